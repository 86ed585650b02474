/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape service: the one way from the application to the store. It owns a thread that writes and one that reads;
 * every call is asynchronous, can be cancelled, and calls back in the main context it was made from. */

#pragma once

#include <gio/gio.h>

#include "entente-answers.h"
#include "entente-fault.h"
#include "entente-list-query.h"
#include "entente-progress.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LANDSCAPE (entente_landscape_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLandscape, entente_landscape, ENTENTE, LANDSCAPE, GObject)

typedef enum {
  ENTENTE_EXPORT_STATEMENTS_CSV,
  ENTENTE_EXPORT_JSON,
} EntenteExportFormat;

/* Subjects that aren't entities, as bits. */
#define ENTENTE_ELSEWHERE_TYPES (1u << ENTENTE_SUBJECT_DEAL | 1u << ENTENTE_SUBJECT_EVENT | 1u << ENTENTE_SUBJECT_SCENARIO)

EntenteLandscape *entente_landscape_new                   (const char            *path);
char             *entente_landscape_get_default_path      (void);
const char       *entente_landscape_get_path              (EntenteLandscape      *self);
gboolean          entente_landscape_is_asked              (EntenteLandscape      *self);

void              entente_landscape_set_leave_damaged     (EntenteLandscape      *self,
                                                           gboolean               leave_damaged);
void              entente_landscape_open_async            (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_open_finish           (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           char                 **notice,
                                                           GError               **error);

void              entente_landscape_open_ahead            (EntenteLandscape      *self,
                                                           GCancellable          *cancellable);
void              entente_landscape_check_async           (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_check_finish          (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           char                 **notice,
                                                           GError               **error);

void              entente_landscape_get_card_async        (EntenteLandscape      *self,
                                                           const char            *id,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteCard      *entente_landscape_get_card_finish       (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_row_async         (EntenteLandscape      *self,
                                                           const char            *id,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteRow       *entente_landscape_get_row_finish        (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_count_elsewhere_async (EntenteLandscape     *self,
                                                           const char            *text,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteElsewhere *entente_landscape_count_elsewhere_finish (EntenteLandscape    *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_search_async          (EntenteLandscape      *self,
                                                           const char            *text,
                                                           guint                  types,
                                                           guint                  n_subjects,
                                                           guint                  n_statements,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteFound     *entente_landscape_search_finish         (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_overview_async    (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteOverview  *entente_landscape_get_overview_finish   (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_source_async      (EntenteLandscape      *self,
                                                           const char            *id,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteEvidence  *entente_landscape_get_source_finish     (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_statement_async   (EntenteLandscape      *self,
                                                           const char            *id,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteEvidence  *entente_landscape_get_statement_finish  (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_part_async        (EntenteLandscape      *self,
                                                           const EntentePortion  *portion,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntentePart      *entente_landscape_get_part_finish       (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_list_sources_async    (EntenteLandscape      *self,
                                                           const char            *text,
                                                           guint                  start,
                                                           guint                  length,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteSources   *entente_landscape_list_sources_finish   (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_facets_async      (EntenteLandscape      *self,
                                                           const char            *scope,
                                                           const EntenteFilter   *filter,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteFacets    *entente_landscape_get_facets_finish     (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_origins_async     (EntenteLandscape      *self,
                                                           const char            *scope,
                                                           const EntenteFilter   *filter,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteOrigins   *entente_landscape_get_origins_finish    (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_chronology_async  (EntenteLandscape      *self,
                                                           const char            *scope,
                                                           const EntenteFilter   *filter,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteChronology *entente_landscape_get_chronology_finish (EntenteLandscape     *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_follow_chronology_async (EntenteLandscape   *self,
                                                            const char         *scope,
                                                            const EntenteFilter *filter,
                                                            const EntenteChronology *since,
                                                            GCancellable       *cancellable,
                                                            GAsyncReadyCallback callback,
                                                            gpointer            user_data);
EntenteChronologyChange *
                  entente_landscape_follow_chronology_finish (EntenteLandscape *self,
                                                            GAsyncResult       *result,
                                                            GError            **error);
void              entente_landscape_find_row_async        (EntenteLandscape      *self,
                                                           const char            *id,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteRow       *entente_landscape_find_row_finish       (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_list_async            (EntenteLandscape      *self,
                                                           const EntenteListQuery *query,
                                                           guint                  n_keys,
                                                           guint                  n_rows,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
GArray           *entente_landscape_list_finish           (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GPtrArray            **first_rows,
                                                           GError               **error);
void              entente_landscape_follow_list_async     (EntenteLandscape      *self,
                                                           const EntenteListQuery *query,
                                                           const EntenteListing  *before,
                                                           GHashTable            *shown,
                                                           GArray                *places,
                                                           guint                  n_places,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
EntenteListing   *entente_landscape_follow_list_finish    (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_rows_async        (EntenteLandscape      *self,
                                                           const guint32         *keys,
                                                           guint                  n_keys,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
GPtrArray        *entente_landscape_get_rows_finish       (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_get_datasets_async    (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
GPtrArray        *entente_landscape_get_datasets_finish   (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_export_async          (EntenteLandscape      *self,
                                                           EntenteExportFormat    format,
                                                           GOutputStream         *stream,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_export_finish         (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);

void              entente_landscape_import_async          (EntenteLandscape      *self,
                                                           GFile                 *file,
                                                           EntenteFaults         *faults,
                                                           EntenteProgressFunc    progress,
                                                           gpointer               progress_data,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_import_finish         (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           char                 **notice,
                                                           GError               **error);
const char       *entente_landscape_import_get_added      (EntenteLandscape      *self,
                                                           GAsyncResult          *result);
void              entente_landscape_remove_dataset_async  (EntenteLandscape      *self,
                                                           const char            *dataset,
                                                           EntenteProgressFunc    progress,
                                                           gpointer               progress_data,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_remove_dataset_finish (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           guint64               *n_statements,
                                                           GError               **error);
void              entente_landscape_edit_async            (EntenteLandscape      *self,
                                                           const char            *label,
                                                           EntenteRecords        *add,
                                                           const char *const     *remove,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
gboolean          entente_landscape_edit_finish           (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
void              entente_landscape_undo_async            (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
void              entente_landscape_redo_async            (EntenteLandscape      *self,
                                                           GCancellable          *cancellable,
                                                           GAsyncReadyCallback    callback,
                                                           gpointer               user_data);
char             *entente_landscape_undo_finish           (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);
char             *entente_landscape_redo_finish           (EntenteLandscape      *self,
                                                           GAsyncResult          *result,
                                                           GError               **error);

G_END_DECLS
