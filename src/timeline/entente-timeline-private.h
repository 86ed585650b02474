/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the timeline share. Nobody else includes this. "Forward" is a scale that isn't mirrored: all
 * geometry is made in it and reflected at the end, so that a mirrored window is a reflection and nothing else. */

#pragma once

#include "entente-timeline-items.h"

G_BEGIN_DECLS

/* How far the ink of an item may reach beyond its span: half a glyph and a little. */
#define ENTENTE_TIMELINE_OVERHANG 6.0
#define ENTENTE_TIMELINE_GLYPH 11.0

static inline EntenteTimelineScale
_entente_timeline_forward (const EntenteTimelineScale *scale)
{
  EntenteTimelineScale forward = *scale;

  forward.mirrored = FALSE;
  return forward;
}

/* The times between which the items lie that are seen at all. */
typedef struct {
  double begin;
  double end;
} EntenteTimelineWindow;

static inline EntenteTimelineWindow
_entente_timeline_window (const EntenteTimelineScale *scale)
{
  double margin = ENTENTE_TIMELINE_OVERHANG * scale->days_per_pixel;

  return (EntenteTimelineWindow) {
    scale->first_day - margin,
    scale->first_day + scale->width * scale->days_per_pixel + margin,
  };
}

/* Half the span of a stated end, or of all, by which about widens it. */
static inline double
_entente_timeline_reach (const EntenteMoment *item,
                         gboolean                   at_start)
{
  if (item->precision != ENTENTE_PRECISION_INTERVAL)
    return ((double) item->last_day - item->first_day + 1) / 2;
  return at_start ? ((double) item->start_last_day - item->first_day + 1) / 2
                  : ((double) item->last_day - item->end_first_day + 1) / 2;
}

/* From when to when an item reaches, with what about adds to it. */
static inline EntenteTimelineWindow
_entente_timeline_reached (const EntenteMoment *item)
{
  EntenteTimelineWindow span = { item->first_day, item->last_day + 1.0 };

  if (G_UNLIKELY (item->approximate))
    {
      if (item->first_day != ENTENTE_DAY_NO_FIRST && item->last_day != ENTENTE_DAY_NO_LAST)
        {
          span.begin -= _entente_timeline_reach (item, TRUE);
          span.end += _entente_timeline_reach (item, FALSE);
        }
      else if (item->precision == ENTENTE_PRECISION_INTERVAL)
        {
          span.begin -= item->first_day == ENTENTE_DAY_NO_FIRST ? 0 : _entente_timeline_reach (item, TRUE);
          span.end += item->last_day == ENTENTE_DAY_NO_LAST ? 0 : _entente_timeline_reach (item, FALSE);
        }
    }
  return span;
}

/* Called for a million items a frame. */
static inline gboolean
_entente_timeline_is_seen (const EntenteMoment         *item,
                           const EntenteTimelineWindow *window)
{
  EntenteTimelineWindow span = _entente_timeline_reached (item);

  if (!(span.begin < window->end && span.end > window->begin))
    return FALSE;
  /* Undated: neither a day nor an end that is said to be open or unknown. */
  return !((item->first_day == ENTENTE_DAY_NO_FIRST && item->start == ENTENTE_DATE_END_STATED) ||
           (item->last_day == ENTENTE_DAY_NO_LAST && item->end == ENTENTE_DATE_END_STATED));
}

/* The middle of what is stated of an item, of a bar the start. It may be one that isn't dated. */
static inline double
_entente_timeline_middle (const EntenteMoment *item)
{
  if (item->precision == ENTENTE_PRECISION_INTERVAL && item->start == ENTENTE_DATE_END_STATED)
    return ((double) item->first_day + item->start_last_day + 1) / 2;
  if (item->precision == ENTENTE_PRECISION_INTERVAL && item->end == ENTENTE_DATE_END_STATED)
    return ((double) item->end_first_day + item->last_day + 1) / 2;
  if (item->first_day != ENTENTE_DAY_NO_FIRST && item->last_day != ENTENTE_DAY_NO_LAST)
    return ((double) item->first_day + item->last_day + 1) / 2;
  if (item->first_day != ENTENTE_DAY_NO_FIRST)
    return item->first_day;
  return item->last_day == ENTENTE_DAY_NO_LAST ? ENTENTE_DAY_NO_FIRST : item->last_day;
}

/* The time by which an item that is seen joins a cluster: its middle, brought into the window. */
static inline double
_entente_timeline_anchor (const EntenteMoment        *item,
                          const EntenteTimelineScale *forward)
{
  double end = forward->first_day + forward->width * forward->days_per_pixel;

  return CLAMP (_entente_timeline_middle (item), forward->first_day, end);
}

/* The number of the first of the items, which are in time order, that begins on @day or later. */
static inline guint
_entente_timeline_items_from (const EntenteMoment *items,
                              guint                n_items,
                              double               day)
{
  guint low = 0, high = n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (items[middle].first_day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void _entente_timeline_shape_make   (EntenteTimelineShape       *shape,
                                     const EntenteMoment        *item,
                                     const EntenteTimelineScale *forward);
void _entente_timeline_shape_mirror (EntenteTimelineShape       *shape,
                                     double                      width);

G_END_DECLS
