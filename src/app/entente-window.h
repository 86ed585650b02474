/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: it puts the views into the panes and lets the session hold them together. */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

EntenteWindow  *entente_window_new         (GtkApplication   *application,
                                            EntenteLandscape *landscape);
EntenteSession *entente_window_get_session (EntenteWindow    *self);
gboolean        entente_window_is_busy     (EntenteWindow    *self);
void            entente_window_set_page    (EntenteWindow    *self,
                                            const char       *page);
void            entente_window_show_id     (EntenteWindow    *self,
                                            const char       *id);
gboolean        entente_window_shows_id    (EntenteWindow    *self,
                                            const char       *id);
void            entente_window_restore     (EntenteWindow    *self);
void            entente_window_open_address (EntenteWindow   *self,
                                            const char       *address);
void            entente_window_search      (EntenteWindow    *self,
                                            const char       *text);
void            entente_window_import      (EntenteWindow    *self,
                                            GFile            *file);

G_END_DECLS
