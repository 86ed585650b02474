/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets as wholes: imported, replaced, removed. */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
end_transaction (EntenteStore  *self,
                 gboolean       success,
                 GError       **error)
{
  if (success)
    return entente_database_commit (self->database, error);
  entente_database_rollback (self->database);
  return FALSE;
}

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
  return entente_store_sweep (self, error) &&
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
         entente_store_run_with_number (self, "UPDATE source SET position = -position WHERE dataset = ? AND position < 0", dataset, error);
}

static gboolean
put_difference (EntenteStore             *self,
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
  if (key != 0 && strcmp (difference->dataset, ENTENTE_DATASET_USER) == 0)
    return TRUE;
  if (key != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The difference “%s” is stored by another dataset already"), difference->id);
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

/* Makes ready for the records of one dataset: what it stated before goes, except what the user stated. */
static gboolean
replace_dataset (EntenteStore  *self,
                 GHashTable    *replaced,
                 const char    *id,
                 GError       **error)
{
  guint64 n_statements;
  gint64 key;

  if (g_hash_table_contains (replaced, id))
    return TRUE;
  if (!entente_store_put_dataset (self, id, &key, error))
    return FALSE;
  g_hash_table_insert (replaced, g_strdup (id), g_memdup2 (&key, sizeof key));

  if (strcmp (id, ENTENTE_DATASET_USER) == 0)
    return TRUE;
  /* A negative position marks the sources that the new edition hasn't brought yet. */
  return clear_dataset (self, key, &n_statements, error) &&
         entente_store_run_with_number (self, "UPDATE source SET position = -position WHERE dataset = ? AND position > 0", key, error);
}

static gboolean
replace_datasets (EntenteStore          *self,
                  const EntenteRecords  *records,
                  GHashTable            *replaced,
                  GError               **error)
{
  if (!replace_dataset (self, replaced, records->dataset, error))
    return FALSE;
  for (guint i = 0; i < records->sources->len; i++)
    if (!replace_dataset (self, replaced, ((EntenteSource *) records->sources->pdata[i])->dataset, error))
      return FALSE;
  for (guint i = 0; i < records->statements->len; i++)
    if (!replace_dataset (self, replaced, ((EntenteStatement *) records->statements->pdata[i])->dataset, error))
      return FALSE;
  for (guint i = 0; i < records->differences->len; i++)
    if (!replace_dataset (self, replaced, ((EntenteDifference *) records->differences->pdata[i])->dataset, error))
      return FALSE;
  return TRUE;
}

static gboolean
put_records (EntenteStore          *self,
             const EntenteRecords  *records,
             GError               **error)
{
  for (guint i = 0; i < records->sources->len; i++)
    if (!entente_store_put_source (self, records->sources->pdata[i], i + 1, error))
      return FALSE;
  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = records->subjects->pdata[i];

      if (!entente_store_put_subject (self, subject->id, subject->type, error))
        return FALSE;
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      gint64 key;

      if (!entente_store_put_statement (self, records->statements->pdata[i], &key, error))
        return FALSE;
    }
  for (guint i = 0; i < records->differences->len; i++)
    if (!put_difference (self, records->differences->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
finish_dataset (EntenteStore          *self,
                const EntenteRecords  *records,
                const char            *digest,
                GError               **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database,
                                                           "UPDATE dataset SET title = ifnull (?, title), digest = ? WHERE id = ?", error);

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
                GError               **error)
{
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key;

  if (!replace_datasets (self, records, replaced, error) || !put_records (self, records, error) ||
      !finish_dataset (self, records, digest, error))
    return FALSE;

  g_hash_table_iter_init (&iter, replaced);
  while (g_hash_table_iter_next (&iter, NULL, &key))
    if (!drop_sources (self, *(gint64 *) key, error))
      return FALSE;

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
 * @error: return location for a #GError
 *
 * Stores the landscape. A dataset that is there already is replaced by what @records have of it; to the user's own
 * statements those of @records are added. If the dataset has the edition @digest when the transaction begins, because
 * another process was faster, nothing is done.
 *
 * Fails with %ENTENTE_ERROR_CONFLICT if an id means something else in the store.
 *
 * Returns: %TRUE if the landscape is stored; otherwise nothing has changed
 */
gboolean
entente_store_import (EntenteStore          *self,
                      const EntenteRecords  *records,
                      const char            *digest,
                      GError               **error)
{
  gboolean done = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  if (!entente_database_begin (self->database, error))
    return FALSE;
  if (digest != NULL && !entente_store_has_edition (self, records->dataset, digest, &done, error))
    return end_transaction (self, FALSE, error);
  return end_transaction (self, done || import_records (self, records, digest, error), error);
}

/* Sources of a dataset that is going, on which the user's own statements rest, become the user's. */
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
                        "DELETE FROM source WHERE dataset = ? AND NOT EXISTS (SELECT 1 FROM statement WHERE source = source.key)",
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
  adopt = entente_database_query (self->database, "UPDATE source SET dataset = ? WHERE dataset = ?", error);
  if (adopt == NULL)
    return FALSE;
  entente_query_bind_number (adopt, 1, user);
  entente_query_bind_number (adopt, 2, dataset);
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
      !end_transaction (self, remove_dataset (self, dataset, n_statements, error), error))
    return FALSE;

  /* Gives the space back; that it can't is no reason to call the removal failed. */
  entente_database_execute (self->database, "PRAGMA incremental_vacuum", NULL);
  return TRUE;
}
