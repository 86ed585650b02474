/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline over all deals and events: shown anew in other lanes, dragged and zoomed by a pointer of the X server. Against
 * binning the same days in memory and a full repaint. */

#include "bench-window.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <sqlite3.h>
#include <string.h>

#define STEPS 60
/* What is binned into: pixels across, and kinds. */
#define BINS  1200
#define KINDS 16

typedef struct {
  Display *display;
  int      x;         /* on the screen, in the middle of the timeline */
  int      y;
  GArray  *days;      /* of each the first and the last day and the kind, gint32 */
  gint32   first;
  gint32   last;
} Timeline;

static void
load_days (BenchWindow *bench,
           Timeline    *self)
{
  sqlite3 *database;
  sqlite3_stmt *list;

  self->days = g_array_new (FALSE, FALSE, 3 * sizeof (gint32));
  if (sqlite3_open_v2 (bench->path, &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (database,
                          "SELECT max (first_day, 0), min (last_day, 25000), subject % 16 FROM preferred "
                          "WHERE type IN (1, 2) AND first_day IS NOT NULL",
                          -1, &list, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (database));
  while (sqlite3_step (list) == SQLITE_ROW)
    {
      gint32 each[] = { sqlite3_column_int (list, 0), sqlite3_column_int (list, 1), sqlite3_column_int (list, 2) };

      g_array_append_val (self->days, each);
    }
  sqlite3_finalize (list);
  sqlite3_close (database);
}

/* How many begin in each pixel, by kind; of those that aren't over before the window or begin after it. */
static double
bin (Timeline *self,
     guint     bins[KINDS][BINS])
{
  double begin = bench_now ();
  const gint32 *at = (const gint32 *) (gpointer) self->days->data;
  gint32 span = self->last - self->first;

  memset (bins, 0, sizeof (guint[KINDS][BINS]));
  for (guint i = 0; i < self->days->len; i++, at += 3)
    if (at[1] >= self->first && at[0] <= self->last)
      bins[at[2]][(gint64) (MAX (at[0], self->first) - self->first) * (BINS - 1) / span]++;
  return bench_now () - begin;
}

static double
bin_and_repaint (BenchWindow *bench,
                 Timeline    *self)
{
  static guint bins[KINDS][BINS];

  return bin (self, bins) + bench_repaint_all (&bench->painter);
}

/* Where the middle of @widget is on the screen. */
static gboolean
find_place (BenchWindow *bench,
            Timeline    *self,
            GtkWidget   *widget)
{
  GtkWidget *window = bench->painter.window;
  Window root, parent;
  Window *children = NULL;
  guint n_children = 0;
  graphene_rect_t bounds;
  double left, top;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !gtk_widget_compute_bounds (widget, window, &bounds))
    return FALSE;
  gtk_native_get_surface_transform (GTK_NATIVE (window), &left, &top);
  /* It is the only large one. */
  XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &children, &n_children);
  for (guint i = 0; i < n_children; i++)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (self->display, children[i], &attributes) && attributes.map_state == IsViewable &&
          attributes.width >= 1000)
        {
          self->x = attributes.x + (int) (left + bounds.origin.x + bounds.size.width / 2);
          self->y = attributes.y + (int) (top + bounds.origin.y + bounds.size.height / 2);
          XSetInputFocus (self->display, children[i], RevertToParent, CurrentTime);
        }
    }
  if (children != NULL)
    XFree (children);
  return self->x > 0;
}

static void
keep_frames (BenchWindow  *bench,
             BenchSamples *samples)
{
  for (guint i = 0; i < bench->painter.frames->len; i++)
    {
      const BenchFrame *frame = &g_array_index (bench->painter.frames, BenchFrame, i);

      bench_samples_add (samples, frame->end - frame->begin);
    }
}

static void
move_to (Timeline *self,
         int       dx)
{
  XTestFakeMotionEvent (self->display, -1, self->x + dx, self->y, CurrentTime);
  XFlush (self->display);
}

/* To the left, and back to where it was. */
static void
drag (BenchWindow  *bench,
      Timeline     *self,
      BenchSamples *samples)
{
  move_to (self, 0);
  bench_settle (bench);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  bench_painter_begin (&bench->painter, NULL);
  for (int i = 1; i <= STEPS; i++)
    {
      move_to (self, i <= STEPS / 2 ? -i * 5 : (i - STEPS) * 5);
      bench_painter_wait_for_frame (&bench->painter);
    }
  keep_frames (bench, samples);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XFlush (self->display);
  bench_settle (bench);
}

