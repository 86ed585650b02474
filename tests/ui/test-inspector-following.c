/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector follows the user's edits: it says what is so now, and leaves alone what says it already. */

#include "entente-view-test.h"

#include "entente-block.h"
#include "entente-firmness-legend.h"
#include "entente-id.h"
#include "entente-inspector.h"
#include "entente-overview-page.h"
#include "entente-source-page.h"
#include "entente-subject-page.h"

#include <string.h>

#define TALKS "amazon-openai-investment"

static gboolean
is_loading (EntenteInspector *inspector)
{
  gboolean loading;

  g_object_get (inspector, "loading", &loading, NULL);
  return loading;
}

static void
settle (ViewTest         *test,
        EntenteInspector *inspector)
{
  view_test_settle (test);
  test_wait_until (!is_loading (inspector));
  view_test_settle (test);
}

static EntenteInspector *
show (ViewTest            *test,
      EntenteSelectionKind kind,
      const char          *id)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);

  entente_session_select (test->session, kind, id);
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 364, 1400);
  settle (test, inspector);
  return inspector;
}

static GtkWidget *
find (EntenteInspector *inspector,
      GType             type)
{
  GtkWidget *found = view_test_find (GTK_WIDGET (inspector), type, 0);

  g_assert_nonnull (found);
  return found;
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
assert_text (EntenteInspector *inspector,
             const char       *text)
{
  if (view_test_find_text (GTK_WIDGET (inspector), text) == NULL)
    g_error ("Nowhere is the text “%s”", text);
}

static gboolean
can_pop (EntenteInspector *inspector)
{
  gboolean can;

  g_object_get (inspector, "can-pop", &can, NULL);
  return can;
}

/* One statement of the user's, preferred to all others. */
static void
edit (ViewTest           *test,
      EntenteInspector   *inspector,
      EntenteSubjectType  type,
      const char         *id,
      EntenteProperty     property,
      const char         *object,
      const char         *code,
      const char         *text)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;

  g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
  statement = test_records_add (records, id, property, object, code, text);
  statement->rank = ENTENTE_RANK_PREFERRED;
  g_free (statement->id);
  statement->id = entente_id_new ();
  entente_landscape_edit_async (test->landscape, "Edit", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  settle (test, inspector);
}

static void
undo (ViewTest         *test,
      EntenteInspector *inspector)
{
  g_autoptr (GAsyncResult) result = NULL, answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  entente_landscape_undo_async (test->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  label = entente_landscape_undo_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  settle (test, inspector);
}

/* Which widgets are the parts of the overview, from top to bottom. They are kept, so that no other has the address of one. */
static GPtrArray *
get_parts (EntenteInspector *inspector)
{
  GtkWidget *legend = find (inspector, ENTENTE_TYPE_FIRMNESS_LEGEND);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *part = legend; part != NULL; part = gtk_widget_get_next_sibling (part))
    g_ptr_array_add (parts, g_object_ref (part));
  return parts;
}

/* Asserts that of the parts just those at the places of the bits of @others have been made anew. */
static void
assert_others (EntenteInspector *inspector,
               GPtrArray       **parts,
               guint             others)
{
  GPtrArray *now = get_parts (inspector);

  g_assert_cmpuint (now->len, ==, (*parts)->len);
  for (guint i = 0; i < now->len; i++)
    if ((now->pdata[i] != (*parts)->pdata[i]) != ((others >> i & 1) != 0))
      g_error ("Part %u has %sbeen made anew", i, now->pdata[i] != (*parts)->pdata[i] ? "" : "not ");
  g_ptr_array_unref (*parts);
  *parts = now;
}

/* The parts stand in this order: legend, talks, biggest deals, totals, differences, undated. */
static void
test_overview (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL);
  GtkWidget *page = find (inspector, ENTENTE_TYPE_OVERVIEW_PAGE);
  g_autoptr (GPtrArray) parts = get_parts (inspector);
  g_autofree char *before = g_strdup (gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (parts->pdata[0]))));
  g_autofree char *number = NULL, *more = NULL;
  g_auto (GStrv) words = g_strsplit (before, " ", 2);

  g_assert_cmpuint (parts->len, ==, 6);
  /* What only is one statement more is counted. */
  edit (test, inspector, ENTENTE_SUBJECT_ENTITY, "nvidia", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Team green");
  assert_others (inspector, &parts, 0);
  number = g_strdup_printf ("%u", (guint) strtoul (words[0], NULL, 10) + 1);
  more = g_strdup_printf ("%s %s", number, words[1]);
  assert_text (inspector, more);
  undo (test, inspector);
  assert_text (inspector, before);
  assert_others (inspector, &parts, 0);

  /* A deal in talks is among the biggest, too, and accounts of it differ. */
  edit (test, inspector, ENTENTE_SUBJECT_DEAL, TALKS, ENTENTE_PROPERTY_NAME, NULL, NULL, "The talks of the year");
  g_assert_nonnull (view_test_find_text (find_block (inspector, "In talks"), "The talks of the year"));
  g_assert_nonnull (view_test_find_text (find_block (inspector, "Biggest deals"), "The talks of the year"));
  assert_others (inspector, &parts, 1 << 1 | 1 << 2 | 1 << 4);
  view_test_picture (test, "following-overview");

  /* What is new and has no date is one more of the undated, and nothing else. */
  edit (test, inspector, ENTENTE_SUBJECT_EVENT, "something-new", ENTENTE_PROPERTY_NAME, NULL, NULL, "Something new");
  assert_others (inspector, &parts, 1 << 5);
  g_assert_true (find (inspector, ENTENTE_TYPE_OVERVIEW_PAGE) == page);
}

