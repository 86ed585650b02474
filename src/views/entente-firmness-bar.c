/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-firmness-bar.h"

#include "entente-amount-axis.h"
#include "entente-colors.h"
#include "entente-draw.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define HEIGHT 14
#define RADIUS 4
#define GAP 3
#define MINIMUM 5
#define NATURAL_WIDTH 336

struct _EntenteFirmnessBar {
  GtkWidget parent_instance;

  guint64   counts[ENTENTE_N_MODALITIES];
};

G_DEFINE_FINAL_TYPE (EntenteFirmnessBar, entente_firmness_bar, GTK_TYPE_WIDGET)

static void
update_label (EntenteFirmnessBar *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    {
      if (self->counts[i] == 0)
        continue;
      if (text->len > 0)
        /* Translators: spoken, between the parts of “Asserted 156, reported 16” */
        g_string_append (text, C_("list", ", "));
      g_string_append_printf (text, "%s %'" G_GUINT64_FORMAT, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, i),
                              self->counts[i]);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
}

static void
entente_firmness_bar_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = ENTENTE_N_MODALITIES * (MINIMUM + GAP);
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT;
}

static void
entente_firmness_bar_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  EntenteFirmnessBar *self = ENTENTE_FIRMNESS_BAR (widget);
  int width = gtk_widget_get_width (widget), y = (gtk_widget_get_height (widget) - HEIGHT) / 2;
  double widths[ENTENTE_N_MODALITIES], x = 0;
  EntenteDrawStyle style;
  GdkRGBA color;
  cairo_t *cr;

  entente_draw_style_init (&style, widget);
  entente_colors_get (widget, ENTENTE_COLOR_DEALS, &color);
  entente_shares_init (widths, self->counts, ENTENTE_N_MODALITIES, width, GAP, MINIMUM);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, y, width, HEIGHT));
  if (style.mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    {
      double start = round (x), end = round (x + widths[i]);

      if (widths[i] <= 0)
        continue;
      entente_draw_box (cr, i, start, y, end - start, HEIGHT, RADIUS, &color, &style);
      x += widths[i] + GAP;
    }
  cairo_destroy (cr);
}

static void
entente_firmness_bar_class_init (EntenteFirmnessBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_firmness_bar_measure;
  widget_class->snapshot = entente_firmness_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "firmnessbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
entente_firmness_bar_init (EntenteFirmnessBar *self)
{
  entente_colors_follow (GTK_WIDGET (self));
}

/**
 * entente_firmness_bar_new:
 *
 * Returns: (transfer full): a bar of nothing
 */
GtkWidget *
entente_firmness_bar_new (void)
{
  return g_object_new (ENTENTE_TYPE_FIRMNESS_BAR, NULL);
}

/**
 * entente_firmness_bar_set_counts:
 * @self: a bar
 * @counts: (array fixed-size=6): how many statements there are of each modality
 */
void
entente_firmness_bar_set_counts (EntenteFirmnessBar *self,
                                 const guint64       counts[ENTENTE_N_MODALITIES])
{
  g_return_if_fail (ENTENTE_IS_FIRMNESS_BAR (self));

  if (memcmp (self->counts, counts, sizeof self->counts) == 0)
    return;
  memcpy (self->counts, counts, sizeof self->counts);
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
