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

/* How many items belong to an entity, or are of a kind. */
typedef struct {
  guint n_items;
  guint n_deals;
} EntenteTimelineTally;

/**
 * EntenteTimelineData:
 * @items: (element-type EntenteMoment): the dated, in the order of time
 * @undated: (element-type EntenteMoment): the others, group by group
 * @lanes: (element-type utf8): the name of each lane
 * @are_entities: whether lanes are entities, and so have an avatar
 * @index: (nullable): the index of @items, if they are many
 * @rows: the rows of those that are looked at
 * @has_span: whether any item names a day
 * @first_day: the first day that any names, if it has a span
 * @last_day: the last day
 *
 * Reference counted, for one thread at a time. It changes by entente_timeline_data_follow() only.
 */
typedef struct {
  GArray               *items;
  GArray               *undated;
  GPtrArray            *lanes;
  gboolean              are_entities;
  EntenteTimelineIndex *index;
  EntenteRowCache      *rows;
  gboolean              has_span;
  gint32                first_day;
  gint32                last_day;
  /*< private >*/
  EntenteChronology    *chronology; /* owns items and undated */
  GArray               *leads;      /* guint8: the lane that each item came with */
  guint8               *is_there;   /* a bit for each key: whether it is among items or undated */
  guint32               n_keys;     /* as far as there are bits */
  EntenteTimelineTally *tallies;    /* by the lane that items came with */
  EntenteTimelineTally *kinds;      /* by kind of deal, the last for events; NULL if lanes are entities */
  guint                *lane_of;    /* by the lane that items came with, or by kind; NOTHING if there is none */
} EntenteTimelineData;

EntenteTimelineData *entente_timeline_data_new           (EntenteChronology         *chronology,
                                                          EntenteTimelineLanes       lanes,
                                                          EntenteRowCache           *rows);
EntenteTimelineData *entente_timeline_data_make          (EntenteChronology         *chronology,
                                                          EntenteTimelineLanes       lanes);
void                 entente_timeline_data_set_rows      (EntenteTimelineData       *self,
                                                          EntenteRowCache           *rows);
gboolean             entente_timeline_data_follow        (EntenteTimelineData       *self,
                                                          EntenteChronologyChange   *change,
                                                          gboolean                  *is_other);
EntenteTimelineData *entente_timeline_data_ref           (EntenteTimelineData       *self);
void                 entente_timeline_data_unref         (EntenteTimelineData       *self);
const EntenteRow    *entente_timeline_data_get_row       (const EntenteTimelineData *self,
                                                          guint                      item);
const EntenteRow    *entente_timeline_data_get_entity    (const EntenteTimelineData *self,
                                                          guint                      item);
gboolean             entente_timeline_data_has           (const EntenteTimelineData *self,
                                                          guint32                    key);
guint                entente_timeline_data_find_item     (const EntenteTimelineData *self,
                                                          guint32                    key,
                                                          guint                      near);

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
