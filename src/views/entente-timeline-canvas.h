/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lanes of the timeline under their axis: drawn, panned, zoomed, walked by keys. It scrolls its lanes itself, so that the
 * axis stays, and belongs into a #GtkScrolledWindow. Signals: `card-wanted` and `card-unwanted`, with the index of an item,
 * when the person looks longer at it; `activated`, when it is chosen. */

#pragma once

#include <adwaita.h>

#include "entente-timeline-layout.h"
#include "entente-timeline-state.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_CANVAS (entente_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineCanvas, entente_timeline_canvas, ENTENTE, TIMELINE_CANVAS, GtkWidget)

void     entente_timeline_canvas_set_state        (EntenteTimelineCanvas       *self,
                                                   EntenteTimelineState        *state);
void     entente_timeline_canvas_set_narrow       (EntenteTimelineCanvas       *self,
                                                   gboolean                     narrow);
void     entente_timeline_canvas_zoom             (EntenteTimelineCanvas       *self,
                                                   double                       factor);
void     entente_timeline_canvas_fit              (EntenteTimelineCanvas       *self);
const EntenteRow   *entente_timeline_canvas_get_focus_row (EntenteTimelineCanvas *self);
const EntenteStyle *entente_timeline_canvas_get_style (EntenteTimelineCanvas     *self);
gboolean entente_timeline_canvas_get_item_area    (EntenteTimelineCanvas       *self,
                                                   guint                        item,
                                                   GdkRectangle                *area);

G_END_DECLS
