/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a damaged file: a new store is made beside it, with what can be read of the damaged one, and takes its
 * place when it is whole. The damaged file is kept under another name and never written to. Ended at any moment, the next
 * start finds the damaged file or the whole new one. */

#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteRecovery:
 * @aside: where the damaged file is now
 * @n_recovered: how many statements were carried over
 * @n_lost: how many records could be read but not be understood any more, or what they refer to couldn't
 * @has_edits: whether there were edits that can't be taken back any more
 *
 * What came of a recovery.
 */
typedef struct {
  char    *aside;
  guint64  n_recovered;
  guint64  n_lost;
  gboolean has_edits;
} EntenteRecovery;

/**
 * EntentePopulateFunc:
 * @store: a new store
 * @error: return location for a #GError
 *
 * Puts into the store what ships with the application.
 *
 * Returns: %TRUE if it is there
 */
typedef gboolean (*EntentePopulateFunc) (EntenteStore  *store,
                                         GError       **error);

EntenteRecovery *entente_recovery_replace (const char           *path,
                                           const char           *vfs,
                                           EntentePopulateFunc   populate,
                                           GError              **error);
void             entente_recovery_free    (EntenteRecovery      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecovery, entente_recovery_free)

G_END_DECLS
