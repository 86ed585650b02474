/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The date against its profile of EDTF: tables of what is read and what follows from it, and of what is refused and
 * where. What follows from two dates is in test-date-order.c, the texts for people in test-date-format.c. */

#include <stdio.h>
#include <string.h>

#include <glib.h>

#include "entente-date.h"
#include "entente-error.h"

#define DAY ENTENTE_PRECISION_DAY
#define MONTH ENTENTE_PRECISION_MONTH
#define SEASON ENTENTE_PRECISION_SEASON
#define QUARTER ENTENTE_PRECISION_QUARTER
#define HALF ENTENTE_PRECISION_HALF
#define YEAR ENTENTE_PRECISION_YEAR
#define DECADE ENTENTE_PRECISION_DECADE
#define CENTURY ENTENTE_PRECISION_CENTURY
#define MILLENNIUM ENTENTE_PRECISION_MILLENNIUM
#define INTERVAL ENTENTE_PRECISION_INTERVAL
#define SET ENTENTE_PRECISION_SET

/* A case says its days as plain dates, and "" for none. */
typedef struct {
  const char       *text;
  const char       *first;
  const char       *last;
  EntentePrecision  precision;
  const char       *flags; /* of: o, u for the start; O, U for the end; ~ and ? */
} Case;

static const Case cases[] = {
  /* Level 0. The year 0 exists and is a leap year; 1900 wasn't one. */
  { "1985-04-12", "1985-04-12", "1985-04-12", DAY, "" },
  { "1985-04", "1985-04-01", "1985-04-30", MONTH, "" },
  { "1985", "1985-01-01", "1985-12-31", YEAR, "" },
  { "0000", "0000-01-01", "0000-12-31", YEAR, "" },
  { "0000-02-29", "0000-02-29", "0000-02-29", DAY, "" },
  { "9999-12-31", "9999-12-31", "9999-12-31", DAY, "" },
  { "2000-02", "2000-02-01", "2000-02-29", MONTH, "" },
  { "1900-02", "1900-02-01", "1900-02-28", MONTH, "" },
  { "2024-02-29", "2024-02-29", "2024-02-29", DAY, "" },
  { "1964/2008", "1964-01-01", "2008-12-31", INTERVAL, "" },
  { "2004-06/2006-08", "2004-06-01", "2006-08-31", INTERVAL, "" },
  { "2004-02-01/2005", "2004-02-01", "2005-12-31", INTERVAL, "" },
  { "0000/0000", "0000-01-01", "0000-12-31", INTERVAL, "" },
  { "2004/2004-06", "2004-01-01", "2004-06-30", INTERVAL, "" },
  { "2004-01/2004", "2004-01-01", "2004-12-31", INTERVAL, "" },

  /* Level 1: years before 0, where the leap years are -4, -8, ... */
  { "-0001", "-0001-01-01", "-0001-12-31", YEAR, "" },
  { "-9999", "-9999-01-01", "-9999-12-31", YEAR, "" },
  { "-0004-02-29", "-0004-02-29", "-0004-02-29", DAY, "" },
  { "-1000/-0999", "-1000-01-01", "-0999-12-31", INTERVAL, "" },

  /* Seasons have no months of their own: the days are their year's, and so the number sorts them. */
  { "2001-21", "2001-01-01", "2001-12-31", SEASON, "" },
  { "2001-24", "2001-01-01", "2001-12-31", SEASON, "" },
  { "2011-23~", "2011-01-01", "2011-12-31", SEASON, "~" },
  { "2003-22/2003-23", "2003-01-01", "2003-12-31", INTERVAL, "" },
  { "2003-22/2003-22", "2003-01-01", "2003-12-31", INTERVAL, "" },
  { "2003-05/2003-23", "2003-05-01", "2003-12-31", INTERVAL, "" },
  { "2003-23/2003-05", "2003-01-01", "2003-05-31", INTERVAL, "" },

  /* Qualifiers of the whole don't move the days. */
  { "1984?", "1984-01-01", "1984-12-31", YEAR, "?" },
  { "2004-06~", "2004-06-01", "2004-06-30", MONTH, "~" },
  { "2004-06-11%", "2004-06-11", "2004-06-11", DAY, "~?" },
  { "1984?/2004~", "1984-01-01", "2004-12-31", INTERVAL, "~?" },

  /* X from the right. Before 0 the digits count away from it: -20XX is -2099 to -2000. */
  { "201X", "2010-01-01", "2019-12-31", DECADE, "" },
  { "20XX", "2000-01-01", "2099-12-31", CENTURY, "" },
  { "1XXX", "1000-01-01", "1999-12-31", MILLENNIUM, "" },
  { "000X", "0000-01-01", "0009-12-31", DECADE, "" },
  { "-20XX", "-2099-01-01", "-2000-12-31", CENTURY, "" },
  { "-000X", "-0009-01-01", "-0001-12-31", DECADE, "" },
  { "16XX~", "1600-01-01", "1699-12-31", CENTURY, "~" },
  { "2004-XX", "2004-01-01", "2004-12-31", YEAR, "" },
  { "1985-XX-XX", "1985-01-01", "1985-12-31", YEAR, "" },
  { "1985-04-XX", "1985-04-01", "1985-04-30", MONTH, "" },
  { "-1985-04-XX", "-1985-04-01", "-1985-04-30", MONTH, "" },

  /* Open and unknown ends are told apart, also where there is no date at all. */
  { "1985/..", "1985-01-01", "", INTERVAL, "O" },
  { "../1985-04", "", "1985-04-30", INTERVAL, "o" },
  { "1985-04-12/", "1985-04-12", "", INTERVAL, "U" },
  { "/1985", "", "1985-12-31", INTERVAL, "u" },
  { "../..", "", "", INTERVAL, "oO" },
  { "/..", "", "", INTERVAL, "uO" },
  { "../", "", "", INTERVAL, "oU" },

  /* Of level 2: quarters and halves, */
  { "2001-33", "2001-01-01", "2001-03-31", QUARTER, "" },
  { "2001-36", "2001-10-01", "2001-12-31", QUARTER, "" },
  { "2001-40", "2001-01-01", "2001-06-30", HALF, "" },
  { "-2001-41", "-2001-07-01", "-2001-12-31", HALF, "" },

  /* sets, whose days are those of all members together, in whatever order they stand, */
  { "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", SET, "" },
  { "[1760-01,-1760-02,1760-12..]", "-1760-02-01", "", SET, "O" },
  { "[..1760-12-03]", "", "1760-12-03", SET, "o" },
  { "[1760-12..]", "1760-12-01", "", SET, "O" },
  { "[..1667,1700,1760..]", "", "", SET, "oO" },
  { "[1667]", "1667-01-01", "1667-12-31", SET, "" },
  { "[1667?,168X,1700-21]", "1667-01-01", "1700-12-31", SET, "?" },
  { "[1670..1672?]", "1670-01-01", "1672-12-31", SET, "?" },
  { "[1670~..1672]", "1670-01-01", "1672-12-31", SET, "~" },
  { "[-1740-02-12..-1200-01-29]", "-1740-02-12", "-1200-01-29", SET, "" },

  /* and qualifiers of parts, also before the sign of a year. */
  { "2004-06~-11", "2004-06-11", "2004-06-11", DAY, "~" },
  { "?2004-06-~11", "2004-06-11", "2004-06-11", DAY, "~?" },
  { "2004-%06-11", "2004-06-11", "2004-06-11", DAY, "~?" },
  { "?-2004-06", "-2004-06-01", "-2004-06-30", MONTH, "?" },
  { "2001-?09~-09", "2001-09-09", "2001-09-09", DAY, "~?" },
  { "2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", INTERVAL, "~" },
};

