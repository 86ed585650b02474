/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts for people. Never rounded: what doesn't fit a short form with three decimals is written out. */

#include "entente-money-private.h"

#include <langinfo.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* Powers of 1000. */
typedef enum {
  UNIT_ONE,
  UNIT_MILLION  = 2,
  UNIT_BILLION  = 3,
  UNIT_TRILLION = 4,
} Unit;

/* For whom an amount is written. */
typedef enum {
  FORM_TEXT,   /* about $13 billion */
  FORM_SIGNS,  /* ≈ $13 billion */
  FORM_SPOKEN, /* about 13 billion dollars */
} Form;

typedef struct {
  gint64 whole;
  gint64 fraction;
  int    n_decimals;
  Unit   unit;
} Figure;

static Figure
make_figure (gint64             minor,
             const char        *currency,
             EntenteMoneyStyle  style)
{
  gint64 scale = _entente_currency_get_scale (currency);
  gint64 size = scale * G_GINT64_CONSTANT (1000000000000);
  Figure figure;

  for (Unit unit = UNIT_TRILLION; style == ENTENTE_MONEY_STYLE_SHORT && unit >= UNIT_MILLION; unit--, size /= 1000)
    {
      if (minor < size)
        continue;
      if (minor % (size / 1000) != 0)
        break;

      figure = (Figure) { minor / size, minor % size / (size / 1000), 3, unit };
      for (; figure.n_decimals > 0 && figure.fraction % 10 == 0; figure.n_decimals--)
        figure.fraction /= 10;

      return figure;
    }

  figure = (Figure) { minor / scale, minor % scale, entente_currency_get_digits (currency), UNIT_ONE };
  if (figure.fraction == 0)
    figure.n_decimals = 0;

  return figure;
}

/* Writes a number as the locale does; where the locale has no convention of its own (C), as English, like our texts. */
static char *
format_number (const Figure *figure)
{
  g_autofree char *point = g_locale_to_utf8 (nl_langinfo (RADIXCHAR), -1, NULL, NULL, NULL);
  const char *separator = nl_langinfo (THOUSEP);
  g_autofree char *native = NULL;
  g_autofree char *whole = NULL;

  if (point == NULL || *separator != '\0' || strcmp (point, ".") != 0)
    {
      native = g_strdup_printf ("%'" G_GINT64_FORMAT, figure->whole);
      whole = g_locale_to_utf8 (native, -1, NULL, NULL, NULL);
    }

  if (whole == NULL)
    {
      GString *grouped = g_string_new (NULL);

      g_string_printf (grouped, "%" G_GINT64_FORMAT, figure->whole);
      for (gssize i = (gssize) grouped->len - 3; i > 0; i -= 3)
        g_string_insert_c (grouped, i, ',');
      whole = g_string_free (grouped, FALSE);
    }

  if (figure->n_decimals == 0)
    return g_steal_pointer (&whole);

  return g_strdup_printf ("%s%s%0*" G_GINT64_FORMAT, whole, point ? point : ".", figure->n_decimals, figure->fraction);
}

/* Of millions, and of parts, the word is that of many. */
#define MANY 1000000

/* The plural forms that depend on the last digits do so on the last six at most. */
static gulong
get_plural (gint64 n)
{
  return n < MANY ? (gulong) n : (gulong) (n % MANY + MANY);
}

/* The plural form of the unit. */
static gulong
get_plural_of_unit (const Figure *figure)
{
  /* Translators: how the plural form of a unit is chosen for a number with decimals. “whole”: by what stands before them, as
   * in the French “1,5 million”; anything else: as for many, as in the German “1,5 Millionen”. */
  if (figure->n_decimals > 0 && strcmp (C_("plural of decimals", "many"), "whole") != 0)
    return MANY;
  return get_plural (figure->whole);
}

static char *
add_unit (char         *number,
          const Figure *figure,
          Form          form)
{
  g_autofree char *owned = number;
  gulong plural = get_plural_of_unit (figure);
  gboolean spoken = form == FORM_SPOKEN;

  switch (figure->unit)
    {
    case UNIT_MILLION:
      if (spoken)
        /* Translators: a number and its unit, 10⁶, to be spoken or read in full: don't abbreviate the unit */
        return g_strdup_printf (ngettext ("%s million", "%s million", plural), owned);
      /* Translators: a number and its unit, 10⁶, with a no-break space between them; it may be abbreviated, as in “13 Mio.” */
      return g_strdup_printf (ngettext ("%s\302\240million", "%s\302\240million", plural), owned);
    case UNIT_BILLION:
      if (spoken)
        /* Translators: 10⁹, to be spoken; see “million” */
        return g_strdup_printf (ngettext ("%s billion", "%s billion", plural), owned);
      /* Translators: 10⁹; see “million” */
      return g_strdup_printf (ngettext ("%s\302\240billion", "%s\302\240billion", plural), owned);
    case UNIT_TRILLION:
      if (spoken)
        /* Translators: 10¹², to be spoken; see “million” */
        return g_strdup_printf (ngettext ("%s trillion", "%s trillion", plural), owned);
      /* Translators: 10¹²; see “million” */
      return g_strdup_printf (ngettext ("%s\302\240trillion", "%s\302\240trillion", plural), owned);
    case UNIT_ONE:
    default:
      return g_steal_pointer (&owned);
    }
}

