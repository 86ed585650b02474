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

  if (writer->lock < 0)
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

/* Whether the file may be damaged: nobody has it open, but the last process that had didn't close it, and left its log; or left
 * the lock file long, as it had found that and had yet to look the file over. */
static gboolean
may_be_damaged (EntenteWriterThread *writer)
{
  g_autofree char *log = g_strconcat (writer->path, "-wal", NULL);
  struct stat lock_file;

  return writer->lock >= 0 && lock_byte (writer->lock, F_WRLCK, IN_USE) &&
         (g_file_test (log, G_FILE_TEST_EXISTS) || (fstat (writer->lock, &lock_file) == 0 && lock_file.st_size > 0));
}

/* Where there is no such file the next start isn't told. */
static void
mark (const char *path,
      gboolean    unchecked)
{
  g_autofree char *name = g_strconcat (path, ".lock", NULL);

  if (truncate (name, unchecked) != 0)
    g_debug ("%s: %s", name, g_strerror (errno));
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

/* Sets @has_news if the bundled landscape wasn't there, or another edition of it. */
static gboolean
put_bundle (EntenteStore  *store,
            gboolean      *has_news,
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

  *has_news = TRUE;
  faults = entente_faults_new ();
  records = entente_reader_read (bundle, BUNDLE, ENTENTE_DATASET_BUNDLED, faults, NULL, error);
  return records != NULL && entente_store_import (store, records, digest, NULL, error);
}

static gboolean
populate (EntenteStore  *store,
          GError       **error)
{
  gboolean has_news;

  return put_bundle (store, &has_news, error);
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
  mark (writer->path, FALSE);
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

/* It isn't looked over here, which takes seconds for a large one. What is met of damage all the same is dealt with. */
static gboolean
open_locked (EntenteWriterThread  *writer,
             gboolean             *has_news,
             char                **notice,
             GError              **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *backup = NULL;
  gboolean unchecked = may_be_damaged (writer);
  g_autoptr (EntenteStore) store = entente_store_open (writer->path, FALSE, NULL, &backup, &local_error);

  if (store != NULL && !put_bundle (store, has_news, &local_error))
    {
      /* What the user has imported is no reason to be locked out of it. */
      if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
        *notice = g_strdup_printf (_("The bundled landscape could not be brought up to date, because an imported one is in the "
                                     "way: %s. Remove that dataset, or import it with other ids."),
                                   local_error->message);
      else
        g_clear_pointer (&store, entente_store_close);
    }
  else if (backup != NULL)
    *notice = g_strdup_printf (_("The landscape was brought up to date. A copy of it as it was is at %s."), backup);
  if (store != NULL)
    {
      writer->store = g_steal_pointer (&store);
      if (unchecked)
        {
          mark (writer->path, TRUE);
          entente_opening_set_unchecked (writer->opening);
        }
      return TRUE;
    }
  *has_news = TRUE;
  if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED) && !writer->leave_damaged)
    return replace_damaged (writer, local_error, notice, error);
  if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY) && open_immutable (writer, local_error, notice))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* What others write from here on is noticed, and if the file is taken away. */
static void
begin_noticing (EntenteWriterThread *writer)
{
  if (writer->store == NULL)
    return;
  entente_store_get_version (writer->store, &writer->version, NULL);
  entente_store_get_stamp (writer->store, &writer->stamp.generation, &writer->stamp.change, NULL);
  g_stat (writer->path, &writer->file);
}

/* Opens the landscape, making, populating, updating or replacing the file as needed. Cancelled, it no longer waits for another
 * process that is opening it. */
static gboolean
open_writer (EntenteWriterThread  *writer,
             GTask                *task,
             GError              **error)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  gboolean has_news = FALSE;
  g_autofree char *notice = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean success;

  writer->leave_damaged = GPOINTER_TO_INT (g_task_get_task_data (task));
  /* What questions are asked of as immutable is not to be written any more. */
  success = writer->store != NULL || writer->immutable;
  if (!success && !g_cancellable_set_error_if_cancelled (cancellable, &local_error) && make_folder (writer->path, &local_error))
    {
      success = lock (writer, cancellable, &local_error) && open_locked (writer, &has_news, &notice, &local_error);
      begin_noticing (writer);
      unlock (writer, success);
    }
  if (notice != NULL)
    {
      g_free (writer->notice);
      writer->notice = g_steal_pointer (&notice);
    }
  if (success && has_news)
    entente_opening_add_news (writer->opening);
  entente_opening_end (writer->opening, writer->immutable, local_error);
  if (!success)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return success;
}

static gpointer
open_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteWriterThread *writer = context;

  if (!open_writer (writer, task, error))
    return NULL;
  /* Nothing to say is something to return. */
  return writer->notice != NULL ? g_steal_pointer (&writer->notice) : g_strdup ("");
}

/* What is to be said of it waits for who asks. */
static gpointer
open_ahead_job (GTask    *task,
                gpointer  context,
                GError  **error)
{
  open_writer (context, task, error);
  return NULL;
}

/* The first question finds its connection made. */
static gpointer
read_ahead_job (GTask    *task,
                gpointer  context,
                GError  **error)
{
  entente_landscape_reader_columns (context, task, error);
  return NULL;
}

/**
 * entente_landscape_open_ahead:
 * @self: a landscape that nothing was asked of
 * @cancellable: (nullable): a cancellable
 *
 * Begins to open the landscape, for a program that has other things to do before it asks for it by
 * entente_landscape_open_async(), which tells what came of it.
 */
