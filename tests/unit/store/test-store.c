/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets in the store: put in, replaced, asked for and taken out. */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"
#include "entente-store-private.h"
#include "entente-test.h"

#include <string.h>

typedef struct {
  TestFolder   *folder;
  char         *path;
  EntenteStore *store;
} Fixture;

static EntenteStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  EntenteStore *store = entente_store_open (path, FALSE, NULL, &backup, &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->path = test_folder_file (fixture->folder, "landscape.db");
  fixture->store = open_store (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_store_close (fixture->store);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static void
import (EntenteStore         *store,
        const EntenteRecords *records)
{
  g_autoptr (GError) error = NULL;

  entente_store_import (store, records, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gint64
count (EntenteStore *store,
       const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  entente_database_get_number (store->database, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static gboolean
collect (EntenteStatement *statement,
         gpointer          data)
{
  g_ptr_array_add (data, statement);
  return TRUE;
}

static GPtrArray *
read_statements (EntenteStore           *store,
                 EntenteStatementsFilter filter,
                 const char             *id)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (GError) error = NULL;

  entente_store_each_statement (store, filter, id, collect, statements, &error);
  g_assert_no_error (error);
  return statements;
}

/* What was put in comes out, slot by slot. */
static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  import (fixture->store, records);
  statements = read_statements (fixture->store, ENTENTE_STATEMENTS_ALL, NULL);
  g_assert_cmpuint (statements->len, ==, records->statements->len);
  for (guint i = 0; i < statements->len; i++)
    g_assert_true (entente_statement_equal (statements->pdata[i], records->statements->pdata[i]));

  sources = entente_store_get_sources (fixture->store, NULL);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (entente_source_get_section (sources->pdata[0], 1), ==, "Opening");
  g_assert_cmpuint (entente_source_get_paragraph (sources->pdata[0], 1)->sentences, ==, 2);

  differences = entente_store_get_differences (fixture->store, ENTENTE_STATEMENTS_OF_SUBJECT, "wood-deal", NULL);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpuint (((EntenteDifference *) differences->pdata[0])->statements->len, ==, 2);
  g_clear_pointer (&differences, g_ptr_array_unref);
  differences = entente_store_get_differences (fixture->store, ENTENTE_STATEMENTS_OF_SUBJECT, "alder", NULL);
  g_assert_cmpuint (differences->len, ==, 0);
}

static void
test_preferred_row (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (EntenteRow) deal = NULL;

  import (fixture->store, records);
  deal = entente_store_find_row (fixture->store, "wood-deal", NULL);
  g_assert_cmpstr (deal->name, ==, "Birch–Alder talks");
  g_assert_cmpstr (deal->kind, ==, "investment");
  g_assert_cmpstr (deal->step, ==, "in-talks");
  g_assert_cmpstr (deal->date, ==, "2024-05");
  g_assert_cmpstr (deal->measure, ==, "discussed");
  g_assert_cmpstr (deal->words, ==, "about $2 billion");
  g_assert_cmpint (deal->amount.lower, ==, 200000000000);
  g_assert_cmpint (deal->amount.qualifier, ==, ENTENTE_QUALIFIER_ABOUT);
  g_assert_cmpint (deal->modality, ==, ENTENTE_MODALITY_REPORTED);
  g_assert_cmpuint (deal->differences, ==, 1);
}

/* A statement on a subject, all alike but for what a case says. */
static EntenteStatement *
add_amount (EntenteRecords *records,
            const char     *code,
            gint64          minor)
{
  EntenteStatement *statement = test_records_add (records, "deal", ENTENTE_PROPERTY_AMOUNT, NULL, code, NULL);

  statement->amount = (EntenteMoney) { "USD", minor, minor, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  return statement;
}

static gint64
preferred_amount (EntenteStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRow) row = entente_store_find_row (store, "deal", &error);

  g_assert_no_error (error);
  return row->amount.qualifier == ENTENTE_QUALIFIER_NONE ? -1 : row->amount.lower;
}

/* The total order, one step after the other: each statement that is added beats all that stood before. */
static void
test_preferred_order (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("wood");
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  EntenteStatement *statement;

  test_records_add_source (records, "first");
  test_records_add_source (records, "second");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "deal", "Deal", "investment");

  /* Neither a valuation nor what depends on a condition is the sum of a deal. */
  add_amount (records, "valuation", 1);
  statement = add_amount (records, "paid", 2);
  statement->condition = g_strdup ("deal");
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, -1);

  statement = add_amount (records, "paid", 3);
  statement->rank = ENTENTE_RANK_DEPRECATED;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 3);

  statement = add_amount (records, "paid", 4);
  statement->modality = ENTENTE_MODALITY_OPINION;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 4);

  statement = add_amount (records, "paid", 5);
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement->source = g_strdup ("second");
  statement->paragraph = 1;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 5);

  statement = add_amount (records, "paid", 6);
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement->source = g_strdup ("first");
  statement->paragraph = 2;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 6);

  statement = add_amount (records, "paid", 7);
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement->source = g_strdup ("first");
  statement->paragraph = 1;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 7);

  statement = add_amount (records, "paid", 8);
  statement->modality = ENTENTE_MODALITY_REPORTED;
  statement->date = g_strdup ("2020");
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 8);

  add_amount (records, "paid", 9);
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 9);

  g_ptr_array_add (own->subjects, entente_subject_record_new ("deal", ENTENTE_SUBJECT_DEAL));
  statement = add_amount (own, "paid", 10);
  statement->modality = ENTENTE_MODALITY_OPINION;
  import (fixture->store, own);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 10);

  statement = add_amount (records, "paid", 11);
  statement->rank = ENTENTE_RANK_PREFERRED;
  import (fixture->store, records);
  g_assert_cmpint (preferred_amount (fixture->store), ==, 11);
}

