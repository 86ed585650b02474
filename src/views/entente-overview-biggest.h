/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The block of the overview with the biggest deals on one axis. Its buttons do “overview.select-deal”. */

#pragma once

#include <adwaita.h>

#include "entente-answers.h"
#include "entente-row-text.h"

G_BEGIN_DECLS

GtkWidget *entente_overview_biggest_new   (const EntenteOverview *overview,
                                           const EntenteStyle    *style);
gboolean   entente_overview_biggest_equal (const EntenteOverview *a,
                                           const EntenteOverview *b);

G_END_DECLS
