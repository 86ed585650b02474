/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets as wholes: imported, replaced, removed. */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deletes what the dataset states; its row and its sources stay for now, others may rest on them. */
static gboolean
clear_dataset (EntenteStore  *self,
               gint64         dataset,
               guint64       *n_statements,
               GError       **error)
{
  if (!entente_store_run_with_number (self,
                                      "INSERT INTO statement_text (statement_text, rowid, text) "
                                      "SELECT 'delete', key, entente_fold (text) FROM statement "
                                      "WHERE dataset = ? AND text IS NOT NULL",
                                      dataset, error) ||
      !entente_store_run_with_number (self, "DELETE FROM statement WHERE dataset = ?", dataset, error))
    return FALSE;
  *n_statements = (guint64) entente_database_changes (self->database);
  return entente_store_run_with_number (self, "DELETE FROM difference WHERE dataset = ?", dataset, error);
}

/* Makes the preferred view anew after whole datasets have come or gone. */
static gboolean
prefer_all (EntenteStore  *self,
            GError       **error)
{
  return entente_store_sweep (self, NULL, error) &&
         entente_database_execute (self->database, "DELETE FROM preferred", error) &&
         entente_schema_prefer (self->database, ENTENTE_SCHEMA_ALL_SUBJECTS, error);
}

/* Deletes the sources of the dataset that its new edition hasn't brought and that no statement rests on. */
static gboolean
drop_sources (EntenteStore  *self,
              gint64         dataset,
              GError       **error)
{
  return entente_store_run_with_number (self,
                                        "DELETE FROM source WHERE dataset = ? AND position < 0 AND "
                                        "NOT EXISTS (SELECT 1 FROM statement WHERE source = source.key)",
                                        dataset, error) &&
         entente_store_run_with_number (self, "UPDATE source SET position = -position WHERE dataset = ? AND position < 0",
                                        dataset, error);
}

/**
 * entente_store_put_difference:
 * @self: a store within a transaction
 * @difference: a difference
 * @error: return location for a #GError
 *
 * Inserts the difference. Fails with %ENTENTE_ERROR_CONFLICT if its id is taken.
 *
 * Returns: %TRUE if it is stored
 */
gboolean
entente_store_put_difference (EntenteStore             *self,
                              const EntenteDifference  *difference,
                              GError                  **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteQuery) member = NULL;
  gint64 dataset;
  gint64 key;

  if (!entente_store_put_dataset (self, difference->dataset, &dataset, error) ||
      !entente_store_find_key (self, "difference", difference->id, &key, error))
    return FALSE;
  if (key != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The difference “%s” is stored already"), difference->id);
      return FALSE;
    }

  query = entente_database_query (self->database,
                                  "INSERT INTO difference (id, dataset, title, kind, note) VALUES (?, ?, ?, ?, ?)", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, difference->id);
  entente_query_bind_number (query, 2, dataset);
  entente_query_bind_text (query, 3, difference->title);
  entente_query_bind_number (query, 4, difference->kind);
  entente_query_bind_text (query, 5, difference->note);
  if (!entente_query_run (query, error))
    return FALSE;
  key = entente_database_last_key (self->database);

  member = entente_database_query (self->database, "INSERT INTO difference_statement VALUES (?, ?, ?)", error);
  if (member == NULL)
    return FALSE;
  for (guint i = 0; i < difference->statements->len; i++)
    {
      entente_query_bind_number (member, 1, key);
      entente_query_bind_number (member, 2, i);
      entente_query_bind_text (member, 3, difference->statements->pdata[i]);
      if (!entente_query_run (member, error))
        return FALSE;
    }
  return TRUE;
}

static EntenteDatasetChange *
find_change (GPtrArray  *changes,
             const char *dataset)
{
  for (guint i = 0; i < changes->len; i++)
    {
      EntenteDatasetChange *change = changes->pdata[i];

      if (strcmp (change->dataset, dataset) == 0)
        return change;
    }
  return NULL;
}

static gboolean
is_user (const char *dataset)
{
  return strcmp (dataset, ENTENTE_DATASET_USER) == 0;
}

/* Makes ready for the records of one dataset: what it stated before goes, except what the user stated. */
static gboolean
replace_dataset (EntenteStore  *self,
                 GPtrArray     *changes,
                 const char    *id,
                 GError       **error)
{
  EntenteDatasetChange *change;
  gint64 before, key;

  if (find_change (changes, id) != NULL)
    return TRUE;
  if (!entente_store_find_key (self, "dataset", id, &before, error) || !entente_store_put_dataset (self, id, &key, error))
    return FALSE;
  change = g_new0 (EntenteDatasetChange, 1);
  change->dataset = g_strdup (id);
  change->is_new = before == 0;
  g_ptr_array_add (changes, change);

  if (is_user (id))
    return TRUE;
  /* A negative position marks the sources that the new edition hasn't brought yet. */
  return clear_dataset (self, key, &change->n_replaced, error) &&
         entente_store_run_with_number (self, "UPDATE source SET position = -position WHERE dataset = ? AND position > 0", key,
                                        error);
}

