/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-window.h"

/* A window that paints nothing and awaits nothing for so long has settled, and one that doesn't within the other is given up;
 * in milliseconds. */
#define QUIET    120.0
#define PATIENCE 60000.0

/* In sight, or all if @visible is NULL. */
static void
read_texts (GtkWidget             *widget,
            GtkWidget             *root,
            const graphene_rect_t *visible,
            guint                 *hash)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) ||
      (visible != NULL &&
       (!gtk_widget_compute_bounds (widget, root, &bounds) || !graphene_rect_intersection (&bounds, visible, NULL))))
    return;
  if (GTK_IS_LABEL (widget))
    *hash = *hash * 31 + g_str_hash (gtk_label_get_label (GTK_LABEL (widget)));
  else if (GTK_IS_INSCRIPTION (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      *hash = *hash * 31 + g_str_hash (text != NULL ? text : "");
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, root, visible, hash);
}

/* A hash of all texts that are in sight below @root. */
guint
bench_read_texts (GtkWidget *root)
{
  graphene_rect_t visible = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (root), (float) gtk_widget_get_height (root));
  guint hash = 5381;

  read_texts (root, root, &visible, &hash);
  return hash;
}

/* The first mapped descendant of a type that is known by its name, or NULL. */
GtkWidget *
bench_find (GtkWidget  *root,
            const char *type_name)
{
  GType type = g_type_from_name (type_name);

  if (type != 0 && g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find (child, type_name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 BenchPainter  *self)
{
  self->before_paint = bench_now ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                BenchPainter  *self)
{
  BenchFrame frame = { self->before_paint, bench_now (), 0, 0 };

  if (self->watched != NULL)
    {
      frame.texts = bench_read_texts (self->watched);
      read_texts (self->watched, self->watched, NULL, &frame.all_texts);
    }
  g_array_append_val (self->frames, frame);
  /* Which is not the window's. */
  self->reading += bench_now () - frame.end;
}

static gboolean
tick_cb (gpointer data)
{
  BenchPainter *self = data;
  double now = bench_now ();
  BenchSlice slice = { self->last_tick, now - self->last_tick - self->reading };

  self->stall = MAX (self->stall, slice.length);
  g_array_append_val (self->slices, slice);
  self->last_tick = now;
  self->reading = 0;
  return G_SOURCE_CONTINUE;
}

/* Watches @window, which is realized, until bench_painter_clear(). */
void
bench_painter_init (BenchPainter *self,
                    GtkWidget    *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  self->window = window;
  self->watched = NULL;
  self->frames = g_array_new (FALSE, FALSE, sizeof (BenchFrame));
  self->slices = g_array_new (FALSE, FALSE, sizeof (BenchSlice));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  self->last_tick = bench_now ();
  self->ticks = g_timeout_add_full (G_PRIORITY_HIGH, 1, tick_cb, self, NULL);
}

void
bench_painter_clear (BenchPainter *self)
{
  g_source_remove (self->ticks);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (self->window), self);
  g_array_unref (self->frames);
  g_array_unref (self->slices);
}

/* From now on counts what is painted; after each frame the texts of @watched are read. */
void
bench_painter_begin (BenchPainter *self,
                     GtkWidget    *watched)
{
  g_array_set_size (self->frames, 0);
  g_array_set_size (self->slices, 0);
  self->watched = watched;
  self->begin = self->last_tick = bench_now ();
  self->stall = self->reading = 0;
}

/* Runs the main loop until the window has settled. FALSE: it didn't. */
gboolean
bench_painter_settle (BenchPainter *self,
                      gboolean    (*is_busy) (gpointer data),
                      gpointer      data)
{
  double begin = bench_now ();
  double quiet_since = begin;
  guint n_frames = self->frames->len;

  while (bench_now () - quiet_since < QUIET)
    {
      g_main_context_iteration (NULL, TRUE);
      if (self->frames->len != n_frames || (is_busy != NULL && is_busy (data)))
        {
          n_frames = self->frames->len;
          quiet_since = bench_now ();
        }
      if (bench_now () - begin > PATIENCE)
        return FALSE;
    }
  return TRUE;
}

/* Runs the main loop until the next frame is painted; FALSE if none is for a second. */
gboolean
bench_painter_wait_for_frame (BenchPainter *self)
{
  guint n_frames = self->frames->len;
  double end = bench_now () + 1000;

  while (self->frames->len == n_frames && bench_now () < end)
    g_main_context_iteration (NULL, TRUE);
  return self->frames->len > n_frames;
}

/* How long it took to the end of the first frame from which on the texts are those of the last, all or those in sight; 0 if
 * nothing was painted. */
static double
get_final (BenchPainter *self,
           gboolean      all)
{
  const BenchFrame *frames = (const BenchFrame *) (gconstpointer) self->frames->data;
  guint i = self->frames->len;
  const BenchFrame *last;

  if (i == 0)
    return 0;
  for (last = &frames[i - 1]; i > 1; i--)
    if (all ? frames[i - 2].all_texts != last->all_texts : frames[i - 2].texts != last->texts)
      break;
  return frames[i - 1].end - self->begin;
}

/* How long it took until what was watched looked as it does now. */
double
bench_painter_get_final (BenchPainter *self)
{
  return get_final (self, FALSE);
}

/* How long it took until all of what was watched, in sight or not, said what it does now. */
double
bench_painter_get_whole (BenchPainter *self)
{
  return get_final (self, TRUE);
}

/* The longest time without a turn of the main loop of those that began between two moments, in milliseconds since
 * bench_painter_begin(). */
double
bench_painter_get_stall (BenchPainter *self,
                         double        from,
                         double        to)
{
  double longest = 0;

  for (guint i = 0; i < self->slices->len; i++)
    {
      const BenchSlice *slice = &g_array_index (self->slices, BenchSlice, i);

      if (slice->begin - self->begin >= from && slice->begin - self->begin < to)
        longest = MAX (longest, slice->length);
    }
  return longest;
}

/* How long it took until the last frame. */
double
bench_painter_get_last (BenchPainter *self)
{
  return self->frames->len > 0 ? g_array_index (self->frames, BenchFrame, self->frames->len - 1).end - self->begin : 0;
}
