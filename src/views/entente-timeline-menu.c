/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-menu.h"

#include "entente-address.h"

#include <glib/gi18n.h>

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * entente_timeline_menu_new:
 * @data: the items of the timeline
 * @item: the index of one
 * @style: how dates and amounts are written
 *
 * Its actions are `timeline.select` and `timeline.enter`, whose targets are ids, and `timeline.copy`, whose target is what to
 * copy: they hold no matter what is shown by then.
 *
 * Returns: (transfer full) (nullable): the menu of the item, or %NULL as long as its row isn't there
 */
GMenuModel *
entente_timeline_menu_new (EntenteTimelineData *data,
                           guint                item,
                           const EntenteStyle  *style)
{
  const EntenteRow *row = entente_timeline_data_get_row (data, item);
  const EntenteRow *entity = entente_timeline_data_get_entity (data, item);
  g_autofree char *words = NULL;
  g_autofree char *address = NULL;
  GMenu *menu = NULL;

  if (row == NULL)
    return NULL;
  words = entente_row_speak (row, style);
  address = entente_address_format (row->type == ENTENTE_SUBJECT_EVENT ? ENTENTE_ADDRESS_EVENT : ENTENTE_ADDRESS_DEAL, row->id);
  menu = g_menu_new ();
  append (menu, _("_Select"), "timeline.select", row->id);
  if (entity != NULL)
    {
      g_autoptr (GString) name = g_string_new (entente_row_get_name (entity));
      g_autofree char *label = NULL;

      /* One underscore would be that of a mnemonic. */
      g_string_replace (name, "_", "__", 0);
      /* Translators: makes an entity, such as “Microsoft”, what the window is about. */
      label = g_strdup_printf (_("_Enter %s"), name->str);
      append (menu, label, "timeline.enter", entity->id);
    }
  append (menu, _("_Copy as Text"), "timeline.copy", words);
  append (menu, _("Copy _Link"), "timeline.copy", address);
  return G_MENU_MODEL (menu);
}
