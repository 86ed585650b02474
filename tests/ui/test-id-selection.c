/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The selection that is kept by id: every emission is recorded, and one that no test asserts is a failure. */

#include "entente-id-selection.h"
#include "entente-id.h"
#include "entente-view-test.h"

typedef struct {
  ViewTest            view;
  EntenteSubjectList *list;
  EntenteIdSelection *selection;
  GPtrArray          *items; /* as a list view holds what it shows */
  GString            *changes;
} Fixture;

static void
add_change (Fixture    *fixture,
            const char *format,
            ...) G_GNUC_PRINTF (2, 3);

static void
add_change (Fixture    *fixture,
            const char *format,
            ...)
{
  va_list args;

  if (fixture->changes->len > 0)
    g_string_append_c (fixture->changes, ' ');
  va_start (args, format);
  g_string_append_vprintf (fixture->changes, format, args);
  va_end (args);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  add_change (fixture, "items %u-%u+%u", position, removed, added);
}

static void
selection_changed_cb (GtkSelectionModel *model,
                      guint              position,
                      guint              n_items,
                      Fixture           *fixture)
{
  g_assert_cmpuint (n_items, ==, 1);
  add_change (fixture, "%c%u", gtk_selection_model_is_selected (model, position) ? '+' : '-', position);
}

static void
picked_cb (EntenteIdSelection *selection,
           const char         *id,
           Fixture            *fixture)
{
  add_change (fixture, "picked %s", id != NULL ? id : "nothing");
}

static void
assert_changes (Fixture    *fixture,
                const char *expected)
{
  /* What has to be read from the store takes its time. */
  test_wait_until (fixture->changes->len >= strlen (expected));
  g_assert_cmpstr (fixture->changes->str, ==, expected);
  g_string_truncate (fixture->changes, 0);
}

/* Waits for the list, and holds its items from @first on like a view that shows them. */
static void
look_at (Fixture *fixture,
         guint    first,
         guint    n_items)
{
  test_wait_until (!entente_subject_list_get_loading (fixture->list));
  g_ptr_array_set_size (fixture->items, 0);
  for (guint i = first; i < first + n_items; i++)
    {
      gpointer item = g_list_model_get_item (G_LIST_MODEL (fixture->selection), i);

      if (item == NULL)
        break;
      g_ptr_array_add (fixture->items, item);
    }
  for (guint i = 0; i < fixture->items->len; i++)
    test_wait_until (entente_subject_get_row (fixture->items->pdata[i]) != NULL);
}

static const char *
id_at (Fixture *fixture,
       guint    position)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (fixture->selection), position);

  return entente_subject_get_row (subject)->id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  view_test_set_up (&fixture->view, data);
  fixture->list = entente_subject_list_new (fixture->view.landscape, ENTENTE_SUBJECT_SCENARIO);
  fixture->selection = entente_id_selection_new (fixture->list);
  fixture->items = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->changes = g_string_new (NULL);
  g_signal_connect (fixture->selection, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_signal_connect (fixture->selection, "selection-changed", G_CALLBACK (selection_changed_cb), fixture);
  g_signal_connect (fixture->selection, "picked", G_CALLBACK (picked_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* Whatever was emitted and not asserted. */
  assert_changes (fixture, "");
  g_string_free (fixture->changes, TRUE);
  g_assert_finalize_object (fixture->selection);
  /* Its handlers are gone from the items as well: these live on with the list. */
  entente_subject_take_row (fixture->items->pdata[0], NULL);
  g_ptr_array_unref (fixture->items);
  g_assert_finalize_object (fixture->list);
  view_test_tear_down (&fixture->view, data);
}

/* Waits until all is read, and drops the emission of the first items. */
static guint
fill (Fixture *fixture)
{
  guint n;
  g_autofree char *expected = NULL;

  look_at (fixture, 0, 100);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));
  g_assert_cmpuint (n, >, 3);
  expected = g_strdup_printf ("items 0-0+%u", n);
  assert_changes (fixture, expected);
  return n;
}