/* The currencies people speak of without their country; of any other the code is spoken. */
static char *
speak_currency (const char   *number,
                const char   *currency,
                const Figure *figure)
{
  gulong plural = figure->unit == UNIT_ONE && figure->n_decimals == 0 ? get_plural (figure->whole) : MANY;

  if (strcmp (currency, "USD") == 0)
    /* Translators: a spoken amount; %s is a number and its unit, as in “50 billion dollars” */
    return g_strdup_printf (ngettext ("%s dollar", "%s dollars", plural), number);
  if (strcmp (currency, "EUR") == 0)
    return g_strdup_printf (ngettext ("%s euro", "%s euros", plural), number);
  if (strcmp (currency, "GBP") == 0)
    return g_strdup_printf (ngettext ("%s pound", "%s pounds", plural), number);
  if (strcmp (currency, "JPY") == 0)
    return g_strdup_printf (ngettext ("%s yen", "%s yen", plural), number);

  /* Translators: a spoken amount and the code of its currency, as in “5 million CHF” */
  return g_strdup_printf (C_("spoken amount with a code", "%1$s %2$s"), number, currency);
}

static char *
add_currency (char         *number,
              const char   *currency,
              const Figure *figure,
              Form          form)
{
  g_autofree char *owned = number;
  const char *symbol = entente_currency_get_symbol (currency);

  if (form == FORM_SPOKEN)
    return speak_currency (owned, currency, figure);
  if (symbol)
    /* Translators: the sign of a currency and a number, as in “$50 billion” */
    return g_strdup_printf (C_("amount with a sign", "%1$s%2$s"), symbol, owned);

  /* Translators: the code of a currency and a number, as in “CHF 5 million” */
  return g_strdup_printf (C_("amount with a code", "%1$s %2$s"), currency, owned);
}

static char *
format_bound (gint64             minor,
              const char        *currency,
              EntenteMoneyStyle  style,
              Form               form)
{
  Figure figure = make_figure (minor, currency, style);

  return add_currency (add_unit (format_number (&figure), &figure, form), currency, &figure, form);
}

static char *
format_range (const EntenteMoney *money,
              EntenteMoneyStyle   style,
              Form                form)
{
  Figure lower = make_figure (money->lower, money->currency, style);
  Figure upper = make_figure (money->upper, money->currency, style);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (lower.unit == upper.unit && lower.unit != UNIT_ONE)
    {
      char *numbers;

      from = format_number (&lower);
      to = format_number (&upper);
      numbers = form == FORM_SPOKEN
                  /* Translators: two spoken numbers; a unit follows, as in “1 to 2 billion dollars” */
                  ? g_strdup_printf (C_("range of numbers", "%1$s to %2$s"), from, to)
                  /* Translators: two numbers, with an en dash; a unit follows, as in “$1–2 billion” */
                  : g_strdup_printf (C_("range of numbers", "%1$s–%2$s"), from, to);
      return add_currency (add_unit (numbers, &upper, form), money->currency, &upper, form);
    }

  from = format_bound (money->lower, money->currency, style, form);
  to = format_bound (money->upper, money->currency, style, form);
  /* Translators: two amounts, as in “$500 million to $2 billion” */
  return g_strdup_printf (C_("amount", "%1$s to %2$s"), from, to);
}

static char *
format_figure (const EntenteMoney *money,
               EntenteMoneyStyle   style,
               Form                form)
{
  gboolean signs = form == FORM_SIGNS;
  g_autofree char *bound = NULL;

  if (money->qualifier == ENTENTE_QUALIFIER_RANGE)
    return format_range (money, style, form);

  bound = format_bound (money->lower != ENTENTE_MONEY_NO_LOWER ? money->lower : money->upper, money->currency, style, form);

  switch (money->qualifier)
    {
    case ENTENTE_QUALIFIER_ABOUT:
      /* Translators: %s is an amount, such as “$13 billion” */
      return g_strdup_printf (signs ? C_("amount", "≈ %s") : C_("amount", "about %s"), bound);
    case ENTENTE_QUALIFIER_AT_LEAST:
      /* Translators: %s is an amount, such as “$13 billion” */
      return g_strdup_printf (signs ? C_("amount", "≥ %s") : C_("amount", "at least %s"), bound);
    case ENTENTE_QUALIFIER_MORE_THAN:
      /* Translators: %s is an amount, such as “$13 billion” */
      return g_strdup_printf (signs ? C_("amount", "> %s") : C_("amount", "more than %s"), bound);
    case ENTENTE_QUALIFIER_UP_TO:
      /* Translators: %s is an amount, such as “$13 billion” */
      return g_strdup_printf (signs ? C_("amount", "≤ %s") : C_("amount", "up to %s"), bound);
    case ENTENTE_QUALIFIER_LESS_THAN:
      /* Translators: %s is an amount, such as “$13 billion” */
      return g_strdup_printf (signs ? C_("amount", "< %s") : C_("amount", "less than %s"), bound);
    default:
      return g_steal_pointer (&bound);
    }
}

