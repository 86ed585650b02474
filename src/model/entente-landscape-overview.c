/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is in the landscape, and how firm it is. */

#include "entente-landscape-private.h"

#include <string.h>

/* How many deals the overview calls the biggest. */
#define N_BIGGEST 5
/* How many deals in talks, and how many differences, are read. */
#define MAX_IN_TALKS    8
#define MAX_DIFFERENCES 50

static gboolean
has_figure (const EntenteRow *row)
{
  return row->amount.lower != ENTENTE_MONEY_NO_LOWER || row->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

static EntenteMeasureTotal *
find_total (GPtrArray          *totals,
            const EntenteRow   *row,
            const char         *measure)
{
  EntenteMeasureTotal *total;

  for (guint i = 0; i < totals->len; i++)
    {
      total = totals->pdata[i];
      if (strcmp (total->measure, measure) == 0 && total->sum.period == row->amount.period &&
          (*total->sum.currency == '\0' || *row->amount.currency == '\0' ||
           strcmp (total->sum.currency, row->amount.currency) == 0))
        return total;
    }
  return NULL;
}

/* Adds the amount of a deal to the total of its measure. A sum that is beyond all numbers is open above. */
static void
add_to_totals (GPtrArray        *totals,
               const EntenteRow *row)
{
  EntenteMeasureTotal *total;

  if (row->amount.qualifier == ENTENTE_QUALIFIER_NONE || row->measure == NULL)
    return;
  total = find_total (totals, row, row->measure);
  if (total == NULL)
    {
      total = g_new0 (EntenteMeasureTotal, 1);
      total->measure = g_strdup (row->measure);
      total->sum = row->amount;
      g_ptr_array_add (totals, total);
    }
  else
    {
      EntenteMoney sum;

      if (entente_money_add (&total->sum, &row->amount, &sum, NULL))
        total->sum = sum;
      else
        {
          total->sum.upper = ENTENTE_MONEY_NO_UPPER;
          total->sum.qualifier = ENTENTE_QUALIFIER_AT_LEAST;
        }
    }
  total->n_amounts++;
  total->n_figures += has_figure (row);
}

/* Sums of different currencies aren't ranked; the list begins with the currency of most deals. */
static gboolean
is_comparable (const GPtrArray  *rows,
               const EntenteRow *row)
{
  return rows->len == 0 || strcmp (((EntenteRow *) rows->pdata[0])->amount.currency, row->amount.currency) == 0;
}

static gboolean
fill_deals (EntenteStore     *store,
            EntenteOverview  *overview,
            GError          **error)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  query->order = ENTENTE_ORDER_AMOUNT;
  keys = entente_store_list (store, query, NULL, error);
  if (keys == NULL)
    return FALSE;
  rows = entente_landscape_get_rows (store, keys, keys->len, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRow *row = rows->pdata[i];

      if (row == NULL)
        continue;
      add_to_totals (overview->totals, row);
      if (g_strcmp0 (row->step, "in-talks") == 0)
        {
          if (overview->n_in_talks++ < MAX_IN_TALKS)
            g_ptr_array_add (overview->in_talks, g_steal_pointer (&rows->pdata[i]));
        }
      else if (overview->biggest->len < N_BIGGEST && has_figure (row) && is_comparable (overview->biggest, row))
        g_ptr_array_add (overview->biggest, g_steal_pointer (&rows->pdata[i]));
    }
  return TRUE;
}

static EntenteOverview *
make_overview (EntenteStore  *store,
               GError       **error)
{
  g_autoptr (EntenteOverview) overview = entente_overview_new ();
  g_autoptr (GPtrArray) datasets = entente_store_get_datasets (store, error);

  if (datasets == NULL)
    return NULL;
  if (datasets->len > 0)
    overview->title = g_strdup (((EntenteDatasetInfo *) datasets->pdata[0])->title);
  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (!entente_store_count (store, type, &overview->n_subjects[type], &overview->n_undated[type], error))
      return NULL;
  if (!entente_store_count_modalities (store, overview->n_modalities, error) ||
      !entente_store_count_sources (store, &overview->n_sources, &overview->n_dated_sources, error) || !fill_deals (store, overview, error))
    return NULL;
  overview->differences = entente_store_get_first_differences (store, MAX_DIFFERENCES, &overview->n_differences, error);
  if (overview->differences == NULL ||
      !entente_landscape_add_accounts (store, overview->differences, overview->accounts, error) ||
      !entente_landscape_add_references (store, overview->references, overview->accounts, error))
    return NULL;
  return g_steal_pointer (&overview);
}

static gpointer
overview_job (GTask    *task,
              gpointer  context,
              GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? make_overview (store, error) : NULL;
}

/**
 * entente_landscape_get_overview_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what there is in the landscape, and how firm it is.
 */
void
entente_landscape_get_overview_async (EntenteLandscape    *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_read (self,
                          entente_landscape_task (self, entente_landscape_get_overview_async, cancellable, callback, user_data),
                          overview_job, (GDestroyNotify) entente_overview_free);
}

/**
 * entente_landscape_get_overview_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the overview, or %NULL with @error set
 */
EntenteOverview *
entente_landscape_get_overview_finish (EntenteLandscape  *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_overview_async, error);
}
