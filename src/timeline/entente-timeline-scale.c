/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-scale.h"

#include <math.h>

#define MIN_DAYS 14.0
#define MIN_MAX_DAYS 3653.0 /* ten years */
#define MAX_SPANS 4.0

/* How much of the window, in px, the dated span always reaches into. */
#define KEPT 48.0

/**
 * entente_timeline_bounds:
 * @first_day: the first dated day
 * @last_day: the last dated day; what is before @first_day is taken as @first_day
 *
 * Makes the bounds of a window over what is dated: from two weeks to four times the dated span, or ten years if that is
 * more.
 *
 * Returns: the bounds
 */
EntenteTimelineBounds
entente_timeline_bounds (gint32 first_day,
                         gint32 last_day)
{
  EntenteTimelineBounds bounds = { .min_days = MIN_DAYS };

  bounds.first_day = first_day;
  bounds.end_day = MAX (first_day, last_day) + 1.0;
  bounds.max_days = MAX (MAX_SPANS * (bounds.end_day - bounds.first_day), MIN_MAX_DAYS);
  return bounds;
}

/**
 * entente_timeline_scale_get_days:
 * @scale: a scale
 *
 * Returns: how many days the window shows
 */
double
entente_timeline_scale_get_days (const EntenteTimelineScale *scale)
{
  g_return_val_if_fail (scale != NULL, 0);

  return scale->days_per_pixel * scale->width;
}

/**
 * entente_timeline_scale_x:
 * @scale: a scale
 * @day: a time
 *
 * Returns: where it stands, in px from the left edge; outside the width if it isn't in the window
 */
double
entente_timeline_scale_x (const EntenteTimelineScale *scale,
                          double                      day)
{
  double x = (day - scale->first_day) / scale->days_per_pixel;

  return scale->mirrored ? scale->width - x : x;
}

/**
 * entente_timeline_scale_day:
 * @scale: a scale
 * @x: px from the left edge
 *
 * The reverse of entente_timeline_scale_x().
 *
 * Returns: the time there
 */
double
entente_timeline_scale_day (const EntenteTimelineScale *scale,
                            double                      x)
{
  return scale->first_day + (scale->mirrored ? scale->width - x : x) * scale->days_per_pixel;
}

/**
 * entente_timeline_scale_clamp:
 * @scale: a scale
 * @bounds: what it is to keep to
 *
 * Brings a window back to the data: it shows neither too few nor too many days (its middle stays), and the dated span
 * reaches 48 px into it, or a quarter of its width if that is less.
 *
 * Returns: the nearest window that keeps to the bounds; one that does is returned as it is
 */
