/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One hot path over a landscape of 1 %, to be counted by callgrind: bench-counts NAME. What is counted is bench_path() alone.
 * Without GTK and without a display, so that nothing but the path moves the count. The import is of a fifth of that, on one
 * thread and into memory. */

#include "bench-gen.h"

#include "entente-columns.h"
#include "entente-store-bulk.h"
#include "entente-stream-reader.h"
#include "entente-timeline-brush.h"
#include "entente-timeline-index.h"
#include "entente-timeline-layout.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#define IMPORTED_PART 5

#define LANES         40
#define OVERVIEW_BINS 1200

void bench_path (gpointer    data,
                 const char *name);

static void
put_subject (const EntenteSubjectRecord *subject,
             const BenchStatement       *statements,
             guint                       n_statements,
             gpointer                    data)
{
  EntenteColumns *columns = data;
  EntenteColumnsSubject row = { .key = statements[0].subject, .type = subject->type, .amount = ENTENTE_MONEY_INIT };

  for (guint i = 0; i < n_statements; i++)
    {
      const EntenteStatement *slots = &statements[i].slots;

      if (slots->property == ENTENTE_PROPERTY_NAME)
        row.name = slots->text;
      else if (slots->property == ENTENTE_PROPERTY_KIND)
        row.kind = slots->code;
      else if (slots->property == ENTENTE_PROPERTY_AMOUNT)
        row.amount = slots->amount;
      else if (slots->property == ENTENTE_PROPERTY_STATUS)
        {
          row.step = slots->code;
          row.date = slots->date;
        }
    }
  row.has_modality = TRUE;
  row.modality = statements[0].slots.modality;
  entente_columns_add_subject (columns, &row);

  for (guint i = 0; i < n_statements; i++)
    {
      const EntenteStatement *slots = &statements[i].slots;
      EntenteColumnsOrigin origin = { statements[i].condition == 0 ? statements[i].source : 0, 1 };

      if (slots->property == ENTENTE_PROPERTY_PARTY)
        entente_columns_add_party (columns, statements[i].subject, statements[i].object);
      else if (slots->property == ENTENTE_PROPERTY_NAME || slots->property == ENTENTE_PROPERTY_ALIAS)
        entente_columns_add_name (columns, statements[i].subject, slots->text);
      entente_columns_add_origin (columns, statements[i].subject, &origin);
    }
}

static void
count_columns (EntenteColumns *columns,
               const char     *name)
{
  static const char *const keys[] = { "m", "mi", "mic", "micro", "o", "op", "open", "a" };
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  EntenteColumnsQuery query = { .filter = filter };
  EntenteColumnsCounts counts;

  if (g_str_equal (name, "find"))
    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
      g_array_unref (entente_columns_find (columns, 1u << ENTENTE_SUBJECT_ENTITY, keys[i], 200, NULL, NULL));
  else if (g_str_equal (name, "list"))
    {
      query.types = 1u << ENTENTE_SUBJECT_ENTITY;
      query.order = ENTENTE_ORDER_DEALS;
      g_array_unref (entente_columns_list (columns, &query, NULL, NULL));
      query.types = 1u << ENTENTE_SUBJECT_DEAL;
      query.order = ENTENTE_ORDER_DATE;
      g_array_unref (entente_columns_list (columns, &query, NULL, NULL));
      /* Of a hub, and filtered. */
      query.scope = BENCH_HUB + 1;
      filter->deal_kinds = 3;
      g_array_unref (entente_columns_list (columns, &query, NULL, NULL));
    }
  else if (g_str_equal (name, "facets"))
    entente_columns_count_facets (columns, &query, &counts, NULL, NULL);
  else if (g_str_equal (name, "moments"))
    g_array_unref (entente_columns_list_moments (columns, &query, NULL, NULL));
  else
    g_error ("There is no path “%s”", name);
}

/* Binned for the overview, indexed, and laid out in windows from all of it to a year: as a million would be, though of so few
 * the application makes no index. */
