/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void entente_dialog_present (GtkWindow  *parent,
                             const char *title,
                             GtkWidget  *content,
                             GtkWidget  *start,
                             GtkWidget  *end,
                             int         width,
                             int         height);
void entente_dialog_close   (GtkWidget  *content);

G_END_DECLS
