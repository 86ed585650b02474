/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the canvas makes of pointer, fingers and keys. A drag pans, and a press without one chooses; with Control the wheel
 * zooms at the pointer, without it scrolls the lanes or, where these fit, zooms too. A finger that stays on an item is shown
 * what a pointer that rests there is shown. */

#include "entente-timeline-canvas-private.h"

#include "entente-timeline-pick.h"

#include <math.h>

#define DRAG_THRESHOLD 6.0
#define SLOP 4.0
#define TOUCH_SLOP 22.0
#define HOVER_MILLISECONDS 300
#define WHEEL_ZOOM 1.25
#define WHEEL_PAN 48.0
#define KEY_ZOOM 1.5

/* In a window of fewer days the axis is one of months. */
#define MONTHS_BELOW 550

/* A pan that is let go loses this share of its speed in a second. */
#define FRICTION 0.95
#define LEAST_VELOCITY 20.0

static void
pan_to (EntenteTimelineCanvas      *self,
        const EntenteTimelineScale *from,
        double                      dx)
{
  EntenteTimelineScale scale = entente_timeline_scale_pan (from, entente_timeline_state_get_bounds (self->state), dx);

  entente_timeline_state_set_scale (self->state, &scale);
}

static void
zoom_at (EntenteTimelineCanvas *self,
         double                 x,
         double                 factor)
{
  const EntenteTimelineScale *now = entente_timeline_state_get_scale (self->state);
  EntenteTimelineScale scale = entente_timeline_scale_zoom (now, entente_timeline_state_get_bounds (self->state),
                                                            CLAMP (x - self->sheet.left, 0, now->width), factor);

  _entente_timeline_canvas_stop (self);
  entente_timeline_state_set_scale (self->state, &scale);
}

static gboolean
has_window (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = self->state != NULL ? entente_timeline_state_get_data (self->state) : NULL;

  return data != NULL && data->items->len > 0;
}

static gboolean
hover_cb (gpointer user_data)
{
  EntenteTimelineCanvas *self = user_data;

  self->hover_timer = 0;
  if (self->hover_item != ENTENTE_TIMELINE_NOTHING)
    _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_WANTED, self->hover_item);
  return G_SOURCE_REMOVE;
}

