/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-landscape-private.h"

#include "entente-error.h"
#include "entente-watch.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* The keys of the subjects that a task has touched; more than so many are told as any. */
#define CHANGES  "entente-changes"
#define MAX_TOLD 1000

/**
 * EntenteLandscape:
 *
 * The landscape service. It is opened once; questions and changes may be asked for before that has ended, they wait their
 * turn. When the last reference goes, all that was asked for is done first.
 */
struct _EntenteLandscape {
  GObject        parent_instance;

  EntenteWorker  *writer;
  EntenteWorker  *reader;
  EntenteWorker  *finder;
  EntenteOpening *opening;

  char           *path;
  EntenteWatch   *watch;
  GCancellable   *watching;
  gboolean        leave_damaged;
  gint            n_questions; /* that have yet to be answered; they may come from several threads */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteLandscape, entente_landscape, G_TYPE_OBJECT)

static void
writer_free (gpointer data)
{
  EntenteWriterThread *writer = data;

  g_clear_pointer (&writer->store, entente_store_close);
  entente_opening_unref (writer->opening);
  /* After the store: others may take it for closed from here on. */
  if (writer->lock >= 0)
    close (writer->lock);
  g_free (writer->notice);
  g_free (writer->path);
  g_free (writer);
}

static void
reader_free (gpointer data)
{
  EntenteReaderThread *reader = data;

  entente_landscape_reader_forget (reader);
  g_clear_pointer (&reader->store, entente_store_close);
  entente_opening_unref (reader->opening);
  g_free (reader->path);
  g_free (reader);
}

/* After each job. What it asked was answered of one state of the landscape. */
static void
reader_settle (gpointer data)
{
  EntenteReaderThread *reader = data;

  if (reader->store != NULL)
    entente_store_end_reading (reader->store);
}

static void
entente_landscape_finalize (GObject *object)
{
  EntenteLandscape *self = ENTENTE_LANDSCAPE (object);

  g_cancellable_cancel (self->watching);
  g_clear_object (&self->watching);
  g_clear_pointer (&self->watch, entente_watch_free);

  /* The readers first: SQLite tidies its log away when the last connection that may write is closed. */
  g_clear_pointer (&self->finder, entente_worker_stop);
  g_clear_pointer (&self->reader, entente_worker_stop);
  g_clear_pointer (&self->writer, entente_worker_stop);
  entente_opening_unref (self->opening);
  g_free (self->path);

  G_OBJECT_CLASS (entente_landscape_parent_class)->finalize (object);
}

static void
entente_landscape_class_init (EntenteLandscapeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_landscape_finalize;

  /**
   * EntenteLandscape::changed:
   * @self: the landscape
   * @keys: (nullable) (element-type guint32): the keys of the subjects of which something is said that wasn't before, or the
   *   other way round; %NULL if that may be any
   *
   * What the landscape holds has changed: a dataset came or went, or an edit was made, taken back or brought again; here
   * or by another process.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
entente_landscape_init (EntenteLandscape *self)
{
}

static EntenteWorker *
make_reader (EntenteLandscape *self,
             const char       *name,
             gboolean          yields)
{
  EntenteReaderThread *reader = g_new0 (EntenteReaderThread, 1);

  reader->path = g_strdup (self->path);
  reader->opening = entente_opening_ref (self->opening);
  return entente_worker_new (name, yields, reader, reader_settle, reader_free);
}

/**
 * entente_landscape_get_default_path:
 *
 * Returns: (transfer full): where the user's landscape lies: in the XDG data folder
 */
char *
entente_landscape_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "landscape.db", NULL);
}

/**
 * entente_landscape_new:
 * @path: the file of the landscape; it and its folder are made when the landscape is opened
 *
 * Returns: (transfer full): a landscape that is not open yet
 */
