/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the layout share: the layout itself, and the rows and cells of one lane, in a scale that isn't
 * mirrored. Nobody else includes this. */

#pragma once

#include "entente-timeline-layout.h"
#include "entente-timeline-private.h"

G_BEGIN_DECLS

/* What was counted in a cell: a capsule's width of time in a lane. */
typedef struct {
  guint32 count;
  guint32 n_events;
  gint32  first_day;
  gint32  last_day;
  guint32 item; /* the first in time that was met */
  guint8  modality;
  float   anchor_min; /* px */
  float   anchor_max;
} EntenteTimelineCell;

/* Cells are fixed in time: the first one of the window is number @first. */
typedef struct {
  double days; /* of a cell */
  double first;
  guint  n_cells;
} EntenteTimelineGrid;

/* What placing needs to know. */
typedef struct {
  const EntenteTimelineParams *params;
  EntenteTimelineScale         forward;
  EntenteTimelineGrid          grid;
  const EntenteTimelineItem   *items;
  EntenteTimelineLabelFunc     label_width;
  gpointer                     data;
  guint                        labels_left;
} EntenteTimelinePlacing;

/* An item that has a mark of its own. */
typedef struct {
  guint item;
  guint mark;
} EntenteTimelineMember;

struct _EntenteTimelineLayout {
  EntenteTimelineParams  params;
  EntenteTimelinePlacing placing; /* borrows the items */
  EntenteTimelineWindow  window;
  gboolean               mirrored;
  guint                  n_items;
  double                 height;

  GArray *marks;
  GArray *lanes;
  GArray *members;    /* EntenteTimelineMember, by item */
  GArray *cell_marks; /* guint: for each lane with clusters, the mark of each cell */
  GArray *lane_cells; /* guint: where those of a lane begin, or NOTHING */

  /* Kept for their memory only. */
  GArray *seen;       /* guint: the items that have a place sought, first as met and then by lane */
  GArray *sorted;
  GArray *ends;       /* guint: where those of a lane end in sorted */
  GArray *dense;      /* guint: the place of a crowded lane among the cells, or NOTHING */
  GArray *cells;      /* EntenteTimelineCell */
  GArray *candidates; /* EntenteTimelineMark */
  GArray *placed;
  GArray *left_over; /* guint */
};

/* @day is in the window, so the number isn't negative. */
static inline guint
_entente_timeline_cell_at (const EntenteTimelineGrid *grid,
                           double                     day)
{
  guint cell = (guint) MAX (day / grid->days - grid->first, 0);

  return MIN (cell, grid->n_cells - 1);
}

/* Adds an item to its cell among those of its lane. Called for a million items a frame. */
static inline void
_entente_timeline_cells_count (EntenteTimelineCell          *cells,
                               const EntenteTimelinePlacing *placing,
                               guint                         index)
{
  const EntenteTimelineItem *item = &placing->items[index];
  double day = _entente_timeline_anchor (item, &placing->forward);
  EntenteTimelineCell *cell = &cells[_entente_timeline_cell_at (&placing->grid, day)];
  float anchor = (float) ((day - placing->forward.first_day) / placing->forward.days_per_pixel);

  if (cell->count == 0)
    {
      *cell = (EntenteTimelineCell) {
        .first_day = item->first_day,
        .last_day = item->last_day,
        .item = index,
        .anchor_min = anchor,
        .anchor_max = anchor,
      };
    }
  else if (item->first_day < cell->first_day)
    {
      cell->item = index;
      cell->first_day = item->first_day;
    }
  cell->count++;
  cell->n_events += item->is_event != 0;
  cell->last_day = MAX (cell->last_day, item->last_day);
  cell->modality = MAX (cell->modality, item->modality);
  cell->anchor_min = MIN (cell->anchor_min, anchor);
  cell->anchor_max = MAX (cell->anchor_max, anchor);
}

void  _entente_timeline_grid_init     (EntenteTimelineGrid          *grid,
                                       const EntenteTimelinePlacing *placing);
guint _entente_timeline_cell_of       (const EntenteTimelinePlacing *placing,
                                       guint                         item);
void  _entente_timeline_mark_set_item (EntenteTimelineMark          *mark,
                                       EntenteTimelinePlacing       *placing,
                                       guint                         item);
guint _entente_timeline_place_rows    (EntenteTimelinePlacing       *placing,
                                       GArray                       *marks,
                                       guint                         max_rows,
                                       GArray                       *left_over);
void  _entente_timeline_place_cells   (EntenteTimelinePlacing       *placing,
                                       const EntenteTimelineCell    *cells,
                                       guint                         lane,
                                       guint                         row,
                                       GArray                       *marks);
void  _entente_timeline_note_members  (EntenteTimelineLayout        *self,
                                       guint                         lane,
                                       guint                         first);
void  _entente_timeline_sort_members  (EntenteTimelineLayout        *self);

G_END_DECLS
