/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sorter of a table's column whose list sorts by itself. It compares nothing: it is there so that the column's head can
 * be clicked, and says which order that asks for. */

#pragma once

#include <gtk/gtk.h>

#include "entente-row.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_COLUMN_SORTER (entente_column_sorter_get_type ())
G_DECLARE_FINAL_TYPE (EntenteColumnSorter, entente_column_sorter, ENTENTE, COLUMN_SORTER, GtkSorter)

GtkSorter *entente_column_sorter_new  (EntenteOrder   order);
gboolean   entente_column_sorter_read (GtkColumnView *table,
                                       EntenteOrder  *order,
                                       gboolean      *reversed);

G_END_DECLS
