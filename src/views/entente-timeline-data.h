/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline shows, made of an answer of the landscape: items with their lanes, and the undated by group. Without
 * widgets. Up to a million items, of which those that are looked at have a row, sooner or later. */

#pragma once

#include "entente-answers.h"
#include "entente-row-cache.h"
#include "entente-row-text.h"
#include "entente-timeline-index.h"
#include "entente-undated.h"

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

/**
 * EntenteTimelineData:
 * @items: (element-type EntenteMoment): the dated, in the order of time
 * @undated: (element-type EntenteMoment): the others, group by group
 * @lanes: (element-type utf8): the name of each lane
 * @are_entities: whether lanes are entities, and so have an avatar
 * @index: (nullable): the index of the items, if they are many
 * @rows: the rows of those that are looked at
 *
 * Reference counted, for one thread.
 */
typedef struct {
  GArray               *items;
  GArray               *undated;
  GPtrArray            *lanes;
  gboolean              are_entities;
  EntenteTimelineIndex *index;
  EntenteRowCache      *rows;
  /*< private >*/
  EntenteChronology    *chronology; /* owns items and undated */
  guint8               *leads;      /* the lane that each item came with */
} EntenteTimelineData;

EntenteTimelineData *entente_timeline_data_new           (EntenteChronology         *chronology,
                                                          EntenteTimelineLanes       lanes,
                                                          EntenteRowCache           *rows);
EntenteTimelineData *entente_timeline_data_ref           (EntenteTimelineData       *self);
void                 entente_timeline_data_unref         (EntenteTimelineData       *self);
void                 entente_timeline_data_set_lanes     (EntenteTimelineData       *self,
                                                          EntenteTimelineLanes       lanes);
const EntenteRow    *entente_timeline_data_get_row       (const EntenteTimelineData *self,
                                                          guint                      item);
const EntenteRow    *entente_timeline_data_get_entity    (const EntenteTimelineData *self,
                                                          guint                      item);
guint                entente_timeline_data_find_item     (const EntenteTimelineData *self,
                                                          guint32                    key);

const char          *entente_timeline_group_get_name     (EntenteUndatedGroup        group);
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
