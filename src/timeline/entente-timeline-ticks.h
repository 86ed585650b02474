/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of the axis: which boundaries of the calendar are ticked, and which of them have room for a label.
 * Proleptic Gregorian calendar, astronomical years. What a label says is made by the caller of its numbers. */

#pragma once

#include "entente-timeline-scale.h"

G_BEGIN_DECLS

/* From the finest. */
typedef enum {
  ENTENTE_TIMELINE_LEVEL_DAY,
  ENTENTE_TIMELINE_LEVEL_WEEK,
  ENTENTE_TIMELINE_LEVEL_MONTH,
  ENTENTE_TIMELINE_LEVEL_QUARTER,
  ENTENTE_TIMELINE_LEVEL_YEAR,
  ENTENTE_TIMELINE_LEVEL_FIVE_YEARS,
  ENTENTE_TIMELINE_LEVEL_DECADE,
  ENTENTE_TIMELINE_LEVEL_FIFTY_YEARS,
  ENTENTE_TIMELINE_LEVEL_CENTURY,
  ENTENTE_TIMELINE_LEVEL_FIVE_CENTURIES,
  ENTENTE_TIMELINE_LEVEL_MILLENNIUM,
  ENTENTE_TIMELINE_LEVEL_FIVE_MILLENNIA,
  ENTENTE_TIMELINE_LEVEL_TEN_MILLENNIA,
  ENTENTE_TIMELINE_N_LEVELS,
} EntenteTimelineLevel;

/**
 * EntenteTimelineTickParams:
 * @day_width: the widest label of a day or a week (“28”), in px
 * @month_width: of a month or a quarter (“Nov”), where years are labelled too
 * @year_width: of a year (“2023”)
 * @context_width: of a month with its year (“November 2023”), at the leading edge
 * @label_gap: what stays free between two labels, in px
 * @tick_gap: the least distance of two ticks, in px
 * @first_weekday: the day on which a week begins, 1 (Monday) to 7
 */
typedef struct {
  double day_width;
  double month_width;
  double year_width;
  double context_width;
  double label_gap;
  double tick_gap;
  guint  first_weekday;
} EntenteTimelineTickParams;

/**
 * EntenteTimelineTick:
 * @day: the day that begins there
 * @x: in px from the left edge
 * @year: astronomical year
 * @month: 1 to 12
 * @month_day: 1 to 31
 * @level: the coarsest #EntenteTimelineLevel that begins there
 * @labelled: whether there is room for a label, which begins at the tick and runs as time does (or is centred on it)
 * @major: whether it is of the coarser kind among those seen: a year among months, a month among days
 * @context: whether this is no tick but the label of what the leading edge lies in; its @x is that edge
 */
typedef struct {
  gint32   day;
  double   x;
  int      year;
  guint8   month;
  guint8   month_day;
  guint8   level;
  guint8   labelled : 1;
  guint8   major : 1;
  guint8   context : 1;
} EntenteTimelineTick;

void                 entente_timeline_tick_params_init (EntenteTimelineTickParams       *params);
EntenteTimelineLevel entente_timeline_ticks_make       (const EntenteTimelineScale      *scale,
                                                        const EntenteTimelineTickParams *params,
                                                        GArray                          *ticks);

G_END_DECLS
