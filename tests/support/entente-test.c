/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

TestFolder *
test_folder_new (void)
{
  /* In memory where there is such a place: tests wait for the disk thousands of times. */
  const char *parent = g_access ("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();
  char *folder = g_mkdtemp (g_build_filename (parent, "entente-test-XXXXXX", NULL));

  g_assert_nonnull (folder);
  return folder;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_all (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
test_folder_free (TestFolder *folder)
{
  if (folder == NULL)
    return;
  remove_all (folder);
  g_free (folder);
}

char *
test_folder_file (const TestFolder *folder,
                  const char       *name)
{
  return g_build_filename (folder, name, NULL);
}

EntenteRecords *
test_records_new (const char *dataset)
{
  EntenteRecords *records = entente_records_new ();

  records->dataset = g_strdup (dataset);
  records->title = g_strdup_printf ("The landscape %s", dataset);
  return records;
}

EntenteStatement *
test_records_add (EntenteRecords *records,
                  const char     *subject,
                  EntenteProperty property,
                  const char     *object,
                  const char     *code,
                  const char     *text)
{
  EntenteStatement *statement = entente_statement_new ();

  statement->id = g_strdup_printf ("%s-%u", records->dataset, records->statements->len);
  statement->dataset = g_strdup (records->dataset);
  statement->subject = g_strdup (subject);
  statement->property = property;
  statement->object = g_strdup (object);
  statement->code = g_strdup (code);
  statement->text = g_strdup (text);
  g_ptr_array_add (records->statements, statement);
  return statement;
}

void
test_records_add_subject (EntenteRecords    *records,
                          EntenteSubjectType type,
                          const char        *id,
                          const char        *name,
                          const char        *kind)
{
  g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
  if (name != NULL)
    test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name);
  if (kind != NULL)
    test_records_add (records, id, ENTENTE_PROPERTY_KIND, NULL, kind, NULL);
}

void
test_records_add_source (EntenteRecords *records,
                         const char     *id)
{
  EntenteSource *source = entente_source_new ();
  const EntenteSection section = { g_strdup ("Opening"), 1 };
  const EntenteParagraph paragraph = { 1, ENTENTE_PARAGRAPH_BODY, 2 };

  source->id = g_strdup (id);
  source->dataset = g_strdup (records->dataset);
  source->kind = g_strdup ("article");
  source->title = g_strdup_printf ("The article %s", id);
  g_array_append_val (source->sections, section);
  g_array_append_val (source->paragraphs, paragraph);
  g_ptr_array_add (records->sources, source);
}

/* Two companies and a deal in talks between them: eleven statements, one of them under a condition, and a difference. */
EntenteRecords *
test_records_example (const char *dataset)
{
  EntenteRecords *records = test_records_new (dataset);
  g_autofree char *deal = g_strconcat (dataset, "-deal", NULL);
  g_autofree char *article = g_strconcat (dataset, "-article", NULL);
  EntenteDifference *difference = entente_difference_new ();
  EntenteStatement *statement;

  test_records_add_source (records, article);
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "research-lab");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, deal, "Birch–Alder talks", "investment");
  test_records_add (records, deal, ENTENTE_PROPERTY_PARTY, "birch", "investor", NULL);
  test_records_add (records, deal, ENTENTE_PROPERTY_PARTY, "alder", "investee", NULL);

  statement = test_records_add (records, deal, ENTENTE_PROPERTY_STATUS, NULL, "in-talks", "They were said to be talking.");
  statement->date = g_strdup ("2024-05");
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement->source = g_strdup (article);
  statement->paragraph = 1;

  statement = test_records_add (records, deal, ENTENTE_PROPERTY_AMOUNT, NULL, "discussed", "Some two billion are discussed.");
  statement->amount = (EntenteMoney) { "USD", 200000000000, 200000000000, ENTENTE_QUALIFIER_ABOUT, ENTENTE_PERIOD_ONCE };
  statement->words = g_strdup ("about $2 billion");
  g_ptr_array_add (difference->statements, g_strdup (statement->id));

  statement = test_records_add (records, deal, ENTENTE_PROPERTY_BENEFIT, "alder", NULL, "Alder would have more machines.");
  statement->modality = ENTENTE_MODALITY_FORECAST;
  statement->condition = g_strdup (deal);
  g_ptr_array_add (difference->statements, g_strdup (statement->id));

  difference->id = g_strconcat (dataset, "-difference", NULL);
  difference->dataset = g_strdup (dataset);
  difference->title = g_strdup ("What it comes to");
  difference->kind = ENTENTE_DIFFERENCE_WITHIN;
  g_ptr_array_add (records->differences, difference);
  return records;
}

void
test_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  GAsyncResult **place = data;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

GAsyncResult *
test_wait (GAsyncResult **result)
{
  test_wait_until (*result != NULL);
  return g_steal_pointer (result);
}
