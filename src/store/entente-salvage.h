/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can still be read of a damaged file. */

#pragma once

#include "entente-records.h"

G_BEGIN_DECLS

/**
 * EntenteSalvage:
 * @records: the records, in no order but that of statements
 * @titles: (element-type utf8 utf8): the title of each dataset, by its id
 * @n_lost: how many records could be read but not be understood, or what they refer to couldn't be read
 * @has_edits: whether there were edits that could have been taken back
 */
typedef struct {
  EntenteRecords *records;
  GHashTable     *titles;
  guint64         n_lost;
  gboolean        has_edits;
} EntenteSalvage;

EntenteSalvage *entente_salvage_read (const char     *path);
void            entente_salvage_free (EntenteSalvage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSalvage, entente_salvage_free)

G_END_DECLS