static gint32
parse_plain_day (const char *text,
                 gint32      none)
{
  int sign = *text == '-' ? -1 : 1;
  int year, month, day;

  if (*text == '\0')
    return none;

  g_assert_cmpint (sscanf (sign < 0 ? text + 1 : text, "%d-%d-%d", &year, &month, &day), ==, 3);

  return entente_day_from_civil (sign * year, month, day);
}

/* Says what of a case doesn't hold, or %NULL. */
static const char *
find_difference (const Case *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = entente_date_parse (expected->text, &error);
  EntenteDateEnd start, end;

  if (date == NULL)
    return "refused";
  if (error != NULL)
    return "an error beside a date";

  start = strchr (expected->flags, 'o')   ? ENTENTE_DATE_END_OPEN
          : strchr (expected->flags, 'u') ? ENTENTE_DATE_END_UNKNOWN
                                          : ENTENTE_DATE_END_STATED;
  end = strchr (expected->flags, 'O')   ? ENTENTE_DATE_END_OPEN
        : strchr (expected->flags, 'U') ? ENTENTE_DATE_END_UNKNOWN
                                        : ENTENTE_DATE_END_STATED;

  if (strcmp (entente_date_get_text (date), expected->text) != 0)
    return "text";
  if (entente_date_get_first_day (date) != parse_plain_day (expected->first, ENTENTE_DAY_NO_FIRST))
    return "first day";
  if (entente_date_get_last_day (date) != parse_plain_day (expected->last, ENTENTE_DAY_NO_LAST))
    return "last day";
  if (entente_date_get_precision (date) != expected->precision)
    return "precision";
  if (entente_date_get_start (date) != start)
    return "start";
  if (entente_date_get_end (date) != end)
    return "end";
  if (entente_date_is_approximate (date) != (strchr (expected->flags, '~') != NULL))
    return "approximate";
  if (entente_date_is_uncertain (date) != (strchr (expected->flags, '?') != NULL))
    return "uncertain";

  return NULL;
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *difference = find_difference (&cases[i]);

      if (difference)
        g_error ("%s: %s", cases[i].text, difference);
    }
}

