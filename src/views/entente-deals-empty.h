/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the place of the deals where there are none to show: why, and one way on. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DEALS_EMPTY (entente_deals_empty_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealsEmpty, entente_deals_empty, ENTENTE, DEALS_EMPTY, AdwBin)

void entente_deals_empty_bind    (EntenteDealsEmpty *self,
                                  EntenteLandscape  *landscape,
                                  EntenteSession    *session);
void entente_deals_empty_explain (EntenteDealsEmpty *self,
                                  const GError      *error);

G_END_DECLS
