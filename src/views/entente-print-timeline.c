/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print-timeline.h"

#include "entente-print-break.h"
#include "entente-timeline-sheet.h"

#include <glib/gi18n-lib.h>

/* A px of the screen on paper, in points: letters of 11 points are printed as of 8.8. */
#define POINTS_PER_PX 0.6
#define LEAST_POINTS_PER_PX 0.25

#define SCREEN_DPI 96
#define SCREEN_TEXT 11
#define UNSEEN_WIDTH 1000.0
#define NOTE_SIZE 8.0
#define NOTE_GAP 9.0
#define GLYPH 9.0
#define GLYPH_GAP 4.0
#define LEGEND_GAP 14.0

/* Of the undated of a group, and of all of them, so many are named. */
#define N_UNDATED 40

/**
 * EntentePrintTimeline:
 *
 * Has its own layout of the items of a timeline, and follows these; the window of time stays as it was.
 */
struct _EntentePrintTimeline {
  EntentePrint          parent_instance;

  EntenteTimelineState *state;
  EntenteTimelineData  *data;
  EntenteTimelineScale  seen;  /* on the screen */
  EntenteTimelineScale  scale; /* on paper */
  EntenteStyle          style;
  char                 *sources;

  EntenteTimelineSheet  sheet;
  GArray               *pages;   /* EntentePrintBreak: of the lanes, then of what is below them */
  GPtrArray            *notes;   /* PangoLayout: below the lanes, the legend in place of the first */
  double                unit;    /* how many points a px has */
  double                height;  /* of the lanes of a page but the first, in points */
  gboolean              mirrored;
};

G_DEFINE_FINAL_TYPE (EntentePrintTimeline, entente_print_timeline, ENTENTE_TYPE_PRINT)

