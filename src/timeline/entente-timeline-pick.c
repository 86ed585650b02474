/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-pick.h"

/* How far @value is from what lies between @low and @high. */
static double
distance (double value,
          double low,
          double high)
{
  if (value < low)
    return low - value;
  return value > high ? value - high : 0;
}

/* The lane whose area @y is in; the first above it, the last below it. There is at least one. */
static guint
lane_near (const EntenteTimelineLane *lanes,
           guint                      n_lanes,
           double                     y)
{
  guint low = 0;
  guint high = n_lanes;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (lanes[middle].y <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * entente_timeline_pick_at:
 * @layout: a layout
 * @row_height: the height of a row, as of the layout's params, in px
 * @x: px from the left edge
 * @y: px from the upper edge of the first lane
 * @slop: how far beside a mark it is still meant, in px: 2 for a mouse, 22 for a finger
 *
 * Finds the mark that is meant: the one under the pointer, or else the nearest within @slop. Of those that are equally
 * near, it is the one whose glyph is nearer.
 *
 * Returns: its index, or %ENTENTE_TIMELINE_NOTHING
 */
guint
entente_timeline_pick_at (const EntenteTimelineLayout *layout,
                          double                       row_height,
                          double                       x,
                          double                       y,
                          double                       slop)
{
  const EntenteTimelineMark *marks;
  const EntenteTimelineLane *lanes;
  guint n_marks, n_lanes, best = ENTENTE_TIMELINE_NOTHING;
  double best_distance = slop * slop, best_glyph = G_MAXDOUBLE;

  g_return_val_if_fail (layout != NULL, ENTENTE_TIMELINE_NOTHING);
  g_return_val_if_fail (slop >= 0, ENTENTE_TIMELINE_NOTHING);

  marks = entente_timeline_layout_get_marks (layout, &n_marks);
  lanes = entente_timeline_layout_get_lanes (layout, &n_lanes);
  if (n_marks == 0)
    return ENTENTE_TIMELINE_NOTHING;

  for (guint lane = lane_near (lanes, n_lanes, y - slop); lane < n_lanes && lanes[lane].y <= y + slop; lane++)
    for (guint i = lanes[lane].first_mark; i < lanes[lane].first_mark + lanes[lane].n_marks; i++)
      {
        double dx = distance (x, marks[i].left, marks[i].right);
        double dy = distance (y, marks[i].y, marks[i].y + row_height);
        double glyph = ABS (x - marks[i].glyph_x);
        double squared = dx * dx + dy * dy;

        if (squared < best_distance || (squared == best_distance && glyph < best_glyph))
          {
            best = i;
            best_distance = squared;
            best_glyph = glyph;
          }
      }
  return best;
}

/* The order in time over all lanes. The place in the array decides what is the same, so that each has its own place. */
static gboolean
is_before (const EntenteTimelineMark *marks,
           guint                      a,
           guint                      b)
{
  if (marks[a].first_day != marks[b].first_day)
    return marks[a].first_day < marks[b].first_day;
  if (marks[a].last_day != marks[b].last_day)
    return marks[a].last_day < marks[b].last_day;
  return a < b;
}

static guint
step_anywhere (const EntenteTimelineMark *marks,
               guint                      n_marks,
               guint                      mark,
               gboolean                   later)
{
  guint best = ENTENTE_TIMELINE_NOTHING;

  for (guint i = 0; i < n_marks; i++)
    if (i != mark && is_before (marks, mark, i) == later &&
        (best == ENTENTE_TIMELINE_NOTHING || is_before (marks, i, best) == later))
      best = i;
  return best;
}

static guint
step_lane (const EntenteTimelineMark *marks,
           const EntenteTimelineLane *lanes,
           guint                      n_lanes,
           guint                      mark,
           int                        direction)
{
  double x = marks[mark].glyph_x;

  for (gint64 lane = (gint64) marks[mark].lane + direction; lane >= 0 && lane < n_lanes; lane += direction)
    {
      guint best = ENTENTE_TIMELINE_NOTHING;

      for (guint i = lanes[lane].first_mark; i < lanes[lane].first_mark + lanes[lane].n_marks; i++)
        if (best == ENTENTE_TIMELINE_NOTHING || ABS (marks[i].glyph_x - x) < ABS (marks[best].glyph_x - x))
          best = i;
      if (best != ENTENTE_TIMELINE_NOTHING)
        return best;
    }
  return ENTENTE_TIMELINE_NOTHING;
}

/**
 * entente_timeline_pick_step:
 * @layout: a layout
 * @mark: the index of the mark to go from, or %ENTENTE_TIMELINE_NOTHING to come from outside
 * @step: where to
 *
 * Finds the mark that a key leads to. From outside that is the first one of the first lane that has any, or for a step
 * back, up or to the last the last one of the last lane.
 *
 * Returns: its index, or %ENTENTE_TIMELINE_NOTHING if there is none
 */
guint
entente_timeline_pick_step (const EntenteTimelineLayout *layout,
                            guint                        mark,
                            EntenteTimelineStep          step)
{
  const EntenteTimelineMark *marks;
  const EntenteTimelineLane *lanes, *lane;
  guint n_marks, n_lanes;

  g_return_val_if_fail (layout != NULL, ENTENTE_TIMELINE_NOTHING);

  marks = entente_timeline_layout_get_marks (layout, &n_marks);
  lanes = entente_timeline_layout_get_lanes (layout, &n_lanes);
  if (n_marks == 0)
    return ENTENTE_TIMELINE_NOTHING;
  if (mark >= n_marks)
    return step == ENTENTE_TIMELINE_STEP_EARLIER || step == ENTENTE_TIMELINE_STEP_LANE_ABOVE ||
                   step == ENTENTE_TIMELINE_STEP_LAST || step == ENTENTE_TIMELINE_STEP_ANY_EARLIER
             ? n_marks - 1
             : 0;

  lane = &lanes[marks[mark].lane];
  switch (step)
    {
    case ENTENTE_TIMELINE_STEP_EARLIER:
      return mark > lane->first_mark ? mark - 1 : ENTENTE_TIMELINE_NOTHING;
    case ENTENTE_TIMELINE_STEP_LATER:
      return mark + 1 < lane->first_mark + lane->n_marks ? mark + 1 : ENTENTE_TIMELINE_NOTHING;
    case ENTENTE_TIMELINE_STEP_LANE_ABOVE:
      return step_lane (marks, lanes, n_lanes, mark, -1);
    case ENTENTE_TIMELINE_STEP_LANE_BELOW:
      return step_lane (marks, lanes, n_lanes, mark, 1);
    case ENTENTE_TIMELINE_STEP_FIRST:
      return lane->first_mark;
    case ENTENTE_TIMELINE_STEP_LAST:
      return lane->first_mark + lane->n_marks - 1;
    case ENTENTE_TIMELINE_STEP_ANY_EARLIER:
      return step_anywhere (marks, n_marks, mark, FALSE);
    case ENTENTE_TIMELINE_STEP_ANY_LATER:
      return step_anywhere (marks, n_marks, mark, TRUE);
    default:
      g_return_val_if_reached (ENTENTE_TIMELINE_NOTHING);
    }
}
