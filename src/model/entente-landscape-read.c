/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions: each is a job on the thread that reads. */

#include "entente-landscape-private.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many deals the overview calls the biggest. */
#define N_BIGGEST 5

static gboolean
add_statement (EntenteStatement *statement,
               gpointer          data)
{
  g_ptr_array_add (data, statement);
  return TRUE;
}

/* Looks up the name of @id, once. */
static gboolean
add_name_of (EntenteStore  *store,
             GHashTable    *names,
             const char    *id,
             GError       **error)
{
  g_autoptr (EntenteRow) row = NULL;

  if (id == NULL || g_hash_table_contains (names, id))
    return TRUE;
  row = entente_store_find_row (store, id, error);
  if (row == NULL)
    return FALSE;
  g_hash_table_insert (names, g_strdup (id), g_strdup (row->name != NULL ? row->name : id));
  return TRUE;
}

static gboolean
add_names (EntenteStore  *store,
           GHashTable    *names,
           GPtrArray     *statements,
           GError       **error)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      if (!add_name_of (store, names, statement->subject, error) || !add_name_of (store, names, statement->object, error) ||
          !add_name_of (store, names, statement->credited_to, error) ||
          !add_name_of (store, names, statement->condition, error))
        return FALSE;
    }
  return TRUE;
}

/* Parts the statements that name the subject: what depends on it, and the others; what it says of itself is on the card
 * already. */
typedef struct {
  EntenteCard *card;
  const char  *id;
} Naming;

static gboolean
add_naming (EntenteStatement *statement,
            gpointer          data)
{
  Naming *naming = data;

  if (strcmp (statement->subject, naming->id) == 0)
    entente_statement_free (statement);
  else if (g_strcmp0 (statement->condition, naming->id) == 0)
    g_ptr_array_add (naming->card->conditional, statement);
  else
    g_ptr_array_add (naming->card->naming, statement);
  return TRUE;
}

static gboolean
fill_accounts (EntenteStore  *store,
               EntenteCard   *card,
               GError       **error)
{
  for (guint i = 0; i < card->differences->len; i++)
    {
      const EntenteDifference *difference = card->differences->pdata[i];

      for (guint j = 0; j < difference->statements->len; j++)
        if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_BY_ID, difference->statements->pdata[j], add_statement,
                                           card->accounts, error))
          return FALSE;
    }
  return TRUE;
}

static EntenteCard *
make_card (EntenteStore  *store,
           const char    *id,
           GError       **error)
{
  g_autoptr (EntenteCard) card = entente_card_new ();
  Naming naming = { card, id };

  card->row = entente_store_find_row (store, id, error);
  if (card->row == NULL ||
      !entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_SUBJECT, id, add_statement, card->statements, error) ||
      !entente_store_each_statement (store, ENTENTE_STATEMENTS_NAMING, id, add_naming, &naming, error))
    return NULL;
  card->differences = entente_store_get_differences (store, id, error);
  if (card->differences == NULL || !fill_accounts (store, card, error))
    return NULL;
  card->sources = entente_store_get_sources (store, error);
  if (card->sources == NULL || !add_names (store, card->names, card->statements, error) ||
      !add_names (store, card->names, card->naming, error) || !add_names (store, card->names, card->conditional, error) ||
      !add_names (store, card->names, card->accounts, error))
    return NULL;
  return g_steal_pointer (&card);
}

static gpointer
card_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? make_card (store, g_task_get_task_data (task), error) : NULL;
}

/**
 * entente_landscape_get_card_async:
 * @self: a landscape
 * @id: the id of a subject
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for everything about one subject.
 */
void
entente_landscape_get_card_async (EntenteLandscape    *self,
                                  const char          *id,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (id != NULL);

  task = entente_landscape_task (self, entente_landscape_get_card_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  entente_landscape_read (self, task, card_job, (GDestroyNotify) entente_card_free);
}

/**
 * entente_landscape_get_card_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the card, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such subject
 */
EntenteCard *
entente_landscape_get_card_finish (EntenteLandscape  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_landscape_get_card_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  char *text;
  guint limit;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search);
}

static EntenteFound *
find (EntenteReaderThread  *reader,
      EntenteStore         *store,
      const Search         *search,
      GError              **error)
{
  g_autoptr (EntenteFound) found = entente_found_new ();
  g_autoptr (GArray) keys = NULL;

  if (!entente_landscape_reader_names (reader, error))
    return NULL;
  keys = entente_name_index_find (reader->names, search->text, search->limit);
  found->rows = entente_store_get_rows (store, (const gint64 *) keys->data, keys->len, error);
  if (found->rows == NULL)
    return NULL;
  found->statements = entente_store_search_text (store, search->text, search->limit, &found->n_statements, error);
  if (found->statements == NULL || !add_names (store, found->names, found->statements, error))
    return NULL;
  return g_steal_pointer (&found);
}

static gpointer
search_job (GTask    *task,
            gpointer  context,
            GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? find (context, store, g_task_get_task_data (task), error) : NULL;
}

/**
 * entente_landscape_search_async:
 * @self: a landscape
 * @text: what a person typed
 * @limit: how many subjects, and how many statements, to find at most
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Searches names, by any part of them, and the texts of statements, by whole words; whatever the case, accents and
 * punctuation.
 */
void
entente_landscape_search_async (EntenteLandscape    *self,
                                const char          *text,
                                guint                limit,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Search *search;
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (text != NULL);

  search = g_new (Search, 1);
  search->text = g_strdup (text);
  search->limit = limit;
  task = entente_landscape_task (self, entente_landscape_search_async, cancellable, callback, user_data);
  g_task_set_task_data (task, search, search_free);
  entente_landscape_read (self, task, search_job, (GDestroyNotify) entente_found_free);
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
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_landscape_search_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  total->n_figures += row->amount.lower != ENTENTE_MONEY_NO_LOWER || row->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

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

static gboolean
fill_deals (EntenteStore     *store,
            EntenteOverview  *overview,
            GError          **error)
{
  g_autoptr (GArray) keys = entente_store_list (store, ENTENTE_SUBJECT_DEAL, ENTENTE_ORDER_AMOUNT, error);
  g_autoptr (GPtrArray) rows = NULL;

  if (keys == NULL)
    return FALSE;
  rows = entente_store_get_rows (store, (const gint64 *) keys->data, keys->len, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRow *row = rows->pdata[i];

      if (row == NULL)
        continue;
      add_to_totals (overview->totals, row);
      if (g_strcmp0 (row->step, "in-talks") == 0)
        g_ptr_array_add (overview->in_talks, g_steal_pointer (&rows->pdata[i]));
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
  if (!entente_store_count_modalities (store, overview->n_modalities, error) || !fill_deals (store, overview, error))
    return NULL;
  overview->differences = entente_store_get_differences (store, NULL, error);
  if (overview->differences == NULL)
    return NULL;
  overview->sources = entente_store_get_sources (store, error);
  if (overview->sources == NULL)
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
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_landscape_get_overview_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
datasets_job (GTask    *task,
              gpointer  context,
              GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? entente_store_get_datasets (store, error) : NULL;
}

/**
 * entente_landscape_get_datasets_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks which datasets there are.
 */
void
entente_landscape_get_datasets_async (EntenteLandscape    *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_read (self,
                          entente_landscape_task (self, entente_landscape_get_datasets_async, cancellable, callback, user_data),
                          datasets_job, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * entente_landscape_get_datasets_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteDatasetInfo): the datasets, or %NULL with @error set
 */
GPtrArray *
entente_landscape_get_datasets_finish (EntenteLandscape  *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, entente_landscape_get_datasets_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
