/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline on the bundled landscape: walked, zoomed, its shelf and its brush used, as a person would. */

#include "entente-view-test.h"

#include "entente-timeline-canvas.h"
#include "entente-timeline-card.h"
#include "entente-timeline-chip.h"
#include "entente-timeline-list.h"
#include "entente-timeline-overview.h"
#include "entente-timeline-shelf.h"
#include "entente-timeline-view.h"

#include <string.h>

static gboolean
is_loading (EntenteTimelineView *view)
{
  gboolean loading;

  g_object_get (view, "loading", &loading, NULL);
  return loading;
}

static GtkWidget *
show (ViewTest   *test,
      const char *scope,
      int         width,
      int         height)
{
  EntenteTimelineView *view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);

  entente_session_enter (test->session, scope);
  entente_timeline_view_bind (view, test->landscape, test->session);
  g_assert_true (is_loading (view));
  view_test_show (test, GTK_WIDGET (view), width, height);
  test_wait_until (!is_loading (view));
  view_test_settle (test);
  return GTK_WIDGET (view);
}

static GtkWidget *
find (ViewTest *test,
      GType     type)
{
  GtkWidget *widget = view_test_find (test->window, type, 0);

  g_assert_nonnull (widget);
  return widget;
}

/* Waits for some frames: what a key or a press does, it does without asking the landscape. */
static void
wait (void)
{
  for (guint n_quiet = 0; n_quiet < 25; n_quiet++)
    {
      if (g_main_context_iteration (NULL, FALSE))
        n_quiet = 0;
      g_usleep (2000);
    }
}

/* Presses a key as if @widget or what is in it had the focus. */
static gboolean
press (ViewTest        *test,
       GtkWidget       *widget,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  wait ();
  return handled;
}

/* Presses and lets go, or with a distance drags. */
static void
drag (ViewTest  *test,
      GtkWidget *widget,
      double     x,
      double     y,
      double     dx,
      double     dy)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (controller))
        continue;
      g_signal_emit_by_name (controller, "drag-begin", x, y);
      if (dx != 0 || dy != 0)
        g_signal_emit_by_name (controller, "drag-update", dx, dy);
      g_signal_emit_by_name (controller, "drag-end", dx, dy);
    }
  wait ();
}

/* What is heard of the widget that has the focus: a check against something else answers what it is. */
static char *
get_heard (ViewTest *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  g_assert_nonnull (focus);
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL, "nothing");
}

static void
assert_selected (ViewTest   *test,
                 const char *id)
{
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, id);
}

static const char *
get_shown (ViewTest *test)
{
  return entente_timeline_overview_get_words (ENTENTE_TIMELINE_OVERVIEW (find (test, ENTENTE_TYPE_TIMELINE_OVERVIEW)));
}

/* The button whose label or tooltip says @words; it can be pressed. */
static void
click (ViewTest   *test,
       const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = view_test_find (test->window, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), words) == 0 ||
        g_strcmp0 (gtk_widget_get_tooltip_text (button), words) == 0)
      break;
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  view_test_settle (test);
}

/* In the order of time, whatever the lane: spans that begin with 2019, the longest last, then 2023 and what came in it. */
static void
test_keys (ViewTest      *test,
           gconstpointer  data)
{
  static const char *const order[][2] = {
    { "microsoft-openai-2019", "alliance-begins" }, { "microsoft-openai-2019", "alliance-begins" },
    { "microsoft-openai-since-2019", NULL },        { "microsoft-openai-2023", "gpt-licence" },
    { "microsoft-openai-2023", "gpt-licence" },     { "openai-leadership-crisis", NULL },
    { "ftc-announcement", NULL },
  };
  GtkWidget *canvas, *focus;

  show (test, NULL, 1100, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  g_assert_true (gtk_widget_grab_focus (canvas));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_true (press (test, canvas, GDK_KEY_Return, 0));
      if (g_strcmp0 (entente_session_get_selection (test->session), order[i][1]) != 0)
        assert_selected (test, order[i][0]);
      /* Each step is another widget that gets the focus, so that it is heard. */
      focus = gtk_window_get_focus (GTK_WINDOW (test->window));
      g_assert_true (press (test, canvas, GDK_KEY_Right, 0));
      if (i + 1 < G_N_ELEMENTS (order))
        g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) != focus);
    }

  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_space, 0);
  assert_selected (test, "ftc-announcement");
  press (test, canvas, GDK_KEY_Left, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "openai-leadership-crisis");
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_EVENT);
  press (test, canvas, GDK_KEY_Up, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "microsoft-openai-2023");
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_DEAL);
  press (test, canvas, GDK_KEY_Down, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "gpt-licence");
}

