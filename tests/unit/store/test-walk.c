/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of all subjects or of one, and of what has changed since. */

#include "entente-id.h"
#include "entente-store-card.h"
#include "entente-store-private.h"
#include "entente-test.h"

#include <string.h>

typedef struct {
  TestFolder   *folder;
  EntenteStore *store;
  GString      *told;
} Fixture;

/* Two deals of the same parties, one of which is named twice, one only if, and one no more. */
static EntenteRecords *
make_records (void)
{
  EntenteRecords *records = test_records_new ("wood");
  EntenteStatement *statement;

  test_records_add_source (records, "paper");
  test_records_add_source (records, "book");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "research-lab");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "cedar", NULL, NULL);
  test_records_add (records, "alder", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Erle");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "one", "One", "investment");
  test_records_add (records, "one", ENTENTE_PROPERTY_PARTY, "birch", "partner", NULL);
  test_records_add (records, "one", ENTENTE_PROPERTY_PARTY, "alder", "partner", NULL)->source = g_strdup ("paper");
  test_records_add (records, "one", ENTENTE_PROPERTY_PARTY, "birch", "investor", NULL)->source = g_strdup ("book");
  statement = test_records_add (records, "one", ENTENTE_PROPERTY_STATUS, NULL, "signed", NULL);
  statement->date = g_strdup ("2020");
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement = test_records_add (records, "one", ENTENTE_PROPERTY_AMOUNT, NULL, "paid", NULL);
  statement->amount = (EntenteMoney) { "USD", 5, 9, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_PER_YEAR };

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "two", NULL, NULL);
  test_records_add (records, "two", ENTENTE_PROPERTY_PARTY, "cedar", "partner", NULL);
  statement = test_records_add (records, "two", ENTENTE_PROPERTY_PARTY, "alder", "partner", NULL);
  statement->condition = g_strdup ("one");
  statement->source = g_strdup ("book");
  test_records_add (records, "two", ENTENTE_PROPERTY_PARTY, "birch", "partner", NULL)->rank = ENTENTE_RANK_DEPRECATED;
  return records;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteRecords) records = make_records ();
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->told = g_string_new (NULL);
  path = test_folder_file (fixture->folder, "landscape.db");
  fixture->store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);
  entente_store_import (fixture->store, records, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_store_close (fixture->store);
  test_folder_free (fixture->folder);
  g_string_free (fixture->told, TRUE);
}

/* What was told since the last time. */
static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static guint32
key_of (Fixture    *fixture,
        const char *table,
        const char *id)
{
  g_autofree char *back = NULL;
  gint64 key = 0;

  g_assert_true (entente_store_find_key (fixture->store, table, id, &key, NULL));
  g_assert_cmpint (key, >, 0);
  g_assert_true (entente_store_find_id (fixture->store, table, key, &back, NULL));
  g_assert_cmpstr (back, ==, id);
  return (guint32) key;
}

/* The id of a row, a dash for none. */
static void
tell_id (Fixture    *fixture,
         const char *table,
         guint32     key,
         char        end)
{
  g_autofree char *id = NULL;

  g_assert_true (entente_store_find_id (fixture->store, table, key, &id, NULL));
  g_string_append_printf (fixture->told, "%s%c", id != NULL ? id : "-", end);
}