EntenteLandscape *
entente_landscape_new (const char *path)
{
  EntenteLandscape *self;
  EntenteWriterThread *writer;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_LANDSCAPE, NULL);
  self->opening = entente_opening_new ();
  self->path = g_strdup (path);
  self->watching = g_cancellable_new ();

  writer = g_new0 (EntenteWriterThread, 1);
  writer->path = g_strdup (path);
  writer->opening = entente_opening_ref (self->opening);
  writer->lock = -1;
  self->writer = entente_worker_new ("entente-writer", FALSE, writer, NULL, writer_free);
  self->reader = make_reader (self, "entente-reader", FALSE);
  self->finder = make_reader (self, "entente-finder", TRUE);
  return self;
}

/**
 * entente_landscape_get_path:
 * @self: a landscape
 *
 * Returns: (transfer none): its file
 */
const char *
entente_landscape_get_path (EntenteLandscape *self)
{
  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (self), NULL);

  return self->path;
}

/**
 * entente_landscape_set_leave_damaged:
 * @self: a landscape that is not open
 * @leave_damaged: whether opening is to fail if the file is damaged
 *
 * By default a damaged file is set aside and replaced by what could be read of it, and opening tells so. Who has nobody to
 * tell leaves it to somebody else.
 */
void
entente_landscape_set_leave_damaged (EntenteLandscape *self,
                                     gboolean          leave_damaged)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));

  self->leave_damaged = leave_damaged;
}

/**
 * entente_landscape_task:
 * @self: a landscape
 * @tag: the function that makes the task
 * @cancellable: (nullable): a cancellable
 * @callback: is called when it is done
 * @user_data: for @callback
 *
 * Returns: (transfer full): a task to be handed to one of the threads
 */
GTask *
entente_landscape_task (EntenteLandscape    *self,
                        gpointer             tag,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

/**
 * entente_landscape_answer:
 * @self: a landscape
 * @result: the result that a callback was given
 * @tag: the function that made the task
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): what the job returned, or %NULL if @error is set
 */
gpointer
entente_landscape_answer (EntenteLandscape  *self,
                          GAsyncResult      *result,
                          gpointer           tag,
                          GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
answered_cb (EntenteLandscape *self)
{
  g_atomic_int_add (&self->n_questions, -1);
}

/**
 * entente_landscape_is_asked:
 * @self: a landscape
 *
 * Returns: whether a question is waiting for its answer
 */
gboolean
entente_landscape_is_asked (EntenteLandscape *self)
{
  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (self), FALSE);

  return g_atomic_int_get (&self->n_questions) > 0;
}

static void
ask (EntenteLandscape *self,
     EntenteWorker    *worker,
     GTask            *task,
     EntenteJob        job,
     GDestroyNotify    destroy)
{
  g_atomic_int_inc (&self->n_questions);
  /* The task holds the landscape. */
  g_signal_connect_swapped (task, "notify::completed", G_CALLBACK (answered_cb), self);
  entente_worker_push (worker, task, job, destroy);
}

/**
 * entente_landscape_read:
 * @self: a landscape
 * @task: (transfer full): a task
 * @job: what to do, with an EntenteReaderThread
 * @destroy: (nullable): frees what @job returns
 *
 * Lets the thread that reads do the task.
 */
void
entente_landscape_read (EntenteLandscape *self,
                        GTask            *task,
                        EntenteJob        job,
                        GDestroyNotify    destroy)
{
  ask (self, self->reader, task, job, destroy);
}

/**
 * entente_landscape_search:
 * @self: a landscape
 * @task: (transfer full): a task
 * @job: what to do, with an EntenteReaderThread
 * @destroy: (nullable): frees what @job returns
 *
 * Lets the thread that searches texts do the task: it may take its time, and the lists don't wait for it.
 */
void
entente_landscape_search (EntenteLandscape *self,
                          GTask            *task,
                          EntenteJob        job,
                          GDestroyNotify    destroy)
{
  ask (self, self->finder, task, job, destroy);
}

static void
add_change (guint32  subject,
            gpointer data)
{
  g_array_append_val (data, subject);
}

/**
 * entente_landscape_note_changes:
 * @writer: the context of the thread that writes
 * @task: a task that has changed some statements, or that looks for what others have changed
 *
 * Has the task tell whoever listens to #EntenteLandscape::changed which subjects were touched since the last time.
 */
void
entente_landscape_note_changes (EntenteWriterThread *writer,
                                GTask               *task)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  const EntenteColumnsStamp before = writer->stamp;

  if (entente_store_get_stamp (writer->store, &writer->stamp.generation, &writer->stamp.change, NULL) &&
      writer->stamp.generation == before.generation &&
      entente_store_each_change (writer->store, before.change, add_change, keys, NULL) && keys->len <= MAX_TOLD)
    g_object_set_data_full (G_OBJECT (task), CHANGES, g_steal_pointer (&keys), (GDestroyNotify) g_array_unref);
}

