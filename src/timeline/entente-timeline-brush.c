/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-brush.h"

#include "entente-timeline-private.h"

#include <math.h>

#define HIT_SIZE 44.0

/* The overview shows half a span before and after what is dated, and two years at least. */
#define MIN_OVERVIEW_DAYS 731.0

/* So much of the window above stays free beside the brush, so that it can be made wider. */
#define FREE_BESIDE 0.05

/**
 * entente_timeline_brush_overview:
 * @bounds: the bounds of the view
 * @view: (nullable): the window above
 * @width: in px
 * @mirrored: whether time runs from right to left
 *
 * Returns: the window of the overview: the dated span in its middle half, and further out what @view shows beyond that
 */
EntenteTimelineScale
entente_timeline_brush_overview (const EntenteTimelineBounds *bounds,
                                 const EntenteTimelineScale  *view,
                                 double                       width,
                                 gboolean                     mirrored)
{
  EntenteTimelineScale scale = { .mirrored = mirrored };
  double days, end;

  g_return_val_if_fail (bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  scale.width = MAX (width, 1);
  days = MAX (2 * (bounds->end_day - bounds->first_day), MIN_OVERVIEW_DAYS);
  scale.first_day = (bounds->first_day + bounds->end_day - days) / 2;
  end = scale.first_day + days;
  if (view != NULL)
    {
      double shown = entente_timeline_scale_get_days (view);

      scale.first_day = MIN (scale.first_day, view->first_day - FREE_BESIDE * shown);
      end = MAX (end, view->first_day + (1 + FREE_BESIDE) * shown);
    }
  scale.days_per_pixel = (end - scale.first_day) / scale.width;
  return scale;
}

/**
 * entente_timeline_brush_get:
 * @overview: the window of the overview
 * @view: the window above
 * @brush: (out): where the brush is
 *
 * Lays the brush out. The handles' areas lie half inside the brush; if it is narrow, at least its middle third is
 * left to move it by, and they reach further out.
 */
void
entente_timeline_brush_get (const EntenteTimelineScale *overview,
                            const EntenteTimelineScale *view,
                            EntenteTimelineBrush       *brush)
{
  double end, one, other, inside;

  g_return_if_fail (overview != NULL && view != NULL);
  g_return_if_fail (brush != NULL);

  end = view->first_day + entente_timeline_scale_get_days (view);
  one = entente_timeline_scale_x (overview, view->first_day);
  other = entente_timeline_scale_x (overview, end);
  brush->left = CLAMP (MIN (one, other), 0, overview->width);
  brush->right = CLAMP (MAX (one, other), 0, overview->width);
  brush->cut_start = view->first_day < overview->first_day;
  brush->cut_end = end > overview->first_day + entente_timeline_scale_get_days (overview);

  inside = MIN (HIT_SIZE / 2, (brush->right - brush->left) / 3);
  brush->body_left = brush->left + inside;
  brush->body_right = brush->right - inside;
  brush->hit_left = brush->body_left - HIT_SIZE;
  brush->hit_right = brush->body_right + HIT_SIZE;
}

/**
 * entente_timeline_brush_hit:
 * @overview: the window of the overview
 * @view: the window above
 * @x: px from the left edge of the overview
 *
 * Returns: what of the brush is pressed there
 */
EntenteTimelineBrushPart
entente_timeline_brush_hit (const EntenteTimelineScale *overview,
                            const EntenteTimelineScale *view,
                            double                      x)
{
  EntenteTimelineBrush brush;

  g_return_val_if_fail (overview != NULL && view != NULL, ENTENTE_TIMELINE_BRUSH_NONE);

  entente_timeline_brush_get (overview, view, &brush);
  if (x < brush.hit_left || x > brush.hit_right)
    return ENTENTE_TIMELINE_BRUSH_NONE;
  if (x < brush.body_left)
    return overview->mirrored ? ENTENTE_TIMELINE_BRUSH_END : ENTENTE_TIMELINE_BRUSH_START;
  if (x > brush.body_right)
    return overview->mirrored ? ENTENTE_TIMELINE_BRUSH_START : ENTENTE_TIMELINE_BRUSH_END;
  return ENTENTE_TIMELINE_BRUSH_BODY;
}

/* Moves a part of the window by so many days. An edge stops at the fewest and the most days, the other edge stays. */
static EntenteTimelineScale
move_part (const EntenteTimelineScale  *view,
           const EntenteTimelineBounds *bounds,
           EntenteTimelineBrushPart     part,
           double                       moved)
{
  EntenteTimelineScale result = *view;
  double days = entente_timeline_scale_get_days (view);
  double wanted = days;

  if (part == ENTENTE_TIMELINE_BRUSH_BODY)
    {
      result.first_day += moved;
    }
  else
    {
      wanted = part == ENTENTE_TIMELINE_BRUSH_START ? days - moved : days + moved;
      wanted = CLAMP (wanted, bounds->min_days, bounds->max_days);
      if (part == ENTENTE_TIMELINE_BRUSH_START)
        result.first_day += days - wanted;
      result.days_per_pixel = wanted / view->width;
    }
  return entente_timeline_scale_clamp (&result, bounds);
}

/**
 * entente_timeline_brush_drag:
 * @overview: the window of the overview
 * @view: the window when the drag began
 * @bounds: the bounds of the view
 * @part: what is dragged
 * @dx: how far the pointer went since, to the right, in px
 *
 * Returns: the new window; @view, if @part is none
 */
EntenteTimelineScale
entente_timeline_brush_drag (const EntenteTimelineScale  *overview,
                             const EntenteTimelineScale  *view,
                             const EntenteTimelineBounds *bounds,
                             EntenteTimelineBrushPart     part,
                             double                       dx)
{
  g_return_val_if_fail (overview != NULL && view != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));
  g_return_val_if_fail (bounds != NULL, *view);

  if (part == ENTENTE_TIMELINE_BRUSH_NONE)
    return *view;
  return move_part (view, bounds, part, (overview->mirrored ? -dx : dx) * overview->days_per_pixel);
}

