/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a great many items whatever the window is, so that a layout needn't go through all of them for each
 * frame: they are counted once, lane by lane, into buckets of time that are finer than the cells of most windows. What
 * is long, or ends nowhere, is in no bucket: it is looked at one by one. Made in some milliseconds for a million items, and
 * brought up to date when one of them comes, goes or moves; of fewer than %ENTENTE_TIMELINE_INDEX_FROM a layout makes short
 * work without. */

#pragma once

#include "entente-timeline-items.h"

G_BEGIN_DECLS

#define ENTENTE_TIMELINE_INDEX_FROM 20000

typedef struct _EntenteTimelineIndex EntenteTimelineIndex;

EntenteTimelineIndex *entente_timeline_index_new  (const EntenteMoment  *items,
                                                   guint                 n_items,
                                                   guint                 n_lanes);
void                  entente_timeline_index_free (EntenteTimelineIndex *self);
void                  entente_timeline_index_move (EntenteTimelineIndex *self,
                                                   const EntenteMoment  *items,
                                                   guint                 n_items,
                                                   const EntenteMoment  *before,
                                                   guint                 from,
                                                   guint                 to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTimelineIndex, entente_timeline_index_free)

G_END_DECLS
