/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-content.h"

#include "entente-id.h"
#include "entente-schema.h"
#include "entente-store-private.h"
#include "entente-test.h"

#include <string.h>

static void
append_rows (GString      *text,
             EntenteStore *store,
             const char   *sql,
             int           n_columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteQuery) query = entente_database_query (store->database, sql, &error);

  g_assert_no_error (error);
  g_string_append_printf (text, "== %s\n", sql);
  while (entente_query_next (query, &error))
    {
      for (int i = 0; i < n_columns; i++)
        g_string_append_printf (text, "%s|", entente_query_is_null (query, i) ? "-" : entente_query_get_text (query, i));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
}

char *
store_content (EntenteStore *store)
{
  static const struct {
    const char *sql;
    int         n_columns;
  } tables[] = {
    { "SELECT id, title, digest, is_user FROM dataset ORDER BY id", 4 },
    { "SELECT source.id, dataset.id, kind, source.title, link, adopted_from, "
      "(SELECT count(*) FROM source AS x WHERE x.dataset = source.dataset AND x.position < source.position) "
      "FROM source JOIN dataset ON dataset.key = source.dataset ORDER BY source.id", 7 },
    { "SELECT source.id, paragraph, section.title FROM section JOIN source ON source.key = source ORDER BY 1, 2", 3 },
    { "SELECT source.id, number, role, sentences FROM paragraph JOIN source ON source.key = source ORDER BY 1, 2", 4 },
    { "SELECT id, type FROM subject ORDER BY id", 2 },
    { "SELECT difference.id, dataset.id, difference.title, kind, note, group_concat (m.statement) FROM difference "
      "JOIN dataset ON dataset.key = dataset JOIN difference_statement AS m ON m.difference = difference.key "
      "GROUP BY difference.id ORDER BY 1", 6 },
    { "SELECT statement.id, dataset.id, s.id, property, o.id, code, text, currency, lower, upper, qualifier, period, words, date, "
      "modality, c.id, i.id, source.id, paragraph, sentence, rank, first_day, last_day, precision "
      "FROM statement JOIN dataset ON dataset.key = statement.dataset JOIN subject AS s ON s.key = subject "
      "LEFT JOIN subject AS o ON o.key = object LEFT JOIN subject AS c ON c.key = credited_to "
      "LEFT JOIN subject AS i ON i.key = condition LEFT JOIN source ON source.key = source ORDER BY statement.id", 24 },
    { "SELECT s.id, preferred.type, name, kind, step, date, first_day, last_day, precision, measure, currency, lower, upper, "
      "qualifier, period, words, modality, c.id, differences FROM preferred JOIN subject AS s ON s.key = subject "
      "LEFT JOIN subject AS c ON c.key = credited_to ORDER BY s.id", 19 },
    { "SELECT dataset.id, source.id, modality, n FROM statement_tally JOIN dataset ON dataset.key = statement_tally.dataset "
      "LEFT JOIN source ON source.key = source WHERE n > 0 ORDER BY 1, 2, 3", 4 },
    { "SELECT statement.id FROM statement_text JOIN statement ON key = statement_text.rowid WHERE statement_text MATCH 'alpha' ORDER BY 1", 1 },
    { "SELECT statement.id FROM statement_text JOIN statement ON key = statement_text.rowid WHERE statement_text MATCH 'beta' ORDER BY 1", 1 },
    { "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name", 4 },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    append_rows (text, store, tables[i].sql, tables[i].n_columns);
  return g_string_free (text, FALSE);
}

/* Fails with the first line that differs. */
void
store_content_assert_equal (const char *found,
                            const char *expected)
{
  g_auto (GStrv) a = g_strsplit (found, "\n", -1);
  g_auto (GStrv) b = g_strsplit (expected, "\n", -1);

  for (guint i = 0; a[i] != NULL || b[i] != NULL; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
}

/* What holds in any store: nothing refers to what isn't there, indexes and search agree with the tables, keys are dense, and
 * what is derived is what it would be if it were made anew. */
void
store_content_check (EntenteStore *store)
{
  g_autofree char *before = store_content (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = -1;

  g_assert_true (entente_schema_check (store->database, FALSE, &error));
  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM pragma_foreign_key_check", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM section WHERE source NOT IN "
                                                               "(SELECT key FROM source)", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (entente_database_get_number (store->database, "SELECT count(*) FROM statement_text", &n, NULL));
  g_assert_true (entente_database_execute (store->database,
                                           "INSERT INTO statement_text (statement_text, rank) VALUES ('integrity-check', 1)",
                                           &error));
  g_assert_true (entente_database_get_number (store->database, "PRAGMA foreign_keys", &n, NULL));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (entente_store_rebuild (store, &error));
  after = store_content (store);
  store_content_assert_equal (before, after);
}

static const char *
pick (GRand      *random,
      GPtrArray  *strings)
{
  return strings->pdata[g_rand_int_range (random, 0, (gint32) strings->len)];
}

/* Statements of many kinds on subjects of which some are also in other datasets, with sources, conditions and differences. Of the
 * same dataset, another call makes another edition. */
EntenteRecords *
store_content_random (const char *dataset,
                      GRand      *random,
                      guint       size)
{
  static const char *const words[] = { "alpha", "beta", "gamma" };
  EntenteRecords *records = test_records_new (dataset);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) deals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  gboolean is_user = strcmp (dataset, ENTENTE_DATASET_USER) == 0;

  for (guint i = 0; i < 3; i++)
    if (i == 0 || g_rand_boolean (random))
      {
        g_ptr_array_add (sources, g_strdup_printf ("%s-source-%u", dataset, i));
        test_records_add_source (records, sources->pdata[sources->len - 1]);
      }
  for (guint i = 0; i < size; i++)
    {
      g_ptr_array_add (entities, g_strdup_printf ("entity-%u", i));
      if (g_rand_boolean (random))
        test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, entities->pdata[i],
                                  words[g_rand_int_range (random, 0, 3)], "company");
      else
        test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, entities->pdata[i], NULL, NULL);
    }
  for (guint i = 0; i < size; i++)
    {
      g_ptr_array_add (deals, g_strdup_printf ("%s-deal-%u", g_rand_boolean (random) ? "shared" : dataset, i));
      test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, deals->pdata[i], words[i % 3], "investment");
      test_records_add (records, deals->pdata[i], ENTENTE_PROPERTY_PARTY, pick (random, entities), "investor", NULL);
      if (g_rand_boolean (random))
        test_records_add (records, deals->pdata[i], ENTENTE_PROPERTY_STATUS, NULL,
                          g_rand_boolean (random) ? "signed" : "announced", "The alpha was said.")
          ->date = g_strdup (g_rand_boolean (random) ? "2024-05" : "2023/..");
      if (g_rand_boolean (random))
        {
          EntenteStatement *statement = test_records_add (records, deals->pdata[i], ENTENTE_PROPERTY_AMOUNT, NULL, "paid",
                                                          "Beta was paid.");

          statement->amount = (EntenteMoney) { "USD", 100 * (gint64) i, 200 * (gint64) i + 100, ENTENTE_QUALIFIER_RANGE,
                                               ENTENTE_PERIOD_ONCE };
        }
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      EntenteStatement *statement = records->statements->pdata[i];

      statement->modality = (EntenteModality) g_rand_int_range (random, 0, ENTENTE_N_MODALITIES);
      statement->rank = (EntenteRank) g_rand_int_range (random, 0, 3);
      if (g_rand_int_range (random, 0, 3) == 0)
        statement->credited_to = g_strdup (pick (random, entities));
      if (g_rand_int_range (random, 0, 5) == 0)
        statement->condition = g_strdup (pick (random, deals));
      if (g_rand_boolean (random))
        {
          statement->source = g_strdup (pick (random, sources));
          statement->paragraph = (guint) g_rand_int_range (random, 0, 2);
          statement->sentence = statement->paragraph * (guint) g_rand_int_range (random, 0, 3);
        }
    }
  if (!is_user || g_rand_boolean (random))
    {
      EntenteDifference *difference = entente_difference_new ();
      const EntenteStatement *first = records->statements->pdata[0];

      difference->id = g_strdup_printf ("%s-difference", dataset);
      difference->dataset = g_strdup (dataset);
      difference->title = g_strdup ("What it comes to");
      for (guint i = 0; i < records->statements->len; i++)
        {
          const EntenteStatement *statement = records->statements->pdata[i];

          if (difference->statements->len < 3 && g_strcmp0 (statement->source, first->source) == 0)
            g_ptr_array_add (difference->statements, g_strdup (statement->id));
        }
      difference->kind = ENTENTE_DIFFERENCE_WITHIN;
      g_ptr_array_add (records->differences, difference);
    }
  return records;
}
