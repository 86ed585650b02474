/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is in the landscape, and how firm it is. */

#include "entente-landscape-private.h"

#include "entente-bundled-text.h"

#include <string.h>

/* How many deals the overview calls the biggest. */
#define N_BIGGEST 5
/* How many deals in talks, and how many differences, are read. */
#define MAX_IN_TALKS    8
#define MAX_DIFFERENCES 50
/* How many rows are read at a time to find the biggest deals that aren't in talks. */
#define PAGE 8

static gboolean
has_figure (const EntenteRow *row)
{
  return row->amount.lower != ENTENTE_MONEY_NO_LOWER || row->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

/* Sums of different currencies aren't ranked; the list begins with the currency of most deals. */
static gboolean
is_comparable (const GPtrArray  *rows,
               const EntenteRow *row)
{
  return rows->len == 0 || strcmp (((EntenteRow *) rows->pdata[0])->amount.currency, row->amount.currency) == 0;
}

/* The money of all deals, by measure. */
static gboolean
fill_totals (EntenteReaderThread  *reader,
             EntenteColumnsQuery  *query,
             EntenteOverview      *overview,
             GCancellable         *cancellable,
             GError              **error)
{
  g_autoptr (GArray) totals = entente_columns_sum_amounts (reader->columns, query, cancellable, error);

  for (guint i = 0; totals != NULL && i < totals->len; i++)
    {
      const EntenteColumnsTotal *one = &g_array_index (totals, EntenteColumnsTotal, i);
      EntenteMeasureTotal *total = g_new (EntenteMeasureTotal, 1);

      *total = (EntenteMeasureTotal) { g_strdup (one->measure), one->sum, one->n_amounts, one->n_figures };
      g_ptr_array_add (overview->totals, total);
    }
  return totals != NULL;
}

/* The deals in talks, and the biggest of the others. */
static gboolean
fill_deals (EntenteReaderThread  *reader,
            EntenteColumnsQuery  *query,
            EntenteOverview      *overview,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr (EntenteFilter) talks = entente_filter_new ();
  g_autoptr (GArray) all = entente_columns_list (reader->columns, query, cancellable, error);
  g_autoptr (GArray) in_talks = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (all == NULL)
    return FALSE;
  query->filter = talks;
  talks->steps = G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  in_talks = entente_columns_list (reader->columns, query, cancellable, error);
  if (in_talks == NULL)
    return FALSE;
  overview->n_in_talks = in_talks->len;
  g_ptr_array_unref (overview->in_talks);
  overview->in_talks = entente_landscape_reader_rows (reader, (const guint32 *) in_talks->data,
                                                      MIN (in_talks->len, MAX_IN_TALKS), error);
  if (overview->in_talks == NULL)
    return FALSE;
  for (guint i = 0; i < all->len && overview->biggest->len < N_BIGGEST; i += PAGE)
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      rows = entente_landscape_reader_rows (reader, &g_array_index (all, guint32, i), MIN (all->len - i, PAGE), error);
      if (rows == NULL)
        return FALSE;
      for (guint j = 0; j < rows->len && overview->biggest->len < N_BIGGEST; j++)
        {
          const EntenteRow *row = rows->pdata[j];

          /* Those with a figure come first, and of these those of one currency. */
          if (row != NULL && (!has_figure (row) || !is_comparable (overview->biggest, row)))
            return TRUE;
          if (row != NULL && g_strcmp0 (row->step, "in-talks") != 0)
            g_ptr_array_add (overview->biggest, g_steal_pointer (&rows->pdata[j]));
        }
    }
  return TRUE;
}

static EntenteOverview *
make_overview (EntenteReaderThread  *reader,
               GCancellable         *cancellable,
               GError              **error)
{
  EntenteStore *store = reader->store;
  g_autoptr (EntenteOverview) overview = entente_overview_new ();
  g_autoptr (EntenteFilter) everything = entente_filter_new ();
  g_autofree char *dataset = NULL;
  g_autofree char *title = NULL;
  EntenteColumnsQuery query = {
    .types = 1u << ENTENTE_SUBJECT_DEAL, .order = ENTENTE_ORDER_AMOUNT, .filter = everything
  };

  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    {
      overview->n_subjects[type] = entente_columns_count (reader->columns, type);
      overview->n_undated[type] = entente_columns_count_undated (reader->columns, type);
    }
  if (!entente_store_get_title (store, &dataset, &title, error) ||
      !entente_store_count_modalities (store, overview->n_modalities, error) ||
      !entente_store_count_sources (store, &overview->n_sources, &overview->n_dated_sources, error) ||
      !fill_totals (reader, &query, overview, cancellable, error) || !fill_deals (reader, &query, overview, cancellable, error))
    return NULL;
  overview->title = g_strdup (entente_bundled_text (dataset, title));
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
  return entente_landscape_reader_columns (context, task, error) != NULL
           ? make_overview (context, g_task_get_cancellable (task), error)
           : NULL;
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
