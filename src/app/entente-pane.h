/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pane of the window: it asks for a width of its own, whatever its child would like, and tells the size that it has. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PANE (entente_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntentePane, entente_pane, ENTENTE, PANE, GtkWidget)

void entente_pane_set_child  (EntentePane *self,
                              GtkWidget   *child);
int  entente_pane_get_room   (EntentePane *self);
int  entente_pane_get_height (EntentePane *self);

G_END_DECLS
