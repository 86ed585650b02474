/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window as a whole: how its panes fold, what its actions do, what it says when something is wrong. */

#include "entente-window-test.h"

#include "entente-deals-view.h"
#include "entente-entity-pane.h"
#include "entente-inspector.h"
#include "entente-shell.h"
#include "entente-sources-view.h"
#include "entente-timeline-view.h"

#include <glib/gstdio.h>

static EntenteShell *
get_shell (WindowTest *fixture)
{
  return ENTENTE_SHELL (view_test_find (fixture->test.window, ENTENTE_TYPE_SHELL, 0));
}

static void
activate (WindowTest *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->test.window, action, NULL));
  view_test_settle (&fixture->test);
}

/* Nothing clicked: all three parts are there and filled. */
static void
test_first_look (WindowTest    *fixture,
                 gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "OpenAI"));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Amazon–OpenAI talks"));
  g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW, 0));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Overview"));
  g_assert_false (entente_shell_get_inspector_folded (get_shell (fixture)));
  view_test_picture (&fixture->test, "window-first-look");
}

/* Whether it is mapped or not. */
static GtkWidget *
find_unseen (GtkWidget *root,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_unseen (child, type);
  return found;
}

static void
shown_cb (GtkWidget  *view,
          GParamSpec *pspec,
          GString    *order)
{
  g_string_append_printf (order, "%s ", G_OBJECT_TYPE_NAME (view));
  g_assert_true (entente_window_is_busy (ENTENTE_WINDOW (gtk_widget_get_root (view))));
}

/* The entities come first, then one view after the other; until all are there the window is busy. */
static void
test_filling (WindowTest    *fixture,
              gconstpointer  data)
{
  const GType types[] = { ENTENTE_TYPE_INSPECTOR, ENTENTE_TYPE_TIMELINE_VIEW, ENTENTE_TYPE_SOURCES_VIEW, ENTENTE_TYPE_DEALS_VIEW };
  g_autoptr (GString) order = g_string_new (NULL);
  GtkWidget *search;

  fixture->window = window_test_make (fixture, 1280, 800);
  fixture->test.window = GTK_WIDGET (fixture->window);
  g_assert_true (entente_window_is_busy (fixture->window));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *view = find_unseen (fixture->test.window, types[i]);

      g_assert_false (gtk_widget_get_visible (view));
      g_signal_connect (view, "notify::visible", G_CALLBACK (shown_cb), order);
    }
  /* What is typed so early isn't lost. */
  search = view_test_find (fixture->test.window, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "amaz");

  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_cmpstr (order->str, ==, "EntenteDealsView EntenteTimelineView EntenteInspector EntenteSourcesView ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "amaz");
  g_assert_cmpstr (entente_session_get_filter (entente_window_get_session (fixture->window))->text, ==, "amaz");
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Amazon"));
  g_assert_null (view_test_find_text (view_test_find (fixture->test.window, ENTENTE_TYPE_ENTITY_PANE, 0), "OpenAI"));
}

static void
assert_folds (WindowTest *fixture,
              int         width,
              gboolean    sidebar,
              gboolean    inspector)
{
  window_test_resize (fixture, width, 700);
  g_test_message ("at %d", width);
  g_assert_cmpint (entente_shell_get_sidebar_folded (get_shell (fixture)), ==, sidebar);
  g_assert_cmpint (entente_shell_get_inspector_folded (get_shell (fixture)), ==, inspector);
  g_assert_cmpint (gtk_widget_has_css_class (fixture->test.window, "touch"), ==, sidebar);
}

/* Three panes hold from a thousand, two from some six hundred; and back. */
/* Before libadwaita 1.4 the shadows are styled anew whenever a pane is laid out, and then all that comes after them. */
static void
assert_shadows_last (GtkWidget *widget)
{
  gboolean has_shadows = g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwFlap") ||
                         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwLeaflet");
  gboolean is_behind = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_assert_false (has_shadows && is_behind && gtk_widget_get_first_child (child) != NULL);
      is_behind = is_behind || g_str_equal (gtk_widget_get_css_name (child), "shadow");
      assert_shadows_last (child);
    }
}

static void
test_shadows (WindowTest    *fixture,
              gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  assert_shadows_last (GTK_WIDGET (fixture->window));
  window_test_resize (fixture, 700, 800);
  assert_shadows_last (GTK_WIDGET (fixture->window));
}

