/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape as a whole: what the inspector shows while nothing is selected. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-page.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_OVERVIEW_PAGE (entente_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteOverviewPage, entente_overview_page, ENTENTE, OVERVIEW_PAGE, EntentePage)

GtkWidget *entente_overview_page_new    (const EntenteOverview *overview,
                                         EntenteSession        *session);
gboolean   entente_overview_page_update (EntenteOverviewPage   *self,
                                         const EntenteOverview *overview);

G_END_DECLS
