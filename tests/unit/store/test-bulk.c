/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports in batches, against entente_store_import() on random landscapes: the same records through both make stores that are
 * equal but for their keys. Then cancellation, a failing disk, and what is told of an import. */

#include "entente-store-private.h"
#include "failing-vfs.h"
#include "store-batches.h"
#include "store-content.h"

#include "entente-id.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define STATEMENT(records, i) ((EntenteStatement *) (records)->statements->pdata[i])

/* Random editions of three datasets and the user's own, one after the other into two stores, by both ways. */
static void
test_random (gconstpointer data)
{
  guint64 size_hint = GPOINTER_TO_INT (data) ? BATCHES_LARGE : BATCHES_SMALL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_different = 0;

  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (EntenteStore) expected = batches_new_store (folder, "expected.db");
      g_autoptr (EntenteStore) found = batches_new_store (folder, "found.db");

      for (guint edition = 0; edition < 8; edition++)
        {
          static const char *const datasets[] = { "wood", "stone", "clay", ENTENTE_DATASET_USER };
          const char *dataset = datasets[g_rand_int_range (random, 0, G_N_ELEMENTS (datasets))];
          g_autoptr (EntenteRecords) records = store_content_random (dataset, random, 3 + round);
          g_autofree char *before = store_content (expected);
          g_autofree char *wanted = NULL;
          g_autofree char *got = NULL;

          if (edition % 4 == 3 && strcmp (dataset, ENTENTE_DATASET_USER) != 0)
            {
              guint64 n;

              entente_store_remove_dataset (expected, dataset, NULL, NULL, &n, NULL);
              entente_store_remove_dataset (found, dataset, NULL, NULL, &n, NULL);
            }
          else
            {
              batches_import_whole (expected, records);
              batches_import_well (found, records, size_hint, random);
            }
          wanted = store_content (expected);
          got = store_content (found);
          store_content_assert_equal (got, wanted);
          n_different += strcmp (before, wanted) != 0;
          store_content_check (found);
        }
    }
  /* The comparison isn't one of nothing with nothing. */
  g_assert_cmpuint (n_different, >, 50);
}

static void
cancel_at (EntenteStorePhase phase,
           double            done,
           gpointer          data)
{
  gpointer *arguments = data;

  if (phase == (EntenteStorePhase) GPOINTER_TO_INT (arguments[1]))
    g_cancellable_cancel (arguments[0]);
}

/* Cancelled between two batches and in each phase: nothing changes. At the point of no return it is too late. */
static void
test_cancel (gconstpointer data)
{
  guint64 size_hint = GPOINTER_TO_INT (data) ? BATCHES_LARGE : BATCHES_SMALL;
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) stone = batches_many_deals ("stone", 50);
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 400);
  g_autofree char *before = NULL;
  guint n_cancelled = 0;

  batches_import_whole (store, wood);
  batches_import_whole (store, stone);
  before = store_content (store);
  for (int phase = -1; phase <= ENTENTE_STORE_PREFERRING; phase++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gpointer arguments[] = { cancellable, GINT_TO_POINTER (phase) };
      EntenteBulk *bulk = entente_store_begin_bulk (store, "wood", size_hint, cancellable, &error);

      g_assert_no_error (error);
      if (phase < 0)
        g_cancellable_cancel (cancellable);
      if (batches_put (bulk, wood, NULL, faults, &error))
        entente_bulk_finish (bulk, faults, cancel_at, arguments, NULL, &error);
      else
        entente_bulk_abort (bulk);
      if (error == NULL)
        {
          /* Only what nobody told us of wasn't cancelled. */
          g_assert_false (g_cancellable_is_cancelled (cancellable));
          continue;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      after = store_content (store);
      store_content_assert_equal (after, before);
      n_cancelled++;
    }
  g_assert_cmpuint (n_cancelled, >=, size_hint == BATCHES_LARGE ? 4 : 3);
  store_content_check (store);
}

