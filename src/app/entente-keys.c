/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-keys.h"

#include "entente-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* A key without an action is handled by the view that has the focus. */
static const struct {
  const char *group;
  const char *title;
  const char *action;
  const char *keys[3];
} table[] = {
  { N_("General"), N_("New window"), "app.new-window", { "<Primary>n" } },
  { N_("General"), N_("Import a landscape"), "win.import", { "<Primary>o" } },
  { N_("General"), N_("Print the timeline or the inspector"), "win.print", { "<Primary>p" } },
  { N_("General"), N_("Preferences"), "win.preferences", { "<Primary>comma" } },
  { N_("General"), N_("Help"), "win.help", { "F1" } },
  { N_("General"), N_("Keyboard shortcuts"), "win.shortcuts", { "<Primary>question" } },
  { N_("General"), N_("Main menu"), NULL, { "F10" } },
  { N_("General"), N_("Close the window"), "window.close", { "<Primary>w" } },
  { N_("General"), N_("Quit"), "app.quit", { "<Primary>q" } },
  { N_("Getting around"), N_("Search entities"), "win.search", { "<Primary>f" } },
  { N_("Getting around"), N_("Back"), "win.back", { "<Alt>Left", "Back" } },
  { N_("Getting around"), N_("Forward"), "win.forward", { "<Alt>Right", "Forward" } },
  { N_("Getting around"), N_("Next pane"), "win.next-pane", { "F6" } },
  { N_("Getting around"), N_("Show or hide the inspector"), "win.inspector", { "F9" } },
  { N_("Getting around"), N_("Show or hide the filter bar"), "win.filter-bar", { "<Primary><Shift>f" } },
  { N_("Getting around"), N_("Deals"), "win.page::deals", { "<Alt>1" } },
  { N_("Getting around"), N_("Sources"), "win.page::sources", { "<Alt>2" } },
  { N_("Getting around"), N_("Close a card, then the selection"), NULL, { "Escape" } },
  { N_("Getting around"), N_("Copy a row as text"), NULL, { "<Primary>c" } },
  { N_("Inspector"), N_("Copy as a sentence with its source"), "win.copy-sentence", { "<Primary><Shift>c" } },
  { N_("Inspector"), N_("Copy a link"), "win.copy-link", { "<Primary><Shift>l" } },
  { N_("Timeline"), N_("Next or previous in time"), NULL, { "Left", "Right" } },
  { N_("Timeline"), N_("Another lane"), NULL, { "Up", "Down" } },
  { N_("Timeline"), N_("First or last of the lane"), NULL, { "Home", "End" } },
  { N_("Timeline"), N_("Zoom in or out"), NULL, { "plus", "minus" } },
  { N_("Timeline"), N_("Fit all dates"), NULL, { "<Primary>0" } },
  { N_("Timeline"), N_("Select what has the focus"), NULL, { "Return", "space" } },
  { N_("Timeline"), N_("Show the card of what has the focus"), NULL, { "<Primary>space" } },
};

/**
 * entente_keys_set_accels:
 * @application: the application
 *
 * Gives the actions their keys.
 */
void
entente_keys_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].action != NULL)
      {
        const char *keys[] = { table[i].keys[0], table[i].keys[1], NULL };

        gtk_application_set_accels_for_action (application, table[i].action, keys);
      }
}

static char *
describe_key (const char *key)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (key, &keyval, &modifiers))
    return g_strdup (key);
  return gtk_accelerator_get_label (keyval, modifiers);
}

static GtkWidget *
make_row (guint index)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(table[index].title));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; table[index].keys[i] != NULL; i++)
    {
      g_autofree char *text = describe_key (table[index].keys[i]);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "key");
      gtk_box_append (GTK_BOX (box), label);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  return row;
}

/**
 * entente_keys_make_page:
 *
 * Returns: (transfer full): a page that tells what the keys do
 */
GtkWidget *
entente_keys_make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (i == 0 || strcmp (table[i].group, table[i - 1].group) != 0)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(table[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      entente_names_add_row (group, make_row (i));
    }
  return page;
}
