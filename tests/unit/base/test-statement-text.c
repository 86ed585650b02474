/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements in words: value, place and credit, the sentence that is spoken, and the one that is cited. The latter is
 * made of every statement of the bundled landscape. */

#include "entente-fault.h"
#include "entente-reader.h"
#include "entente-statement-text.h"

#include <string.h>

#define NBSP "\302\240"
#define BILLION (G_GINT64_CONSTANT (100) * 1000000000)

/* A record owns its strings; these are never freed. */
#define S(text) ((char *) (text))

static const EntenteStyle usual = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
static const EntenteStyle other = { ENTENTE_DATE_STYLE_EDTF, ENTENTE_MONEY_STYLE_FULL };

static const EntenteMoney billion = { "USD", BILLION, BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };

static const char *
name_of (const char *id,
         gpointer    data)
{
  static const char *const names[][2] = {
    { "alder", "Alder" }, { "birch", "Birch Bank" }, { "birch-alder", "Birch buys Alder" }, { "analysts", "Industry analysts" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i][0], id) == 0)
      return names[i][1];
  return NULL;
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_value (void)
{
  static const struct {
    EntenteStatement statement;
    const char      *text;
    const char      *in_full;
  } cases[] = {
    { { .property = ENTENTE_PROPERTY_PARTY, .object = S ("alder"), .code = S ("investee") }, "Alder · investee", NULL },
    { { .property = ENTENTE_PROPERTY_PARTY, .object = S ("oak"), .code = S ("investee") }, "oak · investee", NULL },
    { { .property = ENTENTE_PROPERTY_STATUS, .code = S ("in-talks"), .date = S ("2023-11") }, "In talks · November 2023",
      "In talks · 2023-11" },
    { { .property = ENTENTE_PROPERTY_STATUS, .code = S ("in-talks"), .date = S ("some day") }, "In talks · some day", NULL },
    { { .property = ENTENTE_PROPERTY_AMOUNT, .amount = { "USD", BILLION, BILLION, ENTENTE_QUALIFIER_ABOUT, ENTENTE_PERIOD_ONCE },
        .code = S ("discussed") },
      "about $1" NBSP "billion · under discussion", "about $1,000,000,000 · under discussion" },
    { { .property = ENTENTE_PROPERTY_TERM, .code = S ("governance"), .text = S ("A seat."), .object = S ("alder") },
      "Governance · concerning Alder", NULL },
    { { .property = ENTENTE_PROPERTY_TERM, .code = S ("governance"), .text = S ("A seat.") }, "Governance", NULL },
    { { .property = ENTENTE_PROPERTY_BENEFIT, .text = S ("Gains."), .object = S ("alder") }, "for Alder", NULL },
    { { .property = ENTENTE_PROPERTY_RISK, .text = S ("Loses."), .object = S ("alder") }, "for Alder", NULL },
    { { .property = ENTENTE_PROPERTY_MOTIVE, .text = S ("Wants."), .object = S ("alder") }, "concerning Alder", NULL },
    { { .property = ENTENTE_PROPERTY_MOTIVE, .text = S ("Wants.") }, "", NULL },
    { { .property = ENTENTE_PROPERTY_KIND, .code = S ("company") }, "Kind · Company", NULL },
    { { .property = ENTENTE_PROPERTY_KIND, .code = S ("licence") }, "Kind · Licence", NULL },
    { { .property = ENTENTE_PROPERTY_PART_OF, .object = S ("birch-alder") }, "Part of · Birch buys Alder", NULL },
    { { .property = ENTENTE_PROPERTY_ROLE, .text = S ("Leads.") }, "", NULL },
    { { .property = ENTENTE_PROPERTY_ROLE, .text = S ("Leads."), .object = S ("alder") }, "Role · Alder", NULL },
    { { .property = ENTENTE_PROPERTY_FIGURE, .amount = { "USD", BILLION, BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE } },
      "Figure · $1" NBSP "billion", "Figure · $1,000,000,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *in_full = cases[i].in_full != NULL ? cases[i].in_full : cases[i].text;

      assert_text (entente_statement_format_value (&cases[i].statement, &usual, name_of, NULL), cases[i].text);
      assert_text (entente_statement_format_value (&cases[i].statement, &other, name_of, NULL), in_full);
    }
}

static void
test_text (void)
{
  EntenteStatement statement = { .property = ENTENTE_PROPERTY_AMOUNT, .amount = billion, .code = S ("paid"), .date = S ("2019") };

  assert_text (entente_statement_format_text (&statement, name_of, NULL), "Amount · $1" NBSP "billion · paid · 2019");
  statement.text = S ("A billion was paid.");
  assert_text (entente_statement_format_text (&statement, name_of, NULL), "A billion was paid.");
}

static void
test_place_and_credit (void)
{
  EntenteStatement statement = { .property = ENTENTE_PROPERTY_ROLE };

  assert_text (entente_statement_format_place (&statement), "");
  assert_text (entente_statement_format_credit (&statement, name_of, NULL), "none credited");
  statement.paragraph = 4;
  statement.credited_to = S ("analysts");
  assert_text (entente_statement_format_place (&statement), "¶" NBSP "4");
  assert_text (entente_statement_format_credit (&statement, name_of, NULL), "Industry analysts");
  statement.credited_to = S ("nobody-known");
  assert_text (entente_statement_format_credit (&statement, name_of, NULL), "nobody-known");
}

static void
test_source_label (void)
{
  EntenteSource source = { .id = S ("s"), .title = S ("Alder Grows"), .kind = S ("article") };

  g_assert_cmpstr (entente_source_get_label (&source), ==, "Alder Grows");
  source.title = NULL;
  g_assert_cmpstr (entente_source_get_label (&source), ==, "Untitled article");
  source.kind = NULL;
  g_assert_cmpstr (entente_source_get_label (&source), ==, "Untitled source");

  /* Every kind has a label of its own. */
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_SOURCE_KIND); i++)
    {
      source.kind = S (entente_vocabulary_nth (ENTENTE_VOCABULARY_SOURCE_KIND, i));
      g_assert_true (strcmp (source.kind, "other") == 0 ||
                     strcmp (entente_source_get_label (&source), "Untitled source") != 0);
    }
}