static void
test_heard (ViewTest      *test,
            gconstpointer  data)
{
  g_autofree char *heard = NULL;
  GtkWidget *canvas;

  show (test, NULL, 1100, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_Left, 0);
  heard = get_heard (test);
  g_assert_nonnull (strstr (heard, "November 2023"));
  g_assert_nonnull (strstr (heard, "Leadership crisis at OpenAI"));
  g_assert_nonnull (strstr (heard, "asserted"));
}

static void
test_zoom (ViewTest      *test,
           gconstpointer  data)
{
  g_autofree char *fit = NULL, *closer = NULL;
  GtkWidget *canvas;

  show (test, NULL, 1100, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  fit = g_strdup (get_shown (test));
  g_assert_true (g_str_has_prefix (fit, "Shown: "));
  g_assert_nonnull (strstr (fit, "2018 to "));
  g_assert_true (g_str_has_suffix (fit, "2025"));
  click (test, "Zoom In");
  closer = g_strdup (get_shown (test));
  g_assert_cmpstr (closer, !=, fit);
  click (test, "Zoom Out");
  g_assert_cmpstr (get_shown (test), ==, fit);
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_plus, 0);
  press (test, canvas, GDK_KEY_plus, 0);
  g_assert_cmpstr (get_shown (test), !=, fit);
  press (test, canvas, GDK_KEY_0, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_shown (test), ==, fit);

  /* To the left is on in time: later months come into sight, and the scale stays. */
  drag (test, canvas, 700, 100, -200, 0);
  g_assert_cmpstr (get_shown (test), !=, fit);
  assert_selected (test, NULL);
  click (test, "Show All Dates");
  g_assert_cmpstr (get_shown (test), ==, fit);
}

static void
double_click (ViewTest  *test,
              GtkWidget *widget,
              double     x,
              double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, "released", 2, x, y);
    }
  view_test_settle (test);
}

/* A double click on the axis shows the year that is there, then the month; elsewhere it does nothing of that kind. */
static void
test_axis (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *canvas;
  g_autofree char *fit = NULL;

  show (test, NULL, 1100, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  fit = g_strdup (get_shown (test));
  double_click (test, canvas, 860, 120);
  double_click (test, canvas, 40, 10);
  g_assert_cmpstr (get_shown (test), ==, fit);
  double_click (test, canvas, 860, 10);
  g_assert_true (g_str_has_prefix (get_shown (test), "Shown: January 2023 to "));
  view_test_picture (test, "timeline-axis-year");
  double_click (test, canvas, 1060, 10);
  g_assert_true (g_str_has_prefix (get_shown (test), "Shown: December 2023"));
}

/* What the keys walk to comes into sight, also at the other end of time. */
static void
test_reveal (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *canvas;
  GdkRectangle area;

  show (test, NULL, 1100, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  for (guint i = 0; i < 8; i++)
    click (test, "Zoom In");
  g_assert_nonnull (strstr (get_shown (test), "2024"));
  press (test, canvas, GDK_KEY_Home, 0);
  g_assert_nonnull (strstr (get_shown (test), "2019"));
  g_assert_true (entente_timeline_canvas_get_item_area (ENTENTE_TIMELINE_CANVAS (canvas), 0, &area));
  view_test_picture (test, "timeline-days");
}

static void
test_click (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  GdkRectangle area;

  for (guint i = 0; i < 7; i++)
    {
      const char *id;

      g_assert_true (entente_timeline_canvas_get_item_area (ENTENTE_TIMELINE_CANVAS (canvas), i, &area));
      drag (test, canvas, area.x + area.width / 2.0, area.y + area.height / 2.0, 0, 0);
      id = entente_session_get_selection (test->session);
      g_assert_nonnull (id);
      g_assert_true (press (test, view, GDK_KEY_Escape, 0));
      assert_selected (test, NULL);
    }
  drag (test, canvas, 400, area.y + 150, 0, 0);
  assert_selected (test, NULL);
}

/* Between two dates there may be nothing to see: the timeline says so, and leads back. */
static void
test_nothing (ViewTest      *test,
              gconstpointer  data)
{
  GtkWidget *view = show (test, "openai", 666, 420);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  /* Without what goes on since 2019. */
  filter->modalities = 1 << ENTENTE_MODALITY_ASSERTED;
  entente_session_set_filter (test->session, filter);
  view_test_settle (test);
  g_assert_null (view_test_find_text (view, "Nothing has a date in this window"));
  for (guint i = 0; i < 6; i++)
    {
      entente_timeline_canvas_zoom (ENTENTE_TIMELINE_CANVAS (find (test, ENTENTE_TYPE_TIMELINE_CANVAS)), 1.5);
      view_test_settle (test);
    }
  view_test_picture (test, "timeline-nothing");
  g_assert_nonnull (view_test_find_text (view, "Nothing has a date in this window"));
  click (test, "Show All Dates");
  g_assert_null (view_test_find_text (view, "Nothing has a date in this window"));
}

/* An entity all of whose deals and events are undated. */
static void
test_no_dates (ViewTest      *test,
               gconstpointer  data)
{
  GtkWidget *view = show (test, "anthropic", 666, 420);

  g_assert_nonnull (view_test_find_text (view, "No dates here"));
  view_test_picture (test, "timeline-no-dates");
  click (test, "Show Whole Landscape");
  g_assert_null (entente_session_get_scope (test->session));
  g_assert_null (view_test_find_text (view, "No dates here"));
}

/* What the two tones mean stands beside the heading, as long as it doesn't take the room of the counts. */
static void
test_legend (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 666, 420);

  g_assert_nonnull (view_test_find_text (view, "Deals"));
  g_assert_nonnull (view_test_find_text (view, "Events"));
  view_test_assert_finalized (test);
  view = show (test, NULL, 460, 420);
  g_assert_nonnull (view_test_find_text (view, "7 dated, 59 undated"));
  g_assert_null (view_test_find_text (view, "Deals"));
  g_assert_null (view_test_find_text (view, "Events"));
}

static void
test_scope (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420);

  g_assert_nonnull (view_test_find_text (view, "7 dated, 59 undated"));
  entente_session_enter (test->session, "openai");
  view_test_settle (test);
  g_assert_null (view_test_find_text (view, "7 dated, 59 undated"));
  g_assert_nonnull (view_test_find_text (view, "6 dated, 25 undated"));
}

