/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The item that the keys are at: how it is walked to, how it is heard, and what Return does with it. In a drawing only
 * widgets can be heard, so two spots take turns in standing where the item is drawn. */

#include "entente-timeline-canvas-private.h"

#include "entente-timeline-list.h"
#include "entente-timeline-pick.h"

#include <glib/gi18n-lib.h>

#define REVEAL_MARGIN 40.0

/* A cluster that is opened shows this much less time than before, or else its members are listed. */
#define LEAST_ZOOM 0.8

static const EntenteTimelineMark *
get_mark (EntenteTimelineCanvas *self,
          guint                  index)
{
  guint n_marks;
  const EntenteTimelineMark *marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);

  return index < n_marks ? &marks[index] : NULL;
}

/* What is heard of the item that the keys are at. */
static char *
speak_focus (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteTimelineMark *mark = get_mark (self, entente_timeline_layout_find_mark (self->sheet.layout, self->focus_item));
  const EntenteRow *row;

  if (mark != NULL && mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    return entente_timeline_speak_cluster (mark->count, mark->n_events, mark->first_day, mark->last_day,
                                           data->lanes->pdata[mark->lane]);
  row = entente_timeline_data_get_row (data, self->focus_item);
  return row != NULL ? entente_row_speak (row, entente_timeline_state_get_style (self->state)) : g_strdup ("");
}

static void
update_spot (EntenteTimelineCanvas *self)
{
  g_autofree char *words = speak_focus (self);

  /* Each change is heard: no word twice. */
  if (g_strcmp0 (self->words[self->spot], words) == 0)
    return;
  g_free (self->words[self->spot]);
  self->words[self->spot] = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spots[self->spot]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Makes an item the one that the keys are at; with @grab the other spot gets the focus. */
void
_entente_timeline_canvas_set_focus (EntenteTimelineCanvas *self,
                                    guint                  item,
                                    gboolean               grab)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  GtkWidget *before = self->spots[self->spot];

  self->focus_item = item;
  self->focus_key = g_array_index (data->items, EntenteMoment, item).key;
  _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_CARD_UNWANTED, item);
  if (!grab)
    return;
  self->spot = 1 - self->spot;
  update_spot (self);
  gtk_widget_set_focusable (self->spots[self->spot], TRUE);
  gtk_widget_grab_focus (self->spots[self->spot]);
  gtk_widget_set_focusable (before, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The spots stand where the item is drawn. */
void
_entente_timeline_canvas_allocate_spots (EntenteTimelineCanvas *self)
{
  GdkRectangle area = { 0, (int) self->sheet.axis_height, 1, 1 };

  if (self->focus_item != ENTENTE_TIMELINE_NOTHING)
    {
      entente_timeline_canvas_get_item_area (self, self->focus_item, &area);
      update_spot (self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->spots); i++)
    {
      gtk_widget_measure (self->spots[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->spots[i], &area, -1);
    }
  _entente_timeline_canvas_allocate_nothing (self);
}

static void
focus_changed_cb (EntenteTimelineCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_entente_timeline_canvas_init_spots (EntenteTimelineCanvas *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->spots); i++)
    {
      self->spots[i] = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "can-target", FALSE,
                                     "focusable", i == 0, NULL);
      /* Until it stands for something. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->spots[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
      gtk_widget_set_parent (self->spots[i], GTK_WIDGET (self));
      g_signal_connect_object (self->spots[i], "state-flags-changed", G_CALLBACK (focus_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  _entente_timeline_canvas_init_nothing (self);
}

/* The item to begin with: where the keys were, what is selected, or the first that is seen. */
static guint
find_start (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  guint first = ENTENTE_TIMELINE_NOTHING, n_marks;
  const EntenteTimelineMark *marks;

  if (self->focus_item < data->items->len)
    return self->focus_item;
  if (self->sheet.selected_item < data->items->len)
    return self->sheet.selected_item;
  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    first = MIN (first, marks[i].item);
  return first != ENTENTE_TIMELINE_NOTHING ? first : 0;
}

/* One stop: into it from outside, and out of it again. Arrows are keys of its own. */
gboolean
_entente_timeline_canvas_focus (GtkWidget        *widget,
                                GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

gboolean
_entente_timeline_canvas_grab_focus (GtkWidget *widget)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (widget);
  EntenteTimelineData *data = self->state != NULL ? entente_timeline_state_get_data (self->state) : NULL;

  if (data == NULL || data->items->len == 0)
    return FALSE;
  _entente_timeline_canvas_set_focus (self, find_start (self), TRUE);
  return TRUE;
}

/* Moves the window and the lanes so that an item is seen. */
void
_entente_timeline_canvas_reveal (EntenteTimelineCanvas *self,
                                 guint                  item)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteMoment *dated = &g_array_index (data->items, EntenteMoment, item);
  EntenteTimelineScale scale = *entente_timeline_state_get_scale (self->state);

  if (!entente_timeline_item_is_visible (dated, &scale))
    {
      gboolean is_before = dated->last_day < scale.first_day;
      double day = is_before ? dated->first_day : dated->last_day + 1.0;
      double margin = MIN (REVEAL_MARGIN, scale.width / 4) * scale.days_per_pixel;
      double days = entente_timeline_scale_get_days (&scale);

      scale.first_day = is_before ? day - margin : day + margin - days;
      /* What is longer than the window is seen from its start. */
      scale.first_day = MIN (scale.first_day, is_before ? scale.first_day : dated->first_day - margin);
      scale = entente_timeline_scale_clamp (&scale, entente_timeline_state_get_bounds (self->state));
      _entente_timeline_canvas_animate (self, &scale);
    }
  self->bring_item = item;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
reveal_cb (gpointer user_data)
{
  EntenteTimelineCanvas *self = user_data;

  self->reveal = 0;
  self->is_unseen = FALSE;
  if (self->sheet.selected_item != ENTENTE_TIMELINE_NOTHING)
    _entente_timeline_canvas_reveal (self, self->sheet.selected_item);
  return G_SOURCE_REMOVE;
}

/* Called when all has its place. Scrolls to what has to come into sight, as long as the window of time still moves: that
 * makes lanes higher and lower. What was selected elsewhere is gone to after this. */
void
_entente_timeline_canvas_bring (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteTimelineMark *mark;
  const EntenteTimelineLane *lanes;
  guint n_lanes, lane;

  if (self->is_unseen && self->reveal == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->reveal = g_idle_add (reveal_cb, self);
  if (self->bring_item >= data->items->len || self->vadjustment == NULL)
    return;
  mark = get_mark (self, entente_timeline_layout_find_mark (self->sheet.layout, self->bring_item));
  lane = g_array_index (data->items, EntenteMoment, self->bring_item).lane;
  lanes = entente_timeline_layout_get_lanes (self->sheet.layout, &n_lanes);
  if (mark != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, mark->y - self->sheet.params.lane_header,
                               mark->y + self->sheet.params.row_height);
  else if (lane < n_lanes)
    gtk_adjustment_clamp_page (self->vadjustment, lanes[lane].y, lanes[lane].y + lanes[lane].height);
  if (self->animation == NULL || adw_animation_get_state (self->animation) != ADW_ANIMATION_PLAYING ||
      entente_timeline_scale_equal (entente_timeline_state_get_scale (self->state), &self->animate_to))
    self->bring_item = ENTENTE_TIMELINE_NOTHING;
}

static gboolean
walk_to (EntenteTimelineCanvas *self,
         guint                  item)
{
  _entente_timeline_canvas_reveal (self, item);
  _entente_timeline_canvas_set_focus (self, item, TRUE);
  return TRUE;
}

/**
 * _entente_timeline_canvas_walk:
 * @self: a canvas
 * @step: an #EntenteTimelineStep: what lies anywhere back or on in time, in the lane above or below, or the first or the last
 *
 * Items are in the order of time, so a step in time is one in the array, wherever the window is; of a cluster only the first
 * item is walked to.
 *
 * Returns: whether there was anywhere to go
 */
gboolean
_entente_timeline_canvas_walk (EntenteTimelineCanvas *self,
                               int                    step)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteTimelineMark *mark;
  gint64 item = self->focus_item;
  gboolean later = step != ENTENTE_TIMELINE_STEP_ANY_EARLIER && step != ENTENTE_TIMELINE_STEP_LAST;
  guint next;

  if (data == NULL || data->items->len == 0)
    return FALSE;
  switch (step)
    {
    case ENTENTE_TIMELINE_STEP_LANE_ABOVE:
    case ENTENTE_TIMELINE_STEP_LANE_BELOW:
      mark = get_mark (self, entente_timeline_pick_step (self->sheet.layout,
                                                         entente_timeline_layout_find_mark (self->sheet.layout, self->focus_item),
                                                         step));
      return mark != NULL && walk_to (self, mark->item);
    case ENTENTE_TIMELINE_STEP_FIRST:
      item = -1;
      break;
    case ENTENTE_TIMELINE_STEP_LAST:
      item = data->items->len;
      break;
    default:
      if (item >= data->items->len)
        return walk_to (self, find_start (self));
      break;
    }
  next = entente_timeline_layout_next_item (self->sheet.layout, item, later);
  return next != ENTENTE_TIMELINE_NOTHING && walk_to (self, next);
}

static void
member_chosen_cb (EntenteTimelineCanvas *self,
                  guint                  index)
{
  EntenteTimelineList *list = ENTENTE_TIMELINE_LIST (gtk_popover_get_child (GTK_POPOVER (self->members)));

  entente_timeline_state_select (self->state, entente_timeline_list_get_key (list, index));
  gtk_popover_popdown (GTK_POPOVER (self->members));
}

/* Lists what is in a cluster. */
void
_entente_timeline_canvas_list_members (EntenteTimelineCanvas *self,
                                       guint                  index)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  const EntenteTimelineMark *mark = get_mark (self, index);
  g_autoptr (GArray) items = entente_timeline_layout_get_items (self->sheet.layout, index);
  GtkWidget *list = entente_timeline_list_new ();
  double y = self->sheet.axis_height + mark->y - _entente_timeline_canvas_scroll (self);
  GdkRectangle area = { (int) (self->sheet.left + mark->glyph_x - 23), (int) y, 46, (int) self->sheet.params.row_height };

  g_clear_pointer (&self->members, gtk_widget_unparent);
  self->members = gtk_popover_new ();
  gtk_widget_set_parent (self->members, GTK_WIDGET (self));
  gtk_popover_set_child (GTK_POPOVER (self->members), list);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->members), &area);
  entente_timeline_list_set_compact (ENTENTE_TIMELINE_LIST (list));
  entente_timeline_list_set_part (ENTENTE_TIMELINE_LIST (list), data, ENTENTE_TIMELINE_PART_SOME, items,
                                  entente_timeline_state_get_style (self->state));
  g_signal_connect_object (list, "chosen", G_CALLBACK (member_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->members));
}