static void
test_spoken (void)
{
  EntenteSource source = { .id = S ("s"), .title = S ("Alder Grows") };
  EntenteStatement statement = { .subject = S ("birch-alder"), .property = ENTENTE_PROPERTY_TERM, .code = S ("infrastructure"),
                                 .text = S ("Alder would use Birch’s machines."), .modality = ENTENTE_MODALITY_POSSIBLE,
                                 .credited_to = S ("analysts"), .source = S ("s"), .paragraph = 4 };

  assert_text (entente_statement_speak (&statement, NULL, name_of, NULL),
               "Likely term, possible: Alder would use Birch’s machines, Industry analysts, paragraph 4");
  assert_text (entente_statement_speak (&statement, &source, name_of, NULL),
               "Likely term, possible: Alder would use Birch’s machines, Industry analysts, paragraph 4, Alder Grows");
  statement.condition = S ("birch-alder");
  statement.credited_to = NULL;
  assert_text (entente_statement_speak (&statement, NULL, name_of, NULL),
               "Likely term, possible, if “Birch buys Alder” should come about: Alder would use Birch’s machines, paragraph 4");
  statement.condition = NULL;
  /* What somebody thinks needn't be likely. */
  statement.modality = ENTENTE_MODALITY_OPINION;
  assert_text (entente_statement_speak (&statement, NULL, name_of, NULL),
               "Term, opinion: Alder would use Birch’s machines, paragraph 4");
  statement.modality = ENTENTE_MODALITY_REPORTED;
  statement.text = S ("Is it a term?");
  statement.paragraph = 0;
  assert_text (entente_statement_speak (&statement, NULL, name_of, NULL), "Term, reported: Is it a term?");
}

/* How a sentence to be cited begins and goes on, by modality: without a credit, and with one. */
static const struct {
  const char *own;
  const char *credited;
} leads[ENTENTE_N_MODALITIES] = {
  [ENTENTE_MODALITY_ASSERTED] = { "%s says", "According to %s, as cited in %s" },
  [ENTENTE_MODALITY_REPORTED] = { "%s reports", "According to %s, as cited in %s" },
  [ENTENTE_MODALITY_ESTIMATED] = { "%s estimates", "According to an estimate by %s, as cited in %s" },
  [ENTENTE_MODALITY_POSSIBLE] = { "%s says it is possible", "According to %s, as cited in %s, it is possible" },
  [ENTENTE_MODALITY_FORECAST] = { "%s expects", "According to a forecast by %s, as cited in %s" },
  [ENTENTE_MODALITY_OPINION] = { "In the view of %s", "In the view of %s, as cited in %s" },
};

