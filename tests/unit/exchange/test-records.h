/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests and fuzzers of exchange share: a landscape to begin with, and the comparison of two. */

#pragma once

#include "entente-csv.h"
#include "entente-reader.h"
#include "entente-writer.h"

static inline EntenteRecords *
test_read (const char     *text,
           gsize           length,
           EntenteFaults  *faults,
           GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return entente_reader_read (bytes, "test.entente.json", NULL, faults, NULL, error);
}

static inline void
test_assert_sources_equal (const EntenteSource *a,
                           const EntenteSource *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->dataset, ==, b->dataset);
  g_assert_cmpstr (a->kind, ==, b->kind);
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->publisher, ==, b->publisher);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpstr (a->published, ==, b->published);
  g_assert_cmpstr (a->link, ==, b->link);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpuint (a->sections->len, ==, b->sections->len);
  for (guint i = 0; i < a->sections->len; i++)
    {
      g_assert_cmpstr (g_array_index (a->sections, EntenteSection, i).title, ==,
                       g_array_index (b->sections, EntenteSection, i).title);
      g_assert_cmpuint (g_array_index (a->sections, EntenteSection, i).paragraph, ==,
                        g_array_index (b->sections, EntenteSection, i).paragraph);
    }
  g_assert_cmpuint (a->paragraphs->len, ==, b->paragraphs->len);
  for (guint i = 0; i < a->paragraphs->len; i++)
    {
      const EntenteParagraph *first = &g_array_index (a->paragraphs, EntenteParagraph, i);
      const EntenteParagraph *second = &g_array_index (b->paragraphs, EntenteParagraph, i);

      g_assert_cmpuint (first->number, ==, second->number);
      g_assert_cmpint (first->role, ==, second->role);
      g_assert_cmpuint (first->sentences, ==, second->sentences);
    }
}

static inline void
test_assert_records_equal (const EntenteRecords *a,
                           const EntenteRecords *b)
{
  g_assert_cmpstr (a->title, ==, b->title);
  g_assert_cmpstr (a->dataset, ==, b->dataset);
  g_assert_cmpuint (a->sources->len, ==, b->sources->len);
  for (guint i = 0; i < a->sources->len; i++)
    test_assert_sources_equal (g_ptr_array_index (a->sources, i), g_ptr_array_index (b->sources, i));

  g_assert_cmpuint (a->subjects->len, ==, b->subjects->len);
  for (guint i = 0; i < a->subjects->len; i++)
    {
      const EntenteSubjectRecord *first = g_ptr_array_index (a->subjects, i);
      const EntenteSubjectRecord *second = g_ptr_array_index (b->subjects, i);

      g_assert_cmpstr (first->id, ==, second->id);
      g_assert_cmpint (first->type, ==, second->type);
    }

  g_assert_cmpuint (a->statements->len, ==, b->statements->len);
  for (guint i = 0; i < a->statements->len; i++)
    g_assert_true (entente_statement_equal (g_ptr_array_index (a->statements, i),
                                            g_ptr_array_index (b->statements, i)));

  g_assert_cmpuint (a->differences->len, ==, b->differences->len);
  for (guint i = 0; i < a->differences->len; i++)
    {
      const EntenteDifference *first = g_ptr_array_index (a->differences, i);
      const EntenteDifference *second = g_ptr_array_index (b->differences, i);

      g_assert_cmpstr (first->id, ==, second->id);
      g_assert_cmpstr (first->dataset, ==, second->dataset);
      g_assert_cmpstr (first->title, ==, second->title);
      g_assert_cmpstr (first->note, ==, second->note);
      g_assert_cmpint (first->kind, ==, second->kind);
      g_assert_cmpuint (first->statements->len, ==, second->statements->len);
      for (guint j = 0; j < first->statements->len; j++)
        g_assert_cmpstr (g_ptr_array_index (first->statements, j), ==, g_ptr_array_index (second->statements, j));
    }
}

/* Writes, reads and writes again: the records must be the same, and so must the text. */
static inline void
test_assert_round_trip (const EntenteRecords *records)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) first = entente_writer_to_string (records, &error);
  g_autoptr (EntenteRecords) again = NULL;
  g_autoptr (GString) second = NULL;

  g_assert_no_error (error);
  again = test_read (first->str, first->len, NULL, &error);
  g_assert_no_error (error);
  test_assert_records_equal (records, again);
  second = entente_writer_to_string (again, &error);
  g_assert_no_error (error);
  g_assert_true (g_string_equal (first, second));
}

/* The landscape in the format's own description. */
static inline char *
test_load_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *start;
  const char *end;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  start = g_strstr_len (text, -1, "```json\n");
  g_assert_nonnull (start);
  start += strlen ("```json\n");
  end = g_strstr_len (start, -1, "\n```");
  g_assert_nonnull (end);
  return g_strndup (start, (gsize) (end - start));
}

/* The name of a subject: the first that the records have. */
static inline const char *
test_name_of (const char *id,
              gpointer    data)
{
  const EntenteRecords *records = data;

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      if (statement->property == ENTENTE_PROPERTY_NAME && g_str_equal (statement->subject, id))
        return statement->text;
    }
  return NULL;
}

static inline gboolean
test_write_csv (EntenteRecords  *records,
                GOutputStream   *stream,
                GError         **error)
{
  g_autoptr (EntenteCsv) csv = entente_csv_new (stream, test_name_of, records);

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      const EntenteSource *source = NULL;
      EntenteSubjectType type = ENTENTE_SUBJECT_ENTITY;

      for (guint j = 0; j < records->subjects->len; j++)
        {
          const EntenteSubjectRecord *subject = records->subjects->pdata[j];

          if (g_str_equal (subject->id, statement->subject))
            type = subject->type;
        }
      for (guint j = 0; j < records->sources->len; j++)
        {
          EntenteSource *each = records->sources->pdata[j];

          if (g_strcmp0 (each->id, statement->source) == 0)
            source = each;
        }
      if (!entente_csv_add (csv, statement, type, source, NULL, error))
        return FALSE;
    }
  return entente_csv_finish (csv, NULL, error);
}
