/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-layout-private.h"

#include <stdlib.h>

/* Up to so many cells, those of all lanes stay in the processor's cache while all items are gone through. */
#define MAX_CELLS_AT_ONCE 16384

/**
 * entente_timeline_params_init:
 * @params: (out): what to fill
 *
 * Fills in the usual measures.
 */
void
entente_timeline_params_init (EntenteTimelineParams *params)
{
  g_return_if_fail (params != NULL);

  *params = (EntenteTimelineParams) {
    .row_height = 34,
    .lane_padding = 5,
    .lane_header = 0,
    .min_lane_height = 50,
    .capsule_width = 46,
    .gap = 6,
    .label_gap = 9,
    .max_rows = 4,
    .max_items = 1000,
    .max_labels = 1000,
  };
}

/**
 * entente_timeline_layout_new:
 *
 * Returns: (transfer full): a layout without marks
 */
EntenteTimelineLayout *
entente_timeline_layout_new (void)
{
  EntenteTimelineLayout *self = g_new0 (EntenteTimelineLayout, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineMark));
  self->lanes = g_array_new (FALSE, TRUE, sizeof (EntenteTimelineLane));
  self->members = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineMember));
  self->cell_marks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lane_cells = g_array_new (FALSE, FALSE, sizeof (guint));
  self->seen = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->dense = g_array_new (FALSE, FALSE, sizeof (guint));
  self->cells = g_array_new (FALSE, TRUE, sizeof (EntenteTimelineCell));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineMark));
  self->placed = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineMark));
  self->left_over = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * entente_timeline_layout_free:
 * @self: (transfer full) (nullable): a layout
 */
void
entente_timeline_layout_free (EntenteTimelineLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->marks);
  g_array_unref (self->lanes);
  g_array_unref (self->members);
  g_array_unref (self->cell_marks);
  g_array_unref (self->lane_cells);
  g_array_unref (self->seen);
  g_array_unref (self->sorted);
  g_array_unref (self->ends);
  g_array_unref (self->dense);
  g_array_unref (self->cells);
  g_array_unref (self->candidates);
  g_array_unref (self->placed);
  g_array_unref (self->left_over);
  g_free (self);
}

/**
 * entente_timeline_layout_clear:
 * @self: a layout
 *
 * Takes out all marks and lanes, and lets go of the items.
 */
void
entente_timeline_layout_clear (EntenteTimelineLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->members, 0);
  g_array_set_size (self->lanes, 0);
  self->placing.items = NULL;
  self->index = NULL;
  self->n_items = 0;
  self->height = 0;
}

/* The most items that a lane may have for each of its items to be looked at, so that in all no more than max_items
 * are. */
static guint
find_limit (const EntenteTimelineLayout *self)
{
  guint max = self->params.max_items;
  g_autofree guint *lanes_of = g_new0 (guint, max + 1);
  guint total = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      guint n_items = g_array_index (self->lanes, EntenteTimelineLane, i).n_items;

      if (n_items <= max)
        lanes_of[n_items]++;
    }
  for (guint n_items = 1; n_items <= max; n_items++)
    {
      if ((guint64) n_items * lanes_of[n_items] > max - total)
        return n_items - 1;
      total += n_items * lanes_of[n_items];
    }
  return max;
}

/* Brings what is remembered into the order of lanes, within a lane as it was. */
static void
sort_seen (EntenteTimelineLayout *self)
{
  guint *ends, at = 0;

  g_array_set_size (self->sorted, self->seen->len);
  g_array_set_size (self->ends, self->lanes->len);
  ends = (guint *) (gpointer) self->ends->data;
  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      ends[lane] = at;
      if (g_array_index (self->dense, guint, lane) == ENTENTE_TIMELINE_NOTHING)
        at += g_array_index (self->lanes, EntenteTimelineLane, lane).n_items;
    }
  for (guint i = 0; i < self->seen->len; i++)
    {
      guint item = g_array_index (self->seen, guint, i);

      g_array_index (self->sorted, guint, ends[self->placing.items[item].lane]++) = item;
    }
}

static void
add_candidate (EntenteTimelineLayout *self,
               guint                  item)
{
  EntenteTimelineMark mark;

  _entente_timeline_mark_set_item (&mark, &self->placing, item);
  g_array_append_val (self->candidates, mark);
}