static void
test_attribution (void)
{
  static const struct {
    EntenteModality modality;
    const char     *own;
    const char     *credited;
  } cases[] = {
    { ENTENTE_MODALITY_ASSERTED, "“Alder Grows” (2024, paragraph 4) says: Alder grows.",
      "According to Birch Bank, as cited in “Alder Grows” (2024, paragraph 4): Alder grows." },
    { ENTENTE_MODALITY_REPORTED, "“Alder Grows” (2024, paragraph 4) reports: Alder grows.",
      "According to Birch Bank, as cited in “Alder Grows” (2024, paragraph 4): Alder grows." },
    { ENTENTE_MODALITY_ESTIMATED, "“Alder Grows” (2024, paragraph 4) estimates: Alder grows.",
      "According to an estimate by Birch Bank, as cited in “Alder Grows” (2024, paragraph 4): Alder grows." },
    { ENTENTE_MODALITY_POSSIBLE, "“Alder Grows” (2024, paragraph 4) says it is possible: Alder grows.",
      "According to Birch Bank, as cited in “Alder Grows” (2024, paragraph 4), it is possible: Alder grows." },
    { ENTENTE_MODALITY_FORECAST, "“Alder Grows” (2024, paragraph 4) expects: Alder grows.",
      "According to a forecast by Birch Bank, as cited in “Alder Grows” (2024, paragraph 4): Alder grows." },
    { ENTENTE_MODALITY_OPINION, "In the view of “Alder Grows” (2024, paragraph 4): Alder grows.",
      "In the view of Birch Bank, as cited in “Alder Grows” (2024, paragraph 4): Alder grows." },
  };
  EntenteSource source = { .id = S ("s"), .title = S ("Alder Grows"), .kind = S ("article"), .published = S ("2024") };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteStatement statement = { .subject = S ("alder"), .property = ENTENTE_PROPERTY_ROLE, .text = S ("Alder grows."),
                                     .modality = cases[i].modality, .source = S ("s"), .paragraph = 4 };

      assert_text (entente_statement_attribute (&statement, &source, name_of, NULL), cases[i].own);
      statement.credited_to = S ("birch");
      assert_text (entente_statement_attribute (&statement, &source, name_of, NULL), cases[i].credited);
    }
}

static void
test_attribution_of_place (void)
{
  EntenteSource source = { .id = S ("s"), .kind = S ("article") };
  EntenteStatement statement = { .subject = S ("alder"), .property = ENTENTE_PROPERTY_ROLE, .text = S ("Alder grows."),
                                 .source = S ("s"), .paragraph = 4 };

  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "An untitled article (undated, paragraph 4) says: Alder grows.");
  statement.credited_to = S ("birch");
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "According to Birch Bank, as cited in an untitled article (undated, paragraph 4): Alder grows.");
  statement.credited_to = NULL;
  statement.paragraph = 0;
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "An untitled article (undated) says: Alder grows.");
  assert_text (entente_statement_attribute (&statement, NULL, name_of, NULL), "“s” says: Alder grows.");
  statement.paragraph = 4;
  assert_text (entente_statement_attribute (&statement, NULL, name_of, NULL), "“s” (paragraph 4) says: Alder grows.");
  statement.paragraph = 0;
  statement.source = NULL;
  assert_text (entente_statement_attribute (&statement, NULL, name_of, NULL), "A source that is not named says: Alder grows.");
}

