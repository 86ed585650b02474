/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-store-card.h"

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-fold.h"

#include <glib/gi18n-lib.h>

/* The first statements of a list are found by its index alone; only these are read, and put in source order. */
#define IN_SOURCE_ORDER \
  " ORDER BY (SELECT position FROM source WHERE key = statement.source) NULLS LAST, paragraph, sentence, key"
#define KEY_OF_SUBJECT "(SELECT key FROM subject WHERE id = ?1)"
#define KEY_OF_SOURCE  "(SELECT key FROM source WHERE id = ?1)"

/* Of an entity's statements as a party, by this many its deals and events are looked for, and of those by a property the firm
 * and the others. */
#define MAX_CANDIDATES "1000"

/* Whom a statement names besides as a party: in two ranges, so that the parties between them are never walked over. */
#define NAMED                                                                                            \
  "SELECT key FROM statement WHERE object = " KEY_OF_SUBJECT " AND property < 'party' "                  \
  "UNION ALL SELECT key FROM statement WHERE object = " KEY_OF_SUBJECT " AND property > 'party'"

/* What names the subject but is said of it itself is none of the others. */
static const struct {
  const char *keys;
  const char *passing;
} portions[ENTENTE_N_PORTION_KINDS] = {
  [ENTENTE_PORTION_OF_SUBJECT] = { "SELECT key FROM statement WHERE subject = " KEY_OF_SUBJECT " ORDER BY property, key", "" },
  [ENTENTE_PORTION_OF_PROPERTY] = { "SELECT key FROM statement WHERE subject = " KEY_OF_SUBJECT
                                    " AND property = ?4 ORDER BY key",
                                    "" },
  [ENTENTE_PORTION_OF_EACH_MODALITY] = { "SELECT min (key) FROM (SELECT key, modality, condition FROM statement WHERE subject = "
                                         KEY_OF_SUBJECT " AND property = ?4 ORDER BY key LIMIT " MAX_CANDIDATES ") "
                                         "GROUP BY modality, condition IS NULL, condition IS " KEY_OF_SUBJECT " ORDER BY 1",
                                         "" },
  [ENTENTE_PORTION_NAMING] = { NAMED, " AND subject <> " KEY_OF_SUBJECT " AND condition IS NOT " KEY_OF_SUBJECT },
  [ENTENTE_PORTION_CREDITED] = { "SELECT key FROM statement WHERE credited_to = " KEY_OF_SUBJECT " ORDER BY key",
                                 " AND subject <> " KEY_OF_SUBJECT " AND condition IS NOT " KEY_OF_SUBJECT },
  [ENTENTE_PORTION_CONDITIONAL] = { "SELECT key FROM statement WHERE condition = " KEY_OF_SUBJECT " ORDER BY key",
                                    " AND subject <> " KEY_OF_SUBJECT },
  [ENTENTE_PORTION_OF_PARAGRAPH] = { "SELECT key FROM statement WHERE source = " KEY_OF_SOURCE
                                     " AND paragraph IS nullif (?4, 0)",
                                     "" },
};

static void
bind_portion (EntenteQuery         *query,
              const EntentePortion *portion,
              guint                 start,
              guint                 length)
{
  entente_query_bind_text (query, 1, portion->id);
  entente_query_bind_number (query, 2, length);
  entente_query_bind_number (query, 3, start);
  if (portion->kind == ENTENTE_PORTION_OF_PROPERTY || portion->kind == ENTENTE_PORTION_OF_EACH_MODALITY)
    entente_query_bind_text (query, 4, entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, portion->property));
  else if (portion->kind == ENTENTE_PORTION_OF_PARAGRAPH)
    entente_query_bind_number (query, 4, portion->paragraph);
}

/* The statements that @query finds. */
static GPtrArray *
read_statements (EntenteQuery  *query,
                 GError       **error)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (GError) local_error = NULL;

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

