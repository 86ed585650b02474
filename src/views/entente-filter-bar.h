/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left out, part by part: scope, chips, counts, and Clear. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILTER_BAR (entente_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterBar, entente_filter_bar, ENTENTE, FILTER_BAR, AdwBin)

void entente_filter_bar_bind (EntenteFilterBar *self, EntenteLandscape *landscape, EntenteSession *session);

G_END_DECLS
