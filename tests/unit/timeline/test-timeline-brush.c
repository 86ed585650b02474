/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-brush.h"
#include "timeline-items.h"

#include <string.h>

static EntenteTimelineBounds
six_years (void)
{
  return entente_timeline_bounds (entente_day_from_civil (2019, 1, 1), entente_day_from_civil (2024, 12, 31));
}

static void
test_overview (void)
{
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);

  assert_near (entente_timeline_scale_x (&overview, bounds.first_day), 250);
  assert_near (entente_timeline_scale_x (&overview, bounds.end_day), 750);
  /* One day is no overview: two years are. */
  bounds = entente_timeline_bounds (0, 0);
  overview = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);
  assert_near (entente_timeline_scale_get_days (&overview), 731);
  assert_near (entente_timeline_scale_x (&overview, 0.5), 500);
}

/* What the window shows beyond the dated span is in the overview too: the brush has room on either side, and both handles. */
static void
test_overview_of_window (void)
{
  EntenteTimelineBounds bounds = entente_timeline_bounds (entente_day_from_civil (2024, 1, 1),
                                                          entente_day_from_civil (2024, 1, 31));
  EntenteTimelineScale alone = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);
  EntenteTimelineScale view = entente_timeline_scale_fit (&bounds, 800, FALSE, bounds.first_day, bounds.end_day, 0);
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, &view, 1000, FALSE);
  EntenteTimelineBrush brush;

  g_assert_true (entente_timeline_scale_equal (&overview, &alone));

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      view = entente_timeline_scale_fit (&bounds, 800, mirrored, entente_day_from_civil (2018, 10, 1),
                                         entente_day_from_civil (2025, 3, 1), 0);
      overview = entente_timeline_brush_overview (&bounds, &view, 1000, mirrored);
      entente_timeline_brush_get (&overview, &view, &brush);
      g_assert_false (brush.cut_start || brush.cut_end);
      g_assert_cmpfloat (brush.left, >, 20);
      g_assert_cmpfloat (brush.right, <, 980);
      g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, mirrored ? brush.right : brush.left), ==,
                       ENTENTE_TIMELINE_BRUSH_START);
      g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, mirrored ? brush.left : brush.right), ==,
                       ENTENTE_TIMELINE_BRUSH_END);
    }

  /* Only to one side: what is dated stays in it. */
  view = entente_timeline_scale_pan (&view, &bounds, 1e6);
  overview = entente_timeline_brush_overview (&bounds, &view, 1000, FALSE);
  g_assert_cmpfloat (MIN (overview.first_day, alone.first_day), ==, overview.first_day);
  g_assert_cmpfloat (overview.first_day + entente_timeline_scale_get_days (&overview), >=,
                     alone.first_day + entente_timeline_scale_get_days (&alone) - 1e-6);
}

static void
test_layout (void)
{
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);
  EntenteTimelineScale view = entente_timeline_scale_fit (&bounds, 800, FALSE, bounds.first_day, bounds.end_day, 0);
  EntenteTimelineBrush brush;

  entente_timeline_brush_get (&overview, &view, &brush);
  assert_near (brush.left, 250);
  assert_near (brush.right, 750);
  assert_near (brush.body_left - brush.hit_left, 44);
  assert_near (brush.hit_left, 228);
  g_assert_false (brush.cut_start || brush.cut_end);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 227), ==, ENTENTE_TIMELINE_BRUSH_NONE);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 229), ==, ENTENTE_TIMELINE_BRUSH_START);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 271), ==, ENTENTE_TIMELINE_BRUSH_START);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 273), ==, ENTENTE_TIMELINE_BRUSH_BODY);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 771), ==, ENTENTE_TIMELINE_BRUSH_END);

  /* Of a brush of a few px the middle still moves it, and the handles are as large as ever. */
  view = entente_timeline_scale_fit (&bounds, 800, FALSE, bounds.first_day, bounds.first_day + 40, 0);
  entente_timeline_brush_get (&overview, &view, &brush);
  g_assert_cmpfloat (brush.right - brush.left, <, 12);
  g_assert_cmpfloat (brush.body_right - brush.body_left, >, 2);
  assert_near (brush.hit_right - brush.body_right, 44);
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, (brush.left + brush.right) / 2), ==,
                   ENTENTE_TIMELINE_BRUSH_BODY);

  /* A window that is longer than the overview. */
  view = entente_timeline_scale_zoom (&view, &bounds, 400, 1e-9);
  entente_timeline_brush_get (&overview, &view, &brush);
  g_assert_true (brush.cut_start && brush.cut_end);
  assert_near (brush.left, 0);
  assert_near (brush.right, 1000);
}

