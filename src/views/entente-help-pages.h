/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-help.h"

G_BEGIN_DECLS

void entente_help_pages_add (EntenteHelp *help);

G_END_DECLS