/* The card comes when the pointer has rested on an item, and goes with it. */
static void
set_hover (EntenteTimelineCanvas *self,
           guint                  mark)
{
  const EntenteTimelineMark *marks;
  guint n_marks, item = ENTENTE_TIMELINE_NOTHING;

  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  if (mark < n_marks)
    item = marks[mark].item;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), mark < n_marks ? "pointer" : NULL);
  if (self->hover_item == item)
    return;
  if (self->hover_item != ENTENTE_TIMELINE_NOTHING)
    _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_UNWANTED, self->hover_item);
  self->hover_item = item;
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  if (mark < n_marks && marks[mark].kind == ENTENTE_TIMELINE_MARK_ITEM && !self->sheet.narrow)
    self->hover_timer = g_timeout_add (HOVER_MILLISECONDS, hover_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (EntenteTimelineCanvas *self,
           double                 x,
           double                 y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (has_window (self) && !self->is_panning)
    set_hover (self, _entente_timeline_canvas_mark_at (self, x, y, SLOP));
}

static void
leave_cb (EntenteTimelineCanvas *self)
{
  set_hover (self, ENTENTE_TIMELINE_NOTHING);
}

static gboolean
scroll_cb (EntenteTimelineCanvas    *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean overflows = self->vadjustment != NULL &&
                       gtk_adjustment_get_upper (self->vadjustment) > gtk_adjustment_get_page_size (self->vadjustment);

  if (!has_window (self))
    return FALSE;
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (dx != 0 && fabs (dx) >= fabs (dy))
    {
      _entente_timeline_canvas_stop (self);
      pan_to (self, entente_timeline_state_get_scale (self->state), -dx * WHEEL_PAN);
      return TRUE;
    }
  if (overflows && (state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  zoom_at (self, self->pointer_x, pow (WHEEL_ZOOM, -dy));
  return TRUE;
}

static void
drag_begin_cb (EntenteTimelineCanvas *self,
               double                 x,
               double                 y)
{
  _entente_timeline_canvas_stop (self);
  self->drag_x = x;
  self->drag_y = y;
  self->is_panning = FALSE;
  /* The card that a finger was shown goes with the next touch. */
  if (self->held_item != ENTENTE_TIMELINE_NOTHING)
    _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_UNWANTED, self->held_item);
  self->held_item = ENTENTE_TIMELINE_NOTHING;
  if (!has_window (self))
    return;
  self->drag_scale = *entente_timeline_state_get_scale (self->state);
  self->drag_scroll = _entente_timeline_canvas_scroll (self);
}

static void
drag_update_cb (EntenteTimelineCanvas *self,
                double                 dx,
                double                 dy,
                GtkGesture            *gesture)
{
  if (!has_window (self) || self->held_item != ENTENTE_TIMELINE_NOTHING)
    return;
  if (!self->is_panning)
    {
      if (hypot (dx, dy) < DRAG_THRESHOLD)
        return;
      self->is_panning = TRUE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      set_hover (self, ENTENTE_TIMELINE_NOTHING);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  pan_to (self, &self->drag_scale, dx);
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, self->drag_scroll - dy);
}

static void
drag_end_cb (EntenteTimelineCanvas *self,
             double                 dx,
             double                 dy,
             GtkGesture            *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);
  gboolean is_touch = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
  guint mark, n_marks;

  /* A finger that was held has chosen nothing. */
  if (!has_window (self) || self->held_item != ENTENTE_TIMELINE_NOTHING)
    return;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  if (self->is_panning)
    {
      self->is_panning = FALSE;
      return;
    }
  mark = _entente_timeline_canvas_mark_at (self, self->drag_x, self->drag_y, is_touch ? TOUCH_SLOP : SLOP);
  if (mark == ENTENTE_TIMELINE_NOTHING)
    return;
  _entente_timeline_canvas_set_focus (self, entente_timeline_layout_get_marks (self->sheet.layout, &n_marks)[mark].item, TRUE);
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  _entente_timeline_canvas_open (self, mark);
}

/* A finger that stays on an item sees its card; on a cluster, what is in it. */
static void
held_cb (EntenteTimelineCanvas *self,
         double                 x,
         double                 y,
         GtkGesture            *gesture)
{
  const EntenteTimelineMark *marks;
  guint mark, n_marks;

  if (!has_window (self) || self->is_panning)
    return;
  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  mark = _entente_timeline_canvas_mark_at (self, x, y, TOUCH_SLOP);
  if (mark >= n_marks)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  _entente_timeline_canvas_set_focus (self, marks[mark].item, TRUE);
  self->held_item = marks[mark].item;
  if (marks[mark].kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    _entente_timeline_canvas_list_members (self, mark);
  else
    _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_WANTED, marks[mark].item);
}

/* The menu of an item, which the keys are at from then on. */
static void
secondary_cb (EntenteTimelineCanvas *self,
              int                    n_press,
              double                 x,
              double                 y)
{
  const EntenteTimelineMark *marks;
  guint mark, n_marks;

  if (!has_window (self))
    return;
  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  mark = _entente_timeline_canvas_mark_at (self, x, y, SLOP);
  if (mark >= n_marks || marks[mark].kind != ENTENTE_TIMELINE_MARK_ITEM)
    return;
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  _entente_timeline_canvas_set_focus (self, marks[mark].item, TRUE);
  _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_MENU_WANTED, marks[mark].item);
}

/* A double click on the axis shows the year that is there, or the month where little more than a year is shown. */
static void
released_cb (EntenteTimelineCanvas *self,
             int                    n_press,
             double                 x,
             double                 y)
{
  const EntenteTimelineScale *now = self->state != NULL ? entente_timeline_state_get_scale (self->state) : NULL;
  EntenteTimelineScale scale;
  gboolean is_month;
  int year, month;

  if (n_press != 2 || !has_window (self) || y >= self->sheet.axis_height || x < self->sheet.left ||
      x > self->sheet.left + now->width)
    return;
  is_month = entente_timeline_scale_get_days (now) < MONTHS_BELOW;
  entente_day_to_civil ((gint32) floor (entente_timeline_scale_day (now, x - self->sheet.left)), &year, &month, NULL);
  if (!is_month)
    month = 1;
  scale = entente_timeline_scale_fit (entente_timeline_state_get_bounds (self->state), now->width, now->mirrored,
                                      entente_day_from_civil (year, month, 1),
                                      is_month && month < 12 ? entente_day_from_civil (year, month + 1, 1)
                                                             : entente_day_from_civil (year + 1, 1, 1),
                                      0);
  _entente_timeline_canvas_animate (self, &scale);
}

static gboolean
kinetic_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = CLAMP ((double) (now - self->kinetic_time) / G_USEC_PER_SEC, 0, .1);

  self->kinetic_time = now;
  pan_to (self, entente_timeline_state_get_scale (self->state), self->velocity * seconds);
  self->velocity *= pow (1 - FRICTION, seconds);
  if (fabs (self->velocity) > LEAST_VELOCITY)
    return G_SOURCE_CONTINUE;
  self->kinetic = 0;
  return G_SOURCE_REMOVE;
}

