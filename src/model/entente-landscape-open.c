/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a landscape comes to be open: its folder, the file, what is done with a damaged one, and the bundled dataset. All on
 * the thread that writes; two processes that start at once do it one after the other. */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-reader.h"
#include "entente-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define BUNDLE ENTENTE_RESOURCE_ROOT "/" ENTENTE_DATASET_BUNDLED ".entente.json"

G_GNUC_INTERNAL GResource *entente_model_get_resource (void);

/**
 * entente_landscape_get_bundle:
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the landscape file that ships with the application, or %NULL with @error set
 */
GBytes *
entente_landscape_get_bundle (GError **error)
{
  /* A resource of a static library isn't found by itself. */
  g_resources_register (entente_model_get_resource ());

  return g_resources_lookup_data (BUNDLE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/**
 * entente_landscape_digest:
 * @bytes: a file
 *
 * Returns: (transfer full): what tells this edition of the file from others
 */
char *
entente_landscape_digest (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY, _("The folder %s can’t be made: %s"), folder,
               g_strerror (errno));
  return FALSE;
}

/* Waits until no other process is opening the landscape. Returns -1 where no lock can be had; then nothing can be written
 * either, and opening will say so. */
static int
lock (const char *path)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);
  int descriptor = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  while (descriptor >= 0 && flock (descriptor, LOCK_EX) != 0)
    if (errno != EINTR)
      {
        close (descriptor);
        descriptor = -1;
      }
  return descriptor;
}

static gboolean
populate (EntenteStore  *store,
          GError       **error)
{
  g_autoptr (GBytes) bundle = entente_landscape_get_bundle (error);
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (EntenteFaults) faults = NULL;
  g_autofree char *digest = NULL;
  gboolean has;

  if (bundle == NULL)
    return FALSE;
  digest = entente_landscape_digest (bundle);
  if (!entente_store_has_edition (store, ENTENTE_DATASET_BUNDLED, digest, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  faults = entente_faults_new ();
  records = entente_reader_read (bundle, BUNDLE, ENTENTE_DATASET_BUNDLED, faults, NULL, error);
  return records != NULL && entente_store_import (store, records, digest, error);
}

static char *
describe_recovery (const char   *aside,
                   const GError *damage,
                   guint64       n_recovered,
                   guint64       n_lost)
{
  g_autofree char *recovered = NULL;
  g_autofree char *lost = NULL;

  recovered = n_recovered == 0
                ? g_strdup (_("No statement of your own was found in it."))
                /* Translators: the statements that the user had added to the landscape. */
                : g_strdup_printf (ngettext ("%u statement of your own was carried over.",
                                             "%u statements of your own were carried over.", (guint) n_recovered),
                                   (guint) n_recovered);
  lost = n_lost == 0 ? g_strdup ("")
                     : g_strdup_printf (ngettext (" %u more could be read only in part and was left behind.",
                                                  " %u more could be read only in part and were left behind.", (guint) n_lost),
                                        (guint) n_lost);
  /* Translators: the first place is what SQLite says of the damage, the second the path of the file, the third and
   * fourth are sentences about what was carried over. */
  return g_strdup_printf (_("%s. The damaged file was set aside as %s, and the bundled landscape was restored. %s%s"),
                          damage->message, aside, recovered, lost);
}

/* Puts a sound file in the place of a damaged one. */
static gboolean
replace_damaged (EntenteWriter  *writer,
                 const GError   *damage,
                 char          **notice,
                 GError        **error)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = entente_recovery_set_aside (writer->path, error);
  g_autoptr (EntenteStore) store = NULL;
  guint64 n_recovered;
  guint64 n_lost;

  if (aside == NULL)
    return FALSE;
  store = entente_store_open (writer->path, NULL, &backup, error);
  if (store == NULL || !populate (store, error) ||
      !entente_recovery_carry_over (store, aside, &n_recovered, &n_lost, error))
    {
      g_prefix_error (error, _("A damaged landscape was set aside as %s, but no new one could be made: "), aside);
      return FALSE;
    }
  *notice = describe_recovery (aside, damage, n_recovered, n_lost);
  writer->store = g_steal_pointer (&store);
  return TRUE;
}

static gboolean
open_locked (EntenteWriter  *writer,
             char          **notice,
             GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (writer->path, NULL, &backup, &local_error);

  if (store != NULL && populate (store, &local_error))
    {
      if (backup != NULL)
        *notice = g_strdup_printf (_("The landscape was brought up to date. A copy of it as it was is at %s."), backup);
      writer->store = g_steal_pointer (&store);
      return TRUE;
    }
  g_clear_pointer (&store, entente_store_close);
  if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED))
    return replace_damaged (writer, local_error, notice, error);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * entente_landscape_open_writer:
 * @writer: the context of the thread that writes
 * @notice: (out) (transfer full) (nullable): what the user should know: that a damaged file was replaced, or an older one
 *   brought up to date
 * @error: return location for a #GError
 *
 * Opens the landscape, making, populating, updating or replacing the file as needed.
 *
 * Returns: %TRUE if it is open
 */
gboolean
entente_landscape_open_writer (EntenteWriter  *writer,
                               char          **notice,
                               GError        **error)
{
  gboolean success;
  int descriptor;

  *notice = NULL;
  if (writer->store != NULL)
    return TRUE;
  if (!make_folder (writer->path, error))
    return FALSE;

  descriptor = lock (writer->path);
  success = open_locked (writer, notice, error);
  if (descriptor >= 0)
    close (descriptor);
  return success;
}

static gpointer
open_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  char *notice;

  if (!entente_landscape_open_writer (context, &notice, error))
    return NULL;
  /* Nothing to say is something to return. */
  return notice != NULL ? notice : g_strdup ("");
}

/**
 * entente_landscape_open_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called when the landscape is open
 * @user_data: for @callback
 *
 * Opens the landscape: makes the file and its folder, populates it from the bundled dataset, or brings that to the edition
 * of this version. A damaged file is set aside and replaced, with every readable statement of the user's own.
 */
void
entente_landscape_open_async (EntenteLandscape    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_write (self, entente_landscape_task (self, entente_landscape_open_async, cancellable, callback, user_data),
                           open_job, g_free);
}

/**
 * entente_landscape_open_finish:
 * @self: a landscape
 * @result: the result
 * @notice: (out) (optional) (transfer full) (nullable): what the user should know of how it was opened
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the landscape is open
 */
gboolean
entente_landscape_open_finish (EntenteLandscape  *self,
                               GAsyncResult      *result,
                               char             **notice,
                               GError           **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  text = g_task_propagate_pointer (G_TASK (result), error);
  if (text == NULL)
    return FALSE;
  if (notice != NULL)
    *notice = *text != '\0' ? g_steal_pointer (&text) : NULL;
  return TRUE;
}
