/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one date at a place in a text: its components, its qualifiers, and the days that follow from them.
 *
 * A scanner never goes beyond the text's nul, and all that it has accepted is ASCII: so a place is a character as well
 * as a byte, whatever follows it. */

#include "entente-date-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-error.h"

/* Characters of a wrong text that its error message quotes. */
#define QUOTED_MAX 60

/* Makes any bytes fit for one line of a message. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, strnlen (text, QUOTED_MAX * 4));
  guint n = 0;

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (n++ == QUOTED_MAX)
        {
          g_string_append (quoted, "…");
          break;
        }
      g_string_append_unichar (quoted, g_unichar_isprint (character) ? character : 0xfffd);
    }

  return g_string_free (quoted, FALSE);
}

/* Sets the error; @format says what is wrong at @at. Returns %FALSE, for the caller to return. */
gboolean
_entente_date_fail (EntenteDateScanner *scanner,
                    const char         *at,
                    const char         *format,
                    ...)
{
  g_autofree char *quoted = NULL;
  g_autofree char *what = NULL;
  va_list arguments;

  if (scanner->error == NULL)
    return FALSE;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  quoted = quote (scanner->text);
  g_set_error (scanner->error, ENTENTE_ERROR, ENTENTE_ERROR_DATE,
               /* Translators: the first is what somebody wrote; the number is the place of a character in it, from 1;
                * the last is a phrase such as “expected a month 01 to 12”. Leave the examples as they are. */
               _("“%s” is not a date: at character %u, %s. Examples: 2019, 2019-11, 2019/.."),
               quoted, (guint) (at - scanner->text) + 1, what);

  return FALSE;
}

/* For what stands behind a date that is complete. */
gboolean
_entente_date_fail_at_rest (EntenteDateScanner *scanner)
{
  switch (*scanner->at)
    {
    case 'T':
    case 't':
    case ':':
      return _entente_date_fail (scanner, scanner->at, _("times of day aren’t read"));
    case 'S':
      return _entente_date_fail (scanner, scanner->at, _("significant digits (S) aren’t read"));
    case 'E':
      return _entente_date_fail (scanner, scanner->at, _("years with an exponent (E) aren’t read"));
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return _entente_date_fail (scanner, scanner->at, _("a date has no spaces"));
    case '?':
    case '~':
    case '%':
      return _entente_date_fail (scanner, scanner->at,
                                 _("expected no second qualifier: ? and ~ together are written %%"));
    case ',':
    case ']':
      return _entente_date_fail (scanner, scanner->at, _("expected [ before a set of dates"));
    default:
      return _entente_date_fail (scanner, scanner->at, _("expected nothing after the date"));
    }
}

/* Reads `..` if it stands here. */
gboolean
_entente_date_scan_dots (EntenteDateScanner *scanner)
{
  if (scanner->at[0] != '.' || scanner->at[1] != '.')
    return FALSE;

  scanner->at += 2;

  return TRUE;
}

/* Reads a qualifier if one stands here, for @components. */
static void
scan_qualifier (EntenteDateScanner    *scanner,
                EntenteDatePoint      *point,
                EntenteDateComponents  components)
{
  char c = *scanner->at;

  if (c != '?' && c != '~' && c != '%')
    return;

  if (c != '~')
    point->uncertain |= components;
  if (c != '?')
    point->approximate |= components;
  scanner->at++;
}

static gboolean
fail_at_year (EntenteDateScanner *scanner,
              const char         *start)
{
  switch (*start)
    {
    case 'Y':
    case 'y':
      return _entente_date_fail (scanner, start, _("expected a year from -9999 to 9999; years with Y aren’t read"));
    case '{':
      return _entente_date_fail (scanner, start,
                                 _("sets of which all are meant, { }, aren’t read; one of several is written [ ]"));
    case '.':
      return _entente_date_fail (scanner, start,
                                 _("expected a date before or after the two dots, as in 2019/.. or [..2019]"));
    case ' ':
    case '\t':
    case '\n':
    case '\r':
      return _entente_date_fail (scanner, start, _("a date has no spaces"));
    default:
      return _entente_date_fail (scanner, scanner->at, _("expected a year of four digits"));
    }
}

