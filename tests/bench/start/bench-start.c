/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the program takes to show its window and the first rows, and how much memory it has then; against a window with
 * nothing in it, started by turns. bench-start PROGRAM EMPTY-WINDOW DATA-FOLDER EMPTY-DATA-FOLDER [ROUNDS] */

#include "bench-report.h"
#include "bench-watch.h"

#include <stdlib.h>

/* In milliseconds. */
#define PATIENCE 120000.0

/* The list of the entities, below the search and the kinds. */
static const BenchPart entities = { 10, 300, 230, 960 };

typedef struct {
  BenchWatch *watch;
  const char *program;
} Bench;

static gboolean
run (Bench           *bench,
     const char      *data,
     const char      *program,
     const BenchPart *rows,
     BenchStart      *start)
{
  g_auto (GStrv) environment = g_get_environ ();
  const char *command[] = { program, NULL };

  /* What is to draw the program chooses itself, as for a person who has chosen nothing. */
  environment = g_environ_unsetenv (environment, "GSK_RENDERER");
  if (data != NULL)
    environment = g_environ_setenv (environment, "XDG_DATA_HOME", data, TRUE);
  return bench_watch_run (bench->watch, command, environment, rows, PATIENCE, start);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };
  g_autoptr (GArray) empty = bench_samples_new ();
  g_autoptr (GArray) first = bench_samples_new ();
  g_autoptr (GArray) rows = bench_samples_new ();
  g_autoptr (GArray) settled = bench_samples_new ();
  g_autoptr (GArray) more = bench_samples_new ();
  guint rounds = argc > 5 ? (guint) atoi (argv[5]) : 7;
  BenchStart start;
  double before = 0;

  if (argc < 5)
    {
      g_printerr ("Usage: %s PROGRAM EMPTY-WINDOW DATA-FOLDER EMPTY-DATA-FOLDER [ROUNDS]\n", argv[0]);
      return EXIT_FAILURE;
    }
  bench.watch = bench_watch_new ();

  /* The first round isn't counted: it fills the caches, and makes what the program makes once. */
  for (guint i = 0; i <= rounds; i++)
    {
      if (run (&bench, NULL, argv[2], NULL, &start) && i > 0)
        bench_samples_add (empty, start.first_frame);
      if (run (&bench, argv[4], argv[1], NULL, &start) && i > 0)
        before = start.anonymous;
      if (!run (&bench, argv[3], argv[1], &entities, &start))
        break;
      if (i == 0)
        continue;
      bench_samples_add (first, start.first_frame);
      if (start.rows > 0)
        bench_samples_add (rows, start.rows);
      bench_samples_add (settled, start.settled);
      bench_samples_add (more, start.anonymous - before);
    }
  bench_watch_free (bench.watch);

  if (first->len == 0)
    {
      bench_report_failure ("start", "start", "no window within two minutes");
      return EXIT_SUCCESS;
    }
  bench_report (&(BenchResult) { "start-frame", "start to first frame", "an empty libadwaita window", "ms", first, empty,
                                 NULL, BENCH_P50, .most = 1.3 });
  if (rows->len > 0)
    bench_report (&(BenchResult) { "start-rows", "start to first rows painted", "an empty libadwaita window", "ms", rows, empty,
                                   NULL, BENCH_P50, .most = 1.6 });
  else
    bench_report_failure ("start-rows", "start to first rows painted", "no rows within two minutes");
  bench_report (&(BenchResult) { "start-settled", "start to quiet", "an empty libadwaita window", "ms", settled, empty,
                                 NULL, BENCH_P50 });
  bench_report (&(BenchResult) { "memory", "anonymous memory of the open window", "that on an empty store", "MiB more", more, NULL,
                                 NULL, BENCH_P50, .most_units = 100, .limit_statistic = BENCH_P50,
                                 .note = "with SQLite's page cache" });
  return EXIT_SUCCESS;
}
