/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a landscape file: a job on the thread that writes, and one durable transaction. The readable form is read
 * whole; the stream form is parsed on a thread of its own while what came before is stored, in bounded memory. */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-import-pipe.h"
#include "entente-reader.h"
#include "entente-relations.h"
#include "entente-store-bulk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an import was asked for, and what it has to say. */
typedef struct {
  GFile                 *file;
  EntenteFaults         *faults; /* the caller's */
  EntenteProgressTeller *teller;
  char                  *notice;
  char                  *added; /* the dataset that is new, if nothing else has changed */
} Import;

/* A stream on its way into the store. */
typedef struct {
  Import      *import;
  EntenteBulk *bulk;
  GHashTable  *bundled; /* the ids of the bundled statements, once any came */
  guint        n_other; /* of those that came, how many are of another edition */
  guint64      n_bytes;
  guint64      size;
  guint64      n_statements;
} Flow;

/* How much of an import is done when each phase begins: as measured of 500,000 and of 5,000,000 statements into an empty
 * store. */
static const double phases[ENTENTE_N_PROGRESS_PHASES + 1] = {
  [ENTENTE_PROGRESS_READING] = 0,      [ENTENTE_PROGRESS_CLEARING] = .58,   [ENTENTE_PROGRESS_CHECKING] = .58,
  [ENTENTE_PROGRESS_INDEXING] = .59,   [ENTENTE_PROGRESS_PREFERRING] = .78, [ENTENTE_PROGRESS_WRITING] = .92,
  [ENTENTE_PROGRESS_SHRINKING] = 1,    [ENTENTE_N_PROGRESS_PHASES] = 1,
};

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->file);
  entente_progress_teller_free (import->teller);
  g_free (import->notice);
  g_free (import->added);
  g_free (import);
}

/* The dataset of a file that names none: the file's name, as an id. Where that would take the place of something else by
 * mere chance, there is none, and the reader says that one is missing. */
static char *
dataset_of_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *dataset = NULL;
  char *end;

  /* The reader refuses what isn't a file of this computer. */
  if (name == NULL || !g_file_is_native (file))
    return NULL;
  /* What stands before “.entente.json” and the like, or else before the last dot. */
  end = strrchr (name, '.');
  if (end != NULL && end != name)
    *end = '\0';
  if (end != NULL && g_str_has_suffix (name, ".entente") && (strcmp (end + 1, "json") == 0 || strcmp (end + 1, "ndjson") == 0))
    name[strlen (name) - strlen (".entente")] = '\0';
  /* Of a name in letters that an id doesn't have, too little would be left to tell it from others. */
  dataset = g_str_is_ascii (name) ? entente_id_from_name (name) : NULL;
  if (dataset == NULL || entente_landscape_is_bundled (dataset) || strcmp (dataset, ENTENTE_DATASET_USER) == 0 || strcmp (dataset, "stdin") == 0)
    return NULL;
  return g_steal_pointer (&dataset);
}

/* Adds the id of each statement to a set. */
static gboolean
add_id (EntenteStatement *statement,
        gpointer          data)
{
  g_hash_table_add (data, g_steal_pointer (&statement->id));
  entente_statement_free (statement);
  return TRUE;
}

/* The dataset of some record that is left, or NULL if none is. */
static const char *
find_dataset (const EntenteRecords *records)
{
  if (records->statements->len > 0)
    return ((EntenteStatement *) records->statements->pdata[0])->dataset;
  if (records->sources->len > 0)
    return ((EntenteSource *) records->sources->pdata[0])->dataset;
  if (records->differences->len > 0)
    return ((EntenteDifference *) records->differences->pdata[0])->dataset;
  return NULL;
}

static void
set_bundled_error (GError **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
               _("The dataset “%s” ships with Entente and can’t be replaced. "
                 "Give the file another “dataset” to import it beside that one"),
               ENTENTE_DATASET_BUNDLED);
}

/* Takes the bundled dataset out of the records: it comes with the application and is never imported. Says how many of its
 * statements are not those of this edition, and whether anything else is left. */
