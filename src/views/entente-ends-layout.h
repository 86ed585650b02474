/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A layout of two children: at both ends of one line if there is room for it, else the second below the first. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENDS_LAYOUT (entente_ends_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEndsLayout, entente_ends_layout, ENTENTE, ENDS_LAYOUT, GtkLayoutManager)

G_END_DECLS
