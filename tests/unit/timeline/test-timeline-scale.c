/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline-items.h"

/* 2019 and 2020, a leap year: 731 days. */
static EntenteTimelineBounds
two_years (void)
{
  return entente_timeline_bounds (entente_day_from_civil (2019, 1, 1), entente_day_from_civil (2020, 12, 31));
}

static void
test_places (void)
{
  EntenteTimelineScale scale = { .first_day = 100, .days_per_pixel = 0.5, .width = 800 };

  assert_near (entente_timeline_scale_x (&scale, 100), 0);
  assert_near (entente_timeline_scale_x (&scale, 500), 800);
  assert_near (entente_timeline_scale_day (&scale, 2), 101);
  assert_near (entente_timeline_scale_get_days (&scale), 400);

  /* Time runs from right to left. */
  scale.mirrored = TRUE;
  assert_near (entente_timeline_scale_x (&scale, 100), 800);
  assert_near (entente_timeline_scale_x (&scale, 500), 0);
  assert_near (entente_timeline_scale_day (&scale, 798), 101);
}

static void
test_bounds (void)
{
  EntenteTimelineBounds bounds = two_years ();

  assert_near (bounds.end_day - bounds.first_day, 731);
  assert_near (bounds.min_days, 14);
  /* Four spans are less than ten years. */
  assert_near (bounds.max_days, 3653);
  bounds = entente_timeline_bounds (entente_day_from_civil (-9999, 1, 1), entente_day_from_civil (9999, 12, 31));
  assert_near (bounds.max_days, 4 * (bounds.end_day - bounds.first_day));
  /* The wrong way round is one day. */
  bounds = entente_timeline_bounds (10, 5);
  assert_near (bounds.end_day - bounds.first_day, 1);
}

static void
test_fit (void)
{
  EntenteTimelineBounds bounds = two_years ();
  EntenteTimelineScale scale;

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      scale = entente_timeline_scale_fit (&bounds, 1000, mirrored, bounds.first_day, bounds.end_day, 30);
      assert_near (entente_timeline_scale_x (&scale, bounds.first_day), mirrored ? 970 : 30);
      assert_near (entente_timeline_scale_x (&scale, bounds.end_day), mirrored ? 30 : 970);
    }
  /* A single day is shown as two weeks, in their middle. */
  scale = entente_timeline_scale_fit (&bounds, 700, FALSE, bounds.first_day, bounds.first_day + 1, 0);
  assert_near (entente_timeline_scale_get_days (&scale), 14);
  assert_near (entente_timeline_scale_x (&scale, bounds.first_day + 0.5), 350);
  /* No width is no fault. */
  scale = entente_timeline_scale_fit (&bounds, 0, FALSE, bounds.first_day, bounds.end_day, 30);
  assert_near (scale.width, 1);
  g_assert_cmpfloat (scale.days_per_pixel, >, 0);
}

/* The data can't be lost: 48 px of the window always reach the dated span. */
static void
test_pan_to_the_ends (void)
{
  EntenteTimelineBounds bounds = two_years ();

  for (int mirrored = 0; mirrored < 2; mirrored++)
    for (int days = 20; days < 3000; days *= 3)
      {
        EntenteTimelineScale scale = entente_timeline_scale_fit (&bounds, 1000, mirrored, bounds.first_day,
                                                                 bounds.first_day + days, 0);
        EntenteTimelineScale far = entente_timeline_scale_pan (&scale, &bounds, 1e9);

        assert_near (entente_timeline_scale_x (&far, mirrored ? bounds.end_day : bounds.first_day), 952);
        far = entente_timeline_scale_pan (&scale, &bounds, -1e9);
        assert_near (entente_timeline_scale_x (&far, mirrored ? bounds.first_day : bounds.end_day), 48);
        assert_near (entente_timeline_scale_get_days (&far), entente_timeline_scale_get_days (&scale));
      }
}

/* Whether the zoom from @scale to @zoomed kept the day at @x in its place. */
static gboolean
kept (const EntenteTimelineScale *scale,
      const EntenteTimelineScale *zoomed,
      double                      x)
{
  double moved = entente_timeline_scale_x (zoomed, entente_timeline_scale_day (scale, x)) - x;

  return ABS (moved) < 1e-6;
}

static void
test_zoom_keeps_the_day (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  EntenteTimelineBounds bounds = entente_timeline_bounds (0, 100000);
  guint n_kept = 0, n_moved = 0;

  for (guint i = 0; i < 5000; i++)
    {
      EntenteTimelineScale scale = random_scale (random), zoomed;
      double x = g_rand_double_range (random, 0, scale.width), factor = g_rand_double_range (random, 0.1, 10);
      double days, day;

      scale = entente_timeline_scale_clamp (&scale, &bounds);
      zoomed = entente_timeline_scale_zoom (&scale, &bounds, x, factor);
      days = entente_timeline_scale_get_days (&zoomed);
      g_assert_cmpfloat (days, >=, bounds.min_days * (1 - 1e-9));
      g_assert_cmpfloat (days, <=, bounds.max_days * (1 + 1e-9));
      /* Beside the data, or at the very edge, the window may have to move so that the data isn't lost. */
      day = entente_timeline_scale_day (&scale, x);
      if (day < bounds.first_day || day > bounds.end_day || x < 48 || x > scale.width - 48)
        continue;
      g_assert_true (kept (&scale, &zoomed, x));
      n_kept++;
      /* That this can fail: a zoom about another place. */
      zoomed = entente_timeline_scale_zoom (&scale, &bounds, x + 20, factor);
      if (!kept (&scale, &zoomed, x))
        n_moved++;
    }
  g_assert_cmpuint (n_kept, >, 3000);
  g_assert_cmpuint (n_moved, >, n_kept * 9 / 10);
}

