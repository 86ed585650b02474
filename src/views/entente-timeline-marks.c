/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-marks.h"

#include "entente-colors.h"

#include <math.h>

/* What a row has beside its bodies: 2 above, and below them the bracket and the gap to the next row. */
#define BODY_REST 11.0
#define BODY_PADDING 6.0
#define BRACKET_RISE 4.0
#define CAPSULE_HEIGHT 22.0
#define GLYPH_SIZE 13.0

static void
set_heights (EntenteTimelineInk *ink,
             double              row_height,
             double              text_height)
{
  ink->row_height = row_height;
  ink->body_height = MIN (row_height - BODY_REST, ceil (text_height + BODY_PADDING));
  ink->body_top = 2 + floor ((row_height - BODY_REST - ink->body_height) / 2);
}

/**
 * entente_timeline_ink_init:
 * @ink: (out): what to fill
 * @widget: what is drawn in
 * @row_height: of the layout, in px
 * @text_height: of a line of text, in px
 */
void
entente_timeline_ink_init (EntenteTimelineInk *ink,
                           GtkWidget          *widget,
                           double              row_height,
                           double              text_height)
{
  entente_draw_style_init (&ink->style, widget);
  entente_colors_get (widget, ENTENTE_COLOR_DEALS, &ink->deals);
  entente_colors_get (widget, ENTENTE_COLOR_EVENTS, &ink->events);
  entente_colors_get (widget, ENTENTE_COLOR_ACCENT, &ink->accent);
  entente_colors_get (widget, ENTENTE_COLOR_WINDOW_BACKGROUND, &ink->background);
  entente_colors_get_text (widget, &ink->text);
  set_heights (ink, row_height, text_height);
}

/**
 * entente_timeline_ink_init_on_paper:
 * @ink: (out): what to fill
 * @row_height: of the layout, in px
 * @text_height: of a line of text, in px
 * @mirrored: whether time runs from right to left
 *
 * The same on white, whatever the screen looks like.
 */
void
entente_timeline_ink_init_on_paper (EntenteTimelineInk *ink,
                                    double              row_height,
                                    double              text_height,
                                    gboolean            mirrored)
{
  ink->style = (EntenteDrawStyle) { .mirrored = mirrored };
  entente_colors_get_on_paper (ENTENTE_COLOR_DEALS, &ink->deals);
  entente_colors_get_on_paper (ENTENTE_COLOR_EVENTS, &ink->events);
  entente_colors_get_on_paper (ENTENTE_COLOR_ACCENT, &ink->accent);
  entente_colors_get_on_paper (ENTENTE_COLOR_VIEW_BACKGROUND, &ink->background);
  ink->text = (GdkRGBA) { 0, 0, 0, 1 };
  set_heights (ink, row_height, text_height);
}

static const GdkRGBA *
tone_of (const EntenteTimelineMark *mark,
         const EntenteTimelineInk  *ink)
{
  return mark->n_events == mark->count ? &ink->events : &ink->deals;
}

static double
radius_of (const EntenteTimelineMark *mark,
           double                     height)
{
  return mark->n_events == mark->count ? 5 : height / 2;
}

