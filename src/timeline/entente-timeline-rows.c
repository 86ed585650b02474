/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of one lane. Items are taken in the order of their left edges and get the first row that is free there, so
 * a row is known by its last mark alone. Labels give way before items do: one after a mark goes before it, or goes.
 * What still has no row is clustered in a row of its own. */

#include "entente-timeline-layout-private.h"

/* The last mark of a row. */
typedef struct {
  double end;        /* of it and its label */
  double bare_end;   /* of it alone */
  double before_end; /* of what is before it */
  guint  mark;
} Row;

static double
ask_label (EntenteTimelinePlacing    *placing,
           const EntenteTimelineMark *mark)
{
  if (placing->label_width == NULL || placing->labels_left == 0)
    return 0;
  placing->labels_left--;
  return MAX (placing->label_width (mark, placing->data), 0);
}

/* Fills in the mark of one item, its label asked for and not placed. */
void
_entente_timeline_mark_set_item (EntenteTimelineMark    *mark,
                                 EntenteTimelinePlacing *placing,
                                 guint                   index)
{
  const EntenteMoment *item = &placing->items[index];

  *mark = (EntenteTimelineMark) {
    .kind = ENTENTE_TIMELINE_MARK_ITEM,
    .item = index,
    .lane = item->lane,
    .count = 1,
    .n_events = item->is_event ? 1 : 0,
    .modality = item->modality,
    .first_day = item->first_day,
    .last_day = item->last_day,
    .first_cell = ENTENTE_TIMELINE_NOTHING,
  };
  _entente_timeline_shape_make (&mark->shape, item, &placing->forward);
  mark->left = mark->shape.left;
  mark->right = mark->shape.right;
  mark->glyph_x = mark->shape.glyph_x;
  mark->label_width = ask_label (placing, mark);
}

/* Places the label inside, if it fits: over what is certain, or else over all of a bar. */
static gboolean
label_inside (EntenteTimelineMark         *mark,
              const EntenteTimelineParams *params)
{
  const EntenteTimelineShape *shape = &mark->shape;
  double needed = ENTENTE_TIMELINE_GLYPH + params->label_gap + mark->label_width;
  double from = shape->content_left;

  if (shape->form == ENTENTE_TIMELINE_PIN || mark->kind == ENTENTE_TIMELINE_MARK_CLUSTER)
    return FALSE;
  if (shape->content_right - from < needed && shape->form == ENTENTE_TIMELINE_BAR)
    from = MAX (shape->stops[0].x, 0) + 24;
  if (shape->content_right - from < needed)
    return FALSE;

  mark->label = ENTENTE_TIMELINE_LABEL_INSIDE;
  mark->glyph_x = from + ENTENTE_TIMELINE_GLYPH / 2;
  mark->label_x = from + ENTENTE_TIMELINE_GLYPH + params->label_gap;
  return TRUE;
}

static gboolean
label_after (EntenteTimelineMark         *mark,
             const EntenteTimelineParams *params,
             double                       end)
{
  double right = mark->shape.right + params->label_gap + mark->label_width;

  if (right > end)
    return FALSE;
  mark->label = ENTENTE_TIMELINE_LABEL_AFTER;
  mark->label_x = mark->shape.right + params->label_gap;
  mark->right = right;
  return TRUE;
}

static gboolean
label_before (EntenteTimelineMark         *mark,
              const EntenteTimelineParams *params,
              double                       start)
{
  double left = mark->shape.left - params->label_gap - mark->label_width;

  if (left < start)
    return FALSE;
  mark->label = ENTENTE_TIMELINE_LABEL_BEFORE;
  mark->label_x = left;
  mark->left = left;
  return TRUE;
}

static void
take_label (EntenteTimelineMark *mark)
{
  mark->label = ENTENTE_TIMELINE_LABEL_NONE;
  mark->left = mark->shape.left;
  mark->right = mark->shape.right;
}

