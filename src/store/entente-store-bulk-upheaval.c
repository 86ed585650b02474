/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A change of whole datasets. What it touches is noted while it goes on, and made anew in the end: of a small change just
 * that, of a large one all of it, with the indexes made last. */

#include "entente-store-bulk-private.h"

#include "entente-schema.h"

#include <string.h>

/* From this part of all subjects on, the preferred view is made anew as a whole. */
#define MANY_OF_ALL 8

/* Up to so many subjects that have changed are told one by one, so that who keeps something of them needn't read all anew. */
#define MOST_TOLD 1000

/* More pages stay in memory while much is written: with as few as else, each row of a dataset would be many writes. Sorting for
 * an index takes as much as this beside it, and is only cancelled between two runs of it. */
#define CACHE_LOADING  "PRAGMA cache_size = -122880"
#define CACHE_INDEXING "PRAGMA cache_size = -32768"

/**
 * entente_key_set_add:
 * @self: a set, all zero at first
 * @key: a key from 1 to %ENTENTE_BULK_KEY_MAX; others, which no subject has, are left out
 */
void
entente_key_set_add (EntenteKeySet *self,
                     gint64         key)
{
  guint word = (guint) (key / 64);

  if (key < 1 || key > ENTENTE_BULK_KEY_MAX)
    return;
  if (self->words == NULL)
    self->words = g_array_new (FALSE, TRUE, sizeof (guint64));
  if (word >= self->words->len)
    g_array_set_size (self->words, word + 1);
  g_array_index (self->words, guint64, word) |= G_GUINT64_CONSTANT (1) << (key % 64);
}

/**
 * entente_key_set_has:
 * @self: a set
 * @key: a key
 *
 * Returns: whether @key is in it
 */
gboolean
entente_key_set_has (const EntenteKeySet *self,
                     gint64               key)
{
  guint word = (guint) (key / 64);

  return self->words != NULL && key > 0 && key <= ENTENTE_BULK_KEY_MAX && word < self->words->len &&
         (g_array_index (self->words, guint64, word) >> (key % 64) & 1) != 0;
}

/**
 * entente_key_set_remove:
 * @self: a set
 * @key: a key
 */
void
entente_key_set_remove (EntenteKeySet *self,
                        gint64         key)
{
  if (entente_key_set_has (self, key))
    g_array_index (self->words, guint64, (guint) (key / 64)) &= ~(G_GUINT64_CONSTANT (1) << (key % 64));
}

/**
 * entente_key_set_next:
 * @self: a set
 * @key: (inout): a key, 0 before the first
 *
 * Returns: %TRUE if there is a next, which @key then is
 */
gboolean
entente_key_set_next (const EntenteKeySet *self,
                      gint64              *key)
{
  guint bit = (guint) ((*key + 1) % 64);

  for (guint word = (guint) ((*key + 1) / 64); self->words != NULL && word < self->words->len; word++, bit = 0)
    {
      guint64 rest = g_array_index (self->words, guint64, word) >> bit;

      if (rest == 0)
        continue;
      while ((rest & 1) == 0)
        {
          rest >>= 1;
          bit++;
        }
      *key = (gint64) word * 64 + bit;
      return TRUE;
    }
  return FALSE;
}

/**
 * entente_key_set_first_missing:
 * @self: a set
 * @from: where to begin, from 1
 *
 * Returns: the lowest key from @from on that isn't in it
 */
gint64
entente_key_set_first_missing (const EntenteKeySet *self,
                               gint64               from)
{
  while (entente_key_set_has (self, from))
    from++;
  return from;
}

/**
 * entente_key_set_count:
 * @self: a set
 *
 * Returns: how many keys it has
 */
gsize
entente_key_set_count (const EntenteKeySet *self)
{
  gsize n = 0;

  for (guint word = 0; self->words != NULL && word < self->words->len; word++)
    for (guint64 rest = g_array_index (self->words, guint64, word); rest != 0; rest &= rest - 1)
      n++;
  return n;
}

