/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Other languages in tests, as po/make-locales.py could make them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the process speak the language of @locale with the catalogues of that folder, “catalogues” or “pseudo”. Returns
 * whether there is such a locale; without one, the test is to be skipped. Before gtk_init(), if that is called. */
gboolean test_language_set (const char *locale,
                            const char *catalogues);

G_END_DECLS
