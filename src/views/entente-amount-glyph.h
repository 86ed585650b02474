/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The glyph of an amount, 22 × 14: what its bounds are like. */

#pragma once

#include <adwaita.h>

#include "entente-money.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_AMOUNT_GLYPH (entente_amount_glyph_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAmountGlyph, entente_amount_glyph, ENTENTE, AMOUNT_GLYPH, GtkWidget)

GtkWidget *entente_amount_glyph_new (void);
void entente_amount_glyph_set_amount (EntenteAmountGlyph *self, const EntenteMoney *amount, const char *measure);

G_END_DECLS
