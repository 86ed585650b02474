/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of clusters of one lane: what was counted into cells becomes capsules that don't overlap, and what is alone
 * and has room an item again. */

#include "entente-timeline-layout-private.h"

#include <math.h>

/* Cells are a power of two of days and at least as wide as a capsule: on zooming in each splits in two, and nothing
 * else moves from one to another. */
void
_entente_timeline_grid_init (EntenteTimelineGrid          *grid,
                             const EntenteTimelinePlacing *placing)
{
  const EntenteTimelineScale *forward = &placing->forward;
  double least = (placing->params->capsule_width + placing->params->gap) * forward->days_per_pixel;
  double end = forward->first_day + forward->width * forward->days_per_pixel;
  double mantissa;
  int exponent;

  mantissa = frexp (least, &exponent);
  grid->days = ldexp (1, mantissa == 0.5 ? exponent - 1 : exponent);
  grid->first = floor (forward->first_day / grid->days);
  grid->n_cells = (guint) (floor (end / grid->days) - grid->first) + 1;
}

/* The cell in which an item that is seen is counted. */
guint
_entente_timeline_cell_of (const EntenteTimelinePlacing *placing,
                           guint                         item)
{
  double day = _entente_timeline_anchor (&placing->items[item], &placing->forward);

  return _entente_timeline_cell_at (&placing->grid, day);
}

static void
set_cluster (EntenteTimelineMark          *mark,
             const EntenteTimelinePlacing *placing,
             const EntenteTimelineCell    *cell,
             double                        x)
{
  EntenteMoment all = {
    .first_day = cell->first_day,
    .last_day = cell->last_day,
    .start_last_day = cell->last_day,
    .end_first_day = cell->first_day,
    .start = cell->first_day == ENTENTE_DAY_NO_FIRST ? ENTENTE_DATE_END_OPEN : ENTENTE_DATE_END_STATED,
    .end = cell->last_day == ENTENTE_DAY_NO_LAST ? ENTENTE_DATE_END_OPEN : ENTENTE_DATE_END_STATED,
    .precision = (gint64) cell->last_day - cell->first_day > 31 ? ENTENTE_PRECISION_YEAR : ENTENTE_PRECISION_MONTH,
  };
  double half = placing->params->capsule_width / 2;

  mark->kind = ENTENTE_TIMELINE_MARK_CLUSTER;
  mark->item = cell->item;
  mark->count = cell->count;
  mark->n_events = cell->n_events;
  mark->modality = cell->modality;
  mark->first_day = cell->first_day;
  mark->last_day = cell->last_day;
  _entente_timeline_shape_make (&mark->shape, &all, &placing->forward);
  mark->shape.glyph_x = mark->glyph_x = x;
  mark->left = x - half;
  mark->right = x + half;
}

/* Makes the mark of what is in @cell. A capsule stands as near to the middle of its anchors as the window allows, and
 * gives way to what ends at @end by as much as a cell leaves room for. */
static void
set_mark (EntenteTimelineMark       *mark,
          EntenteTimelinePlacing    *placing,
          const EntenteTimelineCell *cell,
          double                     end)
{
  double half = placing->params->capsule_width / 2;
  double width = placing->forward.width;
  double middle, low, high;
  guint lane = mark->lane, row = mark->row, first_cell = mark->first_cell, last_cell = mark->last_cell;

  if (cell->count == 1)
    {
      guint labels_left = placing->labels_left;

      /* The label is asked for when it is certain that the item stays. */
      placing->labels_left = 0;
      _entente_timeline_mark_set_item (mark, placing, cell->item);
      placing->labels_left = labels_left;
    }
  else
    {
      low = MIN (half, width / 2);
      high = MAX (width - half, width / 2);
      middle = ((cell->anchor_min + cell->anchor_max) / 2 - placing->forward.first_day) / placing->forward.days_per_pixel;
      middle = CLAMP (middle, low, high);
      if (middle - half < end && end + half <= high && end + half - middle <= 2 * half + placing->params->gap)
        middle = end + half;
      set_cluster (mark, placing, cell, middle);
    }
  mark->lane = lane;
  mark->row = row;
  mark->first_cell = first_cell;
  mark->last_cell = last_cell;
}

