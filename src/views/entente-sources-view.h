/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sources, their sections and paragraphs, and the statements that rest on each. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCES_VIEW (entente_sources_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSourcesView, entente_sources_view, ENTENTE, SOURCES_VIEW, AdwBin)

void entente_sources_view_bind (EntenteSourcesView *self, EntenteLandscape *landscape, EntenteSession *session);

G_END_DECLS
