/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a landscape comes to be open: its folder, the file, what is done with a damaged one, and the bundled dataset. All on
 * the thread that writes; two processes that start at once do it one after the other. */

#define _GNU_SOURCE /* F_OFD_SETLK */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-reader.h"
#include "entente-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The bytes of the lock file: who opens the landscape has the first for himself, who has it open shares the second. */
#define OPENING 0
#define IN_USE  1
/* Between two tries to get a lock, in microseconds. */
#define LOCK_WAIT 20000

#define BUNDLE ENTENTE_RESOURCE_ROOT "/" ENTENTE_DATASET_BUNDLED ".entente.json"

G_GNUC_INTERNAL GResource *entente_model_get_resource (void);

/* The landscape file that ships with the application. */
static GBytes *
get_bundle (GError **error)
{
  static gsize registered = 0;

  /* A resource of a static library isn't found by itself. */
  if (g_once_init_enter (&registered))
    {
      g_resources_register (entente_model_get_resource ());
      g_once_init_leave (&registered, 1);
    }

  return g_resources_lookup_data (BUNDLE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
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

/* Locks a byte of the lock file. Locks of this kind go with the open file, whichever thread or connection has it. */
static gboolean
lock_byte (int   descriptor,
           short kind,
           off_t byte)
{
  struct flock lock = { .l_type = kind, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1 };

  return fcntl (descriptor, F_OFD_SETLK, &lock) == 0;
}

/* Opens the lock file and waits until no other process is opening the landscape. Where there can be none, nothing can be
 * written either, and opening will say so. */
static gboolean
lock (EntenteWriterThread  *writer,
      GCancellable         *cancellable,
      GError              **error)
{
  g_autofree char *name = g_strconcat (writer->path, ".lock", NULL);

  writer->lock = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  while (writer->lock >= 0 && !lock_byte (writer->lock, F_WRLCK, OPENING))
    {
      if (errno != EAGAIN && errno != EACCES && errno != EINTR)
        return TRUE;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_usleep (LOCK_WAIT);
    }
  return TRUE;
}

/* Whether the last process that had the landscape open didn't close it: nobody has it open, but there is its log. */
static gboolean
is_unclean (EntenteWriterThread *writer)
{
  g_autofree char *log = g_strconcat (writer->path, "-wal", NULL);
  gboolean is_alone = writer->lock >= 0 && lock_byte (writer->lock, F_WRLCK, IN_USE);

  return is_alone && g_file_test (log, G_FILE_TEST_EXISTS);
}

/* Lets others open the landscape, and tells them if it is open here. */
static void
unlock (EntenteWriterThread *writer,
        gboolean             is_open)
{
  if (writer->lock < 0)
    return;
  if (is_open)
    {
      lock_byte (writer->lock, F_RDLCK, IN_USE);
      lock_byte (writer->lock, F_UNLCK, OPENING);
    }
  else
    {
      close (writer->lock);
      writer->lock = -1;
    }
}

static gboolean
populate (EntenteStore  *store,
          GError       **error)
{
  g_autoptr (GBytes) bundle = get_bundle (error);
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (EntenteFaults) faults = NULL;
  g_autofree char *digest = NULL;
  gboolean has;

  if (bundle == NULL)
    return FALSE;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bundle);
  if (!entente_store_has_edition (store, ENTENTE_DATASET_BUNDLED, digest, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  faults = entente_faults_new ();
  records = entente_reader_read (bundle, BUNDLE, ENTENTE_DATASET_BUNDLED, faults, NULL, error);
  return records != NULL && entente_store_import (store, records, digest, NULL, error);
}

static char *
describe_recovery (const EntenteRecovery *recovery,
                   const GError          *damage)
{
  g_autoptr (GString) text = NULL;

  text = g_string_new (NULL);
  /* Translators: the first place is what SQLite says of the damage, the second the path of a file. */
  g_string_append_printf (text, _("%s. The damaged file was set aside as %s, and the bundled landscape was restored."),
                          damage->message, recovery->aside);
  g_string_append_c (text, ' ');
  if (recovery->n_recovered == 0)
    g_string_append (text, _("No other statement was found in it."));
  else
    /* Translators: statements that the user had added or imported. */
    g_string_append_printf (text,
                            ngettext ("%u statement that was yours or imported was carried over.",
                                      "%u statements that were yours or imported were carried over.",
                                      (guint) recovery->n_recovered),
                            (guint) recovery->n_recovered);
  if (recovery->n_lost > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text,
                              ngettext ("%u record could be read only in part and was left behind.",
                                        "%u records could be read only in part and were left behind.", (guint) recovery->n_lost),
                              (guint) recovery->n_lost);
    }
  if (recovery->has_edits)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, _("Earlier edits can’t be undone any more."));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Puts a sound file in the place of a damaged one, and opens that. */
static gboolean
replace_damaged (EntenteWriterThread  *writer,
                 const GError         *damage,
                 char                **notice,
                 GError              **error)
{
  g_autoptr (EntenteRecovery) recovery = entente_recovery_replace (writer->path, NULL, populate, error);
  g_autofree char *backup = NULL;

  if (recovery == NULL)
    {
      g_prefix_error (error, _("%s. The file is as it was, as it could not be replaced: "), damage->message);
      return FALSE;
    }
  writer->store = entente_store_open (writer->path, FALSE, NULL, &backup, error);
  if (writer->store == NULL)
    return FALSE;
  *notice = describe_recovery (recovery, damage);
  return TRUE;
}

/* Where nothing can be written, what is there can still be looked at: unless a log of the last process lies beside it, which
 * can't be read without writing. */
static gboolean
open_immutable (EntenteWriterThread  *writer,
                const GError         *reason,
                char                **notice)
{
  g_autofree char *log = g_strconcat (writer->path, "-wal", NULL);
  g_autoptr (EntenteStore) store = NULL;

  if (g_file_test (log, G_FILE_TEST_EXISTS))
    return FALSE;
  store = entente_store_open_reader (writer->path, TRUE, NULL);
  if (store == NULL)
    return FALSE;
  *notice = g_strdup_printf (_("%s. The landscape can be looked at, but not be changed."), reason->message);
  writer->immutable = TRUE;
  return TRUE;
}

static gboolean
open_locked (EntenteWriterThread  *writer,
             char                **notice,
             GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (writer->path, is_unclean (writer), NULL, &backup, &local_error);

  if (store != NULL && populate (store, &local_error))
    {
      if (backup != NULL)
        *notice = g_strdup_printf (_("The landscape was brought up to date. A copy of it as it was is at %s."), backup);
      writer->store = g_steal_pointer (&store);
      return TRUE;
    }
  /* What the user has imported is no reason to be locked out of it. */
  if (store != NULL && g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
    {
      *notice = g_strdup_printf (_("The bundled landscape could not be brought up to date, because an imported one is in the "
                                   "way: %s. Remove that dataset, or import it with other ids."),
                                 local_error->message);
      writer->store = g_steal_pointer (&store);
      return TRUE;
    }
  g_clear_pointer (&store, entente_store_close);
  if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED))
    return replace_damaged (writer, local_error, notice, error);
  if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY) && open_immutable (writer, local_error, notice))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Opens the landscape, making, populating, updating or replacing the file as needed. Cancelled, it no longer waits for another
 * process that is opening it. */
