/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a click on an entity or a deal to the inspector that shows it: what is in sight first, then the rest of it. Lists and
 * timeline follow in the same window; how long that takes is told. The hubs with a hundred thousand deals are among them. */

#include "bench-window.h"

/* The first with the hubs. */
#define ENTITIES "SELECT id FROM (SELECT subject.id FROM preferred JOIN subject ON subject.key = subject WHERE subject.key IN (1, 2) " \
                 "UNION ALL SELECT id FROM subject WHERE type = 0 AND key % 97 = 3) LIMIT 12"
#define DEALS    "SELECT id FROM subject WHERE type = 1 AND key % 89 = 7 LIMIT 12"

typedef struct {
  BenchSamples *first;    /* screenful */
  BenchSamples *rest;     /* of the inspector */
  BenchSamples *slices;   /* the longest of those from one to the other */
  BenchSamples *window;   /* until nothing is painted any more */
  BenchSamples *repaints;
} Clicks;

static void
select_each (BenchWindow          *self,
             EntenteSelectionKind  kind,
             GStrv                 ids,
             Clicks               *clicks)
{
  GtkWidget *inspector = bench_find (self->painter.window, "EntenteInspector");

  for (guint i = 0; ids[i] != NULL; i++)
    {
      double first, rest;

      bench_painter_begin (&self->painter, inspector);
      if (kind == ENTENTE_SELECTION_ENTITY)
        entente_session_enter (self->session, ids[i]);
      else
        entente_session_select (self->session, kind, ids[i]);
      bench_settle (self);
      first = bench_painter_get_final (&self->painter);
      rest = bench_painter_get_whole (&self->painter);
      bench_samples_add (clicks->first, first);
      bench_samples_add (clicks->rest, rest);
      bench_samples_add (clicks->slices, bench_painter_get_stall (&self->painter, first, rest));
      bench_samples_add (clicks->window, bench_painter_get_last (&self->painter));
      bench_samples_add (clicks->repaints, bench_repaint_all (&self->painter));
    }
}

static void
inspect (BenchWindow          *self,
         EntenteSelectionKind  kind,
         const char           *what,
         const char           *action,
         const char           *sql)
{
  g_autoptr (GArray) first = bench_samples_new ();
  g_autoptr (GArray) rest = bench_samples_new ();
  g_autoptr (GArray) slices = bench_samples_new ();
  g_autoptr (GArray) window = bench_samples_new ();
  g_autoptr (GArray) repaints = bench_samples_new ();
  g_auto (GStrv) ids = bench_pick_ids (self, sql);
  g_autofree char *name = g_strdup_printf ("inspect-%s", what);
  g_autofree char *rest_name = g_strdup_printf ("inspect-%s-rest", what);
  g_autofree char *slice_name = g_strdup_printf ("inspect-%s-slice", what);
  g_autofree char *window_name = g_strdup_printf ("inspect-%s-window", what);
  Clicks clicks = { first, rest, slices, window, repaints };

  for (guint round = 0; round < self->rounds; round++)
    select_each (self, kind, ids, &clicks);
  if (first->len == 0)
    return bench_report_failure (name, action, "there is nothing to be clicked on");
  bench_report (&(BenchResult) { name, action, "a full repaint", "ms", first, repaints, NULL, BENCH_P95, .most = 3 });
  bench_report (&(BenchResult) { rest_name, "click to the rest of the inspector", NULL, "ms", rest, NULL, NULL, BENCH_P95,
                                 .most_units = 100, .limit_statistic = BENCH_P95 });
  bench_report (&(BenchResult) { slice_name, "longest slice of the main loop meanwhile", NULL, "ms", slices, NULL, NULL, BENCH_P95,
                                 .most_units = 8, .limit_statistic = BENCH_P95 });
  bench_report (&(BenchResult) { window_name, "click to the last of the window", NULL, "ms", window, NULL, NULL, BENCH_P95 });
}

void
bench_inspecting (BenchWindow *self)
{
  if (bench_find (self->painter.window, "EntenteInspector") == NULL)
    return bench_report_failure ("inspect", "click to inspector painted", "there is no inspector");
  inspect (self, ENTENTE_SELECTION_ENTITY, "entity", "click on an entity to first screenful", ENTITIES);
  entente_session_enter (self->session, NULL);
  bench_settle (self);
  inspect (self, ENTENTE_SELECTION_DEAL, "deal", "click on a deal to first screenful", DEALS);
}
