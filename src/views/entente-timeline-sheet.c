/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-sheet-private.h"

#include <math.h>

#define LABEL_MAX 300.0

/* As high as a finger is wide. */
#define FINGER 44

/**
 * entente_timeline_sheet_init:
 * @self: (out caller-allocates): a sheet
 *
 * Makes it ready; entente_timeline_sheet_clear() ends it.
 */
void
entente_timeline_sheet_init (EntenteTimelineSheet *self)
{
  *self = (EntenteTimelineSheet) {
    .selected_item = ENTENTE_TIMELINE_NOTHING,
    .layout = entente_timeline_layout_new (),
    .ticks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineTick)),
    .label_widths = g_hash_table_new (NULL, NULL),
    .cluster_widths = g_hash_table_new (NULL, NULL),
  };
}

/**
 * entente_timeline_sheet_clear:
 * @self: a sheet
 *
 * Frees what it has.
 */
void
entente_timeline_sheet_clear (EntenteTimelineSheet *self)
{
  g_clear_pointer (&self->layout, entente_timeline_layout_free);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_object (&self->label);
  g_clear_pointer (&self->label_widths, g_hash_table_unref);
  g_clear_pointer (&self->cluster_widths, g_hash_table_unref);
}

/**
 * entente_timeline_sheet_measure:
 * @self: a sheet with a context of Pango
 * @width: of all of it, headers and lanes
 * @low: whether there is little height
 * @mirrored: whether time runs from right to left
 *
 * Finds its measures, which follow the text, the width, and how much height there is.
 */
void
entente_timeline_sheet_measure (EntenteTimelineSheet *self,
                                int                   width,
                                gboolean              low,
                                gboolean              mirrored)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (self->pango, NULL, NULL);
  double label;

  self->text_height = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  self->axis_height = ceil (self->text_height + 7);
  self->header_width = entente_timeline_header_width (width, self->narrow);
  self->left = mirrored ? 0 : self->header_width;
  entente_timeline_params_init (&self->params);
  label = self->text_height * ENTENTE_TIMELINE_LABEL_SCALE;
  self->params.row_height = low ? ceil (label + 12) : MAX (34, ceil (label + 13));
  self->params.lane_padding = low ? 3 : 6;
  self->params.min_lane_height = low ? self->params.row_height + 6 : self->params.row_height + 14;
  if (self->narrow)
    {
      /* A finger's targets, and the names of the lanes above them. */
      self->params.row_height = MAX (self->params.row_height, FINGER);
      self->params.lane_header = ceil (MAX (self->text_height, 24) + 10);
      self->params.min_lane_height = self->params.row_height + 4;
      self->params.lane_padding = 2;
    }
  self->label_max = MIN (LABEL_MAX, MAX (width - self->header_width, 0) * .6);
}

/**
 * entente_timeline_sheet_update:
 * @self: a sheet that is measured
 *
 * Lays out axis and marks in the window of time. What has no row yet has no label; its row is asked for by that.
 */
void
entente_timeline_sheet_update (EntenteTimelineSheet *self)
{
  const EntenteMoment *items = (const EntenteMoment *) (gconstpointer) self->data->items->data;
  EntenteTimelineTickParams ticks;

  entente_timeline_tick_params_init (&ticks);
  ticks.year_width = self->text_height * 2.2;
  ticks.month_width = self->text_height * 1.8;
  ticks.day_width = self->text_height * 1.2;
  ticks.context_width = self->text_height * 6.5;
  entente_timeline_ticks_make (self->scale, &ticks, self->ticks);
  entente_timeline_layout_update (self->layout, &self->params, self->scale, items, self->data->items->len, self->data->index,
                                  self->data->lanes->len, _entente_timeline_sheet_measure_label, self);
}