/* At a bound the zoom stops, and what is under the pointer stays where it is all the same. */
static void
test_zoom_to_the_bounds (void)
{
  EntenteTimelineBounds bounds = two_years ();
  EntenteTimelineScale scale = entente_timeline_scale_fit (&bounds, 1000, FALSE, bounds.first_day, bounds.end_day, 100);
  EntenteTimelineScale zoomed = entente_timeline_scale_zoom (&scale, &bounds, 300, 1e9);

  assert_near (entente_timeline_scale_get_days (&zoomed), 14);
  g_assert_true (kept (&scale, &zoomed, 300));
  scale = entente_timeline_scale_zoom (&zoomed, &bounds, 300, 1.5);
  assert_near (scale.first_day, zoomed.first_day);
  zoomed = entente_timeline_scale_zoom (&scale, &bounds, 300, 1e-9);
  assert_near (entente_timeline_scale_get_days (&zoomed), 3653);
  g_assert_true (kept (&scale, &zoomed, 300));
}

/* A clamped window is within the bounds, so it isn't clamped again: else an animation would creep. */
static void
test_clamp_twice (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  EntenteTimelineBounds bounds = two_years ();

  for (guint i = 0; i < 2000; i++)
    {
      EntenteTimelineScale scale = random_scale (random);
      EntenteTimelineScale once = entente_timeline_scale_clamp (&scale, &bounds);
      EntenteTimelineScale twice = entente_timeline_scale_clamp (&once, &bounds);

      g_assert_cmpfloat_with_epsilon (once.first_day, twice.first_day, 1e-6);
      g_assert_cmpfloat_with_epsilon (once.days_per_pixel, twice.days_per_pixel, 1e-9);
    }
}

static void
test_mix (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  EntenteTimelineBounds bounds = entente_timeline_bounds (0, 100000);

  for (guint i = 0; i < 500; i++)
    {
      EntenteTimelineScale from = random_scale (random), to, way;
      double x = g_rand_double_range (random, 0.25, 0.75) * from.width, progress = g_rand_double (random);

      from = entente_timeline_scale_clamp (&from, &bounds);
      if (entente_timeline_scale_day (&from, x) < bounds.first_day)
        continue;
      to = entente_timeline_scale_zoom (&from, &bounds, x, g_rand_double_range (random, 0.2, 5));
      way = entente_timeline_scale_mix (&from, &to, 0);
      assert_near (way.first_day, from.first_day);
      way = entente_timeline_scale_mix (&from, &to, 1);
      g_assert_true (entente_timeline_scale_equal (&way, &to));
      /* The pointer's day doesn't move on the way, and half of the way is the geometric middle. */
      way = entente_timeline_scale_mix (&from, &to, progress);
      g_assert_true (kept (&from, &way, x));
      way = entente_timeline_scale_mix (&from, &to, 0.5);
      assert_near (way.days_per_pixel * way.days_per_pixel, from.days_per_pixel * to.days_per_pixel);

      /* A pan is even. */
      to = from;
      to.first_day += 100;
      way = entente_timeline_scale_mix (&from, &to, 0.25);
      assert_near (way.first_day, from.first_day + 25);
    }
}

static void
test_resize (void)
{
  EntenteTimelineBounds bounds = two_years ();
  EntenteTimelineScale scale = entente_timeline_scale_fit (&bounds, 1000, FALSE, bounds.first_day, bounds.end_day, 100);
  EntenteTimelineScale wide = entente_timeline_scale_resize (&scale, &bounds, 1700, TRUE);

  assert_near (wide.first_day, scale.first_day);
  assert_near (entente_timeline_scale_get_days (&wide), entente_timeline_scale_get_days (&scale));
  g_assert_false (entente_timeline_scale_equal (&scale, &wide));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/scale/places", test_places);
  g_test_add_func ("/timeline/scale/bounds", test_bounds);
  g_test_add_func ("/timeline/scale/fit", test_fit);
  g_test_add_func ("/timeline/scale/pan-to-the-ends", test_pan_to_the_ends);
  g_test_add_func ("/timeline/scale/zoom-keeps-the-day", test_zoom_keeps_the_day);
  g_test_add_func ("/timeline/scale/zoom-to-the-bounds", test_zoom_to_the_bounds);
  g_test_add_func ("/timeline/scale/clamp-twice", test_clamp_twice);
  g_test_add_func ("/timeline/scale/mix", test_mix);
  g_test_add_func ("/timeline/scale/resize", test_resize);

  return g_test_run ();
}
