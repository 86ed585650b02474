/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 entente_hash_bytes  (const void    *data,
                             gsize          length);
guint   entente_hash_string (gconstpointer  text);

G_END_DECLS
