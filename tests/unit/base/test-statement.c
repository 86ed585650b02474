/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-records.h"
#include "entente-statement-text.h"

#include <string.h>

static EntenteStatement *
make_amount (void)
{
  EntenteStatement *statement = entente_statement_new ();

  statement->dataset = g_strdup ("example");
  statement->subject = g_strdup ("deal");
  statement->property = ENTENTE_PROPERTY_AMOUNT;
  statement->code = g_strdup ("discussed");
  statement->text = g_strdup ("Two billion are discussed.");
  statement->amount = (EntenteMoney) { "USD", 200, 200, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  statement->source = g_strdup ("paper");
  statement->paragraph = 3;
  return statement;
}

/* The id of a statement is kept through rewording and ranking, and changes with anything that is said. */
static void
test_id (void)
{
  g_autoptr (EntenteStatement) statement = make_amount ();
  g_autofree char *id = entente_statement_make_id (statement, 0);
  g_autofree char *second = entente_statement_make_id (statement, 1);
  g_autofree char *reworded = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *more = NULL;

  g_assert_true (entente_id_is_valid (id));
  g_assert_cmpstr (id, !=, second);
  /* Pinned: the ids of files in the world must not change with a new version. */
  g_assert_cmpstr (id, ==, "s-4a4a15ec132fb79aaf9e");

  g_free (statement->text);
  statement->text = g_strdup ("They speak of two billion.");
  statement->rank = ENTENTE_RANK_PREFERRED;
  reworded = entente_statement_make_id (statement, 0);
  g_assert_cmpstr (reworded, ==, id);

  statement->paragraph = 4;
  elsewhere = entente_statement_make_id (statement, 0);
  g_assert_cmpstr (elsewhere, !=, id);

  statement->paragraph = 3;
  statement->amount.upper = 201;
  more = entente_statement_make_id (statement, 0);
  g_assert_cmpstr (more, !=, id);
}

/* In a name the text is what is said. */
static void
test_id_of_name (void)
{
  g_autoptr (EntenteStatement) statement = entente_statement_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  statement->subject = g_strdup ("openai");
  statement->property = ENTENTE_PROPERTY_NAME;
  statement->text = g_strdup ("OpenAI");
  first = entente_statement_make_id (statement, 0);
  g_free (statement->text);
  statement->text = g_strdup ("Open AI");
  second = entente_statement_make_id (statement, 0);
  g_assert_cmpstr (first, !=, second);
}

/* Every slot is copied, and every slot tells statements apart. */
static void
test_copy (void)
{
  g_autoptr (EntenteStatement) statement = make_amount ();

  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      g_autoptr (EntenteStatement) copy = entente_statement_copy (statement);

      g_assert_true (entente_statement_equal (statement, copy));
      switch (info->kind)
        {
        case ENTENTE_SLOT_KIND_TEXT:
        case ENTENTE_SLOT_KIND_ID:
        case ENTENTE_SLOT_KIND_DATE:
          g_free (ENTENTE_SLOT_FIELD (copy, info, char *));
          ENTENTE_SLOT_FIELD (copy, info, char *) = g_strdup ("other");
          break;
        case ENTENTE_SLOT_KIND_CURRENCY:
          strcpy (copy->amount.currency, "EUR");
          break;
        case ENTENTE_SLOT_KIND_BOUND:
          ENTENTE_SLOT_FIELD (copy, info, gint64) += 1;
          break;
        case ENTENTE_SLOT_KIND_COUNT:
        case ENTENTE_SLOT_KIND_WORD:
        default:
          ENTENTE_SLOT_FIELD (copy, info, guint) ^= 1;
        }
      if (entente_statement_equal (statement, copy))
        g_error ("the slot %s is not compared", info->name);
    }
}

