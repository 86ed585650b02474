/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The changes: each is a job on the thread that writes, and one durable transaction. */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is to be removed. */
typedef struct {
  char                  *dataset;
  EntenteProgressTeller *teller;
} Removal;

/* How much of a removal is done when each phase begins: as measured of 1,000,000 statements of 5,000,000, with indexes that are
 * made last and without. */
static const double phases[ENTENTE_N_PROGRESS_PHASES + 1] = {
  [ENTENTE_PROGRESS_CLEARING] = 0,     [ENTENTE_PROGRESS_CHECKING] = .45, [ENTENTE_PROGRESS_INDEXING] = .45,
  [ENTENTE_PROGRESS_PREFERRING] = .67, [ENTENTE_PROGRESS_WRITING] = .9,   [ENTENTE_PROGRESS_SHRINKING] = .95,
  [ENTENTE_N_PROGRESS_PHASES] = 1,
};

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_free (removal->dataset);
  entente_progress_teller_free (removal->teller);
  g_free (removal);
}

gboolean
entente_landscape_is_bundled (const char *dataset)
{
  return strcmp (dataset, ENTENTE_DATASET_BUNDLED) == 0;
}

static void
removed_cb (EntenteStorePhase store_phase,
            double            done,
            gpointer          data)
{
  guint phase = store_phase + 1;
  const EntenteProgress progress = { phase, done, phases[phase] + done * (phases[phase + 1] - phases[phase]), 0 };

  entente_progress_teller_tell (((Removal *) data)->teller, &progress);
}

static gpointer
remove_dataset_job (GTask    *task,
                    gpointer  context,
                    GError  **error)
{
  EntenteStore *store = entente_landscape_writer_store (context, task, error);
  Removal *removal = g_task_get_task_data (task);
  guint64 n_statements;

  if (store == NULL)
    return NULL;
  if (entente_landscape_is_bundled (removal->dataset))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The dataset “%s” ships with Entente and can’t be removed"), removal->dataset);
      return NULL;
    }
  if (!entente_store_remove_dataset (store, removal->dataset, removed_cb, removal, &n_statements, error))
    return NULL;
  return g_memdup2 (&n_statements, sizeof n_statements);
}

/**
 * entente_landscape_remove_dataset_async:
 * @self: a landscape
 * @dataset: the id of an imported dataset
 * @progress: (nullable): is told how far it is
 * @progress_data: for @progress; must live until the callback
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Removes a dataset whole.
 */
void
entente_landscape_remove_dataset_async (EntenteLandscape    *self,
                                        const char          *dataset,
                                        EntenteProgressFunc  progress,
                                        gpointer             progress_data,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  Removal *removal;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (dataset != NULL);

  removal = g_new (Removal, 1);
  removal->dataset = g_strdup (dataset);
  removal->teller = entente_progress_teller_new (progress, progress_data);
  task = entente_landscape_task (self, entente_landscape_remove_dataset_async, cancellable, callback, user_data);
  g_task_set_task_data (task, removal, removal_free);
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
