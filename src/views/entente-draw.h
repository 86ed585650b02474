/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grammar of uncertainty as strokes and fills, shared by all that is drawn by hand. Lengths are px. */

#pragma once

#include <gtk/gtk.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntenteDrawStyle:
 * @high_contrast: whether fills are doubled and outlines 2 px wide
 * @dark: whether it is drawn on dark
 * @mirrored: whether it runs from right to left
 *
 * What of the surroundings changes a drawing.
 */
typedef struct {
  gboolean high_contrast;
  gboolean dark;
  gboolean mirrored;
} EntenteDrawStyle;

/**
 * EntenteMark:
 * @ENTENTE_MARK_NONE: a dash: nothing is stated
 * @ENTENTE_MARK_DIFFER: ≠: accounts that can't both hold
 * @ENTENTE_MARK_WHAT_IF: an arrow that branches off: laid over the rest
 *
 * What is drawn beside the glyphs of the modalities, on the same grid.
 */
typedef enum {
  ENTENTE_MARK_NONE,
  ENTENTE_MARK_DIFFER,
  ENTENTE_MARK_WHAT_IF,
} EntenteMark;

void   entente_draw_style_init     (EntenteDrawStyle       *style,
                                    GtkWidget              *widget);
double entente_draw_get_fill_alpha (EntenteModality         modality,
                                    gboolean                band,
                                    const EntenteDrawStyle *style);
void   entente_draw_glyph          (cairo_t                *cr,
                                    EntenteModality         modality,
                                    double                  center_x,
                                    double                  center_y,
                                    double                  size,
                                    const GdkRGBA          *color,
                                    gboolean                mirrored);
void   entente_draw_mark           (cairo_t                *cr,
                                    EntenteMark             mark,
                                    double                  center_x,
                                    double                  center_y,
                                    double                  size,
                                    const GdkRGBA          *color,
                                    gboolean                mirrored);
void   entente_draw_set_line       (cairo_t                *cr,
                                    EntenteModality         modality,
                                    double                  width);
void   entente_draw_rounded        (cairo_t                *cr,
                                    double                  x,
                                    double                  y,
                                    double                  width,
                                    double                  height,
                                    double                  radius);
void   entente_draw_outline        (cairo_t                *cr,
                                    EntenteModality         modality,
                                    double                  x,
                                    double                  y,
                                    double                  width,
                                    double                  height,
                                    double                  radius,
                                    const GdkRGBA          *color,
                                    const EntenteDrawStyle *style);
void   entente_draw_box            (cairo_t                *cr,
                                    EntenteModality         modality,
                                    double                  x,
                                    double                  y,
                                    double                  width,
                                    double                  height,
                                    double                  radius,
                                    const GdkRGBA          *color,
                                    const EntenteDrawStyle *style);
void   entente_draw_hatching       (cairo_t                *cr,
                                    double                  x,
                                    double                  y,
                                    double                  width,
                                    double                  height,
                                    const GdkRGBA          *color);

G_END_DECLS
