/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 12
#define SHADOW 3

/**
 * EntentePrintPreview:
 *
 * A page on a desk, as large as there is room. The buttons below turn the pages.
 */
struct _EntentePrintPreview {
  GtkWidget          parent_instance;

  GtkWidget         *sheet;
  GtkWidget         *bar;
  GtkWidget         *back;
  GtkWidget         *on;
  GtkWidget         *label;

  EntentePrint      *print;
  EntentePrintPaper  paper;
  guint              page;
  guint              n_pages;
};

G_DEFINE_FINAL_TYPE (EntentePrintPreview, entente_print_preview, GTK_TYPE_WIDGET)

static void
update (EntentePrintPreview *self)
{
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), self->page + 1, MAX (self->n_pages, 1));

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_sensitive (self->back, self->page > 0);
  gtk_widget_set_sensitive (self->on, self->page + 1 < self->n_pages);
  if (self->print != NULL)
    {
      /* Translators: spoken of the picture of a printed page: what is printed, and “Page 1 of 3”. */
      g_autofree char *spoken = g_strdup_printf (_("%s, %s"), entente_print_get_title (self->print), text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    }
  gtk_widget_queue_draw (self->sheet);
}

/* It has been laid out anew. */
static void
changed_cb (EntentePrintPreview *self)
{
  self->n_pages = entente_print_get_n_pages (self->print);
  self->page = MIN (self->page, MAX (self->n_pages, 1) - 1);
  update (self);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  EntentePrintPreview *self = user_data;
  double scale, left, top;

  if (self->print == NULL)
    return;
  scale = MIN ((width - 2 * MARGIN) / self->paper.width, (height - 2 * MARGIN) / self->paper.height);
  if (scale <= 0)
    return;
  left = floor ((width - scale * self->paper.width) / 2);
  top = floor ((height - scale * self->paper.height) / 2);
  cairo_translate (cr, left, top);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, SHADOW / scale / 2, self->paper.width + SHADOW / scale / 2, self->paper.height + SHADOW / scale / 2);
  cairo_set_source_rgba (cr, 0, 0, 0, .25);
  cairo_fill (cr);
  /* Paper is white in the dark, too. */
  cairo_rectangle (cr, 0, 0, self->paper.width, self->paper.height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  entente_print_draw_page (self->print, cr, self->page);
}

static void
back_cb (EntentePrintPreview *self)
{
  entente_print_preview_turn (self, -1);
}

static void
on_cb (EntentePrintPreview *self)
{
  entente_print_preview_turn (self, 1);
}

static void
entente_print_preview_dispose (GObject *object)
{
  EntentePrintPreview *self = ENTENTE_PRINT_PREVIEW (object);

  if (self->print != NULL)
    g_signal_handlers_disconnect_by_data (self->print, self);
  g_clear_object (&self->print);
  g_clear_pointer (&self->sheet, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (entente_print_preview_parent_class)->dispose (object);
}

static void
entente_print_preview_class_init (EntentePrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_print_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
new_button (EntentePrintPreview *self,
            const char          *icon,
            const char          *label,
            GCallback            callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static void
entente_print_preview_init (EntentePrintPreview *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->sheet = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->sheet), draw_cb, self, NULL);
  gtk_widget_set_vexpand (self->sheet, TRUE);
  gtk_widget_set_hexpand (self->sheet, TRUE);
  gtk_widget_set_parent (self->sheet, GTK_WIDGET (self));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->back = new_button (self, "go-previous-symbolic", _("Previous Page"), G_CALLBACK (back_cb));
  self->on = new_button (self, "go-next-symbolic", _("Next Page"), G_CALLBACK (on_cb));
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_halign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_bottom (self->bar, 6);
  gtk_box_append (GTK_BOX (self->bar), self->back);
  gtk_box_append (GTK_BOX (self->bar), self->label);
  gtk_box_append (GTK_BOX (self->bar), self->on);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));

  update (self);
}

/**
 * entente_print_preview_new:
 *
 * Returns: (transfer floating): a preview of nothing yet
 */
GtkWidget *
entente_print_preview_new (void)
{
  return g_object_new (ENTENTE_TYPE_PRINT_PREVIEW, NULL);
}

/**
 * entente_print_preview_set:
 * @self: a preview
 * @print: (nullable): what is to be printed
 * @paper: what on
 *
 * Shows its first page; or, where it was shown before, the same on other paper.
 */
void
entente_print_preview_set (EntentePrintPreview     *self,
                           EntentePrint            *print,
                           const EntentePrintPaper *paper)
{
  g_return_if_fail (ENTENTE_IS_PRINT_PREVIEW (self));
  g_return_if_fail (paper != NULL);

  self->paper = *paper;
  if (print != self->print)
    {
      if (self->print != NULL)
        g_signal_handlers_disconnect_by_data (self->print, self);
      g_set_object (&self->print, print);
      if (print != NULL)
        g_signal_connect_object (print, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      self->page = self->n_pages = 0;
    }
  if (print != NULL)
    {
      entente_print_lay_out (print, paper);
      changed_cb (self);
    }
  else
    update (self);
}

/**
 * entente_print_preview_get_page:
 * @self: a preview
 *
 * Returns: which page is shown, from 0
 */
guint
entente_print_preview_get_page (EntentePrintPreview *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINT_PREVIEW (self), 0);

  return self->page;
}

/**
 * entente_print_preview_turn:
 * @self: a preview
 * @pages: how many pages on, or back
 *
 * Shows another page, as far as there are any.
 */
void
entente_print_preview_turn (EntentePrintPreview *self,
                            int                  pages)
{
  gint64 page;

  g_return_if_fail (ENTENTE_IS_PRINT_PREVIEW (self));

  page = CLAMP ((gint64) self->page + pages, 0, (gint64) MAX (self->n_pages, 1) - 1);
  if (page == self->page)
    return;
  self->page = (guint) page;
  update (self);
}