/* In the main context, once the change is durable. */
static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  GTask *task = G_TASK (object);

  if (!g_task_had_error (task))
    g_signal_emit (user_data, signals[CHANGED], 0, g_object_get_data (object, CHANGES));
}

/**
 * entente_landscape_write:
 * @self: a landscape
 * @task: (transfer full): a task that changes the landscape if it succeeds
 * @job: what to do, with an EntenteWriterThread
 * @destroy: (nullable): frees what @job returns
 *
 * Lets the thread that writes do the task. After it has succeeded and called back, #EntenteLandscape::changed is emitted.
 */
void
entente_landscape_write (EntenteLandscape *self,
                         GTask            *task,
                         EntenteJob        job,
                         GDestroyNotify    destroy)
{
  /* What has been committed is not called cancelled: the job itself says which it was. */
  g_task_set_check_cancellable (task, FALSE);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (notify_cb), self, 0);
  entente_worker_push (self->writer, task, job, destroy);
}

/* Who was told of an opening that failed may ask again; for others only what came with the opening is new. */
static void
opened_cb (GObject    *object,
           GParamSpec *pspec,
           gpointer    user_data)
{
  EntenteLandscape *self = user_data;

  if (g_task_had_error (G_TASK (object)))
    return;
  entente_landscape_begin_watching (self);
  if (entente_opening_take_news (self->opening))
    g_signal_emit (self, signals[CHANGED], 0, NULL);
}

/**
 * entente_landscape_begin_opening:
 * @self: a landscape
 * @task: (transfer full): a task
 * @job: opens the landscape, with an EntenteWriterThread
 *
 * Lets the thread that writes open the landscape. From now on questions wait until it is open.
 */
void
entente_landscape_begin_opening (EntenteLandscape *self,
                                 GTask            *task,
                                 EntenteJob        job)
{
  entente_opening_begin (self->opening);
  g_task_set_task_data (task, GINT_TO_POINTER (self->leave_damaged), NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (opened_cb), self, 0);
  entente_worker_push (self->writer, task, job, g_free);
}

/**
 * entente_landscape_look_over:
 * @self: a landscape
 * @task: (transfer full): a task
 * @job: what to do, with an EntenteReaderThread
 *
 * Lets the thread that searches texts do the task. It is no question, and nobody waits for it.
 */
void
entente_landscape_look_over (EntenteLandscape *self,
                             GTask            *task,
                             EntenteJob        job)
{
  entente_worker_push (self->finder, task, job, g_free);
}

static gpointer
close_job (GTask    *task,
           gpointer  context,
           GError  **error)
{
  EntenteReaderThread *reader = context;

  entente_landscape_reader_forget (reader);
  g_clear_pointer (&reader->store, entente_store_close);
  entente_opening_step_aside (reader->opening);
  return NULL;
}

/**
 * entente_landscape_close_readers:
 * @self: a landscape
 *
 * Has the threads that read close the file after all that they were asked before, and wait until entente_opening_reopen().
 */
void
entente_landscape_close_readers (EntenteLandscape *self)
{
  EntenteWorker *readers[ENTENTE_N_READERS] = { self->reader, self->finder };

  entente_opening_close (self->opening);
  for (guint i = 0; i < ENTENTE_N_READERS; i++)
    entente_worker_push (readers[i], entente_landscape_task (self, entente_landscape_close_readers, NULL, NULL, NULL), close_job,
                         NULL);
}

