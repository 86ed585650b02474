/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a filter would let pass. */

#include "entente-landscape-private.h"

/* Of so many subjects with a name that was typed it is counted how many aren't entities. */
#define MAX_NAMED 100

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

/* Sorts the counts of a facet by the number of the word. */
static gboolean
count_words (EntenteStore         *store,
             EntenteFacet          facet,
             EntenteVocabulary     vocabulary,
             const char           *scope,
             const EntenteFilter  *filter,
             guint                *numbers,
             GError              **error)
{
  g_autoptr (GHashTable) counts = entente_store_count_facet (store, facet, scope, filter, NULL, error);

  if (counts == NULL)
    return FALSE;
  for (guint i = 0; i < entente_vocabulary_size (vocabulary); i++)
    numbers[i] = GPOINTER_TO_UINT (g_hash_table_lookup (counts, entente_vocabulary_nth (vocabulary, i)));
  return TRUE;
}

/* What isn't an entity and has such a name. More than are looked at here are narrowed down by typing on. */
static gboolean
count_named (EntenteReaderThread  *reader,
             EntenteStore         *store,
             const char           *text,
             EntenteFacets        *facets,
             GError              **error)
{
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!entente_landscape_reader_names (reader, error))
    return FALSE;
  keys = entente_name_index_find (reader->names, text, MAX_NAMED);
  rows = entente_landscape_get_rows (store, keys, keys->len, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteRow *row = rows->pdata[i];

      facets->n_named += row != NULL && row->type != ENTENTE_SUBJECT_ENTITY;
    }
  return TRUE;
}

/* The entities: by their kinds, and all of them. */
static gboolean
count_entities (EntenteReaderThread  *reader,
                EntenteStore         *store,
                const EntenteFilter  *filter,
                EntenteFacets        *facets,
                GError              **error)
{
  g_autoptr (GArray) among = NULL;
  g_autoptr (GHashTable) counts = NULL;
  GHashTableIter iter;
  gpointer word, number;

  if (!entente_landscape_reader_among (reader, filter, &among, error))
    return FALSE;
  counts = entente_store_count_facet (store, ENTENTE_FACET_ENTITY_KIND, NULL, filter, among, error);
  if (counts == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &number))
    {
      int kind = entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, word);

      facets->n_entities += GPOINTER_TO_UINT (number);
      if (kind >= 0)
        facets->entity_kinds[kind] = GPOINTER_TO_UINT (number);
    }
  return !entente_filter_has_part (filter, ENTENTE_FILTER_TEXT) ||
         (count_named (reader, store, filter->text, facets, error) &&
          entente_store_count_text (store, filter->text, &facets->n_statements, error));
}

static gboolean
count_happenings (EntenteStore         *store,
                  const char           *scope,
                  const EntenteFilter  *filter,
                  EntenteFacets        *facets,
                  GError              **error)
{
  guint n_of_type[ENTENTE_N_SUBJECT_TYPES] = { 0 };
  guint n_undated;

  if (!count_words (store, ENTENTE_FACET_TYPE, ENTENTE_VOCABULARY_SUBJECT_TYPE, scope, filter, n_of_type, error) ||
      !entente_store_count (store, ENTENTE_SUBJECT_DEAL, &facets->n_all_deals, &n_undated, error) ||
      !entente_store_count (store, ENTENTE_SUBJECT_EVENT, &facets->n_all_events, &n_undated, error))
    return FALSE;
  facets->n_deals = n_of_type[ENTENTE_SUBJECT_DEAL];
  facets->n_events = n_of_type[ENTENTE_SUBJECT_EVENT];

  if (!count_words (store, ENTENTE_FACET_DEAL_KIND, ENTENTE_VOCABULARY_DEAL_KIND, scope, filter, facets->deal_kinds, error) ||
      !count_words (store, ENTENTE_FACET_STEP, ENTENTE_VOCABULARY_STEP, scope, filter, facets->steps, error) ||
      !count_words (store, ENTENTE_FACET_MODALITY, ENTENTE_VOCABULARY_MODALITY, scope, filter, facets->modalities, error))
    return FALSE;
  g_hash_table_unref (facets->sources);
  facets->sources = entente_store_count_facet (store, ENTENTE_FACET_SOURCE, scope, filter, NULL, error);
  if (facets->sources == NULL)
    return FALSE;
  g_hash_table_unref (facets->datasets);
  facets->datasets = entente_store_count_facet (store, ENTENTE_FACET_DATASET, scope, filter, NULL, error);
  return facets->datasets != NULL;
}

static gpointer
facets_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);
  const EntenteListQuery *question = g_task_get_task_data (task);
  g_autoptr (EntenteFacets) facets = NULL;

  if (store == NULL)
    return NULL;
  facets = entente_facets_new ();
  if (!count_entities (context, store, question->filter, facets, error) ||
      !count_happenings (store, question->scope, question->filter, facets, error))
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
