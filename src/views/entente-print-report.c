/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print-report.h"

#include "entente-print-break.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT_SIZE    9.5
#define NOTE_SCALE   0.86
#define HEADING_SCALE 1.16
#define HEADING_GAP  12.0
#define PART_GAP     5.0
#define INDENT       16.0
#define GLYPH        9.5
#define LONGEST_LINE 460.0 /* longer lines are hard to read */
#define GREY         0.36

/* A line of text: what is not parted by the end of a page. */
typedef struct {
  const EntenteReportPart *part;
  PangoLayout             *layout; /* of all of its part */
  PangoLayoutLine         *line;   /* borrowed from that */
  double                   gap; /* above it, in points; not above the first of a page */
  double                   height;
  double                   baseline;
  gboolean                 is_first; /* of its part: with its glyph */
  gboolean                 is_note;
} Line;

struct _EntentePrintReport {
  EntentePrint   parent_instance;

  EntenteReport *report;
  GArray        *lines;
  GArray        *pages; /* EntentePrintBreak */
  double         width;
  gboolean       mirrored;
};

G_DEFINE_FINAL_TYPE (EntentePrintReport, entente_print_report, ENTENTE_TYPE_PRINT)

static void
line_clear (gpointer data)
{
  g_object_unref (((Line *) data)->layout);
}

static gboolean
is_indented (const EntenteReportPart *part)
{
  return part->kind == ENTENTE_REPORT_STATEMENT || part->kind == ENTENTE_REPORT_MARK;
}

static PangoLayout *
make_layout (PangoContext            *context,
             const EntenteReportPart *part,
             gboolean                 is_note,
             double                   width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean is_heading = part->kind == ENTENTE_REPORT_HEADING;
  g_autofree char *text = NULL;

  if (is_heading && part->note != NULL)
    {
      PangoAttribute *size = pango_attr_scale_new (HEADING_SCALE);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      /* Translators: a heading such as “Terms”, and what is to be said beside it: “likely, not stated”. */
      text = g_strdup_printf (C_("printed heading", "%s · %s"), part->text, part->note);
      size->end_index = bold->end_index = g_str_has_prefix (text, part->text) ? (guint) strlen (part->text) : 0;
      pango_attr_list_insert (attributes, size);
      pango_attr_list_insert (attributes, bold);
    }
  else
    {
      text = g_strdup (is_note ? part->note : part->text);
      if (is_heading || (part->kind == ENTENTE_REPORT_MARK && !is_note))
        pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      if (is_heading)
        pango_attr_list_insert (attributes, pango_attr_scale_new (HEADING_SCALE));
      else if (is_note || part->kind == ENTENTE_REPORT_TEXT)
        pango_attr_list_insert (attributes, pango_attr_scale_new (NOTE_SCALE));
    }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Where no line of a part can stand alone, and its evidence stays with it: all but long texts are kept whole. */
static void
add_lines (EntentePrintReport      *self,
           PangoContext            *context,
           const EntenteReportPart *part,
           gboolean                 is_note,
           GArray                  *boxes)
{
  double gap = part->kind == ENTENTE_REPORT_HEADING ? HEADING_GAP : is_note ? 0 : PART_GAP;
  g_autoptr (PangoLayout) layout = make_layout (context, part, is_note, self->width - (is_indented (part) ? INDENT : 0));
  int n_lines = pango_layout_get_line_count (layout);
  gboolean has_note = part->note != NULL && part->kind != ENTENTE_REPORT_HEADING && !is_note;

  for (int i = 0; i < n_lines; i++)
    {
      Line line = { .part = part, .layout = g_object_ref (layout), .line = pango_layout_get_line_readonly (layout, i) };
      PangoRectangle extents;

      pango_layout_line_get_extents (line.line, NULL, &extents);
      line.gap = i == 0 ? gap : 0;
      line.height = (double) extents.height / PANGO_SCALE;
      line.baseline = (double) PANGO_ASCENT (extents) / PANGO_SCALE;
      line.is_first = i == 0 && !is_note;
      line.is_note = is_note;
      g_array_append_val (self->lines, line);
      g_array_append_val (boxes, ((EntentePrintBox) {
                                   line.gap + line.height,
                                   part->kind == ENTENTE_REPORT_HEADING || (has_note && i == n_lines - 1) ||
                                     (n_lines > 1 && (i == 0 || i == n_lines - 2)) ||
                                     (part->kind == ENTENTE_REPORT_MARK && i == n_lines - 1),
                                 }));
    }
}

static guint
lay_out (EntentePrint *print,
         double        width,
         double        first_height,
         double        height,
         gboolean      mirrored)
{
  EntentePrintReport *self = ENTENTE_PRINT_REPORT (print);
  PangoContext *context = entente_print_create_context (72, TEXT_SIZE, mirrored);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntentePrintBox));

  self->mirrored = mirrored;
  self->width = MIN (width, LONGEST_LINE);
  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < self->report->parts->len; i++)
    {
      const EntenteReportPart *part = self->report->parts->pdata[i];

      add_lines (self, context, part, FALSE, boxes);
      if (part->note != NULL && part->kind != ENTENTE_REPORT_HEADING)
        add_lines (self, context, part, TRUE, boxes);
    }
  g_clear_pointer (&self->pages, g_array_unref);
  self->pages = entente_print_break_pages ((const EntentePrintBox *) (gconstpointer) boxes->data, boxes->len, first_height,
                                           height);
  if (mirrored)
    self->width = width;
  g_object_unref (context);
  return self->pages->len;
}

