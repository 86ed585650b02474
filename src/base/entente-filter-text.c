/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-error.h"
#include "entente-money-private.h"

/* An amount without a currency is in this one. */
#define DEFAULT_CURRENCY "USD"

/* More words than these are counted and not written. */
#define MAX_WORDS 3

/* Whether words of the vocabulary are written small within a list. */
static gboolean
is_small (EntenteVocabulary vocabulary)
{
  const char *how;

  if (vocabulary == ENTENTE_VOCABULARY_STEP)
    /* Translators: “small” if words such as “Announced” are written small within a list, as in “In talks or announced”;
     * anything else if they are left as they are. */
    how = C_("status within a list", "small");
  else if (vocabulary == ENTENTE_VOCABULARY_MODALITY)
    /* Translators: “small” if words such as “Estimated” are written small within a list, as in “Reported or estimated”;
     * anything else if they are left as they are. */
    how = C_("modality within a list", "small");
  else
    /* Translators: “small” if nouns such as “Company” are written small within a list, as in “Company or topic”; anything
     * else if they are left as they are. */
    how = C_("kind within a list", "small");
  return strcmp (how, "small") == 0;
}

/* The word as it stands within a list: English writes it small unless it is an acronym. */
static char *
format_word (EntenteVocabulary vocabulary,
             guint             index,
             gboolean          is_first)
{
  const char *label = entente_vocabulary_label (vocabulary, index);
  const char *rest = g_utf8_next_char (label);
  g_autofree char *first = NULL;

  if (is_first || !is_small (vocabulary) || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  first = g_utf8_strdown (label, rest - label);
  return g_strconcat (first, rest, NULL);
}

/* “In talks or announced”, “Investment, cloud, supply + 2” */
static char *
format_words (EntenteVocabulary vocabulary,
              guint64           bits)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = (guint) __builtin_popcountll (bits);
  guint done = 0;

  for (guint i = 0; i < entente_vocabulary_size (vocabulary) && done < MAX_WORDS; i++)
    {
      g_autofree char *word = NULL;

      if (!(bits & G_GUINT64_CONSTANT (1) << i))
        continue;
      word = format_word (vocabulary, i, done == 0);
      if (done > 0)
        /* Translators: between the last two words of “In talks or announced”, and between the others of more */
        g_string_append (text, done + 1 == n ? _(" or ") : _(", "));
      g_string_append (text, word);
      done++;
    }
  if (n > done)
    {
      g_string_append_c (text, ' ');
      /* Translators: how many more words there are than are written before it */
      g_string_append_printf (text, ngettext ("+ %u", "+ %u", n - done), n - done);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_exact (gint64      minor,
              const char *currency)
{
  EntenteMoney money = { "", minor, minor, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return entente_money_format (&money, NULL, ENTENTE_MONEY_STYLE_SHORT);
}

static char *
format_amount (const EntenteMoney *amount)
{
  g_autofree char *figure = NULL;

  if (amount->qualifier == ENTENTE_QUALIFIER_RANGE)
    return entente_money_format (amount, NULL, ENTENTE_MONEY_STYLE_SHORT);

  figure = format_exact (amount->lower != ENTENTE_MONEY_NO_LOWER ? amount->lower : amount->upper, amount->currency);
  if (amount->qualifier == ENTENTE_QUALIFIER_AT_LEAST)
    /* Translators: an amount or more, as in “≥ $1 billion”; the space is a no-break space */
    return g_strdup_printf (_("≥\302\240%s"), figure);
  if (amount->qualifier == ENTENTE_QUALIFIER_UP_TO)
    /* Translators: an amount or less; the space is a no-break space */
    return g_strdup_printf (_("≤\302\240%s"), figure);
  return g_steal_pointer (&figure);
}

/* What every text that is shown begins with. */
static char *
raise_first (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static char *
format_window (const EntenteFilter *self,
               EntenteDateStyle     style)
{
  g_autofree char *edtf = entente_filter_format_window (self);
  g_autoptr (EntenteDate) date = entente_date_parse (edtf, NULL);
  g_autofree char *text = NULL;

  /* Beyond the years that can be written. */
  if (date == NULL)
    return g_steal_pointer (&edtf);
  text = entente_date_format (date, style);
  return raise_first (text);
}

/**
 * entente_filter_format_part:
 * @self: a filter
 * @part: a part that is set, see entente_filter_has_part()
 * @date_style: how dates are written
 *
 * Writes a part of the filter as short as a chip needs it: “In talks or announced”, “≥ $1 billion”, “2019–2023”.
 *
 * Returns: (transfer full): the text; of a source and a dataset the id
 */
char *
entente_filter_format_part (const EntenteFilter *self,
                            EntenteFilterPart    part,
                            EntenteDateStyle     date_style)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (entente_filter_has_part (self, part), NULL);

  switch (part)
    {
    case ENTENTE_FILTER_TEXT:
      /* Translators: the list of entities has only those whose name has this text; deals and events are all shown */
      return g_strdup_printf (_("Entities named “%s”"), self->text);
    case ENTENTE_FILTER_ENTITY_KINDS:
      words = format_words (ENTENTE_VOCABULARY_ENTITY_KIND, self->entity_kinds);
      /* Translators: the list of entities has only those of these kinds, as in “Entities: Company or topic” */
      return g_strdup_printf (_("Entities: %s"), words);
    case ENTENTE_FILTER_DEAL_KINDS:
      return format_words (ENTENTE_VOCABULARY_DEAL_KIND, self->deal_kinds);
    case ENTENTE_FILTER_STEPS:
      return format_words (ENTENTE_VOCABULARY_STEP, self->steps);
    case ENTENTE_FILTER_AMOUNT:
      return format_amount (&self->amount);
    case ENTENTE_FILTER_WINDOW:
      return format_window (self, date_style);
    case ENTENTE_FILTER_MODALITIES:
      return format_words (ENTENTE_VOCABULARY_MODALITY, self->modalities);
    case ENTENTE_FILTER_SOURCE:
      return g_strdup (self->source);
    case ENTENTE_FILTER_DATASET:
      return g_strdup (self->dataset);
    case ENTENTE_N_FILTER_PARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_filter_parse_amount:
 * @self: a filter
 * @from: the lowest amount wanted, as a person of the locale writes it: “1 billion”, “€20 million”, “250000”, “1,5 Mrd. $”; or
 *   nothing
 * @to: the highest amount wanted, or nothing
 * @error: return location for an error
 *
 * Sets the amount of the filter; no amount if there is nothing in both. An amount without a currency is in US dollars, or in
 * the currency of the other one.
 *
 * Returns: whether both could be read; else the filter is as before and @error is %ENTENTE_ERROR_MONEY or
 *   %ENTENTE_ERROR_OVERFLOW
 */
gboolean
entente_filter_parse_amount (EntenteFilter  *self,
                             const char     *from,
                             const char     *to,
                             GError        **error)
{
  EntenteMoney amount = { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_NONE, ENTENTE_PERIOD_ONCE };
  g_autofree char *lowest = _entente_money_clean_typed (from);
  g_autofree char *highest = _entente_money_clean_typed (to);
  gboolean has_lower = *lowest != '\0', has_upper = *highest != '\0';
  char other[4] = "";

  g_return_val_if_fail (self != NULL, FALSE);

  if (!has_lower && !has_upper)
    {
      entente_filter_clear_part (self, ENTENTE_FILTER_AMOUNT);
      return TRUE;
    }

  _entente_money_take_currency (lowest, amount.currency);
  _entente_money_take_currency (highest, other);
  if (*amount.currency != '\0' && *other != '\0' && strcmp (amount.currency, other) != 0)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY, _("Both amounts need the same currency"));
      return FALSE;
    }
  if (*amount.currency == '\0')
    memcpy (amount.currency, *other != '\0' ? other : DEFAULT_CURRENCY, sizeof amount.currency);

  if (has_lower && !_entente_money_parse_typed (lowest, amount.currency, &amount.lower, error))
    return FALSE;
  if (has_upper && !_entente_money_parse_typed (highest, amount.currency, &amount.upper, error))
    return FALSE;
  if (amount.lower != ENTENTE_MONEY_NO_LOWER && amount.upper != ENTENTE_MONEY_NO_UPPER && amount.lower > amount.upper)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY, _("The lowest amount is above the highest"));
      return FALSE;
    }

  amount.qualifier = amount.upper == ENTENTE_MONEY_NO_UPPER   ? ENTENTE_QUALIFIER_AT_LEAST
                     : amount.lower == ENTENTE_MONEY_NO_LOWER ? ENTENTE_QUALIFIER_UP_TO
                     : amount.lower == amount.upper           ? ENTENTE_QUALIFIER_EXACT
                                                              : ENTENTE_QUALIFIER_RANGE;
  self->amount = amount;
  return TRUE;
}

/**
 * entente_filter_format_bound:
 * @self: a filter with an amount
 * @upper: the highest amount wanted, else the lowest
 *
 * Writes a bound as entente_filter_parse_amount() reads it.
 *
 * Returns: (transfer full): the text, empty for an open bound
 */
char *
entente_filter_format_bound (const EntenteFilter *self,
                             gboolean             upper)
{
  g_autoptr (EntenteFilter) again = entente_filter_new ();
  g_autofree char *text = NULL;
  gint64 bound;

  g_return_val_if_fail (self != NULL, NULL);

  bound = upper ? self->amount.upper : self->amount.lower;
  if (bound == ENTENTE_MONEY_NO_LOWER || bound == ENTENTE_MONEY_NO_UPPER)
    return g_strdup ("");

  /* The locale may write numbers in a way that isn't read. */
  text = format_exact (bound, self->amount.currency);
  if (entente_filter_parse_amount (again, text, "", NULL) && again->amount.lower == bound)
    return g_steal_pointer (&text);
  g_free (text);
  text = entente_money_bound_to_string (bound, self->amount.currency);
  return g_strconcat (self->amount.currency, " ", text, NULL);
}

/* A day as EDTF, as coarse as @precision. */
static void
append_day (GString          *text,
            gint32            day,
            EntentePrecision  precision)
{
  int year, month, day_of_month;

  entente_day_to_civil (day, &year, &month, &day_of_month);
  g_string_append_printf (text, year < 0 ? "-%04d" : "%04d", ABS (year));
  if (precision != ENTENTE_PRECISION_YEAR)
    g_string_append_printf (text, "-%02d", month);
  if (precision == ENTENTE_PRECISION_DAY)
    g_string_append_printf (text, "-%02d", day_of_month);
}

/* The coarsest precision at which the first day of something is @first; of a window without a start, any. */
static EntentePrecision
find_precision_of_first (gint32 first)
{
  int year, month, day;

  if (first == ENTENTE_DAY_NO_FIRST)
    return ENTENTE_PRECISION_YEAR;
  entente_day_to_civil (first, &year, &month, &day);
  return day != 1 ? ENTENTE_PRECISION_DAY : month != 1 ? ENTENTE_PRECISION_MONTH : ENTENTE_PRECISION_YEAR;
}

/**
 * entente_filter_format_window:
 * @self: a filter with a window of time
 *
 * Writes the window as EDTF, in years or months if it has whole ones: `2019/2023`, `2023-11`, `2019/..`.
 *
 * Returns: (transfer full): the text; empty if there is no window
 */
char *
entente_filter_format_window (const EntenteFilter *self)
{
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) last = g_string_new (NULL);
  EntentePrecision precision, precision_of_last = ENTENTE_PRECISION_YEAR;

  g_return_val_if_fail (self != NULL, NULL);

  if (!entente_filter_has_part (self, ENTENTE_FILTER_WINDOW))
    return g_strdup ("");

  precision = find_precision_of_first (self->first_day);
  if (self->last_day != ENTENTE_DAY_NO_LAST)
    precision_of_last = find_precision_of_first (self->last_day + 1);
  /* They are numbered from the finest. */
  precision = MIN (precision, precision_of_last);

  if (self->first_day != ENTENTE_DAY_NO_FIRST)
    append_day (first, self->first_day, precision);
  else
    g_string_append (first, "..");
  if (self->last_day != ENTENTE_DAY_NO_LAST)
    append_day (last, self->last_day, precision);
  else
    g_string_append (last, "..");
  return g_string_equal (first, last) ? g_strdup (first->str) : g_strconcat (first->str, "/", last->str, NULL);
}

/**
 * entente_filter_parse_window:
 * @self: a filter
 * @text: a date or an interval as EDTF, or nothing
 * @error: return location for an error
 *
 * Sets the window of the filter to the days that a date may be; no window if there is nothing.
 *
 * Returns: whether it could be read; else the filter is as before and @error is %ENTENTE_ERROR_DATE
 */
gboolean
entente_filter_parse_window (EntenteFilter  *self,
                             const char     *text,
                             GError        **error)
{
  g_autofree char *typed = _entente_money_clean_typed (text);
  g_autoptr (EntenteDate) date = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (*typed == '\0')
    {
      entente_filter_clear_part (self, ENTENTE_FILTER_WINDOW);
      return TRUE;
    }
  date = entente_date_parse (typed, error);
  if (date == NULL)
    return FALSE;
  self->first_day = entente_date_get_first_day (date);
  self->last_day = entente_date_get_last_day (date);
  return TRUE;
}