static void
test_folding (WindowTest    *fixture,
              gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  assert_folds (fixture, 1000, FALSE, FALSE);
  assert_folds (fixture, 960, FALSE, TRUE);
  g_assert_false (entente_shell_get_show_inspector (get_shell (fixture)));
  assert_folds (fixture, 640, FALSE, TRUE);
  assert_folds (fixture, 560, TRUE, TRUE);
  assert_folds (fixture, 360, TRUE, TRUE);
  window_test_resize (fixture, 360, 294);
  g_assert_cmpint (gtk_widget_get_height (fixture->test.window), ==, 294);
  assert_folds (fixture, 1280, FALSE, FALSE);
  g_assert_true (entente_shell_get_show_inspector (get_shell (fixture)));
}

/* What is inspected stays whole while the window loses two of its panes at once, and gets them back. */
static void
test_folding_inspected (WindowTest    *fixture,
                        gconstpointer  data)
{
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  entente_session_enter (session, "openai");
  entente_session_select (session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  view_test_settle (&fixture->test);
  assert_folds (fixture, 360, TRUE, TRUE);
  assert_folds (fixture, 1280, FALSE, FALSE);
  entente_session_enter (session, NULL);
  entente_session_select (session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  assert_folds (fixture, 360, TRUE, TRUE);
  g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
}

/* In a single pane the whole landscape is seen, too, and who leaves an entity stays with it. */
static void
test_whole_landscape (WindowTest    *fixture,
                      gconstpointer  data)
{
  EntenteSession *session;

  window_test_open (fixture, 360, 720);
  session = entente_window_get_session (fixture->window);
  g_assert_false (entente_shell_get_show_content (get_shell (fixture)));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "All Deals and Events"));
  view_test_picture (&fixture->test, "window-narrow-entities");
  activate (fixture, "win.show-landscape");
  g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "27 deals"));

  activate (fixture, "win.show-entities");
  entente_session_enter (session, "openai");
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
  entente_session_enter (session, NULL);
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "27 deals"));
  /* From an entity's deals to all. */
  entente_session_enter (session, "openai");
  activate (fixture, "win.show-entities");
  activate (fixture, "win.show-landscape");
  g_assert_null (entente_session_get_scope (session));
}

/* Where an entity has no deals, what is said of it is beside, or a button shows it. */
static void
test_no_deals (WindowTest    *fixture,
               gconstpointer  data)
{
  GtkWidget *button;

  window_test_open (fixture, 1280, 800);
  entente_session_enter (entente_window_get_session (fixture->window), "ftc");
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "What is said of it is shown beside"));
  g_assert_null (view_test_find_text (fixture->test.window, "Show What Is Said of It"));
  view_test_picture (&fixture->test, "window-no-deals");

  window_test_resize (fixture, 360, 720);
  g_assert_null (view_test_find_text (fixture->test.window, "What is said of it is shown beside"));
  view_test_picture (&fixture->test, "window-no-deals-narrow");
  button = gtk_widget_get_ancestor (view_test_find_text (fixture->test.window, "Show What Is Said of It"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_inspector (get_shell (fixture)));
}

/* Large text needs more room: what has it no more for a table is a list, at once and in the same window. */
static void
test_large_text (WindowTest    *fixture,
                 gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  g_assert_nonnull (view_test_find (fixture->test.window, GTK_TYPE_COLUMN_VIEW, 0));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * 1024, NULL);
  view_test_settle (&fixture->test);
  g_assert_null (view_test_find (fixture->test.window, GTK_TYPE_COLUMN_VIEW, 0));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find (fixture->test.window, GTK_TYPE_COLUMN_VIEW, 0));
}

