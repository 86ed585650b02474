/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The kinds of entities as toggle buttons with live counts: what is pressed is shown. */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_KIND_BAR (entente_kind_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteKindBar, entente_kind_bar, ENTENTE, KIND_BAR, AdwBin)

void     entente_kind_bar_bind       (EntenteKindBar      *self,
                                      EntenteSession      *session);
void     entente_kind_bar_set_kinds  (EntenteKindBar      *self,
                                      const EntenteFacets *all);
void     entente_kind_bar_set_counts (EntenteKindBar      *self,
                                      const EntenteFacets *facets);
void     entente_kind_bar_set_narrow (EntenteKindBar      *self,
                                      gboolean             narrow);
gboolean entente_kind_bar_get_narrow (EntenteKindBar      *self);

G_END_DECLS
