/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-caption.h"

#include "entente-colors.h"
#include "entente-draw.h"

#include <glib/gi18n.h>

#define GAP 16
#define SAMPLE_WIDTH 18
#define SAMPLE_HEIGHT 10
#define SAMPLE_GAP 6

enum {
  COUNTS,
  DEALS,
  EVENTS,
  N_PARTS,
};

struct _EntenteTimelineCaption {
  GtkWidget  parent_instance;

  GtkWidget *labels[N_PARTS];
  int        starts[N_PARTS]; /* of the samples, from the left */
};

G_DEFINE_FINAL_TYPE (EntenteTimelineCaption, entente_timeline_caption, GTK_TYPE_WIDGET)

static void
entente_timeline_caption_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  EntenteTimelineCaption *self = ENTENTE_TIMELINE_CAPTION (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < N_PARTS; i++)
    {
      int least, wanted;

      gtk_widget_measure (self->labels[i], orientation, -1, &least, &wanted, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, wanted);
          continue;
        }
      *minimum += i == COUNTS ? least : 0;
      *natural += wanted + (i == COUNTS ? 0 : GAP + SAMPLE_WIDTH + SAMPLE_GAP);
    }
}

/* The legend is there as a whole or not at all: the words say how much there is, and that comes first. */
static void
entente_timeline_caption_size_allocate (GtkWidget *widget,
                                        int        width,
                                        int        height,
                                        int        baseline)
{
  EntenteTimelineCaption *self = ENTENTE_TIMELINE_CAPTION (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean has_legend;
  int wanted, x = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  has_legend = width >= wanted;
  for (guint i = 0; i < N_PARTS; i++)
    {
      int label;

      gtk_widget_measure (self->labels[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label, NULL, NULL);
      if (i != COUNTS)
        {
          gtk_widget_set_child_visible (self->labels[i], has_legend);
          x += GAP;
          self->starts[i] = mirrored ? width - x - SAMPLE_WIDTH : x;
          x += SAMPLE_WIDTH + SAMPLE_GAP;
          if (!has_legend)
            continue;
        }
      label = MIN (label, width - x);
      gtk_widget_size_allocate (self->labels[i], &(GtkAllocation) { mirrored ? width - x - label : x, 0, label, height }, -1);
      x += label;
    }
}

static void
entente_timeline_caption_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  EntenteTimelineCaption *self = ENTENTE_TIMELINE_CAPTION (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);

  GTK_WIDGET_CLASS (entente_timeline_caption_parent_class)->snapshot (widget, snapshot);
  if (gtk_widget_get_child_visible (self->labels[DEALS]))
    {
      double y = (int) (height - SAMPLE_HEIGHT) / 2 + .5;
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      EntenteDrawStyle style;
      GdkRGBA color;

      entente_draw_style_init (&style, widget);
      entente_colors_get (widget, ENTENTE_COLOR_DEALS, &color);
      entente_draw_box (cr, ENTENTE_MODALITY_ASSERTED, self->starts[DEALS] + .5, y, SAMPLE_WIDTH - 1, SAMPLE_HEIGHT - 1,
                        SAMPLE_HEIGHT / 2.0, &color, &style);
      entente_colors_get (widget, ENTENTE_COLOR_EVENTS, &color);
      entente_draw_box (cr, ENTENTE_MODALITY_ASSERTED, self->starts[EVENTS] + .5, y, SAMPLE_WIDTH - 1, SAMPLE_HEIGHT - 1, 2,
                        &color, &style);
      cairo_destroy (cr);
    }
}

static void
entente_timeline_caption_dispose (GObject *object)
{
  EntenteTimelineCaption *self = ENTENTE_TIMELINE_CAPTION (object);

  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->labels[i], gtk_widget_unparent);
  G_OBJECT_CLASS (entente_timeline_caption_parent_class)->dispose (object);
}

static void
entente_timeline_caption_class_init (EntenteTimelineCaptionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_timeline_caption_dispose;
  widget_class->measure = entente_timeline_caption_measure;
  widget_class->size_allocate = entente_timeline_caption_size_allocate;
  widget_class->snapshot = entente_timeline_caption_snapshot;
}

static void
entente_timeline_caption_init (EntenteTimelineCaption *self)
{
  const char *const words[N_PARTS] = { NULL, _("Deals"), _("Events") };

  for (guint i = 0; i < N_PARTS; i++)
    {
      self->labels[i] = gtk_label_new (words[i]);
      gtk_label_set_ellipsize (GTK_LABEL (self->labels[i]), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (self->labels[i]), 0);
      gtk_widget_set_css_classes (self->labels[i], (const char *[]) { "caption", "secondary", "numeric", NULL });
      gtk_widget_set_parent (self->labels[i], GTK_WIDGET (self));
    }
  entente_colors_follow (GTK_WIDGET (self));
}

/**
 * entente_timeline_caption_set_counts:
 * @self: a caption
 * @n_dated: how many deals and events have a date
 * @n_undated: how many have none
 */
void
entente_timeline_caption_set_counts (EntenteTimelineCaption *self,
                                     guint                   n_dated,
                                     guint                   n_undated)
{
  g_autofree char *dated = g_strdup_printf (ngettext ("%'u dated", "%'u dated", n_dated), n_dated);
  g_autofree char *undated = g_strdup_printf (ngettext ("%'u undated", "%'u undated", n_undated), n_undated);
  g_autofree char *counts = NULL;

  g_return_if_fail (ENTENTE_IS_TIMELINE_CAPTION (self));

  /* Translators: how many deals and events have a date, and how many have none: “5 dated, 10 undated”. */
  counts = g_strdup_printf (_("%s, %s"), dated, undated);
  gtk_label_set_text (GTK_LABEL (self->labels[COUNTS]), counts);
}
