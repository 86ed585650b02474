/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a filter would let pass. */

#include "entente-landscape-private.h"

#include "entente-bundled-text.h"
#include "entente-error.h"
#include "entente-statement-text.h"

#include <string.h>

/* So many sources and datasets are offered to choose from. */
#define MAX_ORIGINS 30

/**
 * entente_landscape_question_new:
 * @scope: (nullable): the id of an entity
 * @filter: a filter
 *
 * Returns: (transfer full): what is asked of deals and events at once
 */
EntenteListQuery *
entente_landscape_question_new (const char          *scope,
                                const EntenteFilter *filter)
{
  EntenteListQuery *question = g_new0 (EntenteListQuery, 1);

  question->type = ENTENTE_SUBJECT_DEAL;
  question->scope = g_strdup (scope);
  question->filter = entente_filter_copy (filter);
  return question;
}

/**
 * entente_landscape_columns_query:
 * @reader: the context of the thread that reads, with its columns
 * @scope: (nullable): the id of an entity
 * @filter: a filter, which must outlive @query
 * @query: (out): what is asked of the columns, in name order and without regard to types
 * @error: return location for a #GError
 *
 * Puts keys in the place of ids.
 *
 * Returns: %TRUE if they could be looked up
 */
gboolean
entente_landscape_columns_query (EntenteReaderThread  *reader,
                                 const char           *scope,
                                 const EntenteFilter  *filter,
                                 EntenteColumnsQuery  *query,
                                 GError              **error)
{
  const struct {
    const char *table;
    const char *id;
    guint32    *key;
  } ids[] = {
    { "subject", scope, &query->scope },
    { "source", filter->source, &query->source },
    { "dataset", filter->dataset, &query->dataset },
  };

  *query = (EntenteColumnsQuery) { .filter = filter };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      gint64 key;

      if (ids[i].id == NULL)
        continue;
      if (!entente_store_find_key (reader->store, ids[i].table, ids[i].id, &key, error))
        return FALSE;
      /* What isn't there is nowhere. */
      *ids[i].key = key > 0 && key < G_MAXUINT32 ? (guint32) key : G_MAXUINT32;
    }
  return TRUE;
}

/* What the source or dataset is called; %NULL without an error if there is none. */
static gboolean
find_title (EntenteStore  *store,
            const char    *table,
            const char    *id,
            char         **title,
            GError       **error)
{
  g_autofree char *label = NULL;

  if (g_str_equal (table, "source"))
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (EntenteSource) source = entente_store_find_source (store, id, FALSE, &local_error);

      if (source != NULL)
        *title = g_strdup (entente_source_get_label (source));
      else if (!g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND))
        return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
      return TRUE;
    }
  if (!entente_store_get_dataset_label (store, id, &label, error))
    return FALSE;
  *title = g_strdup (entente_bundled_text (id, label));
  return TRUE;
}

static gboolean
count (EntenteReaderThread     *reader,
       const EntenteListQuery  *question,
       EntenteFacets           *facets,
       GCancellable            *cancellable,
       GError                 **error)
{
  const char *text = entente_filter_has_part (question->filter, ENTENTE_FILTER_TEXT) ? question->filter->text : NULL;
  g_autofree EntenteColumnsCounts *counts = g_new0 (EntenteColumnsCounts, 1);
  g_autoptr (GArray) among = NULL;
  EntenteColumnsQuery query;

  if (!entente_landscape_columns_query (reader, question->scope, question->filter, &query, error))
    return FALSE;
  if (text != NULL)
    {
      query.among = among = entente_columns_find (reader->columns, 1u << ENTENTE_SUBJECT_ENTITY, text, G_MAXUINT, cancellable,
                                                  error);
      if (among == NULL)
        return FALSE;
    }
  if (!entente_columns_count_facets (reader->columns, &query, counts, cancellable, error) ||
      (question->filter->source != NULL &&
       !find_title (reader->store, "source", question->filter->source, &facets->source_title, error)) ||
      (question->filter->dataset != NULL &&
       !find_title (reader->store, "dataset", question->filter->dataset, &facets->dataset_title, error)))
    return FALSE;

  facets->n_entities = counts->n_entities;
  memcpy (facets->entity_kinds, counts->entity_kinds,
          entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND) * sizeof (guint));
  memcpy (facets->deal_kinds, counts->deal_kinds, entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND) * sizeof (guint));
  memcpy (facets->steps, counts->steps, entente_vocabulary_size (ENTENTE_VOCABULARY_STEP) * sizeof (guint));
  memcpy (facets->modalities, counts->modalities, sizeof facets->modalities);
  facets->n_deals = counts->types[ENTENTE_SUBJECT_DEAL];
  facets->n_events = counts->types[ENTENTE_SUBJECT_EVENT];
  facets->n_all_deals = entente_columns_count (reader->columns, ENTENTE_SUBJECT_DEAL);
  facets->n_all_events = entente_columns_count (reader->columns, ENTENTE_SUBJECT_EVENT);
  return TRUE;
}

