/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the marks of the timeline by the grammar: what each date and each modality looks like. Where things stand is worked
 * out by the layout. */

#pragma once

#include "entente-draw.h"
#include "entente-timeline-layout.h"

G_BEGIN_DECLS

/**
 * EntenteTimelineInk:
 * @style: the surroundings
 * @deals: the tone of deals
 * @events: the tone of events
 * @text: of labels
 * @accent: of selection and focus
 * @background: what it is drawn on
 * @row_height: of the layout, in px
 * @body_top: from the upper edge of a row to that of a band, in px
 * @body_height: of a band or a bar, in px
 *
 * What marks are drawn with.
 */
typedef struct {
  EntenteDrawStyle style;
  GdkRGBA          deals;
  GdkRGBA          events;
  GdkRGBA          text;
  GdkRGBA          accent;
  GdkRGBA          background;
  double           row_height;
  double           body_top;
  double           body_height;
} EntenteTimelineInk;

void entente_timeline_ink_init   (EntenteTimelineInk        *ink,
                                  GtkWidget                 *widget,
                                  double                     row_height,
                                  double                     text_height);
void entente_timeline_ink_init_on_paper (EntenteTimelineInk *ink,
                                  double                     row_height,
                                  double                     text_height,
                                  gboolean                   mirrored);
void entente_timeline_draw_mark  (cairo_t                   *cr,
                                  const EntenteTimelineMark *mark,
                                  const EntenteTimelineInk  *ink,
                                  gboolean                   selected,
                                  gboolean                   hovered);
void entente_timeline_draw_label (cairo_t                   *cr,
                                  const EntenteTimelineMark *mark,
                                  const EntenteTimelineInk  *ink,
                                  PangoLayout               *label,
                                  PangoLayout               *count);
void entente_timeline_draw_focus (cairo_t                   *cr,
                                  const EntenteTimelineMark *mark,
                                  const EntenteTimelineInk  *ink);

G_END_DECLS