/* In by the wheel, and out again. */
static void
zoom (BenchWindow  *bench,
      Timeline     *self,
      BenchSamples *samples)
{
  guint control = XKeysymToKeycode (self->display, XK_Control_L);

  XTestFakeKeyEvent (self->display, control, True, CurrentTime);
  bench_painter_begin (&bench->painter, NULL);
  for (guint i = 0; i < STEPS / 2; i++)
    {
      guint button = i < STEPS / 4 ? 4 : 5;

      XTestFakeButtonEvent (self->display, button, True, CurrentTime);
      XTestFakeButtonEvent (self->display, button, False, CurrentTime);
      XFlush (self->display);
      bench_painter_wait_for_frame (&bench->painter);
    }
  keep_frames (bench, samples);
  XTestFakeKeyEvent (self->display, control, False, CurrentTime);
  XFlush (self->display);
  bench_settle (bench);
}

/* The longest of the frames since the painter began. */
static double
get_longest (BenchWindow *bench)
{
  double longest = 0;

  for (guint i = 0; i < bench->painter.frames->len; i++)
    {
      const BenchFrame *frame = &g_array_index (bench->painter.frames, BenchFrame, i);

      longest = MAX (longest, frame->end - frame->begin);
    }
  return longest;
}

/* All deals and events after those of one entity, in the whole window: how long until they are there, and the longest frame on
 * the way, be it of another view. */
static void
show_all (BenchWindow  *bench,
          const char   *entity,
          BenchSamples *loading,
          BenchSamples *frames)
{
  entente_session_enter (bench->session, entity);
  bench_settle (bench);
  bench_painter_begin (&bench->painter, NULL);
  entente_session_enter (bench->session, NULL);
  bench_settle (bench);
  bench_samples_add (loading, bench_painter_get_last (&bench->painter));
  bench_samples_add (frames, get_longest (bench));
}

/* All in other lanes: they are asked for, made and rendered as for the first time, and no other view has anything to do. */
static void
render (BenchWindow  *bench,
        GtkWidget    *canvas,
        const char   *lanes,
        BenchSamples *rendering,
        BenchSamples *stalls)
{
  bench_painter_begin (&bench->painter, NULL);
  gtk_widget_activate_action (canvas, "timeline.lanes", "s", lanes);
  bench_settle (bench);
  bench_samples_add (rendering, get_longest (bench));
  bench_samples_add (stalls, bench->painter.stall);
}

void
bench_panning (BenchWindow *self)
{
  GtkWidget *canvas = bench_find (self->painter.window, "EntenteTimelineCanvas");
  g_autoptr (GArray) loading = bench_samples_new ();
  g_autoptr (GArray) frames = bench_samples_new ();
  g_autoptr (GArray) rendering = bench_samples_new ();
  g_autoptr (GArray) stalls = bench_samples_new ();
  g_autoptr (GArray) panning = bench_samples_new ();
  g_autoptr (GArray) zooming = bench_samples_new ();
  g_autoptr (GArray) least = bench_samples_new ();
  g_auto (GStrv) ids = bench_pick_ids (self, "SELECT id FROM subject WHERE type = 0 AND key = 60");
  Timeline timeline = { .first = 9000, .last = 21000 };

  if (canvas == NULL || ids[0] == NULL || !find_place (self, &timeline, canvas))
    return bench_report_failure ("timeline", "timeline", "there is none, or no pointer");
  load_days (self, &timeline);

  for (guint round = 0; round < self->rounds; round++)
    {
      show_all (self, ids[0], loading, frames);
      render (self, canvas, "kind", rendering, stalls);
      render (self, canvas, "entity", rendering, stalls);
      drag (self, &timeline, panning);
      zoom (self, &timeline, zooming);
      for (guint i = 0; i < 8; i++)
        bench_samples_add (least, bin_and_repaint (self, &timeline));
    }
  XCloseDisplay (timeline.display);
  g_array_unref (timeline.days);

  bench_report (&(BenchResult) { "timeline-loading", "window: all deals and events again, until quiet", NULL, "ms", loading,
                                 NULL, NULL, BENCH_P50 });
  bench_report (&(BenchResult) { "timeline-window", "window: longest frame of any view as they come", NULL, "ms", frames, NULL,
                                 NULL, BENCH_P50 });
  bench_report (&(BenchResult) { "timeline-render", "timeline: longest frame as all marks come", "binning and a full repaint",
                                 "ms", rendering, least, NULL, BENCH_P50, .most = 2 });
  bench_report (&(BenchResult) { "timeline-stall", "main loop stall as all marks come", NULL, "ms", stalls, NULL, NULL,
                                 BENCH_P95 });
  bench_report (&(BenchResult) { "timeline-pan", "timeline: frame while it is dragged", "binning and a full repaint", "ms",
                                 panning, least, NULL, BENCH_P95, .most = 1.5 });
  bench_report (&(BenchResult) { "timeline-zoom", "timeline: frame while it is zoomed", "binning and a full repaint", "ms",
                                 zooming, least, NULL, BENCH_P95, .most = 1.5 });
}
