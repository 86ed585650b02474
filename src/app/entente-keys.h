/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of keys: what they do, and what the window of shortcuts says of them. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       entente_keys_set_accels (GtkApplication *application);
GtkWidget *entente_keys_make_page  (void);

G_END_DECLS
