/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is dated in one width, and on it the brush that is the window above: dragged by its middle or its handles, moved by
 * the arrow keys, and with Shift by one edge. */

#pragma once

#include <adwaita.h>

#include "entente-timeline-state.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_OVERVIEW (entente_timeline_overview_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineOverview, entente_timeline_overview, ENTENTE, TIMELINE_OVERVIEW, GtkWidget)

void        entente_timeline_overview_set_state (EntenteTimelineOverview *self,
                                                 EntenteTimelineState    *state);
const char *entente_timeline_overview_get_words (EntenteTimelineOverview *self);

G_END_DECLS
