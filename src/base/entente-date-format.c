/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates for people, in their language, and never firmer than written.
 *
 * Years have four digits and are those of ISO 8601, so that 0076 isn't taken for 1976, and what is shown is found again
 * in the file: -0044 is shown as −0044 and not as 45 BC. */

#include "entente-date-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static char *
format_year (int year)
{
  return g_strdup_printf ("%s%04d", year < 0 ? "−" : "", ABS (year));
}

static char *
format_month (int              month,
              EntenteDateStyle style,
              gboolean         with_day)
{
  g_autoptr (GDateTime) any = g_date_time_new_utc (2001, month, 1, 0, 0, 0);

  /* Many languages write a month in another case when it stands with a day. */
  if (style == ENTENTE_DATE_STYLE_SHORT)
    return g_date_time_format (any, with_day ? "%b" : "%Ob");

  return g_date_time_format (any, with_day ? "%B" : "%OB");
}

static char *
format_year_and_month (const EntenteDatePoint *point,
                       EntenteDateStyle        style)
{
  g_autofree char *year = format_year (point->year);
  g_autofree char *month = format_month (point->part, style, FALSE);

  /* Translators: a month, as “November”, and a year */
  return g_strdup_printf (C_("month and year", "%1$s %2$s"), month, year);
}

static char *
format_part_of_year (const EntenteDatePoint *point,
                     EntenteDateStyle        style)
{
  gboolean is_short = style == ENTENTE_DATE_STYLE_SHORT;
  g_autofree char *year = format_year (point->year);

  switch (point->part)
    {
    case 21:
      /* Translators: %s is a year */
      return g_strdup_printf (_("spring %s"), year);
    case 22:
      /* Translators: %s is a year */
      return g_strdup_printf (_("summer %s"), year);
    case 23:
      /* Translators: %s is a year */
      return g_strdup_printf (_("autumn %s"), year);
    case 24:
      /* Translators: %s is a year */
      return g_strdup_printf (_("winter %s"), year);
    case 40:
      /* Translators: H1 is the first half of a year */
      return g_strdup_printf (is_short ? _("H1 %s") : _("first half of %s"), year);
    case 41:
      /* Translators: H2 is the second half of a year */
      return g_strdup_printf (is_short ? _("H2 %s") : _("second half of %s"), year);
    default:
      /* Translators: the number of a quarter, 1 to 4, and a year */
      return g_strdup_printf (_("Q%1$d %2$s"), point->part - 32, year);
    }
}

static char *
format_years (const EntenteDatePoint *point)
{
  g_autofree char *first = format_year (point->year);
  g_autofree char *last = format_year (point->last_year);

  /* “2000s” would be ten years to some and a hundred to others. */
  if (point->precision == ENTENTE_PRECISION_DECADE && point->year >= 1000 && point->year % 100 != 0)
    /* Translators: a decade; %s is its first year, as in “2010s” */
    return g_strdup_printf (C_("decade", "%ss"), first);

  /* Translators: one of the years from %1$s to %2$s; which one isn't known */
  return g_strdup_printf (_("between %1$s and %2$s"), first, last);
}

static char *
format_without_qualifiers (const EntenteDatePoint *point,
                           EntenteDateStyle        style)
{
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;

  if (point->last_year != point->year)
    return format_years (point);

  year = format_year (point->year);

  if (point->part == 0)
    return g_steal_pointer (&year);

  if (point->part == ENTENTE_DATE_ANY)
    {
      if (point->day == 0)
        /* Translators: one month of a year; which one isn't known */
        return g_strdup_printf (_("a month in %s"), year);
      /* Translators: one day of a year; which one isn't known */
      return g_strdup_printf (C_("year", "a day in %s"), year);
    }

  if (point->precision == ENTENTE_PRECISION_DAY)
    {
      g_autofree char *day = g_strdup_printf ("%d", point->day);

      month = format_month (point->part, style, TRUE);
      /* Translators: a day, a month, as “April” or “Apr”, and a year. Change the order as your language has it */
      return g_strdup_printf (C_("day, month and year", "%1$s %2$s %3$s"), day, month, year);
    }

  if (point->day == ENTENTE_DATE_ANY)
    {
      month = format_year_and_month (point, style);
      /* Translators: one day of a month, as in “a day in November 2023”; which one isn't known */
      return g_strdup_printf (C_("month and year", "a day in %s"), month);
    }

  if (point->part <= 12)
    return format_year_and_month (point, style);

  return format_part_of_year (point, style);
}

