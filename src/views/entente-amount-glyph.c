/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-amount-glyph.h"

#include "entente-colors.h"
#include "entente-draw.h"

#define WIDTH 22
#define HEIGHT 14

/* The ticks stand on this line. */
#define FOOT 12.
#define TICK_HEIGHT 10.

struct _EntenteAmountGlyph {
  GtkWidget        parent_instance;

  EntenteQualifier qualifier;
  gboolean         is_total; /* a running total */
};

G_DEFINE_FINAL_TYPE (EntenteAmountGlyph, entente_amount_glyph, GTK_TYPE_WIDGET)

static void
set_color (cairo_t       *cr,
           const GdkRGBA *color,
           double         alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
draw_block (cairo_t *cr,
            double   middle,
            double   width,
            double   height)
{
  cairo_rectangle (cr, middle - width / 2, FOOT - height, width, height);
  cairo_fill (cr);
}

static void
draw_base (cairo_t       *cr,
           const GdkRGBA *color)
{
  set_color (cr, color, .3);
  cairo_rectangle (cr, 2, FOOT, WIDTH - 4, 1.5);
  cairo_fill (cr);
  set_color (cr, color, 1);
}

static void
draw_shoulders (cairo_t       *cr,
                const GdkRGBA *color)
{
  set_color (cr, color, .62);
  draw_block (cr, WIDTH / 2. - 5, 3, TICK_HEIGHT / 2);
  draw_block (cr, WIDTH / 2. + 5, 3, TICK_HEIGHT / 2);
}

/* A bound and the arrow to the side where it is open: to the end, or to the start. */
static void
draw_bound (cairo_t  *cr,
            gboolean  to_start,
            gboolean  included)
{
  double width = included ? 3.2 : 1.8;

  cairo_save (cr);
  if (to_start)
    {
      cairo_translate (cr, WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  draw_block (cr, 3 + width / 2, width, TICK_HEIGHT);
  cairo_set_line_width (cr, 1.7);
  cairo_move_to (cr, 8, 7);
  cairo_line_to (cr, 18.5, 7);
  cairo_move_to (cr, 14.8, 3.3);
  cairo_line_to (cr, 18.5, 7);
  cairo_line_to (cr, 14.8, 10.7);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_range (cairo_t       *cr,
            const GdkRGBA *color)
{
  draw_block (cr, 4, 2, TICK_HEIGHT);
  draw_block (cr, WIDTH - 4, 2, TICK_HEIGHT);
  set_color (cr, color, .62);
  cairo_rectangle (cr, 5, 5.5, WIDTH - 10, 3);
  cairo_fill (cr);
}

static void
draw_unknown (cairo_t       *cr,
              const GdkRGBA *color)
{
  const double dashes[] = { 2, 2 };

  set_color (cr, color, .8);
  cairo_save (cr);
  entente_draw_rounded (cr, 1.5, 1.5, WIDTH - 3, HEIGHT - 3, 3);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1.1);
  for (double x = 5; x < WIDTH + HEIGHT; x += 5)
    {
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x - HEIGHT, HEIGHT);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_set_line_width (cr, 1.2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 1);
  entente_draw_rounded (cr, 1.5, 1.5, WIDTH - 3, HEIGHT - 3, 3);
  cairo_stroke (cr);
}

static void
draw_total (cairo_t *cr)
{
  draw_block (cr, 6, 4, TICK_HEIGHT * .3);
  draw_block (cr, 11, 4, TICK_HEIGHT * .6);
  draw_block (cr, 16, 4, TICK_HEIGHT);
}

static void
draw_glyph (EntenteAmountGlyph *self,
            cairo_t            *cr,
            const GdkRGBA      *color)
{
  set_color (cr, color, 1);
  if (self->qualifier >= ENTENTE_QUALIFIER_EXACT && self->qualifier <= ENTENTE_QUALIFIER_RANGE
      && !(self->qualifier == ENTENTE_QUALIFIER_EXACT && self->is_total))
    draw_base (cr, color);

  switch (self->qualifier)
    {
    case ENTENTE_QUALIFIER_EXACT:
      if (self->is_total)
        draw_total (cr);
      else
        draw_block (cr, WIDTH / 2., 3, TICK_HEIGHT);
      break;

    case ENTENTE_QUALIFIER_ABOUT:
      draw_block (cr, WIDTH / 2., 3, TICK_HEIGHT);
      draw_shoulders (cr, color);
      break;

    case ENTENTE_QUALIFIER_AT_LEAST:
    case ENTENTE_QUALIFIER_MORE_THAN:
      draw_bound (cr, FALSE, self->qualifier == ENTENTE_QUALIFIER_AT_LEAST);
      break;

    case ENTENTE_QUALIFIER_UP_TO:
    case ENTENTE_QUALIFIER_LESS_THAN:
      draw_bound (cr, TRUE, self->qualifier == ENTENTE_QUALIFIER_UP_TO);
      break;

    case ENTENTE_QUALIFIER_RANGE:
      draw_range (cr, color);
      break;

    case ENTENTE_QUALIFIER_NO_FIGURE:
    case ENTENTE_QUALIFIER_UNDISCLOSED:
      draw_unknown (cr, color);
      break;

    case ENTENTE_QUALIFIER_NONE:
    default:
      cairo_rectangle (cr, 7, 6.25, WIDTH - 14, 1.5);
      cairo_fill (cr);
    }
}

static void
entente_amount_glyph_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
entente_amount_glyph_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  int x = (gtk_widget_get_width (widget) - WIDTH) / 2, y = (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA color;
  cairo_t *cr;

  entente_colors_get_text (widget, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, WIDTH, HEIGHT));
  cairo_translate (cr, x, y);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, WIDTH, 0);
      cairo_scale (cr, -1, 1);
    }
  draw_glyph (ENTENTE_AMOUNT_GLYPH (widget), cr, &color);
  cairo_destroy (cr);
}

static void
entente_amount_glyph_class_init (EntenteAmountGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_amount_glyph_measure;
  widget_class->snapshot = entente_amount_glyph_snapshot;

  gtk_widget_class_set_css_name (widget_class, "amountglyph");
  /* The amount's words stand beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_amount_glyph_init (EntenteAmountGlyph *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * entente_amount_glyph_new:
 *
 * Returns: (transfer full): a glyph, at first the dash of what isn't stated
 */
GtkWidget *
entente_amount_glyph_new (void)
{
  return g_object_new (ENTENTE_TYPE_AMOUNT_GLYPH, NULL);
}

/**
 * entente_amount_glyph_set_amount:
 * @self: a glyph
 * @amount: (nullable): an amount
 * @measure: (nullable): what it measures; an exact running total has a glyph of its own
 */
void
entente_amount_glyph_set_amount (EntenteAmountGlyph *self,
                                 const EntenteMoney *amount,
                                 const char         *measure)
{
  EntenteQualifier qualifier;
  gboolean is_total;

  g_return_if_fail (ENTENTE_IS_AMOUNT_GLYPH (self));

  qualifier = amount != NULL ? amount->qualifier : ENTENTE_QUALIFIER_NONE;
  is_total = g_strcmp0 (measure, "cumulative") == 0;
  if (self->qualifier == qualifier && self->is_total == is_total)
    return;
  self->qualifier = qualifier;
  self->is_total = is_total;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
