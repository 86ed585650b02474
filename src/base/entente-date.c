/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The type and its accessors, intervals and sets, and the count of days. A single date is read in entente-date-scan.c.
 *
 * The text is the truth and kept as written; the spans are only what follows from it. The grammar has one spelling for
 * each meaning, but for the qualifiers of parts (`?2004-06` is `2004?-06`), so the text is its own normal form. */

#include "entente-date-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/**
 * entente_day_count_in_month:
 * @year: an astronomical year; 0 is the year before 1
 * @month: 1 to 12
 *
 * Counts the days of a month in the proleptic Gregorian calendar, which ISO 8601-1 uses for all years.
 *
 * Returns: 28 to 31
 */
int
entente_day_count_in_month (int year,
                            int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;

  return lengths[month - 1];
}

/**
 * entente_day_from_civil:
 * @year: an astronomical year, -1000000 to 1000000
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Counts the days from 1970-01-01 to a day in the proleptic Gregorian calendar.
 *
 * Returns: the number of the day; negative before 1970
 */
gint32
entente_day_from_civil (int year,
                        int month,
                        int day)
{
  int years, era, year_of_era, day_of_year;

  g_return_val_if_fail (year >= -1000000 && year <= 1000000, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  g_return_val_if_fail (day >= 1 && day <= 31, 0);

  /* Years that begin in March have their leap day at the end; 400 of them are an era of 146097 days. */
  years = month <= 2 ? year - 1 : year;
  era = (years >= 0 ? years : years - 399) / 400;
  year_of_era = years - era * 400;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  /* 719468 days lie between 0000-03-01 and 1970-01-01. */
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

/**
 * entente_day_to_civil:
 * @day_number: a day counted from 1970-01-01, -300000000 to 300000000
 * @year: (out) (optional): the astronomical year
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 *
 * The reverse of entente_day_from_civil().
 */
void
entente_day_to_civil (gint32  day_number,
                      int    *year,
                      int    *month,
                      int    *day)
{
  int days, era, day_of_era, year_of_era, day_of_year, month_from_march;

  g_return_if_fail (day_number >= -300000000 && day_number <= 300000000);

  days = day_number + 719468;
  era = (days >= 0 ? days : days - 146096) / 146097;
  day_of_era = days - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;

  if (day)
    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  if (month)
    *month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  if (year)
    *year = year_of_era + era * 400 + (month_from_march >= 10 ? 1 : 0);
}

/* Whether an interval from @start to @end is certainly written the wrong way round. */
static gboolean
is_reversed (const EntenteDatePoint *start,
             const EntenteDatePoint *end)
{
  /* A season has no place of its own in its year, only one among the other seasons. */
  if (start->precision == ENTENTE_PRECISION_SEASON && end->precision == ENTENTE_PRECISION_SEASON)
    return start->year > end->year || (start->year == end->year && start->part > end->part);
  if (end->precision == ENTENTE_PRECISION_SEASON)
    return start->first > end->last;

  return start->first > end->first;
}

static EntenteDate *
date_new (const char      *text,
          guint            n_spans,
          EntenteDateSpan *spans)
{
  gsize length = strlen (text);
  gsize text_offset = sizeof (EntenteDate) + n_spans * sizeof (EntenteDateSpan);
  EntenteDate *date = g_malloc0 (text_offset + length + 1);

  g_atomic_ref_count_init (&date->ref_count);
  date->n_spans = n_spans;
  memcpy (date->spans, spans, n_spans * sizeof (EntenteDateSpan));
  memcpy ((char *) date + text_offset, text, length);
  date->text = (char *) date + text_offset;

  return date;
}

static void
date_qualify (EntenteDate            *date,
              const EntenteDatePoint *point)
{
  if (point->approximate)
    date->approximate = TRUE;
  if (point->uncertain)
    date->uncertain = TRUE;
}

static EntenteDate *
parse_point (EntenteDateScanner *scanner)
{
  EntenteDate *date;
  EntenteDatePoint point;

  if (!_entente_date_scan_point (scanner, &point))
    return NULL;
  if (*scanner->at != '\0')
    {
      _entente_date_fail_at_rest (scanner);
      return NULL;
    }

  date = date_new (scanner->text, 1, &(EntenteDateSpan) { point.earliest, point.latest });
  date->precision = point.precision;
  date->first = date->end_first = point.first;
  date->last = date->start_last = point.last;
  date_qualify (date, &point);

  return date;
}

static EntenteDate *
parse_interval (EntenteDateScanner *scanner)
{
  EntenteDate *date;
  EntenteDatePoint start, end;
  EntenteDateEnd start_kind, end_kind;
  const char *second;

  if (!_entente_date_scan_end_point (scanner, &start_kind, &start))
    return NULL;
  if (*scanner->at != '/')
    {
      _entente_date_fail_at_rest (scanner);
      return NULL;
    }

  second = ++scanner->at;
  if (!_entente_date_scan_end_point (scanner, &end_kind, &end))
    return NULL;
  if (*scanner->at == '/')
    {
      _entente_date_fail (scanner, scanner->at, _("an interval has one slash and two ends"));
      return NULL;
    }
  if (*scanner->at != '\0')
    {
      _entente_date_fail_at_rest (scanner);
      return NULL;
    }

  if (start_kind == ENTENTE_DATE_END_UNKNOWN && end_kind == ENTENTE_DATE_END_UNKNOWN)
    {
      _entente_date_fail (scanner, scanner->text, _("expected a date or .. on one side of the slash"));
      return NULL;
    }
  if (start_kind == ENTENTE_DATE_END_STATED && end_kind == ENTENTE_DATE_END_STATED && is_reversed (&start, &end))
    {
      _entente_date_fail (scanner, second, _("the interval ends before it starts: expected the earlier date first"));
      return NULL;
    }

  date = date_new (scanner->text, 1, &(EntenteDateSpan) { start.earliest, end.latest });
  date->precision = ENTENTE_PRECISION_INTERVAL;
  date->start = start_kind;
  date->end = end_kind;
  date->first = start.first;
  date->start_last = start_kind == ENTENTE_DATE_END_STATED ? start.last : ENTENTE_DAY_NO_FIRST;
  date->end_first = end_kind == ENTENTE_DATE_END_STATED ? end.first : ENTENTE_DAY_NO_LAST;
  date->last = end.last;
  date_qualify (date, &start);
  date_qualify (date, &end);

  return date;
}

/* Reads `1670..1672` after its first date and the dots; widens @point to the range. */
static gboolean
parse_range_end (EntenteDateScanner *scanner,
                 const char         *start_at,
                 EntenteDatePoint   *point)
{
  const char *second = scanner->at;
  EntenteDatePoint end;

  if (!_entente_date_scan_point (scanner, &end))
    return FALSE;
  if (_entente_date_point_is_masked (point) || _entente_date_point_is_masked (&end))
    return _entente_date_fail (scanner, strchr (start_at, 'X'), _("X isn’t read in a range"));
  if (end.precision != point->precision)
    return _entente_date_fail (scanner, second, _("both dates of a range must be equally precise"));
  if (is_reversed (point, &end))
    return _entente_date_fail (scanner, second, _("the range ends before it starts: expected the earlier date first"));

  point->last = end.last;
  point->latest = end.latest;
  point->approximate |= end.approximate;
  point->uncertain |= end.uncertain;

  return TRUE;
}

static EntenteDate *
parse_set (EntenteDateScanner *scanner)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (EntenteDateSpan));
  EntenteDate *date;
  EntenteDatePoint hull = { .first = ENTENTE_DAY_NO_LAST, .last = ENTENTE_DAY_NO_FIRST };
  EntenteDateEnd start_kind = ENTENTE_DATE_END_STATED;
  EntenteDateEnd end_kind = ENTENTE_DATE_END_STATED;

  scanner->at++;
  if (_entente_date_scan_dots (scanner))
    start_kind = ENTENTE_DATE_END_OPEN;

  for (;;)
    {
      const char *start_at = scanner->at;
      gboolean is_earlier = spans->len == 0 && start_kind == ENTENTE_DATE_END_OPEN;
      EntenteDatePoint point;
      EntenteDateSpan span;

      if (!_entente_date_scan_point (scanner, &point))
        return NULL;

      if (is_earlier)
        point.first = point.earliest = ENTENTE_DAY_NO_FIRST;

      if (!is_earlier && _entente_date_scan_dots (scanner))
        {
          if (*scanner->at == ']')
            {
              end_kind = ENTENTE_DATE_END_OPEN;
              point.last = point.latest = ENTENTE_DAY_NO_LAST;
            }
          else if (!parse_range_end (scanner, start_at, &point))
            {
              return NULL;
            }
        }

      span = (EntenteDateSpan) { point.earliest, point.latest };
      g_array_append_val (spans, span);
      hull.first = MIN (hull.first, point.first);
      hull.last = MAX (hull.last, point.last);
      hull.approximate |= point.approximate;
      hull.uncertain |= point.uncertain;

      if (*scanner->at != ',')
        break;
      scanner->at++;
    }

  if (*scanner->at != ']')
    {
      _entente_date_fail (scanner, scanner->at, _("expected , and another date, .. or ] in the set"));
      return NULL;
    }
  if (*++scanner->at != '\0')
    {
      _entente_date_fail (scanner, scanner->at, _("expected nothing after the set"));
      return NULL;
    }

  date = date_new (scanner->text, spans->len, (EntenteDateSpan *) (gpointer) spans->data);
  date->precision = ENTENTE_PRECISION_SET;
  date->start = start_kind;
  date->end = end_kind;
  date->first = date->end_first = hull.first;
  date->last = date->start_last = hull.last;
  date_qualify (date, &hull);

  return date;
}

