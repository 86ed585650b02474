/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked for at each click costs the same however large the landscape is, and however many deals the entities have
 * that it names: counted in steps of SQLite's machine, which no other load can change. */

#include "entente-id.h"
#include "entente-store-card.h"
#include "entente-store-private.h"
#include "entente-test.h"

#include <string.h>

typedef struct {
  TestFolder   *folder;
  EntenteStore *store;
} Landscape;

/* A hub that is a party of all deals, of which each has one entity more; the deal "first" has what others have, too. */
static EntenteRecords *
make_records (guint n_deals)
{
  EntenteRecords *records = test_records_new ("wood");

  test_records_add_source (records, "paper");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "hub", "Hub", "company");
  for (guint i = 0; i < n_deals; i++)
    {
      g_autofree char *deal = i == 0 ? g_strdup ("first") : g_strdup_printf ("deal-%u", i);
      g_autofree char *entity = g_strdup_printf ("entity-%u", i);
      EntenteStatement *statement;

      test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, entity, entity, "company");
      test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, deal, deal, "investment");
      test_records_add (records, deal, ENTENTE_PROPERTY_PARTY, "hub", "investor", NULL)->source = g_strdup ("paper");
      test_records_add (records, deal, ENTENTE_PROPERTY_PARTY, entity, "investee", NULL);
      statement = test_records_add (records, deal, ENTENTE_PROPERTY_STATUS, NULL, "signed", NULL);
      statement->date = g_strdup ("2020");
      statement->credited_to = g_strdup ("hub");
      test_records_add (records, deal, ENTENTE_PROPERTY_STATUS, NULL, "announced", NULL)->date = g_strdup ("2019");
      statement = test_records_add (records, deal, ENTENTE_PROPERTY_AMOUNT, NULL, "paid", NULL);
      statement->amount = (EntenteMoney) { "USD", 5, 5, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
    }
  return records;
}

static void
landscape_init (Landscape *self,
                guint      n_deals)
{
  g_autoptr (EntenteRecords) records = make_records (n_deals);
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = test_folder_new ();
  path = test_folder_file (self->folder, "landscape.db");
  self->store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);
  entente_store_import (self->store, records, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
landscape_clear (Landscape *self)
{
  entente_store_close (self->store);
  test_folder_free (self->folder);
}

static guint32
key_of (EntenteStore *store,
        const char   *id)
{
  gint64 key = 0;

  g_assert_true (entente_store_find_key (store, "subject", id, &key, NULL));
  g_assert_cmpint (key, >, 0);
  return (guint32) key;
}

static void
get_rows (EntenteStore *store)
{
  const guint32 keys[] = { key_of (store, "first"), key_of (store, "hub"), key_of (store, "entity-3") };
  g_autoptr (GPtrArray) rows = entente_store_get_rows (store, keys, G_N_ELEMENTS (keys), NULL);
  EntenteRow *hub = rows->pdata[1];
  g_autoptr (EntenteRow) first = entente_store_find_row (store, "first", NULL);

  g_assert_true (entente_store_borrow_amount (store, hub, keys[0], NULL));
  g_assert_cmpuint (first->n_parties, ==, 2);
}

static void
pass_subject (const EntenteRow *row,
              gpointer          data)
{
}

static void
pass_party (guint32  happening,
            guint32  entity,
            gpointer data)
{
}

static void
pass_name (guint32     subject,
           const char *name,
           gboolean    is_bundled,
           gpointer    data)
{
}

static void
pass_origin (guint32  subject,
             guint32  source,
             guint32  dataset,
             gpointer data)
{
}

static void
walk_one (EntenteStore *store)
{
  const char *const ids[] = { "first", "hub" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      guint32 key = key_of (store, ids[i]);

      g_assert_true (entente_store_each_subject (store, key, pass_subject, NULL, NULL));
      g_assert_true (entente_store_each_party (store, key, pass_party, NULL, NULL));
      g_assert_true (entente_store_each_name (store, key, pass_name, NULL, NULL));
      g_assert_true (entente_store_each_origin (store, key, pass_origin, NULL, NULL));
    }
}

/* A deal of the hub's gets a party, once one that is new, and it is taken back. */
static void
edit (EntenteStore *store)
{
  g_autoptr (EntenteRecords) records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  EntenteStatement *statement;

  g_ptr_array_add (records->subjects, entente_subject_record_new ("new", ENTENTE_SUBJECT_ENTITY));
  test_records_add (records, "first", ENTENTE_PROPERTY_PARTY, "hub", "customer", NULL);
  test_records_add (records, "first", ENTENTE_PROPERTY_PARTY, "new", "customer", NULL);
  statement = test_records_add (records, "first", ENTENTE_PROPERTY_NAME, NULL, NULL, "The first");
  statement->credited_to = g_strdup ("hub");
  entente_store_edit (store, "Edit", records, NULL, &error);
  g_assert_no_error (error);
  entente_store_undo (store, &label, &error);
  g_assert_no_error (error);
}

static void
count (EntenteStore *store)
{
  guint64 n_modalities[ENTENTE_N_MODALITIES];
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) datasets = entente_store_get_datasets (store, NULL);
  gint64 generation;
  gint64 change;

  g_assert_nonnull (datasets);
  g_assert_true (entente_store_count_modalities (store, n_modalities, NULL));
  g_assert_true (entente_store_count_on_source (store, "paper", n_modalities, NULL));
  g_assert_true (entente_store_get_dataset_label (store, "wood", &label, NULL));
  g_assert_true (entente_store_get_stamp (store, &generation, &change, NULL));
}

