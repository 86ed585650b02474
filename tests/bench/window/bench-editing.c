/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One statement of the user's, the name of an entity that the lists show first, until every view says so, and taking it back.
 * Against one durable transaction of SQLite on the same disk and a full repaint. */

#include "bench-window.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#define EDITS 8

static void
edited_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!entente_landscape_edit_finish (ENTENTE_LANDSCAPE (source), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) data = TRUE;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = entente_landscape_undo_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (label == NULL)
    g_error ("%s", error != NULL ? error->message : "Nothing to take back");
  *(gboolean *) data = TRUE;
}

/* From the edit to the last frame that it comes to. */
static void
wait_for_edit (BenchWindow  *self,
               gboolean     *is_done,
               BenchSamples *samples,
               BenchSamples *stalls)
{
  while (!*is_done)
    g_main_context_iteration (NULL, TRUE);
  bench_settle (self);
  bench_samples_add (samples, bench_painter_get_final (&self->painter));
  bench_samples_add (stalls, self->painter.stall);
}

static void
rename_entity (BenchWindow  *self,
               const char   *entity,
               guint         number,
               BenchSamples *samples,
               BenchSamples *stalls)
{
  EntenteRecords *records = entente_records_new ();
  EntenteStatement *statement = entente_statement_new ();
  gboolean is_done = FALSE;

  records->dataset = g_strdup ("user");
  statement->dataset = g_strdup ("user");
  statement->subject = g_strdup (entity);
  statement->property = ENTENTE_PROPERTY_NAME;
  statement->text = g_strdup_printf ("Micro Renamed %u", number);
  statement->rank = ENTENTE_RANK_PREFERRED;
  g_ptr_array_add (records->statements, statement);

  bench_painter_begin (&self->painter, self->painter.window);
  entente_landscape_edit_async (self->landscape, "Rename", records, NULL, NULL, edited_cb, &is_done);
  wait_for_edit (self, &is_done, samples, stalls);

  is_done = FALSE;
  bench_painter_begin (&self->painter, self->painter.window);
  entente_landscape_undo_async (self->landscape, NULL, undone_cb, &is_done);
  wait_for_edit (self, &is_done, samples, stalls);
}

static sqlite3 *
open_beside (const char *path)
{
  sqlite3 *database;

  g_unlink (path);
  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK ||
      sqlite3_exec (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE note (text TEXT)", NULL, NULL,
                    NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (database));
  return database;
}

static double
write_note (sqlite3 *database)
{
  double begin = bench_now ();

  if (sqlite3_exec (database, "BEGIN IMMEDIATE; INSERT INTO note VALUES ('A name and what goes with it'); COMMIT", NULL, NULL,
                    NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (database));
  return bench_now () - begin;
}

void
bench_editing (BenchWindow *self)
{
  g_autofree char *beside = g_strconcat (self->path, ".bench", NULL);
  g_autoptr (GArray) edits = bench_samples_new ();
  g_autoptr (GArray) stalls = bench_samples_new ();
  g_autoptr (GArray) least = bench_samples_new ();
  g_auto (GStrv) ids = bench_pick_ids (self, "SELECT id FROM subject WHERE key = 1");
  sqlite3 *database = open_beside (beside);

  for (guint i = 0; i < EDITS; i++)
    {
      rename_entity (self, ids[0], i, edits, stalls);
      bench_samples_add (least, write_note (database) + bench_repaint_all (&self->painter));
      bench_samples_add (least, write_note (database) + bench_repaint_all (&self->painter));
    }
  sqlite3_close (database);
  g_unlink (beside);

  bench_report (&(BenchResult) { "edit", "one edit to every view up to date", "a durable transaction and a full repaint", "ms",
                                 edits, least, NULL, BENCH_P50, .most = 2 });
  bench_report (&(BenchResult) { "edit-stall", "main loop stall after an edit", NULL, "ms", stalls, NULL, NULL, BENCH_P95 });
}