/**
 * entente_date_parse:
 * @text: a date, of at most %ENTENTE_DATE_MAX_LENGTH bytes; any bytes, valid UTF-8 or not
 * @error: return location for an error
 *
 * Reads a date of our profile of EDTF (ISO 8601-2:2019, and the Library of Congress' specification of 2019):
 *
 * - level 0: `1985`, `1985-04`, `1985-04-12`, `1964/2008`. The days are real ones of the Gregorian calendar.
 * - level 1: years before 0000 (`-0044`; `-0000` is no year in ISO 8601); seasons `2001-21` to `2001-24`; `?`
 *   uncertain, `~` approximate, `%` both, at the end; X for digits from the right (`201X`, `20XX`, `2004-XX`,
 *   `1985-04-XX`, `1985-XX-XX`); intervals with an open end (`1985/..`, `../1985`) or an unknown one (`1985/`,
 *   `/1985`).
 * - of level 2: quarters `2001-33` to `2001-36`; halves `2001-40` and `2001-41`; sets of which one is meant
 *   (`[1667,1668,1670..1672]`, `[..1760-12-03]`, `[1760-12..]`); qualifiers on parts, to the right of what they hold
 *   for and all before it (`2004-06~-11`), or to the left of the one part that they hold for (`2004-%06-11`).
 *
 * At the edges: `1XXX` is read, `XXXX` is refused, because it says nothing. An interval may be open or unknown at both
 * ends (`../..`, `../`, `/..`), but `/` is refused. The start of an interval mustn't begin after its end begins, so
 * `2004-06/2004` is refused and `2004/2004-06` is not; among seasons the numbers decide. X isn't read in an interval or
 * a range (that is level 2). A set may have one member; `..` may stand at its outer ends only. No white space.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with %ENTENTE_ERROR_DATE, which says at which character what
 *   was expected
 */
