/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row says of parties and sums. */

#include "entente-store.h"
#include "entente-test.h"

typedef struct {
  TestFolder   *folder;
  EntenteStore *store;
} Fixture;

static EntenteStatement *
add_party (EntenteRecords *records,
           const char     *subject,
           const char     *object,
           guint           paragraph)
{
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_PARTY, object, "partner", NULL);

  statement->source = paragraph > 0 ? g_strdup ("paper") : NULL;
  statement->paragraph = paragraph;
  return statement;
}

static void
add_amount (EntenteRecords *records,
            const char     *subject,
            EntenteMoney    amount,
            const char     *words)
{
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_AMOUNT, NULL, "paid", NULL);

  statement->amount = amount;
  statement->words = g_strdup (words);
}

static EntenteRecords *
make_records (void)
{
  EntenteRecords *records = test_records_new ("wood");

  test_records_add_source (records, "paper");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "research-lab");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "cedar", "Cedar", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "dogwood", "Dogwood", NULL);
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "elm", NULL, "company");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "one", "One", "investment");
  add_party (records, "one", "birch", 2);
  add_party (records, "one", "alder", 1);
  add_party (records, "one", "birch", 3);
  add_amount (records, "one", (EntenteMoney) { "USD", 5000, 5000, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE }, NULL);

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "two", "Two", "cloud");
  add_party (records, "two", "birch", 0);
  add_party (records, "two", "cedar", 0);
  add_amount (records, "two",
              (EntenteMoney) { "USD", ENTENTE_MONEY_NO_LOWER, 9000, ENTENTE_QUALIFIER_UP_TO, ENTENTE_PERIOD_ONCE },
              "up to $90");

  /* No figure; Alder only if, and Birch no more. */
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "three", "Three", "investment");
  add_party (records, "three", "cedar", 0);
  add_party (records, "three", "alder", 0)->condition = g_strdup ("one");
  add_party (records, "three", "birch", 0)->rank = ENTENTE_RANK_DEPRECATED;
  add_amount (records, "three",
              (EntenteMoney) { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_UNDISCLOSED,
                               ENTENTE_PERIOD_NONE },
              NULL);

  test_records_add_subject (records, ENTENTE_SUBJECT_EVENT, "fire", "Fire", NULL);
  add_party (records, "fire", "alder", 0);
  add_party (records, "fire", "birch", 0);
  add_party (records, "fire", "cedar", 0);
  add_party (records, "fire", "dogwood", 0);
  add_party (records, "fire", "elm", 0);
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
}

/* Parties as they were stored; what an entity's deals tell of it is not in its row, but an amount can be borrowed. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteRow) one = entente_store_find_row (fixture->store, "one", NULL);
  g_autoptr (EntenteRow) fire = entente_store_find_row (fixture->store, "fire", NULL);
  g_autoptr (EntenteRow) three = entente_store_find_row (fixture->store, "three", NULL);
  g_autoptr (EntenteRow) alder = entente_store_find_row (fixture->store, "alder", NULL);
  g_autoptr (EntenteRow) birch = entente_store_find_row (fixture->store, "birch", NULL);
  g_autoptr (EntenteRow) two = entente_store_find_row (fixture->store, "two", NULL);

  g_assert_cmpstrv (one->parties, ((const char *const[]) { "Birch", "Alder", NULL }));
  g_assert_cmpuint (one->n_parties, ==, 2);
  g_assert_cmpstrv (three->parties, ((const char *const[]) { "Cedar", NULL }));
  g_assert_cmpstrv (fire->parties, ((const char *const[]) { "Alder", "Birch", "Cedar", "Dogwood", NULL }));
  g_assert_cmpuint (fire->n_parties, ==, 5);
  g_assert_null (alder->parties);

  g_assert_cmpint (one->amount.upper, ==, 5000);
  g_assert_cmpuint (birch->deals, ==, 0);
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_NONE);
  g_assert_true (entente_store_borrow_amount (fixture->store, birch, (guint32) two->key, NULL));
  g_assert_cmpint (birch->amount.upper, ==, 9000);
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_UP_TO);
  g_assert_cmpstr (birch->words, ==, "up to $90");
  g_assert_cmpstr (birch->measure, ==, "paid");
  g_assert_true (entente_store_borrow_amount (fixture->store, birch, (guint32) three->key, NULL));
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_UNDISCLOSED);
  g_assert_null (birch->words);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/rows", Fixture, NULL, set_up, test_rows, tear_down);

  return g_test_run ();
}
