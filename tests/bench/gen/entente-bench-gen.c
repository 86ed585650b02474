/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a landscape for benchmarks: entente-bench-gen PERCENT FILE.entente.ndjson|FILE.db ... */

#include "bench-gen.h"

#include "entente-store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

static void
write_store (const BenchSizes *sizes,
             const char       *path)
{
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) store = NULL;
  gint64 generating, writing;
  gint64 start;

  /* Empty, with the tables of the present schema. */
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  g_clear_pointer (&store, entente_store_close);

  bench_write_store (sizes, path, &generating, &writing);
  g_print ("%s: generated in %.1f s, written in %.1f s\n", path, (double) generating / 1e6, (double) writing / 1e6);

  start = g_get_monotonic_time ();
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  if (store == NULL || !entente_store_rebuild (store, &error))
    g_error ("%s", error->message);
  g_clear_pointer (&store, entente_store_close);
  g_print ("%s: preferred view and text search in %.1f s\n", path, (double) (g_get_monotonic_time () - start) / 1e6);
}

int
main (int    argc,
      char **argv)
{
  BenchSizes sizes;
  int percent;

  setlocale (LC_ALL, "");
  percent = argc > 2 ? atoi (argv[1]) : 0;
  if (percent < 1 || percent > 100)
    {
      g_printerr ("Usage: %s PERCENT FILE.entente.ndjson|FILE.db ...\n", argv[0]);
      return EXIT_FAILURE;
    }
  bench_get_sizes ((guint) percent, &sizes);
  for (int i = 2; i < argc; i++)
    {
      /* Never onto what is there already. */
      if (g_file_test (argv[i], G_FILE_TEST_EXISTS))
        g_error ("%s is there already", argv[i]);
      if (g_str_has_suffix (argv[i], ".db"))
        write_store (&sizes, argv[i]);
      else
        bench_write_stream (&sizes, argv[i]);
    }
  return EXIT_SUCCESS;
}