/* The table above proves nothing if the comparison is blind: so each of its columns is broken in turn. */
static void
test_read_can_fail (void)
{
  const Case good = { "2004-06-11~", "2004-06-11", "2004-06-11", DAY, "~" };
  Case bad;

  g_assert_null (find_difference (&good));

  bad = good, bad.text = "2004-06-31~";
  g_assert_cmpstr (find_difference (&bad), ==, "refused");
  bad = good, bad.first = "2004-06-10";
  g_assert_cmpstr (find_difference (&bad), ==, "first day");
  bad = good, bad.last = "2004-06-12";
  g_assert_cmpstr (find_difference (&bad), ==, "last day");
  bad = good, bad.precision = MONTH;
  g_assert_cmpstr (find_difference (&bad), ==, "precision");
  bad = good, bad.flags = "~o";
  g_assert_cmpstr (find_difference (&bad), ==, "start");
  bad = good, bad.flags = "~U";
  g_assert_cmpstr (find_difference (&bad), ==, "end");
  bad = good, bad.flags = "";
  g_assert_cmpstr (find_difference (&bad), ==, "approximate");
  bad = good, bad.flags = "~?";
  g_assert_cmpstr (find_difference (&bad), ==, "uncertain");
}

static const struct {
  const char *text;
  guint       character; /* where the message must point, from 1 */
  const char *expected;  /* what it must say */
} refused[] = {
  { "", 1, "four digits" },
  { "-", 2, "four digits" },
  { "?", 2, "four digits" },
  { "20-19", 3, "four digits" },
  { "198", 4, "four digits" },
  { "12345", 5, "-9999 to 9999" },
  { "+2006", 1, "four digits" },
  { "Y170000002", 1, "-9999 to 9999" },
  { "Y-17E7", 1, "-9999 to 9999" },
  { "-0000", 1, "without a sign" },
  { "-0000-01-01", 1, "without a sign" },
  { "1950S2", 5, "significant digits" },
  { "1950E3", 5, "exponent" },

  /* Months, days, and the codes between them. */
  { "2016-13", 6, "month 01 to 12" },
  { "2016-00", 6, "month 01 to 12" },
  { "2016-1", 6, "month 01 to 12" },
  { "2016-", 6, "month 01 to 12" },
  { "2016-20", 6, "season 21 to 24" },
  { "2016-42", 6, "half 40 or 41" },
  { "2001-25", 6, "hemisphere" },
  { "2001-32", 6, "hemisphere" },
  { "2001-37", 6, "thirds of a year" },
  { "2001-39", 6, "thirds of a year" },
  { "2001-21-01", 8, "nothing after a season" },
  { "1960-06-31", 9, "01 to 30" },
  { "2023-02-29", 9, "01 to 28" },
  { "1900-02-29", 9, "01 to 28" },
  { "2024-02-30", 9, "01 to 29" },
  { "-0001-02-29", 10, "01 to 28" },
  { "2016-05-00", 9, "01 to 31" },
  { "2016-05-1", 9, "two digits" },
  { "2016-05-012", 11, "nothing after" },
  { "2016-05-01-01", 11, "nothing after" },

  /* X that isn't from the right is level 2. XXXX alone says nothing. */
  { "XXXX", 1, "says nothing" },
  { "-XXXX", 1, "says nothing" },
  { "XXXX-12-XX", 1, "says nothing" },
  { "1X32", 3, "another X" },
  { "1984-1X", 6, "month" },
  { "1984-12-2X", 9, "two digits" },
  { "156X-12-25", 5, "nothing after a year with X" },
  { "1XXX-XX", 5, "nothing after a year with X" },
  { "1560-XX-25", 9, "unknown month" },
  { "201x", 4, "four digits" },
  { "2004-06-XX/2004-07-03", 9, "in an interval" },
  { "1987/199X", 9, "in an interval" },
  { "[198X..1999]", 5, "in a range" },
  { "[1987..199X]", 11, "in a range" },

  /* Times of day, white space, what isn't EDTF. */
  { "2004-01-01T10:10:10Z", 11, "times of day" },
  { " 1863-03-29", 1, "no spaces" },
  { "1863-03-29 ", 11, "no spaces" },
  { "1863- 03-29", 6, "month" },
  { "1863\n", 5, "no spaces" },
  { "[1667, 1668]", 7, "no spaces" },
  { "2001-21^southernHemisphere", 8, "nothing after" },
  { "1985wtf", 5, "nothing after" },
  { "open", 1, "four digits" },

  /* Qualifiers: one at a place. */
  { "1984?~", 6, "written %" },
  { "1984??", 6, "written %" },
  { "?~1984", 2, "four digits" },
  { "-?1984", 2, "four digits" },
  { "1984-06-?", 10, "two digits" },

  /* Intervals: one slash, something in it, the earlier date first. An end is where its span begins. */
  { "/", 1, "one side of the slash" },
  { "..", 1, "before or after the two dots" },
  { "../.", 4, "" },
  { "2012/2013/2014", 10, "one slash" },
  { "2012//", 6, "one slash" },
  { "2005/2004", 6, "ends before it starts" },
  { "0000/-0001", 6, "ends before it starts" },
  { "-1000/-2000", 7, "ends before it starts" },
  { "0000-02/0000", 9, "ends before it starts" },
  { "2004-06-11%/2004-06~", 13, "ends before it starts" },
  { "2012-24/2012-21", 9, "ends before it starts" },
  { "2012-05/2011-23", 9, "ends before it starts" },
  { "2004-01/2003-24", 9, "ends before it starts" },
  { "2004/2005-13", 11, "month" },
  { "2004..2005", 5, "nothing after" },
  { "[1667]/1668", 7, "nothing after the set" },
  { "1667/[1668]", 6, "four digits" },

  /* Sets. */
  { "{1960,1961-12}", 1, "{ }" },
  { "[]", 2, "four digits" },
  { "[1667", 6, "or ] in the set" },
  { "[1667}", 6, "or ] in the set" },
  { "1667]", 5, "expected [" },
  { "1667,1668", 5, "expected [" },
  { "[1667,]", 7, "four digits" },
  { "[1667,,1668]", 7, "four digits" },
  { "[1667]x", 7, "nothing after the set" },
  { "[..]", 4, "four digits" },
  { "[..1667..]", 8, "or ] in the set" },
  { "[1667,..1668]", 7, "two dots" },
  { "[1667..,1668]", 8, "four digits" },
  { "[1672..1670]", 8, "ends before it starts" },
  { "[1987-10..1988]", 11, "equally precise" },
  { "[1667/1668]", 6, "or ] in the set" },
  { "[[1667]]", 2, "four digits" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteDate) date = entente_date_parse (refused[i].text, &error);
      g_autofree char *place = g_strdup_printf ("at character %u, ", refused[i].character);

      if (date)
        g_error ("“%s” was read", refused[i].text);

      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DATE);
      if (!strstr (error->message, place) || !strstr (error->message, refused[i].expected))
        g_error ("“%s”: wanted “%s”, “%s”; got: %s", refused[i].text, place, refused[i].expected, error->message);

      /* Nobody has to ask for the reason. */
      g_assert_null (entente_date_parse (refused[i].text, NULL));
    }
}

