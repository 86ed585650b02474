/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of text for the rows of lists and tables: the size that it asks for doesn't depend on what it says, so that nothing
 * is laid out anew when rows are scrolled. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *entente_text_line_new (const char *css_class,
                                  guint       min_chars,
                                  guint       nat_chars);
void       entente_text_line_set (GtkWidget  *line,
                                  const char *text);

G_END_DECLS
