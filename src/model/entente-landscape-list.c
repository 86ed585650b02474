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
list (EntenteReaderThread     *reader,
      const EntenteListQuery  *query,
      guint                    n_keys,
      GTask                   *task,
      GError                 **error)
{
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
      wanted.among = among = entente_columns_find (reader->columns, wanted.types, query->filter->text, n_keys,
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
  keys = list (reader, question->query, question->n_keys, task, error);
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
  if (query->type == ENTENTE_SUBJECT_DEAL)
    g_task_set_priority (task, ENTENTE_LANDSCAPE_LATER);
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

/* What a list is now, of which something is shown. */
typedef struct {
  EntenteListQuery   *query;
  EntenteColumnsStamp since;  /* of which state what is shown is */
  GHashTable         *shown;  /* key -> whom the row names as credited, or NULL */
  GArray             *places; /* guint, where the pages begin that are shown */
  guint               n_places;
} FollowQuestion;

static void
follow_question_free (gpointer data)
{
  FollowQuestion *question = data;

  entente_list_query_free (question->query);
  g_hash_table_unref (question->shown);
  g_array_unref (question->places);
  g_free (question);
}

/* Whether a row that is shown calls somebody by an old name: a party, or who is credited. */
static gboolean
has_old_name (EntenteReaderThread *reader,
              guint32              key,
              const char          *credited,
              GHashTable          *affected,
              GHashTable          *old_names)
{
  EntenteSubjectType type = entente_columns_get_type (reader->columns, key);
  const guint32 *parties;
  guint n_parties;

  if (g_hash_table_size (old_names) == 0)
    return FALSE;
  if (credited != NULL && g_hash_table_contains (old_names, credited))
    return TRUE;
  parties = entente_columns_get_parties (reader->columns, key, &n_parties);
  if (type == ENTENTE_SUBJECT_DEAL || type == ENTENTE_SUBJECT_EVENT)
    for (guint i = 0; i < n_parties; i++)
      if (g_hash_table_lookup (affected, GUINT_TO_POINTER (parties[i])) != NULL)
        return TRUE;
  return FALSE;
}

/* The keys of the rows in the pages that aren't shown as they are now. */
static GArray *
find_stale (EntenteReaderThread  *reader,
            const FollowQuestion *question,
            const GArray         *keys)
{
  g_autoptr (GHashTable) affected = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) old_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_known = entente_landscape_reader_affected (reader, &question->since, affected, old_names);
  GArray *stale = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < question->places->len; i++)
    {
      guint begin = MIN (g_array_index (question->places, guint, i), keys->len);
      guint end = begin + MIN (question->n_places, keys->len - begin);

      for (guint place = begin; place < end; place++)
        {
          guint32 key = g_array_index (keys, guint32, place);
          gpointer credited;

          if (!is_known || !g_hash_table_lookup_extended (question->shown, GUINT_TO_POINTER (key), NULL, &credited) ||
              g_hash_table_contains (affected, GUINT_TO_POINTER (key)) ||
              has_old_name (reader, key, credited, affected, old_names))
            g_array_append_val (stale, key);
        }
    }
  return stale;
}

static gpointer
follow_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteReaderThread *reader = context;
  const FollowQuestion *question = g_task_get_task_data (task);
  g_autoptr (EntenteListing) listing = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) stale = NULL;
  GArray *keys;

  if (entente_landscape_reader_columns (reader, task, error) == NULL)
    return NULL;
  keys = list (reader, question->query, G_MAXUINT, task, error);
  if (keys == NULL)
    return NULL;
  listing = entente_listing_new (keys);
  listing->generation = reader->stamp.generation;
  listing->change = reader->stamp.change;
  stale = find_stale (reader, question, keys);
  rows = entente_landscape_reader_rows (reader, (const guint32 *) (gpointer) stale->data, stale->len, error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (listing->rows, GUINT_TO_POINTER (g_array_index (stale, guint32, i)), g_steal_pointer (&rows->pdata[i]));
  return g_steal_pointer (&listing);
}

/**
 * entente_landscape_follow_list_async:
 * @self: a landscape
 * @query: which subjects, in which order
 * @before: (nullable): what was answered last; %NULL the first time
 * @shown: (transfer full) (element-type guint utf8): by their keys the rows that are held, each as it was when it was read: whom it
 *   names as credited, or %NULL; owns these names
 * @places: (transfer full) (element-type guint): where in the list parts begin of which the rows are wanted
 * @n_places: how long these are
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what a list is now. Of the rows that are wanted those come that aren't held, or may be others by now.
 */
void
entente_landscape_follow_list_async (EntenteLandscape       *self,
                                     const EntenteListQuery *query,
                                     const EntenteListing   *before,
                                     GHashTable             *shown,
                                     GArray                 *places,
                                     guint                   n_places,
                                     GCancellable           *cancellable,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data)
{
  FollowQuestion *question;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (query != NULL && shown != NULL && places != NULL);

  question = g_new0 (FollowQuestion, 1);
  question->query = entente_list_query_copy (query);
  if (before != NULL)
    question->since = (EntenteColumnsStamp) { before->generation, before->change };
  question->shown = shown;
  question->places = places;
  question->n_places = n_places;
  task = entente_landscape_task (self, entente_landscape_follow_list_async, cancellable, callback, user_data);
  g_task_set_task_data (task, question, follow_question_free);
  entente_landscape_read (self, task, follow_job, (GDestroyNotify) entente_listing_free);
}

/**
 * entente_landscape_follow_list_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the list; its keys are the same array as before if none has moved, come or gone; or %NULL with @error
 *   set
 */
EntenteListing *
entente_landscape_follow_list_finish (EntenteLandscape  *self,
                                      GAsyncResult      *result,
                                      GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_follow_list_async, error);
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
