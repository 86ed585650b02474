/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: a list of short pages, and the page that was chosen. Made for a dialog of any width. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_HELP (entente_help_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHelp, entente_help, ENTENTE, HELP, AdwBin)

GtkWidget *entente_help_new      (void);
void       entente_help_add_page (EntenteHelp *self,
                                  const char  *title,
                                  const char  *subtitle,
                                  GtkWidget   *page);
GtkWidget *entente_help_get_back (EntenteHelp *self);
gboolean   entente_help_go_back  (EntenteHelp *self);

G_END_DECLS
