/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The entities: search, kinds with live counts, sorting, and the list. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ENTITY_PANE (entente_entity_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEntityPane, entente_entity_pane, ENTENTE, ENTITY_PANE, AdwBin)

void        entente_entity_pane_bind         (EntenteEntityPane *self,
                                              EntenteLandscape  *landscape,
                                              EntenteSession    *session);
void        entente_entity_pane_focus_search (EntenteEntityPane *self);
gboolean    entente_entity_pane_get_loading  (EntenteEntityPane *self);
void        entente_entity_pane_set_narrow   (EntenteEntityPane *self,
                                              gboolean           narrow);
const char *entente_entity_pane_get_order    (EntenteEntityPane *self);
void        entente_entity_pane_set_order    (EntenteEntityPane *self,
                                              const char        *order);

G_END_DECLS
