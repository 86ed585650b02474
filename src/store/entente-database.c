/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-database-private.h"

#include "entente-database-functions.h"
#include "entente-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* How long one process waits for another that is writing, in milliseconds. */
#define BUSY_TIMEOUT 10000
/* How long the log is kept from shrinking for those who read, who start anew soon. */
#define READERS_TIMEOUT 2000
/* How many steps of SQLite's machine pass between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 2000

static gboolean
fail (EntenteDatabase *self,
      int              code,
      GError         **error)
{
  const char *reason = self->connection != NULL ? sqlite3_errmsg (self->connection) : sqlite3_errstr (code);

  /* The text search is out of step with the statements: it can be made anew, and nothing that is known is damaged. */
  if (code == SQLITE_CORRUPT_VTAB)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE, _("The text search failed: %s"), reason);
      return FALSE;
    }

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The database is damaged: %s"), reason);
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_FULL, _("The disk is full"));
      break;
    case SQLITE_CANTOPEN:
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY, _("The database can’t be opened: %s"), reason);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY, _("The database can’t be written: %s"), reason);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_BUSY,
                           _("Another process is writing to the database; try again when it has finished"));
      break;
    default:
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE, _("The database failed: %s"), reason);
      break;
    }
  return FALSE;
}

static int
look_at_cancellable (gpointer data)
{
  EntenteDatabase *self = data;

  return g_cancellable_is_cancelled (self->cancellable);
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

/**
 * entente_database_open:
 * @path: the file
 * @mode: whether it may be written, or made if it isn't there
 * @vfs: (nullable): the name of SQLite's file layer, for tests
 * @error: return location for a #GError
 *
 * Opens a connection. It belongs to the calling thread and the threads that the caller hands it to, one at a time.
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
EntenteDatabase *
entente_database_open (const char          *path,
                       EntenteDatabaseMode  mode,
                       const char          *vfs,
                       GError             **error)
{
  static const int flags[] = {
    [ENTENTE_DATABASE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [ENTENTE_DATABASE_WRITE] = SQLITE_OPEN_READWRITE,
    [ENTENTE_DATABASE_READ] = SQLITE_OPEN_READONLY,
    [ENTENTE_DATABASE_READ_IMMUTABLE] = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
  };
  static gsize configured = 0;
  g_autoptr (EntenteDatabase) self = NULL;
  g_autofree char *name = NULL;
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  /* Nobody asks how much memory SQLite has; counting it takes a lock at each allocation, of which there are many to a row. It is
   * too late for that where somebody else has begun to use SQLite. */
  if (g_once_init_enter (&configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&configured, 1);
    }

  self = g_new0 (EntenteDatabase, 1);
  self->prepared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  if (mode == ENTENTE_DATABASE_READ_IMMUTABLE)
    {
      g_autofree char *file = g_filename_to_uri (path, NULL, error);

      if (file == NULL)
        return NULL;
      name = g_strconcat (file, "?immutable=1", NULL);
    }
  code = sqlite3_open_v2 (name != NULL ? name : path, &self->connection,
                          flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfs);
  if (code == SQLITE_OK)
    code = entente_database_add_functions (self->connection);
  if (code != SQLITE_OK)
    return fail (self, code, error), NULL;

  sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_progress_handler (self->connection, STEPS_BETWEEN_LOOKS, look_at_cancellable, self);

  if (!entente_database_execute (self, "PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY",
                                 error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * entente_database_close:
 * @self: (transfer full) (nullable): a connection
 *
 * Ends the connection; a transaction that wasn't committed is taken back.
 */
void
entente_database_close (EntenteDatabase *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->prepared);
  g_clear_object (&self->cancellable);
  sqlite3_close_v2 (self->connection);
  g_free (self);
}

/**
 * entente_database_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what ends the queries from now on
 *
 * From now on a query fails with %G_IO_ERROR_CANCELLED soon after @cancellable is cancelled from any thread.
 */
void
entente_database_set_cancellable (EntenteDatabase *self,
                                  GCancellable    *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

/**
 * entente_database_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location for a #GError
 *
 * Returns: %TRUE if all of @sql was carried out
 */
gboolean
entente_database_execute (EntenteDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || fail (self, code, error);
}

/**
 * entente_database_run_resource:
 * @self: a connection
 * @name: the name of a file in `resources/sql`
 * @error: return location for a #GError
 *
 * Carries out an SQL file that has no parameters.
 *
 * Returns: %TRUE if all of it was carried out
 */
gboolean
entente_database_run_resource (EntenteDatabase *self,
                               const char      *name,
                               GError         **error)
{
  g_autofree char *path = g_strconcat (ENTENTE_RESOURCE_ROOT "/sql/", name, NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return sql != NULL && entente_database_execute (self, g_bytes_get_data (sql, NULL), error);
}

/**
 * entente_database_get_number:
 * @self: a connection
 * @sql: a query without parameters
 * @number: (out): the first column of its first row; 0 if it has none
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the query was carried out
 */
gboolean
entente_database_get_number (EntenteDatabase *self,
                             const char      *sql,
                             gint64          *number,
                             GError         **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  *number = entente_query_next (query, &local_error) ? entente_query_get_number (query, 0) : 0;
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_database_begin:
 * @self: a connection
 * @error: return location for a #GError
 *
 * Begins a transaction that may write: from here on no other connection writes.
 *
 * Returns: %TRUE if it began
 */
gboolean
entente_database_begin (EntenteDatabase *self,
                        GError         **error)
{
  return entente_database_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * entente_database_commit:
 * @self: a connection
 * @error: return location for a #GError
 *
 * Ends the transaction: when this returns %TRUE, what it wrote is on disk. Otherwise it has been taken back.
 *
 * Returns: %TRUE if it was committed
 */
gboolean
entente_database_commit (EntenteDatabase *self,
                         GError         **error)
{
  if (entente_database_execute (self, "COMMIT", error))
    return TRUE;
  entente_database_rollback (self);
  return FALSE;
}

/**
 * entente_database_rollback:
 * @self: a connection
 *
 * Takes the transaction back, if there is one. SQLite has done so itself after some failures.
 */
void
entente_database_rollback (EntenteDatabase *self)
{
  g_return_if_fail (self != NULL);

  if (!sqlite3_get_autocommit (self->connection))
    sqlite3_exec (self->connection, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * entente_database_checkpoint:
 * @self: a connection that may write
 *
 * Brings what is in the log into the file, and gives the log's space back, unless others are reading what they need of it.
 */
void
entente_database_checkpoint (EntenteDatabase *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_busy_timeout (self->connection, READERS_TIMEOUT);
  sqlite3_wal_checkpoint_v2 (self->connection, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT);
}

/**
 * entente_database_back_up:
 * @self: a connection
 * @path: where to write the copy
 * @error: return location for a #GError
 *
 * Copies the whole database as it stands. A copy that fails leaves no file behind.
 *
 * Returns: %TRUE if the copy is complete
 */
gboolean
entente_database_back_up (EntenteDatabase *self,
                          const char      *path,
                          GError         **error)
{
  g_autoptr (EntenteDatabase) copy = entente_database_open (path, ENTENTE_DATABASE_CREATE, NULL, error);
  sqlite3_backup *backup;
  int code;

  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (copy->connection, "main", self->connection, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      code = sqlite3_backup_finish (backup);
    }
  else
    code = sqlite3_errcode (copy->connection);
  if (code == SQLITE_OK)
    return TRUE;

  fail (copy, code, error);
  g_clear_pointer (&copy, entente_database_close);
  g_unlink (path);
  return FALSE;
}

/**
 * entente_database_last_key:
 * @self: a connection
 *
 * Returns: the key of the row that was inserted last
 */
gint64
entente_database_last_key (EntenteDatabase *self)
{
  return sqlite3_last_insert_rowid (self->connection);
}

/**
 * entente_database_changes:
 * @self: a connection
 *
 * Returns: how many rows the last statement wrote or deleted
 */
gint64
entente_database_changes (EntenteDatabase *self)
{
  return sqlite3_changes64 (self->connection);
}

/**
 * entente_database_query:
 * @self: a connection
 * @sql: one statement
 * @error: return location for a #GError
 *
 * Prepares @sql, or takes it from those that are prepared already.
 *
 * Returns: (transfer full): the query, or %NULL with @error set. Free it before the connection is closed
 */
EntenteQuery *
entente_database_query (EntenteDatabase *self,
                        const char      *sql,
                        GError         **error)
{
  sqlite3_stmt *statement;
  EntenteQuery *query;
  gboolean owned = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  statement = g_hash_table_lookup (self->prepared, sql);
  if (statement == NULL || sqlite3_stmt_busy (statement))
    {
      int code;

      owned = statement != NULL;
      code = sqlite3_prepare_v3 (self->connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
      if (code != SQLITE_OK)
        return fail (self, code, error), NULL;
      if (!owned)
        g_hash_table_insert (self->prepared, g_strdup (sql), statement);
    }

  query = g_new (EntenteQuery, 1);
  query->database = self;
  query->statement = statement;
  query->owned = owned;
  return query;
}

/**
 * entente_query_bind_text:
 * @self: a query
 * @index: the number of the parameter, from 1
 * @text: (nullable): its value; must live until the query is reset or freed
 */
void
entente_query_bind_text (EntenteQuery *self,
                         int           index,
                         const char   *text)
{
  sqlite3_bind_text (self->statement, index, text, -1, SQLITE_STATIC);
}

/**
 * entente_query_bind_number:
 * @self: a query
 * @index: the number of the parameter, from 1
 * @number: its value
 */
void
entente_query_bind_number (EntenteQuery *self,
                           int           index,
                           gint64        number)
{
  sqlite3_bind_int64 (self->statement, index, number);
}

/**
 * entente_query_bind_null:
 * @self: a query
 * @index: the number of the parameter, from 1
 */
void
entente_query_bind_null (EntenteQuery *self,
                         int           index)
{
  sqlite3_bind_null (self->statement, index);
}

/**
 * entente_query_next:
 * @self: a query
 * @error: return location for a #GError
 *
 * Goes to the next row. At the end and on failure the query is ready to be bound and run anew.
 *
 * Returns: %TRUE if there is a row; %FALSE at the end, or with @error set on failure
 */
gboolean
entente_query_next (EntenteQuery *self,
                    GError      **error)
{
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  /* A short query ends before SQLite looks by itself. */
  if (g_cancellable_is_cancelled (self->database->cancellable))
    {
      sqlite3_reset (self->statement);
      return fail (self->database, SQLITE_INTERRUPT, error);
    }

  code = sqlite3_step (self->statement);
  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    fail (self->database, code, error);
  sqlite3_reset (self->statement);
  return FALSE;
}

/**
 * entente_query_run:
 * @self: a query
 * @error: return location for a #GError
 *
 * Carries out a query whose rows nobody wants.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_query_run (EntenteQuery *self,
                   GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  while (entente_query_next (self, &local_error))
    ;
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_query_is_null:
 * @self: a query that stands at a row
 * @column: the number of a column, from 0
 *
 * Returns: %TRUE if it is empty
 */
gboolean
entente_query_is_null (EntenteQuery *self,
                       int           column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

/**
 * entente_query_get_number:
 * @self: a query that stands at a row
 * @column: the number of a column, from 0
 *
 * Returns: its number; 0 if it is empty
 */
gint64
entente_query_get_number (EntenteQuery *self,
                          int           column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * entente_query_get_text:
 * @self: a query that stands at a row
 * @column: the number of a column, from 0
 *
 * Returns: (transfer none) (nullable): its text, until the query moves on
 */
const char *
entente_query_get_text (EntenteQuery *self,
                        int           column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * entente_query_free:
 * @self: (transfer full) (nullable): a query
 */
void
entente_query_free (EntenteQuery *self)
{
  if (self == NULL)
    return;
  if (self->owned)
    sqlite3_finalize (self->statement);
  else
    {
      sqlite3_reset (self->statement);
      sqlite3_clear_bindings (self->statement);
    }
  g_free (self);
}
