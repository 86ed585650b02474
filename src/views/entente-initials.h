/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The initials of a name on a disc of its own colour: #AdwAvatar for the rows of long lists. It looks the same, but takes
 * another name without another style and without being laid out anew. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_INITIALS (entente_initials_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInitials, entente_initials, ENTENTE, INITIALS, GtkWidget)

GtkWidget *entente_initials_new      (void);
void       entente_initials_set_name (EntenteInitials *self,
                                      const char      *name);
char      *entente_initials_extract  (const char      *name);

G_END_DECLS
