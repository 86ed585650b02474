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

/* Gives each moment its lane, by the key of the entity that is there. Returns the keys of those that have one. */
static GArray *
set_lanes (GArray *moments)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_lanes;

  for (guint i = 0; i < moments->len; i++)
    {
      guint32 key = g_array_index (moments, EntenteMoment, i).lane;
      gpointer place;

      if (key == 0)
        continue;
      if (!g_hash_table_lookup_extended (places, GUINT_TO_POINTER (key), NULL, &place))
        {
          const Lead lead = { key, 0, i };

          place = GUINT_TO_POINTER (leads->len);
          g_hash_table_insert (places, GUINT_TO_POINTER (key), place);
          g_array_append_val (leads, lead);
        }
      g_array_index (leads, Lead, GPOINTER_TO_UINT (place)).n_moments++;
    }
  g_array_sort (leads, compare_leads);
  n_lanes = MIN (leads->len, MAX_LANES);
  g_hash_table_remove_all (places);
  for (guint i = 0; i < n_lanes; i++)
    {
      guint32 key = g_array_index (leads, Lead, i).key;

      g_hash_table_insert (places, GUINT_TO_POINTER (key), GUINT_TO_POINTER (i));
      g_array_append_val (keys, key);
    }
  for (guint i = 0; i < moments->len; i++)
    {
      EntenteMoment *moment = &g_array_index (moments, EntenteMoment, i);
      gpointer place = GUINT_TO_POINTER (moment->lane == 0 ? n_lanes + 1 : n_lanes);

      g_hash_table_lookup_extended (places, GUINT_TO_POINTER (moment->lane), NULL, &place);
      moment->lane = GPOINTER_TO_UINT (place);
    }
  return keys;
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
          GArray               *entities,
          GError              **error)
{
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
  chronology->entities = entente_landscape_reader_rows (reader, (const guint32 *) (gpointer) entities->data, entities->len,
                                                        error);
  return chronology->entities != NULL;
}

/* Takes those without a day out of the moments, and puts in the place of the others' lanes whom they belong to. */
static void
sort_out (EntenteColumns    *columns,
          EntenteChronology *chronology)
{
  EntenteMoment *moments = (EntenteMoment *) (gpointer) chronology->moments->data;
  guint n_dated = 0;

  for (guint i = 0; i < chronology->moments->len; i++)
    if (entente_undated_is (&moments[i]))
      {
        g_array_append_val (chronology->undated, moments[i]);
      }
    else
      {
        guint n_parties;
        const guint32 *parties = entente_columns_get_parties (columns, moments[i].key, &n_parties);

        moments[n_dated] = moments[i];
        moments[n_dated++].lane = n_parties > 0 ? parties[0] : 0;
      }
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
  g_autoptr (GArray) entities = NULL;
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
  sort_out (columns, chronology);
  entities = set_lanes (chronology->moments);
  return add_rows (reader, chronology, entities, error) ? g_steal_pointer (&chronology) : NULL;
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
