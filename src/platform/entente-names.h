/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said to those who don't see, of what some versions of GTK and libadwaita leave without a name. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void entente_names_set          (GtkWidget           *widget,
                                 const char          *name);
void entente_names_add_row      (AdwPreferencesGroup *group,
                                 GtkWidget           *row);
void entente_names_follow_menus (void);

G_END_DECLS
