/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A source in words: where it comes from and how long it is. */

#pragma once

#include "entente-records.h"
#include "entente-row-text.h"

G_BEGIN_DECLS

char *entente_source_format_published (const EntenteSource *source,
                                       const EntenteStyle  *style);
char *entente_source_format_origin    (const EntenteSource *source,
                                       const EntenteStyle  *style);
char *entente_source_format_extent    (const EntenteSource *source);

G_END_DECLS
