/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* With an index a layout is the same as without, and with a million items the keys and what is asked for stay quick. */

#include "entente-timeline-layout.h"
#include "timeline-items.h"

#include <stdlib.h>

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return entente_moment_compare (a, b);
}

/* Items of every kind of date, in the order of time. */
static EntenteMoment *
make_items (GRand *random,
            guint  n_items,
            guint  n_lanes)
{
  EntenteMoment *items = g_new (EntenteMoment, n_items);

  for (guint i = 0; i < n_items; i++)
    {
      items[i] = random_item (random, n_lanes);
      items[i].key = i + 1;
    }
  qsort (items, n_items, sizeof *items, compare_items);
  return items;
}

static double
some_label (const EntenteTimelineMark *mark,
            gpointer                   data)
{
  return mark->item * 37 % 150;
}

static void
assert_same (const EntenteTimelineLayout *one,
             const EntenteTimelineLayout *other,
             guint                        n_items)
{
  guint n_marks, n_others, n_lanes, n_other_lanes;
  const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (one, &n_marks);
  const EntenteTimelineMark *others = entente_timeline_layout_get_marks (other, &n_others);
  const EntenteTimelineLane *lanes = entente_timeline_layout_get_lanes (one, &n_lanes);
  const EntenteTimelineLane *other_lanes = entente_timeline_layout_get_lanes (other, &n_other_lanes);

  g_assert_cmpuint (n_marks, ==, n_others);
  g_assert_cmpuint (n_lanes, ==, n_other_lanes);
  for (guint i = 0; i < n_lanes; i++)
    {
      g_assert_cmpuint (lanes[i].n_items, ==, other_lanes[i].n_items);
      g_assert_cmpfloat (lanes[i].y, ==, other_lanes[i].y);
    }
  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_cmpuint (marks[i].kind, ==, others[i].kind);
      g_assert_cmpuint (marks[i].item, ==, others[i].item);
      g_assert_cmpuint (marks[i].count, ==, others[i].count);
      g_assert_cmpuint (marks[i].n_events, ==, others[i].n_events);
      g_assert_cmpuint (marks[i].modality, ==, others[i].modality);
      g_assert_cmpint (marks[i].first_day, ==, others[i].first_day);
      g_assert_cmpint (marks[i].last_day, ==, others[i].last_day);
      g_assert_cmpuint (marks[i].row, ==, others[i].row);
      g_assert_cmpint (marks[i].label, ==, others[i].label);
      g_assert_cmpfloat (marks[i].left, ==, others[i].left);
      g_assert_cmpfloat (marks[i].right, ==, others[i].right);
      g_assert_cmpfloat (marks[i].glyph_x, ==, others[i].glyph_x);
    }
  for (guint i = 0; i < n_items; i += 97)
    g_assert_cmpuint (entente_timeline_layout_find_mark (one, i), ==, entente_timeline_layout_find_mark (other, i));
}

/* Windows from weeks to decades over lanes that are crowded, sparse and hidden. */
static void
test_same (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);
  g_autoptr (EntenteTimelineLayout) one = entente_timeline_layout_new ();
  g_autoptr (EntenteTimelineLayout) other = entente_timeline_layout_new ();
  const guint n_items = 60000;
  guint n_clusters = 0;

  for (guint round = 0; round < 4; round++)
    {
      guint n_lanes = (guint[]) { 1, 7, 40, 3000 }[round];
      g_autofree EntenteMoment *items = make_items (random, n_items, n_lanes + 1);
      g_autoptr (EntenteTimelineIndex) index = NULL;
      EntenteTimelineParams params;

      entente_timeline_params_init (&params);
      /* A lane with few, and one far from all others. */
      for (guint i = 0; i < n_items && n_lanes > 1; i++)
        if (items[i].lane == 1 && i % 500 != 0)
          items[i].lane = 0;
      items[n_items - 1] = item_of ("9000", 0);
      index = entente_timeline_index_new (items, n_items, n_lanes);
      for (guint i = 0; i < 60; i++)
        {
          EntenteTimelineScale scale = random_scale (random);
          guint n_marks;

          if (i % 10 == 0)
            scale = (EntenteTimelineScale) { 10000, 15, 900, FALSE };
          params.max_items = i % 3 == 0 ? 50 : 1000;
          entente_timeline_layout_update (one, &params, &scale, items, n_items, NULL, n_lanes, some_label, NULL);
          entente_timeline_layout_update (other, &params, &scale, items, n_items, index, n_lanes, some_label, NULL);
          assert_same (one, other, n_items);
          if (entente_timeline_layout_get_marks (other, &n_marks)->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
            {
              g_autoptr (GArray) members = entente_timeline_layout_get_items (one, 0);
              g_autoptr (GArray) others = entente_timeline_layout_get_items (other, 0);

              g_assert_cmpmem (members->data, members->len * sizeof (guint), others->data, others->len * sizeof (guint));
              g_assert_cmpuint (members->len, ==, entente_timeline_layout_get_marks (other, &n_marks)->count);
              n_clusters++;
            }
        }
    }
  g_assert_cmpuint (n_clusters, >, 30);
}

