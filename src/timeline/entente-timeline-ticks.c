/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-ticks.h"

#include "entente-date.h"

#include <math.h>

/* Beyond any window that bounds allow; what the calendar's functions bear. */
#define FARTHEST_DAY 290000000.0

#define MAX_TICKS 8192

/* A level is so many days, months or years; min_days is the shortest that it can be. */
static const struct {
  int days;
  int months;
  int years;
  int min_days;
} levels[ENTENTE_TIMELINE_N_LEVELS] = {
  [ENTENTE_TIMELINE_LEVEL_DAY] = { .days = 1, .min_days = 1 },
  [ENTENTE_TIMELINE_LEVEL_WEEK] = { .days = 7, .min_days = 7 },
  [ENTENTE_TIMELINE_LEVEL_MONTH] = { .months = 1, .min_days = 28 },
  [ENTENTE_TIMELINE_LEVEL_QUARTER] = { .months = 3, .min_days = 90 },
  [ENTENTE_TIMELINE_LEVEL_YEAR] = { .years = 1, .min_days = 365 },
  [ENTENTE_TIMELINE_LEVEL_FIVE_YEARS] = { .years = 5, .min_days = 1825 },
  [ENTENTE_TIMELINE_LEVEL_DECADE] = { .years = 10, .min_days = 3651 },
  [ENTENTE_TIMELINE_LEVEL_FIFTY_YEARS] = { .years = 50, .min_days = 18261 },
  [ENTENTE_TIMELINE_LEVEL_CENTURY] = { .years = 100, .min_days = 36524 },
  [ENTENTE_TIMELINE_LEVEL_FIVE_CENTURIES] = { .years = 500, .min_days = 182621 },
  [ENTENTE_TIMELINE_LEVEL_MILLENNIUM] = { .years = 1000, .min_days = 365242 },
  [ENTENTE_TIMELINE_LEVEL_FIVE_MILLENNIA] = { .years = 5000, .min_days = 1826212 },
  [ENTENTE_TIMELINE_LEVEL_TEN_MILLENNIA] = { .years = 10000, .min_days = 3652425 },
};

/**
 * entente_timeline_tick_params_init:
 * @params: (out): what to fill
 *
 * Fills in what holds for labels of the usual size.
 */
void
entente_timeline_tick_params_init (EntenteTimelineTickParams *params)
{
  g_return_if_fail (params != NULL);

  *params = (EntenteTimelineTickParams) {
    .day_width = 18,
    .month_width = 30,
    .year_width = 36,
    .context_width = 110,
    .label_gap = 12,
    .tick_gap = 8,
    .first_weekday = 1,
  };
}

static int
floor_to (int value,
          int unit)
{
  int rest = value % unit;

  return value - (rest < 0 ? rest + unit : rest);
}

/* The day on which the unit of @level begins that @day lies in. 1970-01-01 was a Thursday: the Monday before is -3. */
static gint32
begin_of (EntenteTimelineLevel level,
          guint                first_weekday,
          gint32               day)
{
  int year, month, months;

  if (level == ENTENTE_TIMELINE_LEVEL_DAY)
    return day;
  if (level == ENTENTE_TIMELINE_LEVEL_WEEK)
    {
      int offset = 3 - ((int) first_weekday - 1);

      return floor_to (day + offset, 7) - offset;
    }

  entente_day_to_civil (day, &year, &month, NULL);
  if (levels[level].years > 0)
    return entente_day_from_civil (floor_to (year, levels[level].years), 1, 1);
  months = floor_to (year * 12 + month - 1, levels[level].months);
  year = floor_to (months, 12) / 12;
  return entente_day_from_civil (year, months - year * 12 + 1, 1);
}

/* The begin of the unit after the one that begins on @day. */
static gint32
begin_after (EntenteTimelineLevel level,
             gint32               day)
{
  int year, month;

  if (levels[level].days > 0)
    return day + levels[level].days;

  entente_day_to_civil (day, &year, &month, NULL);
  month += levels[level].months;
  year += levels[level].years + (month > 12);
  return entente_day_from_civil (year, month > 12 ? month - 12 : month, 1);
}

