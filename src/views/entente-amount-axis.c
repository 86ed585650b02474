/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-amount-axis.h"

/* A bar is never thinner, or its outline couldn't be seen. */
#define MINIMUM 5

/* A fade that is no bound. */
#define FADE 9

#define ARROW 14

/**
 * entente_amount_axis_init:
 * @self: (out): the axis
 * @largest: the largest amount on it
 *
 * The steps are 1, 2, 2.5 or 5 of a power of ten. Of those that need no more than the most ticks, the one is taken with which
 * the axis ends soonest, then the finest.
 */
void
entente_amount_axis_init (EntenteAmountAxis *self,
                          gint64             largest)
{
  const gint64 tenths[] = { 10, 20, 25, 50 };
  gint64 best = G_MAXINT64;

  *self = (EntenteAmountAxis) { 0 };
  if (largest <= 0)
    return;

  for (gint64 power = 1; power <= largest; power *= 10)
    {
      for (guint i = 0; i < G_N_ELEMENTS (tenths); i++)
        {
          gint64 step = power < 10 ? tenths[i] / 10 * power : power / 10 * tenths[i];
          gint64 n = (largest - 1) / step + 1;

          if ((power == 1 && tenths[i] % 10 != 0) || n >= ENTENTE_AMOUNT_AXIS_MAX_TICKS)
            continue;
          if (step > ENTENTE_MONEY_MAX / n || step * n >= best)
            continue;
          best = step * n;
          *self = (EntenteAmountAxis) { step, (guint) n + 1 };
        }
      if (power > G_MAXINT64 / 100)
        break;
    }
}

/**
 * entente_amount_axis_get_end:
 * @self: an axis
 *
 * Returns: the amount at its end
 */
gint64
entente_amount_axis_get_end (const EntenteAmountAxis *self)
{
  return self->n_ticks > 0 ? self->step * (self->n_ticks - 1) : 0;
}

/**
 * entente_amount_axis_get_unit:
 * @self: an axis
 * @currency: its currency
 *
 * Returns: in what the ticks are counted: a thousand million, a million or one of the currency's units
 */
gint64
entente_amount_axis_get_unit (const EntenteAmountAxis *self,
                              const char              *currency)
{
  gint64 unit = 1, end = entente_amount_axis_get_end (self);

  for (int i = entente_currency_get_digits (currency); i > 0; i--)
    unit *= 10;
  if (end / 1000000000 >= unit)
    return unit * 1000000000;
  return end / 1000000 >= unit ? unit * 1000000 : unit;
}

/**
 * entente_amount_bar_get_value:
 * @amount: an amount
 *
 * Returns: where its bar ends, or -1 if it has no figure
 */
gint64
entente_amount_bar_get_value (const EntenteMoney *amount)
{
  switch (amount->qualifier)
    {
    case ENTENTE_QUALIFIER_EXACT:
    case ENTENTE_QUALIFIER_ABOUT:
    case ENTENTE_QUALIFIER_RANGE:
    case ENTENTE_QUALIFIER_AT_LEAST:
    case ENTENTE_QUALIFIER_MORE_THAN:
    case ENTENTE_QUALIFIER_UP_TO:
    case ENTENTE_QUALIFIER_LESS_THAN:
      if (amount->upper != ENTENTE_MONEY_NO_UPPER)
        return MAX (-1, amount->upper);
      return amount->lower != ENTENTE_MONEY_NO_LOWER ? MAX (-1, amount->lower) : -1;

    case ENTENTE_QUALIFIER_NONE:
    case ENTENTE_QUALIFIER_NO_FIGURE:
    case ENTENTE_QUALIFIER_UNDISCLOSED:
    default:
      return -1;
    }
}

/**
 * entente_amount_bar_init:
 * @self: (out): the bar
 * @amount: an amount
 * @axis_end: the amount at the axis' end
 * @width: how long the axis is
 *
 * Returns: whether the amount has a place on the axis
 */
gboolean
entente_amount_bar_init (EntenteAmountBar   *self,
                         const EntenteMoney *amount,
                         gint64              axis_end,
                         double              width)
{
  gint64 value = entente_amount_bar_get_value (amount);

  *self = (EntenteAmountBar) { 0 };
  if (value < 0 || axis_end <= 0)
    return FALSE;

  self->end = CLAMP (width * (double) value / (double) axis_end, MINIMUM, MAX (MINIMUM, width));
  self->sure = self->end;
  switch (amount->qualifier)
    {
    case ENTENTE_QUALIFIER_ABOUT:
      self->fade_end = FADE;
      break;

    case ENTENTE_QUALIFIER_MORE_THAN:
      self->fade_end = FADE;
      self->arrow = ARROW;
      break;

    case ENTENTE_QUALIFIER_AT_LEAST:
      self->arrow = ARROW;
      break;

    case ENTENTE_QUALIFIER_UP_TO:
    case ENTENTE_QUALIFIER_LESS_THAN:
      self->fade_start = self->end;
      self->arrow = -MIN (ARROW, self->end / 2);
      break;

    case ENTENTE_QUALIFIER_RANGE:
      if (amount->lower != ENTENTE_MONEY_NO_LOWER)
        self->sure = CLAMP (width * (double) amount->lower / (double) axis_end, 0, self->end);
      break;

    case ENTENTE_QUALIFIER_NONE:
    case ENTENTE_QUALIFIER_EXACT:
    case ENTENTE_QUALIFIER_NO_FIGURE:
    case ENTENTE_QUALIFIER_UNDISCLOSED:
    default:
      break;
    }
  return TRUE;
}

/**
 * entente_shares_init:
 * @widths: (out caller-allocates) (array length=n_counts): how wide each share is; 0 for none
 * @counts: (array length=n_counts): what the shares are in proportion to
 * @n_counts: how many there are
 * @width: how wide all is
 * @gap: between one share and the next
 * @minimum: how wide a share is at least
 *
 * Shares a width out. What the smallest ones get more than is theirs is taken from the others.
 */
void
entente_shares_init (double        *widths,
                     const guint64 *counts,
                     guint          n_counts,
                     double         width,
                     double         gap,
                     double         minimum)
{
  double rest = width + gap, total = 0;
  gboolean changed = TRUE;

  for (guint i = 0; i < n_counts; i++)
    {
      widths[i] = 0;
      total += (double) counts[i];
      if (counts[i] > 0)
        rest -= gap;
    }

  /* Each one that is set to the minimum leaves less for those that aren't: at most once round for each. */
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < n_counts; i++)
        {
          if (counts[i] == 0 || widths[i] > 0 || rest * (double) counts[i] >= minimum * total)
            continue;
          widths[i] = minimum;
          rest -= minimum;
          total -= (double) counts[i];
          changed = TRUE;
        }
    }
  for (guint i = 0; i < n_counts; i++)
    if (counts[i] > 0 && widths[i] <= 0)
      widths[i] = rest * (double) counts[i] / total;
}
