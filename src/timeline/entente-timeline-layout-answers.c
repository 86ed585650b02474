/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout answers once it is made: its marks and lanes, and which items are in which mark. Items that have a mark of
 * their own are noted one by one, all others are found by the cell they were counted in. */

#include "entente-timeline-layout-private.h"

#include <math.h>
#include <stdlib.h>

/* Notes where the items of the lane's marks are found. */
void
_entente_timeline_note_members (EntenteTimelineLayout *self,
                                guint                  lane,
                                guint                  first)
{
  guint *cells = NULL;

  for (guint i = first; i < self->marks->len; i++)
    {
      const EntenteTimelineMark *mark = &g_array_index (self->marks, EntenteTimelineMark, i);

      if (mark->kind == ENTENTE_TIMELINE_MARK_ITEM)
        {
          EntenteTimelineMember member = { mark->item, i };

          g_array_append_val (self->members, member);
          continue;
        }
      if (cells == NULL)
        {
          guint offset = self->cell_marks->len;

          g_array_set_size (self->cell_marks, offset + self->placing.grid.n_cells);
          g_array_index (self->lane_cells, guint, lane) = offset;
          cells = &g_array_index (self->cell_marks, guint, offset);
          for (guint j = 0; j < self->placing.grid.n_cells; j++)
            cells[j] = ENTENTE_TIMELINE_NOTHING;
        }
      for (guint j = mark->first_cell; j <= mark->last_cell; j++)
        cells[j] = i;
    }
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  guint one = ((const EntenteTimelineMember *) a)->item;
  guint other = ((const EntenteTimelineMember *) b)->item;

  return one < other ? -1 : one > other;
}

/* After all lanes are noted. */
void
_entente_timeline_sort_members (EntenteTimelineLayout *self)
{
  g_array_sort (self->members, compare_members);
}

/**
 * entente_timeline_layout_get_marks:
 * @self: a layout
 * @n_marks: (out): how many
 *
 * Returns: (transfer none) (array length=n_marks): the marks, lane by lane and there in the order of time; until the
 *   next update
 */
const EntenteTimelineMark *
entente_timeline_layout_get_marks (const EntenteTimelineLayout *self,
                                   guint                       *n_marks)
{
  g_return_val_if_fail (self != NULL && n_marks != NULL, NULL);

  *n_marks = self->marks->len;
  return (const EntenteTimelineMark *) (gconstpointer) self->marks->data;
}

/**
 * entente_timeline_layout_get_lanes:
 * @self: a layout
 * @n_lanes: (out): how many
 *
 * Returns: (transfer none) (array length=n_lanes): the lanes, from the top; until the next update
 */
const EntenteTimelineLane *
entente_timeline_layout_get_lanes (const EntenteTimelineLayout *self,
                                   guint                       *n_lanes)
{
  g_return_val_if_fail (self != NULL && n_lanes != NULL, NULL);

  *n_lanes = self->lanes->len;
  return (const EntenteTimelineLane *) (gconstpointer) self->lanes->data;
}

/**
 * entente_timeline_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all lanes, in px
 */
