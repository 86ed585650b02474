/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which entity was probably meant by a name that none has. */

#pragma once

#include "entente-landscape.h"

G_BEGIN_DECLS

void        entente_landscape_find_nearest_async  (EntenteLandscape     *self,
                                                   const char           *name,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
EntenteRow *entente_landscape_find_nearest_finish (EntenteLandscape     *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
