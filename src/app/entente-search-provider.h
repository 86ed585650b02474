/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers the search of GNOME Shell (org.gnome.Shell.SearchProvider2): a process of its own that D-Bus starts, that needs no
 * display, and that ends when nobody has asked for a while. What is chosen is shown by the application. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Its name on the bus; and its object, where applications have theirs. */
#define ENTENTE_SEARCH_PROVIDER_ID   ENTENTE_APP_ID ".SearchProvider"
#define ENTENTE_SEARCH_PROVIDER_PATH ENTENTE_RESOURCE_ROOT "/SearchProvider"

/* As many of the results as the Shell shows. */
#define ENTENTE_SEARCH_PROVIDER_RESULTS 5

#define ENTENTE_TYPE_SEARCH_PROVIDER (entente_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchProvider, entente_search_provider, ENTENTE, SEARCH_PROVIDER, GApplication)

EntenteSearchProvider *entente_search_provider_new      (guint  idle_ms);
gboolean               entente_search_provider_is_meant (int    argc,
                                                         char **argv);
int                    entente_search_provider_run      (void);

G_END_DECLS