static void
test_rivals (void)
{
  g_autoptr (EntenteStatement) a = make_amount ();
  g_autoptr (EntenteStatement) b = make_amount ();

  g_assert_false (entente_statement_is_rival (a, b));
  b->amount.lower = b->amount.upper = 300;
  g_assert_true (entente_statement_is_rival (a, b));

  /* Another measure is another question. */
  g_free (b->code);
  b->code = g_strdup ("paid");
  g_assert_false (entente_statement_is_rival (a, b));
  g_free (b->code);
  b->code = g_strdup ("discussed");

  /* What depends on a condition contradicts nothing. */
  b->condition = g_strdup ("deal");
  g_assert_false (entente_statement_is_rival (a, b));
}

/* What is known to be wrong contradicts nothing, on whichever side it stands. */
static void
test_rivals_deprecated (void)
{
  g_autoptr (EntenteStatement) a = make_amount ();
  g_autoptr (EntenteStatement) b = make_amount ();

  b->amount.lower = b->amount.upper = 300;
  g_assert_true (entente_statement_is_rival (a, b));
  b->rank = ENTENTE_RANK_DEPRECATED;
  g_assert_false (entente_statement_is_rival (a, b));
  g_assert_false (entente_statement_is_rival (b, a));
  b->rank = ENTENTE_RANK_PREFERRED;
  g_assert_true (entente_statement_is_rival (b, a));
}

/* Tells the slot and the words of the fault; empty if there is none. */
static char *
describe_check (const EntenteStatement *statement,
                EntenteSubjectType      type)
{
  g_autoptr (GError) error = NULL;
  EntenteSlot slot = ENTENTE_N_SLOTS;

  if (entente_statement_check (statement, type, &slot, &error))
    {
      g_assert_no_error (error);
      g_assert_cmpint (slot, ==, ENTENTE_N_SLOTS);
      /* And without those who ask for more. */
      g_assert_true (entente_statement_check (statement, type, NULL, NULL));
      return g_strdup ("");
    }
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_false (entente_statement_check (statement, type, NULL, NULL));
  return g_strdup_printf ("%s: %s", entente_slot_get_info (slot)->name, error->message);
}

#define assert_check(statement, type, expected)                             \
  G_STMT_START                                                              \
    {                                                                       \
      g_autofree char *found = describe_check (statement, type);            \
      g_assert_cmpstr (found, ==, expected);                                \
    }                                                                       \
  G_STMT_END

/* Puts another value into a string slot, looks at the verdict, and puts the old one back. */
static void
assert_check_with (EntenteStatement *statement,
                   EntenteSlot       slot,
                   const char       *value,
                   const char       *expected)
{
  const EntenteSlotInfo *info = entente_slot_get_info (slot);
  char *before = ENTENTE_SLOT_FIELD (statement, info, char *);
  g_autofree char *other = g_strdup (value);

  ENTENTE_SLOT_FIELD (statement, info, char *) = other;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, expected);
  ENTENTE_SLOT_FIELD (statement, info, char *) = before;
}