static void
test_mirrored (void)
{
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1000, TRUE);
  EntenteTimelineScale view = entente_timeline_scale_fit (&bounds, 800, TRUE, bounds.first_day, bounds.first_day + 365, 0);
  EntenteTimelineScale moved;

  /* The start is to the right: dragged to the left it comes later, by twelve years on 1000 px. */
  g_assert_cmpint (entente_timeline_brush_hit (&overview, &view, 750), ==, ENTENTE_TIMELINE_BRUSH_START);
  moved = entente_timeline_brush_drag (&overview, &view, &bounds, ENTENTE_TIMELINE_BRUSH_START, -10);
  assert_near (moved.first_day, view.first_day + 10 * overview.days_per_pixel);
  assert_near (entente_timeline_scale_get_days (&moved), 365 - 10 * overview.days_per_pixel);
  moved = entente_timeline_brush_drag (&overview, &view, &bounds, ENTENTE_TIMELINE_BRUSH_BODY, -10);
  assert_near (moved.first_day, view.first_day + 10 * overview.days_per_pixel);
  assert_near (entente_timeline_scale_get_days (&moved), 365);
}

/* What is wrong with a drag, or NULL: the edge that isn't dragged stays, the one that is follows the pointer. */
static const char *
find_fault (const EntenteTimelineScale  *overview,
            const EntenteTimelineScale  *view,
            const EntenteTimelineScale  *moved,
            const EntenteTimelineBounds *bounds,
            EntenteTimelineBrushPart     part,
            double                       dx)
{
  double days = entente_timeline_scale_get_days (view), new_days = entente_timeline_scale_get_days (moved);
  double start = entente_timeline_scale_x (overview, view->first_day);
  double end = entente_timeline_scale_x (overview, view->first_day + days);
  double new_start = entente_timeline_scale_x (overview, moved->first_day);
  double new_end = entente_timeline_scale_x (overview, moved->first_day + new_days);
  gboolean at_bounds = new_days <= bounds->min_days + 1e-6 || new_days >= bounds->max_days - 1e-6;

  if (new_days < bounds->min_days - 1e-6 || new_days > bounds->max_days + 1e-6)
    return "bounds";
  if (part == ENTENTE_TIMELINE_BRUSH_BODY && ABS (new_days - days) > 1e-6)
    return "the length";
  if (part == ENTENTE_TIMELINE_BRUSH_START && ABS (new_end - end) > 1e-6)
    return "the other edge";
  if (part == ENTENTE_TIMELINE_BRUSH_END && ABS (new_start - start) > 1e-6)
    return "the other edge";
  if (part == ENTENTE_TIMELINE_BRUSH_START && !at_bounds && ABS (new_start - start - dx) > 1e-6)
    return "the edge";
  if (part == ENTENTE_TIMELINE_BRUSH_END && !at_bounds && ABS (new_end - end - dx) > 1e-6)
    return "the edge";
  if (part == ENTENTE_TIMELINE_BRUSH_BODY && ABS (new_end - end - dx) > 1e-6)
    return "the body";
  return NULL;
}

static void
test_any_drag (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (16);
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview, view, moved;
  guint n_checked = 0;

  for (guint i = 0; i < 3000; i++)
    {
      EntenteTimelineBrushPart part = g_rand_int_range (random, 1, 4);
      double dx = g_rand_double_range (random, -300, 300), kept;

      overview = entente_timeline_brush_overview (&bounds, NULL, g_rand_int_range (random, 200, 2000), g_rand_boolean (random));
      view = random_scale (random);
      view.mirrored = overview.mirrored;
      view = entente_timeline_scale_clamp (&view, &bounds);
      moved = entente_timeline_brush_drag (&overview, &view, &bounds, part, dx);
      /* Where the data would be lost, the window is held back. */
      kept = MIN (48, moved.width / 4) * moved.days_per_pixel + 1e-3;
      g_assert_cmpfloat (moved.first_day, <=, bounds.end_day - kept + 2e-3);
      if (moved.first_day >= bounds.end_day - kept ||
          moved.first_day + entente_timeline_scale_get_days (&moved) <= bounds.first_day + kept)
        continue;
      g_assert_cmpstr (find_fault (&overview, &view, &moved, &bounds, part, dx), ==, NULL);
      n_checked++;
    }
  g_assert_cmpuint (n_checked, >, 1000);

  /* Proves that the check above can fail. */
  moved.first_day += 20;
  g_assert_nonnull (find_fault (&overview, &view, &moved, &bounds, ENTENTE_TIMELINE_BRUSH_END, 0));
  g_assert_nonnull (find_fault (&overview, &view, &moved, &bounds, ENTENTE_TIMELINE_BRUSH_BODY, 0));
}

