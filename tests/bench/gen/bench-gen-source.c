/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources: as many paragraphs and sentences in each as bench-gen.h says. */

#include "bench-gen-private.h"

/* The dataset that describes a source, and that has the statements from it: seven, two and one tenths. */
const char *
bench_dataset_of (guint source)
{
  return source % 10 < 7 ? BENCH_DATASET : source % 10 < 9 ? "bench-filings" : "bench-notes";
}

/* Returns: (transfer full): the source with the number @index */
EntenteSource *
bench_source_new (guint index)
{
  enum { STREAM_SOURCE = 0 };
  EntenteSource *source = entente_source_new ();
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) published = g_string_new (NULL);
  BenchRandom random = bench_random_of (STREAM_SOURCE, index);
  guint kind;

  bench_append_sentence (title, &random);
  g_string_truncate (title, title->len - 1);
  bench_append_date (published, &random);
  kind = bench_random_below (&random, entente_vocabulary_size (ENTENTE_VOCABULARY_SOURCE_KIND));
  source->id = g_strdup_printf ("source-%u", index);
  source->dataset = g_strdup (bench_dataset_of (index));
  source->kind = g_strdup (entente_vocabulary_nth (ENTENTE_VOCABULARY_SOURCE_KIND, kind));
  source->title = g_strdup (title->str);
  source->published = g_strdup (published->str);
  source->link = g_strdup_printf ("https://example.org/%u", index);
  for (guint i = 0; i < BENCH_PARAGRAPHS; i++)
    {
      EntenteParagraph paragraph = { i + 1, ENTENTE_PARAGRAPH_BODY, BENCH_SENTENCES };

      g_array_append_val (source->paragraphs, paragraph);
      if (i % 12 == 0)
        {
          EntenteSection section = { g_strdup_printf ("Part %u", i / 12 + 1), i + 1 };

          g_array_append_val (source->sections, section);
        }
    }
  return source;
}
