/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cards ask for: a bounded number of rows, however much there is of it. */

#include "entente-store-card.h"
#include "entente-test.h"

#define N_DEALS      3000
#define N_STATEMENTS 10000

static EntenteStore *
open_store (TestFolder           *folder,
            const EntenteRecords *records)
{
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  EntenteStore *store = entente_store_open (path, FALSE, NULL, &backup, &error);

  g_assert_no_error (error);
  entente_store_import (store, records, NULL, &changes, &error);
  g_assert_no_error (error);
  return store;
}

static EntenteRecords *
make_records (void)
{
  EntenteRecords *records = test_records_new ("test");

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "hub", "Hub", "company");
  for (guint i = 0; i < N_DEALS; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i);

      test_records_add_subject (records, i % 10 == 9 ? ENTENTE_SUBJECT_EVENT : ENTENTE_SUBJECT_DEAL, id, id, NULL);
      test_records_add (records, id, ENTENTE_PROPERTY_PARTY, "hub", i % 10 == 9 ? "actor" : "investor", NULL);
    }
  for (guint i = 0; i < N_STATEMENTS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Statement %u.", i);

      test_records_add (records, "hub", ENTENTE_PROPERTY_VIEW, NULL, NULL, text);
    }
  return records;
}

/* The first deals and events, and no more. */
static void
test_hub (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteRecords) records = make_records ();
  g_autoptr (EntenteStore) store = open_store (folder, records);
  g_autoptr (GPtrArray) naming = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_statements;

  naming = entente_store_get_naming (store, "hub", 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (naming->len, ==, 2 * ENTENTE_STORE_MAX_INVOLVED);
  g_assert_cmpstr (((EntenteStatement *) naming->pdata[0])->subject, ==, "deal-0");
  g_assert_true (entente_store_count_on (store, "hub", &n_statements, &error));
  g_assert_cmpuint (n_statements, >=, N_STATEMENTS);
}

/* The parts of a list are the list. */
static void
test_portions (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteRecords) records = make_records ();
  g_autoptr (EntenteStore) store = open_store (folder, records);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntentePortion portion = {
    .kind = ENTENTE_PORTION_OF_PROPERTY, .id = (char *) "hub", .property = ENTENTE_PROPERTY_VIEW, .length = 300,
  };
  gboolean more = TRUE;
  guint n_parts = 0;

  for (; more; n_parts++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) statements = entente_store_get_portion (store, &portion, &more, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (statements->len, <=, portion.length);
      for (guint i = 0; i < statements->len; i++)
        g_assert_true (g_hash_table_add (seen, g_strdup (((EntenteStatement *) statements->pdata[i])->id)));
      portion.start += portion.length;
    }
  g_assert_cmpuint (n_parts, ==, (N_STATEMENTS + 299) / 300);
  g_assert_cmpuint (g_hash_table_size (seen), ==, N_STATEMENTS);
}

/* What is said otherwise than the first is found, too; and what is said alike once. */
static void
test_each_modality (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteRecords) records = test_records_new ("test");
  g_autoptr (EntenteStore) store = NULL;
  const EntentePortion portion = {
    .kind = ENTENTE_PORTION_OF_EACH_MODALITY, .id = (char *) "hub", .property = ENTENTE_PROPERTY_VIEW, .length = 50,
  };
  g_autoptr (GPtrArray) statements = NULL;
  g_autoptr (GError) error = NULL;
  gboolean more;

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "hub", "Hub", "company");
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *text = g_strdup_printf ("View %u.", i);
      EntenteStatement *statement = test_records_add (records, "hub", ENTENTE_PROPERTY_VIEW, NULL, NULL, text);

      if (i >= 200)
        statement->modality = i < 250 ? ENTENTE_MODALITY_FORECAST : ENTENTE_MODALITY_OPINION;
    }
  store = open_store (folder, records);
  statements = entente_store_get_portion (store, &portion, &more, &error);
  g_assert_no_error (error);
  g_assert_false (more);
  g_assert_cmpuint (statements->len, ==, 3);
  g_assert_cmpstr (((EntenteStatement *) statements->pdata[0])->text, ==, "View 0.");
  g_assert_cmpstr (((EntenteStatement *) statements->pdata[1])->text, ==, "View 200.");
  g_assert_cmpstr (((EntenteStatement *) statements->pdata[2])->text, ==, "View 250.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/card/hub", test_hub);
  g_test_add_func ("/store/card/portions", test_portions);
  g_test_add_func ("/store/card/each-modality", test_each_modality);
  return g_test_run ();
}
