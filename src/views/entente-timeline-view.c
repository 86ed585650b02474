/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-view-private.h"

#include "entente-print-timeline.h"
#include "entente-timeline-page-layout.h"

#include <glib/gi18n.h>

#define ZOOM 1.5

/* In less height a narrow window has no room for the card of an item: a tap opens it at once. */
#define ROOM_FOR_CARD 300

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteTimelineView, entente_timeline_view, ADW_TYPE_BIN)

static void
set_loading (EntenteTimelineView *self,
             gboolean             loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
show_message (EntenteTimelineView *self,
              const char          *text,
              const char          *remedy)
{
  gtk_label_set_text (GTK_LABEL (self->message), text);
  gtk_widget_set_visible (self->remedy, remedy != NULL);
  if (remedy != NULL)
    gtk_button_set_label (GTK_BUTTON (self->remedy), remedy);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "message");
}

static void
update_page (EntenteTimelineView *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  gboolean is_filtered = entente_filter_has_other (entente_session_get_filter (self->session));
  const char *way_on = entente_session_get_scope (self->session) != NULL ? _("Show Whole Landscape") : NULL;
  const GError *error = entente_timeline_loader_get_error (self->loader);
  gboolean is_drawn = FALSE;

  if (error != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("The timeline can’t be shown: %s"), error->message);

      show_message (self, text, _("Try Again"));
    }
  else if (data == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "waiting");
    }
  else if (data->items->len == 0 && (data->undated->len == 0 || !self->as_list))
    {
      show_message (self, data->undated->len == 0 ? _("No deals or events here") : _("No dates here"),
                    is_filtered ? _("Clear Filter") : way_on);
    }
  else
    {
      is_drawn = !self->as_list;
      gtk_stack_set_visible_child_name (GTK_STACK (self->pages), self->as_list ? "list" : "canvas");
    }
  gtk_widget_set_sensitive (self->zoom_in, is_drawn);
  gtk_widget_set_sensitive (self->zoom_out, is_drawn);
  gtk_widget_set_sensitive (self->fit, is_drawn);
}

/* The list has entries as long as it is looked at: it keeps hundreds of widgets ready. */
static void
fill_list (EntenteTimelineView *self)
{
  EntenteTimelineData *data = self->state != NULL ? entente_timeline_state_get_data (self->state) : NULL;

  if (self->as_list && data != NULL)
    entente_timeline_list_set_part (self->list, data, ENTENTE_TIMELINE_PART_ALL, NULL, entente_session_get_style (self->session));
  else
    entente_timeline_list_clear (self->list);
}

static void
data_cb (EntenteTimelineView *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  _entente_timeline_view_hide_card (self);
  entente_timeline_caption_set_counts (self->caption, data->items->len, data->undated->len);
  fill_list (self);
  update_page (self);
}

static void
loader_cb (EntenteTimelineView *self)
{
  if (!entente_timeline_loader_is_loading (self->loader))
    update_page (self);
  set_loading (self, entente_timeline_loader_is_loading (self->loader));
}

/* What is open stays open; the card stays with its item. */
static void
followed_cb (EntenteTimelineView *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  if (self->card_item != ENTENTE_TIMELINE_NOTHING)
    {
      self->card_item = entente_timeline_data_find_item (data, self->card_key, self->card_item);
      if (self->card_item == ENTENTE_TIMELINE_NOTHING)
        _entente_timeline_view_hide_card (self);
    }
  entente_timeline_caption_set_counts (self->caption, data->items->len, data->undated->len);
  entente_timeline_list_follow (self->list, data);
  update_page (self);
}

static void
activated_cb (EntenteTimelineView *self,
              guint                item)
{
  if (self->narrow && self->card_item != item && gtk_widget_get_height (GTK_WIDGET (self)) >= ROOM_FOR_CARD)
    {
      _entente_timeline_view_show_card (self, item);
      return;
    }
  _entente_timeline_view_hide_card (self);
  entente_timeline_state_select (self->state, g_array_index (entente_timeline_state_get_data (self->state)->items,
                                                             EntenteMoment, item).key);
}

static void
chosen_cb (EntenteTimelineView *self,
           guint                index)
{
  entente_timeline_state_select (self->state, entente_timeline_list_get_key (self->list, index));
}

