/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts: what is read and refused, what contradicts itself or another amount, sums against 128-bit arithmetic, and
 * texts for people. Numbers are those of the C locale, which has no convention of its own: grouped as in English. */

#include <string.h>

#include <glib.h>

#include "entente-error.h"
#include "entente-money.h"

#define NO_LOWER ENTENTE_MONEY_NO_LOWER
#define NO_UPPER ENTENTE_MONEY_NO_UPPER
#define MAX_BOUND ENTENTE_MONEY_MAX
#define CENTS G_GINT64_CONSTANT (100)
#define MILLION (CENTS * 1000000)
#define BILLION (MILLION * 1000)
#define NBSP "\302\240"

#define EXACT ENTENTE_QUALIFIER_EXACT
#define ABOUT ENTENTE_QUALIFIER_ABOUT
#define AT_LEAST ENTENTE_QUALIFIER_AT_LEAST
#define MORE_THAN ENTENTE_QUALIFIER_MORE_THAN
#define UP_TO ENTENTE_QUALIFIER_UP_TO
#define LESS_THAN ENTENTE_QUALIFIER_LESS_THAN
#define RANGE ENTENTE_QUALIFIER_RANGE
#define NO_FIGURE ENTENTE_QUALIFIER_NO_FIGURE
#define UNDISCLOSED ENTENTE_QUALIFIER_UNDISCLOSED
#define ONCE ENTENTE_PERIOD_ONCE
#define PER_YEAR ENTENTE_PERIOD_PER_YEAR

/* An amount that is paid once, in dollars. */
#define USD(lower, upper, qualifier) { "USD", lower, upper, qualifier, ONCE }

static void
test_currencies (void)
{
  static const struct {
    const char *code;
    int         digits;
  } currencies[] = {
    { "USD", 2 }, { "EUR", 2 }, { "AED", 2 }, { "ZWG", 2 }, { "JPY", 0 }, { "KRW", 0 }, { "ISK", 0 }, { "KWD", 3 },
    { "BHD", 3 }, { "CLF", 4 }, { "UYW", 4 }, { "XAF", 0 }, { "XPF", 0 }, { "XCD", 2 }, { "MRU", 2 },
    /* Metals, banks' units, testing and "none" are no currencies, and neither is what was withdrawn or isn't a code. */
    { "XAU", -1 }, { "XDR", -1 }, { "XTS", -1 }, { "XXX", -1 }, { "DEM", -1 }, { "HRK", -1 }, { "usd", -1 },
    { "US", -1 }, { "USDX", -1 }, { "", -1 }, { "$", -1 }, { NULL, -1 },
  };
  guint n_known = 0;

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_assert_cmpint (entente_currency_get_digits (currencies[i].code), ==, currencies[i].digits);
      g_assert_true (entente_currency_is_known (currencies[i].code) == (currencies[i].digits >= 0));
    }

  /* The table is searched by halves: if it weren't sorted, some code in it wouldn't be found. */
  for (char a = 'A'; a <= 'Z'; a++)
    for (char b = 'A'; b <= 'Z'; b++)
      for (char c = 'A'; c <= 'Z'; c++)
        {
          char code[] = { a, b, c, '\0' };

          n_known += entente_currency_is_known (code);
        }
  g_assert_cmpuint (n_known, ==, 164);

  g_assert_cmpstr (entente_currency_get_symbol ("USD"), ==, "$");
  g_assert_cmpstr (entente_currency_get_symbol ("CAD"), ==, "CA$");
  g_assert_null (entente_currency_get_symbol ("CHF"));
  g_assert_null (entente_currency_get_symbol (NULL));
}