/* A source that is as strong from left to right as the shape says. */
static void
set_fading_source (cairo_t                    *cr,
                   const EntenteTimelineShape *shape,
                   const GdkRGBA              *color,
                   double                      alpha)
{
  cairo_pattern_t *pattern;
  double from = shape->stops[0].x;
  double length = shape->stops[3].x - from;

  if (length <= 0)
    {
      cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
      return;
    }
  pattern = cairo_pattern_create_linear (from, 0, shape->stops[3].x, 0);
  for (guint i = 0; i < 4; i++)
    cairo_pattern_add_color_stop_rgba (pattern, (shape->stops[i].x - from) / length, color->red, color->green,
                                       color->blue, alpha * shape->stops[i].strength);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
set_source (cairo_t       *cr,
            const GdkRGBA *color,
            double         alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

/* What is reported has a double line: it and another one @towards of it. */
static void
stroke_level (cairo_t         *cr,
              EntenteModality  modality,
              double           from,
              double           to,
              double           y,
              double           towards)
{
  entente_draw_set_line (cr, modality, modality == ENTENTE_MODALITY_REPORTED ? 1 : 1.5);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
  if (modality != ENTENTE_MODALITY_REPORTED)
    return;
  cairo_move_to (cr, from, y + towards);
  cairo_line_to (cr, to, y + towards);
  cairo_stroke (cr);
}

static void
draw_wave (cairo_t *cr,
           double   from,
           double   to,
           double   y)
{
  cairo_move_to (cr, from, y);
  for (double x = from; x < to; x += 2)
    cairo_line_to (cr, MIN (x + 2, to), y - 2 * sin ((MIN (x + 2, to) - from) * G_PI / 10));
  cairo_stroke (cr);
}

/* “Somewhere in here.” An end that the window cuts has no rise. */
static void
draw_bracket (cairo_t                    *cr,
              const EntenteTimelineShape *shape,
              EntenteModality             modality,
              const GdkRGBA              *tone,
              double                      y,
              gboolean                    mirrored)
{
  gboolean cut_left = mirrored ? shape->cut_end : shape->cut_start;
  gboolean cut_right = mirrored ? shape->cut_start : shape->cut_end;
  double left = floor (shape->bracket_left) + 0.75;
  double right = MAX (ceil (shape->bracket_right) - 0.75, left + 1);

  set_source (cr, tone, 1);
  if (shape->wave)
    {
      entente_draw_set_line (cr, modality, 1.5);
      draw_wave (cr, shape->stops[0].x, left, y);
      draw_wave (cr, right, shape->stops[3].x, y);
      stroke_level (cr, modality, left, right, y, -3);
      return;
    }
  stroke_level (cr, modality, left, right, y, -3);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 1.5);
  if (!cut_left)
    {
      cairo_move_to (cr, left, y + .75);
      cairo_line_to (cr, left, y - BRACKET_RISE);
    }
  if (!cut_right)
    {
      cairo_move_to (cr, right, y + .75);
      cairo_line_to (cr, right, y - BRACKET_RISE);
    }
  cairo_stroke (cr);
}

static void
draw_chevrons (cairo_t       *cr,
               double         x,
               double         y,
               gboolean       to_right,
               guint          n_chevrons,
               const GdkRGBA *tone)
{
  double step = to_right ? -1 : 1;

  set_source (cr, tone, 1);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < n_chevrons; i++)
    {
      double tip = x + step * (4 + 6.5 * i);

      cairo_move_to (cr, tip + step * 4, y - 4);
      cairo_line_to (cr, tip, y);
      cairo_line_to (cr, tip + step * 4, y + 4);
    }
  cairo_stroke (cr);
}

