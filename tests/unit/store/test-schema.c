/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema's steps: each file of an older version becomes what a new one is, after a copy was made. */

#define _GNU_SOURCE /* memmem */

#include "entente-error.h"
#include "entente-schema.h"
#include "entente-store-private.h"
#include "entente-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the first version's tables held. */
static const char *const rows_of_step_1 =
  "INSERT INTO dataset (key, id, title) VALUES (1, 'wood', 'Wood');"
  "INSERT INTO source (key, id, dataset, position, kind) VALUES (1, 'article', 1, 1048577, 'article');"
  "INSERT INTO subject (key, id, type) VALUES (1, 'alder', 0), (2, 'deal', 1);"
  "INSERT INTO statement (id, dataset, subject, property, text, modality, rank) VALUES ('a', 1, 1, 'name', 'Alder', 0, 1);"
  "INSERT INTO statement (id, dataset, subject, property, text, modality, rank) VALUES ('b', 1, 2, 'name', 'Deal', 0, 1);"
  "INSERT INTO statement (id, dataset, subject, property, object, code, modality, rank) VALUES ('c', 1, 2, 'party', 1, 'investor', 0, 1);"
  "INSERT INTO statement (id, dataset, subject, property, code, date, first_day, last_day, precision, modality, rank) "
  "VALUES ('d', 1, 2, 'status', 'signed', '2020', 18262, 18627, 5, 1, 1);";