static void
test_attribution_of_text (void)
{
  EntenteSource source = { .id = S ("s"), .title = S ("Alder Grows"), .published = S ("2024") };
  EntenteStatement statement = { .subject = S ("alder"), .property = ENTENTE_PROPERTY_NAME, .text = S ("Alder"),
                                 .source = S ("s") };

  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "“Alder Grows” (2024) says: There is something that is here called “Alder”.");
  statement.property = ENTENTE_PROPERTY_ALIAS;
  statement.text = S ("Alder Inc.");
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "“Alder Grows” (2024) says: “Alder Inc.” is another name for “Alder”.");
  statement.property = ENTENTE_PROPERTY_QUESTION;
  statement.text = S ("Will Alder grow?");
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL), "“Alder Grows” (2024) says: Will Alder grow?");
  statement.text = S ("Growth of Alder");
  statement.modality = ENTENTE_MODALITY_FORECAST;
  statement.condition = S ("birch-alder");
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "“Alder Grows” (2024) expects, if “Birch buys Alder” should come about: Growth of Alder.");
  statement.property = ENTENTE_PROPERTY_PARTY;
  statement.subject = S ("birch-alder");
  statement.object = S ("alder");
  statement.code = S ("target");
  statement.text = NULL;
  assert_text (entente_statement_attribute (&statement, &source, name_of, NULL),
               "“Alder Grows” (2024) expects, if “Birch buys Alder” should come about: Birch buys Alder (Party · Alder · target).");
}

static EntenteRecords *
read_bundle (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-partnerships.entente.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecords *records = entente_reader_read_file (file, "test", faults, NULL, &error);

  g_assert_no_error (error);
  return records;
}

static const char *
look_up_name (const char *id,
              gpointer    data)
{
  return g_hash_table_lookup (data, id);
}

static char *
expect_document (const EntenteStatement *statement,
                 const EntenteSource    *source)
{
  if (source->title == NULL)
    return g_strdup_printf ("an untitled article (undated, paragraph %u)", statement->paragraph);
  return g_strdup_printf ("“%s” (undated, paragraph %u)", source->title, statement->paragraph);
}

static char *
expect_lead (const EntenteStatement *statement,
             const char             *credit,
             const char             *document)
{
  g_autoptr (GString) lead = g_string_new (credit != NULL ? leads[statement->modality].credited : leads[statement->modality].own);

  if (credit != NULL)
    g_string_replace (lead, "%s", credit, 1);
  g_string_replace (lead, "%s", document, 1);
  lead->str[0] = g_ascii_toupper (lead->str[0]);
  return g_strdup (lead->str);
}

/* No statement of the bundle is cited without who says so, where, how firmly and on what condition, nor with other words. */
static void
test_bundle (void)
{
  g_autoptr (EntenteRecords) records = read_bundle ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->sources->len; i++)
    g_hash_table_insert (sources, ((EntenteSource *) records->sources->pdata[i])->id, records->sources->pdata[i]);
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      if (statement->property == ENTENTE_PROPERTY_NAME)
        g_hash_table_insert (names, statement->subject, statement->text);
    }

  g_assert_cmpuint (records->statements->len, >, 250);
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      const EntenteSource *source = g_hash_table_lookup (sources, statement->source);
      const char *credit = statement->credited_to != NULL ? look_up_name (statement->credited_to, names) : NULL;
      g_autofree char *sentence = entente_statement_attribute (statement, source, look_up_name, names);
      g_autofree char *document = expect_document (statement, source);
      g_autofree char *lead = expect_lead (statement, credit, document);
      g_autofree char *condition =
        statement->condition != NULL ? g_strdup_printf (", if “%s” should come about: ", look_up_name (statement->condition, names))
                                     : g_strdup (": ");

      if (i % 21 == 0)
        g_test_message ("%s", sentence);
      g_assert_true (g_str_has_prefix (sentence, lead));
      g_assert_true (g_str_has_prefix (sentence + strlen (lead), condition));
      g_assert_nonnull (strstr (sentence + strlen (lead) + strlen (condition), statement->text));
      g_assert_true (g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "?"));
      g_assert_null (strstr (sentence, ".."));
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statement-text/value", test_value);
  g_test_add_func ("/statement-text/text", test_text);
  g_test_add_func ("/statement-text/place-and-credit", test_place_and_credit);
  g_test_add_func ("/statement-text/source-label", test_source_label);
  g_test_add_func ("/statement-text/spoken", test_spoken);
  g_test_add_func ("/statement-text/attribution/lead", test_attribution);
  g_test_add_func ("/statement-text/attribution/place", test_attribution_of_place);
  g_test_add_func ("/statement-text/attribution/text", test_attribution_of_text);
  g_test_add_func ("/statement-text/attribution/bundle", test_bundle);

  return g_test_run ();
}