/* With one pane: the entities, then the deals of one, then the inspector of a deal; and back the same way. */
static void
test_narrow (WindowTest    *fixture,
             gconstpointer  data)
{
  EntenteSession *session;
  gboolean is_narrow = FALSE;

  window_test_open (fixture, 360, 720);
  g_object_get (view_test_find (fixture->test.window, ENTENTE_TYPE_ENTITY_PANE, 0), "narrow", &is_narrow, NULL);
  g_assert_true (is_narrow);
  session = entente_window_get_session (fixture->window);
  g_assert_false (entente_shell_get_show_content (get_shell (fixture)));

  entente_session_enter (session, "anthropic");
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
  g_assert_false (entente_shell_get_show_inspector (get_shell (fixture)));

  entente_session_select (session, ENTENTE_SELECTION_DEAL, "amazon-anthropic-investment");
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_inspector (get_shell (fixture)));
  view_test_picture (&fixture->test, "window-narrow-deal");

  activate (fixture, "win.inspector-back");
  g_assert_false (entente_shell_get_show_inspector (get_shell (fixture)));
  entente_window_set_page (fixture->window, "timeline");
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW, 0));
  g_assert_null (view_test_find (fixture->test.window, ENTENTE_TYPE_DEALS_VIEW, 0));
  view_test_picture (&fixture->test, "window-narrow-timeline");

  activate (fixture, "win.show-entities");
  g_assert_false (entente_shell_get_show_content (get_shell (fixture)));

  /* With more room the timeline is below the deals again. */
  window_test_resize (fixture, 1280, 800);
  g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW, 0));
  g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_DEALS_VIEW, 0));
}

/* With one pane who chooses the entity that is the scope already is led on to its deals, too. */
static void
test_entered (WindowTest    *fixture,
              gconstpointer  data)
{
  GtkWidget *pane, *list;
  gboolean narrow;

  window_test_open (fixture, 360, 720);
  pane = view_test_find (fixture->test.window, ENTENTE_TYPE_ENTITY_PANE, 0);
  g_object_get (pane, "narrow", &narrow, NULL);
  g_assert_true (narrow);
  list = view_test_find (pane, GTK_TYPE_LIST_VIEW, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (list, "activate", 0);
      view_test_settle (&fixture->test);
      g_assert_true (entente_shell_get_show_content (get_shell (fixture)));
      g_assert_cmpstr (entente_session_get_scope (entente_window_get_session (fixture->window)), ==, "openai");
      activate (fixture, "win.show-entities");
      g_assert_false (entente_shell_get_show_content (get_shell (fixture)));
    }
  window_test_resize (fixture, 1280, 720);
  g_object_get (pane, "narrow", &narrow, NULL);
  g_assert_false (narrow);
}

static int
timeline_height (WindowTest *fixture)
{
  GtkWidget *timeline = view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW, 0);

  return timeline != NULL ? gtk_widget_get_height (timeline) : 0;
}

/* The timeline keeps the height that somebody gave it, whatever the window was in between; where there is none for both, it is
 * a page of its own. */
static void
test_heights (WindowTest    *fixture,
              gconstpointer  data)
{
  GtkWidget *paned;
  int chosen;

  window_test_open (fixture, 1280, 800);
  g_assert_cmpint (timeline_height (fixture), >=, 345);
  paned = gtk_widget_get_ancestor (view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW, 0), GTK_TYPE_PANED);
  gtk_paned_set_position (GTK_PANED (paned), gtk_paned_get_position (GTK_PANED (paned)) + 60);
  view_test_settle (&fixture->test);
  chosen = timeline_height (fixture);
  g_assert_cmpint (chosen, <, 300);

  window_test_resize (fixture, 860, 500);
  g_assert_cmpint (timeline_height (fixture), >, 200);
  view_test_picture (&fixture->test, "window-860x500");
  window_test_resize (fixture, 640, 400);
  g_assert_cmpint (timeline_height (fixture), ==, 0);
  entente_window_set_page (fixture->window, "timeline");
  view_test_settle (&fixture->test);
  g_assert_cmpint (timeline_height (fixture), >, 200);
  view_test_picture (&fixture->test, "window-640x400");
  window_test_resize (fixture, 1280, 800);
  g_assert_cmpint (timeline_height (fixture), ==, chosen);
}

/* The filter has no say on the page of sources. */
static void
test_filter_button (WindowTest    *fixture,
                    gconstpointer  data)
{
  GActionGroup *actions;

  window_test_open (fixture, 1280, 800);
  actions = G_ACTION_GROUP (fixture->window);
  g_assert_true (g_action_group_get_action_enabled (actions, "filter-bar"));
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Add Filter"));
  entente_window_set_page (fixture->window, "sources");
  view_test_settle (&fixture->test);
  g_assert_false (g_action_group_get_action_enabled (actions, "filter-bar"));
  g_assert_null (view_test_find_text (fixture->test.window, "Add Filter"));
  entente_window_set_page (fixture->window, "deals");
  view_test_settle (&fixture->test);
  g_assert_true (g_action_group_get_action_enabled (actions, "filter-bar"));
}