/* A filter that nothing passes is said, and cleared from there. */
static void
test_filter (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  filter->deal_kinds = 1;
  filter->first_day = 0;
  filter->last_day = 1;
  filter->modalities = 1 << ENTENTE_MODALITY_OPINION;
  entente_session_set_filter (test->session, filter);
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (view, "No deals or events here"));
  view_test_picture (test, "timeline-empty");
  click (test, "Clear Filter");
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);
  g_assert_nonnull (view_test_find_text (view, "7 dated, 59 undated"));
}

static void
test_shelf (ViewTest      *test,
            gconstpointer  data)
{
  g_autofree char *heard = NULL;
  GtkWidget *shelf, *chip, *list;

  show (test, "openai", 666, 300);
  shelf = find (test, ENTENTE_TYPE_TIMELINE_SHELF);
  chip = view_test_find (shelf, ENTENTE_TYPE_TIMELINE_CHIP, 0);
  g_assert_true (gtk_widget_grab_focus (chip));
  heard = get_heard (test);
  g_assert_cmpstr (heard, ==, "Undated, reported: Amazon–OpenAI talks, TechCrunch, 1 of 25");
  g_signal_emit_by_name (chip, "clicked");
  assert_selected (test, "amazon-openai-investment");
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_DEAL);
  view_test_picture (test, "timeline-shelf");

  /* What was selected elsewhere and has no room comes to be the first. */
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "outcome-of-the-talks");
  view_test_settle (test);
  chip = view_test_find (shelf, ENTENTE_TYPE_TIMELINE_CHIP, 0);
  g_assert_cmpstr (entente_timeline_chip_get_id (ENTENTE_TIMELINE_CHIP (chip)), ==, "outcome-of-the-talks");
  g_assert_true (gtk_widget_grab_focus (chip));

  g_assert_true (press (test, shelf, GDK_KEY_Right, 0));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == view_test_find (shelf, ENTENTE_TYPE_TIMELINE_CHIP, 1));
  g_assert_true (press (test, shelf, GDK_KEY_End, 0));
  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (GTK_WINDOW (test->window))));

  /* The rest is in a list; what is chosen from it is selected. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_parent (gtk_window_get_focus (GTK_WINDOW (test->window)))));
  view_test_settle (test);
  list = view_test_find (shelf, ENTENTE_TYPE_TIMELINE_LIST, 0);
  g_assert_nonnull (list);
  view_test_picture_popover (test, gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER), "timeline-more");
  /* Group by group, each with a heading that can't be chosen. */
  g_assert_nonnull (view_test_find_text (list, "In Talks · 1"));
  g_assert_nonnull (view_test_find_text (list, "Reported, TechCrunch"));
  g_assert_null (entente_timeline_list_get_row (ENTENTE_TIMELINE_LIST (list), 0));
  g_assert_null (entente_timeline_list_get_row (ENTENTE_TIMELINE_LIST (list), 2));
  g_assert_cmpstr (entente_timeline_list_get_row (ENTENTE_TIMELINE_LIST (list), 3)->step, ==, "completed");
  g_signal_emit_by_name (view_test_find (list, GTK_TYPE_LIST_VIEW, 0), "activate", 1);
  assert_selected (test, entente_timeline_list_get_row (ENTENTE_TIMELINE_LIST (list), 1)->id);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, "amazon-openai-investment");
}

