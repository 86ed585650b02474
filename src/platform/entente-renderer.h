/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean entente_renderer_has_hardware (const char *devices,
                                        const char *classes);
void     entente_renderer_choose       (void);

G_END_DECLS
