/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled landscape, read with our own reader: it has no faults, leaves no sentence out, and is firm where it must be. */

#include "entente-fault.h"
#include "entente-reader.h"

#include <string.h>

static EntenteRecords *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecords *records = entente_reader_read_file (file, "test", faults, NULL, &error);

  for (guint i = 0; i < faults->list->len; i++)
    {
      g_autofree char *line = entente_fault_to_string (faults->list->pdata[i], path);

      g_test_message ("%s", line);
    }
  g_assert_no_error (error);
  return records;
}

static EntenteRecords *
read_bundle (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-partnerships.entente.json", NULL);

  return read_file (path);
}

static gboolean
is_covered (const EntenteRecords *records,
            const EntenteSource  *source,
            guint                 paragraph,
            guint                 sentence)
{
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      if (g_strcmp0 (statement->source, source->id) == 0 && statement->paragraph == paragraph &&
          statement->sentence == sentence)
        return TRUE;
    }
  return FALSE;
}

/* Every sentence of body text has a statement; what is missing is named. Prints the coverage by section. */
static guint
count_missing (const EntenteRecords *records,
               gboolean              print)
{
  guint n_missing = 0;

  for (guint i = 0; i < records->sources->len; i++)
    {
      const EntenteSource *source = records->sources->pdata[i];
      const char *section = NULL;
      guint n_sentences = 0;
      guint n_covered = 0;

      for (guint j = 0; j <= source->paragraphs->len; j++)
        {
          const EntenteParagraph *paragraph =
            j < source->paragraphs->len ? &g_array_index (source->paragraphs, EntenteParagraph, j) : NULL;
          const char *next = paragraph != NULL ? entente_source_get_section (source, paragraph->number) : NULL;

          if (j > 0 && g_strcmp0 (section, next) != 0)
            {
              if (print && n_sentences > 0)
                g_test_message ("%s, %s: %u of %u sentences", source->id, section, n_covered, n_sentences);
              n_sentences = n_covered = 0;
            }
          section = next;
          if (paragraph == NULL || paragraph->role != ENTENTE_PARAGRAPH_BODY)
            continue;
          g_assert_cmpuint (paragraph->sentences, >, 0);
          for (guint sentence = 1; sentence <= paragraph->sentences; sentence++)
            {
              n_sentences++;
              if (is_covered (records, source, paragraph->number, sentence))
                n_covered++;
              else
                {
                  n_missing++;
                  if (print)
                    g_test_message ("%s: nothing states paragraph %u, sentence %u", source->id, paragraph->number, sentence);
                }
            }
        }
    }
  return n_missing;
}

static void
test_coverage (void)
{
  g_autoptr (EntenteRecords) records = read_bundle ();
  guint n = records->statements->len;

  g_assert_cmpuint (records->sources->len, ==, 2);
  g_assert_cmpuint (n, >, 250);
  g_assert_cmpuint (count_missing (records, TRUE), ==, 0);

  /* The check can fail: without its statements a source is not covered. */
  g_ptr_array_remove_range (records->statements, n / 2, n - n / 2);
  g_assert_cmpuint (count_missing (records, FALSE), >, 0);
}

/* Every value answers who says so and where, in a sentence of our own. */
static void
test_evidence (void)
{
  g_autoptr (EntenteRecords) records = read_bundle ();

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      if (statement->text == NULL || statement->source == NULL || statement->paragraph == 0 || statement->sentence == 0)
        g_error ("%s on %s has no text or no place", statement->id, statement->subject);
      /* What depends on a condition is never said to be so. */
      if (statement->condition != NULL && statement->modality == ENTENTE_MODALITY_ASSERTED)
        g_error ("%s on %s depends on %s and is asserted", statement->id, statement->subject, statement->condition);
      /* A condition that is the statement's own subject is no condition on what has happened. */
      if (statement->credited_to != NULL && statement->modality == ENTENTE_MODALITY_ASSERTED)
        g_test_message ("%s on %s is asserted and credited to %s", statement->id, statement->subject, statement->credited_to);
    }
}

static guint
count_of (const EntenteRecords *records,
          const char           *subject,
          EntenteProperty       property)
{
  guint n = 0;

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      n += statement->property == property && statement->condition == NULL && strcmp (statement->subject, subject) == 0;
    }
  return n;
}

/* What lists show of a subject is stated. */
static void
test_subjects_are_whole (void)
{
  g_autoptr (EntenteRecords) records = read_bundle ();

  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = records->subjects->pdata[i];
      gboolean is_deal = subject->type == ENTENTE_SUBJECT_DEAL;

      if (count_of (records, subject->id, ENTENTE_PROPERTY_NAME) != 1)
        g_error ("%s has not one name", subject->id);
      if ((is_deal || subject->type == ENTENTE_SUBJECT_ENTITY) && count_of (records, subject->id, ENTENTE_PROPERTY_KIND) != 1)
        g_error ("%s has not one kind", subject->id);
      if ((is_deal || subject->type == ENTENTE_SUBJECT_EVENT) && count_of (records, subject->id, ENTENTE_PROPERTY_STATUS) == 0)
        g_error ("%s has no status", subject->id);
      if (is_deal && count_of (records, subject->id, ENTENTE_PROPERTY_PARTY) == 0)
        g_error ("%s has no party", subject->id);
    }
}

static gboolean
is_recorded (const EntenteRecords *records,
             const char           *a,
             const char           *b)
{
  for (guint i = 0; i < records->differences->len; i++)
    {
      const EntenteDifference *difference = records->differences->pdata[i];

      if (g_ptr_array_find_with_equal_func (difference->statements, a, g_str_equal, NULL) &&
          g_ptr_array_find_with_equal_func (difference->statements, b, g_str_equal, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Where two statements can't both hold by the table of properties, a difference says so in words. */
static void
test_rivals_are_recorded (void)
{
  g_autoptr (EntenteRecords) records = read_bundle ();

  for (guint i = 0; i < records->statements->len; i++)
    for (guint j = i + 1; j < records->statements->len; j++)
      {
        const EntenteStatement *a = records->statements->pdata[i];
        const EntenteStatement *b = records->statements->pdata[j];

        if (entente_statement_is_rival (a, b) && !is_recorded (records, a->id, b->id))
          g_error ("%s and %s on %s are rivals and no difference names them", a->id, b->id, a->subject);
      }
}

/* The worked example of the format is one: the fenced block of data/README.md. */
static void
test_worked_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autofree char *example = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  const char *begin;
  const char *end;

  g_assert_true (g_file_get_contents (path, &readme, NULL, NULL));
  begin = strstr (readme, "```json\n");
  g_assert_nonnull (begin);
  begin += strlen ("```json\n");
  end = strstr (begin, "```");
  g_assert_nonnull (end);
  bytes = g_bytes_new (begin, (gsize) (end - begin));
  records = entente_reader_read (bytes, "README.md", "example", faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (records, "birch-alder-investment", ENTENTE_PROPERTY_PARTY), ==, 2);
  g_assert_cmpuint (count_of (records, "birch-alder-investment", ENTENTE_PROPERTY_AMOUNT), ==, 2);
  g_assert_cmpuint (records->differences->len, ==, 1);
  g_assert_cmpuint (count_missing (records, TRUE), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data/bundle/coverage", test_coverage);
  g_test_add_func ("/data/bundle/evidence", test_evidence);
  g_test_add_func ("/data/bundle/subjects-are-whole", test_subjects_are_whole);
  g_test_add_func ("/data/bundle/rivals-are-recorded", test_rivals_are_recorded);
  g_test_add_func ("/data/worked-example", test_worked_example);

  return g_test_run ();
}
