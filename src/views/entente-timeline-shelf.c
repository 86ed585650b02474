/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-shelf.h"

#include "entente-colors.h"
#include "entente-timeline-canvas.h"
#include "entente-timeline-chip.h"
#include "entente-timeline-list.h"

#include <glib/gi18n.h>

/* No more fit into two rows of any window. */
#define MAX_CHIPS 40

#define MARGIN 6
#define MARGIN_START 12
#define CHIP_GAP 8
#define GROUP_GAP 6
#define ROW_GAP 7
#define MAX_ROWS 2

/* In less the chips need the room more than the names of their groups. */
#define ROOM_FOR_GROUPS 720

struct _EntenteTimelineShelf {
  GtkWidget             parent_instance;

  GtkWidget            *icon;
  GtkWidget            *title;
  GtkWidget            *count;
  GtkWidget            *more;
  GtkWidget            *list;
  GPtrArray            *chips;
  GPtrArray            *groups; /* before each chip the name of its group, or NULL if that of the chip before goes on */

  EntenteTimelineState *state;
  EntenteTimelineData  *data;
  gboolean              narrow;
  guint                 n_shown;
  guint                 lead;    /* which of the undated is the first chip */
  gboolean              is_waiting; /* for rows of chips */
  EntenteUndatedGroup   last_group; /* of the chip that was made last */
  guint                 current; /* the chip where the arrows were */
};

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

static int
natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static int
natural_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/* Where the chips begin: beside the heading, or in a narrow window after it. */
static int
chips_start (EntenteTimelineShelf *self,
             int                   width)
{
  if (!self->narrow)
    return entente_timeline_header_width (width, FALSE) + MARGIN_START;
  return MARGIN_START + natural_width (self->icon) + 6 + natural_width (self->title) + 12;
}

/* Lays the chips out in rows, @max_rows at most, and gives them their places if @allocate. Returns the number of rows. */
static guint
flow (EntenteTimelineShelf *self,
      int                   width,
      guint                 max_rows,
      gboolean              allocate)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint row = 0, n_shown = 0;
  int start = chips_start (self, width), end = width - MARGIN_START, x = start;
  int height = self->chips->len > 0 ? natural_height (self->chips->pdata[0]) : 0;
  int more_width = natural_width (self->more), y = MARGIN + 1;
  gboolean has_groups = !self->narrow && end - start >= ROOM_FOR_GROUPS;

  for (; n_shown < self->chips->len; n_shown++)
    {
      GtkWidget *chip = self->chips->pdata[n_shown];
      GtkWidget *group = has_groups ? self->groups->pdata[n_shown] : NULL;
      int group_width = group != NULL ? natural_width (group) : 0;
      int lead = group != NULL ? group_width + GROUP_GAP : 0;
      int chip_width = MIN (natural_width (chip), end - start - lead);
      gboolean is_last = n_shown + 1 == self->data->undated->len;

      if (x > start && x + lead + chip_width > end && row + 1 < max_rows)
        {
          row++;
          start = self->narrow ? MARGIN_START : start;
          x = start;
        }
      /* In the last row, room is kept for the way to the rest. */
      if (row + 1 == max_rows && x + lead + chip_width + (is_last ? 0 : CHIP_GAP + more_width) > end)
        {
          if (x > start)
            break;
          chip_width = MAX (end - start - lead - (is_last ? 0 : CHIP_GAP + more_width), 0);
          if (chip_width < 80)
            break;
        }
      if (allocate && group != NULL)
        {
          gtk_widget_set_child_visible (group, TRUE);
          gtk_widget_size_allocate (group,
                                    &(GtkAllocation) { mirrored ? width - x - group_width : x,
                                                       y + (int) row * (height + ROW_GAP), group_width, height },
                                    -1);
        }
      x += lead;
      if (allocate)
        gtk_widget_set_child_visible (chip, TRUE);
      if (allocate)
        gtk_widget_size_allocate (chip,
                                  &(GtkAllocation) { mirrored ? width - x - chip_width : x,
                                                     y + (int) row * (height + ROW_GAP), chip_width, height },
                                  -1);
      x += chip_width + CHIP_GAP;
    }
  if (!allocate)
    return row + 1;

  self->n_shown = n_shown;
  for (guint i = n_shown; i < self->chips->len; i++)
    gtk_widget_set_child_visible (self->chips->pdata[i], FALSE);
  for (guint i = has_groups ? n_shown : 0; i < self->groups->len; i++)
    if (self->groups->pdata[i] != NULL)
      gtk_widget_set_child_visible (self->groups->pdata[i], FALSE);
  gtk_widget_set_child_visible (self->more, n_shown < self->data->undated->len);
  if (n_shown < self->data->undated->len)
    {
      int more_height = natural_height (self->more);

      gtk_widget_size_allocate (self->more,
                                &(GtkAllocation) { mirrored ? width - x - more_width : x,
                                                   y + (int) row * (height + ROW_GAP) + (height - more_height) / 2,
                                                   more_width, more_height },
                                -1);
    }
  return row + 1;
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

