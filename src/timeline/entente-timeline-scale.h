/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a day stands on the screen: a window of time laid over a width. All functions are pure; a scale is a value that
 * is made anew, never changed. Times are days from 1970-01-01 as doubles, and a day d is the span from d to d + 1: what
 * happened from first to last day ends at last + 1. Lengths are px from the left edge, whichever way time runs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteTimelineScale:
 * @first_day: the time at the leading edge: the left one, or mirrored the right one
 * @days_per_pixel: more than 0
 * @width: in px, at least 1
 * @mirrored: whether time runs from right to left
 *
 * A window of time and the width that it is shown in.
 */
typedef struct {
  double   first_day;
  double   days_per_pixel;
  double   width;
  gboolean mirrored;
} EntenteTimelineScale;

/**
 * EntenteTimelineBounds:
 * @first_day: where the dated span begins
 * @end_day: where it ends, the day after its last; more than @first_day
 * @min_days: the fewest days that a window may show
 * @max_days: the most
 *
 * What keeps a window near the data. See entente_timeline_bounds().
 */
typedef struct {
  double first_day;
  double end_day;
  double min_days;
  double max_days;
} EntenteTimelineBounds;

EntenteTimelineBounds entente_timeline_bounds          (gint32                       first_day,
                                                        gint32                       last_day);

EntenteTimelineScale  entente_timeline_scale_fit       (const EntenteTimelineBounds *bounds,
                                                        double                       width,
                                                        gboolean                     mirrored,
                                                        double                       first_day,
                                                        double                       end_day,
                                                        double                       padding);
double                entente_timeline_scale_get_days  (const EntenteTimelineScale  *scale);
double                entente_timeline_scale_x         (const EntenteTimelineScale  *scale,
                                                        double                       day);
double                entente_timeline_scale_day       (const EntenteTimelineScale  *scale,
                                                        double                       x);
EntenteTimelineScale  entente_timeline_scale_clamp     (const EntenteTimelineScale  *scale,
                                                        const EntenteTimelineBounds *bounds);
EntenteTimelineScale  entente_timeline_scale_zoom      (const EntenteTimelineScale  *scale,
                                                        const EntenteTimelineBounds *bounds,
                                                        double                       x,
                                                        double                       factor);
EntenteTimelineScale  entente_timeline_scale_pan       (const EntenteTimelineScale  *scale,
                                                        const EntenteTimelineBounds *bounds,
                                                        double                       dx);
EntenteTimelineScale  entente_timeline_scale_resize    (const EntenteTimelineScale  *scale,
                                                        const EntenteTimelineBounds *bounds,
                                                        double                       width,
                                                        gboolean                     mirrored);
EntenteTimelineScale  entente_timeline_scale_mix       (const EntenteTimelineScale  *from,
                                                        const EntenteTimelineScale  *to,
                                                        double                       progress);
gboolean              entente_timeline_scale_equal     (const EntenteTimelineScale  *a,
                                                        const EntenteTimelineScale  *b);

G_END_DECLS
