/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes to the window from elsewhere on the desktop, and what goes there: links, and the text of a search. */

#include "entente-window-private.h"

#include "entente-address.h"
#include "entente-transfer.h"

#include <glib/gi18n.h>

static void
show_date (EntenteWindow *self,
           const char    *text)
{
  g_autoptr (EntenteDate) date = entente_date_parse (text, NULL);

  entente_window_set_page (self, "timeline");
  entente_session_want_days (self->session, entente_date_get_first_day (date), entente_date_get_last_day (date));
}

/**
 * entente_window_open_address:
 * @self: a window
 * @address: what somebody says is an `entente:` link
 *
 * Shows what the link leads to. What is wrong with it is said, and nothing else happens.
 */
void
entente_window_open_address (EntenteWindow *self,
                             const char    *address)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  EntenteAddressKind kind;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  value = entente_address_parse (address, &kind, &error);
  if (value == NULL)
    entente_window_say (self, error->message);
  else if (kind == ENTENTE_ADDRESS_DATE)
    show_date (self, value);
  else
    entente_window_show_id (self, value);
}

/**
 * entente_window_search:
 * @self: a window
 * @text: what is searched for; none if empty
 *
 * Searches as if the text had been typed.
 */
void
entente_window_search (EntenteWindow *self,
                       const char    *text)
{
  g_autoptr (EntenteFilter) filter = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  filter = entente_filter_copy (entente_session_get_filter (self->session));
  g_free (filter->text);
  filter->text = g_strdup (text);
  entente_session_set_filter (self->session, filter);
  g_action_group_activate_action (G_ACTION_GROUP (self), "search", NULL);
}

/* The link to what is selected, or else to what the window is about; NULL if that is the whole landscape. */
static char *
make_address (EntenteWindow *self)
{
  static const EntenteAddressKind kinds[] = {
    [ENTENTE_SELECTION_ENTITY] = ENTENTE_ADDRESS_ENTITY,     [ENTENTE_SELECTION_DEAL] = ENTENTE_ADDRESS_DEAL,
    [ENTENTE_SELECTION_EVENT] = ENTENTE_ADDRESS_EVENT,       [ENTENTE_SELECTION_SCENARIO] = ENTENTE_ADDRESS_SCENARIO,
    [ENTENTE_SELECTION_SOURCE] = ENTENTE_ADDRESS_SOURCE,     [ENTENTE_SELECTION_STATEMENT] = ENTENTE_ADDRESS_STATEMENT,
  };
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  const char *scope = entente_session_get_scope (self->session);

  if (kind != ENTENTE_SELECTION_NOTHING)
    return entente_address_format (kinds[kind], entente_session_get_selection (self->session));
  return scope != NULL ? entente_address_format (ENTENTE_ADDRESS_ENTITY, scope) : NULL;
}

static void
copy_link_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  EntenteWindow *self = user_data;
  g_autofree char *address = make_address (self);

  if (address == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), address);
  entente_window_say (self, _("Link copied"));
}

/* What is written or selected as text is copied by what it is in; this is of what has the focus otherwise. */
static gboolean
copy_row_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  g_autofree char *text = entente_transfer_format (gtk_window_get_focus (GTK_WINDOW (self)));

  if (text == NULL)
    return FALSE;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  entente_window_say (self, _("Copied"));
  return TRUE;
}

static void
add_copying (EntenteWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (copy_row_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  entente_transfer_attach (GTK_WIDGET (self->entity_pane));
  entente_transfer_attach (GTK_WIDGET (self->deals_view));
  entente_transfer_attach (GTK_WIDGET (self->inspector));
}

/* There is nothing to link to when nothing is selected. */
static void
update_cb (EntenteWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "copy-link");
  g_autofree char *address = make_address (self);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), address != NULL);
}

/* Adds the action that copies a link, and what copies rows; the session has to be there. */
void
entente_window_add_link_actions (EntenteWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "copy-link", .activate = copy_link_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  add_copying (self);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::scope", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}
