/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-private.h"

#include <math.h>

#define MONTH_FADE 4.0
#define YEAR_FADE 12.0
#define OPEN_FADE 64.0

/* What chevrons and a question mark take of the inside. */
#define CHEVRON 16.0
#define TWO_CHEVRONS 30.0
#define QUESTION_MARK 18.0
#define CONTENT_PADDING 6.0

/**
 * entente_timeline_item_is_visible:
 * @item: an item
 * @scale: a scale
 *
 * Returns: whether any of it, its glyph included, is in the window; never, if it isn't dated
 */
gboolean
entente_timeline_item_is_visible (const EntenteMoment        *item,
                                  const EntenteTimelineScale *scale)
{
  EntenteTimelineWindow window;

  g_return_val_if_fail (item != NULL && scale != NULL, FALSE);

  window = _entente_timeline_window (scale);
  return _entente_timeline_is_seen (item, &window);
}

/* The strength at @x of the line through @stops, which goes on as it ends. */
static double
strength_at (const EntenteTimelineStop *stops,
             double                     x)
{
  if (x <= stops[0].x)
    return stops[0].strength;
  for (guint i = 1; i < 4; i++)
    if (x <= stops[i].x)
      {
        double length = stops[i].x - stops[i - 1].x;
        double share = length > 0 ? (x - stops[i - 1].x) / length : 1;

        return stops[i - 1].strength + share * (stops[i].strength - stops[i - 1].strength);
      }
  return stops[3].strength;
}

/* Brings the stops into the window; the line between them stays the same there. */
static void
cut_stops (EntenteTimelineStop *stops,
           double               width)
{
  EntenteTimelineStop whole[4];

  for (guint i = 0; i < 4; i++)
    whole[i] = stops[i];
  for (guint i = 0; i < 4; i++)
    if (whole[i].x < 0 || whole[i].x > width)
      {
        stops[i].x = CLAMP (whole[i].x, 0, width);
        /* What lies outside as a whole keeps its strengths: nothing of it is seen. */
        if (whole[3].x > 0 && whole[0].x < width)
          stops[i].strength = strength_at (whole, stops[i].x);
      }
}

static void
make_band_stops (EntenteTimelineShape      *shape,
                 const EntenteMoment *item,
                 double                     left,
                 double                     right,
                 double                     width)
{
  double fade = item->precision <= ENTENTE_PRECISION_MONTH ? MONTH_FADE : YEAR_FADE;
  double seen = MAX (MIN (right, width) - MAX (left, 0), 0);
  double open_fade = MIN (OPEN_FADE, seen / 2);
  EntenteTimelineStop *stops = shape->stops;

  fade = MIN (fade, (right - left) / 2);
  stops[0] = (EntenteTimelineStop) { left, 0 };
  stops[1] = (EntenteTimelineStop) { left + (shape->start == ENTENTE_DATE_END_STATED ? fade : open_fade), 1 };
  stops[2] = (EntenteTimelineStop) { right - (shape->end == ENTENTE_DATE_END_STATED ? fade : open_fade), 1 };
  stops[3] = (EntenteTimelineStop) { right, 0 };
  if (item->approximate && shape->start == ENTENTE_DATE_END_STATED && shape->end == ENTENTE_DATE_END_STATED)
    {
      double reach = (right - left) / 2;

      shape->wave = TRUE;
      stops[0].x = left - reach;
      stops[1].x = left;
      stops[2].x = right;
      stops[3].x = right + reach;
    }
}