/* Whether there is a row, and the number in its first column. */
static gboolean
read_number (EntenteQuery  *query,
             guint64       *number,
             GError       **error)
{
  g_autoptr (GError) local_error = NULL;

  *number = 0;
  while (entente_query_next (query, &local_error))
    *number = (guint64) entente_query_get_number (query, 0);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_has_portion:
 * @self: a store
 * @portion: a portion; its length is passed over
 * @has: (out): whether the list goes as far as its start
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be found out
 */
gboolean
entente_store_has_portion (EntenteStore          *self,
                           const EntentePortion  *portion,
                           gboolean              *has,
                           GError               **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  guint64 n;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (portion != NULL && portion->kind < ENTENTE_N_PORTION_KINDS, FALSE);
  g_return_val_if_fail (has != NULL, FALSE);

  sql = g_strconcat ("SELECT count(*) FROM (", portions[portion->kind].keys, " LIMIT ?2 OFFSET ?3)", NULL);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL)
    return FALSE;
  bind_portion (query, portion, portion->start, 1);
  if (!read_number (query, &n, error))
    return FALSE;
  *has = n > 0;
  return TRUE;
}

/**
 * entente_store_get_portion:
 * @self: a store
 * @portion: what is to be read
 * @more: (out): whether the list goes on after it
 * @error: return location for a #GError
 *
 * Reads a part of a list, by its index and no more. Some of its statements may be passed over: those that belong to another of
 * the subject's lists.
 *
 * Returns: (transfer full) (element-type EntenteStatement): the statements, in source order within the portion; or %NULL with
 *   @error set
 */
GPtrArray *
entente_store_get_portion (EntenteStore          *self,
                           const EntentePortion  *portion,
                           gboolean              *more,
                           GError               **error)
{
  EntentePortion next;
  g_autofree char *sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (portion != NULL && portion->kind < ENTENTE_N_PORTION_KINDS, NULL);
  g_return_val_if_fail (more != NULL, NULL);

  next = *portion;
  next.start += portion->length;
  sql = g_strconcat (entente_statement_sql_select (), " WHERE key IN (", portions[portion->kind].keys, " LIMIT ?2 OFFSET ?3)",
                     portions[portion->kind].passing, IN_SOURCE_ORDER, NULL);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL || !entente_store_has_portion (self, &next, more, error))
    return NULL;
  bind_portion (query, portion, portion->start, portion->length);
  return read_statements (query, error);
}

/**
 * entente_store_get_naming:
 * @self: a store
 * @id: the id of a subject
 * @length: how many statements of each list are to be read at most
 * @error: return location for a #GError
 *
 * Reads what other subjects' statements say of a subject, credit to it and let depend on it, and, as far as
 * %ENTENTE_STORE_MAX_INVOLVED goes, of which deals and events it is a party.
 *
 * Returns: (transfer full) (element-type EntenteStatement): the first of each as they were stored, all in source order; or
 *   %NULL with @error set
 */
GPtrArray *
entente_store_get_naming (EntenteStore  *self,
                          const char    *id,
                          guint          length,
                          GError       **error)
{
#define INVOLVED(type)                                                                                               \
  "SELECT * FROM (SELECT party.key FROM (SELECT key, subject FROM statement WHERE object = " KEY_OF_SUBJECT " "      \
  "AND property = 'party' ORDER BY key LIMIT " MAX_CANDIDATES ") AS party "                                          \
  "CROSS JOIN subject ON subject.key = party.subject WHERE subject.type " type " LIMIT ?3)"
  static const char *const clause =
    " WHERE key IN (" INVOLVED ("= 1") " UNION ALL " INVOLVED ("<> 1") " UNION ALL SELECT * FROM (" NAMED " LIMIT ?2) "
    "UNION ALL SELECT * FROM (SELECT key FROM statement WHERE credited_to = " KEY_OF_SUBJECT " ORDER BY key LIMIT ?2) "
    "UNION ALL SELECT * FROM (SELECT key FROM statement WHERE condition = " KEY_OF_SUBJECT " ORDER BY key LIMIT ?2)) "
    "AND subject <> " KEY_OF_SUBJECT IN_SOURCE_ORDER;
#undef INVOLVED
  g_autofree char *sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  sql = g_strconcat (entente_statement_sql_select (), clause, NULL);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, id);
  entente_query_bind_number (query, 2, length);
  entente_query_bind_number (query, 3, ENTENTE_STORE_MAX_INVOLVED);
  return read_statements (query, error);
}

