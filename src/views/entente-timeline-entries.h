/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals and events of the timeline as a list model, which makes objects only for those that are looked at: there may be a
 * million. When these change, the length changes at the end. */

#pragma once

#include <gtk/gtk.h>

#include "entente-timeline-data.h"

G_BEGIN_DECLS

/**
 * EntenteTimelinePart:
 * @ENTENTE_TIMELINE_PART_ALL: the dated in the order of time, then the undated
 * @ENTENTE_TIMELINE_PART_UNDATED: the undated, each group with a heading
 * @ENTENTE_TIMELINE_PART_SOME: items that are named one by one
 *
 * What of the timeline is listed.
 */
typedef enum {
  ENTENTE_TIMELINE_PART_ALL,
  ENTENTE_TIMELINE_PART_UNDATED,
  ENTENTE_TIMELINE_PART_SOME,
} EntenteTimelinePart;

#define ENTENTE_TYPE_TIMELINE_ENTRIES (entente_timeline_entries_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineEntries, entente_timeline_entries, ENTENTE, TIMELINE_ENTRIES, GObject)

EntenteTimelineEntries *entente_timeline_entries_new            (EntenteTimelineData    *data,
                                                                 EntenteTimelinePart     part,
                                                                 GArray                 *items);
void                    entente_timeline_entries_follow         (EntenteTimelineEntries *self,
                                                                 EntenteTimelineData    *data);
const EntenteMoment    *entente_timeline_entries_get_moment     (EntenteTimelineEntries *self,
                                                                 guint                   position);
char                   *entente_timeline_entries_format_heading (EntenteTimelineEntries *self,
                                                                 guint                   position);

G_END_DECLS
