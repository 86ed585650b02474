/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of a lazy list: items whose rows come and go. */

#pragma once

#include "entente-subject.h"

G_BEGIN_DECLS

GPtrArray *entente_subject_rows_new   (guint         size);
void       entente_subject_rows_list  (GPtrArray    *self,
                                       GHashTable   *shown);
void       entente_subject_rows_clear (GPtrArray    *self,
                                       const GArray *keys,
                                       guint         first,
                                       GHashTable   *rows);
gboolean   entente_subject_rows_fill  (GPtrArray    *self,
                                       const GArray *keys,
                                       guint         first,
                                       GHashTable   *rows);

G_END_DECLS
