/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A deal as one composed row, where there is no room for a table. */

#pragma once

#include "entente-deal-item.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DEAL_ROW (entente_deal_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealRow, entente_deal_row, ENTENTE, DEAL_ROW, EntenteDealItem)

GtkWidget *entente_deal_row_new (EntenteSession *session);

G_END_DECLS
