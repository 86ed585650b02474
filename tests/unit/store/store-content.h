/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a store holds as one text, by ids instead of keys, so that two stores can be compared; and random landscapes. */

#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

char           *store_content              (EntenteStore *store);
void            store_content_assert_equal (const char   *found,
                                            const char   *expected);
void            store_content_check        (EntenteStore *store);
EntenteRecords *store_content_random       (const char   *dataset,
                                            GRand        *random,
                                            guint         size);

G_END_DECLS