static gboolean
is_whole (EntentePrint *print)
{
  EntentePrintTimeline *self = ENTENTE_PRINT_TIMELINE (print);
  const EntenteTimelineMark *marks;
  guint n_marks;

  marks = entente_timeline_layout_get_marks (self->sheet.layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (entente_timeline_data_get_row (self->data, marks[i].item) == NULL)
      return FALSE;
  return TRUE;
}

/* The same days as on the screen, as wide as the paper has room for. */
static void
lay_out_lanes (EntentePrintTimeline *self,
               double                width)
{
  double px = width / self->unit;

  g_clear_object (&self->sheet.pango);
  self->sheet.pango = entente_print_create_context (SCREEN_DPI, SCREEN_TEXT, self->mirrored);
  entente_timeline_sheet_forget_labels (&self->sheet);
  entente_timeline_sheet_measure (&self->sheet, (int) px, FALSE, self->mirrored);
  self->scale = self->seen;
  self->scale.width = MAX (px - self->sheet.header_width, 1);
  self->scale.days_per_pixel = entente_timeline_scale_get_days (&self->seen) / self->scale.width;
  self->scale.mirrored = self->mirrored;
  entente_timeline_sheet_update (&self->sheet);
}

static double
find_highest (EntentePrintTimeline *self)
{
  const EntenteTimelineLane *lanes;
  double highest = 0;
  guint n_lanes;

  lanes = entente_timeline_layout_get_lanes (self->sheet.layout, &n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    highest = MAX (highest, lanes[i].height);
  return highest;
}

static PangoLayout *
make_note (PangoContext *context,
           const char   *title,
           const char   *text,
           double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  /* Translators: below a printed timeline: “Sources”, or a group of what has no date, and what it is. */
  g_autofree char *note = g_strdup_printf (C_("printed", "%s: %s"), title, text);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = g_str_has_prefix (note, title) ? (guint) strlen (title) : 0;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, note, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* What has no date is on the shelf on the screen; here it is told group by group. */
static void
add_undated (EntentePrintTimeline *self,
             PangoContext         *context,
             double                width)
{
  const GArray *undated = self->data->undated;

  for (guint i = 0, end; i < undated->len; i = end)
    {
      EntenteUndatedGroup group = entente_undated_group_of (&g_array_index (undated, EntenteMoment, i));
      g_autoptr (GString) names = g_string_new (NULL);
      guint n_named = 0;

      for (end = i; end < undated->len && entente_undated_group_of (&g_array_index (undated, EntenteMoment, end)) == group;
           end++)
        {
          const EntenteRow *row = end - i < N_UNDATED
                                    ? entente_row_cache_get (self->data->rows, g_array_index (undated, EntenteMoment, end).key)
                                    : NULL;

          if (row == NULL)
            continue;
          g_string_append_printf (names, "%s%s", n_named > 0 ? " · " : "", entente_row_get_name (row));
          n_named++;
        }
      if (n_named < end - i)
        {
          guint n = end - i - n_named;
          /* Translators: after names, how many others there are. */
          g_autofree char *rest = g_strdup_printf (ngettext ("%'u more", "%'u more", n), n);

          g_string_append_printf (names, "%s%s", n_named > 0 ? " · " : "", rest);
        }
      g_ptr_array_add (self->notes, make_note (context, entente_timeline_group_get_name (group), names->str, width));
    }
}

static void
make_notes (EntentePrintTimeline *self,
            double                width)
{
  PangoContext *context = entente_print_create_context (72, NOTE_SIZE, self->mirrored);

  g_ptr_array_set_size (self->notes, 0);
  /* The place of the legend, which is a line. */
  g_ptr_array_add (self->notes, pango_layout_new (context));
  add_undated (self, context, width);
  if (self->sources != NULL)
    g_ptr_array_add (self->notes, make_note (context, _("Sources"), self->sources, width));
  g_object_unref (context);
}

static double
get_note_height (EntentePrintTimeline *self,
                 guint                 note)
{
  int height;

  pango_layout_get_size (self->notes->pdata[note], NULL, &height);
  return NOTE_GAP + (double) height / PANGO_SCALE;
}

/* Lanes, and then the notes below them, cut into pages. */
static guint
lay_out (EntentePrint *print,
         double        width,
         double        first_height,
         double        height,
         gboolean      mirrored)
{
  EntentePrintTimeline *self = ENTENTE_PRINT_TIMELINE (print);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntentePrintBox));
  const EntenteTimelineLane *lanes;
  double axis, highest;
  guint n_lanes;

  self->mirrored = mirrored;
  self->unit = POINTS_PER_PX;
  lay_out_lanes (self, width);
  /* No lane is parted, if need be all is printed smaller. */
  highest = find_highest (self) + self->sheet.axis_height;
  if (highest * self->unit > first_height)
    {
      self->unit = CLAMP (first_height / highest, LEAST_POINTS_PER_PX, POINTS_PER_PX);
      lay_out_lanes (self, width);
    }
  make_notes (self, width);

  axis = self->sheet.axis_height * self->unit;
  lanes = entente_timeline_layout_get_lanes (self->sheet.layout, &n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    g_array_append_val (boxes, ((EntentePrintBox) { lanes[i].height * self->unit, FALSE }));
  for (guint i = 0; i < self->notes->len; i++)
    g_array_append_val (boxes, ((EntentePrintBox) { get_note_height (self, i), i + 1 < self->notes->len && i == 0 }));
  g_clear_pointer (&self->pages, g_array_unref);
  self->pages = entente_print_break_pages ((const EntentePrintBox *) (gconstpointer) boxes->data, boxes->len,
                                           MAX (first_height - axis, 1), MAX (height - axis, 1));
  return self->pages->len;
}

/* The one grammar: what shapes and lines mean, and which tone is of deals and which of events. */
static void
draw_legend (EntentePrintTimeline     *self,
             cairo_t                  *cr,
             const EntenteTimelineInk *ink,
             double                    width,
             double                    y)
{
  PangoContext *context = entente_print_create_context (72, NOTE_SIZE, self->mirrored);
  double x = 0;

  for (guint i = 0; i < ENTENTE_N_MODALITIES + 2; i++)
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (context);
      gboolean is_event = i == ENTENTE_N_MODALITIES + 1;
      double words, line, middle, left;
      int text_width, text_height;

      pango_layout_set_text (layout,
                             i < ENTENTE_N_MODALITIES ? entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, i)
                             : is_event               ? _("Event")
                                                      : _("Deal"),
                             -1);
      pango_layout_get_size (layout, &text_width, &text_height);
      words = (double) text_width / PANGO_SCALE;
      line = (double) text_height / PANGO_SCALE;
      middle = y + line / 2;
      left = self->mirrored ? width - x - GLYPH : x;
      if (i < ENTENTE_N_MODALITIES)
        entente_draw_glyph (cr, i, left + GLYPH / 2, middle, GLYPH, &ink->text, self->mirrored);
      else
        entente_draw_box (cr, ENTENTE_MODALITY_ASSERTED, left, middle - GLYPH / 3, GLYPH, GLYPH * 2 / 3, is_event ? 1 : GLYPH / 3,
                          is_event ? &ink->events : &ink->deals, &ink->style);
      gdk_cairo_set_source_rgba (cr, &ink->text);
      cairo_move_to (cr, self->mirrored ? left - GLYPH_GAP - words : left + GLYPH + GLYPH_GAP, y);
      pango_cairo_show_layout (cr, layout);
      x += GLYPH + GLYPH_GAP + words + LEGEND_GAP;
    }
  g_object_unref (context);
}

