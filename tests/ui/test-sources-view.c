/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The view of the sources, on the bundled landscape. What it counts is held against counts of the file itself, made by other
 * code: a line is a statement on a paragraph exactly if it names both. */

#include "entente-view-test.h"

#include "entente-document.h"
#include "entente-facts.h"
#include "entente-id.h"
#include "entente-passage-row.h"
#include "entente-sources-view.h"
#include "entente-two-panes.h"

#include <string.h>

#define ARTICLE "openai-microsoft-partnership"
#define GAMBIT  "amazon-openai-gambit"

typedef struct {
  ViewTest   base;
  GtkWidget *view;
} Fixture;

static gboolean
is_loading (GtkWidget *view)
{
  gboolean loading;

  g_object_get (view, "loading", &loading, NULL);
  return loading;
}

static void
show (Fixture *fixture,
      int      width,
      int      height)
{
  fixture->view = g_object_new (ENTENTE_TYPE_SOURCES_VIEW, NULL);
  entente_sources_view_bind (ENTENTE_SOURCES_VIEW (fixture->view), fixture->base.landscape, fixture->base.session);
  g_assert_true (is_loading (fixture->view));
  view_test_show (&fixture->base, fixture->view, width, height);
  test_wait_until (!is_loading (fixture->view));
}

static void
settle (Fixture *fixture)
{
  test_wait_until (!is_loading (fixture->view));
  view_test_settle (&fixture->base);
}

static void
assert_text (Fixture    *fixture,
             const char *text)
{
  if (view_test_find_text (fixture->view, text) == NULL)
    g_error ("“%s” is not shown", text);
}

static EntentePassageRow *
find_passage (Fixture *fixture,
              guint    number)
{
  GtkWidget *row;

  for (guint i = 0; (row = view_test_find (fixture->view, ENTENTE_TYPE_PASSAGE_ROW, i)) != NULL; i++)
    if (entente_passage_row_get_passage (ENTENTE_PASSAGE_ROW (row))->first == number)
      return ENTENTE_PASSAGE_ROW (row);
  return NULL;
}

/* The rows of statements and subjects in an open passage. */
static GtkWidget *
nth_listed (EntentePassageRow *row,
            guint              nth)
{
  return view_test_find (GTK_WIDGET (row), GTK_TYPE_LIST_BOX_ROW, nth);
}

static guint
count_listed (EntentePassageRow *row,
              const char        *action)
{
  GtkWidget *listed;
  guint n = 0;

  for (guint i = 0; (listed = nth_listed (row, i)) != NULL; i++)
    n += g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (listed)), action) == 0;
  return n;
}

static void
click (GtkWidget *row)
{
  g_assert_true (gtk_widget_activate (row));
}

