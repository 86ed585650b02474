/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions: each is a job on the thread that reads. What a subject is about, what has a name, which datasets there are;
 * and what all answers share. */

#include "entente-landscape-private.h"

#include <string.h>

/**
 * entente_landscape_get_rows:
 * @store: a store
 * @keys: (element-type gint64): keys of subjects
 * @n_keys: how many of them
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteRow): as of entente_store_get_rows()
 */
GPtrArray *
entente_landscape_get_rows (EntenteStore  *store,
                            const GArray  *keys,
                            guint          n_keys,
                            GError       **error)
{
  g_autofree guint32 *narrow = g_new (guint32, n_keys);

  for (guint i = 0; i < n_keys; i++)
    narrow[i] = (guint32) g_array_index (keys, gint64, i);
  return entente_store_get_rows (store, narrow, n_keys, error);
}

/**
 * entente_landscape_add_statement:
 * @statement: (transfer full): a statement
 * @data: (type GPtrArray) (element-type EntenteStatement): where it is put
 *
 * An #EntenteStatementFunc.
 *
 * Returns: %TRUE
 */
gboolean
entente_landscape_add_statement (EntenteStatement *statement,
                                 gpointer          data)
{
  g_ptr_array_add (data, statement);
  return TRUE;
}

/* Looks up the row of @id, once. */
static gboolean
add_reference (EntenteStore       *store,
               EntenteReferences  *references,
               const char         *id,
               GError            **error)
{
  EntenteRow *row;

  if (id == NULL || g_hash_table_contains (references->rows, id))
    return TRUE;
  row = entente_store_find_row (store, id, error);
  if (row == NULL)
    return FALSE;
  g_hash_table_insert (references->rows, row->id, row);
  return TRUE;
}

/**
 * entente_landscape_add_references:
 * @store: a store
 * @references: where the rows are put
 * @statements: (element-type EntenteStatement): statements
 * @error: return location for a #GError
 *
 * Looks up whom and what the statements name.
 *
 * Returns: %TRUE if it was read
 */
gboolean
entente_landscape_add_references (EntenteStore       *store,
                                  EntenteReferences  *references,
                                  GPtrArray          *statements,
                                  GError            **error)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      if (!add_reference (store, references, statement->subject, error) ||
          !add_reference (store, references, statement->object, error) ||
          !add_reference (store, references, statement->credited_to, error) ||
          !add_reference (store, references, statement->condition, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_landscape_add_sources:
 * @store: a store
 * @references: where all sources are put
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they were read
 */
gboolean
entente_landscape_add_sources (EntenteStore       *store,
                               EntenteReferences  *references,
                               GError            **error)
{
  GPtrArray *sources = entente_store_get_sources (store, error);

  if (sources == NULL)
    return FALSE;
  g_ptr_array_unref (references->sources);
  references->sources = sources;
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

/**
 * entente_landscape_add_accounts:
 * @store: a store
 * @differences: (element-type EntenteDifference): differences
 * @accounts: (element-type EntenteStatement): where the statements are put that they name
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they were read
 */
gboolean
entente_landscape_add_accounts (EntenteStore     *store,
                                const GPtrArray  *differences,
                                GPtrArray        *accounts,
                                GError          **error)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteDifference *difference = differences->pdata[i];

      for (guint j = 0; j < difference->statements->len; j++)
        if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_BY_ID, difference->statements->pdata[j],
                                           entente_landscape_add_statement, accounts, error))
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
      !entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_SUBJECT, id, entente_landscape_add_statement,
                                     card->statements, error) ||
      !entente_store_each_statement (store, ENTENTE_STATEMENTS_NAMING, id, add_naming, &naming, error))
    return NULL;
  card->differences = entente_store_get_differences (store, ENTENTE_STATEMENTS_OF_SUBJECT, id, error);
  if (card->differences == NULL || !entente_landscape_add_accounts (store, card->differences, card->accounts, error))
    return NULL;
  if (!entente_landscape_add_sources (store, card->references, error) ||
      !entente_landscape_add_references (store, card->references, card->statements, error) ||
      !entente_landscape_add_references (store, card->references, card->naming, error) ||
      !entente_landscape_add_references (store, card->references, card->conditional, error) ||
      !entente_landscape_add_references (store, card->references, card->accounts, error))
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
  return entente_landscape_answer (self, result, entente_landscape_get_card_async, error);
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
  return entente_landscape_answer (self, result, entente_landscape_get_datasets_async, error);
}
