/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the inspector opens: evidence, the sentence to copy, steps, pages; that it is seen, and the ways back. */

#include "entente-view-test.h"

#include "entente-block.h"
#include "entente-evidence-grid.h"
#include "entente-inspector.h"
#include "entente-ladder.h"
#include "entente-sentence-card.h"
#include "entente-statement-row.h"
#include "entente-subject-row.h"

#include <string.h>

#define DEAL "amazon-openai-investment"
#define GAMBIT "Amazon’s $50 Billion OpenAI Gambit: Inside Big Tech’s Highest-Stakes AI Investment Yet"

static EntenteInspector *
show (ViewTest            *test,
      EntenteSelectionKind kind,
      const char          *id,
      int                  height)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);

  entente_session_select (test->session, kind, id);
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 374, height);
  return inspector;
}

static void
select_and_wait (ViewTest            *test,
                 EntenteSelectionKind kind,
                 const char          *id)
{
  entente_session_select (test->session, kind, id);
  view_test_settle (test);
}

static GtkWidget *
find_block (EntenteInspector *inspector,
            const char       *title)
{
  GtkWidget *block;

  for (guint i = 0; (block = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_BLOCK, i)) != NULL; i++)
    if (strcmp (entente_block_get_title (ENTENTE_BLOCK (block)), title) == 0)
      return block;
  return NULL;
}

static void
click (GtkWidget  *root,
       const char *text)
{
  GtkWidget *label = view_test_find_text (root, text);
  GtkWidget *button;

  g_assert_nonnull (label);
  button = GTK_IS_BUTTON (label) ? label : gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
can_go_back (EntenteInspector *inspector)
{
  gboolean can;

  g_object_get (inspector, "can-go-back", &can, NULL);
  return can;
}

static void
assert_in_sight (EntenteInspector *inspector,
                 GtkWidget        *widget)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (inspector), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (inspector)));
}

static GtkAdjustment *
get_adjustment (EntenteInspector *inspector)
{
  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (view_test_find (GTK_WIDGET (inspector), GTK_TYPE_SCROLLED_WINDOW, 0)));
}

/* Scrolls until a widget's head is at the foot of the view. */
static void
scroll_to_foot (ViewTest         *test,
                EntenteInspector *inspector,
                GtkWidget        *widget)
{
  GtkAdjustment *adjustment = get_adjustment (inspector);
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (inspector), &GRAPHENE_POINT_INIT (0, 0), &place));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place.y
                                          - gtk_adjustment_get_page_size (adjustment) + 30);
  view_test_settle (test);
}

static void
test_sight (ViewTest      *test,
            gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 600);
  GtkWidget *row = view_test_find (find_block (inspector, "Motives"), ENTENTE_TYPE_STATEMENT_ROW, 0);
  GtkWidget *card, *party, *button;

  scroll_to_foot (test, inspector, row);
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  assert_in_sight (inspector, view_test_find (row, ENTENTE_TYPE_EVIDENCE_GRID, 0));

  /* The sentence is seen before it is copied, and its button has the focus. */
  scroll_to_foot (test, inspector, view_test_find_text (row, "Copy Sentence…"));
  click (row, "Copy Sentence…");
  view_test_settle (test);
  card = view_test_find (row, ENTENTE_TYPE_SENTENCE_CARD, 0);
  assert_in_sight (inspector, card);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == view_test_find (card, GTK_TYPE_BUTTON, 0));
  view_test_picture (test, "evidence-sentence");

  party = view_test_find (find_block (inspector, "Parties and roles"), ENTENTE_TYPE_SUBJECT_ROW, 1);
  scroll_to_foot (test, inspector, party);
  button = view_test_find (party, GTK_TYPE_TOGGLE_BUTTON, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  view_test_settle (test);
  assert_in_sight (inspector, view_test_find (party, ENTENTE_TYPE_EVIDENCE_GRID, 0));
}

