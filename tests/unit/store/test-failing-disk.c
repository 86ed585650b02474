/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The disk fails at every n-th call while a store is made, populated and changed: what was done before is there, what was
 * not is not, and an error says so. */

#include "entente-schema.h"
#include "entente-store-private.h"
#include "entente-test.h"
#include "failing-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* More calls than any run makes; reaching it means that the count is wrong. */
#define MANY 5000

static gint64
count_statements (EntenteStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  entente_database_get_number (store->database, "SELECT count(*) FROM statement", &n, &error);
  g_assert_no_error (error);
  return n;
}

/* Opens the file with a disk that works, looks it over, and counts what is in it. */
static gint64
look_over (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, &error);
  gint64 loose = -1;

  g_assert_no_error (error);
  entente_schema_check (store->database, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM pragma_foreign_key_check", &loose, NULL));
  g_assert_cmpint (loose, ==, 0);
  return count_statements (store);
}

static void
remove_database (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

static void
test_populate (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  guint n_failures = 0;
  guint n_complete = 0;

  for (guint n = 1; n < MANY; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *backup = NULL;
      g_autoptr (EntenteStore) store = NULL;
      gboolean success;
      gint64 found;

      remove_database (path);
      failing_vfs_arm (n, code);
      store = entente_store_open (path, FALSE, FAILING_VFS, &backup, &error);
      success = store != NULL && entente_store_import (store, records, NULL, NULL, &error);
      g_assert_cmpint (success, ==, error == NULL);
      g_clear_pointer (&store, entente_store_close);
      if (!failing_vfs_has_failed ())
        {
          g_assert_true (success);
          break;
        }
      n_failures++;

      failing_vfs_arm (0, 0);
      found = look_over (path);
      if (success)
        g_assert_cmpint (found, ==, records->statements->len);
      else
        g_assert_true (found == 0 || found == records->statements->len);
      n_complete += found != 0;
    }

  /* The disk did fail, both before and after the point of no return. */
  g_test_message ("the disk failed at %u calls; %u times the landscape was complete all the same", n_failures, n_complete);
  g_assert_cmpuint (n_failures, >, 20);
  g_assert_cmpuint (n_failures, <, MANY - 1);
}

static void
test_replace (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (EntenteRecords) next = test_records_new ("wood");
  guint n_failures = 0;

  test_records_add_subject (next, ENTENTE_SUBJECT_ENTITY, "alder", "Alder Labs", "company");
  for (guint n = 1; n < MANY; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *backup = NULL;
      g_autoptr (EntenteStore) store = NULL;
      gboolean success;
      gint64 found;

      remove_database (path);
      failing_vfs_arm (0, 0);
      store = entente_store_open (path, FALSE, FAILING_VFS, &backup, &error);
      g_assert_no_error (error);
      g_assert_true (entente_store_import (store, records, NULL, NULL, NULL));
      failing_vfs_arm (n, code);
      success = entente_store_import (store, next, NULL, NULL, &error);
      g_assert_cmpint (success, ==, error == NULL);
      if (!failing_vfs_has_failed ())
        break;
      n_failures++;

      failing_vfs_arm (0, 0);
      found = count_statements (store);
      g_assert_true (found == next->statements->len || (!success && found == records->statements->len));
      if (n % 2 == 0)
        {
          /* There is room again: the same store goes on. */
          g_clear_error (&error);
          entente_store_import (store, records, NULL, NULL, &error);
          g_assert_no_error (error);
          found = records->statements->len;
        }
      g_clear_pointer (&store, entente_store_close);
      g_assert_cmpint (look_over (path), ==, found);
    }
  g_assert_cmpuint (n_failures, >, 2);
  g_assert_cmpuint (n_failures, <, MANY - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/failing-disk/populate/full", GINT_TO_POINTER (SQLITE_FULL), test_populate);
  g_test_add_data_func ("/store/failing-disk/populate/broken", GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_populate);
  g_test_add_data_func ("/store/failing-disk/replace/full", GINT_TO_POINTER (SQLITE_FULL), test_replace);
  g_test_add_data_func ("/store/failing-disk/replace/broken", GINT_TO_POINTER (SQLITE_IOERR_WRITE), test_replace);

  return g_test_run ();
}
