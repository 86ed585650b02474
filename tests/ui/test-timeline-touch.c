/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline under fingers: what a long press shows, pinches, and how it moves on by itself, or doesn’t where the person has
 * asked for less motion. */

#include "entente-view-test.h"

#include "entente-timeline-canvas.h"
#include "entente-timeline-card.h"
#include "entente-timeline-list.h"
#include "entente-timeline-view.h"

static gboolean
is_loading (GtkWidget *view)
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
  GtkWidget *view = g_object_new (ENTENTE_TYPE_TIMELINE_VIEW, NULL);

  entente_session_enter (test->session, scope);
  entente_timeline_view_bind (ENTENTE_TIMELINE_VIEW (view), test->landscape, test->session);
  view_test_show (test, view, width, height);
  test_wait_until (!is_loading (view));
  view_test_settle (test);
  return view;
}

static EntenteTimelineCanvas *
find_canvas (ViewTest *test)
{
  GtkWidget *canvas = view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CANVAS, 0);

  g_assert_nonnull (canvas);
  return ENTENTE_TIMELINE_CANVAS (canvas);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* A finger is put down, and stays. */
static void
hold (ViewTest *test,
      double    x,
      double    y)
{
  GtkWidget *canvas = GTK_WIDGET (find_canvas (test));

  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_GESTURE_DRAG), "drag-begin", x, y);
  g_signal_emit_by_name (find_controller (canvas, GTK_TYPE_GESTURE_LONG_PRESS), "pressed", x, y);
}

static void
let_go (ViewTest *test)
{
  g_signal_emit_by_name (find_controller (GTK_WIDGET (find_canvas (test)), GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  view_test_settle (test);
}

/* The middle of the first item that is seen. */
static void
find_item (ViewTest *test,
           double   *x,
           double   *y)
{
  EntenteTimelineCanvas *canvas = find_canvas (test);
  GdkRectangle area;

  for (guint item = 0; item < 50; item++)
    if (entente_timeline_canvas_get_item_area (canvas, item, &area))
      {
        *x = area.x + MIN (area.width, 20) / 2.0;
        *y = area.y + area.height / 2.0;
        return;
      }
  g_assert_not_reached ();
}

/* A long press shows what hovering shows, and chooses nothing; the next touch takes it away. */
static void
test_hold (ViewTest      *test,
           gconstpointer  data)
{
  gboolean narrow = data != NULL;
  GtkWidget *view = show (test, "openai", narrow ? 360 : 666, narrow ? 600 : 420);
  GtkWidget *popover = NULL;
  EntenteSelectionKind kind = entente_session_get_selection_kind (test->session);
  double x, y;

  entente_timeline_view_set_narrow (ENTENTE_TIMELINE_VIEW (view), narrow);
  view_test_settle (test);
  find_item (test, &x, &y);
  hold (test, x, y);
  view_test_settle (test);
  g_assert_nonnull (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CARD, 0));
  let_go (test);
  g_assert_nonnull (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CARD, 0));
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, kind);
  if (!narrow)
    {
      popover = gtk_widget_get_ancestor (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CARD, 0), GTK_TYPE_POPOVER);
      view_test_picture_popover (test, popover, "timeline-held");
    }
  else
    view_test_picture (test, "timeline-held-narrow");
  /* Beside all items. */
  g_signal_emit_by_name (find_controller (GTK_WIDGET (find_canvas (test)), GTK_TYPE_GESTURE_DRAG), "drag-begin", 1.0, 1.0);
  let_go (test);
  if (!narrow)
    g_assert_null (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CARD, 0));
}

/* Where nothing is, a long press shows nothing. */
static void
test_hold_nothing (ViewTest      *test,
                   gconstpointer  data)
{
  show (test, "openai", 666, 420);
  hold (test, 1, 1);
  let_go (test);
  g_assert_null (view_test_find (test->window, ENTENTE_TYPE_TIMELINE_CARD, 0));
}

/* A finger has room for 44 pixels in every row of a narrow window. */
static void
test_targets (ViewTest      *test,
              gconstpointer  data)
{
  GtkWidget *view = show (test, "openai", 360, 600);
  GdkRectangle area;
  guint n_seen = 0;

  entente_timeline_view_set_narrow (ENTENTE_TIMELINE_VIEW (view), TRUE);
  view_test_settle (test);
  for (guint item = 0; item < 50; item++)
    if (entente_timeline_canvas_get_item_area (find_canvas (test), item, &area))
      {
        g_assert_cmpint (area.height, >=, 44);
        n_seen++;
      }
  g_assert_cmpuint (n_seen, >, 0);
}

static void
get_area (ViewTest     *test,
          GdkRectangle *area)
{
  for (guint item = 0; item < 50; item++)
    if (entente_timeline_canvas_get_item_area (find_canvas (test), item, area))
      return;
  g_assert_not_reached ();
}

/* How many frames it takes until a window of time that is zoomed stays as it is. */
static guint
count_moves (ViewTest *test)
{
  GdkRectangle before, area;
  guint n_moves = 0;

  get_area (test, &before);
  for (guint i = 0; i < 60; i++)
    {
      for (guint j = 0; j < 10; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (1000);
        }
      get_area (test, &area);
      n_moves += area.x != before.x || area.width != before.width;
      before = area;
    }
  return n_moves;
}

/* What we move ourselves moves in steps, or at once where the person has asked for less motion. */
static void
test_motion (ViewTest      *test,
             gconstpointer  data)
{
  gboolean animated = data != NULL;
  GtkSettings *settings = gtk_settings_get_default ();
  guint n_zooming, n_panning;

  show (test, "openai", 666, 420);
  g_object_set (settings, "gtk-enable-animations", animated, NULL);
  entente_timeline_canvas_zoom (find_canvas (test), 1.2);
  n_zooming = count_moves (test);
  g_signal_emit_by_name (find_controller (GTK_WIDGET (find_canvas (test)), GTK_TYPE_GESTURE_SWIPE), "swipe", 400.0, 0.0);
  n_panning = count_moves (test);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_test_message ("zooming %u, panning %u", n_zooming, n_panning);
  if (animated)
    {
      g_assert_cmpuint (n_zooming, >, 1);
      g_assert_cmpuint (n_panning, >, 1);
    }
  else
    {
      g_assert_cmpuint (n_zooming, <=, 1);
      g_assert_cmpuint (n_panning, ==, 0);
    }
}

/* Two fingers apart: days get longer, about the middle between them. */
static void
test_pinch (ViewTest      *test,
            gconstpointer  data)
{
  GtkEventController *pinch;
  GdkRectangle before, after;

  show (test, "openai", 666, 420);
  get_area (test, &before);
  pinch = find_controller (GTK_WIDGET (find_canvas (test)), GTK_TYPE_GESTURE_ZOOM);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  view_test_settle (test);
  get_area (test, &after);
  g_assert_true (after.x != before.x || after.width != before.width);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  view_test_settle (test);
  get_area (test, &after);
  g_assert_cmpint (after.x, ==, before.x);
  g_assert_cmpint (after.width, ==, before.width);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
#define ADD(path, data, function) \
  g_test_add ("/views/timeline/touch/" path, ViewTest, data, view_test_set_up, function, view_test_tear_down)
  ADD ("hold", NULL, test_hold);
  ADD ("hold/narrow", "narrow", test_hold);
  ADD ("hold/nothing", NULL, test_hold_nothing);
  ADD ("targets", NULL, test_targets);
  ADD ("pinch", NULL, test_pinch);
  ADD ("motion", "animated", test_motion);
  ADD ("motion/reduced", NULL, test_motion);
#undef ADD
  return g_test_run ();
}
