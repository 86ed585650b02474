/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>

#define SELECT_ROW                                                                                                      \
  "SELECT subject.key, subject.id, subject.type, name, kind, step, date, measure, currency, lower, upper, qualifier, " \
  "period, words, modality, "                                                                                           \
  "(SELECT ifnull (name, id) FROM subject AS credited JOIN preferred AS p ON p.subject = credited.key "                 \
  "WHERE credited.key = preferred.credited_to), "                                                                       \
  "deals, events, differences FROM subject LEFT JOIN preferred ON preferred.subject = subject.key "

static guint
find_word (EntenteVocabulary vocabulary,
           const char       *code)
{
  int word = code != NULL ? entente_vocabulary_find (vocabulary, code) : 0;

  return (guint) MAX (word, 0);
}

/* A number of a damaged file may be none of the enum's. */
static guint
read_enum (EntenteQuery *query,
           int           column,
           guint         size)
{
  gint64 number = entente_query_get_number (query, column);

  return number >= 0 && number < size ? (guint) number : 0;
}

static EntenteRow *
read_row (EntenteQuery *query)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);
  int column = 0;

  row->key = entente_query_get_number (query, column++);
  row->id = g_strdup (entente_query_get_text (query, column++));
  row->type = read_enum (query, column++, ENTENTE_N_SUBJECT_TYPES);
  row->name = g_strdup (entente_query_get_text (query, column++));
  row->kind = g_strdup (entente_query_get_text (query, column++));
  row->step = g_strdup (entente_query_get_text (query, column++));
  row->date = g_strdup (entente_query_get_text (query, column++));
  row->measure = g_strdup (entente_query_get_text (query, column++));
  row->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  if (!entente_query_is_null (query, column))
    g_strlcpy (row->amount.currency, entente_query_get_text (query, column), sizeof row->amount.currency);
  column++;
  if (!entente_query_is_null (query, column))
    row->amount.lower = entente_query_get_number (query, column);
  column++;
  if (!entente_query_is_null (query, column))
    row->amount.upper = entente_query_get_number (query, column);
  column++;
  row->amount.qualifier = find_word (ENTENTE_VOCABULARY_QUALIFIER, entente_query_get_text (query, column++));
  row->amount.period = find_word (ENTENTE_VOCABULARY_PERIOD, entente_query_get_text (query, column++));
  row->words = g_strdup (entente_query_get_text (query, column++));
  row->has_modality = !entente_query_is_null (query, column);
  row->modality = read_enum (query, column++, ENTENTE_N_MODALITIES);
  row->credited_to = g_strdup (entente_query_get_text (query, column++));
  row->deals = (guint) entente_query_get_number (query, column++);
  row->events = (guint) entente_query_get_number (query, column++);
  row->differences = (guint) entente_query_get_number (query, column++);
  return row;
}

/**
 * entente_store_list:
 * @self: a store
 * @type: the type of the subjects
 * @order: their order; those that are equal by it, or have nothing to sort by, follow in name order
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type gint64): the keys of all subjects of @type in order, or %NULL with @error set
 */
GArray *
entente_store_list (EntenteStore       *self,
                    EntenteSubjectType  type,
                    EntenteOrder        order,
                    GError            **error)
{
  static const char *const queries[] = {
    [ENTENTE_ORDER_NAME] = "SELECT subject FROM preferred WHERE type = ? ORDER BY name COLLATE entente_name NULLS LAST, subject",
    [ENTENTE_ORDER_DEALS] = "SELECT subject FROM preferred WHERE type = ? "
                            "ORDER BY deals DESC, events DESC, name COLLATE entente_name NULLS LAST, subject",
    /* Sums of different currencies can't be compared: the currency of most subjects first. */
    [ENTENTE_ORDER_AMOUNT] = "SELECT subject FROM preferred LEFT JOIN "
                             "(SELECT currency, count(*) AS n FROM preferred WHERE type = ?1 GROUP BY currency) USING (currency) "
                             "WHERE type = ?1 "
                             "ORDER BY ifnull (lower, upper) IS NULL, n DESC, currency, ifnull (lower, upper) DESC, "
                             "qualifier IS NULL, name COLLATE entente_name NULLS LAST, subject",
    [ENTENTE_ORDER_DATE] = "SELECT subject FROM preferred WHERE type = ? "
                           "ORDER BY first_day NULLS LAST, last_day, precision, date, "
                           "name COLLATE entente_name NULLS LAST, subject",
  };
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (order < G_N_ELEMENTS (queries), NULL);

  query = entente_database_query (self->database, queries[order], error);
  if (query == NULL)
    return NULL;
  entente_query_bind_number (query, 1, type);
  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (entente_query_next (query, &local_error))
    {
      gint64 key = entente_query_get_number (query, 0);

      g_array_append_val (keys, key);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&keys);
}

