/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-glyph.h"

#include "entente-colors.h"

#include <glib/gi18n.h>

#define SIZE 16

struct _EntenteGlyph {
  GtkWidget       parent_instance;

  gboolean        is_mark;
  EntenteModality modality;
  EntenteMark     mark;
};

G_DEFINE_FINAL_TYPE (EntenteGlyph, entente_glyph, GTK_TYPE_WIDGET)

static const char *
get_word (EntenteGlyph *self)
{
  if (!self->is_mark)
    return entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, self->modality);
  switch (self->mark)
    {
    case ENTENTE_MARK_DIFFER:
      /* Translators: spoken for the sign ≠: several accounts can't all hold */
      return _("Accounts differ");
    case ENTENTE_MARK_WHAT_IF:
      return _("What if");
    case ENTENTE_MARK_NONE:
    default:
      return _("Not stated");
    }
}

static void
update (EntenteGlyph *self)
{
  /* What is presentational can't have a name. */
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self)) == GTK_ACCESSIBLE_ROLE_IMG)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_word (self), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
entente_glyph_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
entente_glyph_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  EntenteGlyph *self = ENTENTE_GLYPH (widget);
  double x = gtk_widget_get_width (widget) / 2., y = gtk_widget_get_height (widget) / 2.;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x - SIZE / 2., y - SIZE / 2., SIZE, SIZE));
  if (self->is_mark && self->mark == ENTENTE_MARK_DIFFER)
    entente_colors_get (widget, ENTENTE_COLOR_WARNING, &color);
  else
    entente_colors_get_text (widget, &color);
  if (self->is_mark)
    entente_draw_mark (cr, self->mark, x, y, SIZE, &color, mirrored);
  else
    entente_draw_glyph (cr, self->modality, x, y, SIZE, &color, mirrored);
  cairo_destroy (cr);
}

/* The role may be set when a glyph is made, which is after it is constructed. */
static void
entente_glyph_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_glyph_parent_class)->root (widget);
  update (ENTENTE_GLYPH (widget));
}

static void
entente_glyph_class_init (EntenteGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_glyph_measure;
  widget_class->snapshot = entente_glyph_snapshot;
  widget_class->root = entente_glyph_root;

  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_glyph_init (EntenteGlyph *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  entente_colors_follow (GTK_WIDGET (self));
}

/**
 * entente_glyph_new:
 *
 * Returns: (transfer full): a glyph, at first that of what is asserted
 */
GtkWidget *
entente_glyph_new (void)
{
  return g_object_new (ENTENTE_TYPE_GLYPH, NULL);
}

/**
 * entente_glyph_set_modality:
 * @self: a glyph
 * @modality: how firmly it is said
 */
void
entente_glyph_set_modality (EntenteGlyph    *self,
                            EntenteModality  modality)
{
  g_return_if_fail (ENTENTE_IS_GLYPH (self));
  g_return_if_fail (modality < ENTENTE_N_MODALITIES);

  if (!self->is_mark && self->modality == modality)
    return;
  self->is_mark = FALSE;
  self->modality = modality;
  update (self);
}

/**
 * entente_glyph_set_mark:
 * @self: a glyph
 * @mark: what to show in place of a modality's glyph
 */
void
entente_glyph_set_mark (EntenteGlyph *self,
                        EntenteMark   mark)
{
  g_return_if_fail (ENTENTE_IS_GLYPH (self));

  if (self->is_mark && self->mark == mark)
    return;
  self->is_mark = TRUE;
  self->mark = mark;
  update (self);
}
