/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline with a million items, a shelf of a hundred thousand, and rows that come late. Times of frames are printed, not
 * asserted. */

#include "entente-view-test.h"

#include "entente-moment.h"
#include "entente-timeline-canvas.h"
#include "entente-timeline-chip.h"
#include "entente-timeline-list.h"
#include "entente-timeline-overview.h"
#include "entente-timeline-shelf.h"

#include <stdlib.h>
#include <string.h>

#define N_ITEMS 1000000
#define N_UNDATED 100000
#define N_LANES 102

typedef struct {
  GArray *times; /* gint64: of frames */
  gint64  began;
} Frames;

static void
before_paint_cb (Frames *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
after_paint_cb (Frames *frames)
{
  gint64 time = g_get_monotonic_time () - frames->began;

  g_array_append_val (frames->times, time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
tell (Frames     *frames,
      const char *what)
{
  g_array_sort (frames->times, compare_times);
  if (frames->times->len > 0)
    g_test_message ("%s: %u frames, median %.2f ms, 95 %% %.2f ms", what, frames->times->len,
                    g_array_index (frames->times, gint64, frames->times->len / 2) / 1000.0,
                    g_array_index (frames->times, gint64, frames->times->len * 95 / 100) / 1000.0);
  g_array_set_size (frames->times, 0);
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  return entente_moment_compare (a, b);
}

/* Items over forty years, of days, months, years and what goes on, some lanes with much and some with little. */
static EntenteChronology *
make_chronology (guint n_items,
                 guint n_undated,
                 guint n_entities)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  EntenteChronology *chronology = entente_chronology_new ();

  for (guint i = 0; i < 5000; i++)
    {
      EntenteMoment moment = { .kind = i % 9, .step = ENTENTE_CODE_NONE, .is_event = i % 3 == 0, .modality = i % 5 };
      int form = g_rand_int_range (random, 0, 5), year = g_rand_int_range (random, 1985, 2025);
      int month = g_rand_int_range (random, 1, 13), day = g_rand_int_range (random, 1, 29);
      g_autoptr (EntenteDate) date = NULL;
      g_autofree char *text = NULL;

      if (form < 2)
        text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
      else if (form == 3)
        text = g_strdup_printf ("%04d", year);
      else
        text = g_strdup_printf (form == 2 ? "%04d-%02d" : "%04d-%02d/..", year, month);
      date = entente_date_parse (text, NULL);
      entente_moment_set_date (&moment, date);
      g_array_append_val (dates, moment);
    }
  g_array_sort (dates, compare_moments);
  g_array_set_size (chronology->moments, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      EntenteMoment *moment = &g_array_index (chronology->moments, EntenteMoment, i);

      *moment = g_array_index (dates, EntenteMoment, (guint) ((guint64) i * dates->len / n_items));
      moment->key = i + 1;
      moment->lane = (guint) (g_rand_double (random) * g_rand_double (random) * (n_entities + 2));
    }
  g_array_set_size (chronology->undated, n_undated);
  for (guint i = 0; i < n_undated; i++)
    {
      EntenteMoment *moment = &g_array_index (chronology->undated, EntenteMoment, i);

      *moment = (EntenteMoment) { .key = n_items + i + 1, .kind = ENTENTE_CODE_NONE, .step = i % 13, .modality = i % 5 };
      entente_moment_set_date (moment, NULL);
    }
  entente_undated_sort (chronology->undated);
  for (guint i = 0; i < n_entities; i++)
    {
      EntenteRow *row = g_new0 (EntenteRow, 1);

      row->key = n_items + n_undated + i + 1;
      row->id = g_strdup_printf ("entity-%u", i);
      row->name = g_strdup_printf ("Entity %u", i);
      g_ptr_array_add (chronology->entities, row);
    }
  return chronology;
}

static void
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
}

static void
point (GtkWidget *widget,
       double     x,
       double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static void
wait_for_frame (Frames *frames)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  guint n_frames = frames->times->len;

  while (frames->times->len == n_frames)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
}

static char *
get_heard (ViewTest *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  g_assert_nonnull (focus);
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, "nothing");
}