static gboolean
replace_datasets (EntenteStore          *self,
                  const EntenteRecords  *records,
                  GPtrArray             *changes,
                  GError               **error)
{
  if (!replace_dataset (self, changes, records->dataset, error))
    return FALSE;
  for (guint i = 0; i < records->sources->len; i++)
    if (!replace_dataset (self, changes, ((EntenteSource *) records->sources->pdata[i])->dataset, error))
      return FALSE;
  for (guint i = 0; i < records->statements->len; i++)
    if (!replace_dataset (self, changes, ((EntenteStatement *) records->statements->pdata[i])->dataset, error))
      return FALSE;
  for (guint i = 0; i < records->differences->len; i++)
    if (!replace_dataset (self, changes, ((EntenteDifference *) records->differences->pdata[i])->dataset, error))
      return FALSE;
  return TRUE;
}

static gboolean
take_statement (EntenteStatement *statement,
                gpointer          data)
{
  EntenteStatement **place = data;

  *place = statement;
  return FALSE;
}

/* The user's own statements are never overwritten: one that is there stays, and is counted. */
static gboolean
put_own_statement (EntenteStore            *self,
                   const EntenteStatement  *statement,
                   EntenteDatasetChange    *change,
                   GError                 **error)
{
  g_autoptr (EntenteStatement) stored = NULL;
  gint64 key;

  if (!entente_store_each_statement (self, ENTENTE_STATEMENTS_BY_ID, statement->id, take_statement, &stored, error))
    return FALSE;
  if (stored != NULL && is_user (stored->dataset))
    {
      if (entente_statement_equal (stored, statement))
        change->n_there++;
      else
        change->n_kept++;
      return TRUE;
    }
  change->n_stored++;
  return entente_store_put_statement (self, statement, &key, error);
}

/* A source or a difference of the user's own that is there stays as it is, too. */
static gboolean
is_own_and_there (EntenteStore  *self,
                  const char    *table,
                  const char    *dataset,
                  const char    *id,
                  gboolean      *is_there,
                  GError       **error)
{
  gint64 key = 0;

  if (is_user (dataset) && !entente_store_find_key (self, table, id, &key, error))
    return FALSE;
  *is_there = key != 0;
  return TRUE;
}

static gboolean
put_records (EntenteStore          *self,
             const EntenteRecords  *records,
             GPtrArray             *changes,
             GError               **error)
{
  gboolean is_there;

  for (guint i = 0; i < records->sources->len; i++)
    {
      const EntenteSource *source = records->sources->pdata[i];

      if (!is_own_and_there (self, "source", source->dataset, source->id, &is_there, error) ||
          (!is_there && !entente_store_put_source (self, source, i + 1, error)))
        return FALSE;
    }
  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = records->subjects->pdata[i];

      if (!entente_store_put_subject (self, subject->id, subject->type, error))
        return FALSE;
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      EntenteDatasetChange *change = find_change (changes, statement->dataset);
      gint64 key;

      if (is_user (statement->dataset))
        {
          if (!put_own_statement (self, statement, change, error))
            return FALSE;
          continue;
        }
      if (!entente_store_put_statement (self, statement, &key, error))
        return FALSE;
      change->n_stored++;
    }
  for (guint i = 0; i < records->differences->len; i++)
    {
      const EntenteDifference *difference = records->differences->pdata[i];

      if (!is_own_and_there (self, "difference", difference->dataset, difference->id, &is_there, error) ||
          (!is_there && !entente_store_put_difference (self, difference, error)))
        return FALSE;
    }
  return TRUE;
}

/* The title is that of the file's own dataset; the digest tells its edition. */
static gboolean
finish_dataset (EntenteStore          *self,
                const EntenteRecords  *records,
                const char            *digest,
                GError               **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  query = entente_database_query (self->database, "UPDATE dataset SET title = ifnull (?, title), digest = ? WHERE id = ?",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, records->title);
  entente_query_bind_text (query, 2, digest);
  entente_query_bind_text (query, 3, records->dataset);
  return entente_query_run (query, error);
}

