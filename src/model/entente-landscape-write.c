/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes: each is a job on the thread that writes, and one durable transaction. */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-reader.h"
#include "entente-relations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SUFFIX ".entente.json"

/* What an import was asked for, and what it has to say. */
typedef struct {
  GFile         *file;
  EntenteFaults *faults; /* the caller's */
  char          *notice;
  char          *added; /* the dataset that is new, if nothing else has changed */
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->file);
  g_free (import->notice);
  g_free (import->added);
  g_free (import);
}

static gboolean
is_bundled (const char *dataset)
{
  return strcmp (dataset, ENTENTE_DATASET_BUNDLED) == 0;
}

/* The dataset of a file that names none: the file's name, as an id. Where that would take the place of something else by
 * mere chance, there is none, and the reader says that one is missing. */
static char *
dataset_of_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *dataset = NULL;

  /* The reader refuses what isn't a file of this computer. */
  if (name == NULL || !g_file_is_native (file))
    return NULL;
  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  else if (strrchr (name, '.') != NULL && strrchr (name, '.') != name)
    *strrchr (name, '.') = '\0';
  /* Of a name in letters that an id doesn't have, too little would be left to tell it from others. */
  dataset = g_str_is_ascii (name) ? entente_id_from_name (name) : NULL;
  if (dataset == NULL || is_bundled (dataset) || strcmp (dataset, ENTENTE_DATASET_USER) == 0 || strcmp (dataset, "stdin") == 0)
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

      if (!is_bundled (statement->dataset))
        continue;
      *n_other += !g_hash_table_contains (ids, statement->id);
      g_ptr_array_remove_index (records->statements, i - 1);
    }
  for (guint i = records->sources->len; i > 0; i--)
    if (is_bundled (((EntenteSource *) records->sources->pdata[i - 1])->dataset))
      g_ptr_array_remove_index (records->sources, i - 1);
  for (guint i = records->differences->len; i > 0; i--)
    if (is_bundled (((EntenteDifference *) records->differences->pdata[i - 1])->dataset))
      g_ptr_array_remove_index (records->differences, i - 1);

  left = find_dataset (records);
  *is_left = left != NULL || !is_bundled (records->dataset);
  if (is_bundled (records->dataset) && left != NULL)
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
import (EntenteStore  *store,
        Import        *self,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autofree char *dataset = dataset_of_file (self->file);
  g_autoptr (EntenteRecords) records = entente_reader_read_file (self->file, dataset, self->faults, cancellable, error);
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
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The dataset “%s” ships with Entente and can’t be replaced. "
                     "Give the file another “dataset” to import it beside that one"),
                   ENTENTE_DATASET_BUNDLED);
      return FALSE;
    }
  self->notice = g_strdup_printf (_("The dataset “%s” is there already."), ENTENTE_DATASET_BUNDLED);
  return TRUE;
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
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Imports a landscape file: a dataset that is there already is replaced by what the file has of it. The user's own
 * statements are added to those that are there; the bundled dataset is left as it is. A file with faults changes nothing.
 */
void
entente_landscape_import_async (EntenteLandscape    *self,
                                GFile               *file,
                                EntenteFaults       *faults,
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

static gpointer
remove_dataset_job (GTask    *task,
                    gpointer  context,
                    GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);
  const char *dataset = g_task_get_task_data (task);
  guint64 n_statements;

  if (store == NULL)
    return NULL;
  if (is_bundled (dataset))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The dataset “%s” ships with Entente and can’t be removed"), dataset);
      return NULL;
    }
  if (!entente_store_remove_dataset (store, dataset, NULL, NULL, &n_statements, error))
    return NULL;
  return g_memdup2 (&n_statements, sizeof n_statements);
}

/**
 * entente_landscape_remove_dataset_async:
 * @self: a landscape
 * @dataset: the id of an imported dataset
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Removes a dataset whole.
 */
