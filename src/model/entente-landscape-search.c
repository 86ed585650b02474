/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has a text in its name, and which statements have it. On a thread of its own: among millions of statements a common
 * word takes its time. */

#include "entente-landscape-private.h"

/* Up to so many subjects are counted that aren't entities and have a name that was typed. */
#define MAX_NAMED 100

typedef struct {
  char *text;
  guint types;
  guint n_subjects;
  guint n_statements;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search);
}

static gboolean
find_subjects (EntenteReaderThread  *reader,
               GTask                *task,
               EntenteFound         *found,
               GError              **error)
{
  const Search *search = g_task_get_task_data (task);
  g_autoptr (GArray) keys = NULL;

  if (entente_landscape_reader_columns (reader, task, error) == NULL)
    return FALSE;
  keys = entente_columns_find (reader->columns, search->types, search->text, search->n_subjects, g_task_get_cancellable (task),
                               error);
  if (keys == NULL)
    return FALSE;
  found->rows = entente_landscape_reader_rows (reader, (const guint32 *) keys->data, keys->len, error);
  return found->rows != NULL;
}

static gpointer
search_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteReaderThread *reader = context;
  const Search *search = g_task_get_task_data (task);
  g_autoptr (EntenteFound) found = entente_found_new ();

  if (!find_subjects (reader, task, found, error))
    return NULL;
  if (search->n_statements == 0)
    return g_steal_pointer (&found);
  found->statements = entente_store_search_text (reader->store, search->text, search->n_statements, &found->n_statements, error);
  if (found->statements == NULL ||
      !entente_landscape_add_references (reader->store, found->references, found->statements, error))
    return NULL;
  return g_steal_pointer (&found);
}

/**
 * entente_landscape_search_async:
 * @self: a landscape
 * @text: what a person typed
 * @types: of which types subjects are wanted: bits, `1 << EntenteSubjectType`
 * @n_subjects: how many subjects to find at most
 * @n_statements: how many statements to find at most; with 0 they aren't counted either
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Searches names, by any part of them, and the texts of statements, by words, of which the last may be a beginning; whatever
 * the case, accents and punctuation.
 */
void
entente_landscape_search_async (EntenteLandscape    *self,
                                const char          *text,
                                guint                types,
                                guint                n_subjects,
                                guint                n_statements,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Search *search;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (text != NULL);

  search = g_new (Search, 1);
  *search = (Search) { g_strdup (text), types, n_subjects, n_statements };
  task = entente_landscape_task (self, entente_landscape_search_async, cancellable, callback, user_data);
  g_task_set_task_data (task, search, search_free);
  entente_landscape_search (self, task, search_job, (GDestroyNotify) entente_found_free);
}

/**
 * entente_landscape_search_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what was found, or %NULL with @error set
 */
EntenteFound *
entente_landscape_search_finish (EntenteLandscape  *self,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_search_async, error);
}

static gpointer
elsewhere_job (GTask    *task,
               gpointer  context,
               GError  **error)
{
  EntenteReaderThread *reader = context;
  const char *text = g_task_get_task_data (task);
  g_autoptr (GArray) keys = NULL;
  EntenteElsewhere elsewhere;

  if (entente_landscape_reader_columns (reader, task, error) == NULL)
    return NULL;
  keys = entente_columns_find (reader->columns, ENTENTE_ELSEWHERE_TYPES, text, MAX_NAMED, g_task_get_cancellable (task), error);
  if (keys == NULL || !entente_store_count_text (reader->store, text, &elsewhere.n_statements, error))
    return NULL;
  elsewhere.n_named = keys->len;
  return g_memdup2 (&elsewhere, sizeof elsewhere);
}

/**
 * entente_landscape_count_elsewhere_async:
 * @self: a landscape
 * @text: what a person typed
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what has the text beside the names of entities.
 */
void
entente_landscape_count_elsewhere_async (EntenteLandscape    *self,
                                         const char          *text,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (text != NULL);

  task = entente_landscape_task (self, entente_landscape_count_elsewhere_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (text), g_free);
  entente_landscape_search (self, task, elsewhere_job, g_free);
}

/**
 * entente_landscape_count_elsewhere_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the counts, to be freed with g_free(); or %NULL with @error set
 */
EntenteElsewhere *
entente_landscape_count_elsewhere_finish (EntenteLandscape  *self,
                                          GAsyncResult      *result,
                                          GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_count_elsewhere_async, error);
}