static void
count_layout (GArray *moments)
{
  g_autoptr (EntenteTimelineLayout) layout = entente_timeline_layout_new ();
  g_autoptr (EntenteTimelineIndex) index = NULL;
  EntenteMoment *items = (EntenteMoment *) (gpointer) moments->data;
  guint32 counts[2][OVERVIEW_BINS];
  guint n_items = moments->len;
  EntenteTimelineParams params;

  /* The undated are the last, and in no timeline. */
  while (n_items > 0 && !entente_moment_is_dated (&items[n_items - 1]))
    n_items--;
  for (guint i = 0; i < n_items; i++)
    items[i].lane = items[i].key % LANES;
  index = entente_timeline_index_new (items, n_items, LANES);
  entente_timeline_params_init (&params);
  for (guint i = 0; i < 8; i++)
    {
      const EntenteTimelineScale scale = { 9000 + 300 * i, 10.0 / (1 << i / 2), OVERVIEW_BINS, FALSE };

      entente_timeline_brush_count (&scale, items, n_items, counts[0], counts[1], OVERVIEW_BINS);
      entente_timeline_layout_update (layout, &params, &scale, items, n_items, index, LANES, NULL, NULL);
    }
}

static void
count_import (GInputStream *stream)
{
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStreamReader) reader = entente_stream_reader_new (stream, NULL);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (":memory:", FALSE, NULL, &backup, &error);
  EntenteBulk *bulk = NULL;

  for (;;)
    {
      g_autoptr (EntenteStreamBatch) batch = NULL;
      EntenteBulkLines lines;

      if (store == NULL || !entente_stream_reader_next (reader, &batch, NULL, &error))
        g_error ("%s", error->message);
      if (batch == NULL)
        break;
      lines = (EntenteBulkLines) {
        (const guint32 *) (gconstpointer) batch->source_lines->data,
        (const guint32 *) (gconstpointer) batch->subject_lines->data,
        (const guint32 *) (gconstpointer) batch->statement_lines->data,
        (const guint32 *) (gconstpointer) batch->difference_lines->data,
      };
      if (bulk == NULL)
        bulk = entente_store_begin_bulk (store, entente_stream_reader_get_dataset (reader), G_MAXUINT32, NULL, &error);
      if (bulk == NULL || !entente_bulk_put (bulk, batch->records, &lines, faults, &error))
        g_error ("%s", error->message);
    }
  if (!entente_bulk_finish (bulk, faults, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

/* What is counted. The name isn't that of a static function, so that callgrind knows it. */
G_GNUC_NO_INLINE void
bench_path (gpointer    data,
            const char *name)
{
  if (g_str_equal (name, "import"))
    count_import (data);
  else if (g_str_equal (name, "layout"))
    count_layout (data);
  else
    count_columns (data, name);
}

static void
run_import (const char *name)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-bench-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  BenchSizes sizes;

  path = g_build_filename (folder, "landscape.entente.ndjson", NULL);
  file = g_file_new_for_path (path);
  bench_get_sizes (1, &sizes);
  sizes.entities /= IMPORTED_PART;
  sizes.deals /= IMPORTED_PART;
  sizes.events /= IMPORTED_PART;
  sizes.statements /= IMPORTED_PART;
  bench_write_stream (&sizes, path);
  stream = g_file_read (file, NULL, NULL);
  bench_path (stream, name);
  g_unlink (path);
  g_rmdir (folder);
}

static void
run_columns (const char *name)
{
  static const BenchSink sink = { .subject = put_subject };
  g_autoptr (EntenteColumns) columns = entente_columns_new ();
  g_autoptr (GError) error = NULL;
  BenchSizes sizes;

  bench_get_sizes (1, &sizes);
  bench_generate (&sizes, FALSE, &sink, columns);
  if (!entente_columns_finish (columns, NULL, &error))
    g_error ("%s", error->message);
  if (g_str_equal (name, "layout"))
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      const EntenteColumnsQuery query = { .filter = filter };
      g_autoptr (GArray) moments = entente_columns_list_moments (columns, &query, NULL, NULL);

      bench_path (moments, name);
    }
  else
    bench_path (columns, name);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 2)
    return EXIT_FAILURE;
  if (g_str_equal (argv[1], "import"))
    run_import (argv[1]);
  else
    run_columns (argv[1]);
  return EXIT_SUCCESS;
}
