/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "entente-landscape.h"

G_BEGIN_DECLS

GtkWidget *entente_preferences_make_page (EntenteLandscape *landscape);

G_END_DECLS
