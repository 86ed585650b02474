/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the canvas draws: a sheet, as far as it is scrolled; or that there is nothing on it. */

#include "entente-timeline-canvas-private.h"

#include <glib/gi18n.h>

/* In the middle of the lanes' area, if no mark is in the window. */
void
_entente_timeline_canvas_allocate_nothing (EntenteTimelineCanvas *self)
{
  int room = (int) entente_timeline_state_get_scale (self->state)->width;
  int below = gtk_widget_get_height (GTK_WIDGET (self)) - (int) self->sheet.axis_height;
  int least, width, natural;
  guint n_marks;

  entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  gtk_widget_set_child_visible (self->nothing, n_marks == 0);
  if (n_marks > 0)
    return;
  gtk_widget_measure (self->nothing, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  width = CLAMP (room, least, width);
  gtk_widget_measure (self->nothing, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  gtk_widget_size_allocate (self->nothing,
                            &(GtkAllocation) { (int) self->sheet.left + (room - width) / 2,
                                               (int) self->sheet.axis_height + MAX (below - natural, 0) / 2, width, natural },
                            -1);
}

void
_entente_timeline_canvas_init_nothing (EntenteTimelineCanvas *self)
{
  GtkWidget *label = gtk_label_new (_("Nothing has a date in this window"));
  GtkWidget *button = gtk_button_new_with_label (_("Show All Dates"));

  self->nothing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "secondary");
  gtk_box_append (GTK_BOX (self->nothing), label);
  /* The keys have the same button among the tools. */
  gtk_widget_set_can_focus (button, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (entente_timeline_canvas_fit), self);
  gtk_box_append (GTK_BOX (self->nothing), button);
  gtk_widget_set_child_visible (self->nothing, FALSE);
  gtk_widget_set_parent (self->nothing, GTK_WIDGET (self));
}

void
_entente_timeline_canvas_snapshot (GtkWidget   *widget,
                                   GtkSnapshot *snapshot)
{
  EntenteTimelineCanvas *self = ENTENTE_TIMELINE_CANVAS (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const EntenteTimelineScale *scale;
  EntenteTimelineInk ink;
  gboolean focus_visible;
  double scroll;
  cairo_t *cr;

  if (self->state == NULL || entente_timeline_state_get_data (self->state) == NULL || height <= self->sheet.axis_height ||
      self->tick != 0)
    return;
  scale = entente_timeline_state_get_scale (self->state);
  scroll = _entente_timeline_canvas_scroll (self);
  /* A finger leaves no pointer on what it touched. */
  focus_visible = self->sheet.narrow ? gtk_widget_has_focus (self->spots[self->spot])
                                     : gtk_widget_has_visible_focus (self->spots[self->spot]);
  entente_timeline_ink_init (&ink, widget, self->sheet.params.row_height, self->sheet.text_height);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  entente_timeline_sheet_draw_axis (&self->sheet, cr, &ink, height);
  cairo_rectangle (cr, 0, self->sheet.axis_height, width, height - self->sheet.axis_height);
  cairo_clip (cr);
  cairo_translate (cr, 0, self->sheet.axis_height - scroll);
  entente_timeline_sheet_draw_lanes (&self->sheet, cr, &ink, scroll, scroll + height);
  cairo_rectangle (cr, self->sheet.left, scroll, scale->width, height);
  cairo_clip (cr);
  cairo_translate (cr, self->sheet.left, 0);
  entente_timeline_sheet_draw_marks (&self->sheet, cr, &ink, scroll, scroll + height, self->hover_item,
                                     focus_visible ? self->focus_item : ENTENTE_TIMELINE_NOTHING);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->nothing, snapshot);
}
