/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts what is seen in a window: item by item, or where there is an index and much to count, bucket by bucket, and only
 * what is near the window's edges or long by itself. */

#include "entente-timeline-layout-private.h"

#include <math.h>
#include <string.h>

/* Of fewer items that may be seen, each is looked at. */
#define FEW_ITEMS 16384

/* All that may be seen, as far as an index tells. */
static EntenteTimelineRange
find_range (const EntenteTimelineLayout *self)
{
  const EntenteTimelineIndex *index = self->index;
  EntenteTimelineRange range = { .end = self->n_items };

  if (index == NULL)
    return range;
  range.singles = (const guint *) (gpointer) index->singles->data;
  range.n_singles = index->singles->len;
  range.is_single = index->is_single;
  range.begin = _entente_timeline_items_from (self->placing.items, self->n_items, self->window.begin - index->reach);
  range.end = _entente_timeline_items_from (self->placing.items, self->n_items, self->window.end + index->reach);
  return range;
}

static inline guint
count_range (const EntenteTimelineRange *range)
{
  return range->n_singles + (range->end - range->begin);
}

/* The nth of what may be seen. */
static inline guint
item_of_range (const EntenteTimelineRange *range,
               guint                       nth)
{
  guint item;

  if (nth < range->n_singles)
    return range->singles[nth];
  item = range->begin + nth - range->n_singles;
  return _entente_timeline_index_is_single (range->is_single, item) ? ENTENTE_TIMELINE_NOTHING : item;
}

static inline gboolean
is_seen (const EntenteTimelineLayout *self,
         guint                        item)
{
  return item != ENTENTE_TIMELINE_NOTHING && self->placing.items[item].lane < self->lanes->len &&
         _entente_timeline_is_seen (&self->placing.items[item], &self->window);
}

/* Counts item by item. The first ones are remembered, as they are often all. Returns how many there are. */
static guint
count_each (EntenteTimelineLayout *self,
            gboolean               into_cells)
{
  EntenteTimelineCell *cells = (EntenteTimelineCell *) (gpointer) self->cells->data;
  EntenteTimelineLane *lanes = (EntenteTimelineLane *) (gpointer) self->lanes->data;
  const EntenteMoment *items = self->placing.items;
  guint n_cells = self->placing.grid.n_cells, n_range = count_range (&self->range), n_seen = 0;

  for (guint i = 0; i < n_range; i++)
    {
      guint item = item_of_range (&self->range, i);

      if (!is_seen (self, item))
        continue;
      lanes[items[item].lane].n_items++;
      if (into_cells)
        _entente_timeline_cells_count (cells + (gsize) items[item].lane * n_cells, &self->placing, item);
      if (n_seen++ < self->params.max_items)
        g_array_append_val (self->seen, item);
    }
  return n_seen;
}

/* Counts an item unless its bucket was, or will be, one of those from @begin to before @end. */
static inline guint
count_outside (EntenteTimelineLayout *self,
               guint                  item,
               double                 begin,
               double                 end)
{
  const EntenteMoment *moment = &self->placing.items[item];
  double middle = _entente_timeline_middle (moment);

  if (_entente_timeline_index_is_single (self->range.is_single, item) || (middle >= begin && middle < end) ||
      !is_seen (self, item))
    return 0;
  g_array_index (self->lanes, EntenteTimelineLane, moment->lane).n_items++;
  _entente_timeline_cells_count (&g_array_index (self->cells, EntenteTimelineCell,
                                                 (gsize) moment->lane * self->placing.grid.n_cells),
                                 &self->placing, item);
  return 1;
}

/* Counts the buckets from @first to before @end: they lie in the window as a whole, and each in one cell. */
static guint
count_buckets (EntenteTimelineLayout *self,
               guint                  first,
               guint                  end)
{
  const EntenteTimelineIndex *index = self->index;
  const EntenteTimelineGrid *grid = &self->placing.grid;
  EntenteTimelineCell *cells = (EntenteTimelineCell *) (gpointer) self->cells->data;
  guint n_seen = 0;

  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      const EntenteTimelineCell *buckets = index->buckets + (gsize) lane * index->n_buckets;
      guint n_lane = 0;

      for (guint i = first; i < end; i++)
        if (buckets[i].count > 0)
          {
            guint cell = _entente_timeline_cell_at (grid, (index->first + i) * index->days);

            _entente_timeline_cell_join (&cells[(gsize) lane * grid->n_cells + cell], &buckets[i]);
            n_lane += buckets[i].count;
          }
      g_array_index (self->lanes, EntenteTimelineLane, lane).n_items += n_lane;
      n_seen += n_lane;
    }
  return n_seen;
}

