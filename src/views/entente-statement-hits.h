/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements with what is typed into the search of entities. A click selects one. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATEMENT_HITS (entente_statement_hits_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementHits, entente_statement_hits, ENTENTE, STATEMENT_HITS, AdwBin)

void     entente_statement_hits_bind        (EntenteStatementHits *self,
                                             EntenteLandscape     *landscape,
                                             EntenteSession       *session);
void     entente_statement_hits_set_text    (EntenteStatementHits *self,
                                             const char           *text);
void     entente_statement_hits_count       (EntenteStatementHits *self,
                                             const char           *text);
const EntenteElsewhere *entente_statement_hits_get_elsewhere (EntenteStatementHits *self);
gboolean entente_statement_hits_get_loading (EntenteStatementHits *self);

char *entente_statement_hits_format_title (guint   n_named,
                                           guint64 n_statements);

G_END_DECLS
