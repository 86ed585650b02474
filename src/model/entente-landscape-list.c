/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lazy lists ask for: an order with its first rows, and pages of rows. */

#include "entente-landscape-private.h"

/* The order of a list, and its first rows. */
typedef struct {
  EntenteListQuery *query;
  guint             n_keys;
  guint             n_rows;
  GPtrArray        *first_rows;
} ListQuestion;

static void
list_question_free (gpointer data)
{
  ListQuestion *question = data;

  entente_list_query_free (question->query);
  g_clear_pointer (&question->first_rows, g_ptr_array_unref);
  g_free (question);
}

/* The keys in order; with a text, the best matches first. */
static GArray *
list (EntenteReaderThread  *reader,
      const ListQuestion   *question,
      GTask                *task,
      GError              **error)
{
  const EntenteListQuery *query = question->query;
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GArray) among = NULL;
  EntenteColumnsQuery wanted;

  if (!entente_landscape_columns_query (reader, query->scope, query->filter, &wanted, error))
    return NULL;
  wanted.types = 1u << query->type;
  wanted.order = query->order;
  wanted.reversed = query->reversed;
  /* Only entities are searched by their names. */
  if (query->type == ENTENTE_SUBJECT_ENTITY && entente_filter_has_part (query->filter, ENTENTE_FILTER_TEXT))
    {
      wanted.among = among = entente_columns_find (reader->columns, wanted.types, query->filter->text, question->n_keys,
                                                   cancellable, error);
      if (among == NULL)
        return NULL;
    }
  return entente_columns_list (reader->columns, &wanted, cancellable, error);
}

static gpointer
list_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteReaderThread *reader = context;
  ListQuestion *question = g_task_get_task_data (task);
  g_autoptr (GArray) keys = NULL;

  if (entente_landscape_reader_columns (reader, task, error) == NULL)
    return NULL;
  keys = list (reader, question, task, error);
  if (keys != NULL)
    question->first_rows = entente_landscape_reader_rows (reader, (const guint32 *) keys->data,
                                                          MIN (keys->len, question->n_rows), error);
  return question->first_rows != NULL ? g_steal_pointer (&keys) : NULL;
}

/**
 * entente_landscape_list_async:
 * @self: a landscape
 * @query: which subjects, in which order
 * @n_keys: of how many names that have the query's text the subjects are wanted, %G_MAXUINT for all
 * @n_rows: how many rows to bring with the order
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for the subjects of a list, in order.
 */
void
entente_landscape_list_async (EntenteLandscape       *self,
                              const EntenteListQuery *query,
                              guint                   n_keys,
                              guint                   n_rows,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  ListQuestion *question;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (query != NULL);

  question = g_new0 (ListQuestion, 1);
  question->query = entente_list_query_copy (query);
  question->n_keys = n_keys;
  question->n_rows = n_rows;
  task = entente_landscape_task (self, entente_landscape_list_async, cancellable, callback, user_data);
  g_task_set_task_data (task, question, list_question_free);
  entente_landscape_read (self, task, list_job, (GDestroyNotify) g_array_unref);
}

/**
 * entente_landscape_list_finish:
 * @self: a landscape
 * @result: the result
 * @first_rows: (out) (transfer full) (element-type EntenteRow): the first rows
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type guint32): the keys of all rows in order, or %NULL with @error set
 */
GArray *
entente_landscape_list_finish (EntenteLandscape  *self,
                               GAsyncResult      *result,
                               GPtrArray        **first_rows,
                               GError           **error)
{
  GArray *keys;

  g_return_val_if_fail (first_rows != NULL, NULL);

  keys = entente_landscape_answer (self, result, entente_landscape_list_async, error);
  *first_rows = NULL;
  if (keys != NULL)
    *first_rows = g_steal_pointer (&((ListQuestion *) g_task_get_task_data (G_TASK (result)))->first_rows);
  return keys;
}

static gpointer
rows_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  GArray *keys = g_task_get_task_data (task);

  return entente_landscape_reader_columns (context, task, error) != NULL
           ? entente_landscape_reader_rows (context, (const guint32 *) keys->data, keys->len, error)
           : NULL;
}

/**
 * entente_landscape_get_rows_async:
 * @self: a landscape
 * @keys: (array length=n_keys): keys of subjects
 * @n_keys: how many
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a page of rows.
 */
void
entente_landscape_get_rows_async (EntenteLandscape    *self,
                                  const guint32       *keys,
                                  guint                n_keys,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GArray *copy;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  copy = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_keys);
  g_array_append_vals (copy, keys, n_keys);
  task = entente_landscape_task (self, entente_landscape_get_rows_async, cancellable, callback, user_data);
  g_task_set_task_data (task, copy, (GDestroyNotify) g_array_unref);
  entente_landscape_read (self, task, rows_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * entente_landscape_get_rows_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteRow): the rows in the order asked for, %NULL for a subject that is gone; or
 *   %NULL with @error set
 */
GPtrArray *
entente_landscape_get_rows_finish (EntenteLandscape  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_rows_async, error);
}