static void
test_million (ViewTest      *test,
              gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  EntenteTimelineCanvas *canvas = g_object_new (ENTENTE_TYPE_TIMELINE_CANVAS, NULL);
  EntenteTimelineShelf *shelf = g_object_new (ENTENTE_TYPE_TIMELINE_SHELF, NULL);
  EntenteTimelineOverview *overview = g_object_new (ENTENTE_TYPE_TIMELINE_OVERVIEW, NULL);
  EntenteChronology *chronology = make_chronology (N_ITEMS, N_UNDATED, N_LANES - 2);
  Frames frames = { g_array_new (FALSE, FALSE, sizeof (gint64)), 0 };
  EntenteTimelineData *items;
  EntenteTimelineScale scale;
  GdkFrameClock *clock;
  gint64 start;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (canvas));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (shelf));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (overview));
  entente_timeline_canvas_set_state (canvas, state);
  entente_timeline_shelf_set_state (shelf, state);
  entente_timeline_overview_set_state (overview, state);
  view_test_show (test, box, 1200, 460);
  clock = gtk_widget_get_frame_clock (test->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frames);

  start = g_get_monotonic_time ();
  items = entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL);
  g_test_message ("items: %.2f ms", (g_get_monotonic_time () - start) / 1000.0);
  g_assert_nonnull (items->index);
  g_assert_cmpuint (items->lanes->len, ==, N_LANES);
  start = g_get_monotonic_time ();
  entente_timeline_state_set_data (state, items);
  g_test_message ("taken in: %.2f ms", (g_get_monotonic_time () - start) / 1000.0);
  wait_for_frame (&frames);
  tell (&frames, "first frame");
  view_test_settle (test);
  view_test_picture (test, "timeline-million");
  g_array_set_size (frames.times, 0);

  /* The same again: what a frame costs beside the layout. */
  for (guint i = 0; i < 60; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (canvas));
      gtk_widget_queue_draw (GTK_WIDGET (overview));
      wait_for_frame (&frames);
    }
  tell (&frames, "repaint");
  for (guint zoom = 0; zoom < 4; zoom++)
    {
      g_autofree char *what = NULL;

      for (guint i = 0; i < 60; i++)
        {
          scale = entente_timeline_scale_pan (entente_timeline_state_get_scale (state),
                                              entente_timeline_state_get_bounds (state), i < 30 ? -7 : 7);
          scale.first_day += i % 2 == 0 ? .01 : 0;
          entente_timeline_state_set_scale (state, &scale);
          wait_for_frame (&frames);
        }
      what = g_strdup_printf ("panned over %.0f days", entente_timeline_scale_get_days (&scale));
      tell (&frames, what);
      for (guint i = 0; i < 12 && zoom < 3; i++)
        {
          scale = entente_timeline_scale_zoom (entente_timeline_state_get_scale (state),
                                               entente_timeline_state_get_bounds (state), 500, 1.18);
          entente_timeline_state_set_scale (state, &scale);
          wait_for_frame (&frames);
        }
      tell (&frames, "zoomed");
    }

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 500; i++)
    point (GTK_WIDGET (canvas), 200 + i % 900, 40 + i % 250);
  g_test_message ("pointed at: %.4f ms", (g_get_monotonic_time () - start) / 500000.0);
  entente_timeline_canvas_fit (canvas);
  view_test_settle (test);
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 50; i++)
    press (GTK_WIDGET (canvas), i < 40 ? GDK_KEY_Right : GDK_KEY_Down);
  g_test_message ("walked: %.4f ms a step", (g_get_monotonic_time () - start) / 50000.0);
  view_test_settle (test);
  {
    g_autofree char *heard = get_heard (test);

    g_assert_nonnull (strstr (heard, " deals and events, "));
  }
  press (GTK_WIDGET (canvas), GDK_KEY_End);
  view_test_settle (test);

  items = entente_timeline_data_new (make_chronology (N_ITEMS, N_UNDATED, N_LANES - 2), ENTENTE_TIMELINE_LANES_KIND, NULL);
  start = g_get_monotonic_time ();
  entente_timeline_state_set_data (state, items);
  g_test_message ("other lanes taken in: %.2f ms", (g_get_monotonic_time () - start) / 1000.0);
  view_test_settle (test);
  g_assert_cmpuint (items->lanes->len, ==, 7);
  view_test_picture (test, "timeline-million-kinds");
  g_signal_handlers_disconnect_by_data (clock, &frames);
  g_array_unref (frames.times);
}

