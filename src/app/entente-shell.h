/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The three panes of the window and how they fold: with less room the inspector lies over the content, with still less the
 * sidebar becomes a page before it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_SHELL (entente_shell_get_type ())
G_DECLARE_FINAL_TYPE (EntenteShell, entente_shell, ENTENTE, SHELL, AdwBin)

void     entente_shell_set_panes            (EntenteShell *self,
                                             GtkWidget    *sidebar,
                                             GtkWidget    *content,
                                             GtkWidget    *inspector);
void     entente_shell_add_header           (EntenteShell *self,
                                             AdwHeaderBar *header);
gboolean entente_shell_get_sidebar_folded   (EntenteShell *self);
gboolean entente_shell_get_inspector_folded (EntenteShell *self);
gboolean entente_shell_get_show_content     (EntenteShell *self);
void     entente_shell_set_show_content     (EntenteShell *self,
                                             gboolean      show_content);
gboolean entente_shell_get_show_inspector   (EntenteShell *self);
void     entente_shell_set_show_inspector   (EntenteShell *self,
                                             gboolean      show_inspector);

G_END_DECLS
