/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-canvas-private.h"

#include "entente-timeline-pick.h"

#include <glib/gi18n.h>
#include <math.h>

/* In less height rows are lower. */
#define LOW 240

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static guint signals[ENTENTE_TIMELINE_CANVAS_N_SIGNALS];

static gboolean get_border (GtkScrollable *scrollable,
                            GtkBorder     *border);

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTimelineCanvas, entente_timeline_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

/* The axis stays where it is. */
static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (scrollable);

  *border = (GtkBorder) { .top = (int) self->sheet.axis_height };
  return TRUE;
}

void
_entente_timeline_canvas_emit (EntenteTimelineCanvas *self,
                               guint                  signal,
                               guint                  item)
{
  g_signal_emit (self, signals[signal], 0, item);
}

/* How far the lanes are scrolled down. */
double
_entente_timeline_canvas_scroll (EntenteTimelineCanvas *self)
{
  return self->vadjustment != NULL ? floor (gtk_adjustment_get_value (self->vadjustment)) : 0;
}

/* The mark at a place of the widget. */
guint
_entente_timeline_canvas_mark_at (EntenteTimelineCanvas *self,
                                  double                 x,
                                  double                 y,
                                  double                 slop)
{
  double end = self->sheet.left + entente_timeline_state_get_scale (self->state)->width;

  if (y < self->sheet.axis_height || x < self->sheet.left || x >= end)
    return ENTENTE_TIMELINE_NOTHING;
  return entente_timeline_pick_at (self->sheet.layout, self->sheet.params.row_height, x - self->sheet.left,
                                   y - self->sheet.axis_height + _entente_timeline_canvas_scroll (self), slop);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ENTENTE_TIMELINE_CANVAS (widget)->tick = 0;
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* Lays out anew with the next frame, and all that it is in. Asked for while sizes are being given it would be lost. */
static void
queue_layout (EntenteTimelineCanvas *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Until the next layout, which comes with the next frame, nothing is drawn anywhere: the items that it was made of may be
 * gone. */
static void
find_items (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  entente_timeline_layout_clear (self->sheet.layout);
  self->sheet.selected_item = entente_timeline_data_find_item (data, entente_timeline_state_get_selected (self->state),
                                                         self->sheet.selected_item);
  self->focus_item = entente_timeline_data_find_item (data, self->focus_key, self->focus_item);
}

static void
data_cb (EntenteTimelineCanvas *self)
{
  _entente_timeline_canvas_stop (self);
  self->hover_item = self->held_item = self->bring_item = ENTENTE_TIMELINE_NOTHING;
  find_items (self);
  entente_timeline_sheet_forget_labels (&self->sheet);
  queue_layout (self);
}

/* The keys and what is open stay where they are; what the pointer is over is found as it moves. */
static void
followed_cb (EntenteTimelineCanvas *self)
{
  self->hover_item = ENTENTE_TIMELINE_NOTHING;
  self->bring_item = ENTENTE_TIMELINE_NOTHING;
  find_items (self);
  /* The items that a cluster's list has by their places may be others now. */
  if (self->members != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->members));
  queue_layout (self);
}

static void
row_renewed_cb (EntenteTimelineCanvas *self,
                guint                  key)
{
  entente_timeline_sheet_forget_label (&self->sheet, key);
}

/* Another window, or words for what is in it. */
static void
window_cb (EntenteTimelineCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
selection_cb (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  /* What was selected elsewhere comes into sight, when it can. */
  self->is_unseen = TRUE;
  if (data == NULL)
    return;
  self->sheet.selected_item = entente_timeline_data_find_item (data, entente_timeline_state_get_selected (self->state),
                                                         self->sheet.selected_item);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
scrolled_cb (EntenteTimelineCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Scroll bars that change while sizes are being given ask for a layout that is lost, and so is each that is asked for after
 * that: it takes another of all that they are in. */
static void
set_vertical_range (EntenteTimelineCanvas *self,
                    int                    height)
{
  double page = MAX (height - self->sheet.axis_height, 0);
  double upper = MAX (entente_timeline_layout_get_height (self->sheet.layout), page);
  double before[3];

  if (self->vadjustment == NULL)
    return _entente_timeline_canvas_bring (self);
  before[0] = gtk_adjustment_get_value (self->vadjustment);
  before[1] = gtk_adjustment_get_upper (self->vadjustment);
  before[2] = gtk_adjustment_get_page_size (self->vadjustment);
  g_signal_handlers_block_by_func (self->vadjustment, scrolled_cb, self);
  gtk_adjustment_configure (self->vadjustment, CLAMP (before[0], 0, upper - page), 0, upper, self->sheet.params.row_height,
                            page * .9, page);
  _entente_timeline_canvas_bring (self);
  g_signal_handlers_unblock_by_func (self->vadjustment, scrolled_cb, self);
  if (before[0] != gtk_adjustment_get_value (self->vadjustment) || before[1] != upper || before[2] != page)
    queue_layout (self);
}

static void
animate_cb (double   progress,
            gpointer user_data)
{
  EntenteTimelineCanvas *self = user_data;
  EntenteTimelineScale scale = entente_timeline_scale_mix (&self->animate_from, &self->animate_to, progress);

  entente_timeline_state_set_scale (self->state, &scale);
}

void
_entente_timeline_canvas_stop (EntenteTimelineCanvas *self)
{
  if (self->kinetic != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic);
  self->kinetic = 0;
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
}

/* Goes to a window of time, or jumps where animations are off. */
void
_entente_timeline_canvas_animate (EntenteTimelineCanvas      *self,
                                  const EntenteTimelineScale *to)
{
  _entente_timeline_canvas_stop (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      entente_timeline_state_set_scale (self->state, to);
      return;
    }
  if (self->animation == NULL)
    self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, 200,
                                               adw_callback_animation_target_new (animate_cb, self, NULL));
  self->animate_from = *entente_timeline_state_get_scale (self->state);
  self->animate_to = *to;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

static void
entente_timeline_canvas_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 60;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 240;
}

static void
entente_timeline_canvas_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (self->state == NULL || entente_timeline_state_get_data (self->state) == NULL)
    return;
  self->sheet.pango = gtk_widget_get_pango_context (widget);
  entente_timeline_sheet_measure (&self->sheet, width, height < LOW, mirrored);
  /* What this changes is laid out right here. */
  g_signal_handlers_block_by_func (self->state, window_cb, self);
  entente_timeline_state_resize (self->state, MAX (width - self->sheet.header_width, 1), mirrored);
  g_signal_handlers_unblock_by_func (self->state, window_cb, self);
  self->sheet.data = entente_timeline_state_get_data (self->state);
  self->sheet.scale = entente_timeline_state_get_scale (self->state);
  self->sheet.style = entente_timeline_state_get_style (self->state);
  entente_timeline_sheet_update (&self->sheet);
  set_vertical_range (self, height);
  _entente_timeline_canvas_allocate_spots (self);
  if (self->members != NULL)
    gtk_popover_present (GTK_POPOVER (self->members));
}

static void
entente_timeline_canvas_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_timeline_canvas_parent_class)->map (widget);
  queue_layout (ENTENTE_TIMELINE_CANVAS (widget));
}

