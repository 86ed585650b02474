/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered from run to run, where the desktop's settings know of us. */

#pragma once

#include <adwaita.h>

#include "entente-session.h"

G_BEGIN_DECLS

GSettings *entente_settings_get          (void);
void       entente_settings_bind         (gpointer        object,
                                          const char     *property,
                                          const char     *key);
void       entente_settings_bind_session (EntenteSession *session);

G_END_DECLS
