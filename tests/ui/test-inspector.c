/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector and what it is made of: rows that open their evidence, blocks, the sentence to cite. */

#include "entente-view-test.h"

#include "entente-amount-bars.h"
#include "entente-block.h"
#include "entente-difference-card.h"
#include "entente-evidence-grid.h"
#include "entente-firmness-bar.h"
#include "entente-inspector.h"
#include "entente-sentence-card.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <math.h>
#include <string.h>

#define TITLE "Amazon’s $50 Billion OpenAI Gambit: Inside Big Tech’s Highest-Stakes AI Investment Yet"

static EntenteCard *
get_card (ViewTest   *test,
          const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteCard *card;

  entente_landscape_get_card_async (test->landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  card = entente_landscape_get_card_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_nonnull (card);
  return card;
}

/* An inspector of that selection, shown and full. */
static EntenteInspector *
show (ViewTest            *test,
      EntenteSelectionKind kind,
      const char          *id)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);

  entente_session_select (test->session, kind, id);
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 364, 2400);
  return inspector;
}

static EntenteBlock *
find_block (EntenteInspector *inspector,
            const char       *title)
{
  GtkWidget *block;

  for (guint i = 0; (block = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_BLOCK, i)) != NULL; i++)
    if (strcmp (entente_block_get_title (ENTENTE_BLOCK (block)), title) == 0)
      return ENTENTE_BLOCK (block);
  return NULL;
}

static void
assert_blocks (EntenteInspector *inspector)
{
  GtkWidget *block;
  guint n_blocks = 0;

  for (; (block = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_BLOCK, n_blocks)) != NULL; n_blocks++)
    {
      GtkWidget *list = view_test_find (block, GTK_TYPE_LIST_BOX, 0);
      GtkWidget *row;
      gboolean firm = FALSE;
      guint n_statements = 0;

      for (; (row = view_test_find (block, ENTENTE_TYPE_STATEMENT_ROW, n_statements)) != NULL; n_statements++)
        {
          EntenteModality modality = entente_statement_row_get_statement (ENTENTE_STATEMENT_ROW (row))->modality;

          firm |= modality != ENTENTE_MODALITY_POSSIBLE && modality != ENTENTE_MODALITY_FORECAST;
        }
      for (guint i = 0; (row = view_test_find (block, ENTENTE_TYPE_SUBJECT_ROW, i)) != NULL; i++)
        {
          const EntenteStatement *statement = entente_subject_row_get_evidence (ENTENTE_SUBJECT_ROW (row));

          firm |= statement == NULL || (statement->modality != ENTENTE_MODALITY_POSSIBLE &&
                                        statement->modality != ENTENTE_MODALITY_FORECAST);
        }
      if (entente_block_get_n_rows (ENTENTE_BLOCK (block)) > 0)
        g_assert_cmpint (gtk_widget_has_css_class (list, "conjecture"), ==, !firm);
    }
  g_assert_cmpuint (n_blocks, >, 2);
}