/* A part that there wasn't comes between those that there are. */
static void
test_no_talks (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL);
  GtkWidget *legend = find (inspector, ENTENTE_TYPE_FIRMNESS_LEGEND);
  GtkWidget *block;
  guint n_talks = 0;

  for (; (block = find_block (inspector, "In talks")) != NULL; n_talks++)
    {
      g_autofree char *id = NULL;

      g_assert_cmpuint (n_talks, <, 9);
      g_assert_true (gtk_widget_activate (view_test_find (block, GTK_TYPE_LIST_BOX_ROW, 0)));
      id = g_strdup (entente_session_get_selection (test->session));
      entente_session_select (test->session, ENTENTE_SELECTION_NOTHING, NULL);
      settle (test, inspector);
      legend = find (inspector, ENTENTE_TYPE_FIRMNESS_LEGEND);
      edit (test, inspector, ENTENTE_SUBJECT_DEAL, id, ENTENTE_PROPERTY_STATUS, NULL, "withdrawn", "It is off.");
      g_assert_true (find (inspector, ENTENTE_TYPE_FIRMNESS_LEGEND) == legend);
    }
  g_assert_cmpuint (n_talks, >, 0);
  undo (test, inspector);
  block = find_block (inspector, "In talks");
  g_assert_nonnull (block);
  g_assert_true (gtk_widget_get_prev_sibling (block) == legend);
  g_assert_true (gtk_widget_get_next_sibling (block) == find_block (inspector, "Biggest deals"));
}

