/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-watch.h"

/* Writes that come within this time are told together, in milliseconds. */
#define FOLD 250

struct _EntenteWatch {
  GFileMonitor    *monitors[2]; /* the file, and the log into which SQLite writes first */
  GMainContext    *context;
  GSource         *waiting;
  EntenteWatchFunc func;
  gpointer         data;
};

static gboolean
tell_cb (gpointer user_data)
{
  EntenteWatch *self = user_data;

  g_clear_pointer (&self->waiting, g_source_unref);
  self->func (self->data);
  return G_SOURCE_REMOVE;
}

static void
tell_soon (EntenteWatch *self)
{
  if (self->waiting != NULL)
    return;
  self->waiting = g_timeout_source_new (FOLD);
  g_source_set_static_name (self->waiting, "[entente] landscape written to");
  g_source_set_callback (self->waiting, tell_cb, self, NULL);
  g_source_attach (self->waiting, self->context);
}

static void
file_changed_cb (GFileMonitor      *monitor,
                 GFile             *file,
                 GFile             *other,
                 GFileMonitorEvent  event,
                 EntenteWatch      *self)
{
  tell_soon (self);
}

/**
 * entente_watch_new:
 * @path: the file of a landscape
 * @func: is called in the present main context after writes, four times in a second at most; and once soon after now, as
 *   somebody may have written just before
 * @data: for @func
 *
 * Where files can't be watched, @func isn't called again.
 *
 * Returns: (transfer full): a watch
 */
EntenteWatch *
entente_watch_new (const char       *path,
                   EntenteWatchFunc  func,
                   gpointer          data)
{
  EntenteWatch *self;
  g_autofree char *log = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_new0 (EntenteWatch, 1);
  self->context = g_main_context_ref_thread_default ();
  self->func = func;
  self->data = data;
  log = g_strconcat (path, "-wal", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (i == 0 ? path : log);

      self->monitors[i] = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
      if (self->monitors[i] != NULL)
        g_signal_connect (self->monitors[i], "changed", G_CALLBACK (file_changed_cb), self);
    }
  tell_soon (self);
  return self;
}

/**
 * entente_watch_free:
 * @self: (transfer full) (nullable): a watch
 */
void
entente_watch_free (EntenteWatch *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->monitors); i++)
    if (self->monitors[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->monitors[i], file_changed_cb, self);
        g_object_unref (self->monitors[i]);
      }
  if (self->waiting != NULL)
    g_source_destroy (self->waiting);
  g_clear_pointer (&self->waiting, g_source_unref);
  g_main_context_unref (self->context);
  g_free (self);
}
