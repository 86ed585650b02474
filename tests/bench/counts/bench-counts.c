/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One hot path over a landscape of 1 %, to be counted by callgrind: bench-counts NAME. What is counted is bench_path() alone.
 * Without GTK and without a display, so that nothing but the path moves the count. */

#include "bench-gen.h"

#include "entente-columns.h"

#include <locale.h>
#include <stdlib.h>

void bench_path (EntenteColumns *columns,
                 const char     *name);

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

/* What is counted. The name isn't that of a static function, so that callgrind knows it. */
G_GNUC_NO_INLINE void
bench_path (EntenteColumns *columns,
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

int
main (int    argc,
      char **argv)
{
  static const BenchSink sink = { .subject = put_subject };
  g_autoptr (EntenteColumns) columns = entente_columns_new ();
  g_autoptr (GError) error = NULL;
  BenchSizes sizes;

  setlocale (LC_ALL, "");
  if (argc != 2)
    return EXIT_FAILURE;
  bench_get_sizes (1, &sizes);
  bench_generate (&sizes, FALSE, &sink, columns);
  if (!entente_columns_finish (columns, NULL, &error))
    g_error ("%s", error->message);
  bench_path (columns, argv[1]);
  return EXIT_SUCCESS;
}
