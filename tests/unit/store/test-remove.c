/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets that go: by the way of many and of few, what stays is as if they had never come, and the file becomes smaller. */

#include "entente-id.h"
#include "entente-store-private.h"
#include "store-batches.h"
#include "store-content.h"

#include <glib/gstdio.h>
#include <string.h>

/* A large dataset and a small one, of which either goes: the text search loses texts one by one, or is made anew. */
static void
test_go (gconstpointer data)
{
  gboolean large_goes = GPOINTER_TO_INT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteStore) expected = batches_new_store (folder, "expected.db");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 2000);
  g_autoptr (EntenteRecords) stone = batches_many_deals ("stone", 900);
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;
  const EntenteRecords *goes = large_goes ? wood : stone;
  const EntenteRecords *stays = large_goes ? stone : wood;
  guint64 n = 0;

  batches_import_whole (store, stays);
  batches_import_whole (store, goes);
  batches_import_whole (expected, stays);
  g_assert_true (entente_store_remove_dataset (store, goes->dataset, NULL, NULL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, goes->statements->len);
  wanted = store_content (expected);
  found = store_content (store);
  store_content_assert_equal (found, wanted);
  store_content_check (store);
}

static goffset
get_size (const char *path)
{
  GStatBuf buffer;

  return g_stat (path, &buffer) == 0 ? buffer.st_size : 0;
}

typedef struct {
  guint  n_calls[ENTENTE_STORE_SHRINKING + 1];
  double last;
  int    phase;
} Seen;

static void
see (EntenteStorePhase phase,
     double            done,
     gpointer          data)
{
  Seen *seen = data;

  g_assert_cmpint (phase, <=, ENTENTE_STORE_SHRINKING);
  g_assert_cmpfloat (done, >=, 0);
  g_assert_cmpfloat (done, <=, 1);
  if ((int) phase == seen->phase)
    g_assert_cmpfloat (done, >=, seen->last);
  seen->phase = (int) phase;
  seen->last = done;
  seen->n_calls[phase]++;
}

/* The space comes back, in the file and in the log beside it, and it is told how far it is. */
static void
test_space (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *log = test_folder_file (folder, "landscape.db-wal");
  g_autoptr (EntenteStore) store = batches_open_store (path, NULL);
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 5000);
  g_autoptr (EntenteRecords) stone = batches_many_deals ("stone", 20);
  g_autoptr (GError) error = NULL;
  Seen seen = { .phase = -1 };
  goffset before, large;
  gint64 mode = 0;
  guint64 n;

  batches_import_well (store, stone, BATCHES_LARGE, NULL);
  g_assert_cmpint (get_size (log), ==, 0);
  before = get_size (path);
  batches_import_well (store, wood, BATCHES_LARGE, NULL);
  g_assert_cmpint (get_size (log), ==, 0);
  large = get_size (path);
  g_assert_cmpint (large, >, before + 1000000);

  g_assert_true (entente_store_remove_dataset (store, "wood", see, &seen, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_size (log), ==, 0);
  g_assert_cmpint (get_size (path), <, before + 100000);
  g_assert_cmpuint (seen.n_calls[ENTENTE_STORE_CLEARING], >, 10);
  g_assert_cmpuint (seen.n_calls[ENTENTE_STORE_INDEXING], >, 1);
  g_assert_cmpuint (seen.n_calls[ENTENTE_STORE_PREFERRING], >, 0);
  g_assert_cmpuint (seen.n_calls[ENTENTE_STORE_WRITING], ==, 1);
  g_assert_cmpuint (seen.n_calls[ENTENTE_STORE_SHRINKING], ==, 1);
  /* And is given back only when we ask. */
  g_assert_true (entente_database_get_number (store->database, "PRAGMA auto_vacuum", &mode, NULL));
  g_assert_cmpint (mode, ==, 2);

  /* And so it does when the edition that comes in its place is smaller, by either way. */
  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (EntenteRecords) less = batches_many_deals ("wood", 20);

      batches_import_well (store, wood, BATCHES_LARGE, NULL);
      g_assert_cmpint (get_size (path), >, before + 1000000);
      if (round == 0)
        batches_import_whole (store, less);
      else
        batches_import_well (store, less, round == 1 ? BATCHES_LARGE : BATCHES_SMALL, NULL);
      g_assert_cmpint (get_size (log), ==, 0);
      g_assert_cmpint (get_size (path), <, before + 200000);
    }
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