/* Places the label in a row that is free from @start on; whether it has a place, or needs none. */
static gboolean
place_label (EntenteTimelineMark          *mark,
             const EntenteTimelinePlacing *placing,
             double                        start)
{
  if (mark->label_width <= 0)
    return TRUE;
  return label_inside (mark, placing->params) ||
         label_after (mark, placing->params, placing->forward.width) ||
         label_before (mark, placing->params, MAX (start, 0));
}

static void
put_into (Row                       *row,
          const EntenteTimelineMark *mark,
          guint                      index,
          double                     gap)
{
  row->before_end = row->end;
  row->end = mark->right + gap;
  row->bare_end = mark->shape.right + gap;
  row->mark = index;
}

/* Whether @mark has a row; that of its label, if there is one. */
static gboolean
place_mark (EntenteTimelinePlacing *placing,
            GArray                 *marks,
            guint                   index,
            Row                    *rows,
            guint                   max_rows)
{
  EntenteTimelineMark *mark = &g_array_index (marks, EntenteTimelineMark, index);
  guint free_row = max_rows;

  for (guint i = 0; i < max_rows; i++)
    if (rows[i].end <= mark->shape.left)
      {
        if (free_row == max_rows)
          free_row = i;
        if (place_label (mark, placing, rows[i].end))
          {
            free_row = i;
            break;
          }
      }

  /* Two passes over the rows whose last label is in the way: it had better stand before its mark than go. */
  for (guint pass = 0; pass < 2 && free_row == max_rows; pass++)
    for (guint i = 0; i < max_rows && free_row == max_rows; i++)
      if (rows[i].bare_end <= mark->shape.left)
        {
          EntenteTimelineMark *last = &g_array_index (marks, EntenteTimelineMark, rows[i].mark);
          double start = MAX (rows[i].before_end, 0);

          if (pass == 0 && last->shape.left - placing->params->label_gap - last->label_width < start)
            continue;
          take_label (last);
          if (pass == 0)
            label_before (last, placing->params, start);
          rows[i].end = rows[i].bare_end;
          place_label (mark, placing, rows[i].end);
          free_row = i;
        }

  if (free_row == max_rows)
    return FALSE;
  mark->row = free_row;
  put_into (&rows[free_row], mark, index, placing->params->gap);
  return TRUE;
}

static int
compare_left (gconstpointer a,
              gconstpointer b)
{
  const EntenteTimelineMark *one = a;
  const EntenteTimelineMark *other = b;

  if (one->shape.left != other->shape.left)
    return one->shape.left < other->shape.left ? -1 : 1;
  /* The longer one above, then as they were given. */
  if (one->shape.right != other->shape.right)
    return one->shape.right > other->shape.right ? -1 : 1;
  return one->item < other->item ? -1 : one->item > other->item;
}

/* Gives rows to @marks, all of one lane, and takes out what has none: its items are appended to @left_over. Returns how
 * many rows are used. */
guint
_entente_timeline_place_rows (EntenteTimelinePlacing *placing,
                              GArray                 *marks,
                              guint                   max_rows,
                              GArray                 *left_over)
{
  Row rows[ENTENTE_TIMELINE_MAX_ROWS];
  guint n_kept = 0, n_rows = 0;

  for (guint i = 0; i < max_rows; i++)
    rows[i] = (Row) { -G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE, 0 };

  g_array_sort (marks, compare_left);
  for (guint i = 0; i < marks->len; i++)
    {
      EntenteTimelineMark *mark = &g_array_index (marks, EntenteTimelineMark, i);

      take_label (mark);
      mark->glyph_x = mark->shape.glyph_x;
      /* Those that stay move up, as the rows know them by their place. */
      if (i != n_kept)
        g_array_index (marks, EntenteTimelineMark, n_kept) = *mark;
      if (place_mark (placing, marks, n_kept, rows, max_rows))
        {
          n_rows = MAX (n_rows, g_array_index (marks, EntenteTimelineMark, n_kept).row + 1);
          n_kept++;
        }
      else
        {
          g_array_append_val (left_over, g_array_index (marks, EntenteTimelineMark, n_kept).item);
        }
    }
  g_array_set_size (marks, n_kept);
  return n_rows;
}
