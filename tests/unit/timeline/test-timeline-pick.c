/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-pick.h"
#include "timeline-items.h"

static double
label_of_50 (const EntenteTimelineMark *mark,
             gpointer                   data)
{
  return 50;
}

/* Random items in a random window, laid out. */
static EntenteTimelineLayout *
random_layout (GRand                 *random,
               EntenteTimelineParams *params,
               EntenteTimelineScale  *scale)
{
  static EntenteMoment items[200];
  EntenteTimelineLayout *layout = entente_timeline_layout_new ();
  guint n_items = g_rand_int_range (random, 0, 200), n_lanes = g_rand_int_range (random, 1, 8);

  entente_timeline_params_init (params);
  params->max_rows = g_rand_int_range (random, 1, 5);
  *scale = random_scale (random);
  for (guint i = 0; i < n_items; i++)
    items[i] = random_item (random, n_lanes);
  entente_timeline_layout_update (layout, params, scale, items, n_items, NULL, n_lanes, label_of_50, NULL);
  return layout;
}

/* What is drawn is found: in the middle of each mark and at its corners it is that mark. */
static void
test_finds_what_is_drawn (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (13);
  guint n_found = 0;

  for (guint i = 0; i < 400; i++)
    {
      EntenteTimelineParams params;
      EntenteTimelineScale scale;
      g_autoptr (EntenteTimelineLayout) layout = random_layout (random, &params, &scale);
      guint n;
      const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (layout, &n);

      for (guint j = 0; j < n; j++)
        {
          double inside = g_rand_double_range (random, 0.01, 0.99);
          double x = marks[j].left + inside * (marks[j].right - marks[j].left);
          double y = marks[j].y + inside * params.row_height;

          g_assert_cmpuint (entente_timeline_pick_at (layout, params.row_height, x, y, 0), ==, j);
          n_found++;
        }
      g_assert_cmpuint (entente_timeline_pick_at (layout, params.row_height, scale.width + 50, 10, 22), ==,
                        ENTENTE_TIMELINE_NOTHING);
    }
  g_assert_cmpuint (n_found, >, 1000);
}

/* Anywhere, with any slop, against the plain search over all marks. */
static void
test_against_plain_search (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (14);
  guint n_missed = 0, n_hit = 0;

  for (guint i = 0; i < 300; i++)
    {
      EntenteTimelineParams params;
      EntenteTimelineScale scale;
      g_autoptr (EntenteTimelineLayout) layout = random_layout (random, &params, &scale);
      guint n;
      const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (layout, &n);

      for (guint j = 0; j < 50; j++)
        {
          double x = g_rand_double_range (random, -30, scale.width + 30);
          double y = g_rand_double_range (random, -30, entente_timeline_layout_get_height (layout) + 30);
          double slop = g_rand_boolean (random) ? 2 : 22, nearest = G_MAXDOUBLE, its = 0;
          guint picked = entente_timeline_pick_at (layout, params.row_height, x, y, slop);

          for (guint k = 0; k < n; k++)
            {
              double dx = MAX (0, MAX (marks[k].left - x, x - marks[k].right));
              double dy = MAX (0, MAX (marks[k].y - y, y - marks[k].y - params.row_height));

              nearest = MIN (nearest, dx * dx + dy * dy);
              if (k == picked)
                its = dx * dx + dy * dy;
            }
          if (picked == ENTENTE_TIMELINE_NOTHING)
            {
              g_assert_cmpfloat (nearest, >, slop * slop);
              n_missed++;
            }
          else
            {
              g_assert_cmpfloat (nearest, ==, its);
              n_hit++;
            }
        }
    }
  g_assert_cmpuint (n_missed, >, 100);
  g_assert_cmpuint (n_hit, >, 100);
}

/* A finger beside a pin means the pin; between two, the nearer one. Nothing is meant further off. */
static void
test_slop (void)
{
  EntenteMoment items[] = { item_of ("2019-01-11", 0), item_of ("2019-02-10", 0) };
  EntenteTimelineScale scale = { entente_day_from_civil (2019, 1, 1), 1, 300, FALSE };
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteTimelineParams params;

  entente_timeline_params_init (&params);
  entente_timeline_layout_update (layout, &params, &scale, items, 2, NULL, 1, NULL, NULL);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 20, 25, 0), ==, ENTENTE_TIMELINE_NOTHING);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 20, 25, 22), ==, 0);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 28, 25, 22), ==, 1);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 68.1, 25, 22), ==, ENTENTE_TIMELINE_NOTHING);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 40.5, 49, 22), ==, 1);
  g_assert_cmpuint (entente_timeline_pick_at (layout, 34, 40.5, 66, 22), ==, ENTENTE_TIMELINE_NOTHING);
}

