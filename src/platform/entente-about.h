/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void entente_about_present (GtkWindow  *parent,
                            const char *first_property,
                            ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
