/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What opens below something may open out of sight: it is brought into view. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_reveal (GtkWidget *widget);

G_END_DECLS
