/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the timeline share: the items, the window of time, and the session that is written to. Its signals are
 * `data-changed` (items, lanes or the style of their words), `data-followed` (the same after a change of the landscape),
 * `lanes-wanted` (others than the items have), `row-renewed` (with the key of a row that is another one now), `rows-changed`
 * (rows have come), `window-changed` and `selection-changed`. */

#pragma once

#include "entente-session.h"
#include "entente-timeline-brush.h"
#include "entente-timeline-data.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_STATE (entente_timeline_state_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineState, entente_timeline_state, ENTENTE, TIMELINE_STATE, GObject)

EntenteTimelineState        *entente_timeline_state_new           (EntenteSession              *session);

EntenteTimelineData         *entente_timeline_state_get_data      (EntenteTimelineState        *self);
void                         entente_timeline_state_set_data      (EntenteTimelineState        *self,
                                                                   EntenteTimelineData         *data);
void                         entente_timeline_state_follow        (EntenteTimelineState        *self,
                                                                   EntenteTimelineData         *data);
EntenteTimelineLanes         entente_timeline_state_get_lanes     (EntenteTimelineState        *self);
void                         entente_timeline_state_set_lanes     (EntenteTimelineState        *self,
                                                                   EntenteTimelineLanes         lanes);

const EntenteTimelineBounds *entente_timeline_state_get_bounds    (EntenteTimelineState        *self);
const EntenteTimelineScale  *entente_timeline_state_get_scale     (EntenteTimelineState        *self);
void                         entente_timeline_state_set_scale     (EntenteTimelineState        *self,
                                                                   const EntenteTimelineScale  *scale);
void                         entente_timeline_state_resize        (EntenteTimelineState        *self,
                                                                   double                       width,
                                                                   gboolean                     mirrored);
gboolean                     entente_timeline_state_is_sized      (EntenteTimelineState        *self);
EntenteTimelineScale         entente_timeline_state_get_fit       (EntenteTimelineState        *self);

const EntenteStyle          *entente_timeline_state_get_style     (EntenteTimelineState        *self);
guint32                      entente_timeline_state_get_selected  (EntenteTimelineState        *self);
void                         entente_timeline_state_select        (EntenteTimelineState        *self,
                                                                   guint32                      key);

G_END_DECLS
