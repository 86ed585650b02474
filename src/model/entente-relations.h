/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are free of circles of part-of, amends and supersedes each by itself; together they might not be. */

#pragma once

#include "entente-records.h"
#include "entente-store.h"

G_BEGIN_DECLS

gboolean entente_relations_check (EntenteStore          *store,
                                  const EntenteRecords  *records,
                                  GError               **error);

G_END_DECLS
