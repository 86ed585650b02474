/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets that go, as a whole or before another edition of them comes. Of a dataset that is a large part of the store, less is
 * written by dropping the indexes and making them anew of what stays. */

#include "entente-store-bulk-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The indexes are dropped for as many statements at least, and from this part of all on. */
#define MANY        1000
#define MANY_OF_ALL 5

/* In as many steps statements are deleted. */
#define STEPS 64

/* The statements of a dataset: where they begin and end, and how many there are beside others. */
typedef struct {
  gint64 dataset;
  gint64 first;
  gint64 last;
  gint64 n;
  gint64 n_all;
} Going;

static gboolean
get_row (EntenteStore  *self,
         const char    *sql,
         gint64         parameter,
         gint64        *numbers,
         guint          n_numbers,
         GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, parameter);
  if (entente_query_next (query, &local_error))
    for (guint i = 0; i < n_numbers; i++)
      numbers[i] = entente_query_get_number (query, (int) i);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
run_between (EntenteStore  *self,
             const char    *sql,
             const Going   *going,
             gint64         from,
             gint64         to,
             GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, going->dataset);
  entente_query_bind_number (query, 2, from);
  entente_query_bind_number (query, 3, to);
  return entente_query_run (query, error);
}

/* Notes the subjects of which something goes, and all that are named where it goes. */
static gboolean
note_going (EntenteUpheaval  *self,
            const Going      *going,
            GError          **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database,
                                  "SELECT subject, object, credited_to, condition FROM statement "
                                  "WHERE +dataset = ? AND key BETWEEN ? AND ?",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, going->dataset);
  entente_query_bind_number (query, 2, going->first);
  entente_query_bind_number (query, 3, going->last);
  while (entente_query_next (query, &local_error))
    {
      entente_key_set_add (&self->changed, entente_query_get_number (query, 0));
      for (int i = 0; i < 4; i++)
        entente_key_set_add (&self->loose, entente_query_get_number (query, i));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/* Adds the subjects that a query finds, of which the dataset is the parameter, to those that have changed. */
static gboolean
note_changed (EntenteUpheaval  *self,
              const char       *sql,
              gint64            dataset,
              GError          **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->store->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, dataset);
  while (entente_query_next (query, &local_error))
    entente_key_set_add (&self->changed, entente_query_get_number (query, 0));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_upheaval_note_differences:
 * @self: an upheaval, of which all indexes are there
 * @dataset: the key of a dataset
 * @error: return location for a #GError
 *
 * Notes as changed the subjects of whose statements a difference of the dataset speaks.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_upheaval_note_differences (EntenteUpheaval  *self,
                                   gint64            dataset,
                                   GError          **error)
{
  return note_changed (self,
                       "SELECT statement.subject FROM difference "
                       "JOIN difference_statement ON difference_statement.difference = difference.key "
                       "JOIN statement ON statement.id = difference_statement.statement WHERE difference.dataset = ?",
                       dataset, error);
}

static gboolean
clear_differences (EntenteStore  *self,
                   gint64         dataset,
                   GError       **error)
{
  return entente_store_run_with_number (self,
                                        "DELETE FROM difference_statement WHERE difference IN "
                                        "(SELECT key FROM difference WHERE dataset = ?)",
                                        dataset, error) &&
         entente_store_run_with_number (self, "DELETE FROM difference WHERE dataset = ?", dataset, error);
}

/* Deletes the statements, and their texts from the search: one by one, unless there is less to be made anew of what stays. */
static gboolean
clear_statements (EntenteUpheaval  *self,
                  const Going      *going,
                  GError          **error)
{
  gboolean is_most = going->n > going->n_all - going->n;
  gint64 width = (going->last - going->first) / STEPS + 1;

  for (gint64 from = going->first; from <= going->last; from += width)
    {
      gint64 to = MIN (from + width - 1, going->last);

      entente_upheaval_tell (self, ENTENTE_STORE_CLEARING, (double) (from - going->first) / (going->last - going->first + 1));
      if (!is_most && !run_between (self->store,
                                    "INSERT INTO statement_text (statement_text, rowid, text) "
                                    "SELECT 'delete', key, entente_fold (text) FROM statement "
                                    "WHERE +dataset = ? AND key BETWEEN ? AND ? AND text IS NOT NULL",
                                    going, from, to, error))
        return FALSE;
      if (!run_between (self->store, "DELETE FROM statement WHERE +dataset = ? AND key BETWEEN ? AND ?", going, from, to, error))
        return FALSE;
    }
  return !is_most || entente_schema_derive_text (self->store->database, error);
}

/**
 * entente_upheaval_clear_dataset:
 * @self: an upheaval
 * @dataset: the key of a dataset
 * @n_statements: (out): how many statements it had
 * @error: return location for a #GError
 *
 * Deletes what the dataset states; its row and its sources stay for now, others may rest on them. If the indexes are there
 * they are there afterwards.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_upheaval_clear_dataset (EntenteUpheaval  *self,
                                gint64            dataset,
                                guint64          *n_statements,
                                GError          **error)
{
  gboolean has_indexes = self->made_last->len == 0;
  gint64 numbers[4] = { 0 };
  Going going;

  entente_upheaval_tell (self, ENTENTE_STORE_CLEARING, 0);
  if ((has_indexes && !entente_upheaval_note_differences (self, dataset, error)) ||
      !get_row (self->store,
                "SELECT min (key), max (key), count(*), (SELECT count(*) FROM statement) FROM statement WHERE dataset = ?",
                dataset, numbers, G_N_ELEMENTS (numbers), error))
    return FALSE;
  going = (Going) { dataset, numbers[0], numbers[1], numbers[2], numbers[3] };
  *n_statements = (guint64) going.n;
  if (going.n > 0)
    {
      gboolean is_large = has_indexes && going.n >= MANY && going.n > going.n_all / MANY_OF_ALL;

      if (!note_going (self, &going, error) || (is_large && !entente_upheaval_drop_indexes (self, error)) ||
          !clear_statements (self, &going, error) || (is_large && !entente_upheaval_make_indexes (self, error)))
        return FALSE;
    }
  /* What others say of the dataset's sources is sorted by the place of those. */
  return clear_differences (self->store, dataset, error) &&
         (!has_indexes || note_changed (self,
                                        "SELECT subject FROM statement "
                                        "WHERE source IN (SELECT key FROM source WHERE dataset = ?)",
                                        dataset, error));
}