/* The disk fails at every n-th call of an import: what was there is there, or all that came. */
static void
test_failing_disk (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 300);
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  guint step = 1;
  guint n_failures = 0;

  for (guint n = 1; n < 100000; n += step)
    {
      g_autofree char *name = g_strdup_printf ("landscape-%u.db", n);
      g_autofree char *path = test_folder_file (folder, name);
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (EntenteStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gboolean success;

      failing_vfs_arm (0, 0);
      store = batches_open_store (path, FAILING_VFS);
      batches_import_whole (store, stone);
      before = store_content (store);
      failing_vfs_arm (n, code);
      success = batches_import (store, wood, BATCHES_LARGE, NULL, faults, NULL, &error);
      g_assert_cmpint (success, ==, error == NULL);
      if (!failing_vfs_has_failed ())
        break;
      n_failures++;
      failing_vfs_arm (0, 0);
      after = store_content (store);
      if (!success)
        store_content_assert_equal (after, before);
      g_clear_pointer (&store, entente_store_close);
      store = batches_open_store (path, NULL);
      g_free (after);
      after = store_content (store);
      if (!success && strstr (after, "wood-deal-0|") == NULL)
        store_content_assert_equal (after, before);
      store_content_check (store);
      /* The first calls each, and then some. */
      step = n < 60 ? 1 : 7;
    }
  g_assert_cmpuint (n_failures, >, 20);
  failing_vfs_arm (0, 0);
}

static void
die_at (EntenteStorePhase phase,
        double            done,
        gpointer          data)
{
  if (phase == (EntenteStorePhase) GPOINTER_TO_INT (data))
    raise (SIGKILL);
}

/* A process that is killed in the middle of an import leaves what was there. */
static void
test_killed (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 2000);
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");

  for (int phase = ENTENTE_STORE_CHECKING; phase <= ENTENTE_STORE_WRITING; phase++)
    {
      g_autoptr (EntenteStore) store = batches_open_store (path, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      int status = 0;
      pid_t child;

      batches_import_whole (store, stone);
      before = store_content (store);
      g_clear_pointer (&store, entente_store_close);
      child = fork ();
      if (child == 0)
        {
          g_autoptr (EntenteFaults) faults = entente_faults_new ();
          EntenteBulk *bulk;

          store = batches_open_store (path, NULL);
          bulk = entente_store_begin_bulk (store, "stone", BATCHES_LARGE, NULL, NULL);
          batches_put (bulk, wood, NULL, faults, NULL);
          entente_bulk_finish (bulk, faults, die_at, GINT_TO_POINTER (phase), NULL, NULL);
          _exit (1);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      store = batches_open_store (path, NULL);
      after = store_content (store);
      store_content_assert_equal (after, before);
      store_content_check (store);
    }
}

/* What was put is taken back. */
static void
test_abort (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 100);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  EntenteBulk *bulk;

  batches_import_whole (store, stone);
  before = store_content (store);
  bulk = entente_store_begin_bulk (store, "stone", BATCHES_LARGE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (batches_put (bulk, wood, NULL, faults, &error));
  entente_bulk_abort (bulk);
  after = store_content (store);
  store_content_assert_equal (after, before);
  store_content_check (store);
}

/* New subjects take the lowest keys that are free. */
static void
test_dense_keys (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 100);
  g_autoptr (EntenteRecords) stone = batches_many_deals ("stone", 100);
  g_autoptr (EntenteRecords) clay = batches_many_deals ("clay", 100);
  g_autoptr (GError) error = NULL;
  gint64 last;
  guint64 n;

  batches_import_well (store, wood, BATCHES_LARGE, NULL);
  batches_import_well (store, stone, BATCHES_SMALL, NULL);
  g_assert_true (entente_store_remove_dataset (store, "wood", NULL, NULL, &n, &error));
  batches_import_well (store, clay, BATCHES_LARGE, NULL);
  g_assert_true (entente_database_get_number (store->database, "SELECT max (key) FROM subject", &last, NULL));
  g_assert_cmpint (last, ==, 202);
}