static void
tell_subject (const EntenteRow *row,
              gpointer          data)
{
  Fixture *fixture = data;

  tell_id (fixture, "subject", (guint32) row->key, ':');
  g_string_append_printf (fixture->told, "%u %s %s %s %s ", row->type, row->name, row->kind, row->step, row->date);
  if (row->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    g_string_append_printf (fixture->told, "%s %s %d-%d %u ", row->measure, row->amount.currency, (int) row->amount.lower,
                            (int) row->amount.upper, row->amount.period);
  g_string_append_printf (fixture->told, "%d;", row->has_modality ? (int) row->modality : -1);
}

static void
test_subjects (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_true (entente_store_each_subject (fixture->store, 0, tell_subject, fixture, NULL));
  assert_told (fixture, "alder:0 Alder research-lab (null) (null) 0;birch:0 Birch company (null) (null) 0;"
                        "cedar:0 (null) (null) (null) (null) -1;one:1 One investment signed 2020 paid USD 5-9 2 1;"
                        "two:1 (null) (null) (null) (null) -1;");
  g_assert_true (entente_store_each_subject (fixture->store, key_of (fixture, "subject", "birch"), tell_subject, fixture, NULL));
  assert_told (fixture, "birch:0 Birch company (null) (null) 0;");
  g_assert_true (entente_store_each_subject (fixture->store, G_MAXUINT32, tell_subject, fixture, NULL));
  assert_told (fixture, "");
}

static void
tell_party (guint32  happening,
            guint32  entity,
            gpointer data)
{
  tell_id (data, "subject", happening, ':');
  tell_id (data, "subject", entity, ' ');
}

/* As they were stored, neither the conditional nor the deprecated. */
static void
test_parties (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_true (entente_store_each_party (fixture->store, 0, tell_party, fixture, NULL));
  assert_told (fixture, "one:birch one:alder one:birch two:cedar ");
  g_assert_true (entente_store_each_party (fixture->store, key_of (fixture, "subject", "one"), tell_party, fixture, NULL));
  assert_told (fixture, "one:birch one:alder one:birch ");
  g_assert_true (entente_store_each_party (fixture->store, key_of (fixture, "subject", "two"), tell_party, fixture, NULL));
  assert_told (fixture, "two:cedar ");
}

static void
tell_name (guint32     subject,
           const char *name,
           gboolean    is_bundled,
           gpointer    data)
{
  g_assert_false (is_bundled);
  tell_id (data, "subject", subject, ':');
  g_string_append_printf (((Fixture *) data)->told, "%s ", name);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_true (entente_store_each_name (fixture->store, 0, tell_name, fixture, NULL));
  assert_told (fixture, "alder:Alder birch:Birch alder:Erle one:One ");
  g_assert_true (entente_store_each_name (fixture->store, key_of (fixture, "subject", "alder"), tell_name, fixture, NULL));
  g_assert_nonnull (strstr (fixture->told->str, "Alder"));
  g_assert_nonnull (strstr (fixture->told->str, "Erle"));
  g_assert_null (strstr (fixture->told->str, "Birch"));
}

static void
tell_origin (guint32  subject,
             guint32  source,
             guint32  dataset,
             gpointer data)
{
  tell_id (data, "subject", subject, ':');
  tell_id (data, "source", source, '/');
  tell_id (data, "dataset", dataset, ' ');
}

/* What is said only under a condition is no evidence of a source, but it is of the dataset. */
static void
test_origins (Fixture      *fixture,
              gconstpointer data)
{
  g_assert_true (entente_store_each_origin (fixture->store, 0, tell_origin, fixture, NULL));
  assert_told (fixture, "alder:-/wood birch:-/wood one:-/wood one:paper/wood one:book/wood two:-/wood ");
  g_assert_true (entente_store_each_origin (fixture->store, key_of (fixture, "subject", "two"), tell_origin, fixture, NULL));
  assert_told (fixture, "two:-/wood ");
}

static void
tell_change (guint32  subject,
             gpointer data)
{
  tell_id (data, "subject", subject, ' ');
}

/* The counts that are kept are those of all statements. */
static void
assert_tally (Fixture *fixture)
{
  gint64 n = -1;

  g_assert_true (entente_database_get_number (fixture->store->database,
                                              "WITH counted AS (SELECT dataset, ifnull (source, 0), modality, count(*) "
                                              "FROM statement GROUP BY 1, 2, 3) "
                                              "SELECT (SELECT count(*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM "
                                              "statement_tally)) + (SELECT count(*) FROM (SELECT * FROM statement_tally EXCEPT "
                                              "SELECT * FROM counted))",
                                              &n, NULL));
  g_assert_cmpint (n, ==, 0);
}

static void
assert_new_generation (Fixture *fixture,
                       gint64  *generation)
{
  gint64 before = *generation;
  gint64 change = -1;

  g_assert_true (entente_store_get_stamp (fixture->store, generation, &change, NULL));
  g_assert_cmpint (*generation, >, 0);
  g_assert_cmpint (*generation, !=, before);
  g_assert_cmpint (change, ==, 0);
  assert_tally (fixture);
}

/* The changes since @change are those, in the same generation; @change is the last of them after. */
static void
assert_changed (Fixture    *fixture,
                gint64      generation,
                gint64     *change,
                const char *expected)
{
  gint64 now = 0;
  gint64 before = *change;

  g_assert_true (entente_store_get_stamp (fixture->store, &now, change, NULL));
  g_assert_cmpint (now, ==, generation);
  g_assert_true (entente_store_each_change (fixture->store, before, tell_change, fixture, NULL));
  assert_told (fixture, expected);
  g_assert_true (entente_store_each_change (fixture->store, *change, tell_change, fixture, NULL));
  assert_told (fixture, "");
  assert_tally (fixture);
}

static void
edit (Fixture        *fixture,
      EntenteRecords *add)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < add->statements->len; i++)
    g_clear_pointer (&((EntenteStatement *) add->statements->pdata[i])->id, g_free);
  entente_store_edit (fixture->store, "Edit", add, NULL, &error);
  g_assert_no_error (error);
}