static void
test_subject (ViewTest      *test,
              gconstpointer  data)
{
  static const struct {
    EntenteSelectionKind kind;
    const char *id, *text, *block;
    guint n_rows;
  } subjects[] = {
    { ENTENTE_SELECTION_DEAL, "amazon-openai-investment", "7 differences", "Benefits by side", 4 },
    { ENTENTE_SELECTION_DEAL, "amazon-anthropic-investment", "Committed: undated", "Parties and roles", 2 },
    { ENTENTE_SELECTION_DEAL, "microsoft-openai-since-2019", "Ongoing: since 2019", "Benefits by side", 2 },
    { ENTENTE_SELECTION_ENTITY, "openai", "All 18", "Dependence", 2 },
    { ENTENTE_SELECTION_EVENT, "openai-leadership-crisis", "November 2023", "Parties and roles", 3 },
    { ENTENTE_SELECTION_SCENARIO, "talks-succeed", "All 5", "If “Amazon–OpenAI talks”", 3 },
  };
  EntenteInspector *inspector = show (test, subjects[0].kind, subjects[0].id);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autofree char *dark = g_strdup_printf ("%s-dark", subjects[i].id);
      GtkWidget *row;

      entente_session_select (test->session, subjects[i].kind, subjects[i].id);
      view_test_settle (test);
      assert_blocks (inspector);
      g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), subjects[i].text));
      g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, subjects[i].block)), ==, subjects[i].n_rows);
      view_test_picture (test, subjects[i].id);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
      view_test_picture (test, dark);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
      for (guint j = 0; (row = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_STATEMENT_ROW, j)) != NULL; j++)
        {
          g_assert_null (view_test_find (row, ENTENTE_TYPE_EVIDENCE_GRID, 0));
          g_signal_emit_by_name (row, "activate");
        }
      view_test_settle (test);
      for (guint j = 0; (row = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_STATEMENT_ROW, j)) != NULL; j++)
        g_assert_nonnull (view_test_find (row, ENTENTE_TYPE_EVIDENCE_GRID, 0));
      g_assert_nonnull (find_block (inspector, "Evidence"));
    }
}

static void
assert_title (EntenteInspector *inspector,
              const char       *expected,
              gboolean          expected_can_pop)
{
  g_autofree char *title = NULL;
  gboolean can_pop, loading;

  g_object_get (inspector, "title", &title, "can-pop", &can_pop, "loading", &loading, NULL);
  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpint (can_pop, ==, expected_can_pop);
  g_assert_false (loading);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static char *
read_clipboard (ViewTest *test)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (test->window), NULL, text_read_cb, &text);
  view_test_settle (test);
  return text;
}

static void
click (GtkWidget *root,
       const char *text)
{
  GtkWidget *label = view_test_find_text (root, text);
  GtkWidget *button;

  g_assert_nonnull (label);
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  if (GTK_IS_TOGGLE_BUTTON (button))
    {
      gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), !active);
    }
  else
    g_signal_emit_by_name (button, "clicked");
}

