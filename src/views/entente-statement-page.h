/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement in the inspector: all its slots, its paragraph, who differs. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-page.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATEMENT_PAGE (entente_statement_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementPage, entente_statement_page, ENTENTE, STATEMENT_PAGE, EntentePage)

GtkWidget *entente_statement_page_new (const EntenteEvidence *evidence, EntenteSession *session);

G_END_DECLS
