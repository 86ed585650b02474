/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts items into lanes and rows, and what doesn't fit into clusters. It is made anew for each frame that moves: the
 * buffers are kept, so that nothing is allocated for an item. Up to a million items and some thousand lanes; some
 * thousand items at most get a place of their own, the rest is counted into cells of a cluster's width. Cells lie
 * fixed in time and not in the window, so clusters move with the days under them.
 *
 * Each item that is seen is in exactly one mark. In a row no two marks overlap, with their labels. The same input
 * gives the same marks. Not done here: rows aren't kept from window to window, an item may change its row as another
 * comes into sight. */

#pragma once

#include "entente-timeline-index.h"

G_BEGIN_DECLS

/* The most rows that a lane may have. */
#define ENTENTE_TIMELINE_MAX_ROWS 16

typedef enum {
  ENTENTE_TIMELINE_MARK_ITEM,
  ENTENTE_TIMELINE_MARK_CLUSTER,
} EntenteTimelineMarkKind;

/* After and before are meant in time: in a mirrored window after is to the left. */
typedef enum {
  ENTENTE_TIMELINE_LABEL_NONE,
  ENTENTE_TIMELINE_LABEL_INSIDE,
  ENTENTE_TIMELINE_LABEL_AFTER,
  ENTENTE_TIMELINE_LABEL_BEFORE,
} EntenteTimelineLabel;

/**
 * EntenteTimelineMark:
 * @kind: an item or a cluster of two or more
 * @item: the index of the item; of a cluster, one of its first in time
 * @lane: its lane
 * @row: its row in the lane
 * @count: how many items it stands for
 * @n_events: how many of them are events
 * @modality: of a cluster, the least firm of its items
 * @bracket: of a cluster, whether there is room for the band and the bracket of the union
 * @first_day: of a cluster, that of the union
 * @last_day: of a cluster, that of the union
 * @shape: what is drawn; of a cluster, the band of the union, with the middle of the capsule in `glyph_x`
 * @left: the left edge of mark and label, in px
 * @right: the right edge
 * @y: the upper edge of the row
 * @label: where the label stands
 * @label_x: the left edge of the label
 * @label_width: its width
 * @glyph_x: the middle of the glyph or of the capsule, with regard to a label inside
 *
 * What is drawn and picked as one.
 */
typedef struct {
  EntenteTimelineMarkKind kind;
  guint                   item;
  guint                   lane;
  guint                   row;
  guint                   count;
  guint                   n_events;
  guint8                  modality;
  gboolean                bracket;
  gint32                  first_day;
  gint32                  last_day;
  EntenteTimelineShape    shape;
  double                  left;
  double                  right;
  double                  y;
  EntenteTimelineLabel    label;
  double                  label_x;
  double                  label_width;
  double                  glyph_x;
  /*< private >*/
  guint first_cell;
  guint last_cell;
} EntenteTimelineMark;

/**
 * EntenteTimelineLane:
 * @y: the upper edge, in px from that of the first lane
 * @height: in px
 * @n_rows: how many rows are used
 * @n_items: how many items are seen in it
 * @first_mark: the index of its first mark
 * @n_marks: how many marks it has; they are in the order of time
 */
typedef struct {
  double y;
  double height;
  guint  n_rows;
  guint  n_items;
  guint  first_mark;
  guint  n_marks;
} EntenteTimelineLane;

/**
 * EntenteTimelineParams:
 * @row_height: a row with its bracket
 * @lane_padding: above the first row and below the last
 * @lane_header: what stands above the rows of a lane, such as its name in a narrow window
 * @min_lane_height: what a lane has at least, beside its header
 * @capsule_width: of a cluster
 * @gap: between two marks of a row
 * @label_gap: between a mark or a glyph and its label
 * @max_rows: how many rows a lane may have, 1 to %ENTENTE_TIMELINE_MAX_ROWS
 * @max_items: of how many items a place of their own is sought; the others are counted
 * @max_labels: for how many marks a label is asked
 *
 * Lengths in px.
 */
typedef struct {
  double row_height;
  double lane_padding;
  double lane_header;
  double min_lane_height;
  double capsule_width;
  double gap;
  double label_gap;
  guint  max_rows;
  guint  max_items;
  guint  max_labels;
} EntenteTimelineParams;

/**
 * EntenteTimelineLabelFunc:
 * @mark: a mark; its kind, item, lane, count and modality are set
 * @data: what was given with the function
 *
 * Measures the label of a mark.
 *
 * Returns: its width in px, or 0 if it has none
 */
typedef double (*EntenteTimelineLabelFunc) (const EntenteTimelineMark *mark,
                                            gpointer                   data);

typedef struct _EntenteTimelineLayout EntenteTimelineLayout;

void                       entente_timeline_params_init      (EntenteTimelineParams       *params);

EntenteTimelineLayout     *entente_timeline_layout_new       (void);
void                       entente_timeline_layout_free      (EntenteTimelineLayout       *self);
void                       entente_timeline_layout_clear     (EntenteTimelineLayout       *self);
void                       entente_timeline_layout_update    (EntenteTimelineLayout       *self,
                                                              const EntenteTimelineParams *params,
                                                              const EntenteTimelineScale  *scale,
                                                              const EntenteMoment         *items,
                                                              guint                        n_items,
                                                              const EntenteTimelineIndex  *index,
                                                              guint                        n_lanes,
                                                              EntenteTimelineLabelFunc     label_width,
                                                              gpointer                     data);
const EntenteTimelineMark *entente_timeline_layout_get_marks (const EntenteTimelineLayout *self,
                                                              guint                       *n_marks);
const EntenteTimelineLane *entente_timeline_layout_get_lanes (const EntenteTimelineLayout *self,
                                                              guint                       *n_lanes);
double                     entente_timeline_layout_get_height (const EntenteTimelineLayout *self);
guint                      entente_timeline_layout_find_mark (const EntenteTimelineLayout *self,
                                                              guint                        item);
GArray                    *entente_timeline_layout_get_items (const EntenteTimelineLayout *self,
                                                              guint                        mark);
guint                      entente_timeline_layout_next_item (const EntenteTimelineLayout *self,
                                                              gint64                       from,
                                                              gboolean                     later);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimelineLayout, entente_timeline_layout_free)

G_END_DECLS
