/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-shelf-private.h"

#include "entente-colors.h"
#include "entente-timeline-sheet.h"
#include "entente-timeline-chip.h"
#include "entente-timeline-list.h"

#include <glib/gi18n.h>

/* No more fit into two rows of any window. */
#define MAX_CHIPS 40

G_DEFINE_FINAL_TYPE (EntenteTimelineShelf, entente_timeline_shelf, GTK_TYPE_WIDGET)

static guint
count_stops (EntenteTimelineShelf *self)
{
  return self->n_shown + (self->n_shown < self->data->undated->len ? 1 : 0);
}

static GtkWidget *
get_stop (EntenteTimelineShelf *self,
          guint                 index)
{
  return index < self->n_shown ? self->chips->pdata[index] : self->more;
}

static void chip_clicked_cb (EntenteTimelineShelf *self,
                             EntenteTimelineChip  *chip);

static void
remove_chips (EntenteTimelineShelf *self)
{
  for (guint i = 0; i < self->chips->len; i++)
    {
      gtk_widget_unparent (self->chips->pdata[i]);
      g_clear_pointer ((GtkWidget **) &self->groups->pdata[i], gtk_widget_unparent);
    }
  g_ptr_array_set_size (self->chips, 0);
  g_ptr_array_set_size (self->groups, 0);
  self->n_shown = 0;
}

static void
add_chip (EntenteTimelineShelf *self,
          guint                 index)
{
  const EntenteMoment *moment = &g_array_index (self->data->undated, EntenteMoment, index);
  const EntenteRow *row = entente_row_cache_get (self->data->rows, moment->key);
  EntenteUndatedGroup group = entente_undated_group_of (moment);
  GtkWidget *chip, *name = NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    {
      self->is_waiting = TRUE;
      return;
    }
  words = entente_timeline_speak_undated (row, index + 1, self->data->undated->len);
  chip = entente_timeline_chip_new (row, group, entente_timeline_state_get_style (self->state), self->narrow, words);
  if (self->chips->len == 0 || self->last_group != group)
    {
      name = gtk_label_new (entente_timeline_group_get_name (group));
      gtk_widget_set_css_classes (name, (const char *[]) { "caption", "secondary", NULL });
      gtk_widget_insert_before (name, GTK_WIDGET (self), self->more);
    }
  self->last_group = group;
  g_ptr_array_add (self->groups, name);
  gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->chips, chip);
}

/* In the order of the groups, but for what leads. The chip that has the focus keeps it. */
static void
make_chips (EntenteTimelineShelf *self)
{
  guint n_chips = MIN (self->data->undated->len, MAX_CHIPS);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint32 focus_key = focus != NULL && ENTENTE_IS_TIMELINE_CHIP (focus)
                        ? entente_timeline_chip_get_key (ENTENTE_TIMELINE_CHIP (focus))
                        : 0;

  remove_chips (self);
  self->is_waiting = FALSE;
  if (self->lead < self->data->undated->len)
    add_chip (self, self->lead);
  for (guint i = 0; i < n_chips; i++)
    if (i != self->lead)
      add_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), self->chips->len > 0);
  for (guint i = 0; i < self->chips->len && focus_key != 0; i++)
    if (entente_timeline_chip_get_key (self->chips->pdata[i]) == focus_key)
      gtk_widget_grab_focus (self->chips->pdata[i]);
}

/* Whether the chips are those that make_chips() would make. */
static gboolean
chips_stand (EntenteTimelineShelf *self)
{
  guint n_chips = MIN (self->data->undated->len, MAX_CHIPS), at = 0;

  if (self->is_waiting)
    return FALSE;
  for (guint i = self->lead < self->data->undated->len ? 0 : 1; i <= n_chips; i++)
    {
      guint nth = i == 0 ? self->lead : i - 1;

      if (i > 0 && nth == self->lead)
        continue;
      if (at == self->chips->len || entente_timeline_chip_get_key (self->chips->pdata[at]) !=
                                      g_array_index (self->data->undated, EntenteMoment, nth).key)
        return FALSE;
      at++;
    }
  return at == self->chips->len;
}