static void
test_check (void)
{
  g_autoptr (EntenteStatement) statement = make_amount ();
  g_autofree char *longest = g_strnfill (ENTENTE_STATEMENT_TEXT_MAX, 'a');
  g_autofree char *too_long = g_strnfill (ENTENTE_STATEMENT_TEXT_MAX + 1, 'a');
  g_autofree char *long_words = g_strnfill (ENTENTE_STATEMENT_STRING_MAX + 1, 'a');

  assert_check (statement, ENTENTE_SUBJECT_DEAL, "");
  assert_check (statement, ENTENTE_SUBJECT_EVENT, "");
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "property: “amount” is no property of this subject (entity)");

  /* Ids. What is made later may be missing. */
  assert_check_with (statement, ENTENTE_SLOT_DATASET, NULL, "");
  assert_check_with (statement, ENTENTE_SLOT_SUBJECT, NULL, "subject: “subject” is missing");
  assert_check_with (statement, ENTENTE_SLOT_SUBJECT, "A deal", "subject: “A deal” is not an identifier");
  assert_check_with (statement, ENTENTE_SLOT_ID, "", "id: “” is not an identifier");
  assert_check_with (statement, ENTENTE_SLOT_CREDITED_TO, "a_b", "credited_to: “a_b” is not an identifier");
  assert_check_with (statement, ENTENTE_SLOT_CONDITION, "\xff", "condition: “condition” is not in UTF-8");

  /* Texts. */
  assert_check_with (statement, ENTENTE_SLOT_TEXT, NULL, "");
  assert_check_with (statement, ENTENTE_SLOT_TEXT, " \302\240", "text: “text” is empty");
  assert_check_with (statement, ENTENTE_SLOT_TEXT, "a\nb", "text: The character U+000A in “text”");
  assert_check_with (statement, ENTENTE_SLOT_TEXT, "\xff", "text: “text” is not in UTF-8");
  assert_check_with (statement, ENTENTE_SLOT_TEXT, longest, "");
  assert_check_with (statement, ENTENTE_SLOT_TEXT, too_long, "text: “text” is longer than 10000 characters");
  assert_check_with (statement, ENTENTE_SLOT_WORDS, long_words, "words: “words” is longer than 1000 characters");

  /* The value. */
  assert_check_with (statement, ENTENTE_SLOT_CODE, NULL, "code: A statement of “amount” without “code”");
  assert_check_with (statement, ENTENTE_SLOT_CODE, "signed", "code: Unknown word “signed” for “code”");
  assert_check_with (statement, ENTENTE_SLOT_CODE, "", "code: Unknown word “” for “code”");
  assert_check_with (statement, ENTENTE_SLOT_OBJECT, "birch", "object: A statement of “amount” has no “object”");
  assert_check_with (statement, ENTENTE_SLOT_DATE, "2024-13",
                     "date: “2024-13” is not a date: at character 6, expected a month 01 to 12, a season 21 to 24, a quarter "
                     "33 to 36, or a half 40 or 41. Examples: 2019, 2019-11, 2019/..");

  /* The place. */
  assert_check_with (statement, ENTENTE_SLOT_SOURCE, NULL, "paragraph: A paragraph without a source");
  statement->paragraph = ENTENTE_STATEMENT_COUNT_MAX + 1;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "paragraph: “paragraph” is 1000001");
  statement->paragraph = 0;
  statement->sentence = 1;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "sentence: A sentence without a paragraph");
  statement->sentence = 0;

  /* What is no word of its vocabulary at all. */
  statement->modality = ENTENTE_N_MODALITIES;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "modality: “modality” has no word with the number 6");
  statement->modality = ENTENTE_MODALITY_ASSERTED;
  statement->property = ENTENTE_N_PROPERTIES;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "property: “property” has no word with the number 26");
}

static void
test_check_amounts (void)
{
  g_autoptr (EntenteStatement) statement = make_amount ();

  statement->amount.upper = 300;
  assert_check (statement, ENTENTE_SUBJECT_DEAL,
                "qualifier: An exact or approximate amount needs the same lower and upper bound");
  statement->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "qualifier: A statement of “amount” without “amount”");

  /* A description says something, in whichever slot; its code is the measure of a sum. */
  statement->property = ENTENTE_PROPERTY_FIGURE;
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "code: A code, but no amount of which it would be the measure");
  g_clear_pointer (&statement->code, g_free);
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "");
  statement->words = g_strdup ("billions");
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "words: “words” without an amount");
  g_clear_pointer (&statement->words, g_free);
  g_clear_pointer (&statement->text, g_free);
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "text: A statement of “figure” says nothing");
  statement->object = g_strdup ("birch");
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "");

  /* Nothing is part of itself. */
  statement->property = ENTENTE_PROPERTY_PART_OF;
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "");
  g_free (statement->object);
  statement->object = g_strdup (statement->subject);
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "object: “part-of” refers to its own subject, “deal”");
}

/* The word of a kind depends on whose kind it is. */
static void
test_check_kinds (void)
{
  g_autoptr (EntenteStatement) statement = entente_statement_new ();

  statement->subject = g_strdup ("alder");
  statement->property = ENTENTE_PROPERTY_KIND;
  statement->code = g_strdup ("company");
  assert_check (statement, ENTENTE_SUBJECT_ENTITY, "");
  assert_check (statement, ENTENTE_SUBJECT_DEAL, "code: Unknown word “company” for “code”");
  assert_check (statement, ENTENTE_SUBJECT_EVENT, "property: “kind” is no property of this subject (event)");
}