/* An edit touches the subjects that it is about and those that come or go, not whom it names. */
static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteRecords) name = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) deal = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) stray = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;
  gint64 generation = 0;
  gint64 change = 0;

  assert_new_generation (fixture, &generation);
  assert_changed (fixture, generation, &change, "");

  test_records_add (name, "alder", ENTENTE_PROPERTY_NAME, NULL, NULL, "Aldera")->source = g_strdup ("paper");
  edit (fixture, name);
  assert_changed (fixture, generation, &change, "alder ");

  test_records_add_subject (deal, ENTENTE_SUBJECT_DEAL, "three", "Three", NULL);
  test_records_add_subject (deal, ENTENTE_SUBJECT_ENTITY, "elm", NULL, NULL);
  test_records_add (deal, "three", ENTENTE_PROPERTY_PARTY, "birch", "partner", NULL);
  test_records_add (deal, "three", ENTENTE_PROPERTY_PARTY, "elm", "partner", NULL)->condition = g_strdup ("one");
  edit (fixture, deal);
  assert_changed (fixture, generation, &change, "three elm ");

  /* They are gone. */
  g_assert_true (entente_store_undo (fixture->store, &label, &error));
  assert_changed (fixture, generation, &change, "- - ");
  g_assert_true (entente_store_redo (fixture->store, &again, &error));
  assert_changed (fixture, generation, &change, "three elm ");

  /* What was not carried out has changed nothing. */
  test_records_add (stray, "alder", ENTENTE_PROPERTY_NAME, NULL, NULL, "Alderb");
  test_records_add (stray, "nobody", ENTENTE_PROPERTY_NAME, NULL, NULL, "Nobody");
  g_assert_false (entente_store_edit (fixture->store, "Edit", stray, NULL, &error));
  assert_changed (fixture, generation, &change, "");
}

static guint64
count_on_source (EntenteStore *store,
                 const char   *source)
{
  guint64 n_modalities[ENTENTE_N_MODALITIES];
  guint64 n = 0;

  g_assert_true (entente_store_count_on_source (store, source, n_modalities, NULL));
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n += n_modalities[i];
  return n;
}