EntenteDate *
entente_date_parse (const char  *text,
                    GError     **error)
{
  EntenteDateScanner scanner = { text, text, error };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (strnlen (text, ENTENTE_DATE_MAX_LENGTH + 1) > ENTENTE_DATE_MAX_LENGTH)
    {
      _entente_date_fail (&scanner, text + ENTENTE_DATE_MAX_LENGTH, _("expected an end: a date has at most %d bytes"),
                          ENTENTE_DATE_MAX_LENGTH);
      return NULL;
    }

  if (text[0] == '[')
    return parse_set (&scanner);
  if (strchr (text, '/'))
    return parse_interval (&scanner);

  return parse_point (&scanner);
}

/**
 * entente_date_ref:
 * @date: a date
 *
 * Takes a reference. Any thread may.
 *
 * Returns: (transfer full): @date
 */
EntenteDate *
entente_date_ref (EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  g_atomic_ref_count_inc (&date->ref_count);

  return date;
}

/**
 * entente_date_unref:
 * @date: (transfer full): a date
 *
 * Releases a reference; the last one frees the date.
 */
void
entente_date_unref (EntenteDate *date)
{
  g_return_if_fail (date != NULL);

  if (g_atomic_ref_count_dec (&date->ref_count))
    g_free (date);
}

