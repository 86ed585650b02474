/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-amount-draw.h"

#define RADIUS 5

static void
draw_arrow (cairo_t                *cr,
            const EntenteAmountBar *bar,
            double                  y,
            const GdkRGBA          *color)
{
  double from = bar->end + (bar->arrow > 0 ? 2 : -4), to = bar->end + bar->arrow;
  double head = bar->arrow > 0 ? -3.5 : 3.5;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_move_to (cr, to + head, y - 3.5);
  cairo_line_to (cr, to, y);
  cairo_line_to (cr, to + head, y + 3.5);
  cairo_stroke (cr);
}

/**
 * entente_amount_draw_bar:
 * @cr: where to draw; the axis begins at 0
 * @modality: how firmly the amount is said
 * @bar: the amount's bar
 * @y: the upper edge
 * @height: how high it is
 * @color: its tone
 * @style: the surroundings
 *
 * A fade takes outline and fill alike: the box is drawn as if it went on, then faded.
 */
void
entente_amount_draw_bar (cairo_t                *cr,
                         EntenteModality         modality,
                         const EntenteAmountBar *bar,
                         double                  y,
                         double                  height,
                         const GdkRGBA          *color,
                         const EntenteDrawStyle *style)
{
  double total = bar->end + bar->fade_end;
  cairo_pattern_t *fade = cairo_pattern_create_linear (0, 0, total, 0);

  cairo_pattern_add_color_stop_rgba (fade, 0, 0, 0, 0, bar->fade_start > 0 ? 0 : 1);
  cairo_pattern_add_color_stop_rgba (fade, bar->fade_start / total, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (fade, bar->end / total, 0, 0, 0, 1);
  cairo_pattern_add_color_stop_rgba (fade, 1, 0, 0, 0, bar->fade_end > 0 ? 0 : 1);
  cairo_save (cr);
  cairo_rectangle (cr, 0, y, total, height);
  cairo_clip (cr);
  cairo_push_group (cr);
  entente_draw_box (cr, modality, 0, y, bar->fade_end > 0 ? total + height : total, height, RADIUS, color,
                    style);
  if (bar->sure < bar->end)
    entente_draw_box (cr, modality, 0, y, bar->sure, height, RADIUS, color, style);
  cairo_pop_group_to_source (cr);
  cairo_mask (cr, fade);
  cairo_restore (cr);
  cairo_pattern_destroy (fade);
  if (bar->arrow != 0)
    draw_arrow (cr, bar, y + height / 2., color);
}

/**
 * entente_amount_draw_unknown:
 * @cr: where to draw; the box begins at 0
 * @y: the upper edge
 * @width: how wide it is
 * @height: how high it is
 * @color: its colour
 *
 * Draws the box of an amount without a figure, which has no place on an axis.
 */
void
entente_amount_draw_unknown (cairo_t       *cr,
                             double         y,
                             double         width,
                             double         height,
                             const GdkRGBA *color)
{
  const double dashes[] = { 2, 2 };
  GdkRGBA stripes = *color;

  stripes.alpha *= .25f;
  cairo_save (cr);
  entente_draw_rounded (cr, .5, y + .5, width - 1, height - 1, RADIUS);
  cairo_clip (cr);
  entente_draw_hatching (cr, 0, y, width, height, &stripes);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * .6);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  entente_draw_rounded (cr, .5, y + .5, width - 1, height - 1, RADIUS);
  cairo_stroke (cr);
  cairo_restore (cr);
}