static gboolean
open_writer (EntenteWriterThread  *writer,
             GCancellable         *cancellable,
             char                **notice,
             GError              **error)
{
  gboolean success;

  *notice = NULL;
  /* What questions are asked of as immutable is not to be written any more. */
  if (writer->store != NULL || writer->immutable)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !make_folder (writer->path, error))
    return FALSE;
  success = lock (writer, cancellable, error) && open_locked (writer, notice, error);
  /* What others write from here on is noticed, and if the file is taken away. */
  if (writer->store != NULL)
    {
      entente_store_get_version (writer->store, &writer->version, NULL);
      entente_store_get_stamp (writer->store, &writer->stamp.generation, &writer->stamp.change, NULL);
      g_stat (writer->path, &writer->file);
    }
  unlock (writer, success);
  return success;
}

static gpointer
open_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteWriterThread *writer = context;
  g_autoptr (GError) local_error = NULL;
  char *notice;
  gboolean success = open_writer (writer, g_task_get_cancellable (task), &notice, &local_error);

  entente_opening_end (writer->opening, writer->immutable, local_error);
  if (!success)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  /* Nothing to say is something to return. */
  return notice != NULL ? notice : g_strdup ("");
}

/* Once it is open. */
static void
completed_cb (GObject    *object,
              GParamSpec *pspec,
              gpointer    user_data)
{
  if (!g_task_had_error (G_TASK (object)))
    entente_landscape_begin_watching (user_data);
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
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_begin_opening (self);
  task = entente_landscape_task (self, entente_landscape_open_async, cancellable, callback, user_data);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (completed_cb), self, 0);
  entente_landscape_write (self, task, open_job, g_free);
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
  g_autofree char *text = entente_landscape_answer (self, result, entente_landscape_open_async, error);

  if (text == NULL)
    return FALSE;
  if (notice != NULL)
    *notice = *text != '\0' ? g_steal_pointer (&text) : NULL;
  return TRUE;
}