/* What is selected is seen: if it is none of the chips that have room, it comes to be the first. */
static void
selection_cb (EntenteTimelineShelf *self)
{
  guint32 key = entente_timeline_state_get_selected (self->state);
  gboolean is_shown = key == 0 || self->data == NULL;

  for (guint i = 0; i < self->n_shown && !is_shown; i++)
    is_shown = entente_timeline_chip_get_key (self->chips->pdata[i]) == key;
  for (guint i = 0; !is_shown && i < self->data->undated->len; i++)
    if (g_array_index (self->data->undated, EntenteMoment, i).key == key)
      {
        self->lead = i;
        self->current = 0;
        make_chips (self);
        is_shown = TRUE;
      }
  for (guint i = 0; i < self->chips->len; i++)
    {
      EntenteTimelineChip *chip = self->chips->pdata[i];

      entente_timeline_chip_set_selected (chip, entente_timeline_chip_get_key (chip) == key);
    }
}

static void
chip_clicked_cb (EntenteTimelineShelf *self,
                 EntenteTimelineChip  *chip)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (self->chips->pdata[i] == chip)
      self->current = i;
  gtk_widget_grab_focus (GTK_WIDGET (chip));
  entente_timeline_state_select (self->state, entente_timeline_chip_get_key (chip));
}

static void
chosen_cb (EntenteTimelineShelf *self,
           guint                 index)
{
  guint32 key = entente_timeline_list_get_key (ENTENTE_TIMELINE_LIST (self->list), index);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  entente_timeline_state_select (self->state, key);
}

static void
tell_count (EntenteTimelineShelf *self)
{
  guint n_undated = self->data->undated->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%'u item", "%'u items", n_undated), n_undated);
  /* Translators: the button at the end of a row of chips that opens the list of all of them. */
  g_autofree char *all = g_strdup_printf (ngettext ("All %'u", "All %'u", n_undated), n_undated);

  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), all);
  self->n_told = n_undated;
}

/* The list gets its entries when it is looked at, and keeps them until others come: it has hundreds of widgets ready. */
static void
popover_cb (EntenteTimelineShelf *self)
{
  if (self->data != NULL && gtk_widget_get_visible (self->popover) &&
      entente_timeline_list_is_empty (ENTENTE_TIMELINE_LIST (self->list)))
    entente_timeline_list_set_part (ENTENTE_TIMELINE_LIST (self->list), self->data, ENTENTE_TIMELINE_PART_UNDATED, NULL,
                                    entente_timeline_state_get_style (self->state));
}

static void
data_cb (EntenteTimelineShelf *self)
{
  EntenteTimelineData *data = entente_timeline_data_ref (entente_timeline_state_get_data (self->state));

  remove_chips (self);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
  self->data = data;
  self->lead = ENTENTE_TIMELINE_NOTHING;
  make_chips (self);
  entente_timeline_list_clear (ENTENTE_TIMELINE_LIST (self->list));
  popover_cb (self);
  tell_count (self);
  selection_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where the first chip stands now that isn't there by its place. */
static void
find_lead (EntenteTimelineShelf *self,
           guint32               key)
{
  self->lead = ENTENTE_TIMELINE_NOTHING;
  for (guint i = 0; i < self->data->undated->len && key != 0; i++)
    if (g_array_index (self->data->undated, EntenteMoment, i).key == key)
      {
        self->lead = i;
        break;
      }
}

/* Chips that stay are left alone: one of them may have the focus. */
static void
followed_cb (EntenteTimelineShelf *self)
{
  EntenteTimelineData *data = entente_timeline_data_ref (entente_timeline_state_get_data (self->state));
  guint32 lead_key = self->lead != ENTENTE_TIMELINE_NOTHING && self->chips->len > 0
                       ? entente_timeline_chip_get_key (self->chips->pdata[0])
                       : 0;

  g_clear_pointer (&self->data, entente_timeline_data_unref);
  self->data = data;
  find_lead (self, lead_key);
  if (gtk_widget_get_visible (self->popover))
    entente_timeline_list_follow (ENTENTE_TIMELINE_LIST (self->list), data);
  else
    entente_timeline_list_clear (ENTENTE_TIMELINE_LIST (self->list));
  if (self->n_told == data->undated->len && chips_stand (self))
    return;
  make_chips (self);
  tell_count (self);
  selection_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
row_renewed_cb (EntenteTimelineShelf *self,
                guint                 key)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (entente_timeline_chip_get_key (self->chips->pdata[i]) == key)
      self->is_waiting = TRUE;
}

static void
rows_cb (EntenteTimelineShelf *self)
{
  if (!self->is_waiting || self->data == NULL)
    return;
  make_chips (self);
  selection_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
key_cb (EntenteTimelineShelf *self,
        guint                 keyval,
        guint                 keycode,
        GdkModifierType       state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint64 next = self->current;

  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK)) != 0 || self->data == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    next += mirrored ? 1 : -1;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    next += mirrored ? -1 : 1;
  else if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    next = 0;
  else if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    next = (gint64) count_stops (self) - 1;
  else
    return FALSE;
  if (next < 0 || next >= count_stops (self))
    return TRUE;
  self->current = (guint) next;
  gtk_widget_grab_focus (get_stop (self, self->current));
  return TRUE;
}