static void
test_deal (ViewTest      *test,
           gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *widget = GTK_WIDGET (inspector);
  GtkWidget *block;

  assert_title (inspector, "Deal", FALSE);
  g_assert_nonnull (view_test_find_text (widget, "Amazon–OpenAI talks"));
  g_assert_nonnull (view_test_find_text (widget, "$50\u00a0billion"));
  g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, "Parties and roles")), ==, 2);
  /* That no term is stated is said, and what is likely isn't called a term. */
  g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, "Stated terms")), ==, 0);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Stated terms")), "None in any source"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Likely terms")), "not terms of the deal"));
  block = GTK_WIDGET (find_block (inspector, "Benefits by side"));
  g_assert_nonnull (view_test_find_text (block, "For Amazon"));
  g_assert_nonnull (view_test_find_text (block, "if this comes about"));
  g_assert_nonnull (find_block (inspector, "Accounts that differ"));

  /* Who says so, by one click. */
  g_assert_null (view_test_find (widget, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  click (widget, "Reported, TechCrunch, ¶\u00a03");
  view_test_settle (test);
  g_assert_nonnull (view_test_find (widget, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_nonnull (view_test_find_text (widget, "TechCrunch"));
}

/* Whether a drawing shows that label: for some there may be no room. */
static gboolean
has_label (GtkWidget  *root,
           const char *text)
{
  GtkWidget *label = view_test_find_text (root, text);

  return label != NULL && gtk_widget_get_child_visible (label);
}

static void
test_amount (ViewTest      *test,
             gconstpointer  data)
{
  static const char *const labels[] = { "Discussed", "Committed", "Paid", "nothing stated", "0", "25", "$50\u00a0billion" };
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *block = GTK_WIDGET (find_block (inspector, "Amount"));
  GtkWidget *bars = view_test_find (block, ENTENTE_TYPE_AMOUNT_BARS, 0);

  g_assert_nonnull (view_test_find_text (block, "under discussion, as one investment"));
  g_assert_nonnull (view_test_find_text (block, "“$50 billion”, no “about”, no “up to”"));
  g_assert_nonnull (view_test_find_text (block, "“$” in the source, read as USD"));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_true (has_label (bars, labels[i]));

  /* What is given as “about” is exact in nothing. */
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "microsoft-openai-since-2019");
  view_test_settle (test);
  block = GTK_WIDGET (find_block (inspector, "Amount"));
  g_assert_nonnull (view_test_find_text (block, "“approximately $13 billion”"));
  g_assert_true (has_label (view_test_find (block, ENTENTE_TYPE_AMOUNT_BARS, 0), "Running total"));
  g_assert_null (view_test_find_text (block, "about $13\u00a0billion"));
}

/* What a deal made its party worth is no sum of its own, and it isn't said that no amount is stated at all. */
static void
test_no_sum (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "openai-funding-rounds");
  GtkWidget *block = GTK_WIDGET (find_block (inspector, "Amount"));

  g_assert_nonnull (view_test_find_text (block, "No sum for the deal itself"));
  g_assert_null (view_test_find_text (GTK_WIDGET (inspector), "All amounts"));
  block = GTK_WIDGET (find_block (inspector, "Other amounts"));
  g_assert_nonnull (view_test_find_text (block, "Earlier rounds valued OpenAI at about $86 billion."));
  view_test_picture (test, "no-sum");

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "openai-capped-returns");
  view_test_settle (test);
  block = GTK_WIDGET (find_block (inspector, "Amount"));
  g_assert_nonnull (view_test_find_text (block, "None in any source"));
  g_assert_null (find_block (inspector, "Other amounts"));

  /* It is found from whom it is about, too. */
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  view_test_settle (test);
  block = GTK_WIDGET (find_block (inspector, "Figures"));
  g_assert_nonnull (view_test_find_text (block, "Earlier funding rounds put OpenAI’s value at about $86 billion."));
}

/* Nobody is said to be in what is only talked of, or to be affected where that is only possible. */
static void
test_roles (ViewTest      *test,
            gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *block = GTK_WIDGET (find_block (inspector, "Parties and roles"));
  GtkWidget *row;

  g_assert_nonnull (view_test_find_text (block, "prospective investor"));
  g_assert_nonnull (view_test_find_text (block, "prospective investee"));

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-anthropic-investment");
  view_test_settle (test);
  block = GTK_WIDGET (find_block (inspector, "Parties and roles"));
  g_assert_nonnull (view_test_find_text (block, "investor"));

  /* What a deal is about is no office. */
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-chips-adoption");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "prospective supplier"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "what it is about"));

  /* What goes on stands among what is stated, even if it only may affect somebody. */
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  view_test_settle (test);
  block = GTK_WIDGET (find_block (inspector, "Events"));
  row = gtk_widget_get_ancestor (view_test_find_text (block, "Microsoft develops Phi and Orca"), ENTENTE_TYPE_SUBJECT_ROW);
  g_assert_nonnull (view_test_find_text (row, "possibly affected"));
  g_assert_null (view_test_find_text (block, "likely, not stated"));
  g_assert_null (view_test_find_text (block, "Outcome of the talks"));

  /* What is wished for is somebody's opinion, not likely. */
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "nscai-federal-funding");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Dates")), "in somebody’s opinion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Parties and roles")), "in somebody’s opinion"));
  g_assert_null (view_test_find_text (GTK_WIDGET (inspector), "likely, not stated"));
}

static guint
find_position (EntenteInspector *inspector,
               const char       *title)
{
  GtkWidget *block = GTK_WIDGET (find_block (inspector, title));
  guint position = 0;

  g_assert_nonnull (block);
  while ((block = gtk_widget_get_prev_sibling (block)) != NULL)
    position++;
  return position;
}

