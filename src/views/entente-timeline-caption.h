/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside the timeline's heading: how much there is, and where there is room for all of it, which of its two tones
 * means deals and which events. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_CAPTION (entente_timeline_caption_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelineCaption, entente_timeline_caption, ENTENTE, TIMELINE_CAPTION, GtkWidget)

void entente_timeline_caption_set_counts (EntenteTimelineCaption *self,
                                          guint                   n_dated,
                                          guint                   n_undated);

G_END_DECLS
