/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of entities, deals, events and statements as text for other programs: what it is, who says so and where, and the link
 * that leads back. By the clipboard, or dragged out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *entente_transfer_format (GtkWidget *widget);
void  entente_transfer_attach (GtkWidget *list);

G_END_DECLS