static gboolean
scan_year (EntenteDateScanner *scanner,
           EntenteDatePoint   *point)
{
  static const EntentePrecision precisions[] = {
    ENTENTE_PRECISION_YEAR, ENTENTE_PRECISION_DECADE, ENTENTE_PRECISION_CENTURY, ENTENTE_PRECISION_MILLENNIUM
  };
  const char *start = scanner->at;
  gboolean is_negative = *scanner->at == '-';
  int value = 0;
  int n_years = 1;
  guint n_masked = 0;

  if (is_negative)
    scanner->at++;

  for (guint i = 0; i < 4; i++, scanner->at++)
    {
      if (*scanner->at == 'X')
        {
          n_masked++;
          n_years *= 10;
          value *= 10;
        }
      else if (!g_ascii_isdigit (*scanner->at))
        {
          return fail_at_year (scanner, start);
        }
      else if (n_masked > 0)
        {
          return _entente_date_fail (scanner, scanner->at, _("expected another X: X stands for digits from the right"));
        }
      else
        {
          value = value * 10 + g_ascii_digit_value (*scanner->at);
        }
    }

  if (n_masked == 4)
    return _entente_date_fail (scanner, start, _("expected a digit in the year: XXXX says nothing"));
  if (g_ascii_isdigit (*scanner->at))
    return _entente_date_fail (scanner, scanner->at, _("expected a year of four digits, from -9999 to 9999"));
  if (is_negative && value == 0 && n_masked == 0)
    return _entente_date_fail (scanner, start, _("expected the year 0 without a sign"));

  point->precision = precisions[n_masked];
  point->year = is_negative ? -(value + n_years - 1) : value;
  point->last_year = is_negative ? -value : value + n_years - 1;
  if (is_negative && point->last_year == 0)
    point->last_year = -1; /* ISO 8601 has no -0000 */

  return TRUE;
}

/* Reads two digits or XX, which is %ENTENTE_DATE_ANY. */
static gboolean
scan_two (EntenteDateScanner *scanner,
          guint8             *value)
{
  const char *at = scanner->at;

  if (at[0] == 'X' && at[1] == 'X')
    *value = ENTENTE_DATE_ANY;
  else if (g_ascii_isdigit (at[0]) && g_ascii_isdigit (at[1]))
    *value = g_ascii_digit_value (at[0]) * 10 + g_ascii_digit_value (at[1]);
  else
    return FALSE;

  scanner->at += 2;

  return TRUE;
}

static gboolean
scan_part (EntenteDateScanner *scanner,
           EntenteDatePoint   *point)
{
  const char *start = scanner->at;

  if (!scan_two (scanner, &point->part))
    return _entente_date_fail (scanner, start, _("expected a month 01 to 12, or XX for an unknown one"));

  switch (point->part)
    {
    case ENTENTE_DATE_ANY:
      return TRUE;
    case 1 ... 12:
      point->precision = ENTENTE_PRECISION_MONTH;
      return TRUE;
    case 21 ... 24:
      point->precision = ENTENTE_PRECISION_SEASON;
      return TRUE;
    case 33 ... 36:
      point->precision = ENTENTE_PRECISION_QUARTER;
      return TRUE;
    case 40 ... 41:
      point->precision = ENTENTE_PRECISION_HALF;
      return TRUE;
    case 25 ... 32:
      return _entente_date_fail (scanner, start, _("expected a season 21 to 24; those of a hemisphere aren’t read"));
    case 37 ... 39:
      return _entente_date_fail (scanner, start,
                                 _("expected a quarter 33 to 36 or a half 40 or 41; thirds of a year aren’t read"));
    default:
      return _entente_date_fail (scanner, start,
                                 _("expected a month 01 to 12, a season 21 to 24, "
                                   "a quarter 33 to 36, or a half 40 or 41"));
    }
}

