/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-recovery.h"

#include "entente-error.h"
#include "entente-salvage.h"
#include "entente-schema.h"
#include "entente-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The files that make up a database: the log first, so that it is never left without its database. */
static const char *const suffixes[] = { "-wal", "-shm", "" };

static void
remove_database (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

/* "landscape.db" becomes "landscape.damaged-1.db". */
static char *
make_aside_path (const char *path,
                 guint       number)
{
  const char *dot = strrchr (path, '.');
  gsize stem = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? (gsize) (dot - path) : strlen (path);

  return g_strdup_printf ("%.*s.damaged-%u%s", (int) stem, path, number, path + stem);
}

/* A free name to set the file aside under; or, with @is_aside, one that it has already, because a recovery was cut short. */
static char *
find_aside_path (const char *path,
                 gboolean   *is_aside)
{
  GStatBuf own;
  GStatBuf other;

  *is_aside = FALSE;
  for (guint number = 1;; number++)
    {
      g_autofree char *name = make_aside_path (path, number);

      if (g_stat (name, &other) != 0)
        return g_steal_pointer (&name);
      *is_aside = g_stat (path, &own) == 0 && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
      if (*is_aside)
        return g_steal_pointer (&name);
    }
}

static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) destination = g_file_new_for_path (to);

  return g_file_copy (source, destination, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/* Gives the damaged file a second name; where there are no such names, a copy. */
static gboolean
keep_aside (const char  *path,
            const char  *aside,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (!g_file_test (from, G_FILE_TEST_EXISTS) || strcmp (suffixes[i], "-shm") == 0)
        continue;
      g_unlink (to);
      if (link (from, to) != 0 && !copy_file (from, to, error))
        return FALSE;
    }
  return TRUE;
}

/* Reads from a copy, so that the damaged file stays as it was found. */
static EntenteSalvage *
read_copy (const char  *path,
           const char  *copy,
           GError     **error)
{
  EntenteSalvage *salvage = NULL;
  gboolean success = TRUE;

  remove_database (copy);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && success; i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (copy, suffixes[i], NULL);

      if (strcmp (suffixes[i], "-shm") != 0 && g_file_test (from, G_FILE_TEST_EXISTS))
        success = copy_file (from, to, error);
    }
  if (success)
    salvage = entente_salvage_read (copy);
  remove_database (copy);
  return salvage;
}

/* By id: the records of the salvage that statements refer to. */
static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  /* Each kind of record begins with its id. */
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, *(char **) records->pdata[i], records->pdata[i]);
  return by_id;
}

static gboolean
put_references (EntenteStore            *self,
                const EntenteStatement  *statement,
                GHashTable              *subjects,
                GHashTable              *sources,
                guint                    index,
                GError                 **error)
{
  const char *const ids[] = { statement->subject, statement->object, statement->credited_to, statement->condition };
  gint64 key;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const EntenteSubjectRecord *subject = ids[i] != NULL ? g_hash_table_lookup (subjects, ids[i]) : NULL;

      if (subject != NULL && !entente_store_put_subject (self, subject->id, subject->type, error))
        return FALSE;
    }
  if (!entente_store_put_dataset (self, statement->dataset, &key, error))
    return FALSE;
  if (statement->source == NULL)
    return TRUE;
  if (!entente_store_find_key (self, "source", statement->source, &key, error))
    return FALSE;
  return key != 0 || entente_store_put_source (self, g_hash_table_lookup (sources, statement->source), index, error);
}

static gboolean
put_title (EntenteStore  *self,
           const char    *dataset,
           const char    *title,
           GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, "UPDATE dataset SET title = ? WHERE id = ?", error);

  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, title);
  entente_query_bind_text (query, 2, dataset);
  return entente_query_run (query, error);
}