static void
make_bar_stops (EntenteTimelineShape       *shape,
                const EntenteMoment        *item,
                const EntenteTimelineScale *forward,
                double                      left,
                double                      right)
{
  double width = forward->width;
  double seen = MAX (MIN (right, width) - MAX (left, 0), 0);
  double open_fade = MIN (OPEN_FADE, seen / 2);
  EntenteTimelineStop *stops = shape->stops;

  stops[0] = (EntenteTimelineStop) { left, 0 };
  stops[3] = (EntenteTimelineStop) { right, 0 };
  stops[1].strength = stops[2].strength = 1;

  if (shape->start == ENTENTE_DATE_END_STATED)
    stops[1].x = entente_timeline_scale_x (forward, item->start_last_day + 1.0);
  else if (shape->start == ENTENTE_DATE_END_OPEN)
    stops[1].x = left + open_fade;
  if (shape->end == ENTENTE_DATE_END_STATED)
    stops[2].x = entente_timeline_scale_x (forward, item->end_first_day);
  else if (shape->end == ENTENTE_DATE_END_OPEN)
    stops[2].x = right - open_fade;

  if (item->approximate && shape->start == ENTENTE_DATE_END_STATED)
    stops[0].x -= _entente_timeline_reach (item, TRUE) / forward->days_per_pixel;
  if (item->approximate && shape->end == ENTENTE_DATE_END_STATED)
    stops[3].x += _entente_timeline_reach (item, FALSE) / forward->days_per_pixel;

  /* An unknown end: full over the stated start, and from there (or from where the window cuts it) it falls evenly. */
  if (shape->end == ENTENTE_DATE_END_UNKNOWN)
    {
      if (shape->start == ENTENTE_DATE_END_STATED)
        stops[0].strength = 1;
      else if (shape->start == ENTENTE_DATE_END_UNKNOWN)
        stops[1].x = width / 2;
      stops[2].x = MAX (stops[1].x, 0);
      stops[3].x = MAX (right, stops[2].x);
    }
  else if (shape->start == ENTENTE_DATE_END_UNKNOWN)
    {
      if (shape->end == ENTENTE_DATE_END_STATED)
        stops[3].strength = 1;
      stops[1].x = MIN (stops[2].x, width);
      stops[0].x = MIN (left, stops[1].x);
    }

  /* A start and an end that may overlap, such as 2004/2004-06, leave no day that is certain. */
  if (stops[1].x > stops[2].x)
    stops[1].x = stops[2].x = CLAMP ((stops[1].x + stops[2].x) / 2, stops[0].x, stops[3].x);
}

static double
taken_by (EntenteDateEnd end,
          gboolean       cut)
{
  if (cut)
    return CHEVRON;
  if (end == ENTENTE_DATE_END_OPEN)
    return TWO_CHEVRONS;
  return end == ENTENTE_DATE_END_UNKNOWN ? QUESTION_MARK : 0;
}

/* The shape in a window that isn't mirrored, of an item that is seen in it. */
void
_entente_timeline_shape_make (EntenteTimelineShape       *shape,
                              const EntenteMoment        *item,
                              const EntenteTimelineScale *forward)
{
  double width = forward->width;
  double left, right, half = ENTENTE_TIMELINE_GLYPH / 2;
  gboolean is_interval = item->precision == ENTENTE_PRECISION_INTERVAL;

  *shape = (EntenteTimelineShape) { .start = item->start, .end = item->end };
  left = item->first_day == ENTENTE_DAY_NO_FIRST ? 0 : entente_timeline_scale_x (forward, item->first_day);
  right = item->last_day == ENTENTE_DAY_NO_LAST ? width : entente_timeline_scale_x (forward, item->last_day + 1.0);

  if (item->precision == ENTENTE_PRECISION_DAY && !item->approximate)
    {
      shape->form = ENTENTE_TIMELINE_PIN;
      shape->glyph_x = (left + right) / 2;
      for (guint i = 0; i < 4; i++)
        shape->stops[i] = (EntenteTimelineStop) { shape->glyph_x, 1 };
      shape->left = shape->content_left = shape->content_right = shape->bracket_left = shape->glyph_x - half;
      shape->right = shape->bracket_right = shape->glyph_x + half;
      return;
    }

  /* An end that isn't stated reaches to the edge of the window, also from a start beyond it. */
  left = MIN (left, right);
  if (is_interval)
    {
      shape->form = ENTENTE_TIMELINE_BAR;
      make_bar_stops (shape, item, forward, left, right);
    }
  else
    {
      shape->form = ENTENTE_TIMELINE_BAND;
      make_band_stops (shape, item, left, right, width);
    }
  /* Two halves of a span may differ in the last digit. */
  for (guint i = 1; i < 4; i++)
    shape->stops[i].x = MAX (shape->stops[i].x, shape->stops[i - 1].x);
  shape->cut_start = shape->stops[0].x < 0;
  shape->cut_end = shape->stops[3].x > width;
  cut_stops (shape->stops, width);

  shape->bracket_left = CLAMP (left, 0, width);
  shape->bracket_right = CLAMP (right, 0, width);
  /* In the middle of what is seen of the span; of a span that is barely outside, in its own. */
  shape->glyph_x = right > 0 && left < width ? (shape->bracket_left + shape->bracket_right) / 2 : (left + right) / 2;
  shape->glyph_x = CLAMP (shape->glyph_x, -half, width + half);
  shape->left = MIN (shape->stops[0].x, shape->glyph_x - half);
  shape->right = MAX (shape->stops[3].x, shape->glyph_x + half);

  shape->content_left = shape->stops[1].x;
  if (shape->cut_start || shape->start == ENTENTE_DATE_END_UNKNOWN)
    shape->content_left = MAX (shape->start == ENTENTE_DATE_END_UNKNOWN ? 0 : shape->stops[1].x,
                               shape->stops[0].x + taken_by (shape->start, shape->cut_start));
  shape->content_left += CONTENT_PADDING;
  shape->content_right = shape->end == ENTENTE_DATE_END_STATED && !shape->cut_end
                           ? shape->stops[2].x
                           : shape->stops[3].x - taken_by (shape->end, shape->cut_end);
  shape->content_right -= CONTENT_PADDING;
}

