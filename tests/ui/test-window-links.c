/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes to the window from elsewhere: links, sound and broken, and searches; and the links that are copied from it. */

#include "entente-window-test.h"

#include "entente-deal-item.h"
#include "entente-entity-row.h"
#include "entente-statement-row.h"
#include "entente-subject-row.h"
#include "entente-timeline-canvas.h"
#include "entente-timeline-overview.h"
#include "entente-transfer.h"

#include <string.h>

static void
open_address (WindowTest *fixture,
              const char *address)
{
  entente_window_open_address (fixture->window, address);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
}

static void
test_subjects (WindowTest    *fixture,
               gconstpointer  data)
{
  static const struct {
    const char          *address;
    const char          *id;
    EntenteSelectionKind kind;
  } cases[] = {
    { "entente:deal/amazon-openai-investment", "amazon-openai-investment", ENTENTE_SELECTION_DEAL },
    { "entente:entity/microsoft", "microsoft", ENTENTE_SELECTION_ENTITY },
    { "entente:source/amazon-openai-gambit", "amazon-openai-gambit", ENTENTE_SELECTION_SOURCE },
    /* Ids are of one namespace: what it is called in the link may be out of date. */
    { "entente:event/amazon-openai-investment", "amazon-openai-investment", ENTENTE_SELECTION_DEAL },
  };
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      open_address (fixture, cases[i].address);
      g_assert_cmpstr (entente_session_get_selection (session), ==, cases[i].id);
      g_assert_cmpint (entente_session_get_selection_kind (session), ==, cases[i].kind);
    }
}

/* The next message waits for this. */
static void
dismiss (GtkWidget *text)
{
  GtkWidget *toast = gtk_widget_get_ancestor (text, g_type_from_name ("AdwToastWidget"));

  g_assert_nonnull (toast);
  g_signal_emit_by_name (view_test_find (toast, GTK_TYPE_BUTTON, 0), "clicked");
}

/* A message says what is wrong, all stays as it was, and the window goes on. */
static void
test_broken (WindowTest    *fixture,
             gconstpointer  data)
{
  static const char *const cases[][2] = {
    { "entente:deal/nothing-like-it", "Nothing has the id “nothing-like-it”" },
    { "entente:nowhere/at-all", "Not a link that leads anywhere: entente:nowhere/at-all" },
    { "entente:<b>&amp;", "Not a link that leads anywhere: entente:<b>&amp;" },
    { "entente:date/soon",
      "“soon” is not a date: at character 1, expected a year of four digits. Examples: 2019, 2019-11, 2019/.." },
  };
  EntenteSession *session;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  entente_session_enter (session, "openai");
  view_test_settle (&fixture->test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *toast;

      open_address (fixture, cases[i][0]);
      toast = view_test_find_text (fixture->test.window, cases[i][1]);
      g_assert_nonnull (toast);
      g_assert_cmpstr (entente_session_get_scope (session), ==, "openai");
      dismiss (toast);
      view_test_settle (&fixture->test);
    }
  open_address (fixture, "entente:entity/microsoft");
  g_assert_cmpstr (entente_session_get_scope (session), ==, "microsoft");
}

/* In a window that is still opening, too. */
static void
test_early (WindowTest    *fixture,
            gconstpointer  data)
{
  fixture->window = window_test_make (fixture, 360, 700);
  fixture->test.window = GTK_WIDGET (fixture->window);
  open_address (fixture, "entente:deal/amazon-openai-investment");
  g_assert_cmpstr (entente_session_get_selection (entente_window_get_session (fixture->window)), ==, "amazon-openai-investment");
}

static const char *
get_shown (WindowTest *fixture)
{
  GtkWidget *overview = view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_OVERVIEW, 0);

  return entente_timeline_overview_get_words (ENTENTE_TIMELINE_OVERVIEW (overview));
}

static void
test_date (WindowTest    *fixture,
           gconstpointer  data)
{
  gboolean is_narrow = data != NULL;
  gint32 days[2];

  window_test_open (fixture, is_narrow ? 360 : 1280, 700);
  open_address (fixture, "entente:date/2019-07");
  /* Somebody has drawn it, and what is around it. */
  g_assert_false (entente_session_take_days (entente_window_get_session (fixture->window), days));
  g_assert_cmpstr (get_shown (fixture), ==, "Shown: June 2019 to August 2019");
  view_test_picture (&fixture->test, is_narrow ? "window-date-narrow" : "window-date");
}

/* Even when the timeline was last looked at as a list. */
static void
test_date_of_list (WindowTest    *fixture,
                   gconstpointer  data)
{
  GtkWidget *canvas;

  window_test_open (fixture, 1280, 700);
  canvas = view_test_find (fixture->test.window, ENTENTE_TYPE_TIMELINE_CANVAS, 0);
  g_assert_true (gtk_widget_activate_action (canvas, "timeline.list", NULL));
  test_wait_until (!gtk_widget_get_mapped (canvas));
  open_address (fixture, "entente:date/2019-07");
  test_wait_until (gtk_widget_get_mapped (canvas));
  g_assert_cmpstr (get_shown (fixture), ==, "Shown: June 2019 to August 2019");
}

