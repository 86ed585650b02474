/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-about.h"

/**
 * entente_about_present:
 * @parent: the window it belongs to
 * @first_property: the name of the first property, then its value and further pairs, then %NULL
 * @...: as said
 *
 * Shows what the application is. The properties are those of #AdwAboutWindow and #AdwAboutDialog, which are the same.
 */
void
entente_about_present (GtkWindow  *parent,
                       const char *first_property,
                       ...)
{
  va_list args;
  GObject *about;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  va_start (args, first_property);
#if ADW_CHECK_VERSION (1, 5, 0)
  about = g_object_new_valist (ADW_TYPE_ABOUT_DIALOG, first_property, args);
  adw_dialog_present (ADW_DIALOG (about), GTK_WIDGET (parent));
#else
  about = g_object_new_valist (ADW_TYPE_ABOUT_WINDOW, first_property, args);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
#endif
  va_end (args);
}