/* Counts the statements of the file that name a source and a paragraph. */
static guint
count_in_file (const char *source,
               guint       paragraph)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (ENTENTE_RESOURCE_ROOT "/ai-partnerships.entente.json", 0, NULL);
  g_autofree char *pattern = g_strdup_printf ("\"source\":\\s*\"%s\",\\s*\"paragraph\":\\s*%u\\b", source, paragraph);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  g_assert_nonnull (bytes);
  g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *row;
  guint n_all = 0;

  show (fixture, 760, 700);
  /* Nothing is selected: the first source, and nothing is written to the session. */
  g_assert_null (entente_session_get_selection (fixture->base.session));
  g_assert_cmpuint (count_in_file (ARTICLE, 1), ==, 25);
  assert_text (fixture, "All 34 body sentences have a statement");
  /* Of the other one the list tells as much. */
  assert_text (fixture, "598 statements");
  view_test_picture (&fixture->base, "sources-760");

  entente_session_select (fixture->base.session, ENTENTE_SELECTION_SOURCE, GAMBIT);
  settle (fixture);
  assert_text (fixture, "All 70 body sentences have a statement");
  assert_text (fixture, "WebProNews");
  assert_text (fixture, "Not stated");
  for (guint i = 0; (row = view_test_find (fixture->view, ENTENTE_TYPE_PASSAGE_ROW, i)) != NULL; i++)
    {
      const EntentePassage *passage = entente_passage_row_get_passage (ENTENTE_PASSAGE_ROW (row));

      n_all += passage->statements->len;
      g_assert_cmpuint (passage->statements->len, ==, passage->first == passage->last ? count_in_file (GAMBIT, passage->first) : 0);
      g_assert_false (entente_passage_row_get_expanded (ENTENTE_PASSAGE_ROW (row)));
    }
  g_assert_cmpuint (n_all, ==, 598);
  assert_text (fixture, "598 statements");
  assert_text (fixture, "Amazon–OpenAI talks · AI arms race · Amazon · 3 more");
  /* What was left out is there to be seen, in one piece. */
  g_assert_cmpuint (entente_passage_row_get_passage (find_passage (fixture, 30))->last, ==, 38);
  assert_text (fixture, "¶\u00a030–38");
  assert_text (fixture, "Page furniture, left out");
  view_test_picture (&fixture->base, "sources-gambit-760");
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  EntentePassageRow *passage;
  GtkWidget *statement;
  g_autofree char *id = NULL;

  entente_session_select (fixture->base.session, ENTENTE_SELECTION_SOURCE, GAMBIT);
  show (fixture, 760, 700);
  passage = find_passage (fixture, 3);
  g_assert_null (nth_listed (passage, 0));
  g_signal_emit_by_name (view_test_find (GTK_WIDGET (passage), GTK_TYPE_BUTTON, 0), "clicked");
  view_test_settle (&fixture->base);
  g_assert_true (entente_passage_row_get_expanded (passage));
  g_assert_cmpuint (count_listed (passage, "passage.select-statement"), ==, count_in_file (GAMBIT, 3));
  g_assert_cmpuint (count_listed (passage, "passage.select-subject"), >, 1);

  /* The way to the deal: the statements are headed by what they are about. */
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (nth_listed (passage, 0))), ==, "passage.select-subject");
  click (nth_listed (passage, 0));
  g_assert_cmpint (entente_session_get_selection_kind (fixture->base.session), ==, ENTENTE_SELECTION_DEAL);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, "amazon-openai-investment");
  view_test_settle (&fixture->base);
  g_assert_true (entente_passage_row_get_expanded (passage));

  statement = nth_listed (passage, 2);
  click (statement);
  g_assert_cmpint (entente_session_get_selection_kind (fixture->base.session), ==, ENTENTE_SELECTION_STATEMENT);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (statement)));
  view_test_picture (&fixture->base, "sources-open-760");
  id = g_strdup (entente_session_get_selection (fixture->base.session));

  /* And back. */
  entente_session_select (fixture->base.session, ENTENTE_SELECTION_ENTITY, "openai");
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (statement)));
  entente_session_go_back (fixture->base.session);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, id);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (statement)));
  g_signal_emit_by_name (view_test_find (GTK_WIDGET (passage), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_false (entente_passage_row_get_expanded (passage));
}

/* A statement that was selected elsewhere: its source is fetched, its paragraph opened and brought into sight. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *scrolled;
  GtkWidget *selected = NULL;
  graphene_rect_t bounds;

  show (fixture, 700, 600);
  entente_session_select (fixture->base.session, ENTENTE_SELECTION_STATEMENT, "if-consummated");
  settle (fixture);
  settle (fixture);
  assert_text (fixture, "598 statements");
  for (guint i = 0; selected == NULL; i++)
    {
      GtkWidget *row = view_test_find (fixture->view, ENTENTE_TYPE_PASSAGE_ROW, i);

      g_assert_nonnull (row);
      for (guint j = 0; nth_listed (ENTENTE_PASSAGE_ROW (row), j) != NULL; j++)
        if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (nth_listed (ENTENTE_PASSAGE_ROW (row), j))))
          selected = nth_listed (ENTENTE_PASSAGE_ROW (row), j);
    }
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (selected)), NULL), ==,
                   "if-consummated");
  scrolled = gtk_widget_get_ancestor (selected, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (selected, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scrolled));
  view_test_picture (&fixture->base, "sources-followed-700");

  /* What doesn't exist changes nothing. */
  entente_session_select (fixture->base.session, ENTENTE_SELECTION_STATEMENT, "no-such-statement");
  settle (fixture);
  assert_text (fixture, "598 statements");
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  EntenteTwoPanes *panes;
  GtkWidget *list;

  show (fixture, 360, 720);
  panes = ENTENTE_TWO_PANES (view_test_find (fixture->view, ENTENTE_TYPE_TWO_PANES, 0));
  g_assert_cmpint (gtk_widget_get_width (fixture->base.window), <=, 362);
  g_assert_true (entente_two_panes_get_folded (panes));
  g_assert_null (view_test_find (fixture->view, ENTENTE_TYPE_PASSAGE_ROW, 0));
  view_test_picture (&fixture->base, "sources-360-list");
  list = view_test_find (fixture->view, GTK_TYPE_LIST_BOX, 0);
  click (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  settle (fixture);
  g_assert_cmpstr (entente_session_get_selection (fixture->base.session), ==, GAMBIT);
  g_assert_nonnull (find_passage (fixture, 3));
  g_assert_false (gtk_widget_get_mapped (list));
  entente_passage_row_set_expanded (find_passage (fixture, 3), TRUE);
  view_test_picture (&fixture->base, "sources-360");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (
                              view_test_find (fixture->view, GTK_TYPE_SCROLLED_WINDOW, 0))),
                            400);
  view_test_picture (&fixture->base, "sources-360-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  /* Back, and the one that is still selected once more. */
  g_signal_emit_by_name (view_test_find (fixture->view, GTK_TYPE_BUTTON, 0), "clicked");
  view_test_settle (&fixture->base);
  g_assert_true (gtk_widget_get_mapped (list));
  click (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)));
  view_test_settle (&fixture->base);
  g_assert_false (gtk_widget_get_mapped (list));
}

