/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a selection: what it is about is asked for, and the widget made of the answer. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

const char *entente_inspector_page_get_title   (EntenteSelectionKind kind);
void        entente_inspector_page_make_async  (EntenteLandscape    *landscape,
                                                EntenteSession      *session,
                                                EntenteSelectionKind kind,
                                                const char          *id,
                                                GtkWidget           *present,
                                                GCancellable        *cancellable,
                                                GAsyncReadyCallback  callback,
                                                gpointer             user_data);
GtkWidget  *entente_inspector_page_make_finish (GAsyncResult        *result,
                                                char               **sentence,
                                                gboolean            *stands,
                                                GError             **error);

G_END_DECLS
