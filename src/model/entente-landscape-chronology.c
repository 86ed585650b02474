/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened when, and the rows of what is named with it. */

#include "entente-landscape-private.h"
#include "entente-undated.h"

/* So many lanes can be told apart; what belongs to other entities shares one. */
#define MAX_LANES 100

/* Of so few deals and events all rows come with the answer, or else those of so many undated ones. */
#define ALL_ROWS 1000
#define FIRST_ROWS 50

/* More subjects than these that have changed are as good as any. */
#define MAX_FOLLOWED 64

/* An entity that moments belong to: the more, the further up; of as many, the one whose first is earlier. */
typedef struct {
  guint32 key;
  guint   n_moments;
  guint   first;
} Lead;

static gint
compare_leads (gconstpointer a,
               gconstpointer b)
{
  const Lead *first = a;
  const Lead *second = b;

  if (first->n_moments != second->n_moments)
    return first->n_moments > second->n_moments ? -1 : 1;
  return first->first < second->first ? -1 : 1;
}

/* Gives each moment its lane, by the key of the entity that is there, and notes which entities have one. */
static void
set_lanes (EntenteChronology *chronology)
{
  EntenteMoment *moments = (EntenteMoment *) (gpointer) chronology->moments->data;
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  g_autofree guint32 *places = NULL; /* by key: one more than that among the leads, then than the lane; 0 for none */
  guint32 last_key = 0;
  guint n_lanes;

  for (guint i = 0; i < chronology->moments->len; i++)
    last_key = MAX (last_key, moments[i].lane);
  places = g_new0 (guint32, (gsize) last_key + 1);
  for (guint i = 0; i < chronology->moments->len; i++)
    {
      guint32 key = moments[i].lane;

      if (key == 0)
        continue;
      if (places[key] == 0)
        {
          const Lead lead = { key, 0, i };

          g_array_append_val (leads, lead);
          places[key] = leads->len;
        }
      g_array_index (leads, Lead, places[key] - 1).n_moments++;
    }
  g_array_sort (leads, compare_leads);
  n_lanes = MIN (leads->len, MAX_LANES);
  chronology->n_next = leads->len > n_lanes ? g_array_index (leads, Lead, n_lanes).n_moments : 0;
  for (guint i = 0; i < leads->len; i++)
    {
      guint32 key = g_array_index (leads, Lead, i).key;

      places[key] = MIN (i, n_lanes) + 1;
      if (i < n_lanes)
        g_array_append_val (chronology->keys, key);
    }
  places[0] = n_lanes + 2;
  for (guint i = 0; i < chronology->moments->len; i++)
    moments[i].lane = places[moments[i].lane] - 1;
}

static void
add_keys (GArray       *keys,
          const GArray *moments,
          guint         n_moments)
{
  for (guint i = 0; i < n_moments; i++)
    g_array_append_val (keys, g_array_index (moments, EntenteMoment, i).key);
}

/* Reads the rows that come with the answer. */
static gboolean
add_rows (EntenteReaderThread  *reader,
          EntenteChronology    *chronology,
          GError              **error)
{
  const GArray *entities = chronology->keys;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean all = (guint64) chronology->moments->len + chronology->undated->len <= ALL_ROWS;

  if (all)
    add_keys (keys, chronology->moments, chronology->moments->len);
  add_keys (keys, chronology->undated, all ? chronology->undated->len : MIN (chronology->undated->len, FIRST_ROWS));
  g_clear_pointer (&chronology->rows, g_ptr_array_unref);
  chronology->rows = entente_landscape_reader_rows (reader, (const guint32 *) (gpointer) keys->data, keys->len, error);
  if (chronology->rows == NULL)
    return FALSE;
  g_clear_pointer (&chronology->entities, g_ptr_array_unref);
  /* What their deals make of them isn't asked: hubs have a hundred thousand. */
  chronology->entities = entente_store_get_rows (reader->store, (const guint32 *) (gpointer) entities->data, entities->len,
                                                 error);
  return chronology->entities != NULL;
}

