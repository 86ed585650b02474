/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A source from beginning to end: what is known of it, how much of it is in the landscape, its sections and paragraphs. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DOCUMENT (entente_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDocument, entente_document, ENTENTE, DOCUMENT, AdwBin)

void     entente_document_bind          (EntenteDocument     *self,
                                         EntenteLandscape    *landscape);
void     entente_document_set_source    (EntenteDocument     *self,
                                         const EntenteSource *source,
                                         const EntenteStyle  *style);
void     entente_document_set_evidence  (EntenteDocument     *self,
                                         EntenteEvidence     *evidence,
                                         EntenteSession      *session);
gboolean entente_document_shows         (EntenteDocument       *self,
                                         const EntenteEvidence *evidence);
gboolean entente_document_has_evidence  (EntenteDocument     *self);
gboolean entente_document_has_statement (EntenteDocument     *self,
                                         const char          *statement);
void     entente_document_mark          (EntenteDocument     *self,
                                         const char          *statement);

G_END_DECLS