static const struct {
  const char *currency;
  const char *text;
  gint64      minor;
  const char *again; /* %NULL if it is written as it was read */
} bounds[] = {
  { "USD", "0", 0, NULL },
  { "USD", "1", 100, NULL },
  { "USD", "50000000000", 50 * BILLION, NULL },
  { "USD", "12.50", 1250, NULL },
  { "USD", "12.5", 1250, "12.50" },
  { "USD", "12.05", 1205, NULL },
  { "USD", "12.00", 1200, "12" },
  { "USD", "0.01", 1, NULL },
  { "JPY", "12", 12, NULL },
  { "KWD", "1.005", 1005, NULL },
  { "KWD", "1.5", 1500, "1.500" },
  { "CLF", "0.0001", 1, NULL },
  /* The largest amount is one less than what stands for an open bound. */
  { "USD", "92233720368547758.06", MAX_BOUND, NULL },
  { "JPY", "9223372036854775806", MAX_BOUND, NULL },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *again = NULL;
      gint64 minor = -1;

      g_assert_true (entente_money_parse_bound (bounds[i].text, bounds[i].currency, &minor, &error));
      g_assert_no_error (error);
      g_assert_cmpint (minor, ==, bounds[i].minor);

      again = entente_money_bound_to_string (minor, bounds[i].currency);
      g_assert_cmpstr (again, ==, bounds[i].again ? bounds[i].again : bounds[i].text);
    }

  g_assert_null (entente_money_bound_to_string (NO_LOWER, "USD"));
  g_assert_null (entente_money_bound_to_string (NO_UPPER, "USD"));
}

