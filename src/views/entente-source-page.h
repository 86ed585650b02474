/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A source in the inspector: what it is, and the statements that rest on it. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-page.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCE_PAGE (entente_source_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSourcePage, entente_source_page, ENTENTE, SOURCE_PAGE, EntentePage)

GtkWidget *entente_source_page_new (const EntenteEvidence *evidence,
                                    const char            *id,
                                    EntenteLandscape      *landscape,
                                    EntenteSession        *session);

G_END_DECLS