static gpointer
facets_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  g_autoptr (EntenteFacets) facets = entente_facets_new ();

  if (entente_landscape_reader_columns (context, task, error) == NULL ||
      !count (context, g_task_get_task_data (task), facets, g_task_get_cancellable (task), error))
    return NULL;
  return g_steal_pointer (&facets);
}

/**
 * entente_landscape_get_facets_async:
 * @self: a landscape
 * @scope: (nullable): the id of an entity that is to be a party of the deals and events
 * @filter: a filter
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what the parts of the filter would let pass.
 */
void
entente_landscape_get_facets_async (EntenteLandscape    *self,
                                    const char          *scope,
                                    const EntenteFilter *filter,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (filter != NULL);

  task = entente_landscape_task (self, entente_landscape_get_facets_async, cancellable, callback, user_data);
  g_task_set_priority (task, ENTENTE_LANDSCAPE_LATER);
  g_task_set_task_data (task, entente_landscape_question_new (scope, filter), (GDestroyNotify) entente_list_query_free);
  entente_landscape_read (self, task, facets_job, (GDestroyNotify) entente_facets_free);
}

/**
 * entente_landscape_get_facets_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the counts, or %NULL with @error set
 */
EntenteFacets *
entente_landscape_get_facets_finish (EntenteLandscape  *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_facets_async, error);
}

/* A source or a dataset by its key. */
typedef struct {
  guint key;
  guint count;
} KeyCount;

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const KeyCount *one = a;
  const KeyCount *other = b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;
  return one->key < other->key ? -1 : one->key > other->key;
}

/* Those of most deals and events, with what people call them. */
static gboolean
add_origins (EntenteStore  *store,
             const char    *table,
             GHashTable    *counts,
             GPtrArray     *origins,
             GError       **error)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (KeyCount));
  GHashTableIter iter;
  gpointer key, number;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &number))
    {
      const KeyCount count = { GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (number) };

      g_array_append_val (sorted, count);
    }
  g_array_sort (sorted, compare_counts);
  for (guint i = 0; i < MIN (sorted->len, MAX_ORIGINS); i++)
    {
      const KeyCount *count = &g_array_index (sorted, KeyCount, i);
      g_autofree char *id = NULL;
      g_autofree char *title = NULL;
      EntenteOrigin *origin;

      if (!entente_store_find_id (store, table, count->key, &id, error) ||
          (id != NULL && !find_title (store, table, id, &title, error)))
        return FALSE;
      if (id == NULL)
        continue;
      origin = g_new (EntenteOrigin, 1);
      *origin = (EntenteOrigin) { g_steal_pointer (&id), title != NULL ? g_steal_pointer (&title) : g_strdup (""), count->count };
      g_ptr_array_add (origins, origin);
    }
  return TRUE;
}

static gpointer
origins_job (GTask    *task,
             gpointer  context,
             GError  **error)
{
  EntenteReaderThread *reader = context;
  const EntenteListQuery *question = g_task_get_task_data (task);
  g_autoptr (EntenteOrigins) origins = entente_origins_new ();
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) datasets = g_hash_table_new (NULL, NULL);
  EntenteColumnsQuery query;

  if (entente_landscape_reader_columns (reader, task, error) == NULL ||
      !entente_landscape_columns_query (reader, question->scope, question->filter, &query, error) ||
      !entente_columns_count_origins (reader->columns, &query, sources, datasets, g_task_get_cancellable (task), error) ||
      !add_origins (reader->store, "source", sources, origins->sources, error) ||
      !add_origins (reader->store, "dataset", datasets, origins->datasets, error))
    return NULL;
  origins->n_sources = g_hash_table_size (sources);
  origins->n_datasets = g_hash_table_size (datasets);
  return g_steal_pointer (&origins);
}

/**
 * entente_landscape_get_origins_async:
 * @self: a landscape
 * @scope: (nullable): the id of an entity that is to be a party of the deals and events
 * @filter: a filter
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks on which sources and datasets the deals and events rest that pass.
 */
void
entente_landscape_get_origins_async (EntenteLandscape    *self,
                                     const char          *scope,
                                     const EntenteFilter *filter,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (filter != NULL);

  task = entente_landscape_task (self, entente_landscape_get_origins_async, cancellable, callback, user_data);
  g_task_set_task_data (task, entente_landscape_question_new (scope, filter), (GDestroyNotify) entente_list_query_free);
  entente_landscape_read (self, task, origins_job, (GDestroyNotify) entente_origins_free);
}

/**
 * entente_landscape_get_origins_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the counts, or %NULL with @error set
 */
EntenteOrigins *
entente_landscape_get_origins_finish (EntenteLandscape  *self,
                                      GAsyncResult      *result,
                                      GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_origins_async, error);
}
