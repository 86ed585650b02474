/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-sheet-private.h"

#include <math.h>

#define AVATAR 24.0
#define MARGIN 12.0

/* Those of AdwAvatar, chosen as it does: hundreds of lanes would be too many widgets. */
static const char *const avatar_colors[][2] = {
  { "#83b6ec", "#337fdc" }, { "#7ad9f1", "#0f9ac8" }, { "#8de6b1", "#29ae74" }, { "#b5e98a", "#6ab85b" },
  { "#f8e359", "#d29d09" }, { "#ffcb62", "#d68400" }, { "#ffa95a", "#ed5b00" }, { "#f78773", "#e62d42" },
  { "#e973ab", "#e33b6a" }, { "#cb78d4", "#9945b5" }, { "#9e91e8", "#7a59ca" }, { "#e3cf9c", "#b08952" },
  { "#be916d", "#785336" }, { "#c0bfbc", "#6e6d71" },
};

static void
set_source (cairo_t       *cr,
            const GdkRGBA *color,
            double         alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static PangoLayout *
make_text (EntenteTimelineSheet *self,
           const char           *text,
           double                scale,
           PangoWeight           weight)
{
  PangoLayout *layout = pango_layout_new (self->pango);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_text (layout, text, -1);
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static char *
format_tick (const EntenteTimelineTick *tick)
{
  g_autoptr (GDateTime) date = NULL;

  if (tick->level >= ENTENTE_TIMELINE_LEVEL_YEAR)
    return g_strdup_printf ("%d", tick->year);
  if (tick->context)
    return entente_timeline_format_span (tick->day, tick->day);
  if (tick->level < ENTENTE_TIMELINE_LEVEL_MONTH)
    return g_strdup_printf ("%u", tick->month_day);
  /* A year that GDateTime has; months are called the same in each. */
  date = g_date_time_new_utc (2000, tick->month, 1, 0, 0, 0);
  return g_date_time_format (date, "%b");
}

/**
 * entente_timeline_sheet_draw_axis:
 * @self: a sheet that is laid out
 * @cr: where to draw
 * @ink: what with
 * @height: how far down the lines of the axis go
 *
 * Draws the axis, and what parts the headers from the lanes.
 */
void
entente_timeline_sheet_draw_axis (EntenteTimelineSheet     *self,
                                  cairo_t                  *cr,
                                  const EntenteTimelineInk *ink,
                                  double                    height)
{
  const EntenteTimelineScale *scale = self->scale;
  const GdkRGBA *text = &ink->text;
  double bottom = self->axis_height;

  cairo_save (cr);
  cairo_rectangle (cr, self->left, 0, scale->width, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const EntenteTimelineTick *tick = &g_array_index (self->ticks, EntenteTimelineTick, i);
      double x = floor (self->left + tick->x) + .5;
      g_autoptr (PangoLayout) layout = NULL;
      g_autofree char *label = NULL;
      int width, text_height;

      if (!tick->context)
        {
          set_source (cr, text, tick->major ? .22 : tick->labelled ? .16 : .35);
          cairo_move_to (cr, x, tick->major ? 0 : tick->labelled ? bottom - 9 : bottom - 5);
          cairo_line_to (cr, x, tick->labelled ? height : bottom);
          cairo_stroke (cr);
        }
      if (!tick->labelled)
        continue;
      label = format_tick (tick);
      layout = make_text (self, label, tick->major ? .9 : .82, tick->major ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
      pango_layout_get_pixel_size (layout, &width, &text_height);
      set_source (cr, text, tick->major ? 1 : .72);
      cairo_move_to (cr, scale->mirrored ? x - 6 - width : x + 6, floor ((bottom - 3 - text_height) / 2));
      pango_cairo_show_layout (cr, layout);
    }
  cairo_restore (cr);
  set_source (cr, text, .15);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, bottom - .5);
  cairo_line_to (cr, self->header_width + scale->width, bottom - .5);
  cairo_stroke (cr);
  if (self->header_width > 0)
    {
      double edge = scale->mirrored ? scale->width + .5 : self->left - .5;

      cairo_move_to (cr, edge, 0);
      cairo_line_to (cr, edge, height);
      cairo_stroke (cr);
    }
}

/* The first letters of the first and the last word, as AdwAvatar has them. */
static char *
make_initials (const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_autofree char *normal = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *initials = g_string_new (NULL);
  const char *last = normal != NULL ? g_utf8_strrchr (normal, -1, ' ') : NULL;

  if (normal != NULL && *normal != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (normal));
  if (last != NULL && last[1] != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free (initials, FALSE);
}

static void
draw_avatar (EntenteTimelineSheet *self,
             cairo_t              *cr,
             const char           *name,
             double                x,
             double                y)
{
  guint index = g_str_hash (name) % G_N_ELEMENTS (avatar_colors);
  g_autofree char *initials = make_initials (name);
  g_autoptr (PangoLayout) layout = make_text (self, initials, AVATAR / 2 / self->text_height, PANGO_WEIGHT_BOLD);
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, y, 0, y + AVATAR);
  int width, height;

  for (guint i = 0; i < 2; i++)
    {
      GdkRGBA color;

      gdk_rgba_parse (&color, avatar_colors[index][i]);
      cairo_pattern_add_color_stop_rgb (gradient, i, color.red, color.green, color.blue);
    }
  cairo_arc (cr, x + AVATAR / 2, y + AVATAR / 2, AVATAR / 2, 0, 2 * G_PI);
  cairo_set_source (cr, gradient);
  cairo_fill (cr);
  cairo_pattern_destroy (gradient);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, x + (AVATAR - width) / 2, y + (AVATAR - height) / 2);
  pango_cairo_show_layout (cr, layout);
}

/* The name of a lane, beside its rows or above them. */
static void
draw_header (EntenteTimelineSheet      *self,
             cairo_t                   *cr,
             const EntenteTimelineLane *lane,
             const char                *name,
             const GdkRGBA             *text)
{
  gboolean mirrored = self->scale->mirrored;
  double total = self->header_width + self->scale->width;
  double taken = self->data->are_entities ? AVATAR + 9 : 0;
  double room = (self->narrow ? total : self->header_width) - 2 * MARGIN - taken + 4;
  double middle = self->narrow ? 4 + (self->params.lane_header - 4) / 2
                               : MIN (lane->height, self->params.min_lane_height) / 2;
  double avatar_x = mirrored ? total - MARGIN - AVATAR : MARGIN;
  g_autoptr (PangoLayout) layout = make_text (self, name, .93, self->narrow ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  double x;
  int width, height;

  pango_layout_set_width (layout, (int) (MAX (room, 10) * PANGO_SCALE));
  pango_layout_set_height (layout, self->narrow ? 0 : -2);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, &width, &height);
  /* Two lines don't fit every lane, nor every word a line: then one, which is cut. */
  if (height > lane->height - 4 || width > room)
    {
      pango_layout_set_height (layout, 0);
      pango_layout_get_pixel_size (layout, NULL, &height);
    }
  if (self->data->are_entities)
    draw_avatar (self, cr, name, avatar_x, floor (lane->y + middle - AVATAR / 2));
  x = mirrored ? total - MARGIN - taken - room : MARGIN + taken;
  set_source (cr, text, 1);
  cairo_move_to (cr, x, floor (lane->y + MAX (middle - height / 2.0, 2)));
  pango_cairo_show_layout (cr, layout);
}

/**
 * entente_timeline_sheet_draw_lanes:
 * @self: a sheet that is laid out
 * @cr: where to draw; its origin is the upper left corner of the first lane with its header
 * @ink: what with
 * @from: from here down what is seen begins
 * @to: and here it ends
 *
 * Draws the names of the lanes, and what parts these.
 */
void
entente_timeline_sheet_draw_lanes (EntenteTimelineSheet     *self,
                                   cairo_t                  *cr,
                                   const EntenteTimelineInk *ink,
                                   double                    from,
                                   double                    to)
{
  const GdkRGBA *text = &ink->text;
  double total = self->header_width + self->scale->width;
  const EntenteTimelineLane *lanes;
  guint n_lanes;

  lanes = entente_timeline_layout_get_lanes (self->layout, &n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    {
      double y = lanes[i].y + lanes[i].height - .5;

      if (lanes[i].y >= to || lanes[i].y + lanes[i].height < from)
        continue;
      draw_header (self, cr, &lanes[i], self->data->lanes->pdata[i], text);
      set_source (cr, text, .1);
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, total, y);
      cairo_stroke (cr);
    }
}

/* The mark that an item is in, if there is such an item and it is seen. */
static guint
find_mark (EntenteTimelineSheet *self,
           guint                 item)
{
  return item != ENTENTE_TIMELINE_NOTHING ? entente_timeline_layout_find_mark (self->layout, item) : ENTENTE_TIMELINE_NOTHING;
}

static void
draw_words (EntenteTimelineSheet      *self,
            cairo_t                   *cr,
            const EntenteTimelineMark *mark,
            const EntenteTimelineInk  *ink)
{
  g_autoptr (PangoLayout) count = NULL;
  PangoLayout *label = NULL;

  if (mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    {
      g_autofree char *number = g_strdup_printf (mark->count > 999 ? "999+" : "%u", mark->count);

      count = make_text (self, number, mark->count > 99 ? .75 : .9, PANGO_WEIGHT_BOLD);
    }
  if (mark->label != ENTENTE_TIMELINE_LABEL_NONE)
    label = _entente_timeline_sheet_make_label (self, mark);
  entente_timeline_draw_label (cr, mark, ink, label, count);
}

/**
 * entente_timeline_sheet_draw_marks:
 * @self: a sheet that is laid out
 * @cr: where to draw; its origin is the upper left corner of the first lane without its header
 * @ink: what with
 * @from: from here down what is seen begins
 * @to: and here it ends
 * @hover_item: the item that the pointer is over, or %ENTENTE_TIMELINE_NOTHING
 * @focus_item: the item that is drawn as having the focus, or %ENTENTE_TIMELINE_NOTHING
 *
 * Draws the marks with their words.
 */
void
entente_timeline_sheet_draw_marks (EntenteTimelineSheet     *self,
                                   cairo_t                  *cr,
                                   const EntenteTimelineInk *ink,
                                   double                    from,
                                   double                    to,
                                   guint                     hover_item,
                                   guint                     focus_item)
{
  guint selected = find_mark (self, self->selected_item), hovered = find_mark (self, hover_item);
  guint focused = find_mark (self, focus_item), n_marks;
  const EntenteTimelineMark *marks;

  marks = entente_timeline_layout_get_marks (self->layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].y < to && marks[i].y + ink->row_height > from)
      entente_timeline_draw_mark (cr, &marks[i], ink, i == selected, i == hovered);
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].y < to && marks[i].y + ink->row_height > from)
      draw_words (self, cr, &marks[i], ink);
  if (focused < n_marks)
    entente_timeline_draw_focus (cr, &marks[focused], ink);
}
