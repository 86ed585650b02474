/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the widgets need before the first of them is made. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void entente_views_register (void);
void entente_views_init     (void);

G_END_DECLS
