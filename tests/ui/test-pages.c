/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the landscape, of a source and of a statement, on the bundled landscape. What they count is held against the
 * text of the file itself. */

#include "entente-view-test.h"

#include "entente-difference-card.h"
#include "entente-inspector.h"
#include "entente-overview-page.h"
#include "entente-source-page.h"
#include "entente-statement-page.h"
#include "entente-statement-row.h"

#include <string.h>

#define GAMBIT "amazon-openai-gambit"

typedef struct {
  ViewTest         base;
  EntenteOverview *overview;
  EntenteEvidence *evidence;
} Fixture;

/* How often a regular expression is found in the file. */
static guint
count_in_file (const char *pattern)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ENTENTE_RESOURCE_ROOT "/ai-partnerships.entente.json", 0, NULL);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_nonnull (bytes);
  g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

static void
ask_overview (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_get_overview_async (fixture->base.landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  fixture->overview = entente_landscape_get_overview_finish (fixture->base.landscape, answer, &error);
  g_assert_no_error (error);
}

static void
ask_source (Fixture    *fixture,
            const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_get_source_async (fixture->base.landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  fixture->evidence = entente_landscape_get_source_finish (fixture->base.landscape, answer, &error);
  g_assert_no_error (error);
}

static void
ask_statement (Fixture    *fixture,
               const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_get_statement_async (fixture->base.landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  fixture->evidence = entente_landscape_get_statement_finish (fixture->base.landscape, answer, &error);
  g_assert_no_error (error);
}

/* A page as the inspector shows it. */
static void
show (Fixture   *fixture,
      GtkWidget *page,
      int        width,
      int        height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (page, 14);
  gtk_widget_set_margin_end (page, 14);
  gtk_widget_set_valign (page, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  entente_page_begin (ENTENTE_PAGE (page), width, height);
  view_test_show (&fixture->base, scrolled, width, height);
}

static void
take_pictures (Fixture    *fixture,
               const char *name)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autofree char *dark = g_strdup_printf ("%s-dark", name);

  view_test_picture (&fixture->base, name);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (&fixture->base, dark);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
assert_text (GtkWidget  *page,
             const char *text)
{
  if (view_test_find_text (page, text) == NULL)
    g_error ("“%s” is not shown", text);
}

/* The first row of a list with that text in it. */
static GtkWidget *
find_row (GtkWidget  *page,
          const char *text)
{
  GtkWidget *row;

  for (guint i = 0; (row = view_test_find (page, GTK_TYPE_LIST_BOX_ROW, i)) != NULL; i++)
    if (view_test_find_text (row, text) != NULL)
      return row;
  g_error ("No row has the text “%s”", text);
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const modalities[] = { "asserted", "reported", "estimated", "possible", "forecast", "opinion" };
  GtkWidget *page;
  guint n_all = 0;

  ask_overview (fixture);
  page = entente_overview_page_new (fixture->overview, fixture->base.session);
  show (fixture, page, 374, 1600);
  assert_text (page, "AI Partnership Landscape");
  for (guint i = 0; i < G_N_ELEMENTS (modalities); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("\"modality\":\\s*\"%s\"", modalities[i]);
      g_autofree char *count = g_strdup_printf ("%u", count_in_file (pattern));

      assert_text (page, count);
      n_all += (guint) strtoul (count, NULL, 10);
    }
  {
    g_autofree char *text = g_strdup_printf ("%u statements from 2 sources, neither of them dated", n_all);
    g_autofree char *all = g_strdup_printf ("All %u", fixture->overview->differences->len);

    assert_text (page, text);
    assert_text (page, all);
  }
  take_pictures (fixture, "overview-364");

  /* The way to a deal. */
  g_assert_true (gtk_widget_activate (find_row (page, "Amazon–OpenAI talks")));
  g_assert_cmpint (entente_session_get_selection_kind (fixture->base.session), ==, ENTENTE_SELECTION_DEAL);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, "amazon-openai-investment");
}

static void
test_overview_bars (Fixture       *fixture,
                    gconstpointer  data)
{
  /* What is in talks is among the biggest, too. */
  static const char *const biggest[] = { "amazon-openai-investment", "microsoft-openai-since-2019", "amazon-anthropic-investment",
                                          "microsoft-openai-2019" };
  GtkWidget *page, *button;
  guint n = 0;

  ask_overview (fixture);
  page = entente_overview_page_new (fixture->overview, fixture->base.session);
  show (fixture, page, 360, 720);
  take_pictures (fixture, "overview-360");
  for (guint i = 0; (button = view_test_find (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "overview.select-deal") == 0)
      {
        g_signal_emit_by_name (button, "clicked");
        g_assert_cmpuint (n, <, G_N_ELEMENTS (biggest));
        g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, biggest[n++]);
      }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (biggest));
}

static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  GtkWidget *page;
  GtkToggleButton *reported, *forecast;

  ask_overview (fixture);
  page = entente_overview_page_new (fixture->overview, fixture->base.session);
  show (fixture, page, 760, 700);
  take_pictures (fixture, "overview-760");
  reported = GTK_TOGGLE_BUTTON (view_test_find (page, GTK_TYPE_TOGGLE_BUTTON, ENTENTE_MODALITY_REPORTED));
  forecast = GTK_TOGGLE_BUTTON (view_test_find (page, GTK_TYPE_TOGGLE_BUTTON, ENTENTE_MODALITY_FORECAST));
  gtk_toggle_button_set_active (reported, TRUE);
  g_assert_cmpuint (entente_session_get_filter (fixture->base.session)->modalities, ==, 1 << ENTENTE_MODALITY_REPORTED);
  gtk_toggle_button_set_active (forecast, TRUE);
  g_assert_cmpuint (entente_session_get_filter (fixture->base.session)->modalities, ==,
                    1 << ENTENTE_MODALITY_REPORTED | 1 << ENTENTE_MODALITY_FORECAST);
  /* Clearing it elsewhere is one step, and so is going back to it. */
  entente_session_set_filter (fixture->base.session, none);
  g_assert_false (gtk_toggle_button_get_active (reported));
  g_assert_false (gtk_toggle_button_get_active (forecast));
  g_assert_cmpuint (entente_session_get_filter (fixture->base.session)->modalities, ==, 0);
  entente_session_go_back (fixture->base.session);
  g_assert_true (gtk_toggle_button_get_active (reported));
  g_assert_true (gtk_toggle_button_get_active (forecast));
  g_assert_cmpuint (entente_session_get_filter (fixture->base.session)->modalities, ==,
                    1 << ENTENTE_MODALITY_REPORTED | 1 << ENTENTE_MODALITY_FORECAST);
}

static gboolean
is_loading (GtkWidget *view)
{
  gboolean loading;

  g_object_get (view, "loading", &loading, NULL);
  return loading;
}

/* “All n” and a row push pages in the inspector. */
static void
test_differences (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);
  GtkWidget *button;
  guint n = 0;

  entente_inspector_bind (ENTENTE_INSPECTOR (inspector), fixture->base.landscape, fixture->base.session);
  view_test_show (&fixture->base, inspector, 364, 1600);
  test_wait_until (!is_loading (inspector));
  view_test_settle (&fixture->base);
  g_assert_null (view_test_find (inspector, ENTENTE_TYPE_DIFFERENCE_CARD, 0));
  button = gtk_widget_get_ancestor (view_test_find_text (inspector, "All 24"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  view_test_settle (&fixture->base);
  view_test_picture (&fixture->base, "overview-differences");
  while (view_test_find (inspector, ENTENTE_TYPE_DIFFERENCE_CARD, n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 24);
  g_assert_true (entente_inspector_pop (ENTENTE_INSPECTOR (inspector)));
  view_test_settle (&fixture->base);
  g_assert_true (gtk_widget_activate (find_row (inspector, "A deal done, or a deal in talks")));
  view_test_settle (&fixture->base);
  g_assert_nonnull (view_test_find (inspector, ENTENTE_TYPE_DIFFERENCE_CARD, 0));
  g_assert_null (view_test_find (inspector, ENTENTE_TYPE_DIFFERENCE_CARD, 1));
}

static void
test_source (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *page, *row;
  guint n = 0;

  ask_source (fixture, GAMBIT);
  page = entente_source_page_new (fixture->evidence, GAMBIT, fixture->base.landscape, fixture->base.session);
  show (fixture, page, 374, 1600);
  assert_text (page, "598 statements · All 70 body sentences have a statement");
  g_assert_cmpuint (fixture->evidence->statements->len, ==, count_in_file ("\"source\":\\s*\"" GAMBIT "\""));
  assert_text (page, "WebProNews");
  assert_text (page, "Opening");
  assert_text (page, "All 78");
  /* Nothing rests on what was left out, so it isn't there. */
  g_assert_null (view_test_find_text (page, "Page furniture"));
  while ((row = view_test_find (page, ENTENTE_TYPE_STATEMENT_ROW, n)) != NULL)
    n++;
  g_assert_cmpuint (n, <=, 27);
  g_assert_cmpuint (n, >=, 18);
  take_pictures (fixture, "source-364");
}

static void
test_source_narrow (Fixture       *fixture,
                    gconstpointer  data)
{
  ask_source (fixture, "openai-microsoft-partnership");
  show (fixture,
        entente_source_page_new (fixture->evidence, "openai-microsoft-partnership", fixture->base.landscape,
                                 fixture->base.session),
        360, 720);
  g_assert_cmpint (gtk_widget_get_width (fixture->base.window), <=, 362);
  take_pictures (fixture, "source-360");
}

static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *page;

  ask_statement (fixture, "talks-amount");
  page = entente_statement_page_new (fixture->evidence, fixture->base.session);
  show (fixture, page, 374, 1600);
  take_pictures (fixture, "statement-364");
  assert_text (page, "Under discussion");
  assert_text (page, "Reported");
  assert_text (page, "talks-amount");
  assert_text (page, "ai-partnerships");
  assert_text (page, "USD");
  assert_text (page, "3, sentence 1");
  g_assert_nonnull (view_test_find (page, ENTENTE_TYPE_DIFFERENCE_CARD, 0));

  g_assert_true (gtk_widget_activate (find_row (page, "what it is about")));
  g_assert_cmpint (entente_session_get_selection_kind (fixture->base.session), ==, ENTENTE_SELECTION_DEAL);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, "amazon-openai-investment");
  g_assert_true (gtk_widget_activate (find_row (page, "Amazon’s $50 Billion OpenAI Gambit: Inside Big Tech’s Highest-Stakes AI Investment Yet")));
  g_assert_cmpint (entente_session_get_selection_kind (fixture->base.session), ==, ENTENTE_SELECTION_SOURCE);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, GAMBIT);
}

