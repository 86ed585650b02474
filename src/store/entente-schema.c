/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-schema.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* "Ente", so that a file tells whose it is. */
#define APPLICATION_ID 0x456e7465

/* The preferred view of all subjects is made in so many steps, each of so many subjects at least. */
#define PREFERRING_STEPS  64
#define SUBJECTS_AT_ONCE  4096

static const char *const steps[ENTENTE_SCHEMA_VERSION] = {
  "step-1-records.sql",
  "step-2-derived.sql",
  "step-3-journal.sql",
  "step-4-columns.sql",
};

/* What there must be: tables and views, then columns, then indexes and triggers, without what the text search keeps for
 * itself. */
static GPtrArray *
list_names (EntenteDatabase *database,
            GError         **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (database,
                                  "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' "
                                  "UNION ALL SELECT t.name || '.' || c.name "
                                  "FROM pragma_table_list t, pragma_table_info (t.name) c "
                                  "WHERE t.schema = 'main' AND t.type = 'table' "
                                  "UNION ALL SELECT name FROM sqlite_schema "
                                  "WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
                                  error);
  if (query == NULL)
    return NULL;
  while (entente_query_next (query, &local_error))
    g_ptr_array_add (names, g_strdup (entente_query_get_text (query, 0)));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&names);
}

/* Holds the file against a new one: a version under development may have left it with the mark of this schema but without
 * all of it. */
static gboolean
check_names (EntenteDatabase *database,
             GError         **error)
{
  g_autoptr (EntenteDatabase) fresh = entente_database_open (":memory:", ENTENTE_DATABASE_CREATE, NULL, error);
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (fresh == NULL)
    return FALSE;
  for (guint step = 0; step < ENTENTE_SCHEMA_VERSION; step++)
    if (!entente_database_run_resource (fresh, steps[step], error))
      return FALSE;
  wanted = list_names (fresh, error);
  names = wanted != NULL ? list_names (database, error) : NULL;
  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func (names, wanted->pdata[i], g_str_equal, NULL))
      {
        /* Translators: the name of a table or column */
        g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The database is damaged: it has no “%s”"),
                     (const char *) wanted->pdata[i]);
        return FALSE;
      }
  return TRUE;
}

/* A copy beside the file that no older copy is lost to. */
static char *
backup_path (const char *path,
             gint64      version)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *suffix = i == 0 ? g_strdup ("") : g_strdup_printf ("-%u", i);
      g_autofree char *name = g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT "%s.bak", path, version, suffix);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

static gboolean
take_steps (EntenteDatabase *database,
            gint64           from,
            GError         **error)
{
  g_autofree char *mark = NULL;

  for (gint64 step = from; step < ENTENTE_SCHEMA_VERSION; step++)
    if (!entente_database_run_resource (database, steps[step], error))
      return FALSE;

  if (!check_names (database, error) || !entente_schema_derive (database, error))
    return FALSE;

  mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID, ENTENTE_SCHEMA_VERSION);
  return entente_database_execute (database, mark, error);
}

static gboolean
read_versions (EntenteDatabase *database,
               gint64          *application,
               gint64          *version,
               gint64          *tables,
               GError         **error)
{
  return entente_database_get_number (database, "PRAGMA application_id", application, error) &&
         entente_database_get_number (database, "PRAGMA user_version", version, error) &&
         entente_database_get_number (database, "SELECT count(*) FROM sqlite_schema", tables, error);
}

static gboolean
check_versions (gint64   application,
                gint64   version,
                gint64   tables,
                GError **error)
{
  if (tables > 0 && application != APPLICATION_ID)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The file is not a landscape of Entente"));
  else if (version < 0 || (tables > 0 && version == 0))
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The database is damaged: it has no version"));
  else if (version > ENTENTE_SCHEMA_VERSION)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FUTURE,
                 _("The landscape was written by a newer version of Entente (schema %d, this version knows %d). "
                   "Update Entente to open it; nothing was changed"),
                 (int) version, ENTENTE_SCHEMA_VERSION);
  else
    return TRUE;
  return FALSE;
}

