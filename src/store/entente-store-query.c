/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements and their texts, and counts of all. */

#include "entente-store-private.h"

#include "entente-fold.h"

#include <string.h>

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
#define IN_SOURCE_ORDER \
  " ORDER BY (SELECT position FROM source WHERE key = statement.source) NULLS LAST, paragraph, sentence, key"
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

/* What a person typed as a question to FTS5: each word quoted, all of them wanted, of the last one only the beginning, for it
 * may still be being typed. Not of a single letter: all that begins with it is much, and little help. Folding leaves letters,
 * digits and single spaces, so that nothing in it is syntax. */
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
    g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " AND " : "", words[i],
                            words[i + 1] == NULL && words[i][1] != '\0' ? "*" : "");
  return g_string_free (match, FALSE);
}

#define MATCHING                                                                                                         \
  " WHERE statement.key IN (SELECT rowid FROM statement_text WHERE statement_text MATCH ?1) AND property NOT IN ('name', 'alias')"

static gboolean
count_matching (EntenteStore  *self,
                const char    *match,
                guint64       *total,
                GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  *total = 0;
  if (match == NULL)
    return TRUE;
  query = entente_database_query (self->database, "SELECT count(*) FROM statement" MATCHING, error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, match);
  if (entente_query_next (query, &local_error))
    *total = (guint64) entente_query_get_number (query, 0);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_count_text:
 * @self: a store
 * @text: what a person typed
 * @total: (out): how many statements entente_store_search_text() would find
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count_text (EntenteStore  *self,
                          const char    *text,
                          guint64       *total,
                          GError       **error)
{
  g_autofree char *match = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (total != NULL, FALSE);

  match = make_match (text);
  return count_matching (self, match, total, error);
}

/**
 * entente_store_search_text:
 * @self: a store
 * @text: what a person typed
 * @limit: how many statements to find at most
 * @total: (out): how many there are
 * @error: return location for a #GError
 *
 * Finds the statements whose text has every word of @text, or for the last one a word that begins with it, whatever the case,
 * accents and punctuation. Names and aliases are left to the search for names.
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
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *match = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (total != NULL, NULL);

  statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  match = make_match (text);
  if (!count_matching (self, match, total, error))
    return NULL;
  if (match == NULL)
    return g_steal_pointer (&statements);

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

  memset (n_statements, 0, ENTENTE_N_MODALITIES * sizeof *n_statements);
  /* There are some for each source: summed here they would take three times as long. */
  G_STATIC_ASSERT (ENTENTE_N_MODALITIES == 6);
  query = entente_database_query (self->database,
                                  "SELECT sum(n) FILTER (WHERE modality = 0), sum(n) FILTER (WHERE modality = 1), "
                                  "sum(n) FILTER (WHERE modality = 2), sum(n) FILTER (WHERE modality = 3), "
                                  "sum(n) FILTER (WHERE modality = 4), sum(n) FILTER (WHERE modality = 5) "
                                  "FROM statement_tally",
                                  error);
  if (query == NULL)
    return FALSE;
  if (entente_query_next (query, &local_error))
    for (int i = 0; i < ENTENTE_N_MODALITIES; i++)
      n_statements[i] = (guint64) entente_query_get_number (query, i);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}