/* What is approximate, where it isn't the whole date: a note behind it, as in “11 June 2004 (day approximate)”. */
static const char *
get_approximate_note (const EntenteDatePoint *point)
{
  switch ((guint) point->approximate)
    {
    case ENTENTE_DATE_COMPONENT_YEAR:
      /* Translators: behind a date of which only a part is approximate, as in “11 June 2004 (day approximate)” */
      return _("year approximate");
    case ENTENTE_DATE_COMPONENT_PART:
      return point->precision <= ENTENTE_PRECISION_MONTH || point->part == ENTENTE_DATE_ANY ? _("month approximate")
             : point->precision == ENTENTE_PRECISION_SEASON                                 ? _("season approximate")
             : point->precision == ENTENTE_PRECISION_QUARTER                                ? _("quarter approximate")
                                                                                            : _("half approximate");
    case ENTENTE_DATE_COMPONENT_DAY:
      return _("day approximate");
    case ENTENTE_DATE_COMPONENT_YEAR | ENTENTE_DATE_COMPONENT_PART:
      return _("year and month approximate");
    case ENTENTE_DATE_COMPONENT_YEAR | ENTENTE_DATE_COMPONENT_DAY:
      return _("year and day approximate");
    default:
      return _("month and day approximate");
    }
}

/* What is uncertain, where it isn't the whole date. */
static const char *
get_uncertain_note (const EntenteDatePoint *point)
{
  switch ((guint) point->uncertain)
    {
    case ENTENTE_DATE_COMPONENT_YEAR:
      /* Translators: behind a date of which only a part is in doubt, as in “11 June 2004 (year uncertain)” */
      return _("year uncertain");
    case ENTENTE_DATE_COMPONENT_PART:
      return point->precision <= ENTENTE_PRECISION_MONTH || point->part == ENTENTE_DATE_ANY ? _("month uncertain")
             : point->precision == ENTENTE_PRECISION_SEASON                                 ? _("season uncertain")
             : point->precision == ENTENTE_PRECISION_QUARTER                                ? _("quarter uncertain")
                                                                                            : _("half uncertain");
    case ENTENTE_DATE_COMPONENT_DAY:
      return _("day uncertain");
    case ENTENTE_DATE_COMPONENT_YEAR | ENTENTE_DATE_COMPONENT_PART:
      return _("year and month uncertain");
    case ENTENTE_DATE_COMPONENT_YEAR | ENTENTE_DATE_COMPONENT_DAY:
      return _("year and day uncertain");
    default:
      return _("month and day uncertain");
    }
}

static char *
format_point (const EntenteDatePoint *point,
              EntenteDateStyle        style)
{
  g_autofree char *plain = format_without_qualifiers (point, style);
  gboolean is_about = FALSE;
  const char *notes[2];
  guint n_notes = 0;

  if (style == ENTENTE_DATE_STYLE_SHORT)
    {
      if (point->approximate && point->uncertain)
        /* Translators: short for “about %s, but uncertain” */
        return g_strdup_printf (C_("date", "≈ %s?"), plain);
      if (point->approximate)
        /* Translators: short for “about %s” */
        return g_strdup_printf (C_("date", "≈ %s"), plain);
      if (point->uncertain)
        /* Translators: short for “%s, but uncertain” */
        return g_strdup_printf (C_("date", "%s?"), plain);

      return g_steal_pointer (&plain);
    }

  if (point->approximate == point->present)
    {
      if (_entente_date_point_is_masked (point))
        notes[n_notes++] = _("approximate");
      else
        is_about = TRUE;
    }
  else if (point->approximate)
    {
      notes[n_notes++] = get_approximate_note (point);
    }

  if (point->uncertain)
    notes[n_notes++] = point->uncertain == point->present ? _("uncertain") : get_uncertain_note (point);

  if (is_about)
    {
      /* Translators: %s is a date: a year, a month or a day */
      char *about = g_strdup_printf (C_("date", "about %s"), plain);

      g_free (plain);
      plain = about;
    }

  if (n_notes == 2)
    /* Translators: a date and two notes on it, as in “11 June 2004 (day approximate, year uncertain)” */
    return g_strdup_printf (C_("date", "%1$s (%2$s, %3$s)"), plain, notes[0], notes[1]);
  if (n_notes == 1)
    /* Translators: a date and a note on it, as in “1984 (uncertain)” */
    return g_strdup_printf (C_("date", "%1$s (%2$s)"), plain, notes[0]);

  return g_steal_pointer (&plain);
}