/**
 * entente_store_get_rows:
 * @self: a store
 * @keys: (array length=n_keys): keys of subjects
 * @n_keys: how many
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteRow): as many rows in the same order, %NULL for a subject that is gone;
 *   or %NULL with @error set
 */
GPtrArray *
entente_store_get_rows (EntenteStore  *self,
                        const gint64  *keys,
                        guint          n_keys,
                        GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (keys != NULL || n_keys == 0, NULL);

  query = entente_database_query (self->database, SELECT_ROW "WHERE subject.key = ?", error);
  if (query == NULL)
    return NULL;
  rows = g_ptr_array_new_full (n_keys, (GDestroyNotify) entente_row_free);
  for (guint i = 0; i < n_keys; i++)
    {
      entente_query_bind_number (query, 1, keys[i]);
      g_ptr_array_add (rows, entente_query_next (query, &local_error) ? read_row (query) : NULL);
      if (local_error != NULL || (rows->pdata[i] != NULL && !entente_query_run (query, &local_error)))
        return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
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
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  query = entente_database_query (self->database, SELECT_ROW "WHERE subject.id = ?", error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, id);
  if (entente_query_next (query, &local_error))
    return read_row (query);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
  return NULL;
}

/**
 * entente_store_each_name:
 * @self: a store
 * @func: (scope call): is called with each name and alias, in name order
 * @data: for @func
 * @error: return location for a #GError
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_name (EntenteStore  *self,
                         void         (*func) (gint64      key,
                                               const char *name,
                                               gpointer    data),
                         gpointer       data,
                         GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  query = entente_database_query (self->database,
                                  "SELECT subject, text FROM statement "
                                  "WHERE property IN ('name', 'alias') AND text IS NOT NULL "
                                  "ORDER BY text COLLATE entente_name, key",
                                  error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    func (entente_query_get_number (query, 0), entente_query_get_text (query, 1), data);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_each_statement:
 * @self: a store
 * @filter: which statements
 * @id: (nullable): the id that @filter asks for
 * @func: (scope call): is called with each statement
 * @data: for @func
 * @error: return location for a #GError
 *
 * Walks over statements: all, or those of a dataset, in the order in which they were stored; those of a subject or a
 * source, or that name a subject, in source order.
 *
 * Returns: %TRUE if the walk went as far as @func wanted
 */
gboolean
entente_store_each_statement (EntenteStore             *self,
                              EntenteStatementsFilter   filter,
                              const char               *id,
                              EntenteStatementFunc      func,
                              gpointer                  data,
                              GError                  **error)
{
#define IN_SOURCE_ORDER " ORDER BY (SELECT position FROM source WHERE key = statement.source) NULLS LAST, paragraph, sentence, key"
#define KEY_OF_SUBJECT  "(SELECT key FROM subject WHERE id = ?1)"
  static const char *const clauses[] = {
    [ENTENTE_STATEMENTS_ALL] = " ORDER BY key",
    [ENTENTE_STATEMENTS_OF_SUBJECT] = " WHERE subject = " KEY_OF_SUBJECT IN_SOURCE_ORDER,
    [ENTENTE_STATEMENTS_NAMING] = " WHERE object = " KEY_OF_SUBJECT " OR credited_to = " KEY_OF_SUBJECT
                                  " OR condition = " KEY_OF_SUBJECT IN_SOURCE_ORDER,
    [ENTENTE_STATEMENTS_OF_DATASET] = " WHERE dataset = (SELECT key FROM dataset WHERE id = ?1) ORDER BY key",
    [ENTENTE_STATEMENTS_OF_SOURCE] = " WHERE source = (SELECT key FROM source WHERE id = ?1)" IN_SOURCE_ORDER,
    [ENTENTE_STATEMENTS_BY_ID] = " WHERE statement.id = ?1",
    [ENTENTE_STATEMENTS_RELATING] = " WHERE property IN ('part-of', 'amends', 'supersedes')",
  };
  g_autofree char *sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (filter < G_N_ELEMENTS (clauses), FALSE);
  g_return_val_if_fail (filter == ENTENTE_STATEMENTS_ALL || filter == ENTENTE_STATEMENTS_RELATING || id != NULL, FALSE);

  sql = g_strconcat (entente_statement_sql_select (), clauses[filter], NULL);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL)
    return FALSE;
  if (id != NULL)
    entente_query_bind_text (query, 1, id);
  while (entente_query_next (query, &local_error))
    {
      EntenteStatement *statement = entente_statement_sql_read (query, 0, error);

      if (statement == NULL)
        return FALSE;
      if (!func (statement, data))
        return TRUE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
#undef IN_SOURCE_ORDER
#undef KEY_OF_SUBJECT
}

/* What a person typed as a question to FTS5: each word quoted, all of them wanted. Folding leaves letters, digits and
 * single spaces, so that nothing in it is syntax. */
static char *
make_match (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  g_auto (GStrv) words = NULL;
  GString *match;

  if (*folded == '\0')
    return NULL;
  words = g_strsplit (folded, " ", -1);
  match = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, i == 0 ? "\"%s\"" : " AND \"%s\"", words[i]);
  return g_string_free (match, FALSE);
}

