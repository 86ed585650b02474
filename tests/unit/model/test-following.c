/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns follow what changes: after each of many random edits the landscape that made it, another on the same file that only
 * asks, and one that is opened just now answer alike. */

#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-test.h"

#include <glib/gstdio.h>
#include <sys/inotify.h>
#include <unistd.h>

#define N_EDITS    60
#define N_SUBJECTS 40
#define MANY       10001

typedef struct {
  TestFolder       *folder;
  char             *path;
  EntenteLandscape *editor;
  EntenteLandscape *looker;
} Fixture;

static EntenteLandscape *
open_landscape (const char *path)
{
  EntenteLandscape *landscape = entente_landscape_new (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_open_async (landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (landscape, answer, NULL, &error);
  g_assert_no_error (error);
  return landscape;
}

static void
drop_landscape (EntenteLandscape *landscape)
{
  g_object_add_weak_pointer (G_OBJECT (landscape), (gpointer *) &landscape);
  g_object_unref (landscape);
  test_wait_until (landscape == NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->path = test_folder_file (fixture->folder, "landscape.db");
  fixture->editor = open_landscape (fixture->path);
  fixture->looker = open_landscape (fixture->path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  drop_landscape (fixture->looker);
  drop_landscape (fixture->editor);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static void
write_list (EntenteLandscape *landscape,
            EntenteListQuery *query,
            GString          *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_list_async (landscape, query, G_MAXUINT, G_MAXUINT, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  keys = entente_landscape_list_finish (landscape, answer, &rows, &error);
  g_assert_no_error (error);
  g_string_append_printf (text, "\n%u %u %d:", query->type, query->order, query->reversed);
  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteRow *row = rows->pdata[i];

      g_assert_nonnull (row);
      g_assert_cmpuint (row->key, ==, g_array_index (keys, guint32, i));
      g_string_append_printf (text, " %s %u/%u/%u %s", row->id, row->deals, row->events, row->talks,
                              row->words != NULL ? row->words : "");
    }
}

static void
write_facets (EntenteLandscape    *landscape,
              const char          *scope,
              const EntenteFilter *filter,
              GString             *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteFacets) facets = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_get_facets_async (landscape, scope, filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  facets = entente_landscape_get_facets_finish (landscape, answer, &error);
  g_assert_no_error (error);
  g_string_append_printf (text, "\nfacets: %u %u %u %u %u", facets->n_entities, facets->n_deals, facets->n_all_deals,
                          facets->n_events, facets->n_all_events);
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    g_string_append_printf (text, " %u", facets->modalities[i]);
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_STEP); i++)
    g_string_append_printf (text, " %u", facets->steps[i]);
}

/* All that the columns are asked for. */
static char *
describe (EntenteLandscape *landscape)
{
  GString *text = g_string_new (NULL);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    for (EntenteOrder order = ENTENTE_ORDER_NAME; order <= ENTENTE_ORDER_EVIDENCE; order++)
      for (gboolean reversed = FALSE; reversed <= TRUE; reversed++)
        {
          g_autoptr (EntenteListQuery) query = entente_list_query_new (type);

          query->order = order;
          query->reversed = reversed;
          write_list (landscape, query, text);
        }
  for (guint i = 0; i < 3; i++)
    {
      static const char *const texts[] = { "ame 1", "é", "openai" };
      g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);

      query->filter->text = g_strdup (texts[i]);
      write_list (landscape, query, text);
    }
  write_facets (landscape, NULL, filter, text);
  write_facets (landscape, "microsoft", filter, text);
  filter->dataset = g_strdup (ENTENTE_DATASET_USER);
  write_facets (landscape, NULL, filter, text);
  return g_string_free (text, FALSE);
}

static char *
pick_subject (GRand              *random,
              EntenteSubjectType *type)
{
  guint number = (guint) g_rand_int_range (random, 0, N_SUBJECTS);

  *type = number % 4 == 0 ? ENTENTE_SUBJECT_ENTITY : number % 4 == 1 ? ENTENTE_SUBJECT_EVENT : ENTENTE_SUBJECT_DEAL;
  return g_strdup_printf ("subject-%u", number);
}

static void
add (EntenteRecords     *records,
     EntenteSubjectType  type,
     const char         *id,
     GRand              *random)
{
  static const char *const steps[] = { "in-talks", "announced", "completed", "withdrawn" };
  static const char *const dates[] = { "2019", "2023-11", "2024-05-02", "2021/..", NULL };
  g_autofree char *text = g_strdup_printf ("Name %d é", g_rand_int_range (random, 0, 30));
  EntenteStatement *statement;

  g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
  switch (g_rand_int_range (random, 0, type == ENTENTE_SUBJECT_ENTITY ? 2 : 5))
    {
    case 0:
      statement = test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, text);
      break;
    case 1:
      statement = test_records_add (records, id, ENTENTE_PROPERTY_ALIAS, NULL, NULL, text);
      break;
    case 2:
      statement = test_records_add (records, id, ENTENTE_PROPERTY_PARTY, g_rand_boolean (random) ? "microsoft" : "openai",
                                    "partner", "A party.");
      break;
    case 3:
      statement = test_records_add (records, id, ENTENTE_PROPERTY_STATUS, NULL,
                                    type == ENTENTE_SUBJECT_DEAL ? steps[g_rand_int_range (random, 0, 4)] : "completed", "A step.");
      statement->date = g_strdup (dates[g_rand_int_range (random, 0, 5)]);
      break;
    default:
      statement = test_records_add (records, id, ENTENTE_PROPERTY_KIND, NULL, type == ENTENTE_SUBJECT_DEAL ? "cloud" : NULL, text);
      if (type != ENTENTE_SUBJECT_DEAL)
        statement->property = ENTENTE_PROPERTY_ALIAS;
    }
  statement->modality = (EntenteModality) g_rand_int_range (random, 0, ENTENTE_N_MODALITIES);
  g_free (statement->id);
  statement->id = entente_id_new ();
}

/* One edit: some statements come, or one goes, or the last edit is taken back or brought again. */
static void
edit (Fixture   *fixture,
      GRand     *random,
      GPtrArray *ids)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  int what = g_rand_int_range (random, 0, 10);

  if (what == 0)
    {
      g_autofree char *label = NULL;

      entente_landscape_undo_async (fixture->editor, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      label = entente_landscape_undo_finish (fixture->editor, answer, NULL);
    }
  else if (what == 1)
    {
      g_autofree char *label = NULL;

      entente_landscape_redo_async (fixture->editor, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      label = entente_landscape_redo_finish (fixture->editor, answer, NULL);
    }
  else if (what < 5 && ids->len > 0)
    {
      const char *gone[2] = { NULL, NULL };

      gone[0] = g_ptr_array_index (ids, (guint) g_rand_int_range (random, 0, (gint32) ids->len));
      entente_landscape_edit_async (fixture->editor, "Remove", NULL, gone, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      /* It may have gone already. */
      entente_landscape_edit_finish (fixture->editor, answer, NULL);
    }
  else
    {
      EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);

      for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
        {
          EntenteSubjectType type;
          g_autofree char *id = pick_subject (random, &type);

          add (records, type, id, random);
          g_ptr_array_add (ids, g_strdup (((EntenteStatement *) records->statements->pdata[records->statements->len - 1])->id));
        }
      entente_landscape_edit_async (fixture->editor, "Add", records, NULL, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      entente_landscape_edit_finish (fixture->editor, answer, &error);
      g_assert_no_error (error);
    }
}

static void
test_edits (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *before = describe (fixture->editor);
  guint n_different = 0;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *own = NULL;
      g_autofree char *other = NULL;
      g_autofree char *fresh = NULL;
      EntenteLandscape *opened;

      edit (fixture, random, ids);
      own = describe (fixture->editor);
      g_assert_cmpstr (own, !=, "");
      n_different += !g_str_equal (own, before);
      g_free (before);
      before = g_strdup (own);
      if (i % 5 != 0)
        continue;
      other = describe (fixture->looker);
      opened = open_landscape (fixture->path);
      fresh = describe (opened);
      drop_landscape (opened);
      g_assert_cmpstr (own, ==, fresh);
      g_assert_cmpstr (other, ==, fresh);
    }
  g_assert_cmpuint (n_different, >, N_EDITS / 4);
}

/* Deals of a dataset between entities that are there, or are its own. */
static void
import (Fixture    *fixture,
        const char *dataset,
        guint       n_entities,
        guint       n_deals,
        GRand      *random)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strconcat (dataset, ".entente.ndjson", NULL);
  g_autofree char *path = test_folder_file (fixture->folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  g_string_append_printf (text, "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"%s\"}\n", dataset);
  for (guint i = 0; i < n_entities; i++)
    g_string_append_printf (text,
                            "{\"entity\":{\"id\":\"%s-entity-%u\",\"statements\":["
                            "{\"property\":\"name\",\"text\":\"Name %d\",\"modality\":\"asserted\"}]}}\n",
                            dataset, i, g_rand_int_range (random, 0, 50));
  for (guint i = 0; i < n_deals; i++)
    g_string_append_printf (text,
                            "{\"deal\":{\"id\":\"%s-deal-%u\",\"statements\":["
                            "{\"property\":\"party\",\"object\":\"large-entity-%d\",\"code\":\"investor\","
                            "\"modality\":\"asserted\"},"
                            "{\"property\":\"party\",\"object\":\"%s-entity-%d\",\"code\":\"investee\","
                            "\"modality\":\"asserted\"},"
                            "{\"property\":\"status\",\"code\":\"signed\",\"date\":\"20%02d\",\"modality\":\"asserted\"}]}}\n",
                            dataset, i, g_rand_int_range (random, 0, 600), dataset,
                            g_rand_int_range (random, 0, (gint32) n_entities), g_rand_int_range (random, 0, 25));
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  entente_landscape_import_async (fixture->editor, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_import_finish (fixture->editor, answer, &notice, &error);
  g_assert_no_error (error);
}

static void
remove_dataset (Fixture    *fixture,
                const char *dataset)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  guint64 n;

  entente_landscape_remove_dataset_async (fixture->editor, dataset, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  /* It may not be there. */
  entente_landscape_remove_dataset_finish (fixture->editor, answer, &n, NULL);
}

/* Small datasets come, are replaced and go in a landscape that is large beside them; what is opened reads all anew. */
static void
test_datasets (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *columns = g_strconcat (fixture->path, "-columns", NULL);
  g_autofree char *before = NULL;
  guint n_different = 0;

  import (fixture, "large", 600, 300, random);
  before = describe (fixture->editor);
  for (guint i = 0; i < 12; i++)
    {
      static const char *const datasets[] = { "elm", "oak" };
      const char *dataset = datasets[g_rand_int_range (random, 0, G_N_ELEMENTS (datasets))];
      g_autofree char *own = NULL;
      g_autofree char *other = NULL;
      g_autofree char *fresh = NULL;
      EntenteLandscape *opened;

      if (g_rand_int_range (random, 0, 3) == 0)
        remove_dataset (fixture, dataset);
      else
        import (fixture, dataset, (guint) g_rand_int_range (random, 1, 20), (guint) g_rand_int_range (random, 0, 20), random);
      own = describe (fixture->editor);
      other = describe (fixture->looker);
      n_different += !g_str_equal (own, before);
      g_free (before);
      before = g_strdup (own);
      g_unlink (columns);
      opened = open_landscape (fixture->path);
      fresh = describe (opened);
      drop_landscape (opened);
      g_assert_cmpstr (own, ==, fresh);
      g_assert_cmpstr (other, ==, fresh);
    }
  g_assert_cmpuint (n_different, >, 3);
}

static void
import_many (Fixture *fixture)
{
  g_autofree char *path = test_folder_file (fixture->folder, "many.entente.json");
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"entente-landscape-1\", \"entities\": [ ");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "%s{ \"id\": \"many-%u\", \"statements\": [ "
                            "{ \"property\": \"name\", \"text\": \"Many\", \"modality\": \"asserted\" } ] }",
                            i > 0 ? ", " : "", i);
  g_string_append (text, " ] }");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  entente_landscape_import_async (fixture->editor, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_import_finish (fixture->editor, answer, &notice, &error);
  g_assert_no_error (error);
}

/* How often columns were written since the watch began, each time to a file that is new. */
static guint
count_kept (int watch)
{
  char buffer[65536] __attribute__ ((aligned (__alignof__ (struct inotify_event))));
  ssize_t length = read (watch, buffer, sizeof buffer);
  guint n = 0;

  for (ssize_t at = 0; at < length;)
    {
      const struct inotify_event *event = (const struct inotify_event *) (gconstpointer) (buffer + at);

      n += event->len > 0 && g_str_has_prefix (event->name, "landscape.db-columns.");
      at += (ssize_t) (sizeof *event + event->len);
    }
  return n;
}

/* Two threads that need columns at once don't both make them. */
static void
test_made_once (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autofree EntenteElsewhere *elsewhere = NULL;
  int watch = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);

  import_many (fixture);
  g_assert_cmpint (inotify_add_watch (watch, fixture->folder, IN_CREATE), >=, 0);
  {
    g_autoptr (GAsyncResult) listed = NULL;
    g_autoptr (GAsyncResult) counted = NULL;
    g_autoptr (GError) error = NULL;

    entente_landscape_list_async (fixture->looker, query, G_MAXUINT, 10, NULL, test_done_cb, &listed);
    entente_landscape_count_elsewhere_async (fixture->looker, "many", NULL, test_done_cb, &counted);
    test_wait_until (listed != NULL && counted != NULL);
    keys = entente_landscape_list_finish (fixture->looker, listed, &rows, &error);
    g_assert_no_error (error);
    elsewhere = entente_landscape_count_elsewhere_finish (fixture->looker, counted, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpuint (keys->len, >, MANY);
  g_assert_cmpuint (count_kept (watch), ==, 1);
  close (watch);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/following/edits", Fixture, NULL, set_up, test_edits, tear_down);
  g_test_add ("/following/datasets", Fixture, NULL, set_up, test_datasets, tear_down);
  g_test_add ("/following/made-once", Fixture, NULL, set_up, test_made_once, tear_down);

  return g_test_run ();
}