/* Without references being looked at, what belongs to a source doesn't go with it by itself. */
static gboolean
delete_sources (EntenteStore  *self,
                const char    *sql,
                gint64         dataset,
                GError       **error)
{
  if (!entente_store_run_with_number (self, sql, dataset, error))
    return FALSE;
  return entente_database_changes (self->database) == 0 ||
         entente_database_execute (self->database,
                                   "DELETE FROM section WHERE source NOT IN (SELECT key FROM source);"
                                   "DELETE FROM paragraph WHERE source NOT IN (SELECT key FROM source)",
                                   error);
}

/**
 * entente_upheaval_drop_sources:
 * @self: an upheaval
 * @dataset: the key of a dataset of which another edition has come
 * @error: return location for a #GError
 *
 * Deletes the sources that the edition hasn't brought, which have a negative position, if no statement rests on them.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_upheaval_drop_sources (EntenteUpheaval  *self,
                               gint64            dataset,
                               GError          **error)
{
  return delete_sources (self->store,
                         "DELETE FROM source WHERE dataset = ? AND position < 0 AND "
                         "NOT EXISTS (SELECT 1 FROM statement WHERE source = source.key)",
                         dataset, error) &&
         entente_store_run_with_number (self->store,
                                        "UPDATE source SET position = -position WHERE dataset = ? AND position < 0", dataset,
                                        error);
}

/* Sources of a dataset that is going, on which statements of others rest, are kept as the user's until it comes back. */
static gboolean
adopt_sources (EntenteStore  *self,
               gint64         dataset,
               GError       **error)
{
  g_autoptr (EntenteQuery) adopt = NULL;
  gint64 any = 0;
  gint64 user;

  if (!delete_sources (self,
                       "DELETE FROM source WHERE dataset = ? AND "
                       "NOT EXISTS (SELECT 1 FROM statement WHERE source = source.key)",
                       dataset, error) ||
      !get_row (self, "SELECT 1 FROM source WHERE dataset = ?", dataset, &any, 1, error))
    return FALSE;
  if (!any)
    return TRUE;

  if (!entente_store_put_dataset (self, ENTENTE_DATASET_USER, &user, error))
    return FALSE;
  adopt = entente_database_query (self->database,
                                  "UPDATE source SET dataset = ?1, adopted_from = (SELECT id FROM dataset WHERE key = ?2), "
                                  "position = ?1 * ?3 + (SELECT count(*) FROM source) + key WHERE dataset = ?2",
                                  error);
  if (adopt == NULL)
    return FALSE;
  entente_query_bind_number (adopt, 1, user);
  entente_query_bind_number (adopt, 2, dataset);
  entente_query_bind_number (adopt, 3, ENTENTE_SOURCES_OF_DATASET);
  return entente_query_run (adopt, error);
}

