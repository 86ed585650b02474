/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Single rows: their keys, and within a transaction that somebody else has begun, putting and dropping them. */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-fold.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * entente_store_find_key:
 * @self: a store
 * @table: `subject`, `source`, `dataset`, `statement` or `difference`
 * @id: (nullable): an id
 * @key: (out): the row's key, or 0 if there is none
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_store_find_key (EntenteStore  *self,
                        const char    *table,
                        const char    *id,
                        gint64        *key,
                        GError       **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  *key = 0;
  if (id == NULL)
    return TRUE;
  sql = g_strdup_printf ("SELECT key FROM %s WHERE id = ?", table);
  query = entente_database_query (self->database, sql, error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  if (entente_query_next (query, &local_error))
    *key = entente_query_get_number (query, 0);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_find_id:
 * @self: a store
 * @table: as of entente_store_find_key()
 * @key: a key
 * @id: (out) (transfer full) (nullable): the row's id, or %NULL if there is none
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_store_find_id (EntenteStore  *self,
                       const char    *table,
                       gint64         key,
                       char         **id,
                       GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE key = ?", table);
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  *id = NULL;
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, key);
  if (entente_query_next (query, &local_error))
    *id = g_strdup (entente_query_get_text (query, 0));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_run_with_number:
 * @self: a store
 * @sql: a statement with one parameter
 * @number: its value
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_store_run_with_number (EntenteStore  *self,
                               const char    *sql,
                               gint64         number,
                               GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, number);
  return entente_query_run (query, error);
}

/**
 * entente_store_put_dataset:
 * @self: a store within a transaction
 * @id: the dataset's id
 * @key: (out): its key
 * @error: return location for a #GError
 *
 * Makes sure that the dataset is there.
 *
 * Returns: %TRUE if it is
 */
gboolean
entente_store_put_dataset (EntenteStore  *self,
                           const char    *id,
                           gint64        *key,
                           GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (!entente_store_find_key (self, "dataset", id, key, error))
    return FALSE;
  if (*key != 0)
    return TRUE;
  query = entente_database_query (self->database, "INSERT INTO dataset (id, is_user) VALUES (?, ?)", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  entente_query_bind_number (query, 2, strcmp (id, ENTENTE_DATASET_USER) == 0);
  if (!entente_query_run (query, error))
    return FALSE;
  *key = entente_database_last_key (self->database);
  return TRUE;
}

/**
 * entente_store_put_subject:
 * @self: a store within a transaction
 * @id: the subject's id
 * @type: its type
 * @error: return location for a #GError
 *
 * Makes sure that the subject is there. Fails with %ENTENTE_ERROR_CONFLICT if the id names something else.
 *
 * Returns: %TRUE if it is there
 */
gboolean
entente_store_put_subject (EntenteStore       *self,
                           const char         *id,
                           EntenteSubjectType  type,
                           GError            **error)
{
  g_autoptr (EntenteQuery) find = NULL;
  g_autoptr (EntenteQuery) insert = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 source;

  find = entente_database_query (self->database, "SELECT type FROM subject WHERE id = ?", error);
  if (find == NULL)
    return FALSE;
  entente_query_bind_text (find, 1, id);
  if (entente_query_next (find, &local_error))
    {
      guint stored = (guint) entente_query_get_number (find, 0);

      if (stored == type)
        return TRUE;
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("“%s” is stored as %s and can’t be %s as well"), id,
                   entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, MIN (stored, ENTENTE_N_SUBJECT_TYPES - 1)),
                   entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, type));
      return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;

  if (!entente_store_find_key (self, "source", id, &source, error))
    return FALSE;
  if (source != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT, _("“%s” is stored as a source already"), id);
      return FALSE;
    }

  insert = entente_database_query (self->database, "INSERT INTO subject (id, type) VALUES (?, ?)", error);
  if (insert == NULL)
    return FALSE;
  entente_query_bind_text (insert, 1, id);
  entente_query_bind_number (insert, 2, type);
  return entente_query_run (insert, error);
}

/* The keys of the rows that the statement refers to. */
static gboolean
find_references (EntenteStore            *self,
                 const EntenteStatement  *statement,
                 gint64                   keys[ENTENTE_N_SLOTS],
                 GError                 **error)
{
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      const char *table = entente_statement_sql_table (info);
      const char *id;

      if (table == NULL)
        continue;
      id = ENTENTE_SLOT_FIELD (statement, info, char *);
      if (!entente_store_find_key (self, table, id, &keys[slot], error))
        return FALSE;
      if (id != NULL && keys[slot] == 0)
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                       _("The statement “%s” names “%s”, which isn’t stored"), statement->id, id);
          return FALSE;
        }
    }
  return TRUE;
}

