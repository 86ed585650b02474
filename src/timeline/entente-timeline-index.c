/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-layout-private.h"

#include <math.h>

/* Buckets of all lanes take some megabytes at most, and most lanes fewer than the px of a window. */
#define MAX_BUCKETS (1 << 17)
#define MAX_BUCKETS_OF_LANE 2048

/* An item is long if it takes more than this share of the time in which most items begin. The less is long, the more lies about
 * the edges of a window and is looked at by itself; in a quarter of a century a year isn't long. */
#define LONG_SHARE 28

/* So many of the first and the last items may lie far from the others: the share that is given up for finer buckets. */
#define FAR_SHARE 200

/* Chooses how long buckets are, from the time in which most items begin. */
static void
set_buckets (EntenteTimelineIndex *self)
{
  guint first = _entente_timeline_items_from (self->items, self->n_items, ENTENTE_DAY_NO_FIRST + 1.0);
  guint n_begun = self->n_items - first;
  guint max = MIN (MAX_BUCKETS / MAX (self->n_lanes, 1), MAX_BUCKETS_OF_LANE);
  double begin, end;

  self->days = 1;
  if (n_begun == 0 || max == 0)
    return;
  begin = self->items[first + n_begun / FAR_SHARE].first_day;
  end = self->items[self->n_items - 1 - n_begun / FAR_SHARE].first_day + 1.0;
  self->reach = ceil ((end - begin) / LONG_SHARE);
  while (floor (end / self->days) - floor (begin / self->days) + 1 > max)
    self->days *= 2;
  self->first = floor (begin / self->days);
  self->n_buckets = (guint) (floor (end / self->days) - self->first) + 1;
}

/**
 * entente_timeline_index_new:
 * @items: (array length=n_items): the items, in the order of time: by first day; borrowed
 * @n_items: how many
 * @n_lanes: how many lanes there are
 *
 * Counts the items once. When one of them changes, entente_timeline_index_move() follows it.
 *
 * Returns: (transfer full): their index
 */
EntenteTimelineIndex *
entente_timeline_index_new (const EntenteMoment *items,
                            guint                n_items,
                            guint                n_lanes)
{
  EntenteTimelineIndex *self;
  guint end = 0;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (n_items < ENTENTE_TIMELINE_NOTHING && n_lanes < ENTENTE_TIMELINE_NOTHING, NULL);

  self = g_new0 (EntenteTimelineIndex, 1);
  self->items = items;
  self->n_items = n_items;
  self->n_lanes = n_lanes;
  self->singles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_single = g_new0 (guint8, n_items / 8 + 1);
  self->lane_ends = g_new0 (guint, n_lanes + 1);
  self->by_lane = g_new (guint32, n_items);
  set_buckets (self);
  self->buckets = g_new0 (EntenteTimelineCell, (gsize) n_lanes * self->n_buckets);

  for (guint i = 0; i < n_items; i++)
    {
      double anchor;
      guint bucket;

      if (items[i].lane >= n_lanes)
        continue;
      self->lane_ends[items[i].lane]++;
      bucket = _entente_timeline_index_find_bucket (self, &items[i], &anchor);
      if (bucket == ENTENTE_TIMELINE_NOTHING)
        {
          g_array_append_val (self->singles, i);
          self->is_single[i / 8] |= (guint8) (1 << i % 8);
          continue;
        }
      _entente_timeline_cell_add (&self->buckets[(gsize) items[i].lane * self->n_buckets + bucket], &items[i], i, anchor);
    }

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      guint n_lane = self->lane_ends[lane];

      self->lane_ends[lane] = end;
      end += n_lane;
    }
  for (guint i = 0; i < n_items; i++)
    if (items[i].lane < n_lanes)
      self->by_lane[self->lane_ends[items[i].lane]++] = i;
  return self;
}

/**
 * entente_timeline_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
entente_timeline_index_free (EntenteTimelineIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->singles);
  g_free (self->is_single);
  g_free (self->lane_ends);
  g_free (self->by_lane);
  g_free (self->buckets);
  g_free (self);
}
