/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-window-private.h"

#include "entente-label.h"
#include "entente-settings.h"

#include <glib/gi18n.h>
#include <string.h>

/* With less room than this the deals are composed rows, and the pages are switched at the bottom. */
#define ROOM_FOR_TABLE    620 /* with text of the usual size */
#define ROOM_FOR_SWITCHER 500
/* A third page takes more. */
#define ROOM_FOR_TIMELINE_SWITCHER 640

/* With less height than this the timeline isn't under the deals. */
#define HEIGHT_FOR_BOTH 460
/* With less height than this the window has no room for all that a notice may say, and for a way that there is elsewhere, too. */
#define HEIGHT_FOR_MORE 600

/* The height that the timeline likes, and the least that the deals keep above it. */
#define TIMELINE_HEIGHT 352
#define DEALS_HEIGHT    160

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_action_enabled (EntenteWindow *self,
                    const char    *name,
                    gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* The filter is for entities, deals and events; no source is left out by it. */
static void
update_filter_bar (EntenteWindow *self)
{
  gboolean filters = g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "sources") != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->filter_revealer), filters);
  gtk_widget_set_visible (self->filter_button, filters);
  set_action_enabled (self, "filter-bar", filters);
}

static void
update_titles (EntenteWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (page != NULL)
    adw_window_title_set_title (self->content_title, adw_view_stack_page_get_title (adw_view_stack_get_page (self->pages, page)));
}

/* Where there is no room for both, the timeline is a page of its own. */
static void
place_timeline (EntenteWindow *self,
                gboolean       own_page)
{
  GtkWidget *timeline = GTK_WIDGET (self->timeline_view);

  if (adw_view_stack_page_get_visible (self->timeline_page) == own_page)
    return;
  g_object_ref (timeline);
  if (own_page)
    {
      gtk_paned_set_end_child (self->paned, NULL);
      adw_bin_set_child (self->timeline_bin, timeline);
    }
  else
    {
      if (adw_view_stack_get_visible_child (self->pages) == GTK_WIDGET (self->timeline_bin))
        adw_view_stack_set_visible_child_name (self->pages, "deals");
      adw_bin_set_child (self->timeline_bin, NULL);
      gtk_paned_set_end_child (self->paned, timeline);
    }
  g_object_unref (timeline);
  /* Its keys move the handle, and alone a pane has none. */
  gtk_widget_set_focusable (GTK_WIDGET (self->paned), !own_page);
  adw_view_stack_page_set_visible (self->timeline_page, own_page);
}

static void
update_layout (EntenteWindow *self)
{
  gboolean folded = entente_shell_get_sidebar_folded (self->shell);
  gboolean over = entente_shell_get_inspector_folded (self->shell);
  gboolean shown = entente_shell_get_show_inspector (self->shell);
  int room = entente_pane_get_room (self->content);
  double scale = entente_label_get_scale (GTK_WIDGET (self));
  gboolean is_low = gtk_widget_get_height (GTK_WIDGET (self)) < HEIGHT_FOR_MORE;
  gboolean own_page = folded || entente_pane_get_height (self->content) < HEIGHT_FOR_BOTH;
  gboolean switcher = room >= (own_page ? ROOM_FOR_TIMELINE_SWITCHER : ROOM_FOR_SWITCHER);

  /* A single pane is that of a telephone. */
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "touch");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "touch");
  adw_header_bar_set_show_end_title_buttons (self->sidebar_header, folded);
  adw_header_bar_set_show_start_title_buttons (self->content_header, folded);
  adw_header_bar_set_show_end_title_buttons (self->content_header, over || !shown);
  gtk_widget_set_hexpand (self->inspector_pane, folded);
  gtk_widget_set_visible (self->entities_button, folded);
  gtk_widget_set_visible (self->landscape_button, folded && !is_low);
  entente_entity_pane_set_narrow (self->entity_pane, folded);
  gtk_widget_set_visible (self->back_button, !folded);
  gtk_widget_set_visible (self->forward_button, !folded);
  gtk_widget_set_visible (self->inspector_button, over || !shown);

  entente_notice_set_short (self->notice, is_low);

  if (room == 0)
    return;
  gtk_stack_set_visible_child_name (self->titles, switcher ? "switcher" : "title");
  adw_view_switcher_bar_set_reveal (self->switcher_bar, !switcher);
  entente_deals_view_set_narrow (self->deals_view, room < ROOM_FOR_TABLE * scale);
  entente_timeline_view_set_narrow (self->timeline_view, room < ROOM_FOR_TABLE * scale);
  place_timeline (self, own_page);
}

