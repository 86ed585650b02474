/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-chip.h"

#include "entente-colors.h"
#include "entente-draw.h"
#include "entente-timeline-data.h"

#define HEIGHT 24
#define GLYPH 13
#define PADDING 11
#define GLYPH_GAP 6
#define MAX_CHARS 32

/* The ring of the focus reaches so far beyond the outline. */
#define RING 3.0

struct _EntenteTimelineChip {
  GtkWidget         parent_instance;

  GtkWidget        *label;
  guint32           key;
  char             *id;
  gboolean          is_event;
  EntenteModality   modality;
  gboolean          selected;
};

enum {
  CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTimelineChip, entente_timeline_chip, GTK_TYPE_WIDGET)

static void
released_cb (EntenteTimelineChip *self,
             int                  n_press,
             double               x,
             double               y)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[CLICKED], 0);
}

static void
entente_timeline_chip_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  EntenteTimelineChip *self = ENTENTE_TIMELINE_CHIP (widget);
  EntenteDrawStyle style;
  int least, wanted;

  gtk_widget_measure (self->label, orientation, -1, &least, &wanted, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least + 2 * PADDING + GLYPH + GLYPH_GAP;
      *natural = wanted + 2 * PADDING + GLYPH + GLYPH_GAP;
    }
  else
    {
      /* The two strong lines of what is reported leave the letters alone. */
      entente_draw_style_init (&style, widget);
      *minimum = *natural = MAX (HEIGHT, wanted + (style.high_contrast ? 10 : 4));
    }
}

static void
entente_timeline_chip_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  EntenteTimelineChip *self = ENTENTE_TIMELINE_CHIP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int taken = PADDING + GLYPH + GLYPH_GAP;
  int label_height;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &label_height, NULL, NULL);
  gtk_widget_size_allocate (self->label,
                            &(GtkAllocation) { mirrored ? PADDING : taken, (height - label_height) / 2,
                                               MAX (width - taken - PADDING, 0), label_height },
                            -1);
}

static void
draw (EntenteTimelineChip *self,
      cairo_t             *cr,
      double               width,
      double               height)
{
  gboolean is_event = self->is_event;
  double radius = is_event ? 5 : height / 2;
  GtkWidget *widget = GTK_WIDGET (self);
  EntenteDrawStyle style;
  GdkRGBA tone, accent, text;
  double alpha;

  entente_draw_style_init (&style, widget);
  entente_colors_get (widget, is_event ? ENTENTE_COLOR_EVENTS : ENTENTE_COLOR_DEALS, &tone);
  entente_colors_get (widget, ENTENTE_COLOR_ACCENT, &accent);
  entente_colors_get_text (widget, &text);

  alpha = entente_draw_get_fill_alpha (self->modality, FALSE, &style);
  if (self->selected)
    alpha = MAX (alpha, .22);
  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0)
    alpha += .08;
  if (alpha > 0)
    {
      entente_draw_rounded (cr, 0, 0, width, height, radius);
      cairo_set_source_rgba (cr, tone.red, tone.green, tone.blue, alpha);
      cairo_fill (cr);
    }
  entente_draw_outline (cr, self->modality, .75, .75, width - 1.5, height - 1.5, radius - .75, &tone, &style);
  entente_draw_glyph (cr, self->modality, style.mirrored ? width - PADDING - GLYPH / 2.0 : PADDING + GLYPH / 2.0,
                      height / 2, GLYPH, style.high_contrast ? &text : &tone, style.mirrored);
  entente_draw_set_line (cr, ENTENTE_MODALITY_ASSERTED, 2.5);
  if (self->selected)
    {
      cairo_set_source_rgba (cr, accent.red, accent.green, accent.blue, 1);
      entente_draw_rounded (cr, 1.25, 1.25, width - 2.5, height - 2.5, radius - 1);
      cairo_stroke (cr);
    }
  if (gtk_widget_has_visible_focus (widget))
    {
      cairo_set_source_rgba (cr, accent.red, accent.green, accent.blue, .65);
      entente_draw_rounded (cr, -RING + .5, -RING + .5, width + 2 * RING - 1, height + 2 * RING - 1, radius + 3);
      cairo_stroke (cr);
    }
}

