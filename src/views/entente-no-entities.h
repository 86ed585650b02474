/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for the list of entities when it is empty: says why, whom one may have meant, and what leads on. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_NO_ENTITIES (entente_no_entities_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNoEntities, entente_no_entities, ENTENTE, NO_ENTITIES, AdwBin)

void     entente_no_entities_bind        (EntenteNoEntities   *self,
                                          EntenteLandscape    *landscape,
                                          EntenteSession      *session);
void     entente_no_entities_update      (EntenteNoEntities   *self,
                                          const EntenteElsewhere *found);
gboolean entente_no_entities_get_loading (EntenteNoEntities   *self);

G_END_DECLS
