/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of entities: lazy, in one of three orders. A click or Return enters an entity, Escape leaves it. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENTITY_LIST (entente_entity_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEntityList, entente_entity_list, ENTENTE, ENTITY_LIST, AdwBin)

void          entente_entity_list_bind            (EntenteEntityList *self,
                                                   EntenteLandscape  *landscape,
                                                   EntenteSession    *session);
void          entente_entity_list_reload          (EntenteEntityList *self);
void          entente_entity_list_follow_filter   (EntenteEntityList *self);
void          entente_entity_list_enter_first     (EntenteEntityList *self);
guint         entente_entity_list_get_n_items     (EntenteEntityList *self);
const GError *entente_entity_list_get_error       (EntenteEntityList *self);
gboolean      entente_entity_list_get_loading     (EntenteEntityList *self);
const char   *entente_entity_list_get_order       (EntenteEntityList *self);
const char   *entente_entity_list_get_order_label (EntenteEntityList *self);
void          entente_entity_list_set_order       (EntenteEntityList *self,
                                                   const char        *order);

G_END_DECLS
