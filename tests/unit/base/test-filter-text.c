/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter-text.h"

#include "entente-error.h"

#define BILLION G_GINT64_CONSTANT (100000000000)

/* With plain spaces for those that keep a number and its unit together. */
static char *
spaced (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);

  return g_strjoinv (" ", parts);
}

static void
assert_part (const EntenteFilter *filter,
             EntenteFilterPart    part,
             const char          *expected)
{
  g_autofree char *text = entente_filter_format_part (filter, part, ENTENTE_DATE_STYLE_LONG);
  g_autofree char *plain = spaced (text);

  g_assert_cmpstr (plain, ==, expected);
}

static guint64
bits_of (EntenteVocabulary  vocabulary,
         const char *const *codes)
{
  guint64 bits = 0;

  for (; *codes != NULL; codes++)
    bits |= G_GUINT64_CONSTANT (1) << entente_vocabulary_find (vocabulary, *codes);
  return bits;
}

static void
test_words (void)
{
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  filter->steps = bits_of (ENTENTE_VOCABULARY_STEP, (const char *[]) { "in-talks", NULL });
  assert_part (filter, ENTENTE_FILTER_STEPS, "In talks");
  filter->steps = bits_of (ENTENTE_VOCABULARY_STEP, (const char *[]) { "announced", "in-talks", NULL });
  assert_part (filter, ENTENTE_FILTER_STEPS, "In talks or announced");
  filter->steps = bits_of (ENTENTE_VOCABULARY_STEP, (const char *[]) { "announced", "in-talks", "expired", NULL });
  assert_part (filter, ENTENTE_FILTER_STEPS, "In talks, announced or expired");
  filter->steps = bits_of (ENTENTE_VOCABULARY_STEP, (const char *[]) { "announced", "in-talks", "signed", "expired", "blocked", NULL });
  assert_part (filter, ENTENTE_FILTER_STEPS, "In talks, announced, signed + 2");
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED | 1 << ENTENTE_MODALITY_ESTIMATED;
  assert_part (filter, ENTENTE_FILTER_MODALITIES, "Reported or estimated");
  filter->deal_kinds = bits_of (ENTENTE_VOCABULARY_DEAL_KIND, (const char *[]) { "partnership", NULL });
  assert_part (filter, ENTENTE_FILTER_DEAL_KINDS, "Partnership");
  filter->entity_kinds = bits_of (ENTENTE_VOCABULARY_ENTITY_KIND, (const char *[]) { "company", "topic", NULL });
  assert_part (filter, ENTENTE_FILTER_ENTITY_KINDS, "Entities: Company or topic");
  filter->text = g_strdup ("ama");
  assert_part (filter, ENTENTE_FILTER_TEXT, "Entities named “ama”");
}

/* What is typed, what it says, and the bounds as they are written back. */
static const struct {
  const char *from;
  const char *to;
  const char *words;
  const char *lower;
  const char *upper;
} amounts[] = {
  { "1 billion", "", "≥ $1 billion", "$1 billion", "" },
  { "", "500 million", "≤ $500 million", "", "$500 million" },
  { "1 billion", "2 billion", "$1–2 billion", "$1 billion", "$2 billion" },
  { "1bn", "1000m", "$1 billion", "$1 billion", "$1 billion" },
  { " $1.5 Billion ", "", "≥ $1.5 billion", "$1.5 billion", "" },
  { "€20 million", "30 million", "€20–30 million", "€20 million", "€30 million" },
  { "20 million", "chf 30 million", "CHF 20–30 million", "CHF 20 million", "CHF 30 million" },
  { "12,500", "", "≥ $12,500", "$12,500", "" },
  { "0.25 thousand", "", "≥ $250", "$250", "" },
  { "0", "", "≥ $0", "$0", "" },
  { "¥5000", "", "≥ ¥5,000", "¥5,000", "" },
  { "5,000.50", "", "≥ $5,000.50", "$5,000.50", "" },
  { "1,5 billion", "", "≥ $1.5 billion", "$1.5 billion", "" },
  { "20 million €", "30 million EUR", "€20–30 million", "€20 million", "€30 million" },
  { "7 CN¥", "", "≥ CN¥7", "CN¥7", "" },
  { "$7 trillion", "", "≥ $7 trillion", "$7 trillion", "" },
};