/* Whole datasets are told by a new generation, and so is a rebuild. */
static void
test_generations (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  g_autoptr (EntenteRecords) name = test_records_new (ENTENTE_DATASET_USER);
  guint64 n_modalities[ENTENTE_N_MODALITIES] = { 99 };
  g_autoptr (GPtrArray) datasets = NULL;
  g_autofree char *label = NULL;
  g_autofree char *none = NULL;
  gint64 generation = 0;
  guint64 n;

  assert_new_generation (fixture, &generation);
  test_records_add (name, "alder", ENTENTE_PROPERTY_NAME, NULL, NULL, "Aldera");
  edit (fixture, name);
  g_assert_true (entente_store_import (fixture->store, stone, "abc", NULL, NULL));
  assert_new_generation (fixture, &generation);
  edit (fixture, name);
  g_assert_true (entente_store_rebuild (fixture->store, NULL));
  assert_new_generation (fixture, &generation);

  /* An edition that is there already is no change. */
  g_assert_true (entente_store_import (fixture->store, stone, "abc", NULL, NULL));
  assert_changed (fixture, generation, &(gint64) { 0 }, "");

  g_assert_true (entente_store_remove_dataset (fixture->store, "wood", NULL, NULL, &n, NULL));
  assert_new_generation (fixture, &generation);
  g_assert_true (entente_store_count_modalities (fixture->store, n_modalities, NULL));
  g_assert_cmpuint (n_modalities[ENTENTE_MODALITY_REPORTED], ==, 1);
  g_assert_cmpuint (n_modalities[ENTENTE_MODALITY_OPINION], ==, 0);
  g_assert_cmpuint (count_on_source (fixture->store, "stone-article"), ==, 1);
  g_assert_cmpuint (count_on_source (fixture->store, "wood-article"), ==, 0);
  datasets = entente_store_get_datasets (fixture->store, NULL);
  g_assert_cmpuint (datasets->len, ==, 2);
  g_assert_cmpstr (((EntenteDatasetInfo *) datasets->pdata[0])->id, ==, ENTENTE_DATASET_USER);
  g_assert_cmpuint (((EntenteDatasetInfo *) datasets->pdata[0])->statements, ==, 2);
  g_assert_cmpuint (((EntenteDatasetInfo *) datasets->pdata[1])->statements, ==, stone->statements->len);
  g_assert_true (entente_store_get_dataset_label (fixture->store, "stone", &label, NULL));
  g_assert_cmpstr (label, ==, stone->title != NULL ? stone->title : "stone");
  g_assert_true (entente_store_get_dataset_label (fixture->store, "wood", &none, NULL));
  g_assert_null (none);
}

/* Of a small dataset in a large landscape the subjects are told that it has touched. */
static void
test_small_datasets (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (EntenteRecords) large = test_records_new ("large");
  g_autoptr (EntenteRecords) small = test_records_new ("small");
  gint64 generation = 0;
  gint64 change = 0;
  guint64 n;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("entity-%u", i);

      test_records_add_subject (large, ENTENTE_SUBJECT_ENTITY, id, id, "company");
    }
  g_assert_true (entente_store_import (fixture->store, large, "large", NULL, NULL));
  assert_new_generation (fixture, &generation);

  test_records_add_subject (small, ENTENTE_SUBJECT_ENTITY, "elm", "Elm", "company");
  test_records_add_subject (small, ENTENTE_SUBJECT_DEAL, "trade", "Trade", NULL);
  g_ptr_array_add (small->subjects, entente_subject_record_new ("entity-3", ENTENTE_SUBJECT_ENTITY));
  g_ptr_array_add (small->subjects, entente_subject_record_new ("entity-4", ENTENTE_SUBJECT_ENTITY));
  test_records_add (small, "trade", ENTENTE_PROPERTY_PARTY, "entity-4", "partner", NULL);
  test_records_add (small, "entity-3", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Third");
  g_assert_true (entente_store_import (fixture->store, small, "small", NULL, NULL));
  assert_changed (fixture, generation, &change, "entity-3 entity-4 elm trade ");

  g_assert_true (entente_store_remove_dataset (fixture->store, "small", NULL, NULL, &n, NULL));
  assert_changed (fixture, generation, &change, "entity-3 - - ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/store/walk/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("subjects", test_subjects);
  ADD ("parties", test_parties);
  ADD ("names", test_names);
  ADD ("origins", test_origins);
  ADD ("changes", test_changes);
  ADD ("generations", test_generations);
  ADD ("small-datasets", test_small_datasets);
#undef ADD

  return g_test_run ();
}
