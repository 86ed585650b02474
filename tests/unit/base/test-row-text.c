/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows in words: each line that a list shows of a subject, and the sentence that is spoken of it. */

#include "entente-letter-case.h"
#include "entente-row-text.h"

#define NBSP "\302\240"
/* A row owns its strings; these are never freed. */
#define S(text) ((char *) (text))
#define BILLION (G_GINT64_CONSTANT (100) * 1000000000)

#define USD(lower, upper, qualifier, period) { "USD", lower, upper, ENTENTE_QUALIFIER_##qualifier, ENTENTE_PERIOD_##period }
#define BILLIONS(n, qualifier) USD ((n) * BILLION, (n) * BILLION, qualifier, ONCE)
#define NO_AMOUNT ENTENTE_MONEY_INIT
#define WITHOUT_FIGURE(qualifier, period) USD (ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, qualifier, period)

static const EntenteStyle usual = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
static const EntenteStyle other = { ENTENTE_DATE_STYLE_EDTF, ENTENTE_MONEY_STYLE_FULL };

/* Texts with a no-break space are easier to write with an underscore for it. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;
  g_autoptr (GString) with_spaces = g_string_new (expected);

  g_string_replace (with_spaces, "_", NBSP, 0);
  g_assert_cmpstr (owned, ==, with_spaces->str);
}

static void
test_name (void)
{
  EntenteRow row = { .id = S ("openai"), .name = S ("OpenAI") };

  g_assert_cmpstr (entente_row_get_name (&row), ==, "OpenAI");
  row.name = NULL;
  g_assert_cmpstr (entente_row_get_name (&row), ==, "openai");
}

static void
test_summary_of_entity (void)
{
  static const struct {
    const char *kind;
    guint       deals, talks, events;
    const char *text;
    const char *spoken;
  } cases[] = {
    { "company", 18, 0, 4, "Company · 18 deals", "OpenAI, company, 18 deals" },
    { "company", 4, 1, 0, "Company · 4 deals, 1 in talks", "OpenAI, company, 4 deals, 1 in talks" },
    { "research-lab", 1, 0, 0, "Research lab · 1 deal", "OpenAI, research lab, 1 deal" },
    { "regulator", 0, 0, 3, "Regulator · 3 events", "OpenAI, regulator, 3 events" },
    { "regulator", 0, 0, 1, "Regulator · 1 event", "OpenAI, regulator, 1 event" },
    { "chip", 0, 0, 0, "Chip", "OpenAI, chip" },
    { NULL, 0, 0, 0, "Entity", "OpenAI, entity" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRow row = { .type = ENTENTE_SUBJECT_ENTITY, .id = S ("openai"), .name = S ("OpenAI"), .kind = S (cases[i].kind),
                         .deals = cases[i].deals, .talks = cases[i].talks, .events = cases[i].events };

      assert_text (entente_row_format_summary (&row), cases[i].text);
      assert_text (entente_row_speak (&row, &usual), cases[i].spoken);
    }
}

static void
test_summary_of_others (void)
{
  char *two[] = { S ("Amazon"), S ("OpenAI"), NULL };
  char *four[] = { S ("FTC"), S ("Cloud providers"), S ("Amazon"), S ("Google"), NULL };
  EntenteRow deal = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d"), .kind = S ("investment"), .parties = two, .n_parties = 2 };
  EntenteRow event = { .type = ENTENTE_SUBJECT_EVENT, .id = S ("e"), .parties = four, .n_parties = 4 };
  EntenteRow scenario = { .type = ENTENTE_SUBJECT_SCENARIO, .id = S ("s") };

  assert_text (entente_row_format_summary (&deal), "Investment · Amazon, OpenAI");
  deal.n_parties = 3;
  assert_text (entente_row_format_summary (&deal), "Investment · Amazon, OpenAI and 1 more");
  deal.kind = NULL;
  deal.parties = NULL;
  assert_text (entente_row_format_summary (&deal), "Deal");

  assert_text (entente_row_format_summary (&event), "Event · FTC, Cloud providers and 2 more");
  event.n_parties = 9;
  assert_text (entente_row_format_summary (&event), "Event · FTC, Cloud providers and 7 more");
  four[3] = NULL;
  event.n_parties = 3;
  assert_text (entente_row_format_summary (&event), "Event · FTC, Cloud providers, Amazon");

  assert_text (entente_row_format_summary (&scenario), "Scenario");
}

static void
test_amount (void)
{
  static const struct {
    EntenteMoney amount;
    const char  *words;
    const char  *measure;
    const char  *text;
    const char  *below;
    const char  *full;
  } cases[] = {
    { BILLIONS (50, EXACT), NULL, "discussed", "$50_billion", "under discussion", "$50,000,000,000" },
    { BILLIONS (13, ABOUT), "roughly $13bn", "cumulative", "≈ $13_billion", "running total", "≈ $13,000,000,000" },
    { USD (BILLION, ENTENTE_MONEY_NO_UPPER, AT_LEAST, ONCE), NULL, "committed", "≥ $1_billion", "commitment", "≥ $1,000,000,000" },
    { USD (200 * BILLION, ENTENTE_MONEY_NO_UPPER, MORE_THAN, PER_YEAR), NULL, "spending", "> $200_billion per year", "spending",
      "> $200,000,000,000 per year" },
    { USD (ENTENTE_MONEY_NO_LOWER, BILLION, UP_TO, ONCE), NULL, "paid", "≤ $1_billion", "one investment", "≤ $1,000,000,000" },
    { USD (ENTENTE_MONEY_NO_LOWER, BILLION, LESS_THAN, ONCE), NULL, "valuation", "< $1_billion", "valuation",
      "< $1,000,000,000" },
    { USD (BILLION, 2 * BILLION, RANGE, ONCE), NULL, "market", "$1–2_billion", "market", "$1,000,000,000 to $2,000,000,000" },
    { WITHOUT_FIGURE (NO_FIGURE, ONCE), "multi-billion dollar", "paid", "Multi-billion dollar", "no figure",
      "Multi-billion dollar" },
    { WITHOUT_FIGURE (NO_FIGURE, ONCE), NULL, "paid", "No figure", "one investment", "No figure" },
    { WITHOUT_FIGURE (UNDISCLOSED, ONCE), "a sum", "committed", "A sum", "undisclosed", "A sum" },
    { WITHOUT_FIGURE (UNDISCLOSED, ONCE), NULL, "committed", "Undisclosed", "commitment", "Undisclosed" },
    { NO_AMOUNT, NULL, NULL, "Not stated", "", "Not stated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d"), .amount = cases[i].amount, .words = S (cases[i].words),
                         .measure = S (cases[i].measure) };

      assert_text (entente_row_format_amount (&row, &usual), cases[i].text);
      assert_text (entente_row_format_amount (&row, &other), cases[i].full);
      assert_text (entente_row_format_measure (&row), cases[i].below);
    }
}

static void
test_date (void)
{
  static const struct {
    const char *date;
    const char *text;
    const char *edtf;
    const char *precision;
  } cases[] = {
    { "2019/..", "Since 2019", "2019/..", "open end" },
    { "../2019", "Until 2019", "../2019", "open start" },
    { "2019/", "From 2019, end not known", "2019/", "end unknown" },
    { "/2019", "Until 2019, start not known", "/2019", "start unknown" },
    { "/..", "Start not known, open end", "/..", "start unknown, open end" },
    { "2019/2021", "2019–2021", "2019/2021", "" },
    { "2019", "2019", "2019", "year only" },
    { "2019~", "About 2019", "2019~", "about" },
    { "2019?", "2019 (uncertain)", "2019?", "uncertain" },
    { "2019%", "About 2019 (uncertain)", "2019%", "about, uncertain" },
    { "2023-11", "November 2023", "2023-11", "month only" },
    { "2023-11-17", "17 November 2023", "2023-11-17", "" },
    { "2001-21", "Spring 2001", "2001-21", "season only" },
    { "2024-33", "Q1 2024", "2024-33", "quarter only" },
    { "2024-40", "First half of 2024", "2024-40", "half-year only" },
    { "201X", "2010s", "201X", "decade only" },
    { "20XX", "Between 2000 and 2099", "20XX", "century only" },
    { "1XXX", "Between 1000 and 1999", "1XXX", "millennium only" },
    { "[1667,1670]", "One of 1667, 1670", "[1667,1670]", "one of several" },
    { "[..2019]", "2019 or earlier", "[..2019]", "open start" },
    { NULL, "Undated", "Undated", "no date given" },
    { "one day", "one day", "one day", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d"), .date = S (cases[i].date) };

      assert_text (entente_row_format_date (&row, &usual), cases[i].text);
      assert_text (entente_row_format_date (&row, &other), cases[i].edtf);
      assert_text (entente_row_format_precision (&row), cases[i].precision);
    }
}

static void
test_status_and_credit (void)
{
  EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d") };

  g_assert_cmpstr (entente_row_get_status (&row), ==, "No status");
  g_assert_cmpstr (entente_row_get_credit (&row), ==, "none credited");
  row.step = S ("in-talks");
  row.credited_to = S ("TechCrunch");
  g_assert_cmpstr (entente_row_get_status (&row), ==, "In talks");
  g_assert_cmpstr (entente_row_get_credit (&row), ==, "TechCrunch");
}

static void
test_spoken_amount (void)
{
  static const struct {
    EntenteMoney amount;
    const char  *measure;
    const char  *spoken;
    const char  *full;
  } cases[] = {
    { BILLIONS (50, EXACT), "discussed", "50 billion dollars under discussion", "50,000,000,000 dollars under discussion" },
    { BILLIONS (1, EXACT), "committed", "1 billion dollars committed", "1,000,000,000 dollars committed" },
    { USD (100, 100, EXACT, ONCE), "paid", "1 dollar paid", "1 dollar paid" },
    { USD (150, 150, EXACT, ONCE), "paid", "1.50 dollars paid", "1.50 dollars paid" },
    { BILLIONS (13, ABOUT), "cumulative", "running total, about 13 billion dollars", "running total, about 13,000,000,000 dollars" },
    { USD (200 * BILLION, ENTENTE_MONEY_NO_UPPER, MORE_THAN, PER_YEAR), NULL, "more than 200 billion dollars a year",
      "more than 200,000,000,000 dollars a year" },
    { USD (BILLION, 2 * BILLION, RANGE, ONCE), NULL, "1 to 2 billion dollars", "1,000,000,000 dollars to 2,000,000,000 dollars" },
    { USD (BILLION / 2, BILLION, RANGE, ONCE), NULL, "500 million dollars to 1 billion dollars",
      "500,000,000 dollars to 1,000,000,000 dollars" },
    { { "EUR", BILLION, BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE }, NULL, "1 billion euros", "1,000,000,000 euros" },
    { { "GBP", 100, 100, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE }, NULL, "1 pound", "1 pound" },
    { { "JPY", 7, 7, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE }, NULL, "7 yen", "7 yen" },
    { { "CHF", BILLION, BILLION, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE }, NULL, "1 billion CHF", "1,000,000,000 CHF" },
    { WITHOUT_FIGURE (NO_FIGURE, ONCE), "paid", "no figure", "no figure" },
    { WITHOUT_FIGURE (UNDISCLOSED, ONCE), "paid", "undisclosed", "undisclosed" },
    { NO_AMOUNT, NULL, "amount not stated", "amount not stated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d"), .name = S ("D"), .amount = cases[i].amount,
                         .measure = S (cases[i].measure) };
      g_autofree char *spoken = g_strdup_printf ("Deal, D, no status, %s, undated", cases[i].spoken);
      g_autofree char *full = g_strdup_printf ("Deal, D, no status, %s, undated", cases[i].full);

      assert_text (entente_row_speak (&row, &usual), spoken);
      assert_text (entente_row_speak (&row, &other), full);
    }
}

static void
test_spoken_deal (void)
{
  EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .id = S ("d"), .name = S ("Amazon–OpenAI talks"), .step = S ("in-talks"),
                     .measure = S ("discussed"), .amount = BILLIONS (50, EXACT), .modality = ENTENTE_MODALITY_REPORTED,
                     .has_modality = TRUE, .credited_to = S ("TechCrunch"), .differences = 2 };

  assert_text (entente_row_speak (&row, &usual), "Deal, Amazon–OpenAI talks, in talks, 50 billion dollars under discussion, "
                                                 "undated, reported, TechCrunch, 2 accounts differ");
  row.date = S ("2019/..");
  row.differences = 1;
  assert_text (entente_row_speak (&row, &usual), "Deal, Amazon–OpenAI talks, in talks, 50 billion dollars under discussion, "
                                                 "since 2019, open end, reported, TechCrunch, 1 account differs");
  assert_text (entente_row_speak (&row, &other), "Deal, Amazon–OpenAI talks, in talks, 50,000,000,000 dollars under discussion, "
                                                 "2019/.., open end, reported, TechCrunch, 1 account differs");
}

static void
test_spoken_event (void)
{
  char *microsoft[] = { S ("Microsoft"), NULL };
  EntenteRow row = { .type = ENTENTE_SUBJECT_EVENT, .id = S ("e"), .name = S ("Further investment"), .date = S ("2023"), .measure = S ("paid"),
                     .amount = WITHOUT_FIGURE (NO_FIGURE, ONCE), .has_modality = TRUE, .parties = microsoft, .n_parties = 1 };

  assert_text (entente_row_speak (&row, &usual), "Microsoft, 2023, year only, Further investment, no figure, asserted");
  row.amount = (EntenteMoney) NO_AMOUNT;
  row.date = S ("2023-11");
  assert_text (entente_row_speak (&row, &usual), "Microsoft, November 2023, Further investment, asserted");
  row.date = S ("2019~");
  row.parties = NULL;
  row.n_parties = 0;
  assert_text (entente_row_speak (&row, &usual), "about 2019, Further investment, asserted");
  row.date = S ("2019/..");
  row.measure = S ("cumulative");
  row.amount = (EntenteMoney) BILLIONS (13, ABOUT);
  row.modality = ENTENTE_MODALITY_REPORTED;
  row.credited_to = S ("CNBC");
  assert_text (entente_row_speak (&row, &usual), "since 2019, open end, Further investment, running total, "
                                                 "about 13 billion dollars, reported, CNBC");
}

static void
test_spoken_scenario (void)
{
  EntenteRow row = { .type = ENTENTE_SUBJECT_SCENARIO, .id = S ("s"), .name = S ("Closer integration"), .modality = ENTENTE_MODALITY_POSSIBLE,
                     .has_modality = TRUE, .credited_to = S ("Industry analysts") };

  assert_text (entente_row_speak (&row, &usual), "Scenario, Closer integration, possible, Industry analysts");
  row.has_modality = FALSE;
  row.credited_to = NULL;
  assert_text (entente_row_speak (&row, &usual), "Scenario, Closer integration");
}

static void
test_letter_case (void)
{
  assert_text (entente_letter_case_raise ("écho"), "Écho");
  assert_text (entente_letter_case_raise ("≈ 2019"), "≈ 2019");
  assert_text (entente_letter_case_raise (""), "");
  assert_text (entente_letter_case_lower ("Écho"), "écho");
  assert_text (entente_letter_case_lower (""), "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-text/name", test_name);
  g_test_add_func ("/row-text/summary/entity", test_summary_of_entity);
  g_test_add_func ("/row-text/summary/others", test_summary_of_others);
  g_test_add_func ("/row-text/amount", test_amount);
  g_test_add_func ("/row-text/date", test_date);
  g_test_add_func ("/row-text/status-and-credit", test_status_and_credit);
  g_test_add_func ("/row-text/spoken/amount", test_spoken_amount);
  g_test_add_func ("/row-text/spoken/deal", test_spoken_deal);
  g_test_add_func ("/row-text/spoken/event", test_spoken_event);
  g_test_add_func ("/row-text/spoken/scenario", test_spoken_scenario);
  g_test_add_func ("/row-text/letter-case", test_letter_case);

  return g_test_run ();
}