/* Whether the id of the statement is free. */
static gboolean
check_id (EntenteStore            *self,
          const EntenteStatement  *statement,
          GError                 **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->database,
                                  "SELECT dataset.id FROM statement JOIN dataset ON dataset.key = statement.dataset "
                                  "WHERE statement.id = ?",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, statement->id);
  if (entente_query_next (query, &local_error))
    {
      const char *dataset = entente_query_get_text (query, 0);

      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The statement id “%s” is taken by the dataset “%s”"), statement->id, dataset);
      return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_put_statement:
 * @self: a store within a transaction
 * @statement: a statement whose references are stored
 * @key: (out): its key
 * @error: return location for a #GError
 *
 * Inserts the statement; the text search (entente_store_put_texts()) and the preferred view are left to the caller.
 *
 * Returns: %TRUE if it is stored
 */
gboolean
entente_store_put_statement (EntenteStore            *self,
                             const EntenteStatement  *statement,
                             gint64                  *key,
                             GError                 **error)
{
  gint64 keys[ENTENTE_N_SLOTS] = { 0 };
  g_autoptr (EntenteQuery) insert = NULL;

  *key = 0;
  if (!check_id (self, statement, error) || !find_references (self, statement, keys, error))
    return FALSE;

  insert = entente_database_query (self->database, entente_statement_sql_insert (), error);
  if (insert == NULL)
    return FALSE;
  entente_statement_sql_bind_by_key (insert, statement, keys);
  entente_statement_sql_bind_days (insert, ENTENTE_N_SLOTS + 1, statement->date);
  if (!entente_query_run (insert, error))
    return FALSE;
  *key = entente_database_last_key (self->database);
  return TRUE;
}

/* A text to be found by. */
typedef struct {
  gint64 statement;
  char  *folded;
} Text;

static void
clear_text (gpointer data)
{
  g_free (((Text *) data)->folded);
}

/**
 * entente_store_texts_new:
 *
 * Returns: (transfer full): a place to collect the texts of statements for entente_store_put_texts()
 */
GArray *
entente_store_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Text));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

/**
 * entente_store_texts_add:
 * @texts: where texts are collected
 * @statement: the key of a statement that is new; not less than those before
 * @text: (nullable): its text
 */
void
entente_store_texts_add (GArray     *texts,
                         gint64      statement,
                         const char *text)
{
  Text folded = { statement, NULL };

  if (text == NULL)
    return;
  folded.folded = entente_fold (text);
  g_array_append_val (texts, folded);
}

/**
 * entente_store_put_texts:
 * @self: a store within a transaction
 * @texts: the texts of statements that have been put; none are left
 * @error: return location for a #GError
 *
 * Lets statements be found by their texts. All together, after the rows: the search writes what it has collected to the disk
 * whenever SQLite begins a statement that it may have to take back by itself, such as an insert with a trigger.
 *
 * Returns: %TRUE if they are stored
 */
gboolean
entente_store_put_texts (EntenteStore  *self,
                         GArray        *texts,
                         GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (texts->len == 0)
    return TRUE;
  query = entente_database_query (self->database, "INSERT INTO statement_text (rowid, text) VALUES (?, ?)", error);
  if (query == NULL)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);

      entente_query_bind_number (query, 1, text->statement);
      entente_query_bind_text (query, 2, text->folded);
      if (!entente_query_run (query, error))
        return FALSE;
    }
  g_array_set_size (texts, 0);
  return TRUE;
}

/**
 * entente_store_drop_statement:
 * @self: a store within a transaction
 * @key: the key of a statement
 * @error: return location for a #GError
 *
 * Deletes the statement and its text from the search; the preferred view is left to the caller.
 *
 * Returns: %TRUE if it is gone
 */
gboolean
entente_store_drop_statement (EntenteStore  *self,
                              gint64         key,
                              GError       **error)
{
  return entente_store_run_with_number (self,
                                        "INSERT INTO statement_text (statement_text, rowid, text) "
                                        "SELECT 'delete', key, text FROM statement_folded WHERE key = ?",
                                        key, error) &&
         entente_store_run_with_number (self, "DELETE FROM statement WHERE key = ?", key, error);
}

/**
 * entente_store_sweep:
 * @self: a store within a transaction
 * @id: (nullable): the id of a subject, or %NULL for all
 * @error: return location for a #GError
 *
 * Deletes the subject, or the subjects, of which nothing is said and that nothing names.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_store_sweep (EntenteStore  *self,
                     const char    *id,
                     GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  query = entente_database_query (self->database,
                                  id != NULL ? "DELETE FROM subject WHERE id = ? AND " ENTENTE_SQL_UNNAMED
                                             : "DELETE FROM subject WHERE " ENTENTE_SQL_UNNAMED,
                                  error);
  if (query == NULL)
    return FALSE;
  if (id != NULL)
    entente_query_bind_text (query, 1, id);
  return entente_query_run (query, error);
}

/**
 * entente_store_end_transaction:
 * @self: a store within a transaction
 * @success: whether all that was to be done in it was done
 * @error: return location for a #GError
 *
 * Commits the transaction, or takes it back.
 *
 * Returns: %TRUE if it was committed
 */
