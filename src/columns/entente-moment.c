/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-moment.h"

/**
 * entente_moment_set_date:
 * @self: a moment
 * @date: (nullable): its date
 *
 * Takes over what the drawing needs of a date; all else of @self stays.
 */
void
entente_moment_set_date (EntenteMoment     *self,
                         const EntenteDate *date)
{
  g_return_if_fail (self != NULL);

  if (date == NULL)
    {
      self->first_day = self->start_last_day = ENTENTE_DAY_NO_FIRST;
      self->end_first_day = self->last_day = ENTENTE_DAY_NO_LAST;
      self->precision = self->start = self->end = self->approximate = 0;
      return;
    }
  self->first_day = entente_date_get_first_day (date);
  self->start_last_day = entente_date_get_start_last_day (date);
  self->end_first_day = entente_date_get_end_first_day (date);
  self->last_day = entente_date_get_last_day (date);
  self->precision = entente_date_get_precision (date);
  self->start = entente_date_get_start (date);
  self->end = entente_date_get_end (date);
  self->approximate = entente_date_is_approximate (date);
}

/**
 * entente_moment_is_dated:
 * @self: a moment
 *
 * Returns: %TRUE if it has a date, be it `../..`, which has no day
 */
gboolean
entente_moment_is_dated (const EntenteMoment *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->first_day != ENTENTE_DAY_NO_FIRST || self->last_day != ENTENTE_DAY_NO_LAST ||
         self->precision == ENTENTE_PRECISION_INTERVAL;
}

/**
 * entente_moment_compare:
 * @a: a moment
 * @b: another
 *
 * Compares in time: by first day, last day, precision and key; the undated come last.
 *
 * Returns: less than, equal to or greater than 0, as strcmp()
 */
int
entente_moment_compare (const EntenteMoment *a,
                        const EntenteMoment *b)
{
  gboolean is_dated;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  is_dated = entente_moment_is_dated (a);
  if (is_dated != entente_moment_is_dated (b))
    return is_dated ? -1 : 1;
  if (a->first_day != b->first_day)
    return a->first_day < b->first_day ? -1 : 1;
  if (a->last_day != b->last_day)
    return a->last_day < b->last_day ? -1 : 1;
  if (a->precision != b->precision)
    return a->precision < b->precision ? -1 : 1;
  return (a->key > b->key) - (a->key < b->key);
}
