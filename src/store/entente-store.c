/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-store-private.h"

#include "entente-error.h"
#include "entente-schema.h"

#include <glib/gi18n-lib.h>

/* A file up to this size is looked over whole at each start; it takes some milliseconds. */
#define CHECKED_ALWAYS (8 * 1024 * 1024)

G_GNUC_INTERNAL GResource *entente_store_get_resource (void);

/* No database of SQLite's is smaller than its smallest page; what is, it would take for an empty one. */
#define SMALLEST 512

static goffset
get_size (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_size (info) : 0;
}

static EntenteStore *
store_new (const char         *path,
           EntenteDatabaseMode mode,
           const char         *vfs,
           GError            **error)
{
  static gsize registered = 0;
  EntenteStore *self;
  EntenteDatabase *database;

  /* A resource of a static library isn't found by itself. */
  if (g_once_init_enter (&registered))
    {
      g_resources_register (entente_store_get_resource ());
      g_once_init_leave (&registered, 1);
    }

  database = entente_database_open (path, mode, vfs, error);
  if (database == NULL)
    return NULL;
  self = g_new0 (EntenteStore, 1);
  self->database = database;
  self->path = g_strdup (path);
  return self;
}

/**
 * entente_store_open:
 * @path: the file; it is made if it isn't there, its folder is not
 * @unclean: whether the last process that had it open didn't end in an orderly way, so that a large file is looked over, too
 * @vfs: (nullable): the name of SQLite's file layer, for tests
 * @backup: (out) (transfer full) (nullable): the copy that was made before an older file was brought up to date
 * @error: return location for a #GError
 *
 * Opens the landscape for writing and brings its schema up to date.
 *
 * Fails with %ENTENTE_ERROR_DAMAGED (see entente_recovery_replace()), %ENTENTE_ERROR_FUTURE, %ENTENTE_ERROR_READ_ONLY,
 * %ENTENTE_ERROR_FULL or %ENTENTE_ERROR_BUSY; the file is then as it was.
 *
 * Returns: (transfer full): the store, or %NULL with @error set
 */
EntenteStore *
entente_store_open (const char  *path,
                    gboolean     unclean,
                    const char  *vfs,
                    char       **backup,
                    GError     **error)
{
  g_autoptr (EntenteStore) self = NULL;
  g_autofree char *copy = NULL;
  gboolean is_derived;
  gboolean check;
  goffset size;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (backup != NULL, NULL);

  *backup = NULL;
  size = get_size (path);
  if (size > 0 && size < SMALLEST)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED, _("The file is not a landscape of Entente"));
      return NULL;
    }
  if (!entente_schema_check_header (path, error))
    return NULL;
  check = size > 0 && (size <= CHECKED_ALWAYS || unclean);
  self = store_new (path, ENTENTE_DATABASE_CREATE, vfs, error);
  if (self == NULL || (check && !entente_schema_check (self->database, size > CHECKED_ALWAYS, error)) ||
      !entente_schema_bring_up_to_date (self->database, path, &copy, error) ||
      !entente_database_execute (self->database, "PRAGMA synchronous = FULL", error) ||
      !entente_schema_is_derived (self->database, &is_derived, error) ||
      (!is_derived && !entente_store_rebuild (self, error)))
    return NULL;
  *backup = g_steal_pointer (&copy);
  return g_steal_pointer (&self);
}

/**
 * entente_store_open_reader:
 * @path: the file of a store that has been opened for writing, or that can't be written
 * @immutable: whether nobody can write to it, nor to its folder
 * @error: return location for a #GError
 *
 * Opens the landscape for questions only.
 *
 * Returns: (transfer full): the store, or %NULL with @error set
 */
EntenteStore *
entente_store_open_reader (const char  *path,
                           gboolean     immutable,
                           GError     **error)
{
  g_autoptr (EntenteStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = store_new (path, immutable ? ENTENTE_DATABASE_READ_IMMUTABLE : ENTENTE_DATABASE_READ, NULL, error);
  if (self == NULL || !entente_schema_check_version (self->database, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * entente_store_close:
 * @self: (transfer full) (nullable): a store
 */
void
entente_store_close (EntenteStore *self)
{
  if (self == NULL)
    return;
  entente_database_close (self->database);
  g_free (self->path);
  g_free (self);
}

/**
 * entente_store_set_cancellable:
 * @self: a store
 * @cancellable: (nullable): what ends the calls from now on
 *
 * From now on a call fails with %G_IO_ERROR_CANCELLED, and changes nothing, once @cancellable is cancelled.
 */
void
entente_store_set_cancellable (EntenteStore *self,
                               GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  entente_database_set_cancellable (self->database, cancellable);
}

/**
 * entente_store_get_version:
 * @self: a store
 * @version: (out): a number that changes when another connection, of this process or another, has changed the file
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be read
 */
gboolean
entente_store_get_version (EntenteStore  *self,
                           gint64        *version,
                           GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return entente_database_get_number (self->database, "PRAGMA data_version", version, error);
}

/**
 * entente_store_begin_reading:
 * @self: a store
 * @error: return location for a #GError
 *
 * Until entente_store_end_reading() all questions are answered of the landscape as it is now, whatever is written meanwhile.
 *
 * Returns: %TRUE if it began
 */
gboolean
entente_store_begin_reading (EntenteStore  *self,
                             GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return entente_database_execute (self->database, "BEGIN", error);
}

/**
 * entente_store_end_reading:
 * @self: a store
 */
void
entente_store_end_reading (EntenteStore *self)
{
  g_return_if_fail (self != NULL);

  entente_database_rollback (self->database);
}

/**
 * entente_store_check:
 * @self: a store, open for writing or reading
 * @error: return location for a #GError
 *
 * Looks over the whole file for damage, for what entente_store_open() was spared: some 3 s for each GB. Others may read and
 * write meanwhile. The cancellable of the store ends it at once.
 *
 * Returns: %TRUE if the file is sound; otherwise @error is %ENTENTE_ERROR_DAMAGED
 */
gboolean
entente_store_check (EntenteStore  *self,
                     GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return entente_schema_check (self->database, TRUE, error);
}

/**
 * entente_store_rebuild:
 * @self: a store
 * @error: return location for a #GError
 *
 * Makes all that is derived from the statements anew: the preferred view, the counts and the text search.
 *
 * Returns: %TRUE if it was carried out
 */
gboolean
entente_store_rebuild (EntenteStore  *self,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!entente_database_begin (self->database, error))
    return FALSE;
  if (entente_schema_derive (self->database, error))
    return entente_database_commit (self->database, error);
  entente_database_rollback (self->database);
  return FALSE;
}