/* A page is made anew if what it shows is another: of its own subject, or of one that it names. */
static void
test_subject (ViewTest      *test,
              gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, TALKS);
  GtkWidget *page = find (inspector, ENTENTE_TYPE_SUBJECT_PAGE);

  edit (test, inspector, ENTENTE_SUBJECT_ENTITY, "nvidia", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Team green");
  g_assert_true (find (inspector, ENTENTE_TYPE_SUBJECT_PAGE) == page);
  edit (test, inspector, ENTENTE_SUBJECT_ENTITY, "amazon", ENTENTE_PROPERTY_NAME, NULL, NULL, "The Amazon company");
  g_assert_true (find (inspector, ENTENTE_TYPE_SUBJECT_PAGE) != page);
  assert_text (inspector, "The Amazon company");
  page = find (inspector, ENTENTE_TYPE_SUBJECT_PAGE);
  edit (test, inspector, ENTENTE_SUBJECT_DEAL, TALKS, ENTENTE_PROPERTY_RISK, NULL, NULL, "It may rain.");
  g_assert_true (find (inspector, ENTENTE_TYPE_SUBJECT_PAGE) != page);
  page = find (inspector, ENTENTE_TYPE_SUBJECT_PAGE);
  /* Something else begins to name it. */
  edit (test, inspector, ENTENTE_SUBJECT_EVENT, "something-new", ENTENTE_PROPERTY_PART_OF, TALKS, NULL, "It is part of that.");
  g_assert_true (find (inspector, ENTENTE_TYPE_SUBJECT_PAGE) != page);
}

/* The page of a source, too. */
static void
test_evidence (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit");
  GtkWidget *page = find (inspector, ENTENTE_TYPE_SOURCE_PAGE);

  edit (test, inspector, ENTENTE_SUBJECT_EVENT, "something-new", ENTENTE_PROPERTY_NAME, NULL, NULL, "Something new");
  g_assert_true (find (inspector, ENTENTE_TYPE_SOURCE_PAGE) == page);
  edit (test, inspector, ENTENTE_SUBJECT_ENTITY, "amazon", ENTENTE_PROPERTY_NAME, NULL, NULL, "The Amazon company");
  g_assert_true (find (inspector, ENTENTE_TYPE_SOURCE_PAGE) != page);
}

static void
push_all (ViewTest         *test,
          EntenteInspector *inspector,
          GtkWidget        *block)
{
  GtkWidget *button;

  for (guint i = 0; (button = view_test_find (block, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (!GTK_IS_TOGGLE_BUTTON (button))
      {
        g_signal_emit_by_name (button, "clicked");
        break;
      }
  settle (test, inspector);
  g_assert_true (can_pop (inspector));
}

/* What was opened from a page stays open as long as it is what the page leads to. */
static void
test_pushed (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL);
  GtkWidget *page = find (inspector, ENTENTE_TYPE_OVERVIEW_PAGE);

  push_all (test, inspector, find_block (inspector, "Accounts that differ"));
  edit (test, inspector, ENTENTE_SUBJECT_EVENT, "something-new", ENTENTE_PROPERTY_NAME, NULL, NULL, "Something new");
  g_assert_true (can_pop (inspector));
  edit (test, inspector, ENTENTE_SUBJECT_DEAL, TALKS, ENTENTE_PROPERTY_NAME, NULL, NULL, "The talks of the year");
  g_assert_false (can_pop (inspector));
  g_assert_true (find (inspector, ENTENTE_TYPE_OVERVIEW_PAGE) == page);

  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  settle (test, inspector);
  push_all (test, inspector, find_block (inspector, "Deals"));
  edit (test, inspector, ENTENTE_SUBJECT_EVENT, "something-new", ENTENTE_PROPERTY_NAME, NULL, NULL, "Something newer");
  g_assert_true (can_pop (inspector));
  edit (test, inspector, ENTENTE_SUBJECT_ENTITY, "openai", ENTENTE_PROPERTY_NAME, NULL, NULL, "Open AI");
  g_assert_false (can_pop (inspector));
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/inspector-following/overview", ViewTest, NULL, view_test_set_up, test_overview, view_test_tear_down);
  g_test_add ("/inspector-following/no-talks", ViewTest, NULL, view_test_set_up, test_no_talks, view_test_tear_down);
  g_test_add ("/inspector-following/subject", ViewTest, NULL, view_test_set_up, test_subject, view_test_tear_down);
  g_test_add ("/inspector-following/evidence", ViewTest, NULL, view_test_set_up, test_evidence, view_test_tear_down);
  g_test_add ("/inspector-following/pushed", ViewTest, NULL, view_test_set_up, test_pushed, view_test_tear_down);
  return g_test_run ();
}
