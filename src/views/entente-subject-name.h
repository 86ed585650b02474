/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The name of a subject of which only the id is known: asked for when the id is set, and again when the landscape changes. */

#pragma once

#include "entente-landscape.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SUBJECT_NAME (entente_subject_name_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubjectName, entente_subject_name, ENTENTE, SUBJECT_NAME, GObject)

EntenteSubjectName *entente_subject_name_new     (EntenteLandscape   *landscape);
void                entente_subject_name_set_id  (EntenteSubjectName *self,
                                                  const char         *id);
const char         *entente_subject_name_get     (EntenteSubjectName *self);

G_END_DECLS
