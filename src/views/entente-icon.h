/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A symbolic icon for the rows of tables: #GtkImage has the whole window laid out anew whenever it shows another one. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_ICON (entente_icon_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIcon, entente_icon, ENTENTE, ICON, GtkWidget)

GtkWidget *entente_icon_new      (void);
void       entente_icon_set_name (EntenteIcon *self,
                                  const char  *name);

G_END_DECLS