static void
test_rival_dates (void)
{
  g_autoptr (EntenteStatement) a = entente_statement_new ();
  g_autoptr (EntenteStatement) b = NULL;

  a->subject = g_strdup ("deal");
  a->property = ENTENTE_PROPERTY_STATUS;
  a->code = g_strdup ("signed");
  a->date = g_strdup ("2019");
  b = entente_statement_copy (a);

  g_free (b->date);
  b->date = g_strdup ("2019-07-22");
  g_assert_false (entente_statement_is_rival (a, b));
  g_free (b->date);
  b->date = g_strdup ("2020-01");
  g_assert_true (entente_statement_is_rival (a, b));
  g_clear_pointer (&b->date, g_free);
  g_assert_false (entente_statement_is_rival (a, b));
}

static const char *
name_of (const char *id,
         gpointer    data)
{
  return strcmp (id, "birch") == 0 ? "Birch" : NULL;
}

/* A statement without a sentence of its own is still read. */
static void
test_composed_text (void)
{
  g_autoptr (EntenteStatement) party = entente_statement_new ();
  g_autoptr (EntenteStatement) kind = entente_statement_new ();
  g_autofree char *party_text = NULL;
  g_autofree char *kind_text = NULL;

  party->property = ENTENTE_PROPERTY_PARTY;
  party->object = g_strdup ("birch");
  party->code = g_strdup ("investor");
  party_text = entente_statement_format_text (party, name_of, NULL);
  g_assert_cmpstr (party_text, ==, "Party · Birch · investor");

  kind->property = ENTENTE_PROPERTY_KIND;
  kind->code = g_strdup ("funding-round");
  kind_text = entente_statement_format_text (kind, name_of, NULL);
  g_assert_cmpstr (kind_text, ==, "Kind · Funding round");
}

/* Modalities and ranks are stored as numbers: their order is part of the file format and of the preferred view. */
static void
test_vocabulary_is_pinned (void)
{
  static const char *const modalities[] = { "asserted", "reported", "estimated", "possible", "forecast", "opinion" };
  static const char *const ranks[] = { "preferred", "normal", "deprecated" };
  static const char *const types[] = { "entity", "deal", "event", "scenario" };
  static const char *const steps[] = { "hypothetical", "rumoured", "reported", "in-talks", "announced", "committed", "signed",
                                       "completed", "ongoing", "withdrawn", "blocked", "terminated", "expired" };

  g_assert_cmpuint (entente_vocabulary_size (ENTENTE_VOCABULARY_MODALITY), ==, G_N_ELEMENTS (modalities));
  for (guint i = 0; i < G_N_ELEMENTS (modalities); i++)
    g_assert_cmpstr (entente_vocabulary_nth (ENTENTE_VOCABULARY_MODALITY, i), ==, modalities[i]);
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    g_assert_cmpstr (entente_vocabulary_nth (ENTENTE_VOCABULARY_RANK, i), ==, ranks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpstr (entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, i), ==, types[i]);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_cmpint (entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, steps[i]), ==, (int) i);
      g_assert_cmpint (entente_step_is_exit (steps[i]), ==, i >= 9);
    }
  g_assert_cmpint (entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "finished"), ==, -1);
  g_assert_cmpint (entente_vocabulary_find (ENTENTE_VOCABULARY_QUALIFIER, ""), ==, -1);
  /* A row may have no step, and a statement no code. */
  g_assert_cmpint (entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, NULL), ==, -1);
  g_assert_cmpstr (entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, NULL), ==, "");
  g_assert_cmpstr (entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, "finished"), ==, "finished");
  g_assert_false (entente_step_is_exit (NULL));
  g_assert_true (entente_modality_is_stated (ENTENTE_MODALITY_ESTIMATED));
  g_assert_false (entente_modality_is_stated (ENTENTE_MODALITY_POSSIBLE));
}