static void
entente_timeline_chip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  EntenteTimelineChip *self = ENTENTE_TIMELINE_CHIP (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-4, -4, width + 8, height + 8));

  draw (self, cr, width, height);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
entente_timeline_chip_state_flags_changed (GtkWidget     *widget,
                                           GtkStateFlags  before)
{
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (entente_timeline_chip_parent_class)->state_flags_changed (widget, before);
}

static void
entente_timeline_chip_dispose (GObject *object)
{
  EntenteTimelineChip *self = ENTENTE_TIMELINE_CHIP (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (entente_timeline_chip_parent_class)->dispose (object);
}

static void
entente_timeline_chip_finalize (GObject *object)
{
  g_free (ENTENTE_TIMELINE_CHIP (object)->id);
  G_OBJECT_CLASS (entente_timeline_chip_parent_class)->finalize (object);
}

static void
entente_timeline_chip_class_init (EntenteTimelineChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_timeline_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_timeline_chip_finalize;
  widget_class->measure = entente_timeline_chip_measure;
  widget_class->size_allocate = entente_timeline_chip_size_allocate;
  widget_class->snapshot = entente_timeline_chip_snapshot;
  widget_class->state_flags_changed = entente_timeline_chip_state_flags_changed;
  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[CLICKED]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "clicked", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "clicked", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "clicked", NULL);
  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
entente_timeline_chip_init (EntenteTimelineChip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), MAX_CHARS);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * entente_timeline_chip_new:
 * @row: a deal or an event
 * @group: what it is to the present
 * @style: how amounts are written
 * @brief: whether there is room for its name only
 * @words: what is spoken of it
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
entente_timeline_chip_new (const EntenteRow    *row,
                           EntenteUndatedGroup  group,
                           const EntenteStyle  *style,
                           gboolean             brief,
                           const char          *words)
{
  EntenteTimelineChip *self = g_object_new (ENTENTE_TYPE_TIMELINE_CHIP, NULL);
  g_autofree char *text = entente_timeline_format_label (row, style);
  g_autofree char *tooltip = NULL;

  self->key = (guint32) row->key;
  self->id = g_strdup (row->id);
  self->is_event = row->type == ENTENTE_SUBJECT_EVENT;
  self->modality = row->modality;
  /* An amount that would be cut is left to the tooltip. */
  gtk_label_set_text (GTK_LABEL (self->label),
                      brief || g_utf8_strlen (text, -1) > MAX_CHARS ? entente_row_get_name (row) : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  tooltip = g_strdup_printf ("%s · %s", entente_timeline_group_get_name (group), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  entente_timeline_chip_set_selected (self, FALSE);
  return GTK_WIDGET (self);
}

/**
 * entente_timeline_chip_get_key:
 * @self: a chip
 *
 * Returns: the key of what the chip stands for
 */
guint32
entente_timeline_chip_get_key (EntenteTimelineChip *self)
{
  return self->key;
}

/**
 * entente_timeline_chip_get_id:
 * @self: a chip
 *
 * Returns: (transfer none): the id of what the chip stands for
 */
const char *
entente_timeline_chip_get_id (EntenteTimelineChip *self)
{
  return self->id;
}

/**
 * entente_timeline_chip_set_selected:
 * @self: a chip
 * @selected: whether what it stands for is selected
 *
 * Draws the chip as selected or not, and says so to assistive technology.
 */
void
entente_timeline_chip_set_selected (EntenteTimelineChip *self,
                                    gboolean             selected)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->selected == selected && gtk_label_get_attributes (GTK_LABEL (self->label)) != NULL)
    return;
  self->selected = selected;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (.9));
  if (selected)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