static void
test_order (ViewTest      *test,
            gconstpointer  data)
{
  static const char *const titles[] = {
    "Amount", "Dates", "Parties and roles", "Stated terms", "Likely terms", "Benefits by side", "Motives", "Tensions",
    "Risks", "Implications", "Related deals", "Scenarios", "Accounts that differ", "Names and kind", "Evidence",
  };
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *motives, *row;

  for (guint i = 1; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpuint (find_position (inspector, titles[i - 1]), <, find_position (inspector, titles[i]));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Related deals")), "would follow from this"));

  /* How it is related has its evidence, too. */
  row = view_test_find (GTK_WIDGET (find_block (inspector, "Related deals")), ENTENTE_TYPE_SUBJECT_ROW, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (view_test_find (row, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  view_test_settle (test);
  g_assert_nonnull (view_test_find (row, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  view_test_picture (test, "related");

  /* An opinion is among what was said, after what is stated. */
  motives = GTK_WIDGET (find_block (inspector, "Motives"));
  g_assert_cmpuint (entente_block_get_n_rows (ENTENTE_BLOCK (motives)), ==, 3);
  g_assert_cmpint (entente_statement_row_get_statement (
                     ENTENTE_STATEMENT_ROW (view_test_find (motives, ENTENTE_TYPE_STATEMENT_ROW, 2)))->modality,
                   ==, ENTENTE_MODALITY_OPINION);
  g_assert_null (view_test_find_text (motives, "in somebody’s opinion"));
}

static void
test_committed (ViewTest      *test,
                gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-anthropic-investment");
  GtkWidget *widget = GTK_WIDGET (inspector);
  GtkWidget *block = GTK_WIDGET (find_block (inspector, "Amount"));

  g_assert_nonnull (view_test_find_text (widget, "Amazon–Anthropic commitment"));
  g_assert_nonnull (view_test_find_text (block, "≈ $4\u00a0billion"));
  click (block, "Asserted");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (block, TITLE));
  g_assert_nonnull (view_test_find_text (block, "5, sentence 2"));
}

static void
test_push (ViewTest      *test,
           gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *widget = GTK_WIDGET (inspector);
  EntenteBlock *block = find_block (inspector, "Likely terms");

  g_assert_cmpuint (entente_block_get_n_rows (block), ==, 3);
  click (GTK_WIDGET (block), "All 7");
  view_test_settle (test);
  assert_title (inspector, "Likely terms", TRUE);
  /* By family. */
  g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, "Infrastructure")), ==, 1);
  g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, "Governance")), ==, 3);
  g_assert_null (find_block (inspector, "Parties and roles"));
  view_test_picture (test, "all-terms");

  gtk_widget_activate_action (widget, "inspector.pop", NULL);
  view_test_settle (test);
  assert_title (inspector, "Deal", FALSE);
  g_assert_true (find_block (inspector, "Likely terms") == block);
  g_assert_false (entente_inspector_pop (inspector));

  /* Another selection leaves no page behind. */
  click (GTK_WIDGET (block), "All 7");
  view_test_settle (test);
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  view_test_settle (test);
  assert_title (inspector, "Entity", FALSE);
  entente_session_select (test->session, ENTENTE_SELECTION_NOTHING, NULL);
  view_test_settle (test);
  assert_title (inspector, "Overview", FALSE);
}

static void
assert_cited (ViewTest         *test,
              EntenteInspector *inspector,
              const char       *id,
              const char       *words)
{
  GtkWidget *card;
  const char *sentence;

  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, id);
  view_test_settle (test);
  card = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SENTENCE_CARD, 0);
  sentence = entente_sentence_card_get_text (ENTENTE_SENTENCE_CARD (card));
  g_test_message ("%s: %s", id, sentence);
  g_assert_nonnull (strstr (sentence, words));
}

