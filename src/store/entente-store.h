/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape on disk. Synchronous; a store belongs to one thread at a time. One store of a file writes, others read
 * beside it, also from other processes. Every function that changes something does so in one transaction: when it
 * returns %TRUE the change is durable, otherwise nothing has changed. */

#pragma once

#include <gio/gio.h>

#include "entente-records.h"
#include "entente-row.h"

G_BEGIN_DECLS

typedef struct _EntenteStore EntenteStore;

/* Which statements are asked for. */
typedef enum {
  ENTENTE_STATEMENTS_ALL,
  ENTENTE_STATEMENTS_OF_SUBJECT,
  ENTENTE_STATEMENTS_NAMING,      /* the subject is object, credited or condition in them */
  ENTENTE_STATEMENTS_OF_DATASET,
  ENTENTE_STATEMENTS_OF_SOURCE,
  ENTENTE_STATEMENTS_BY_ID,
  ENTENTE_STATEMENTS_RELATING,    /* part-of, amends, supersedes */
} EntenteStatementsFilter;

/* What a long change of the store is at. */
typedef enum {
  ENTENTE_STORE_CLEARING,   /* what goes is taken out */
  ENTENTE_STORE_CHECKING,   /* what came is checked as a whole */
  ENTENTE_STORE_INDEXING,
  ENTENTE_STORE_PREFERRING,
  ENTENTE_STORE_WRITING,    /* the point of no return */
  ENTENTE_STORE_SHRINKING,  /* the change is made; space is given back */
} EntenteStorePhase;

/**
 * EntenteStoreProgress:
 * @phase: what the store is at
 * @done: how much of that is done, from 0 to 1
 * @data: user data
 *
 * Is told, on the thread of the store, how far a long change is.
 */
typedef void (*EntenteStoreProgress) (EntenteStorePhase phase,
                                      double            done,
                                      gpointer          data);

/**
 * EntenteStatementFunc:
 * @statement: (transfer full): a statement
 * @data: user data
 *
 * Returns: %FALSE to end the walk
 */
typedef gboolean (*EntenteStatementFunc) (EntenteStatement *statement,
                                          gpointer          data);

/**
 * EntenteStoreSubjectFunc:
 * @row: (transfer none): what the preferred view has of a subject, without id, words, parties and what is counted; good until
 *   the function returns
 * @data: user data
 */
typedef void (*EntenteStoreSubjectFunc) (const EntenteRow *row,
                                         gpointer          data);
typedef void (*EntenteStorePartyFunc)   (guint32           happening,
                                         guint32           entity,
                                         gpointer          data);
typedef void (*EntenteStoreNameFunc)    (guint32           subject,
                                         const char       *name,
                                         gboolean          is_bundled,
                                         gpointer          data);
typedef void (*EntenteStoreOriginFunc)  (guint32           subject,
                                         guint32           source,
                                         guint32           dataset,
                                         gpointer          data);
typedef void (*EntenteStoreChangeFunc)  (guint32           subject,
                                         gpointer          data);

/* Opening: entente-store.c, and entente-recovery.h for a damaged file. */
EntenteStore   *entente_store_open             (const char              *path,
                                                gboolean                 unclean,
                                                const char              *vfs,
                                                char                   **backup,
                                                GError                 **error);
EntenteStore   *entente_store_open_reader      (const char              *path,
                                                gboolean                 immutable,
                                                GError                 **error);
void            entente_store_close            (EntenteStore            *self);
void            entente_store_set_cancellable  (EntenteStore            *self,
                                                GCancellable            *cancellable);
gboolean        entente_store_get_version      (EntenteStore            *self,
                                                gint64                  *version,
                                                GError                 **error);
gboolean        entente_store_begin_reading    (EntenteStore            *self,
                                                GError                 **error);
void            entente_store_end_reading      (EntenteStore            *self);
gboolean        entente_store_check            (EntenteStore            *self,
                                                GError                 **error);
gboolean        entente_store_rebuild          (EntenteStore            *self,
                                                GError                 **error);

/* Datasets: entente-store-dataset.c */
gboolean        entente_store_has_edition      (EntenteStore            *self,
                                                const char              *dataset,
                                                const char              *digest,
                                                gboolean                *has,
                                                GError                 **error);
gboolean        entente_store_import           (EntenteStore            *self,
                                                const EntenteRecords    *records,
                                                const char              *digest,
                                                GPtrArray              **changes,
                                                GError                 **error);

