/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts as bars on one axis from nothing: a row for each measure, also for those of which nothing is stated. */

#pragma once

#include <adwaita.h>

#include "entente-money.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AMOUNT_BARS (entente_amount_bars_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAmountBars, entente_amount_bars, ENTENTE, AMOUNT_BARS, GtkWidget)

GtkWidget *entente_amount_bars_new (void);
void       entente_amount_bars_add (EntenteAmountBars  *self,
                                    const char         *label,
                                    const EntenteMoney *amount,
                                    EntenteModality     modality,
                                    const char         *text);

G_END_DECLS