static gboolean
layout_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->layout = 0;
  update_layout (self);
  return G_SOURCE_REMOVE;
}

/* The panes fold while sizes are being allocated, when what has been measured must not change. */
static void
queue_layout (EntenteWindow *self)
{
  if (self->layout == 0)
    self->layout = g_idle_add_full (G_PRIORITY_HIGH_IDLE, layout_cb, self, NULL);
}

/* Over the content the inspector is shown for what was just selected, beside it as the person left it. */
static void
inspector_folded_cb (EntenteWindow *self)
{
  gboolean folded = entente_shell_get_inspector_folded (self->shell);

  entente_shell_set_show_inspector (self->shell, folded ? self->reveal_inspector : self->wide_inspector);
  self->reveal_inspector = FALSE;
  queue_layout (self);
}

static void
show_inspector_cb (EntenteWindow *self)
{
  if (!entente_shell_get_inspector_folded (self->shell))
    self->wide_inspector = entente_shell_get_show_inspector (self->shell);
  queue_layout (self);
}

/* For our style, which can't ask for it on all versions. */
static void
high_contrast_cb (EntenteWindow *self)
{
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_add_css_class (GTK_WIDGET (self), "high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "high-contrast");
}

/* Who enters an entity wants to see its deals: they come to the front, and the keyboard with them. Who leaves it stays. */
static void
scope_cb (EntenteWindow *self)
{
  gboolean has_scope = entente_session_get_scope (self->session) != NULL;

  if (entente_shell_get_inspector_folded (self->shell))
    entente_shell_set_show_inspector (self->shell, FALSE);
  if (has_scope)
    entente_shell_set_show_content (self->shell, TRUE);
  if (has_scope && entente_shell_get_sidebar_folded (self->shell))
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Also who enters the entity that is the scope already. */
static void
entered_cb (EntenteWindow *self)
{
  if (!entente_shell_get_show_content (self->shell))
    scope_cb (self);
}

/* What is selected within the content has to be seen, too. Entities are shown by their deals. */
static void
selection_cb (EntenteWindow *self)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  gboolean of_content = kind != ENTENTE_SELECTION_NOTHING && kind != ENTENTE_SELECTION_ENTITY;

  if (of_content)
    entente_shell_set_show_content (self->shell, TRUE);
  if (!entente_shell_get_inspector_folded (self->shell))
    {
      /* It folds when it is given its first size. */
      if (of_content && entente_shell_get_sidebar_folded (self->shell))
        self->reveal_inspector = TRUE;
      return;
    }
  if (of_content)
    entente_shell_set_show_inspector (self->shell, TRUE);
  else if (kind == ENTENTE_SELECTION_NOTHING)
    entente_shell_set_show_inspector (self->shell, FALSE);
}

static void
history_cb (EntenteWindow *self)
{
  set_action_enabled (self, "back", entente_session_can_go_back (self->session));
  set_action_enabled (self, "forward", entente_session_can_go_forward (self->session));
}

static void
inspector_cb (EntenteWindow *self)
{
  g_autofree char *title = NULL;
  gboolean can_go_back, can_copy;

  g_object_get (self->inspector, "title", &title, "can-go-back", &can_go_back, "can-copy", &can_copy, NULL);
  adw_window_title_set_title (self->inspector_title, title != NULL ? title : "");
  gtk_widget_set_visible (self->inspector_back, can_go_back || entente_shell_get_inspector_folded (self->shell));
  set_action_enabled (self, "copy-sentence", can_copy);
}

static void
copied_cb (EntenteWindow *self)
{
  entente_window_say (self, _("Sentence copied"));
}

static void
deal_activated_cb (EntenteWindow *self)
{
  entente_shell_set_show_inspector (self->shell, TRUE);
}

static void
page_cb (EntenteWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "page");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (adw_view_stack_get_visible_child_name (self->pages)));
  if (strcmp (adw_view_stack_get_visible_child_name (self->pages), "sources") != 0)
    g_clear_pointer (&self->page_left, g_free);
  update_titles (self);
  update_filter_bar (self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  gboolean opened = entente_landscape_open_finish (ENTENTE_LANDSCAPE (source), result, &notice, &error);

  /* What has been opened is not called cancelled, but the window may be gone all the same. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  self->n_awaited--;
  if (!opened)
    {
      /* Translators: a sentence without its period that says what is wrong. */
      g_autofree char *text = g_markup_printf_escaped (_("%s.\n\nNothing was changed."), error->message);

      adw_status_page_set_description (self->failure, text);
    }
  gtk_stack_set_visible_child_name (self->states, opened ? "landscape" : "failed");
  if (notice != NULL)
    entente_notice_show (self->notice, notice, _("Show _Files"), "win.show-files");
}