/* Where there is room the chips stand behind the names of their groups, and always in their order. */
static void
test_shelf_groups (ViewTest      *test,
                   gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420);
  GtkWidget *shelf = find (test, ENTENTE_TYPE_TIMELINE_SHELF);

  g_assert_nonnull (view_test_find_text (shelf, "In Talks"));
  /* A commitment hasn't happened yet. */
  g_assert_nonnull (view_test_find_text (shelf, "Pending"));
  g_assert_nonnull (view_test_find_text (shelf, "Happened"));
  g_assert_nonnull (view_test_find_text (shelf, "All 59"));
  view_test_picture (test, "timeline-shelf-groups");
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "outcome-of-the-talks");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (shelf, "Would Follow"));
  view_test_assert_finalized (test);

  view = show (test, NULL, 666, 420);
  shelf = view_test_find (view, ENTENTE_TYPE_TIMELINE_SHELF, 0);
  g_assert_nonnull (view_test_find (shelf, ENTENTE_TYPE_TIMELINE_CHIP, 0));
  g_assert_null (view_test_find_text (shelf, "In Talks"));
}

static void
test_brush (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *overview;
  g_autofree char *fit = NULL;

  show (test, NULL, 1100, 420);
  overview = find (test, ENTENTE_TYPE_TIMELINE_OVERVIEW);
  fit = g_strdup (get_shown (test));
  g_assert_true (press (test, overview, GDK_KEY_Right, 0));
  g_assert_nonnull (strstr (get_shown (test), "2019 to "));
  g_assert_true (g_str_has_suffix (get_shown (test), "2025"));
  g_assert_true (press (test, overview, GDK_KEY_Left, 0));
  g_assert_cmpstr (get_shown (test), ==, fit);
  g_assert_true (press (test, overview, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_nonnull (strstr (get_shown (test), "2018 to "));
  g_assert_true (g_str_has_suffix (get_shown (test), "2024"));
  /* By its middle: as long as before, and later. */
  drag (test, overview, 550, 20, 120, 0);
  g_assert_nonnull (strstr (get_shown (test), "2019 to "));
  g_assert_true (g_str_has_suffix (get_shown (test), "2025"));
}

/* What is entered has little to show in the window, which stays; the brush says so, and either edge can be taken. */
static void
test_brush_of_scope (ViewTest      *test,
                     gconstpointer  data)
{
  GtkWidget *overview;
  g_autofree char *fit = NULL;

  show (test, NULL, 1100, 420);
  overview = find (test, ENTENTE_TYPE_TIMELINE_OVERVIEW);
  fit = g_strdup (get_shown (test));
  entente_session_enter (test->session, "ftc");
  view_test_settle (test);
  g_assert_cmpstr (get_shown (test), ==, fit);
  view_test_picture (test, "timeline-brush-of-scope");
  /* The strip has all of the window, and some more on either side. */
  drag (test, overview, 50, 20, 3 * 145, 0);
  g_assert_nonnull (strstr (get_shown (test), "2021 to "));
  g_assert_true (g_str_has_suffix (get_shown (test), strrchr (fit, ' ')));

  /* Nothing of it is in the window, which was moved elsewhere: it comes to what there is. */
  entente_session_enter (test->session, NULL);
  view_test_settle (test);
  for (guint i = 0; i < 20 && !g_str_has_suffix (get_shown (test), "2022"); i++)
    g_assert_true (press (test, overview, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_true (g_str_has_suffix (get_shown (test), "2022"));
  entente_session_enter (test->session, "ftc");
  view_test_settle (test);
  g_assert_cmpstr (get_shown (test), ==, "Shown: December 2023 to February 2024");
}

static void
test_card (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS), *card;

  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  g_assert_null (view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0));
  press (test, canvas, GDK_KEY_space, GDK_CONTROL_MASK);
  card = view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0);
  g_assert_nonnull (card);
  g_assert_nonnull (view_test_find_text (card, "FTC announces scrutiny"));
  assert_selected (test, NULL);
  /* First the card goes, then what is selected. */
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "ftc-announcement");
  g_assert_true (press (test, view, GDK_KEY_Escape, 0));
  g_assert_null (view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0));
  assert_selected (test, "ftc-announcement");
  g_assert_true (press (test, view, GDK_KEY_Escape, 0));
  assert_selected (test, NULL);
}