/* Whether the plan of a query goes over a whole table, or sorts. */
static gboolean
is_poor (EntenteStore *store,
         const char   *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (EntenteQuery) query = entente_database_query (store->database, explain, NULL);
  gboolean poor = FALSE;

  g_assert_nonnull (query);
  while (entente_query_next (query, NULL))
    {
      const char *detail = entente_query_get_text (query, 3);

      poor |= g_str_has_prefix (detail, "SCAN ") || strstr (detail, "TEMP B-TREE") != NULL ||
              strstr (detail, "AUTOMATIC") != NULL;
    }
  return poor;
}

static void
add_effort (const char          *sql,
            const EntenteEffort *effort,
            gpointer             data)
{
  EntenteEffort *sum = data;

  sum->runs += effort->runs;
  sum->steps += effort->steps;
  sum->scanned += effort->scanned;
  sum->sorts += effort->sorts;
  sum->indexed += effort->indexed;
}

static void
collect_run (const char          *sql,
             const EntenteEffort *effort,
             gpointer             data)
{
  if (effort->runs > 0)
    g_ptr_array_add (data, g_strdup (sql));
}

/* What the action costs, once all that it asks is prepared. */
static EntenteEffort
measure (EntenteStore *store,
         void        (*action) (EntenteStore *store))
{
  EntenteEffort effort = { 0 };
  EntenteEffort before = { 0 };

  action (store);
  entente_database_each_prepared (store->database, add_effort, &before);
  action (store);
  entente_database_each_prepared (store->database, add_effort, &effort);
  g_assert_cmpuint (effort.runs, >, 0);
  return effort;
}

/* The deliberately poor queries, which are to be found out. */
static void
count_all (EntenteStore *store)
{
  gint64 n;

  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM statement WHERE text = 'x'", &n, NULL));
}

static void
sort (EntenteStore *store)
{
  gint64 n;

  g_assert_true (entente_database_get_number (store->database, "SELECT key FROM statement WHERE subject = 1 ORDER BY text", &n,
                                              NULL));
}

static void
test_size (void)
{
  static void (*const actions[]) (EntenteStore *store) = { get_rows, walk_one, edit, count };
  Landscape small;
  Landscape large;

  landscape_init (&small, 10);
  landscape_init (&large, 300);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_cmpuint (measure (large.store, actions[i]).steps, ==, measure (small.store, actions[i]).steps);
  g_assert_cmpuint (measure (large.store, count_all).steps, >, measure (small.store, count_all).steps);
  landscape_clear (&small);
  landscape_clear (&large);
}

static void
edit_and_redo (EntenteStore *store)
{
  g_autofree char *label = NULL;
  g_autofree char *again = NULL;

  edit (store);
  g_assert_true (entente_store_redo (store, &label, NULL));
  g_assert_true (entente_store_undo (store, &again, NULL));
}

/* An edit after many others costs what the first does, and so does taking it back and bringing it again. */
static void
test_journal (void)
{
  Landscape landscape;
  guint64 steps = 0;

  landscape_init (&landscape, 10);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (EntenteRecords) records = test_records_new (ENTENTE_DATASET_USER);
      EntenteStatement *statement;

      statement = test_records_add (records, "entity-3", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Another");
      g_clear_pointer (&statement->id, g_free);
      g_assert_true (entente_store_edit (landscape.store, "Another", records, NULL, NULL));
      if (i == 0)
        steps = measure (landscape.store, edit_and_redo).steps;
    }
  g_assert_cmpuint (measure (landscape.store, edit_and_redo).steps, ==, steps);
  landscape_clear (&landscape);
}

static void
test_plans (void)
{
  static void (*const actions[]) (EntenteStore *store) = { get_rows, walk_one };
  Landscape landscape;

  landscape_init (&landscape, 10);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GPtrArray) run = g_ptr_array_new_with_free_func (g_free);
      EntenteEffort effort = measure (landscape.store, actions[i]);

      g_assert_cmpuint (effort.scanned, ==, 0);
      g_assert_cmpuint (effort.sorts, ==, 0);
      g_assert_cmpuint (effort.indexed, ==, 0);

      actions[i] (landscape.store);
      entente_database_each_prepared (landscape.store->database, collect_run, run);
      g_assert_cmpuint (run->len, >, 0);
      for (guint j = 0; j < run->len; j++)
        if (is_poor (landscape.store, run->pdata[j]))
          g_error ("a poor plan: %s", (char *) run->pdata[j]);
    }
  g_assert_cmpuint (measure (landscape.store, count_all).scanned, >, 0);
  g_assert_cmpuint (measure (landscape.store, sort).sorts, >, 0);
  g_assert_true (is_poor (landscape.store, "SELECT count(*) FROM statement WHERE text = 'x'"));
  g_assert_true (is_poor (landscape.store, "SELECT key FROM statement WHERE subject = 1 ORDER BY text"));
  landscape_clear (&landscape);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/effort/size", test_size);
  g_test_add_func ("/store/effort/journal", test_journal);
  g_test_add_func ("/store/effort/plans", test_plans);

  return g_test_run ();
}
