/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals and events as a list: what is drawn elsewhere, for those who read rather than look. Emits `chosen` with the number of
 * an entry. What has no row yet is empty until it has. */

#pragma once

#include <adwaita.h>

#include "entente-timeline-entries.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_LIST (entente_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineList, entente_timeline_list, ENTENTE, TIMELINE_LIST, AdwBin)

GtkWidget        *entente_timeline_list_new         (void);
void              entente_timeline_list_set_part    (EntenteTimelineList *self,
                                                     EntenteTimelineData *data,
                                                     EntenteTimelinePart  part,
                                                     GArray              *items,
                                                     const EntenteStyle  *style);
gboolean          entente_timeline_list_is_empty    (EntenteTimelineList *self);
void              entente_timeline_list_clear       (EntenteTimelineList *self);
void              entente_timeline_list_follow      (EntenteTimelineList *self,
                                                     EntenteTimelineData *data);
void              entente_timeline_list_set_compact (EntenteTimelineList *self);
guint32           entente_timeline_list_get_key     (EntenteTimelineList *self,
                                                     guint                index);
const EntenteRow *entente_timeline_list_get_row     (EntenteTimelineList *self,
                                                     guint                index);

G_END_DECLS
