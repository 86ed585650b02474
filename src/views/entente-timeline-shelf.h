/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shelf under the timeline: what has no date, as chips in two rows at most, and the rest in a list behind “n more”. One
 * stop of the Tab key; the arrows go from chip to chip. */

#pragma once

#include <adwaita.h>

#include "entente-timeline-state.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_SHELF (entente_timeline_shelf_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineShelf, entente_timeline_shelf, ENTENTE, TIMELINE_SHELF, GtkWidget)

void entente_timeline_shelf_set_state  (EntenteTimelineShelf *self,
                                        EntenteTimelineState *state);
void entente_timeline_shelf_set_narrow (EntenteTimelineShelf *self,
                                        gboolean              narrow);

G_END_DECLS
