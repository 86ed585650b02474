/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    entente_currency_is_known   (const char *currency);
int         entente_currency_get_digits (const char *currency);
const char *entente_currency_get_symbol (const char *currency);

G_END_DECLS
