/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of the amount bars and the bars on it, and how a bar is shared out; of plain values. Amounts are in minor
 * units, lengths in px from the start. */

#pragma once

#include "entente-money.h"

G_BEGIN_DECLS

#define ENTENTE_AMOUNT_AXIS_MAX_TICKS 4

/**
 * EntenteAmountAxis:
 * @step: from tick to tick; 0 where there is no axis
 * @n_ticks: how many there are, that at nothing included
 *
 * A linear axis from nothing. It ends at its last tick.
 */
typedef struct {
  gint64 step;
  guint  n_ticks;
} EntenteAmountAxis;

/**
 * EntenteAmountBar:
 * @end: where the bar ends
 * @sure: up to where the amount goes at the least; less than @end in a range
 * @fade_start: over how much it grows from nothing at the start
 * @fade_end: over how much it fades beyond @end
 * @arrow: from @end on to where an arrow says that it goes on (more than 0) or from @end back (less than 0)
 *
 * The bar of an amount.
 */
typedef struct {
  double end;
  double sure;
  double fade_start;
  double fade_end;
  double arrow;
} EntenteAmountBar;

void     entente_amount_axis_init     (EntenteAmountAxis       *self,
                                       gint64                   largest);
gint64   entente_amount_axis_get_end  (const EntenteAmountAxis *self);
gint64   entente_amount_axis_get_unit (const EntenteAmountAxis *self,
                                       const char              *currency);
gboolean entente_amount_bar_init      (EntenteAmountBar        *self,
                                       const EntenteMoney      *amount,
                                       gint64                   axis_end,
                                       double                   width);
gint64   entente_amount_bar_get_value (const EntenteMoney      *amount);
void     entente_shares_init          (double                  *widths,
                                       const guint64           *counts,
                                       guint                    n_counts,
                                       double                   width,
                                       double                   gap,
                                       double                   minimum);

G_END_DECLS
