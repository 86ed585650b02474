/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-layout.h"
#include "timeline-items.h"

#include <string.h>

static EntenteTimelineParams
default_params (void)
{
  EntenteTimelineParams params;

  entente_timeline_params_init (&params);
  return params;
}

static double
label_of_80 (const EntenteTimelineMark *mark,
             gpointer                   data)
{
  guint *n_asked = data;

  if (n_asked != NULL)
    ++*n_asked;
  return 80;
}

/* The widths are given, by item. */
static double
label_of (const EntenteTimelineMark *mark,
          gpointer                   data)
{
  const double *widths = data;

  return widths[mark->item];
}

/* Widths that differ, and some that are none. */
static double
any_label (const EntenteTimelineMark *mark,
           gpointer                   data)
{
  return (mark->item * 37 + mark->count * 11) % 160 - 20.0;
}

static EntenteTimelineScale
years (int    first,
       int    n_years,
       double width)
{
  return (EntenteTimelineScale) { entente_day_from_civil (first, 1, 1), n_years * 365.2425 / width, width, FALSE };
}

/* What is wrong with a layout, or NULL; said with a plain and slow count. */
static char *
find_fault (const EntenteTimelineLayout *layout,
            const EntenteTimelineMark   *marks,
            const EntenteTimelineParams *params,
            const EntenteTimelineScale  *scale,
            const EntenteMoment         *items,
            guint                        n_items)
{
  guint n_marks, n_lanes, n_in_lanes = 0;
  const EntenteTimelineLane *lanes = entente_timeline_layout_get_lanes (layout, &n_lanes);
  g_autofree guint *counts = NULL, *events = NULL;
  double y = 0;

  entente_timeline_layout_get_marks (layout, &n_marks);
  counts = g_new0 (guint, n_marks + 1);
  events = g_new0 (guint, n_marks + 1);

  /* Each item that is seen is in one mark, of its lane, and no other item is in any. */
  for (guint i = 0; i < n_items; i++)
    {
      guint mark = entente_timeline_layout_find_mark (layout, i);
      gboolean seen = items[i].lane < n_lanes && entente_timeline_item_is_visible (&items[i], scale);

      if (seen != (mark != ENTENTE_TIMELINE_NOTHING))
        return g_strdup_printf ("item %u is seen: %d", i, seen);
      if (!seen)
        continue;
      if (mark >= n_marks || marks[mark].lane != items[i].lane)
        return g_strdup_printf ("item %u is elsewhere", i);
      if (marks[mark].kind == ENTENTE_TIMELINE_MARK_ITEM && marks[mark].item != i)
        return g_strdup_printf ("item %u is in the mark of another", i);
      if (marks[mark].modality < items[i].modality || marks[mark].first_day > items[i].first_day ||
          marks[mark].last_day < items[i].last_day)
        return g_strdup_printf ("item %u is more than its mark", i);
      counts[mark]++;
      events[mark] += items[i].is_event;
    }

  for (guint i = 0; i < n_marks; i++)
    {
      const EntenteTimelineMark *mark = &marks[i];
      const EntenteTimelineLane *lane = &lanes[mark->lane];

      if (counts[i] != mark->count || events[i] != mark->n_events)
        return g_strdup_printf ("mark %u counts %u, it has %u", i, mark->count, counts[i]);
      if ((mark->kind == ENTENTE_TIMELINE_MARK_ITEM) != (mark->count == 1))
        return g_strdup_printf ("mark %u is no cluster", i);
      if (mark->row >= lane->n_rows || mark->row >= params->max_rows)
        return g_strdup_printf ("mark %u is in no row", i);
      if (mark->y < lane->y || mark->y + params->row_height > lane->y + lane->height + 1e-9)
        return g_strdup_printf ("mark %u is outside its lane", i);
      if (mark->label != ENTENTE_TIMELINE_LABEL_NONE &&
          (mark->label_x < mark->left - 1e-6 || mark->label_x + mark->label_width > mark->right + 1e-6 ||
           mark->label_x < 0 || mark->label_x + mark->label_width > scale->width))
        return g_strdup_printf ("the label of mark %u", i);
      if (i > 0 && marks[i - 1].lane == mark->lane &&
          (marks[i - 1].first_day > mark->first_day ||
           (marks[i - 1].first_day == mark->first_day && marks[i - 1].last_day > mark->last_day)))
        return g_strdup_printf ("mark %u is not in the order of time", i);
      for (guint j = lane->first_mark; j < i; j++)
        if (marks[j].row == mark->row && marks[j].left < mark->right - 1e-6 && mark->left < marks[j].right - 1e-6)
          return g_strdup_printf ("marks %u and %u overlap", j, i);
    }

  for (guint i = 0; i < n_lanes; i++)
    {
      if (ABS (lanes[i].y - y) > 1e-6 || lanes[i].first_mark != n_in_lanes)
        return g_strdup_printf ("lane %u", i);
      y += lanes[i].height;
      n_in_lanes += lanes[i].n_marks;
    }
  if (n_in_lanes != n_marks || ABS (entente_timeline_layout_get_height (layout) - y) > 1e-6)
    return g_strdup ("the lanes' sum");
  return NULL;
}

