/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sources there are, a part at a time. */

#include "entente-landscape-private.h"

/* The longest part of the list that is read at once. */
#define MAX_SOURCES 1000

typedef struct {
  char *text;
  guint start;
  guint length;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_free (question);
}

static EntenteSources *
list (EntenteStore    *store,
      const Question  *question,
      GError         **error)
{
  g_autoptr (EntenteSources) sources = entente_sources_new ();

  sources->sources = entente_store_list_sources (store, question->text, question->start, question->length, &sources->n_sources,
                                                 error);
  if (sources->sources == NULL)
    return NULL;
  for (guint i = 0; i < sources->sources->len; i++)
    {
      guint64 n_modalities[ENTENTE_N_MODALITIES];
      guint64 n_statements = 0;

      if (!entente_store_count_on_source (store, ((EntenteSource *) sources->sources->pdata[i])->id, n_modalities, error))
        return NULL;
      for (guint j = 0; j < ENTENTE_N_MODALITIES; j++)
        n_statements += n_modalities[j];
      g_array_append_val (sources->counts, n_statements);
    }
  return g_steal_pointer (&sources);
}

static gpointer
sources_job (GTask    *task,
             gpointer  context,
             GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? list (store, g_task_get_task_data (task), error) : NULL;
}

/**
 * entente_landscape_list_sources_async:
 * @self: a landscape
 * @text: (nullable): what their titles, publishers or authors are to contain
 * @start: how many are passed over
 * @length: how many are wanted at most, up to 1000
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a part of the list of sources.
 */
void
entente_landscape_list_sources_async (EntenteLandscape    *self,
                                      const char          *text,
                                      guint                start,
                                      guint                length,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  Question *question;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (length <= MAX_SOURCES);

  question = g_new (Question, 1);
  question->text = g_strdup (text);
  question->start = start;
  question->length = length;
  task = entente_landscape_task (self, entente_landscape_list_sources_async, cancellable, callback, user_data);
  g_task_set_task_data (task, question, question_free);
  entente_landscape_read (self, task, sources_job, (GDestroyNotify) entente_sources_free);
}

/**
 * entente_landscape_list_sources_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the sources, or %NULL with @error set
 */
EntenteSources *
entente_landscape_list_sources_finish (EntenteLandscape  *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_list_sources_async, error);
}
