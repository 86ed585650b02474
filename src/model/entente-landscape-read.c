/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions: each is a job on the thread that reads. What a subject is about, what has a name, which datasets there are;
 * and what all answers share. */

#include "entente-landscape-private.h"

#include <string.h>

/* What is said of a subject is read whole up to so many statements, else so many by each property. Names, kinds, sums and steps,
 * of which one is preferred, are read up to the first number in any case. */
#define MAX_WHOLE       500
#define MAX_OF_PROPERTY 50
/* Of each list of what others say: at most so many, and so many differences with so many accounts of each. */
#define MAX_NAMING      100
#define MAX_DIFFERENCES 50
#define MAX_ACCOUNTS    50

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
 * entente_landscape_add_source:
 * @store: a store
 * @references: where the source is put
 * @id: (nullable): the id of a source
 * @paragraphs: whether its paragraphs are wanted
 * @error: return location for a #GError
 *
 * Looks up a source, once.
 *
 * Returns: %TRUE if it was read; otherwise @error is set, %ENTENTE_ERROR_NOT_FOUND if there is no such source
 */
gboolean
entente_landscape_add_source (EntenteStore       *store,
                              EntenteReferences  *references,
                              const char         *id,
                              gboolean            paragraphs,
                              GError            **error)
{
  EntenteSource *source;

  if (id == NULL || g_hash_table_contains (references->sources, id))
    return TRUE;
  source = entente_store_find_source (store, id, paragraphs, error);
  if (source == NULL)
    return FALSE;
  g_hash_table_insert (references->sources, source->id, source);
  return TRUE;
}

/**
 * entente_landscape_add_references:
 * @store: a store
 * @references: where the rows and the sources are put
 * @statements: (element-type EntenteStatement): statements
 * @error: return location for a #GError
 *
 * Looks up whom and what the statements name, and where they stand.
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
          !add_reference (store, references, statement->condition, error) ||
          !entente_landscape_add_source (store, references, statement->source, FALSE, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_landscape_add_accounts:
 * @store: a store
 * @differences: (element-type EntenteDifference): differences
 * @accounts: (element-type EntenteStatement): where the statements are put that they name, the first of each
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

      for (guint j = 0; j < difference->statements->len && j < MAX_ACCOUNTS; j++)
        if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_BY_ID, difference->statements->pdata[j],
                                           entente_landscape_add_statement, accounts, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
has_statement (const GPtrArray *statements,
               guint            start,
               const char      *id)
{
  for (guint i = start; i < statements->len; i++)
    if (strcmp (((EntenteStatement *) statements->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Adds of what there is more by a property than its first statements, which are in the card from @start on, the first of what
 * else there is: a list that is all of what is likely, say, would else not even begin. */
static gboolean
add_each_modality (EntenteStore     *store,
                   EntenteCard      *card,
                   EntenteProperty   property,
                   guint             start,
                   GError          **error)
{
  const EntentePortion portion = {
    .kind = ENTENTE_PORTION_OF_EACH_MODALITY, .id = card->row->id, .property = property, .length = MAX_OF_PROPERTY,
  };
  gboolean more;
  g_autoptr (GPtrArray) statements = entente_store_get_portion (store, &portion, &more, error);

  if (statements == NULL)
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    if (!has_statement (card->statements, start, ((EntenteStatement *) statements->pdata[i])->id))
      g_ptr_array_add (card->statements, g_steal_pointer (&statements->pdata[i]));
  return TRUE;
}

