/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of a widget, whatever the version of GTK. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Colours that the style has names for. */
typedef enum {
  ENTENTE_COLOR_ACCENT,
  ENTENTE_COLOR_DEALS,
  ENTENTE_COLOR_EVENTS,
  ENTENTE_COLOR_WARNING,
  ENTENTE_COLOR_ERROR,
  ENTENTE_COLOR_WINDOW_BACKGROUND,
  ENTENTE_COLOR_VIEW_BACKGROUND,
} EntenteColor;

void     entente_colors_get_text (GtkWidget    *widget,
                                  GdkRGBA      *color);
void     entente_colors_get      (GtkWidget    *widget,
                                  EntenteColor  name,
                                  GdkRGBA      *color);
void     entente_colors_get_on_paper (EntenteColor  name,
                                  GdkRGBA      *color);
void     entente_colors_follow   (GtkWidget    *widget);

G_END_DECLS
