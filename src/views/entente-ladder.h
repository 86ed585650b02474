/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The status ladder of a deal, whole: nine steps, the current one, and which of the others somebody speaks of. */

#pragma once

#include <adwaita.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LADDER (entente_ladder_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLadder, entente_ladder, ENTENTE, LADDER, GtkWidget)

GtkWidget *entente_ladder_new (void);
void entente_ladder_set_steps (EntenteLadder *self, const char *current, guint64 stated);
char *entente_ladder_speak (EntenteLadder *self);

G_END_DECLS