static void
add_step (EntenteRecords *records,
          const char     *code,
          const char     *date,
          EntenteModality modality)
{
  EntenteStatement *statement = test_records_add (records, "deal", ENTENTE_PROPERTY_STATUS, NULL, code, NULL);

  statement->date = g_strdup (date);
  statement->modality = modality;
}

static void
assert_step (EntenteStore         *store,
             const EntenteRecords *records,
             const char           *step,
             const char           *date)
{
  g_autoptr (EntenteRow) row = NULL;

  import (store, records);
  row = entente_store_find_row (store, "deal", NULL);
  g_assert_cmpstr (row->step, ==, step);
  g_assert_cmpstr (row->date, ==, date);
}

/* An exit wins, else the last dated step, else the highest; and what is stated before what is only likely. */
static void
test_ladder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("wood");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "deal", "Deal", "investment");
  add_step (records, "ongoing", NULL, ENTENTE_MODALITY_FORECAST);
  assert_step (fixture->store, records, "ongoing", NULL);
  add_step (records, "in-talks", NULL, ENTENTE_MODALITY_REPORTED);
  assert_step (fixture->store, records, "in-talks", NULL);
  add_step (records, "announced", NULL, ENTENTE_MODALITY_REPORTED);
  assert_step (fixture->store, records, "announced", NULL);
  add_step (records, "reported", "2020", ENTENTE_MODALITY_REPORTED);
  assert_step (fixture->store, records, "reported", "2020");
  add_step (records, "rumoured", "2021-02", ENTENTE_MODALITY_ASSERTED);
  assert_step (fixture->store, records, "rumoured", "2021-02");
  add_step (records, "signed", "2021-02", ENTENTE_MODALITY_REPORTED);
  assert_step (fixture->store, records, "signed", "2021-02");
  add_step (records, "blocked", NULL, ENTENTE_MODALITY_REPORTED);
  assert_step (fixture->store, records, "blocked", NULL);
}

