/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for what the timeline shows, makes the items of it in a thread, and follows the landscape: what a change touches is
 * asked for by itself, and all only when it may be anything, or a lane may come, go or move. `changed` is emitted when it
 * begins or ends to wait for an answer. */

#pragma once

#include "entente-timeline-state.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_LOADER (entente_timeline_loader_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineLoader, entente_timeline_loader, ENTENTE, TIMELINE_LOADER, GObject)

EntenteTimelineLoader *entente_timeline_loader_new        (EntenteLandscape      *landscape,
                                                           EntenteSession        *session,
                                                           EntenteTimelineState  *state);
void                   entente_timeline_loader_ask        (EntenteTimelineLoader *self);
gboolean               entente_timeline_loader_is_loading (EntenteTimelineLoader *self);
const GError          *entente_timeline_loader_get_error  (EntenteTimelineLoader *self);

G_END_DECLS
