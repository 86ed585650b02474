/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem */

/* Damaged files: found, set aside, and read as far as they can be. */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-recovery.h"
#include "entente-store-private.h"
#include "entente-test.h"
#include "failing-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define N_OWN 600

/* A store with the user's own statements, enough of them to fill many pages. */
static void
make_store (const char *path)
{
  g_autoptr (EntenteRecords) bundled = test_records_example (ENTENTE_DATASET_BUNDLED);
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, &error);

  g_assert_no_error (error);
  g_assert_true (entente_store_import (store, bundled, "digest", NULL, NULL));
  g_ptr_array_add (own->subjects, entente_subject_record_new ("cedar", ENTENTE_SUBJECT_ENTITY));
  for (guint i = 0; i < N_OWN; i++)
    {
      g_autofree char *text = g_strdup_printf ("What I think of it, number %u, in words enough to fill a page soon.", i);
      EntenteStatement *statement = test_records_add (own, i % 2 == 0 ? "cedar" : "alder", ENTENTE_PROPERTY_VIEW, "birch", NULL, text);

      statement->source = g_strdup (ENTENTE_DATASET_BUNDLED "-article");
      statement->paragraph = 1;
    }
  g_assert_true (entente_store_edit (store, "Views", own, NULL, &error));
  g_assert_no_error (error);
}

/* Writes over the pages of the file that @is_hit says. */
static guint
damage (const char *path,
        gboolean  (*is_hit) (guint page, guint n_pages))
{
  g_autofree char *contents = NULL;
  gsize length;
  guint n_hit = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (guint page = 0; page < length / 4096; page++)
    if (is_hit (page, (guint) (length / 4096)))
      {
        memset (contents + page * 4096, 0xa5, 4096);
        n_hit++;
      }
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  return n_hit;
}

static gboolean
populate (EntenteStore  *store,
          GError       **error)
{
  g_autoptr (EntenteRecords) bundled = test_records_example (ENTENTE_DATASET_BUNDLED);

  return entente_store_import (store, bundled, "digest", NULL, error);
}

static EntenteStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  EntenteStore *store = entente_store_open (path, FALSE, NULL, &backup, &error);

  g_assert_no_error (error);
  return store;
}

static EntenteStore *
recover (const char *path,
         guint64    *n_recovered,
         guint64    *n_lost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length;
  gsize after_length;

  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  recovery = entente_recovery_replace (path, NULL, populate, &error);
  g_assert_no_error (error);
  *n_recovered = recovery->n_recovered;
  *n_lost = recovery->n_lost;

  /* The damaged file is kept as it was found. */
  g_assert_true (g_file_get_contents (recovery->aside, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
  return open_store (path);
}

static gint64
count_own (EntenteStore *store)
{
  gint64 n = -1;

  g_assert_true (entente_database_get_number (store->database,
                                              "SELECT count(*) FROM statement JOIN dataset ON dataset.key = dataset "
                                              "WHERE dataset.id = 'user' AND subject IN (SELECT key FROM subject) "
                                              "AND source IS NOT NULL AND object IS NOT NULL",
                                              &n, NULL));
  return n;
}

static gboolean
hit_none (guint page,
          guint n_pages)
{
  return FALSE;
}

/* From a file in which nothing is broken, all is carried over. */
static void
test_sound (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteRow) row = NULL;
  guint64 n_recovered;
  guint64 n_lost;

  make_store (path);
  g_assert_cmpuint (damage (path, hit_none), ==, 0);
  store = recover (path, &n_recovered, &n_lost);
  g_assert_cmpuint (n_recovered, ==, N_OWN);
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpint (count_own (store), ==, N_OWN);
  row = entente_store_find_row (store, "wood-deal", NULL);
  g_assert_null (row);
}

/* Of a file without all of its schema, what is there is carried over. */
static void
test_half_made (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteStore) store = NULL;
  guint64 n_recovered;
  guint64 n_lost;

  make_store (path);
  store = open_store (path);
  g_assert_true (entente_database_execute (store->database, "DROP TABLE derived; DROP TABLE preferred", NULL));
  g_clear_pointer (&store, entente_store_close);
  store = recover (path, &n_recovered, &n_lost);
  g_assert_cmpuint (n_recovered, ==, N_OWN);
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpint (count_own (store), ==, N_OWN);
}