/* Two subjects with statements that can't both hold have the mark, by the rules of base/. */
static void
test_rivals (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("wood");
  g_autoptr (EntenteRow) row = NULL;

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "deal", "Deal", "investment");
  add_amount (records, "paid", 5);
  add_amount (records, "committed", 6);
  import (fixture->store, records);
  row = entente_store_find_row (fixture->store, "deal", NULL);
  g_assert_cmpuint (row->differences, ==, 0);
  g_clear_pointer (&row, entente_row_free);

  add_amount (records, "paid", 7);
  test_records_add (records, "deal", ENTENTE_PROPERTY_NAME, NULL, NULL, "The Deal");
  import (fixture->store, records);
  row = entente_store_find_row (fixture->store, "deal", NULL);
  g_assert_cmpuint (row->differences, ==, 2);
}

/* A new edition replaces its own dataset; the user's statements and other datasets stay as they are. */
static void
test_new_edition (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (EntenteRecords) first = test_records_example ("wood");
  g_autoptr (EntenteRecords) second = test_records_new ("wood");
  g_autoptr (EntenteRecords) other = test_records_example ("stone");
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (EntenteRow) row = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;

  import (fixture->store, first);
  import (fixture->store, other);
  g_ptr_array_add (own->subjects, entente_subject_record_new ("wood-deal", ENTENTE_SUBJECT_DEAL));
  statement = test_records_add (own, "wood-deal", ENTENTE_PROPERTY_VIEW, NULL, NULL, "I doubt it.");
  statement->source = g_strdup ("wood-article");
  statement->paragraph = 1;
  entente_store_edit (fixture->store, "Add a view", own, NULL, &error);
  g_assert_no_error (error);

  /* The new edition knows neither the deal nor the article any more. */
  test_records_add_subject (second, ENTENTE_SUBJECT_ENTITY, "alder", "Alder Labs", "company");
  import (fixture->store, second);

  row = entente_store_find_row (fixture->store, "wood-deal", &error);
  g_assert_no_error (error);
  g_assert_null (row->name);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement JOIN dataset ON dataset.key = dataset WHERE is_user"), ==, 1);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement JOIN dataset ON dataset.key = dataset WHERE dataset.id = 'stone'"),
                   ==, other->statements->len);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement JOIN dataset ON dataset.key = dataset WHERE dataset.id = 'wood'"),
                   ==, second->statements->len);
  sources = entente_store_get_sources (fixture->store, NULL);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

/* What a new edition leaves out, and nobody rests on, is gone; the user's own dataset only ever gains. */
static void
test_left_out (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (EntenteRecords) first = test_records_example ("wood");
  g_autoptr (EntenteRecords) second = test_records_new ("wood");
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) more = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (EntenteRecords) changed = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (EntenteRow) row = NULL;

  test_records_add_subject (own, ENTENTE_SUBJECT_ENTITY, "cedar", "Cedar", NULL);
  test_records_add_subject (changed, ENTENTE_SUBJECT_ENTITY, "cedar", "Another cedar", NULL);
  test_records_add_subject (more, ENTENTE_SUBJECT_ENTITY, "cedar", NULL, NULL);
  g_free (test_records_add (more, "cedar", ENTENTE_PROPERTY_VIEW, NULL, NULL, "Tall.")->id);
  ((EntenteStatement *) more->statements->pdata[0])->id = g_strdup ("another");
  import (fixture->store, first);
  import (fixture->store, own);
  import (fixture->store, second);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM source"), ==, 0);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, 1);

  import (fixture->store, more);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, 2);
  import (fixture->store, own);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, 2);

  /* The same id with other content is never written over what the user has, and is counted. */
  g_assert_true (entente_store_import (fixture->store, changed, NULL, &changes, NULL));
  g_assert_cmpuint (((EntenteDatasetChange *) changes->pdata[0])->n_kept, ==, 1);
  g_assert_cmpuint (((EntenteDatasetChange *) changes->pdata[0])->n_stored, ==, 0);
  g_clear_pointer (&changes, g_ptr_array_unref);
  g_assert_true (entente_store_import (fixture->store, own, NULL, &changes, NULL));
  g_assert_cmpuint (((EntenteDatasetChange *) changes->pdata[0])->n_there, ==, 1);
  row = entente_store_find_row (fixture->store, "cedar", NULL);
  g_assert_cmpstr (row->name, ==, "Cedar");
}