static EntenteTimelineLevel
level_of (const EntenteTimelineTick *tick,
          guint                      first_weekday)
{
  if (tick->month_day == 1 && tick->month == 1)
    for (int level = ENTENTE_TIMELINE_N_LEVELS - 1; level > ENTENTE_TIMELINE_LEVEL_YEAR; level--)
      if (tick->year % levels[level].years == 0)
        return level;
  if (tick->month_day == 1 && tick->month == 1)
    return ENTENTE_TIMELINE_LEVEL_YEAR;
  if (tick->month_day == 1 && tick->month % 3 == 1)
    return ENTENTE_TIMELINE_LEVEL_QUARTER;
  if (tick->month_day == 1)
    return ENTENTE_TIMELINE_LEVEL_MONTH;
  if (begin_of (ENTENTE_TIMELINE_LEVEL_WEEK, first_weekday, tick->day) == tick->day)
    return ENTENTE_TIMELINE_LEVEL_WEEK;
  return ENTENTE_TIMELINE_LEVEL_DAY;
}

static double
width_of (const EntenteTimelineTickParams *params,
          EntenteTimelineLevel             level)
{
  if (level >= ENTENTE_TIMELINE_LEVEL_YEAR)
    return params->year_width;
  return level >= ENTENTE_TIMELINE_LEVEL_MONTH ? params->month_width : params->day_width;
}

/* The finest level whose units are all at least @distance px long; the coarsest if none is. @labels adds the width of
 * the labels of a level and of those above it, for they stand among its own. */
static EntenteTimelineLevel
finest (const EntenteTimelineScale      *scale,
        const EntenteTimelineTickParams *params,
        double                           distance,
        gboolean                         labels)
{
  for (EntenteTimelineLevel level = 0; level < ENTENTE_TIMELINE_N_LEVELS - 1; level++)
    {
      double needed = distance;

      if (labels)
        needed += MAX (width_of (params, level), level <= ENTENTE_TIMELINE_LEVEL_WEEK ? params->month_width
                                                                                       : params->year_width);
      if (levels[level].min_days / scale->days_per_pixel >= needed)
        return level;
    }
  return ENTENTE_TIMELINE_N_LEVELS - 1;
}

static EntenteTimelineTick
make_tick (const EntenteTimelineScale      *scale,
           const EntenteTimelineTickParams *params,
           gint32                           day)
{
  EntenteTimelineTick tick = { .day = day };
  int month, month_day;

  entente_day_to_civil (day, &tick.year, &month, &month_day);
  tick.x = entente_timeline_scale_x (scale, day);
  tick.month = month;
  tick.month_day = month_day;
  tick.level = level_of (&tick, params->first_weekday);
  return tick;
}

static gboolean
collide (const EntenteTimelineTickParams *params,
         const EntenteTimelineTick       *a,
         const EntenteTimelineTick       *b)
{
  double width = MAX (width_of (params, a->level), width_of (params, b->level));

  if ((a->context && a->level < ENTENTE_TIMELINE_LEVEL_YEAR) || (b->context && b->level < ENTENTE_TIMELINE_LEVEL_YEAR))
    width = params->context_width;
  return fabs (a->x - b->x) < width + params->label_gap;
}

/* Takes labels away where two would meet, the finer one of them or else the later one. Only where units don't nest
 * (weeks in months), or the coarsest level is still too fine, is there any such. */
static void
thin_out (const EntenteTimelineTickParams *params,
          GArray                          *ticks)
{
  EntenteTimelineTick *before = NULL;

  for (guint i = 0; i < ticks->len; i++)
    {
      EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);

      if (!tick->labelled)
        continue;
      if (before != NULL && collide (params, before, tick))
        {
          if (before->level >= tick->level)
            {
              tick->labelled = FALSE;
              continue;
            }
          before->labelled = FALSE;
          for (guint j = i; j-- > 0;)
            {
              EntenteTimelineTick *other = &g_array_index (ticks, EntenteTimelineTick, j);

              if (!other->labelled)
                continue;
              if (!collide (params, other, tick))
                break;
              if (other->level < tick->level)
                {
                  other->labelled = FALSE;
                  continue;
                }
              tick->labelled = FALSE;
              before = other;
              break;
            }
        }
      if (tick->labelled)
        before = tick;
    }
}

/* Puts first what the leading edge lies in: a window of two weeks may have no begin of a month in it, and a window of
 * months no begin of a year. It gives way to the next label of its kind. */
