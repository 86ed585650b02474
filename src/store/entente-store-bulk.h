/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a landscape that is too large to be held at once: its records come in batches and in any order, in one
 * transaction that is as durable as any other. What may be in a file and what becomes of a dataset that is there already is
 * as with entente_store_import(); what that has checked before it is called, as far as it takes more than one record, is
 * checked here. Sized for millions of statements: some 21 bytes are kept for each id, and nothing else of a record. */

#pragma once

#include "entente-fault.h"
#include "entente-store.h"

G_BEGIN_DECLS

typedef struct _EntenteBulk EntenteBulk;

/**
 * EntenteBulkLines:
 * @sources: (array): the line of each source of a batch, from 1
 * @subjects: (array): of each subject
 * @statements: (array): of each statement; one that stands on the line of its subject has been checked against its type
 * @differences: (array): of each difference
 *
 * Where the records of a batch stand in their file. An array of which the batch has no record may be %NULL.
 */
typedef struct {
  const guint32 *sources;
  const guint32 *subjects;
  const guint32 *statements;
  const guint32 *differences;
} EntenteBulkLines;

EntenteBulk *entente_store_begin_bulk (EntenteStore            *self,
                                       const char              *dataset,
                                       guint64                  size_hint,
                                       GCancellable            *cancellable,
                                       GError                 **error);
void         entente_bulk_set_title   (EntenteBulk             *self,
                                       const char              *title);
void         entente_bulk_set_cut_off (EntenteBulk             *self);
gboolean     entente_bulk_put         (EntenteBulk             *self,
                                       const EntenteRecords    *batch,
                                       const EntenteBulkLines  *lines,
                                       EntenteFaults           *faults,
                                       GError                 **error);
gboolean     entente_bulk_check       (EntenteBulk             *self,
                                       EntenteFaults           *faults,
                                       GError                 **error);
gboolean     entente_bulk_finish      (EntenteBulk             *self,
                                       EntenteFaults           *faults,
                                       EntenteStoreProgress     progress,
                                       gpointer                 data,
                                       GPtrArray              **changes,
                                       GError                 **error);
void         entente_bulk_abort       (EntenteBulk             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBulk, entente_bulk_abort)

G_END_DECLS