static void
test_statement_narrow (Fixture       *fixture,
                       gconstpointer  data)
{
  ask_statement (fixture, "if-consummated");
  show (fixture, entente_statement_page_new (fixture->evidence, fixture->base.session), 360, 720);
  g_assert_cmpint (gtk_widget_get_width (fixture->base.window), <=, 362);
  take_pictures (fixture, "statement-360");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  view_test_set_up (&fixture->base, data);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  view_test_tear_down (&fixture->base, data);
  entente_overview_free (fixture->overview);
  entente_evidence_free (fixture->evidence);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/pages/overview", Fixture, NULL, set_up, test_overview, tear_down);
  g_test_add ("/pages/overview/bars", Fixture, NULL, set_up, test_overview_bars, tear_down);
  g_test_add ("/pages/overview/legend", Fixture, NULL, set_up, test_legend, tear_down);
  g_test_add ("/pages/overview/differences", Fixture, NULL, set_up, test_differences, tear_down);
  g_test_add ("/pages/source", Fixture, NULL, set_up, test_source, tear_down);
  g_test_add ("/pages/source/narrow", Fixture, NULL, set_up, test_source_narrow, tear_down);
  g_test_add ("/pages/statement", Fixture, NULL, set_up, test_statement, tear_down);
  g_test_add ("/pages/statement/narrow", Fixture, NULL, set_up, test_statement_narrow, tear_down);
  return g_test_run ();
}