static void
test_lanes (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420), *list;

  g_assert_true (gtk_widget_activate_action (view, "timeline.lanes", "s", "kind"));
  view_test_picture (test, "timeline-kinds");
  g_assert_nonnull (view_test_find_text (view, "Lanes: Kind"));

  g_assert_true (gtk_widget_activate_action (view, "timeline.list", NULL));
  view_test_picture (test, "timeline-list");
  g_assert_null (view_test_find (view, ENTENTE_TYPE_TIMELINE_CANVAS, 0));
  list = find (test, ENTENTE_TYPE_TIMELINE_LIST);
  g_assert_nonnull (view_test_find_text (list, "OpenAI–Microsoft alliance begins"));
  g_signal_emit_by_name (view_test_find (list, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  g_assert_nonnull (entente_session_get_selection (test->session));
}

static void
test_narrow (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *view = show (test, "openai", 360, 600), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);

  entente_timeline_view_set_narrow (ENTENTE_TIMELINE_VIEW (view), TRUE);
  view_test_picture (test, "timeline-narrow");
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "openai");
  view_test_picture (test, "timeline-narrow-card");
  g_assert_nonnull (view_test_find_text (view, "Leadership crisis at OpenAI"));
  click (test, "Open");
  assert_selected (test, "openai-leadership-crisis");
}

/* With little height, what else there is gives way to the lanes, and comes back. */
static void
test_low (ViewTest      *test,
          gconstpointer  data)
{
  /* How high the tools are is the theme's: where exactly the others give way, too. */
  static const int heights[] = { 150, 190, 230, 270, 310, 420 };
  GtkWidget *view = show (test, NULL, 360, 400), *shelf = find (test, ENTENTE_TYPE_TIMELINE_SHELF);
  GtkWidget *overview = find (test, ENTENTE_TYPE_TIMELINE_OVERVIEW), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  gboolean had_shelf = FALSE, had_overview = FALSE;
  int minimum;

  entente_timeline_view_set_narrow (ENTENTE_TIMELINE_VIEW (view), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autofree char *name = g_strdup_printf ("timeline-low-%d", heights[i]);

      gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 360, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 150);
      gtk_window_set_default_size (GTK_WINDOW (test->window), 360, heights[i]);
      view_test_picture (test, name);
      g_assert_cmpint (gtk_widget_get_height (canvas), >=, 88);
      /* First the shelf comes, then the overview, and neither goes again. */
      g_assert_true (!had_shelf || gtk_widget_get_child_visible (shelf));
      g_assert_true (!had_overview || gtk_widget_get_child_visible (overview));
      had_shelf = gtk_widget_get_child_visible (shelf);
      had_overview = gtk_widget_get_child_visible (overview);
      g_assert_true (had_shelf || !had_overview);
      g_assert_true (gtk_widget_get_height (view) > 150 || !had_shelf);
    }
  g_assert_true (had_shelf && had_overview);

  /* Without room for its card, a tap opens an item. */
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 200);
  view_test_settle (test);
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "ftc-announcement");
}

/* The menu of an item: with the keys and with the other button, and what is in it. */
static void
test_menu (ViewTest      *test,
           gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS), *menu;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);
  GdkRectangle area;

  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_Left, 0);
  g_assert_false (press (test, canvas, GDK_KEY_F10, 0));
  g_assert_true (press (test, canvas, GDK_KEY_F10, GDK_SHIFT_MASK));
  menu = view_test_find (view, GTK_TYPE_POPOVER_MENU, 0);
  g_assert_nonnull (menu);
  g_assert_nonnull (view_test_find_text (menu, "Enter OpenAI"));
  g_assert_nonnull (view_test_find_text (menu, "Copy Link"));
  view_test_picture (test, "timeline-menu");
  gtk_popover_popdown (GTK_POPOVER (menu));

  g_assert_true (gtk_widget_activate_action (view, "timeline.select", "s", "openai-leadership-crisis"));
  assert_selected (test, "openai-leadership-crisis");
  g_assert_true (gtk_widget_activate_action (view, "timeline.copy", "s", "words"));
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (view)));

  g_assert_true (entente_timeline_canvas_get_item_area (ENTENTE_TIMELINE_CANVAS (canvas), 0, &area));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1, area.x + area.width / 2.0, area.y + area.height / 2.0);
    }
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (menu, "Enter Microsoft"));
  g_assert_true (gtk_widget_activate_action (view, "timeline.enter", "s", "microsoft"));
  view_test_settle (test);
  g_assert_cmpstr (entente_session_get_scope (test->session), ==, "microsoft");
}

