/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of subjects that are looked at, by key. What isn't there is asked for, and `arrived` is emitted when it is. Some
 * thousand rows are kept, however many there are. After a change, rows that are there stay until those that come in their
 * place. */

#pragma once

#include "entente-landscape.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ROW_CACHE (entente_row_cache_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRowCache, entente_row_cache, ENTENTE, ROW_CACHE, GObject)

EntenteRowCache  *entente_row_cache_new   (EntenteLandscape *landscape);
void              entente_row_cache_take  (EntenteRowCache  *self,
                                           GPtrArray        *rows);
const EntenteRow *entente_row_cache_get   (EntenteRowCache  *self,
                                           guint32           key);
const EntenteRow *entente_row_cache_find  (EntenteRowCache  *self,
                                           const char       *id);
void              entente_row_cache_renew (EntenteRowCache  *self,
                                           const GArray     *keys,
                                           GPtrArray        *rows,
                                           GHashTable       *old_names);

G_END_DECLS