/**
 * entente_store_search_text:
 * @self: a store
 * @text: what a person typed
 * @limit: how many statements to find at most
 * @total: (out): how many there are
 * @error: return location for a #GError
 *
 * Finds the statements whose text has every word of @text, whatever the case, accents and punctuation. Names and aliases
 * are left to the search for names.
 *
 * Returns: (transfer full) (element-type EntenteStatement): the first of them as they were stored, or %NULL with @error
 *   set
 */
GPtrArray *
entente_store_search_text (EntenteStore  *self,
                           const char    *text,
                           guint          limit,
                           guint64       *total,
                           GError       **error)
{
#define MATCHING                                                                                                         \
  " WHERE statement.key IN (SELECT rowid FROM statement_text WHERE statement_text MATCH ?1) AND property NOT IN ('name', 'alias')"
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (EntenteQuery) count = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *match = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (total != NULL, NULL);

  *total = 0;
  statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  match = make_match (text);
  if (match == NULL)
    return g_steal_pointer (&statements);

  count = entente_database_query (self->database, "SELECT count(*) FROM statement" MATCHING, error);
  if (count == NULL)
    return NULL;
  entente_query_bind_text (count, 1, match);
  if (entente_query_next (count, &local_error))
    *total = (guint64) entente_query_get_number (count, 0);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;

  sql = g_strconcat (entente_statement_sql_select (), MATCHING " ORDER BY statement.key LIMIT ?2", NULL);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, match);
  entente_query_bind_number (query, 2, limit);
  while (entente_query_next (query, &local_error))
    {
      EntenteStatement *statement = entente_statement_sql_read (query, 0, error);

      if (statement == NULL)
        return NULL;
      g_ptr_array_add (statements, statement);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&statements);
#undef MATCHING
}

/**
 * entente_store_count:
 * @self: a store
 * @type: a type
 * @n_subjects: (out): how many subjects of that type there are
 * @n_undated: (out): how many of them have no date
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count (EntenteStore        *self,
                     EntenteSubjectType   type,
                     guint               *n_subjects,
                     guint               *n_undated,
                     GError             **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  query = entente_database_query (self->database,
                                  "SELECT count(*), count(*) FILTER (WHERE date IS NULL) FROM preferred WHERE type = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, type);
  if (entente_query_next (query, &local_error))
    {
      *n_subjects = (guint) entente_query_get_number (query, 0);
      *n_undated = (guint) entente_query_get_number (query, 1);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_count_modalities:
 * @self: a store
 * @n_statements: (out) (array fixed-size=6): how many statements of each modality there are
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count_modalities (EntenteStore  *self,
                                guint64        n_statements[ENTENTE_N_MODALITIES],
                                GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  query = entente_database_query (self->database, "SELECT modality, count(*) FROM statement GROUP BY modality", error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    {
      gint64 modality = entente_query_get_number (query, 0);

      if (modality >= 0 && modality < ENTENTE_N_MODALITIES)
        n_statements[modality] = (guint64) entente_query_get_number (query, 1);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}