/* Each row of the table is whole: what is required is allowed, and a code has a vocabulary. */
static void
test_table_of_properties (void)
{
  for (EntenteProperty property = 0; property < ENTENTE_N_PROPERTIES; property++)
    {
      const EntentePropertyInfo *info = entente_property_get_info (property);

      g_assert_cmpuint (info->subjects, !=, 0);
      g_assert_cmpuint (info->required & ~info->allowed, ==, 0);
      g_assert_cmpuint (info->one_of & ~info->allowed, ==, 0);
      g_assert_cmpuint (info->required | info->one_of, !=, 0);
      g_assert_cmpint ((info->allowed & ENTENTE_HAS_CODE) != 0, ==,
                       entente_property_code_of (property, ENTENTE_SUBJECT_DEAL) != ENTENTE_VOCABULARY_NONE);
    }
}

static void
test_ids (void)
{
  static const char *const valid[] = { "a", "openai", "gpt-4", "2019-deal", "9f1c2d3e-0000-4000-8000-000000000000" };
  static const char *const invalid[] = { "", "-a", "a-", "a--b", "A", "a b", "ä", "a_b", "a/b" };
  g_autofree char *longest = g_strnfill (ENTENTE_ID_MAX, 'a');
  g_autofree char *too_long = g_strnfill (ENTENTE_ID_MAX + 1, 'a');
  g_autofree char *uuid = entente_id_new ();
  g_autofree char *from_name = entente_id_from_name ("Łódź & Co. (2024)");
  g_autofree char *from_nothing = entente_id_from_name ("…");

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (entente_id_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (entente_id_is_valid (invalid[i]));
  g_assert_true (entente_id_is_valid (longest));
  g_assert_false (entente_id_is_valid (too_long));
  g_assert_true (entente_id_is_valid (uuid));
  g_assert_true (entente_id_is_valid (from_name));
  g_assert_true (g_str_has_suffix (from_name, "co-2024"));
  g_assert_true (from_nothing == NULL || entente_id_is_valid (from_nothing));
}

static void
test_sections (void)
{
  g_autoptr (EntenteSource) source = entente_source_new ();
  const EntenteSection sections[] = { { g_strdup ("One"), 2 }, { g_strdup ("Two"), 5 } };
  const EntenteParagraph paragraphs[] = { { 2, ENTENTE_PARAGRAPH_HEADING, 1 }, { 4, ENTENTE_PARAGRAPH_BODY, 3 } };

  g_array_append_vals (source->sections, sections, 2);
  g_array_append_vals (source->paragraphs, paragraphs, 2);

  g_assert_null (entente_source_get_section (source, 1));
  g_assert_cmpstr (entente_source_get_section (source, 2), ==, "One");
  g_assert_cmpstr (entente_source_get_section (source, 4), ==, "One");
  g_assert_cmpstr (entente_source_get_section (source, 5), ==, "Two");
  g_assert_cmpstr (entente_source_get_section (source, 900), ==, "Two");
  g_assert_null (entente_source_get_paragraph (source, 3));
  g_assert_cmpuint (entente_source_get_paragraph (source, 4)->sentences, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/statement/id", test_id);
  g_test_add_func ("/base/statement/id-of-name", test_id_of_name);
  g_test_add_func ("/base/statement/copy", test_copy);
  g_test_add_func ("/base/statement/rivals", test_rivals);
  g_test_add_func ("/base/statement/rivals-deprecated", test_rivals_deprecated);
  g_test_add_func ("/base/statement/rival-dates", test_rival_dates);
  g_test_add_func ("/base/statement/check", test_check);
  g_test_add_func ("/base/statement/check-amounts", test_check_amounts);
  g_test_add_func ("/base/statement/check-kinds", test_check_kinds);
  g_test_add_func ("/base/statement/composed-text", test_composed_text);
  g_test_add_func ("/base/vocabulary/pinned", test_vocabulary_is_pinned);
  g_test_add_func ("/base/vocabulary/table", test_table_of_properties);
  g_test_add_func ("/base/id/valid", test_ids);
  g_test_add_func ("/base/source/sections", test_sections);

  return g_test_run ();
}