/* Walks from one end to the other and back; each mark is met once, clusters among them. */
static guint
walk (const EntenteTimelineLayout *layout,
      guint                        from,
      EntenteTimelineStep          on,
      EntenteTimelineStep          back)
{
  guint at = from, n = 1, next;

  while ((next = entente_timeline_pick_step (layout, at, on)) != ENTENTE_TIMELINE_NOTHING)
    {
      g_assert_cmpuint (entente_timeline_pick_step (layout, next, back), ==, at);
      at = next;
      n++;
    }
  return n;
}

static void
test_steps (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (15);
  guint n_clusters = 0;

  for (guint i = 0; i < 200; i++)
    {
      EntenteTimelineParams params;
      EntenteTimelineScale scale;
      g_autoptr (EntenteTimelineLayout) layout = random_layout (random, &params, &scale);
      guint n, n_lanes, first;
      const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (layout, &n);
      const EntenteTimelineLane *lanes = entente_timeline_layout_get_lanes (layout, &n_lanes);

      if (n == 0)
        {
          g_assert_cmpuint (entente_timeline_pick_step (layout, ENTENTE_TIMELINE_NOTHING, ENTENTE_TIMELINE_STEP_LATER), ==,
                            ENTENTE_TIMELINE_NOTHING);
          continue;
        }
      for (guint j = 0; j < n; j++)
        n_clusters += marks[j].kind == ENTENTE_TIMELINE_MARK_CLUSTER;

      first = n - 1;
      for (guint next = first; next != ENTENTE_TIMELINE_NOTHING;
           next = entente_timeline_pick_step (layout, next, ENTENTE_TIMELINE_STEP_ANY_EARLIER))
        first = next;
      g_assert_cmpuint (walk (layout, first, ENTENTE_TIMELINE_STEP_ANY_LATER, ENTENTE_TIMELINE_STEP_ANY_EARLIER), ==, n);

      for (guint j = 0; j < n_lanes; j++)
        {
          guint last = lanes[j].first_mark + lanes[j].n_marks - 1;

          if (lanes[j].n_marks == 0)
            continue;
          first = entente_timeline_pick_step (layout, last, ENTENTE_TIMELINE_STEP_FIRST);
          g_assert_cmpuint (marks[first].lane, ==, j);
          g_assert_cmpuint (entente_timeline_pick_step (layout, first, ENTENTE_TIMELINE_STEP_LAST), ==, last);
          g_assert_cmpuint (entente_timeline_pick_step (layout, first, ENTENTE_TIMELINE_STEP_EARLIER), ==,
                            ENTENTE_TIMELINE_NOTHING);
          g_assert_cmpuint (walk (layout, first, ENTENTE_TIMELINE_STEP_LATER, ENTENTE_TIMELINE_STEP_EARLIER), ==,
                            lanes[j].n_marks);
        }
    }
  g_assert_cmpuint (n_clusters, >, 50);
}

/* Up and down go to what is nearest in place, over lanes that are empty. */
static void
test_lanes (void)
{
  EntenteMoment items[] = {
    item_of ("2019-01-11", 0), item_of ("2019-06-10", 0), item_of ("2019-06-20", 2), item_of ("2019-02-01", 2),
  };
  EntenteTimelineScale scale = { entente_day_from_civil (2019, 1, 1), 1, 365, FALSE };
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteTimelineParams params;
  guint from, to;

  entente_timeline_params_init (&params);
  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      scale.mirrored = mirrored;
      entente_timeline_layout_update (layout, &params, &scale, items, 4, NULL, 4, NULL, NULL);
      from = entente_timeline_layout_find_mark (layout, 1);
      to = entente_timeline_layout_find_mark (layout, 2);
      g_assert_cmpuint (entente_timeline_pick_step (layout, from, ENTENTE_TIMELINE_STEP_LANE_BELOW), ==, to);
      g_assert_cmpuint (entente_timeline_pick_step (layout, to, ENTENTE_TIMELINE_STEP_LANE_ABOVE), ==, from);
      g_assert_cmpuint (entente_timeline_pick_step (layout, to, ENTENTE_TIMELINE_STEP_LANE_BELOW), ==,
                        ENTENTE_TIMELINE_NOTHING);
      g_assert_cmpuint (entente_timeline_pick_step (layout, from, ENTENTE_TIMELINE_STEP_LANE_ABOVE), ==,
                        ENTENTE_TIMELINE_NOTHING);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/pick/finds-what-is-drawn", test_finds_what_is_drawn);
  g_test_add_func ("/timeline/pick/against-plain-search", test_against_plain_search);
  g_test_add_func ("/timeline/pick/slop", test_slop);
  g_test_add_func ("/timeline/pick/steps", test_steps);
  g_test_add_func ("/timeline/pick/lanes", test_lanes);

  return g_test_run ();
}
