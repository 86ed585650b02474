/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lazy list: every emission is recorded, and one that no test asserts is a failure. */

#include "entente-id.h"
#include "entente-subject-list.h"
#include "entente-test.h"

typedef struct {
  TestFolder         *folder;
  EntenteLandscape   *landscape;
  EntenteSubjectList *list;
  GString            *changes;
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  g_string_append_printf (fixture->changes, "%s%u-%u+%u", fixture->changes->len > 0 ? " " : "", position, removed, added);
}

static void
assert_changes (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

static void
settle (Fixture *fixture)
{
  test_wait_until (!entente_subject_list_get_loading (fixture->list));
  g_assert_no_error ((GError *) entente_subject_list_get_error (fixture->list));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  path = test_folder_file (fixture->folder, "landscape.db");
  fixture->landscape = entente_landscape_new (path);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (fixture->landscape, answer, NULL, &error);
  g_assert_no_error (error);
  fixture->list = entente_subject_list_new (fixture->landscape, ENTENTE_SUBJECT_SCENARIO);
  fixture->changes = g_string_new (NULL);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  /* Whatever was emitted and not asserted. */
  g_assert_cmpstr (fixture->changes->str, ==, "");
  g_string_free (fixture->changes, TRUE);
  if (fixture->list != NULL)
    {
      g_object_run_dispose (G_OBJECT (fixture->list));
      g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
      g_object_unref (fixture->list);
      g_assert_null (fixture->list);
    }
  g_object_add_weak_pointer (G_OBJECT (fixture->landscape), (gpointer *) &fixture->landscape);
  g_object_unref (fixture->landscape);
  test_wait_until (fixture->landscape == NULL);
  test_folder_free (fixture->folder);
}

/* Adds subjects @first to @last of the user's own, in one edit. */
static void
add (Fixture            *fixture,
     EntenteSubjectType  type,
     guint               first,
     guint               last)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = first; i <= last; i++)
    {
      g_autofree char *id = g_strdup_printf ("scenario-%u", i);
      g_autofree char *name = g_strdup_printf ("Zz scenario %04u", i);
      EntenteStatement *statement;

      g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
      statement = test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name);
      g_free (statement->id);
      statement->id = g_strdup_printf ("name-%u", i);
    }
  entente_landscape_edit_async (fixture->landscape, "Add", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  test_wait_until (entente_subject_list_get_loading (fixture->list));
  settle (fixture);
}

static void
add_scenarios (Fixture *fixture,
               guint    first,
               guint    last)
{
  add (fixture, ENTENTE_SUBJECT_SCENARIO, first, last);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *label = NULL;

  entente_landscape_undo_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  label = entente_landscape_undo_finish (fixture->landscape, answer, NULL);
  g_assert_nonnull (label);
  test_wait_until (entente_subject_list_get_loading (fixture->list));
  settle (fixture);
}

/* Waits for the row at @position and checks its name. */
static void
assert_name (Fixture    *fixture,
             guint       position,
             const char *expected)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (subject);
  test_wait_until (entente_subject_get_row (subject) != NULL &&
                   (expected == NULL || g_str_equal (entente_subject_get_row (subject)->name, expected)));
}

static void
test_fills (Fixture      *fixture,
            gconstpointer data)
{
  guint n;
  g_autofree char *expected = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), 0));
  settle (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  g_assert_cmpuint (n, >, 2);
  expected = g_strdup_printf ("0-0+%u", n);
  assert_changes (fixture, expected);
  /* The first rows came with the order. */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      g_autoptr (EntenteSubject) again = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_nonnull (entente_subject_get_row (subject));
      g_assert_true (subject == again);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), n));
}