static char *
format_interval (const EntenteDate *date,
                 EntenteDateStyle   style)
{
  EntenteDateScanner scanner = { date->text, date->text, NULL };
  EntenteDatePoint start, end;
  EntenteDateEnd start_kind, end_kind;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!_entente_date_scan_end_point (&scanner, &start_kind, &start))
    g_assert_not_reached ();
  scanner.at++;
  if (!_entente_date_scan_end_point (&scanner, &end_kind, &end))
    g_assert_not_reached ();

  if (start_kind == ENTENTE_DATE_END_STATED)
    from = format_point (&start, style);
  if (end_kind == ENTENTE_DATE_END_STATED)
    to = format_point (&end, style);

  if (from && to)
    {
      if (date->approximate || date->uncertain)
        /* Translators: an interval between two dates, of which one is “about April 2019” or the like */
        return g_strdup_printf (_("from %1$s to %2$s"), from, to);
      if (start.precision == ENTENTE_PRECISION_YEAR && end.precision == ENTENTE_PRECISION_YEAR && start.year >= 0)
        /* Translators: an interval between two years, with an en dash, as in “2004–2006” */
        return g_strdup_printf (C_("interval of years", "%1$s–%2$s"), from, to);

      /* Translators: an interval between two dates, with an en dash, as in “June 2004 – August 2006” */
      return g_strdup_printf (C_("interval", "%1$s – %2$s"), from, to);
    }

  if (from)
    /* Translators: %s is the date on which something started */
    return g_strdup_printf (end_kind == ENTENTE_DATE_END_OPEN ? _("since %s") : _("from %s, end not known"), from);
  if (to)
    /* Translators: %s is the date on which something ended */
    return g_strdup_printf (start_kind == ENTENTE_DATE_END_OPEN ? _("until %s") : _("until %s, start not known"), to);

  if (start_kind == end_kind)
    /* Translators: an interval without any date */
    return g_strdup (_("open start, open end"));
  if (start_kind == ENTENTE_DATE_END_OPEN)
    /* Translators: an interval without any date */
    return g_strdup (_("open start, end not known"));

  /* Translators: an interval without any date */
  return g_strdup (_("start not known, open end"));
}

static char *
format_set (const EntenteDate *date,
            EntenteDateStyle   style)
{
  EntenteDateScanner scanner = { date->text, date->text + 1, NULL };
  g_autofree char *list = NULL;
  gboolean is_earlier = _entente_date_scan_dots (&scanner);
  gboolean is_alone = TRUE;

  for (;;)
    {
      EntenteDatePoint point;
      g_autofree char *member = NULL;

      if (!_entente_date_scan_point (&scanner, &point))
        g_assert_not_reached ();
      member = format_point (&point, style);

      if (is_earlier)
        {
          char *earlier = g_strdup_printf (_("%s or earlier"), member);

          g_free (member);
          member = earlier;
          is_earlier = FALSE;
        }
      else if (_entente_date_scan_dots (&scanner))
        {
          char *range;

          if (*scanner.at == ']')
            {
              range = g_strdup_printf (_("%s or later"), member);
            }
          else
            {
              g_autofree char *end = NULL;

              if (!_entente_date_scan_point (&scanner, &point))
                g_assert_not_reached ();
              end = format_point (&point, style);
              /* Translators: all dates from one to the other, as in “one of 1667, 1670 to 1672” */
              range = g_strdup_printf (C_("dates in a list", "%1$s to %2$s"), member, end);
              is_alone = FALSE;
            }

          g_free (member);
          member = range;
        }

      if (list == NULL)
        {
          list = g_steal_pointer (&member);
        }
      else
        {
          /* Translators: a list of dates grows by one; %1$s is the list so far */
          char *longer = g_strdup_printf (C_("dates in a list", "%1$s, %2$s"), list, member);

          g_free (list);
          list = longer;
          is_alone = FALSE;
        }

      if (*scanner.at != ',')
        break;
      scanner.at++;
    }

  if (is_alone)
    return g_steal_pointer (&list);

  /* Translators: %s is a list of dates, of which one is meant */
  return g_strdup_printf (_("one of %s"), list);
}

/**
 * entente_date_format:
 * @date: a date
 * @style: how to write it
 *
 * Writes the date for people, in the language and with the month names of the locale, and never firmer than it is: an
 * unknown day stays unknown, `~` is “about”, `?` “uncertain”. It begins with a small letter where the language allows.
 * Years are those of ISO 8601, with four digits: the year before 0001 is 0000.
 *
 * Returns: (transfer full): the text
 */
char *
entente_date_format (const EntenteDate *date,
                     EntenteDateStyle   style)
{
  EntenteDateScanner scanner;
  EntenteDatePoint point;

  g_return_val_if_fail (date != NULL, NULL);

  if (style == ENTENTE_DATE_STYLE_EDTF)
    return g_strdup (date->text);
  if (date->precision == ENTENTE_PRECISION_INTERVAL)
    return format_interval (date, style);
  if (date->precision == ENTENTE_PRECISION_SET)
    return format_set (date, style);

  scanner = (EntenteDateScanner) { date->text, date->text, NULL };
  if (!_entente_date_scan_point (&scanner, &point))
    g_assert_not_reached ();

  return format_point (&point, style);
}
