/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of the keyboard through the whole window. */

#include "entente-window-test.h"

#include "entente-deals-view.h"
#include "entente-entity-list.h"
#include "entente-entity-pane.h"
#include "entente-filter-bar.h"
#include "entente-inspector.h"
#include "entente-kind-bar.h"
#include "entente-shell.h"
#include "entente-sources-view.h"
#include "entente-timeline-canvas.h"
#include "entente-timeline-overview.h"
#include "entente-timeline-shelf.h"
#include "entente-timeline-view.h"

#include <glib/gstdio.h>

/* More stops for the focus than any page has. */
#define STOPS_MAX 300

/* Keys are for the window that is active. */
static void
open_window (WindowTest *fixture,
             int         width,
             int         height)
{
  window_test_open (fixture, width, height);
  test_wait_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
}

static GtkWidget *
get_focus (WindowTest *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static GtkWidget *
press_tab (WindowTest       *fixture,
           GtkDirectionType  direction)
{
  g_signal_emit_by_name (fixture->window, "move-focus", direction);
  view_test_settle (&fixture->test);
  return get_focus (fixture);
}

static gboolean
has_around (GtkWidget *widget,
            GType      type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* Where in the window a stop is, in the words of the design. */
static const char *
get_place (GtkWidget *stop)
{
  static const struct {
    GType     (*get_type) (void);
    const char *name;
  } places[] = {
    { entente_kind_bar_get_type, "facets" },
    { entente_entity_list_get_type, "entities" },
    { entente_filter_bar_get_type, "filters" },
    { entente_timeline_canvas_get_type, "timeline" },
    { entente_timeline_shelf_get_type, "shelf" },
    { entente_timeline_overview_get_type, "brush" },
    { entente_timeline_view_get_type, "timeline’s tools" },
    { entente_inspector_get_type, "inspector" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (has_around (stop, places[i].get_type ()))
      return places[i].name;
  if (has_around (stop, ENTENTE_TYPE_ENTITY_PANE))
    return has_around (stop, GTK_TYPE_SEARCH_ENTRY) ? "search" : "sort";
  if (has_around (stop, ENTENTE_TYPE_DEALS_VIEW))
    return has_around (stop, GTK_TYPE_MENU_BUTTON) ? "sort deals" : "deals";
  if (has_around (stop, ADW_TYPE_VIEW_SWITCHER))
    return "switcher";
  return has_around (stop, ADW_TYPE_HEADER_BAR) ? "header" : G_OBJECT_TYPE_NAME (stop);
}

/* All of it is drawn, if perhaps as wide as nothing. */
static gboolean
is_seen (WindowTest *fixture,
         GtkWidget  *stop)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (stop) && gtk_widget_compute_bounds (stop, fixture->test.window, &bounds) &&
         bounds.origin.x >= -1 && bounds.origin.y >= -1 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (fixture->test.window) + 1 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (fixture->test.window) + 1;
}

/* Goes round once from the window’s first stop, or its last, and returns the places that it leads through, each followed by a
 * comma. Lists and drawings are one stop. */
static char *
go_round (WindowTest       *fixture,
          GtkDirectionType  direction)
{
  static const char *const of_many[] = { "facets", "switcher", "header", "filters", "timeline’s tools", "inspector", NULL };
  g_autoptr (GHashTable) stops = g_hash_table_new (NULL, NULL);
  GString *places = g_string_new (NULL);
  const char *last = "";
  GtkWidget *stop;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (stop = press_tab (fixture, direction); g_hash_table_add (stops, stop); stop = press_tab (fixture, direction))
    {
      const char *place = get_place (stop);

      g_test_message ("%s: %s", place, G_OBJECT_TYPE_NAME (stop));
      g_assert_true (is_seen (fixture, stop));
      if (strcmp (place, last) != 0)
        g_string_append_printf (places, "%s, ", place);
      else
        g_assert_true (g_strv_contains (of_many, place));
      last = place;
      g_assert_cmpuint (g_hash_table_size (stops), <, STOPS_MAX);
    }
  return g_string_free (places, FALSE);
}

#define SIDEBAR "header, search, facets, sort, entities, "
#define CONTENT "filters, sort deals, deals, timeline’s tools, timeline, shelf, brush, "

static void
test_order (WindowTest    *fixture,
            gconstpointer  data)
{
  g_autofree char *places = NULL;

  open_window (fixture, 1280, 800);
  places = go_round (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (places, ==, SIDEBAR "switcher, header, " CONTENT "header, inspector, ");
}

static void
test_order_backward (WindowTest    *fixture,
                     gconstpointer  data)
{
  g_autofree char *places = NULL;

  open_window (fixture, 1280, 800);
  places = go_round (fixture, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (places, ==,
                   "inspector, header, brush, shelf, timeline, timeline’s tools, deals, sort deals, filters, "
                   "header, switcher, entities, sort, facets, search, header, ");
}

/* What lies behind the inspector isn't walked through unseen. */
static void
test_covered (WindowTest    *fixture,
              gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *places = NULL;
  g_autofree char *after = NULL;

  open_window (fixture, 700, 700);
  row = view_test_find (view_test_find (fixture->test.window, ENTENTE_TYPE_DEALS_VIEW, 0), GTK_TYPE_LIST_VIEW, 0);
  g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
  entente_session_select (entente_window_get_session (fixture->window), ENTENTE_SELECTION_DEAL, "amazon-openai-talks");
  view_test_settle (&fixture->test);
  g_assert_cmpstr (get_place (get_focus (fixture)), !=, "deals");
  places = go_round (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (places, ==, SIDEBAR "header, inspector, ");
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.next-pane", NULL));
      view_test_settle (&fixture->test);
      g_assert_cmpstr (get_place (get_focus (fixture)), ==, i % 2 == 0 ? "entities" : "inspector");
    }

  /* When it goes, the focus goes back to where it was. */
  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.inspector", NULL));
  view_test_settle (&fixture->test);
  g_assert_cmpstr (get_place (get_focus (fixture)), ==, "deals");
  after = go_round (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (after, ==, SIDEBAR "header, " CONTENT "switcher, ");
}

/* The list has the focus from the first, without a ring, and nothing is entered. */
static void
test_start (WindowTest    *fixture,
            gconstpointer  data)
{
  open_window (fixture, 1280, 800);
  g_assert_cmpstr (get_place (get_focus (fixture)), ==, "entities");
  g_assert_false (gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));
  g_assert_null (entente_session_get_scope (entente_window_get_session (fixture->window)));
}

/* Who walks the list, and back through what was entered, stays in it. */
static void
test_stay (WindowTest    *fixture,
           gconstpointer  data)
{
  EntenteSession *session;

  open_window (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  gtk_widget_child_focus (get_focus (fixture), GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < 3; i++)
    {
      if (i == 1)
        entente_session_go_back (session);
      else
        entente_session_enter (session, "microsoft");
      view_test_settle (&fixture->test);
      g_assert_cmpstr (get_place (get_focus (fixture)), ==, "entities");
    }
}

static void
test_panes (WindowTest    *fixture,
            gconstpointer  data)
{
  static const char *const places[] = { "deals", "timeline", "inspector", "entities", "deals" };

  open_window (fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.next-pane", NULL));
      view_test_settle (&fixture->test);
      g_assert_cmpstr (get_place (get_focus (fixture)), ==, places[i]);
    }
}

/* Where nothing can be shown, Return tries again. */
static void
test_failure (WindowTest    *fixture,
              gconstpointer  data)
{
  g_autofree char *path = test_folder_file (fixture->test.folder, "folder.db");
  g_autoptr (EntenteLandscape) sound = g_steal_pointer (&fixture->test.landscape);

  /* A folder stands where the file would be. */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  fixture->test.landscape = entente_landscape_new (path);
  open_window (fixture, 1280, 800);
  g_assert_true (GTK_IS_ACTIONABLE (get_focus (fixture)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (get_focus (fixture))), ==, "win.open-again");
}

/* On a telephone, the row of what is entered leads to it again. */
static void
test_again (WindowTest    *fixture,
            gconstpointer  data)
{
  EntenteShell *shell;

  open_window (fixture, 360, 700);
  shell = ENTENTE_SHELL (view_test_find (fixture->test.window, ENTENTE_TYPE_SHELL, 0));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpstr (get_place (get_focus (fixture)), ==, "entities");
      g_assert_true (gtk_widget_activate_action (get_focus (fixture), "list.activate-item", "u", 0));
      view_test_settle (&fixture->test);
      g_assert_cmpstr (entente_session_get_scope (entente_window_get_session (fixture->window)), ==, "openai");
      g_assert_true (entente_shell_get_show_content (shell));
      g_assert_cmpstr (get_place (get_focus (fixture)), !=, "entities");
      g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.show-entities", NULL));
      view_test_settle (&fixture->test);
    }
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/window/keys/" name, WindowTest, NULL, window_test_set_up, func, window_test_tear_down)
  ADD ("order", test_order);
  ADD ("order/backward", test_order_backward);
  ADD ("covered", test_covered);
  ADD ("start", test_start);
  ADD ("stay", test_stay);
  ADD ("panes", test_panes);
  ADD ("failure", test_failure);
  ADD ("again", test_again);
#undef ADD
  return window_test_run ();
}