/* Opens the landscape, also again when it could not be. */
void
entente_window_open_landscape (EntenteWindow *self)
{
  self->n_awaited++;
  entente_landscape_open_async (self->landscape, self->cancellable, opened_cb, self);
}

/* Escape closes what lies on top: evidence in the inspector, a page of it, the inspector over the content, then the
 * selection. */
static gboolean
key_pressed_cb (EntenteWindow   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (entente_inspector_close (self->inspector))
    {
      entente_window_return_to_page (self);
      return GDK_EVENT_STOP;
    }
  if (entente_shell_get_inspector_folded (self->shell) && entente_shell_get_show_inspector (self->shell))
    entente_shell_set_show_inspector (self->shell, FALSE);
  else if (entente_session_get_selection_kind (self->session) != ENTENTE_SELECTION_NOTHING)
    entente_session_select (self->session, ENTENTE_SELECTION_NOTHING, NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
follow_keys (EntenteWindow *self,
             GtkWidget     *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
}

static gboolean
entente_window_close_request (GtkWindow *window)
{
  entente_window_save_place (ENTENTE_WINDOW (window));
  return GTK_WINDOW_CLASS (entente_window_parent_class)->close_request (window);
}

/* The timeline keeps its height, the deals take what is left, but no less than they need; whatever the size of the window was
 * in between. */
static void
paned_cb (EntenteWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  int position, least, most;

  if (height == 0 || gtk_paned_get_end_child (self->paned) == NULL)
    return;
  g_object_get (self->paned, "position", &position, "min-position", &least, "max-position", &most, NULL);
  if (height == self->paned_height)
    {
      /* Somebody has moved it. */
      if (position != self->paned_position)
        self->timeline_height = height - position;
      self->paned_position = position;
      return;
    }
  position = MAX (height - self->timeline_height, MIN (DEALS_HEIGHT, height / 2));
  self->paned_height = height;
  self->paned_position = CLAMP (position, least, most);
  gtk_paned_set_position (self->paned, self->paned_position);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_cancellable_cancel (self->importing);
  g_clear_object (&self->importing);
  g_clear_handle_id (&self->import_delay, g_source_remove);
  g_clear_handle_id (&self->layout, g_source_remove);
  entente_window_end_filling (self);
  g_queue_clear_full (&self->to_import, g_object_unref);
  /* What the panes tell on their way out is of no interest any more. */
  if (self->shell != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->shell, self);
      g_signal_handlers_disconnect_by_data (self->content, self);
      g_signal_handlers_disconnect_by_data (self->sidebar, self);
      g_signal_handlers_disconnect_by_data (self->inspector_pane, self);
      g_signal_handlers_disconnect_by_data (self->pages, self);
      g_signal_handlers_disconnect_by_data (self->paned, self);
      g_signal_handlers_disconnect_by_data (self->inspector, self);
      g_signal_handlers_disconnect_by_data (self->deals_view, self);
      g_signal_handlers_disconnect_by_data (self->entity_pane, self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WINDOW);
  g_clear_pointer (&self->page_left, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = entente_window_close_request;

  g_type_ensure (ENTENTE_TYPE_SHELL);
  g_type_ensure (ENTENTE_TYPE_PANE);
  g_type_ensure (ENTENTE_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-window.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, EntenteWindow, name)
  BIND (toasts);
  BIND (states);
  BIND (failure);
  BIND (shell);
  BIND (sidebar);
  BIND (sidebar_header);
  BIND (entity_pane);
  BIND (content);
  BIND (content_header);
  BIND (titles);
  BIND (content_title);
  BIND (landscape_button);
  BIND (entities_button);
  BIND (back_button);
  BIND (forward_button);
  BIND (filter_button);
  BIND (inspector_button);
  BIND (notice);
  BIND (importing_notice);
  BIND (filter_revealer);
  BIND (filter_bar);
  BIND (pages);
  BIND (paned);
  BIND (deals_view);
  BIND (timeline_view);
  BIND (timeline_page);
  BIND (timeline_bin);
  BIND (sources_view);
  BIND (switcher_bar);
  BIND (inspector_pane);
  BIND (inspector_header);
  BIND (inspector_title);
  BIND (inspector_back);
  BIND (inspector);
#undef BIND
}

static void
entente_window_init (EntenteWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->to_import);
  self->session = entente_session_new ();
  self->wide_inspector = TRUE;
  self->timeline_height = TIMELINE_HEIGHT;
  entente_shell_set_panes (self->shell, self->sidebar, GTK_WIDGET (self->content), self->inspector_pane);
  entente_shell_add_header (self->shell, self->sidebar_header);
  entente_shell_add_header (self->shell, self->content_header);
  entente_shell_add_header (self->shell, self->inspector_header);

  entente_window_add_actions (self);
  entente_window_add_file_actions (self);
  entente_window_add_link_actions (self);
  entente_window_add_print_action (self);

  g_signal_connect_swapped (self->shell, "notify::sidebar-folded", G_CALLBACK (queue_layout), self);
  g_signal_connect_swapped (self->shell, "notify::inspector-folded", G_CALLBACK (inspector_folded_cb), self);
  g_signal_connect_swapped (self->shell, "notify::inspector-folded", G_CALLBACK (inspector_cb), self);
  g_signal_connect_swapped (self->shell, "notify::show-inspector", G_CALLBACK (show_inspector_cb), self);
  g_signal_connect_swapped (self->content, "notify::room", G_CALLBACK (queue_layout), self);
  g_signal_connect_swapped (self->sidebar, "notify::room", G_CALLBACK (queue_layout), self);
  g_signal_connect_swapped (self->inspector_pane, "notify::room", G_CALLBACK (queue_layout), self);
  g_signal_connect_swapped (self->pages, "notify::visible-child", G_CALLBACK (page_cb), self);
  g_signal_connect_swapped (self->paned, "notify::max-position", G_CALLBACK (paned_cb), self);
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (paned_cb), self);
  g_signal_connect_swapped (self->inspector, "notify", G_CALLBACK (inspector_cb), self);
  g_signal_connect_swapped (self->inspector, "copied", G_CALLBACK (copied_cb), self);
  g_signal_connect_swapped (self->deals_view, "activated", G_CALLBACK (deal_activated_cb), self);
  g_signal_connect_swapped (self->entity_pane, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect_object (self->session, "notify::scope", G_CALLBACK (scope_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-back", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-go-forward", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (high_contrast_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (queue_layout), self,
                           G_CONNECT_SWAPPED);
  follow_keys (self, GTK_WIDGET (self));
  /* Before the shell, which closes panes by Escape on newer versions, whatever lies on them. */
  follow_keys (self, GTK_WIDGET (self->content));
  follow_keys (self, self->inspector_pane);

  /* Until it is known that there is more room. */
  entente_deals_view_set_narrow (self->deals_view, TRUE);
  entente_timeline_view_set_narrow (self->timeline_view, TRUE);
  place_timeline (self, TRUE);
  history_cb (self);
  high_contrast_cb (self);
  inspector_cb (self);
  page_cb (self);
  update_layout (self);
  entente_window_init_focus (self);
}

/**
 * entente_window_new:
 * @application: the application
 * @landscape: the landscape that it shows
 *
 * Makes a window and opens the landscape.
 *
 * Returns: (transfer none): the window, which GTK owns
 */
EntenteWindow *
entente_window_new (GtkApplication   *application,
                    EntenteLandscape *landscape)
{
  EntenteWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);

  self = g_object_new (ENTENTE_TYPE_WINDOW, "application", application, NULL);
  self->landscape = g_object_ref (landscape);
  entente_settings_bind_session (self->session);
  entente_window_open_landscape (self);
  entente_settings_bind (self->filter_revealer, "reveal-child", "show-filter-bar");
  entente_window_begin_filling (self);
  return self;
}

/**
 * entente_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): its state
 */
EntenteSession *
entente_window_get_session (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * entente_window_is_busy:
 * @self: a window
 *
 * Returns: whether an answer is awaited that would change what the window shows
 */
gboolean
entente_window_is_busy (EntenteWindow *self)
{
  gpointer views[] = { self->entity_pane, self->filter_bar, self->deals_view, self->timeline_view, self->sources_view, self->inspector };
  gboolean busy;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);

  busy = entente_window_is_filling (self) || self->n_awaited > 0 || self->importing != NULL || entente_landscape_is_asked (self->landscape);
  for (guint i = 0; i < G_N_ELEMENTS (views) && !busy; i++)
    g_object_get (views[i], "loading", &busy, NULL);
  return busy;
}

/* Says something in passing. */
void
entente_window_say (EntenteWindow *self,
                    const char    *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}
