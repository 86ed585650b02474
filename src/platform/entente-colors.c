/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-colors.h"

/* The palette of the GNOME Human Interface Guidelines, light and dark. */
static const char *const named[][2] = {
  [ENTENTE_COLOR_ACCENT] = { "#1c71d8", "#78aeed" },
  [ENTENTE_COLOR_DEALS] = { "#3584e4", "#62a0ea" },
  [ENTENTE_COLOR_EVENTS] = { "#9141ac", "#dc8add" },
  [ENTENTE_COLOR_WARNING] = { "#9c6e03", "#f8e45c" },
  [ENTENTE_COLOR_ERROR] = { "#c01c28", "#ff7b63" },
  [ENTENTE_COLOR_WINDOW_BACKGROUND] = { "#fafafa", "#242424" },
  [ENTENTE_COLOR_VIEW_BACKGROUND] = { "#ffffff", "#1e1e1e" },
};

/**
 * entente_colors_get_text:
 * @widget: a widget
 * @color: (out): its foreground
 */
void
entente_colors_get_text (GtkWidget *widget,
                         GdkRGBA   *color)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

/* The accent colour for text and drawings, where the style knows one better than the palette. */
static gboolean
find_accent (GtkWidget       *widget,
             AdwStyleManager *manager,
             GdkRGBA         *color)
{
#if ADW_CHECK_VERSION (1, 6, 0)
  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager), adw_style_manager_get_dark (manager),
                                       color);
  return TRUE;
#elif !GTK_CHECK_VERSION (4, 10, 0)
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", color);
#else
  return FALSE;
#endif
}

/**
 * entente_colors_get:
 * @widget: a widget
 * @name: which colour
 * @color: (out): the colour in the present style, light or dark
 */
void
entente_colors_get (GtkWidget    *widget,
                    EntenteColor  name,
                    GdkRGBA      *color)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  if (name == ENTENTE_COLOR_ACCENT && find_accent (widget, manager, color))
    return;
  gdk_rgba_parse (color, named[name][adw_style_manager_get_dark (manager)]);
}

/**
 * entente_colors_get_on_paper:
 * @name: which colour
 * @color: (out): the colour where it is printed: that of the light style, whatever the present one is
 */
void
entente_colors_get_on_paper (EntenteColor  name,
                             GdkRGBA      *color)
{
  gdk_rgba_parse (color, named[name][FALSE]);
}

/**
 * entente_colors_follow:
 * @widget: a widget that draws with colours of [func@colors_get]
 *
 * Has @widget drawn again whenever these change: its own style needn't change with them, so GTK wouldn't.
 */
void
entente_colors_follow (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (manager, "notify", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