/* The length changes at the end only, wherever the new rows stand. */
static void
test_changes_at_the_tail (Fixture      *fixture,
                          gconstpointer data)
{
  guint n;
  g_autofree char *filled = NULL;
  g_autofree char *grown = NULL;
  g_autofree char *shrunk = NULL;

  settle (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  filled = g_strdup_printf ("0-0+%u", n);
  assert_changes (fixture, filled);

  add_scenarios (fixture, 1, 3);
  grown = g_strdup_printf ("%u-0+3", n);
  assert_changes (fixture, grown);
  assert_name (fixture, n + 2, "Zz scenario 0003");

  undo (fixture);
  shrunk = g_strdup_printf ("%u-3+0", n);
  assert_changes (fixture, shrunk);
}

/* Another order changes what stands in the places, and emits nothing. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  guint n;
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_SCENARIO);
  g_autofree char *filled = NULL;

  settle (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  filled = g_strdup_printf ("0-0+%u", n);
  assert_changes (fixture, filled);

  query->order = ENTENTE_ORDER_DEALS;
  entente_subject_list_set_query (fixture->list, query);
  g_assert_true (entente_subject_list_get_loading (fixture->list));
  settle (fixture);
  entente_subject_list_set_query (fixture->list, query);
  g_assert_false (entente_subject_list_get_loading (fixture->list));
  assert_changes (fixture, "");
}

static void
replace_list (Fixture            *fixture,
              EntenteSubjectType  type)
{
  g_object_unref (fixture->list);
  fixture->list = entente_subject_list_new (fixture->landscape, type);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  settle (fixture);
  g_string_truncate (fixture->changes, 0);
}

/* Of queries that come one after the other only the last is answered, with one change of the length. */
static void
test_query (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);
  g_autofree char *narrowed = NULL;
  g_autofree char *widened = NULL;
  guint n;
  guint n_found;

  settle (fixture);
  replace_list (fixture, ENTENTE_SUBJECT_ENTITY);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));

  query->filter->text = g_strdup ("no such name");
  entente_subject_list_set_query (fixture->list, query);
  query->order = ENTENTE_ORDER_AMOUNT;
  entente_subject_list_set_query (fixture->list, query);
  g_free (query->filter->text);
  query->filter->text = g_strdup ("microso");
  entente_subject_list_set_query (fixture->list, query);
  g_assert_true (entente_subject_list_get_loading (fixture->list));
  settle (fixture);
  n_found = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (n_found, <, n);
  narrowed = g_strdup_printf ("%u-%u+0", n_found, n - n_found);
  assert_changes (fixture, narrowed);
  assert_name (fixture, 0, "Microsoft");
  g_assert_cmpuint (entente_subject_list_find (fixture->list, "microsoft"), ==, 0);
  g_assert_cmpuint (entente_subject_list_find (fixture->list, "openai"), ==, G_MAXUINT);

  entente_filter_clear_part (query->filter, ENTENTE_FILTER_TEXT);
  entente_subject_list_set_query (fixture->list, query);
  settle (fixture);
  widened = g_strdup_printf ("%u-0+%u", n_found, n - n_found);
  assert_changes (fixture, widened);
}

/* The best of many matches come before it is known how many there are: the length changes once nevertheless. */
static void
test_many_matches (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);
  g_autofree char *narrowed = NULL;
  guint n;

  settle (fixture);
  replace_list (fixture, ENTENTE_SUBJECT_ENTITY);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  add (fixture, ENTENTE_SUBJECT_ENTITY, 1, 700);
  g_string_truncate (fixture->changes, 0);
  query->filter->text = g_strdup ("zz");
  entente_subject_list_set_query (fixture->list, query);
  settle (fixture);
  narrowed = g_strdup_printf ("700-%u+0", n);
  assert_changes (fixture, narrowed);
  assert_name (fixture, 0, "Zz scenario 0001");
  assert_name (fixture, 63, "Zz scenario 0064");
  assert_name (fixture, 64, "Zz scenario 0065");
  assert_name (fixture, 699, "Zz scenario 0700");
}

/* The deals of an entity, of which some pass. */
static void
test_scope (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
  guint n_deals;
  guint n_talks;

  settle (fixture);
  replace_list (fixture, ENTENTE_SUBJECT_DEAL);
  query->scope = g_strdup ("amazon");
  entente_subject_list_set_query (fixture->list, query);
  settle (fixture);
  n_deals = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  query->filter->steps = G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  entente_subject_list_set_query (fixture->list, query);
  settle (fixture);
  n_talks = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  g_string_truncate (fixture->changes, 0);

  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GAsyncResult) answer = NULL;
    g_autoptr (EntenteCard) card = NULL;

    entente_landscape_get_card_async (fixture->landscape, "amazon", NULL, test_done_cb, &result);
    answer = test_wait (&result);
    card = entente_landscape_get_card_finish (fixture->landscape, answer, NULL);
    g_assert_cmpuint (card->row->deals, ==, n_deals);
    g_assert_cmpuint (card->row->talks, ==, n_talks);
    g_assert_cmpuint (n_talks, >, 0);
    g_assert_cmpuint (n_talks, <, n_deals);
  }
}

/* Far down there is a placeholder first, then the row; pages that were left are read again. */
static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  guint n;

  settle (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
  add_scenarios (fixture, 1, 6000);
  g_string_truncate (fixture->changes, 0);
  {
    g_autoptr (EntenteSubject) far = g_list_model_get_item (G_LIST_MODEL (fixture->list), n + 4999);
    gboolean loading = FALSE;
    g_autofree char *name = NULL;

    g_object_get (far, "loading", &loading, "name", &name, NULL);
    g_assert_true (loading);
    g_assert_null (name);
  }
  assert_name (fixture, n + 4999, "Zz scenario 5000");
  for (guint position = 0; position < n + 6000; position += 200)
    assert_name (fixture, position, NULL);
  assert_name (fixture, n, "Zz scenario 0001");
  undo (fixture);
  {
    g_autofree char *expected = g_strdup_printf ("%u-6000+0", n);

    assert_changes (fixture, expected);
  }
}

/* One statement of the user's own. */
static void
edit (Fixture         *fixture,
      const char      *subject,
      EntenteProperty  property,
      const char      *code,
      const char      *text)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  EntenteStatement *statement = test_records_add (records, subject, property, NULL, code, text);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_free (statement->id);
  statement->id = entente_id_new ();
  statement->rank = ENTENTE_RANK_PREFERRED;
  entente_landscape_edit_async (fixture->landscape, "Edit", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  test_wait_until (entente_subject_list_get_loading (fixture->list));
  settle (fixture);
}

