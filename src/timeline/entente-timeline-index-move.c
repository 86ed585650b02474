/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An index of items of which one has come, gone or moved. Those between its old and its new place have another number now;
 * what was counted of them stays. */

#include "entente-timeline-layout-private.h"

#include <string.h>

/* Numbers from @low to before @high are others by @by. */
typedef struct {
  guint low;
  guint high;
  guint by; /* 1, or G_MAXUINT for one less */
} Shift;

/* Where in the numbers, which ascend, the first stands that is @number or more. */
static guint
find_place (const guint32 *numbers,
            guint          begin,
            guint          end,
            guint          number)
{
  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;

      if (numbers[middle] < number)
        begin = middle + 1;
      else
        end = middle;
    }
  return begin;
}

static void
shift_part (guint32     *numbers,
            guint        begin,
            guint        end,
            const Shift *shift)
{
  guint first = find_place (numbers, begin, end, shift->low);
  guint last = find_place (numbers, first, end, shift->high);

  for (guint i = first; i < last; i++)
    numbers[i] += shift->by;
}

static guint
begin_of_lane (const EntenteTimelineIndex *self,
               guint                       lane)
{
  return lane > 0 ? self->lane_ends[lane - 1] : 0;
}

static void
take_out (EntenteTimelineIndex *self,
          guint                 lane,
          guint                 item)
{
  guint32 *singles = (guint32 *) (gpointer) self->singles->data;
  guint place = find_place (singles, 0, self->singles->len, item);
  guint n_all = self->lane_ends[self->n_lanes - 1];

  if (place < self->singles->len && singles[place] == item)
    g_array_remove_index (self->singles, place);
  place = find_place (self->by_lane, begin_of_lane (self, lane), self->lane_ends[lane], item);
  memmove (self->by_lane + place, self->by_lane + place + 1, (n_all - place - 1) * sizeof *self->by_lane);
  for (guint i = lane; i < self->n_lanes; i++)
    self->lane_ends[i]--;
}

static void
put_in (EntenteTimelineIndex *self,
        guint                 item)
{
  const EntenteMoment *moment = &self->items[item];
  guint n_all = self->lane_ends[self->n_lanes - 1], place, bucket;
  double anchor;

  self->by_lane = g_renew (guint32, self->by_lane, (gsize) n_all + 1);
  place = find_place (self->by_lane, begin_of_lane (self, moment->lane), self->lane_ends[moment->lane], item);
  memmove (self->by_lane + place + 1, self->by_lane + place, (n_all - place) * sizeof *self->by_lane);
  self->by_lane[place] = item;
  for (guint i = moment->lane; i < self->n_lanes; i++)
    self->lane_ends[i]++;

  bucket = _entente_timeline_index_find_bucket (self, moment, &anchor);
  if (bucket == ENTENTE_TIMELINE_NOTHING)
    g_array_insert_val (self->singles, find_place ((const guint32 *) (gpointer) self->singles->data, 0, self->singles->len,
                                                   item), item);
  else
    _entente_timeline_cell_add (&self->buckets[(gsize) moment->lane * self->n_buckets + bucket], moment, item, anchor);
}

/* Counts the bucket anew that an item is gone from. What is in it begins no earlier than it may reach. */
static void
recount (EntenteTimelineIndex *self,
         const EntenteMoment  *before)
{
  double anchor;
  guint bucket = _entente_timeline_index_find_bucket (self, before, &anchor);
  EntenteTimelineCell *cell;
  guint first, end;
  double begin;

  if (bucket == ENTENTE_TIMELINE_NOTHING)
    return;
  cell = &self->buckets[(gsize) before->lane * self->n_buckets + bucket];
  *cell = (EntenteTimelineCell) { 0 };
  begin = (self->first + bucket) * self->days;
  first = _entente_timeline_items_from (self->items, self->n_items, begin - self->reach - 1);
  end = _entente_timeline_items_from (self->items, self->n_items, begin + self->days + 1);
  first = find_place (self->by_lane, begin_of_lane (self, before->lane), self->lane_ends[before->lane], first);
  for (guint i = first; i < self->lane_ends[before->lane] && self->by_lane[i] < end; i++)
    if (_entente_timeline_index_find_bucket (self, &self->items[self->by_lane[i]], &anchor) == bucket)
      _entente_timeline_cell_add (cell, &self->items[self->by_lane[i]], self->by_lane[i], anchor);
}

static void
shift_all (EntenteTimelineIndex *self,
           const Shift          *shift)
{
  gsize n_cells = (gsize) self->n_lanes * self->n_buckets;

  shift_part ((guint32 *) (gpointer) self->singles->data, 0, self->singles->len, shift);
  for (guint lane = 0; lane < self->n_lanes; lane++)
    shift_part (self->by_lane, begin_of_lane (self, lane), self->lane_ends[lane], shift);
  for (gsize i = 0; i < n_cells; i++)
    if (self->buckets[i].count > 0 && self->buckets[i].item - shift->low < shift->high - shift->low)
      self->buckets[i].item += shift->by;
}

/**
 * entente_timeline_index_move:
 * @self: an index
 * @items: (array length=n_items): the items as they are now, which may be elsewhere in memory; borrowed
 * @n_items: how many
 * @before: (nullable): the item as it was; %NULL if it is new
 * @from: its place among those before, or %ENTENTE_TIMELINE_NOTHING if it is new
 * @to: its place now, or %ENTENTE_TIMELINE_NOTHING if it is gone
 *
 * Follows one item that has come, gone or changed. There must be as many lanes as before, and the item in one of them.
 */
void
entente_timeline_index_move (EntenteTimelineIndex *self,
                             const EntenteMoment  *items,
                             guint                 n_items,
                             const EntenteMoment  *before,
                             guint                 from,
                             guint                 to)
{
  Shift shift = { 0 };

  g_return_if_fail (self != NULL && items != NULL);
  g_return_if_fail ((before != NULL) == (from != ENTENTE_TIMELINE_NOTHING));
  g_return_if_fail (before == NULL || before->lane < self->n_lanes);
  g_return_if_fail (to == ENTENTE_TIMELINE_NOTHING || (to < n_items && items[to].lane < self->n_lanes));

  if (before != NULL)
    take_out (self, before->lane, from);
  if (to == ENTENTE_TIMELINE_NOTHING)
    shift = (Shift) { from + 1, G_MAXUINT, G_MAXUINT };
  else if (from == ENTENTE_TIMELINE_NOTHING)
    shift = (Shift) { to, G_MAXUINT, 1 };
  else if (from < to)
    shift = (Shift) { from + 1, to + 1, G_MAXUINT };
  else
    shift = (Shift) { to, from, 1 };
  shift_all (self, &shift);

  self->items = items;
  self->n_items = n_items;
  if (before != NULL)
    recount (self, before);
  if (to != ENTENTE_TIMELINE_NOTHING)
    put_in (self, to);
  self->is_single = g_realloc (self->is_single, n_items / 8 + 1);
  memset (self->is_single, 0, n_items / 8 + 1);
  for (guint i = 0; i < self->singles->len; i++)
    {
      guint item = g_array_index (self->singles, guint, i);

      self->is_single[item / 8] |= (guint8) (1 << item % 8);
    }
}