double
entente_timeline_layout_get_height (const EntenteTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * entente_timeline_layout_find_mark:
 * @self: a layout
 * @item: the index of an item
 *
 * Finds the mark that an item is in: its own or a cluster.
 *
 * Returns: the index of the mark, or %ENTENTE_TIMELINE_NOTHING if the item isn't seen
 */
guint
entente_timeline_layout_find_mark (const EntenteTimelineLayout *self,
                                   guint                        item)
{
  const EntenteMoment *row;
  EntenteTimelineMember wanted = { item, 0 };
  const EntenteTimelineMember *member;
  guint offset, cell;

  g_return_val_if_fail (self != NULL, ENTENTE_TIMELINE_NOTHING);

  if (item >= self->n_items)
    return ENTENTE_TIMELINE_NOTHING;
  row = &self->placing.items[item];
  if (row->lane >= self->lanes->len || !_entente_timeline_is_seen (row, &self->window))
    return ENTENTE_TIMELINE_NOTHING;
  if (self->members->len > 0)
    {
      member = bsearch (&wanted, self->members->data, self->members->len, sizeof (EntenteTimelineMember),
                        compare_members);
      if (member != NULL)
        return member->mark;
    }

  offset = g_array_index (self->lane_cells, guint, row->lane);
  if (offset == ENTENTE_TIMELINE_NOTHING)
    return ENTENTE_TIMELINE_NOTHING;
  cell = _entente_timeline_cell_of (&self->placing, item);
  return g_array_index (self->cell_marks, guint, offset + cell);
}

/**
 * entente_timeline_layout_get_items:
 * @self: a layout
 * @mark: the index of a mark
 *
 * Gets what a mark stands for. For a cluster all items of its lane are gone through, or of all lanes without an index.
 *
 * Returns: (transfer full) (element-type guint): the indices of its items, in their order
 */
GArray *
entente_timeline_layout_get_items (const EntenteTimelineLayout *self,
                                   guint                        mark)
{
  const EntenteTimelineMark *row;
  const guint32 *by_lane = NULL;
  guint n_items;
  GArray *items;

  g_return_val_if_fail (self != NULL && mark < self->marks->len, NULL);

  items = g_array_new (FALSE, FALSE, sizeof (guint));
  row = &g_array_index (self->marks, EntenteTimelineMark, mark);
  if (row->kind == ENTENTE_TIMELINE_MARK_ITEM)
    {
      g_array_append_val (items, row->item);
      return items;
    }
  n_items = self->n_items;
  if (self->index != NULL)
    {
      guint begin = row->lane > 0 ? self->index->lane_ends[row->lane - 1] : 0;

      by_lane = self->index->by_lane + begin;
      n_items = self->index->lane_ends[row->lane] - begin;
    }
  for (guint i = 0; i < n_items; i++)
    {
      guint item = by_lane != NULL ? by_lane[i] : i;

      if (self->placing.items[item].lane == row->lane && entente_timeline_layout_find_mark (self, item) == mark)
        g_array_append_val (items, item);
    }
  return items;
}

static gboolean
is_unseen (const EntenteTimelineLayout *self,
           guint                        item)
{
  const EntenteMoment *moment = &self->placing.items[item];

  return moment->lane < self->lanes->len && !_entente_timeline_is_seen (moment, &self->window);
}

/* The next item that isn't in the window, up to and without @end. What begins in the window needn't be looked at. */
static guint
next_unseen (const EntenteTimelineLayout *self,
             gint64                       from,
             gint64                       end,
             gboolean                     later)
{
  const EntenteMoment *items = self->placing.items;
  gint64 first = _entente_timeline_items_from (items, self->n_items, floor (self->window.begin) + 1);
  gint64 after = _entente_timeline_items_from (items, self->n_items, self->window.end);

  for (gint64 i = later ? from + 1 : from - 1; later ? i < end : i > end; i += later ? 1 : -1)
    {
      if (i >= first && i < after)
        i = later ? after : first - 1;
      if (later ? i >= end : i <= end)
        break;
      if (is_unseen (self, (guint) i))
        return (guint) i;
    }
  return ENTENTE_TIMELINE_NOTHING;
}

/**
 * entente_timeline_layout_next_item:
 * @self: a layout of items that are in the order of time
 * @from: the index of an item, or one less than the first or one more than the last
 * @later: whether to go on in time, or back
 *
 * Finds the next item that the keys stop at, wherever the window is. Of a cluster they stop at the first item only; items
 * of no lane are passed over. Costs no more with a million items than with a thousand, as a rule.
 *
 * Returns: its index, or %ENTENTE_TIMELINE_NOTHING
 */
guint
entente_timeline_layout_next_item (const EntenteTimelineLayout *self,
                                   gint64                       from,
                                   gboolean                     later)
{
  gint64 best, end;
  guint unseen;

  g_return_val_if_fail (self != NULL, ENTENTE_TIMELINE_NOTHING);

  best = end = later ? (gint64) self->n_items : -1;
  for (guint i = 0; i < self->marks->len; i++)
    {
      gint64 item = g_array_index (self->marks, EntenteTimelineMark, i).item;

      if (later ? item > from && item < best : item < from && item > best)
        best = item;
    }
  unseen = next_unseen (self, from, best, later);
  if (unseen != ENTENTE_TIMELINE_NOTHING)
    return unseen;
  return best != end ? (guint) best : ENTENTE_TIMELINE_NOTHING;
}
