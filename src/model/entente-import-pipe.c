/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-import-pipe.h"

/* So many batches wait at most: enough that neither thread waits for the other's every turn. */
#define AHEAD 3

struct _EntenteImportPipe {
  EntenteStreamReader *reader;
  GCancellable        *stop; /* cancelled with the caller's, or when nobody takes batches any more */
  GCancellable        *cancellable;
  gulong               cancelled;
  GThread             *thread;

  GMutex               mutex;
  GCond                changed;
  GQueue               batches;
  GQueue               used; /* to be freed by the thread that reads, which has more time */
  gboolean             is_over;
  GError              *error;
};

static gboolean
push (EntenteImportPipe  *self,
      EntenteStreamBatch *batch)
{
  GQueue used;
  gboolean is_wanted;

  g_mutex_lock (&self->mutex);
  while (self->batches.length >= AHEAD && !g_cancellable_is_cancelled (self->stop))
    g_cond_wait (&self->changed, &self->mutex);
  is_wanted = !g_cancellable_is_cancelled (self->stop);
  if (is_wanted)
    g_queue_push_tail (&self->batches, batch);
  else
    entente_stream_batch_free (batch);
  used = self->used;
  g_queue_init (&self->used);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_queue_clear_full (&used, (GDestroyNotify) entente_stream_batch_free);
  return is_wanted;
}

static gpointer
read_thread (gpointer data)
{
  EntenteImportPipe *self = data;
  g_autoptr (GError) error = NULL;
  EntenteStreamBatch *batch;

  while (entente_stream_reader_next (self->reader, &batch, self->stop, &error) && batch != NULL && push (self, batch))
    ;
  g_mutex_lock (&self->mutex);
  if (error != NULL || !g_cancellable_set_error_if_cancelled (self->stop, &self->error))
    self->error = g_steal_pointer (&error);
  self->is_over = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

static void
stop (EntenteImportPipe *self)
{
  g_cancellable_cancel (self->stop);
  g_mutex_lock (&self->mutex);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  stop (user_data);
}

/**
 * entente_import_pipe_new:
 * @stream: what to read; it is read on another thread until the pipe is freed
 * @dataset: (nullable): the dataset of a stream that names none
 * @cancellable: (nullable): a cancellable
 *
 * Begins to read a stream.
 *
 * Returns: (transfer full): a pipe
 */
EntenteImportPipe *
entente_import_pipe_new (GInputStream *stream,
                         const char   *dataset,
                         GCancellable *cancellable)
{
  EntenteImportPipe *self = g_new0 (EntenteImportPipe, 1);

  self->reader = entente_stream_reader_new (stream, dataset);
  self->stop = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->batches);
  g_queue_init (&self->used);
  if (cancellable != NULL)
    {
      self->cancellable = g_object_ref (cancellable);
      self->cancelled = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self, NULL);
    }
  self->thread = g_thread_new ("entente-parse", read_thread, self);
  return self;
}

/**
 * entente_import_pipe_free:
 * @self: (transfer full) (nullable): a pipe
 *
 * Stops reading.
 */
void
entente_import_pipe_free (EntenteImportPipe *self)
{
  if (self == NULL)
    return;
  g_cancellable_disconnect (self->cancellable, self->cancelled);
  stop (self);
  g_thread_join (self->thread);
  g_queue_clear_full (&self->batches, (GDestroyNotify) entente_stream_batch_free);
  g_queue_clear_full (&self->used, (GDestroyNotify) entente_stream_batch_free);
  g_clear_error (&self->error);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  entente_stream_reader_free (self->reader);
  g_clear_object (&self->cancellable);
  g_object_unref (self->stop);
  g_free (self);
}

/**
 * entente_import_pipe_next:
 * @self: a pipe
 * @batch: (out) (transfer full) (nullable): the next records, or %NULL at the end of the stream
 * @error: return location for an error
 *
 * Waits for the next batch.
 *
 * Returns: %TRUE if the stream could be read, faults or not
 */
gboolean
entente_import_pipe_next (EntenteImportPipe   *self,
                          EntenteStreamBatch **batch,
                          GError             **error)
{
  gboolean success;

  g_mutex_lock (&self->mutex);
  while (self->batches.length == 0 && !self->is_over)
    g_cond_wait (&self->changed, &self->mutex);
  *batch = g_queue_pop_head (&self->batches);
  success = *batch != NULL || self->error == NULL;
  if (!success)
    g_propagate_error (error, g_error_copy (self->error));
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  return success;
}

/**
 * entente_import_pipe_give_back:
 * @self: a pipe
 * @batch: (transfer full): a batch of it that isn't needed any more
 *
 * Lets the thread that reads free the batch: who stores them has more to do.
 */
void
entente_import_pipe_give_back (EntenteImportPipe  *self,
                               EntenteStreamBatch *batch)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->used, batch);
  g_mutex_unlock (&self->mutex);
}

/**
 * entente_import_pipe_get_dataset:
 * @self: a pipe of which a batch has been taken
 *
 * Returns: (transfer none) (nullable): the dataset of the stream
 */
const char *
entente_import_pipe_get_dataset (EntenteImportPipe *self)
{
  return entente_stream_reader_get_dataset (self->reader);
}

/**
 * entente_import_pipe_get_title:
 * @self: a pipe of which a batch has been taken
 *
 * Returns: (transfer none) (nullable): the title of the stream
 */
const char *
entente_import_pipe_get_title (EntenteImportPipe *self)
{
  return entente_stream_reader_get_title (self->reader);
}