/* What is selected while the lanes aren't seen comes into sight with them. */
static void
test_unseen (ViewTest      *test,
             gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 800, 200), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  GdkRectangle area;

  for (guint i = 0; i < 8; i++)
    click (test, "Zoom In");
  g_assert_true (gtk_widget_activate_action (view, "timeline.list", NULL));
  view_test_settle (test);
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "ftc-announcement");
  view_test_settle (test);
  g_assert_true (gtk_widget_activate_action (view, "timeline.list", NULL));
  view_test_picture (test, "timeline-unseen");
  g_assert_true (entente_timeline_canvas_get_item_area (ENTENTE_TIMELINE_CANVAS (canvas), 6, &area));
}

/* Pictures for people to look at, of what the others don't show. */
static void
test_pictures (ViewTest      *test,
               gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *view = show (test, NULL, 1100, 420), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  GtkSettings *settings = gtk_widget_get_settings (view);
  g_autofree char *font = NULL;

  view_test_picture (test, "timeline-wide");
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "openai-leadership-crisis");
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_Left, 0);
  gtk_window_set_focus_visible (GTK_WINDOW (test->window), TRUE);
  view_test_picture (test, "timeline-focus");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (test, "timeline-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  for (guint i = 0; i < 5; i++)
    click (test, "Zoom Out");
  view_test_picture (test, "timeline-decades");
  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 18", NULL);
  click (test, "Show All Dates");
  view_test_picture (test, "timeline-large-text");
  g_object_set (settings, "gtk-font-name", font, NULL);
}

static void
test_mirrored (ViewTest      *test,
               gconstpointer  data)
{
  GtkWidget *canvas;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (test, NULL, 900, 420);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  view_test_picture (test, "timeline-mirrored");
  /* Time runs to the left: the left arrow goes on in it. */
  gtk_widget_grab_focus (canvas);
  press (test, canvas, GDK_KEY_End, 0);
  press (test, canvas, GDK_KEY_Right, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "openai-leadership-crisis");
  press (test, canvas, GDK_KEY_Left, 0);
  press (test, canvas, GDK_KEY_Return, 0);
  assert_selected (test, "ftc-announcement");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_row (EntenteChronology  *chronology,
         guint               lane,
         EntenteSubjectType  type,
         const char         *name,
         const char         *date,
         EntenteModality     modality)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);
  g_autoptr (EntenteDate) day = entente_date_parse (date, NULL);
  EntenteMoment moment = {
    .lane = lane,
    .modality = modality,
    .is_event = type == ENTENTE_SUBJECT_EVENT,
    .kind = ENTENTE_CODE_NONE,
    .step = ENTENTE_CODE_NONE,
  };

  row->key = moment.key = chronology->rows->len + 100;
  row->id = g_strdup (name);
  row->name = g_strdup (name);
  row->type = type;
  row->date = g_strdup (date);
  row->modality = modality;
  row->has_modality = TRUE;
  g_ptr_array_add (chronology->rows, row);
  entente_moment_set_date (&moment, day);
  g_array_append_val (chronology->moments, moment);
}

static EntenteRow *
make_entity (gint64      key,
             const char *name)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->key = key;
  row->id = g_strdup (name);
  row->name = g_strdup (name);
  return row;
}