/* All steps in one transaction. */
static gboolean
take_steps_at_once (EntenteDatabase *database,
                    GError         **error)
{
  gint64 application;
  gint64 version;
  gint64 tables;

  if (!entente_database_begin (database, error))
    return FALSE;
  /* Another process may have taken the steps while this one waited. */
  if (read_versions (database, &application, &version, &tables, error) &&
      check_versions (application, version, tables, error) &&
      (version == ENTENTE_SCHEMA_VERSION || take_steps (database, version, error)))
    return entente_database_commit (database, error);
  entente_database_rollback (database);
  return FALSE;
}

/**
 * entente_schema_check_header:
 * @path: the file
 * @error: return location for a #GError
 *
 * Looks whether the file was written by a newer version, by its first bytes and before any of its schema is read: that of a
 * newer version may not be readable. https://www.sqlite.org/fileformat2.html, section 1.3.
 *
 * Returns: %FALSE with %ENTENTE_ERROR_FUTURE if it was
 */
gboolean
entente_schema_check_header (const char  *path,
                             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  guint8 header[100] = { 0 };
  gsize n_read = 0;
  guint32 version;
  guint32 application;

  g_return_val_if_fail (path != NULL, FALSE);

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &n_read, NULL, NULL) ||
      n_read < sizeof header || memcmp (header, "SQLite format 3", 16) != 0)
    return TRUE;
  memcpy (&version, header + 60, sizeof version);
  memcpy (&application, header + 68, sizeof application);
  version = GUINT32_FROM_BE (version);
  return GUINT32_FROM_BE (application) != APPLICATION_ID || version > G_MAXINT32 ||
         check_versions (APPLICATION_ID, version, 0, error);
}

/**
 * entente_schema_check_version:
 * @database: a connection
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the schema is that of this version, and can be asked without being brought up to date
 */
gboolean
entente_schema_check_version (EntenteDatabase  *database,
                              GError          **error)
{
  gint64 application;
  gint64 version;
  gint64 tables;

  if (!read_versions (database, &application, &version, &tables, error) ||
      !check_versions (application, version, tables, error))
    return FALSE;
  if (version == ENTENTE_SCHEMA_VERSION)
    return TRUE;
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY,
                       _("The landscape must be brought up to date, but can’t be written"));
  return FALSE;
}

/**
 * entente_schema_bring_up_to_date:
 * @database: a connection that may write
 * @path: the file, beside which a backup is put
 * @backup: (out) (transfer full) (nullable): the backup that was made before an older file was changed; %NULL if it wasn't
 * @error: return location for a #GError
 *
 * Takes the steps of the schema that @database has not had, all in one transaction. A file that is older is copied
 * first; one from a newer version is refused with %ENTENTE_ERROR_FUTURE and left as it is, and so is one that lacks a table
 * or column of its steps, with %ENTENTE_ERROR_DAMAGED.
 *
 * Returns: %TRUE if the schema is that of this version
 */
