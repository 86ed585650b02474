/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of the application over a landscape, driven in its own process: what it paints and when is taken from its frame
 * clock, how long it doesn't answer from a timer. What it shows is read off its widgets, and nothing else is asked of it. */

#pragma once

#include <adwaita.h>

#include "bench-report.h"
#include "entente-landscape.h"
#include "entente-session.h"

G_BEGIN_DECLS

/* A frame, in milliseconds of bench_now(), and what was to be read after it. */
typedef struct {
  double begin;
  double end;
  guint  texts;     /* a hash of those in sight */
  guint  all_texts;
} BenchFrame;

/* From one turn of the main loop to the next, in milliseconds; its length is without what reading texts took. */
typedef struct {
  double begin;
  double length;
} BenchSlice;

typedef struct {
  GtkWidget        *window;
  GtkWidget        *watched;   /* whose texts are read after each frame, or NULL */
  GArray           *frames;    /* BenchFrame, since bench_painter_begin() */
  GArray           *slices;    /* BenchSlice, likewise */
  double            begin;
  double            before_paint;
  double            last_tick;
  double            reading;   /* how long texts were read since then */
  double            stall;     /* the longest time without a turn of the main loop since bench_painter_begin() */
  guint             ticks;
} BenchPainter;

typedef struct {
  const char       *path;      /* of the store */
  const char       *program;   /* how it was called */
  EntenteLandscape *landscape;
  EntenteSession   *session;
  BenchPainter      painter;
  GtkApplication   *application;
  guint             rounds;
  GBytes           *names;     /* all names, folded, a line each */
  GStrv             plain_names;
} BenchWindow;

/* Watching: bench-painter.c */
void       bench_painter_init  (BenchPainter *self,
                                GtkWidget    *window);
void       bench_painter_clear (BenchPainter *self);
void       bench_painter_begin (BenchPainter *self,
                                GtkWidget    *watched);
gboolean   bench_painter_settle (BenchPainter *self,
                                gboolean    (*is_busy) (gpointer data),
                                gpointer      data);
gboolean   bench_painter_wait_for_frame (BenchPainter *self);
double     bench_painter_get_final (BenchPainter *self);
double     bench_painter_get_whole (BenchPainter *self);
double     bench_painter_get_last  (BenchPainter *self);
double     bench_painter_get_stall (BenchPainter *self,
                                double        from,
                                double        to);
guint      bench_read_texts    (GtkWidget    *root);
GtkWidget *bench_find          (GtkWidget    *root,
                                const char   *type_name);

/* What the window is held against: bench-reference.c */
double     bench_repaint_all   (BenchPainter *painter);
guint      bench_find_first    (BenchWindow  *self,
                                const char   *text,
                                guint         limit);
void       bench_load_names    (BenchWindow  *self);
GStrv      bench_pick_ids      (BenchWindow  *self,
                                const char   *sql);

gboolean   bench_settle        (BenchWindow  *self);

/* The benchmarks. */
void       bench_typing        (BenchWindow  *self);
void       bench_scrolling     (BenchWindow  *self);
void       bench_inspecting    (BenchWindow  *self);
void       bench_panning       (BenchWindow  *self);
void       bench_editing       (BenchWindow  *self);

G_END_DECLS
