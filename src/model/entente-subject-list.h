/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A lazy list of subjects: it knows the order of all, eight bytes each, and holds the rows of the pages that were looked at
 * lately. Sized for half a million. */

#pragma once

#include "entente-landscape.h"
#include "entente-subject.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SUBJECT_LIST (entente_subject_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubjectList, entente_subject_list, ENTENTE, SUBJECT_LIST, GObject)

EntenteSubjectList *entente_subject_list_new       (EntenteLandscape   *landscape,
                                                    EntenteSubjectType  type);
const EntenteListQuery *entente_subject_list_get_query (EntenteSubjectList *self);
void                entente_subject_list_set_query (EntenteSubjectList     *self,
                                                    const EntenteListQuery *query);
guint               entente_subject_list_find      (EntenteSubjectList *self,
                                                    const char         *id);
gboolean            entente_subject_list_get_loading (EntenteSubjectList *self);
const GError       *entente_subject_list_get_error (EntenteSubjectList *self);

G_END_DECLS
