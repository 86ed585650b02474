/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-text-line.h"

/* Which way the first letter of @text is written: -1 to the left, 1 to the right, 0 if there is none. */
static int
get_direction (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  switch ((int) g_unichar_get_script (g_utf8_get_char (text)))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return -1;
    default:
      return *text != '\0' ? 1 : 0;
    }
}

/**
 * entente_text_line_new:
 * @css_class: (nullable): its style
 * @min_chars: how many characters it is wide at least
 * @nat_chars: how many it would like to be
 *
 * Returns: (transfer floating): a #GtkInscription that ends in “…” where there is no room
 */
GtkWidget *
entente_text_line_new (const char *css_class,
                       guint       min_chars,
                       guint       nat_chars)
{
  /* Not without a text: GTK complains when a screen reader asks for that. */
  GtkWidget *line = gtk_inscription_new ("");

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), nat_chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (line, css_class);
  return line;
}

/**
 * entente_text_line_set:
 * @line: a line, at whose start the text is to begin
 * @text: (nullable): what it says
 */
void
entente_text_line_set (GtkWidget  *line,
                       const char *text)
{
  const char *words = text != NULL ? text : "";
  int direction;

  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (line)), words) == 0)
    return;
  /* It would begin where its own script does: a Latin name in a line from right to left, at the wrong end. */
  direction = get_direction (words) * (gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL ? -1 : 1);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (line), direction < 0 ? 1 : 0);
  gtk_inscription_set_text (GTK_INSCRIPTION (line), words);
}