static gboolean
scan_day (EntenteDateScanner *scanner,
          EntenteDatePoint   *point)
{
  const char *start = scanner->at;
  int n_days;

  if (!scan_two (scanner, &point->day))
    return _entente_date_fail (scanner, start, _("expected a day of two digits, or XX for an unknown one"));

  if (point->day == ENTENTE_DATE_ANY)
    return TRUE;
  if (point->part == ENTENTE_DATE_ANY)
    return _entente_date_fail (scanner, start, _("expected XX: a day of an unknown month isn’t read"));

  n_days = entente_day_count_in_month (point->year, point->part);
  if (point->day < 1 || point->day > n_days)
    return _entente_date_fail (scanner, start, _("expected a day 01 to %d"), n_days);

  point->precision = ENTENTE_PRECISION_DAY;

  return TRUE;
}

/* The same day of the month, or the month's last, @n months later. */
static gint32
shift_by_months (gint32 day_number,
                 int    n)
{
  int year, month, day, months;

  entente_day_to_civil (day_number, &year, &month, &day);
  months = year * 12 + month - 1 + n;
  year = (months >= 0 ? months : months - 11) / 12;
  month = months - year * 12 + 1;

  return entente_day_from_civil (year, month, MIN (day, entente_day_count_in_month (year, month)));
}

/* By how many months `~` widens; 0 is by one day. The unit is the precision of what is approximate: of `2004-06~-11` it
 * is the month. Where parts with an exact one between them are approximate, as in `~2004-06-~11`, the first decides. */
static int
get_unit_in_months (const EntenteDatePoint *point)
{
  EntenteDateComponents component = ENTENTE_DATE_COMPONENT_YEAR;

  while (!(point->approximate & component))
    component <<= 1;
  while (point->approximate & point->present & (component << 1))
    component <<= 1;

  if (component == ENTENTE_DATE_COMPONENT_YEAR)
    {
      switch (point->precision)
        {
        case ENTENTE_PRECISION_DECADE:
          return 120;
        case ENTENTE_PRECISION_CENTURY:
          return 1200;
        case ENTENTE_PRECISION_MILLENNIUM:
          return 12000;
        default:
          return 12;
        }
    }
  if (component == ENTENTE_DATE_COMPONENT_DAY && point->day != ENTENTE_DATE_ANY)
    return 0;

  switch (point->part)
    {
    case ENTENTE_DATE_ANY:
      return 12;
    case 21 ... 36:
      return 3;
    case 40 ... 41:
      return 6;
    default:
      return 1;
    }
}

static void
find_days (EntenteDatePoint *point)
{
  int first_month = 1;
  int last_month = 12;
  int unit;

  switch (point->precision)
    {
    case ENTENTE_PRECISION_DAY:
    case ENTENTE_PRECISION_MONTH:
      first_month = last_month = point->part;
      break;
    case ENTENTE_PRECISION_QUARTER:
      first_month = (point->part - 33) * 3 + 1;
      last_month = first_month + 2;
      break;
    case ENTENTE_PRECISION_HALF:
      first_month = (point->part - 40) * 6 + 1;
      last_month = first_month + 5;
      break;
    default:
      break;
    }

  if (point->precision == ENTENTE_PRECISION_DAY)
    {
      point->first = point->last = entente_day_from_civil (point->year, point->part, point->day);
    }
  else
    {
      point->first = entente_day_from_civil (point->year, first_month, 1);
      point->last = entente_day_from_civil (point->last_year, last_month,
                                            entente_day_count_in_month (point->last_year, last_month));
    }

  point->earliest = point->first;
  point->latest = point->last;

  /* Spring and autumn lie within their year in both hemispheres. Summer of the south and winter of the north don't, and
   * custom names them by either year: they may begin in the December before and last until the March after. */
  if (point->part == 22 || point->part == 24)
    {
      point->earliest -= 31;
      point->latest = entente_day_from_civil (point->year + 1, 3, 31);
    }

  if (!point->approximate)
    return;

  unit = get_unit_in_months (point);
  if (unit == 0)
    {
      point->earliest--;
      point->latest++;
    }
  else if (point->precision == ENTENTE_PRECISION_DAY)
    {
      point->earliest = shift_by_months (point->earliest, -unit);
      point->latest = shift_by_months (point->latest, unit);
    }
  else
    {
      /* By the day after, so that the last of February goes to the last of March. */
      point->earliest = shift_by_months (point->earliest, -unit);
      point->latest = shift_by_months (point->latest + 1, unit) - 1;
    }
}