/* What was done to each dataset is told, as entente_store_import() tells it. */
static void
test_changes (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = test_records_example ("wood");
  g_autoptr (EntenteRecords) own = test_records_example (ENTENTE_DATASET_USER);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const EntenteDatasetChange *change;

  batches_import_whole (store, wood);
  batches_import_whole (store, own);
  g_ptr_array_remove_index (wood->statements, 1);
  batches_import (store, wood, BATCHES_LARGE, NULL, faults, &changes, &error);
  g_assert_no_error (error);
  change = changes->pdata[0];
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpuint (change->n_replaced, ==, 11);
  g_assert_cmpuint (change->n_stored, ==, 10);
  g_assert_false (change->is_new);
  g_clear_pointer (&changes, g_ptr_array_unref);

  g_free (STATEMENT (own, 0)->text);
  STATEMENT (own, 0)->text = g_strdup ("Aldra");
  batches_import (store, own, BATCHES_SMALL, NULL, faults, &changes, &error);
  g_assert_no_error (error);
  change = changes->pdata[0];
  g_assert_cmpuint (change->n_there, ==, 10);
  g_assert_cmpuint (change->n_kept, ==, 1);
  g_assert_cmpuint (change->n_stored, ==, 0);
}

/* A file may have records of a second dataset, which are replaced, too: under the same ids. */
static void
test_two_datasets (void)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (EntenteStore) expected = batches_new_store (folder, "expected.db");
      g_autoptr (EntenteStore) found = batches_new_store (folder, "found.db");
      g_autoptr (EntenteRecords) wood = test_records_example ("wood");
      g_autoptr (EntenteRecords) stone = test_records_example ("stone");
      g_autofree char *wanted = NULL;
      g_autofree char *got = NULL;

      batches_import_whole (expected, stone);
      batches_import_whole (found, stone);
      g_ptr_array_remove_index (stone->statements, 7);
      g_ptr_array_add (wood->subjects, g_ptr_array_steal_index (stone->subjects, 2));
      g_ptr_array_extend_and_steal (wood->sources, g_steal_pointer (&stone->sources));
      g_ptr_array_extend_and_steal (wood->statements, g_steal_pointer (&stone->statements));
      g_ptr_array_extend_and_steal (wood->differences, g_steal_pointer (&stone->differences));
      stone->sources = g_ptr_array_new ();
      stone->statements = g_ptr_array_new ();
      stone->differences = g_ptr_array_new ();
      batches_import_whole (expected, wood);
      batches_import_well (found, wood, round == 0 ? BATCHES_SMALL : BATCHES_LARGE, NULL);
      wanted = store_content (expected);
      got = store_content (found);
      store_content_assert_equal (got, wanted);
      store_content_check (found);
    }
}

/* The order of a dataset's sources decides which of the user's statements is preferred: another edition may turn it round. */
static void
test_sources_move (void)
{
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
      g_autoptr (EntenteRecords) filling = batches_many_deals ("stone", 50);
      g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
      g_autoptr (EntenteRow) row = NULL;
      g_autoptr (GError) error = NULL;

      batches_import_whole (store, filling);
      for (guint edition = 0; edition < 2; edition++)
        {
          g_autoptr (EntenteRecords) wood = test_records_new ("wood");

          test_records_add_source (wood, edition == 0 ? "first" : "second");
          test_records_add_source (wood, edition == 0 ? "second" : "first");
          if (edition == 0 || round == 0)
            batches_import_whole (store, wood);
          else
            batches_import_well (store, wood, round == 1 ? BATCHES_SMALL : BATCHES_LARGE, NULL);
          if (edition == 0)
            {
              test_records_add_subject (own, ENTENTE_SUBJECT_ENTITY, "cedar", "Cedar", NULL);
              STATEMENT (own, 0)->source = g_strdup ("first");
              test_records_add (own, "cedar", ENTENTE_PROPERTY_NAME, NULL, NULL, "Cedrus")->source = g_strdup ("second");
              batches_import_whole (store, own);
              row = entente_store_find_row (store, "cedar", &error);
              g_assert_cmpstr (row->name, ==, "Cedar");
              g_clear_pointer (&row, entente_row_free);
            }
        }
      row = entente_store_find_row (store, "cedar", &error);
      g_assert_cmpstr (row->name, ==, "Cedrus");
      store_content_check (store);
    }
}

