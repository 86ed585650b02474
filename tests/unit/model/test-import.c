/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of streams: through the threads that read, parse and store, with faults anywhere and cancelled at any moment. */

#include "entente-error.h"
#include "entente-landscape.h"
#include "entente-test.h"

#include <string.h>

#define HEAD "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"wood\",\"title\":\"Wood\"}\n"
#define NAME "{\"property\":\"name\",\"text\":\"A name\",\"modality\":\"asserted\"}"

typedef struct {
  TestFolder       *folder;
  EntenteLandscape *landscape;
  guint64           n_bundled;

  /* Of the import that was made last. */
  EntenteFaults    *faults;
  char             *notice;
  char             *added;
  guint             n_told;
  gboolean          is_over;
  EntenteProgress   told;
} Fixture;

static guint64
count_statements (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  guint64 n = 0;

  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, NULL);
  g_assert_nonnull (overview);
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n += overview->n_modalities[i];
  return n;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *notice = NULL;

  fixture->folder = test_folder_new ();
  path = test_folder_file (fixture->folder, "landscape.db");
  fixture->landscape = entente_landscape_new (path);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  g_assert_true (entente_landscape_open_finish (fixture->landscape, answer, &notice, NULL));
  fixture->n_bundled = count_statements (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->landscape), (gpointer *) &fixture->landscape);
  g_object_unref (fixture->landscape);
  test_wait_until (fixture->landscape == NULL);
  entente_faults_free (fixture->faults);
  g_free (fixture->notice);
  g_free (fixture->added);
  test_folder_free (fixture->folder);
}

static void
progress_cb (const EntenteProgress *progress,
             gpointer               user_data)
{
  Fixture *fixture = user_data;

  g_assert_true (g_main_context_is_owner (NULL));
  g_assert_false (fixture->is_over);
  g_assert_cmpuint (progress->n_statements, >=, fixture->told.n_statements);
  g_assert_cmpint (progress->phase, >=, fixture->told.phase);
  g_assert_cmpfloat (progress->total, >=, fixture->told.total);
  g_assert_cmpfloat (progress->total, <=, 1);
  fixture->told = *progress;
  fixture->n_told++;
}

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *contents)
{
  g_autofree char *path = test_folder_file (fixture->folder, name);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return g_file_new_for_path (path);
}

static gboolean
import (Fixture       *fixture,
        GFile         *file,
        GCancellable  *cancellable,
        gulong         wait,
        GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  gboolean success;

  g_clear_pointer (&fixture->faults, entente_faults_free);
  g_clear_pointer (&fixture->notice, g_free);
  g_clear_pointer (&fixture->added, g_free);
  fixture->faults = entente_faults_new ();
  fixture->told = (EntenteProgress) { .total = -1 };
  fixture->is_over = FALSE;
  entente_landscape_import_async (fixture->landscape, file, fixture->faults, progress_cb, fixture, cancellable, test_done_cb,
                                  &result);
  if (cancellable != NULL)
    {
      g_usleep (wait);
      g_cancellable_cancel (cancellable);
    }
  answer = test_wait (&result);
  fixture->is_over = TRUE;
  success = entente_landscape_import_finish (fixture->landscape, answer, &fixture->notice, error);
  if (success)
    fixture->added = g_strdup (entente_landscape_import_get_added (fixture->landscape, answer));
  return success;
}