/* An edge that is dragged over the other stops at two weeks; it doesn't push. */
static void
test_edges_do_not_cross (void)
{
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);
  EntenteTimelineScale view = entente_timeline_scale_fit (&bounds, 800, FALSE, bounds.first_day, bounds.end_day, 0);
  EntenteTimelineScale moved = entente_timeline_brush_drag (&overview, &view, &bounds, ENTENTE_TIMELINE_BRUSH_START, 5000);

  assert_near (entente_timeline_scale_get_days (&moved), 14);
  assert_near (moved.first_day + 14, bounds.end_day);
  moved = entente_timeline_brush_drag (&overview, &view, &bounds, ENTENTE_TIMELINE_BRUSH_END, -5000);
  assert_near (moved.first_day, bounds.first_day);
  assert_near (entente_timeline_scale_get_days (&moved), 14);
  moved = entente_timeline_brush_drag (&overview, &view, &bounds, ENTENTE_TIMELINE_BRUSH_NONE, -5000);
  g_assert_true (entente_timeline_scale_equal (&moved, &view));
}

static void
test_keys (void)
{
  EntenteTimelineBounds bounds = six_years ();
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1000, FALSE);
  EntenteTimelineScale view = entente_timeline_scale_fit (&bounds, 800, FALSE, bounds.first_day + 400,
                                                          bounds.first_day + 800, 0);
  EntenteTimelineScale moved = entente_timeline_brush_step (&view, &bounds, ENTENTE_TIMELINE_BRUSH_BODY, 0.1);

  assert_near (moved.first_day, view.first_day + 40);
  moved = entente_timeline_brush_step (&view, &bounds, ENTENTE_TIMELINE_BRUSH_END, -0.1);
  assert_near (entente_timeline_scale_get_days (&moved), 360);
  assert_near (moved.first_day, view.first_day);
  moved = entente_timeline_brush_step (&view, &bounds, ENTENTE_TIMELINE_BRUSH_START, -0.1);
  assert_near (moved.first_day, view.first_day - 40);
  moved = entente_timeline_brush_center_at (&overview, &view, &bounds, 500);
  assert_near (moved.first_day + 200, (bounds.first_day + bounds.end_day) / 2);
}

/* Against counting each item in each column. */
static void
test_count (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  EntenteMoment items[100];
  guint n_different = 0;

  for (guint i = 0; i < 300; i++)
    {
      EntenteTimelineScale scale = random_scale (random);
      guint n_columns = (guint) scale.width;
      g_autofree guint32 *columns = g_new (guint32, n_columns);
      g_autofree guint32 *others = g_new (guint32, n_columns);
      g_autofree guint32 *expected = g_new0 (guint32, n_columns);
      gboolean events = g_rand_boolean (random);

      for (guint j = 0; j < 100; j++)
        {
          do
            items[j] = random_item (random, 1);
          while (items[j].approximate);
          if (!items[j].is_event != !events)
            continue;
          for (guint k = 0; k < n_columns; k++)
            {
              double one = entente_timeline_scale_day (&scale, k), other = entente_timeline_scale_day (&scale, k + 1.0);

              if (items[j].first_day < MAX (one, other) && items[j].last_day + 1.0 > MIN (one, other))
                expected[k]++;
            }
        }
      entente_timeline_brush_count (&scale, items, 100, events ? others : columns, events ? columns : others, n_columns);
      g_assert_cmpmem (columns, n_columns * sizeof *columns, expected, n_columns * sizeof *expected);
      /* That it can fail: the other kind isn't the same, but by chance. */
      n_different += memcmp (others, expected, n_columns * sizeof *columns) != 0;
    }
  g_assert_cmpuint (n_different, >, 200);
  entente_timeline_brush_count (&(EntenteTimelineScale) { 0, 1, 1, FALSE }, items, 100, NULL, NULL, 0);
}

static void
test_count_million (void)
{
  const guint n_items = 1000000;
  g_autoptr (GRand) random = g_rand_new_with_seed (18);
  g_autofree EntenteMoment *items = g_new0 (EntenteMoment, n_items);
  EntenteTimelineBounds bounds = entente_timeline_bounds (10957, 21915);
  EntenteTimelineScale overview = entente_timeline_brush_overview (&bounds, NULL, 1200, FALSE);
  guint32 columns[1200], others[1200];
  gint64 start, best = G_MAXINT64;

  for (guint i = 0; i < n_items; i++)
    items[i].first_day = items[i].last_day = g_rand_int_range (random, 10957, 21915);
  for (guint run = 0; run < 5; run++)
    {
      start = g_get_monotonic_time ();
      entente_timeline_brush_count (&overview, items, n_items, columns, others, 1200);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_message ("overview of a million: %.2f ms", best / 1000.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/brush/overview", test_overview);
  g_test_add_func ("/timeline/brush/overview-of-window", test_overview_of_window);
  g_test_add_func ("/timeline/brush/layout", test_layout);
  g_test_add_func ("/timeline/brush/mirrored", test_mirrored);
  g_test_add_func ("/timeline/brush/any-drag", test_any_drag);
  g_test_add_func ("/timeline/brush/edges-do-not-cross", test_edges_do_not_cross);
  g_test_add_func ("/timeline/brush/keys", test_keys);
  g_test_add_func ("/timeline/brush/count", test_count);
  g_test_add_func ("/timeline/brush/count-million", test_count_million);

  return g_test_run ();
}