/* Takes those without a day out of the moments. */
static void
sort_out (EntenteChronology *chronology)
{
  EntenteMoment *moments = (EntenteMoment *) (gpointer) chronology->moments->data;
  guint n_dated = 0;

  for (guint i = 0; i < chronology->moments->len; i++)
    if (entente_undated_is (&moments[i]))
      {
        moments[i].lane = 0;
        g_array_append_val (chronology->undated, moments[i]);
      }
    else if (n_dated++ < i)
      moments[n_dated - 1] = moments[i];
  g_array_set_size (chronology->moments, n_dated);
  entente_undated_sort (chronology->undated);
}

static gpointer
chronology_job (GTask    *task,
                gpointer  context,
                GError  **error)
{
  EntenteReaderThread *reader = context;
  EntenteColumns *columns = entente_landscape_reader_columns (reader, task, error);
  EntenteListQuery *question = g_task_get_task_data (task);
  g_autoptr (EntenteChronology) chronology = NULL;
  EntenteColumnsQuery query;
  GArray *moments;

  if (columns == NULL ||
      !entente_landscape_columns_query (reader, question->scope, question->filter, &query, error))
    return NULL;
  moments = entente_columns_list_moments (columns, &query, g_task_get_cancellable (task), error);
  if (moments == NULL)
    return NULL;
  chronology = entente_chronology_new ();
  g_array_unref (chronology->moments);
  chronology->moments = moments;
  chronology->generation = reader->stamp.generation;
  chronology->change = reader->stamp.change;
  sort_out (chronology);
  set_lanes (chronology);
  return add_rows (reader, chronology, error) ? g_steal_pointer (&chronology) : NULL;
}

/**
 * entente_landscape_get_chronology_async:
 * @self: a landscape
 * @scope: (nullable): the id of an entity that is to be a party of the deals and events
 * @filter: what is to pass
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for the deals and events that pass, in the order of time.
 */
void
entente_landscape_get_chronology_async (EntenteLandscape    *self,
                                        const char          *scope,
                                        const EntenteFilter *filter,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (filter != NULL);

  task = entente_landscape_task (self, entente_landscape_get_chronology_async, cancellable, callback, user_data);
  g_task_set_priority (task, ENTENTE_LANDSCAPE_LATER);
  g_task_set_task_data (task, entente_landscape_question_new (scope, filter), (GDestroyNotify) entente_list_query_free);
  entente_landscape_read (self, task, chronology_job, (GDestroyNotify) entente_chronology_free);
}

/**
 * entente_landscape_get_chronology_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the chronology, or %NULL with @error set
 */
EntenteChronology *
entente_landscape_get_chronology_finish (EntenteLandscape  *self,
                                         GAsyncResult      *result,
                                         GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_chronology_async, error);
}

/* What is asked of the changes since. */
typedef struct {
  EntenteListQuery   *query;
  EntenteColumnsStamp since;
  GArray             *lanes; /* guint32: the keys of the entities that have one */
} Following;

static void
following_free (gpointer data)
{
  Following *following = data;

  entente_list_query_free (following->query);
  g_array_unref (following->lanes);
  g_free (following);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

static gboolean
has_key (const GArray *keys,
         guint32       key)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, guint32, i) == key)
      return TRUE;
  return FALSE;
}

/* Looks whom of the subjects the chronology has, and when they are. What an entity with a lane has, who asks has counted. */
static void
add_moments (EntenteColumns            *columns,
             const EntenteColumnsQuery *query,
             const GArray              *lanes,
             EntenteChronologyChange   *change)
{
  for (guint i = 0; i < change->keys->len; i++)
    {
      EntenteMoment moment;
      guint n_led = 0;

      if (!entente_columns_get_moment (columns, query, g_array_index (change->keys, guint32, i), &moment))
        continue;
      if (moment.lane != 0 && !has_key (lanes, moment.lane))
        n_led = entente_columns_count_led (columns, query, moment.lane);
      g_array_append_val (change->moments, moment);
      g_array_append_val (change->n_led, n_led);
    }
}

