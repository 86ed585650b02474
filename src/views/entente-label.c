/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-label.h"

/**
 * entente_label_new:
 * @text: (nullable): what it says
 * @css_class: (nullable): a class of the style
 *
 * Returns: (transfer floating): a label that wraps
 */
GtkWidget *
entente_label_new (const char *text,
                   const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * entente_label_new_secondary:
 * @text: (nullable): what it says
 *
 * Returns: (transfer floating): a label for a second line
 */
GtkWidget *
entente_label_new_secondary (const char *text)
{
  GtkWidget *label = entente_label_new (text, "caption");

  gtk_widget_add_css_class (label, "secondary");
  return label;
}

/**
 * entente_label_get_scale:
 * @widget: a widget
 *
 * Returns: how large text is: 1, or more if a person wants it larger
 */
double
entente_label_get_scale (GtkWidget *widget)
{
  int dpi;

  /* In 1024ths; -1 if nobody says. */
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1;
}
