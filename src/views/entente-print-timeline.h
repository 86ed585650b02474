/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline on paper: the window of time that is seen, all lanes below each other over as many pages as they need, what has
 * no date, how firmness is drawn, and the sources. */

#pragma once

#include "entente-print.h"
#include "entente-timeline-state.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PRINT_TIMELINE (entente_print_timeline_get_type ())
G_DECLARE_FINAL_TYPE (EntentePrintTimeline, entente_print_timeline, ENTENTE, PRINT_TIMELINE, EntentePrint)

EntentePrint *entente_print_timeline_new         (EntenteTimelineState *state,
                                                  const char           *subject);
void          entente_print_timeline_set_sources (EntentePrintTimeline *self,
                                                  const char           *sources);

G_END_DECLS