/* A source that the user's statements rest on outlives its dataset, and goes back to it. */
static void
test_adopted_source (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (EntenteRecords) wood = test_records_example ("wood");
  g_autoptr (EntenteRecords) stone = test_records_new ("stone");
  g_autoptr (EntenteRecords) own = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;
  guint64 n;

  import (fixture->store, wood);
  test_records_add_subject (own, ENTENTE_SUBJECT_ENTITY, "cedar", "Cedar", NULL);
  statement = own->statements->pdata[0];
  statement->source = g_strdup ("wood-article");
  import (fixture->store, own);
  g_assert_true (entente_store_remove_dataset (fixture->store, "wood", NULL, NULL, &n, &error));
  sources = entente_store_get_sources (fixture->store, NULL);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (((EntenteSource *) sources->pdata[0])->dataset, ==, ENTENTE_DATASET_USER);

  /* Another dataset can't have it. */
  test_records_add_source (stone, "wood-article");
  g_assert_false (entente_store_import (fixture->store, stone, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);

  import (fixture->store, wood);
  g_clear_pointer (&sources, g_ptr_array_unref);
  sources = entente_store_get_sources (fixture->store, NULL);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (((EntenteSource *) sources->pdata[0])->dataset, ==, "wood");
}

/* What is deprecated is no rival; a word that isn't known is damage and not another word. */
static void
test_deprecated_and_damaged (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("wood");
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  g_autoptr (EntenteRow) row = NULL;
  g_autoptr (GError) error = NULL;

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "deal", "Deal", "investment");
  test_records_add (records, "deal", ENTENTE_PROPERTY_PARTY, "alder", "investor", NULL)->rank = ENTENTE_RANK_DEPRECATED;
  test_records_add (records, "alder", ENTENTE_PROPERTY_NAME, NULL, NULL, "Aldra")->rank = ENTENTE_RANK_DEPRECATED;
  import (fixture->store, records);
  row = entente_store_find_row (fixture->store, "alder", NULL);
  g_assert_cmpuint (row->differences, ==, 0);

  g_assert_true (entente_database_execute (fixture->store->database, "UPDATE statement SET property = 'vi w' WHERE id = 'wood-0'", NULL));
  g_assert_false (entente_store_each_statement (fixture->store, ENTENTE_STATEMENTS_ALL, NULL, collect, statements, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED);
}

/* A digest tells editions apart; one that is there already isn't written again. */
static void
test_digest (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (EntenteRecords) nothing = test_records_new ("wood");
  gboolean has = TRUE;

  g_assert_true (entente_store_has_edition (fixture->store, "wood", "abc", &has, NULL));
  g_assert_false (has);
  g_assert_true (entente_store_import (fixture->store, records, "abc", NULL, NULL));
  g_assert_true (entente_store_has_edition (fixture->store, "wood", "abc", &has, NULL));
  g_assert_true (has);
  g_assert_true (entente_store_import (fixture->store, nothing, "abc", NULL, NULL));
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, records->statements->len);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) wood = test_records_example ("wood");
  g_autoptr (EntenteRecords) stone = test_records_example ("stone");
  g_autoptr (GError) error = NULL;
  guint64 n_statements = 0;

  import (fixture->store, wood);
  import (fixture->store, stone);
  g_assert_false (entente_store_remove_dataset (fixture->store, "clay", NULL, NULL, &n_statements, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (entente_store_remove_dataset (fixture->store, "wood", NULL, NULL, &n_statements, &error));
  g_assert_cmpuint (n_statements, ==, wood->statements->len);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, stone->statements->len);
  /* The companies are of both datasets, the deal was of one. */
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM subject"), ==, 3);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM source"), ==, 1);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM difference"), ==, 1);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM dataset"), ==, 1);

  g_assert_true (entente_store_remove_dataset (fixture->store, "stone", NULL, NULL, &n_statements, &error));
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM subject"), ==, 0);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM preferred"), ==, 0);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement_text WHERE statement_text MATCH 'machines'"), ==, 0);
}

