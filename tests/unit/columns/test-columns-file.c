/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns kept in a file: the same answers, changes that leave the file alone, and no crash whatever is wrong with it. */

#include "columns-model.h"

#include "entente-test.h"

#include <string.h>

#define GENERATION 4711
#define N_KEYS     60

typedef struct {
  TestFolder     *folder;
  char           *path;
  Model          *model;
  EntenteColumns *columns;
} Fixture;

static const EntenteColumnsStamp stamp = { GENERATION, 12 };

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = test_folder_file (fixture->folder, "columns");
  fixture->model = model_new (5, N_KEYS);
  fixture->columns = model_make_columns (fixture->model);
  entente_columns_save (fixture->columns, fixture->path, &stamp, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_columns_free (fixture->columns);
  model_free (fixture->model);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static void
append_array (GString *text,
              GArray  *array)
{
  const guint8 *bytes = (const guint8 *) array->data;

  for (gsize i = 0; i < (gsize) array->len * g_array_get_element_size (array); i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  g_string_append_c (text, '\n');
  g_array_unref (array);
}

/* All that can be asked, as a text. */
static char *
ask_all (EntenteColumns *columns)
{
  GString *text = g_string_new (NULL);
  g_autoptr (EntenteFilter) all = entente_filter_new ();
  g_autoptr (EntenteFilter) some = entente_filter_new ();

  some->deal_kinds = 0x3ff;
  some->steps = 0xfff;
  some->modalities = 0x1f;
  some->first_day = 0;
  some->amount = (EntenteMoney) { "", 1, G_MAXINT32, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_NONE };
  for (guint i = 0; i < 4 * (ENTENTE_ORDER_EVIDENCE + 1); i++)
    {
      EntenteColumnsQuery query = {
        .types = i % 2 ? 15 : 1u << i / 2 % 4,
        .order = i / 4,
        .reversed = i % 3 == 0,
        .scope = i % 4 == 3 ? 1 : 0,
        .filter = i % 2 ? some : all,
        .source = i % 5 == 4 ? 2 : 0,
        .dataset = i % 7 == 6 ? 1 : 0,
      };
      g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
      EntenteColumnsCounts counts;
      g_autoptr (GArray) totals = entente_columns_sum_amounts (columns, &query, NULL, NULL);

      append_array (text, entente_columns_list (columns, &query, NULL, NULL));
      append_array (text, entente_columns_list_moments (columns, &query, NULL, NULL));
      entente_columns_count_facets (columns, &query, &counts, NULL, NULL);
      entente_columns_count_origins (columns, &query, sources, sources, NULL, NULL);
      g_string_append_printf (text, "%u %u %u\n", counts.n_entities, g_hash_table_size (sources), totals->len);
    }
  append_array (text, entente_columns_find (columns, 15, "a", G_MAXUINT, NULL, NULL));
  append_array (text, entente_columns_find (columns, 15, "ab", 3, NULL, NULL));
  for (guint32 key = 0; key < N_KEYS + 2; key++)
    {
      EntenteColumnsTally tally;
      guint n_parties;
      const guint32 *parties = entente_columns_get_parties (columns, key, &n_parties);

      entente_columns_get_tally (columns, key, &tally);
      g_string_append_printf (text, "%u %u %u %u:", tally.deals, tally.events, tally.talks, tally.top);
      for (guint i = 0; i < n_parties; i++)
        g_string_append_printf (text, " %u", parties[i]);
    }
  return g_string_free (text, FALSE);
}

static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  EntenteColumnsStamp found = { 0 };
  g_autoptr (EntenteColumns) mapped = entente_columns_map (fixture->path, GENERATION, &found);
  g_autofree char *expected = ask_all (fixture->columns);
  g_autofree char *answers = NULL;

  g_assert_nonnull (mapped);
  g_assert_cmpint (found.generation, ==, GENERATION);
  g_assert_cmpint (found.change, ==, 12);
  answers = ask_all (mapped);
  g_assert_cmpstr (answers, ==, expected);
  g_assert_null (entente_columns_map (fixture->path, GENERATION + 1, &found));
}

/* What is changed in the mapping is not in the file, but in what is saved anew: also beyond the room that the file has. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  EntenteColumnsStamp found;
  g_autoptr (EntenteColumns) mapped = entente_columns_map (fixture->path, GENERATION, &found);
  g_autoptr (EntenteColumns) again = NULL;
  g_autofree char *before = ask_all (fixture->columns);
  g_autofree char *untouched = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 100; i++)
    model_change (fixture->model, mapped);
  for (guint32 key = 5000; key < 5050; key++)
    {
      g_autofree char *name = g_strnfill (400, 'x');
      EntenteColumnsSubject subject = { .key = key, .name = name, .amount = ENTENTE_MONEY_INIT };

      entente_columns_replace (mapped, &subject, NULL, 0, NULL, NULL, 0);
    }
  again = entente_columns_map (fixture->path, GENERATION, &found);
  untouched = ask_all (again);
  g_assert_cmpstr (untouched, ==, before);
  g_clear_pointer (&again, entente_columns_free);

  g_assert_true (entente_columns_save (mapped, fixture->path, &(EntenteColumnsStamp) { GENERATION, 13 }, NULL));
  again = entente_columns_map (fixture->path, GENERATION, &found);
  g_assert_cmpint (found.change, ==, 13);
  expected = ask_all (mapped);
  answers = ask_all (again);
  g_assert_cmpstr (answers, ==, expected);
  for (guint32 key = 5000; key < 5050; key++)
    entente_columns_remove (again, key);
  for (guint32 key = 1; key < N_KEYS; key++)
    model_send (fixture->model, key, again);
  g_clear_pointer (&fixture->columns, entente_columns_free);
  fixture->columns = model_make_columns (fixture->model);
  g_free (answers);
  g_free (expected);
  answers = ask_all (again);
  expected = ask_all (fixture->columns);
  g_assert_cmpstr (answers, ==, expected);
}

/* Maps what is wrong in some way, asks it everything and changes it. */
static gboolean
survives (Fixture    *fixture,
          const char *path,
          const char *contents,
          gsize       length)
{
  EntenteColumnsStamp found;
  g_autoptr (EntenteColumns) mapped = NULL;
  g_autofree char *answers = NULL;

  g_assert_true (g_file_set_contents_full (path, contents, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  mapped = entente_columns_map (path, GENERATION, &found);
  if (mapped == NULL)
    return FALSE;
  answers = ask_all (mapped);
  for (guint32 key = 1; key < N_KEYS; key += 7)
    {
      entente_columns_remove (mapped, key);
      model_send (fixture->model, key, mapped);
    }
  return TRUE;
}

static void
test_truncated (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = test_folder_file (fixture->folder, "damaged");
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (gsize kept = 0; kept < length; kept += kept < 5000 ? 61 : 16381)
    g_assert_false (survives (fixture, path, contents, kept));
  g_assert_false (survives (fixture, path, contents, length - 1));
  g_assert_true (survives (fixture, path, contents, length));
}

/* Some bits turned over: in the header they are noticed, in an array they must do no harm. */
static void
test_flipped (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = test_folder_file (fixture->folder, "damaged");
  g_autofree char *contents = NULL;
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint n_mapped = 0;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (gsize page = 4096; page < length; page += 4096)
    for (gsize i = page; i < MIN (page + 4096, length); i++)
      if (contents[i] != 0)
        {
          g_array_append_val (used, page);
          break;
        }
  for (gsize i = 0; i < 800; i += 3)
    {
      contents[i] ^= (char) (1 << i % 8);
      if (survives (fixture, path, contents, length))
        n_mapped++;
      contents[i] ^= (char) (1 << i % 8);
    }
  g_assert_cmpuint (n_mapped, ==, 0);

  for (guint round = 0; round < 600; round++)
    {
      g_autofree char *damaged = g_memdup2 (contents, length);

      for (int i = g_rand_int_range (random, 1, 40); i > 0; i--)
        {
          gsize page = g_array_index (used, gsize, g_rand_int_range (random, 0, (int) used->len));
          gsize at = page + (gsize) g_rand_int_range (random, 0, g_rand_boolean (random) ? 4096 : 256);

          if (at < length)
            damaged[at] = g_rand_boolean (random) ? (char) g_rand_int (random) : damaged[at] ^ (char) (1 << i % 8);
        }
      n_mapped += survives (fixture, path, damaged, length);
    }
  g_assert_cmpuint (n_mapped, >, 500);
}

static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = test_folder_file (fixture->folder, "nowhere/columns");
  g_autoptr (GError) error = NULL;
  EntenteColumnsStamp found;

  g_assert_null (entente_columns_map (path, GENERATION, &found));
  g_assert_false (entente_columns_save (fixture->columns, path, &stamp, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/columns/file/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("same", test_same);
  ADD ("changed", test_changed);
  ADD ("truncated", test_truncated);
  ADD ("flipped", test_flipped);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
