/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of the table of deals: two lines, with what is drawn beside them. */

#pragma once

#include "entente-deal-item.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DEAL_CELL (entente_deal_cell_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealCell, entente_deal_cell, ENTENTE, DEAL_CELL, EntenteDealItem)

GtkWidget *entente_deal_cell_new (EntenteOrder    column,
                                  EntenteSession *session);

G_END_DECLS
