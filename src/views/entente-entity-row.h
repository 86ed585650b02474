/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the entity list: who it is, and how much there is of it. */

#pragma once

#include <adwaita.h>

#include "entente-session.h"
#include "entente-subject.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENTITY_ROW (entente_entity_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEntityRow, entente_entity_row, ENTENTE, ENTITY_ROW, AdwBin)

GtkWidget *entente_entity_row_new      (EntenteSession   *session);
void       entente_entity_row_set_item (EntenteEntityRow *self,
                                        EntenteSubject   *item);

const EntenteRow   *entente_entity_row_get_row   (EntenteEntityRow *self);
const EntenteStyle *entente_entity_row_get_style (EntenteEntityRow *self);

G_END_DECLS