/* So many entities of one statement each, then what is given. */
static char *
make_stream (guint       n_entities,
             const char *rest)
{
  GString *text = g_string_new (HEAD);

  for (guint i = 0; i < n_entities; i++)
    g_string_append_printf (text, "{\"entity\":{\"id\":\"tree-%u\",\"statements\":[" NAME "]}}\n", i);
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

static void
test_stream (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = make_stream (9000, "{\"statement\":{\"subject\":\"tree-7\",\"property\":\"role\",\"text\":\"Bears "
                                             "fruit\",\"modality\":\"asserted\"}}\n");
  /* The format tells, not the name. */
  g_autoptr (GFile) file = write_file (fixture, "wood.json", text);
  g_autoptr (GError) error = NULL;

  g_assert_true (import (fixture, file, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->notice, ==, "9001 statements were imported into the dataset “wood”.");
  g_assert_cmpstr (fixture->added, ==, "wood");
  g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled + 9001);
  g_assert_cmpuint (fixture->n_told, >, 0);

  g_assert_true (import (fixture, file, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_null (fixture->added);
  g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled + 9001);
}

/* Those of the lines and those of the whole, in the order of the stream; nothing changes. */
static void
test_faults (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = make_stream (3000, "{\"entity\":{\"id\":\"tree-5\",\"statements\":[]}}\n"
                                             "{\"statement\":{\"subject\":\"bush\",\"property\":\"role\",\"text\":\"Grows\","
                                             "\"modality\":\"asserted\"}}\n"
                                             "{\"entity\"\n"
                                             "{\"deal\":{\"id\":\"d\",\"statements\":[" NAME ", {}]}}\n");
  g_autoptr (GFile) file = write_file (fixture, "wood.entente.ndjson", text);
  g_autoptr (GError) error = NULL;
  guint before = 0;

  g_assert_false (import (fixture, file, NULL, 0, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_true (g_str_has_prefix (error->message, "wood.entente.ndjson has 5 faults"));
  for (guint i = 0; i < fixture->faults->list->len; i++)
    {
      const EntenteFault *fault = fixture->faults->list->pdata[i];
      static const guint lines[] = { 3002, 3003, 3004, 3005, 3005 };

      g_test_message ("%u: %s", fault->line, fault->message);
      g_assert_cmpuint (fault->line, ==, lines[i]);
      g_assert_cmpuint (fault->line, >=, before);
      before = fault->line;
    }
  g_assert_cmpuint (fixture->faults->list->len, ==, 5);
  g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled);
}

/* Of a stream that is cut off in the middle of a line just that is told, not all that would have come. */
static void
test_cut_off (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *text = make_stream (3000, "{\"entity\":{\"id\":\"bush\",\"statements\":[{\"property\":\"role\",\"object\":\"shrub\","
                                             "\"text\":\"Grows\",\"modality\":\"asserted\"}]}}\n"
                                             "{\"entity\":{\"id\":\"shrub\",\"stat");
  g_autoptr (GFile) file = write_file (fixture, "wood.entente.ndjson", text);
  g_autoptr (GError) error = NULL;

  g_assert_false (import (fixture, file, NULL, 0, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (fixture->faults->total, ==, 1);
  g_assert_cmpuint (((EntenteFault *) fixture->faults->list->pdata[0])->line, ==, 3003);
  g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled);
}

static void
test_no_dataset (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "合意.entente.ndjson",
                                       "{\"format\":\"entente-landscape-stream-1\"}\n{\"entity\":5}\n");
  g_autoptr (GFile) named = write_file (fixture, "fine.entente.ndjson",
                                        "{\"format\":\"entente-landscape-stream-1\"}\n"
                                        "{\"entity\":{\"id\":\"a\",\"statements\":[" NAME "]}}\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (import (fixture, file, NULL, 0, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (fixture->faults->total, ==, 2);
  g_clear_error (&error);
  g_assert_true (import (fixture, named, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->added, ==, "fine");
}

/* What ships with the application is never imported over. */
static void
test_bundled (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) whole = write_file (fixture, "whole.ndjson",
                                        "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"ai-partnerships\"}\n");
  g_autofree char *text = make_stream (1, "{\"statement\":{\"subject\":\"openai\",\"dataset\":\"ai-partnerships\","
                                          "\"property\":\"role\",\"text\":\"Another\",\"modality\":\"asserted\"}}\n");
  g_autoptr (GFile) part = write_file (fixture, "part.ndjson", text);
  g_autoptr (GError) error = NULL;

  g_assert_false (import (fixture, whole, NULL, 0, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (import (fixture, part, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (fixture->notice, "is of another edition and was left out"));
  g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled + 1);
}

/* Cancelled at any moment, a stream is there whole or not at all; so also with a fault behind. */
static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = make_stream (12000, "");
  g_autofree char *broken = make_stream (12000, "{");
  g_autoptr (GFile) whole = write_file (fixture, "wood.ndjson", text);
  g_autoptr (GFile) faulty = write_file (fixture, "broken.ndjson", broken);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_cancelled = 0;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      gboolean success = import (fixture, i % 2 ? faulty : whole, cancellable, (gulong) g_rand_int_range (random, 0, 300000), &error);

      g_assert_true (success || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
                     g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS));
      n_cancelled += g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_statements (fixture), ==, fixture->n_bundled + (success ? 12000 : 0));
      if (success)
        {
          g_autoptr (GAsyncResult) result = NULL;

          entente_landscape_remove_dataset_async (fixture->landscape, "wood", NULL, NULL, NULL, test_done_cb, &result);
          g_object_unref (test_wait (&result));
        }
    }
  g_assert_cmpuint (n_cancelled, >, 0);
}

#define ADD(name, func) g_test_add ("/import/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("stream", test_stream);
  ADD ("faults", test_faults);
  ADD ("cut-off", test_cut_off);
  ADD ("no-dataset", test_no_dataset);
  ADD ("bundled", test_bundled);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