static gboolean
remove_dataset (EntenteUpheaval  *self,
                const char       *dataset,
                guint64          *n_statements,
                GError          **error)
{
  gint64 key;

  if (!entente_store_find_key (self->store, "dataset", dataset, &key, error))
    return FALSE;
  if (key == 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("There is no dataset “%s”"), dataset);
      return FALSE;
    }
  if (strcmp (dataset, ENTENTE_DATASET_USER) == 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                           _("Your own statements can’t be removed as a dataset; take them back one by one"));
      return FALSE;
    }
  return entente_upheaval_clear_dataset (self, key, n_statements, error) && adopt_sources (self->store, key, error) &&
         entente_store_run_with_number (self->store, "DELETE FROM dataset WHERE key = ?", key, error) &&
         entente_upheaval_complete (self, error);
}

/**
 * entente_upheaval_shrink:
 * @self: an upheaval that has been committed
 *
 * Gives the space back of what went. All at once, as SQLite does it at a commit with automatic vacuuming: in steps, it looks
 * for each page in the list of all that are free (of 400,000, a minute and a half in place of seconds). That it can't is no
 * reason to call the change failed.
 */
void
entente_upheaval_shrink (EntenteUpheaval *self)
{
  EntenteDatabase *database = self->store->database;
  gint64 n_free = 0;

  if (entente_database_get_number (database, "PRAGMA freelist_count", &n_free, NULL) && n_free > 0)
    {
      entente_upheaval_tell (self, ENTENTE_STORE_SHRINKING, 0);
      entente_database_execute (database, "PRAGMA auto_vacuum = FULL", NULL);
      entente_database_execute (database, "PRAGMA auto_vacuum = INCREMENTAL", NULL);
    }
  entente_database_checkpoint (database);
}

/**
 * entente_store_remove_dataset:
 * @self: a store
 * @dataset: the id of a dataset
 * @progress: (nullable) (scope call): is told how far it is
 * @data: for @progress
 * @n_statements: (out): how many statements were removed
 * @error: return location for a #GError
 *
 * Removes the dataset whole: its statements, sources and differences, and the subjects that nothing speaks of any more.
 * A source that the user's own statements rest on stays, as one of the user's. The file becomes smaller, unless somebody reads
 * what it was. Fails with %ENTENTE_ERROR_NOT_FOUND.
 *
 * Returns: %TRUE if it is gone; otherwise nothing has changed
 */
gboolean
entente_store_remove_dataset (EntenteStore          *self,
                              const char            *dataset,
                              EntenteStoreProgress   progress,
                              gpointer               data,
                              guint64               *n_statements,
                              GError               **error)
{
  EntenteUpheaval upheaval = { .progress = progress, .data = data };
  gboolean success;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (dataset != NULL, FALSE);
  g_return_val_if_fail (n_statements != NULL, FALSE);

  success = entente_upheaval_begin (&upheaval, self, error) && remove_dataset (&upheaval, dataset, n_statements, error);
  upheaval.shrinks = TRUE;
  return entente_upheaval_end (&upheaval, success, error);
}
