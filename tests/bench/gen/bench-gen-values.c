/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and amounts of every kind that a landscape may have. */

#include "bench-gen-private.h"

#include "entente-currency.h"

#include <string.h>

/* Most of the years are late. */
static int
draw_year (BenchRandom *random)
{
  guint64 back = (guint64) bench_random_below (random, 30) * bench_random_below (random, 1000) / 1000;

  return bench_random_below (random, 200) == 0 ? 1900 + (int) bench_random_below (random, 96) : 2026 - (int) back;
}

/* What a date may be precise to. */
enum { DAY, MONTH, YEAR, QUARTER, SEASON, HALF };

static void
append_point (GString     *text,
              int          year,
              guint        precision,
              BenchRandom *random)
{
  g_string_append_printf (text, "%04d", year);
  switch (precision)
    {
    case DAY:
      g_string_append_printf (text, "-%02u", 1 + bench_random_below (random, 12));
      g_string_append_printf (text, "-%02u", 1 + bench_random_below (random, 28));
      break;
    case MONTH:
      g_string_append_printf (text, "-%02u", 1 + bench_random_below (random, 12));
      break;
    case QUARTER:
      g_string_append_printf (text, "-%u", 33 + bench_random_below (random, 4));
      break;
    case SEASON:
      g_string_append_printf (text, "-%u", 21 + bench_random_below (random, 4));
      break;
    case HALF:
      g_string_append_printf (text, "-%u", 40 + bench_random_below (random, 2));
      break;
    case YEAR:
    default:
      break;
    }
}

/* A date of any form that entente_date_parse() reads. */
void
bench_append_date (GString     *text,
                   BenchRandom *random)
{
  enum { POINT, INTERVAL, QUALIFIED, MASKED, DECADE, CENTURY, GOES_ON, WENT_ON, UNKNOWN_END, UNKNOWN_START, SET, RANGE, BEFORE,
         AFTER, QUALIFIED_PART };
  static const guint8 forms[] = { 150, 20, 14, 6, 2, 1, 10, 2, 3, 1, 2, 1, 1, 1, 2, 0 };
  static const guint8 precisions[] = { 50, 22, 15, 6, 4, 3, 0 };
  static const char qualifiers[] = "?~%";
  guint form = bench_random_choose (random, forms);
  guint precision = bench_random_choose (random, precisions);
  int year = draw_year (random);

  switch (form)
    {
    case INTERVAL:
      append_point (text, year, precision, random);
      g_string_append_c (text, '/');
      append_point (text, year + 1 + (int) bench_random_below (random, 4), precision, random);
      break;
    case QUALIFIED:
      append_point (text, year, precision, random);
      g_string_append_c (text, qualifiers[bench_random_below (random, 3)]);
      break;
    case QUALIFIED_PART:
      append_point (text, year, MONTH, random);
      g_string_append_printf (text, "~-%02u", 1 + bench_random_below (random, 28));
      break;
    case MASKED:
      append_point (text, year, precision == MONTH ? MONTH : YEAR, random);
      g_string_append (text, "-XX");
      break;
    case DECADE:
      g_string_append_printf (text, "%dX", year / 10);
      break;
    case CENTURY:
      g_string_append_printf (text, "%dXX", year / 100);
      break;
    case GOES_ON:
    case UNKNOWN_END:
      append_point (text, year, precision, random);
      g_string_append (text, form == GOES_ON ? "/.." : "/");
      break;
    case WENT_ON:
    case UNKNOWN_START:
      g_string_append (text, form == WENT_ON ? "../" : "/");
      append_point (text, year, precision, random);
      break;
    case SET:
      g_string_append_c (text, '[');
      append_point (text, year, precision, random);
      g_string_append_c (text, ',');
      append_point (text, year + 2, precision, random);
      g_string_append_c (text, ']');
      break;
    case RANGE:
      g_string_append_c (text, '[');
      append_point (text, year, precision, random);
      g_string_append (text, "..");
      append_point (text, year + 1, precision, random);
      g_string_append_c (text, ']');
      break;
    case BEFORE:
      g_string_append (text, "[..");
      append_point (text, year, precision, random);
      g_string_append_c (text, ']');
      break;
    case AFTER:
      g_string_append_c (text, '[');
      append_point (text, year, precision, random);
      g_string_append (text, "..]");
      break;
    case POINT:
    default:
      append_point (text, year, precision, random);
      break;
    }
}

