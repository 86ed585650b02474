/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-overview.h"

#include "entente-colors.h"
#include "entente-draw.h"
#include "entente-timeline-layout.h"
#include "entente-timeline-ticks.h"

#include <glib/gi18n.h>
#include <math.h>

#define BAR_HEIGHT 3.0
#define ROW_HEIGHT 6.0
#define MAX_ROWS 4
#define TOP 5.0
#define HANDLE_WIDTH 7.0
#define HANDLE_HEIGHT 20.0
#define KEY_STEP 0.1

/* More than this are drawn as how many there are in each column. */
#define MAX_BARS 400

struct _EntenteTimelineOverview {
  GtkWidget                parent_instance;

  EntenteTimelineState    *state;
  EntenteTimelineLayout   *layout;
  GArray                  *items; /* EntenteMoment, all of one lane; empty if they are drawn as columns */
  GArray                  *ticks;
  GArray                  *counts; /* guint32: deals over each column, then events; empty when they are to be counted */
  EntenteTimelineScale     counted; /* the window that has a column for each px */
  guint32                  most;
  char                    *words;

  EntenteTimelineBrushPart part; /* that is dragged */
  EntenteTimelineScale     drag_scale;
  EntenteTimelineScale     drag_overview;
};

G_DEFINE_FINAL_TYPE (EntenteTimelineOverview, entente_timeline_overview, GTK_TYPE_WIDGET)

/* While the brush is dragged, what is under the pointer stays under it. */
static EntenteTimelineScale
get_overview (EntenteTimelineOverview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->part != ENTENTE_TIMELINE_BRUSH_NONE && self->drag_overview.width == width)
    return self->drag_overview;
  return entente_timeline_brush_overview (entente_timeline_state_get_bounds (self->state),
                                          entente_timeline_state_get_scale (self->state), width,
                                          gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
window_cb (EntenteTimelineOverview *self)
{
  const EntenteTimelineScale *scale = entente_timeline_state_get_scale (self->state);
  const EntenteTimelineBounds *bounds = entente_timeline_state_get_bounds (self->state);
  double end = scale->first_day + entente_timeline_scale_get_days (scale);
  g_autofree char *span = entente_timeline_format_span (scale->first_day, end);
  g_autofree char *words = NULL;

  /* Translators: spoken of the slider under the timeline, as in “Shown: August 2018 to January 2025”. */
  words = g_strdup_printf (_("Shown: %s"), span);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_strcmp0 (self->words, words) == 0)
    return;
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, span, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  bounds->first_day, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, bounds->end_day,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  CLAMP ((scale->first_day + end) / 2, bounds->first_day, bounds->end_day), -1);
}