/**
 * entente_landscape_take_unchecked:
 * @self: a landscape
 *
 * Takes it upon the caller to look over a file that may be damaged.
 *
 * Returns: whether there is such a file
 */
gboolean
entente_landscape_take_unchecked (EntenteLandscape *self)
{
  return entente_opening_take_unchecked (self->opening);
}

/* The version of the connection that writes is changed by all others, and not by its own changes. */
static gpointer
look_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteWriterThread *writer = context;
  EntenteStore *store = entente_landscape_writer_store (writer, task, error);
  gint64 version;

  if (store == NULL || !entente_store_get_version (store, &version, error) || version == writer->version)
    return NULL;
  writer->version = version;
  entente_landscape_note_changes (writer, task);
  return GINT_TO_POINTER (TRUE);
}

static void
look_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  gpointer is_changed = g_task_propagate_pointer (G_TASK (result), NULL);

  if (is_changed != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    g_signal_emit (user_data, signals[CHANGED], 0, g_object_get_data (G_OBJECT (result), CHANGES));
}

/* Somebody has written to the file. The task has no hold on the landscape: it is not to be kept open for it. */
static void
written_cb (gpointer data)
{
  EntenteLandscape *self = data;

  entente_worker_push (self->writer, g_task_new (NULL, self->watching, look_cb, self), look_job, NULL);
}

/**
 * entente_landscape_begin_watching:
 * @self: a landscape that is open
 *
 * From now on #EntenteLandscape::changed is emitted also for what other processes change.
 */
void
entente_landscape_begin_watching (EntenteLandscape *self)
{
  if (self->watch == NULL)
    self->watch = entente_watch_new (self->path, written_cb, self);
}

/* A file that was deleted can still be written, but who starts the application next doesn't find it. */
static gboolean
is_in_place (EntenteWriterThread  *writer,
             GError              **error)
{
  GStatBuf file;

  if (g_stat (writer->path, &file) == 0 && file.st_dev == writer->file.st_dev && file.st_ino == writer->file.st_ino)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE,
               _("The landscape’s file %s was moved or deleted, so that nothing can be added to it. "
                 "What is shown can still be exported. To begin with a new file, end Entente and start it again"),
               writer->path);
  return FALSE;
}

/**
 * entente_landscape_writer_store:
 * @writer: the context of the thread that writes
 * @task: the task that is being done
 * @error: return location for a #GError
 *
 * Returns: (transfer none): the store, which ends its work when @task is cancelled; or %NULL with @error set
 */
EntenteStore *
entente_landscape_writer_store (EntenteWriterThread  *writer,
                                GTask                *task,
                                GError              **error)
{
  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error))
    return NULL;
  if (writer->store == NULL)
    {
      if (writer->immutable)
        g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY, _("The landscape can’t be written"));
      else
        g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE, _("The landscape is not open"));
      return NULL;
    }
  if (!is_in_place (writer, error))
    return NULL;
  entente_store_set_cancellable (writer->store, g_task_get_cancellable (task));
  return writer->store;
}

/**
 * entente_landscape_reader_store:
 * @reader: the context of the thread that reads
 * @task: the task that is being done
 * @error: return location for a #GError
 *
 * Waits until the landscape is open. Until the job ends all questions are answered of one state of it.
 *
 * Returns: (transfer none): the store, which ends its work when @task is cancelled; or %NULL with @error set
 */
EntenteStore *
entente_landscape_reader_store (EntenteReaderThread  *reader,
                                GTask                *task,
                                GError              **error)
{
  gboolean immutable;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error))
    return NULL;
  if (!entente_opening_wait (reader->opening, &immutable, error))
    return NULL;
  if (reader->store == NULL)
    reader->store = entente_store_open_reader (reader->path, immutable, error);
  if (reader->store == NULL)
    return NULL;
  entente_store_set_cancellable (reader->store, g_task_get_cancellable (task));
  return entente_store_begin_reading (reader->store, error) ? reader->store : NULL;
}
