/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two dates contradict each other, and the order of lists, which promises nothing: most dates of a year can't be told
 * apart, and yet a list needs a total order. */

#include "entente-date-private.h"

#include <string.h>

/**
 * entente_date_can_both_hold:
 * @a: a date
 * @b: another
 *
 * Says whether one thing can have both dates: whether there is a day that both can be. Of a set, a member must fit, so
 * `[1667,1760]` and `1700` can't both hold.
 *
 * `~` and `%` widen a date by one unit of the precision of what they qualify, on both sides: `1984~` is 1983 to 1985.
 * `?` doubts the source and widens nothing. Open and unknown ends have no bound. A season is anywhere in its year, and
 * summer and winter from the December before to the March after.
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