/* Opens a mark, as a click or Return does. A cluster that no zoom can part is listed. */
void
_entente_timeline_canvas_open (EntenteTimelineCanvas *self,
                               guint                  index)
{
  const EntenteTimelineScale *scale = entente_timeline_state_get_scale (self->state);
  const EntenteTimelineBounds *bounds = entente_timeline_state_get_bounds (self->state);
  const EntenteTimelineMark *mark = get_mark (self, index);
  EntenteTimelineScale closer;
  double first, end;

  if (mark == NULL)
    return;
  if (mark->kind == ENTENTE_TIMELINE_MARK_ITEM)
    {
      _entente_timeline_canvas_emit (self, ENTENTE_TIMELINE_CANVAS_ACTIVATED, mark->item);
      return;
    }
  first = MAX ((double) mark->first_day, bounds->first_day);
  end = MIN (mark->last_day + 1.0, bounds->end_day);
  closer = entente_timeline_scale_fit (bounds, scale->width, scale->mirrored, first, end, scale->width / 6);
  if (closer.days_per_pixel > LEAST_ZOOM * scale->days_per_pixel)
    _entente_timeline_canvas_list_members (self, index);
  else
    _entente_timeline_canvas_animate (self, &closer);
}

/**
 * entente_timeline_canvas_get_focus_row:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the row of the item that the keys are at, if there is one and it is known
 */
const EntenteRow *
entente_timeline_canvas_get_focus_row (EntenteTimelineCanvas *self)
{
  EntenteTimelineData *data = self->state != NULL ? entente_timeline_state_get_data (self->state) : NULL;

  if (data == NULL || self->focus_item == ENTENTE_TIMELINE_NOTHING)
    return NULL;
  return entente_timeline_data_get_row (data, self->focus_item);
}

/**
 * entente_timeline_canvas_get_style:
 * @self: a canvas that has a state
 *
 * Returns: (transfer none): how its dates and amounts are written
 */
const EntenteStyle *
entente_timeline_canvas_get_style (EntenteTimelineCanvas *self)
{
  return self->state != NULL ? entente_timeline_state_get_style (self->state) : NULL;
}
