/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets as wholes: imported, and replaced by another edition. */

#include "entente-store-bulk-private.h"

#include "entente-error.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
replace_dataset (EntenteUpheaval  *upheaval,
                 GPtrArray        *changes,
                 const char       *id,
                 GError          **error)
{
  EntenteStore *self = upheaval->store;
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
  return entente_upheaval_clear_dataset (upheaval, key, &change->n_replaced, error) &&
         entente_store_run_with_number (self, "UPDATE source SET position = -position WHERE dataset = ? AND position > 0", key,
                                        error);
}

static gboolean
replace_datasets (EntenteUpheaval       *self,
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
                   gint64                  *key,
                   GError                 **error)
{
  g_autoptr (EntenteStatement) stored = NULL;

  *key = 0;
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
  return entente_store_put_statement (self, statement, key, error);
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
  g_autoptr (GArray) texts = entente_store_texts_new ();
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
          if (!put_own_statement (self, statement, change, &key, error))
            return FALSE;
        }
      else
        {
          if (!entente_store_put_statement (self, statement, &key, error))
            return FALSE;
          change->n_stored++;
        }
      if (key != 0)
        entente_store_texts_add (texts, key, statement->text);
    }
  if (!entente_store_put_texts (self, texts, error))
    return FALSE;
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

/* Notes the subjects that the import touches. */
static gboolean
note_subjects (EntenteUpheaval       *self,
               const EntenteRecords  *records,
               GError               **error)
{
  EntenteStore *store = self->store;
  gint64 key;

  for (guint i = 0; i < records->subjects->len; i++)
    {
      if (!entente_store_find_key (store, "subject", ((EntenteSubjectRecord *) records->subjects->pdata[i])->id, &key, error))
        return FALSE;
      entente_key_set_add (&self->loose, key);
      entente_key_set_add (&self->changed, key);
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      if (!entente_store_find_key (store, "subject", ((EntenteStatement *) records->statements->pdata[i])->subject, &key, error))
        return FALSE;
      entente_key_set_add (&self->changed, key);
    }
  return TRUE;
}

static gboolean
import_records (EntenteUpheaval       *self,
                const EntenteRecords  *records,
                const char            *digest,
                GPtrArray             *changes,
                GError               **error)
{
  if (!replace_datasets (self, records, changes, error) || !put_records (self->store, records, changes, error) ||
      !finish_dataset (self->store, records, digest, error) || !note_subjects (self, records, error))
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      gint64 key;

      if (!entente_store_find_key (self->store, "dataset", ((EntenteDatasetChange *) changes->pdata[i])->dataset, &key, error) ||
          !entente_upheaval_note_differences (self, key, error) || !entente_upheaval_drop_sources (self, key, error))
        return FALSE;
    }
  return entente_upheaval_complete (self, error);
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
  EntenteUpheaval upheaval = { 0 };
  gboolean has = FALSE;
  gboolean success;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  success = entente_upheaval_begin (&upheaval, self, error) &&
            (digest == NULL || entente_store_has_edition (self, records->dataset, digest, &has, error)) &&
            (has || import_records (&upheaval, records, digest, done, error));
  if (!entente_upheaval_end (&upheaval, success, error))
    return FALSE;
  if (changes != NULL)
    *changes = g_steal_pointer (&done);
  return TRUE;
}