static char *
format_without_figure (const EntenteMoney *money,
                       const char         *words)
{
  const char *what = money->qualifier == ENTENTE_QUALIFIER_UNDISCLOSED ? C_("amount", "undisclosed")
                                                                       : C_("amount", "no figure");

  if (words == NULL || *words == '\0')
    return g_strdup (what);

  /* “An undisclosed sum” has said it already. */
  if (strstr (words, what))
    return g_strdup (words);

  /* Translators: the source's own words for an amount, such as “multi-billion”, and “no figure” or “undisclosed” */
  return g_strdup_printf (C_("amount", "%1$s, %2$s"), words, what);
}

static char *
format_amount (const EntenteMoney *money,
               const char         *words,
               EntenteMoneyStyle   style,
               Form                form)
{
  gboolean has_figure = _entente_qualifier_has_figure (money->qualifier);
  g_autofree char *text = NULL;

  if (money->qualifier == ENTENTE_QUALIFIER_NONE)
    return g_strdup (C_("amount", "not stated"));

  g_return_val_if_fail (!has_figure || entente_money_check (money, NULL), NULL);

  text = has_figure ? format_figure (money, style, form) : format_without_figure (money, words);
  if (money->period != ENTENTE_PERIOD_PER_YEAR)
    return g_steal_pointer (&text);

  if (!has_figure)
    /* Translators: %s is an amount without a figure that is paid every year, as in “billions, no figure” */
    return g_strdup_printf (C_("amount", "%s, per year"), text);
  if (form == FORM_SPOKEN)
    /* Translators: %s is a spoken amount that is paid every year, as in “200 billion dollars a year” */
    return g_strdup_printf (C_("amount", "%s a year"), text);
  /* Translators: %s is an amount that is paid every year */
  return g_strdup_printf (C_("amount", "%s per year"), text);
}

/**
 * entente_money_format:
 * @money: a consistent amount
 * @words: (nullable): the source's own words for it; they are shown where there is no figure
 * @style: how to write it
 *
 * Writes an amount for people, in the language and with the digits' grouping of the locale: “$50 billion”, “about $13
 * billion”, “up to CHF 5 million per year”, “multi-billion, no figure”. It is never rounded: the short style writes
 * what has more than three decimals in full. Between a number and its unit is a no-break space.
 *
 * Returns: (transfer full): the text; “not stated” for no amount at all
 */
char *
entente_money_format (const EntenteMoney *money,
                      const char         *words,
                      EntenteMoneyStyle   style)
{
  g_return_val_if_fail (money != NULL, NULL);

  return format_amount (money, words, style, FORM_TEXT);
}

/**
 * entente_money_format_compact:
 * @money: a consistent amount
 * @style: how to write it
 *
 * Writes an amount for a narrow column, where a sign stands for the words before a figure: “≈ $13 billion”. Else as
 * entente_money_format(), without the source's words.
 *
 * Returns: (transfer full): the text; “not stated” for no amount at all
 */
char *
entente_money_format_compact (const EntenteMoney *money,
                              EntenteMoneyStyle   style)
{
  g_return_val_if_fail (money != NULL, NULL);

  return format_amount (money, NULL, style, FORM_SIGNS);
}

/**
 * entente_money_speak:
 * @money: a consistent amount
 * @style: whether the number is spoken in short or in full
 *
 * Writes an amount to be spoken, in words and without signs: “about 13 billion dollars”, “more than 200 billion dollars
 * a year”, “no figure”. No no-break space is in it, for nothing of it is laid out.
 *
 * Returns: (transfer full): the text; “not stated” for no amount at all
 */
char *
entente_money_speak (const EntenteMoney *money,
                     EntenteMoneyStyle   style)
{
  g_autofree char *text = NULL;
  GString *spoken;

  g_return_val_if_fail (money != NULL, NULL);

  text = format_amount (money, NULL, style, FORM_SPOKEN);
  spoken = g_string_new (text);
  g_string_replace (spoken, "\302\240", " ", 0);
  return g_string_free (spoken, FALSE);
}
