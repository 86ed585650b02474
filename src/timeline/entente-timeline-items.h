/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the timeline, and the shape that each date has: a pin, a band with its bracket, a bar, and how they
 * fade, by the grammar of uncertainty. An item is a moment; the caller keeps them in one array. What isn't dated is not
 * an item: it belongs on the shelf. Lengths are px. */

#pragma once

#include "entente-moment.h"
#include "entente-timeline-scale.h"

G_BEGIN_DECLS

/**
 * ENTENTE_TIMELINE_NOTHING:
 *
 * Stands for no item, no lane or no mark.
 */
#define ENTENTE_TIMELINE_NOTHING G_MAXUINT

/**
 * EntenteTimelineForm:
 * @ENTENTE_TIMELINE_PIN: a disc on a stem, for a day
 * @ENTENTE_TIMELINE_BAND: a band with a bracket, for what is somewhere in a span
 * @ENTENTE_TIMELINE_BAR: lines above and below, for what goes on from a start to an end
 */
typedef enum {
  ENTENTE_TIMELINE_PIN,
  ENTENTE_TIMELINE_BAND,
  ENTENTE_TIMELINE_BAR,
} EntenteTimelineForm;

/**
 * EntenteTimelineStop:
 * @x: in px from the left edge
 * @strength: 0 (nothing) to 1 (full)
 *
 * How strong the fill is at a place; between two of them it changes evenly.
 */
typedef struct {
  double x;
  double strength;
} EntenteTimelineStop;

/**
 * EntenteTimelineShape:
 * @form: what is drawn
 * @wave: whether the bracket is a wave where it goes on beyond the stated span (about)
 * @start: how the earlier end is drawn: open has two chevrons, unknown has a question mark
 * @end: how the later end is drawn
 * @cut_start: whether the window cuts the earlier end off: one chevron
 * @cut_end: whether the window cuts the later end off
 * @stops: the fill, from left to right and within the window; what lies between the inner two is certain
 * @left: the left edge of all that is drawn but the label, at least 11 px from @right; may lie 6 px outside the window
 * @right: the right edge
 * @bracket_left: where the stated span of a band begins, within the window
 * @bracket_right: where it ends
 * @glyph_x: the middle of the glyph, if the label isn't inside
 * @content_left: from here a glyph and a label may stand inside
 * @content_right: to here
 *
 * What is drawn of one item. Earlier and later are left and right, or in a mirrored window right and left.
 */
typedef struct {
  EntenteTimelineForm form;
  gboolean            wave;
  EntenteDateEnd      start;
  EntenteDateEnd      end;
  gboolean            cut_start;
  gboolean            cut_end;
  EntenteTimelineStop stops[4];
  double              left;
  double              right;
  double              bracket_left;
  double              bracket_right;
  double              glyph_x;
  double              content_left;
  double              content_right;
} EntenteTimelineShape;

gboolean entente_timeline_item_is_visible (const EntenteMoment        *item,
                                           const EntenteTimelineScale *scale);
gboolean entente_timeline_item_get_shape  (const EntenteMoment        *item,
                                           const EntenteTimelineScale *scale,
                                           EntenteTimelineShape       *shape);

gboolean entente_timeline_items_get_span  (const EntenteMoment        *items,
                                           guint                       n_items,
                                           gint32                     *first_day,
                                           gint32                     *last_day);
gboolean entente_timeline_items_see       (const EntenteMoment        *items,
                                           guint                       n_items,
                                           const EntenteTimelineScale *scale);

G_END_DECLS