static void
data_cb (EntenteTimelineOverview *self)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);

  g_array_set_size (self->counts, 0);
  g_array_set_size (self->items, 0);
  if (data->items->len <= MAX_BARS)
    g_array_append_vals (self->items, data->items->data, data->items->len);
  for (guint i = 0; i < self->items->len; i++)
    g_array_index (self->items, EntenteMoment, i).lane = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), data->items->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_source (cairo_t       *cr,
            const GdkRGBA *color,
            double         alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
draw_years (EntenteTimelineOverview    *self,
            cairo_t                    *cr,
            const EntenteTimelineScale *overview,
            const GdkRGBA              *text,
            double                      height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  EntenteTimelineTickParams params;
  int year_width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (.78));
  pango_layout_set_attributes (layout, attributes);
  entente_timeline_tick_params_init (&params);
  pango_layout_set_text (layout, "0000", -1);
  pango_layout_get_pixel_size (layout, &year_width, NULL);
  params.year_width = year_width;
  params.label_gap = 6;
  entente_timeline_ticks_make (overview, &params, self->ticks);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const EntenteTimelineTick *tick = &g_array_index (self->ticks, EntenteTimelineTick, i);
      g_autofree char *label = NULL;
      int label_width, label_height;
      double x = floor (tick->x) + .5;

      if (!tick->labelled || tick->context || tick->level < ENTENTE_TIMELINE_LEVEL_YEAR)
        continue;
      label = g_strdup_printf ("%d", tick->year);
      pango_layout_set_text (layout, label, -1);
      pango_layout_get_pixel_size (layout, &label_width, &label_height);
      set_source (cr, text, .15);
      cairo_move_to (cr, x, 0);
      cairo_line_to (cr, x, height);
      cairo_stroke (cr);
      set_source (cr, text, .72);
      cairo_move_to (cr, overview->mirrored ? x - 4 - label_width : x + 4, height - label_height - 3);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
draw_bars (EntenteTimelineOverview    *self,
           cairo_t                    *cr,
           const EntenteTimelineScale *overview,
           const GdkRGBA              *deals,
           const GdkRGBA              *events)
{
  const EntenteTimelineMark *marks;
  EntenteTimelineParams params;
  guint n_marks;

  entente_timeline_params_init (&params);
  params.row_height = ROW_HEIGHT;
  params.lane_padding = 0;
  params.min_lane_height = 0;
  params.capsule_width = 8;
  params.gap = 1;
  params.max_rows = MAX_ROWS;
  entente_timeline_layout_update (self->layout, &params, overview, (EntenteMoment *) (gpointer) self->items->data,
                                  self->items->len, NULL, 1, NULL, NULL);
  marks = entente_timeline_layout_get_marks (self->layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      const EntenteTimelineShape *shape = &marks[i].shape;
      double left = MIN (shape->bracket_left, shape->bracket_right - 4), right = shape->bracket_right;

      if (shape->form == ENTENTE_TIMELINE_BAR)
        {
          left = shape->stops[0].x;
          right = shape->stops[3].x;
        }
      set_source (cr, marks[i].n_events == marks[i].count ? events : deals,
                  shape->form == ENTENTE_TIMELINE_BAR ? .45 : 1);
      entente_draw_rounded (cr, left, TOP + marks[i].y, MAX (right - left, 4), BAR_HEIGHT, 1.5);
      cairo_fill (cr);
    }
}

/* Counts how many there are in each column of the strip that shows all dates, with one more on either side for what goes on
 * beyond. Once for all items and each width: where the strip shows more, the columns are narrower. */
static void
count_columns (EntenteTimelineOverview    *self,
               const EntenteTimelineScale *overview)
{
  EntenteTimelineData *data = entente_timeline_state_get_data (self->state);
  EntenteTimelineScale all = entente_timeline_brush_overview (entente_timeline_state_get_bounds (self->state), NULL,
                                                              overview->width, FALSE);
  guint n_columns = (guint) all.width + 2;
  guint32 *counts;

  all.first_day -= all.days_per_pixel;
  all.width = n_columns;
  if (self->counts->len == 2 * n_columns && entente_timeline_scale_equal (&self->counted, &all))
    return;
  self->counted = all;
  g_array_set_size (self->counts, 2 * n_columns);
  counts = (guint32 *) (gpointer) self->counts->data;
  entente_timeline_brush_count (&all, (EntenteMoment *) (gpointer) data->items->data, data->items->len, counts,
                                counts + n_columns, n_columns);
  self->most = 1;
  for (guint i = 0; i < n_columns; i++)
    self->most = MAX (self->most, counts[i] + counts[n_columns + i]);
}

/* Too many for bars: how many there are over each px, deals below events. */
static void
draw_columns (EntenteTimelineOverview    *self,
              cairo_t                    *cr,
              const EntenteTimelineScale *overview,
              const GdkRGBA              *deals,
              const GdkRGBA              *events,
              double                      height)
{
  const guint32 *counts;
  guint n_columns;

  count_columns (self, overview);
  counts = (const guint32 *) (gpointer) self->counts->data;
  n_columns = self->counts->len / 2;
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  for (guint tone = 0; tone < 2; tone++)
    {
      set_source (cr, tone == 0 ? deals : events, .8);
      for (guint i = 0; i < n_columns; i++)
        {
          double below = tone == 1 ? height * counts[i] / self->most : 0;
          double own = height * counts[tone * n_columns + i] / self->most;
          double from = entente_timeline_scale_x (overview, entente_timeline_scale_day (&self->counted, i));
          double to = entente_timeline_scale_x (overview, entente_timeline_scale_day (&self->counted, i + 1.0));

          /* Beyond all dates is what has no end. */
          if (i == 0)
            from = overview->mirrored ? overview->width : 0;
          if (i + 1 == n_columns)
            to = overview->mirrored ? 0 : overview->width;
          cairo_rectangle (cr, MIN (from, to), TOP + height - below - own, ABS (to - from), own);
        }
      cairo_fill (cr);
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
draw_brush (EntenteTimelineOverview    *self,
            cairo_t                    *cr,
            const EntenteTimelineBrush *brush,
            const GdkRGBA              *accent,
            const GdkRGBA              *background,
            double                      width,
            double                      height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean has_left = !(mirrored ? brush->cut_end : brush->cut_start);
  gboolean has_right = !(mirrored ? brush->cut_start : brush->cut_end);
  double left = brush->left, right = MAX (brush->right, brush->left + 3);

  /* What isn't in the window stands back. */
  set_source (cr, background, .55);
  cairo_rectangle (cr, 0, 0, left, height);
  cairo_rectangle (cr, right, 0, width - right, height);
  cairo_fill (cr);

  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2);
  set_source (cr, accent, 1);
  entente_draw_rounded (cr, left + 1, 2, right - left - 2, height - 4, 6);
  cairo_stroke (cr);
  for (guint i = 0; i < 2; i++)
    if (i == 0 ? has_left : has_right)
      {
        double x = i == 0 ? left + 1 : right - 1;

        entente_draw_rounded (cr, CLAMP (x - HANDLE_WIDTH / 2, 0, width - HANDLE_WIDTH), (height - HANDLE_HEIGHT) / 2,
                              HANDLE_WIDTH, HANDLE_HEIGHT, 3);
        cairo_fill (cr);
      }
  if (!gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    return;
  set_source (cr, accent, .45);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2.5);
  entente_draw_rounded (cr, left + 4, 5, MAX (right - left - 8, 1), height - 10, 4);
  cairo_stroke (cr);
}

static void
entente_timeline_overview_snapshot (GtkWidget   *widget,
                                    GtkSnapshot *snapshot)
{
  EntenteTimelineOverview *self = ENTENTE_TIMELINE_OVERVIEW (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  EntenteTimelineData *data;
  EntenteTimelineBrush brush;
  EntenteTimelineScale overview;
  GdkRGBA text, deals, events, accent, background;
  cairo_t *cr;

  if (self->state == NULL || (data = entente_timeline_state_get_data (self->state)) == NULL || data->items->len == 0)
    return;
  overview = get_overview (self);
  entente_colors_get_text (widget, &text);
  entente_colors_get (widget, ENTENTE_COLOR_DEALS, &deals);
  entente_colors_get (widget, ENTENTE_COLOR_EVENTS, &events);
  entente_colors_get (widget, ENTENTE_COLOR_ACCENT, &accent);
  entente_colors_get (widget, ENTENTE_COLOR_WINDOW_BACKGROUND, &background);
  entente_timeline_brush_get (&overview, entente_timeline_state_get_scale (self->state), &brush);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  set_source (cr, &text, .06);
  cairo_paint (cr);
  set_source (cr, &text, .15);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, .5);
  cairo_line_to (cr, width, .5);
  cairo_stroke (cr);
  draw_years (self, cr, &overview, &text, height);
  if (data->items->len > MAX_BARS)
    draw_columns (self, cr, &overview, &deals, &events, MAX_ROWS * ROW_HEIGHT);
  else
    draw_bars (self, cr, &overview, &deals, &events);
  draw_brush (self, cr, &brush, &accent, &background, width, height);
  cairo_destroy (cr);
}

static void
drag_begin_cb (EntenteTimelineOverview *self,
               double                   x,
               double                   y)
{
  EntenteTimelineScale overview = get_overview (self);
  EntenteTimelineScale scale = *entente_timeline_state_get_scale (self->state);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_overview = overview;
  self->part = entente_timeline_brush_hit (&overview, &scale, x);
  if (self->part == ENTENTE_TIMELINE_BRUSH_NONE)
    {
      scale = entente_timeline_brush_center_at (&overview, &scale, entente_timeline_state_get_bounds (self->state), x);
      entente_timeline_state_set_scale (self->state, &scale);
      self->part = ENTENTE_TIMELINE_BRUSH_BODY;
    }
  self->drag_scale = scale;
}

static void
drag_update_cb (EntenteTimelineOverview *self,
                double                   dx,
                double                   dy)
{
  EntenteTimelineScale overview = get_overview (self);
  EntenteTimelineScale scale = entente_timeline_brush_drag (&overview, &self->drag_scale,
                                                            entente_timeline_state_get_bounds (self->state), self->part,
                                                            dx);

  entente_timeline_state_set_scale (self->state, &scale);
}

static void
drag_end_cb (EntenteTimelineOverview *self)
{
  self->part = ENTENTE_TIMELINE_BRUSH_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (EntenteTimelineOverview *self,
           double                   x,
           double                   y)
{
  EntenteTimelineScale overview = get_overview (self);
  EntenteTimelineBrushPart part = entente_timeline_brush_hit (&overview, entente_timeline_state_get_scale (self->state), x);
  const char *cursor = "ew-resize";

  if (part == ENTENTE_TIMELINE_BRUSH_NONE)
    cursor = "pointer";
  else if (part == ENTENTE_TIMELINE_BRUSH_BODY)
    cursor = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/* Left and right are as they are seen; with Shift the later edge moves, with Control too the earlier one. */
static gboolean
key_cb (EntenteTimelineOverview *self,
        guint                    keyval,
        guint                    keycode,
        GdkModifierType          state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  EntenteTimelineBrushPart part = ENTENTE_TIMELINE_BRUSH_BODY;
  double share = KEY_STEP;
  EntenteTimelineScale scale;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    share = mirrored ? KEY_STEP : -KEY_STEP;
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    share = mirrored ? -KEY_STEP : KEY_STEP;
  else
    return FALSE;
  if ((state & GDK_ALT_MASK) != 0)
    return FALSE;
  if ((state & GDK_SHIFT_MASK) != 0)
    part = (state & GDK_CONTROL_MASK) != 0 ? ENTENTE_TIMELINE_BRUSH_START : ENTENTE_TIMELINE_BRUSH_END;
  scale = entente_timeline_brush_step (entente_timeline_state_get_scale (self->state),
                                       entente_timeline_state_get_bounds (self->state), part, share);
  entente_timeline_state_set_scale (self->state, &scale);
  return TRUE;
}

static void
entente_timeline_overview_measure (GtkWidget      *widget,
                                   GtkOrientation  orientation,
                                   int             for_size,
                                   int            *minimum,
                                   int            *natural,
                                   int            *minimum_baseline,
                                   int            *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int text = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : (int) (TOP + MAX_ROWS * ROW_HEIGHT) + text;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : *minimum;
}

static void
entente_timeline_overview_state_flags_changed (GtkWidget     *widget,
                                               GtkStateFlags  before)
{
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (entente_timeline_overview_parent_class)->state_flags_changed (widget, before);
}

static void
entente_timeline_overview_finalize (GObject *object)
{
  EntenteTimelineOverview *self = ENTENTE_TIMELINE_OVERVIEW (object);

  entente_timeline_layout_free (self->layout);
  g_array_unref (self->items);
  g_array_unref (self->ticks);
  g_array_unref (self->counts);
  g_free (self->words);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (entente_timeline_overview_parent_class)->finalize (object);
}

static void
entente_timeline_overview_class_init (EntenteTimelineOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_timeline_overview_finalize;
  widget_class->measure = entente_timeline_overview_measure;
  widget_class->snapshot = entente_timeline_overview_snapshot;
  widget_class->state_flags_changed = entente_timeline_overview_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
entente_timeline_overview_init (EntenteTimelineOverview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->layout = entente_timeline_layout_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineTick));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                                  -1);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}

/**
 * entente_timeline_overview_set_state:
 * @self: an overview
 * @state: what it shows; set once
 */
void
entente_timeline_overview_set_state (EntenteTimelineOverview *self,
                                     EntenteTimelineState    *state)
{
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "data-changed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "data-followed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "window-changed", G_CALLBACK (window_cb), self, G_CONNECT_SWAPPED);
}

/**
 * entente_timeline_overview_get_words:
 * @self: an overview
 *
 * Returns: (transfer none) (nullable): what is spoken of the brush
 */
const char *
entente_timeline_overview_get_words (EntenteTimelineOverview *self)
{
  return self->words;
}
