/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-names.h"

/**
 * entente_names_set:
 * @widget: any
 * @name: how it is called
 *
 * Names a widget that is the toolkit's own. It may have been labelled by another, which need not say anything and goes before
 * any name.
 */
void
entente_names_set (GtkWidget  *widget,
                   const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * entente_names_add_row:
 * @group: a group with a title
 * @row: (transfer floating): a row
 *
 * Adds the row, and names the list of the group's rows after the group.
 */
void
entente_names_add_row (AdwPreferencesGroup *group,
                       GtkWidget           *row)
{
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  adw_preferences_group_add (group, row);
  entente_names_set (gtk_widget_get_parent (row), adw_preferences_group_get_title (group));
}

static gboolean
is_item (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The first label of an item says what it is; a second one its key. */
static void
name_items (GtkWidget *widget,
            gboolean   in_item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (in_item && GTK_IS_LABEL (child))
        {
          entente_names_set (widget, gtk_label_get_text (GTK_LABEL (child)));
          in_item = FALSE;
        }
      name_items (child, is_item (child));
    }
}

static gboolean
shown_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  GObject *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (GTK_WIDGET (widget), FALSE);
  return TRUE;
}

/**
 * entente_names_follow_menus:
 *
 * Names the items of each menu, those of texts included, when it is shown. They are labelled by their own labels, whose role
 * says in newer versions of GTK that there is nothing to be told of them. To be called once, when GTK is there.
 */
void
entente_names_follow_menus (void)
{
  GTypeClass *widgets = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("show", GTK_TYPE_WIDGET), 0, shown_cb, NULL, NULL);
  g_type_class_unref (widgets);
}