static int
compare_time (gconstpointer a,
              gconstpointer b)
{
  const EntenteTimelineMark *one = a;
  const EntenteTimelineMark *other = b;

  if (one->first_day != other->first_day)
    return one->first_day < other->first_day ? -1 : 1;
  if (one->last_day != other->last_day)
    return one->last_day < other->last_day ? -1 : 1;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->left != other->left)
    return one->left < other->left ? -1 : 1;
  return 0;
}

/* Makes the marks of a lane. @cells are what was counted in it if it is crowded, or else empty and for use here. */
static void
layout_lane (EntenteTimelineLayout *self,
             guint                  index,
             EntenteTimelineCell   *cells,
             guint                 *places_left)
{
  EntenteTimelineLane *lane = &g_array_index (self->lanes, EntenteTimelineLane, index);
  gboolean clusters = FALSE;
  guint first = self->marks->len;

  for (guint i = 0; i < self->placing.grid.n_cells; i++)
    if (cells[i].count > 1)
      clusters = TRUE;
    else if (cells[i].count == 1 && *places_left > 0)
      {
        add_candidate (self, cells[i].item);
        cells[i].count = 0;
        --*places_left;
      }
    else if (cells[i].count == 1)
      clusters = TRUE;

  for (guint pass = 0; pass < 2; pass++)
    {
      g_array_set_size (self->left_over, 0);
      g_array_set_size (self->placed, 0);
      g_array_append_vals (self->placed, self->candidates->data, self->candidates->len);
      lane->n_rows = _entente_timeline_place_rows (&self->placing, self->placed,
                                                   self->params.max_rows - (clusters ? 1 : 0), self->left_over);
      if (clusters || self->left_over->len == 0)
        break;
      /* One row is given up for the clusters. */
      clusters = TRUE;
    }

  g_array_append_vals (self->marks, self->placed->data, self->placed->len);
  if (clusters)
    {
      for (guint i = 0; i < self->left_over->len; i++)
        _entente_timeline_cells_count (cells, &self->placing, g_array_index (self->left_over, guint, i));
      _entente_timeline_place_cells (&self->placing, cells, index, lane->n_rows, self->marks);
      lane->n_rows++;
    }

  lane->first_mark = first;
  lane->n_marks = self->marks->len - first;
  if (lane->n_marks > 0)
    qsort (&g_array_index (self->marks, EntenteTimelineMark, first), lane->n_marks, sizeof (EntenteTimelineMark),
           compare_time);
  _entente_timeline_note_members (self, index, first);
}

/* Gives lanes and marks their heights, and turns all round if time runs from right to left. */
static void
finish (EntenteTimelineLayout *self)
{
  const EntenteTimelineParams *params = &self->params;
  double width = self->placing.forward.width;

  self->height = 0;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      EntenteTimelineLane *lane = &g_array_index (self->lanes, EntenteTimelineLane, i);
      double rows = MAX (lane->n_rows * params->row_height + 2 * params->lane_padding, params->min_lane_height);
      double top = self->height + params->lane_header + (rows - lane->n_rows * params->row_height) / 2;

      lane->y = self->height;
      lane->height = params->lane_header + rows;
      self->height += lane->height;
      for (guint j = 0; j < lane->n_marks; j++)
        {
          EntenteTimelineMark *mark = &g_array_index (self->marks, EntenteTimelineMark, lane->first_mark + j);
          double left = mark->left;

          mark->y = top + mark->row * params->row_height;
          if (!self->mirrored)
            continue;
          _entente_timeline_shape_mirror (&mark->shape, width);
          mark->left = width - mark->right;
          mark->right = width - left;
          mark->glyph_x = width - mark->glyph_x;
          mark->label_x = width - mark->label_x - mark->label_width;
        }
    }
}

/**
 * entente_timeline_layout_update:
 * @self: a layout
 * @params: the measures
 * @scale: the window
 * @items: (array length=n_items): the items, in any order; borrowed until the next update
 * @n_items: how many
 * @index: (nullable): the index of these items, borrowed as they are; it spares going through all of them
 * @n_lanes: how many lanes there are; items of others are left out
 * @label_width: (nullable) (scope call): measures labels
 * @data: for @label_width
 *
 * Makes the marks of a window. At most so many labels are asked for as @params says.
 */