/* An amount with its measure, without the words. */
static void
draw_money (EntenteMoney *money,
            BenchRandom  *random)
{
  static const char currencies[][4] = { "USD", "EUR", "GBP", "JPY", "CNY", "INR", "KRW", "CHF", "SEK", "KWD" };
  static const guint8 currency_weights[] = { 140, 24, 12, 6, 6, 4, 3, 2, 2, 1, 0 };
  static const guint8 qualifier_weights[] = { 90, 40, 12, 16, 16, 6, 12, 5, 3, 0 }; /* from “exact” on */
  const char *currency = currencies[bench_random_choose (random, currency_weights)];
  gint64 figure = 1 + bench_random_below (random, 199);

  *money = (EntenteMoney) ENTENTE_MONEY_INIT;
  memcpy (money->currency, currency, sizeof money->currency);
  money->period = bench_random_below (random, 12) == 0 ? ENTENTE_PERIOD_PER_YEAR : ENTENTE_PERIOD_ONCE;
  money->qualifier = (EntenteQualifier) (ENTENTE_QUALIFIER_EXACT + bench_random_choose (random, qualifier_weights));
  for (guint i = 4 + bench_random_below (random, 6) + (guint) entente_currency_get_digits (currency); i > 0; i--)
    figure *= 10;

  switch (money->qualifier)
    {
    case ENTENTE_QUALIFIER_EXACT:
    case ENTENTE_QUALIFIER_ABOUT:
      money->lower = money->upper = figure;
      break;
    case ENTENTE_QUALIFIER_AT_LEAST:
    case ENTENTE_QUALIFIER_MORE_THAN:
      money->lower = figure;
      break;
    case ENTENTE_QUALIFIER_UP_TO:
    case ENTENTE_QUALIFIER_LESS_THAN:
      money->upper = figure;
      break;
    case ENTENTE_QUALIFIER_RANGE:
      money->lower = figure;
      money->upper = figure * 2;
      break;
    case ENTENTE_QUALIFIER_UNDISCLOSED:
      memset (money->currency, 0, sizeof money->currency);
      break;
    case ENTENTE_QUALIFIER_NONE:
    case ENTENTE_QUALIFIER_NO_FIGURE:
    default:
      break;
    }
}

/* Draws an amount into @statement and the source's words for it into @words. */
void
bench_draw_amount (EntenteStatement *statement,
                   GString          *words,
                   BenchRandom      *random)
{
  EntenteMoney *money = &statement->amount;
  gint64 figure;

  draw_money (money, random);
  figure = money->lower != ENTENTE_MONEY_NO_LOWER ? money->lower : money->upper;
  if (figure == ENTENTE_MONEY_NO_UPPER)
    g_string_append (words, money->qualifier == ENTENTE_QUALIFIER_UNDISCLOSED ? "an undisclosed sum" : "billions");
  else
    {
      g_autofree char *text = entente_money_bound_to_string (figure, money->currency);
      guint zeros = g_str_has_suffix (text, "000000000") ? 9 : g_str_has_suffix (text, "000000") ? 6 : 0;

      text[strlen (text) - zeros] = '\0';
      g_string_append_printf (words, "%s %s%s", entente_vocabulary_nth (ENTENTE_VOCABULARY_QUALIFIER, money->qualifier), text,
                              zeros == 9 ? " billion" : zeros == 6 ? " million" : "");
      g_string_append_printf (words, " %s", money->currency);
    }
}