EntenteTimelineScale
entente_timeline_scale_clamp (const EntenteTimelineScale  *scale,
                              const EntenteTimelineBounds *bounds)
{
  EntenteTimelineScale result;
  double days, kept;

  g_return_val_if_fail (scale != NULL && bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  result = *scale;
  result.width = MAX (scale->width, 1);
  days = entente_timeline_scale_get_days (&result);
  if (!(days >= bounds->min_days && days <= bounds->max_days))
    {
      double wanted = days > bounds->max_days ? bounds->max_days : bounds->min_days;

      result.first_day += (days - wanted) / 2;
      result.days_per_pixel = wanted / result.width;
      days = wanted;
    }

  kept = MIN (KEPT, result.width / 4) * result.days_per_pixel;
  result.first_day = MIN (result.first_day, bounds->end_day - kept);
  result.first_day = MAX (result.first_day, bounds->first_day + kept - days);
  return result;
}

/**
 * entente_timeline_scale_fit:
 * @bounds: the bounds
 * @width: in px; less than 1 is taken as 1
 * @mirrored: whether time runs from right to left
 * @first_day: where the span begins that is to be seen
 * @end_day: where it ends
 * @padding: what stays free on either side, in px; at most a third of @width is used
 *
 * Makes a window of a span.
 *
 * Returns: the window, within the bounds
 */
EntenteTimelineScale
entente_timeline_scale_fit (const EntenteTimelineBounds *bounds,
                            double                       width,
                            gboolean                     mirrored,
                            double                       first_day,
                            double                       end_day,
                            double                       padding)
{
  EntenteTimelineScale scale = { .mirrored = mirrored };
  double inner;

  g_return_val_if_fail (bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  scale.width = MAX (width, 1);
  padding = CLAMP (padding, 0, scale.width / 3);
  inner = scale.width - 2 * padding;
  scale.days_per_pixel = MAX (end_day - first_day, 1) / inner;
  scale.first_day = first_day - padding * scale.days_per_pixel;
  return entente_timeline_scale_clamp (&scale, bounds);
}

/**
 * entente_timeline_scale_zoom:
 * @scale: a scale
 * @bounds: the bounds
 * @x: what stays where it is, in px from the left edge
 * @factor: how much longer a day gets; less than 1 zooms out
 *
 * Zooms about the pointer. What is under it stays under it, also when the zoom reaches a bound; only where the data
 * would be lost, the window moves.
 *
 * Returns: the new window
 */
EntenteTimelineScale
entente_timeline_scale_zoom (const EntenteTimelineScale  *scale,
                             const EntenteTimelineBounds *bounds,
                             double                       x,
                             double                       factor)
{
  EntenteTimelineScale result;
  double along;

  g_return_val_if_fail (scale != NULL && bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));
  g_return_val_if_fail (factor > 0, *scale);

  result = *scale;
  along = scale->mirrored ? scale->width - x : x;
  result.days_per_pixel = CLAMP (scale->days_per_pixel / factor, bounds->min_days / scale->width,
                                 bounds->max_days / scale->width);
  result.first_day += along * (scale->days_per_pixel - result.days_per_pixel);
  return entente_timeline_scale_clamp (&result, bounds);
}

/**
 * entente_timeline_scale_pan:
 * @scale: a scale
 * @bounds: the bounds
 * @dx: how far what is seen moves to the right, in px
 *
 * Moves the window, as one drags a sheet of paper.
 *
 * Returns: the new window
 */
EntenteTimelineScale
entente_timeline_scale_pan (const EntenteTimelineScale  *scale,
                            const EntenteTimelineBounds *bounds,
                            double                       dx)
{
  EntenteTimelineScale result;

  g_return_val_if_fail (scale != NULL && bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  result = *scale;
  result.first_day += (scale->mirrored ? dx : -dx) * scale->days_per_pixel;
  return entente_timeline_scale_clamp (&result, bounds);
}

/**
 * entente_timeline_scale_resize:
 * @scale: a scale
 * @bounds: the bounds
 * @width: the new width, in px
 * @mirrored: whether time runs from right to left
 *
 * Shows the same days in another width.
 *
 * Returns: the new window
 */
EntenteTimelineScale
entente_timeline_scale_resize (const EntenteTimelineScale  *scale,
                               const EntenteTimelineBounds *bounds,
                               double                       width,
                               gboolean                     mirrored)
{
  EntenteTimelineScale result;

  g_return_val_if_fail (scale != NULL && bounds != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  result = *scale;
  result.width = MAX (width, 1);
  result.mirrored = mirrored;
  result.days_per_pixel = entente_timeline_scale_get_days (scale) / result.width;
  return entente_timeline_scale_clamp (&result, bounds);
}

/**
 * entente_timeline_scale_mix:
 * @from: the window at 0
 * @to: the window at 1; its width and direction are those of the result
 * @progress: 0 to 1, eased already; what is outside is taken as the nearer of them
 *
 * A window on the way from one to another. The zoom is even: equal steps multiply the days by the same factor. The day
 * that has the same place in both windows (of a zoom about the pointer, the one under it) keeps that place on the way.
 *
 * Returns: the window on the way; exactly @to at 1
 */
EntenteTimelineScale
entente_timeline_scale_mix (const EntenteTimelineScale *from,
                            const EntenteTimelineScale *to,
                            double                      progress)
{
  EntenteTimelineScale result;
  double from_days, to_days, days, share;

  g_return_val_if_fail (from != NULL && to != NULL, ((EntenteTimelineScale) { 0, 1, 1, FALSE }));

  if (progress >= 1)
    return *to;
  progress = MAX (progress, 0);

  from_days = entente_timeline_scale_get_days (from);
  to_days = entente_timeline_scale_get_days (to);
  days = exp ((1 - progress) * log (from_days) + progress * log (to_days));
  /* Both edges go the same share of their way, which is what keeps the common day in its place. */
  share = fabs (to_days - from_days) > 1e-6 * from_days ? (days - from_days) / (to_days - from_days) : progress;

  result = *to;
  result.first_day = from->first_day + share * (to->first_day - from->first_day);
  result.days_per_pixel = (from_days + share * (to_days - from_days)) / to->width;
  return result;
}

/**
 * entente_timeline_scale_equal:
 * @a: a scale
 * @b: a scale
 *
 * Returns: whether both are exactly the same
 */
gboolean
entente_timeline_scale_equal (const EntenteTimelineScale *a,
                              const EntenteTimelineScale *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->first_day == b->first_day && a->days_per_pixel == b->days_per_pixel && a->width == b->width &&
         !a->mirrored == !b->mirrored;
}