gboolean
entente_schema_bring_up_to_date (EntenteDatabase *database,
                                 const char      *path,
                                 char           **backup,
                                 GError         **error)
{
  g_autofree char *copy = NULL;
  gint64 application;
  gint64 version;
  gint64 tables;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  *backup = NULL;
  if (!read_versions (database, &application, &version, &tables, error) ||
      !check_versions (application, version, tables, error))
    return FALSE;

  if (version == ENTENTE_SCHEMA_VERSION)
    return check_names (database, error);

  /* Can't be changed once there are tables, nor within a transaction. */
  if (tables == 0 && !entente_database_execute (database, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL", error))
    return FALSE;

  if (tables > 0)
    {
      copy = backup_path (path, version);
      if (!entente_database_back_up (database, copy, error))
        return FALSE;
    }

  if (take_steps_at_once (database, error))
    {
      *backup = g_steal_pointer (&copy);
      return TRUE;
    }
  /* Nothing has changed, and each try would leave another copy. */
  if (copy != NULL)
    g_unlink (copy);
  return FALSE;
}

/**
 * entente_schema_check:
 * @database: a connection
 * @quick: whether to leave out if the indexes agree with the tables
 * @error: return location for a #GError
 *
 * Lets SQLite look for damage in the whole file. Takes time in proportion to its size.
 *
 * Returns: %TRUE if the file is sound; otherwise @error is %ENTENTE_ERROR_DAMAGED
 */
gboolean
entente_schema_check (EntenteDatabase *database,
                      gboolean         quick,
                      GError         **error)
{
  g_autoptr (EntenteQuery) query =
    entente_database_query (database, quick ? "PRAGMA quick_check (1)" : "PRAGMA integrity_check (1)", error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  if (!entente_query_next_long (query, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The database is damaged"));
      return FALSE;
    }
  if (g_strcmp0 (entente_query_get_text (query, 0), "ok") == 0)
    return TRUE;
  {
    /* SQLite speaks in several lines, the first of which is a heading. */
    g_autofree char *text = g_strdup (entente_query_get_text (query, 0));
    const char *last = text != NULL ? strrchr (g_strchomp (text), '\n') : NULL;

    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The database is damaged: %s"),
                 last != NULL ? last + 1 : text != NULL ? text : "");
  }
  return FALSE;
}

/**
 * entente_schema_renew:
 * @database: a connection within a transaction
 * @error: return location for a #GError
 *
 * Begins a new generation: what was made from the landscape as it was must be made anew, not brought up to date.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_renew (EntenteDatabase *database,
                      GError         **error)
{
  return entente_database_execute (database,
                                   "UPDATE derived SET generation = max (1, random () & 9223372036854775807);"
                                   "DELETE FROM change",
                                   error);
}

/* The rows of the subjects from @first to @last; of one subject, what is planned for that. */
static gboolean
prefer (EntenteDatabase  *database,
        gint64            first,
        gint64            last,
        GError          **error)
{
  g_autoptr (GBytes) resource = g_resources_lookup_data (ENTENTE_RESOURCE_ROOT "/sql/preferred.sql",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (GString) between = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  const char *sql;

  if (resource == NULL)
    return FALSE;
  sql = g_bytes_get_data (resource, NULL);
  if (first != last)
    {
      between = g_string_new (sql);
      g_string_replace (between, "= :subject", "BETWEEN :subject AND :last", 0);
      sql = between->str;
    }
  query = entente_database_query (database, sql, error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, first);
  if (first != last)
    entente_query_bind_number (query, 2, last);
  return entente_query_run (query, error);
}

/**
 * entente_schema_prefer:
 * @database: a connection within a transaction
 * @subject: the key of a subject
 * @error: return location for a #GError
 *
 * Makes the row of the preferred view anew.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_prefer (EntenteDatabase *database,
                       gint64           subject,
                       GError         **error)
{
  return prefer (database, subject, subject, error);
}

/**
 * entente_schema_prefer_all:
 * @database: a connection within a transaction
 * @progress: (nullable): is told how much is done, from 0 to 1
 * @data: for @progress
 * @error: return location for a #GError
 *
 * Makes the rows of all subjects anew, some after the others; with them a new generation begins.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_prefer_all (EntenteDatabase        *database,
                           EntenteSchemaProgress   progress,
                           gpointer                data,
                           GError                **error)
{
  gint64 last;
  gint64 width;

  if (!entente_database_execute (database, "DELETE FROM preferred", error) || !entente_schema_renew (database, error) ||
      !entente_database_get_number (database, "SELECT max (key) FROM subject", &last, error))
    return FALSE;
  width = MAX (last / PREFERRING_STEPS, SUBJECTS_AT_ONCE);
  for (gint64 first = 1; first <= last; first += width)
    {
      if (progress != NULL)
        progress ((double) first / (double) last, data);
      if (!prefer (database, first, first + width - 1, error))
        return FALSE;
    }
  return TRUE;
}

/* As many statements as there are of a dataset, a source and a modality. */
typedef struct {
  gint64 place[3];
  gint64 n;
} Tally;

static guint
tally_hash (gconstpointer data)
{
  const Tally *tally = data;

  return (guint) (tally->place[0] * 31 + tally->place[1] * 8 + tally->place[2]);
}

static gboolean
tally_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (((const Tally *) a)->place, ((const Tally *) b)->place, sizeof ((const Tally *) a)->place) == 0;
}

/**
 * entente_schema_count:
 * @database: a connection within a transaction
 * @error: return location for a #GError
 *
 * Counts all statements anew: for a large import, which goes without the triggers that keep the counts. SQLite would sort
 * the statements first, which takes many times as long.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_count (EntenteDatabase *database,
                      GError         **error)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (tally_hash, tally_equal, g_free, NULL);
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteQuery) insert = NULL;
  g_autoptr (GError) local_error = NULL;
  GHashTableIter iter;
  gpointer each;

  query = entente_database_query (database, "SELECT dataset, ifnull (source, 0), modality FROM statement NOT INDEXED", error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    {
      Tally tally = { { 0 }, 1 };
      Tally *known;

      for (int i = 0; i < 3; i++)
        tally.place[i] = entente_query_get_number (query, i);
      known = g_hash_table_lookup (tallies, &tally);
      if (known != NULL)
        known->n++;
      else
        g_hash_table_add (tallies, g_memdup2 (&tally, sizeof tally));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;

  if (!entente_database_execute (database, "DELETE FROM statement_tally", error))
    return FALSE;
  insert = entente_database_query (database, "INSERT INTO statement_tally VALUES (?, ?, ?, ?)", error);
  if (insert == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, &each, NULL))
    {
      const Tally *tally = each;

      for (int i = 0; i < 3; i++)
        entente_query_bind_number (insert, i + 1, tally->place[i]);
      entente_query_bind_number (insert, 4, tally->n);
      if (!entente_query_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/* By which rules texts are folded: ours, and Unicode as this GLib has it. */
static char *
make_folding (void)
{
  return g_strdup_printf ("1, GLib %u.%u", glib_major_version, glib_minor_version);
}

/**
 * entente_schema_is_derived:
 * @database: a connection
 * @is_derived: (out): whether the search was made by the rules of folding that hold now
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be found out
 */
gboolean
entente_schema_is_derived (EntenteDatabase *database,
                           gboolean        *is_derived,
                           GError         **error)
{
  g_autofree char *folding = make_folding ();
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (database, "SELECT 1 FROM derived WHERE folding = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, folding);
  *is_derived = entente_query_next (query, &local_error);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_schema_derive_text:
 * @database: a connection within a transaction
 * @error: return location for a #GError
 *
 * Makes the text search anew, in the order of the keys: fed in another, it writes many times as much.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_derive_text (EntenteDatabase  *database,
                            GError          **error)
{
  return entente_database_execute (database,
                                   "INSERT INTO statement_text (statement_text) VALUES ('delete-all');"
                                   "INSERT INTO statement_text (rowid, text) "
                                   "SELECT key, entente_fold (text) FROM statement NOT INDEXED "
                                   "WHERE text IS NOT NULL ORDER BY key",
                                   error);
}

/**
 * entente_schema_derive:
 * @database: a connection within a transaction
 * @error: return location for a #GError
 *
 * Makes all that is derived from the statements anew: the preferred view, the counts and the text search.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_schema_derive (EntenteDatabase *database,
                       GError         **error)
{
  g_autofree char *folding = make_folding ();
  g_autofree char *note = g_strdup_printf ("DELETE FROM derived; INSERT INTO derived VALUES ('%s', 1)", folding);

  return entente_database_execute (database, note, error) &&
         entente_schema_prefer_all (database, NULL, NULL, error) &&
         entente_schema_count (database, error) &&
         entente_schema_derive_text (database, error);
}
