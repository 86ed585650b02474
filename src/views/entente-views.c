/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-views.h"

#include "entente-deals-view.h"
#include "entente-entity-pane.h"
#include "entente-filter-bar.h"
#include "entente-inspector.h"
#include "entente-sources-view.h"
#include "entente-timeline-view.h"
#include "entente-views-resources.h"

/**
 * entente_views_register:
 *
 * Registers templates, style and icons: a resource of a static library isn't found by itself. To be called before GTK looks
 * for a style, as it does when the application starts.
 */
void
entente_views_register (void)
{
  static gsize registered = 0;

  if (!g_once_init_enter (&registered))
    return;
  g_resources_register (entente_views_get_resource ());
  g_once_init_leave (&registered, 1);
}

/**
 * entente_views_init:
 *
 * Makes the types known that templates name. To be called once GTK is there.
 */
void
entente_views_init (void)
{
  entente_views_register ();
  g_type_ensure (ENTENTE_TYPE_ENTITY_PANE);
  g_type_ensure (ENTENTE_TYPE_FILTER_BAR);
  g_type_ensure (ENTENTE_TYPE_DEALS_VIEW);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_VIEW);
  g_type_ensure (ENTENTE_TYPE_SOURCES_VIEW);
  g_type_ensure (ENTENTE_TYPE_INSPECTOR);
}
