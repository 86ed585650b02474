/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-ticks.h"
#include "timeline-items.h"

static GArray *
make_ticks (const EntenteTimelineScale *scale,
            EntenteTimelineLevel       *labelled)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineTick));
  EntenteTimelineTickParams params;
  EntenteTimelineLevel level;

  entente_timeline_tick_params_init (&params);
  level = entente_timeline_ticks_make (scale, &params, ticks);
  if (labelled != NULL)
    *labelled = level;
  return ticks;
}

static EntenteTimelineScale
window (int    year,
        int    month,
        int    day,
        double days,
        double width)
{
  return (EntenteTimelineScale) {
    .first_day = entente_day_from_civil (year, month, day),
    .days_per_pixel = days / width,
    .width = width,
  };
}

/* The labels that are seen, as "2019 4 2020": years, or else months or days of a month. */
static void
assert_labels (const EntenteTimelineScale *scale,
               const char                 *expected)
{
  g_autoptr (GArray) ticks = make_ticks (scale, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);

      if (!tick->labelled)
        continue;
      g_string_append (text, text->len > 0 ? " " : "");
      g_string_append (text, tick->context ? "in:" : "");
      if (tick->level >= ENTENTE_TIMELINE_LEVEL_YEAR)
        g_string_append_printf (text, "%d", tick->year);
      else if (tick->level >= ENTENTE_TIMELINE_LEVEL_MONTH)
        g_string_append_printf (text, "%d-%02d", tick->year, tick->month);
      else
        g_string_append_printf (text, "%d", tick->month_day);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What is wrong with the ticks of a window, or NULL: each begins a unit of the level that it claims, stands where
 * that is, and no labels meet. */
static const char *
find_fault (const EntenteTimelineScale *scale,
            const GArray               *ticks)
{
  EntenteTimelineTickParams params;
  const EntenteTimelineTick *before = NULL, *label = NULL;

  entente_timeline_tick_params_init (&params);
  for (guint i = 0; i < ticks->len; i++)
    {
      const EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);
      static const int units[] = { 1, 5, 10, 50, 100, 500, 1000, 5000, 10000 };

      if (tick->day != entente_day_from_civil (tick->year, tick->month, tick->month_day))
        return "parts";
      if (tick->level >= ENTENTE_TIMELINE_LEVEL_MONTH && tick->month_day != 1)
        return "no begin of a month";
      if (tick->level >= ENTENTE_TIMELINE_LEVEL_QUARTER && (tick->month - 1) % 3 != 0)
        return "no begin of a quarter";
      if (tick->level >= ENTENTE_TIMELINE_LEVEL_YEAR && tick->month != 1)
        return "no begin of a year";
      if (tick->level >= ENTENTE_TIMELINE_LEVEL_YEAR &&
          tick->year % units[tick->level - ENTENTE_TIMELINE_LEVEL_YEAR] != 0)
        return "no begin of years";
      if (!tick->context && ABS (tick->x - entente_timeline_scale_x (scale, tick->day)) > 1e-6)
        return "place";
      if (!tick->context)
        {
          if (before != NULL && before->day >= tick->day)
            return "order";
          before = tick;
        }
      if (tick->labelled)
        {
          double width = tick->level >= ENTENTE_TIMELINE_LEVEL_YEAR
                           ? params.year_width
                           : tick->level >= ENTENTE_TIMELINE_LEVEL_MONTH ? params.month_width : params.day_width;

          if (label != NULL && label->level >= ENTENTE_TIMELINE_LEVEL_YEAR)
            width = params.year_width;
          else if (label != NULL && label->context)
            width = params.context_width;
          if (label != NULL && ABS (tick->x - label->x) < width + params.label_gap - 1e-6)
            return "labels meet";
          label = tick;
        }
    }
  return NULL;
}

/* From days to millennia, forward and mirrored, before the year 0 and after it. */
static void
test_calendar (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  guint seen[ENTENTE_TIMELINE_N_LEVELS] = { 0 };

  for (guint i = 0; i < 4000; i++)
    {
      EntenteTimelineLevel level;
      EntenteTimelineScale scale;
      g_autoptr (GArray) ticks = NULL;
      guint n_labels = 0;
      double days = 10;

      for (int j = g_rand_int_range (random, 0, 22); j > 0; j--)
        days *= 2;
      scale.width = g_rand_int_range (random, 300, 2500);
      scale.days_per_pixel = days / scale.width;
      scale.first_day = entente_day_from_civil (g_rand_int_range (random, -9999, 9999), 1, 1) +
                        g_rand_double_range (random, -days, 366);
      scale.mirrored = g_rand_boolean (random);
      ticks = make_ticks (&scale, &level);
      g_assert_cmpstr (find_fault (&scale, ticks), ==, NULL);
      g_assert_cmpuint (ticks->len, >, 0);
      /* One to a tick's distance; among weeks also the months. */
      g_assert_cmpuint (ticks->len, <, scale.width / 8 * 1.3 + 20);
      for (guint j = 0; j < ticks->len; j++)
        n_labels += g_array_index (ticks, EntenteTimelineTick, j).labelled;
      g_assert_cmpuint (n_labels, >, 0);
      seen[level]++;
    }
  for (guint i = 0; i < ENTENTE_TIMELINE_N_LEVELS; i++)
    g_assert_true (seen[i] > 0);
}