/* In the order of the groups, but for what leads. */
static void
make_chips (EntenteTimelineShelf *self)
{
  guint n_chips = MIN (self->data->undated->len, MAX_CHIPS);

  remove_chips (self);
  self->is_waiting = FALSE;
  if (self->lead < self->data->undated->len)
    add_chip (self, self->lead);
  for (guint i = 0; i < n_chips; i++)
    if (i != self->lead)
      add_chip (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), self->chips->len > 0);
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
data_cb (EntenteTimelineShelf *self)
{
  const EntenteStyle *style = entente_timeline_state_get_style (self->state);
  EntenteTimelineData *data = entente_timeline_data_ref (entente_timeline_state_get_data (self->state));
  guint n_undated = data->undated->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u item", "%u items", n_undated), n_undated);
  /* Translators: the button at the end of a row of chips that opens the list of all of them. */
  g_autofree char *all = g_strdup_printf (ngettext ("All %u", "All %u", n_undated), n_undated);

  remove_chips (self);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
  self->data = data;
  self->lead = ENTENTE_TIMELINE_NOTHING;
  make_chips (self);
  entente_timeline_list_set_part (ENTENTE_TIMELINE_LIST (self->list), data, ENTENTE_TIMELINE_PART_UNDATED, NULL, style);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), all);
  selection_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

static GtkSizeRequestMode
entente_timeline_shelf_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_timeline_shelf_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);
  int chip_height, rows;

  /* One row will do where there is little height. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 600;
      return;
    }
  *minimum = *natural = 0;
  if (self->data == NULL || self->chips->len == 0)
    return;
  chip_height = natural_height (self->chips->pdata[0]);
  rows = (int) flow (self, for_size > 0 ? for_size : 600, MAX_ROWS, FALSE);
  *minimum = 2 * MARGIN + 1 + chip_height;
  *natural = *minimum + (rows - 1) * (chip_height + ROW_GAP);
}

static void
allocate_at (GtkWidget *widget,
             int        x,
             int        y,
             int        width,
             int        total)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { mirrored ? total - x - width : x, y, width, natural_height (widget) },
                            -1);
}

static void
entente_timeline_shelf_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);
  int icon = natural_width (self->icon), title_height = natural_height (self->title);
  int x = MARGIN_START + icon + 6;
  int room = self->narrow ? natural_width (self->title) : entente_timeline_header_width (width, FALSE) - x - 6;
  int chip_height;

  if (self->data == NULL || self->chips->len == 0)
    return;
  chip_height = natural_height (self->chips->pdata[0]);
  allocate_at (self->icon, MARGIN_START, MARGIN + 1 + (chip_height - natural_height (self->icon)) / 2, icon, width);
  allocate_at (self->title, x, MARGIN + 1 + (chip_height - title_height) / 2, room, width);
  gtk_widget_set_child_visible (self->count, !self->narrow && height > 2 * chip_height);
  allocate_at (self->count, x, MARGIN + 1 + (chip_height + title_height) / 2, MAX (room, natural_width (self->count)), width);
  flow (self, width, height < 2 * (MARGIN + chip_height) + ROW_GAP ? 1 : MAX_ROWS, TRUE);
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
  widget_class->get_request_mode = entente_timeline_shelf_get_request_mode;
  widget_class->measure = entente_timeline_shelf_measure;
  widget_class->size_allocate = entente_timeline_shelf_size_allocate;
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
  GtkWidget *popover = gtk_popover_new ();

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
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), popover);
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
