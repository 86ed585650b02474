/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing a landscape into a new store, by the program and by the reference writer, which is SQLite alone, by turns: the rate
 * and the memory. bench-import PROGRAM PERCENT FILE FOLDER [ROUNDS] */

#include "bench-gen.h"
#include "bench-report.h"
#include "entente-store.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
remove_store (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-lock", ".columns" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

/* How long the reference takes, in milliseconds, without what making up the records takes. */
static double
write_reference (const BenchSizes *sizes,
                 const char       *folder)
{
  g_autofree char *path = g_build_filename (folder, "reference.db", NULL);
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gint64 writing;

  remove_store (path);
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  g_clear_pointer (&store, entente_store_close);
  bench_write_store (sizes, path, NULL, &writing);
  remove_store (path);
  return (double) writing / 1000.0;
}

/* How long the program takes, in milliseconds, and the most memory it had, in MiB; FALSE if it failed. */
static gboolean
import (const char *program,
        const char *file,
        const char *folder,
        double     *milliseconds,
        double     *memory)
{
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  g_autofree char *path = g_build_filename (data, "entente", "landscape.db", NULL);
  struct rusage usage;
  double begin;
  pid_t process;
  int status;

  remove_store (path);
  begin = bench_now ();
  process = fork ();
  if (process == 0)
    {
      g_setenv ("XDG_DATA_HOME", data, TRUE);
      /* What it says of its progress isn't of the results. */
      if (freopen ("/dev/null", "w", stdout) != NULL)
        execl (program, program, "import", file, NULL);
      _exit (127);
    }
  wait4 (process, &status, 0, &usage);
  *milliseconds = bench_now () - begin;
  *memory = (double) usage.ru_maxrss / 1024.0;
  remove_store (path);
  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GArray) rates = bench_samples_new ();
  g_autoptr (GArray) references = bench_samples_new ();
  g_autoptr (GArray) memories = bench_samples_new ();
  guint rounds = argc > 5 ? (guint) atoi (argv[5]) : 3;
  BenchSizes sizes;

  if (argc < 5)
    {
      g_printerr ("Usage: %s PROGRAM PERCENT FILE FOLDER [ROUNDS]\n", argv[0]);
      return EXIT_FAILURE;
    }
  bench_get_sizes ((guint) atoi (argv[2]), &sizes);
  g_mkdir_with_parents (argv[4], 0700);

  for (guint i = 0; i < rounds; i++)
    {
      double milliseconds, memory;

      bench_samples_add (references, sizes.statements / write_reference (&sizes, argv[4]));
      if (!import (argv[1], argv[3], argv[4], &milliseconds, &memory))
        {
          bench_report_failure ("import", "import, statements in a millisecond", "the program doesn't import the file");
          return EXIT_SUCCESS;
        }
      bench_samples_add (rates, sizes.statements / milliseconds);
      bench_samples_add (memories, memory);
    }
  bench_report (&(BenchResult) { "import", "import, statements in a millisecond", "SQLite alone", "/ms", rates, references, NULL,
                                 BENCH_P50, .least = 0.6 });
  bench_report (&(BenchResult) { "import-memory", "import, the most memory", NULL, "MiB", memories, NULL, NULL, BENCH_P50,
                                 .most_units = 350, .limit_statistic = BENCH_MAX });
  return EXIT_SUCCESS;
}
