/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A program watched from outside, on a screen of its own: when its window has something in it, when it has rows, and when it
 * is quiet. Nothing is asked of the program. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BenchWatch BenchWatch;

/* A part of the window, in thousandths of its width and height. */
typedef struct {
  guint left, top, right, bottom;
} BenchPart;

/**
 * BenchStart:
 * @first_frame: from the start of the process to the first frame that isn't of one colour, in milliseconds
 * @rows: to the first in which the given part is full of rows, or 0 if it never is
 * @settled: to the last that was drawn before a while of quiet
 * @anonymous: memory of its own after that, in MiB
 */
typedef struct {
  double first_frame;
  double rows;
  double settled;
  double anonymous;
} BenchStart;

BenchWatch *bench_watch_new  (void);
void        bench_watch_free (BenchWatch        *self);
gboolean    bench_watch_run  (BenchWatch        *self,
                              const char *const *command,
                              char             **environment,
                              const BenchPart   *rows,
                              double             patience,
                              BenchStart        *start);

G_END_DECLS