/* The rows that are there, by their ids. */
static GHashTable *
get_rows (Fixture *fixture)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->list)); i++)
    {
      g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      const EntenteRow *row;

      test_wait_until (entente_subject_get_row (subject) != NULL);
      row = entente_subject_get_row (subject);
      g_hash_table_insert (rows, g_strdup (row->id), (gpointer) row);
    }
  return rows;
}

/* How many rows are others than before. */
static guint
count_new_rows (Fixture    *fixture,
                GHashTable *before)
{
  g_autoptr (GHashTable) rows = get_rows (fixture);
  GHashTableIter iter;
  gpointer id, row;
  guint n = 0;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    n += g_hash_table_lookup (before, id) != row;
  return n;
}

/* After an edit that moves one row over many, all stand where a new list has them, and only that one was read. */
static void
test_follows (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (EntenteSubjectList) fresh = NULL;

  settle (fixture);
  add_scenarios (fixture, 1, 700);
  before = get_rows (fixture);
  g_string_truncate (fixture->changes, 0);
  edit (fixture, "scenario-650", ENTENTE_PROPERTY_NAME, NULL, "0 comes first");
  assert_changes (fixture, "");
  assert_name (fixture, 0, "0 comes first");
  g_assert_cmpuint (count_new_rows (fixture, before), ==, 1);
  fresh = entente_subject_list_new (fixture->landscape, ENTENTE_SUBJECT_SCENARIO);
  test_wait_until (!entente_subject_list_get_loading (fresh));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fresh)), ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fresh)); i++)
    {
      g_autoptr (EntenteSubject) here = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);
      g_autoptr (EntenteSubject) there = g_list_model_get_item (G_LIST_MODEL (fresh), i);

      test_wait_until (entente_subject_get_row (there) != NULL);
      g_assert_cmpstr (entente_subject_get_row (here)->name, ==, entente_subject_get_row (there)->name);
    }
}

/* Whom deals are called after: those that name a party by its old name are read again, and no others. */
static void
test_renamed_party (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) after = NULL;
  GHashTableIter iter;
  gpointer id, data_row;
  guint n_named = 0;

  settle (fixture);
  replace_list (fixture, ENTENTE_SUBJECT_DEAL);
  before = get_rows (fixture);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, &data_row))
    {
      const EntenteRow *row = data_row;

      if (g_strv_contains ((const char *const *) row->parties, "Microsoft") || g_strcmp0 (row->credited_to, "Microsoft") == 0)
        g_hash_table_add (named, id);
    }
  n_named = g_hash_table_size (named);
  g_assert_cmpuint (n_named, >, 0);
  g_assert_cmpuint (n_named, <, g_hash_table_size (before));

  edit (fixture, "microsoft", ENTENTE_PROPERTY_NAME, NULL, "Another name");
  g_assert_cmpuint (count_new_rows (fixture, before), ==, n_named);
  after = get_rows (fixture);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &data_row))
    {
      const EntenteRow *row = data_row;

      g_assert_false (g_strv_contains ((const char *const *) row->parties, "Microsoft"));
      g_assert_cmpstr (row->credited_to, !=, "Microsoft");
    }
  g_string_truncate (fixture->changes, 0);
}

/* A deal that has another step: the entities that are parties count their talks anew, and no other row is read. */
static void
test_tallies (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
  g_autoptr (GHashTable) before = NULL;
  g_autofree char *deal = NULL;
  guint n_parties;

  settle (fixture);
  replace_list (fixture, ENTENTE_SUBJECT_DEAL);
  query->filter->steps = G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  entente_subject_list_set_query (fixture->list, query);
  settle (fixture);
  {
    g_autoptr (EntenteSubject) first = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

    deal = g_strdup (entente_subject_get_row (first)->id);
    n_parties = entente_subject_get_row (first)->n_parties;
  }
  replace_list (fixture, ENTENTE_SUBJECT_ENTITY);
  before = get_rows (fixture);
  edit (fixture, deal, ENTENTE_PROPERTY_STATUS, "completed", NULL);
  g_assert_cmpuint (n_parties, >, 0);
  g_assert_cmpuint (count_new_rows (fixture, before), ==, n_parties);
  assert_changes (fixture, "");
}

/* A list that goes while its rows are being read is not touched by the answers. */
static void
test_dropped_while_loading (Fixture      *fixture,
                            gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->list), (gpointer *) &fixture->list);
  g_object_unref (fixture->list);
  g_assert_null (fixture->list);
  for (guint i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (100);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/subject-list/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("fills", test_fills);
  ADD ("changes-at-the-tail", test_changes_at_the_tail);
  ADD ("order", test_order);
  ADD ("query", test_query);
  ADD ("many-matches", test_many_matches);
  ADD ("scope", test_scope);
  ADD ("pages", test_pages);
  ADD ("follows", test_follows);
  ADD ("renamed-party", test_renamed_party);
  ADD ("tallies", test_tallies);
  ADD ("dropped-while-loading", test_dropped_while_loading);
#undef ADD

  return g_test_run ();
}
