/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape written out: a job on the thread that reads, in one transaction, so that a change meanwhile is in it whole
 * or not at all. */

#include "entente-landscape-private.h"

#include "entente-csv.h"
#include "entente-hash.h"
#include "entente-writer.h"

#include <string.h>

/* How many rows are kept for their names. */
#define MAX_ROWS 20000

typedef struct {
  EntenteExportFormat format;
  GOutputStream      *stream;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_object_unref (export->stream);
  g_free (export);
}

/* What the walk over the statements needs. */
typedef struct {
  EntenteStore  *store;
  EntenteCsv    *csv;
  GHashTable    *sources; /* id -> EntenteSource */
  GHashTable    *rows; /* id -> EntenteRow */
  GCancellable  *cancellable;
  GError       **error;
  gboolean       failed;
} CsvWalk;

static const EntenteRow *
find_row (CsvWalk    *walk,
          const char *id)
{
  EntenteRow *row = g_hash_table_lookup (walk->rows, id);

  if (row == NULL)
    {
      row = entente_store_find_row (walk->store, id, NULL);
      if (row != NULL)
        g_hash_table_insert (walk->rows, row->id, row);
    }
  return row;
}

static const char *
name_of (const char *id,
         gpointer    data)
{
  const EntenteRow *row = find_row (data, id);

  return row != NULL ? row->name : NULL;
}

static gboolean
add_to_csv (EntenteStatement *statement,
            gpointer          data)
{
  g_autoptr (EntenteStatement) owned = statement;
  CsvWalk *walk = data;
  const EntenteRow *subject;

  if (g_hash_table_size (walk->rows) > MAX_ROWS)
    g_hash_table_remove_all (walk->rows);
  subject = find_row (walk, statement->subject);
  walk->failed = !entente_csv_add (walk->csv, statement, subject != NULL ? subject->type : ENTENTE_SUBJECT_ENTITY,
                                   statement->source != NULL ? g_hash_table_lookup (walk->sources, statement->source) : NULL,
                                   walk->cancellable, walk->error);
  return !walk->failed;
}

static gboolean
export_csv (EntenteStore   *store,
            GOutputStream  *stream,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (entente_hash_string, g_str_equal, NULL, (GDestroyNotify) entente_row_free);
  g_autoptr (GPtrArray) sources = entente_store_get_sources (store, error);
  g_autoptr (GHashTable) sources_by_id = g_hash_table_new (entente_hash_string, g_str_equal);
  CsvWalk walk = { store, NULL, sources_by_id, rows, cancellable, error, FALSE };
  g_autoptr (EntenteCsv) csv = NULL;

  if (sources == NULL)
    return FALSE;
  for (guint i = 0; i < sources->len; i++)
    g_hash_table_insert (sources_by_id, ((EntenteSource *) sources->pdata[i])->id, sources->pdata[i]);
  csv = entente_csv_new (stream, name_of, &walk);
  walk.csv = csv;
  return entente_store_each_statement (store, ENTENTE_STATEMENTS_ALL, NULL, add_to_csv, &walk, error) && !walk.failed &&
         entente_csv_finish (csv, cancellable, error);
}

static gboolean
export_json (EntenteStore   *store,
             GOutputStream  *stream,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr (EntenteRecords) records = entente_store_get_records (store, error);

  return records != NULL && entente_writer_write (records, stream, cancellable, error);
}

static gpointer
export_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);
  const Export *export = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  gboolean success = FALSE;

  if (store != NULL)
    success = export->format == ENTENTE_EXPORT_JSON ? export_json (store, export->stream, cancellable, error)
                                                    : export_csv (store, export->stream, cancellable, error);
  return GINT_TO_POINTER (success);
}

/**
 * entente_landscape_export_async:
 * @self: a landscape
 * @format: a format
 * @stream: where to write; it is used on another thread until the callback, and not closed
 * @cancellable: (nullable): a cancellable
 * @callback: is called when all is written
 * @user_data: for @callback
 *
 * Writes the whole landscape.
 */
void
entente_landscape_export_async (EntenteLandscape    *self,
                                EntenteExportFormat  format,
                                GOutputStream       *stream,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Export *export;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (G_IS_OUTPUT_STREAM (stream));

  export = g_new (Export, 1);
  export->format = format;
  export->stream = g_object_ref (stream);
  task = entente_landscape_task (self, entente_landscape_export_async, cancellable, callback, user_data);
  g_task_set_task_data (task, export, export_free);
  entente_landscape_read (self, task, export_job, NULL);
}

/**
 * entente_landscape_export_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: %TRUE if all was written; otherwise what was written so far is of no use
 */
gboolean
entente_landscape_export_finish (EntenteLandscape  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_export_async, error) != NULL;
}