/* The pages that hold nothing but rows of the table of statements: found by what stands in them. */
static const char *searched;
static gsize searched_length;

static gboolean
hit_some_leaves (guint page,
                 guint n_pages)
{
  const guchar *contents = (const guchar *) searched + page * 4096;

  /* 0x0d: a leaf of a table. Every fifth of those with the user's own words. */
  return page > 0 && contents[0] == 0x0d && page % 5 == 0 &&
         memmem (contents, 4096, "What I think of it", 18) != NULL;
}

static void
test_broken_leaves (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *contents = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_recovered;
  guint64 n_lost;
  guint n_hit;

  make_store (path);
  g_assert_true (g_file_get_contents (path, &contents, &searched_length, NULL));
  searched = contents;
  n_hit = damage (path, hit_some_leaves);
  g_assert_cmpuint (n_hit, >, 1);

  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_null (store);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);

  store = recover (path, &n_recovered, &n_lost);
  g_test_message ("%u pages broken, %u of %u statements recovered", n_hit, (guint) n_recovered, N_OWN);
  g_assert_cmpint (count_own (store), ==, (gint64) n_recovered);
  /* A page holds some thirty of them: those on other pages are all there. */
  g_assert_cmpuint (n_recovered, >=, N_OWN - n_hit * 40);
  g_assert_cmpuint (n_recovered, <, N_OWN);
}

static gboolean
hit_header (guint page,
            guint n_pages)
{
  return page == 0;
}

static gboolean
hit_all (guint page,
         guint n_pages)
{
  return TRUE;
}

/* From a file of which nothing can be read a landscape comes back all the same. */
static void
test_nothing_readable (gconstpointer data)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_recovered;
  guint64 n_lost;

  make_store (path);
  g_assert_cmpuint (damage (path, *(gboolean (*const *) (guint, guint)) data), >, 0);
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_null (store);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
  store = recover (path, &n_recovered, &n_lost);
  g_assert_cmpuint (n_recovered, ==, 0);
}

/* Cut off anywhere, a file is either found damaged or is whole. */
static void
test_truncated (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *contents = NULL;
  gsize length;

  make_store (path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize cut = 1; cut < length; cut += 4096 * 7 + 123)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *backup = NULL;
      g_autoptr (EntenteStore) store = NULL;

      g_assert_true (g_file_set_contents (path, contents, (gssize) cut, NULL));
      store = entente_store_open (path, FALSE, NULL, &backup, &error);
      g_assert_null (store);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
    }
}

/* Each damaged file keeps a name of its own, and nothing else is left lying about. */
static void
test_names (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (GDir) dir = NULL;
  guint n_files = 0;

  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("landscape.damaged-%u.db", i);
      g_autofree char *expected = test_folder_file (folder, name);
      g_autoptr (EntenteRecovery) recovery = NULL;

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
      recovery = entente_recovery_replace (path, NULL, populate, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (recovery->aside, ==, expected);
    }
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_files, ==, 4);
}

/* What isn't a statement is carried over as well: differences, outlines of sources, titles; that of edits is said. */
static void
test_all_records (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) datasets = NULL;
  g_autoptr (GError) error = NULL;

  make_store (path);
  store = open_store (path);
  g_assert_true (entente_store_import (store, stone, NULL, NULL, NULL));
  g_clear_pointer (&store, entente_store_close);

  recovery = entente_recovery_replace (path, NULL, populate, &error);
  g_assert_no_error (error);
  g_assert_true (recovery->has_edits);
  g_assert_cmpuint (recovery->n_lost, ==, 0);
  g_assert_cmpuint (recovery->n_recovered, ==, N_OWN + stone->statements->len);
  store = open_store (path);
  differences = entente_store_get_differences (store, ENTENTE_STATEMENTS_OF_SUBJECT, "stone-deal", NULL);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpuint (((EntenteDifference *) differences->pdata[0])->statements->len, ==, 2);
  sources = entente_store_get_sources (store, NULL);
  g_assert_cmpuint (sources->len, ==, 2);
  for (guint i = 0; i < sources->len; i++)
    {
      g_assert_cmpstr (entente_source_get_section (sources->pdata[i], 1), ==, "Opening");
      g_assert_cmpuint (entente_source_get_paragraph (sources->pdata[i], 1)->sentences, ==, 2);
    }
  datasets = entente_store_get_datasets (store, NULL);
  g_assert_cmpuint (datasets->len, ==, 3);
  for (guint i = 0; i < datasets->len; i++)
    {
      const EntenteDatasetInfo *info = datasets->pdata[i];

      if (g_str_equal (info->id, "stone"))
        g_assert_cmpstr (info->title, ==, "The landscape stone");
    }
}

