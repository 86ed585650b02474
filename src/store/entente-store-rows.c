/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that lists show: what the preferred view holds of a subject, and who its parties are. */

#include "entente-store-private.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>

#define SELECT_ROW                                                                                                      \
  "SELECT subject.key, subject.id, subject.type, p.name, p.kind, p.step, p.date, money.measure, money.currency, "       \
  "money.lower, money.upper, money.qualifier, money.period, money.words, p.modality, "                                  \
  "(SELECT ifnull (name, id) FROM subject AS credited JOIN preferred ON preferred.subject = credited.key "              \
  "WHERE credited.key = p.credited_to), p.deals, p.events, p.differences, "                                             \
  "CASE WHEN p.deals > 0 THEN (SELECT count(*) FROM preferred AS deal WHERE +deal.type = 1 AND deal.step = 'in-talks' " \
  "AND deal.subject IN " ENTENTE_SQL_PARTY_OF ("p.subject") ") END "                                                    \
  "FROM subject LEFT JOIN preferred AS p ON p.subject = subject.key "                                                   \
  "LEFT JOIN preferred AS money ON money.subject = " ENTENTE_SQL_MONEY_OF_P " "

#define IN_SOURCE_ORDER \
  "ORDER BY (SELECT position FROM source WHERE source.key = statement.source) NULLS LAST, paragraph, sentence, key"

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
  row->talks = (guint) entente_query_get_number (query, column++);
  return row;
}

/* The parties of a deal or an event: each once, where it is first named. */
static gboolean
read_parties (EntenteStore  *self,
              EntenteRow    *row,
              GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) local_error = NULL;

  if (row->type != ENTENTE_SUBJECT_DEAL && row->type != ENTENTE_SUBJECT_EVENT)
    return TRUE;
  query = entente_database_query (self->database,
                                  "SELECT ifnull (name, id), count(*) OVER () FROM "
                                  "(SELECT object, row_number() OVER (" IN_SOURCE_ORDER ") AS place FROM statement "
                                  "WHERE subject = ?1 AND " ENTENTE_SQL_IS_PARTY ") AS party "
                                  "JOIN subject ON subject.key = party.object "
                                  "LEFT JOIN preferred ON preferred.subject = party.object "
                                  "GROUP BY party.object ORDER BY min(place) LIMIT ?2",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, row->key);
  entente_query_bind_number (query, 2, ENTENTE_ROW_MAX_PARTIES);
  names = g_ptr_array_new_with_free_func (g_free);
  while (entente_query_next (query, &local_error))
    {
      g_ptr_array_add (names, g_strdup (entente_query_get_text (query, 0)));
      row->n_parties = (guint) entente_query_get_number (query, 1);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
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
      found = read_row (query);
      if (!entente_query_run (query, error) || !read_parties (self, found, error))
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
 * entente_store_get_leads:
 * @self: a store
 * @keys: (array length=n_keys): keys of deals and events
 * @n_keys: how many
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type gint64): for each the key of the party that its sources name first, 0 if it has
 *   none; or %NULL with @error set
 */
GArray *
entente_store_get_leads (EntenteStore  *self,
                         const gint64  *keys,
                         guint          n_keys,
                         GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GArray) leads = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (keys != NULL || n_keys == 0, NULL);

  query = entente_database_query (self->database,
                                  "SELECT (SELECT object FROM statement WHERE subject = ? AND " ENTENTE_SQL_IS_PARTY
                                  " " IN_SOURCE_ORDER " LIMIT 1)",
                                  error);
  if (query == NULL)
    return NULL;
  leads = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_keys);
  for (guint i = 0; i < n_keys; i++)
    {
      gint64 lead = 0;

      entente_query_bind_number (query, 1, keys[i]);
      while (entente_query_next (query, &local_error))
        lead = entente_query_get_number (query, 0);
      if (local_error != NULL)
        return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
      g_array_append_val (leads, lead);
    }
  return g_steal_pointer (&leads);
}
