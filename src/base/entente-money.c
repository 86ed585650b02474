/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts with bounds. All arithmetic is on minor units in 64 bits and checked: it fails, it never wraps or rounds. No
 * currency is converted into another, and no period into another. */

#include "entente-money-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-error.h"

/* How many minor units make a unit of a known currency. */
gint64
_entente_currency_get_scale (const char *currency)
{
  gint64 scale = 1;

  for (int digits = entente_currency_get_digits (currency); digits > 0; digits--)
    scale *= 10;

  return scale;
}

static gboolean
fail_at (GError     **error,
         const char  *text,
         gsize        at,
         const char  *expected)
{
  g_autofree char *found = NULL;
  gunichar c = g_utf8_get_char_validated (text + at, -1);

  if (text[at] == '\0')
    found = g_strdup (_("the end"));
  else if (c == (gunichar) -1 || c == (gunichar) -2)
    found = g_strdup_printf (_("the byte 0x%02X"), (guchar) text[at]);
  else if (!g_unichar_isgraph (c))
    found = g_strdup_printf (_("the character U+%04X"), c);
  else
    found = g_strdup_printf ("“%.*s”", (int) (g_utf8_next_char (text + at) - (text + at)), text + at);

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY,
               /* Translators: the first is what stands there: a character in quotes, or “the end”; the number is its
                * place in the text, from 1; the last is a phrase such as “expected a digit”. Leave the examples. */
               _("Not an amount: %1$s at character %2$u, %3$s. Examples: 50000000000, 12.50"),
               found, (guint) at + 1, expected);

  return FALSE;
}

/**
 * entente_money_parse_bound:
 * @text: a plain decimal in whole units of the currency, such as "50000000000" or "12.50"; any bytes
 * @currency: its ISO 4217 code
 * @minor: (out): the amount in minor units, 0 to %ENTENTE_MONEY_MAX
 * @error: return location for an error
 *
 * Reads a bound. There is one way to write it, but for zeros that fill the minor unit (`12.5`, `12.50`): ASCII digits
 * without zeros in front, and a point with at least one digit and at most as many as the minor unit has. No sign,
 * exponent, grouping or white space, and nothing is rounded away.
 *
 * Returns: whether it was read; else @minor is as before and @error is %ENTENTE_ERROR_MONEY or, for an amount that is
 *   too large, %ENTENTE_ERROR_OVERFLOW
 */
gboolean
entente_money_parse_bound (const char  *text,
                           const char  *currency,
                           gint64      *minor,
                           GError     **error)
{
  gint64 value = 0;
  gboolean is_too_large = FALSE;
  int digits, left;
  gsize i = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (minor != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  digits = entente_currency_get_digits (currency);
  if (digits < 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY,
                           _("An amount needs a currency of ISO 4217, such as USD"));
      return FALSE;
    }

  if (!g_ascii_isdigit (text[0]))
    return fail_at (error, text, 0,
                    text[0] == '-' || text[0] == '+' ? _("amounts have no sign") : _("expected a digit"));
  if (text[0] == '0' && g_ascii_isdigit (text[1]))
    return fail_at (error, text, 0, _("expected no zero in front"));

  for (; g_ascii_isdigit (text[i]); i++)
    is_too_large |= __builtin_mul_overflow (value, (gint64) 10, &value)
                    || __builtin_add_overflow (value, (gint64) g_ascii_digit_value (text[i]), &value);

  left = digits;
  if (text[i] == '.')
    {
      if (digits == 0)
        return fail_at (error, text, i, _("the currency has no decimals"));

      for (i++; g_ascii_isdigit (text[i]); i++, left--)
        {
          if (left == 0)
            return fail_at (error, text, i, _("the currency has fewer decimals"));

          is_too_large |= __builtin_mul_overflow (value, (gint64) 10, &value)
                          || __builtin_add_overflow (value, (gint64) g_ascii_digit_value (text[i]), &value);
        }

      if (left == digits)
        return fail_at (error, text, i, _("expected a digit after the point"));
    }

  if (text[i] != '\0')
    return fail_at (error, text, i, _("expected only digits and a decimal point"));

  for (; left > 0; left--)
    is_too_large |= __builtin_mul_overflow (value, (gint64) 10, &value);

  if (is_too_large || value > ENTENTE_MONEY_MAX)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_OVERFLOW, _("The amount is too large to be counted"));
      return FALSE;
    }

  *minor = value;

  return TRUE;
}