void
entente_landscape_remove_dataset_async (EntenteLandscape    *self,
                                        const char          *dataset,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (dataset != NULL);

  task = entente_landscape_task (self, entente_landscape_remove_dataset_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (dataset), g_free);
  entente_landscape_write (self, task, remove_dataset_job, g_free);
}

/**
 * entente_landscape_remove_dataset_finish:
 * @self: a landscape
 * @result: the result
 * @n_statements: (out) (optional): how many statements were removed
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the dataset is gone; otherwise nothing has changed
 */
gboolean
entente_landscape_remove_dataset_finish (EntenteLandscape  *self,
                                         GAsyncResult      *result,
                                         guint64           *n_statements,
                                         GError           **error)
{
  g_autofree guint64 *n = entente_landscape_answer (self, result, entente_landscape_remove_dataset_async, error);

  if (n == NULL)
    return FALSE;
  if (n_statements != NULL)
    *n_statements = *n;
  return TRUE;
}

/* An edit as it was asked for. */
typedef struct {
  char           *label;
  EntenteRecords *add;
  GStrv           remove;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->label);
  entente_records_free (edit->add);
  g_strfreev (edit->remove);
  g_free (edit);
}

static gpointer
edit_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);
  const Edit *edit = g_task_get_task_data (task);

  if (store == NULL || !entente_store_edit (store, edit->label, edit->add, (const char *const *) edit->remove, error))
    return NULL;
  entente_landscape_note_changes (context, task);
  return GINT_TO_POINTER (TRUE);
}

/**
 * entente_landscape_edit_async:
 * @self: a landscape
 * @label: what the edit is called when it is to be taken back
 * @add: (transfer full) (nullable): subjects that are new, and statements
 * @remove: (nullable) (array zero-terminated=1): ids of statements of the user's own
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Makes an edit: statements of the user's own are added and taken away.
 */
void
entente_landscape_edit_async (EntenteLandscape    *self,
                              const char          *label,
                              EntenteRecords      *add,
                              const char *const   *remove,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Edit *edit;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (label != NULL);

  edit = g_new0 (Edit, 1);
  edit->label = g_strdup (label);
  edit->add = add;
  edit->remove = g_strdupv ((char **) (guintptr) remove);
  task = entente_landscape_task (self, entente_landscape_edit_async, cancellable, callback, user_data);
  g_task_set_task_data (task, edit, edit_free);
  entente_landscape_write (self, task, edit_job, NULL);
}

/**
 * entente_landscape_edit_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the edit is durable; otherwise nothing has changed
 */
gboolean
entente_landscape_edit_finish (EntenteLandscape  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_edit_async, error) != NULL;
}

static gpointer
undo_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);
  char *label = NULL;

  if (store == NULL || !entente_store_undo (store, &label, error))
    return NULL;
  entente_landscape_note_changes (context, task);
  return label;
}

static gpointer
redo_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);
  char *label = NULL;

  if (store == NULL || !entente_store_redo (store, &label, error))
    return NULL;
  entente_landscape_note_changes (context, task);
  return label;
}

/**
 * entente_landscape_undo_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Takes the last edit back.
 */
void
entente_landscape_undo_async (EntenteLandscape    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_write (self, entente_landscape_task (self, entente_landscape_undo_async, cancellable, callback, user_data),
                           undo_job, g_free);
}

/**
 * entente_landscape_redo_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Brings the edit again that was taken back last.
 */
void
entente_landscape_redo_async (EntenteLandscape    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_write (self, entente_landscape_task (self, entente_landscape_redo_async, cancellable, callback, user_data),
                           redo_job, g_free);
}

/**
 * entente_landscape_undo_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what was taken back, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if
 *   there was nothing
 */
char *
entente_landscape_undo_finish (EntenteLandscape  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_undo_async, error);
}

/**
 * entente_landscape_redo_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what was brought again, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there was nothing
 */
char *
entente_landscape_redo_finish (EntenteLandscape  *self,
                               GAsyncResult      *result,
                               GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_redo_async, error);
}