static void
add_context (const EntenteTimelineScale      *scale,
             const EntenteTimelineTickParams *params,
             EntenteTimelineLevel             level,
             gint32                           first,
             GArray                          *ticks)
{
  EntenteTimelineTick context = make_tick (scale, params, begin_of (level, params->first_weekday, first));
  double edge = scale->mirrored ? scale->width : 0;

  context.x = edge;
  context.level = level;
  context.labelled = context.major = context.context = TRUE;

  for (guint i = 0; i < ticks->len; i++)
    {
      EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);

      if (tick->day >= scale->first_day && tick->labelled && tick->level >= level && collide (params, &context, tick))
        return;
    }
  for (guint i = 0; i < ticks->len; i++)
    {
      EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);

      if (collide (params, &context, tick) || tick->day < scale->first_day)
        tick->labelled = FALSE;
    }
  g_array_insert_val (ticks, 0, context);
}

/**
 * entente_timeline_ticks_make:
 * @scale: a scale
 * @params: widths and distances
 * @ticks: (element-type EntenteTimelineTick): where the ticks are put; what was in it goes
 *
 * Chooses the ticks of a window: the finest level whose ticks aren't nearer than the params say, and the finest whose
 * labels don't meet. Labels never meet, whether they begin at their ticks or are centred on them. The ticks are in the
 * order of time, from as far before the window as a label may reach into it. Where months or days are labelled, the
 * first is a context, unless the next year or month is too near for both.
 *
 * Returns: the level that is labelled
 */
EntenteTimelineLevel
entente_timeline_ticks_make (const EntenteTimelineScale      *scale,
                             const EntenteTimelineTickParams *params,
                             GArray                          *ticks)
{
  EntenteTimelineLevel fine, labelled, major;
  double before, end;
  gint32 first, last;

  g_return_val_if_fail (scale != NULL && params != NULL, ENTENTE_TIMELINE_LEVEL_YEAR);
  g_return_val_if_fail (ticks != NULL, ENTENTE_TIMELINE_LEVEL_YEAR);
  g_return_val_if_fail (params->first_weekday >= 1 && params->first_weekday <= 7, ENTENTE_TIMELINE_LEVEL_YEAR);

  g_array_set_size (ticks, 0);
  fine = finest (scale, params, params->tick_gap, FALSE);
  labelled = MAX (fine, finest (scale, params, params->label_gap, TRUE));
  if (labelled >= ENTENTE_TIMELINE_LEVEL_YEAR)
    major = labelled;
  else
    major = labelled >= ENTENTE_TIMELINE_LEVEL_MONTH ? ENTENTE_TIMELINE_LEVEL_YEAR : ENTENTE_TIMELINE_LEVEL_MONTH;

  before = width_of (params, labelled) * scale->days_per_pixel;
  end = scale->first_day + entente_timeline_scale_get_days (scale);
  first = (gint32) CLAMP (floor (scale->first_day - before), -FARTHEST_DAY, FARTHEST_DAY);
  last = (gint32) CLAMP (floor (end), -FARTHEST_DAY, FARTHEST_DAY);

  for (gint32 day = begin_of (fine, params->first_weekday, first); day <= last && ticks->len < MAX_TICKS;
       day = begin_after (fine, day))
    {
      gint32 month = day;

      for (guint pass = 0; pass < 2; pass++)
        {
          EntenteTimelineTick tick = make_tick (scale, params, pass == 0 ? day : month);

          tick.labelled = tick.level >= labelled;
          tick.major = tick.level >= major;
          if (tick.day >= first && tick.day <= last)
            g_array_append_val (ticks, tick);
          /* A month may begin within a week. */
          if (fine != ENTENTE_TIMELINE_LEVEL_WEEK)
            break;
          month = begin_of (ENTENTE_TIMELINE_LEVEL_MONTH, params->first_weekday, day + 6);
          if (month <= day)
            break;
        }
    }

  thin_out (params, ticks);
  if (labelled < ENTENTE_TIMELINE_LEVEL_YEAR)
    add_context (scale, params, major, (gint32) CLAMP (floor (scale->first_day), -FARTHEST_DAY, FARTHEST_DAY), ticks);
  return labelled;
}
