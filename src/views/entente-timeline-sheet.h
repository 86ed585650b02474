/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline laid out and drawn without a widget: on the screen by the canvas, on paper by the print. Axis, lanes with their
 * headers, and marks; one picture of cairo, whose places come from the layout. Lengths are px, or whatever cairo's unit is. */

#pragma once

#include "entente-timeline-data.h"
#include "entente-timeline-layout.h"
#include "entente-timeline-marks.h"
#include "entente-timeline-ticks.h"

G_BEGIN_DECLS

/**
 * EntenteTimelineSheet:
 * @data: what is drawn; borrowed
 * @scale: the window of time; borrowed
 * @style: how dates and amounts are written; borrowed
 * @pango: what texts are made with; borrowed
 * @selected_item: the item that is drawn as selected, or %ENTENTE_TIMELINE_NOTHING
 * @narrow: whether the names of the lanes stand above them, and rows are as high as a finger
 * @layout: where everything is
 * @params: of the layout
 * @ticks: (element-type EntenteTimelineTick): of the axis
 * @left: where the lanes’ area begins: right of the headers, or left of them where time runs to the left
 * @header_width: of the lanes’ names
 * @axis_height: of the axis, which is above the lanes
 * @text_height: of a line of text
 *
 * The first five are for who draws to set; the rest follows from them.
 */
typedef struct {
  EntenteTimelineData        *data;
  const EntenteTimelineScale *scale;
  const EntenteStyle         *style;
  PangoContext               *pango;
  guint                       selected_item;
  gboolean                    narrow;

  EntenteTimelineLayout      *layout;
  EntenteTimelineParams       params;
  GArray                     *ticks;
  double                      left;
  double                      header_width;
  double                      axis_height;
  double                      text_height;
  /*< private >*/
  PangoLayout                *label;
  GHashTable                 *label_widths; /* the key of a subject -> px, of the labels that were measured lately */
  GHashTable                 *cluster_widths; /* the key of the first -> of how many, and px */
  double                      label_max;
} EntenteTimelineSheet;

/* How wide the names of the lanes are, and what stands under them, in a timeline of that width. */
static inline int
entente_timeline_header_width (int      width,
                               gboolean narrow)
{
  return narrow ? 0 : CLAMP (width * 17 / 100, 104, 150);
}

void entente_timeline_sheet_init          (EntenteTimelineSheet     *self);
void entente_timeline_sheet_clear         (EntenteTimelineSheet     *self);
void entente_timeline_sheet_measure       (EntenteTimelineSheet     *self,
                                           int                       width,
                                           gboolean                  low,
                                           gboolean                  mirrored);
void entente_timeline_sheet_update        (EntenteTimelineSheet     *self);
void entente_timeline_sheet_forget_labels (EntenteTimelineSheet     *self);
void entente_timeline_sheet_forget_label  (EntenteTimelineSheet     *self,
                                           guint32                   key);
void entente_timeline_sheet_draw_axis     (EntenteTimelineSheet     *self,
                                           cairo_t                  *cr,
                                           const EntenteTimelineInk *ink,
                                           double                    height);
void entente_timeline_sheet_draw_lanes    (EntenteTimelineSheet     *self,
                                           cairo_t                  *cr,
                                           const EntenteTimelineInk *ink,
                                           double                    from,
                                           double                    to);
void entente_timeline_sheet_draw_marks    (EntenteTimelineSheet     *self,
                                           cairo_t                  *cr,
                                           const EntenteTimelineInk *ink,
                                           double                    from,
                                           double                    to,
                                           guint                     hover_item,
                                           guint                     focus_item);

G_END_DECLS