static void
assert_conflict (Fixture              *fixture,
                 const EntenteRecords *records)
{
  g_autoptr (GError) error = NULL;
  gint64 before = count (fixture->store, "SELECT count(*) FROM statement");

  g_assert_false (entente_store_import (fixture->store, records, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM statement"), ==, before);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM dataset"), ==, 1);
}

/* An id that means something else in the store is refused, and nothing has changed. */
static void
test_conflicts (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (EntenteRecords) wood = test_records_example ("wood");
  g_autoptr (EntenteRecords) other_type = test_records_new ("stone");
  g_autoptr (EntenteRecords) other_statement = test_records_new ("stone");
  g_autoptr (EntenteRecords) other_source = test_records_new ("stone");
  g_autoptr (EntenteRecords) subject_as_source = test_records_new ("stone");
  EntenteStatement *statement;

  import (fixture->store, wood);

  test_records_add_subject (other_type, ENTENTE_SUBJECT_EVENT, "alder", "Alder", NULL);
  assert_conflict (fixture, other_type);

  test_records_add_subject (other_statement, ENTENTE_SUBJECT_ENTITY, "cedar", NULL, NULL);
  statement = test_records_add (other_statement, "cedar", ENTENTE_PROPERTY_NAME, NULL, NULL, "Cedar");
  g_free (statement->id);
  statement->id = g_strdup ("wood-0");
  assert_conflict (fixture, other_statement);

  test_records_add_source (other_source, "wood-article");
  assert_conflict (fixture, other_source);

  test_records_add_source (subject_as_source, "alder");
  assert_conflict (fixture, subject_as_source);
}

static guint
search (EntenteStore *store,
        const char   *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) statements = NULL;
  guint64 total = 0;

  statements = entente_store_search_text (store, text, 1, &total, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (statements->len, ==, MIN (total, 1));
  return (guint) total;
}

/* What a person types is words, whatever FTS5 would make of it. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("wood");

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "company");
  test_records_add (records, "alder", ENTENTE_PROPERTY_VIEW, NULL, NULL, "Alder trained GPT-4 in Łódź, not “NEAR” the café.");
  test_records_add (records, "alder", ENTENTE_PROPERTY_VIEW, NULL, NULL, "Alder has an office in the café.");
  import (fixture->store, records);

  g_assert_cmpuint (search (fixture->store, "gpt-4"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "GPT 4"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "lodz"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "ŁÓDŹ"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "CAFE"), ==, 2);
  g_assert_cmpuint (search (fixture->store, "cafe lodz"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "near"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "café AND NOT near"), ==, 0);
  g_assert_cmpuint (search (fixture->store, "\"café\" * ^ ( : -"), ==, 2);
  g_assert_cmpuint (search (fixture->store, "text : office"), ==, 0);
  /* The last word may still be being typed; the others, and single letters, are whole. */
  g_assert_cmpuint (search (fixture->store, "offi"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "LÓD"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "caf trained"), ==, 0);
  g_assert_cmpuint (search (fixture->store, "trained caf"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "ffice"), ==, 0);
  g_assert_cmpuint (search (fixture->store, "c"), ==, 0);
  g_assert_cmpuint (search (fixture->store, "a"), ==, 0);
  g_assert_cmpuint (search (fixture->store, "gpt-"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "gp*"), ==, 1);
  g_assert_cmpuint (search (fixture->store, "…"), ==, 0);
  g_assert_cmpuint (search (fixture->store, ""), ==, 0);
}

