/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SUBJECT_ROW (entente_subject_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubjectRow, entente_subject_row, ENTENTE, SUBJECT_ROW, GtkListBoxRow)

GtkWidget  *entente_subject_row_new          (void);
void        entente_subject_row_set_row      (EntenteSubjectRow      *self,
                                              const EntenteRow       *row,
                                              EntenteSession         *session);
const char *entente_subject_row_get_id       (EntenteSubjectRow      *self);
const char *entente_subject_row_get_words    (EntenteSubjectRow      *self);
void        entente_subject_row_set_detail   (EntenteSubjectRow      *self,
                                              const char             *detail);
void        entente_subject_row_set_step     (EntenteSubjectRow      *self,
                                              const char             *step);
void        entente_subject_row_set_evidence (EntenteSubjectRow      *self,
                                              const EntenteStatement *statement,
                                              EntenteReferences      *references);
void                    entente_subject_row_show_place   (EntenteSubjectRow      *self,
                                                          gboolean                with_source);
const EntenteStatement *entente_subject_row_get_evidence (EntenteSubjectRow *self);
EntenteSubjectType      entente_subject_row_get_subject_type (EntenteSubjectRow *self);
void        entente_subject_row_select       (const EntenteRow       *row,
                                              EntenteSession         *session);

G_END_DECLS
