/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The deals in scope: a table, or where there is little room a list of composed rows. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DEALS_VIEW (entente_deals_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealsView, entente_deals_view, ENTENTE, DEALS_VIEW, AdwBin)

void        entente_deals_view_bind         (EntenteDealsView *self,
                                             EntenteLandscape *landscape,
                                             EntenteSession   *session);
void        entente_deals_view_set_narrow   (EntenteDealsView *self,
                                             gboolean          narrow);
const char *entente_deals_view_get_order    (EntenteDealsView *self);
void        entente_deals_view_set_order    (EntenteDealsView *self,
                                             const char       *order);
gboolean    entente_deals_view_get_reversed (EntenteDealsView *self);
void        entente_deals_view_set_reversed (EntenteDealsView *self,
                                             gboolean          reversed);

G_END_DECLS