static void
assert_sound (const EntenteTimelineLayout *layout,
              const EntenteTimelineParams *params,
              const EntenteTimelineScale  *scale,
              const EntenteMoment         *items,
              guint                        n_items)
{
  guint n_marks;
  g_autofree char *fault = find_fault (layout, entente_timeline_layout_get_marks (layout, &n_marks), params, scale, items,
                                       n_items);

  g_assert_cmpstr (fault, ==, NULL);
}

/* A usual landscape: a period, three years of which two are the same, a month, and two in a month. */
static void
test_usual (void)
{
  EntenteMoment items[] = {
    item_of ("2019/..", 0), item_of ("2019", 0), item_of ("2023", 0), item_of ("2023", 0), item_of ("2023-11", 1),
    item_of ("2024-01", 2), item_of ("2024-01", 2),
  };
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2018, 7, 950);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  const EntenteTimelineMark *marks;
  const EntenteTimelineLane *lanes;
  guint n;

  params.max_rows = 3;
  entente_timeline_layout_update (layout, &params, &scale, items, 7, NULL, 3, label_of_80, NULL);
  assert_sound (layout, &params, &scale, items, 7);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 7);
  lanes = entente_timeline_layout_get_lanes (layout, &n);
  g_assert_cmpuint (n, ==, 3);
  assert_near (lanes[0].height, 112);
  assert_near (lanes[1].height, 50);
  /* The period above, its label inside; the years below, their labels inside or after them. */
  g_assert_cmpuint (marks[0].item, ==, 1);
  g_assert_cmpuint (marks[1].item, ==, 0);
  g_assert_cmpuint (marks[1].row, ==, 0);
  g_assert_cmpint (marks[1].label, ==, ENTENTE_TIMELINE_LABEL_INSIDE);
  g_assert_cmpuint (marks[0].row, ==, 1);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (marks[i].label, !=, ENTENTE_TIMELINE_LABEL_NONE);

  /* With one row less the two of 2023 are one capsule. */
  params.max_rows = 2;
  entente_timeline_layout_update (layout, &params, &scale, items, 7, NULL, 3, label_of_80, NULL);
  assert_sound (layout, &params, &scale, items, 7);
  marks = entente_timeline_layout_get_marks (layout, &n);
  n = entente_timeline_layout_find_mark (layout, 2);
  g_assert_cmpuint (n, ==, entente_timeline_layout_find_mark (layout, 3));
  g_assert_cmpint (marks[n].kind, ==, ENTENTE_TIMELINE_MARK_CLUSTER);
  g_assert_true (marks[n].bracket);
  /* The year that was alone there stays an item. */
  g_assert_cmpint (marks[entente_timeline_layout_find_mark (layout, 1)].kind, ==, ENTENTE_TIMELINE_MARK_ITEM);
}

/* A label after its mark that is in the way goes before it, or goes; the items stay in their row. */
static void
test_labels_give_way (void)
{
  EntenteMoment items[] = { item_of ("2019-06-10", 0), item_of ("2019-08-10", 0) };
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2019, 2, 731);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  const EntenteTimelineMark *marks;
  guint n;

  params.max_rows = 1;
  entente_timeline_layout_update (layout, &params, &scale, items, 2, NULL, 1, label_of_80, NULL);
  assert_sound (layout, &params, &scale, items, 2);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (marks[0].label, ==, ENTENTE_TIMELINE_LABEL_BEFORE);
  g_assert_cmpint (marks[1].label, ==, ENTENTE_TIMELINE_LABEL_AFTER);

  /* No room before it either. */
  items[0] = item_of ("2019-01-20", 0);
  items[1] = item_of ("2019-03-10", 0);
  entente_timeline_layout_update (layout, &params, &scale, items, 2, NULL, 1, label_of_80, NULL);
  assert_sound (layout, &params, &scale, items, 2);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (marks[0].label, ==, ENTENTE_TIMELINE_LABEL_NONE);
  g_assert_cmpint (marks[1].label, ==, ENTENTE_TIMELINE_LABEL_AFTER);

  /* At the end of the window a label goes before. */
  items[0] = item_of ("2020-12-01", 0);
  entente_timeline_layout_update (layout, &params, &scale, items, 1, NULL, 1, label_of_80, NULL);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpint (marks[0].label, ==, ENTENTE_TIMELINE_LABEL_BEFORE);
}