/* Gives a union its band and bracket where these meet no neighbour, from left to right. */
static void
set_brackets (EntenteTimelineMark *marks,
              guint                n_marks)
{
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < n_marks; i++)
    {
      EntenteTimelineMark *mark = &marks[i];

      if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER && mark->shape.left >= end &&
          (i + 1 == n_marks || mark->shape.right <= marks[i + 1].left))
        {
          mark->bracket = TRUE;
          mark->left = MIN (mark->left, mark->shape.left);
          mark->right = MAX (mark->right, mark->shape.right);
        }
      end = mark->right;
    }
}

/* Labels go where there is room, after or before. */
static void
set_labels (EntenteTimelinePlacing *placing,
            EntenteTimelineMark    *marks,
            guint                   n_marks)
{
  const EntenteTimelineParams *params = placing->params;

  for (guint i = 0; i < n_marks; i++)
    {
      EntenteTimelineMark *mark = &marks[i];
      double start = i > 0 ? MAX (marks[i - 1].right + params->gap, 0) : 0;
      double end = placing->forward.width;

      if (i + 1 < n_marks)
        end = MIN (marks[i + 1].left - params->gap, end);
      /* No measuring where there isn't room for a word. */
      if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER &&
          MAX (end - mark->right, mark->left - start) < 2 * params->label_gap)
        continue;
      if (placing->label_width == NULL || placing->labels_left == 0)
        return;
      placing->labels_left--;
      mark->label_width = placing->label_width (mark, placing->data);
      if (mark->label_width <= 0)
        continue;
      if (mark->kind == ENTENTE_TIMELINE_MARK_ITEM && mark->shape.form != ENTENTE_TIMELINE_PIN &&
          mark->shape.content_right - mark->shape.content_left >=
            ENTENTE_TIMELINE_GLYPH + params->label_gap + mark->label_width)
        {
          mark->label = ENTENTE_TIMELINE_LABEL_INSIDE;
          mark->glyph_x = mark->shape.content_left + ENTENTE_TIMELINE_GLYPH / 2;
          mark->label_x = mark->shape.content_left + ENTENTE_TIMELINE_GLYPH + params->label_gap;
        }
      else if (mark->right + params->label_gap + mark->label_width <= end)
        {
          mark->label = ENTENTE_TIMELINE_LABEL_AFTER;
          mark->label_x = mark->right + params->label_gap;
          mark->right = mark->label_x + mark->label_width;
        }
      else if (mark->left - params->label_gap - mark->label_width >= start)
        {
          mark->label = ENTENTE_TIMELINE_LABEL_BEFORE;
          mark->label_x = mark->left - params->label_gap - mark->label_width;
          mark->left = mark->label_x;
        }
    }
}

/* Appends the marks of a lane's cells, from left to right, in one row. What would overlap is joined with its
 * neighbour. */
void
_entente_timeline_place_cells (EntenteTimelinePlacing    *placing,
                               const EntenteTimelineCell *cells,
                               guint                      lane,
                               guint                      row,
                               GArray                    *marks)
{
  g_autofree EntenteTimelineCell *joined = g_new (EntenteTimelineCell, placing->grid.n_cells);
  guint first = marks->len;

  for (guint i = 0; i < placing->grid.n_cells; i++)
    {
      EntenteTimelineMark mark = { .lane = lane, .row = row, .first_cell = i, .last_cell = i };
      EntenteTimelineCell cell = cells[i];

      if (cell.count == 0)
        continue;
      for (;;)
        {
          guint n = marks->len - first;
          const EntenteTimelineMark *last = n > 0 ? &g_array_index (marks, EntenteTimelineMark, first + n - 1) : NULL;
          double end = last != NULL ? last->right + placing->params->gap : -G_MAXDOUBLE;

          set_mark (&mark, placing, &cell, end);
          if (mark.left >= end)
            {
              joined[n] = cell;
              g_array_append_val (marks, mark);
              break;
            }
          _entente_timeline_cell_join (&cell, &joined[n - 1]);
          mark.first_cell = last->first_cell;
          g_array_set_size (marks, marks->len - 1);
        }
    }

  set_brackets (&g_array_index (marks, EntenteTimelineMark, first), marks->len - first);
  set_labels (placing, &g_array_index (marks, EntenteTimelineMark, first), marks->len - first);
}
