/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, numbers and amounts as German and French write, speak and type them: other words, other orders, other signs within
 * numbers. French has but the messages that are needed here. */

#include <string.h>

#include "entente-date.h"
#include "entente-filter-text.h"
#include "entente-language-test.h"
#include "entente-money.h"
#include "entente-row-text.h"

#define NBSP   "\302\240"
#define NARROW "\342\200\257"

#define MILLION (G_GINT64_CONSTANT (100) * 1000000)
#define BILLION (MILLION * 1000)

typedef struct {
  EntenteMoney money;
  EntenteMoneyStyle style;
  const char *text;
  const char *spoken;
} Amount;

typedef struct {
  const char *edtf;
  EntenteDateStyle style;
  const char *text;
} Date;

typedef struct {
  const char *typed;
  const char *currency;
  gint64 lower;
} Typed;

#define USD(lower, upper, qualifier) \
  { "USD", lower, upper, ENTENTE_QUALIFIER_##qualifier, ENTENTE_PERIOD_ONCE }

static gboolean
speak (const char *locale)
{
  if (test_language_set (locale, "catalogues"))
    return TRUE;
  g_test_skip ("the C library has no such locale, and it could not be made: localedef or its sources are missing");
  return FALSE;
}

static void
check_amounts (const Amount *amounts,
               guint         n_amounts)
{
  for (guint i = 0; i < n_amounts; i++)
    {
      g_autofree char *text = entente_money_format (&amounts[i].money, NULL, amounts[i].style);
      g_autofree char *spoken = entente_money_speak (&amounts[i].money, amounts[i].style);

      g_assert_cmpstr (text, ==, amounts[i].text);
      g_assert_cmpstr (spoken, ==, amounts[i].spoken);
    }
}

static void
check_dates (const Date *dates,
             guint       n_dates)
{
  for (guint i = 0; i < n_dates; i++)
    {
      g_autoptr (EntenteDate) date = entente_date_parse (dates[i].edtf, NULL);
      g_autofree char *text = entente_date_format (date, dates[i].style);

      g_assert_cmpstr (text, ==, dates[i].text);
    }
}

/* What is typed, and the same as it is written back. */
static void
check_typed (const Typed *typed,
             guint        n_typed)
{
  for (guint i = 0; i < n_typed; i++)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      g_autoptr (EntenteFilter) again = entente_filter_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;

      g_test_message ("%s", typed[i].typed);
      g_assert_true (entente_filter_parse_amount (filter, typed[i].typed, "", &error));
      g_assert_no_error (error);
      g_assert_cmpstr (filter->amount.currency, ==, typed[i].currency);
      g_assert_cmpint (filter->amount.lower, ==, typed[i].lower);
      written = entente_filter_format_bound (filter, FALSE);
      g_assert_true (entente_filter_parse_amount (again, written, "", &error));
      g_assert_cmpint (again->amount.lower, ==, typed[i].lower);
    }
}

static void
test_german (void)
{
  static const Amount amounts[] = {
    { USD (13 * BILLION, 13 * BILLION, ABOUT), ENTENTE_MONEY_STYLE_SHORT, "rund 13" NBSP "Mrd." NBSP "$",
      "rund 13 Milliarden Dollar" },
    { USD (BILLION, BILLION, EXACT), ENTENTE_MONEY_STYLE_SHORT, "1" NBSP "Mrd." NBSP "$", "1 Milliarde Dollar" },
    { USD (BILLION * 3 / 2, BILLION * 3 / 2, EXACT), ENTENTE_MONEY_STYLE_SHORT, "1,5" NBSP "Mrd." NBSP "$",
      "1,5 Milliarden Dollar" },
    { USD (BILLION, 2 * BILLION, RANGE), ENTENTE_MONEY_STYLE_SHORT, "1–2" NBSP "Mrd." NBSP "$", "1 bis 2 Milliarden Dollar" },
    { USD (1234567, 1234567, EXACT), ENTENTE_MONEY_STYLE_FULL, "12.345,67" NBSP "$", "12.345,67 Dollar" },
    { { "CHF", 5 * MILLION, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_AT_LEAST, ENTENTE_PERIOD_PER_YEAR },
      ENTENTE_MONEY_STYLE_SHORT,
      "mindestens 5" NBSP "Mio." NBSP "CHF pro Jahr",
      "mindestens 5 Millionen CHF im Jahr" },
  };
  static const Date dates[] = {
    { "2004-06-11", ENTENTE_DATE_STYLE_LONG, "11. Juni 2004" },
    { "2004-06-11~", ENTENTE_DATE_STYLE_LONG, "etwa 11. Juni 2004" },
    { "2023-11", ENTENTE_DATE_STYLE_LONG, "November 2023" },
    { "2023-11?", ENTENTE_DATE_STYLE_SHORT, "Nov 2023?" },
    { "2004-06-XX", ENTENTE_DATE_STYLE_LONG, "ein Tag im Juni 2004" },
    { "2004-XX-XX", ENTENTE_DATE_STYLE_LONG, "ein Tag im Jahr 2004" },
    { "2004-33", ENTENTE_DATE_STYLE_LONG, "1. Quartal 2004" },
    { "2004-40", ENTENTE_DATE_STYLE_LONG, "1. Halbjahr 2004" },
    { "201X", ENTENTE_DATE_STYLE_LONG, "2010er-Jahre" },
    { "2019/..", ENTENTE_DATE_STYLE_LONG, "seit 2019" },
    { "2004-06/2006-08", ENTENTE_DATE_STYLE_LONG, "Juni 2004 – August 2006" },
    { "[2004,2006]", ENTENTE_DATE_STYLE_LONG, "eines von 2004, 2006" },
  };
  static const Typed typed[] = {
    { "1,5 Mrd. $", "USD", BILLION * 3 / 2 }, { "1.500 Mio. €", "EUR", BILLION * 3 / 2 },
    { "1.5 Milliarden", "USD", BILLION * 3 / 2 }, { "1 Billion", "USD", BILLION * 1000 },
    { "2 billionen", "USD", BILLION * 2000 }, { "20 Tsd. CHF", "CHF", 2000000 },
    { "12.345,67", "USD", 1234567 }, { "1bn", "USD", BILLION },
  };
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autofree char *steps = NULL, *kinds = NULL;

  if (!speak ("de_DE.UTF-8"))
    return;
  check_amounts (amounts, G_N_ELEMENTS (amounts));
  check_dates (dates, G_N_ELEMENTS (dates));
  check_typed (typed, G_N_ELEMENTS (typed));

  /* Nouns keep their capital, other words don't. */
  filter->steps = 1 << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "announced") |
                  1 << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  filter->deal_kinds = 1 << entente_vocabulary_find (ENTENTE_VOCABULARY_DEAL_KIND, "investment") |
                       1 << entente_vocabulary_find (ENTENTE_VOCABULARY_DEAL_KIND, "licence");
  steps = entente_filter_format_part (filter, ENTENTE_FILTER_STEPS, ENTENTE_DATE_STYLE_LONG);
  kinds = entente_filter_format_part (filter, ENTENTE_FILTER_DEAL_KINDS, ENTENTE_DATE_STYLE_LONG);
  g_assert_cmpstr (steps, ==, "Im Gespräch oder angekündigt");
  g_assert_cmpstr (kinds, ==, "Investition oder Lizenz");
}

