/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Places the parts of the timeline below each other: the tools, the lanes, the shelf, the card of a narrow window and the
 * overview, in this order. The lanes take what is left. Where that would be too little to read, the shelf is cut to one
 * row, then the overview, the shelf and the card are left out: all they hold is reached by the tools as well. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TIMELINE_PAGE_LAYOUT (entente_timeline_page_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTimelinePageLayout, entente_timeline_page_layout, ENTENTE, TIMELINE_PAGE_LAYOUT, GtkLayoutManager)

G_END_DECLS
