/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-card.h"

#include "entente-glyph.h"

#include <glib/gi18n.h>

struct _EntenteTimelineCard {
  AdwBin     parent_instance;

  GtkWidget *title;
  GtkWidget *date;
  GtkWidget *glyph;
  GtkWidget *evidence;
  GtkWidget *amount;
};

G_DEFINE_FINAL_TYPE (EntenteTimelineCard, entente_timeline_card, ADW_TYPE_BIN)

static void
entente_timeline_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_TIMELINE_CARD);
  G_OBJECT_CLASS (entente_timeline_card_parent_class)->dispose (object);
}

static void
entente_timeline_card_class_init (EntenteTimelineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_timeline_card_dispose;
  g_type_ensure (ENTENTE_TYPE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-timeline-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineCard, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineCard, date);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineCard, glyph);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineCard, evidence);
  gtk_widget_class_bind_template_child (widget_class, EntenteTimelineCard, amount);
}

static void
entente_timeline_card_init (EntenteTimelineCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Joins two facts by a dot, where there are two. */
static char *
join (const char *first,
      const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  return g_strdup_printf ("%s · %s", first, second);
}

/**
 * entente_timeline_card_set_row:
 * @self: a card
 * @row: a deal or an event
 * @style: how dates and amounts are written
 */
void
entente_timeline_card_set_row (EntenteTimelineCard *self,
                               const EntenteRow    *row,
                               const EntenteStyle  *style)
{
  g_autofree char *date = entente_row_format_date (row, style);
  g_autofree char *precision = entente_row_format_precision (row);
  g_autofree char *when = join (date, precision);
  const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality);
  /* Translators: how firmly something is said, and by whom, as in “Reported, TechCrunch”. */
  g_autofree char *evidence = g_strdup_printf (_("%s, %s"), word, entente_row_get_credit (row));
  gboolean has_amount = row->type == ENTENTE_SUBJECT_DEAL && row->amount.qualifier != ENTENTE_QUALIFIER_NONE;

  gtk_label_set_text (GTK_LABEL (self->title), entente_row_get_name (row));
  gtk_label_set_text (GTK_LABEL (self->date), when);
  gtk_label_set_text (GTK_LABEL (self->evidence), evidence);
  entente_glyph_set_modality (ENTENTE_GLYPH (self->glyph), row->modality);
  gtk_widget_set_visible (self->amount, has_amount);
  if (has_amount)
    {
      g_autofree char *figure = entente_row_format_amount (row, style);
      g_autofree char *measure = entente_row_format_measure (row);
      g_autofree char *amount = join (figure, measure);

      gtk_label_set_text (GTK_LABEL (self->amount), amount);
    }
}

/**
 * entente_timeline_card_popup:
 * @self: a card in a popover
 * @area: what it is of, as seen from the popover's parent
 * @width: of the parent
 *
 * Shows it on the side with more room, below or above what is wide.
 */
void
entente_timeline_card_popup (EntenteTimelineCard *self,
                             const GdkRectangle  *area,
                             int                  width)
{
  GtkPopover *popover = GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER));
  GtkPositionType side = area->x > width - area->x - area->width ? GTK_POS_LEFT : GTK_POS_RIGHT;

  gtk_popover_set_position (popover, area->width > width / 2 ? GTK_POS_BOTTOM : side);
  gtk_popover_set_pointing_to (popover, area);
  gtk_popover_popup (popover);
}