/* Adds the first statements by a property. */
static gboolean
add_property (EntenteStore     *store,
              EntenteCard      *card,
              EntenteProperty   property,
              GError          **error)
{
  gboolean is_resolved = property == ENTENTE_PROPERTY_NAME || property == ENTENTE_PROPERTY_KIND ||
                         property == ENTENTE_PROPERTY_AMOUNT || property == ENTENTE_PROPERTY_STATUS;
  const EntentePortion portion = {
    .kind = ENTENTE_PORTION_OF_PROPERTY,
    .id = card->row->id,
    .property = property,
    .length = is_resolved ? MAX_WHOLE : MAX_OF_PROPERTY,
  };
  guint start = card->statements->len;
  gboolean more;
  GPtrArray *statements = entente_store_get_portion (store, &portion, &more, error);

  if (statements == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (card->statements, statements);
  if (!more)
    return TRUE;
  card->begun_properties |= G_GUINT64_CONSTANT (1) << property;
  return add_each_modality (store, card, property, start, error);
}

static gboolean
add_own (EntenteStore  *store,
         EntenteCard   *card,
         GError       **error)
{
  if (!entente_store_count_on (store, card->row->id, &card->n_statements, error))
    return FALSE;
  if (card->n_statements <= MAX_WHOLE)
    return entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_SUBJECT, card->row->id, entente_landscape_add_statement,
                                         card->statements, error);
  card->begun |= 1u << ENTENTE_PORTION_OF_SUBJECT;
  for (EntenteProperty property = 0; property < ENTENTE_N_PROPERTIES; property++)
    if (!add_property (store, card, property, error))
      return FALSE;
  return TRUE;
}

/* Parts the statements that name the subject: what depends on it, and the others. */
static gboolean
add_naming (EntenteStore  *store,
            EntenteCard   *card,
            GError       **error)
{
  static const EntentePortionKind kinds[] = { ENTENTE_PORTION_NAMING, ENTENTE_PORTION_CREDITED, ENTENTE_PORTION_CONDITIONAL };
  const char *id = card->row->id;
  g_autoptr (GPtrArray) statements = entente_store_get_naming (store, id, MAX_NAMING, error);

  if (statements == NULL)
    return FALSE;
  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStatement *statement = g_steal_pointer (&statements->pdata[i]);

      g_ptr_array_add (g_strcmp0 (statement->condition, id) == 0 ? card->conditional : card->naming, statement);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const EntentePortion portion = { .kind = kinds[i], .id = card->row->id, .start = MAX_NAMING };
      gboolean has;

      if (!entente_store_has_portion (store, &portion, &has, error))
        return FALSE;
      if (has)
        card->begun |= 1u << kinds[i];
    }
  return TRUE;
}

static EntenteCard *
make_card (EntenteReaderThread  *reader,
           const char           *id,
           GError              **error)
{
  EntenteStore *store = reader->store;
  g_autoptr (EntenteCard) card = entente_card_new ();

  card->row = entente_store_find_row (store, id, error);
  if (card->row == NULL || !entente_landscape_reader_complete (reader, card->row, error) || !add_own (store, card, error) || !add_naming (store, card, error))
    return NULL;
  card->differences = entente_store_get_differences_of (store, card->statements, MAX_DIFFERENCES, error);
  if (card->differences == NULL || !entente_landscape_add_accounts (store, card->differences, card->accounts, error))
    return NULL;
  if (!entente_landscape_add_references (store, card->references, card->statements, error) ||
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
  return entente_landscape_reader_columns (context, task, error) != NULL
           ? make_card (context, g_task_get_task_data (task), error)
           : NULL;
}

/**
 * entente_landscape_get_card_async:
 * @self: a landscape
 * @id: the id of a subject
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for everything about one subject; of what there is very much, for the beginning.
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
row_job (GTask    *task,
         gpointer  context,
         GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? entente_store_find_row (store, g_task_get_task_data (task), error) : NULL;
}

/**
 * entente_landscape_get_row_async:
 * @self: a landscape
 * @id: the id of a subject
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks what kind of subject it is and what it is called; what an entity's deals make of it isn't in the answer.
 */
void
entente_landscape_get_row_async (EntenteLandscape    *self,
                                 const char          *id,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (id != NULL);

  task = entente_landscape_task (self, entente_landscape_get_row_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  entente_landscape_read (self, task, row_job, (GDestroyNotify) entente_row_free);
}

/**
 * entente_landscape_get_row_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the row, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such subject
 */
EntenteRow *
entente_landscape_get_row_finish (EntenteLandscape  *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_row_async, error);
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
