/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT_SIZE     9.0
#define TITLE_SCALE   1.9
#define SMALL_SCALE   0.85
#define TITLE_GAP     12.0
#define FOOTER_HEIGHT 22.0
#define GREY          0.36

/* Paper that leaves less for what is printed is no paper. */
#define LEAST_ROOM    72.0

typedef struct {
  char             *title;
  char             *subtitle;
  char             *date;
  EntentePrintPaper paper;
  PangoContext     *context;
  PangoLayout      *heading; /* of the first page */
  double            heading_height;
  guint             n_pages;
} EntentePrintPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePrint, entente_print, G_TYPE_OBJECT)

static guint changed_signal;

static void
entente_print_finalize (GObject *object)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (ENTENTE_PRINT (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->date);
  g_clear_object (&priv->context);
  g_clear_object (&priv->heading);
  G_OBJECT_CLASS (entente_print_parent_class)->finalize (object);
}

static void
entente_print_class_init (EntentePrintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_print_finalize;

  /**
   * EntentePrint::changed:
   *
   * It is another one now, laid out anew: what was awaited has come.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_print_init (EntentePrint *self)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: a date under a printed page, as g_date_time_format() writes it: “23 November 2026”. */
  g_autofree char *today = g_date_time_format (now, C_("printed", "%-d %B %Y"));

  /* Translators: under a printed page, with a date. */
  priv->date = g_strdup_printf (_("Printed with Entente on %s"), today);
}

/**
 * entente_print_create_context:
 * @resolution: how many of cairo’s units an inch has: 72 if they are points
 * @size: of the letters, in points of that resolution
 * @mirrored: whether it is read from right to left
 *
 * Letters in the person’s font, as wide on paper as on any screen.
 *
 * Returns: (transfer full): a context
 */
PangoContext *
entente_print_create_context (double   resolution,
                              double   size,
                              gboolean mirrored)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GtkSettings *settings = gdk_display_get_default () != NULL ? gtk_settings_get_default () : NULL;
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autofree char *name = NULL;
  PangoFontDescription *font;

  if (settings != NULL)
    g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans");
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, resolution);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  return context;
}

/**
 * entente_print_set_title:
 * @self: a document
 * @title: what stands over it
 * @subtitle: (nullable): a line below
 */
void
entente_print_set_title (EntentePrint *self,
                         const char   *title,
                         const char   *subtitle)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PRINT (self));
  g_return_if_fail (title != NULL);

  g_free (priv->title);
  g_free (priv->subtitle);
  priv->title = g_strdup (title);
  priv->subtitle = g_strdup (subtitle);
}

/**
 * entente_print_get_title:
 * @self: a document
 *
 * Returns: (transfer none): what stands over it
 */
const char *
entente_print_get_title (EntentePrint *self)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PRINT (self), NULL);

  return priv->title;
}

/**
 * entente_print_get_subtitle:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the line below its title
 */
const char *
entente_print_get_subtitle (EntentePrint *self)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PRINT (self), NULL);

  return priv->subtitle;
}

/**
 * entente_print_changed:
 * @self: a document
 *
 * For those that derive from it: lays it out anew, if it was, and emits #EntentePrint::changed.
 */
void
entente_print_changed (EntentePrint *self)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  EntentePrintPaper paper = priv->paper;

  if (priv->n_pages > 0)
    entente_print_lay_out (self, &paper);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * entente_print_is_wide:
 * @self: a document
 *
 * Returns: whether it belongs on paper that is wider than high
 */
gboolean
entente_print_is_wide (EntentePrint *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINT (self), FALSE);

  return ENTENTE_PRINT_GET_CLASS (self)->is_wide;
}

/**
 * entente_print_is_whole:
 * @self: a document that is laid out
 *
 * Returns: whether nothing is awaited that belongs on its pages
 */
gboolean
entente_print_is_whole (EntentePrint *self)
{
  g_return_val_if_fail (ENTENTE_IS_PRINT (self), FALSE);

  return ENTENTE_PRINT_GET_CLASS (self)->is_whole == NULL || ENTENTE_PRINT_GET_CLASS (self)->is_whole (self);
}