/* What a label leaves that went is free for the next one's. */
static void
test_labels_make_room (void)
{
  EntenteMoment items[] = { item_of ("2019-01-20", 0), item_of ("2019-05-11", 0) };
  double widths[] = { 100, 80 };
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = { entente_day_from_civil (2019, 1, 1), 1, 150, FALSE };
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  const EntenteTimelineMark *marks;
  guint n;

  params.max_rows = 1;
  entente_timeline_layout_update (layout, &params, &scale, items, 2, NULL, 1, label_of, widths);
  assert_sound (layout, &params, &scale, items, 2);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (marks[0].label, ==, ENTENTE_TIMELINE_LABEL_NONE);
  g_assert_cmpint (marks[1].label, ==, ENTENTE_TIMELINE_LABEL_BEFORE);
}

/* A cluster says the least firm of what is in it, and what is in it. */
static void
test_cluster (void)
{
  EntenteMoment items[12];
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2019, 4, 800);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  g_autoptr (GArray) members = NULL;
  const EntenteTimelineMark *marks;
  guint n;

  for (guint i = 0; i < 12; i++)
    items[i] = item_of ("2020-05", 0);
  items[5].modality = ENTENTE_MODALITY_FORECAST;
  items[6].is_event = TRUE;
  params.max_rows = 1;
  entente_timeline_layout_update (layout, &params, &scale, items, 12, NULL, 1, NULL, NULL);
  assert_sound (layout, &params, &scale, items, 12);
  marks = entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (marks[0].count, ==, 12);
  g_assert_cmpuint (marks[0].n_events, ==, 1);
  g_assert_cmpuint (marks[0].modality, ==, ENTENTE_MODALITY_FORECAST);
  assert_near (marks[0].right - marks[0].left, 46);
  members = entente_timeline_layout_get_items (layout, 0);
  g_assert_cmpuint (members->len, ==, 12);
  g_assert_cmpuint (g_array_index (members, guint, 11), ==, 11);
}

static void
test_nothing (void)
{
  EntenteMoment item = item_of ("2019", 7);
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2019, 1, 800);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  guint n;

  entente_timeline_layout_update (layout, &params, &scale, NULL, 0, NULL, 0, label_of_80, NULL);
  assert_near (entente_timeline_layout_get_height (layout), 0);
  g_assert_cmpuint (entente_timeline_layout_find_mark (layout, 0), ==, ENTENTE_TIMELINE_NOTHING);
  /* Lanes without items have their height; an item of a lane that isn't there is hidden. */
  entente_timeline_layout_update (layout, &params, &scale, &item, 1, NULL, 2, label_of_80, NULL);
  assert_near (entente_timeline_layout_get_height (layout), 100);
  entente_timeline_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 0);
  assert_sound (layout, &params, &scale, &item, 1);
}

/* Whatever the dates, the window and the limits. */
static void
test_any_layout (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteMoment *items = g_new (EntenteMoment, 600);
  guint n_clusters = 0, n_labels = 0, n_brackets = 0, n_singles = 0;

  for (guint i = 0; i < 1500; i++)
    {
      EntenteTimelineScale scale = random_scale (random);
      EntenteTimelineParams params = default_params ();
      guint n_lanes = g_rand_int_range (random, 1, 8), n_items = g_rand_int_range (random, 0, 600), n_marks;
      const EntenteTimelineMark *marks;

      params.max_rows = g_rand_int_range (random, 1, 7);
      params.max_items = g_rand_boolean (random) ? 1000 : g_rand_int_range (random, 0, 200);
      params.lane_header = g_rand_boolean (random) ? 0 : 36;
      for (guint j = 0; j < n_items; j++)
        items[j] = random_item (random, n_lanes + 1);
      entente_timeline_layout_update (layout, &params, &scale, items, n_items, NULL, n_lanes, any_label, NULL);
      assert_sound (layout, &params, &scale, items, n_items);
      marks = entente_timeline_layout_get_marks (layout, &n_marks);
      for (guint j = 0; j < n_marks; j++)
        {
          n_clusters += marks[j].kind == ENTENTE_TIMELINE_MARK_CLUSTER;
          n_brackets += marks[j].bracket;
          n_labels += marks[j].label != ENTENTE_TIMELINE_LABEL_NONE;
          n_singles += marks[j].kind == ENTENTE_TIMELINE_MARK_ITEM;
        }
    }
  /* The cases were met at all. */
  g_assert_cmpuint (n_clusters, >, 1000);
  g_assert_cmpuint (n_brackets, >, 100);
  g_assert_cmpuint (n_labels, >, 1000);
  g_assert_cmpuint (n_singles, >, 1000);
  g_free (items);
}