static gboolean
leave_bundle_out (EntenteStore    *store,
                  EntenteRecords  *records,
                  guint           *n_other,
                  gboolean        *is_left,
                  GError         **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *left;

  *n_other = 0;
  if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_DATASET, ENTENTE_DATASET_BUNDLED, add_id, ids, error))
    return FALSE;

  for (guint i = records->statements->len; i > 0; i--)
    {
      const EntenteStatement *statement = records->statements->pdata[i - 1];

      if (!entente_landscape_is_bundled (statement->dataset))
        continue;
      *n_other += !g_hash_table_contains (ids, statement->id);
      g_ptr_array_remove_index (records->statements, i - 1);
    }
  for (guint i = records->sources->len; i > 0; i--)
    if (entente_landscape_is_bundled (((EntenteSource *) records->sources->pdata[i - 1])->dataset))
      g_ptr_array_remove_index (records->sources, i - 1);
  for (guint i = records->differences->len; i > 0; i--)
    if (entente_landscape_is_bundled (((EntenteDifference *) records->differences->pdata[i - 1])->dataset))
      g_ptr_array_remove_index (records->differences, i - 1);

  left = find_dataset (records);
  *is_left = left != NULL || !entente_landscape_is_bundled (records->dataset);
  if (entente_landscape_is_bundled (records->dataset) && left != NULL)
    {
      /* The file's title is the bundle's. */
      g_clear_pointer (&records->title, g_free);
      g_free (records->dataset);
      records->dataset = g_strdup (left);
    }
  return TRUE;
}

static void
append_change (GString                    *text,
               const EntenteDatasetChange *change)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text,
                          ngettext ("%u statement was imported into the dataset “%s”.",
                                    "%u statements were imported into the dataset “%s”.", (guint) change->n_stored),
                          (guint) change->n_stored, change->dataset);
  if (change->n_replaced > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("They replace the %u that it had.", "They replace the %u that it had.",
                                        (guint) change->n_replaced),
                              (guint) change->n_replaced);
    }
  if (change->n_there > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u was there already.", "%u were there already.", (guint) change->n_there),
                              (guint) change->n_there);
    }
  if (change->n_kept > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%u of your own differs from the file’s and was left as it is.",
                                        "%u of your own differ from the file’s and were left as they are.",
                                        (guint) change->n_kept),
                              (guint) change->n_kept);
    }
}

/* The one dataset that wasn't there before and is no mere addition to the person's own statements. */
static char *
find_added (const GPtrArray *changes)
{
  const EntenteDatasetChange *change = changes->len == 1 ? changes->pdata[0] : NULL;

  if (change == NULL || !change->is_new || strcmp (change->dataset, ENTENTE_DATASET_USER) == 0)
    return NULL;
  return g_strdup (change->dataset);
}

/* What was done to each dataset, for the user. */
static char *
describe_import (const GPtrArray *changes,
                 guint            n_other)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    append_change (text, changes->pdata[i]);
  if (n_other > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              _("What the file has of “%s”, which ships with Entente, is of another edition and was left out."),
                              ENTENTE_DATASET_BUNDLED);
    }
  return g_string_free (text, FALSE);
}

static gboolean
import_readable (EntenteStore        *store,
                 Import              *self,
                 const EntenteInput  *input,
                 const char          *dataset,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr (EntenteRecords) records = entente_reader_read_input (input, dataset, self->faults, cancellable, error);
  g_autoptr (GPtrArray) changes = NULL;
  gboolean is_left;
  guint n_other;

  if (records == NULL || !leave_bundle_out (store, records, &n_other, &is_left, error))
    return FALSE;
  if (is_left)
    {
      if (!entente_relations_check (store, records, error) || !entente_store_import (store, records, NULL, &changes, error))
        return FALSE;
      self->notice = describe_import (changes, n_other);
      self->added = find_added (changes);
      return TRUE;
    }
  if (n_other > 0)
    {
      set_bundled_error (error);
      return FALSE;
    }
  self->notice = g_strdup_printf (_("The dataset “%s” is there already."), ENTENTE_DATASET_BUNDLED);
  return TRUE;
}

static void
tell (Flow                 *self,
      EntenteProgressPhase  phase,
      double                done)
{
  EntenteProgress progress = { phase, done, -1, self->n_statements };

  if (done >= 0)
    progress.total = phases[phase] + done * (phases[phase + 1] - phases[phase]);
  entente_progress_teller_tell (self->import->teller, &progress);
}