static gint64
get_number (EntenteStore *store,
            const char   *sql)
{
  gint64 number = -1;

  g_assert_true (entente_database_get_number (store->database, sql, &number, NULL));
  return number;
}

static void
note_preferring (EntenteStorePhase phase,
                 double            done,
                 gpointer          data)
{
  double *told = data;

  if (phase != ENTENTE_STORE_PREFERRING)
    return;
  g_assert_cmpfloat (done, >=, told[0]);
  g_assert_cmpfloat (done, <=, 1);
  told[0] = done;
  told[1]++;
}

/* The rows of all subjects are made some after the others, and none is left out. */
static void
test_preferring (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 9000);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  EntenteBulk *bulk = entente_store_begin_bulk (store, "wood", BATCHES_LARGE, NULL, &error);
  double told[2] = { 0 };

  g_assert_true (batches_put (bulk, wood, NULL, faults, &error));
  g_assert_true (entente_bulk_finish (bulk, faults, note_preferring, told, NULL, &error));
  g_assert_cmpfloat (told[1], ==, 3);
  g_assert_cmpint (get_number (store, "SELECT count(*) FROM preferred WHERE name IS NOT NULL AND name <> ''"), ==, 9002);
  g_assert_cmpint (get_number (store, "SELECT count(*) FROM preferred WHERE step = 'signed'"), ==, 9000);
}

/* The search writes what it has collected once for many texts: for each alone it took more than all else of an import. */
static void
test_search_parts (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 200);
  const char *parts = "SELECT count(DISTINCT segid) FROM statement_text_idx";

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("landscape-%u.db", i);
      g_autoptr (EntenteStore) store = batches_new_store (folder, name);

      g_assert_cmpint (get_number (store, parts), ==, 0);
      if (i == 0)
        batches_import_whole (store, wood);
      else
        batches_import_well (store, wood, BATCHES_SMALL, NULL);
      g_assert_cmpint (get_number (store, "SELECT count(*) FROM statement WHERE text IS NOT NULL"), >, 100);
      g_assert_cmpint (get_number (store, parts), ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/bulk/random/small", GINT_TO_POINTER (FALSE), test_random);
  g_test_add_data_func ("/store/bulk/random/large", GINT_TO_POINTER (TRUE), test_random);
  g_test_add_data_func ("/store/bulk/cancel/small", GINT_TO_POINTER (FALSE), test_cancel);
  g_test_add_data_func ("/store/bulk/cancel/large", GINT_TO_POINTER (TRUE), test_cancel);
  g_test_add_data_func ("/store/bulk/failing-disk/full", GINT_TO_POINTER (SQLITE_FULL), test_failing_disk);
  g_test_add_data_func ("/store/bulk/failing-disk/broken", GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_failing_disk);
  g_test_add_func ("/store/bulk/killed", test_killed);
  g_test_add_func ("/store/bulk/abort", test_abort);
  g_test_add_func ("/store/bulk/dense-keys", test_dense_keys);
  g_test_add_func ("/store/bulk/two-datasets", test_two_datasets);
  g_test_add_func ("/store/bulk/sources-move", test_sources_move);
  g_test_add_func ("/store/bulk/changes", test_changes);
  g_test_add_func ("/store/bulk/preferring", test_preferring);
  g_test_add_func ("/store/bulk/search-parts", test_search_parts);

  return g_test_run ();
}
