/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the timeline as a list model, which makes objects (of their ids) only for those that are looked at. Never changes. */

#pragma once

#include <gtk/gtk.h>

#include "entente-timeline-data.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_ENTRIES (entente_timeline_entries_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineEntries, entente_timeline_entries, ENTENTE, TIMELINE_ENTRIES, GObject)

EntenteTimelineEntries *entente_timeline_entries_new            (EntenteTimelineData    *data,
                                                                 GPtrArray              *rows,
                                                                 gboolean                with_headings);
const EntenteRow       *entente_timeline_entries_get_row        (EntenteTimelineEntries *self,
                                                                 guint                   position);
char                   *entente_timeline_entries_format_heading (EntenteTimelineEntries *self,
                                                                 guint                   position);

G_END_DECLS