static void
test_refused (void)
{
  static const struct {
    const char  *currency;
    const char  *text;
    EntenteError code;
    const char  *message; /* what it must say: the character and its place */
  } refused[] = {
    { "USD", "", ENTENTE_ERROR_MONEY, "the end at character 1" },
    { "USD", "-5", ENTENTE_ERROR_MONEY, "“-” at character 1, amounts have no sign" },
    { "USD", "+5", ENTENTE_ERROR_MONEY, "“+” at character 1" },
    { "USD", " 5", ENTENTE_ERROR_MONEY, "U+0020 at character 1" },
    { "USD", "5 ", ENTENTE_ERROR_MONEY, "U+0020 at character 2" },
    { "USD", "5\n", ENTENTE_ERROR_MONEY, "U+000A at character 2" },
    { "USD", "1,000", ENTENTE_ERROR_MONEY, "“,” at character 2" },
    { "USD", "1e9", ENTENTE_ERROR_MONEY, "“e” at character 2" },
    { "USD", "0x10", ENTENTE_ERROR_MONEY, "“x” at character 2" },
    { "USD", "$5", ENTENTE_ERROR_MONEY, "“$” at character 1" },
    { "USD", "5 billion", ENTENTE_ERROR_MONEY, "character 2" },
    { "USD", "٥", ENTENTE_ERROR_MONEY, "“٥” at character 1" }, /* a digit, but not an ASCII one */
    { "USD", "5\xff", ENTENTE_ERROR_MONEY, "0xFF at character 2" },
    { "USD", "5\xe2\x82", ENTENTE_ERROR_MONEY, "0xE2 at character 2" },
    { "USD", "007", ENTENTE_ERROR_MONEY, "“0” at character 1, expected no zero in front" },
    { "USD", ".5", ENTENTE_ERROR_MONEY, "“.” at character 1" },
    { "USD", "5.", ENTENTE_ERROR_MONEY, "the end at character 3" },
    { "USD", "5..0", ENTENTE_ERROR_MONEY, "“.” at character 3" },
    { "USD", "5.00.0", ENTENTE_ERROR_MONEY, "“.” at character 5" },
    /* Not even a zero more than the minor unit has: nothing is dropped in silence. */
    { "USD", "5.000", ENTENTE_ERROR_MONEY, "“0” at character 5, the currency has fewer decimals" },
    { "JPY", "5.0", ENTENTE_ERROR_MONEY, "“.” at character 2, the currency has no decimals" },
    { "", "5", ENTENTE_ERROR_MONEY, "needs a currency" },
    { "XXX", "5", ENTENTE_ERROR_MONEY, "needs a currency" },
    { "USD", "92233720368547758.07", ENTENTE_ERROR_OVERFLOW, "too large" },
    { "USD", "92233720368547758.08", ENTENTE_ERROR_OVERFLOW, "too large" },
    { "USD", "92233720368547759", ENTENTE_ERROR_OVERFLOW, "too large" },
    { "JPY", "9223372036854775807", ENTENTE_ERROR_OVERFLOW, "too large" },
    { "JPY", "18446744073709551617", ENTENTE_ERROR_OVERFLOW, "too large" }, /* wraps to 1 */
    { "JPY", "100000000000000000000000000000000000000000", ENTENTE_ERROR_OVERFLOW, "too large" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 minor = 42;

      g_assert_false (entente_money_parse_bound (refused[i].text, refused[i].currency, &minor, &error));
      g_assert_error (error, ENTENTE_ERROR, (int) refused[i].code);
      if (!strstr (error->message, refused[i].message))
        g_error ("“%s”: wanted “%s”; got: %s", refused[i].text, refused[i].message, error->message);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (minor, ==, 42);
    }
}

static void
test_check (void)
{
  static const EntenteMoney good[] = {
    ENTENTE_MONEY_INIT,
    USD (0, 0, EXACT),
    USD (50 * BILLION, 50 * BILLION, EXACT),
    USD (MAX_BOUND, MAX_BOUND, ABOUT),
    USD (5, NO_UPPER, AT_LEAST),
    USD (5, NO_UPPER, MORE_THAN),
    USD (NO_LOWER, 0, UP_TO),
    USD (NO_LOWER, 5, LESS_THAN),
    USD (1, 2, RANGE),
    USD (NO_LOWER, NO_UPPER, NO_FIGURE),
    { "", NO_LOWER, NO_UPPER, NO_FIGURE, ONCE },
    { "", NO_LOWER, NO_UPPER, UNDISCLOSED, PER_YEAR },
  };
  static const struct {
    EntenteMoney money;
    const char  *message;
  } bad[] = {
    { USD (1, 2, EXACT), "same lower and upper" },
    { USD (1, NO_UPPER, EXACT), "same lower and upper" },
    { USD (NO_LOWER, 2, ABOUT), "same lower and upper" },
    { USD (NO_LOWER, NO_UPPER, ABOUT), "same lower and upper" },
    { USD (1, 2, AT_LEAST), "no upper" },
    { USD (NO_LOWER, NO_UPPER, MORE_THAN), "need a lower" },
    { USD (1, 2, UP_TO), "no lower" },
    { USD (NO_LOWER, NO_UPPER, LESS_THAN), "need an upper" },
    { USD (NO_LOWER, 0, LESS_THAN), "less than nothing" },
    { USD (2, 1, RANGE), "lower bound is above the upper" },
    { USD (2, 2, RANGE), "two different" },
    { USD (2, NO_UPPER, RANGE), "two different" },
    { USD (-1, 1, RANGE), "less than nothing" },
    { USD (NO_LOWER, -1, UP_TO), "less than nothing" },
    /* The open bounds on the wrong side are numbers out of range. */
    { USD (NO_UPPER, NO_UPPER, AT_LEAST), "too large" },
    { USD (NO_LOWER, NO_LOWER, UP_TO), "less than nothing" },
    { USD (1, 1, NO_FIGURE), "no bounds" },
    { USD (NO_LOWER, 1, UNDISCLOSED), "no bounds" },
    { USD (1, 1, ENTENTE_QUALIFIER_NONE), "needs a qualifier" },
    { USD (1, 1, 99), "isn’t known" },
    { { "", NO_LOWER, 1, ENTENTE_QUALIFIER_NONE, ENTENTE_PERIOD_NONE }, "no bounds" },
    { { "USD", 1, 1, EXACT, ENTENTE_PERIOD_NONE }, "needs a period" },
    { { "USD", 1, 1, EXACT, 7 }, "needs a period" },
    { { "", 1, 1, EXACT, ONCE }, "needs a currency" },
    { { "XXX", 1, 1, EXACT, ONCE }, "“XXX” is not a currency" },
    { { "zzz", NO_LOWER, NO_UPPER, NO_FIGURE, ONCE }, "“zzz” is not a currency" },
    { { "\xff\xff", 1, 1, EXACT, ONCE }, "is not a currency" },
    { { { 'U', 'S', 'D', 'X' }, 1, 1, EXACT, ONCE }, "three letters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_money_check (&good[i], &error));
      g_assert_no_error (error);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      if (entente_money_check (&bad[i].money, &error))
        g_error ("passed: should say “%s”", bad[i].message);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY);
      if (!strstr (error->message, bad[i].message))
        g_error ("wanted “%s”; got: %s", bad[i].message, error->message);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (entente_money_check (&bad[i].money, NULL));
    }
}

/* Breaks one field of a good amount after the other; the check has to see each. */
static void
test_check_sees_every_field (void)
{
  const EntenteMoney good = USD (1 * BILLION, 2 * BILLION, RANGE);
  EntenteMoney broken;

  g_assert_true (entente_money_check (&good, NULL));

  broken = good, broken.currency[2] = 'X';
  g_assert_false (entente_money_check (&broken, NULL));
  broken = good, broken.lower = 3 * BILLION;
  g_assert_false (entente_money_check (&broken, NULL));
  broken = good, broken.upper = NO_UPPER;
  g_assert_false (entente_money_check (&broken, NULL));
  broken = good, broken.qualifier = EXACT;
  g_assert_false (entente_money_check (&broken, NULL));
  broken = good, broken.period = ENTENTE_PERIOD_NONE;
  g_assert_false (entente_money_check (&broken, NULL));
}

static void
test_disjoint (void)
{
  static const struct {
    EntenteMoney a;
    EntenteMoney b;
    gboolean     disjoint;
  } pairs[] = {
    { USD (13, 13, EXACT), USD (13, 13, EXACT), FALSE },
    { USD (13, 13, EXACT), USD (10, 10, EXACT), TRUE },
    /* Bounds are as written, also of "about": it says who differs, not who is wrong. */
    { USD (1300, 1300, ABOUT), USD (1320, 1320, EXACT), TRUE },
    { USD (13, 13, ABOUT), USD (13, 13, EXACT), FALSE },
    /* "More than" and "less than" exclude their figure, "at least" and "up to" don't. */
    { USD (5, NO_UPPER, MORE_THAN), USD (5, 5, EXACT), TRUE },
    { USD (5, NO_UPPER, AT_LEAST), USD (5, 5, EXACT), FALSE },
    { USD (NO_LOWER, 5, LESS_THAN), USD (5, 5, EXACT), TRUE },
    { USD (NO_LOWER, 5, UP_TO), USD (5, 5, EXACT), FALSE },
    { USD (5, NO_UPPER, MORE_THAN), USD (NO_LOWER, 5, UP_TO), TRUE },
    { USD (5, NO_UPPER, MORE_THAN), USD (6, 6, EXACT), FALSE },
    { USD (5, NO_UPPER, MORE_THAN), USD (3, NO_UPPER, AT_LEAST), FALSE },
    { USD (MAX_BOUND, NO_UPPER, MORE_THAN), USD (MAX_BOUND, MAX_BOUND, EXACT), TRUE },
    { USD (NO_LOWER, 5, UP_TO), USD (NO_LOWER, 3, LESS_THAN), FALSE },
    { USD (1, 2, RANGE), USD (2, 3, RANGE), FALSE },
    { USD (1, 2, RANGE), USD (3, 4, RANGE), TRUE },
    /* What can't be compared contradicts nothing. */
    { USD (1, 1, EXACT), { "EUR", 2, 2, EXACT, ONCE }, FALSE },
    { USD (1, 1, EXACT), { "USD", 2, 2, EXACT, PER_YEAR }, FALSE },
    { USD (1, 1, EXACT), USD (NO_LOWER, NO_UPPER, NO_FIGURE), FALSE },
    { USD (1, 1, EXACT), ENTENTE_MONEY_INIT, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_true (entente_money_check (&pairs[i].a, NULL));
      g_assert_true (entente_money_check (&pairs[i].b, NULL));
      if (entente_money_is_disjoint (&pairs[i].a, &pairs[i].b) != pairs[i].disjoint
          || entente_money_is_disjoint (&pairs[i].b, &pairs[i].a) != pairs[i].disjoint)
        g_error ("pair %u", i);
    }
}

static void
test_sort (void)
{
  static const EntenteMoney sorted[] = {
    { "EUR", 9 * BILLION, 9 * BILLION, EXACT, ONCE },
    USD (NO_LOWER, 1, UP_TO),
    USD (1, 1, EXACT),
    USD (NO_LOWER, 5, LESS_THAN),
    USD (NO_LOWER, 5, UP_TO),
    USD (5, 5, EXACT),
    { "USD", 5, 5, EXACT, PER_YEAR },
    USD (5, 5, ABOUT),
    USD (5, 6, RANGE),
    USD (5, 7, RANGE),
    USD (5, NO_UPPER, AT_LEAST),
    USD (5, NO_UPPER, MORE_THAN),
    USD (6, 6, EXACT),
    { "", NO_LOWER, NO_UPPER, NO_FIGURE, ONCE },
    { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE },
    USD (NO_LOWER, NO_UPPER, NO_FIGURE),
    ENTENTE_MONEY_INIT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = entente_money_sort (&sorted[i], &sorted[j]);

        if (CLAMP (order, -1, 1) != (i > j) - (i < j))
          g_error ("%u and %u sort as %d", i, j, order);
      }

  g_assert_cmpint (entente_money_sort (NULL, &sorted[0]), >, 0);
  g_assert_cmpint (entente_money_sort (&sorted[0], NULL), <, 0);
  g_assert_cmpint (entente_money_sort (NULL, NULL), ==, 0);
}

static void
assert_money (const EntenteMoney *a,
              const EntenteMoney *b)
{
  g_assert_cmpstr (a->currency, ==, b->currency);
  g_assert_cmpint (a->lower, ==, b->lower);
  g_assert_cmpint (a->upper, ==, b->upper);
  g_assert_cmpint (a->qualifier, ==, b->qualifier);
  g_assert_cmpint (a->period, ==, b->period);
}

static void
test_add (void)
{
  static const struct {
    EntenteMoney a;
    EntenteMoney b;
    EntenteMoney sum;
  } sums[] = {
    { USD (1, 1, EXACT), USD (2, 2, EXACT), USD (3, 3, EXACT) },
    { USD (1, 1, EXACT), USD (2, 2, ABOUT), USD (3, 3, ABOUT) },
    { USD (1, 2, RANGE), USD (2, 2, ABOUT), USD (3, 4, RANGE) },
    /* A bound that is missing in a part is missing in the sum, but no part is less than nothing. */
    { USD (1, 1, EXACT), USD (2, NO_UPPER, AT_LEAST), USD (3, NO_UPPER, AT_LEAST) },
    { USD (1, 1, EXACT), USD (2, NO_UPPER, MORE_THAN), USD (3, NO_UPPER, MORE_THAN) },
    { USD (1, 1, EXACT), USD (NO_LOWER, 2, UP_TO), USD (1, 3, RANGE) },
    { USD (NO_LOWER, 1, UP_TO), USD (NO_LOWER, 2, UP_TO), USD (NO_LOWER, 3, UP_TO) },
    { USD (NO_LOWER, 1, UP_TO), USD (NO_LOWER, 2, LESS_THAN), USD (NO_LOWER, 3, LESS_THAN) },
    { USD (NO_LOWER, 2, UP_TO), USD (2, NO_UPPER, AT_LEAST), USD (2, NO_UPPER, AT_LEAST) },
    { USD (0, 0, EXACT), USD (NO_LOWER, 2, UP_TO), USD (0, 2, RANGE) },
    /* A part without a figure opens the upper bound, and may have no currency. */
    { USD (1, 1, EXACT), USD (NO_LOWER, NO_UPPER, NO_FIGURE), USD (1, NO_UPPER, AT_LEAST) },
    { USD (1, 1, EXACT), { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE }, USD (1, NO_UPPER, AT_LEAST) },
    { USD (NO_LOWER, 1, UP_TO), USD (NO_LOWER, NO_UPPER, NO_FIGURE), USD (NO_LOWER, NO_UPPER, NO_FIGURE) },
    { { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE }, USD (NO_LOWER, NO_UPPER, UNDISCLOSED),
      USD (NO_LOWER, NO_UPPER, UNDISCLOSED) },
    /* No amount at all is where a sum starts. */
    { ENTENTE_MONEY_INIT, USD (2, 2, ABOUT), USD (2, 2, ABOUT) },
    { ENTENTE_MONEY_INIT, ENTENTE_MONEY_INIT, ENTENTE_MONEY_INIT },
    { USD (MAX_BOUND - 1, MAX_BOUND - 1, EXACT), USD (1, 1, EXACT), USD (MAX_BOUND, MAX_BOUND, EXACT) },
  };
  static const struct {
    EntenteMoney a;
    EntenteMoney b;
    EntenteError code;
  } refused[] = {
    { USD (1, 1, EXACT), { "EUR", 1, 1, EXACT, ONCE }, ENTENTE_ERROR_CURRENCY },
    { USD (1, 1, EXACT), { "EUR", NO_LOWER, NO_UPPER, NO_FIGURE, ONCE }, ENTENTE_ERROR_CURRENCY },
    { USD (1, 1, EXACT), { "USD", 1, 1, EXACT, PER_YEAR }, ENTENTE_ERROR_CURRENCY },
    /* The sum that would be taken for an open bound, and the one that would wrap. */
    { USD (MAX_BOUND, MAX_BOUND, EXACT), USD (1, 1, EXACT), ENTENTE_ERROR_OVERFLOW },
    { USD (MAX_BOUND, MAX_BOUND, EXACT), USD (2, 2, EXACT), ENTENTE_ERROR_OVERFLOW },
    { USD (MAX_BOUND, NO_UPPER, AT_LEAST), USD (MAX_BOUND, NO_UPPER, AT_LEAST), ENTENTE_ERROR_OVERFLOW },
    { USD (NO_LOWER, MAX_BOUND, UP_TO), USD (1, 2, RANGE), ENTENTE_ERROR_OVERFLOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteMoney sum;
      EntenteMoney in_place = sums[i].a;

      g_assert_true (entente_money_add (&sums[i].a, &sums[i].b, &sum, &error));
      g_assert_no_error (error);
      assert_money (&sum, &sums[i].sum);
      g_assert_true (entente_money_check (&sum, NULL));

      g_assert_true (entente_money_add (&sums[i].b, &sums[i].a, &sum, &error));
      assert_money (&sum, &sums[i].sum);

      g_assert_true (entente_money_add (&in_place, &sums[i].b, &in_place, &error));
      assert_money (&in_place, &sums[i].sum);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteMoney sum = USD (7, 7, ABOUT);
      const EntenteMoney before = sum;

      g_assert_false (entente_money_add (&refused[i].a, &refused[i].b, &sum, &error));
      g_assert_error (error, ENTENTE_ERROR, (int) refused[i].code);
      assert_money (&sum, &before);
    }
}

static EntenteMoney
make_random_money (void)
{
  static const EntenteQualifier qualifiers[] = { EXACT, ABOUT, AT_LEAST, MORE_THAN, UP_TO, RANGE, NO_FIGURE };
  EntenteMoney money = USD (NO_LOWER, NO_UPPER, NO_FIGURE);
  guint64 bits = (((guint64) g_test_rand_int () << 32) ^ (guint32) g_test_rand_int ()) >> g_test_rand_int_range (1, 64);
  gint64 figure = MIN ((gint64) bits, MAX_BOUND - 1);

  money.qualifier = qualifiers[g_test_rand_int_range (0, G_N_ELEMENTS (qualifiers))];
  if (money.qualifier == NO_FIGURE)
    return money;
  if (money.qualifier != UP_TO)
    money.lower = figure;
  if (money.qualifier != AT_LEAST && money.qualifier != MORE_THAN)
    money.upper = money.qualifier == RANGE ? figure + 1 : figure;

  return money;
}

/* Sums of random amounts against 128 bits: right, or refused because they are too large, and never anything else. */
static void
test_add_random (void)
{
  guint n_refused = 0;

  for (guint i = 0; i < 100000; i++)
    {
      EntenteMoney a = make_random_money ();
      EntenteMoney b = make_random_money ();
      EntenteMoney sum;
      __int128 lower = (__int128) MAX (a.lower, 0) + MAX (b.lower, 0);
      __int128 upper = (__int128) a.upper + b.upper;
      gboolean has_lower = a.lower != NO_LOWER || b.lower != NO_LOWER;
      gboolean has_upper = a.upper != NO_UPPER && b.upper != NO_UPPER;
      gboolean fits = (!has_lower || lower <= MAX_BOUND) && (!has_upper || upper <= MAX_BOUND);

      g_assert_true (entente_money_check (&a, NULL) && entente_money_check (&b, NULL));
      g_assert_true (entente_money_add (&a, &b, &sum, NULL) == fits);
      if (!fits)
        {
          n_refused++;
          continue;
        }

      g_assert_true (entente_money_check (&sum, NULL));
      g_assert_true (has_lower ? sum.lower == lower : sum.lower == NO_LOWER);
      g_assert_true (has_upper ? sum.upper == upper : sum.upper == NO_UPPER);
    }

  /* The figures were large enough for the test to mean something. */
  g_assert_cmpuint (n_refused, >, 10);
}

static void
test_format (void)
{
  static const struct {
    EntenteMoney money;
    const char  *words;
    const char  *as_short;
    const char  *as_full; /* %NULL if the same */
  } formats[] = {
    { USD (50 * BILLION, 50 * BILLION, EXACT), NULL, "$50" NBSP "billion", "$50,000,000,000" },
    { USD (13 * BILLION, 13 * BILLION, ABOUT), "approximately", "about $13" NBSP "billion", "about $13,000,000,000" },
    { USD (200 * BILLION, NO_UPPER, MORE_THAN), NULL, "more than $200" NBSP "billion", "more than $200,000,000,000" },
    { USD (1 * BILLION, NO_UPPER, AT_LEAST), NULL, "at least $1" NBSP "billion", "at least $1,000,000,000" },
    { USD (NO_LOWER, 2 * BILLION, UP_TO), NULL, "up to $2" NBSP "billion", "up to $2,000,000,000" },
    { USD (NO_LOWER, 500 * MILLION, LESS_THAN), NULL, "less than $500" NBSP "million", "less than $500,000,000" },
    { { "USD", 5 * BILLION, 5 * BILLION, ABOUT, PER_YEAR }, NULL, "about $5" NBSP "billion per year",
      "about $5,000,000,000 per year" },

    /* Never rounded: three decimals at most, else in full. */
    { USD (13250 * MILLION, 13250 * MILLION, EXACT), NULL, "$13.25" NBSP "billion", "$13,250,000,000" },
    { USD (13205 * MILLION, 13205 * MILLION, EXACT), NULL, "$13.205" NBSP "billion", "$13,205,000,000" },
    { USD (13005 * MILLION, 13005 * MILLION, EXACT), NULL, "$13.005" NBSP "billion", "$13,005,000,000" },
    { USD (1325050 * MILLION / 100, 1325050 * MILLION / 100, EXACT), NULL, "$13,250,500,000", NULL },
    { USD (13250001 * CENTS * 1000, 13250001 * CENTS * 1000, EXACT), NULL, "$13,250,001,000", NULL },
    { USD (123456789, 123456789, EXACT), NULL, "$1,234,567.89", NULL },
    { USD (99999999, 99999999, EXACT), NULL, "$999,999.99", NULL },
    { USD (1250, 1250, EXACT), NULL, "$12.50", NULL },
    { USD (5, 5, EXACT), NULL, "$0.05", NULL },
    { USD (0, 0, EXACT), NULL, "$0", NULL },
    { USD (50000 * CENTS, 50000 * CENTS, EXACT), NULL, "$50,000", NULL },
    { USD (4 * 1000 * BILLION, 4 * 1000 * BILLION, EXACT), NULL, "$4" NBSP "trillion", "$4,000,000,000,000" },
    { USD (5000 * 1000 * BILLION, 5000 * 1000 * BILLION, EXACT), NULL, "$5,000" NBSP "trillion",
      "$5,000,000,000,000,000" },
    { USD (MAX_BOUND, MAX_BOUND, EXACT), NULL, "$92,233,720,368,547,758.06", NULL },

    { USD (1 * BILLION, 2 * BILLION, RANGE), NULL, "$1–2" NBSP "billion", "$1,000,000,000 to $2,000,000,000" },
    { USD (500 * MILLION, 2 * BILLION, RANGE), NULL, "$500" NBSP "million to $2" NBSP "billion",
      "$500,000,000 to $2,000,000,000" },
    { USD (50 * CENTS, 100 * CENTS, RANGE), NULL, "$50 to $100", NULL },

    { { "CHF", 5 * MILLION, 5 * MILLION, EXACT, ONCE }, NULL, "CHF 5" NBSP "million", "CHF 5,000,000" },
    { { "CAD", 5 * MILLION, 5 * MILLION, EXACT, ONCE }, NULL, "CA$5" NBSP "million", "CA$5,000,000" },
    { { "JPY", 5000000, 5000000, EXACT, ONCE }, NULL, "¥5" NBSP "million", "¥5,000,000" },
    { { "KWD", 1005, 1005, EXACT, ONCE }, NULL, "KWD 1.005", NULL },
    { { "CLF", 123456, 123456, EXACT, ONCE }, NULL, "CLF 12.3456", NULL },

    /* Without a figure the source's words stand, and are text: nothing in them is a format. */
    { USD (NO_LOWER, NO_UPPER, NO_FIGURE), "multi-billion", "multi-billion, no figure", NULL },
    { USD (NO_LOWER, NO_UPPER, NO_FIGURE), "50%s %n", "50%s %n, no figure", NULL },
    { USD (NO_LOWER, NO_UPPER, NO_FIGURE), NULL, "no figure", NULL },
    { { "", NO_LOWER, NO_UPPER, NO_FIGURE, PER_YEAR }, "billions", "billions, no figure, per year", NULL },
    { { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE }, "", "undisclosed", NULL },
    { { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE }, "a stake", "a stake, undisclosed", NULL },
    { { "", NO_LOWER, NO_UPPER, UNDISCLOSED, ONCE }, "an undisclosed sum", "an undisclosed sum", NULL },
    { ENTENTE_MONEY_INIT, NULL, "not stated", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *as_short = entente_money_format (&formats[i].money, formats[i].words, ENTENTE_MONEY_STYLE_SHORT);
      g_autofree char *as_full = entente_money_format (&formats[i].money, formats[i].words, ENTENTE_MONEY_STYLE_FULL);

      g_assert_cmpstr (as_short, ==, formats[i].as_short);
      g_assert_cmpstr (as_full, ==, formats[i].as_full ? formats[i].as_full : formats[i].as_short);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/currencies", test_currencies);
  g_test_add_func ("/money/read", test_read);
  g_test_add_func ("/money/refused", test_refused);
  g_test_add_func ("/money/check", test_check);
  g_test_add_func ("/money/check/sees-every-field", test_check_sees_every_field);
  g_test_add_func ("/money/disjoint", test_disjoint);
  g_test_add_func ("/money/sort", test_sort);
  g_test_add_func ("/money/add", test_add);
  g_test_add_func ("/money/add/random", test_add_random);
  g_test_add_func ("/money/format", test_format);

  return g_test_run ();
}