static void
draw_line (EntentePrintReport *self,
           cairo_t            *cr,
           const Line         *line,
           double              y)
{
  const GdkRGBA black = { 0, 0, 0, 1 };
  double indent = is_indented (line->part) ? INDENT : 0;
  gboolean grey = line->is_note || line->part->kind == ENTENTE_REPORT_TEXT;
  double glyph_x = self->mirrored ? self->width - GLYPH / 2 : GLYPH / 2;
  PangoRectangle extents;
  double x = indent;

  if (line->is_first && line->part->kind == ENTENTE_REPORT_STATEMENT)
    entente_draw_glyph (cr, line->part->modality, glyph_x, y + line->height / 2, GLYPH, &black, self->mirrored);
  if (line->is_first && line->part->kind == ENTENTE_REPORT_MARK)
    entente_draw_mark (cr, ENTENTE_MARK_DIFFER, glyph_x, y + line->height / 2, GLYPH, &black, self->mirrored);
  if (self->mirrored)
    {
      pango_layout_line_get_extents (line->line, NULL, &extents);
      x = self->width - indent - (double) extents.width / PANGO_SCALE;
    }
  cairo_set_source_rgb (cr, grey ? GREY : 0, grey ? GREY : 0, grey ? GREY : 0);
  cairo_move_to (cr, x, y + line->baseline);
  pango_cairo_show_layout_line (cr, line->line);
}

static void
draw (EntentePrint *print,
      cairo_t      *cr,
      guint         page)
{
  EntentePrintReport *self = ENTENTE_PRINT_REPORT (print);
  guint first = g_array_index (self->pages, EntentePrintBreak, page).box;
  guint end = page + 1 < self->pages->len ? g_array_index (self->pages, EntentePrintBreak, page + 1).box : self->lines->len;
  double y = 0;

  for (guint i = first; i < end; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      y += i > first ? line->gap : 0;
      draw_line (self, cr, line, y);
      y += line->height;
    }
}

static void
entente_print_report_finalize (GObject *object)
{
  EntentePrintReport *self = ENTENTE_PRINT_REPORT (object);

  g_array_unref (self->lines);
  g_clear_pointer (&self->pages, g_array_unref);
  entente_report_free (self->report);
  G_OBJECT_CLASS (entente_print_report_parent_class)->finalize (object);
}

static void
entente_print_report_class_init (EntentePrintReportClass *klass)
{
  EntentePrintClass *print_class = ENTENTE_PRINT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_print_report_finalize;
  print_class->lay_out = lay_out;
  print_class->draw = draw;
}

static void
entente_print_report_init (EntentePrintReport *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
}

/**
 * entente_print_report_new:
 * @report: (transfer full): a report
 *
 * Returns: (transfer full): a document
 */
EntentePrint *
entente_print_report_new (EntenteReport *report)
{
  EntentePrintReport *self;

  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PRINT_REPORT, NULL);
  self->report = report;
  entente_print_set_title (ENTENTE_PRINT (self), report->title, report->subtitle);
  return ENTENTE_PRINT (self);
}