/* The lanes between two heights of the sheet, with the axis above them. */
static void
draw_lanes (EntentePrintTimeline     *self,
            cairo_t                  *cr,
            const EntenteTimelineInk *ink,
            double                    from,
            double                    to)
{
  cairo_save (cr);
  cairo_scale (cr, self->unit, self->unit);
  entente_timeline_sheet_draw_axis (&self->sheet, cr, ink, self->sheet.axis_height + to - from);
  cairo_rectangle (cr, 0, self->sheet.axis_height, self->sheet.header_width + self->scale.width, to - from);
  cairo_clip (cr);
  cairo_translate (cr, 0, self->sheet.axis_height - from);
  entente_timeline_sheet_draw_lanes (&self->sheet, cr, ink, from, to);
  cairo_rectangle (cr, self->sheet.left, from, self->scale.width, to - from);
  cairo_clip (cr);
  cairo_translate (cr, self->sheet.left, 0);
  entente_timeline_sheet_draw_marks (&self->sheet, cr, ink, from, to, ENTENTE_TIMELINE_NOTHING, ENTENTE_TIMELINE_NOTHING);
  cairo_restore (cr);
}

/* How far down in the sheet a page begins; the end of the lanes where it begins with notes. */
static double
get_lanes_top (EntentePrintTimeline    *self,
               const EntentePrintBreak *page)
{
  const EntenteTimelineLane *lanes;
  guint n_lanes;

  lanes = entente_timeline_layout_get_lanes (self->sheet.layout, &n_lanes);
  if (page == NULL || page->box >= n_lanes)
    return entente_timeline_layout_get_height (self->sheet.layout);
  return lanes[page->box].y + page->offset / self->unit;
}

static void
draw (EntentePrint *print,
      cairo_t      *cr,
      guint         page)
{
  EntentePrintTimeline *self = ENTENTE_PRINT_TIMELINE (print);
  const EntentePrintBreak *begin = &g_array_index (self->pages, EntentePrintBreak, page);
  const EntentePrintBreak *end = page + 1 < self->pages->len ? begin + 1 : NULL;
  double from = get_lanes_top (self, begin), to = get_lanes_top (self, end), y = 0;
  double width = (self->sheet.header_width + self->scale.width) * self->unit;
  EntenteTimelineInk ink;
  guint n_lanes, last;

  entente_timeline_ink_init_on_paper (&ink, self->sheet.params.row_height, self->sheet.text_height, self->mirrored);
  entente_timeline_layout_get_lanes (self->sheet.layout, &n_lanes);
  if (to > from)
    {
      draw_lanes (self, cr, &ink, from, to);
      y = (self->sheet.axis_height + to - from) * self->unit;
    }
  last = end != NULL ? end->box : n_lanes + self->notes->len;
  for (guint box = MAX (begin->box, n_lanes); box < last; box++)
    {
      guint note = box - n_lanes;

      if (note == 0)
        draw_legend (self, cr, &ink, width, y + NOTE_GAP);
      gdk_cairo_set_source_rgba (cr, &ink.text);
      cairo_move_to (cr, 0, y + NOTE_GAP);
      pango_cairo_show_layout (cr, self->notes->pdata[note]);
      y += get_note_height (self, note);
    }
}