/* What was opened last is closed first. */
static void
test_close (ViewTest      *test,
            gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 2400);
  GtkWidget *row = view_test_find (find_block (inspector, "Motives"), ENTENTE_TYPE_STATEMENT_ROW, 0);
  GtkWidget *party = view_test_find (find_block (inspector, "Parties and roles"), ENTENTE_TYPE_SUBJECT_ROW, 0);
  GtkWidget *standing;

  g_assert_false (entente_inspector_close (inspector));
  standing = gtk_widget_get_ancestor (view_test_find_text (GTK_WIDGET (inspector), "Reported, TechCrunch, ¶\u00a03"),
                                      GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (standing), TRUE);
  view_test_settle (test);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (view_test_find (party, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  view_test_settle (test);
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  click (row, "Copy Sentence…");
  view_test_settle (test);

  g_assert_true (entente_inspector_close (inspector));
  g_assert_null (view_test_find (row, ENTENTE_TYPE_SENTENCE_CARD, 0));
  g_assert_true (entente_statement_row_get_expanded (ENTENTE_STATEMENT_ROW (row)));
  g_assert_true (entente_inspector_close (inspector));
  g_assert_false (entente_statement_row_get_expanded (ENTENTE_STATEMENT_ROW (row)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == row);
  g_assert_nonnull (view_test_find (party, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_true (entente_inspector_close (inspector));
  g_assert_null (view_test_find (party, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_true (entente_inspector_close (inspector));
  g_assert_null (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_false (entente_inspector_close (inspector));

  /* Of accounts face to face, too; and on a page, before it is left. */
  click (find_block (inspector, "Accounts that differ"), "All 7");
  view_test_settle (test);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (view_test_find (GTK_WIDGET (inspector), GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  view_test_settle (test);
  g_assert_nonnull (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_true (entente_inspector_close (inspector));
  view_test_settle (test);
  g_assert_null (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_null (find_block (inspector, "Motives"));
  g_assert_true (entente_inspector_close (inspector));
  view_test_settle (test);
  g_assert_nonnull (find_block (inspector, "Motives"));
  g_assert_false (entente_inspector_close (inspector));
}

/* From evidence there is a way back to where the subject was left. */
static void
test_way_back (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 600);
  GtkWidget *row = view_test_find (find_block (inspector, "Motives"), ENTENTE_TYPE_STATEMENT_ROW, 0);
  double position;

  g_assert_false (can_go_back (inspector));
  scroll_to_foot (test, inspector, row);
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  position = gtk_adjustment_get_value (get_adjustment (inspector));
  g_assert_cmpfloat (position, >, 600);
  click (row, "Show Statement");
  view_test_settle (test);
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_STATEMENT);
  g_assert_true (can_go_back (inspector));
  select_and_wait (test, ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit");
  g_assert_true (can_go_back (inspector));

  g_assert_true (entente_inspector_go_back (inspector));
  view_test_settle (test);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, DEAL);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (inspector)), ==, position);
  g_assert_false (can_go_back (inspector));
  g_assert_false (entente_inspector_go_back (inspector));
}

/* Where statements rest on several sources, their paragraphs are told with the source. */
static void
test_sources (ViewTest      *test,
              gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "microsoft-openai-partnership", 2400);
  GtkWidget *widget = GTK_WIDGET (inspector);
  GtkWidget *party, *place;

  g_assert_nonnull (view_test_find_text (widget, "Asserted, Untitled article, ¶\u00a01"));
  g_assert_nonnull (view_test_find_text (find_block (inspector, "Dates"), "WebProNews, ¶\u00a07"));
  place = view_test_find_text (find_block (inspector, "Parties and roles"), "Untitled article, ¶\u00a01");
  g_assert_nonnull (place);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_ancestor (place, GTK_TYPE_BUTTON)), ==,
                   "Asserted, ¶\u00a01, Untitled article");
  view_test_picture (test, "two-sources");

  /* Where they rest on one, its title is told by the tooltip. */
  select_and_wait (test, ENTENTE_SELECTION_DEAL, DEAL);
  party = view_test_find (find_block (inspector, "Parties and roles"), ENTENTE_TYPE_SUBJECT_ROW, 0);
  g_assert_nonnull (view_test_find_text (party, "¶\u00a03"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (view_test_find (party, GTK_TYPE_TOGGLE_BUTTON, 0)), ==,
                   "Reported, ¶\u00a03, " GAMBIT);
  place = view_test_find_text (find_block (inspector, "Dates"), "Reported, ¶\u00a03");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (place), ==, "¶\u00a03, " GAMBIT);
}

static void
test_when (ViewTest      *test,
           gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_EVENT, "openai-leadership-crisis", 1200);
  GtkWidget *when = find_block (inspector, "When");

  g_assert_null (find_block (inspector, "Dates"));
  g_assert_nonnull (view_test_find_text (when, "November 2023"));
  g_assert_nonnull (view_test_find_text (when, "month only"));
  g_assert_nonnull (view_test_find_text (when, "Asserted, ¶\u00a020"));

  select_and_wait (test, ENTENTE_SELECTION_EVENT, "partnership-strains");
  when = find_block (inspector, "When");
  g_assert_nonnull (view_test_find_text (when, "Undated"));
  g_assert_nonnull (view_test_find_text (when, "no date given · going on"));
}

static void
test_steps (ViewTest      *test,
            gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 800);
  GtkWidget *button = gtk_widget_get_ancestor (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_LADDER, 0),
                                               GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover, *row;

  gtk_test_accessible_assert_property (gtk_widget_get_first_child (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Status: in talks, step 4 of 9");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  view_test_settle (test);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_nonnull (view_test_find_text (popover, "Hypothetical"));
  g_assert_nonnull (view_test_find_text (popover, "passed, but nobody says so"));
  g_assert_nonnull (view_test_find_text (popover, "where it stands"));
  g_assert_nonnull (view_test_find_text (popover, "Ongoing"));
  /* The one statement of a step, with its evidence. */
  row = view_test_find (popover, ENTENTE_TYPE_STATEMENT_ROW, 0);
  g_assert_cmpstr (entente_statement_row_get_statement (ENTENTE_STATEMENT_ROW (row))->code, ==, "in-talks");
  g_assert_null (view_test_find (popover, ENTENTE_TYPE_STATEMENT_ROW, 1));
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (popover, GAMBIT));
  view_test_picture_popover (test, popover, "steps");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  view_test_settle (test);
}

static void
test_amount (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 1200);
  GtkWidget *block = find_block (inspector, "Amount");

  /* An exact figure has no other bounds. That no share is stated is said where nothing could state it. */
  g_assert_null (view_test_find_text (block, "Bounds"));
  g_assert_nonnull (view_test_find_text (block, "of OpenAI: not stated"));
  select_and_wait (test, ENTENTE_SELECTION_DEAL, "microsoft-openai-since-2019");
  block = find_block (inspector, "Amount");
  g_assert_nonnull (view_test_find_text (block, "none given, only “about” $13\u00a0billion"));
  /* Money for no share. */
  select_and_wait (test, ENTENTE_SELECTION_DEAL, "nscai-federal-funding");
  g_assert_null (view_test_find_text (find_block (inspector, "Amount"), "Share"));
}

/* A deal of which much is said leads to what is further said, with what limits it. */
static void
test_further (ViewTest      *test,
              gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, DEAL, 2400);
  GtkWidget *further = find_block (inspector, "Further");
  GtkWidget *row = gtk_widget_get_ancestor (view_test_find_text (further, "What would follow elsewhere"),
                                            GTK_TYPE_LIST_BOX_ROW);

  g_assert_null (find_block (inspector, "What would follow elsewhere"));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "if this comes about"));
  g_assert_nonnull (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_STATEMENT_ROW, 8));
  g_assert_null (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_STATEMENT_ROW, 9));
  g_assert_true (entente_inspector_close (inspector));

  select_and_wait (test, ENTENTE_SELECTION_DEAL, "early-model-access");
  g_assert_null (find_block (inspector, "Further"));
}

