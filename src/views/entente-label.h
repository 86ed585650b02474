/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels of rows and pages: they begin at the start and wrap, and are never cut. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *entente_label_new           (const char *text,
                                        const char *css_class);
GtkWidget *entente_label_new_secondary (const char *text);
double     entente_label_get_scale     (GtkWidget  *widget);

G_END_DECLS