static void
draw_question_mark (cairo_t       *cr,
                    double         x,
                    double         y,
                    const GdkRGBA *tone)
{
  set_source (cr, tone, 1);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_arc (cr, x, y - 2, 2.6, G_PI, 2.2 * G_PI);
  cairo_line_to (cr, x, y + 1.8);
  cairo_stroke (cr);
  cairo_arc (cr, x, y + 5, 1.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_end (cairo_t       *cr,
          EntenteDateEnd end,
          gboolean       is_cut,
          double         x,
          double         y,
          gboolean       at_right,
          const GdkRGBA *tone)
{
  if (is_cut)
    draw_chevrons (cr, x, y, at_right, 1, tone);
  else if (end == ENTENTE_DATE_END_OPEN)
    draw_chevrons (cr, x, y, at_right, 2, tone);
  else if (end == ENTENTE_DATE_END_UNKNOWN)
    draw_question_mark (cr, x + (at_right ? -9 : 9), y, tone);
}

static void
draw_ends (cairo_t                    *cr,
           const EntenteTimelineShape *shape,
           double                      y,
           const GdkRGBA              *tone,
           gboolean                    mirrored)
{
  draw_end (cr, mirrored ? shape->end : shape->start, mirrored ? shape->cut_end : shape->cut_start, shape->stops[0].x, y,
            FALSE, tone);
  draw_end (cr, mirrored ? shape->start : shape->end, mirrored ? shape->cut_start : shape->cut_end, shape->stops[3].x, y,
            TRUE, tone);
}

/* A bar has lines of its own in place of a bracket below it: so that they leave its label alone, it is this much higher
 * than a band, above and below. */
static double
rise_of (const EntenteTimelineMark *mark)
{
  return mark->shape.form == ENTENTE_TIMELINE_BAR ? 2 : 0;
}

static void
draw_body (cairo_t                   *cr,
           const EntenteTimelineMark *mark,
           const EntenteTimelineInk  *ink,
           gboolean                   selected,
           gboolean                   hovered)
{
  const EntenteTimelineShape *shape = &mark->shape;
  const GdkRGBA *tone = tone_of (mark, ink);
  gboolean is_band = shape->form == ENTENTE_TIMELINE_BAND;
  double height = ink->body_height + 2 * rise_of (mark);
  double top = mark->y + ink->body_top - rise_of (mark);
  double left = shape->stops[0].x;
  double width = shape->stops[3].x - left;
  double alpha = entente_draw_get_fill_alpha (mark->modality, is_band, &ink->style);

  if (selected)
    alpha = MAX (alpha, .22);
  if (hovered)
    alpha += .08;
  if (alpha > 0)
    {
      set_fading_source (cr, shape, selected ? &ink->accent : tone, alpha);
      cairo_rectangle (cr, left, top, width, height);
      cairo_fill (cr);
    }
  if (is_band)
    {
      if (mark->kind == ENTENTE_TIMELINE_MARK_ITEM || mark->bracket)
        draw_bracket (cr, shape, mark->modality, tone, floor (top + height + 4) + .5, ink->style.mirrored);
    }
  else
    {
      set_fading_source (cr, shape, tone, 1);
      stroke_level (cr, mark->modality, left, left + width, floor (top) + .5, 3);
      stroke_level (cr, mark->modality, left, left + width, floor (top + height) - .5, -3);
    }
  draw_ends (cr, shape, top + height / 2, tone, ink->style.mirrored);
}

static void
draw_pin (cairo_t                   *cr,
          const EntenteTimelineMark *mark,
          const EntenteTimelineInk  *ink,
          double                     foot)
{
  const GdkRGBA *tone = tone_of (mark, ink);
  double x = mark->shape.glyph_x;
  double y = mark->y + ink->body_top + ink->body_height / 2;

  set_source (cr, tone, 1);
  entente_draw_set_line (cr, mark->modality, 1.5);
  cairo_move_to (cr, x, y + 5);
  cairo_line_to (cr, x, foot);
  cairo_stroke (cr);
  entente_draw_glyph (cr, mark->modality, x, y, GLYPH_SIZE + 1, tone, ink->style.mirrored);
}

/* The capsule of a cluster is filled, so its glyph is in the colour of what it is drawn on. */
static void
draw_capsule (cairo_t                   *cr,
              const EntenteTimelineMark *mark,
              const EntenteTimelineInk  *ink)
{
  double y = mark->y + ink->body_top + ink->body_height / 2;
  double side = ink->style.mirrored ? 11 : -11;

  entente_draw_rounded (cr, mark->glyph_x - 23, y - CAPSULE_HEIGHT / 2, 46, CAPSULE_HEIGHT,
                        radius_of (mark, CAPSULE_HEIGHT));
  set_source (cr, tone_of (mark, ink), 1);
  cairo_fill (cr);
  entente_draw_glyph (cr, mark->modality, mark->glyph_x + side, y, GLYPH_SIZE, &ink->background, ink->style.mirrored);
}

static void
draw_selection (cairo_t                   *cr,
                const EntenteTimelineMark *mark,
                const EntenteTimelineInk  *ink)
{
  double height = ink->body_height + 2 * rise_of (mark);
  double left = mark->shape.left, right = mark->shape.right;

  if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    {
      left = mark->glyph_x - 23;
      right = mark->glyph_x + 23;
    }
  set_source (cr, &ink->accent, 1);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2.5);
  entente_draw_rounded (cr, left - 1.5, mark->y + ink->body_top - rise_of (mark) - 1, right - left + 3, height + 2,
                        MIN (radius_of (mark, height), 8));
  cairo_stroke (cr);
}

/**
 * entente_timeline_draw_mark:
 * @cr: where to draw, its origin that of the layout
 * @mark: a mark
 * @ink: what to draw with
 * @selected: whether it is, or holds, what is selected
 * @hovered: whether the pointer is over it
 *
 * Draws all of a mark but its words.
 */
void
entente_timeline_draw_mark (cairo_t                   *cr,
                            const EntenteTimelineMark *mark,
                            const EntenteTimelineInk  *ink,
                            gboolean                   selected,
                            gboolean                   hovered)
{
  if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    {
      if (mark->bracket)
        draw_body (cr, mark, ink, FALSE, hovered);
      draw_capsule (cr, mark, ink);
    }
  else if (mark->shape.form == ENTENTE_TIMELINE_PIN)
    {
      draw_pin (cr, mark, ink, mark->y + ink->body_top + ink->body_height + 7);
    }
  else
    {
      draw_body (cr, mark, ink, selected, hovered);
      entente_draw_glyph (cr, mark->modality, mark->glyph_x, mark->y + ink->body_top + ink->body_height / 2,
                          GLYPH_SIZE, ink->style.high_contrast ? &ink->text : tone_of (mark, ink), ink->style.mirrored);
    }
  if (selected)
    draw_selection (cr, mark, ink);
}

static void
show_layout (cairo_t     *cr,
             PangoLayout *layout,
             double       x,
             double       center_y)
{
  PangoRectangle text;

  /* Within the width that it may take, the text begins elsewhere where it runs to the left. */
  pango_layout_get_pixel_extents (layout, NULL, &text);
  cairo_move_to (cr, x - text.x, floor (center_y - text.height / 2.0));
  pango_cairo_show_layout (cr, layout);
}

/**
 * entente_timeline_draw_label:
 * @cr: where to draw, its origin that of the layout
 * @mark: a mark
 * @ink: what to draw with
 * @label: (nullable): its label, if it is seen
 * @count: (nullable): the number in its capsule, of a cluster
 *
 * Draws the words of a mark, after all marks.
 */
void
entente_timeline_draw_label (cairo_t                   *cr,
                             const EntenteTimelineMark *mark,
                             const EntenteTimelineInk  *ink,
                             PangoLayout               *label,
                             PangoLayout               *count)
{
  double y = mark->y + ink->body_top + ink->body_height / 2;

  if (label != NULL && mark->label != ENTENTE_TIMELINE_LABEL_NONE)
    {
      set_source (cr, &ink->text, 1);
      show_layout (cr, label, mark->label_x, y);
    }
  if (count != NULL)
    {
      int width;

      pango_layout_get_pixel_size (count, &width, NULL);
      set_source (cr, &ink->background, 1);
      show_layout (cr, count, mark->glyph_x + (ink->style.mirrored ? -8 : 8) - width / 2.0, y);
    }
}

/**
 * entente_timeline_draw_focus:
 * @cr: where to draw, its origin that of the layout
 * @mark: the mark that has the focus
 * @ink: what to draw with
 *
 * Draws the focus ring round a mark and its label.
 */
void
entente_timeline_draw_focus (cairo_t                   *cr,
                             const EntenteTimelineMark *mark,
                             const EntenteTimelineInk  *ink)
{
  set_source (cr, &ink->accent, .65);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2.5);
  entente_draw_rounded (cr, mark->left - 5, mark->y - .5, mark->right - mark->left + 10, ink->row_height - 1, 7);
  cairo_stroke (cr);
}
