/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-tooltip.h"

/**
 * entente_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what it is to tell
 *
 * Sets the tooltip of a widget. For one that counts as visible, on screen or not, GTK asks the display server where the pointer
 * is and waits for the answer; that is done without for what isn't on screen.
 */
void
entente_tooltip_set (GtkWidget  *widget,
                     const char *text)
{
  gboolean is_hidden;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  is_hidden = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);
  if (is_hidden)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_hidden)
    gtk_widget_set_visible (widget, TRUE);
}