/* Proves that the check above can fail. */
static void
test_faults_are_found (void)
{
  EntenteTimelineScale scale = window (2019, 1, 1, 730, 500);
  g_autoptr (GArray) ticks = make_ticks (&scale, NULL);
  EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, 3), was = *tick;

  g_assert_cmpstr (find_fault (&scale, ticks), ==, NULL);
  tick->x += 0.1;
  g_assert_cmpstr (find_fault (&scale, ticks), ==, "place");
  *tick = was;
  tick->month_day++;
  g_assert_cmpstr (find_fault (&scale, ticks), ==, "parts");
  tick->day++;
  g_assert_cmpstr (find_fault (&scale, ticks), ==, "no begin of a month");
  *tick = was;
  for (guint i = 0; i < ticks->len; i++)
    g_array_index (ticks, EntenteTimelineTick, i).labelled = TRUE;
  scale = window (2019, 1, 1, 730, 400);
  g_array_unref (g_steal_pointer (&ticks));
  ticks = make_ticks (&scale, NULL);
  for (guint i = 0; i < ticks->len; i++)
    g_array_index (ticks, EntenteTimelineTick, i).labelled = TRUE;
  g_assert_cmpstr (find_fault (&scale, ticks), ==, "labels meet");
}

static void
test_labels (void)
{
  EntenteTimelineScale scale;

  /* Years in 1100 px, their months unlabelled. */
  scale = window (2018, 8, 8, 2360, 950);
  assert_labels (&scale, "2019 2020 2021 2022 2023 2024 2025");
  /* Months about the leap day. */
  scale = window (2020, 1, 1, 121, 600);
  assert_labels (&scale, "2020 2020-02 2020-03 2020-04 2020-05");
  /* In the middle of a year that has no begin in sight. */
  scale = window (2020, 2, 10, 120, 600);
  assert_labels (&scale, "in:2020 2020-03 2020-04 2020-05 2020-06");
  /* Days over the end of February of a leap year, and of one that is none. */
  scale = window (2024, 2, 25, 14, 700);
  assert_labels (&scale, "in:2024-02 28 29 2024-03 2 3 4 5 6 7 8 9 10");
  scale = window (1900, 2, 25, 14, 700);
  assert_labels (&scale, "in:1900-02 28 1900-03 2 3 4 5 6 7 8 9 10 11");
  /* Decades; before the year 0 they are counted down to the same boundaries. The label of the first reaches into the
   * window from 10 px before it. */
  scale = window (-28, 1, 1, 365.2425 * 60, 300);
  assert_labels (&scale, "-30 -20 -10 0 10 20 30");
}

/* Weeks begin where people's do, and give way to months. */
static void
test_weeks (void)
{
  EntenteTimelineScale scale = window (2024, 1, 1, 60, 500);
  EntenteTimelineTickParams params;
  g_autoptr (GArray) ticks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineTick));

  entente_timeline_tick_params_init (&params);
  params.tick_gap = 10;
  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      guint n_weeks = 0, n_months = 0;

      params.first_weekday = weekday;
      g_assert_cmpint (entente_timeline_ticks_make (&scale, &params, ticks), ==, ENTENTE_TIMELINE_LEVEL_WEEK);
      for (guint i = 0; i < ticks->len; i++)
        {
          const EntenteTimelineTick *tick = &g_array_index (ticks, EntenteTimelineTick, i);
          g_autoptr (GDateTime) day = g_date_time_new_utc (tick->year, tick->month, tick->month_day, 0, 0, 0);

          if (tick->level == ENTENTE_TIMELINE_LEVEL_WEEK)
            {
              g_assert_cmpint (g_date_time_get_day_of_week (day), ==, (int) weekday);
              n_weeks++;
            }
          else
            {
              g_assert_cmpint (tick->month_day, ==, 1);
              n_months += !tick->context;
            }
        }
      g_assert_cmpuint (n_weeks, >=, 6);
      g_assert_cmpuint (n_months, ==, 3);
    }
}

/* A mirrored window has the same ticks, reflected. */
static void
test_mirrored (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 300; i++)
    {
      EntenteTimelineScale scale = random_scale (random), other = scale;
      g_autoptr (GArray) ticks = make_ticks (&scale, NULL);
      g_autoptr (GArray) others = NULL;

      other.mirrored = !scale.mirrored;
      others = make_ticks (&other, NULL);
      g_assert_cmpuint (ticks->len, ==, others->len);
      for (guint j = 0; j < ticks->len; j++)
        {
          const EntenteTimelineTick *one = &g_array_index (ticks, EntenteTimelineTick, j);
          const EntenteTimelineTick *two = &g_array_index (others, EntenteTimelineTick, j);

          g_assert_cmpint (one->day, ==, two->day);
          g_assert_cmpint (one->labelled, ==, two->labelled);
          assert_near (one->x + two->x, scale.width);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/ticks/calendar", test_calendar);
  g_test_add_func ("/timeline/ticks/faults-are-found", test_faults_are_found);
  g_test_add_func ("/timeline/ticks/labels", test_labels);
  g_test_add_func ("/timeline/ticks/weeks", test_weeks);
  g_test_add_func ("/timeline/ticks/mirrored", test_mirrored);

  return g_test_run ();
}