/* Proves that the check of a layout can fail. */
static void
test_faults_are_found (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteMoment items[60];
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2000, 30, 1500);
  g_autofree EntenteTimelineMark *copy = NULL;
  guint n;

  for (guint i = 0; i < 60; i++)
    items[i] = random_item (random, 2);
  entente_timeline_layout_update (layout, &params, &scale, items, 60, NULL, 2, any_label, NULL);
  assert_sound (layout, &params, &scale, items, 60);
  entente_timeline_layout_get_marks (layout, &n);
  copy = g_new (EntenteTimelineMark, n);

  for (guint fault = 0; fault < 5; fault++)
    {
      g_autofree char *found = NULL;

      memcpy (copy, entente_timeline_layout_get_marks (layout, &n), n * sizeof *copy);
      switch (fault)
        {
        case 0: /* into the neighbour */
          for (guint i = 1; i < n; i++)
            {
              copy[i].left = 0;
              copy[i].row = copy[0].row;
            }
          break;
        case 1:
          copy[n / 2].count++;
          break;
        case 2:
          copy[n / 2].lane = !copy[n / 2].lane;
          break;
        case 3:
          copy[n - 1].first_day = ENTENTE_DAY_NO_LAST;
          break;
        default:
          copy[0].y -= 1000;
          break;
        }
      found = find_fault (layout, copy, &params, &scale, items, 60);
      g_test_message ("fault %u: %s", fault, found);
      g_assert_nonnull (found);
    }
}

/* The same twice over, also of a layout that was used for something else between. */
static void
test_same_again (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (10);
  g_autoptr (EntenteTimelineLayout) one = entente_timeline_layout_new ();
  g_autoptr (EntenteTimelineLayout) other = entente_timeline_layout_new ();
  EntenteTimelineParams params = default_params ();
  EntenteMoment items[300];

  params.max_items = 100;
  for (guint i = 0; i < 100; i++)
    {
      EntenteTimelineScale scale = random_scale (random), mirror;
      const EntenteTimelineMark *marks, *others;
      guint n, n_others;

      for (guint j = 0; j < 300; j++)
        items[j] = random_item (random, 5);
      entente_timeline_layout_update (one, &params, &scale, items, 300, NULL, 5, any_label, NULL);
      entente_timeline_layout_update (other, &params, &scale, items, 300, NULL, 5, any_label, NULL);
      marks = entente_timeline_layout_get_marks (one, &n);
      others = entente_timeline_layout_get_marks (other, &n_others);
      g_assert_cmpuint (n, ==, n_others);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (marks[j].item, ==, others[j].item);
          g_assert_cmpuint (marks[j].row, ==, others[j].row);
          g_assert_true (marks[j].left == others[j].left && marks[j].right == others[j].right);
        }

      /* Mirrored, it is the reflection. */
      mirror = scale;
      mirror.mirrored = !scale.mirrored;
      entente_timeline_layout_update (other, &params, &mirror, items, 300, NULL, 5, any_label, NULL);
      others = entente_timeline_layout_get_marks (other, &n_others);
      g_assert_cmpuint (n, ==, n_others);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (marks[j].item, ==, others[j].item);
          g_assert_cmpint (marks[j].label, ==, others[j].label);
          assert_near (marks[j].left + others[j].right, scale.width);
          assert_near (marks[j].glyph_x + others[j].glyph_x, scale.width);
          assert_near (marks[j].y, others[j].y);
          if (marks[j].label != ENTENTE_TIMELINE_LABEL_NONE)
            assert_near (marks[j].label_x + others[j].label_x + marks[j].label_width, scale.width);
        }
    }
}

