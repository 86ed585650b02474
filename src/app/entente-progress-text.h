/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-progress.h"

G_BEGIN_DECLS

char *entente_progress_to_string (const EntenteProgress *progress,
                                  gint64                 elapsed);

G_END_DECLS
