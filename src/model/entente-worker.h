/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread of its own with a queue of tasks, done one after the other in the order in which they came. What the tasks
 * work on belongs to the thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntenteWorker EntenteWorker;

/**
 * EntenteJob:
 * @task: (transfer none): the task, for its data and cancellable; the job doesn't return it
 * @context: what the worker's tasks work on
 * @error: return location for a #GError
 *
 * A piece of work, called on the worker's thread, also if the task was cancelled while it waited: somebody may be waiting
 * for the end of it.
 *
 * Returns: (transfer full): what the task returns, or %NULL with @error set
 */
typedef gpointer (*EntenteJob) (GTask    *task,
                                gpointer  context,
                                GError  **error);

EntenteWorker *entente_worker_new   (const char     *name,
                                     gboolean        yields,
                                     gpointer        context,
                                     GDestroyNotify  settle,
                                     GDestroyNotify  destroy);
void           entente_worker_push  (EntenteWorker  *self,
                                     GTask          *task,
                                     EntenteJob      job,
                                     GDestroyNotify  destroy);
void           entente_worker_stop  (EntenteWorker  *self);

G_END_DECLS