/* The number that @sql counts of what has the id @id. */
static gboolean
count (EntenteStore  *self,
       const char    *sql,
       const char    *id,
       guint64       *number,
       GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);

  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  return read_number (query, number, error);
}

/**
 * entente_store_count_on:
 * @self: a store
 * @id: the id of a subject
 * @n_statements: (out): how many statements there are on it
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count_on (EntenteStore  *self,
                        const char    *id,
                        guint64       *n_statements,
                        GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return count (self, "SELECT count(*) FROM statement WHERE subject = " KEY_OF_SUBJECT, id, n_statements, error);
}

/**
 * entente_store_count_on_source:
 * @self: a store
 * @source: the id of a source
 * @n_modalities: (out) (array fixed-size=6): how many statements of each modality rest on it
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count_on_source (EntenteStore  *self,
                               const char    *source,
                               guint64        n_modalities[ENTENTE_N_MODALITIES],
                               GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n_modalities[i] = 0;
  query = entente_database_query (self->database,
                                  "SELECT modality, n FROM dataset CROSS JOIN statement_tally "
                                  "ON statement_tally.dataset = dataset.key AND statement_tally.source = " KEY_OF_SOURCE,
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, source);
  while (entente_query_next (query, &local_error))
    {
      gint64 modality = entente_query_get_number (query, 0);

      if (modality >= 0 && modality < ENTENTE_N_MODALITIES)
        n_modalities[modality] += (guint64) entente_query_get_number (query, 1);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_get_places:
 * @self: a store
 * @source: the id of a source
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntentePlace): the places in the source on which a statement rests, in their order;
 *   or %NULL with @error set
 */
GArray *
entente_store_get_places (EntenteStore  *self,
                          const char    *source,
                          GError       **error)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  query = entente_database_query (self->database,
                                  "SELECT paragraph, sentence, count(*) FROM statement WHERE source = " KEY_OF_SOURCE
                                  " GROUP BY paragraph, sentence",
                                  error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, source);
  places = g_array_new (FALSE, FALSE, sizeof (EntentePlace));
  while (entente_query_next (query, &local_error))
    {
      EntentePlace place = { (guint) entente_query_get_number (query, 0), (guint) entente_query_get_number (query, 1),
                             (guint) entente_query_get_number (query, 2) };

      g_array_append_val (places, place);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&places);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* Adds the keys of the differences that name the statement @id, each once. */
static gboolean
add_differences (EntenteStore  *self,
                 const char    *id,
                 guint          length,
                 GArray        *keys,
                 GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database,
                                                           "SELECT difference FROM difference_statement WHERE statement = ?",
                                                           error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  while (keys->len < length && entente_query_next (query, &local_error))
    {
      gint64 key = entente_query_get_number (query, 0);
      gboolean is_new = TRUE;

      for (guint i = 0; i < keys->len; i++)
        is_new &= g_array_index (keys, gint64, i) != key;
      if (is_new)
        g_array_append_val (keys, key);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_get_differences_of:
 * @self: a store
 * @statements: (element-type EntenteStatement): statements
 * @length: how many differences are to be read at most
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteDifference): the recorded differences that name one of the statements, the
 *   first that are found, in the order in which they were stored; or %NULL with @error set
 */
GPtrArray *
entente_store_get_differences_of (EntenteStore     *self,
                                  const GPtrArray  *statements,
                                  guint             length,
                                  GError          **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_difference_free);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (statements != NULL, NULL);

  for (guint i = 0; i < statements->len; i++)
    if (!add_differences (self, ((EntenteStatement *) statements->pdata[i])->id, length, keys, error))
      return NULL;
  g_array_sort (keys, compare_keys);
  query = entente_database_query (self->database, ENTENTE_SQL_SELECT_DIFFERENCE "WHERE key = ?", error);
  if (query == NULL)
    return NULL;
  for (guint i = 0; i < keys->len; i++)
    {
      entente_query_bind_number (query, 1, g_array_index (keys, gint64, i));
      while (entente_query_next (query, &local_error))
        if (!entente_store_read_difference (self, query, differences, error))
          return NULL;
      if (local_error != NULL)
        return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
    }
  return g_steal_pointer (&differences);
}

/**
 * entente_store_get_first_differences:
 * @self: a store
 * @length: how many are to be read at most
 * @n_differences: (out): how many there are
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteDifference): the first recorded differences, in the order in which they were
 *   stored; or %NULL with @error set
 */
