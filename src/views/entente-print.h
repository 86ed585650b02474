/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on paper, without a printer or a widget: laid out for a paper, drawn page by page, in points. What all have is
 * here: the title, and under each page when it was printed and which page it is. What is below the title is drawn by those
 * that derive from it. Some thousand pages at most. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePrintPaper:
 * @width: of the sheet, in points
 * @height: of the sheet
 * @margin: what stays free all around
 * @mirrored: whether it is read from right to left
 */
typedef struct {
  double   width;
  double   height;
  double   margin;
  gboolean mirrored;
} EntentePrintPaper;

#define ENTENTE_TYPE_PRINT (entente_print_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntentePrint, entente_print, ENTENTE, PRINT, GObject)

/**
 * EntentePrintClass:
 * @is_wide: whether it belongs on paper that is wider than high
 * @lay_out: makes pages of that width and height, of which the first is lower, and returns how many
 * @draw: draws one of these; the origin of @cr is its upper left corner
 * @is_whole: whether nothing that is drawn is still awaited; %NULL where it always is
 */
struct _EntentePrintClass {
  GObjectClass parent_class;

  gboolean is_wide;
  guint    (*lay_out)  (EntentePrint *self,
                        double        width,
                        double        first_height,
                        double        height,
                        gboolean      mirrored);
  void     (*draw)     (EntentePrint *self,
                        cairo_t      *cr,
                        guint         page);
  gboolean (*is_whole) (EntentePrint *self);
};

void          entente_print_set_title      (EntentePrint            *self,
                                            const char              *title,
                                            const char              *subtitle);
const char   *entente_print_get_title      (EntentePrint            *self);
const char   *entente_print_get_subtitle   (EntentePrint            *self);
void          entente_print_changed        (EntentePrint            *self);
gboolean      entente_print_is_wide        (EntentePrint            *self);
gboolean      entente_print_is_whole       (EntentePrint            *self);
guint         entente_print_lay_out        (EntentePrint            *self,
                                            const EntentePrintPaper *paper);
guint         entente_print_get_n_pages    (EntentePrint            *self);
void          entente_print_draw_page      (EntentePrint            *self,
                                            cairo_t                 *cr,
                                            guint                    page);
GBytes       *entente_print_make_pdf       (EntentePrint            *self,
                                            const EntentePrintPaper *paper,
                                            GError                 **error);

PangoContext *entente_print_create_context (double                   resolution,
                                            double                   size,
                                            gboolean                 mirrored);

G_END_DECLS