/* A statement of the user's that rests on a paragraph. */
static void
edit (Fixture    *fixture,
      const char *source,
      guint       paragraph)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;

  statement = test_records_add (records, "openai", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "The house with the chat");
  statement->source = g_strdup (source);
  statement->paragraph = paragraph;
  g_free (statement->id);
  statement->id = entente_id_new ();
  entente_landscape_edit_async (fixture->base.landscape, "Edit", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->base.landscape, answer, &error);
  g_assert_no_error (error);
  settle (fixture);
}

/* The landscape changes while its sources are looked at. What says the same is left alone. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  EntentePassageRow *passage;
  GtkListBox *list;
  g_autoptr (GtkListBoxRow) row = NULL;
  g_autoptr (GtkListBoxRow) other = NULL;
  int place;
  guint n;

  show (fixture, 700, 600);
  entente_session_select (fixture->base.session, ENTENTE_SELECTION_SOURCE, GAMBIT);
  settle (fixture);
  passage = find_passage (fixture, 3);
  list = GTK_LIST_BOX (view_test_find (fixture->view, GTK_TYPE_LIST_BOX, 0));
  row = g_object_ref (gtk_list_box_get_selected_row (list));
  place = gtk_list_box_row_get_index (row);
  other = g_object_ref (gtk_list_box_get_row_at_index (list, 1 - place));
  entente_passage_row_set_expanded (passage, TRUE);
  g_signal_emit_by_name (fixture->base.landscape, "changed", NULL);
  g_assert_true (is_loading (fixture->view));
  settle (fixture);
  g_assert_true (find_passage (fixture, 3) == passage);
  g_assert_true (gtk_list_box_get_row_at_index (list, place) == row);
  g_assert_true (entente_passage_row_get_expanded (find_passage (fixture, 3)));
  g_assert_false (entente_passage_row_get_expanded (find_passage (fixture, 1)));

  n = entente_passage_row_get_passage (passage)->n_statements;
  edit (fixture, GAMBIT, 3);
  g_assert_cmpuint (entente_passage_row_get_passage (find_passage (fixture, 3))->n_statements, ==, n + 1);
  g_assert_true (entente_passage_row_get_expanded (find_passage (fixture, 3)));
  g_assert_true (gtk_list_box_get_row_at_index (list, place) != row);
  g_assert_true (gtk_list_box_get_row_at_index (list, 1 - place) == other);
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, place));
}

/* It changes while nobody sees them: they are asked for when somebody does. */
static void
test_unseen (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, 700, 600);
  gtk_widget_set_visible (fixture->view, FALSE);
  g_signal_emit_by_name (fixture->base.landscape, "changed", NULL);
  g_assert_false (is_loading (fixture->view));
  gtk_widget_set_visible (fixture->view, TRUE);
  g_assert_true (is_loading (fixture->view));
  settle (fixture);
  gtk_widget_set_visible (fixture->view, FALSE);
  gtk_widget_set_visible (fixture->view, TRUE);
  g_assert_false (is_loading (fixture->view));
}