static gpointer
follow_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteReaderThread *reader = context;
  EntenteColumns *columns = entente_landscape_reader_columns (reader, task, error);
  const Following *following = g_task_get_task_data (task);
  g_autoptr (EntenteChronologyChange) change = NULL;
  g_autoptr (GHashTable) affected = g_hash_table_new (NULL, NULL);
  EntenteColumnsQuery query;
  GHashTableIter iter;
  gpointer key;

  if (columns == NULL ||
      !entente_landscape_columns_query (reader, following->query->scope, following->query->filter, &query, error))
    return NULL;
  change = entente_chronology_change_new ();
  change->change = reader->stamp.change;
  change->is_any = !entente_landscape_reader_affected (reader, &following->since, affected, change->old_names) ||
                   g_hash_table_size (affected) > MAX_FOLLOWED;
  if (change->is_any)
    return g_steal_pointer (&change);
  g_hash_table_iter_init (&iter, affected);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint32 subject = GPOINTER_TO_UINT (key);

      g_array_append_val (change->keys, subject);
    }
  g_array_sort (change->keys, compare_keys);
  add_moments (columns, &query, following->lanes, change);
  g_ptr_array_unref (change->rows);
  /* Of entities no more than the name is shown: what their deals make of them isn't asked. */
  change->rows = entente_store_get_rows (reader->store, (const guint32 *) (gpointer) change->keys->data, change->keys->len,
                                         error);
  return change->rows != NULL ? g_steal_pointer (&change) : NULL;
}

/**
 * entente_landscape_follow_chronology_async:
 * @self: a landscape
 * @scope: (nullable): what the chronology was asked with
 * @filter: what the chronology was asked with
 * @since: the answer that is followed; not looked at any more when this returns
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what has changed in a chronology since. Costs what has changed, not what there is.
 */
void
entente_landscape_follow_chronology_async (EntenteLandscape    *self,
                                           const char          *scope,
                                           const EntenteFilter *filter,
                                           const EntenteChronology *since,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  Following *following;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (filter != NULL && since != NULL);

  following = g_new0 (Following, 1);
  following->query = entente_landscape_question_new (scope, filter);
  following->since = (EntenteColumnsStamp) { since->generation, since->change };
  following->lanes = g_array_copy (since->keys);
  task = entente_landscape_task (self, entente_landscape_follow_chronology_async, cancellable, callback, user_data);
  g_task_set_task_data (task, following, following_free);
  entente_landscape_read (self, task, follow_job, (GDestroyNotify) entente_chronology_change_free);
}

/**
 * entente_landscape_follow_chronology_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): what has changed, or %NULL with @error set
 */
EntenteChronologyChange *
entente_landscape_follow_chronology_finish (EntenteLandscape  *self,
                                            GAsyncResult      *result,
                                            GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_follow_chronology_async, error);
}

static gpointer
find_row_job (GTask    *task,
              gpointer  context,
              GError  **error)
{
  EntenteReaderThread *reader = context;
  g_autoptr (EntenteRow) row = NULL;

  if (entente_landscape_reader_columns (reader, task, error) == NULL)
    return NULL;
  row = entente_store_find_row (reader->store, g_task_get_task_data (task), error);
  return row != NULL && entente_landscape_reader_complete (reader, row, error) ? g_steal_pointer (&row) : NULL;
}

/**
 * entente_landscape_find_row_async:
 * @self: a landscape
 * @id: the id of a subject
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for the row of a subject.
 */
void
entente_landscape_find_row_async (EntenteLandscape    *self,
                                  const char          *id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (id != NULL);

  task = entente_landscape_task (self, entente_landscape_find_row_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  entente_landscape_read (self, task, find_row_job, (GDestroyNotify) entente_row_free);
}

/**
 * entente_landscape_find_row_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the row, or %NULL with @error set
 */
EntenteRow *
entente_landscape_find_row_finish (EntenteLandscape  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_find_row_async, error);
}
