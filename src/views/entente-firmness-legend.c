/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-firmness-legend.h"

#include "entente-firmness-bar.h"
#include "entente-glyph.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>

#define N_COLUMNS 3

/* The width that the inspector has for them at least. */
#define ROOM 330

struct _EntenteFirmnessLegend {
  AdwBin parent_instance;

  GtkWidget      *bar;
  GtkWidget      *grid;
  GtkWidget      *toggles[ENTENTE_N_MODALITIES];
  GtkWidget      *figures[ENTENTE_N_MODALITIES]; /* their counts */
  EntenteSession *session;
  gboolean        following;
};

G_DEFINE_FINAL_TYPE (EntenteFirmnessLegend, entente_firmness_legend, ADW_TYPE_BIN)

static void
follow_filter (EntenteFirmnessLegend *self)
{
  guint modalities = entente_session_get_filter (self->session)->modalities;

  self->following = TRUE;
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), (modalities & 1u << i) != 0);
  self->following = FALSE;
}

static void
toggled_cb (EntenteFirmnessLegend *self)
{
  g_autoptr (EntenteFilter) filter = NULL;
  guint modalities = 0;

  if (self->following)
    return;
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      modalities |= 1u << i;
  filter = entente_filter_copy (entente_session_get_filter (self->session));
  filter->modalities = modalities;
  entente_session_set_filter (self->session, filter);
}

static void
add_toggle (EntenteFirmnessLegend *self,
            EntenteModality        modality)
{
  const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, modality);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *figure = gtk_label_new (NULL);
  GtkWidget *toggle = gtk_toggle_button_new ();

  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), modality);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (figure, "caption-heading");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_button_set_child (GTK_BUTTON (toggle), box);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_widget_add_css_class (toggle, "firmness");
  entente_tooltip_set (toggle, _("Show Only These"));
  gtk_grid_attach (GTK_GRID (self->grid), toggle, modality % N_COLUMNS, modality / N_COLUMNS, 1, 1);
  self->toggles[modality] = toggle;
  self->figures[modality] = figure;
}

/* Where words are longer, or letters larger, there are fewer columns, so that none is cut off. */
static void
make_room (EntenteFirmnessLegend *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);
  int natural;

  for (int n_columns = N_COLUMNS - 1; n_columns > 0; n_columns--)
    {
      gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (natural <= ROOM)
        return;
      for (int i = 0; i < ENTENTE_N_MODALITIES; i++)
        {
          GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->toggles[i]));

          gtk_grid_layout_child_set_column (place, i % n_columns);
          gtk_grid_layout_child_set_row (place, i / n_columns);
        }
    }
}

static void
entente_firmness_legend_dispose (GObject *object)
{
  EntenteFirmnessLegend *self = ENTENTE_FIRMNESS_LEGEND (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_firmness_legend_parent_class)->dispose (object);
}

static void
entente_firmness_legend_class_init (EntenteFirmnessLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_firmness_legend_dispose;
}

static void
entente_firmness_legend_init (EntenteFirmnessLegend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->bar = entente_firmness_bar_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 1);
  gtk_widget_add_css_class (self->grid, "firmness-rows");
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->grid);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * entente_firmness_legend_new:
 * @counts: how many statements of each modality there are
 * @session: whose filter the legend shows and sets
 *
 * Returns: (transfer floating): the bar and its legend
 */
GtkWidget *
entente_firmness_legend_new (const guint64   counts[ENTENTE_N_MODALITIES],
                             EntenteSession *session)
{
  EntenteFirmnessLegend *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_FIRMNESS_LEGEND, NULL);
  self->session = g_object_ref (session);
  for (EntenteModality modality = 0; modality < ENTENTE_N_MODALITIES; modality++)
    add_toggle (self, modality);
  entente_firmness_legend_set_counts (self, counts);
  make_room (self);
  follow_filter (self);
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (follow_filter), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * entente_firmness_legend_set_counts:
 * @self: a legend
 * @counts: how many statements of each modality there are
 */
void
entente_firmness_legend_set_counts (EntenteFirmnessLegend *self,
                                    const guint64          counts[ENTENTE_N_MODALITIES])
{
  g_return_if_fail (ENTENTE_IS_FIRMNESS_LEGEND (self));

  entente_firmness_bar_set_counts (ENTENTE_FIRMNESS_BAR (self->bar), counts);
  for (EntenteModality modality = 0; modality < ENTENTE_N_MODALITIES; modality++)
    {
      const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, modality);
      g_autofree char *number = g_strdup_printf ("%'" G_GUINT64_FORMAT, counts[modality]);
      /* Translators: spoken of a toggle button: a word such as “Reported”, and how many statements are so. */
      g_autofree char *spoken = g_strdup_printf (ngettext ("%s, %s statement", "%s, %s statements", (gulong) counts[modality]),
                                                 word, number);

      gtk_label_set_text (GTK_LABEL (self->figures[modality]), number);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[modality]), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
}