/* Has one item come, go or move to where its new date and number of a lane put it; tells the index. */
static void
change_one (GRand                *random,
            GArray               *items,
            EntenteTimelineIndex *index,
            guint                 n_lanes,
            guint                 round)
{
  guint from = ENTENTE_TIMELINE_NOTHING, to = ENTENTE_TIMELINE_NOTHING;
  EntenteMoment before, after = random_item (random, n_lanes);
  gboolean goes = round % 3 != 0, comes = round % 3 != 1;

  after.key = 100000 + round;
  if (goes)
    {
      from = (guint) g_rand_int_range (random, 0, (int) items->len);
      before = g_array_index (items, EntenteMoment, from);
      after.key = before.key;
      g_array_remove_index (items, from);
    }
  if (comes)
    {
      for (to = 0; to < items->len && compare_items (&g_array_index (items, EntenteMoment, to), &after) < 0; to++)
        continue;
      g_array_insert_val (items, to, after);
    }
  entente_timeline_index_move (index, (EntenteMoment *) (gpointer) items->data, items->len, goes ? &before : NULL, from, to);
}

/* An index that follows is as good as one made anew. */
static void
test_move (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (24);
  g_autoptr (EntenteTimelineLayout) one = entente_timeline_layout_new ();
  g_autoptr (EntenteTimelineLayout) other = entente_timeline_layout_new ();
  const guint n_items = 30000, n_lanes = 9;
  g_autofree EntenteMoment *made = make_items (random, n_items, n_lanes);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  g_autoptr (EntenteTimelineIndex) index = NULL;
  EntenteTimelineParams params;
  guint n_clusters = 0;

  entente_timeline_params_init (&params);
  g_array_append_vals (items, made, n_items);
  index = entente_timeline_index_new ((EntenteMoment *) (gpointer) items->data, items->len, n_lanes);
  for (guint round = 0; round < 600; round++)
    {
      EntenteTimelineScale scale = random_scale (random);
      guint n_marks;

      change_one (random, items, index, n_lanes, round);
      if (round % 4 == 0)
        scale = (EntenteTimelineScale) { 10000, 15, 900, FALSE };
      if (round % 2 == 1)
        continue;
      entente_timeline_layout_update (one, &params, &scale, (EntenteMoment *) (gpointer) items->data, items->len, NULL, n_lanes,
                                      some_label, NULL);
      entente_timeline_layout_update (other, &params, &scale, (EntenteMoment *) (gpointer) items->data, items->len, index,
                                      n_lanes, some_label, NULL);
      assert_same (one, other, items->len);
      for (guint i = 0; i < entente_timeline_layout_get_lanes (one, &n_marks)->n_marks; i += 5)
        {
          g_autoptr (GArray) members = entente_timeline_layout_get_items (one, i);
          g_autoptr (GArray) others = entente_timeline_layout_get_items (other, i);

          g_assert_cmpmem (members->data, members->len * sizeof (guint), others->data, others->len * sizeof (guint));
          n_clusters += members->len > 1;
        }
    }
  g_assert_cmpuint (n_clusters, >, 100);
}

/* What the next stop is, item by item. */
static guint
next_stop (const EntenteTimelineLayout *layout,
           const EntenteMoment         *items,
           guint                        n_items,
           guint                        n_lanes,
           gint64                       from,
           gboolean                     later)
{
  guint n_marks;
  const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (layout, &n_marks);

  for (gint64 i = later ? from + 1 : from - 1; i >= 0 && i < n_items; i += later ? 1 : -1)
    {
      guint mark = entente_timeline_layout_find_mark (layout, (guint) i);

      if (items[i].lane < n_lanes && (mark == ENTENTE_TIMELINE_NOTHING || marks[mark].item == i))
        return (guint) i;
    }
  return ENTENTE_TIMELINE_NOTHING;
}