/* What contradicts the new store is left behind and counted; anything else ends the recovery. */
static gboolean
take_or_lose (gboolean         success,
              GError         **local_error,
              EntenteSalvage  *salvage,
              GError         **error)
{
  if (success)
    return TRUE;
  if (!g_error_matches (*local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
    {
      g_propagate_error (error, g_steal_pointer (local_error));
      return FALSE;
    }
  g_clear_error (local_error);
  salvage->n_lost++;
  return TRUE;
}

static gboolean
put_salvage (EntenteStore     *self,
             EntenteSalvage   *salvage,
             EntenteRecovery  *result,
             GError          **error)
{
  const EntenteRecords *records = salvage->records;
  g_autoptr (GHashTable) subjects = index_by_id (records->subjects);
  g_autoptr (GHashTable) sources = index_by_id (records->sources);
  GHashTableIter iter;
  gpointer dataset;
  gpointer title;

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      g_autoptr (GError) local_error = NULL;
      gboolean success;
      gint64 key;

      success = put_references (self, statement, subjects, sources, i + 1, &local_error) &&
                entente_store_put_statement (self, statement, &key, &local_error);
      result->n_recovered += success;
      if (!take_or_lose (success, &local_error, salvage, error))
        return FALSE;
    }
  for (guint i = 0; i < records->differences->len; i++)
    {
      g_autoptr (GError) local_error = NULL;
      gboolean success = entente_store_put_difference (self, records->differences->pdata[i], &local_error);

      if (!take_or_lose (success, &local_error, salvage, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, salvage->titles);
  while (g_hash_table_iter_next (&iter, &dataset, &title))
    if (!put_title (self, dataset, title, error))
      return FALSE;
  return entente_store_sweep (self, NULL, error) && entente_schema_derive (self->database, error);
}

/* Makes the new store, whole and closed. */
static gboolean
make_store (const char           *path,
            const char           *vfs,
            EntentePopulateFunc   populate,
            EntenteSalvage       *salvage,
            EntenteRecovery      *result,
            GError              **error)
{
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;

  remove_database (path);
  store = entente_store_open (path, FALSE, vfs, &backup, error);
  if (store == NULL || !populate (store, error) || !entente_database_begin (store->database, error) ||
      !entente_store_end_transaction (store, put_salvage (store, salvage, result, error), error))
    return FALSE;
  /* All of it into the one file that takes the place of the damaged one. */
  return entente_database_execute (store->database, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/* Makes what was renamed durable. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;
  fsync (descriptor);
  close (descriptor);
}

/**
 * entente_recovery_replace:
 * @path: the file of a damaged store that is not open
 * @vfs: (nullable): the name of SQLite's file layer for the new store, for tests
 * @populate: puts into the new store what ships with the application
 * @error: return location for a #GError
 *
 * Replaces the file by a sound one, with every readable record that isn't of the bundled dataset. How many lay in pages that
 * can't be read at all, nobody can tell.
 *
 * Returns: (transfer full): what came of it, or %NULL with @error set; then the damaged file is where it was
 */
EntenteRecovery *
entente_recovery_replace (const char           *path,
                          const char           *vfs,
                          EntentePopulateFunc   populate,
                          GError              **error)
{
  g_autoptr (EntenteRecovery) self = NULL;
  g_autoptr (EntenteSalvage) salvage = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *new_path = NULL;
  g_autofree char *log = NULL;
  g_autofree char *shared_memory = NULL;
  gboolean is_aside;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (populate != NULL, NULL);

  self = g_new0 (EntenteRecovery, 1);
  self->aside = find_aside_path (path, &is_aside);
  copy = g_strconcat (path, ".reading", NULL);
  new_path = g_strconcat (path, ".new", NULL);
  log = g_strconcat (path, "-wal", NULL);
  shared_memory = g_strconcat (path, "-shm", NULL);

  /* What is aside already has its log, which may be gone here. */
  salvage = read_copy (is_aside ? self->aside : path, copy, error);
  if (salvage == NULL)
    return NULL;
  if (!make_store (new_path, vfs, populate, salvage, self, error) ||
      (!is_aside && !keep_aside (path, self->aside, error)))
    {
      remove_database (new_path);
      return NULL;
    }

  /* A log of the old file beside the new one would be taken for its own. */
  g_unlink (log);
  g_unlink (shared_memory);
  if (g_rename (new_path, path) != 0)
    {
      int reason = errno;

      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY, _("The damaged file %s can’t be replaced: %s"), path,
                   g_strerror (reason));
      return NULL;
    }
  sync_folder (path);
  self->n_lost = salvage->n_lost;
  self->has_edits = salvage->has_edits;
  return g_steal_pointer (&self);
}

/**
 * entente_recovery_free:
 * @self: (transfer full) (nullable): what came of a recovery
 */
void
entente_recovery_free (EntenteRecovery *self)
{
  if (self == NULL)
    return;
  g_free (self->aside);
  g_free (self);
}
