/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph of a source; opened, the statements that rest on it, by what they are about. */

#pragma once

#include <adwaita.h>

#include "entente-coverage.h"
#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PASSAGE_ROW (entente_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (EntentePassageRow, entente_passage_row, ENTENTE, PASSAGE_ROW, AdwBin)

GtkWidget            *entente_passage_row_new          (const EntentePassage *passage,
                                                        EntenteReferences    *references,
                                                        EntenteSession       *session);
void                  entente_passage_row_set_origin   (EntentePassageRow    *self,
                                                        EntenteLandscape     *landscape,
                                                        const char           *source);
const EntentePassage *entente_passage_row_get_passage  (EntentePassageRow    *self);
gboolean              entente_passage_row_get_expanded (EntentePassageRow    *self);
void                  entente_passage_row_set_expanded (EntentePassageRow    *self,
                                                        gboolean              expanded);
GtkWidget            *entente_passage_row_mark         (EntentePassageRow    *self,
                                                        const char           *statement);

G_END_DECLS