static void
swap_doubles (double *a,
              double *b,
              double  width)
{
  double was = *a;

  *a = width - *b;
  *b = width - was;
}

void
_entente_timeline_shape_mirror (EntenteTimelineShape *shape,
                                double                width)
{
  EntenteTimelineStop stops[4];

  for (guint i = 0; i < 4; i++)
    stops[i] = (EntenteTimelineStop) { width - shape->stops[3 - i].x, shape->stops[3 - i].strength };
  for (guint i = 0; i < 4; i++)
    shape->stops[i] = stops[i];
  shape->glyph_x = width - shape->glyph_x;
  swap_doubles (&shape->left, &shape->right, width);
  swap_doubles (&shape->bracket_left, &shape->bracket_right, width);
  swap_doubles (&shape->content_left, &shape->content_right, width);
}

/**
 * entente_timeline_item_get_shape:
 * @item: an item
 * @scale: a scale
 * @shape: (out): what is drawn of it
 *
 * Makes the shape of an item, by the grammar: a month fades over 4 px, what is less precise over 12, and never over
 * more than half of it; about reaches half a span beyond each end; an open end fades over the last 64 px.
 *
 * Returns: whether any of it is in the window; or else @shape isn't set
 */
gboolean
entente_timeline_item_get_shape (const EntenteMoment        *item,
                                 const EntenteTimelineScale *scale,
                                 EntenteTimelineShape       *shape)
{
  EntenteTimelineScale forward;

  g_return_val_if_fail (shape != NULL, FALSE);

  if (!entente_timeline_item_is_visible (item, scale))
    return FALSE;

  forward = _entente_timeline_forward (scale);
  _entente_timeline_shape_make (shape, item, &forward);
  if (scale->mirrored)
    _entente_timeline_shape_mirror (shape, scale->width);
  return TRUE;
}

/**
 * entente_timeline_items_get_span:
 * @items: (array length=n_items): the items
 * @n_items: how many
 * @first_day: (out): the first day that any of them names
 * @last_day: (out): the last one
 *
 * Finds the dated span. Ends that are open or unknown don't widen it.
 *
 * Returns: whether there is any; or else nothing is set
 */
gboolean
entente_timeline_items_get_span (const EntenteMoment *items,
                                 guint                      n_items,
                                 gint32                    *first_day,
                                 gint32                    *last_day)
{
  gint32 first = G_MAXINT32;
  gint32 last = G_MININT32;

  g_return_val_if_fail (items != NULL || n_items == 0, FALSE);
  g_return_val_if_fail (first_day != NULL && last_day != NULL, FALSE);

  for (guint i = 0; i < n_items; i++)
    {
      const gint32 days[] = { items[i].first_day, items[i].start_last_day, items[i].end_first_day, items[i].last_day };

      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        if (days[j] != ENTENTE_DAY_NO_FIRST && days[j] != ENTENTE_DAY_NO_LAST)
          {
            first = MIN (first, days[j]);
            last = MAX (last, days[j]);
          }
    }
  if (first > last)
    return FALSE;

  *first_day = first;
  *last_day = last;
  return TRUE;
}

/**
 * entente_timeline_items_see:
 * @items: (array length=n_items): the items, in the order of time
 * @n_items: how many
 * @scale: a scale
 *
 * Returns: whether any of them is in the window
 */
gboolean
entente_timeline_items_see (const EntenteMoment        *items,
                            guint                       n_items,
                            const EntenteTimelineScale *scale)
{
  EntenteTimelineWindow window;
  guint after;

  g_return_val_if_fail (items != NULL || n_items == 0, FALSE);
  g_return_val_if_fail (scale != NULL, FALSE);

  /* The nearest ones first. About lets an item begin before its first day. */
  window = _entente_timeline_window (scale);
  after = _entente_timeline_items_from (items, n_items, window.end);
  for (guint i = after; i > 0; i--)
    if (_entente_timeline_is_seen (&items[i - 1], &window))
      return TRUE;
  for (guint i = after; i < n_items; i++)
    if (_entente_timeline_is_seen (&items[i], &window))
      return TRUE;
  return FALSE;
}
