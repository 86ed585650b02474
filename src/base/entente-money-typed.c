/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts as people type them: “$1.5 billion”, “1,5 Mrd. €”, “12 500”. */

#include "entente-money-private.h"

#include <langinfo.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-error.h"

#define NBSP        "\302\240"
#define NARROW_NBSP "\342\200\257"

/* The context that the words of units are translated in. */
#define READ "amount that is read"

/* Words that people write after a number, and the zeros they stand for. */
static const struct {
  const char *word;
  int         zeros;
} units[] = {
  /* Translators: words for 10³ that are understood when an amount is typed, with all their forms and abbreviations, parted by
   * semicolons, as in “Tausend;Tsd.”. The next three are for 10⁶, 10⁹ and 10¹². */
  { NC_("amount that is read", "thousand"), 3 },
  { NC_("amount that is read", "million"), 6 },
  { NC_("amount that is read", "billion"), 9 },
  { NC_("amount that is read", "trillion"), 12 },
  { "k", 3 },
  { "m", 6 },
  { "mn", 6 },
  { "b", 9 },
  { "bn", 9 },
  { "tn", 12 },
};

/* What was typed, with plain spaces for those that don't break, and none at its ends. */
char *
_entente_money_clean_typed (const char *text)
{
  g_autoptr (GString) cleaned = g_string_new (text);

  g_string_replace (cleaned, NBSP, " ", 0);
  g_string_replace (cleaned, NARROW_NBSP, " ", 0);
  return g_strstrip (g_string_free (g_steal_pointer (&cleaned), FALSE));
}

static gboolean
fail_amount (GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_MONEY,
                       /* Translators: translate the words after the numbers as in the list of units */
                       _("Not an amount. Examples: 1 billion, 500 million, €20 million"));
  return FALSE;
}

/* Takes the first or the last bytes away. */
static void
remove_at (char     *text,
           gboolean  behind,
           gsize     n_bytes)
{
  gsize length = strlen (text);

  if (behind)
    text[length - n_bytes] = '\0';
  else
    memmove (text, text + n_bytes, length - n_bytes + 1);
}

/* Takes a currency, as a sign or a code, away from one end of @text. */
static gboolean
take_currency_at (char     *text,
                  gboolean  behind,
                  char      currency[4])
{
  /* One sign ends in another. */
  static const char *const with_sign[] = { "USD", "EUR", "GBP", "CNY", "JPY", "INR", "KRW" };
  gsize length = strlen (text);
  const char *word = behind && length > 3 ? text + length - 3 : text;
  char code[4] = "";

  for (guint i = 0; i < G_N_ELEMENTS (with_sign); i++)
    {
      const char *sign = entente_currency_get_symbol (with_sign[i]);

      if (behind ? g_str_has_suffix (text, sign) : g_str_has_prefix (text, sign))
        {
          g_strlcpy (currency, with_sign[i], 4);
          remove_at (text, behind, strlen (sign));
          return TRUE;
        }
    }
  if (length < 3 || (behind && length > 3 && g_ascii_isalpha (text[length - 4])))
    return FALSE;
  for (guint i = 0; i < 3 && g_ascii_isalpha (word[i]); i++)
    code[i] = g_ascii_toupper (word[i]);
  if (!entente_currency_is_known (code))
    return FALSE;
  memcpy (currency, code, 4);
  remove_at (text, behind, 3);
  return TRUE;
}

/* Takes a currency, as a sign or a code, away from one end of @text, a number as it was typed, and keeps it in @currency. */
void
_entente_money_take_currency (char *text,
                              char  currency[4])
{
  if (!take_currency_at (text, FALSE, currency))
    take_currency_at (text, TRUE, currency);
}

static gboolean
is_unit (const char *folded,
         const char *words)
{
  g_auto (GStrv) forms = g_strsplit (words, ";", -1);

  for (guint i = 0; forms[i] != NULL; i++)
    {
      g_autofree char *form = g_utf8_casefold (g_strstrip (forms[i]), -1);

      if (strcmp (folded, form) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The number of zeros that the unit @text stands for, or -1 if it is none. */
static int
find_unit (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (*text == '\0')
    return 0;
  /* The words of the language first: a German “Billion” is no English one. */
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_unit (folded, g_dpgettext2 (GETTEXT_PACKAGE, READ, units[i].word)))
      return units[i].zeros;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_unit (folded, units[i].word))
      return units[i].zeros;
  return -1;
}

static gboolean
is_space (const char *text)
{
  return strcmp (text, " ") == 0 || strcmp (text, NBSP) == 0 || strcmp (text, NARROW_NBSP) == 0;
}

/* How many bytes the sign between groups of digits has that @text begins with; 0 if it is none: it parts off three digits. */
static gsize
get_separator_length (const char *text,
                      const char *native)
{
  gsize length = *native != '\0' && g_str_has_prefix (text, native) ? strlen (native) : strchr (",.", *text) != NULL ? 1 : 0;
  guint n_digits = 0;

  while (length > 0 && g_ascii_isdigit (text[length + n_digits]))
    n_digits++;
  return n_digits == 3 ? length : 0;
}

/* Moves @text behind its number, as the locale writes it, and takes its digits. Where no group of digits can be meant, a comma is
 * as good a decimal point as a point.
 *
 * Returns: how many digits stand before the decimal point, or -1 if there is no number */
static gssize
take_digits (const char **text,
             GString     *digits)
{
  g_autofree char *radix = g_locale_to_utf8 (nl_langinfo (RADIXCHAR), -1, NULL, NULL, NULL);
  g_autofree char *grouping = g_locale_to_utf8 (nl_langinfo (THOUSEP), -1, NULL, NULL, NULL);
  /* Spaces have been made plain. */
  const char *native = grouping == NULL ? "" : is_space (grouping) ? " " : grouping;
  const char *at = *text;
  gssize point = -1;

  while (*at != '\0')
    {
      gboolean is_radix = radix != NULL && *at == *radix;
      gsize length = digits->len > 0 && point < 0 && !is_radix ? get_separator_length (at, native) : 0;

      if (g_ascii_isdigit (*at))
        g_string_append_c (digits, *at++);
      else if (length > 0)
        at += length;
      else if (point < 0 && (*at == '.' || *at == ','))
        point = (gssize) digits->len, at++;
      else
        break;
    }
  *text = at;
  if (digits->len == 0)
    return -1;
  return point < 0 ? (gssize) digits->len : point;
}

/* Reads “1.5 billion”: moves the point of the number by the zeros of the unit, and leaves the rest to the strict reader. */
gboolean
_entente_money_parse_typed (const char  *text,
                            const char  *currency,
                            gint64      *minor,
                            GError     **error)
{
  g_autofree char *unit = NULL;
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GError) fault = NULL;
  gssize point;
  gsize whole;
  int zeros;

  while (*text == ' ')
    text++;
  point = take_digits (&text, digits);
  unit = g_strstrip (g_strdup (text));
  zeros = find_unit (unit);
  if (point < 0 || zeros < 0)
    return fail_amount (error);

  whole = (gsize) point + (gsize) zeros;
  while (digits->len < whole)
    g_string_append_c (digits, '0');
  if (digits->len > whole)
    g_string_insert_c (digits, (gssize) whole, '.');
  while (digits->str[0] == '0' && g_ascii_isdigit (digits->str[1]))
    g_string_erase (digits, 0, 1);

  if (entente_money_parse_bound (digits->str, currency, minor, &fault))
    return TRUE;
  if (g_error_matches (fault, ENTENTE_ERROR, ENTENTE_ERROR_OVERFLOW))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  return fail_amount (error);
}
