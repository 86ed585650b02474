/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteAlertFunc:
 * @confirmed: whether the person chose to go on
 * @data: user data
 *
 * Is called once, when the question has been answered.
 */
typedef void (*EntenteAlertFunc) (gboolean confirmed,
                                  gpointer data);

void entente_alert_present (GtkWindow        *parent,
                            const char       *heading,
                            const char       *body,
                            const char       *confirm,
                            EntenteAlertFunc  func,
                            gpointer          data);
void entente_alert_failed  (GtkWindow        *parent,
                            const char       *heading,
                            const char       *what,
                            const GError     *error);

G_END_DECLS
