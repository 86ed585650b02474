/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline-items.h"

/* A px is a day, from the first of January. */
static EntenteTimelineScale
days_from (int year,
           int width)
{
  return (EntenteTimelineScale) { .first_day = entente_day_from_civil (year, 1, 1), .days_per_pixel = 1, .width = width };
}

static EntenteTimelineShape
shape_of (const char           *date,
          EntenteTimelineScale  scale)
{
  EntenteMoment item = item_of (date, 0);
  EntenteTimelineShape shape;

  g_assert_true (entente_timeline_item_get_shape (&item, &scale, &shape));
  return shape;
}

/* The fill as text, places rounded: "0:0 12:1 353:1 365:0". */
static void
assert_stops (const EntenteTimelineShape *shape,
              const char                 *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    g_string_append_printf (text, i == 0 ? "%.4g:%.2g" : " %.4g:%.2g", shape->stops[i].x, shape->stops[i].strength);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_day (void)
{
  EntenteTimelineShape shape = shape_of ("2019-01-11", days_from (2019, 500));

  g_assert_cmpint (shape.form, ==, ENTENTE_TIMELINE_PIN);
  assert_near (shape.glyph_x, 10.5);
  assert_near (shape.right - shape.left, 11);
}

static void
test_bands (void)
{
  EntenteTimelineShape shape = shape_of ("2019", days_from (2019, 500));

  g_assert_cmpint (shape.form, ==, ENTENTE_TIMELINE_BAND);
  assert_stops (&shape, "0:0 12:1 353:1 365:0");
  assert_near (shape.bracket_left, 0);
  assert_near (shape.bracket_right, 365);
  assert_near (shape.glyph_x, 182.5);
  g_assert_false (shape.wave || shape.cut_start || shape.cut_end);

  shape = shape_of ("2019-02", days_from (2019, 500));
  assert_stops (&shape, "31:0 35:1 55:1 59:0");
  /* At a twentieth of the size a fade is half of the band at most, and the glyph is wider than it. */
  shape = shape_of ("2019-02", (EntenteTimelineScale) { entente_day_from_civil (2019, 1, 1), 20, 500, FALSE });
  assert_stops (&shape, "1.55:0 2.25:1 2.25:1 2.95:0");
  assert_near (shape.right - shape.left, 11);
  /* A quarter is soft as a year is. */
  shape = shape_of ("2019-33", days_from (2019, 500));
  assert_stops (&shape, "0:0 12:1 78:1 90:0");
}

/* Cut by the window: full strength there. */
static void
test_cut_band (void)
{
  EntenteTimelineScale scale = days_from (2019, 100);
  EntenteTimelineShape shape;

  scale.first_day += 100;
  shape = shape_of ("2019", scale);
  assert_stops (&shape, "0:1 0:1 100:1 100:1");
  g_assert_true (shape.cut_start && shape.cut_end);
  assert_near (shape.glyph_x, 50);
  /* Cut within the fade, it goes on as it would. */
  scale = days_from (2019, 500);
  scale.first_day += 6;
  shape = shape_of ("2019", scale);
  assert_stops (&shape, "0:0.5 6:1 347:1 359:0");
}

static void
test_about (void)
{
  EntenteTimelineShape shape = shape_of ("2020~", days_from (2019, 1200));

  /* 366 days: half of them beyond each end. */
  assert_stops (&shape, "182:0 365:1 731:1 914:0");
  assert_near (shape.bracket_left, 365);
  assert_near (shape.bracket_right, 731);
  g_assert_true (shape.wave);
}

static void
test_since (void)
{
  EntenteTimelineShape shape = shape_of ("2019/..", days_from (2018, 1500));

  g_assert_cmpint (shape.form, ==, ENTENTE_TIMELINE_BAR);
  /* It grows over the whole of 2019, and its last 64 px fade. */
  assert_stops (&shape, "365:0 730:1 1436:1 1500:0");
  g_assert_cmpint (shape.end, ==, ENTENTE_DATE_END_OPEN);
  g_assert_false (shape.cut_start || shape.cut_end);
  g_assert_cmpfloat (shape.content_left, >, 730);

  /* Of a window that begins after it: full from the edge on. */
  shape = shape_of ("2019/..", days_from (2022, 600));
  assert_stops (&shape, "0:1 0:1 536:1 600:0");
  g_assert_true (shape.cut_start);
  g_assert_false (shape.cut_end);
  /* Barely in the window, the fade is half of what is seen. */
  shape = shape_of ("2019/..", days_from (2018, 385));
  g_assert_cmpfloat (shape.stops[3].x, ==, 385);
  shape = shape_of ("../2019-01-10", days_from (2019, 385));
  assert_stops (&shape, "0:0 5:1 9:1 10:0");
}

static void
test_until (void)
{
  EntenteTimelineShape shape = shape_of ("../2019", days_from (2018, 1000));

  assert_stops (&shape, "0:0 64:1 365:1 730:0");
  g_assert_cmpint (shape.start, ==, ENTENTE_DATE_END_OPEN);
  /* Open at both ends, it is all of the window. */
  shape = shape_of ("../..", days_from (2018, 1000));
  assert_stops (&shape, "0:0 64:1 936:1 1000:0");
}

static void
test_unknown_end (void)
{
  EntenteTimelineShape shape = shape_of ("2019/", days_from (2018, 1030));

  /* Full over the stated start, and then it falls evenly. Nothing of an open end. */
  assert_stops (&shape, "365:1 730:1 730:1 1030:0");
  g_assert_cmpint (shape.end, ==, ENTENTE_DATE_END_UNKNOWN);
  shape = shape_of ("/2019", days_from (2018, 1000));
  assert_stops (&shape, "0:0 365:1 365:1 730:1");
  /* Where the window begins after the start, it falls from there: or nothing of it would be seen. */
  shape = shape_of ("2019/", days_from (2025, 300));
  assert_stops (&shape, "0:1 0:1 0:1 300:0");
}

static void
test_closed_interval (void)
{
  EntenteTimelineShape shape = shape_of ("2019-01/2020-02", days_from (2019, 500));

  assert_stops (&shape, "0:0 31:1 396:1 425:0");
  /* No day is certain. */
  shape = shape_of ("2004/2004-06", days_from (2004, 500));
  assert_near (shape.stops[1].x, shape.stops[2].x);
  /* About: half a stated end beyond it. Which of the ends is about isn't kept, so both are. */
  shape = shape_of ("2019-03~/2020-02", days_from (2019, 500));
  assert_stops (&shape, "43.5:0 90:1 396:1 439.5:0");
}

/* One of a set, from some day on: a band, for it is a time and not a duration, with an open end. */
static void
test_set (void)
{
  EntenteTimelineShape shape = shape_of ("[2019-12..]", days_from (2019, 1000));

  g_assert_cmpint (shape.form, ==, ENTENTE_TIMELINE_BAND);
  g_assert_cmpint (shape.end, ==, ENTENTE_DATE_END_OPEN);
  assert_near (shape.bracket_left, 334);
  assert_near (shape.bracket_right, 1000);
}

static void
test_undated (void)
{
  EntenteMoment item = { .first_day = ENTENTE_DAY_NO_FIRST, .last_day = ENTENTE_DAY_NO_LAST };
  EntenteTimelineScale scale = days_from (2019, 500);
  EntenteTimelineShape shape;
  gint32 first, last;

  g_assert_false (entente_timeline_item_is_visible (&item, &scale));
  g_assert_false (entente_timeline_item_get_shape (&item, &scale, &shape));
  item.start_last_day = ENTENTE_DAY_NO_FIRST;
  item.end_first_day = ENTENTE_DAY_NO_LAST;
  g_assert_false (entente_timeline_items_get_span (&item, 1, &first, &last));
}

/* Half a glyph beside the window is still seen; of about, all that it may reach. */
static void
test_visible (void)
{
  EntenteMoment day = item_of ("2019-01-11", 0), about = item_of ("2020~", 0), since = item_of ("2020~/..", 0);
  EntenteTimelineScale scale = days_from (2019, 100);

  scale.first_day += 16;
  g_assert_true (entente_timeline_item_is_visible (&day, &scale));
  scale.first_day += 1;
  g_assert_false (entente_timeline_item_is_visible (&day, &scale));

  /* 183 days and 6 px before 2020. */
  scale.first_day = entente_day_from_civil (2020, 1, 1) - 100 - 188;
  g_assert_true (entente_timeline_item_is_visible (&about, &scale));
  g_assert_true (entente_timeline_item_is_visible (&since, &scale));
  scale.first_day -= 1;
  g_assert_false (entente_timeline_item_is_visible (&about, &scale));
  g_assert_false (entente_timeline_item_is_visible (&since, &scale));
  scale.first_day = entente_day_from_civil (2021, 1, 1) + 188;
  g_assert_true (entente_timeline_item_is_visible (&about, &scale));
  scale.first_day += 1;
  g_assert_false (entente_timeline_item_is_visible (&about, &scale));
  g_assert_true (entente_timeline_item_is_visible (&since, &scale));
}

static void
test_span (void)
{
  EntenteMoment items[] = { item_of ("2021", 0), item_of ("2019/..", 0), item_of ("../2020-05", 0) };
  gint32 first, last;

  g_assert_true (entente_timeline_items_get_span (items, 3, &first, &last));
  g_assert_cmpint (first, ==, entente_day_from_civil (2019, 1, 1));
  g_assert_cmpint (last, ==, entente_day_from_civil (2021, 12, 31));
}

/* What is wrong with a shape, or NULL. */
static const char *
find_fault (const EntenteTimelineShape *shape,
            double                      width)
{
  for (guint i = 0; i < 4; i++)
    {
      if (!(shape->stops[i].strength >= 0 && shape->stops[i].strength <= 1))
        return "strength";
      if (shape->form != ENTENTE_TIMELINE_PIN && !(shape->stops[i].x >= 0 && shape->stops[i].x <= width))
        return "outside the window";
      if (i > 0 && shape->stops[i].x < shape->stops[i - 1].x)
        return "order";
    }
  if (shape->right - shape->left < 11 - 1e-9)
    return "narrower than the glyph";
  if (shape->left < -12 || shape->right > width + 12)
    return "far outside the window";
  if (shape->glyph_x < shape->left || shape->glyph_x > shape->right)
    return "glyph";
  return NULL;
}

/* Any date in any window; mirrored it is the reflection. */
static void
test_any_shape (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  EntenteTimelineShape shape, other;
  guint n_seen = 0;

  for (guint i = 0; i < 20000; i++)
    {
      EntenteMoment item = random_item (random, 1);
      EntenteTimelineScale scale = random_scale (random), mirror = scale;
      gboolean seen = entente_timeline_item_get_shape (&item, &scale, &shape);

      mirror.mirrored = !scale.mirrored;
      g_assert_cmpint (entente_timeline_item_get_shape (&item, &mirror, &other), ==, seen);
      if (!seen)
        continue;
      n_seen++;
      g_assert_cmpstr (find_fault (&shape, scale.width), ==, NULL);
      g_assert_cmpint (shape.cut_start, ==, other.cut_start);
      assert_near (shape.left + other.right, scale.width);
      assert_near (shape.glyph_x + other.glyph_x, scale.width);
      assert_near (shape.bracket_left + other.bracket_right, scale.width);
      for (guint j = 0; j < 4; j++)
        {
          assert_near (shape.stops[j].x + other.stops[3 - j].x, scale.width);
          assert_near (shape.stops[j].strength, other.stops[3 - j].strength);
        }
    }
  g_assert_cmpuint (n_seen, >, 5000);

  /* Proves that the check above can fail. */
  shape.stops[1].x = shape.stops[2].x + 1;
  g_assert_nonnull (find_fault (&shape, 1e9));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/items/day", test_day);
  g_test_add_func ("/timeline/items/bands", test_bands);
  g_test_add_func ("/timeline/items/cut-band", test_cut_band);
  g_test_add_func ("/timeline/items/about", test_about);
  g_test_add_func ("/timeline/items/since", test_since);
  g_test_add_func ("/timeline/items/until", test_until);
  g_test_add_func ("/timeline/items/unknown-end", test_unknown_end);
  g_test_add_func ("/timeline/items/closed-interval", test_closed_interval);
  g_test_add_func ("/timeline/items/set", test_set);
  g_test_add_func ("/timeline/items/undated", test_undated);
  g_test_add_func ("/timeline/items/visible", test_visible);
  g_test_add_func ("/timeline/items/span", test_span);
  g_test_add_func ("/timeline/items/any-shape", test_any_shape);

  return g_test_run ();
}
