/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with one item of the timeline: to select it, to enter the entity in whose lane it is, to copy it. */

#pragma once

#include <gio/gio.h>

#include "entente-timeline-data.h"

G_BEGIN_DECLS

GMenuModel *entente_timeline_menu_new (EntenteTimelineData *data,
                                       guint                item,
                                       const EntenteStyle  *style);

G_END_DECLS