static PangoLayout *
make_heading (EntentePrint *self,
              double        width)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  PangoLayout *layout = pango_layout_new (priv->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = g_strconcat (priv->title, priv->subtitle != NULL ? "\n" : NULL, priv->subtitle, NULL);
  PangoAttribute *scale = pango_attr_scale_new (TITLE_SCALE);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  scale->end_index = bold->end_index = (guint) strlen (priv->title);
  pango_attr_list_insert (attributes, scale);
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Of a name that never ends, the beginning. */
  pango_layout_set_height (layout, -3);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * entente_print_lay_out:
 * @self: a document
 * @paper: what it is printed on; too small a paper is taken for one of an inch
 *
 * Lays it out. The pages stay so until the next time.
 *
 * Returns: how many pages it has, at least 1
 */
guint
entente_print_lay_out (EntentePrint            *self,
                       const EntentePrintPaper *paper)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  double width, height;
  int heading;

  g_return_val_if_fail (ENTENTE_IS_PRINT (self), 0);
  g_return_val_if_fail (paper != NULL, 0);
  g_return_val_if_fail (priv->title != NULL, 0);

  priv->paper = *paper;
  width = MAX (paper->width - 2 * paper->margin, LEAST_ROOM);
  height = MAX (paper->height - 2 * paper->margin - FOOTER_HEIGHT, LEAST_ROOM);
  g_clear_object (&priv->context);
  g_clear_object (&priv->heading);
  priv->context = entente_print_create_context (72, TEXT_SIZE, paper->mirrored);
  priv->heading = make_heading (self, width);
  pango_layout_get_size (priv->heading, NULL, &heading);
  priv->heading_height = MIN ((double) heading / PANGO_SCALE + TITLE_GAP, height / 2);
  priv->n_pages = ENTENTE_PRINT_GET_CLASS (self)->lay_out (self, width, height - priv->heading_height, height, paper->mirrored);
  return priv->n_pages;
}

/**
 * entente_print_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has as it is laid out now; 0 if it never was
 */
guint
entente_print_get_n_pages (EntentePrint *self)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PRINT (self), 0);

  return priv->n_pages;
}

/* At the leading or, with @end, at the trailing edge. */
static void
draw_line (EntentePrintPrivate *priv,
           cairo_t             *cr,
           const char          *text,
           double               width,
           double               y,
           gboolean             end)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (priv->context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * entente_print_draw_page:
 * @self: a document that is laid out
 * @cr: where to draw, in points; its origin is the upper left corner of the paper
 * @page: from 0; a page that there isn't any more is blank
 */
void
entente_print_draw_page (EntentePrint *self,
                         cairo_t      *cr,
                         guint         page)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  double width, height;
  g_autofree char *number = NULL;

  g_return_if_fail (ENTENTE_IS_PRINT (self));

  if (page >= priv->n_pages)
    return;
  width = MAX (priv->paper.width - 2 * priv->paper.margin, LEAST_ROOM);
  height = MAX (priv->paper.height - 2 * priv->paper.margin - FOOTER_HEIGHT, LEAST_ROOM);
  /* Translators: a printed page, and how many there are. */
  number = g_strdup_printf (_("Page %u of %u"), page + 1, priv->n_pages);

  cairo_save (cr);
  cairo_translate (cr, priv->paper.margin, priv->paper.margin);
  cairo_set_source_rgb (cr, GREY, GREY, GREY);
  draw_line (priv, cr, number, width, height + FOOTER_HEIGHT / 2, TRUE);
  draw_line (priv, cr, priv->date, width * .7, height + FOOTER_HEIGHT / 2, FALSE);
  if (page == 0)
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_layout (cr, priv->heading);
      cairo_translate (cr, 0, priv->heading_height);
    }
  ENTENTE_PRINT_GET_CLASS (self)->draw (self, cr, page);
  cairo_restore (cr);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * entente_print_make_pdf:
 * @self: a document
 * @paper: what it is laid out for
 * @error: return location for a #GError
 *
 * Draws all pages, as they would be printed: no printer is needed.
 *
 * Returns: (transfer full): the content of a PDF, or %NULL with @error set
 */
GBytes *
entente_print_make_pdf (EntentePrint             *self,
                        const EntentePrintPaper  *paper,
                        GError                  **error)
{
  EntentePrintPrivate *priv = entente_print_get_instance_private (self);
  GByteArray *content = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (ENTENTE_IS_PRINT (self), NULL);

  entente_print_lay_out (self, paper);
  surface = cairo_pdf_surface_create_for_stream (write_cb, content, paper->width, paper->height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, priv->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente");
  cr = cairo_create (surface);
  for (guint page = 0; page < priv->n_pages; page++)
    {
      entente_print_draw_page (self, cr, page);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (content);
  g_byte_array_unref (content);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
