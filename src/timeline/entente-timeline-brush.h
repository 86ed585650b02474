/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview under the timeline: all that is dated in one width, and the brush on it that is the window above.
 * Dragging is pure: from the window at the start of a drag, and how far the pointer went since, comes the new window.
 * */

#pragma once

#include "entente-timeline-items.h"

G_BEGIN_DECLS

/* Start and end are meant in time: mirrored, the start is to the right. */
typedef enum {
  ENTENTE_TIMELINE_BRUSH_NONE,
  ENTENTE_TIMELINE_BRUSH_BODY,
  ENTENTE_TIMELINE_BRUSH_START,
  ENTENTE_TIMELINE_BRUSH_END,
} EntenteTimelineBrushPart;

/**
 * EntenteTimelineBrush:
 * @left: the left edge of the brush, within the overview, in px
 * @right: the right edge
 * @body_left: from here to @body_right a press moves all of it
 * @body_right: here the right handle begins
 * @hit_left: the left handle is pressed from here to @body_left
 * @hit_right: the right handle is pressed from @body_right to here
 * @cut_start: whether the window begins before the overview
 * @cut_end: whether the window ends after it
 *
 * Where the brush is drawn and pressed. Each handle has 44 px.
 */
typedef struct {
  double   left;
  double   right;
  double   body_left;
  double   body_right;
  double   hit_left;
  double   hit_right;
  gboolean cut_start;
  gboolean cut_end;
} EntenteTimelineBrush;

EntenteTimelineScale     entente_timeline_brush_overview  (const EntenteTimelineBounds *bounds,
                                                           const EntenteTimelineScale  *view,
                                                           double                       width,
                                                           gboolean                     mirrored);
void                     entente_timeline_brush_get       (const EntenteTimelineScale  *overview,
                                                           const EntenteTimelineScale  *view,
                                                           EntenteTimelineBrush        *brush);
EntenteTimelineBrushPart entente_timeline_brush_hit       (const EntenteTimelineScale  *overview,
                                                           const EntenteTimelineScale  *view,
                                                           double                       x);
EntenteTimelineScale     entente_timeline_brush_drag      (const EntenteTimelineScale  *overview,
                                                           const EntenteTimelineScale  *view,
                                                           const EntenteTimelineBounds *bounds,
                                                           EntenteTimelineBrushPart     part,
                                                           double                       dx);
EntenteTimelineScale     entente_timeline_brush_center_at (const EntenteTimelineScale  *overview,
                                                           const EntenteTimelineScale  *view,
                                                           const EntenteTimelineBounds *bounds,
                                                           double                       x);
EntenteTimelineScale     entente_timeline_brush_step      (const EntenteTimelineScale  *view,
                                                           const EntenteTimelineBounds *bounds,
                                                           EntenteTimelineBrushPart     part,
                                                           double                       share);

void                     entente_timeline_brush_count     (const EntenteTimelineScale  *overview,
                                                           const EntenteMoment         *items,
                                                           guint                        n_items,
                                                           guint32                     *deals,
                                                           guint32                     *events,
                                                           guint                        n_columns);

G_END_DECLS
