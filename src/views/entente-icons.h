/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which icon stands for what. The icons are ours, symbolic, in resources/icons. */

#pragma once

#include "entente-row.h"

G_BEGIN_DECLS

char *entente_icons_get_name (const EntenteRow *row);

G_END_DECLS
