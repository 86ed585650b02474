/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window can be told to do: by menus, buttons and keys. What deals with files is in entente-window-files.c. */

#include "entente-window-private.h"

#include "entente-about.h"
#include "entente-dialog.h"
#include "entente-help.h"
#include "entente-keys.h"
#include "entente-preferences.h"
#include "entente-timeline-canvas.h"

#include <glib/gi18n.h>
#include <string.h>

static void
open_again_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  entente_window_open_landscape (user_data);
}

/* From a source that was only looked up, back to what it was looked up for. */
void
entente_window_return_to_page (EntenteWindow *self)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  g_autofree char *page = NULL;

  if (kind != ENTENTE_SELECTION_STATEMENT && kind != ENTENTE_SELECTION_SOURCE)
    page = g_steal_pointer (&self->page_left);
  if (page != NULL)
    entente_window_set_page (self, page);
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  entente_session_go_back (ENTENTE_WINDOW (user_data)->session);
  entente_window_return_to_page (user_data);
}

/* The paragraph that the selected statement rests on, among the others of its source. */
static void
read_source_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntenteWindow *self = user_data;
  const char *page = adw_view_stack_get_visible_child_name (self->pages);

  if (strcmp (page, "sources") != 0)
    {
      g_free (self->page_left);
      self->page_left = g_strdup (page);
    }
  entente_window_set_page (self, "sources");
  if (entente_shell_get_inspector_folded (self->shell))
    entente_shell_set_show_inspector (self->shell, FALSE);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  entente_session_go_forward (ENTENTE_WINDOW (user_data)->session);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteWindow *self = user_data;

  entente_shell_set_show_content (self->shell, FALSE);
  entente_entity_pane_focus_search (self->entity_pane);
}

static void
show_entities_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  entente_shell_set_show_content (ENTENTE_WINDOW (user_data)->shell, FALSE);
}

static void
show_landscape_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  EntenteWindow *self = user_data;

  entente_session_enter (self->session, NULL);
  entente_shell_set_show_content (self->shell, TRUE);
}

static void
inspector_back_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  EntenteWindow *self = user_data;

  if (entente_inspector_go_back (self->inspector))
    entente_window_return_to_page (self);
  else
    entente_shell_set_show_inspector (self->shell, FALSE);
}

static void
copy_sentence_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  entente_inspector_copy_sentence (ENTENTE_WINDOW (user_data)->inspector);
}

/* What a person goes to a pane for: its list or drawing, which know where in them the keys were. */
static GtkWidget *
find_list (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (GTK_IS_LIST_BASE (widget) || ENTENTE_IS_TIMELINE_CANVAS (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
focus_pane (GtkWidget *pane)
{
  GtkWidget *list = find_list (pane);

  /* Behind the inspector nothing may have the focus. */
  for (GtkWidget *around = pane; around != NULL; around = gtk_widget_get_parent (around))
    if (!gtk_widget_get_mapped (around) || !gtk_widget_get_can_focus (around))
      return FALSE;
  if (list == NULL || !gtk_widget_grab_focus (list))
    return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  /* No row ever had it. */
  if (gtk_widget_is_focus (list))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
next_pane_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  EntenteWindow *self = user_data;
  GtkWidget *panes[] = {
    GTK_WIDGET (self->entity_pane),   GTK_WIDGET (self->deals_view), GTK_WIDGET (self->sources_view),
    GTK_WIDGET (self->timeline_view), GTK_WIDGET (self->inspector),
  };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  /* From a header to what is below it. */
  guint present = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)) ? 0 : G_N_ELEMENTS (panes) - 1;

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (panes); i++)
    if (gtk_widget_is_ancestor (focus, panes[i]))
      present = i;
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    if (focus_pane (panes[(present + i) % G_N_ELEMENTS (panes)]))
      return;
}

static void
page_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  entente_window_set_page (user_data, g_variant_get_string (parameter, NULL));
}

static void
change_inspector_action (GSimpleAction *action,
                         GVariant      *state,
                         gpointer       user_data)
{
  entente_shell_set_show_inspector (ENTENTE_WINDOW (user_data)->shell, g_variant_get_boolean (state));
}

static void
change_filter_bar_action (GSimpleAction *action,
                          GVariant      *state,
                          gpointer       user_data)
{
  gtk_revealer_set_reveal_child (ENTENTE_WINDOW (user_data)->filter_revealer, g_variant_get_boolean (state));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntenteWindow *self = user_data;

  entente_dialog_present (GTK_WINDOW (self), _("Preferences"), entente_preferences_make_page (self->landscape), NULL, NULL, 480, 520);
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  entente_dialog_present (user_data, _("Keyboard Shortcuts"), entente_keys_make_page (), NULL, NULL, 480, 560);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWidget *help = entente_help_new ();

  entente_help_add_page (ENTENTE_HELP (help), _("Keyboard Shortcuts"), _("What the keys do"), entente_keys_make_page ());
  entente_dialog_present (user_data, _("Help"), help, entente_help_get_back (ENTENTE_HELP (help)), NULL, 480, 600);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  static const char *const developers[] = { "The Entente authors", NULL };

  entente_about_present (user_data,
                         "application-name", _("Entente"),
                         "application-icon", ENTENTE_APP_ID,
                         "version", ENTENTE_VERSION,
                         "developer-name", _("The Entente authors"),
                         "developers", developers,
                         "comments", _("Who is bound to whom by which deal, since when, for how much, and who says so."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", ENTENTE_WEBSITE,
                         "issue-url", ENTENTE_WEBSITE "/issues",
                         /* Translators: your names, one to a line. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry actions[] = {
  { .name = "open-again", .activate = open_again_action },
  { .name = "back", .activate = back_action },
  { .name = "forward", .activate = forward_action },
  { .name = "read-source", .activate = read_source_action },
  { .name = "search", .activate = search_action },
  { .name = "show-entities", .activate = show_entities_action },
  { .name = "show-landscape", .activate = show_landscape_action },
  { .name = "inspector-back", .activate = inspector_back_action },
  { .name = "copy-sentence", .activate = copy_sentence_action },
  { .name = "next-pane", .activate = next_pane_action },
  { .name = "page", .activate = page_action, .parameter_type = "s", .state = "'deals'" },
  { .name = "inspector", .state = "true", .change_state = change_inspector_action },
  { .name = "filter-bar", .state = "true", .change_state = change_filter_bar_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "help", .activate = help_action },
  { .name = "about", .activate = about_action },
};

/* The state of an action that is a property of @object. A GPropertyAction would hold the widget, which holds the buttons,
 * which hold the action. */
static void
follow_cb (GObject    *object,
           GParamSpec *pspec,
           GAction    *action)
{
  gboolean active;

  g_object_get (object, pspec->name, &active, NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (active));
}

static void
follow (EntenteWindow *self,
        const char    *name,
        gpointer       object,
        const char    *property)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);
  g_autofree char *signal = g_strdup_printf ("notify::%s", property);

  g_signal_connect_object (object, signal, G_CALLBACK (follow_cb), action, 0);
  follow_cb (object, g_object_class_find_property (G_OBJECT_GET_CLASS (object), property), action);
}

/* Nothing is opened by it, and letters search: the list, of which nothing is drawn before keys are used. */
void
entente_window_init_focus (EntenteWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), find_list (GTK_WIDGET (self->entity_pane)));
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
}

/* Adds the actions; those whose state is a property follow it. */
void
entente_window_add_actions (EntenteWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  follow (self, "inspector", self->shell, "show-inspector");
  follow (self, "filter-bar", self->filter_revealer, "reveal-child");
}
