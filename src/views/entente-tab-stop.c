/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-tab-stop.h"

/**
 * EntenteTabStop:
 *
 * For a list, in which Tab would go from row to row: the arrow keys do that.
 */
struct _EntenteTabStop {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteTabStop, entente_tab_stop, ADW_TYPE_BIN)

static gboolean
entente_tab_stop_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (entente_tab_stop_parent_class)->focus (widget, direction);
}

static void
entente_tab_stop_class_init (EntenteTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = entente_tab_stop_focus;
}

static void
entente_tab_stop_init (EntenteTabStop *self)
{
}