void
entente_timeline_layout_update (EntenteTimelineLayout       *self,
                                const EntenteTimelineParams *params,
                                const EntenteTimelineScale  *scale,
                                const EntenteMoment         *items,
                                guint                        n_items,
                                const EntenteTimelineIndex  *index,
                                guint                        n_lanes,
                                EntenteTimelineLabelFunc     label_width,
                                gpointer                     data)
{
  guint n_seen, n_cells, spare, limit = 0, n_dense = 0, n_sparse = 0, places_left = 0, at = 0;
  gboolean at_once;

  g_return_if_fail (self != NULL && params != NULL && scale != NULL);
  g_return_if_fail (items != NULL || n_items == 0);
  g_return_if_fail (n_items < ENTENTE_TIMELINE_NOTHING && n_lanes < ENTENTE_TIMELINE_NOTHING);
  g_return_if_fail (index == NULL || (index->items == items && index->n_items == n_items && index->n_lanes == n_lanes));
  g_return_if_fail (params->max_rows >= 1 && params->max_rows <= ENTENTE_TIMELINE_MAX_ROWS);
  g_return_if_fail (params->capsule_width >= 1 && params->gap >= 0);
  g_return_if_fail (scale->days_per_pixel > 0 && scale->width >= 1);

  self->params = *params;
  self->n_items = n_items;
  self->index = index;
  self->mirrored = scale->mirrored;
  self->placing = (EntenteTimelinePlacing) {
    .params = &self->params,
    .forward = _entente_timeline_forward (scale),
    .items = items,
    .label_width = label_width,
    .data = data,
    .labels_left = params->max_labels,
  };
  self->window = _entente_timeline_window (scale);
  _entente_timeline_grid_init (&self->placing.grid, &self->placing);
  n_cells = self->placing.grid.n_cells;

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->members, 0);
  g_array_set_size (self->cell_marks, 0);
  g_array_set_size (self->lanes, 0);
  g_array_set_size (self->lanes, n_lanes);
  g_array_set_size (self->lane_cells, n_lanes);
  g_array_set_size (self->dense, n_lanes);

  /* The last cells are for the lanes that aren't crowded, one after the other. */
  at_once = (gsize) n_lanes * n_cells <= MAX_CELLS_AT_ONCE;
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->cells, at_once ? (n_lanes + 1) * n_cells : n_cells);
  n_seen = _entente_timeline_count (self, at_once);
  if (n_seen > params->max_items)
    limit = find_limit (self);
  for (guint i = 0; i < n_lanes; i++)
    {
      guint n_lane = g_array_index (self->lanes, EntenteTimelineLane, i).n_items;
      gboolean is_dense = n_seen > params->max_items && n_lane > limit;

      g_array_index (self->lane_cells, guint, i) = ENTENTE_TIMELINE_NOTHING;
      g_array_index (self->dense, guint, i) = !is_dense ? ENTENTE_TIMELINE_NOTHING : at_once ? i : n_dense;
      if (is_dense)
        n_dense++;
      else
        n_sparse += n_lane;
    }
  spare = at_once ? n_lanes : n_dense;
  if (!at_once)
    g_array_set_size (self->cells, (spare + 1) * n_cells);
  if (n_dense > 0 && (n_sparse > 0 || !at_once))
    _entente_timeline_count_crowded (self, !at_once);
  else if (n_dense > 0)
    g_array_set_size (self->seen, 0);
  sort_seen (self);

  places_left = params->max_items - MIN (params->max_items, self->seen->len);
  for (guint i = 0; i < n_lanes; i++)
    {
      guint dense = g_array_index (self->dense, guint, i);
      EntenteTimelineCell *cells;

      if (g_array_index (self->lanes, EntenteTimelineLane, i).n_items == 0)
        {
          g_array_index (self->lanes, EntenteTimelineLane, i).first_mark = self->marks->len;
          continue;
        }
      g_array_set_size (self->candidates, 0);
      for (; at < g_array_index (self->ends, guint, i); at++)
        add_candidate (self, g_array_index (self->sorted, guint, at));
      cells = (EntenteTimelineCell *) (gpointer) self->cells->data;
      cells += (gsize) (dense == ENTENTE_TIMELINE_NOTHING ? spare : dense) * n_cells;
      if (dense == ENTENTE_TIMELINE_NOTHING)
        for (guint j = 0; j < n_cells; j++)
          cells[j].count = 0;
      layout_lane (self, i, cells, &places_left);
    }
  _entente_timeline_sort_members (self);
  finish (self);
  self->placing.label_width = NULL;
  self->placing.data = NULL;
}
