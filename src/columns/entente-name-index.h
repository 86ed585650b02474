/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds names by any part of them. All names lie folded in one block of memory, in the order in which they were added
 * (the name order of the lists), so that a search is one pass and its answer is sorted already. Some 20 bytes a name;
 * half a million names are searched in milliseconds. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EntenteNameIndex EntenteNameIndex;

EntenteNameIndex *entente_name_index_new  (void);
void              entente_name_index_free (EntenteNameIndex       *self);
void              entente_name_index_add  (EntenteNameIndex       *self,
                                           gint64                  key,
                                           const char             *name);
GArray           *entente_name_index_find (const EntenteNameIndex *self,
                                           const char             *text,
                                           guint                   limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNameIndex, entente_name_index_free)

G_END_DECLS