static void
test_copy (ViewTest      *test,
           gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *card = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SENTENCE_CARD, 0);
  g_autofree char *by_method = NULL;
  g_autofree char *by_button = NULL;
  gboolean can_copy;
  guint n_copied = 0;

  g_signal_connect_swapped (inspector, "copied", G_CALLBACK (count_cb), &n_copied);
  g_object_get (inspector, "can-copy", &can_copy, NULL);
  g_assert_true (can_copy);
  entente_inspector_copy_sentence (inspector);
  by_method = read_clipboard (test);
  g_assert_cmpuint (n_copied, ==, 1);
  g_assert_nonnull (strstr (by_method, "TechCrunch"));
  g_assert_nonnull (strstr (by_method, "$50 billion"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (test->window), "");
  click (card, "Copy Sentence");
  by_button = read_clipboard (test);
  g_assert_cmpuint (n_copied, ==, 2);
  g_assert_cmpstr (by_button, ==, by_method);
  g_assert_cmpstr (by_button, ==, entente_sentence_card_get_text (ENTENTE_SENTENCE_CARD (card)));

  /* That somebody is a group tells less than what is said with it, as long as something is. */
  assert_cited (test, inspector, "european-regulators", "still more aggressive");
  assert_cited (test, inspector, "legal-experts", "passed regulatory review");
  assert_cited (test, inspector, "bloomberg", "$86 billion");
  assert_cited (test, inspector, "meta-ai-lab", "is Meta’s own");
  assert_cited (test, inspector, "openai", "capped-profit");

  /* The landscape as a whole is no sentence. */
  entente_session_select (test->session, ENTENTE_SELECTION_NOTHING, NULL);
  view_test_settle (test);
  g_object_get (inspector, "can-copy", &can_copy, NULL);
  g_assert_false (can_copy);
}

static void
test_follow (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  GtkWidget *parties = GTK_WIDGET (find_block (inspector, "Parties and roles"));
  GtkWidget *row = view_test_find (parties, ENTENTE_TYPE_SUBJECT_ROW, 1);
  gboolean handled, loading;
  guint n_shown = 0;
  GtkWidget *link;

  /* The last selection of several is shown, and only it. */
  g_signal_connect_swapped (inspector, "notify::title", G_CALLBACK (count_cb), &n_shown);
  entente_session_select (test->session, ENTENTE_SELECTION_EVENT, "openai-leadership-crisis");
  g_signal_emit_by_name (row, "activate");
  g_object_get (inspector, "loading", &loading, NULL);
  g_assert_true (loading);
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_ENTITY);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, "openai");
  view_test_settle (test);
  assert_title (inspector, "Entity", FALSE);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (entente_block_get_n_rows (find_block (inspector, "Deals")), ==, 5);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (find_block (inspector, "Deals")), "All 18"));

  row = view_test_find (GTK_WIDGET (find_block (inspector, "Structure")), ENTENTE_TYPE_STATEMENT_ROW, 0);
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  click (row, "Show Statement");
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_STATEMENT);
  entente_session_go_back (test->session);
  view_test_settle (test);

  row = view_test_find (GTK_WIDGET (find_block (inspector, "Structure")), ENTENTE_TYPE_STATEMENT_ROW, 0);
  g_signal_emit_by_name (row, "activate");
  view_test_settle (test);
  link = view_test_find_text (row, TITLE);
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "activate-link", "#", &handled);
  g_assert_true (handled);
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_SOURCE);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, "amazon-openai-gambit");
  view_test_settle (test);
  assert_title (inspector, "Source", FALSE);
}

static void
test_missing (ViewTest      *test,
              gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "no-such-deal");

  assert_title (inspector, "Deal", FALSE);
  g_assert_nonnull (view_test_find (GTK_WIDGET (inspector), ADW_TYPE_STATUS_PAGE, 0));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "Try Again"));
  view_test_picture (test, "missing");
  click (GTK_WIDGET (inspector), "Try Again");
  view_test_settle (test);
  g_assert_nonnull (view_test_find (GTK_WIDGET (inspector), ADW_TYPE_STATUS_PAGE, 0));
}

