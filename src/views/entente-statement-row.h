/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STATEMENT_ROW (entente_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatementRow, entente_statement_row, ENTENTE, STATEMENT_ROW, GtkListBoxRow)

GtkWidget              *entente_statement_row_new           (const EntenteStatement *statement,
                                                             EntenteReferences      *references,
                                                             EntenteSession         *session);
const EntenteStatement *entente_statement_row_get_statement (EntenteStatementRow    *self);
EntenteReferences      *entente_statement_row_get_references (EntenteStatementRow   *self);
void                    entente_statement_row_set_text      (EntenteStatementRow    *self,
                                                             const char             *text);
void                    entente_statement_row_set_lead      (EntenteStatementRow    *self,
                                                             const char             *lead);
void                    entente_statement_row_show_subject  (EntenteStatementRow    *self);
void                    entente_statement_row_show_place    (EntenteStatementRow    *self);
void                    entente_statement_row_show_source   (EntenteStatementRow    *self);
gboolean                entente_statement_row_get_expanded  (EntenteStatementRow    *self);
void                    entente_statement_row_set_expanded  (EntenteStatementRow    *self,
                                                             gboolean                expanded);

G_END_DECLS
