/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a damaged file: it is set aside under another name and never written to again, a new store takes its
 * place, and what can be read of the user's own datasets is carried over. */

#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

char    *entente_recovery_set_aside (const char    *path,
                                     GError       **error);
gboolean entente_recovery_carry_over (EntenteStore *self,
                                      const char   *damaged,
                                      guint64      *n_recovered,
                                      guint64      *n_lost,
                                      GError      **error);

G_END_DECLS