/* Clusters move with the days under them: a small pan moves them by as much, but for those at the edges. */
static void
test_pan_keeps_clusters (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteMoment *items = g_new (EntenteMoment, 5000);
  EntenteTimelineParams params = default_params ();
  EntenteTimelineScale scale = years (2010, 6, 1000);
  double before[50];
  guint n_before = 0;

  for (guint i = 0; i < 5000; i++)
    {
      gint32 day = g_rand_int_range (random, 10957, 21915);

      items[i] = (EntenteMoment) { .first_day = day, .start_last_day = day, .end_first_day = day, .last_day = day };
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      const EntenteTimelineMark *marks;
      guint n, at = 0;

      entente_timeline_layout_update (layout, &params, &scale, items, 5000, NULL, 1, NULL, NULL);
      marks = entente_timeline_layout_get_marks (layout, &n);
      for (guint i = 0; i < n; i++)
        if (marks[i].glyph_x > 200 && marks[i].glyph_x < 800)
          {
            if (pass == 0)
              before[n_before++] = marks[i].glyph_x;
            else
              {
                while (at < n_before && before[at] - 3 < marks[i].glyph_x - 1e-3)
                  at++;
                if (marks[i].glyph_x < 797)
                  g_assert_true (at < n_before && ABS (before[at] - 3 - marks[i].glyph_x) < 1e-3);
              }
          }
      scale.first_day += 3 * scale.days_per_pixel;
    }
  g_assert_cmpuint (n_before, >, 5);
  g_free (items);
}

/* A million days in 20 lanes: the marks are few, the labels asked for fewer. The times are printed, not asserted. */
static void
test_million (void)
{
  const guint n_items = 1000000;
  g_autoptr (GRand) random = g_rand_new_with_seed (12);
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  EntenteMoment *items = g_new0 (EntenteMoment, n_items);
  EntenteTimelineParams params = default_params ();
  static const struct {
    const char *name;
    int         n_years;
    guint       n_lanes;
  } cases[] = { { "30 years, 20 lanes", 30, 20 }, { "3 years, 20 lanes", 3, 20 }, { "30 years, 4000 lanes", 30, 4000 } };

  for (guint i = 0; i < n_items; i++)
    {
      gint32 day = g_rand_int_range (random, 10957, 21915);
      gint32 length = i % 4 == 0 ? g_rand_int_range (random, 0, 900) : 0;

      items[i] = (EntenteMoment) {
        .first_day = day,
        .start_last_day = day,
        .end_first_day = day + length,
        .last_day = day + length,
        .precision = length > 0 ? ENTENTE_PRECISION_INTERVAL : ENTENTE_PRECISION_DAY,
        .modality = i % ENTENTE_N_MODALITIES,
        .is_event = i % 3 == 0,
      };
    }
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      EntenteTimelineScale scale = years (2010 - cases[c].n_years / 3, cases[c].n_years, 1200);
      guint n_marks, n_asked = 0;
      gint64 start, best = G_MAXINT64;

      for (guint i = 0; i < n_items; i++)
        items[i].lane = (i * 7919) % cases[c].n_lanes;
      for (guint run = 0; run < 5; run++)
        {
          n_asked = 0;
          start = g_get_monotonic_time ();
          entente_timeline_layout_update (layout, &params, &scale, items, n_items, NULL, cases[c].n_lanes, label_of_80, &n_asked);
          best = MIN (best, g_get_monotonic_time () - start);
        }
      entente_timeline_layout_get_marks (layout, &n_marks);
      g_test_message ("%s: %.2f ms, %u marks, %u labels", cases[c].name, best / 1000.0, n_marks, n_asked);
      g_assert_cmpuint (n_asked, <=, params.max_labels);
      if (cases[c].n_lanes == 20)
        {
          g_assert_cmpuint (n_marks, <, 2000);
          assert_sound (layout, &params, &scale, items, n_items);
        }
    }
  g_free (items);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline/layout/usual", test_usual);
  g_test_add_func ("/timeline/layout/labels-give-way", test_labels_give_way);
  g_test_add_func ("/timeline/layout/labels-make-room", test_labels_make_room);
  g_test_add_func ("/timeline/layout/cluster", test_cluster);
  g_test_add_func ("/timeline/layout/nothing", test_nothing);
  g_test_add_func ("/timeline/layout/any-layout", test_any_layout);
  g_test_add_func ("/timeline/layout/faults-are-found", test_faults_are_found);
  g_test_add_func ("/timeline/layout/same-again", test_same_again);
  g_test_add_func ("/timeline/layout/pan-keeps-clusters", test_pan_keeps_clusters);
  g_test_add_func ("/timeline/layout/million", test_million);

  return g_test_run ();
}
