/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-landscape.h"

G_BEGIN_DECLS

void entente_closing_wait (EntenteLandscape **landscape);

G_END_DECLS
