/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Landscapes in memory, put into a store in batches, in order or in any, beside the same as a whole. */

#pragma once

#include "entente-store-bulk.h"
#include "entente-test.h"

G_BEGIN_DECLS

/* So much that any store is small beside it; and nothing. */
#define BATCHES_LARGE (G_GUINT64_CONSTANT (1) << 40)
#define BATCHES_SMALL 0

EntenteStore   *batches_open_store   (const char            *path,
                                      const char            *vfs);
EntenteStore   *batches_new_store    (const TestFolder      *folder,
                                      const char            *name);
EntenteRecords *batches_many_deals   (const char            *dataset,
                                      guint                  n);

void            batches_import_whole (EntenteStore          *store,
                                      const EntenteRecords  *records);
gboolean        batches_put          (EntenteBulk           *bulk,
                                      const EntenteRecords  *records,
                                      GRand                 *random,
                                      EntenteFaults         *faults,
                                      GError               **error);
gboolean        batches_import       (EntenteStore          *store,
                                      const EntenteRecords  *records,
                                      guint64                size_hint,
                                      GRand                 *random,
                                      EntenteFaults         *faults,
                                      GPtrArray            **changes,
                                      GError               **error);
void            batches_import_well  (EntenteStore          *store,
                                      const EntenteRecords  *records,
                                      guint64                size_hint,
                                      GRand                 *random);

G_END_DECLS