/* Statements that are only in the log, as after a crash, are read from there. */
static void
test_log (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *copy = test_folder_file (folder, "copy.db");
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *copied_log = g_strconcat (copy, "-wal", NULL);
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteRecovery) recovery = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  make_store (path);
  store = open_store (path);
  g_assert_true (entente_store_import (store, stone, NULL, NULL, NULL));
  /* As if the process had been killed here. */
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (copy, contents, (gssize) length, NULL));
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (log, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_true (g_file_set_contents (copied_log, contents, (gssize) length, NULL));

  recovery = entente_recovery_replace (copy, NULL, populate, NULL);
  g_assert_cmpuint (recovery->n_recovered, ==, N_OWN + stone->statements->len);
}

/* A recovery that was cut short between its last two steps goes on where it was: the log is aside already. */
static void
test_cut_short (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *aside = test_folder_file (folder, "landscape.damaged-1.db");
  g_autofree char *second = test_folder_file (folder, "landscape.damaged-2.db");
  g_autoptr (EntenteRecovery) recovery = NULL;

  make_store (path);
  g_assert_cmpint (link (path, aside), ==, 0);
  recovery = entente_recovery_replace (path, NULL, populate, NULL);
  g_assert_cmpstr (recovery->aside, ==, aside);
  g_assert_cmpuint (recovery->n_recovered, ==, N_OWN);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

/* The disk fails at every n-th call: the damaged file is where it was, and the next try has it all. */
static void
test_failing_disk (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  guint n_failures = 0;

  make_store (path);
  for (guint n = 1; n < 2000; n += 3)
    {
      g_autoptr (EntenteRecovery) recovery = NULL;
      g_autoptr (GError) error = NULL;

      failing_vfs_arm (n, SQLITE_FULL);
      recovery = entente_recovery_replace (path, FAILING_VFS, populate, &error);
      g_assert_true ((recovery == NULL) == (error != NULL));
      failing_vfs_arm (0, 0);
      if (recovery != NULL)
        {
          g_assert_cmpuint (recovery->n_recovered, ==, N_OWN);
          break;
        }
      n_failures++;
    }
  g_assert_cmpuint (n_failures, >, 20);
  {
    g_autoptr (EntenteStore) store = open_store (path);

    g_assert_cmpint (count_own (store), ==, N_OWN);
  }
}

/* The check that opening was spared can be made later, also while the file is only read, and can be ended. */
static void
test_later_check (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *contents = NULL;
  g_autoptr (EntenteStore) reader = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  make_store (path);
  reader = entente_store_open_reader (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_store_check (reader, &error));
  g_assert_no_error (error);

  entente_store_set_cancellable (reader, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_store_check (reader, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_clear_pointer (&reader, entente_store_close);

  g_assert_true (g_file_get_contents (path, &contents, &searched_length, NULL));
  searched = contents;
  g_assert_cmpuint (damage (path, hit_some_leaves), >, 1);
  reader = entente_store_open_reader (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (entente_store_check (reader, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

int
main (int    argc,
      char **argv)
{
  static gboolean (*const header) (guint, guint) = hit_header;
  static gboolean (*const all) (guint, guint) = hit_all;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/recovery/sound", test_sound);
  g_test_add_func ("/store/recovery/half-made", test_half_made);
  g_test_add_func ("/store/recovery/broken-leaves", test_broken_leaves);
  g_test_add_data_func ("/store/recovery/broken-header", &header, test_nothing_readable);
  g_test_add_data_func ("/store/recovery/broken-all", &all, test_nothing_readable);
  g_test_add_func ("/store/recovery/truncated", test_truncated);
  g_test_add_func ("/store/recovery/names", test_names);
  g_test_add_func ("/store/recovery/all-records", test_all_records);
  g_test_add_func ("/store/recovery/log", test_log);
  g_test_add_func ("/store/recovery/cut-short", test_cut_short);
  g_test_add_func ("/store/recovery/failing-disk", test_failing_disk);
  g_test_add_func ("/store/recovery/later-check", test_later_check);

  return g_test_run ();
}
