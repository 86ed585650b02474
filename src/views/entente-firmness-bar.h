/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm it all is: a bar of segments in proportion to the statements of each modality. */

#pragma once

#include <adwaita.h>

#include "entente-vocabulary.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FIRMNESS_BAR (entente_firmness_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFirmnessBar, entente_firmness_bar, ENTENTE, FIRMNESS_BAR, GtkWidget)

GtkWidget *entente_firmness_bar_new (void);
void entente_firmness_bar_set_counts (EntenteFirmnessBar *self, const guint64 counts[ENTENTE_N_MODALITIES]);

G_END_DECLS
