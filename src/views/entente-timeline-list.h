/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals and events as a list: what is drawn elsewhere, for those who read rather than look. Emits `chosen` with the number of
 * a row. */

#pragma once

#include <adwaita.h>

#include "entente-timeline-data.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_LIST (entente_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineList, entente_timeline_list, ENTENTE, TIMELINE_LIST, AdwBin)

GtkWidget        *entente_timeline_list_new         (void);
void              entente_timeline_list_set_rows    (EntenteTimelineList *self,
                                                     EntenteTimelineData *data,
                                                     GPtrArray           *rows,
                                                     const EntenteStyle  *style);
void              entente_timeline_list_set_compact (EntenteTimelineList *self,
                                                     gboolean             with_headings);
const EntenteRow *entente_timeline_list_get_row     (EntenteTimelineList *self,
                                                     guint                index);

G_END_DECLS