/* Each precision in the first lane, each modality in the second, and a crowd in the third. In the order of time. */
static EntenteTimelineData *
make_sample (void)
{
  EntenteChronology *chronology = entente_chronology_new ();

  g_ptr_array_add (chronology->entities, make_entity (1, "Precisions"));
  g_ptr_array_add (chronology->entities, make_entity (2, "Modalities"));
  g_ptr_array_add (chronology->entities, make_entity (3, "Crowd"));
  add_row (chronology, 0, ENTENTE_SUBJECT_DEAL, "Until 2019", "../2019", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "Estimated since 2018", "2018/..", ENTENTE_MODALITY_ESTIMATED);
  add_row (chronology, 0, ENTENTE_SUBJECT_DEAL, "About 2020", "2020~", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "Possible", "2020", ENTENTE_MODALITY_POSSIBLE);
  add_row (chronology, 1, ENTENTE_SUBJECT_EVENT, "Opinion", "2021", ENTENTE_MODALITY_OPINION);
  add_row (chronology, 0, ENTENTE_SUBJECT_EVENT, "A day", "2021-06-17", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "Reported", "2022", ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 0, ENTENTE_SUBJECT_DEAL, "Unknown end", "2022/", ENTENTE_MODALITY_ASSERTED);
  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Member %u", i + 1);

      add_row (chronology, 2, ENTENTE_SUBJECT_EVENT, name, "2022-03", i == 4 ? ENTENTE_MODALITY_POSSIBLE : 0);
    }
  add_row (chronology, 1, ENTENTE_SUBJECT_EVENT, "Forecast", "2023", ENTENTE_MODALITY_FORECAST);
  add_row (chronology, 0, ENTENTE_SUBJECT_EVENT, "A month", "2023-05", ENTENTE_MODALITY_REPORTED);
  return entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL);
}

/* The whole grammar, and a cluster that no zoom can part. */
static void
test_grammar (ViewTest      *test,
              gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  EntenteTimelineCanvas *canvas = g_object_new (ENTENTE_TYPE_TIMELINE_CANVAS, NULL);
  g_autofree char *heard = NULL;
  GtkWidget *list;

  entente_timeline_canvas_set_state (canvas, state);
  entente_timeline_state_set_data (state, make_sample ());
  view_test_show (test, GTK_WIDGET (canvas), 1000, 460);
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  for (guint i = 0; i < 30 && (heard == NULL || strstr (heard, "press Return") == NULL); i++)
    {
      g_clear_pointer (&heard, g_free);
      press (test, GTK_WIDGET (canvas), GDK_KEY_Right, 0);
      heard = get_heard (test);
    }
  g_assert_nonnull (strstr (heard, " events, March 2022, Crowd, press Return to open"));
  gtk_window_set_focus_visible (GTK_WINDOW (test->window), TRUE);
  view_test_picture (test, "timeline-grammar");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (test, "timeline-grammar-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);

  /* Return zooms in to it as long as that helps, and then lists what is in it. */
  for (guint i = 0; i < 6 && view_test_find (test->window, ENTENTE_TYPE_TIMELINE_LIST, 0) == NULL; i++)
    press (test, GTK_WIDGET (canvas), GDK_KEY_Return, 0);
  list = find (test, ENTENTE_TYPE_TIMELINE_LIST);
  g_assert_nonnull (entente_timeline_list_get_row (ENTENTE_TIMELINE_LIST (list), 0));
  g_signal_emit_by_name (view_test_find (list, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  view_test_settle (test);
  g_assert_true (g_str_has_prefix (entente_session_get_selection (test->session), "Member "));
  g_assert_null (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_LIST, 0));
}

/* More than can be told apart: the overview counts, the lanes gather. */
static void
test_crowd (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (EntenteTimelineState) state = entente_timeline_state_new (test->session);
  EntenteTimelineCanvas *canvas = g_object_new (ENTENTE_TYPE_TIMELINE_CANVAS, "vexpand", TRUE, NULL);
  EntenteTimelineOverview *overview = g_object_new (ENTENTE_TYPE_TIMELINE_OVERVIEW, NULL);
  EntenteChronology *chronology = entente_chronology_new ();
  g_autofree char *heard = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (chronology->entities, make_entity (i + 1, i == 0 ? "One" : i == 1 ? "Two" : "Three"));
  for (guint i = 0; i < 6000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);
      g_autofree char *date = g_strdup_printf ("%04u-%02u", 2000 + i / 240, 1 + i % 240 / 20);

      add_row (chronology, i % 3, i % 7 == 0 ? ENTENTE_SUBJECT_EVENT : ENTENTE_SUBJECT_DEAL, name, date,
               ENTENTE_MODALITY_ASSERTED);
    }
  entente_timeline_canvas_set_state (canvas, state);
  entente_timeline_overview_set_state (overview, state);
  entente_timeline_state_set_data (state, entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (overview));
  view_test_show (test, box, 1000, 300);
  view_test_picture (test, "timeline-crowd");
  gtk_widget_grab_focus (GTK_WIDGET (canvas));
  heard = get_heard (test);
  g_assert_nonnull (strstr (heard, " deals and events, "));
  g_assert_nonnull (strstr (heard, "press Return to open"));
}

/* Puts the pointer there, and waits as long as the card does. */
static void
test_hover (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *view = show (test, NULL, 1100, 420), *canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);
  GdkRectangle area;

  g_assert_true (entente_timeline_canvas_get_item_area (ENTENTE_TIMELINE_CANVAS (canvas), 0, &area));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", area.x + 20.0, area.y + 10.0);
    }
  g_assert_null (view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0));
  g_usleep (320 * 1000);
  view_test_settle (test);
  g_assert_nonnull (view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "leave");
    }
  view_test_settle (test);
  g_assert_null (view_test_find (view, ENTENTE_TYPE_TIMELINE_CARD, 0));
}

