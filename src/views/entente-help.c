/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-help.h"

#include "entente-help-pages.h"
#include "entente-names.h"

#include <glib/gi18n-lib.h>

#define TOPICS "topics"

struct _EntenteHelp {
  AdwBin               parent_instance;

  GtkStack            *stack;
  AdwPreferencesGroup *topics;
  GtkWidget           *back;  /* for the header bar, where it is shown only with a page */
  GtkWidget           *row;   /* of the page that is shown, or was last */
};

G_DEFINE_FINAL_TYPE (EntenteHelp, entente_help, ADW_TYPE_BIN)

/* The keys scroll the page, or go back to the row that led to it. */
static void
visible_cb (EntenteHelp *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  gboolean on_page = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), TOPICS) != 0;

  gtk_widget_set_visible (self->back, on_page);
  if (on_page && !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  else if (!on_page && self->row != NULL)
    gtk_widget_grab_focus (self->row);
}

static void
activated_cb (GtkWidget   *row,
              EntenteHelp *self)
{
  self->row = row;
  gtk_stack_set_visible_child (self->stack, g_object_get_data (G_OBJECT (row), "page"));
}

static gboolean
go_back_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  return entente_help_go_back (ENTENTE_HELP (widget));
}

static void
entente_help_dispose (GObject *object)
{
  EntenteHelp *self = ENTENTE_HELP (object);

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  self->stack = NULL;
  g_clear_object (&self->back);
  G_OBJECT_CLASS (entente_help_parent_class)->dispose (object);
}

static void
entente_help_class_init (EntenteHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_help_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, go_back_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Back, 0, go_back_cb, NULL);
}

static void
entente_help_init (EntenteHelp *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  self->back = g_object_ref_sink (gtk_button_new_from_icon_name ("go-previous-symbolic"));
  gtk_widget_set_tooltip_text (self->back, _("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (entente_help_go_back), self, G_CONNECT_SWAPPED);

  self->topics = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->topics);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, page, TOPICS);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->stack, "notify::visible-child", G_CALLBACK (visible_cb), self);
  entente_help_pages_add (self);
  visible_cb (self);
}

/**
 * entente_help_new:
 *
 * Returns: (transfer floating): the help, with the pages on what is seen
 */
GtkWidget *
entente_help_new (void)
{
  return g_object_new (ENTENTE_TYPE_HELP, NULL);
}

/**
 * entente_help_add_page:
 * @self: the help
 * @title: what it is about, in header capitals
 * @subtitle: more of that
 * @page: (transfer none): what is shown, which scrolls by itself
 *
 * Adds a page after the others.
 */
void
entente_help_add_page (EntenteHelp *self,
                       const char  *title,
                       const char  *subtitle,
                       GtkWidget   *page)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_HELP (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "page", page);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, 0);
  adw_preferences_group_add (self->topics, row);
  /* Without a title of its own the group doesn’t name its list. */
  entente_names_set (gtk_widget_get_parent (row), _("Help"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_stack_add_child (self->stack, page);
}

/**
 * entente_help_get_back:
 * @self: the help
 *
 * Returns: (transfer none): the button that leads back to the list, for a header bar
 */
GtkWidget *
entente_help_get_back (EntenteHelp *self)
{
  g_return_val_if_fail (ENTENTE_IS_HELP (self), NULL);

  return self->back;
}

/**
 * entente_help_go_back:
 * @self: the help
 *
 * Leads from a page back to the list.
 *
 * Returns: whether there was a page
 */
gboolean
entente_help_go_back (EntenteHelp *self)
{
  g_return_val_if_fail (ENTENTE_IS_HELP (self), FALSE);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), TOPICS) == 0)
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, TOPICS);
  return TRUE;
}
