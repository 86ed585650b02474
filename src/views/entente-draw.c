/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-draw.h"

#include "entente-line.h"

#include <adwaita.h>
#include <math.h>

/* Glyphs are drawn on a grid of this many units. */
#define GRID 16

/* Stripes of a hatching: how wide and how far apart, across them. */
#define STRIPE 2
#define STRIPE_EVERY 6

static void
set_color (cairo_t       *cr,
           const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
}

/* Dashes are set after the width's cap, because a line of dots needs round ones. */
static void
set_dashes (cairo_t         *cr,
            EntenteModality  modality,
            double           scale)
{
  double dashes[ENTENTE_LINE_MAX_DASHES];
  guint n = entente_line_get_dashes (modality, dashes);

  for (guint i = 0; i < n; i++)
    dashes[i] *= scale;
  cairo_set_dash (cr, dashes, (int) n, 0);
  cairo_set_line_cap (cr, modality == ENTENTE_MODALITY_FORECAST ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static void
add_circle (cairo_t *cr,
            double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, GRID / 2., GRID / 2., radius, 0, 2 * G_PI);
}

/* A speech bubble; its tail hangs from the lower start. */
static void
add_bubble (cairo_t *cr)
{
  const double left = 2.5, right = 13.5, top = 3, bottom = 10.4, radius = 1.7;

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, top + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, .5 * G_PI);
  cairo_line_to (cr, 8, bottom);
  cairo_line_to (cr, 5.3, bottom + 2.8);
  cairo_line_to (cr, 5.3, bottom);
  cairo_arc (cr, left + radius, bottom - radius, radius, .5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/* Makes the grid the unit, mirrored where the reading is; cairo_restore() ends it. */
static void
enter_grid (cairo_t       *cr,
            double         center_x,
            double         center_y,
            double         size,
            const GdkRGBA *color,
            gboolean       mirrored)
{
  cairo_save (cr);
  cairo_translate (cr, center_x, center_y);
  cairo_scale (cr, (mirrored ? -size : size) / GRID, size / GRID);
  cairo_translate (cr, -GRID / 2., -GRID / 2.);
  cairo_new_path (cr);
  set_color (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * entente_draw_style_init:
 * @style: (out): the style of what @widget draws now
 * @widget: a widget
 */
void
entente_draw_style_init (EntenteDrawStyle *style,
                         GtkWidget        *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  *style = (EntenteDrawStyle) {
    .high_contrast = adw_style_manager_get_high_contrast (manager),
    .dark = adw_style_manager_get_dark (manager),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
}

/**
 * entente_draw_get_fill_alpha:
 * @modality: how firmly it is said
 * @band: whether a band is filled, which is a little stronger than a bar
 * @style: the surroundings
 *
 * Returns: how opaque the tone is in the fill, from 0 (not filled) to 1
 */
double
entente_draw_get_fill_alpha (EntenteModality         modality,
                             gboolean                band,
                             const EntenteDrawStyle *style)
{
  return entente_line_get_fill_alpha (modality, band, style->dark, style->high_contrast);
}

/**
 * entente_draw_glyph:
 * @cr: where to draw
 * @modality: how firmly it is said
 * @center_x: the glyph's centre
 * @center_y: the glyph's centre
 * @size: the side of its square: 12 to 16
 * @color: its colour
 * @mirrored: whether it runs from right to left
 */
void
entente_draw_glyph (cairo_t         *cr,
                    EntenteModality  modality,
                    double           center_x,
                    double           center_y,
                    double           size,
                    const GdkRGBA   *color,
                    gboolean         mirrored)
{
  const double dashes[] = { 2.54, 1.7 };

  enter_grid (cr, center_x, center_y, size, color, mirrored);
  switch (modality)
    {
    case ENTENTE_MODALITY_ASSERTED:
      add_circle (cr, 5.5);
      cairo_fill (cr);
      break;

    case ENTENTE_MODALITY_REPORTED:
      add_circle (cr, 5.5);
      cairo_stroke (cr);
      add_circle (cr, 2.5);
      cairo_fill (cr);
      break;

    case ENTENTE_MODALITY_ESTIMATED:
      add_circle (cr, 5.5);
      cairo_stroke (cr);
      cairo_arc (cr, GRID / 2., GRID / 2., 5.5, 0, G_PI);
      cairo_fill (cr);
      break;

    case ENTENTE_MODALITY_POSSIBLE:
      cairo_set_line_width (cr, 1.7);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      add_circle (cr, 5.4);
      cairo_stroke (cr);
      break;

    case ENTENTE_MODALITY_FORECAST:
      cairo_set_line_width (cr, 1.6);
      cairo_move_to (cr, 4, 2.8);
      cairo_line_to (cr, 13.2, 8);
      cairo_line_to (cr, 4, 13.2);
      cairo_close_path (cr);
      cairo_stroke (cr);
      break;

    case ENTENTE_MODALITY_OPINION:
      add_bubble (cr);
      cairo_stroke (cr);
      break;

    case ENTENTE_N_MODALITIES:
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

/**
 * entente_draw_mark:
 * @cr: where to draw
 * @mark: which mark
 * @center_x: the mark's centre
 * @center_y: the mark's centre
 * @size: the side of its square: 12 to 16
 * @color: its colour
 * @mirrored: whether it runs from right to left
 */
void
entente_draw_mark (cairo_t       *cr,
                   EntenteMark    mark,
                   double         center_x,
                   double         center_y,
                   double         size,
                   const GdkRGBA *color,
                   gboolean       mirrored)
{
  /* The sign of inequality has its way in every script. */
  enter_grid (cr, center_x, center_y, size, color, mirrored && mark != ENTENTE_MARK_DIFFER);
  switch (mark)
    {
    case ENTENTE_MARK_NONE:
      cairo_move_to (cr, 3.5, 8);
      cairo_line_to (cr, 12.5, 8);
      break;

    case ENTENTE_MARK_DIFFER:
      cairo_set_line_width (cr, 1.9);
      cairo_move_to (cr, 2, 5.7);
      cairo_line_to (cr, 14, 5.7);
      cairo_move_to (cr, 2, 10.3);
      cairo_line_to (cr, 14, 10.3);
      cairo_move_to (cr, 10.6, 1.8);
      cairo_line_to (cr, 5.4, 14.2);
      break;

    case ENTENTE_MARK_WHAT_IF:
      cairo_move_to (cr, 3.5, 14);
      cairo_line_to (cr, 3.5, 7.6);
      cairo_arc (cr, 5.6, 7.6, 2.1, G_PI, 1.5 * G_PI);
      cairo_line_to (cr, 12.6, 5.5);
      cairo_move_to (cr, 9.7, 2.4);
      cairo_line_to (cr, 12.8, 5.5);
      cairo_line_to (cr, 9.7, 8.6);
      break;

    default:
      g_assert_not_reached ();
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * entente_draw_set_line:
 * @cr: where to draw
 * @modality: how firmly it is said
 * @width: how wide the line is
 *
 * Sets width, dashes and caps for strokes of one's own. What is reported is one solid line here: only who draws knows where
 * the second one goes.
 */
void
entente_draw_set_line (cairo_t         *cr,
                       EntenteModality  modality,
                       double           width)
{
  cairo_set_line_width (cr, width);
  set_dashes (cr, modality, 1);
}

/**
 * entente_draw_rounded:
 * @cr: where to draw
 * @x: the left edge
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 * @radius: that of the corners; it is cut to half of the shorter side
 *
 * Adds a rounded rectangle to the path.
 */
void
entente_draw_rounded (cairo_t *cr,
                      double   x,
                      double   y,
                      double   width,
                      double   height,
                      double   radius)
{
  radius = CLAMP (radius, 0, MAX (0, MIN (width, height) / 2));
  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, .5 * G_PI);
  cairo_arc (cr, x + radius, y + height - radius, radius, .5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/* Strokes the rounded rectangle that lies @inset within the edges. */
static void
stroke_inset (cairo_t *cr,
              double   inset,
              double   x,
              double   y,
              double   width,
              double   height,
              double   radius)
{
  entente_draw_rounded (cr, x + inset, y + inset, width - 2 * inset, height - 2 * inset, MAX (0, radius - inset));
  cairo_stroke (cr);
}

/**
 * entente_draw_outline:
 * @cr: where to draw
 * @modality: how firmly it is said
 * @x: the left edge
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 * @radius: that of the corners
 * @color: its colour
 * @style: the surroundings
 *
 * Draws an outline within these edges.
 */
void
entente_draw_outline (cairo_t                *cr,
                      EntenteModality         modality,
                      double                  x,
                      double                  y,
                      double                  width,
                      double                  height,
                      double                  radius,
                      const GdkRGBA          *color,
                      const EntenteDrawStyle *style)
{
  double line = entente_line_get_outline_width (modality, style->high_contrast);
  double second = 1.5 * line + ENTENTE_LINE_GAP;

  /* Too small to have an inside: a stroke would spill over the edges. */
  line = MIN (line, MIN (width, height) / 2);
  if (line <= 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  set_color (cr, color);
  entente_draw_set_line (cr, modality, line);
  set_dashes (cr, modality, entente_line_fit_dashes (modality, width - line, height - line, radius - line / 2));
  stroke_inset (cr, line / 2, x, y, width, height, radius);
  if (modality == ENTENTE_MODALITY_REPORTED && MIN (width, height) > 2 * second + line)
    stroke_inset (cr, second, x, y, width, height, radius);
  cairo_restore (cr);
}

/**
 * entente_draw_box:
 * @cr: where to draw
 * @modality: how firmly it is said
 * @x: the left edge
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 * @radius: that of the corners
 * @color: the tone of fill and outline
 * @style: the surroundings
 *
 * Draws a bar: the fill and the outline of its modality.
 */
void
entente_draw_box (cairo_t                *cr,
                  EntenteModality         modality,
                  double                  x,
                  double                  y,
                  double                  width,
                  double                  height,
                  double                  radius,
                  const GdkRGBA          *color,
                  const EntenteDrawStyle *style)
{
  double alpha = entente_draw_get_fill_alpha (modality, FALSE, style);

  if (alpha > 0)
    {
      cairo_save (cr);
      cairo_new_path (cr);
      cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
      entente_draw_rounded (cr, x, y, width, height, radius);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  entente_draw_outline (cr, modality, x, y, width, height, radius, color, style);
}

/**
 * entente_draw_hatching:
 * @cr: where to draw
 * @x: the left edge
 * @y: the upper edge
 * @width: how wide
 * @height: how high
 * @color: the tone, as transparent as the hatching is to be
 *
 * Draws stripes at 45° within these edges and whatever is clipped to already.
 */
void
entente_draw_hatching (cairo_t       *cr,
                       double         x,
                       double         y,
                       double         width,
                       double         height,
                       const GdkRGBA *color)
{
  const double step = STRIPE_EVERY * G_SQRT2;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  set_color (cr, color);
  cairo_set_line_width (cr, STRIPE);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  for (double offset = step / 2; offset < width + height; offset += step)
    {
      cairo_move_to (cr, x + offset, y);
      cairo_line_to (cr, x + offset - height, y + height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
