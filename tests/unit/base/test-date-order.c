/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two dates can both hold, asked in both directions, and the order of lists. The hard cases are those at the edge, one
 * day before it and one after. */

#include <string.h>

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
  const char *a;
  const char *b;
  gboolean    both; /* whether both can hold */
} comparisons[] = {
  /* Days. */
  { "2019-11-01", "2019-11-02", FALSE },
  { "2019-11-01", "2019-11-01", TRUE },
  { "2019-11-01?", "2019-11-01", TRUE },
  { "2019-11-01?", "2019-11-02", FALSE },
  { "2019-11-01/2019-11-01", "2019-11-01", TRUE },
  { "-0001-12-31", "0000-01-01", FALSE },

  /* A year isn't the first of January. */
  { "2019", "2019", TRUE },
  { "2019", "2019-01-01", TRUE },
  { "2019", "2020-01-01", FALSE },
  { "2019-XX", "2019-12", TRUE },
  { "201X", "2019", TRUE },
  { "201X", "2020", FALSE },

  /* About: one unit of the precision on each side, and not two. */
  { "1984~", "1985-12-31", TRUE },
  { "1984~", "1986-01-01", FALSE },
  { "1984~", "1982-12-31", FALSE },
  { "1984%", "1985", TRUE },
  { "1984?", "1985", FALSE },
  { "1984~", "1986~", TRUE },
  { "1984~", "1987~", FALSE },
  { "2004-01~", "2004-02-29", TRUE },
  { "2004-01~", "2004-03-01", FALSE },
  { "2004-01~", "2003-12-01", TRUE },
  { "2004-01~", "2003-11-30", FALSE },
  { "2004-06-11~", "2004-06-12", TRUE },
  { "2004-06-11~", "2004-06-13", FALSE },
  { "2001-33~", "2001-06-30", TRUE },
  { "2001-33~", "2001-07-01", FALSE },
  { "2001-40~", "2001-12-31", TRUE },
  { "2001-40~", "2002-01-01", FALSE },
  { "201X~", "2029", TRUE },
  { "201X~", "2030", FALSE },
  { "16XX~", "1799", TRUE },
  { "16XX~", "1800", FALSE },
  { "1XXX~", "2999", TRUE },
  { "1XXX~", "3000", FALSE },
  { "2004-06-XX~", "2004-07-31", TRUE },
  { "2004-06-XX~", "2004-08-01", FALSE },

  /* About a part: by the unit of that part. The last of a month stays within the shorter month. */
  { "2004~-06-11", "2005-06-11", TRUE },
  { "2004~-06-11", "2005-06-12", FALSE },
  { "2004-06~-11", "2004-07-11", TRUE },
  { "2004-06~-11", "2004-07-12", FALSE },
  { "2004-~06-11", "2004-07-12", FALSE },
  { "2004-06-~11", "2004-06-13", FALSE },
  { "~2004-06-~11", "2005-06-11", TRUE },
  { "2004~-02-29", "2005-02-28", TRUE },
  { "2004~-02-29", "2005-03-01", FALSE },
  { "2004-~01-31", "2004-03-01", FALSE },

  /* A season may be either hemisphere's: it can't be told from a month of its year, nor from another season, and summer
   * and winter reach over the turn of the year. */
  { "2001-21", "2001-12", TRUE },
  { "2001-21", "2001-23", TRUE },
  { "2001-21", "2002-01-01", FALSE },
  { "2001-24", "2002-02", TRUE },
  { "2001-24", "2000-12", TRUE },
  { "2001-22", "2002-03-31", TRUE },
  { "2001-22", "2002-04-01", FALSE },
  { "2001-22", "2000-11-30", FALSE },
  { "2001-24", "2003-21", FALSE },

  /* Intervals and their ends. */
  { "2004/2006", "2007", FALSE },
  { "2004/2006", "2006-12-31", TRUE },
  { "2004/2006~", "2007-12", TRUE },
  { "2004/2006~", "2008", FALSE },
  { "2019/..", "9999", TRUE },
  { "2019/..", "2018", FALSE },
  { "2019/", "9999", TRUE },
  { "2019/", "2018", FALSE },
  { "../1985", "-9999", TRUE },
  { "../1985", "1986", FALSE },
  { "/1985", "1986", FALSE },
  { "../..", "2019", TRUE },
  { "../..", "../..", TRUE },

  /* Of a set a member must fit, not the span of all. */
  { "[1667,1760]", "1700", FALSE },
  { "[1667,1760]", "1760-12", TRUE },
  { "[1667,1670..1672]", "1671", TRUE },
  { "[1667,1670..1672]", "1669", FALSE },
  { "[1667,1670~]", "1669", TRUE },
  { "[1667,1668]", "1669", FALSE },
  { "[..1760-12-03]", "1760-12-04", FALSE },
  { "[..1760-12-03]", "1500", TRUE },
  { "[..1700,1760..]", "1730", FALSE },
  { "[1760-12..]", "1760-11", FALSE },
};

static gboolean
is_right (const char *text_a,
          const char *text_b,
          gboolean    both)
{
  g_autoptr (EntenteDate) a = parse (text_a);
  g_autoptr (EntenteDate) b = parse (text_b);

  return entente_date_can_both_hold (a, b) == both && entente_date_can_both_hold (b, a) == both;
}

static void
test_both_hold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    if (!is_right (comparisons[i].a, comparisons[i].b, comparisons[i].both))
      g_error ("%s and %s", comparisons[i].a, comparisons[i].b);

  /* It can fail. */
  g_assert_false (is_right ("2019", "2020", TRUE));
  g_assert_false (is_right ("2019", "2019", FALSE));
}

static void
test_sort (void)
{
  /* First day, last day, precision, text. The undated are at the end. */
  static const char *const sorted[] = {
    "../-9999", "../1985", "/1985", /* no first day: last day, then text */
    "[..1985]",                     /* a set is coarser than an interval */
    "../..", "-9999", "-0001", "0000-01", "0000",
    "1984", "1984?", "1984~",       /* a qualifier doesn't move it */
    "201X", "2019-01-01", "2019-01", "2019-33", "2019-40",
    "2019-21", "2019-24", "2019", "2019-XX", "2019/2019", "[2019]", /* one span: precision */
    "2019/..",
  };
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_ptr_array_add (dates, parse (sorted[i]));
  g_ptr_array_add (dates, NULL);

  for (guint i = 0; i < dates->len; i++)
    for (guint j = 0; j < dates->len; j++)
      {
        int order = entente_date_sort (dates->pdata[i], dates->pdata[j]);

        if (CLAMP (order, -1, 1) != (i > j) - (i < j))
          g_error ("%s and %s sort as %d", entente_date_get_text (dates->pdata[i]),
                   entente_date_get_text (dates->pdata[j]), order);
      }

  for (guint i = 0; i + 1 < dates->len; i++)
    entente_date_unref (dates->pdata[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/both-hold", test_both_hold);
  g_test_add_func ("/date/sort", test_sort);

  return g_test_run ();
}