static void
test_narrow (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (inspector), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  g_assert_cmpint (natural, ==, 364);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 3 / 2, NULL);
  view_test_settle (test);
  gtk_widget_measure (GTK_WIDGET (inspector), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  view_test_picture (test, "large-text");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static GtkAdjustment *
get_adjustment (EntenteInspector *inspector)
{
  GtkWidget *scrolled = view_test_find (GTK_WIDGET (inspector), GTK_TYPE_SCROLLED_WINDOW, 0);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
test_position (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);
  const EntenteStyle style = { ENTENTE_DATE_STYLE_EDTF, ENTENTE_MONEY_STYLE_FULL };
  EntenteBlock *block;

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 300, 800);
  view_test_picture (test, "narrow");
  block = find_block (inspector, "Amount");
  gtk_adjustment_set_value (get_adjustment (inspector), 400);

  /* The same anew is shown from where it was. */
  entente_session_set_style (test->session, &style);
  view_test_settle (test);
  g_assert_true (find_block (inspector, "Amount") != block);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (inspector), "$50,000,000,000"));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (inspector)), ==, 400);

  /* What has not changed is left alone. */
  block = find_block (inspector, "Amount");
  g_signal_emit_by_name (test->landscape, "changed", NULL);
  view_test_settle (test);
  g_assert_true (find_block (inspector, "Amount") == block);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (inspector)), ==, 400);

  /* Another is shown from its beginning, even if it was selected while the first was read anew. */
  g_signal_emit_by_name (test->landscape, "changed", NULL);
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "microsoft-openai-since-2019");
  view_test_settle (test);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (inspector)), ==, 0);
}

/* Where accounts differ is one click away. */
static void
test_differ (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = g_object_new (ENTENTE_TYPE_INSPECTOR, NULL);
  GtkWidget *block, *chip;
  graphene_point_t place;

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  entente_inspector_bind (inspector, test->landscape, test->session);
  view_test_show (test, GTK_WIDGET (inspector), 364, 600);
  block = GTK_WIDGET (find_block (inspector, "Accounts that differ"));
  chip = gtk_widget_get_ancestor (view_test_find_text (GTK_WIDGET (inspector), "7 differences"), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Accounts differ on 7 points");
  click (GTK_WIDGET (inspector), "7 differences");
  view_test_settle (test);
  view_test_picture (test, "differ");
  /* Six accounts, of which two are face to face; the others are a click away. */
  g_assert_null (view_test_find (block, ENTENTE_TYPE_STATEMENT_ROW, 0));
  click (block, "4 More Accounts");
  view_test_settle (test);
  g_assert_nonnull (view_test_find (block, ENTENTE_TYPE_STATEMENT_ROW, 3));
  g_assert_null (view_test_find (block, ENTENTE_TYPE_STATEMENT_ROW, 4));
  g_assert_true (gtk_widget_compute_point (block, GTK_WIDGET (inspector), &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpfloat_with_epsilon (place.y, 0, 1);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), block));
}

static void
assert_targets (EntenteInspector *inspector,
                int               least)
{
  GtkWidget *button;

  for (guint i = 0; (button = view_test_find (GTK_WIDGET (inspector), GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (button, button, &bounds));
      g_test_message ("button %u is %g × %g", i, bounds.size.width, bounds.size.height);
      g_assert_cmpfloat (bounds.size.height, >=, least);
      g_assert_cmpfloat (bounds.size.width, >=, least);
    }
}

/* What is clicked can be hit: with a pointer, and with a finger where there is a single pane. */
static void
test_targets (ViewTest      *test,
              gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");

  g_signal_emit_by_name (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_STATEMENT_ROW, 0), "activate");
  view_test_settle (test);
  assert_targets (inspector, 24);
  gtk_widget_add_css_class (test->window, "touch");
  view_test_settle (test);
  view_test_picture (test, "touch");
  assert_targets (inspector, 44);
}