/**
 * entente_money_bound_to_string:
 * @minor: an amount in minor units, or an open bound
 * @currency: the ISO 4217 code of a known currency
 *
 * Writes a bound as entente_money_parse_bound() reads it, whatever the locale: all decimals of the minor unit, or none
 * for a whole amount.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for an open bound
 */
char *
entente_money_bound_to_string (gint64      minor,
                               const char *currency)
{
  gint64 scale;

  g_return_val_if_fail (entente_currency_is_known (currency), NULL);

  if (minor == ENTENTE_MONEY_NO_LOWER || minor == ENTENTE_MONEY_NO_UPPER)
    return NULL;

  g_return_val_if_fail (minor >= 0, NULL);

  scale = _entente_currency_get_scale (currency);
  if (minor % scale == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor / scale);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, minor / scale,
                          entente_currency_get_digits (currency), minor % scale);
}

static gboolean
fail_check (GError     **error,
            const char  *what)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY, what);

  return FALSE;
}

/* The bounds against the table of qualifiers in data/README.md. */
static gboolean
check_bounds (const EntenteMoney  *money,
              GError             **error)
{
  gboolean has_lower = money->lower != ENTENTE_MONEY_NO_LOWER;
  gboolean has_upper = money->upper != ENTENTE_MONEY_NO_UPPER;

  if ((has_lower && money->lower < 0) || (has_upper && money->upper < 0))
    return fail_check (error, _("An amount can’t be less than nothing"));
  if (has_lower && money->lower > ENTENTE_MONEY_MAX)
    return fail_check (error, _("The lower bound is too large to be counted"));
  if (has_lower && has_upper && money->lower > money->upper)
    return fail_check (error, _("The lower bound is above the upper"));

  switch (money->qualifier)
    {
    case ENTENTE_QUALIFIER_EXACT:
    case ENTENTE_QUALIFIER_ABOUT:
      if (!has_lower || !has_upper || money->lower != money->upper)
        return fail_check (error, _("An exact or approximate amount needs the same lower and upper bound"));
      return TRUE;

    case ENTENTE_QUALIFIER_AT_LEAST:
    case ENTENTE_QUALIFIER_MORE_THAN:
      if (!has_lower || has_upper)
        return fail_check (error, _("“At least” and “more than” need a lower bound and no upper one"));
      return TRUE;

    case ENTENTE_QUALIFIER_UP_TO:
    case ENTENTE_QUALIFIER_LESS_THAN:
      if (has_lower || !has_upper)
        return fail_check (error, _("“Up to” and “less than” need an upper bound and no lower one"));
      if (money->qualifier == ENTENTE_QUALIFIER_LESS_THAN && money->upper == 0)
        return fail_check (error, _("An amount can’t be less than nothing"));
      return TRUE;

    case ENTENTE_QUALIFIER_RANGE:
      if (!has_lower || !has_upper || money->lower == money->upper)
        return fail_check (error, _("A range needs two different bounds"));
      return TRUE;

    case ENTENTE_QUALIFIER_NONE:
    case ENTENTE_QUALIFIER_NO_FIGURE:
    case ENTENTE_QUALIFIER_UNDISCLOSED:
      if (has_lower || has_upper)
        return fail_check (error, _("An amount without a figure has no bounds"));
      return TRUE;

    default:
      return fail_check (error, _("The qualifier isn’t known"));
    }
}

/**
 * entente_money_check:
 * @money: an amount
 * @error: return location for an error
 *
 * Checks that an amount is in itself consistent: the currency is in ISO 4217 (an amount without a figure may have
 * none), there is a period, and the bounds are those that the qualifier asks for, from 0, the lower one not above the
 * upper. "No amount at all", as in %ENTENTE_MONEY_INIT, is consistent as well.
 *
 * Returns: whether it is consistent; else @error is %ENTENTE_ERROR_MONEY
 */
gboolean
entente_money_check (const EntenteMoney  *money,
                     GError             **error)
{
  g_return_val_if_fail (money != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (memchr (money->currency, '\0', sizeof money->currency) == NULL)
    return fail_check (error, _("The currency isn’t a code of three letters"));

  if (money->qualifier == ENTENTE_QUALIFIER_NONE)
    {
      if (money->currency[0] != '\0' || money->period != ENTENTE_PERIOD_NONE)
        return fail_check (error, _("An amount needs a qualifier"));
      return check_bounds (money, error);
    }

  if (money->period != ENTENTE_PERIOD_ONCE && money->period != ENTENTE_PERIOD_PER_YEAR)
    return fail_check (error, _("An amount needs a period: once or per year"));

  if ((money->currency[0] != '\0' || _entente_qualifier_has_figure (money->qualifier))
      && !entente_currency_is_known (money->currency))
    {
      if (money->currency[0] == '\0')
        return fail_check (error, _("An amount needs a currency of ISO 4217, such as USD"));

      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY,
                   _("“%s” is not a currency: expected a code of ISO 4217, such as USD"),
                   g_str_is_ascii (money->currency) ? money->currency : "�");
      return FALSE;
    }

  return check_bounds (money, error);
}