gboolean
entente_store_end_transaction (EntenteStore  *self,
                               gboolean       success,
                               GError       **error)
{
  if (success)
    return entente_database_commit (self->database, error);
  entente_database_rollback (self->database);
  return FALSE;
}

static gboolean
put_outline (EntenteStore         *self,
             const EntenteSource  *source,
             gint64                key,
             GError              **error)
{
  g_autoptr (EntenteQuery) section = NULL;
  g_autoptr (EntenteQuery) paragraph = NULL;

  if (!entente_store_run_with_number (self, "DELETE FROM section WHERE source = ?", key, error) ||
      !entente_store_run_with_number (self, "DELETE FROM paragraph WHERE source = ?", key, error))
    return FALSE;

  section = entente_database_query (self->database, "INSERT INTO section VALUES (?, ?, ?)", error);
  if (section == NULL)
    return FALSE;
  for (guint i = 0; i < source->sections->len; i++)
    {
      const EntenteSection *each = &g_array_index (source->sections, EntenteSection, i);

      entente_query_bind_number (section, 1, key);
      entente_query_bind_number (section, 2, each->paragraph);
      entente_query_bind_text (section, 3, each->title);
      if (!entente_query_run (section, error))
        return FALSE;
    }

  paragraph = entente_database_query (self->database, "INSERT INTO paragraph VALUES (?, ?, ?, ?)", error);
  if (paragraph == NULL)
    return FALSE;
  for (guint i = 0; i < source->paragraphs->len; i++)
    {
      const EntenteParagraph *each = &g_array_index (source->paragraphs, EntenteParagraph, i);

      entente_query_bind_number (paragraph, 1, key);
      entente_query_bind_number (paragraph, 2, each->number);
      entente_query_bind_number (paragraph, 3, each->role);
      entente_query_bind_number (paragraph, 4, each->sentences);
      if (!entente_query_run (paragraph, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_store_put_source:
 * @self: a store within a transaction
 * @source: a source
 * @index: its place among the sources of its dataset, from 1
 * @error: return location for a #GError
 *
 * Inserts the source, or brings up to date the one that its dataset had under this id.
 *
 * Returns: %TRUE if it is stored
 */
gboolean
entente_store_put_source (EntenteStore         *self,
                          const EntenteSource  *source,
                          guint                 index,
                          GError              **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteQuery) owner = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *const texts[] = { source->kind, source->title, source->publisher, source->author,
                                source->published, source->link, source->note };
  gint64 dataset;
  gint64 subject;
  gint64 key;

  if (!entente_store_put_dataset (self, source->dataset, &dataset, error) ||
      !entente_store_find_key (self, "subject", source->id, &subject, error))
    return FALSE;
  if (subject != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT, _("“%s” is stored already and isn’t a source"), source->id);
      return FALSE;
    }

  /* A dataset that comes back takes back the sources that the user's statements kept here meanwhile. */
  owner = entente_database_query (self->database, "SELECT dataset = ?2 OR adopted_from IS ?3 FROM source WHERE id = ?1", error);
  if (owner == NULL)
    return FALSE;
  entente_query_bind_text (owner, 1, source->id);
  entente_query_bind_number (owner, 2, dataset);
  entente_query_bind_text (owner, 3, source->dataset);
  if (entente_query_next (owner, &local_error) && !entente_query_get_number (owner, 0))
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The source “%s” is described by another dataset; give it another id"), source->id);
      return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;

  query = entente_database_query (self->database,
                                  "INSERT INTO source "
                                  "(id, dataset, position, kind, title, publisher, author, published, link, note) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                                  "dataset = excluded.dataset, adopted_from = NULL, position = excluded.position, "
                                  "kind = excluded.kind, title = excluded.title, "
                                  "publisher = excluded.publisher, author = excluded.author, "
                                  "published = excluded.published, link = excluded.link, note = excluded.note",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, source->id);
  entente_query_bind_number (query, 2, dataset);
  entente_query_bind_number (query, 3, dataset * ENTENTE_SOURCES_OF_DATASET + index);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    entente_query_bind_text (query, 4 + (int) i, texts[i]);

  return entente_query_run (query, error) && entente_store_find_key (self, "source", source->id, &key, error) &&
         put_outline (self, source, key, error);
}
