/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says so, where and how firmly: what stands behind a statement, with the ways on to its source and to itself, and
 * the sentence to cite it by. */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVIDENCE_GRID (entente_evidence_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEvidenceGrid, entente_evidence_grid, ENTENTE, EVIDENCE_GRID, AdwBin)

GtkWidget           *entente_evidence_grid_new       (const EntenteStatement *statement,
                                                      EntenteReferences      *references,
                                                      EntenteSession         *session);
void                 entente_evidence_grid_close     (EntenteEvidenceGrid    *self);
EntenteEvidenceGrid *entente_evidence_grid_find_last (GtkWidget              *root);

G_END_DECLS