/* Counts by the index. Returns how many there are; 0, with nothing counted, if that is no use. */
static guint
count_by_index (EntenteTimelineLayout *self)
{
  const EntenteTimelineIndex *index = self->index;
  const EntenteTimelineScale *forward = &self->placing.forward;
  const EntenteMoment *items = self->placing.items;
  double end_day = forward->first_day + forward->width * forward->days_per_pixel;
  double first = MAX (ceil (forward->first_day / index->days) - index->first, 0);
  double last = MIN (floor (end_day / index->days) - index->first, index->n_buckets);
  double begin = (index->first + first) * index->days, end = (index->first + last) * index->days;
  guint n_seen = 0, at;

  if (first >= last || index->days > self->placing.grid.days || self->range.end - self->range.begin < FEW_ITEMS)
    return 0;

  n_seen = count_buckets (self, (guint) first, (guint) last);
  for (guint i = 0; i < self->range.n_singles; i++)
    {
      guint item = self->range.singles[i];

      if (!is_seen (self, item))
        continue;
      g_array_index (self->lanes, EntenteTimelineLane, items[item].lane).n_items++;
      _entente_timeline_cells_count (&g_array_index (self->cells, EntenteTimelineCell,
                                                     (gsize) items[item].lane * self->placing.grid.n_cells),
                                     &self->placing, item);
      n_seen++;
    }
  /* Those that begin before the buckets, and those whose middle may lie after them. */
  at = _entente_timeline_items_from (items, self->n_items, begin);
  at = CLAMP (at, self->range.begin, self->range.end);
  for (guint i = self->range.begin; i < at; i++)
    n_seen += count_outside (self, i, begin, end);
  at = MAX (at, _entente_timeline_items_from (items, self->n_items, end - index->reach));
  for (guint i = at; i < self->range.end; i++)
    n_seen += count_outside (self, i, begin, end);
  return n_seen;
}

/* Counts what is seen, lane by lane, and if @into_cells in cells as well, so that crowded lanes need no second pass. If they
 * are no more than get a place of their own, they are remembered. Returns how many they are. */
guint
_entente_timeline_count (EntenteTimelineLayout *self,
                         gboolean               into_cells)
{
  guint n_seen = 0;

  g_array_set_size (self->seen, 0);
  self->range = find_range (self);
  if (self->index != NULL && into_cells)
    n_seen = count_by_index (self);
  if (n_seen > self->params.max_items)
    return n_seen;

  if (n_seen > 0)
    {
      memset (self->cells->data, 0, self->cells->len * sizeof (EntenteTimelineCell));
      for (guint i = 0; i < self->lanes->len; i++)
        g_array_index (self->lanes, EntenteTimelineLane, i).n_items = 0;
    }
  return count_each (self, into_cells);
}

/* Remembers the items of the lanes that aren't crowded, where they are few: lane by lane. */
static gboolean
remember_by_lane (EntenteTimelineLayout *self)
{
  const EntenteTimelineIndex *index = self->index;
  const guint *dense = (const guint *) (gpointer) self->dense->data;
  guint n_items = 0, begin = 0;

  if (index == NULL)
    return FALSE;
  for (guint lane = 0; lane < self->lanes->len; begin = index->lane_ends[lane++])
    if (dense[lane] == ENTENTE_TIMELINE_NOTHING && g_array_index (self->lanes, EntenteTimelineLane, lane).n_items > 0)
      n_items += index->lane_ends[lane] - begin;
  if (n_items > count_range (&self->range))
    return FALSE;

  begin = 0;
  for (guint lane = 0; lane < self->lanes->len; begin = index->lane_ends[lane++])
    if (dense[lane] == ENTENTE_TIMELINE_NOTHING && g_array_index (self->lanes, EntenteTimelineLane, lane).n_items > 0)
      for (guint i = begin; i < index->lane_ends[lane]; i++)
        if (is_seen (self, index->by_lane[i]))
          g_array_append_val (self->seen, index->by_lane[i]);
  return TRUE;
}

/* Remembers the items of lanes that aren't crowded; counts the others into cells, if @into_cells. */
void
_entente_timeline_count_crowded (EntenteTimelineLayout *self,
                                 gboolean               into_cells)
{
  const EntenteMoment *items = self->placing.items;
  const guint *dense = (const guint *) (gpointer) self->dense->data;
  EntenteTimelineCell *cells = (EntenteTimelineCell *) (gpointer) self->cells->data;
  guint n_cells = self->placing.grid.n_cells, n_range = count_range (&self->range);

  g_array_set_size (self->seen, 0);
  if (!into_cells && remember_by_lane (self))
    return;
  for (guint i = 0; i < n_range; i++)
    {
      guint item = item_of_range (&self->range, i);

      if (!is_seen (self, item))
        continue;
      if (dense[items[item].lane] == ENTENTE_TIMELINE_NOTHING)
        g_array_append_val (self->seen, item);
      else if (into_cells)
        _entente_timeline_cells_count (cells + (gsize) dense[items[item].lane] * n_cells, &self->placing, item);
    }
}