/* A hundred thousand are as many widgets as fit, and a list of all with a heading for each group. */
static void
test_shelf (ViewTest      *test,
            gconstpointer  data)
{
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  EntenteTimelineShelf *shelf = g_object_new (ENTENTE_TYPE_TIMELINE_SHELF, NULL);
  EntenteChronology *chronology = make_chronology (0, N_UNDATED, 0);
  g_autoptr (EntenteTimelineEntries) entries = NULL;
  EntenteTimelineData *items;
  guint n_chips = 0, n_headings = 0, last = 0;

  for (guint i = 0; i < 50; i++)
    {
      EntenteRow *row = g_new0 (EntenteRow, 1);

      row->key = g_array_index (chronology->undated, EntenteMoment, i).key;
      row->id = g_strdup_printf ("d%u", i);
      row->name = g_strdup_printf ("Undated %u", i);
      row->type = ENTENTE_SUBJECT_DEAL;
      g_ptr_array_add (chronology->rows, row);
    }
  items = entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL);
  entente_timeline_shelf_set_state (shelf, state);
  entente_timeline_state_set_data (state, items);
  view_test_show (test, GTK_WIDGET (shelf), 1100, 80);
  view_test_picture (test, "timeline-shelf-many");
  while (view_test_find (GTK_WIDGET (shelf), ENTENTE_TYPE_TIMELINE_CHIP, n_chips) != NULL)
    n_chips++;
  g_assert_cmpuint (n_chips, >, 4);
  g_assert_cmpuint (n_chips, <=, 40);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (shelf), "All 100000"));

  entries = entente_timeline_entries_new (items, ENTENTE_TIMELINE_PART_UNDATED, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      const EntenteMoment *moment = entente_timeline_entries_get_moment (entries, i);

      if (moment == NULL)
        {
          n_headings++;
          continue;
        }
      g_assert_cmpuint (entente_undated_group_of (moment), >=, last);
      last = entente_undated_group_of (moment);
    }
  g_assert_cmpuint (n_headings, ==, ENTENTE_N_UNDATED_GROUPS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, N_UNDATED + n_headings);
}

