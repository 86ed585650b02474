/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's own statements: added, taken away, taken back and brought again. */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-store-private.h"
#include "entente-test.h"

typedef struct {
  TestFolder   *folder;
  char         *path;
  EntenteStore *store;
} Fixture;

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;

  g_clear_pointer (&fixture->store, entente_store_close);
  fixture->store = entente_store_open (fixture->path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");

  fixture->folder = test_folder_new ();
  fixture->path = test_folder_file (fixture->folder, "landscape.db");
  reopen (fixture);
  g_assert_true (entente_store_import (fixture->store, records, NULL, NULL, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_store_close (fixture->store);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static EntenteRecords *
new_name (const char *subject,
          const char *id,
          const char *name)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_NAME, NULL, NULL, name);

  g_free (statement->id);
  statement->id = g_strdup (id);
  return records;
}

static void
edit (Fixture              *fixture,
      const EntenteRecords *add,
      const char           *removed)
{
  const char *const remove[] = { removed, NULL };
  g_autoptr (GError) error = NULL;

  entente_store_edit (fixture->store, "Edit", add, removed != NULL ? remove : NULL, &error);
  g_assert_no_error (error);
}

static void
assert_name (Fixture    *fixture,
             const char *subject,
             const char *name)
{
  g_autoptr (EntenteRow) row = entente_store_find_row (fixture->store, subject, NULL);
  g_autofree char *rows = g_strdup_printf ("SELECT count(*) FROM statement_text WHERE statement_text MATCH '\"%s\"'",
                                           name != NULL ? name : "nothing");
  gint64 n = 0;

  if (name == NULL)
    {
      g_assert_null (row);
      return;
    }
  g_assert_cmpstr (row->name, ==, name);
  g_assert_true (entente_database_get_number (fixture->store->database, rows, &n, NULL));
  g_assert_cmpint (n, >, 0);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  entente_store_undo (fixture->store, &label, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Edit");
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  entente_store_redo (fixture->store, &label, &error);
  g_assert_no_error (error);
}

/* A correction is a statement that is preferred, and the bundle's stays beside it. */
static void
test_correct (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteRecords) first = new_name ("alder", "first", "Aldera");
  g_autoptr (EntenteRecords) second = new_name ("alder", "second", "Alderb");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  edit (fixture, first, NULL);
  assert_name (fixture, "alder", "Aldera");
  edit (fixture, second, "first");
  assert_name (fixture, "alder", "Alderb");

  undo (fixture);
  assert_name (fixture, "alder", "Aldera");
  undo (fixture);
  assert_name (fixture, "alder", "Alder");
  g_assert_false (entente_store_undo (fixture->store, &label, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  redo (fixture);
  /* The journal outlives the program. */
  reopen (fixture);
  redo (fixture);
  assert_name (fixture, "alder", "Alderb");
  g_assert_false (entente_store_redo (fixture->store, &label, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  undo (fixture);
  assert_name (fixture, "alder", "Aldera");
}

/* A new edit ends what could have been brought again. */
static void
test_new_edit_after_undo (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (EntenteRecords) first = new_name ("alder", "first", "Aldera");
  g_autoptr (EntenteRecords) second = new_name ("alder", "second", "Alderb");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  edit (fixture, first, NULL);
  undo (fixture);
  edit (fixture, second, NULL);
  g_assert_false (entente_store_redo (fixture->store, &label, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  assert_name (fixture, "alder", "Alderb");
}

/* A subject of the user's own comes and goes with what is said of it. */
static void
test_new_subject (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (EntenteRecords) records = new_name ("cedar", "cedar-name", "Cedar");
  EntenteStatement *party;

  g_ptr_array_add (records->subjects, entente_subject_record_new ("cedar", ENTENTE_SUBJECT_ENTITY));
  party = test_records_add (records, "wood-deal", ENTENTE_PROPERTY_PARTY, "cedar", "investor", NULL);
  g_clear_pointer (&party->id, g_free);

  edit (fixture, records, NULL);
  assert_name (fixture, "cedar", "Cedar");
  undo (fixture);
  assert_name (fixture, "cedar", NULL);
  redo (fixture);
  assert_name (fixture, "cedar", "Cedar");
}

/* What the edits named is gone with its dataset: they can be taken back and brought again all the same. */
static void
test_undo_after_removal (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (EntenteRecords) stone = test_records_new ("stone");
  g_autoptr (EntenteRecords) first = new_name ("alder", "first", "Aldera");
  g_autoptr (EntenteRecords) second = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;
  guint64 n;

  test_records_add_source (stone, "stone-article");
  test_records_add_subject (stone, ENTENTE_SUBJECT_SCENARIO, "stone-scenario", "Scenario", NULL);
  g_assert_true (entente_store_import (fixture->store, stone, NULL, NULL, NULL));
  edit (fixture, first, NULL);
  statement = test_records_add (second, "alder", ENTENTE_PROPERTY_VIEW, "stone-scenario", NULL, "A view.");
  g_free (statement->id);
  statement->id = g_strdup ("second");
  statement->condition = g_strdup ("stone-scenario");
  statement->source = g_strdup ("stone-article");
  statement->paragraph = 1;
  edit (fixture, second, NULL);
  edit (fixture, NULL, "second");
  g_assert_true (entente_store_remove_dataset (fixture->store, "stone", NULL, NULL, &n, &error));

  undo (fixture);
  undo (fixture);
  undo (fixture);
  assert_name (fixture, "alder", "Alder");
  redo (fixture);
  redo (fixture);
  redo (fixture);
  assert_name (fixture, "alder", "Aldera");
}

/* An id that is taken is no edit. */
static void
test_same_id (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteRecords) first = new_name ("alder", "mine", "Aldera");
  g_autoptr (EntenteRecords) second = new_name ("alder", "mine", "Alderb");
  g_autoptr (GError) error = NULL;

  edit (fixture, first, NULL);
  g_assert_false (entente_store_edit (fixture->store, "Edit", second, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  assert_name (fixture, "alder", "Aldera");
  undo (fixture);
  assert_name (fixture, "alder", "Alder");
}

/* After each edit the cache equals one that is made from all statements. */
static void
assert_cache_is_true (Fixture *fixture)
{
  gint64 n = -1;

  g_assert_true (entente_database_execute (fixture->store->database,
                                           "DROP TABLE IF EXISTS temp.before; CREATE TEMP TABLE before AS SELECT * FROM preferred",
                                           NULL));
  g_assert_true (entente_store_rebuild (fixture->store, NULL));
  g_assert_true (entente_database_get_number (fixture->store->database,
                                              "SELECT (SELECT count(*) FROM (SELECT * FROM preferred EXCEPT SELECT * FROM before)) + "
                                              "(SELECT count(*) FROM (SELECT * FROM before EXCEPT SELECT * FROM preferred))",
                                              &n, NULL));
  g_assert_cmpint (n, ==, 0);
}

static void
test_cache (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteRecords) name = new_name ("alder", "first", "Aldera");
  g_autoptr (EntenteRecords) party = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) sum = test_records_new (ENTENTE_DATASET_USER);
  EntenteStatement *statement;

  edit (fixture, name, NULL);
  assert_cache_is_true (fixture);
  test_records_add_subject (party, ENTENTE_SUBJECT_DEAL, "new-deal", "New deal", "licence");
  test_records_add (party, "new-deal", ENTENTE_PROPERTY_PARTY, "alder", "licensor", NULL);
  edit (fixture, party, NULL);
  assert_cache_is_true (fixture);
  statement = test_records_add (sum, "wood-deal", ENTENTE_PROPERTY_AMOUNT, NULL, "discussed", NULL);
  statement->amount = (EntenteMoney) { "USD", 5, 5, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  statement->credited_to = g_strdup ("birch");
  g_free (statement->id);
  statement->id = g_strdup ("sum");
  edit (fixture, sum, NULL);
  assert_cache_is_true (fixture);
  undo (fixture);
  assert_cache_is_true (fixture);
  undo (fixture);
  assert_cache_is_true (fixture);
  redo (fixture);
  assert_cache_is_true (fixture);
}

/* What no file may say, no edit says either. */
static void
test_unsound (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteRecords) no_step = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) no_date = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  EntenteStatement *statement;

  test_records_add (no_step, "wood-deal", ENTENTE_PROPERTY_STATUS, NULL, NULL, NULL);
  g_assert_false (entente_store_edit (fixture->store, "Edit", no_step, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  statement = test_records_add (no_date, "wood-deal", ENTENTE_PROPERTY_STATUS, NULL, "signed", NULL);
  statement->date = g_strdup ("20-19");
  g_assert_false (entente_store_edit (fixture->store, "Edit", no_date, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_clear_error (&error);
  g_assert_false (entente_store_undo (fixture->store, &label, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  const char *const bundled[] = { "wood-0", NULL };
  const char *const unknown[] = { "nobody", NULL };
  g_autoptr (EntenteRecords) stray = new_name ("nobody", "stray", "Nobody");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  g_assert_false (entente_store_edit (fixture->store, "Edit", NULL, bundled, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (entente_store_edit (fixture->store, "Edit", NULL, unknown, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (entente_store_edit (fixture->store, "Edit", stray, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* None of them is in the journal. */
  g_assert_false (entente_store_undo (fixture->store, &label, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/edit/correct", Fixture, NULL, set_up, test_correct, tear_down);
  g_test_add ("/store/edit/new-edit-after-undo", Fixture, NULL, set_up, test_new_edit_after_undo, tear_down);
  g_test_add ("/store/edit/new-subject", Fixture, NULL, set_up, test_new_subject, tear_down);
  g_test_add ("/store/edit/undo-after-removal", Fixture, NULL, set_up, test_undo_after_removal, tear_down);
  g_test_add ("/store/edit/same-id", Fixture, NULL, set_up, test_same_id, tear_down);
  g_test_add ("/store/edit/cache", Fixture, NULL, set_up, test_cache, tear_down);
  g_test_add ("/store/edit/unsound", Fixture, NULL, set_up, test_unsound, tear_down);
  g_test_add ("/store/edit/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