/* Nothing is cut where letters are twice as large. */
static void
test_large (ViewTest      *test,
            gconstpointer  data)
{
  static const struct {
    EntenteSelectionKind kind;
    const char *id;
  } selections[] = {
    { ENTENTE_SELECTION_DEAL, DEAL },
    { ENTENTE_SELECTION_DEAL, "microsoft-openai-partnership" },
    { ENTENTE_SELECTION_ENTITY, "openai" },
    { ENTENTE_SELECTION_EVENT, "openai-leadership-crisis" },
    { ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit" },
    { ENTENTE_SELECTION_STATEMENT, "talks-amount" },
    { ENTENTE_SELECTION_NOTHING, NULL },
  };
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);
  int minimum;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 2, NULL);
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 360, 2400);
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      g_autofree char *name = g_strdup_printf ("twice-%s", selections[i].id != NULL ? selections[i].id : "overview");

      select_and_wait (test, selections[i].kind, selections[i].id);
      view_test_picture (test, name);
      gtk_widget_measure (GTK_WIDGET (inspector), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s needs %d", name, minimum);
      g_assert_cmpint (minimum, <=, 350);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/evidence/sight", ViewTest, NULL, view_test_set_up, test_sight, view_test_tear_down);
  g_test_add ("/evidence/close", ViewTest, NULL, view_test_set_up, test_close, view_test_tear_down);
  g_test_add ("/evidence/way-back", ViewTest, NULL, view_test_set_up, test_way_back, view_test_tear_down);
  g_test_add ("/evidence/sources", ViewTest, NULL, view_test_set_up, test_sources, view_test_tear_down);
  g_test_add ("/evidence/when", ViewTest, NULL, view_test_set_up, test_when, view_test_tear_down);
  g_test_add ("/evidence/steps", ViewTest, NULL, view_test_set_up, test_steps, view_test_tear_down);
  g_test_add ("/evidence/amount", ViewTest, NULL, view_test_set_up, test_amount, view_test_tear_down);
  g_test_add ("/evidence/further", ViewTest, NULL, view_test_set_up, test_further, view_test_tear_down);
  g_test_add ("/evidence/large", ViewTest, NULL, view_test_set_up, test_large, view_test_tear_down);
  return g_test_run ();
}
