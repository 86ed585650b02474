/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline shows, made of an answer of the landscape: items with their lanes, and the undated by group. Without
 * widgets. Up to a million items; the undated are sorted once. */

#pragma once

#include "entente-answers.h"
#include "entente-row-text.h"
#include "entente-timeline-items.h"

G_BEGIN_DECLS

/**
 * EntenteTimelineLanes:
 * @ENTENTE_TIMELINE_LANES_ENTITY: a lane for each entity that a deal or an event belongs to
 * @ENTENTE_TIMELINE_LANES_KIND: a lane for each kind of deal, and one for events
 *
 * What the lanes are.
 */
typedef enum {
  ENTENTE_TIMELINE_LANES_ENTITY,
  ENTENTE_TIMELINE_LANES_KIND,
} EntenteTimelineLanes;

/* What the undated are to the present, in the order of the shelf. */
typedef enum {
  ENTENTE_TIMELINE_GROUP_TALKS,
  ENTENTE_TIMELINE_GROUP_PENDING,
  ENTENTE_TIMELINE_GROUP_HAPPENED,
  ENTENTE_TIMELINE_GROUP_ENDED,
  ENTENTE_TIMELINE_GROUP_FOLLOWS,
  ENTENTE_TIMELINE_GROUP_STANDING,
  ENTENTE_TIMELINE_N_GROUPS,
} EntenteTimelineGroup;

/**
 * EntenteTimelineData:
 * @chronology: the answer that the rest points into
 * @items: (element-type EntenteTimelineItem): the dated, in the order of time; the key is the index of the row
 * @lanes: (element-type utf8): the name of each lane
 * @are_entities: whether lanes are entities, and so have an avatar
 * @undated: (element-type EntenteRow): the others, group by group
 *
 * Reference counted, for one thread.
 */
typedef struct {
  EntenteChronology *chronology;
  GArray            *items;
  GPtrArray         *lanes;
  gboolean           are_entities;
  GPtrArray         *undated;
} EntenteTimelineData;

EntenteTimelineData *entente_timeline_data_new           (EntenteChronology         *chronology,
                                                          EntenteTimelineLanes       lanes);
EntenteTimelineData *entente_timeline_data_ref           (EntenteTimelineData       *self);
void                 entente_timeline_data_unref         (EntenteTimelineData       *self);
void                 entente_timeline_data_set_lanes     (EntenteTimelineData       *self,
                                                          EntenteTimelineLanes       lanes);
const EntenteRow    *entente_timeline_data_get_row       (const EntenteTimelineData *self,
                                                          guint                      item);
guint                entente_timeline_data_find_item     (const EntenteTimelineData *self,
                                                          const char                *id);

EntenteTimelineGroup entente_timeline_group_of           (const EntenteRow          *row);
const char          *entente_timeline_group_get_name     (EntenteTimelineGroup       group);
char                *entente_timeline_format_label       (const EntenteRow          *row,
                                                          const EntenteStyle        *style);
char                *entente_timeline_format_span        (double                     first_day,
                                                          double                     last_day);
char                *entente_timeline_speak_undated      (const EntenteRow          *row,
                                                          guint                      nth,
                                                          guint                      n_rows);
char                *entente_timeline_speak_cluster      (guint                      n_items,
                                                          guint                      n_events,
                                                          double                     first_day,
                                                          double                     last_day,
                                                          const char                *lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimelineData, entente_timeline_data_unref)

G_END_DECLS