static void
test_wheel (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *canvas;
  g_autofree char *fit = NULL;
  g_autoptr (GListModel) controllers = NULL;

  show (test, NULL, 1100, 600);
  canvas = find (test, ENTENTE_TYPE_TIMELINE_CANVAS);
  fit = g_strdup (get_shown (test));
  controllers = gtk_widget_observe_controllers (canvas);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        continue;
      /* All lanes fit, so the wheel zooms: in, and out again; and to the side it pans. */
      g_signal_emit_by_name (controller, "scroll", 0.0, -3.0, &handled);
      g_assert_true (handled);
      g_assert_cmpstr (get_shown (test), !=, fit);
      g_signal_emit_by_name (controller, "scroll", 0.0, 3.0, &handled);
      g_assert_cmpstr (get_shown (test), ==, fit);
      g_signal_emit_by_name (controller, "scroll", 5.0, 0.0, &handled);
      g_assert_cmpstr (get_shown (test), !=, fit);
    }
}

/* In a wide window it stands below the deals, in a narrow one on a page of its own: it may go from one to the other. */
static void
test_reparent (ViewTest      *test,
               gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *bin = adw_bin_new ();
  EntenteTimelineView *view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);

  entente_timeline_view_bind (view, test->landscape, test->session);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (box), bin);
  view_test_show (test, box, 700, 400);
  g_object_ref (view);
  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (view));
  adw_bin_set_child (ADW_BIN (bin), GTK_WIDGET (view));
  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  g_object_unref (view);
  view_test_picture (test, "timeline-reparent");
  click (test, "Zoom In");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "timeline.lanes", "s", "kind"));
  g_assert_nonnull (view_test_find_text (bin, "Lanes: Kind"));
}

/* A landscape that can't be read is said, never shown as empty. */
static void
test_error (ViewTest      *test,
            gconstpointer  data)
{
  g_autoptr (EntenteLandscape) broken = entente_landscape_new ("/dev/null/landscape.db");
  EntenteTimelineView *view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_open_async (broken, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  g_assert_false (entente_landscape_open_finish (broken, answer, NULL, &error));
  entente_timeline_view_bind (view, broken, test->session);
  view_test_show (test, GTK_WIDGET (view), 700, 400);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Try Again"));
  view_test_picture (test, "timeline-error");
  click (test, "Try Again");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Try Again"));
}

static void
add (const char  *name,
     void       (*run) (ViewTest *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/timeline-view/", name, NULL);

  g_test_add (path, ViewTest, NULL, view_test_set_up, run, view_test_tear_down);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  add ("keys", test_keys);
  add ("heard", test_heard);
  add ("zoom", test_zoom);
  add ("axis", test_axis);
  add ("reveal", test_reveal);
  add ("click", test_click);
  add ("scope", test_scope);
  add ("filter", test_filter);
  add ("nothing", test_nothing);
  add ("no-dates", test_no_dates);
  add ("legend", test_legend);
  add ("shelf", test_shelf);
  add ("shelf-groups", test_shelf_groups);
  add ("brush", test_brush);
  add ("brush-of-scope", test_brush_of_scope);
  add ("card", test_card);
  add ("lanes", test_lanes);
  add ("narrow", test_narrow);
  add ("low", test_low);
  add ("menu", test_menu);
  add ("unseen", test_unseen);
  add ("pictures", test_pictures);
  add ("mirrored", test_mirrored);
  add ("grammar", test_grammar);
  add ("crowd", test_crowd);
  add ("hover", test_hover);
  add ("wheel", test_wheel);
  add ("error", test_error);
  add ("reparent", test_reparent);
  return g_test_run ();
}
