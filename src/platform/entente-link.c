/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-link.h"

#include "entente-alert.h"

#include <glib/gi18n.h>

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkWindow *window = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean done;

#if GTK_CHECK_VERSION (4, 10, 0)
  done = gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error);
#else
  done = gtk_show_uri_full_finish (window, result, &error);
#endif
  if (!done)
    entente_alert_failed (window, _("The Link Can’t Be Opened"), g_task_get_task_data (task), error);
  g_task_return_boolean (task, done);
}

/**
 * entente_link_is_web:
 * @address: (nullable): what a file calls a link
 *
 * Returns: whether it is a valid http or https address
 */
gboolean
entente_link_is_web (const char *address)
{
  g_autoptr (GUri) uri = NULL;

  if (address == NULL)
    return FALSE;
  /* GLib gives schemes in lower case. */
  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  return uri != NULL && (g_str_equal (g_uri_get_scheme (uri), "http") || g_str_equal (g_uri_get_scheme (uri), "https")) &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

/**
 * entente_link_open:
 * @address: an address
 * @widget: what was clicked
 *
 * Has the address opened, if it is one of the web; if it can't be, says so. To be called on a click and at no other time.
 */
void
entente_link_open (const char *address,
                   GtkWidget  *widget)
{
  GtkRoot *root;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  if (!entente_link_is_web (address) || !GTK_IS_WINDOW (root))
    return;
  task = g_task_new (root, NULL, NULL, NULL);
  g_task_set_task_data (task, g_strdup (address), g_free);
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (address);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (root), NULL, launched_cb, task);
#else
  gtk_show_uri_full (GTK_WINDOW (root), address, GDK_CURRENT_TIME, NULL, launched_cb, task);
#endif
}
