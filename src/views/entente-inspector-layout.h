/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of the inspector: that of a pane to be read in, whatever it shows. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkLayoutManager *entente_inspector_layout_new (void);

G_END_DECLS
