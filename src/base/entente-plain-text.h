/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean entente_plain_text_is_blank   (const char *text);
gunichar entente_plain_text_find_other (const char *text);
char    *entente_plain_text_excerpt    (const char *text,
                                        gssize      length);
void     entente_plain_text_append     (GString    *string,
                                        gunichar    character);

G_END_DECLS