/* Escape leaves the card, then the selection. */
static gboolean
key_cb (EntenteTimelineView *self,
        guint                keyval,
        guint                keycode,
        GdkModifierType      state)
{
  if (keyval != GDK_KEY_Escape || self->state == NULL)
    return FALSE;
  if (self->card_item != ENTENTE_TIMELINE_NOTHING)
    {
      _entente_timeline_view_hide_card (self);
      return TRUE;
    }
  if (entente_session_get_selection (self->session) == NULL)
    return FALSE;
  entente_timeline_state_select (self->state, 0);
  return TRUE;
}

static void
update_lanes_button (EntenteTimelineView *self)
{
  gboolean by_kind = self->state != NULL && entente_timeline_state_get_lanes (self->state) == ENTENTE_TIMELINE_LANES_KIND;

  if (self->narrow)
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->lanes_button), "view-more-symbolic");
  else
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->lanes_button), by_kind ? _("Lanes: Kind") : _("Lanes: Entity"));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->lanes_button), !self->narrow);
}

static void
lanes_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  EntenteTimelineView *self = user_data;
  gboolean by_kind = g_str_equal (g_variant_get_string (value, NULL), "kind");

  g_simple_action_set_state (action, value);
  entente_timeline_state_set_lanes (self->state, by_kind ? ENTENTE_TIMELINE_LANES_KIND : ENTENTE_TIMELINE_LANES_ENTITY);
  update_lanes_button (self);
}

static void
list_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  EntenteTimelineView *self = user_data;

  g_simple_action_set_state (action, value);
  self->as_list = g_variant_get_boolean (value);
  fill_list (self);
  _entente_timeline_view_hide_card (self);
  update_page (self);
}

/* What is shown of certain days is the drawing. */
static void
days_cb (EntenteTimelineView *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "list", g_variant_new_boolean (FALSE));
}

static void
select_cb (GSimpleAction *action,
           GVariant      *id,
           gpointer       user_data)
{
  EntenteTimelineView *self = user_data;
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteRow *row = data != NULL ? entente_row_cache_find (data->rows, g_variant_get_string (id, NULL)) : NULL;

  if (row != NULL)
    entente_timeline_state_select (self->state, (guint32) row->key);
}

static void
enter_cb (GSimpleAction *action,
          GVariant      *id,
          gpointer       user_data)
{
  entente_session_enter (ENTENTE_TIMELINE_VIEW (user_data)->session, g_variant_get_string (id, NULL));
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *text,
         gpointer       user_data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (user_data)), g_variant_get_string (text, NULL));
}

static void
zoom_in_cb (EntenteTimelineView *self)
{
  entente_timeline_canvas_zoom (self->canvas, ZOOM);
}

static void
zoom_out_cb (EntenteTimelineView *self)
{
  entente_timeline_canvas_zoom (self->canvas, 1 / ZOOM);
}

/* What helps against the message: asking again, no filter, or no scope. */
static void
remedy_cb (EntenteTimelineView *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  if (entente_timeline_loader_get_error (self->loader) != NULL)
    entente_timeline_loader_ask (self->loader);
  else if (entente_filter_has_other (entente_session_get_filter (self->session)))
    entente_session_set_filter (self->session, filter);
  else
    entente_session_enter (self->session, NULL);
}

static void
open_cb (EntenteTimelineView *self)
{
  if (self->card_item != ENTENTE_TIMELINE_NOTHING)
    activated_cb (self, self->card_item);
}

static void
entente_timeline_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_LOADING)
    g_value_set_boolean (value, ENTENTE_TIMELINE_VIEW (object)->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* What is in the menu loses its actions when the timeline goes from one place of the window to another, and gets them back
 * as those come anew. */
static void
entente_timeline_view_root (GtkWidget *widget)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (entente_timeline_view_parent_class)->root (widget);
  gtk_widget_insert_action_group (widget, "timeline", NULL);
  gtk_widget_insert_action_group (widget, "timeline", G_ACTION_GROUP (self->actions));
}

static void
entente_timeline_view_dispose (GObject *object)
{
  EntenteTimelineView *self = ENTENTE_TIMELINE_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->actions);
  if (self->loader != NULL)
    g_object_run_dispose (G_OBJECT (self->loader));
  g_clear_object (&self->loader);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);
  G_OBJECT_CLASS (entente_timeline_view_parent_class)->dispose (object);
}