static void
test_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *lower = NULL, *upper = NULL, *plain_lower = NULL, *plain_upper = NULL;

      g_assert_true (entente_filter_parse_amount (filter, amounts[i].from, amounts[i].to, &error));
      g_assert_no_error (error);
      g_assert_true (entente_money_check (&filter->amount, &error));
      assert_part (filter, ENTENTE_FILTER_AMOUNT, amounts[i].words);
      lower = entente_filter_format_bound (filter, FALSE);
      upper = entente_filter_format_bound (filter, TRUE);
      plain_lower = spaced (lower);
      plain_upper = spaced (upper);
      g_assert_cmpstr (plain_lower, ==, amounts[i].lower);
      g_assert_cmpstr (plain_upper, ==, amounts[i].upper);
    }
}

static void
test_no_amounts (void)
{
  static const char *const faulty[][2] = {
    { "much", "" },       { "1 bilion", "" },     { "-1", "" },        { "1.2.3", "" },    { "billion", "" },
    { "", "x" },          { "1.234", "" },        { "2", "1" },        { "€1", "$2" },     { "1 billion", "x" },
    { "99999999999 billion", "" },                { "$", "" },         { "1 2", "" },      { ".", "" },
  };
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  g_assert_true (entente_filter_parse_amount (filter, "1 billion", "", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_filter_parse_amount (filter, faulty[i][0], faulty[i][1], &error));
      g_assert_true (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY) ||
                     g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_OVERFLOW));
      g_assert_cmpint (filter->amount.lower, ==, BILLION);
      g_assert_cmpint (filter->amount.upper, ==, ENTENTE_MONEY_NO_UPPER);
    }

  g_assert_true (entente_filter_parse_amount (filter, " ", "", NULL));
  g_assert_false (entente_filter_has_part (filter, ENTENTE_FILTER_AMOUNT));
}

/* What is typed, what it says, and how it is written back. */
static const struct {
  const char *typed;
  const char *words;
  const char *back;
} windows[] = {
  { "2019/2023", "2019–2023", "2019/2023" },
  { "2023-11", "November 2023", "2023-11" },
  { "2023", "2023", "2023" },
  { " 2019/.. ", "Since 2019", "2019/.." },
  { "../2023-06", "Until June 2023", "../2023-06" },
  { "2019-01/2019-12", "2019", "2019" },
  { "2019-04-12/2020", "12 April 2019 – 31 December 2020", "2019-04-12/2020-12-31" },
  { "2024-02", "February 2024", "2024-02" },
  { "201X", "2010–2019", "2010/2019" },
  { "-0050/0003", NULL, "-0050/0003" },
};

static void
test_windows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *back = NULL;

      g_assert_true (entente_filter_parse_window (filter, windows[i].typed, &error));
      g_assert_no_error (error);
      back = entente_filter_format_window (filter);
      g_assert_cmpstr (back, ==, windows[i].back);
      if (windows[i].words != NULL)
        assert_part (filter, ENTENTE_FILTER_WINDOW, windows[i].words);
    }
}

static void
test_no_windows (void)
{
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = entente_filter_format_window (filter);

  g_assert_cmpstr (text, ==, "");
  g_assert_true (entente_filter_parse_window (filter, "2023", NULL));
  g_assert_false (entente_filter_parse_window (filter, "20-19", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DATE);
  assert_part (filter, ENTENTE_FILTER_WINDOW, "2023");
  g_assert_true (entente_filter_parse_window (filter, "", NULL));
  g_assert_false (entente_filter_has_part (filter, ENTENTE_FILTER_WINDOW));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-text/words", test_words);
  g_test_add_func ("/filter-text/amounts", test_amounts);
  g_test_add_func ("/filter-text/no-amounts", test_no_amounts);
  g_test_add_func ("/filter-text/windows", test_windows);
  g_test_add_func ("/filter-text/no-windows", test_no_windows);
  return g_test_run ();
}
