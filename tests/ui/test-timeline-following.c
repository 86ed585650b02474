/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline follows the user's edits: it shows what they say, and stays where it was looked at. It asks nothing for what is
 * nothing to it. */

#include "entente-view-test.h"

#include "entente-id.h"
#include "entente-timeline-canvas.h"
#include "entente-timeline-chip.h"
#include "entente-timeline-list.h"
#include "entente-timeline-shelf.h"
#include "entente-timeline-view.h"

#include <string.h>

#define CRISIS "openai-leadership-crisis"

static gboolean
is_loading (GtkWidget *view)
{
  gboolean loading;

  g_object_get (view, "loading", &loading, NULL);
  return loading;
}

static GtkWidget *
show (ViewTest *test,
      int       width,
      int       height)
{
  EntenteTimelineView *view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);

  entente_timeline_view_bind (view, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (view), width, height);
  test_wait_until (!is_loading (GTK_WIDGET (view)));
  view_test_settle (test);
  return GTK_WIDGET (view);
}

static void
edit (ViewTest           *test,
      GtkWidget          *view,
      EntenteSubjectType  type,
      const char         *id,
      EntenteProperty     property,
      const char         *code,
      const char         *text,
      const char         *date)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;

  g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
  statement = test_records_add (records, id, property, NULL, code, text);
  statement->date = g_strdup (date);
  statement->rank = ENTENTE_RANK_PREFERRED;
  g_free (statement->id);
  statement->id = entente_id_new ();
  entente_landscape_edit_async (test->landscape, "Edit", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  view_test_settle (test);
  test_wait_until (!is_loading (view));
  view_test_settle (test);
}

static char *
get_heard (ViewTest *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  g_assert_nonnull (focus);
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, "nothing");
}

static void
assert_heard (ViewTest   *test,
              const char *words)
{
  g_autofree char *heard = get_heard (test);

  if (strstr (heard, words) == NULL)
    g_error ("Heard “%s” in place of “%s”", heard, words);
}

static void
press (ViewTest  *test,
       GtkWidget *widget,
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
  view_test_settle (test);
}

/* The keys stay at their item, be it called or dated otherwise, or others come before it. */
static void
test_focus (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, 1100, 420);
  GtkWidget *canvas = view_test_find (view, ENTENTE_TYPE_TIMELINE_CANVAS, 0);

  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End);
  press (test, canvas, GDK_KEY_Left);
  assert_heard (test, "Leadership crisis at OpenAI");
  edit (test, view, ENTENTE_SUBJECT_EVENT, CRISIS, ENTENTE_PROPERTY_NAME, NULL, "Five days without a head", NULL);
  assert_heard (test, "Five days without a head");
  edit (test, view, ENTENTE_SUBJECT_EVENT, CRISIS, ENTENTE_PROPERTY_STATUS, "completed", "When it was.", "2016-03");
  assert_heard (test, "March 2016");
  edit (test, view, ENTENTE_SUBJECT_DEAL, "a-new-deal", ENTENTE_PROPERTY_STATUS, "completed", "When it was.", "2015-01");
  assert_heard (test, "Five days without a head");
  /* One item later is the one that was there. */
  press (test, canvas, GDK_KEY_Right);
  press (test, canvas, GDK_KEY_Left);
  assert_heard (test, "Five days without a head");
}

static GtkAdjustment *
get_scrolling (GtkWidget *list)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view_test_find (list, GTK_TYPE_LIST_VIEW, 0)));
}

/* The list stays scrolled, and its rows say what is so now: of what was edited, and of what names it. */
static void
test_list (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *view = show (test, 700, 300), *list;
  GtkAdjustment *scrolling;
  double value;

  g_assert_true (gtk_widget_activate_action (view, "timeline.list", NULL));
  view_test_settle (test);
  list = view_test_find (view, ENTENTE_TYPE_TIMELINE_LIST, 0);
  g_assert_nonnull (view_test_find_text (list, "OpenAI–Microsoft alliance begins"));
  scrolling = get_scrolling (list);
  gtk_adjustment_set_value (scrolling, 40);
  view_test_settle (test);
  value = gtk_adjustment_get_value (scrolling);
  g_assert_cmpfloat (value, >, 20);

  edit (test, view, ENTENTE_SUBJECT_EVENT, "alliance-begins", ENTENTE_PROPERTY_NAME, NULL, "An alliance, and more", NULL);
  g_assert_null (view_test_find_text (list, "OpenAI–Microsoft alliance begins"));
  g_assert_nonnull (view_test_find_text (list, "An alliance, and more"));
  g_assert_true (get_scrolling (list) == scrolling);
  g_assert_cmpfloat (gtk_adjustment_get_value (scrolling), ==, value);
  edit (test, view, ENTENTE_SUBJECT_DEAL, "a-new-deal", ENTENTE_PROPERTY_STATUS, "completed", "When it was.", "2015-01");
  g_assert_true (get_scrolling (list) == scrolling);
  g_assert_cmpfloat (gtk_adjustment_get_value (scrolling), ==, value);
}

/* A chip keeps the focus, and tells who is credited by the name that this has now. */
static void
test_chips (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, 1100, 420);
  GtkWidget *shelf = view_test_find (view, ENTENTE_TYPE_TIMELINE_SHELF, 0);
  GtkWidget *chip = view_test_find (shelf, ENTENTE_TYPE_TIMELINE_CHIP, 2), *focus;
  g_autofree char *id = g_strdup (entente_timeline_chip_get_id (ENTENTE_TIMELINE_CHIP (chip)));

  g_assert_true (gtk_widget_grab_focus (chip));
  edit (test, view, ENTENTE_SUBJECT_DEAL, id, ENTENTE_PROPERTY_NAME, NULL, "Called otherwise", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (ENTENTE_IS_TIMELINE_CHIP (focus));
  g_assert_cmpstr (entente_timeline_chip_get_id (ENTENTE_TIMELINE_CHIP (focus)), ==, id);
  assert_heard (test, "Called otherwise");
}

/* What is typed to find entities is nothing to deals and events; their kinds are. */
static void
test_filter (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *view = show (test, 700, 300);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  filter->text = g_strdup ("micro");
  filter->entity_kinds = 1;
  entente_session_set_filter (test->session, filter);
  g_assert_false (is_loading (view));
  filter->deal_kinds = 1;
  entente_session_set_filter (test->session, filter);
  g_assert_true (is_loading (view));
  test_wait_until (!is_loading (view));
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* What is selected elsewhere is no reason to lay the timeline out. */
static void
test_elsewhere (ViewTest      *test,
                gconstpointer  data)
{
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  EntenteChronology *chronology;
  guint n = 0;

  entente_landscape_get_chronology_async (test->landscape, NULL, filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  chronology = entente_landscape_get_chronology_finish (test->landscape, answer, NULL);
  entente_timeline_state_set_data (state, entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL));
  g_signal_connect_swapped (state, "selection-changed", G_CALLBACK (count_cb), &n);
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "microsoft");
  g_assert_cmpuint (n, ==, 0);
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, CRISIS);
  g_assert_cmpuint (n, ==, 1);
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  g_assert_cmpuint (n, ==, 2);
}

static void
add (const char  *name,
     void       (*run) (ViewTest *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/timeline-following/", name, NULL);

  g_test_add (path, ViewTest, NULL, view_test_set_up, run, view_test_tear_down);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  add ("focus", test_focus);
  add ("list", test_list);
  add ("chips", test_chips);
  add ("filter", test_filter);
  add ("elsewhere", test_elsewhere);
  return g_test_run ();
}