/* The bounds as a closed interval of minor units. */
static void
get_closed_bounds (const EntenteMoney *money,
                   gint64             *lower,
                   gint64             *upper)
{
  *lower = money->lower;
  *upper = money->upper;

  if (money->qualifier == ENTENTE_QUALIFIER_MORE_THAN && money->lower < G_MAXINT64)
    *lower = money->lower + 1;
  if (money->qualifier == ENTENTE_QUALIFIER_LESS_THAN && money->upper > G_MININT64)
    *upper = money->upper - 1;
}

/**
 * entente_money_is_disjoint:
 * @a: an amount
 * @b: another of the same measure
 *
 * Says whether the two can't both hold: same currency, same period, and no amount within the bounds of both. The bounds
 * are as written: "about 13 billion" and 13.2 billion are disjoint; "more than" and "less than" exclude their figure.
 * What has no figure, another currency or another period contradicts nothing.
 *
 * Returns: whether they contradict each other
 */
gboolean
entente_money_is_disjoint (const EntenteMoney *a,
                           const EntenteMoney *b)
{
  gint64 lower_a, upper_a, lower_b, upper_b;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (!_entente_qualifier_has_figure (a->qualifier) || !_entente_qualifier_has_figure (b->qualifier))
    return FALSE;
  if (strcmp (a->currency, b->currency) != 0 || a->period != b->period)
    return FALSE;

  get_closed_bounds (a, &lower_a, &upper_a);
  get_closed_bounds (b, &lower_b, &upper_b);

  return lower_a > upper_b || lower_b > upper_a;
}

static int
compare_int64 (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

/* With a figure; without one; no amount at all. */
static int
get_class (const EntenteMoney *money)
{
  if (money == NULL || money->qualifier == ENTENTE_QUALIFIER_NONE)
    return 2;

  return _entente_qualifier_has_figure (money->qualifier) ? 0 : 1;
}

/* Where an amount stands among those with the same figure: what is less than it comes before it. */
static int
get_side (const EntenteMoney *money)
{
  switch (money->qualifier)
    {
    case ENTENTE_QUALIFIER_LESS_THAN:
      return -2;
    case ENTENTE_QUALIFIER_UP_TO:
      return -1;
    case ENTENTE_QUALIFIER_AT_LEAST:
      return 1;
    case ENTENTE_QUALIFIER_MORE_THAN:
      return 2;
    default:
      return 0;
    }
}

/**
 * entente_money_sort:
 * @a: (nullable): an amount, or %NULL for none
 * @b: (nullable): another
 *
 * A total order for lists: by currency, then by the lower bound or, where that is open, the upper one; at the same
 * figure less than, up to, the figure, at least, more than; then upper bound, qualifier and period. Amounts without a
 * figure come after those with one, no amount at all comes last; a list that runs backwards keeps them there itself.
 *
 * Returns: less than, equal to or greater than 0; 0 only for equal amounts
 */
int
entente_money_sort (const EntenteMoney *a,
                    const EntenteMoney *b)
{
  int order = get_class (a) - get_class (b);

  if (order != 0 || get_class (a) == 2)
    return order;

  if ((order = strncmp (a->currency, b->currency, sizeof a->currency)) != 0)
    return order;
  if ((order = compare_int64 (a->lower != ENTENTE_MONEY_NO_LOWER ? a->lower : a->upper,
                              b->lower != ENTENTE_MONEY_NO_LOWER ? b->lower : b->upper)) != 0)
    return order;
  if ((order = get_side (a) - get_side (b)) != 0)
    return order;
  if ((order = compare_int64 (a->upper, b->upper)) != 0)
    return order;
  if ((order = (int) a->qualifier - (int) b->qualifier) != 0)
    return order;

  return (int) a->period - (int) b->period;
}

static gboolean
add_bounds (gint64   a,
            gint64   b,
            gint64  *sum,
            GError **error)
{
  if (__builtin_add_overflow (a, b, sum) || *sum < 0 || *sum > ENTENTE_MONEY_MAX)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_OVERFLOW, _("The sum is too large to be counted"));
      return FALSE;
    }

  return TRUE;
}