static void
entente_timeline_canvas_system_setting_changed (GtkWidget        *widget,
                                                GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (entente_timeline_canvas_parent_class)->system_setting_changed (widget, setting);
  entente_timeline_sheet_forget_labels (&ENTENTE_TIMELINE_CANVAS (widget)->sheet);
  gtk_widget_queue_resize (widget);
}

static void
set_adjustment (EntenteTimelineCanvas  *self,
                GtkAdjustment         **place,
                GtkAdjustment          *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL && place == &self->vadjustment)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_timeline_canvas_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_timeline_canvas_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_timeline_canvas_dispose (GObject *object)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (object);

  _entente_timeline_canvas_stop (self);
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  g_clear_handle_id (&self->reveal, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (object), self->tick);
  self->tick = 0;
  g_clear_object (&self->animation);
  for (guint i = 0; i < G_N_ELEMENTS (self->spots); i++)
    g_clear_pointer (&self->spots[i], gtk_widget_unparent);
  g_clear_pointer (&self->nothing, gtk_widget_unparent);
  g_clear_pointer (&self->members, gtk_widget_unparent);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (entente_timeline_canvas_parent_class)->dispose (object);
}

static void
entente_timeline_canvas_finalize (GObject *object)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (object);

  entente_timeline_sheet_clear (&self->sheet);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_free (self->words[i]);
  G_OBJECT_CLASS (entente_timeline_canvas_parent_class)->finalize (object);
}