/* Also before the window has been filled, as at a start where it was left. */
static void
test_page_first (WindowTest    *fixture,
                 gconstpointer  data)
{
  fixture->window = window_test_make (fixture, 1280, 800);
  fixture->test.window = GTK_WIDGET (fixture->window);
  entente_window_set_page (fixture->window, "sources");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_true (gtk_widget_get_mapped (view_test_find (fixture->test.window, ENTENTE_TYPE_SOURCES_VIEW, 0)));
}

/* Back and Forward are there when there is somewhere to go. */
static void
test_history (WindowTest    *fixture,
              gconstpointer  data)
{
  GActionGroup *actions;
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  actions = G_ACTION_GROUP (fixture->window);
  session = entente_window_get_session (fixture->window);
  g_assert_false (g_action_group_get_action_enabled (actions, "back"));
  entente_session_enter (session, "openai");
  g_assert_true (g_action_group_get_action_enabled (actions, "back"));
  activate (fixture, "win.back");
  g_assert_null (entente_session_get_scope (session));
  g_assert_false (g_action_group_get_action_enabled (actions, "back"));
  activate (fixture, "win.forward");
  g_assert_cmpstr (entente_session_get_scope (session), ==, "openai");
}

/* Who opens the window again finds it as it was left. */
static void
test_place (WindowTest    *fixture,
            gconstpointer  data)
{
  g_autoptr (GVariant) page = NULL;
  EntenteSession *session;

  window_test_open (fixture, 1100, 640);
  session = entente_window_get_session (fixture->window);
  entente_session_enter (session, "openai");
  entente_session_select (session, ENTENTE_SELECTION_DEAL, "microsoft-openai-2019");
  entente_window_set_page (fixture->window, "sources");
  view_test_settle (&fixture->test);
  gtk_window_close (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  view_test_settle (&fixture->test);

  /* Before its first frame. */
  fixture->window = window_test_make (fixture, 800, 600);
  fixture->test.window = GTK_WIDGET (fixture->window);
  entente_window_restore (fixture->window);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  session = entente_window_get_session (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (fixture->test.window), ==, 1100);
  g_assert_cmpint (gtk_widget_get_height (fixture->test.window), ==, 640);
  g_assert_cmpstr (entente_session_get_scope (session), ==, "openai");
  g_assert_cmpstr (entente_session_get_selection (session), ==, "microsoft-openai-2019");
  page = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "page");
  g_assert_cmpstr (g_variant_get_string (page, NULL), ==, "sources");
}

/* An id that names nothing is said to, and nothing else changes. */
static void
test_show_id (WindowTest    *fixture,
              gconstpointer  data)
{
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  entente_window_show_id (fixture->window, "microsoft-openai-2019");
  test_wait_until (!entente_window_is_busy (fixture->window));
  g_assert_cmpint (entente_session_get_selection_kind (session), ==, ENTENTE_SELECTION_DEAL);
  entente_window_show_id (fixture->window, "openia");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_cmpstr (entente_session_get_selection (session), ==, "microsoft-openai-2019");
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Nothing has the id “openia”"));
}

