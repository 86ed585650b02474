/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: lanes, the shelf of the undated, and the overview with its brush. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-print.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_VIEW (entente_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, ENTENTE, TIMELINE_VIEW, AdwBin)

void entente_timeline_view_bind (EntenteTimelineView *self, EntenteLandscape *landscape, EntenteSession *session);
void entente_timeline_view_set_narrow (EntenteTimelineView *self, gboolean narrow);

EntentePrint *entente_timeline_view_make_print (EntenteTimelineView *self);

G_END_DECLS