/* A file as the version of the @step-th step would have left it. */
static void
make_old_file (const char *path,
               guint       step)
{
  static const char *const names[] = { "step-1-records.sql", "step-2-derived.sql", "step-3-journal.sql", "step-4-columns.sql" };
  g_autoptr (GError) error = NULL;
  g_autofree char *empty_path = g_strconcat (path, ".empty", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u", 0x456e7465, step);
  g_autoptr (EntenteStore) registering = entente_store_open (empty_path, FALSE, NULL, &backup, &error);
  g_autoptr (EntenteDatabase) database = NULL;

  g_assert_no_error (error);
  database = entente_database_open (path, ENTENTE_DATABASE_CREATE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (entente_database_execute (database, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL", NULL));
  for (guint i = 0; i < step; i++)
    g_assert_true (entente_database_run_resource (database, names[i], &error));
  g_assert_true (entente_database_execute (database, rows_of_step_1, &error));
  g_assert_no_error (error);
  g_assert_true (entente_database_execute (database, mark, NULL));
}

static void
test_step (gconstpointer data)
{
  guint step = GPOINTER_TO_UINT (data);
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *fresh_path = test_folder_file (folder, "fresh.db");
  g_autofree char *backup = NULL;
  g_autofree char *no_backup = NULL;
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS fresh", fresh_path);
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteRow) row = NULL;
  g_autoptr (EntenteDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  make_old_file (path, step);
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);

  /* The copy is of the version before. */
  g_assert_nonnull (backup);
  copy = entente_database_open (backup, ENTENTE_DATABASE_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (entente_database_get_number (copy, "PRAGMA user_version", &number, NULL));
  g_assert_cmpint (number, ==, step);
  g_assert_true (entente_database_get_number (copy, "SELECT count(*) FROM statement", &number, NULL));
  g_assert_cmpint (number, ==, 4);

  /* Nothing is lost, and what is derived is there. */
  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM statement", &number, NULL));
  g_assert_cmpint (number, ==, 4);
  row = entente_store_find_row (store, "deal", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (row->name, ==, "Deal");
  g_assert_cmpstr (row->step, ==, "signed");
  g_assert_true (entente_database_get_number (store->database,
                                              "SELECT count(*) FROM statement_text WHERE statement_text MATCH 'alder'", &number,
                                              NULL));
  g_assert_cmpint (number, ==, 1);

  /* The schema is that of a new file, to the letter. */
  g_clear_pointer (&store, entente_store_close);
  store = entente_store_open (fresh_path, FALSE, NULL, &no_backup, &error);
  g_assert_no_error (error);
  g_assert_null (no_backup);
  g_clear_pointer (&store, entente_store_close);
  store = entente_store_open (path, FALSE, NULL, &no_backup, &error);
  g_assert_null (no_backup);
  g_assert_true (entente_database_execute (store->database, attach, &error));
  g_assert_true (entente_database_get_number (store->database,
                                              "SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM sqlite_schema EXCEPT "
                                              "SELECT type, name, tbl_name, sql FROM fresh.sqlite_schema)",
                                              &number, &error));
  g_assert_cmpint (number, ==, 0);
  g_assert_true (entente_database_get_number (store->database,
                                              "SELECT count(*) FROM (SELECT name FROM fresh.sqlite_schema EXCEPT "
                                              "SELECT name FROM sqlite_schema)",
                                              &number, &error));
  g_assert_cmpint (number, ==, 0);
}

/* A step that fails leaves the file as it was. */
static void
test_failing_step (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  make_old_file (path, 1);
  database = entente_database_open (path, ENTENTE_DATABASE_WRITE, NULL, NULL);
  g_assert_true (entente_database_execute (database, "CREATE TABLE preferred (in_the_way INTEGER)", NULL));
  g_clear_pointer (&database, entente_database_close);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *copy = g_strconcat (path, ".schema-1.bak", NULL);

      g_clear_error (&error);
      store = entente_store_open (path, FALSE, NULL, &backup, &error);
      g_assert_null (store);
      g_assert_null (backup);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_STORE);
      /* As nothing has changed, there is no need of a copy. */
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
    }
  database = entente_database_open (path, ENTENTE_DATABASE_READ, NULL, NULL);
  g_assert_true (entente_database_get_number (database, "PRAGMA user_version", &number, NULL));
  g_assert_cmpint (number, ==, 1);
  g_assert_true (entente_database_get_number (database, "SELECT count(*) FROM statement", &number, NULL));
  g_assert_cmpint (number, ==, 4);
}

static void
test_future (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", ENTENTE_SCHEMA_VERSION + 1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gsize before_length;
  gsize after_length;

  store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  g_assert_true (entente_database_execute (store->database, mark, NULL));
  g_clear_pointer (&store, entente_store_close);
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));

  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_null (store);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FUTURE);
  g_assert_null (backup);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* A schema that this version can't even read is no damage. */
static void
test_future_schema (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  char *create;

  store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  g_assert_true (entente_database_execute (store->database, "PRAGMA user_version = 99; PRAGMA wal_checkpoint (TRUNCATE)", NULL));
  g_clear_pointer (&store, entente_store_close);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  create = memmem (contents, length, "CREATE TABLE", 12);
  g_assert_nonnull (create);
  memcpy (create, "FOUNDE TABLE", 12);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));

  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_null (store);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FUTURE);
}

/* Versions that no version of the program has written. */
static void
test_no_version (void)
{
  static const char *const marks[] = { "PRAGMA user_version = -1", "PRAGMA user_version = 0" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char *path = test_folder_file (folder, "landscape.db");
      g_autofree char *backup = NULL;
      g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_database_execute (store->database, marks[i], NULL));
      g_clear_pointer (&store, entente_store_close);
      store = entente_store_open (path, FALSE, NULL, &backup, &error);
      g_assert_null (store);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
    }
}

/* Files with the mark of a schema that they have only in part, as one under development leaves them. */
static void
test_half_made (void)
{
  static const char *const losses[] = {
    "DROP TABLE derived",
    "DROP TABLE edit_statement",
    "DROP TABLE change",
    "DROP TRIGGER statement_goes",
    "DROP INDEX statement_subject",
    "DROP VIEW statement_folded",
    "DROP TABLE statement_text",
    "ALTER TABLE preferred DROP COLUMN differences",
    /* A step that was taken by its mark only. */
    "DROP TABLE edit_statement; DROP TABLE edit; PRAGMA user_version = 3; DROP TABLE change; DROP TABLE statement_tally",
  };

  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autofree char *path = test_folder_file (folder, "landscape.db");
      g_autofree char *backup = NULL;
      g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_database_execute (store->database, losses[i], &error));
      g_assert_no_error (error);
      g_clear_pointer (&store, entente_store_close);
      store = entente_store_open (path, FALSE, NULL, &backup, &error);
      g_assert_null (store);
      g_assert_null (backup);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
    }
}