/* Cancelled before the point of no return nothing has changed; after it, the dataset is gone. */
static void
test_cancel (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 3000);
  g_autoptr (EntenteRecords) stone = batches_many_deals ("stone", 20);
  g_autofree char *before = NULL;
  guint n_cancelled = 0;

  batches_import_whole (store, wood);
  batches_import_whole (store, stone);
  before = store_content (store);
  for (int phase = ENTENTE_STORE_CLEARING; phase <= ENTENTE_STORE_SHRINKING; phase++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      gpointer arguments[] = { cancellable, GINT_TO_POINTER (phase) };
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean success;
      guint64 n;

      entente_store_set_cancellable (store, cancellable);
      success = entente_store_remove_dataset (store, "wood", cancel_at, arguments, &n, &error);
      entente_store_set_cancellable (store, NULL);
      after = store_content (store);
      if (success)
        {
          g_assert_null (strstr (after, "wood-deal-0|"));
          batches_import_whole (store, wood);
          continue;
        }
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      store_content_assert_equal (after, before);
      n_cancelled++;
    }
  g_assert_cmpuint (n_cancelled, >=, 3);
  store_content_check (store);
}

/* Who reads what was there goes on reading it; the file can't become smaller meanwhile, and that is no failure. */
static void
test_reader (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteStore) store = batches_open_store (path, NULL);
  g_autoptr (EntenteStore) reader = NULL;
  g_autoptr (EntenteRecords) wood = batches_many_deals ("wood", 1000);
  g_autoptr (GError) error = NULL;
  gint64 count;
  guint64 n;

  batches_import_whole (store, wood);
  reader = entente_store_open_reader (path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_store_begin_reading (reader, &error));
  g_assert_true (entente_database_get_number (reader->database, "SELECT count(*) FROM statement", &count, NULL));
  g_assert_true (entente_store_remove_dataset (store, "wood", NULL, NULL, &n, &error));
  g_assert_true (entente_database_get_number (reader->database, "SELECT count(*) FROM statement", &count, NULL));
  g_assert_cmpint (count, ==, wood->statements->len);
  entente_store_end_reading (reader);
  g_assert_true (entente_database_get_number (reader->database, "SELECT count(*) FROM statement", &count, NULL));
  g_assert_cmpint (count, ==, 0);
}

/* What the user says of a source keeps it, and what it says of a subject keeps that; the dataset that comes back takes it back. */
static void
test_comes_back (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) wood = test_records_example ("wood");
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *without = NULL;
  g_autofree char *after = NULL;
  guint64 n;

  batches_import_whole (store, wood);
  g_ptr_array_add (own->subjects, entente_subject_record_new ("alder", ENTENTE_SUBJECT_ENTITY));
  test_records_add (own, "alder", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Alnus")->source = g_strdup ("wood-article");
  batches_import_whole (store, own);
  before = store_content (store);
  g_assert_true (entente_store_remove_dataset (store, "wood", NULL, NULL, &n, &error));
  without = store_content (store);
  g_assert_nonnull (strstr (without, "wood-article|user|"));
  store_content_check (store);
  batches_import_well (store, wood, BATCHES_LARGE, NULL);
  after = store_content (store);
  store_content_assert_equal (after, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/remove/few", GINT_TO_POINTER (FALSE), test_go);
  g_test_add_data_func ("/store/remove/many", GINT_TO_POINTER (TRUE), test_go);
  g_test_add_func ("/store/remove/space", test_space);
  g_test_add_func ("/store/remove/cancel", test_cancel);
  g_test_add_func ("/store/remove/reader", test_reader);
  g_test_add_func ("/store/remove/comes-back", test_comes_back);

  return g_test_run ();
}
