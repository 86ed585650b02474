/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates for people, never firmer than written, and what a drawing asks for. The months are those of the C locale. */

#include <glib.h>

#include "entente-date.h"

static EntenteDate *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteDate *date = entente_date_parse (text, &error);

  g_assert_no_error (error);

  return date;
}

static const struct {
  const char *text;
  const char *as_long;
  const char *as_short; /* %NULL if the same */
} formats[] = {
  { "2019", "2019", NULL },
  { "2023-11", "November 2023", "Nov 2023" },
  { "1985-04-12", "12 April 1985", "12 Apr 1985" },
  { "1985-04-02", "2 April 1985", "2 Apr 1985" },
  { "0076", "0076", NULL },
  { "-0044-03-15", "15 March −0044", "15 Mar −0044" },
  { "2001-21", "spring 2001", NULL },
  { "2001-24", "winter 2001", NULL },
  { "2024-33", "Q1 2024", NULL },
  { "2024-40", "first half of 2024", "H1 2024" },
  { "2024-41", "second half of 2024", "H2 2024" },

  /* An unknown digit stays unknown; “2000s” would be read in two ways. */
  { "201X", "2010s", NULL },
  { "200X", "between 2000 and 2009", NULL },
  { "20XX", "between 2000 and 2099", NULL },
  { "1XXX", "between 1000 and 1999", NULL },
  { "-201X", "between −2019 and −2010", NULL },
  { "2004-XX", "a month in 2004", NULL },
  { "1985-XX-XX", "a day in 1985", NULL },
  { "1985-04-XX", "a day in April 1985", "a day in Apr 1985" },
  { "201X~", "2010s (approximate)", "≈ 2010s" },

  { "1984~", "about 1984", "≈ 1984" },
  { "1984?", "1984 (uncertain)", "1984?" },
  { "1984%", "about 1984 (uncertain)", "≈ 1984?" },
  { "2004-06-~11", "11 June 2004 (day approximate)", "≈ 11 Jun 2004" },
  { "2004-06~-11", "11 June 2004 (year and month approximate)", "≈ 11 Jun 2004" },
  { "?2004-06-~11", "11 June 2004 (day approximate, year uncertain)", "≈ 11 Jun 2004?" },
  { "2004?-06~", "about June 2004 (year uncertain)", "≈ Jun 2004?" },
  { "2004-~XX", "a month in 2004 (month approximate)", "≈ a month in 2004" },
  { "2004-?33", "Q1 2004 (quarter uncertain)", "Q1 2004?" },

  /* Open and unknown ends don't read alike. */
  { "2019/..", "since 2019", NULL },
  { "2019/", "from 2019, end not known", NULL },
  { "../1985", "until 1985", NULL },
  { "/1985", "until 1985, start not known", NULL },
  { "../..", "open start, open end", NULL },
  { "../", "open start, end not known", NULL },
  { "/..", "start not known, open end", NULL },
  { "2004/2006", "2004–2006", NULL },
  { "-2004/2006", "−2004 – 2006", NULL },
  { "2004-06/2006-08", "June 2004 – August 2006", "Jun 2004 – Aug 2006" },
  { "1984~/2004-06", "from about 1984 to June 2004", "from ≈ 1984 to Jun 2004" },
  { "2019-04~/..", "since about April 2019", "since ≈ Apr 2019" },

  { "[1667]", "1667", NULL },
  { "[1667,1668]", "one of 1667, 1668", NULL },
  { "[1667,1670..1672]", "one of 1667, 1670 to 1672", NULL },
  { "[1670..1672]", "one of 1670 to 1672", NULL },
  { "[..1760-12-03]", "3 December 1760 or earlier", "3 Dec 1760 or earlier" },
  { "[1760-12..]", "December 1760 or later", "Dec 1760 or later" },
  { "[1667,1760-12..]", "one of 1667, December 1760 or later", "one of 1667, Dec 1760 or later" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (EntenteDate) date = parse (formats[i].text);
      g_autofree char *as_long = entente_date_format (date, ENTENTE_DATE_STYLE_LONG);
      g_autofree char *as_short = entente_date_format (date, ENTENTE_DATE_STYLE_SHORT);
      g_autofree char *as_edtf = entente_date_format (date, ENTENTE_DATE_STYLE_EDTF);

      g_assert_cmpstr (as_long, ==, formats[i].as_long);
      g_assert_cmpstr (as_short, ==, formats[i].as_short ? formats[i].as_short : formats[i].as_long);
      g_assert_cmpstr (as_edtf, ==, formats[i].text);
    }
}

/* What a drawing fades: the days within which an interval starts and ends. */
static void
test_ends (void)
{
  g_autoptr (EntenteDate) since = parse ("2019/..");
  g_autoptr (EntenteDate) interval = parse ("2004-06/2006");
  g_autoptr (EntenteDate) until = parse ("/1985-04");
  g_autoptr (EntenteDate) month = parse ("1985-04");

  g_assert_cmpint (entente_date_get_start_last_day (since), ==, entente_day_from_civil (2019, 12, 31));
  g_assert_cmpint (entente_date_get_end_first_day (since), ==, ENTENTE_DAY_NO_LAST);
  g_assert_cmpint (entente_date_get_start_last_day (interval), ==, entente_day_from_civil (2004, 6, 30));
  g_assert_cmpint (entente_date_get_end_first_day (interval), ==, entente_day_from_civil (2006, 1, 1));
  g_assert_cmpint (entente_date_get_start_last_day (until), ==, ENTENTE_DAY_NO_FIRST);
  g_assert_cmpint (entente_date_get_end_first_day (until), ==, entente_day_from_civil (1985, 4, 1));
  g_assert_cmpint (entente_date_get_start_last_day (month), ==, entente_date_get_last_day (month));
  g_assert_cmpint (entente_date_get_end_first_day (month), ==, entente_date_get_first_day (month));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/ends", test_ends);

  return g_test_run ();
}