/* Injects a fault into every good text: a foreign character at every place. Not one may pass. */
static void
test_every_place_is_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize at = 0; at <= strlen (cases[i].text); at++)
      {
        g_autofree char *inserted = g_strdup_printf ("%.*sq%s", (int) at, cases[i].text, cases[i].text + at);
        g_autofree char *replaced = g_strdup (cases[i].text);

        g_assert_null (entente_date_parse (inserted, NULL));

        if (at < strlen (replaced))
          {
            replaced[at] = 'q';
            g_assert_null (entente_date_parse (replaced, NULL));
          }
      }
}

/* Any bytes are an error at worst, and the error can be shown: UTF-8, one line, and not long. */
static void
test_any_bytes (void)
{
  g_autoptr (GString) long_set = g_string_new ("[1667");
  g_autoptr (GString) zeros = g_string_new (NULL);
  g_autoptr (EntenteDate) date = NULL;
  g_autoptr (GError) error = NULL;

  for (guint byte = 1; byte < 256; byte++)
    {
      const char *const before[] = { "", "2019", "2019-", "2019-11-", "2019/", "[", "[2019", "[2019..", "\xc3" };

      for (guint i = 0; i < G_N_ELEMENTS (before); i++)
        {
          g_autofree char *text = g_strdup_printf ("%s%c", before[i], byte);
          g_autoptr (GError) reason = NULL;
          g_autoptr (EntenteDate) maybe = entente_date_parse (text, &reason);

          g_assert_true ((maybe == NULL) == (reason != NULL));
          if (reason)
            {
              g_assert_true (g_utf8_validate (reason->message, -1, NULL));
              g_assert_null (strpbrk (reason->message, "\n\r\t\x1b"));
            }
        }
    }

  /* The longest text is still read, one byte more is not. */
  while (long_set->len < ENTENTE_DATE_MAX_LENGTH - 5)
    g_string_append (long_set, ",1668");
  while (long_set->len < ENTENTE_DATE_MAX_LENGTH - 1)
    g_string_insert_c (long_set, 5 * (ENTENTE_DATE_MAX_LENGTH - long_set->len), '~');
  g_string_append_c (long_set, ']');
  g_assert_cmpuint (long_set->len, ==, ENTENTE_DATE_MAX_LENGTH);
  date = entente_date_parse (long_set->str, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_date_get_text (date), ==, long_set->str);

  g_string_insert_c (long_set, 1, '~');
  g_assert_null (entente_date_parse (long_set->str, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DATE);
  g_clear_error (&error);

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (zeros, '0');
  g_assert_null (entente_date_parse (zeros->str, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DATE);
  g_assert_nonnull (strstr (error->message, "at most 1000 bytes"));
  g_assert_cmpuint (strlen (error->message), <, 500);
}

/* GDate counts the days of the same calendar by other means, from the year 1; before it, day must follow on day. */
static void
test_days (void)
{
  gint32 previous = entente_day_from_civil (-10001, 12, 31);

  g_assert_cmpint (entente_day_from_civil (1970, 1, 1), ==, 0);
  g_assert_cmpint (entente_day_from_civil (0, 3, 1), ==, -719468);

  for (int year = -10000; year <= 10000; year++)
    for (int month = 1; month <= 12; month++)
      {
        int n_days = entente_day_count_in_month (year, month);
        gint32 first = entente_day_from_civil (year, month, 1);
        gint32 last = entente_day_from_civil (year, month, n_days);
        int y, m, d;

        g_assert_cmpint (first, ==, previous + 1);
        g_assert_cmpint (last, ==, first + n_days - 1);
        previous = last;

        entente_day_to_civil (first, &y, &m, &d);
        g_assert_true (y == year && m == month && d == 1);
        entente_day_to_civil (last, &y, &m, &d);
        g_assert_true (y == year && m == month && d == n_days);

        if (year >= 1 && year <= 9999)
          {
            GDate date;

            g_date_clear (&date, 1);
            g_date_set_dmy (&date, n_days, month, year);
            g_assert_true (g_date_valid (&date));
            g_assert_cmpint (last, ==, (gint32) g_date_get_julian (&date) - 719163);
            g_assert_cmpint (n_days, ==, g_date_get_days_in_month (month, year));
          }
      }
}

static EntenteDate *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteDate *date = entente_date_parse (text, &error);

  g_assert_no_error (error);

  return date;
}

/* Everything that is read can be shown. */
static void
test_shown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteDate) date = parse (cases[i].text);
      g_autofree char *as_long = entente_date_format (date, ENTENTE_DATE_STYLE_LONG);

      g_assert_cmpstr (as_long, !=, "");
    }
}

static void
test_references (void)
{
  EntenteDate *date = parse ("[1667,1668]");
  EntenteDate *again = entente_date_ref (date);

  g_assert_true (date == again);
  entente_date_unref (date);
  g_assert_cmpstr (entente_date_get_text (again), ==, "[1667,1668]");
  entente_date_unref (again);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/read", test_read);
  g_test_add_func ("/date/read/can-fail", test_read_can_fail);
  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/every-place-is-read", test_every_place_is_read);
  g_test_add_func ("/date/any-bytes", test_any_bytes);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/shown", test_shown);
  g_test_add_func ("/date/references", test_references);

  return g_test_run ();
}