static void
phase_cb (EntenteStorePhase phase,
          double            done,
          gpointer          data)
{
  G_STATIC_ASSERT ((int) ENTENTE_STORE_CLEARING + 1 == (int) ENTENTE_PROGRESS_CLEARING);
  G_STATIC_ASSERT ((int) ENTENTE_STORE_SHRINKING + 1 == (int) ENTENTE_PROGRESS_SHRINKING);

  tell (data, (EntenteProgressPhase) (phase + 1), done);
}

/* Takes a record out of a batch if it is of the bundled dataset. */
static gboolean
drop_bundled (GPtrArray  *records,
              GArray     *lines,
              guint       index,
              const char *dataset)
{
  if (!entente_landscape_is_bundled (dataset))
    return FALSE;
  g_ptr_array_remove_index (records, index);
  g_array_remove_index (lines, index);
  return TRUE;
}

/* The bundled dataset comes with the application and is never imported, as of the readable form. */
static void
leave_bundle_out_of_batch (Flow               *self,
                           EntenteStreamBatch *batch)
{
  EntenteRecords *records = batch->records;

  for (guint i = records->statements->len; i > 0; i--)
    {
      const EntenteStatement *statement = records->statements->pdata[i - 1];
      gboolean is_other = statement->id == NULL || !g_hash_table_contains (self->bundled, statement->id);

      if (drop_bundled (records->statements, batch->statement_lines, i - 1, statement->dataset))
        self->n_other += is_other;
    }
  for (guint i = records->sources->len; i > 0; i--)
    drop_bundled (records->sources, batch->source_lines, i - 1, ((EntenteSource *) records->sources->pdata[i - 1])->dataset);
  for (guint i = records->differences->len; i > 0; i--)
    drop_bundled (records->differences, batch->difference_lines, i - 1,
                  ((EntenteDifference *) records->differences->pdata[i - 1])->dataset);
}

/* Once the first lines have been read. Of a stream that names no dataset only the faults are of use. */
static gboolean
begin_flow (Flow               *self,
            EntenteStore       *store,
            EntenteImportPipe  *pipe,
            GCancellable       *cancellable,
            GError            **error)
{
  const char *dataset = entente_import_pipe_get_dataset (pipe);

  if (dataset == NULL)
    return TRUE;
  if (entente_landscape_is_bundled (dataset))
    {
      set_bundled_error (error);
      return FALSE;
    }
  if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_DATASET, ENTENTE_DATASET_BUNDLED, add_id, self->bundled,
                                     error))
    return FALSE;
  self->bulk = entente_store_begin_bulk (store, dataset, self->size, cancellable, error);
  if (self->bulk == NULL)
    return FALSE;
  entente_bulk_set_title (self->bulk, entente_import_pipe_get_title (pipe));
  return TRUE;
}

static gboolean
put_batch (Flow                *self,
           EntenteStreamBatch  *batch,
           GError             **error)
{
  EntenteBulkLines lines;

  leave_bundle_out_of_batch (self, batch);
  lines = (EntenteBulkLines) {
    (const guint32 *) (gconstpointer) batch->source_lines->data,
    (const guint32 *) (gconstpointer) batch->subject_lines->data,
    (const guint32 *) (gconstpointer) batch->statement_lines->data,
    (const guint32 *) (gconstpointer) batch->difference_lines->data,
  };
  return entente_bulk_put (self->bulk, batch->records, &lines, self->import->faults, error);
}

/* Takes all batches, faults or not, so that all faults are told. */
static gboolean
run_flow (Flow               *self,
          EntenteStore       *store,
          EntenteImportPipe  *pipe,
          GCancellable       *cancellable,
          GError            **error)
{
  gboolean is_first = TRUE;

  for (;;)
    {
      g_autoptr (EntenteStreamBatch) batch = NULL;

      tell (self, ENTENTE_PROGRESS_READING, self->size > 0 ? MIN (1., (double) self->n_bytes / (double) self->size) : -1);
      if (!entente_import_pipe_next (pipe, &batch, error))
        return FALSE;
      if (batch == NULL)
        return TRUE;
      entente_faults_take (self->import->faults, batch->faults);
      if (is_first && !begin_flow (self, store, pipe, cancellable, error))
        return FALSE;
      is_first = FALSE;
      self->n_bytes += batch->n_bytes;
      self->n_statements += batch->records->statements->len;
      if (self->bulk != NULL && !put_batch (self, batch, error))
        return FALSE;
      if (self->bulk != NULL && batch->is_cut_off)
        entente_bulk_set_cut_off (self->bulk);
      entente_import_pipe_give_back (pipe, g_steal_pointer (&batch));
    }
}

