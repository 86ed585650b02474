/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How firm it all is: the bar, and under it what its segments are and how many. A click on one filters the window by it. */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FIRMNESS_LEGEND (entente_firmness_legend_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFirmnessLegend, entente_firmness_legend, ENTENTE, FIRMNESS_LEGEND, AdwBin)

GtkWidget *entente_firmness_legend_new        (const guint64          counts[ENTENTE_N_MODALITIES],
                                               EntenteSession        *session);
void       entente_firmness_legend_set_counts (EntenteFirmnessLegend *self,
                                               const guint64          counts[ENTENTE_N_MODALITIES]);

G_END_DECLS