/* Where nothing is dated, the date is forgotten, and doesn't move what is shown later. */
static void
test_no_dates (WindowTest    *fixture,
               gconstpointer  data)
{
  g_autofree char *before = NULL;

  window_test_open (fixture, 1280, 700);
  before = g_strdup (get_shown (fixture));
  entente_session_enter (entente_window_get_session (fixture->window), "apple");
  test_wait_until (!entente_window_is_busy (fixture->window));
  open_address (fixture, "entente:date/2019-07");
  entente_session_enter (entente_window_get_session (fixture->window), NULL);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  g_assert_cmpstr (get_shown (fixture), ==, before);
}

static void
test_search (WindowTest    *fixture,
             gconstpointer  data)
{
  GtkWidget *entry;

  window_test_open (fixture, 360, 700);
  entente_session_enter (entente_window_get_session (fixture->window), "openai");
  entente_window_search (fixture->window, "anthro");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
  entry = view_test_find (fixture->test.window, GTK_TYPE_SEARCH_ENTRY, 0);
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "anthro");
  g_assert_nonnull (view_test_find_text (fixture->test.window, "Anthropic"));
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_copied (WindowTest *fixture,
               const char *address)
{
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.copy-link", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->test.window), NULL, text_cb, &text);
  test_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, address);
}

/* What is copied is the link to what is selected; of the landscape as a whole there is none. */
static void
test_copy (WindowTest    *fixture,
           gconstpointer  data)
{
  EntenteSession *session;
  GAction *action;

  window_test_open (fixture, 1280, 800);
  session = entente_window_get_session (fixture->window);
  action = g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "copy-link");
  g_assert_false (g_action_get_enabled (action));
  entente_session_enter (session, "openai");
  assert_copied (fixture, "entente:entity/openai");
  entente_session_select (session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  assert_copied (fixture, "entente:deal/amazon-openai-investment");
  entente_session_select (session, ENTENTE_SELECTION_NOTHING, NULL);
  assert_copied (fixture, "entente:entity/openai");
  entente_session_enter (session, NULL);
  g_assert_false (g_action_get_enabled (action));
  view_test_settle (&fixture->test);
}

/* Presses Ctrl+C where the focus is, and returns what is on the clipboard then. */
static char *
press_copy (WindowTest *fixture)
{
  GListModel *controllers = gtk_widget_observe_controllers (fixture->test.window);
  char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (keys, "<Control>c"))
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, fixture->test.window, NULL);
        }
    }
  g_object_unref (controllers);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->test.window), NULL, text_cb, &text);
  test_wait_until (text != NULL);
  return text;
}

/* A row with the focus is copied as text, with who says so, where, and its link. */
static void
test_copy_row (WindowTest    *fixture,
               gconstpointer  data)
{
  GtkWidget *row;
  g_autofree char *entity = NULL;
  g_autofree char *deal = NULL;
  g_autofree char *statement = NULL;
  g_autofree char *party = NULL;
  g_autofree char *name = NULL;

  window_test_open (fixture, 1280, 800);
  row = view_test_find (fixture->test.window, ENTENTE_TYPE_ENTITY_ROW, 0);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  entity = press_copy (fixture);
  g_test_message ("%s", entity);
  g_assert_nonnull (strstr (entity, "\nentente:entity/"));

  row = view_test_find (fixture->test.window, ENTENTE_TYPE_DEAL_ITEM, 0);
  g_assert_nonnull (row);
  deal = entente_transfer_format (gtk_widget_get_parent (row));
  g_test_message ("%s", deal);
  g_assert_true (g_str_has_prefix (deal, "Deal, "));
  g_assert_nonnull (strstr (deal, "\nentente:deal/"));

  entente_session_select (entente_window_get_session (fixture->window), ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  view_test_settle (&fixture->test);
  row = view_test_find (fixture->test.window, ENTENTE_TYPE_STATEMENT_ROW, 0);
  gtk_widget_grab_focus (row);
  statement = press_copy (fixture);
  g_test_message ("%s", statement);
  g_assert_nonnull (strstr (statement, "¶\302\240"));
  g_assert_nonnull (strstr (statement, "\nentente:statement/"));

  row = view_test_find (fixture->test.window, ENTENTE_TYPE_SUBJECT_ROW, 0);
  gtk_widget_grab_focus (row);
  party = press_copy (fixture);
  g_test_message ("%s", party);
  g_assert_true (g_str_has_prefix (party, "Amazon, "));
  g_assert_true (g_str_has_suffix (party, "\nentente:entity/amazon"));
  /* What is picked up to be dragged is deep in it. */
  name = entente_transfer_format (view_test_find_text (row, "Amazon"));
  g_assert_cmpstr (name, ==, party);

  /* Where there is no row there is nothing to copy. */
  g_assert_null (entente_transfer_format (view_test_find (fixture->test.window, GTK_TYPE_SEARCH_ENTRY, 0)));
  g_assert_null (entente_transfer_format (NULL));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
#define ADD(name, data, func) g_test_add ("/window/links/" name, WindowTest, data, window_test_set_up, func, window_test_tear_down)
  ADD ("subjects", NULL, test_subjects);
  ADD ("broken", NULL, test_broken);
  ADD ("early", NULL, test_early);
  ADD ("date", NULL, test_date);
  ADD ("date/narrow", "narrow", test_date);
  ADD ("date/list", NULL, test_date_of_list);
  ADD ("date/none", NULL, test_no_dates);
  ADD ("search", NULL, test_search);
  ADD ("copy", NULL, test_copy);
  ADD ("copy/row", NULL, test_copy_row);
#undef ADD
  return window_test_run ();
}