/* A pan that is let go in motion goes on, where the person hasn't asked for less motion. */
static void
swipe_cb (EntenteTimelineCanvas *self,
          double                 velocity_x,
          double                 velocity_y)
{
  if (!has_window (self) || !adw_get_enable_animations (GTK_WIDGET (self)) || fabs (velocity_x) < 8 * LEAST_VELOCITY)
    return;
  _entente_timeline_canvas_stop (self);
  self->velocity = velocity_x;
  self->kinetic_time = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
  self->kinetic = gtk_widget_add_tick_callback (GTK_WIDGET (self), kinetic_cb, NULL, NULL);
}

static void
begin_pinch (EntenteTimelineCanvas *self,
             GtkGesture            *gesture)
{
  double y;

  _entente_timeline_canvas_stop (self);
  self->is_panning = TRUE;
  if (!has_window (self))
    return;
  self->pinch_scale = *entente_timeline_state_get_scale (self->state);
  self->pinch_x = self->pointer_x;
  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &self->pinch_x, &y);
}

static void
pinch_begin_cb (EntenteTimelineCanvas *self,
                GdkEventSequence      *sequence,
                GtkGesture            *gesture)
{
  begin_pinch (self, gesture);
}

static void
pinch_end_cb (EntenteTimelineCanvas *self)
{
  self->pinch_scale.width = 0;
}

/* What was between the fingers stays there, also when both move. */
static void
pinch_cb (EntenteTimelineCanvas *self,
          double                 factor,
          GtkGesture            *gesture)
{
  const EntenteTimelineBounds *bounds;
  EntenteTimelineScale scale;
  double x, y;

  if (!has_window (self) || factor <= 0)
    return;
  if (self->pinch_scale.width <= 0)
    begin_pinch (self, gesture);
  x = self->pinch_x;
  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  bounds = entente_timeline_state_get_bounds (self->state);
  scale = entente_timeline_scale_zoom (&self->pinch_scale, bounds,
                                       CLAMP (self->pinch_x - self->sheet.left, 0, self->pinch_scale.width), factor);
  scale = entente_timeline_scale_pan (&scale, bounds, x - self->pinch_x);
  entente_timeline_state_set_scale (self->state, &scale);
}

void
_entente_timeline_canvas_init_input (EntenteTimelineCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkGesture *primary = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (held_cb), self);
  g_signal_connect_swapped (primary, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (primary));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (secondary, "pressed", G_CALLBACK (secondary_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
  gtk_gesture_group (swipe, drag);
}

static gboolean
open_focus (EntenteTimelineCanvas *self)
{
  guint mark = entente_timeline_layout_find_mark (self->sheet.layout, self->focus_item);

  if (mark == ENTENTE_TIMELINE_NOTHING)
    return FALSE;
  _entente_timeline_canvas_open (self, mark);
  return TRUE;
}

/* Of a cluster the list has them all. */
static gboolean
open_menu (EntenteTimelineCanvas *self)
{
  const EntenteTimelineMark *marks;
  guint mark = entente_timeline_layout_find_mark (self->sheet.layout, self->focus_item), n_marks;

  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  if (mark >= n_marks || marks[mark].kind != ENTENTE_TIMELINE_MARK_ITEM)
    return FALSE;
  _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_MENU_WANTED, self->focus_item);
  return TRUE;
}

/* Left and right are back and on in time, or the other way round where time runs to the left. */
static gboolean
key_cb (EntenteTimelineCanvas *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (!has_window (self) || (state & GDK_ALT_MASK) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      _entente_timeline_canvas_walk (self, mirrored ? ENTENTE_TIMELINE_STEP_ANY_LATER : ENTENTE_TIMELINE_STEP_ANY_EARLIER);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      _entente_timeline_canvas_walk (self, mirrored ? ENTENTE_TIMELINE_STEP_ANY_EARLIER : ENTENTE_TIMELINE_STEP_ANY_LATER);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      _entente_timeline_canvas_walk (self, ENTENTE_TIMELINE_STEP_LANE_ABOVE);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      _entente_timeline_canvas_walk (self, ENTENTE_TIMELINE_STEP_LANE_BELOW);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return _entente_timeline_canvas_walk (self, ENTENTE_TIMELINE_STEP_FIRST);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return _entente_timeline_canvas_walk (self, ENTENTE_TIMELINE_STEP_LAST);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      entente_timeline_canvas_zoom (self, KEY_ZOOM);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      entente_timeline_canvas_zoom (self, 1 / KEY_ZOOM);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      if (control)
        entente_timeline_canvas_fit (self);
      return control;
    case GDK_KEY_space:
      if (!control)
        return open_focus (self);
      if (self->focus_item != ENTENTE_TIMELINE_NOTHING)
        _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_WANTED, self->focus_item);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return open_focus (self);
    case GDK_KEY_Menu:
      return open_menu (self);
    case GDK_KEY_F10:
      return (state & GDK_SHIFT_MASK) != 0 && open_menu (self);
    default:
      return FALSE;
    }
}

void
_entente_timeline_canvas_init_keys (EntenteTimelineCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