static void
take_data (EntentePrintTimeline *self)
{
  g_clear_pointer (&self->data, entente_timeline_data_unref);
  self->data = entente_timeline_data_ref (entente_timeline_state_get_data (self->state));
  self->sheet.data = self->data;
}

static void
data_cb (EntentePrintTimeline *self)
{
  take_data (self);
  entente_print_changed (ENTENTE_PRINT (self));
}

static void
entente_print_timeline_finalize (GObject *object)
{
  EntentePrintTimeline *self = ENTENTE_PRINT_TIMELINE (object);

  g_clear_object (&self->sheet.pango);
  entente_timeline_sheet_clear (&self->sheet);
  g_clear_pointer (&self->data, entente_timeline_data_unref);
  g_clear_object (&self->state);
  g_clear_pointer (&self->pages, g_array_unref);
  g_ptr_array_unref (self->notes);
  g_free (self->sources);
  G_OBJECT_CLASS (entente_print_timeline_parent_class)->finalize (object);
}

static void
entente_print_timeline_class_init (EntentePrintTimelineClass *klass)
{
  EntentePrintClass *print_class = ENTENTE_PRINT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_print_timeline_finalize;
  print_class->is_wide = TRUE;
  print_class->lay_out = lay_out;
  print_class->draw = draw;
  print_class->is_whole = is_whole;
}

static void
entente_print_timeline_init (EntentePrintTimeline *self)
{
  entente_timeline_sheet_init (&self->sheet);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What is seen, or all that is dated where the timeline is on a page that wasn’t looked at yet. */
static EntenteTimelineScale
find_window (EntenteTimelineState *state)
{
  const EntenteTimelineBounds *bounds = entente_timeline_state_get_bounds (state);

  if (entente_timeline_state_is_sized (state) || !entente_timeline_state_get_data (state)->has_span)
    return *entente_timeline_state_get_scale (state);
  return entente_timeline_scale_fit (bounds, UNSEEN_WIDTH, FALSE, bounds->first_day, bounds->end_day, UNSEEN_WIDTH / 40);
}

/**
 * entente_print_timeline_new:
 * @state: what the timeline shows, which must have data
 * @subject: (nullable): the name of the entity that the timeline is of, or %NULL for the whole landscape
 *
 * Returns: (transfer full): a document
 */
EntentePrint *
entente_print_timeline_new (EntenteTimelineState *state,
                            const char           *subject)
{
  EntentePrintTimeline *self;
  g_autofree char *title = NULL;
  g_autofree char *span = NULL;

  g_return_val_if_fail (ENTENTE_IS_TIMELINE_STATE (state), NULL);
  g_return_val_if_fail (entente_timeline_state_get_data (state) != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PRINT_TIMELINE, NULL);
  self->state = g_object_ref (state);
  self->seen = find_window (state);
  self->style = *entente_timeline_state_get_style (state);
  self->sheet.scale = &self->scale;
  self->sheet.style = &self->style;
  take_data (self);
  /* Translators: over a printed timeline, with the name of an entity. */
  title = subject != NULL ? g_strdup_printf (_("Timeline of %s"), subject) : g_strdup (_("Timeline"));
  span = entente_timeline_format_span (self->seen.first_day,
                                        self->seen.first_day + entente_timeline_scale_get_days (&self->seen) - 1);
  entente_print_set_title (ENTENTE_PRINT (self), title, span);
  g_signal_connect_object (state, "data-changed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "data-followed", G_CALLBACK (data_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "rows-changed", G_CALLBACK (entente_print_changed), self, G_CONNECT_SWAPPED);
  return ENTENTE_PRINT (self);
}

/**
 * entente_print_timeline_set_sources:
 * @self: a document
 * @sources: the sources that it rests on, in words
 *
 * Names them below the timeline.
 */
void
entente_print_timeline_set_sources (EntentePrintTimeline *self,
                                    const char           *sources)
{
  g_return_if_fail (ENTENTE_IS_PRINT_TIMELINE (self));

  g_free (self->sources);
  self->sources = g_strdup (sources);
  entente_print_changed (ENTENTE_PRINT (self));
}
