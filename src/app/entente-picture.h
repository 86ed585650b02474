/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean entente_picture_save (GtkWindow   *window,
                               const char  *path,
                               GError     **error);

G_END_DECLS