/**
 * entente_timeline_brush_center_at:
 * @overview: the window of the overview
 * @view: the window above
 * @bounds: the bounds of the view
 * @x: px from the left edge of the overview
 *
 * What a press beside the brush does.
 *
 * Returns: the window, of the same length, with its middle there
 */
EntenteTimelineScale
entente_timeline_brush_center_at (const EntenteTimelineScale  *overview,
                                  const EntenteTimelineScale  *view,
                                  const EntenteTimelineBounds *bounds,
                                  double                       x)
{
  double middle;

  g_return_val_if_fail (overview != NULL && view != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));
  g_return_val_if_fail (bounds != NULL, *view);

  middle = view->first_day + entente_timeline_scale_get_days (view) / 2;
  return move_part (view, bounds, ENTENTE_TIMELINE_BRUSH_BODY, entente_timeline_scale_day (overview, x) - middle);
}

/**
 * entente_timeline_brush_step:
 * @view: the window above
 * @bounds: the bounds of the view
 * @part: what is moved: the body by the arrow keys, an edge with Shift
 * @share: how far on in time, as a share of the window; less than 0 goes back. A tenth is a good step
 *
 * What a key does. Left and right are for the caller to turn round in a mirrored window.
 *
 * Returns: the new window; @view, if @part is none
 */
EntenteTimelineScale
entente_timeline_brush_step (const EntenteTimelineScale  *view,
                             const EntenteTimelineBounds *bounds,
                             EntenteTimelineBrushPart     part,
                             double                       share)
{
  g_return_val_if_fail (view != NULL && bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  if (part == ENTENTE_TIMELINE_BRUSH_NONE)
    return *view;
  return move_part (view, bounds, part, share * entente_timeline_scale_get_days (view));
}

/**
 * entente_timeline_brush_count:
 * @overview: the window of the overview
 * @items: (array length=n_items): the items
 * @n_items: how many
 * @deals: (out caller-allocates) (array length=n_columns): how many deals stand in each column, from the left
 * @events: (out caller-allocates) (array length=n_columns): how many events
 * @n_columns: how many columns there are, of equal width, one to a px as a rule
 *
 * Counts what covers each column, for the picture behind the brush when there is too much for single bars. What has no
 * stated end covers all columns to the edge. One pass, whatever the items' lengths.
 */
void
entente_timeline_brush_count (const EntenteTimelineScale *overview,
                              const EntenteMoment        *items,
                              guint                       n_items,
                              guint32                    *deals,
                              guint32                    *events,
                              guint                       n_columns)
{
  guint32 *const tones[] = { deals, events };
  g_autofree gint32 *changes = NULL;
  EntenteTimelineWindow window;
  double per_day, first_day;

  g_return_if_fail (overview != NULL);
  g_return_if_fail (items != NULL || n_items == 0);
  g_return_if_fail ((deals != NULL && events != NULL) || n_columns == 0);

  if (n_columns == 0)
    return;
  changes = g_new0 (gint32, 2 * ((gsize) n_columns + 1));
  window = (EntenteTimelineWindow) {
    overview->first_day, overview->first_day + entente_timeline_scale_get_days (overview)
  };
  first_day = overview->first_day;
  per_day = n_columns / (window.end - window.begin);

  for (guint i = 0; i < n_items; i++)
    {
      const EntenteMoment *item = &items[i];
      gint32 *tone = changes + (item->is_event ? n_columns + 1 : 0);
      double from = (item->first_day - first_day) * per_day;
      double to = (item->last_day + 1.0 - first_day) * per_day;
      guint first, end;

      if (from >= n_columns || to <= 0 || item->lane == ENTENTE_TIMELINE_NOTHING)
        continue;
      if ((item->first_day == ENTENTE_DAY_NO_FIRST || item->last_day == ENTENTE_DAY_NO_LAST) &&
          !_entente_timeline_is_seen (item, &window))
        continue;
      first = from > 0 ? (guint) from : 0;
      end = to < n_columns ? (guint) to : n_columns;
      end += end < to && end < n_columns;
      tone[first]++;
      tone[MAX (end, first + 1)]--;
    }

  for (guint j = 0; j < G_N_ELEMENTS (tones); j++)
    {
      gint64 count = 0;

      for (guint i = 0; i < n_columns; i++)
        {
          count += changes[j * (n_columns + 1) + i];
          tones[j][overview->mirrored ? n_columns - 1 - i : i] = (guint32) count;
        }
    }
}
