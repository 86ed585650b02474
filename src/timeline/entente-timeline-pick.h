/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds marks of a layout: under the pointer, and from one to the next by keys. Clusters are marks as any. */

#pragma once

#include "entente-timeline-layout.h"

G_BEGIN_DECLS

/**
 * EntenteTimelineStep:
 * @ENTENTE_TIMELINE_STEP_EARLIER: in the same lane, back in time: the left arrow, or mirrored the right one
 * @ENTENTE_TIMELINE_STEP_LATER: in the same lane, on in time
 * @ENTENTE_TIMELINE_STEP_LANE_ABOVE: in the nearest lane above that has a mark, to the one nearest in place
 * @ENTENTE_TIMELINE_STEP_LANE_BELOW: the same below
 * @ENTENTE_TIMELINE_STEP_FIRST: the first in time of the lane
 * @ENTENTE_TIMELINE_STEP_LAST: the last in time of the lane
 * @ENTENTE_TIMELINE_STEP_ANY_EARLIER: back in time, in whatever lane
 * @ENTENTE_TIMELINE_STEP_ANY_LATER: on in time, in whatever lane
 */
typedef enum {
  ENTENTE_TIMELINE_STEP_EARLIER,
  ENTENTE_TIMELINE_STEP_LATER,
  ENTENTE_TIMELINE_STEP_LANE_ABOVE,
  ENTENTE_TIMELINE_STEP_LANE_BELOW,
  ENTENTE_TIMELINE_STEP_FIRST,
  ENTENTE_TIMELINE_STEP_LAST,
  ENTENTE_TIMELINE_STEP_ANY_EARLIER,
  ENTENTE_TIMELINE_STEP_ANY_LATER,
} EntenteTimelineStep;

guint entente_timeline_pick_at   (const EntenteTimelineLayout *layout,
                                  double                       row_height,
                                  double                       x,
                                  double                       y,
                                  double                       slop);
guint entente_timeline_pick_step (const EntenteTimelineLayout *layout,
                                  guint                        mark,
                                  EntenteTimelineStep          step);

G_END_DECLS
