/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links of sources, opened in the browser. Text of a file is text: only what is http or https is a link. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean entente_link_is_web (const char *address);
void     entente_link_open   (const char *address,
                              GtkWidget  *widget);

G_END_DECLS
