/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that lists show: what the preferred view holds of a subject, and who its parties are. */

#include "entente-store-private.h"

#include "entente-bundled-text.h"
#include "entente-error.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>

#define AMOUNT "p.measure, p.currency, p.lower, p.upper, p.qualifier, p.period, p.words"

#define SELECT_ROW                                                                                         \
  "SELECT subject.key, subject.id, subject.type, p.name, p.kind, p.step, p.date, " AMOUNT ", p.modality, " \
  "(SELECT ifnull (name, id) FROM subject AS credited JOIN preferred ON preferred.subject = credited.key " \
  "WHERE credited.key = p.credited_to), p.differences, p.credited_to "                                     \
  "FROM subject LEFT JOIN preferred AS p ON p.subject = subject.key "

/* A deal or an event names its parties in the order in which they were stored. */
#define SELECT_PARTIES "SELECT object FROM statement WHERE subject = ? AND " ENTENTE_SQL_IS_PARTY " ORDER BY key"

static guint
find_word (EntenteVocabulary vocabulary,
           const char       *code)
{
  return (guint) MAX (entente_vocabulary_find (vocabulary, code), 0);
}

/**
 * entente_query_get_enum:
 * @query: a query that stands at a row
 * @column: the number of a column, from 0
 * @size: how many values there are
 *
 * Returns: the column's number; 0 if it is none of them, as it may be in a damaged file
 */
guint
entente_query_get_enum (EntenteQuery *query,
                        int           column,
                        guint         size)
{
  gint64 number = entente_query_get_number (query, column);

  return number >= 0 && number < size ? (guint) number : 0;
}

/**
 * entente_query_get_money:
 * @query: a query that stands at a row
 * @column: the number of the first of five columns: currency, lower, upper, qualifier, period
 * @money: (out): what they hold
 */
void
entente_query_get_money (EntenteQuery *query,
                         int           column,
                         EntenteMoney *money)
{
  *money = (EntenteMoney) ENTENTE_MONEY_INIT;
  if (!entente_query_is_null (query, column))
    g_strlcpy (money->currency, entente_query_get_text (query, column), sizeof money->currency);
  if (!entente_query_is_null (query, column + 1))
    money->lower = entente_query_get_number (query, column + 1);
  if (!entente_query_is_null (query, column + 2))
    money->upper = entente_query_get_number (query, column + 2);
  money->qualifier = find_word (ENTENTE_VOCABULARY_QUALIFIER, entente_query_get_text (query, column + 3));
  money->period = find_word (ENTENTE_VOCABULARY_PERIOD, entente_query_get_text (query, column + 4));
}

/* Reads what the columns of AMOUNT hold, from @column on. */
static void
read_amount (EntenteQuery *query,
             int           column,
             EntenteRow   *row)
{
  row->measure = g_strdup (entente_query_get_text (query, column++));
  entente_query_get_money (query, column, &row->amount);
  row->words = g_strdup (entente_query_get_text (query, column + 5));
}

/* Whether a name is to be translated: if the bundled dataset has another word for it here, and says so itself. */
static gboolean
note_name (EntenteStore     *self,
           gint64            subject,
           const char       *name,
           EntenteRowTexts   text,
           EntenteRowTexts  *translated,
           GError          **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  if (entente_bundled_text (ENTENTE_DATASET_BUNDLED, name) == name)
    return TRUE;
  query = entente_database_query (self->database,
                                  "SELECT 1 FROM statement WHERE subject = ? AND property = 'name' AND text = ? "
                                  "AND dataset = " ENTENTE_SQL_BUNDLED,
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, subject);
  entente_query_bind_text (query, 2, name);
  if (entente_query_next (query, &local_error))
    *translated |= text;
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static EntenteRow *
read_row (EntenteQuery *query)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->key = entente_query_get_number (query, 0);
  row->id = g_strdup (entente_query_get_text (query, 1));
  row->type = entente_query_get_enum (query, 2, ENTENTE_N_SUBJECT_TYPES);
  row->name = g_strdup (entente_query_get_text (query, 3));
  row->kind = g_strdup (entente_query_get_text (query, 4));
  row->step = g_strdup (entente_query_get_text (query, 5));
  row->date = g_strdup (entente_query_get_text (query, 6));
  row->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  if (row->type != ENTENTE_SUBJECT_ENTITY)
    read_amount (query, 7, row);
  row->has_modality = !entente_query_is_null (query, 14);
  row->modality = entente_query_get_enum (query, 14, ENTENTE_N_MODALITIES);
  row->credited_to = g_strdup (entente_query_get_text (query, 15));
  row->differences = (guint) entente_query_get_number (query, 16);
  return row;
}