/* Datasets: entente-store-remove.c; see entente-store-bulk.h for large imports. */
gboolean        entente_store_remove_dataset   (EntenteStore            *self,
                                                const char              *dataset,
                                                EntenteStoreProgress     progress,
                                                gpointer                 data,
                                                guint64                 *n_statements,
                                                GError                 **error);

/* The user's edits: entente-store-edit.c */
gboolean        entente_store_edit             (EntenteStore            *self,
                                                const char              *label,
                                                const EntenteRecords    *add,
                                                const char *const       *remove,
                                                GError                 **error);
gboolean        entente_store_undo             (EntenteStore            *self,
                                                char                   **label,
                                                GError                 **error);
gboolean        entente_store_redo             (EntenteStore            *self,
                                                char                   **label,
                                                GError                 **error);

/* Rows: entente-store-rows.c */
GPtrArray      *entente_store_get_rows         (EntenteStore            *self,
                                                const guint32           *keys,
                                                guint                    n_keys,
                                                GError                 **error);
gboolean        entente_store_borrow_amount    (EntenteStore            *self,
                                                EntenteRow              *row,
                                                guint32                  key,
                                                GError                 **error);
EntenteRow     *entente_store_find_row         (EntenteStore            *self,
                                                const char              *id,
                                                GError                 **error);

/* Walks over all, or what belongs to one: entente-store-walk.c */
gboolean        entente_store_each_subject     (EntenteStore            *self,
                                                guint32                  only,
                                                EntenteStoreSubjectFunc  func,
                                                gpointer                 data,
                                                GError                 **error);
gboolean        entente_store_each_party       (EntenteStore            *self,
                                                guint32                  only,
                                                EntenteStorePartyFunc    func,
                                                gpointer                 data,
                                                GError                 **error);
gboolean        entente_store_each_name        (EntenteStore            *self,
                                                guint32                  only,
                                                EntenteStoreNameFunc     func,
                                                gpointer                 data,
                                                GError                 **error);
gboolean        entente_store_each_origin      (EntenteStore            *self,
                                                guint32                  only,
                                                EntenteStoreOriginFunc   func,
                                                gpointer                 data,
                                                GError                 **error);
gboolean        entente_store_get_stamp        (EntenteStore            *self,
                                                gint64                  *generation,
                                                gint64                  *change,
                                                GError                 **error);
gboolean        entente_store_each_change      (EntenteStore            *self,
                                                gint64                   after,
                                                EntenteStoreChangeFunc   func,
                                                gpointer                 data,
                                                GError                 **error);

/* Ids and keys: entente-store-put.c */
gboolean        entente_store_find_key         (EntenteStore            *self,
                                                const char              *table,
                                                const char              *id,
                                                gint64                  *key,
                                                GError                 **error);
gboolean        entente_store_find_id          (EntenteStore            *self,
                                                const char              *table,
                                                gint64                   key,
                                                char                   **id,
                                                GError                 **error);

/* Questions: entente-store-query.c */
gboolean        entente_store_count_modalities (EntenteStore            *self,
                                                guint64                  n_statements[ENTENTE_N_MODALITIES],
                                                GError                 **error);
gboolean        entente_store_each_statement   (EntenteStore            *self,
                                                EntenteStatementsFilter  filter,
                                                const char              *id,
                                                EntenteStatementFunc     func,
                                                gpointer                 data,
                                                GError                 **error);
GPtrArray      *entente_store_search_text      (EntenteStore            *self,
                                                const char              *text,
                                                guint                    limit,
                                                guint64                 *total,
                                                GError                 **error);
gboolean        entente_store_count_text       (EntenteStore            *self,
                                                const char              *text,
                                                guint64                 *total,
                                                GError                 **error);

/* Records: entente-store-records.c */
GPtrArray      *entente_store_get_sources      (EntenteStore            *self,
                                                GError                 **error);
GPtrArray      *entente_store_get_differences  (EntenteStore            *self,
                                                EntenteStatementsFilter  filter,
                                                const char              *id,
                                                GError                 **error);
gboolean        entente_store_get_title        (EntenteStore            *self,
                                                char                   **dataset,
                                                char                   **title,
                                                GError                 **error);
GPtrArray      *entente_store_get_datasets     (EntenteStore            *self,
                                                GError                 **error);
gboolean        entente_store_get_dataset_label
                                               (EntenteStore            *self,
                                                const char              *id,
                                                char                   **label,
                                                GError                 **error);
EntenteRecords *entente_store_get_records      (EntenteStore            *self,
                                                GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStore, entente_store_close)

G_END_DECLS
