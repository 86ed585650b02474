/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts as boxes on an axis that begins at 0. */

#pragma once

#include "entente-amount-axis.h"
#include "entente-draw.h"

G_BEGIN_DECLS

void entente_amount_draw_bar     (cairo_t                *cr,
                                  EntenteModality         modality,
                                  const EntenteAmountBar *bar,
                                  double                  y,
                                  double                  height,
                                  const GdkRGBA          *color,
                                  const EntenteDrawStyle *style);
void entente_amount_draw_unknown (cairo_t                *cr,
                                  double                  y,
                                  double                  width,
                                  double                  height,
                                  const GdkRGBA          *color);

G_END_DECLS
