/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "entente-row.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SUBJECT (entente_subject_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSubject, entente_subject, ENTENTE, SUBJECT, GObject)

EntenteSubject   *entente_subject_new       (void);
const EntenteRow *entente_subject_get_row   (EntenteSubject *self);
void              entente_subject_take_row  (EntenteSubject *self,
                                             EntenteRow     *row);
EntenteRow       *entente_subject_steal_row (EntenteSubject *self);

G_END_DECLS
