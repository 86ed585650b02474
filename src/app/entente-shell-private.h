/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the shell asks of its implementation, of which Meson chooses one of two: split views where libadwaita has them (from
 * 1.4 on), and leaflet and flap before. */

#pragma once

#include "entente-shell.h"

G_BEGIN_DECLS

/* How the panes stand: the properties of the shell. */
typedef enum {
  ENTENTE_SHELL_SIDEBAR_FOLDED = 1,
  ENTENTE_SHELL_INSPECTOR_FOLDED,
  ENTENTE_SHELL_SHOW_CONTENT,
  ENTENTE_SHELL_SHOW_INSPECTOR,
  ENTENTE_SHELL_N_STATES,
} EntenteShellState;

struct _EntenteShell {
  AdwBin     parent_instance;

  GtkWidget *outer; /* owned by the bin: sidebar and content */
  GtkWidget *inner; /* content and inspector */
  GtkWidget *sidebar;
  GtkWidget *covered; /* weak, of leaflet and flap: what had the focus behind the inspector */
};

/* Makes the two widgets and puts them into the bin. */
void     _entente_shell_build          (EntenteShell      *self);
void     _entente_shell_place_panes    (EntenteShell      *self,
                                        GtkWidget         *content,
                                        GtkWidget         *inspector);
void     _entente_shell_prepare_header (AdwHeaderBar      *header);
gboolean _entente_shell_get            (EntenteShell      *self,
                                        EntenteShellState  state);
void     _entente_shell_set            (EntenteShell      *self,
                                        EntenteShellState  state,
                                        gboolean           value);

/* Of the shell, for the implementation: it notifies of a state whenever one of the two widgets emits @notification. */
void     _entente_shell_follow         (GtkWidget         *widget,
                                        const char        *notification,
                                        EntenteShellState  state);

G_END_DECLS