/* Drops the indexes and triggers of the statements; their SQL is kept. */
static gboolean
drop_indexes (EntenteUpheaval  *self,
              GError          **error)
{
  g_autoptr (GString) drop = g_string_new (NULL);
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database,
                                  "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'statement' "
                                  "AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
                                  error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    {
      g_string_append_printf (drop, "DROP %s \"%s\";", entente_query_get_text (query, 0), entente_query_get_text (query, 1));
      g_ptr_array_add (self->made_last, g_strdup (entente_query_get_text (query, 2)));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return entente_database_execute (self->store->database, drop->str, error);
}

/**
 * entente_upheaval_tell:
 * @self: an upheaval
 * @phase: what it is at
 * @done: how much of that is done, from 0 to 1
 *
 * Tells whoever wants to know how far it is.
 */
void
entente_upheaval_tell (EntenteUpheaval   *self,
                       EntenteStorePhase  phase,
                       double             done)
{
  if (self->progress != NULL)
    self->progress (phase, done, self->data);
}

/**
 * entente_upheaval_begin:
 * @self: an upheaval of zeros
 * @store: a store
 * @error: return location for a #GError
 *
 * Begins the transaction.
 *
 * Returns: %TRUE if it began; entente_upheaval_end() must follow in either case
 */
gboolean
entente_upheaval_begin (EntenteUpheaval  *self,
                        EntenteStore     *store,
                        GError          **error)
{
  self->store = store;
  self->made_last = g_ptr_array_new_with_free_func (g_free);
  /* Neither can be changed within a transaction. What is sorted goes to a file where it doesn't fit into memory. */
  return entente_database_execute (store->database, "PRAGMA foreign_keys = OFF; PRAGMA temp_store = FILE;" CACHE_LOADING, error) &&
         entente_database_begin (store->database, error);
}

/**
 * entente_upheaval_drop_indexes:
 * @self: an upheaval that has begun
 * @error: return location for a #GError
 *
 * Makes it a large one: the indexes of the statements are made last and the statements counted last.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_upheaval_drop_indexes (EntenteUpheaval  *self,
                               GError          **error)
{
  self->is_large = TRUE;
  return drop_indexes (self, error);
}

/**
 * entente_upheaval_make_indexes:
 * @self: an upheaval
 * @error: return location for a #GError
 *
 * Makes the indexes that were dropped, and counts the statements anew.
 *
 * Returns: %TRUE if they are there
 */
gboolean
entente_upheaval_make_indexes (EntenteUpheaval  *self,
                               GError          **error)
{
  if (self->made_last->len == 0)
    return TRUE;
  if (!entente_database_execute (self->store->database, CACHE_INDEXING, error))
    return FALSE;
  for (guint i = 0; i < self->made_last->len; i++)
    {
      entente_upheaval_tell (self, ENTENTE_STORE_INDEXING, (double) i / self->made_last->len);
      if (!entente_database_execute (self->store->database, self->made_last->pdata[i], error))
        return FALSE;
    }
  g_ptr_array_set_size (self->made_last, 0);
  return entente_schema_count (self->store->database, error);
}

/* Which of the loose subjects are named after all, found in one walk over the statements. */
static gboolean
keep_named (EntenteUpheaval  *self,
            GError          **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database,
                                  "SELECT subject, object, credited_to, condition FROM statement NOT INDEXED", error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    for (int i = 0; i < 4; i++)
      entente_key_set_remove (&self->loose, entente_query_get_number (query, i));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/* Deletes the loose subjects of which nothing is said and that nothing names. */
static gboolean
sweep (EntenteUpheaval  *self,
       GError          **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  gint64 key = 0;

  if (self->is_large && entente_key_set_count (&self->loose) > 0 && !keep_named (self, error))
    return FALSE;
  query = entente_database_query (self->store->database,
                                  self->is_large ? "DELETE FROM subject WHERE key = ?"
                                                 : "DELETE FROM subject WHERE key = ? AND " ENTENTE_SQL_UNNAMED,
                                  error);
  if (query == NULL)
    return FALSE;
  while (entente_key_set_next (&self->loose, &key))
    {
      entente_query_bind_number (query, 1, key);
      if (!entente_query_run (query, error))
        return FALSE;
      if (entente_database_changes (self->store->database) == 0)
        continue;
      entente_key_set_add (&self->changed, key);
      if (!entente_store_run_with_number (self->store, "DELETE FROM preferred WHERE subject = ?", key, error))
        return FALSE;
    }
  return TRUE;
}

/* Says which subjects have changed, or if they are many, that all may have. */
static gboolean
tell_changed (EntenteUpheaval  *self,
              GError          **error)
{
  gint64 key = 0;

  if (entente_key_set_count (&self->changed) > MOST_TOLD)
    return entente_schema_renew (self->store->database, error);
  while (entente_key_set_next (&self->changed, &key))
    if (!entente_store_run_with_number (self->store, "INSERT INTO change (subject) VALUES (?)", key, error))
      return FALSE;
  return TRUE;
}

static void
preferred_cb (double   done,
              gpointer data)
{
  entente_upheaval_tell (data, ENTENTE_STORE_PREFERRING, done);
}

static gboolean
prefer (EntenteUpheaval  *self,
        GError          **error)
{
  gsize n_changed = entente_key_set_count (&self->changed);
  gint64 n_subjects;
  gint64 key = 0;
  gsize i = 0;

  if (!entente_database_get_number (self->store->database, "SELECT count(*) FROM subject", &n_subjects, error))
    return FALSE;
  if (self->is_large || (gint64) n_changed > n_subjects / MANY_OF_ALL)
    return entente_schema_prefer_all (self->store->database, preferred_cb, self, error);

  while (entente_key_set_next (&self->changed, &key))
    {
      if (i++ % 256 == 0)
        entente_upheaval_tell (self, ENTENTE_STORE_PREFERRING, (double) i / n_changed);
      if (!entente_schema_prefer (self->store->database, key, error))
        return FALSE;
    }
  return tell_changed (self, error);
}

/**
 * entente_upheaval_complete:
 * @self: an upheaval in which all statements that stay are there
 * @error: return location for a #GError
 *
 * Makes the indexes and all that is derived from the statements, and deletes the subjects that nothing speaks of any more.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_upheaval_complete (EntenteUpheaval  *self,
                           GError          **error)
{
  return entente_upheaval_make_indexes (self, error) && sweep (self, error) && prefer (self, error);
}

/**
 * entente_upheaval_end:
 * @self: an upheaval; all that it holds is freed
 * @success: whether all that was to be done in it was done
 * @error: return location for a #GError
 *
 * Commits the transaction, or takes it back.
 *
 * Returns: %TRUE if it was committed
 */
gboolean
entente_upheaval_end (EntenteUpheaval  *self,
                      gboolean          success,
                      GError          **error)
{
  EntenteDatabase *database = self->store->database;

  if (success)
    entente_upheaval_tell (self, ENTENTE_STORE_WRITING, 0);
  success = entente_store_end_transaction (self->store, success, error);
  entente_database_execute (database, "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000", NULL);
  if (self->is_large)
    {
      entente_database_execute (database, "PRAGMA shrink_memory", NULL);
      self->shrinks = TRUE;
    }
  if (success && self->shrinks)
    entente_upheaval_shrink (self);
  /* The log has grown by all that was written, also if it was taken back. */
  else if (self->shrinks)
    entente_database_checkpoint (database);
  g_clear_pointer (&self->made_last, g_ptr_array_unref);
  g_clear_pointer (&self->changed.words, g_array_unref);
  g_clear_pointer (&self->loose.words, g_array_unref);
  return success;
}
