/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A selection of at most one item, kept by its id and not by its position, over a lazy list of subjects. What is selected is
 * the session's: a click asks for it by the signal, and the owner answers by entente_id_selection_set_id(). */

#pragma once

#include <gtk/gtk.h>

#include "entente-subject-list.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ID_SELECTION (entente_id_selection_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIdSelection, entente_id_selection, ENTENTE, ID_SELECTION, GObject)

EntenteIdSelection *entente_id_selection_new          (EntenteSubjectList *list);
const char         *entente_id_selection_get_id       (EntenteIdSelection *self);
void                entente_id_selection_set_id       (EntenteIdSelection *self,
                                                       const char         *id);
guint               entente_id_selection_get_position (EntenteIdSelection *self);
void                entente_id_selection_set_limit    (EntenteIdSelection *self,
                                                       guint               limit);

G_END_DECLS