/* A search that was made by other rules of folding is made anew. */
static void
test_folding (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  const char *find = "SELECT count(*) FROM statement_text WHERE statement_text MATCH 'machines'";
  gint64 n = -1;

  g_assert_true (entente_store_import (store, records, NULL, NULL, NULL));
  g_assert_true (entente_database_execute (store->database,
                                           "UPDATE derived SET folding = 'other';"
                                           "INSERT INTO statement_text (statement_text) VALUES ('delete-all')",
                                           NULL));
  g_assert_true (entente_database_get_number (store->database, find, &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_clear_pointer (&store, entente_store_close);
  store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  g_assert_true (entente_database_get_number (store->database, find, &n, NULL));
  g_assert_cmpint (n, ==, 1);
}

/* Somebody else's database is not written to. */
static void
test_foreign (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteDatabase) database = entente_database_open (path, ENTENTE_DATABASE_CREATE, NULL, NULL);
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_database_execute (database, "CREATE TABLE recipe (name TEXT)", NULL));
  g_clear_pointer (&database, entente_database_close);
  store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_null (store);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

/* The columns of the store are the slots of a statement: none is missing, none is another's. */
static void
test_slots_are_columns (void)
{
  static const char *const tables[] = { "statement", "edit_statement" };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *columns = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s')", tables[i]);
      g_autoptr (EntenteQuery) query = entente_database_query (store->database, columns, NULL);
      g_autoptr (GHashTable) expected = g_hash_table_new (g_str_hash, g_str_equal);
      static const char *const others[] = { "key", "first_day", "last_day", "precision", "edit", "position", "added",
                                            "subject_type", "object_type", "condition_type", NULL };

      for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
        g_hash_table_add (expected, (gpointer) (guintptr) entente_slot_get_info (slot)->name);
      while (entente_query_next (query, NULL))
        {
          const char *name = entente_query_get_text (query, 0);

          if (!g_hash_table_remove (expected, name) && !g_strv_contains (others, name))
            g_error ("the column %s of %s is no slot", name, tables[i]);
        }
      g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
    }
}

/* The settings that were measured: they are part of what the file is. */
static void
test_settings (void)
{
  static const struct {
    const char *pragma;
    gint64      value;
  } settings[] = {
    { "PRAGMA auto_vacuum", 2 },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA synchronous", 2 },
    { "PRAGMA cell_size_check", 1 },
    { "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", 1 },
    { "PRAGMA application_id", 0x456e7465 },
    { "PRAGMA user_version", ENTENTE_SCHEMA_VERSION },
  };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      gint64 value = -1;

      g_assert_true (entente_database_get_number (store->database, settings[i].pragma, &value, NULL));
      if (value != settings[i].value)
        g_error ("%s is %d", settings[i].pragma, (int) value);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint step = 1; step < ENTENTE_SCHEMA_VERSION; step++)
    {
      g_autofree char *path = g_strdup_printf ("/store/schema/from-step-%u", step);

      g_test_add_data_func (path, GUINT_TO_POINTER (step), test_step);
    }
  g_test_add_func ("/store/schema/failing-step", test_failing_step);
  g_test_add_func ("/store/schema/future", test_future);
  g_test_add_func ("/store/schema/future-schema", test_future_schema);
  g_test_add_func ("/store/schema/no-version", test_no_version);
  g_test_add_func ("/store/schema/half-made", test_half_made);
  g_test_add_func ("/store/schema/folding", test_folding);
  g_test_add_func ("/store/schema/foreign", test_foreign);
  g_test_add_func ("/store/schema/slots-are-columns", test_slots_are_columns);
  g_test_add_func ("/store/schema/settings", test_settings);

  return g_test_run ();
}