static gboolean
add_name (EntenteStore     *self,
          GPtrArray        *names,
          gint64            key,
          EntenteRowTexts  *translated,
          GError          **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->database,
                                  "SELECT ifnull (name, id) FROM subject "
                                  "LEFT JOIN preferred ON preferred.subject = subject.key WHERE subject.key = ?",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, key);
  if (entente_query_next (query, &local_error))
    g_ptr_array_add (names, g_strdup (entente_query_get_text (query, 0)));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return names->len == 0 || note_name (self, key, g_ptr_array_index (names, names->len - 1),
                                       ENTENTE_ROW_TEXT_PARTY << (names->len - 1), translated, error);
}

/* The parties of a deal or an event, each once. All are counted, but only of the first the names are read. */
static gboolean
read_parties (EntenteStore  *self,
              EntenteRow    *row,
              GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GHashTable) parties = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) local_error = NULL;

  if (row->type != ENTENTE_SUBJECT_DEAL && row->type != ENTENTE_SUBJECT_EVENT)
    return TRUE;
  query = entente_database_query (self->database, SELECT_PARTIES, error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, row->key);
  parties = g_hash_table_new (NULL, NULL);
  names = g_ptr_array_new_with_free_func (g_free);
  while (entente_query_next (query, &local_error))
    {
      gint64 key = entente_query_get_number (query, 0);

      if (g_hash_table_add (parties, GSIZE_TO_POINTER ((gsize) key)) && names->len < ENTENTE_ROW_MAX_PARTIES &&
          !add_name (self, names, key, &row->translated, error))
        return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  row->n_parties = g_hash_table_size (parties);
  g_ptr_array_add (names, NULL);
  row->parties = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

/* Goes to the row that @query is bound for, if there is one. */
static gboolean
next_row (EntenteStore  *self,
          EntenteQuery  *query,
          EntenteRow   **row,
          GError       **error)
{
  g_autoptr (EntenteRow) found = NULL;
  g_autoptr (GError) local_error = NULL;

  *row = NULL;
  if (entente_query_next (query, &local_error))
    {
      gint64 credited_to = entente_query_get_number (query, 17);

      found = read_row (query);
      if (!entente_query_run (query, error) || !read_parties (self, found, error) ||
          !note_name (self, found->key, found->name, ENTENTE_ROW_TEXT_NAME, &found->translated, error) ||
          !note_name (self, credited_to, found->credited_to, ENTENTE_ROW_TEXT_CREDIT, &found->translated, error))
        return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  *row = g_steal_pointer (&found);
  return TRUE;
}

/**
 * entente_store_get_rows:
 * @self: a store
 * @keys: (array length=n_keys): keys of subjects
 * @n_keys: how many
 * @error: return location for a #GError
 *
 * An entity's row is without its deals, events, talks and amount: no statement of its own tells them.
 *
 * Returns: (transfer full) (element-type EntenteRow): as many rows in the same order, %NULL for a subject that is gone;
 *   or %NULL with @error set
 */
GPtrArray *
entente_store_get_rows (EntenteStore  *self,
                        const guint32 *keys,
                        guint          n_keys,
                        GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (keys != NULL || n_keys == 0, NULL);

  query = entente_database_query (self->database, SELECT_ROW "WHERE subject.key = ?", error);
  if (query == NULL)
    return NULL;
  rows = g_ptr_array_new_full (n_keys, (GDestroyNotify) entente_row_free);
  for (guint i = 0; i < n_keys; i++)
    {
      EntenteRow *row;

      entente_query_bind_number (query, 1, keys[i]);
      if (!next_row (self, query, &row, error))
        return NULL;
      g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

/**
 * entente_store_find_row:
 * @self: a store
 * @id: the id of a subject
 * @error: return location for a #GError
 *
 * Returns: (transfer full): its row, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such subject
 */
EntenteRow *
entente_store_find_row (EntenteStore  *self,
                        const char    *id,
                        GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  EntenteRow *row;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  query = entente_database_query (self->database, SELECT_ROW "WHERE subject.id = ?", error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, id);
  if (!next_row (self, query, &row, error))
    return NULL;
  if (row == NULL)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
  return row;
}

/**
 * entente_store_borrow_amount:
 * @self: a store
 * @row: a row without an amount
 * @key: the key of a subject
 * @error: return location for a #GError
 *
 * Gives the row the amount of that subject, with its measure and words: an entity shows that of a deal.
 *
 * Returns: %TRUE if it was read
 */
gboolean
entente_store_borrow_amount (EntenteStore  *self,
                             EntenteRow    *row,
                             guint32        key,
                             GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  query = entente_database_query (self->database, "SELECT " AMOUNT " FROM preferred AS p WHERE subject = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, key);
  if (entente_query_next (query, &local_error))
    {
      g_free (row->measure);
      g_free (row->words);
      read_amount (query, 0, row);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}
