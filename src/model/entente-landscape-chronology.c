/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened when. */

#include "entente-landscape-private.h"

/* An entity that rows belong to: the more rows the further up, and before that the earlier. */
typedef struct {
  gint64 key;
  guint  n_rows;
  guint  first;
} Lead;

static gint
compare_leads (gconstpointer a,
               gconstpointer b)
{
  const Lead *first = a;
  const Lead *second = b;

  if (first->n_rows != second->n_rows)
    return first->n_rows > second->n_rows ? -1 : 1;
  return first->first < second->first ? -1 : 1;
}

/* The entities of the rows, in the order in which they are shown. */
static GArray *
rank_leads (const GArray *leads)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Lead));
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < leads->len; i++)
    {
      const gint64 *key = &g_array_index (leads, gint64, i);
      gpointer place;

      if (*key == 0)
        continue;
      if (!g_hash_table_lookup_extended (places, key, NULL, &place))
        {
          const Lead lead = { *key, 0, i };

          place = GUINT_TO_POINTER (ranked->len);
          g_hash_table_insert (places, (gpointer) key, place);
          g_array_append_val (ranked, lead);
        }
      g_array_index (ranked, Lead, GPOINTER_TO_UINT (place)).n_rows++;
    }
  g_array_sort (ranked, compare_leads);
  for (guint i = 0; i < ranked->len; i++)
    g_array_append_val (keys, g_array_index (ranked, Lead, i).key);
  return keys;
}

static EntenteChronology *
make_chronology (EntenteStore            *store,
                 const EntenteListQuery  *question,
                 GError                 **error)
{
  g_autoptr (EntenteChronology) chronology = entente_chronology_new ();
  g_autoptr (GArray) keys = entente_store_list_happenings (store, question->scope, question->filter, error);
  g_autoptr (GArray) entities = NULL;

  if (keys == NULL)
    return NULL;
  g_ptr_array_unref (chronology->rows);
  chronology->rows = entente_landscape_get_rows (store, keys, keys->len, error);
  if (chronology->rows == NULL)
    return NULL;
  g_array_unref (chronology->leads);
  chronology->leads = entente_store_get_leads (store, (const gint64 *) keys->data, keys->len, error);
  if (chronology->leads == NULL)
    return NULL;
  entities = rank_leads (chronology->leads);
  g_ptr_array_unref (chronology->entities);
  chronology->entities = entente_landscape_get_rows (store, entities, entities->len, error);
  return chronology->entities != NULL ? g_steal_pointer (&chronology) : NULL;
}

static gpointer
chronology_job (GTask    *task,
                gpointer  context,
                GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? make_chronology (store, g_task_get_task_data (task), error) : NULL;
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