GPtrArray *
entente_store_get_first_differences (EntenteStore  *self,
                                     guint          length,
                                     guint         *n_differences,
                                     GError       **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_difference_free);
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 n_all;
  guint n_read = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_differences != NULL, NULL);

  query = entente_database_query (self->database, ENTENTE_SQL_SELECT_DIFFERENCE "ORDER BY key LIMIT ?", error);
  if (query == NULL || !entente_database_get_number (self->database, "SELECT count(*) FROM difference", &n_all, error))
    return NULL;
  entente_query_bind_number (query, 1, length);
  for (; entente_query_next (query, &local_error); n_read++)
    if (!entente_store_read_difference (self, query, differences, error))
      return NULL;
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  /* Those that were read and have too few statements left are no differences. */
  *n_differences = (guint) n_all - (n_read - differences->len);
  return g_steal_pointer (&differences);
}

/**
 * entente_store_find_source:
 * @self: a store
 * @id: the id of a source
 * @paragraphs: whether its paragraphs are wanted, or only its sections
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the source, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such source
 */
EntenteSource *
entente_store_find_source (EntenteStore  *self,
                           const char    *id,
                           gboolean       paragraphs,
                           GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteSource) source = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  query = entente_database_query (self->database, ENTENTE_SQL_SELECT_SOURCE "WHERE source.id = ?", error);
  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, id);
  while (entente_query_next (query, &local_error))
    {
      source = entente_store_read_source (self, query, paragraphs, error);
      if (source == NULL)
        return NULL;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  if (source == NULL)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
  return g_steal_pointer (&source);
}

/**
 * entente_store_list_sources:
 * @self: a store
 * @text: (nullable): what their titles, publishers or authors are to contain, whatever the case, accents and punctuation
 * @start: how many are passed over
 * @length: how many are to be read at most
 * @n_sources: (out): how many there are in all
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteSource): sources, with their paragraphs, in source order; or %NULL with @error
 *   set
 */
GPtrArray *
entente_store_list_sources (EntenteStore  *self,
                            const char    *text,
                            guint          start,
                            guint          length,
                            guint         *n_sources,
                            GError       **error)
{
  static const char *const matching =
    "WHERE ?1 = '' OR "
    "instr (entente_fold (ifnull (title, id) || ' ' || ifnull (publisher, '') || ' ' || ifnull (author, '')), ?1)";
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_source_free);
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *folded = entente_fold (text != NULL ? text : "");
  g_autofree char *sql = g_strconcat (ENTENTE_SQL_SELECT_SOURCE, matching, " ORDER BY position LIMIT ?2 OFFSET ?3", NULL);
  g_autofree char *counting = g_strconcat ("SELECT count(*) FROM source ", matching, NULL);
  guint64 n_all;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_sources != NULL, NULL);

  query = entente_database_query (self->database, sql, error);
  if (query == NULL || !count (self, counting, folded, &n_all, error))
    return NULL;
  entente_query_bind_text (query, 1, folded);
  entente_query_bind_number (query, 2, length);
  entente_query_bind_number (query, 3, start);
  while (entente_query_next (query, &local_error))
    {
      EntenteSource *source = entente_store_read_source (self, query, TRUE, error);

      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  *n_sources = (guint) n_all;
  return g_steal_pointer (&sources);
}

/**
 * entente_store_count_sources:
 * @self: a store
 * @n_sources: (out): how many sources there are
 * @n_dated: (out): of how many it is known when they were published
 * @error: return location for a #GError
 *
 * Returns: %TRUE if they could be counted
 */
gboolean
entente_store_count_sources (EntenteStore  *self,
                             guint         *n_sources,
                             guint         *n_dated,
                             GError       **error)
{
  gint64 all, dated;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (n_sources != NULL, FALSE);
  g_return_val_if_fail (n_dated != NULL, FALSE);

  if (!entente_database_get_number (self->database, "SELECT count(*) FROM source", &all, error) ||
      !entente_database_get_number (self->database, "SELECT count(published) FROM source", &dated, error))
    return FALSE;
  *n_sources = (guint) all;
  *n_dated = (guint) dated;
  return TRUE;
}