static void
test_german_rows (void)
{
  static const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
  char *parties[] = { (char *) "Alder", (char *) "Birch", NULL };
  EntenteRow entity = { .id = (char *) "alder", .name = (char *) "Alder", .type = ENTENTE_SUBJECT_ENTITY,
                        .kind = (char *) "company", .deals = 4, .talks = 1 };
  EntenteRow deal = { .id = (char *) "a-b", .name = (char *) "A und B", .type = ENTENTE_SUBJECT_DEAL,
                      .step = (char *) "in-talks", .measure = (char *) "discussed", .date = (char *) "2023", .parties = parties,
                      .amount = USD (50 * BILLION, 50 * BILLION, EXACT) };
  g_autofree char *first = NULL, *second = NULL, *summary = NULL;

  if (!speak ("de_DE.UTF-8"))
    return;
  first = entente_row_speak (&entity, &style);
  second = entente_row_speak (&deal, &style);
  summary = entente_row_format_summary (&entity);
  g_assert_cmpstr (first, ==, "Alder, Firma, 4 Deals, 1 im Gespräch");
  g_assert_cmpstr (second, ==, "Deal, A und B, Im Gespräch, 50 Milliarden Dollar im Gespräch, 2023, nur Jahr");
  g_assert_cmpstr (summary, ==, "Firma · 4 Deals, 1 im Gespräch");
}

static void
test_french (void)
{
  static const Amount amounts[] = {
    { USD (13 * BILLION, 13 * BILLION, ABOUT), ENTENTE_MONEY_STYLE_SHORT, "environ 13" NBSP "milliards" NBSP "$",
      "environ 13 milliards de dollars" },
    /* One and a half is less than two. */
    { USD (BILLION * 3 / 2, BILLION * 3 / 2, EXACT), ENTENTE_MONEY_STYLE_SHORT, "1,5" NBSP "milliard" NBSP "$",
      "1,5 milliard de dollars" },
    { USD (BILLION, 2 * BILLION, RANGE), ENTENTE_MONEY_STYLE_SHORT, "1 à 2" NBSP "milliards" NBSP "$",
      "1 to 2 milliards de dollars" },
    { USD (1234567, 1234567, EXACT), ENTENTE_MONEY_STYLE_FULL, "12" NARROW "345,67" NBSP "$", "12" NARROW "345,67 dollars" },
  };
  static const Date dates[] = {
    { "2004-06-11", ENTENTE_DATE_STYLE_LONG, "11 juin 2004" },
    { "2023-11", ENTENTE_DATE_STYLE_LONG, "novembre 2023" },
    { "2004-40", ENTENTE_DATE_STYLE_LONG, "premier semestre 2004" },
    { "2004~", ENTENTE_DATE_STYLE_LONG, "vers 2004" },
  };
  static const Typed typed[] = {
    { "12 500", "USD", 1250000 },
    { "12" NARROW "500,25 €", "EUR", 1250025 },
    { "1,5" NBSP "milliard", "USD", BILLION * 3 / 2 },
  };

  if (!speak ("fr_FR.UTF-8"))
    return;
  check_amounts (amounts, G_N_ELEMENTS (amounts));
  check_dates (dates, G_N_ELEMENTS (dates));
  check_typed (typed, G_N_ELEMENTS (typed));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/languages/german", test_german);
  g_test_add_func ("/languages/german-rows", test_german_rows);
  g_test_add_func ("/languages/french", test_french);
  return g_test_run ();
}