/* Reads one date, with its qualifiers; what may follow it is for the caller to know. */
gboolean
_entente_date_scan_point (EntenteDateScanner *scanner,
                          EntenteDatePoint   *point)
{
  *point = (EntenteDatePoint) { .present = ENTENTE_DATE_COMPONENT_YEAR };

  scan_qualifier (scanner, point, ENTENTE_DATE_COMPONENT_YEAR);
  if (!scan_year (scanner, point))
    return FALSE;
  scan_qualifier (scanner, point, ENTENTE_DATE_COMPONENT_YEAR);

  if (*scanner->at == '-')
    {
      if (point->last_year != point->year)
        return _entente_date_fail (scanner, scanner->at, _("expected nothing after a year with X"));

      scanner->at++;
      point->present |= ENTENTE_DATE_COMPONENT_PART;
      scan_qualifier (scanner, point, ENTENTE_DATE_COMPONENT_PART);
      if (!scan_part (scanner, point))
        return FALSE;
      scan_qualifier (scanner, point, ENTENTE_DATE_COMPONENT_YEAR | ENTENTE_DATE_COMPONENT_PART);
    }

  if (*scanner->at == '-' && point->part != 0)
    {
      if (point->precision != ENTENTE_PRECISION_MONTH && point->part != ENTENTE_DATE_ANY)
        return _entente_date_fail (scanner, scanner->at, _("expected nothing after a season, quarter or half"));

      scanner->at++;
      point->present |= ENTENTE_DATE_COMPONENT_DAY;
      scan_qualifier (scanner, point, ENTENTE_DATE_COMPONENT_DAY);
      if (!scan_day (scanner, point))
        return FALSE;
      scan_qualifier (scanner, point, point->present);
    }

  find_days (point);

  return TRUE;
}

/* Reads one end of an interval. An end that isn't stated leaves a @point without bounds. */
gboolean
_entente_date_scan_end_point (EntenteDateScanner *scanner,
                              EntenteDateEnd     *end,
                              EntenteDatePoint   *point)
{
  const char *start = scanner->at;

  *point = (EntenteDatePoint) {
    .first = ENTENTE_DAY_NO_FIRST,
    .last = ENTENTE_DAY_NO_LAST,
    .earliest = ENTENTE_DAY_NO_FIRST,
    .latest = ENTENTE_DAY_NO_LAST,
  };

  if (*start == '/' || *start == '\0')
    {
      *end = ENTENTE_DATE_END_UNKNOWN;
      return TRUE;
    }
  if (_entente_date_scan_dots (scanner))
    {
      *end = ENTENTE_DATE_END_OPEN;
      return TRUE;
    }

  *end = ENTENTE_DATE_END_STATED;
  if (!_entente_date_scan_point (scanner, point))
    return FALSE;
  if (_entente_date_point_is_masked (point))
    return _entente_date_fail (scanner, strchr (start, 'X'), _("X isn’t read in an interval"));

  return TRUE;
}