/* Without its rows at first, the timeline comes to be what it is with them. */
static void
test_late (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *list = entente_timeline_list_new ();
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  g_autoptr (EntenteRowCache) rows = entente_row_cache_new (test->landscape);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  EntenteTimelineCanvas *canvas = g_object_new (ENTENTE_TYPE_TIMELINE_CANVAS, "vexpand", TRUE, NULL);
  EntenteTimelineShelf *shelf = g_object_new (ENTENTE_TYPE_TIMELINE_SHELF, NULL);
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autofree char *heard = NULL;
  EntenteChronology *chronology;
  EntenteTimelineData *items;
  guint32 key;

  entente_landscape_get_chronology_async (test->landscape, NULL, filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  chronology = entente_landscape_get_chronology_finish (test->landscape, answer, NULL);
  g_ptr_array_set_size (chronology->rows, 0);
  items = entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, rows);
  entente_timeline_canvas_set_state (canvas, state);
  entente_timeline_shelf_set_state (shelf, state);
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "openai-leadership-crisis");
  entente_timeline_state_set_data (state, items);
  entente_timeline_list_set_part (ENTENTE_TIMELINE_LIST (list), items, ENTENTE_TIMELINE_PART_ALL, NULL,
                                  entente_timeline_state_get_style (state));
  gtk_widget_set_size_request (list, -1, 200);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (shelf));
  gtk_box_append (GTK_BOX (box), list);
  g_assert_null (entente_timeline_data_get_row (items, 0));
  g_assert_cmpuint (entente_timeline_state_get_selected (state), ==, 0);
  view_test_show (test, box, 1100, 700);
  view_test_picture (test, "timeline-late");

  /* What is selected is found by its id. */
  key = entente_timeline_state_get_selected (state);
  g_assert_cmpuint (key, !=, 0);
  g_assert_cmpstr (entente_row_cache_get (rows, key)->id, ==, "openai-leadership-crisis");
  g_assert_nonnull (view_test_find (GTK_WIDGET (shelf), ENTENTE_TYPE_TIMELINE_CHIP, 0));
  g_assert_nonnull (view_test_find_text (list, "OpenAI–Microsoft alliance begins"));
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  press (GTK_WIDGET (canvas), GDK_KEY_End);
  press (GTK_WIDGET (canvas), GDK_KEY_Left);
  view_test_settle (test);
  heard = get_heard (test);
  g_assert_nonnull (strstr (heard, "Leadership crisis at OpenAI"));
}

/* What is chosen before its row is there is selected with it, and what isn't there is asked for once. */
static void
test_rows (ViewTest      *test,
           gconstpointer  data)
{
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  g_autoptr (EntenteRowCache) rows = entente_row_cache_new (test->landscape);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  EntenteChronology *chronology;
  guint32 first;
  guint n_there = 0;

  entente_landscape_get_chronology_async (test->landscape, NULL, filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  chronology = entente_landscape_get_chronology_finish (test->landscape, answer, NULL);
  first = g_array_index (chronology->moments, EntenteMoment, 0).key;
  g_ptr_array_set_size (chronology->rows, 0);
  entente_timeline_state_set_data (state, entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, rows));

  entente_timeline_state_select (state, first);
  g_assert_null (entente_session_get_selection (test->session));
  view_test_settle (test);
  g_assert_nonnull (entente_session_get_selection (test->session));
  g_assert_cmpuint (entente_timeline_state_get_selected (state), ==, first);

  /* Some thousand are kept, those that were looked at last. */
  for (guint32 i = 0; i < 9000; i += 500)
    {
      for (guint32 key = i; key < i + 500; key++)
        entente_row_cache_get (rows, 1000000 + key);
      view_test_settle (test);
    }
  g_assert_false (entente_landscape_is_asked (test->landscape));
  g_assert_null (entente_row_cache_get (rows, 1008999));
  view_test_settle (test);
  for (guint32 key = 1000000; key < 1009000; key++)
    {
      g_assert_null (entente_row_cache_get (rows, key));
      n_there++;
    }
  g_assert_cmpuint (n_there, ==, 9000);
  /* The one that was looked at first has gone, and comes again. */
  g_assert_null (entente_row_cache_get (rows, first));
  view_test_settle (test);
  g_assert_nonnull (entente_row_cache_get (rows, first));
  /* Nobody knows of it, and that is asked once. */
  g_assert_null (entente_row_cache_find (rows, "no-such-deal"));
  view_test_settle (test);
  g_assert_null (entente_row_cache_find (rows, "no-such-deal"));
  g_assert_false (entente_landscape_is_asked (test->landscape));
}

static void
add (const char  *name,
     void       (*run) (ViewTest *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/timeline-many/", name, NULL);

  g_test_add (path, ViewTest, NULL, view_test_set_up, run, view_test_tear_down);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  add ("million", test_million);
  add ("shelf", test_shelf);
  add ("late", test_late);
  add ("rows", test_rows);
  return g_test_run ();
}
