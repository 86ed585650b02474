/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's own work: statements added and taken away, each edit one transaction and an entry of the journal, so that it
 * can be taken back and brought again. Only statements of the dataset "user" are ever touched. */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The last edit that stands, or 0. What was taken back comes after it: the journal is read from its end. */
#define LAST_DONE "ifnull ((SELECT key FROM edit WHERE NOT undone ORDER BY key DESC LIMIT 1), 0)"

/* A statement that an edit added or took away, and the types of the subjects it names, which it doesn't tell itself: they
 * may be gone when it comes back. */
typedef struct {
  EntenteStatement  *statement;
  EntenteSubjectType subject_type;
  EntenteSubjectType object_type;
  EntenteSubjectType condition_type;
  gboolean           added;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  entente_statement_free (change->statement);
  g_free (change);
}

/* The first number of the result; @number is left as it is if there is none. */
static gboolean
read_number (EntenteStore  *self,
             const char    *sql,
             const char    *id,
             gint64        *number,
             GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  if (entente_query_next (query, &local_error))
    *number = entente_query_get_number (query, 0);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/* What nothing speaks of any more goes, its row with it; what is new gets a row; and that of whom the statements are about is
 * made anew. Of those that the statements only name nothing else has changed. */
static gboolean
settle (EntenteStore  *self,
        const char    *id,
        gboolean       is_about,
        GError       **error)
{
  gint64 before;
  gint64 key;
  gint64 has_row = 0;

  if (!entente_store_find_key (self, "subject", id, &before, error) || !entente_store_sweep (self, id, error) ||
      !entente_store_find_key (self, "subject", id, &key, error) ||
      !read_number (self, "SELECT 1 FROM preferred WHERE subject = (SELECT key FROM subject WHERE id = ?)", id, &has_row, error))
    return FALSE;
  if (before == 0 || (key != 0 && has_row && !is_about))
    return TRUE;
  return (key == 0 || entente_schema_prefer (self->database, key, error)) &&
         entente_store_run_with_number (self, "INSERT INTO change (subject) VALUES (?)", before, error);
}

static gboolean
settle_all (EntenteStore  *self,
            GPtrArray     *changes,
            GError       **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < changes->len; i++)
    {
      const EntenteStatement *statement = ((Change *) changes->pdata[i])->statement;

      if (g_hash_table_add (done, statement->subject) && !settle (self, statement->subject, TRUE, error))
        return FALSE;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const EntenteStatement *statement = ((Change *) changes->pdata[i])->statement;
      char *const named[] = { statement->object, statement->credited_to, statement->condition };

      for (guint j = 0; j < G_N_ELEMENTS (named); j++)
        if (named[j] != NULL && g_hash_table_add (done, named[j]) && !settle (self, named[j], FALSE, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
drop_by_id (EntenteStore  *self,
            const char    *id,
            GError       **error)
{
  gint64 key;

  if (!entente_store_find_key (self, "statement", id, &key, error))
    return FALSE;
  if (key == 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("There is no statement “%s”"), id);
      return FALSE;
    }
  return entente_store_drop_statement (self, key, error);
}

/* Makes sure that all the subjects are there that the statement names. */
static gboolean
put_subjects (EntenteStore  *self,
              const Change  *change,
              GError       **error)
{
  const EntenteStatement *statement = change->statement;

  return entente_store_put_subject (self, statement->subject, change->subject_type, error) &&
         (statement->object == NULL || entente_store_put_subject (self, statement->object, change->object_type, error)) &&
         (statement->credited_to == NULL ||
          entente_store_put_subject (self, statement->credited_to, ENTENTE_SUBJECT_ENTITY, error)) &&
         (statement->condition == NULL ||
          entente_store_put_subject (self, statement->condition, change->condition_type, error));
}

/* A statement that comes back after its source has gone comes without its place. */
static gboolean
forget_lost_source (EntenteStore      *self,
                    EntenteStatement  *statement,
                    GError           **error)
{
  gint64 key;

  if (statement->source == NULL)
    return TRUE;
  if (!entente_store_find_key (self, "source", statement->source, &key, error))
    return FALSE;
  if (key == 0)
    {
      g_clear_pointer (&statement->source, g_free);
      statement->paragraph = 0;
      statement->sentence = 0;
    }
  return TRUE;
}

/* Carries the changes out, or with @backwards takes them back. */
static gboolean
apply (EntenteStore  *self,
       GPtrArray     *changes,
       gboolean       backwards,
       GError       **error)
{
  g_autoptr (GArray) texts = entente_store_texts_new ();
  gint64 dataset;

  if (!entente_store_put_dataset (self, ENTENTE_DATASET_USER, &dataset, error))
    return FALSE;

  /* Subjects first: a statement may name one that a later statement brings. */
  for (guint i = 0; i < changes->len; i++)
    {
      Change *change = changes->pdata[i];

      if (change->added != backwards && !put_subjects (self, change, error))
        return FALSE;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      Change *change = changes->pdata[i];
      gint64 key = 0;

      if (change->added == backwards ? !drop_by_id (self, change->statement->id, error)
                                     : !entente_store_put_statement (self, change->statement, &key, error))
        return FALSE;
      if (key != 0)
        entente_store_texts_add (texts, key, change->statement->text);
    }
  return entente_store_put_texts (self, texts, error) && settle_all (self, changes, error);
}

static gboolean
type_of (EntenteStore          *self,
         const EntenteRecords  *records,
         const char            *id,
         EntenteSubjectType    *type,
         GError               **error)
{
  gint64 stored = -1;

  if (id == NULL)
    return TRUE;
  for (guint i = 0; records != NULL && i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *record = records->subjects->pdata[i];

      if (strcmp (record->id, id) == 0)
        return *type = record->type, TRUE;
    }
  if (!read_number (self, "SELECT type FROM subject WHERE id = ?", id, &stored, error))
    return FALSE;
  if (stored < 0 || stored >= ENTENTE_N_SUBJECT_TYPES)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
      return FALSE;
    }
  *type = (EntenteSubjectType) stored;
  return TRUE;
}

/* Takes the statement over, if it is one by the table of properties; @records say of which type the subjects are that the edit
 * brings. */
static Change *
change_new (EntenteStore          *self,
            EntenteStatement      *statement,
            const EntenteRecords  *records,
            gboolean               added,
            GError               **error)
{
  Change *change = g_new0 (Change, 1);
  EntenteSlot slot;

  change->statement = statement;
  change->added = added;
  if (type_of (self, records, statement->subject, &change->subject_type, error) &&
      type_of (self, records, statement->object, &change->object_type, error) &&
      type_of (self, records, statement->condition, &change->condition_type, error) &&
      (!added || entente_statement_check (statement, change->subject_type, &slot, error)))
    return change;
  change_free (change);
  return NULL;
}

/* Reads the statement that is to be taken away; it must be the user's own. */
static Change *
read_own (EntenteStore  *self,
          const char    *id,
          GError       **error)
{
  g_autofree char *sql = g_strconcat (entente_statement_sql_select (), " WHERE statement.id = ?", NULL);
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (EntenteStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return NULL;
  entente_query_bind_text (query, 1, id);
  if (!entente_query_next (query, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("There is no statement “%s”"), id);
      return NULL;
    }
  statement = entente_statement_sql_read (query, 0, error);
  if (statement == NULL)
    return NULL;
  if (strcmp (statement->dataset, ENTENTE_DATASET_USER) != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                   _("The statement “%s” belongs to the dataset “%s”; add one of a higher rank instead"), id,
                   statement->dataset);
      return NULL;
    }
  return change_new (self, g_steal_pointer (&statement), NULL, FALSE, error);
}

static GPtrArray *
collect_changes (EntenteStore          *self,
                 const EntenteRecords  *add,
                 const char *const     *removed,
                 GError               **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);

  for (guint i = 0; removed != NULL && removed[i] != NULL; i++)
    {
      Change *change = read_own (self, removed[i], error);

      if (change == NULL)
        return NULL;
      g_ptr_array_add (changes, change);
    }
  for (guint i = 0; add != NULL && i < add->statements->len; i++)
    {
      EntenteStatement *statement = entente_statement_copy (add->statements->pdata[i]);
      Change *change;

      g_free (statement->dataset);
      statement->dataset = g_strdup (ENTENTE_DATASET_USER);
      if (statement->id == NULL)
        statement->id = entente_id_new ();
      change = change_new (self, statement, add, TRUE, error);
      if (change == NULL)
        return NULL;
      g_ptr_array_add (changes, change);
    }
  return g_steal_pointer (&changes);
}

static gboolean
write_journal (EntenteStore  *self,
               const char    *label,
               GPtrArray     *changes,
               GError       **error)
{
  g_autoptr (EntenteQuery) edit = NULL;
  g_autoptr (EntenteQuery) row = NULL;
  gint64 key;

  /* A new edit ends what could have been brought again. */
  if (!entente_database_execute (self->database, "DELETE FROM edit WHERE key > " LAST_DONE, error))
    return FALSE;
  edit = entente_database_query (self->database, "INSERT INTO edit (label) VALUES (?)", error);
  if (edit == NULL)
    return FALSE;
  entente_query_bind_text (edit, 1, label);
  if (!entente_query_run (edit, error))
    return FALSE;
  key = entente_database_last_key (self->database);

  row = entente_database_query (self->database, entente_statement_sql_edit_insert (), error);
  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = changes->pdata[i];

      entente_query_bind_number (row, 1, key);
      entente_query_bind_number (row, 2, i);
      entente_query_bind_number (row, 3, change->added);
      entente_query_bind_number (row, 4, change->subject_type);
      entente_query_bind_number (row, 5, change->object_type);
      entente_query_bind_number (row, 6, change->condition_type);
      entente_statement_sql_bind_by_id (row, 7, change->statement);
      if (!entente_query_run (row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
edit_within (EntenteStore          *self,
             const char            *label,
             const EntenteRecords  *add,
             const char *const     *removed,
             GError               **error)
{
  g_autoptr (GPtrArray) changes = collect_changes (self, add, removed, error);

  return changes != NULL && apply (self, changes, FALSE, error) && write_journal (self, label, changes, error);
}

/**
 * entente_store_edit:
 * @self: a store
 * @label: what the edit is called when it is to be taken back
 * @add: (nullable): subjects that are new, and statements; they become the user's own, and get an id if they have none
 * @remove: (nullable) (array zero-terminated=1): ids of statements of the user's own
 * @error: return location for a #GError
 *
 * Carries out one edit. Fails with %ENTENTE_ERROR_NOT_FOUND or %ENTENTE_ERROR_CONFLICT if it can't apply.
 *
 * Returns: %TRUE once the edit is durable; otherwise nothing has changed
 */
gboolean
entente_store_edit (EntenteStore          *self,
                    const char            *label,
                    const EntenteRecords  *add,
                    const char *const     *remove,
                    GError               **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  return entente_database_begin (self->database, error) &&
         entente_store_end_transaction (self, edit_within (self, label, add, remove, error), error);
}

static GPtrArray *
read_changes (EntenteStore  *self,
              gint64         edit,
              GError       **error)
{
  g_autofree char *sql = g_strconcat (entente_statement_sql_edit_select (), " WHERE edit = ? ORDER BY position", NULL);
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, sql, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return NULL;
  entente_query_bind_number (query, 1, edit);
  while (entente_query_next (query, &local_error))
    {
      Change *change = g_new0 (Change, 1);

      change->added = entente_query_get_number (query, 0) != 0;
      change->subject_type = (EntenteSubjectType) entente_query_get_number (query, 1);
      change->object_type = (EntenteSubjectType) entente_query_get_number (query, 2);
      change->condition_type = (EntenteSubjectType) entente_query_get_number (query, 3);
      g_ptr_array_add (changes, change);
      change->statement = entente_statement_sql_read (query, 4, error);
      if (change->statement == NULL || !forget_lost_source (self, change->statement, error))
        return NULL;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&changes);
}

/* Takes the last edit back, or brings the last that was taken back again. */
static gboolean
step_journal (EntenteStore  *self,
              gboolean       backwards,
              char         **label,
              GError       **error)
{
  g_autoptr (EntenteQuery) find = NULL;
  g_autoptr (EntenteQuery) mark = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 edit = 0;

  find = entente_database_query (self->database,
                                 backwards ? "SELECT key, label FROM edit WHERE key = " LAST_DONE
                                           : "SELECT key, label FROM edit WHERE key > " LAST_DONE " ORDER BY key LIMIT 1",
                                 error);
  if (find == NULL)
    return FALSE;
  if (entente_query_next (find, &local_error))
    {
      edit = entente_query_get_number (find, 0);
      *label = g_strdup (entente_query_get_text (find, 1));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  if (edit == 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                           backwards ? _("There is nothing to undo") : _("There is nothing to redo"));
      return FALSE;
    }

  changes = read_changes (self, edit, error);
  if (changes == NULL || !apply (self, changes, backwards, error))
    return FALSE;
  mark = entente_database_query (self->database, "UPDATE edit SET undone = ? WHERE key = ?", error);
  if (mark == NULL)
    return FALSE;
  entente_query_bind_number (mark, 1, backwards);
  entente_query_bind_number (mark, 2, edit);
  return entente_query_run (mark, error);
}

static gboolean
walk_journal (EntenteStore  *self,
              gboolean       backwards,
              char         **label,
              GError       **error)
{
  *label = NULL;
  if (entente_database_begin (self->database, error) &&
      entente_store_end_transaction (self, step_journal (self, backwards, label, error), error))
    return TRUE;
  g_clear_pointer (label, g_free);
  return FALSE;
}

/**
 * entente_store_undo:
 * @self: a store
 * @label: (out) (transfer full): what was taken back
 * @error: return location for a #GError
 *
 * Takes the last edit back. Fails with %ENTENTE_ERROR_NOT_FOUND if there is none.
 *
 * Returns: %TRUE once that is durable; otherwise nothing has changed
 */
gboolean
entente_store_undo (EntenteStore  *self,
                    char         **label,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  return walk_journal (self, TRUE, label, error);
}

/**
 * entente_store_redo:
 * @self: a store
 * @label: (out) (transfer full): what was brought again
 * @error: return location for a #GError
 *
 * Brings the edit again that was taken back last. Fails with %ENTENTE_ERROR_NOT_FOUND if there is none.
 *
 * Returns: %TRUE once that is durable; otherwise nothing has changed
 */
gboolean
entente_store_redo (EntenteStore  *self,
                    char         **label,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  return walk_journal (self, FALSE, label, error);
}
