/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a layout answers once it is made: its marks and lanes, and which items are in which mark. Items that have a mark of
 * their own are noted one by one, all others are found by the cell they were counted in. */

#include "entente-timeline-layout-private.h"

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
  const EntenteTimelineItem *row;
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
 * Gets what a mark stands for. For a cluster all items are gone through.
 *
 * Returns: (transfer full) (element-type guint): the indices of its items, in their order
 */
GArray *
entente_timeline_layout_get_items (const EntenteTimelineLayout *self,
                                   guint                        mark)
{
  const EntenteTimelineMark *row;
  GArray *items;

  g_return_val_if_fail (self != NULL && mark < self->marks->len, NULL);

  items = g_array_new (FALSE, FALSE, sizeof (guint));
  row = &g_array_index (self->marks, EntenteTimelineMark, mark);
  if (row->kind == ENTENTE_TIMELINE_MARK_ITEM)
    {
      g_array_append_val (items, row->item);
      return items;
    }
  for (guint i = 0; i < self->n_items; i++)
    if (self->placing.items[i].lane == row->lane && entente_timeline_layout_find_mark (self, i) == mark)
      g_array_append_val (items, i);
  return items;
}