static gboolean
import_stream (EntenteStore        *store,
               Import              *self,
               const EntenteInput  *input,
               const char          *dataset,
               GCancellable        *cancellable,
               GError             **error)
{
  g_autoptr (EntenteImportPipe) pipe = entente_import_pipe_new (input->stream, dataset, cancellable);
  g_autoptr (GHashTable) bundled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) local_error = NULL;
  Flow flow = { .import = self, .bundled = bundled, .size = input->size };

  if (!run_flow (&flow, store, pipe, cancellable, error))
    {
      entente_bulk_abort (flow.bulk);
      return FALSE;
    }
  if (flow.bulk == NULL)
    {
      entente_faults_set_error (self->faults->total, input->name, error);
      return FALSE;
    }
  if (!entente_bulk_finish (flow.bulk, self->faults, phase_cb, &flow, &changes, &local_error))
    {
      if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS))
        entente_faults_set_error (self->faults->total, input->name, error);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  self->notice = describe_import (changes, flow.n_other);
  self->added = find_added (changes);
  return TRUE;
}

static gboolean
import (EntenteStore  *store,
        Import        *self,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autofree char *dataset = dataset_of_file (self->file);
  g_autoptr (EntenteInput) input = entente_input_open (self->file, cancellable, error);

  if (input == NULL)
    return FALSE;
  if (input->is_stream)
    return import_stream (store, self, input, dataset, cancellable, error);
  return import_readable (store, self, input, dataset, cancellable, error);
}

static gpointer
import_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);

  return GINT_TO_POINTER (store != NULL &&
                          import (store, g_task_get_task_data (task), g_task_get_cancellable (task), error));
}

/**
 * entente_landscape_import_async:
 * @self: a landscape
 * @file: a landscape file
 * @faults: where to put what is wrong with the file; must live, untouched, until the callback
 * @progress: (nullable): is told how far the import of a stream is
 * @progress_data: for @progress; must live until the callback
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Imports a landscape file in either form: a dataset that is there already is replaced by what the file has of it. The user's own
 * statements are added to those that are there; the bundled dataset is left as it is. A file with faults changes nothing.
 */
void
entente_landscape_import_async (EntenteLandscape    *self,
                                GFile               *file,
                                EntenteFaults       *faults,
                                EntenteProgressFunc  progress,
                                gpointer             progress_data,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Import *data;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (faults != NULL);

  data = g_new0 (Import, 1);
  data->file = g_object_ref (file);
  data->faults = faults;
  data->teller = entente_progress_teller_new (progress, progress_data);
  task = entente_landscape_task (self, entente_landscape_import_async, cancellable, callback, user_data);
  g_task_set_task_data (task, data, import_free);
  entente_landscape_write (self, task, import_job, NULL);
}

/**
 * entente_landscape_import_finish:
 * @self: a landscape
 * @result: the result
 * @notice: (out) (transfer full): what was imported, for the user
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the file was imported; otherwise nothing has changed, and if @error is %ENTENTE_ERROR_FAULTS the faults
 *   say why
 */
gboolean
entente_landscape_import_finish (EntenteLandscape  *self,
                                 GAsyncResult      *result,
                                 char             **notice,
                                 GError           **error)
{
  g_return_val_if_fail (notice != NULL, FALSE);

  if (entente_landscape_answer (self, result, entente_landscape_import_async, error) == NULL)
    return FALSE;
  *notice = g_steal_pointer (&((Import *) g_task_get_task_data (G_TASK (result)))->notice);
  return TRUE;
}

/**
 * entente_landscape_import_get_added:
 * @self: a landscape
 * @result: the result of an import that succeeded
 *
 * Returns: (transfer none) (nullable): the dataset whose removal takes the import back, if it can be taken back: a dataset that
 *   wasn't there before, and nothing else
 */
const char *
entente_landscape_import_get_added (EntenteLandscape *self,
                                    GAsyncResult     *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_landscape_import_async), NULL);

  return ((Import *) g_task_get_task_data (G_TASK (result)))->added;
}
