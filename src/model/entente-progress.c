/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-progress.h"

#define INTERVAL (G_USEC_PER_SEC / 10)

/* Shared with the source that is on its way: at most one, so that a main loop that doesn't come to it isn't flooded. */
struct _EntenteProgressTeller {
  GMutex              mutex;
  GMainContext       *context;
  EntenteProgressFunc func; /* none once it is over */
  gpointer            user_data;
  EntenteProgress     last;
  gboolean            is_underway;
  gint64              told;
};

static void
clear (gpointer data)
{
  EntenteProgressTeller *self = data;

  g_mutex_clear (&self->mutex);
  g_main_context_unref (self->context);
}

static void
unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear);
}

static gboolean
tell_cb (gpointer data)
{
  EntenteProgressTeller *self = data;
  EntenteProgress progress;

  g_mutex_lock (&self->mutex);
  progress = self->last;
  self->told = g_get_monotonic_time ();
  self->is_underway = FALSE;
  g_mutex_unlock (&self->mutex);
  if (self->func != NULL)
    self->func (&progress, self->user_data);
  return G_SOURCE_REMOVE;
}

/**
 * entente_progress_teller_new:
 * @func: (nullable): is told how far it is, in the thread-default main context of the caller
 * @user_data: for @func
 *
 * Returns: (transfer full): a teller
 */
EntenteProgressTeller *
entente_progress_teller_new (EntenteProgressFunc func,
                             gpointer            user_data)
{
  EntenteProgressTeller *self = g_atomic_rc_box_new0 (EntenteProgressTeller);

  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * entente_progress_teller_free:
 * @self: (transfer full): a teller
 *
 * Ends it. Called in the context that it tells in, nothing more is told after.
 */
void
entente_progress_teller_free (EntenteProgressTeller *self)
{
  g_mutex_lock (&self->mutex);
  self->func = NULL;
  g_mutex_unlock (&self->mutex);
  unref (self);
}

/**
 * entente_progress_teller_tell:
 * @self: a teller
 * @progress: how far it is
 *
 * Tells it, or what has come since, in a while if it has just told something of the same phase. To be called by one thread
 * only.
 */
void
entente_progress_teller_tell (EntenteProgressTeller *self,
                              const EntenteProgress *progress)
{
  g_autoptr (GSource) source = NULL;

  g_mutex_lock (&self->mutex);
  if (self->func != NULL && !self->is_underway)
    {
      gint64 wait = progress->phase == self->last.phase ? self->told + INTERVAL - g_get_monotonic_time () : 0;

      self->is_underway = TRUE;
      source = wait > 0 ? g_timeout_source_new ((guint) (wait / 1000) + 1) : g_idle_source_new ();
      /* Of the priority of a task's return, so that it comes before that. */
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_static_name (source, "[entente] progress");
      g_source_set_callback (source, tell_cb, g_atomic_rc_box_acquire (self), unref);
      g_source_attach (source, self->context);
    }
  self->last = *progress;
  g_mutex_unlock (&self->mutex);
}
