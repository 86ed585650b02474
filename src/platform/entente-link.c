/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-link.h"

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
 * Has the address opened, if it is one of the web. To be called on a click and at no other time.
 */
void
entente_link_open (const char *address,
                   GtkWidget  *widget)
{
  GtkWindow *window = NULL;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!entente_link_is_web (address))
    return;
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    window = GTK_WINDOW (root);
#if GTK_CHECK_VERSION (4, 10, 0)
  {
    g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (address);

    gtk_uri_launcher_launch (launcher, window, NULL, NULL, NULL);
  }
#else
  gtk_show_uri (window, address, GDK_CURRENT_TIME);
#endif
}