/* The qualifier that goes with the bounds of a sum of @a and @b. */
static EntenteQualifier
get_sum_qualifier (const EntenteMoney *sum,
                   const EntenteMoney *a,
                   const EntenteMoney *b)
{
  if (sum->lower == ENTENTE_MONEY_NO_LOWER && sum->upper == ENTENTE_MONEY_NO_UPPER)
    return a->qualifier == ENTENTE_QUALIFIER_UNDISCLOSED && b->qualifier == ENTENTE_QUALIFIER_UNDISCLOSED
             ? ENTENTE_QUALIFIER_UNDISCLOSED
             : ENTENTE_QUALIFIER_NO_FIGURE;

  if (sum->upper == ENTENTE_MONEY_NO_UPPER)
    return a->qualifier == ENTENTE_QUALIFIER_MORE_THAN || b->qualifier == ENTENTE_QUALIFIER_MORE_THAN
             ? ENTENTE_QUALIFIER_MORE_THAN
             : ENTENTE_QUALIFIER_AT_LEAST;

  if (sum->lower == ENTENTE_MONEY_NO_LOWER)
    return a->qualifier == ENTENTE_QUALIFIER_LESS_THAN || b->qualifier == ENTENTE_QUALIFIER_LESS_THAN
             ? ENTENTE_QUALIFIER_LESS_THAN
             : ENTENTE_QUALIFIER_UP_TO;

  if (sum->lower < sum->upper)
    return ENTENTE_QUALIFIER_RANGE;

  return a->qualifier == ENTENTE_QUALIFIER_ABOUT || b->qualifier == ENTENTE_QUALIFIER_ABOUT ? ENTENTE_QUALIFIER_ABOUT
                                                                                            : ENTENTE_QUALIFIER_EXACT;
}

/**
 * entente_money_add:
 * @a: a consistent amount
 * @b: another, of the same measure
 * @sum: (out caller-allocates): the sum; may be @a or @b
 * @error: return location for an error
 *
 * Adds bounds. A part without an upper bound or without a figure leaves the sum without an upper bound; a part without
 * a lower one adds nothing to the lower bound, as no amount is less than nothing. "No amount at all" adds nothing and
 * may be where a sum starts.
 *
 * The sum's qualifier says what its bounds do: an open upper bound is "at least" or, if a part of it is, "more than";
 * an open lower one "up to" or "less than"; two bounds are a range; one figure is "about" if a part of it is. That a
 * bound of a range or of "at least" comes from an approximate part isn't kept: who shows such a sum has to say it.
 *
 * Returns: whether they could be added; else @sum is as before and @error is %ENTENTE_ERROR_CURRENCY for another
 *   currency or period, or %ENTENTE_ERROR_OVERFLOW for a sum above %ENTENTE_MONEY_MAX
 */
gboolean
entente_money_add (const EntenteMoney  *a,
                   const EntenteMoney  *b,
                   EntenteMoney        *sum,
                   GError             **error)
{
  EntenteMoney result;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);
  g_return_val_if_fail (sum != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (a->qualifier == ENTENTE_QUALIFIER_NONE || b->qualifier == ENTENTE_QUALIFIER_NONE)
    {
      *sum = a->qualifier == ENTENTE_QUALIFIER_NONE ? *b : *a;
      return TRUE;
    }

  if (a->currency[0] != '\0' && b->currency[0] != '\0' && strcmp (a->currency, b->currency) != 0)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CURRENCY,
                   _("Amounts in %1$s and %2$s can’t be added"), a->currency, b->currency);
      return FALSE;
    }
  if (a->period != b->period)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_CURRENCY,
                           _("An amount per year can’t be added to one that is paid once"));
      return FALSE;
    }

  result = a->currency[0] != '\0' ? *a : *b;

  if (a->lower == ENTENTE_MONEY_NO_LOWER || b->lower == ENTENTE_MONEY_NO_LOWER)
    result.lower = MAX (a->lower, b->lower);
  else if (!add_bounds (a->lower, b->lower, &result.lower, error))
    return FALSE;

  if (a->upper == ENTENTE_MONEY_NO_UPPER || b->upper == ENTENTE_MONEY_NO_UPPER)
    result.upper = ENTENTE_MONEY_NO_UPPER;
  else if (!add_bounds (a->upper, b->upper, &result.upper, error))
    return FALSE;

  result.qualifier = get_sum_qualifier (&result, a, b);
  *sum = result;

  return TRUE;
}