/* A landscape that can't be opened is told as an error, and asked again. */
static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = test_folder_file (fixture->base.folder, "nowhere/landscape.db/nothing.db");
  g_autofree char *file = test_folder_file (fixture->base.folder, "nowhere");
  g_autoptr (EntenteLandscape) landscape = entente_landscape_new (path);

  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  fixture->view = g_object_new (ENTENTE_TYPE_SOURCES_VIEW, NULL);
  entente_sources_view_bind (ENTENTE_SOURCES_VIEW (fixture->view), landscape, fixture->base.session);
  entente_landscape_open_async (landscape, NULL, NULL, NULL);
  view_test_show (&fixture->base, fixture->view, 600, 500);
  settle (fixture);
  assert_text (fixture, "The Sources Couldn’t Be Read");
  view_test_picture (&fixture->base, "sources-error");
  g_signal_emit_by_name (view_test_find (fixture->view, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (is_loading (fixture->view));
  settle (fixture);
  assert_text (fixture, "The Sources Couldn’t Be Read");
}

/* Text of a file is text: what isn't an address of the web can't be clicked. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    const char *link;
    const char *label;
  } cases[] = {
    { "https://example.org/a?b", "example.org" },
    { "HTTP://example.org", "example.org" },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "ftp://example.org/file", NULL },
    { "https:///nowhere", NULL },
    { "example.org", NULL },
  };
  const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
  GtkWidget *facts = entente_facts_new ();

  view_test_show (&fixture->base, facts, 400, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteSource) source = entente_source_new ();

      source->kind = g_strdup ("article");
      source->dataset = g_strdup ("test");
      source->link = g_strdup (cases[i].link);
      entente_facts_clear (ENTENTE_FACTS (facts));
      entente_facts_add_source (ENTENTE_FACTS (facts), source, &style);
      view_test_settle (&fixture->base);
      g_assert_cmpint (view_test_find (facts, GTK_TYPE_BUTTON, 0) != NULL, ==, cases[i].label != NULL);
      g_assert_nonnull (view_test_find_text (facts, cases[i].label != NULL ? cases[i].label : cases[i].link));
    }
}

/* A long source is there at once: what rests on its paragraphs isn't laid out before they are opened. */
static void
test_long (Fixture       *fixture,
           gconstpointer  data)
{
  const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
  EntenteEvidence *evidence = entente_evidence_new ();
  EntenteSource *source = entente_source_new ();
  EntenteDocument *document = g_object_new (ENTENTE_TYPE_DOCUMENT, NULL);
  gint64 start;

  source->id = g_strdup ("long");
  source->kind = g_strdup ("article");
  source->dataset = g_strdup ("test");
  for (guint i = 1; i <= 150; i++)
    {
      EntenteParagraph paragraph = { i, ENTENTE_PARAGRAPH_BODY, 5 };

      g_array_append_val (source->paragraphs, paragraph);
      for (guint j = 0; j < 500; j++)
        {
          EntenteStatement *statement = entente_statement_new ();

          statement->id = g_strdup_printf ("statement-%u-%u", i, j);
          statement->subject = g_strdup_printf ("subject-%u", j / 10);
          statement->property = ENTENTE_PROPERTY_VIEW;
          statement->text = g_strdup ("It says something.");
          statement->paragraph = i;
          statement->sentence = j % 5 + 1;
          g_ptr_array_add (evidence->statements, statement);
        }
    }
  evidence->differences = g_ptr_array_new ();
  g_hash_table_insert (evidence->references->sources, source->id, source);

  start = g_get_monotonic_time ();
  entente_document_set_source (document, source, &style);
  entente_document_set_evidence (document, evidence, fixture->base.session);
  g_test_message ("150 paragraphs with 500 statements each: %d ms", (int) ((g_get_monotonic_time () - start) / 1000));
  view_test_show (&fixture->base, GTK_WIDGET (document), 700, 600);
  g_assert_null (view_test_find (GTK_WIDGET (document), GTK_TYPE_LIST_BOX_ROW, 0));
  entente_document_mark (document, "statement-150-499");
  view_test_settle (&fixture->base);
  g_assert_nonnull (view_test_find (GTK_WIDGET (document), GTK_TYPE_LIST_BOX_ROW, 0));
}

/* A long paragraph is opened bit by bit. */
static void
test_paragraph (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *scrolled;
  g_autoptr (EntenteReferences) references = entente_references_new ();
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  EntentePassage passage = { 1, 1, ENTENTE_PARAGRAPH_BODY, 500, 500, 500, statements };
  EntentePassageRow *row;

  for (guint i = 0; i < 500; i++)
    {
      EntenteStatement *statement = entente_statement_new ();

      statement->id = g_strdup_printf ("statement-%u", i);
      statement->subject = g_strdup ("somebody");
      statement->property = ENTENTE_PROPERTY_VIEW;
      statement->text = g_strdup_printf ("Sentence %u says something.", i + 1);
      statement->paragraph = 1;
      statement->sentence = i + 1;
      g_ptr_array_add (statements, statement);
    }
  row = ENTENTE_PASSAGE_ROW (entente_passage_row_new (&passage, references, fixture->base.session));
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (row));
  view_test_show (&fixture->base, scrolled, 360, 600);
  entente_passage_row_set_expanded (row, TRUE);
  view_test_settle (&fixture->base);
  g_assert_cmpuint (count_listed (row, "passage.select-statement"), ==, 80);
  g_assert_cmpuint (count_listed (row, "passage.more"), ==, 1);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (row), "420 more"));
  click (nth_listed (row, 81));
  view_test_settle (&fixture->base);
  g_assert_cmpuint (count_listed (row, "passage.select-statement"), ==, 160);
  g_assert_nonnull (entente_passage_row_mark (row, "statement-499"));
  view_test_settle (&fixture->base);
  g_assert_cmpuint (count_listed (row, "passage.select-statement"), ==, 500);
  g_assert_cmpuint (count_listed (row, "passage.more"), ==, 0);
  g_assert_null (entente_passage_row_mark (row, "statement-500"));
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
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/sources-view/document", Fixture, NULL, set_up, test_document, tear_down);
  g_test_add ("/sources-view/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/sources-view/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/sources-view/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/sources-view/changed", Fixture, NULL, set_up, test_changed, tear_down);
  g_test_add ("/sources-view/unseen", Fixture, NULL, set_up, test_unseen, tear_down);
  g_test_add ("/sources-view/error", Fixture, NULL, set_up, test_error, tear_down);
  g_test_add ("/sources-view/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/sources-view/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/sources-view/paragraph", Fixture, NULL, set_up, test_paragraph, tear_down);
  return g_test_run ();
}
