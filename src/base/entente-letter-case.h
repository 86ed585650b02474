/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first letter of a text that moves to the start of a line, or away from it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_letter_case_raise (const char *text);
char *entente_letter_case_lower (const char *text);

G_END_DECLS