/* Adds scenarios @first to @last of the user's own. */
static void
add_scenarios (Fixture    *fixture,
               const char *prefix,
               guint       first,
               guint       last)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = first; i <= last; i++)
    {
      g_autofree char *id = g_strdup_printf ("scenario-%u", i);
      g_autofree char *name = g_strdup_printf ("%s scenario %04u", prefix, i);
      EntenteStatement *statement;

      g_ptr_array_add (records->subjects, entente_subject_record_new (id, ENTENTE_SUBJECT_SCENARIO));
      statement = test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name);
      g_free (statement->id);
      statement->id = g_strdup_printf ("name-%u", i);
    }
  entente_landscape_edit_async (fixture->view.landscape, "Add", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->view.landscape, answer, &error);
  g_assert_no_error (error);
  view_test_settle (&fixture->view);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *label = NULL;

  entente_landscape_undo_async (fixture->view.landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  label = entente_landscape_undo_finish (fixture->view.landscape, answer, NULL);
  g_assert_nonnull (label);
  view_test_settle (&fixture->view);
}

/* What is set is selected, and told of where it was and where it is, once. */
static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autoptr (GtkBitset) selected = NULL;

  fill (fixture);
  g_assert_null (entente_id_selection_get_id (fixture->selection));

  entente_id_selection_set_id (fixture->selection, id_at (fixture, 2));
  assert_changes (fixture, "+2");
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  selected = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_cmpuint (gtk_bitset_get_minimum (selected), ==, 2);

  entente_id_selection_set_id (fixture->selection, id_at (fixture, 2));
  assert_changes (fixture, "");
  entente_id_selection_set_id (fixture->selection, id_at (fixture, 0));
  assert_changes (fixture, "-2 +0");
  entente_id_selection_set_id (fixture->selection, "nobody");
  assert_changes (fixture, "-0");
  g_assert_cmpstr (entente_id_selection_get_id (fixture->selection), ==, "nobody");
  entente_id_selection_set_id (fixture->selection, NULL);
}

/* A request changes nothing and asks. */
static void
test_pick (Fixture       *fixture,
           gconstpointer  data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (fixture->selection);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  fill (fixture);
  first = g_strdup_printf ("picked %s", id_at (fixture, 0));
  second = g_strdup_printf ("picked %s", id_at (fixture, 1));

  g_assert_true (gtk_selection_model_select_item (model, 1, TRUE));
  assert_changes (fixture, second);
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  gtk_selection_model_unselect_item (model, 1);
  gtk_selection_model_unselect_all (model);
  assert_changes (fixture, "");

  entente_id_selection_set_id (fixture->selection, id_at (fixture, 1));
  assert_changes (fixture, "+1");
  gtk_selection_model_select_item (model, 0, TRUE);
  assert_changes (fixture, first);
  gtk_selection_model_unselect_item (model, 0);
  assert_changes (fixture, "");
  gtk_selection_model_unselect_item (model, 1);
  assert_changes (fixture, "picked nothing");
  gtk_selection_model_unselect_all (model);
  assert_changes (fixture, "picked nothing");
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_false (gtk_selection_model_select_all (model));
}

/* An id that is set before there are rows is selected when they come. */
static void
test_before_rows (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (EntenteSubjectList) other = entente_subject_list_new (fixture->view.landscape, ENTENTE_SUBJECT_SCENARIO);
  g_autoptr (EntenteSubject) second = NULL;
  g_autofree char *expected = NULL;

  test_wait_until (!entente_subject_list_get_loading (other));
  second = g_list_model_get_item (G_LIST_MODEL (other), 1);
  entente_id_selection_set_id (fixture->selection, entente_subject_get_row (second)->id);
  look_at (fixture, 0, 100);
  expected = g_strdup_printf ("items 0-0+%u +1", g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)));
  assert_changes (fixture, expected);
}

