/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane that shows what is selected: the landscape, a subject, a source or a statement; and, pushed over it, all of
 * what a block shows the beginning of. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_INSPECTOR (entente_inspector_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInspector, entente_inspector, ENTENTE, INSPECTOR, AdwBin)

void     entente_inspector_bind          (EntenteInspector *self,
                                          EntenteLandscape *landscape,
                                          EntenteSession   *session);
void     entente_inspector_push          (EntenteInspector *self,
                                          const char       *title,
                                          GtkWidget        *page);
gboolean entente_inspector_pop           (EntenteInspector *self);
gboolean entente_inspector_go_back       (EntenteInspector *self);
gboolean entente_inspector_close         (EntenteInspector *self);
void     entente_inspector_copy_sentence (EntenteInspector *self);

G_END_DECLS
