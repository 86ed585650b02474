/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list beside what is chosen from it; where there is no room for both, one of the two. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TWO_PANES (entente_two_panes_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTwoPanes, entente_two_panes, ENTENTE, TWO_PANES, GtkWidget)

gboolean entente_two_panes_get_folded       (EntenteTwoPanes *self);
void     entente_two_panes_set_show_content (EntenteTwoPanes *self,
                                             gboolean         show_content);

G_END_DECLS
