/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* gettid() */

#include "entente-worker.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

/* How nice a thread is for which nobody waits. */
#define YIELDING 10

struct _EntenteWorker {
  GThread       *thread;
  gboolean       yields;
  GAsyncQueue   *queue;
  gpointer       context;
  GDestroyNotify settle;
  GDestroyNotify destroy;
};

typedef struct {
  GTask         *task; /* none: the thread is to end */
  EntenteJob     job;
  GDestroyNotify destroy;
  gpointer       result;
  GError        *error;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->task);
  g_free (entry);
}

/* In the task's own main context. */
static gboolean
return_cb (gpointer data)
{
  Entry *entry = data;

  if (entry->error != NULL)
    g_task_return_error (entry->task, g_steal_pointer (&entry->error));
  else
    g_task_return_pointer (entry->task, g_steal_pointer (&entry->result), entry->destroy);
  return G_SOURCE_REMOVE;
}

/* Hands the task back with its result. From here on the thread doesn't touch it: were the last reference to drop here, its
 * source object could be finalized on the very thread that its finalizer waits for. */
static void
hand_back (Entry *entry)
{
  GSource *source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (entry->task));
  g_source_set_static_name (source, "[entente] task done");
  g_source_set_callback (source, return_cb, entry, entry_free);
  g_source_attach (source, g_task_get_context (entry->task));
  g_source_unref (source);
}

/* Lets other threads go first where there are more than processors. Linux has a priority for each thread; where there is none it
 * is as any other. */
static void
yield (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, (id_t) gettid (), YIELDING);
#endif
}

static gpointer
work (gpointer data)
{
  EntenteWorker *self = data;
  Entry *entry;

  if (self->yields)
    yield ();
  while ((entry = g_async_queue_pop (self->queue))->task != NULL)
    {
      entry->result = entry->job (entry->task, self->context, &entry->error);
      if (self->settle != NULL)
        self->settle (self->context);
      hand_back (entry);
    }

  g_free (entry);
  self->destroy (self->context);
  return NULL;
}

/**
 * entente_worker_new:
 * @name: the thread's name, for debuggers
 * @yields: whether other threads go first, because its tasks may take long
 * @context: (transfer full): what the tasks work on
 * @settle: (nullable): puts @context in order, on the thread, after each task
 * @destroy: frees @context, on the thread, after the last task
 *
 * Returns: (transfer full): a worker; end it with entente_worker_stop()
 */
EntenteWorker *
entente_worker_new (const char     *name,
                    gboolean        yields,
                    gpointer        context,
                    GDestroyNotify  settle,
                    GDestroyNotify  destroy)
{
  EntenteWorker *self;

  g_return_val_if_fail (destroy != NULL, NULL);

  self = g_new0 (EntenteWorker, 1);
  self->yields = yields;
  self->queue = g_async_queue_new ();
  self->context = context;
  self->settle = settle;
  self->destroy = destroy;
  self->thread = g_thread_new (name, work, self);
  return self;
}

/**
 * entente_worker_push:
 * @self: a worker
 * @task: (transfer full): a task
 * @job: what to do
 * @destroy: (nullable): frees what @job returns, if nobody takes it
 *
 * Puts a task at the end of the queue. It is returned in its own main context when it is done.
 */
void
entente_worker_push (EntenteWorker  *self,
                     GTask          *task,
                     EntenteJob      job,
                     GDestroyNotify  destroy)
{
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_TASK (task));

  entry = g_new0 (Entry, 1);
  entry->task = task;
  entry->job = job;
  entry->destroy = destroy;
  g_async_queue_push (self->queue, entry);
}

/**
 * entente_worker_stop:
 * @self: (transfer full) (nullable): a worker
 *
 * Waits until all that is in the queue has been done, and ends the thread.
 */
void
entente_worker_stop (EntenteWorker *self)
{
  if (self == NULL)
    return;
  g_async_queue_push (self->queue, g_new0 (Entry, 1)); /* no task: the end */
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_free (self);
}