/* The preferred view rebuilt from the statements equals the cache; a cache that is wrong on purpose doesn't. */
static void
test_rebuild (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (GError) error = NULL;
  const char *differing = "SELECT (SELECT count(*) FROM (SELECT * FROM preferred EXCEPT SELECT * FROM before)) + "
                          "(SELECT count(*) FROM (SELECT * FROM before EXCEPT SELECT * FROM preferred))";

  import (fixture->store, records);
  entente_database_execute (fixture->store->database, "CREATE TEMP TABLE before AS SELECT * FROM preferred", &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM before"), ==, 3);
  entente_store_rebuild (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->store, differing), ==, 0);

  entente_database_execute (fixture->store->database, "UPDATE preferred SET step = 'signed' WHERE step IS NOT NULL", &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (fixture->store, differing), ==, 2);
  entente_store_rebuild (fixture->store, &error);
  g_assert_cmpint (count (fixture->store, differing), ==, 0);
}

/* One subject made anew gives the row that all made anew give. */
static void
test_prefer_one (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (GError) error = NULL;
  gint64 key;

  import (fixture->store, records);
  entente_database_execute (fixture->store->database,
                            "CREATE TEMP TABLE before AS SELECT * FROM preferred;"
                            "UPDATE preferred SET name = 'wrong', differences = 9",
                            &error);
  g_assert_no_error (error);
  g_assert_true (entente_store_find_key (fixture->store, "subject", "alder", &key, NULL));
  g_assert_true (entente_schema_prefer (fixture->store->database, key, &error));
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM (SELECT * FROM preferred EXCEPT SELECT * FROM before)"), ==, 2);
}

/* A reader sees whole transactions only, and that there was one. */
static void
test_reader (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteStore) reader = entente_store_open_reader (fixture->path, FALSE, &error);
  gint64 before;
  gint64 after;

  g_assert_no_error (error);
  g_assert_true (entente_store_get_version (reader, &before, NULL));
  g_assert_true (entente_store_begin_reading (reader, NULL));
  g_assert_cmpint (count (reader, "SELECT count(*) FROM statement"), ==, 0);
  import (fixture->store, records);
  g_assert_cmpint (count (reader, "SELECT count(*) FROM statement"), ==, 0);
  entente_store_end_reading (reader);
  g_assert_cmpint (count (reader, "SELECT count(*) FROM statement"), ==, records->statements->len);
  g_assert_true (entente_store_get_version (reader, &after, NULL));
  g_assert_cmpint (before, !=, after);

  g_assert_false (entente_store_import (reader, records, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_example ("wood");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  entente_store_set_cancellable (fixture->store, cancellable);
  g_assert_false (entente_store_import (fixture->store, records, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  entente_store_set_cancellable (fixture->store, NULL);
  g_assert_cmpint (count (fixture->store, "SELECT count(*) FROM dataset"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/store/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("preferred/row", test_preferred_row);
  ADD ("preferred/order", test_preferred_order);
  ADD ("preferred/ladder", test_ladder);
  ADD ("preferred/rivals", test_rivals);
  ADD ("preferred/rebuild", test_rebuild);
  ADD ("preferred/one", test_prefer_one);
  ADD ("dataset/new-edition", test_new_edition);
  ADD ("dataset/left-out", test_left_out);
  ADD ("dataset/adopted-source", test_adopted_source);
  ADD ("preferred/deprecated-and-damaged", test_deprecated_and_damaged);
  ADD ("dataset/digest", test_digest);
  ADD ("dataset/remove", test_remove);
  ADD ("dataset/conflicts", test_conflicts);
  ADD ("search", test_search);
  ADD ("reader", test_reader);
  ADD ("cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