/**
 * entente_date_get_text:
 * @date: a date
 *
 * Gets the date as EDTF. entente_date_parse() makes the same date of it.
 *
 * Returns: (transfer none): the text, ASCII
 */
const char *
entente_date_get_text (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  return date->text;
}

/**
 * entente_date_get_first_day:
 * @date: a date
 *
 * Gets the first day that the date names: of `2019`, 2019-01-01. `~` and `?` don't move it. A season has no months of
 * its own (ISO 8601-2 gives 21 to 24 to no hemisphere), so its days are those of its year.
 *
 * Returns: days from 1970-01-01, or %ENTENTE_DAY_NO_FIRST if the start is open or unknown
 */
gint32
entente_date_get_first_day (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DAY_NO_FIRST);

  return date->first;
}

/**
 * entente_date_get_last_day:
 * @date: a date
 *
 * Gets the last day that the date names: of `2019`, 2019-12-31. See entente_date_get_first_day().
 *
 * Returns: days from 1970-01-01, or %ENTENTE_DAY_NO_LAST if the end is open or unknown
 */
gint32
entente_date_get_last_day (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DAY_NO_LAST);

  return date->last;
}

/**
 * entente_date_get_start_last_day:
 * @date: a date
 *
 * Gets the last day on which an interval may start, as written: of `2019/..`, 2019-12-31. Of all that isn't an
 * interval, the last day.
 *
 * Returns: days from 1970-01-01, or %ENTENTE_DAY_NO_FIRST if the start of an interval is open or unknown
 */
gint32
entente_date_get_start_last_day (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DAY_NO_FIRST);

  return date->start_last;
}

/**
 * entente_date_get_end_first_day:
 * @date: a date
 *
 * Gets the first day on which an interval may end, as written: of `2004/2006`, 2006-01-01. Of all that isn't an
 * interval, the first day.
 *
 * Returns: days from 1970-01-01, or %ENTENTE_DAY_NO_LAST if the end of an interval is open or unknown
 */
gint32
entente_date_get_end_first_day (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DAY_NO_LAST);

  return date->end_first;
}

/**
 * entente_date_get_precision:
 * @date: a date
 *
 * Gets how precise the date is.
 *
 * Returns: the precision
 */
EntentePrecision
entente_date_get_precision (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_PRECISION_DAY);

  return date->precision;
}

/**
 * entente_date_get_start:
 * @date: a date
 *
 * Gets how the start of an interval is given, or whether a set begins with `..`.
 *
 * Returns: how the start is given
 */
EntenteDateEnd
entente_date_get_start (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DATE_END_STATED);

  return date->start;
}

/**
 * entente_date_get_end:
 * @date: a date
 *
 * Gets how the end of an interval is given, or whether a set ends with `..`.
 *
 * Returns: how the end is given
 */
EntenteDateEnd
entente_date_get_end (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, ENTENTE_DATE_END_STATED);

  return date->end;
}

/**
 * entente_date_is_approximate:
 * @date: a date
 *
 * Gets whether the date or a part of it has `~` or `%`.
 *
 * Returns: whether it is about that date
 */
gboolean
entente_date_is_approximate (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->approximate;
}

/**
 * entente_date_is_uncertain:
 * @date: a date
 *
 * Gets whether the date or a part of it has `?` or `%`.
 *
 * Returns: whether the source is in doubt
 */
gboolean
entente_date_is_uncertain (const EntenteDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return date->uncertain;
}