/* Where a widget is, or of a label its text. */
static graphene_rect_t
get_ink (GtkWidget        *widget,
         EntenteInspector *inspector)
{
  graphene_rect_t bounds;
  int height;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (inspector), &bounds));
  if (!GTK_IS_LABEL (widget))
    return bounds;
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), NULL, &height);
  graphene_rect_inset (&bounds, 0, (bounds.size.height - (float) height) / 2);
  return bounds;
}

/* Where rows of the legend stand apart for a finger, what is over and below them is about as far away as they are. */
static void
test_legend (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_NOTHING, NULL);
  GtkWidget *parts[4];
  double gaps[G_N_ELEMENTS (parts) - 1];

  gtk_widget_add_css_class (test->window, "touch");
  view_test_settle (test);
  view_test_picture (test, "touch-legend");
  parts[0] = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_FIRMNESS_BAR, 0);
  parts[1] = view_test_find_text (GTK_WIDGET (inspector), "Asserted");
  parts[2] = view_test_find_text (GTK_WIDGET (inspector), "Possible");
  parts[3] = view_test_find_text (GTK_WIDGET (inspector), "In talks");
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      graphene_rect_t above = get_ink (parts[i], inspector), below = get_ink (parts[i + 1], inspector);

      gaps[i] = below.origin.y - above.origin.y - above.size.height;
      g_test_message ("%g", gaps[i]);
    }
  g_assert_cmpfloat (fabs (gaps[0] - gaps[1]), <=, 4);
  g_assert_cmpfloat (fabs (gaps[2] - gaps[1]), <=, 4);
}

static void
test_mirrored (ViewTest      *test,
               gconstpointer  data)
{
  EntenteInspector *inspector;
  graphene_rect_t name, evidence;
  GtkWidget *row;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  row = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_SUBJECT_ROW, 0);
  view_test_picture (test, "mirrored");
  g_assert_true (gtk_widget_compute_bounds (view_test_find_text (row, "Amazon"), row, &name));
  g_assert_true (gtk_widget_compute_bounds (view_test_find (row, GTK_TYPE_TOGGLE_BUTTON, 0), row, &evidence));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (evidence.origin.x, <, name.origin.x);
}

static void
test_differences (ViewTest      *test,
                  gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_ENTITY, "openai");
  GtkWidget *card = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_DIFFERENCE_CARD, 0);

  /* Two accounts face to face: one of them shows its evidence, or neither. */
  click (card, "OpenAI operates as a capped-profit entity.");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (card, "13, sentence 2"));
  click (card, "Below the non-profit parent stands a subsidiary that is for profit.");
  view_test_settle (test);
  g_assert_nonnull (view_test_find (card, ENTENTE_TYPE_EVIDENCE_GRID, 0));
  g_assert_null (view_test_find (card, ENTENTE_TYPE_EVIDENCE_GRID, 1));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (view_test_find (card, GTK_TYPE_TOGGLE_BUTTON, 1))));
  g_assert_null (view_test_find_text (card, "13, sentence 2"));
  click (card, "Below the non-profit parent stands a subsidiary that is for profit.");
  view_test_settle (test);
  g_assert_null (view_test_find (card, ENTENTE_TYPE_EVIDENCE_GRID, 0));

  click (GTK_WIDGET (find_block (inspector, "Accounts that differ")), "All 5");
  view_test_settle (test);
  assert_title (inspector, "Accounts that differ", TRUE);
  g_assert_nonnull (view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_DIFFERENCE_CARD, 4));
  /* Of three accounts in one article and one in another, face to face are two articles. */
  card = view_test_find (GTK_WIDGET (inspector), ENTENTE_TYPE_DIFFERENCE_CARD, 1);
  g_assert_nonnull (view_test_find_text (card, "Whether OpenAI is financially secure"));
  g_assert_nonnull (gtk_widget_get_ancestor (view_test_find_text (card, "OpenAI gains financial stability."),
                                             GTK_TYPE_TOGGLE_BUTTON));
  g_assert_nonnull (gtk_widget_get_ancestor (view_test_find_text (card, "OpenAI’s operating expenses have swollen."),
                                             GTK_TYPE_TOGGLE_BUTTON));
  view_test_picture (test, "differences");
}