static gboolean
import_records (EntenteStore          *self,
                const EntenteRecords  *records,
                const char            *digest,
                GPtrArray             *changes,
                GError               **error)
{
  if (!replace_datasets (self, records, changes, error) || !put_records (self, records, changes, error) ||
      !finish_dataset (self, records, digest, error))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      gint64 key;

      if (!entente_store_find_key (self, "dataset", ((EntenteDatasetChange *) changes->pdata[i])->dataset, &key, error) ||
          !drop_sources (self, key, error))
        return FALSE;
    }
  return prefer_all (self, error);
}

/**
 * entente_store_has_edition:
 * @self: a store
 * @dataset: the id of a dataset
 * @digest: the digest of a file
 * @has: (out): whether the dataset was imported from that very file
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_store_has_edition (EntenteStore  *self,
                           const char    *dataset,
                           const char    *digest,
                           gboolean      *has,
                           GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  query = entente_database_query (self->database, "SELECT 1 FROM dataset WHERE id = ? AND digest = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, dataset);
  entente_query_bind_text (query, 2, digest);
  *has = entente_query_next (query, &local_error);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_import:
 * @self: a store
 * @records: a landscape that has been checked
 * @digest: (nullable): the SHA-256 of the file it came from
 * @changes: (out) (optional) (transfer full) (element-type EntenteDatasetChange): what was done to each dataset
 * @error: return location for a #GError
 *
 * Stores the landscape. A dataset that is there already is replaced by what @records have of it; to the user's own
 * statements those of @records are added, and what is there of them is left as it is. If the dataset has the edition
 * @digest when the transaction begins, because another process was faster, nothing is done.
 *
 * Fails with %ENTENTE_ERROR_CONFLICT if an id means something else in the store.
 *
 * Returns: %TRUE if the landscape is stored; otherwise nothing has changed
 */
gboolean
entente_store_import (EntenteStore          *self,
                      const EntenteRecords  *records,
                      const char            *digest,
                      GPtrArray            **changes,
                      GError               **error)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_dataset_change_free);
  gboolean has = FALSE;
  gboolean success;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  if (!entente_database_begin (self->database, error))
    return FALSE;
  success = (digest == NULL || entente_store_has_edition (self, records->dataset, digest, &has, error)) &&
            (has || import_records (self, records, digest, done, error));
  if (!entente_store_end_transaction (self, success, error))
    return FALSE;
  if (changes != NULL)
    *changes = g_steal_pointer (&done);
  return TRUE;
}

/* Sources of a dataset that is going, on which statements of others rest, are kept as the user's until it comes back. */
static gboolean
adopt_sources (EntenteStore  *self,
               gint64         dataset,
               GError       **error)
{
  g_autoptr (EntenteQuery) left = NULL;
  g_autoptr (EntenteQuery) adopt = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean any;
  gint64 user;

  if (!entente_store_run_with_number (self,
                                      "DELETE FROM source WHERE dataset = ? AND "
                                      "NOT EXISTS (SELECT 1 FROM statement WHERE source = source.key)",
                                      dataset, error))
    return FALSE;
  left = entente_database_query (self->database, "SELECT 1 FROM source WHERE dataset = ?", error);
  if (left == NULL)
    return FALSE;
  entente_query_bind_number (left, 1, dataset);
  any = entente_query_next (left, &local_error);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
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
remove_dataset (EntenteStore  *self,
                const char    *dataset,
                guint64       *n_statements,
                GError       **error)
{
  gint64 key;

  if (!entente_store_find_key (self, "dataset", dataset, &key, error))
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
  return clear_dataset (self, key, n_statements, error) && adopt_sources (self, key, error) &&
         entente_store_run_with_number (self, "DELETE FROM dataset WHERE key = ?", key, error) && prefer_all (self, error);
}

/**
 * entente_store_remove_dataset:
 * @self: a store
 * @dataset: the id of a dataset
 * @n_statements: (out): how many statements were removed
 * @error: return location for a #GError
 *
 * Removes the dataset whole: its statements, sources and differences, and the subjects that nothing speaks of any more.
 * A source that the user's own statements rest on stays, as one of the user's. Fails with %ENTENTE_ERROR_NOT_FOUND.
 *
 * Returns: %TRUE if it is gone; otherwise nothing has changed
 */
gboolean
entente_store_remove_dataset (EntenteStore  *self,
                              const char    *dataset,
                              guint64       *n_statements,
                              GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (dataset != NULL, FALSE);
  g_return_val_if_fail (n_statements != NULL, FALSE);

  if (!entente_database_begin (self->database, error) ||
      !entente_store_end_transaction (self, remove_dataset (self, dataset, n_statements, error), error))
    return FALSE;

  /* Gives the space back; that it can't is no reason to call the removal failed. */
  entente_database_execute (self->database, "PRAGMA incremental_vacuum", NULL);
  return TRUE;
}