/* One stop: into it from outside, and out of it again. */
static gboolean
entente_timeline_shelf_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->data == NULL || count_stops (self) == 0)
    return FALSE;
  self->current = MIN (self->current, count_stops (self) - 1);
  return gtk_widget_grab_focus (get_stop (self, self->current));
}

static void
entente_timeline_shelf_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double edge = entente_timeline_header_width ((int) width, self->narrow) - .5;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA text;

  entente_colors_get_text (widget, &text);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, text.red, text.green, text.blue, .04);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, text.red, text.green, text.blue, .5);
  cairo_set_dash (cr, (double[]) { 2, 3 }, 2, 0);
  cairo_move_to (cr, 0, .5);
  cairo_line_to (cr, width, .5);
  cairo_stroke (cr);
  if (!self->narrow)
    {
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_source_rgba (cr, text.red, text.green, text.blue, .15);
      edge = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - edge : edge;
      cairo_move_to (cr, edge, 1);
      cairo_line_to (cr, edge, height);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (entente_timeline_shelf_parent_class)->snapshot (widget, snapshot);
}

static void
entente_timeline_shelf_dispose (GObject *object)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (object);

  if (self->chips != NULL)
    remove_chips (self);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (entente_timeline_shelf_parent_class)->dispose (object);
}

static void
entente_timeline_shelf_class_init (EntenteTimelineShelfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_timeline_shelf_dispose;
  widget_class->get_request_mode = _entente_timeline_shelf_get_request_mode;
  widget_class->measure = _entente_timeline_shelf_measure;
  widget_class->size_allocate = _entente_timeline_shelf_allocate;
  widget_class->snapshot = entente_timeline_shelf_snapshot;
  widget_class->focus = entente_timeline_shelf_focus;
  gtk_widget_class_set_css_name (widget_class, "shelf");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_label (EntenteTimelineShelf *self,
           const char           *text,
           const char           *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
entente_timeline_shelf_init (EntenteTimelineShelf *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chips = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->icon = gtk_image_new_from_icon_name ("entente-undated-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->title = add_label (self, _("Undated"), "heading");
  self->count = add_label (self, NULL, "caption");
  gtk_widget_add_css_class (self->count, "secondary");
  self->more = gtk_menu_button_new ();
  self->list = entente_timeline_list_new ();
  entente_timeline_list_set_compact (ENTENTE_TIMELINE_LIST (self->list));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  g_signal_connect_object (self->popover, "notify::visible", G_CALLBACK (popover_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), self->popover);
  gtk_widget_add_css_class (self->more, "more-chip");
  gtk_widget_set_tooltip_text (self->more, _("List All That Is Undated"));
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Undated"), -1);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * entente_timeline_shelf_set_state:
 * @self: a shelf
 * @state: what it shows; set once
 */
void
entente_timeline_shelf_set_state (EntenteTimelineShelf *self,
                                  EntenteTimelineState *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "data-changed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "data-followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "row-renewed", G_CALLBACK (row_renewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "rows-changed", G_CALLBACK (rows_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_timeline_shelf_set_narrow:
 * @self: a shelf
 * @narrow: whether it is one row, with its heading in it
 */
void
entente_timeline_shelf_set_narrow (EntenteTimelineShelf *self,
                                   gboolean              narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->data != NULL)
    {
      make_chips (self);
      selection_cb (self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