static void
test_spoken (ViewTest      *test,
             gconstpointer  data)
{
  EntenteInspector *inspector = show (test, ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  g_autoptr (EntenteCard) card = get_card (test, "amazon-openai-investment");
  GtkWidget *row = view_test_find (GTK_WIDGET (find_block (inspector, "Likely terms")), ENTENTE_TYPE_STATEMENT_ROW, 0);
  const EntenteStatement *statement = entente_statement_row_get_statement (ENTENTE_STATEMENT_ROW (row));
  const EntenteSource *source = entente_references_source (card->references, statement->source);
  g_autofree char *spoken = entente_statement_speak (statement, source, entente_references_name_of, card->references);

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (row, "activate");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  click (row, "Copy Sentence…");
  view_test_settle (test);
  g_assert_nonnull (view_test_find (row, ENTENTE_TYPE_SENTENCE_CARD, 0));
  view_test_picture (test, "evidence");
  g_signal_emit_by_name (row, "activate");
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (view_test_find (row, ENTENTE_TYPE_EVIDENCE_GRID, 0));
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/inspector/subject", ViewTest, NULL, view_test_set_up, test_subject, view_test_tear_down);
  g_test_add ("/inspector/deal", ViewTest, NULL, view_test_set_up, test_deal, view_test_tear_down);
  g_test_add ("/inspector/amount", ViewTest, NULL, view_test_set_up, test_amount, view_test_tear_down);
  g_test_add ("/inspector/no-sum", ViewTest, NULL, view_test_set_up, test_no_sum, view_test_tear_down);
  g_test_add ("/inspector/roles", ViewTest, NULL, view_test_set_up, test_roles, view_test_tear_down);
  g_test_add ("/inspector/order", ViewTest, NULL, view_test_set_up, test_order, view_test_tear_down);
  g_test_add ("/inspector/committed", ViewTest, NULL, view_test_set_up, test_committed, view_test_tear_down);
  g_test_add ("/inspector/push", ViewTest, NULL, view_test_set_up, test_push, view_test_tear_down);
  g_test_add ("/inspector/copy", ViewTest, NULL, view_test_set_up, test_copy, view_test_tear_down);
  g_test_add ("/inspector/follow", ViewTest, NULL, view_test_set_up, test_follow, view_test_tear_down);
  g_test_add ("/inspector/missing", ViewTest, NULL, view_test_set_up, test_missing, view_test_tear_down);
  g_test_add ("/inspector/narrow", ViewTest, NULL, view_test_set_up, test_narrow, view_test_tear_down);
  g_test_add ("/inspector/position", ViewTest, NULL, view_test_set_up, test_position, view_test_tear_down);
  g_test_add ("/inspector/differ", ViewTest, NULL, view_test_set_up, test_differ, view_test_tear_down);
  g_test_add ("/inspector/targets", ViewTest, NULL, view_test_set_up, test_targets, view_test_tear_down);
  g_test_add ("/inspector/legend", ViewTest, NULL, view_test_set_up, test_legend, view_test_tear_down);
  g_test_add ("/inspector/mirrored", ViewTest, NULL, view_test_set_up, test_mirrored, view_test_tear_down);
  g_test_add ("/inspector/differences", ViewTest, NULL, view_test_set_up, test_differences, view_test_tear_down);
  g_test_add ("/inspector/spoken", ViewTest, NULL, view_test_set_up, test_spoken, view_test_tear_down);
  return g_test_run ();
}