static void
entente_timeline_canvas_class_init (EntenteTimelineCanvasClass *klass)
{
  static const char *const names[] = {
    [ENTENTE_TIMELINE_CANVAS_CARD_WANTED] = "card-wanted",
    [ENTENTE_TIMELINE_CANVAS_CARD_UNWANTED] = "card-unwanted",
    [ENTENTE_TIMELINE_CANVAS_ACTIVATED] = "activated",
    [ENTENTE_TIMELINE_CANVAS_MENU_WANTED] = "menu-wanted",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_timeline_canvas_get_property;
  object_class->set_property = entente_timeline_canvas_set_property;
  object_class->dispose = entente_timeline_canvas_dispose;
  object_class->finalize = entente_timeline_canvas_finalize;
  widget_class->measure = entente_timeline_canvas_measure;
  widget_class->size_allocate = entente_timeline_canvas_size_allocate;
  widget_class->map = entente_timeline_canvas_map;
  widget_class->snapshot = _entente_timeline_canvas_snapshot;
  widget_class->focus = _entente_timeline_canvas_focus;
  widget_class->grab_focus = _entente_timeline_canvas_grab_focus;
  widget_class->system_setting_changed = entente_timeline_canvas_system_setting_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  for (guint i = 0; i < ENTENTE_TIMELINE_CANVAS_N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
entente_timeline_canvas_init (EntenteTimelineCanvas *self)
{
  entente_timeline_sheet_init (&self->sheet);
  self->focus_item = self->hover_item = self->held_item = self->bring_item = ENTENTE_TIMELINE_NOTHING;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  _entente_timeline_canvas_init_spots (self);
  _entente_timeline_canvas_init_input (self);
  _entente_timeline_canvas_init_keys (self);
}

/**
 * entente_timeline_canvas_set_state:
 * @self: a canvas
 * @state: what it shows; set once
 */
void
entente_timeline_canvas_set_state (EntenteTimelineCanvas *self,
                                   EntenteTimelineState  *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "data-changed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "data-followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "row-renewed", G_CALLBACK (row_renewed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "rows-changed", G_CALLBACK (window_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "window-changed", G_CALLBACK (window_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_timeline_canvas_set_narrow:
 * @self: a canvas
 * @narrow: whether the names of the lanes stand above them, and rows are as high as a finger
 */
void
entente_timeline_canvas_set_narrow (EntenteTimelineCanvas *self,
                                    gboolean               narrow)
{
  if (self->sheet.narrow == narrow)
    return;
  self->sheet.narrow = narrow;
  entente_timeline_sheet_forget_labels (&self->sheet);
  queue_layout (self);
}

/**
 * entente_timeline_canvas_zoom:
 * @self: a canvas
 * @factor: how much longer a day gets
 *
 * Zooms about the item that the keys are at, or else the middle: a button that is pressed takes the focus from it.
 */
void
entente_timeline_canvas_zoom (EntenteTimelineCanvas *self,
                              double                 factor)
{
  EntenteTimelineScale scale = *entente_timeline_state_get_scale (self->state);
  guint mark = entente_timeline_layout_find_mark (self->sheet.layout, self->focus_item);
  double x = scale.width / 2;
  guint n_marks;

  if (mark != ENTENTE_TIMELINE_NOTHING)
    x = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks)[mark].glyph_x;
  scale = entente_timeline_scale_zoom (&scale, entente_timeline_state_get_bounds (self->state), x, factor);
  _entente_timeline_canvas_animate (self, &scale);
}

/**
 * entente_timeline_canvas_fit:
 * @self: a canvas
 *
 * Shows all that is dated.
 */
void
entente_timeline_canvas_fit (EntenteTimelineCanvas *self)
{
  EntenteTimelineScale scale = entente_timeline_state_get_fit (self->state);

  _entente_timeline_canvas_animate (self, &scale);
}

/**
 * entente_timeline_canvas_get_item_area:
 * @self: a canvas
 * @item: the index of an item
 * @area: (out): where its mark is, with its label, in the canvas
 *
 * Returns: whether it is seen; or else @area isn't set
 */
gboolean
entente_timeline_canvas_get_item_area (EntenteTimelineCanvas *self,
                                       guint                  item,
                                       GdkRectangle          *area)
{
  guint index = entente_timeline_layout_find_mark (self->sheet.layout, item);
  const EntenteTimelineMark *mark;
  double left, right, top;
  guint n_marks;

  if (index == ENTENTE_TIMELINE_NOTHING)
    return FALSE;
  mark = &entente_timeline_layout_get_marks (self->sheet.layout, &n_marks)[index];
  left = MAX (mark->left, 0);
  right = MIN (mark->right, entente_timeline_state_get_scale (self->state)->width);
  top = mark->y + self->sheet.axis_height - _entente_timeline_canvas_scroll (self);
  *area = (GdkRectangle) { (int) (self->sheet.left + left), (int) top, (int) MAX (right - left, 1),
                           (int) self->sheet.params.row_height };
  return top + self->sheet.params.row_height > self->sheet.axis_height && top < gtk_widget_get_height (GTK_WIDGET (self));
}