static void
entente_timeline_view_class_init (EntenteTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_timeline_view_get_property;
  object_class->dispose = entente_timeline_view_dispose;
  widget_class->root = entente_timeline_view_root;

  /**
   * EntenteTimelineView:loading:
   *
   * Whether an answer is awaited.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_TIMELINE_CANVAS);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_CAPTION);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_CARD);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_LIST);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_OVERVIEW);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_PAGE_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_TIMELINE_SHELF);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, heading);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, caption);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, lanes_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, fit);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, fit_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, pages);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, canvas);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, remedy);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, shelf);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, narrow_card);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, narrow_facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineView, overview);
  gtk_widget_class_bind_template_callback_full (widget_class, "card_wanted_cb", G_CALLBACK (_entente_timeline_view_show_card));
  gtk_widget_class_bind_template_callback_full (widget_class, "card_unwanted_cb", G_CALLBACK (_entente_timeline_view_leave_card));
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "menu_wanted_cb", G_CALLBACK (_entente_timeline_view_show_menu));
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_timeline_canvas_fit);
  gtk_widget_class_bind_template_callback (widget_class, remedy_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "hide_card", G_CALLBACK (_entente_timeline_view_hide_card));
}

static void
entente_timeline_view_init (EntenteTimelineView *self)
{
  static const GActionEntry entries[] = {
    { .name = "lanes", .parameter_type = "s", .state = "'entity'", .change_state = lanes_cb },
    { .name = "select", .activate = select_cb, .parameter_type = "s" },
    { .name = "enter", .activate = enter_cb, .parameter_type = "s" },
    { .name = "copy", .activate = copy_cb, .parameter_type = "s" },
    { .name = "list", .state = "false", .change_state = list_cb },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->card_item = ENTENTE_TIMELINE_NOTHING;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->facts = g_object_new (ENTENTE_TYPE_TIMELINE_CARD, NULL);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->facts));
  gtk_widget_add_css_class (self->popover, "timeline-card");
  gtk_widget_set_can_target (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  update_lanes_button (self);
}

/**
 * entente_timeline_view_bind:
 * @self: a timeline
 * @landscape: what to ask
 * @session: what to follow and to write to
 *
 * Called once, before the timeline is shown.
 */
void
entente_timeline_view_bind (EntenteTimelineView *self,
                            EntenteLandscape    *landscape,
                            EntenteSession      *session)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->landscape == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->state = entente_timeline_state_new (session);
  self->loader = entente_timeline_loader_new (landscape, session, self->state);
  g_signal_connect_object (session, "days-wanted", G_CALLBACK (days_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "data-changed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "data-followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "row-renewed", G_CALLBACK (_entente_timeline_view_row_renewed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "rows-changed", G_CALLBACK (_entente_timeline_view_rows_came), self, G_CONNECT_SWAPPED);
  entente_timeline_canvas_set_state (self->canvas, self->state);
  entente_timeline_shelf_set_state (self->shelf, self->state);
  entente_timeline_overview_set_state (self->overview, self->state);
  g_signal_connect_object (self->loader, "changed", G_CALLBACK (loader_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
  entente_timeline_loader_ask (self->loader);
}

/**
 * entente_timeline_view_set_narrow:
 * @self: a timeline
 * @narrow: whether it is a page of its own in a narrow window
 */
void
entente_timeline_view_set_narrow (EntenteTimelineView *self,
                                  gboolean             narrow)
{
  g_return_if_fail (ENTENTE_IS_TIMELINE_VIEW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  _entente_timeline_view_hide_card (self);
  gtk_widget_set_visible (self->heading, !narrow);
  gtk_widget_set_visible (self->fit_label, !narrow);
  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (self->tools, "timeline-touch");
  entente_timeline_canvas_set_narrow (self->canvas, narrow);
  entente_timeline_shelf_set_narrow (self->shelf, narrow);
  update_lanes_button (self);
}

/**
 * entente_timeline_view_make_print:
 * @self: a timeline
 *
 * Returns: (transfer full) (nullable): what is seen of it, to be printed; %NULL as long as there is nothing to be seen
 */
EntentePrint *
entente_timeline_view_make_print (EntenteTimelineView *self)
{
  const char *scope;
  const EntenteRow *row;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_VIEW (self), NULL);

  if (self->state == NULL || entente_timeline_state_get_data (self->state) == NULL)
    return NULL;
  scope = entente_session_get_scope (self->session);
  row = scope != NULL ? entente_row_cache_find (entente_timeline_state_get_data (self->state)->rows, scope) : NULL;
  return entente_print_timeline_new (self->state, row != NULL ? entente_row_get_name (row) : NULL);
}