/* Rows that come before it move the selection; rows that go as well. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  guint n = fill (fixture);
  g_autofree char *id = g_strdup (id_at (fixture, 1));
  g_autofree char *grown = g_strdup_printf ("items %u-0+2 -1 +3", n);
  g_autofree char *shrunk = g_strdup_printf ("items %u-2+0 -3 +1", n);

  entente_id_selection_set_id (fixture->selection, id);
  assert_changes (fixture, "+1");
  add_scenarios (fixture, "0", 1, 2);
  assert_changes (fixture, grown);
  g_assert_cmpstr (id_at (fixture, 3), ==, id);
  g_assert_cmpuint (entente_id_selection_get_position (fixture->selection), ==, 3);
  undo (fixture);
  assert_changes (fixture, shrunk);
  g_assert_cmpstr (id_at (fixture, 1), ==, id);
}

/* The selected item goes and comes back. With the last place it goes without a word, as its place does. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  guint n = fill (fixture);
  g_autofree char *grown = g_strdup_printf ("items %u-0+1 +%u", n, n);
  g_autofree char *shrunk = g_strdup_printf ("items %u-1+0", n);
  g_autofree char *first = g_strdup_printf ("items %u-0+1 +0", n);
  g_autofree char *last = g_strdup_printf ("items %u-1+0 -0", n);

  entente_id_selection_set_id (fixture->selection, "scenario-7");
  assert_changes (fixture, "");
  add_scenarios (fixture, "Zz", 7, 7);
  look_at (fixture, 0, 100);
  assert_changes (fixture, grown);
  undo (fixture);
  assert_changes (fixture, shrunk);
  g_assert_cmpuint (entente_id_selection_get_position (fixture->selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpstr (entente_id_selection_get_id (fixture->selection), ==, "scenario-7");

  /* Under another name it stands elsewhere. */
  add_scenarios (fixture, "0", 7, 7);
  assert_changes (fixture, first);
  undo (fixture);
  assert_changes (fixture, last);
}

/* One whose page was read while others were looked at is selected as soon as it is looked at. */
static void
test_late_look (Fixture       *fixture,
                gconstpointer  data)
{
  guint n = fill (fixture);

  add_scenarios (fixture, "Zz", 1, 600);
  g_string_truncate (fixture->changes, 0);
  entente_id_selection_set_id (fixture->selection, "scenario-500");
  look_at (fixture, n + 490, 1);
  look_at (fixture, n + 499, 1);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), n + 499));
  entente_id_selection_set_id (fixture->selection, NULL);
  {
    g_autofree char *expected = g_strdup_printf ("-%u", n + 499);

    assert_changes (fixture, expected);
  }
}

/* Far down it is selected when its page has been read, and forgotten with it. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  guint n = fill (fixture);
  g_autofree char *expected = NULL;

  add_scenarios (fixture, "Zz", 1, 6000);
  g_string_truncate (fixture->changes, 0);
  entente_id_selection_set_id (fixture->selection, "scenario-5000");
  assert_changes (fixture, "");
  look_at (fixture, n + 4990, 20);
  expected = g_strdup_printf ("+%u", n + 4999);
  assert_changes (fixture, expected);

  /* So many others are looked at that its page is forgotten; it is still what is selected. */
  for (guint i = 0; i < n + 6000; i += 200)
    if (i < n + 4700 || i > n + 5300)
      look_at (fixture, i, 1);
  g_assert_cmpuint (entente_subject_list_find (fixture->list, "scenario-5000"), ==, G_MAXUINT);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), n + 4999));
  look_at (fixture, n + 4990, 20);
  assert_changes (fixture, "");
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (fixture->selection), n + 4999));

  /* One before it. */
  add_scenarios (fixture, "0", 7000, 7000);
  g_free (expected);
  expected = g_strdup_printf ("items %u-0+1 -%u +%u", n + 6000, n + 4999, n + 5000);
  assert_changes (fixture, expected);
}

/* Items beyond the limit are neither there nor selected; they come at the end. */
static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  guint n = fill (fixture);
  g_autofree char *last = g_strdup (id_at (fixture, n - 1));
  g_autofree char *left_out = g_strdup_printf ("items 2-%u+0", n - 2);
  g_autofree char *added = g_strdup_printf ("items 2-0+%u +%u", n - 2, n - 1);

  entente_id_selection_set_limit (fixture->selection, 2);
  assert_changes (fixture, left_out);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->selection), 2));
  entente_id_selection_set_id (fixture->selection, last);
  g_assert_cmpuint (entente_id_selection_get_position (fixture->selection), ==, GTK_INVALID_LIST_POSITION);
  /* What the list says of what is left out is of no interest. */
  g_list_model_items_changed (G_LIST_MODEL (fixture->list), n, 0, 0);
  assert_changes (fixture, "");

  entente_id_selection_set_limit (fixture->selection, G_MAXUINT);
  assert_changes (fixture, added);
  g_assert_cmpuint (entente_id_selection_get_position (fixture->selection), ==, n - 1);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/views/id-selection/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("set", test_set);
  ADD ("pick", test_pick);
  ADD ("before-rows", test_before_rows);
  ADD ("follows", test_follows);
  ADD ("gone", test_gone);
  ADD ("late-look", test_late_look);
  ADD ("pages", test_pages);
  ADD ("limit", test_limit);
#undef ADD

  return g_test_run ();
}