void
entente_landscape_open_ahead (EntenteLandscape *self,
                              GCancellable     *cancellable)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_begin_opening (self, entente_landscape_task (self, entente_landscape_open_ahead, cancellable, NULL, NULL),
                                   open_ahead_job);
  entente_landscape_read (self, entente_landscape_task (self, entente_landscape_open_ahead, cancellable, NULL, NULL),
                          read_ahead_job, NULL);
}

/**
 * entente_landscape_open_async:
 * @self: a landscape
 * @cancellable: (nullable): a cancellable
 * @callback: is called when the landscape is open
 * @user_data: for @callback
 *
 * Opens the landscape: makes the file and its folder, populates it from the bundled dataset, or brings that to the edition
 * of this version. A file that is found to be damaged is set aside and replaced, with every readable statement of the user's
 * own; a large one isn't looked over whole, which is for entente_landscape_check_async().
 */
void
entente_landscape_open_async (EntenteLandscape    *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  entente_landscape_begin_opening (self, entente_landscape_task (self, entente_landscape_open_async, cancellable, callback,
                                                                 user_data),
                                   open_job);
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

/* On a thread that reads, as others may go on meanwhile. */
static gpointer
look_over_job (GTask    *task,
               gpointer  context,
               GError  **error)
{
  EntenteReaderThread *reader = context;
  EntenteStore *store = entente_landscape_reader_store (reader, task, error);

  if (store == NULL || !entente_store_check (store, error))
    return NULL;
  mark (reader->path, FALSE);
  return g_strdup ("");
}

/* Puts a sound file in the place of the one that is open, and opens that; or the one that was there again. */
static gboolean
replace_open (EntenteWriterThread  *writer,
              const GError         *damage,
              char                **notice,
              GError              **error)
{
  gboolean success = FALSE;

  g_clear_pointer (&writer->store, entente_store_close);
  if (!lock (writer, NULL, error))
    return FALSE;
  if (lock_byte (writer->lock, F_WRLCK, IN_USE))
    success = replace_damaged (writer, damage, notice, error);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_BUSY,
                 _("%s. It can’t be replaced while another process has it open: end that, then end Entente and start it again"),
                 damage->message);
  if (writer->store == NULL)
    {
      g_autofree char *backup = NULL;

      writer->store = entente_store_open (writer->path, FALSE, NULL, &backup, NULL);
    }
  begin_noticing (writer);
  unlock (writer, writer->store != NULL);
  return success;
}

static gpointer
replace_job (GTask    *task,
             gpointer  context,
             GError  **error)
{
  EntenteWriterThread *writer = context;
  g_autoptr (GError) local_error = NULL;
  char *notice = NULL;

  entente_opening_wait_for_readers (writer->opening, ENTENTE_N_READERS);
  if (entente_landscape_writer_store (writer, task, &local_error) != NULL)
    replace_open (writer, g_task_get_task_data (task), &notice, &local_error);
  entente_opening_reopen (writer->opening, writer->store != NULL ? NULL : local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return notice;
}

/* What was written up to now is in the file, what is written from now on waits for the one that takes its place. */
static void
looked_over_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  EntenteLandscape *self = ENTENTE_LANDSCAPE (source);
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *notice = g_task_propagate_pointer (G_TASK (result), &error);

  if (notice != NULL)
    g_task_return_pointer (task, notice, g_free);
  else if (!g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      g_task_set_task_data (task, g_steal_pointer (&error), (GDestroyNotify) g_error_free);
      entente_landscape_close_readers (self);
      entente_landscape_write (self, g_steal_pointer (&task), replace_job, g_free);
    }
}

/**
 * entente_landscape_check_async:
 * @self: a landscape that is open
 * @cancellable: (nullable): a cancellable
 * @callback: is called when there is nothing to do any more
 * @user_data: for @callback
 *
 * Looks the file over, if the last process that had it open didn't end in an orderly way; questions and changes go on. If it
 * is damaged, it is set aside and replaced as by entente_landscape_open_async(). What is not done to its end, the next process
 * begins anew.
 */
void
entente_landscape_check_async (EntenteLandscape    *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  task = entente_landscape_task (self, entente_landscape_check_async, cancellable, callback, user_data);
  if (entente_landscape_take_unchecked (self))
    entente_landscape_look_over (self,
                                 entente_landscape_task (self, entente_landscape_look_over, cancellable, looked_over_cb, task),
                                 look_over_job);
  else
    {
      g_task_return_pointer (task, g_strdup (""), g_free);
      g_object_unref (task);
    }
}

/**
 * entente_landscape_check_finish:
 * @self: a landscape
 * @result: the result
 * @notice: (out) (optional) (transfer full) (nullable): what the user should know of what was done
 * @error: return location for a #GError
 *
 * Returns: %TRUE if the landscape is sound now; if it isn't, @error says what can be done
 */
gboolean
entente_landscape_check_finish (EntenteLandscape  *self,
                                GAsyncResult      *result,
                                char             **notice,
                                GError           **error)
{
  g_autofree char *text = entente_landscape_answer (self, result, entente_landscape_check_async, error);

  if (text == NULL)
    return FALSE;
  if (notice != NULL)
    *notice = *text != '\0' ? g_steal_pointer (&text) : NULL;
  return TRUE;
}
