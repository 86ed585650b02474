/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the layout share: the layout itself, and the rows and cells of one lane, in a scale that isn't
 * mirrored. Nobody else includes this. */

#pragma once

#include "entente-timeline-index.h"
#include "entente-timeline-layout.h"
#include "entente-timeline-private.h"

#include <math.h>

G_BEGIN_DECLS

/* What was counted in a cell: a capsule's width of time in a lane. */
typedef struct {
  guint32 count;
  guint32 n_events;
  gint32  first_day;
  gint32  last_day;
  guint32 item; /* the first in time, of these the first in the array */
  guint8  modality;
  double  anchor_min; /* days */
  double  anchor_max;
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
  const EntenteMoment         *items;
  EntenteTimelineLabelFunc     label_width;
  gpointer                     data;
  guint                        labels_left;
} EntenteTimelinePlacing;

/* An item that has a mark of its own. */
typedef struct {
  guint item;
  guint mark;
} EntenteTimelineMember;

/* What is known of the items whatever the window is. */
struct _EntenteTimelineIndex {
  const EntenteMoment *items; /* borrowed */
  guint                n_items;
  guint                n_lanes;

  /* Items that are looked at one by one: longer than @reach, with an end that isn't stated, or far from most others. */
  double               reach; /* days */
  GArray              *singles;   /* guint */
  guint8              *is_single; /* a bit for each item */

  /* The items of each lane, in their order. */
  guint               *lane_ends;
  guint32             *by_lane;

  /* All other items, counted by lane and by their anchors, @days a bucket; the first one is number @first. */
  double               days;
  double               first;
  guint                n_buckets; /* of a lane */
  EntenteTimelineCell *buckets;
};

/* What may be seen: @singles, and of the items from @begin to before @end those that are no singles. */
typedef struct {
  const guint  *singles;
  const guint8 *is_single;
  guint         n_singles;
  guint         begin;
  guint         end;
} EntenteTimelineRange;

struct _EntenteTimelineLayout {
  EntenteTimelineParams  params;
  EntenteTimelinePlacing placing; /* borrows the items */
  EntenteTimelineWindow  window;
  const EntenteTimelineIndex *index; /* borrowed; NULL: all items are gone through */
  EntenteTimelineRange   range;
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

/* Adds an item whose anchor is @day to a cell. Called for a million items. */
static inline void
_entente_timeline_cell_add (EntenteTimelineCell *cell,
                            const EntenteMoment *item,
                            guint                index,
                            double               day)
{
  if (cell->count == 0)
    {
      *cell = (EntenteTimelineCell) {
        .first_day = item->first_day,
        .last_day = item->last_day,
        .item = index,
        .anchor_min = day,
        .anchor_max = day,
      };
    }
  else if (item->first_day < cell->first_day || (item->first_day == cell->first_day && index < cell->item))
    {
      cell->item = index;
      cell->first_day = item->first_day;
    }
  cell->count++;
  cell->n_events += item->is_event != 0;
  cell->last_day = MAX (cell->last_day, item->last_day);
  cell->modality = MAX (cell->modality, item->modality);
  cell->anchor_min = MIN (cell->anchor_min, day);
  cell->anchor_max = MAX (cell->anchor_max, day);
}

/* Adds all that was counted in another cell. */
static inline void
_entente_timeline_cell_join (EntenteTimelineCell       *cell,
                             const EntenteTimelineCell *other)
{
  if (cell->count == 0)
    {
      *cell = *other;
      return;
    }
  if (other->first_day < cell->first_day || (other->first_day == cell->first_day && other->item < cell->item))
    {
      cell->first_day = other->first_day;
      cell->item = other->item;
    }
  cell->last_day = MAX (cell->last_day, other->last_day);
  cell->count += other->count;
  cell->n_events += other->n_events;
  cell->modality = MAX (cell->modality, other->modality);
  cell->anchor_min = MIN (cell->anchor_min, other->anchor_min);
  cell->anchor_max = MAX (cell->anchor_max, other->anchor_max);
}

/* Adds an item that is seen to its cell among those of its lane. */
static inline void
_entente_timeline_cells_count (EntenteTimelineCell          *cells,
                               const EntenteTimelinePlacing *placing,
                               guint                         index)
{
  const EntenteMoment *item = &placing->items[index];
  double day = _entente_timeline_anchor (item, &placing->forward);

  _entente_timeline_cell_add (&cells[_entente_timeline_cell_at (&placing->grid, day)], item, index, day);
}

/* The bucket of an item, or NOTHING if it is to be looked at by itself. */
static inline guint
_entente_timeline_index_find_bucket (const EntenteTimelineIndex *self,
                                     const EntenteMoment        *item,
                                     double                     *anchor)
{
  EntenteTimelineWindow span;
  double bucket;

  if (item->first_day == ENTENTE_DAY_NO_FIRST || item->last_day == ENTENTE_DAY_NO_LAST)
    return ENTENTE_TIMELINE_NOTHING;
  span = _entente_timeline_reached (item);
  if (span.end - span.begin > self->reach)
    return ENTENTE_TIMELINE_NOTHING;
  *anchor = _entente_timeline_middle (item);
  bucket = floor (*anchor / self->days) - self->first;
  return bucket >= 0 && bucket < self->n_buckets ? (guint) bucket : ENTENTE_TIMELINE_NOTHING;
}

static inline gboolean
_entente_timeline_index_is_single (const guint8 *bits,
                                   guint         item)
{
  return bits != NULL && (bits[item / 8] & (1 << item % 8)) != 0;
}

guint _entente_timeline_count         (EntenteTimelineLayout        *self,
                                       gboolean                      into_cells);
void  _entente_timeline_count_crowded (EntenteTimelineLayout        *self,
                                       gboolean                      into_cells);
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