/* The keys come to each stop, in the window and out of it, and back. */
static void
test_next (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (22);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  g_autofree EntenteMoment *items = make_items (random, 3000, 4);
  EntenteTimelineParams params;
  guint n_stops = 0;

  entente_timeline_params_init (&params);
  params.max_items = 20;
  for (guint round = 0; round < 40; round++)
    {
      EntenteTimelineScale scale = random_scale (random);

      /* The fourth lane isn't there. */
      entente_timeline_layout_update (layout, &params, &scale, items, 3000, NULL, 3, NULL, NULL);
      for (gint64 from = -1; from < 3000; from += 7)
        {
          guint next = entente_timeline_layout_next_item (layout, from, TRUE);

          g_assert_cmpuint (next, ==, next_stop (layout, items, 3000, 3, from, TRUE));
          g_assert_cmpuint (entente_timeline_layout_next_item (layout, from + 1, FALSE), ==,
                            next_stop (layout, items, 3000, 3, from + 1, FALSE));
          n_stops += next != ENTENTE_TIMELINE_NOTHING;
        }
    }
  g_assert_cmpuint (n_stops, >, 1000);
}

static void
test_see (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);
  g_autofree EntenteMoment *items = make_items (random, 3, 1);
  guint n_seen = 0;

  for (guint round = 0; round < 2000; round++)
    {
      EntenteTimelineScale scale = random_scale (random);
      gboolean sees = FALSE;

      g_free (items);
      items = make_items (random, 3, 1);
      for (guint i = 0; i < 3; i++)
        sees |= entente_timeline_item_is_visible (&items[i], &scale);
      g_assert_cmpint (entente_timeline_items_see (items, 3, &scale), ==, sees);
      n_seen += sees;
    }
  g_assert_cmpuint (n_seen, >, 500);
  g_assert_cmpuint (n_seen, <, 1900);
}

/* The times are printed, not asserted. */
static void
test_million (void)
{
  const guint n_items = 1000000, n_lanes = 102;
  g_autoptr (GRand) random = g_rand_new_with_seed (24);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  g_autofree EntenteMoment *dates = make_items (random, 5000, 1);
  g_autofree EntenteMoment *items = g_new (EntenteMoment, n_items);
  g_autoptr (EntenteTimelineIndex) index = NULL;
  EntenteTimelineParams params;
  gint64 start = 0, last = 0;

  for (guint i = 0; i < n_items; i++)
    {
      items[i] = dates[i / 200];
      items[i].key = i + 1;
      items[i].lane = (guint) (g_rand_double (random) * g_rand_double (random) * n_lanes);
    }
  start = g_get_monotonic_time ();
  index = entente_timeline_index_new (items, n_items, n_lanes);
  g_test_message ("index of a million: %.2f ms", (g_get_monotonic_time () - start) / 1000.0);
  entente_timeline_params_init (&params);
  for (double n_days = 12000; n_days > 2; n_days /= 3)
    {
      EntenteTimelineScale scale = { 15000 - n_days / 3, n_days / 1000, 1000, FALSE };
      gint64 plain = G_MAXINT64, indexed = G_MAXINT64;
      guint n_marks, n_steps = 0;

      for (guint run = 0; run < 5; run++)
        {
          start = g_get_monotonic_time ();
          entente_timeline_layout_update (layout, &params, &scale, items, n_items, NULL, n_lanes, some_label, NULL);
          plain = MIN (plain, g_get_monotonic_time () - start);
          start = g_get_monotonic_time ();
          entente_timeline_layout_update (layout, &params, &scale, items, n_items, index, n_lanes, some_label, NULL);
          indexed = MIN (indexed, g_get_monotonic_time () - start);
        }
      entente_timeline_layout_get_marks (layout, &n_marks);
      start = g_get_monotonic_time ();
      for (gint64 at = -1; n_steps < 200 && at != ENTENTE_TIMELINE_NOTHING; n_steps++)
        {
          gint64 next = entente_timeline_layout_next_item (layout, at, TRUE);

          g_assert_cmpint (next, >, at);
          at = next;
        }
      last = g_get_monotonic_time () - start;
      g_test_message ("%.0f days: %.2f ms, with the index %.2f ms, %u marks; a step %.3f ms", n_days, plain / 1000.0,
                      indexed / 1000.0, n_marks, last / 1000.0 / n_steps);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/index/same", test_same);
  g_test_add_func ("/timeline/index/next", test_next);
  g_test_add_func ("/timeline/index/see", test_see);
  g_test_add_func ("/timeline/index/move", test_move);
  g_test_add_func ("/timeline/index/million", test_million);
  return g_test_run ();
}
