/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be filtered by, to stand in a popover: a page for each part of the filter. */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FILTER_MENU (entente_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterMenu, entente_filter_menu, ENTENTE, FILTER_MENU, AdwBin)

void entente_filter_menu_bind       (EntenteFilterMenu   *self,
                                     EntenteSession      *session);
void entente_filter_menu_open       (EntenteFilterMenu   *self);
void entente_filter_menu_set_origins (EntenteFilterMenu    *self,
                                      const EntenteOrigins *origins,
                                      const EntenteFacets  *facets);
void entente_filter_menu_set_counts (EntenteFilterMenu   *self,
                                     const EntenteFacets *facets,
                                     const EntenteFacets *all);

G_END_DECLS
