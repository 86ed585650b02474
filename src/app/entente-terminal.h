/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text for a terminal: gathered, wrapped to its width, and written at once. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EntenteTerminal EntenteTerminal;

EntenteTerminal *entente_terminal_new     (void);
void             entente_terminal_free    (EntenteTerminal *self);
void             entente_terminal_heading (EntenteTerminal *self,
                                           const char      *text);
void             entente_terminal_line    (EntenteTerminal *self,
                                           guint            indent,
                                           const char      *text);
void             entente_terminal_item    (EntenteTerminal *self,
                                           guint            indent,
                                           const char      *mark,
                                           const char      *text);
void             entente_terminal_gap     (EntenteTerminal *self);
void             entente_terminal_write   (EntenteTerminal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTerminal, entente_terminal_free)

G_END_DECLS
