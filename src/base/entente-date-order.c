/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from two dates, and the order of lists.
 *
 * These are two questions. Which was first is answered only if it follows from what is written, so it is no order for a
 * list: most dates of a year can't be told apart. A list needs a total order, and gets one that promises nothing. */

#include "entente-date-private.h"

#include <string.h>

static EntenteDateSpan
get_hull (const EntenteDate *date)
{
  EntenteDateSpan hull = date->spans[0];

  for (guint i = 1; i < date->n_spans; i++)
    {
      hull.earliest = MIN (hull.earliest, date->spans[i].earliest);
      hull.latest = MAX (hull.latest, date->spans[i].latest);
    }

  return hull;
}

static gboolean
is_exact_day (const EntenteDate *date)
{
  return date->precision == ENTENTE_PRECISION_DAY && !date->approximate && !date->uncertain;
}

/**
 * entente_date_compare:
 * @a: a date
 * @b: another
 *
 * Says which date is before the other, if that follows from what is written: when the last day that @a can be is
 * before the first that @b can be. Dates that overlap, `2019` and `2019-11` or `2019` and `2019`, can't be told apart.
 * Two days are the same only without a qualifier.
 *
 * `~` and `%` widen a date by one unit of the precision of what they qualify, on both sides: `1984~` is 1983 to 1985.
 * `?` doubts the source and widens nothing. Open and unknown ends have no bound. A season is anywhere in its year, and
 * summer and winter from the December before to the March after.
 *
 * Returns: the answer; comparing in the other direction gives the opposite one
 */
EntenteDateOrder
entente_date_compare (const EntenteDate *a,
                      const EntenteDate *b)
{
  EntenteDateSpan hull_a, hull_b;

  g_return_val_if_fail (a != NULL, ENTENTE_DATE_CANNOT_TELL);
  g_return_val_if_fail (b != NULL, ENTENTE_DATE_CANNOT_TELL);

  hull_a = get_hull (a);
  hull_b = get_hull (b);

  if (hull_a.latest < hull_b.earliest)
    return ENTENTE_DATE_BEFORE;
  if (hull_b.latest < hull_a.earliest)
    return ENTENTE_DATE_AFTER;
  if (is_exact_day (a) && is_exact_day (b) && a->first == b->first)
    return ENTENTE_DATE_SAME;

  return ENTENTE_DATE_CANNOT_TELL;
}

/**
 * entente_date_can_both_hold:
 * @a: a date
 * @b: another
 *
 * Says whether one thing can have both dates: whether there is a day that both can be. They are widened as in
 * entente_date_compare(); of a set, a member must fit, so `[1667,1760]` and `1700` can't both hold.
 *
 * Returns: %FALSE if the dates contradict each other
 */
gboolean
entente_date_can_both_hold (const EntenteDate *a,
                            const EntenteDate *b)
{
  g_return_val_if_fail (a != NULL, TRUE);
  g_return_val_if_fail (b != NULL, TRUE);

  for (guint i = 0; i < a->n_spans; i++)
    for (guint j = 0; j < b->n_spans; j++)
      if (a->spans[i].earliest <= b->spans[j].latest && b->spans[j].earliest <= a->spans[i].latest)
        return TRUE;

  return FALSE;
}

/**
 * entente_date_sort:
 * @a: (nullable): a date, or %NULL for an undated thing
 * @b: (nullable): another
 *
 * A total order for lists: by first day as written, last day, precision and text, so it is 0 only for equal texts. The
 * undated come last; a list that runs backwards has to keep them there itself.
 *
 * Returns: less than, equal to or greater than 0, as strcmp()
 */
int
entente_date_sort (const EntenteDate *a,
                   const EntenteDate *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (a->last != b->last)
    return a->last < b->last ? -1 : 1;
  if (a->precision != b->precision)
    return a->precision < b->precision ? -1 : 1;

  return strcmp (a->text, b->text);
}
