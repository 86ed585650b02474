/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the inspector makes pages: in slices, abandoned when something else is selected; and the ways on from what is too long for
 * a page. On a landscape with an entity of many deals and one of which much is said. */

#include "entente-view-test.h"

#include "entente-block.h"
#include "entente-inspector.h"
#include "entente-page.h"
#include "entente-statement-row.h"
#include "entente-subject-page.h"

#include <string.h>

#define N_DEALS 1234
#define N_ROLES 130
#define N_VIEWS 600
/* The last of the views are no more than likely. */
#define N_LIKELY 120

static const char *page_action; /* what “win.page” was activated with */

static void
append_statement (GString    *text,
                  const char *property,
                  const char *modality,
                  guint       i)
{
  g_string_append_printf (text, ",{\"id\":\"%s-%u\",\"property\":\"%s\",\"text\":\"%s %u.\",\"modality\":\"%s\"}", property, i,
                          property, property, i, modality);
}

/* The beginning of a subject, as far as its name. */
static void
append_subject (GString    *text,
                const char *type,
                const char *id)
{
  g_string_append_printf (text, "{\"%s\":{\"id\":\"%s\",\"statements\":[", type, id);
  g_string_append_printf (text, "{\"property\":\"name\",\"text\":\"%s\",\"modality\":\"asserted\"}", id);
}

static char *
make_stream (void)
{
  GString *text = g_string_new ("{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"many\",\"title\":\"Many\"}\n");

  append_subject (text, "entity", "hub");
  g_string_append (text, "]}}\n");
  append_subject (text, "entity", "talked-of");
  for (guint i = 0; i < N_ROLES; i++)
    append_statement (text, "role", "asserted", i);
  for (guint i = 0; i < N_VIEWS; i++)
    append_statement (text, "view", i < N_VIEWS - N_LIKELY ? "asserted" : "forecast", i);
  g_string_append (text, "]}}\n");
  for (guint i = 0; i < N_DEALS; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i);

      append_subject (text, "deal", id);
      g_string_append (text, ",{\"property\":\"party\",\"object\":\"hub\",\"code\":\"investor\",\"text\":\"It invests.\","
                             "\"modality\":\"asserted\"}]}}\n");
    }
  return g_string_free (text, FALSE);
}

static void
set_up (ViewTest      *test,
        gconstpointer  data)
{
  g_autofree char *text = make_stream ();
  g_autofree char *path = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  view_test_set_up (test, data);
  path = test_folder_file (test->folder, "many.entente.ndjson");
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  entente_landscape_import_async (test->landscape, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_import_finish (test->landscape, answer, &notice, &error);
  g_assert_no_error (error);
}

static EntenteInspector *
show (ViewTest            *test,
      EntenteSelectionKind kind,
      const char          *id,
      int                  height)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);

  entente_session_select (test->session, kind, id);
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 364, height);
  return inspector;
}

/* A block by its heading and the words beside it. */
static EntenteBlock *
find_block (EntenteInspector *inspector,
            const char       *title,
            const char       *note)
{
  GtkWidget *block;

  for (guint i = 0; (block = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_BLOCK, i)) != NULL; i++)
    if (gtk_widget_get_mapped (block) && strcmp (entente_block_get_title (ENTENTE_BLOCK (block)), title) == 0 &&
        strcmp (entente_block_get_note (ENTENTE_BLOCK (block)), note) == 0)
      return ENTENTE_BLOCK (block);
  return NULL;
}

static guint
count (EntenteInspector *inspector,
       GType             type)
{
  guint n = 0;

  while (view_test_find (GTK_WIDGET (inspector), type, n) != NULL)
    n++;
  return n;
}

static gboolean
is_loading (EntenteInspector *inspector)
{
  gboolean loading;

  g_object_get (inspector, "loading", &loading, NULL);
  return loading;
}

static void
click (gpointer    root,
       const char *text)
{
  GtkWidget *label = view_test_find_text (root, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

/* Until the page is begun. */
static void
wait_for_page (EntenteInspector *inspector)
{
  test_wait_until (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SUBJECT_PAGE, 0) != NULL);
}

/* What is in sight is there first, and everything in the end. */
static void
test_slices (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL, 300);
  guint n_first, n_all;

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  wait_for_page (inspector);
  g_assert_true (is_loading (inspector));
  n_first = count (inspector, ENTENTE_TYPE_BLOCK);
  view_test_settle (test);
  g_assert_false (is_loading (inspector));
  n_all = count (inspector, ENTENTE_TYPE_BLOCK);
  g_test_message ("%u blocks of %u at once", n_first, n_all);
  g_assert_cmpuint (n_first, <, n_all);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "Evidence"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "Copy Sentence"));
}

