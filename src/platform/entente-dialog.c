/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-dialog.h"

static GtkWidget *
make_body (const char *title,
           GtkWidget  *content,
           GtkWidget  *start,
           GtkWidget  *end)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (title, ""));
  if (start != NULL)
    adw_header_bar_pack_start (ADW_HEADER_BAR (header), start);
  if (end != NULL)
    adw_header_bar_pack_end (ADW_HEADER_BAR (header), end);
  gtk_box_append (GTK_BOX (body), header);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (body), content);
  return body;
}

/**
 * entente_dialog_present:
 * @parent: the window it belongs to
 * @title: its title
 * @content: (transfer none): what it shows
 * @start: (nullable) (transfer none): a button at the start of its header bar
 * @end: (nullable) (transfer none): a button at the end
 * @width: its width in px, where there is room
 * @height: its height
 *
 * Shows a dialog over the window, which Escape closes.
 */
void
entente_dialog_present (GtkWindow  *parent,
                        const char *title,
                        GtkWidget  *content,
                        GtkWidget  *start,
                        GtkWidget  *end,
                        int         width,
                        int         height)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (GTK_IS_WIDGET (content));

#if ADW_CHECK_VERSION (1, 5, 0)
  AdwDialog *dialog = adw_dialog_new ();

  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, width);
  adw_dialog_set_content_height (dialog, height);
  adw_dialog_set_child (dialog, make_body (title, content, start, end));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  GtkWidget *dialog = adw_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, keys);
  gtk_window_set_title (GTK_WINDOW (dialog), title);
  gtk_window_set_default_size (GTK_WINDOW (dialog), width, height);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  adw_window_set_content (ADW_WINDOW (dialog), make_body (title, content, start, end));
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}

/**
 * entente_dialog_close:
 * @content: anything within the dialog
 *
 * Closes the dialog that @content is shown in.
 */
void
entente_dialog_close (GtkWidget *content)
{
  g_return_if_fail (GTK_IS_WIDGET (content));

#if ADW_CHECK_VERSION (1, 5, 0)
  GtkWidget *dialog = gtk_widget_get_ancestor (content, ADW_TYPE_DIALOG);

  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
#else
  GtkWidget *dialog = gtk_widget_get_ancestor (content, GTK_TYPE_WINDOW);

  if (dialog != NULL)
    gtk_window_close (GTK_WINDOW (dialog));
#endif
}
