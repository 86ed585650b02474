/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever takes the focus is to have a name, but for a few that are the toolkit's own. */

#pragma once

#include "atspi-person.h"

G_BEGIN_DECLS

/* Whether what takes the focus has no name, or one that is none, and should have one. */
gboolean names_lacks        (Accessible *accessible);
/* Appends a line to @lacking for each below @within of which that is true. Returns how many take the focus. */
guint    names_find_lacking (Accessible *within,
                             GString    *lacking);

G_END_DECLS