static GtkWindow *
other_window (WindowTest *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_anywhere (WindowTest *fixture,
               const char *text)
{
  GtkWindow *dialog = other_window (fixture);
  GtkWidget *found = view_test_find_text (fixture->test.window, text);

  return found == NULL && dialog != NULL ? view_test_find_text (GTK_WIDGET (dialog), text) : found;
}

/* A file with faults: each is told with its place, nothing has changed, and the window goes on. */
static void
test_import_faults (WindowTest    *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "broken", "date-invalid.entente.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog;

  window_test_open (fixture, 1280, 800);
  entente_window_import (fixture->window, file);
  test_wait_until (find_anywhere (fixture, "Nothing Was Imported") != NULL);
  view_test_settle (&fixture->test);
  g_assert_nonnull (find_anywhere (fixture, "/entities/0/statements/1/date"));
  dialog = other_window (fixture);
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  view_test_settle (&fixture->test);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Amazon–OpenAI talks"));
}

/* A landscape that can't be opened is said to be so, with a way on. */
static void
test_failure (WindowTest    *fixture,
              gconstpointer  data)
{
  g_autofree char *path = test_folder_file (fixture->test.folder, "folder.db");
  g_autoptr (EntenteLandscape) landscape = NULL;
  g_autoptr (EntenteLandscape) sound = g_steal_pointer (&fixture->test.landscape);

  /* A folder stands where the file would be. */
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  landscape = entente_landscape_new (path);
  fixture->test.landscape = g_object_ref (landscape);
  window_test_open (fixture, 1280, 800);
  g_assert_nonnull (view_test_find_text (fixture->test.window, "The Landscape Can’t Be Opened"));
  view_test_picture (&fixture->test, "window-failure");

  /* Somebody moved it away. */
  g_assert_cmpint (g_rmdir (path), ==, 0);
  activate (fixture, "win.open-again");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_null (view_test_find_text (fixture->test.window, "The Landscape Can’t Be Opened"));
}

static void
test_high_contrast (WindowTest    *fixture,
                    gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  g_assert_false (gtk_widget_has_css_class (fixture->test.window, "high-contrast"));
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess ("/window/high-contrast/subprocess", 0, 0);
  g_unsetenv ("ADW_DEBUG_HIGH_CONTRAST");
  g_test_trap_assert_passed ();
}

static void
test_in_high_contrast (WindowTest    *fixture,
                       gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  g_assert_true (gtk_widget_has_css_class (fixture->test.window, "high-contrast"));
}

/* A paragraph is looked up in its source, and come back from: by Back, and by Escape. */
static void
test_read_source (WindowTest    *fixture,
                  gconstpointer  data)
{
  static const char *const ways[] = { "win.back", "win.inspector-back" };

  window_test_open (fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      EntenteSession *session = entente_window_get_session (fixture->window);

      entente_session_select (session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
      view_test_settle (&fixture->test);
      entente_session_select (session, ENTENTE_SELECTION_STATEMENT, "talks-amount");
      activate (fixture, "win.read-source");
      g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_SOURCES_VIEW, 0));
      g_assert_null (view_test_find (fixture->test.window, ENTENTE_TYPE_DEALS_VIEW, 0));
      activate (fixture, ways[i]);
      g_assert_cmpstr (entente_session_get_selection (session), ==, "amazon-openai-investment");
      g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_DEALS_VIEW, 0));
    }
}

/* With one pane the inspector makes room for the source. */
static void
test_read_source_narrow (WindowTest    *fixture,
                         gconstpointer  data)
{
  window_test_open (fixture, 360, 720);
  entente_session_select (entente_window_get_session (fixture->window), ENTENTE_SELECTION_STATEMENT, "talks-amount");
  view_test_settle (&fixture->test);
  g_assert_true (entente_shell_get_show_inspector (get_shell (fixture)));
  activate (fixture, "win.read-source");
  g_assert_false (entente_shell_get_show_inspector (get_shell (fixture)));
  g_assert_nonnull (view_test_find (fixture->test.window, ENTENTE_TYPE_SOURCES_VIEW, 0));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/window/" name, WindowTest, NULL, window_test_set_up, func, window_test_tear_down)
  ADD ("first-look", test_first_look);
  ADD ("filling", test_filling);
  ADD ("shadows", test_shadows);
  ADD ("folding", test_folding);
  ADD ("folding/inspected", test_folding_inspected);
  ADD ("large-text", test_large_text);
  ADD ("narrow", test_narrow);
  ADD ("whole-landscape", test_whole_landscape);
  ADD ("no-deals", test_no_deals);
  ADD ("entered", test_entered);
  ADD ("heights", test_heights);
  ADD ("filter-button", test_filter_button);
  ADD ("page-first", test_page_first);
  ADD ("history", test_history);
  ADD ("place", test_place);
  ADD ("show-id", test_show_id);
  ADD ("read-source", test_read_source);
  ADD ("read-source/narrow", test_read_source_narrow);
  ADD ("import-faults", test_import_faults);
  ADD ("failure", test_failure);
  ADD ("high-contrast", test_high_contrast);
  ADD ("high-contrast/subprocess", test_in_high_contrast);
#undef ADD
  return window_test_run ();
}