/* Nothing remains of a page that was left before it was whole. */
static void
test_abandoned (ViewTest      *test,
                gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL, 300);
  GtkWidget *page;

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  wait_for_page (inspector);
  page = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SUBJECT_PAGE, 0);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_assert_true (is_loading (inspector));
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "hub");
  view_test_settle (test);
  g_assert_null (page);
  g_assert_false (is_loading (inspector));
  g_assert_cmpuint (count (inspector, ENTENTE_TYPE_SUBJECT_PAGE), ==, 1);
  g_assert_null (view_test_find_text (GTK_WIDGET (inspector), "Benefits by side"));
  g_assert_nonnull (find_block (inspector, "Deals", ""));

  /* Nor of a window that is closed in between. */
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  test_wait_until (view_test_find_text (GTK_WIDGET (inspector), "Amazon–OpenAI talks") != NULL);
  g_assert_true (is_loading (inspector));
  view_test_assert_finalized (test);
}

/* Pages of an inspector that isn't in sight are unmade all the same. */
static void
test_hidden (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_ENTITY, "hub", 300);
  GtkWidget *page = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SUBJECT_PAGE, 0);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_widget_set_visible (GTK_WIDGET (inspector), FALSE);
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  view_test_settle (test);
  g_assert_null (page);
  g_assert_false (is_loading (inspector));

  gtk_widget_set_visible (GTK_WIDGET (inspector), TRUE);
  view_test_settle (test);
  g_assert_cmpuint (count (inspector, ENTENTE_TYPE_SUBJECT_PAGE), ==, 1);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "Copy Sentence"));
}

static void
page_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  page_action = g_intern_string (g_variant_get_string (parameter, NULL));
}

/* What is too much for any page is in the table. */
static void
test_all_deals (ViewTest      *test,
                gconstpointer  data)
{
  g_autofree char *all = g_strdup_printf ("All %'u", N_DEALS);
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_ENTITY, "hub", 600);
  EntenteBlock *block = find_block (inspector, "Deals", "");

  g_assert_nonnull (block);
  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 5);
  gtk_widget_class_install_action (GTK_WIDGET_GET_CLASS (inspector), "win.page", "s", page_action_cb);
  click (block, all);
  view_test_settle (test);
  g_assert_cmpstr (entente_session_get_scope (test->session), ==, "hub");
  g_assert_cmpstr (page_action, ==, "deals");
}

/* Of what is long a hundred rows are laid out, and the others when they are asked for. */
static void
test_more (ViewTest      *test,
           gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_ENTITY, "talked-of", 600);
  EntenteBlock *block = find_block (inspector, "Role", "");

  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 2);
  click (block, "All");
  view_test_settle (test);
  block = find_block (inspector, "Role", "");
  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 100);
  click (inspector, "Show More");
  view_test_settle (test);
  g_assert_cmpuint (entente_block_get_n_rows (block), ==, N_ROLES);
  g_assert_null (view_test_find_text (GTK_WIDGET (inspector), "Show More"));
}

/* What is only likely has its block, even if all that is read at first is firm. */
static void
test_likely (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_ENTITY, "talked-of", 600);
  EntenteBlock *block = find_block (inspector, "Positions and views", "likely, not stated");
  GtkWidget *row;

  g_assert_nonnull (find_block (inspector, "Positions and views", ""));
  g_assert_nonnull (block);
  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 1);
  click (block, "All");
  view_test_settle (test);
  block = find_block (inspector, "Positions and views", "likely, not stated");
  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 100);
  for (guint i = 0; (row = view_test_find (GTK_WIDGET (block), ENTENTE_TYPE_STATEMENT_ROW, i)) != NULL; i++)
    g_assert_cmpint (entente_statement_row_get_statement (ENTENTE_STATEMENT_ROW (row))->modality, ==, ENTENTE_MODALITY_FORECAST);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/inspector/pages/slices", ViewTest, NULL, set_up, test_slices, view_test_tear_down);
  g_test_add ("/inspector/pages/abandoned", ViewTest, NULL, set_up, test_abandoned, view_test_tear_down);
  g_test_add ("/inspector/pages/hidden", ViewTest, NULL, set_up, test_hidden, view_test_tear_down);
  g_test_add ("/inspector/pages/more", ViewTest, NULL, set_up, test_more, view_test_tear_down);
  g_test_add ("/inspector/pages/likely", ViewTest, NULL, set_up, test_likely, view_test_tear_down);
  g_test_add ("/inspector/pages/all-deals", ViewTest, NULL, set_up, test_all_deals, view_test_tear_down);
  return g_test_run ();
}
