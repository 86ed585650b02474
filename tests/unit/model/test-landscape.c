/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape service: opening, asking and changing through its threads, and cancelling at any moment. */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-row-text.h"
#include "entente-store.h"
#include "entente-test.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  TestFolder       *folder;
  char             *path;
  EntenteLandscape *landscape;
  guint             n_changes;
} Fixture;

static void
changed_cb (EntenteLandscape *landscape,
            GArray           *keys,
            Fixture          *fixture)
{
  fixture->n_changes++;
}

static void
make_landscape (Fixture *fixture)
{
  fixture->landscape = entente_landscape_new (fixture->path);
  g_signal_connect (fixture->landscape, "changed", G_CALLBACK (changed_cb), fixture);
  fixture->n_changes = 0;
}

static char *
open_landscape (Fixture  *fixture,
                GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  char *notice = NULL;

  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (fixture->landscape, answer, &notice, error);
  return notice;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = test_folder_new ();
  /* A folder that isn't there yet. */
  fixture->path = g_build_filename (fixture->folder, "share", "entente", "landscape.db", NULL);
  make_landscape (fixture);
}

/* All references gone, its threads have ended and the landscape is finalized. */
static void
drop_landscape (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->landscape), (gpointer *) &fixture->landscape);
  g_object_unref (fixture->landscape);
  test_wait_until (fixture->landscape == NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  drop_landscape (fixture);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static void
open_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = open_landscape (fixture, &error);

  g_assert_no_error (error);
  g_assert_null (notice);
}

static EntenteOverview *
get_overview (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteOverview *overview;

  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return overview;
}

static guint64
count_statements (Fixture *fixture)
{
  g_autoptr (EntenteOverview) overview = get_overview (fixture);
  guint64 n = 0;

  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n += overview->n_modalities[i];
  return n;
}

static guint
count_of_source (Fixture    *fixture,
                 const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteSources) sources = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_list_sources_async (fixture->landscape, NULL, 0, 1000, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  sources = entente_landscape_list_sources_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sources->sources->len; i++)
    if (strcmp (((EntenteSource *) sources->sources->pdata[i])->id, id) == 0)
      return (guint) g_array_index (sources->counts, guint64, i);
  return 0;
}

static EntenteFound *
search (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteFound *found;

  entente_landscape_search_async (fixture->landscape, text, 15, 100, 100, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  found = entente_landscape_search_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return found;
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *contents)
{
  char *path = test_folder_file (fixture->folder, name);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static gboolean
import (Fixture        *fixture,
        const char     *path,
        EntenteFaults  *faults,
        GError        **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *notice = NULL;

  entente_landscape_import_async (fixture->landscape, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  return entente_landscape_import_finish (fixture->landscape, answer, &notice, error);
}

static const char *const clouds =
  "{ \"format\": \"entente-landscape-1\", \"title\": \"Clouds\", \"entities\": [\n"
  "  { \"id\": \"lodz-ai\", \"statements\": [\n"
  "    { \"property\": \"name\", \"text\": \"Łódź AI\", \"modality\": \"asserted\" },\n"
  "    { \"property\": \"view\", \"text\": \"It speaks of zeppelins.\", \"modality\": \"opinion\" } ] } ] }\n";

/* The first start brings the bundled landscape; the second finds it and writes nothing. */
static void
test_first_start (Fixture      *fixture,
                  gconstpointer data)
{
  guint64 n;
  GStatBuf before;
  GStatBuf after;

  open_sound (fixture);
  n = count_statements (fixture);
  g_assert_cmpuint (n, >, 250);
  g_assert_cmpuint (count_of_source (fixture, "openai-microsoft-partnership") +
                    count_of_source (fixture, "amazon-openai-gambit"), ==, n);
  test_wait_until (fixture->n_changes == 1);

  drop_landscape (fixture);
  g_assert_cmpint (g_stat (fixture->path, &before), ==, 0);
  make_landscape (fixture);
  open_sound (fixture);
  g_assert_cmpuint (count_statements (fixture), ==, n);
  drop_landscape (fixture);
  g_assert_cmpint (g_stat (fixture->path, &after), ==, 0);
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
  make_landscape (fixture);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  open_sound (fixture);
  {
    g_autoptr (EntenteFound) soft = search (fixture, "soft");
    g_autoptr (EntenteFound) gpt = search (fixture, "gpt-4");
    g_autoptr (EntenteFound) before = search (fixture, "łódź");

    g_assert_cmpstr (((EntenteRow *) soft->rows->pdata[0])->id, ==, "microsoft");
    g_assert_cmpstr (((EntenteRow *) gpt->rows->pdata[0])->id, ==, "gpt-4");
    g_assert_cmpuint (gpt->n_statements, >, 0);
    g_assert_cmpuint (before->rows->len, ==, 0);
  }

  import (fixture, path, faults, &error);
  g_assert_no_error (error);
  {
    g_autoptr (EntenteFound) lodz = search (fixture, "LODZ ai");
    g_autoptr (EntenteFound) zeppelins = search (fixture, "Zeppelins");

    g_assert_cmpuint (lodz->rows->len, ==, 1);
    g_assert_cmpstr (((EntenteRow *) lodz->rows->pdata[0])->name, ==, "Łódź AI");
    g_assert_cmpuint (zeppelins->n_statements, ==, 1);
  }
}

/* Another process on the same file is noticed at the next question. */
static void
test_another_process (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (EntenteFound) before = NULL;
  g_autoptr (EntenteFound) after = NULL;
  g_autoptr (GError) error = NULL;
  Fixture other = { .path = fixture->path, .folder = fixture->folder };

  open_sound (fixture);
  before = search (fixture, "lodz");
  g_assert_cmpuint (before->rows->len, ==, 0);

  make_landscape (&other);
  open_sound (&other);
  import (&other, path, faults, &error);
  g_assert_no_error (error);
  drop_landscape (&other);

  after = search (fixture, "lodz");
  g_assert_cmpuint (after->rows->len, ==, 1);
}

/* Runs the main loop for as long as notices may take. */
static void
run_for_a_while (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  test_wait_until (g_get_monotonic_time () >= end);
}

/* What another process writes is told once, and what is written here isn't told twice. */
static void
test_changed_elsewhere (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  Fixture other = { .path = fixture->path, .folder = fixture->folder };
  guint before;
  guint others_before;

  open_sound (fixture);
  make_landscape (&other);
  open_sound (&other);
  run_for_a_while ();
  before = fixture->n_changes;
  others_before = other.n_changes;
  g_assert_cmpuint (before, ==, 1);

  import (&other, path, faults, &error);
  g_assert_no_error (error);
  test_wait_until (fixture->n_changes > before);
  run_for_a_while ();
  g_assert_cmpuint (fixture->n_changes, ==, before + 1);
  g_assert_cmpuint (other.n_changes, ==, others_before + 1);

  import (fixture, path, faults, &error);
  g_assert_no_error (error);
  test_wait_until (other.n_changes > others_before + 1);
  run_for_a_while ();
  g_assert_cmpuint (fixture->n_changes, ==, before + 2);
  g_assert_cmpuint (other.n_changes, ==, others_before + 2);
  drop_landscape (&other);
}

static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteCard) card = NULL;
  g_autoptr (GError) error = NULL;

  open_sound (fixture);
  entente_landscape_get_card_async (fixture->landscape, "amazon-openai-investment", NULL, test_done_cb, &result);
  answer = test_wait (&result);
  card = entente_landscape_get_card_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (card->row->step, ==, "in-talks");
  g_assert_cmpint (card->row->amount.lower, ==, G_GINT64_CONSTANT (5000000000000));
  g_assert_cmpint (card->row->modality, ==, ENTENTE_MODALITY_REPORTED);
  g_assert_cmpstr (card->row->credited_to, ==, "TechCrunch");
  g_assert_cmpstr (entente_references_name_of ("amazon", card->references), ==, "Amazon");
  g_assert_cmpuint (card->conditional->len, >, 0);
  g_assert_cmpuint (card->accounts->len, >=, 2 * card->differences->len);
  g_assert_nonnull (entente_references_source (card->references, "amazon-openai-gambit"));

  g_clear_object (&answer);
  g_clear_pointer (&card, entente_card_free);
  entente_landscape_get_card_async (fixture->landscape, "nobody", NULL, test_done_cb, &result);
  answer = test_wait (&result);
  card = entente_landscape_get_card_finish (fixture->landscape, answer, &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

/* What a subject is and is called, of which there is but one answer. */
static void
test_row (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteRow) row = NULL;
  g_autoptr (GError) error = NULL;

  open_sound (fixture);
  entente_landscape_get_row_async (fixture->landscape, "amazon", NULL, test_done_cb, &result);
  answer = test_wait (&result);
  row = entente_landscape_get_row_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (row->type, ==, ENTENTE_SUBJECT_ENTITY);
  g_assert_cmpstr (entente_row_get_name (row), ==, "Amazon");

  g_clear_object (&answer);
  g_clear_pointer (&row, entente_row_free);
  entente_landscape_get_row_async (fixture->landscape, "nobody", NULL, test_done_cb, &result);
  answer = test_wait (&result);
  row = entente_landscape_get_row_finish (fixture->landscape, answer, &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
}

/* A file with faults changes nothing, and every fault is told. */
static void
test_import_faults (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "broken.entente.json",
                                      "{ \"format\": \"entente-landscape-1\", \"title\": \"Broken\", \"entities\": [\n"
                                      "  { \"id\": \"a\", \"statements\": [\n"
                                      "    { \"property\": \"name\", \"text\": \"A\", \"modality\": \"certain\" },\n"
                                      "    { \"property\": \"role\", \"object\": \"b\", \"modality\": \"asserted\" } ] } ] }\n");
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  guint64 before;

  open_sound (fixture);
  before = count_statements (fixture);
  g_assert_false (import (fixture, path, faults, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->total, ==, 2);
  g_assert_cmpuint (((EntenteFault *) faults->list->pdata[0])->line, ==, 3);
  g_assert_cmpuint (((EntenteFault *) faults->list->pdata[1])->line, ==, 4);
  g_assert_cmpuint (count_statements (fixture), ==, before);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static gboolean
import_text (Fixture     *fixture,
             const char  *name,
             const char  *contents,
             GError     **error)
{
  g_autofree char *path = write_file (fixture, name, contents);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();

  return import (fixture, path, faults, error);
}

/* No file empties the bundled dataset, or becomes one that it doesn't name by mere chance. */
static void
test_import_names (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const chances[] = { "user.entente.json", "ai-partnerships.entente.json", "stdin", "合意.json" };
  g_autoptr (GError) error = NULL;
  guint64 before;

  open_sound (fixture);
  before = count_statements (fixture);
  import_text (fixture, "wipe.entente.json",
               "{ \"format\": \"entente-landscape-1\", \"dataset\": \"ai-partnerships\", \"sources\": [ "
               "{ \"id\": \"foo-src\", \"kind\": \"book\", \"dataset\": \"foo\" } ] }",
               &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_statements (fixture), ==, before);

  for (guint i = 0; i < G_N_ELEMENTS (chances); i++)
    {
      g_assert_false (import_text (fixture, chances[i], clouds, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      g_clear_error (&error);
    }
  g_assert_cmpuint (count_statements (fixture), ==, before);
}

/* Two files that are sound each by itself don't close a circle together, so that an export can always be read. */
static void
test_import_circle (Fixture      *fixture,
                    gconstpointer data)
{
  static const char *const half =
    "{ \"format\": \"entente-landscape-1\", \"scenarios\": [ "
    "{ \"id\": \"x\", \"statements\": [ %s ] }, { \"id\": \"y\", \"statements\": [ %s ] } ] }";
  static const char *const first = "{ \"property\": \"part-of\", \"object\": \"y\", \"modality\": \"asserted\" }";
  static const char *const second = "{ \"property\": \"part-of\", \"object\": \"x\", \"modality\": \"asserted\" }";
  g_autofree char *one = g_strdup_printf (half, first, "");
  g_autofree char *two = g_strdup_printf (half, "", second);
  g_autoptr (GError) error = NULL;
  guint64 before;

  open_sound (fixture);
  g_assert_true (import_text (fixture, "one.entente.json", one, &error));
  before = count_statements (fixture);
  g_assert_false (import_text (fixture, "two.entente.json", two, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "part-of"));
  g_clear_error (&error);
  g_assert_cmpuint (count_statements (fixture), ==, before);
  /* In the place of the other half it closes none. */
  g_assert_true (import_text (fixture, "one.entente.json", two, &error));
}

/* What an imported dataset has taken from the bundled one keeps nobody out. */
static void
test_bundle_in_the_way (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  /* A store that has never seen the bundle, with an entity where the bundle has a deal. */
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  {
    g_autofree char *backup = NULL;
    g_autoptr (EntenteStore) store = entente_store_open (fixture->path, FALSE, NULL, &backup, NULL);
    g_autoptr (EntenteRecords) records = test_records_new ("mine");

    test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "amazon-openai-investment", "Not a deal", "company");
    g_assert_true (entente_store_import (store, records, NULL, NULL, NULL));
  }
  notice = open_landscape (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (notice);
  g_assert_nonnull (strstr (notice, "amazon-openai-investment"));
  g_assert_cmpuint (count_statements (fixture), ==, 2);
}

static char *
export_json (Fixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_export_async (fixture->landscape, ENTENTE_EXPORT_JSON, stream, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_export_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
edit (Fixture    *fixture,
      const char *name)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteStatement *statement;

  statement = test_records_add (records, "openai", ENTENTE_PROPERTY_VIEW, "microsoft", NULL, name);
  g_clear_pointer (&statement->id, g_free);
  statement->source = g_strdup ("amazon-openai-gambit");
  statement->paragraph = 3;
  entente_landscape_edit_async (fixture->landscape, "Add a view", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
}

/* A landscape written out, with an imported dataset and the user's own statements, imports to the same landscape. */
static void
test_export_imports_to_the_same (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *exported = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *old_path = NULL;

  open_sound (fixture);
  import (fixture, path, faults, &error);
  g_assert_no_error (error);
  /* The same view twice, in two edits. */
  edit (fixture, "A view of my own.");
  edit (fixture, "A view of my own.");
  first = export_json (fixture);
  g_assert_nonnull (strstr (first, "A view of my own."));
  g_assert_nonnull (strstr (first, "zeppelins"));
  exported = write_file (fixture, "all.entente.json", first);
  drop_landscape (fixture);

  old_path = g_steal_pointer (&fixture->path);
  fixture->path = test_folder_file (fixture->folder, "other.db");
  make_landscape (fixture);
  open_sound (fixture);
  import (fixture, exported, faults, &error);
  g_assert_no_error (error);
  second = export_json (fixture);
  g_assert_cmpstr (first, ==, second);

  /* A second time nothing is doubled. */
  import (fixture, exported, faults, &error);
  g_assert_no_error (error);
  g_clear_pointer (&second, g_free);
  second = export_json (fixture);
  g_assert_cmpstr (first, ==, second);
}

static void
test_remove_dataset (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  const char *const refused[] = { ENTENTE_DATASET_BUNDLED, ENTENTE_DATASET_USER, "nobody" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_statements = 0;
  guint64 before;

  open_sound (fixture);
  before = count_statements (fixture);
  edit (fixture, "A view of my own.");
  import (fixture, path, faults, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      entente_landscape_remove_dataset_async (fixture->landscape, refused[i], NULL, NULL, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      g_assert_false (entente_landscape_remove_dataset_finish (fixture->landscape, answer, &n_statements, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
      g_clear_object (&answer);
    }
  g_assert_cmpuint (count_statements (fixture), ==, before + 3);

  entente_landscape_remove_dataset_async (fixture->landscape, "clouds", NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  g_assert_true (entente_landscape_remove_dataset_finish (fixture->landscape, answer, &n_statements, &error));
  g_assert_cmpuint (n_statements, ==, 2);
  g_assert_cmpuint (count_statements (fixture), ==, before + 1);
}

static void
test_undo (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint64 before;

  open_sound (fixture);
  before = count_statements (fixture);
  edit (fixture, "A view of my own.");
  g_assert_cmpuint (count_statements (fixture), ==, before + 1);
  entente_landscape_undo_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  label = entente_landscape_undo_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Add a view");
  g_assert_cmpuint (count_statements (fixture), ==, before);
  test_wait_until (fixture->n_changes == 3);

  g_clear_object (&answer);
  g_clear_pointer (&label, g_free);
  entente_landscape_redo_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  label = entente_landscape_redo_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Add a view");
  g_assert_cmpuint (count_statements (fixture), ==, before + 1);
  test_wait_until (fixture->n_changes == 4);
}

/* A damaged file is replaced, with the user's own statements, and the message says so. */
static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *aside = g_build_filename (fixture->folder, "share", "entente", "landscape.damaged-1.db", NULL);
  gsize length;
  guint64 before;
  guint n_hit = 0;

  open_sound (fixture);
  edit (fixture, "A view of my own.");
  before = count_statements (fixture);
  drop_landscape (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  /* The leaves of indexes: the rows themselves can still be read. */
  for (gsize page = 1; page < length / 4096; page++)
    if (contents[page * 4096] == 0x0a)
      {
        memset (contents + page * 4096, 0x5a, 4096);
        n_hit++;
      }
  g_assert_cmpuint (n_hit, >, 0);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));

  make_landscape (fixture);
  notice = open_landscape (fixture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (notice);
  g_assert_nonnull (strstr (notice, aside));
  g_assert_nonnull (strstr (notice, "1 statement that was yours or imported was carried over"));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_statements (fixture), ==, before);
}

/* So large that it isn't looked over when it is opened. */
static void
make_large (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"entente-landscape-1\", \"entities\": [ { \"id\": \"cloud\", "
                                           "\"statements\": [ ");
  g_autofree char *words = g_strnfill (1000, 'x');
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 8000; i++)
    g_string_append_printf (text, "%s{ \"property\": \"lesson\", \"text\": \"%u %s\", \"modality\": \"asserted\" }",
                            i > 0 ? ", " : "", i, words);
  g_string_append (text, " ] } ] }");
  path = write_file (fixture, "large.entente.json", text->str);
  file = g_file_new_for_path (path);
  entente_landscape_import_async (fixture->landscape, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_import_finish (fixture->landscape, answer, &notice, &error);
  g_assert_no_error (error);
}

static char *
check (Fixture  *fixture,
       GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  char *notice = NULL;

  entente_landscape_check_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_check_finish (fixture->landscape, answer, &notice, error);
  return notice;
}

/* Breaks a page of an index that opening doesn't look at, and leaves a log as a process that crashed does. */
static void
break_quietly (Fixture *fixture)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *contents = NULL;
  gsize length, page;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 8 * 1024 * 1024);
  for (page = length / 4096 - 1; contents[page * 4096] != 0x0a; page--)
    g_assert_cmpuint (page, >, 1);
  memset (contents + page * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (log, "", 0, NULL));
}

/* Damage that is found only when the landscape is open has the same end, and nothing that was written meanwhile is lost. What
 * has no time to look for it leaves that to the next. */
static void
test_damaged_later (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *none = NULL;
  g_autofree char *aside = g_build_filename (fixture->folder, "share", "entente", "landscape.damaged-1.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  guint64 before;
  guint n_changes;

  open_sound (fixture);
  make_large (fixture);
  none = check (fixture, &error);
  g_assert_no_error (error);
  g_assert_null (none);
  drop_landscape (fixture);
  break_quietly (fixture);

  make_landscape (fixture);
  open_sound (fixture);
  drop_landscape (fixture);
  make_landscape (fixture);
  open_sound (fixture);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
  before = count_statements (fixture);
  n_changes = fixture->n_changes;
  /* Asked in one go: one is written before the file is replaced, the other after. */
  edit (fixture, "A view of my own.");
  entente_landscape_check_async (fixture->landscape, NULL, test_done_cb, &result);
  edit (fixture, "Another one.");
  answer = test_wait (&result);
  g_assert_true (entente_landscape_check_finish (fixture->landscape, answer, &notice, &error));
  g_assert_no_error (error);
  g_assert_nonnull (notice);
  g_assert_nonnull (strstr (notice, aside));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_statements (fixture), ==, before + 2);
  test_wait_until (fixture->n_changes >= n_changes + 3);
  edit (fixture, "And a third.");
  g_assert_cmpuint (count_statements (fixture), ==, before + 3);

  g_clear_object (&answer);
  /* All is well now, here and at the next start. */
  for (guint i = 0; i < 2; i++)
    {
      g_free (g_steal_pointer (&notice));
      notice = check (fixture, &error);
      g_assert_no_error (error);
      g_assert_null (notice);
      drop_landscape (fixture);
      make_landscape (fixture);
      open_sound (fixture);
    }
  g_assert_cmpuint (count_statements (fixture), ==, before + 3);
}

static void
test_folder_in_the_way (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *share = test_folder_file (fixture->folder, "share");
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (share, "a file", -1, NULL));
  notice = open_landscape (fixture, &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  g_assert_null (notice);
}

static void
count_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  ++*(guint *) data;
}

/* Questions that are asked while the landscape is being opened wait for it, and if it fails are told why. */
static void
test_asked_while_opening (Fixture      *fixture,
                          gconstpointer data)
{
  gboolean fails = GPOINTER_TO_INT (data);
  g_autofree char *share = test_folder_file (fixture->folder, "share");
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  if (fails)
    g_assert_true (g_file_set_contents (share, "in the way", -1, NULL));
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &opened);
  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, &error);
  if (fails)
    g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY);
  else
    g_assert_no_error (error);
  test_wait_until (opened != NULL);
}

/* An opening that is cancelled before it begins lets the questions go on, and can be asked for again. */
static void
test_opening_cancelled (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  entente_landscape_open_async (fixture->landscape, cancellable, test_done_cb, &opened);
  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  test_wait_until (opened != NULL);
  open_sound (fixture);
  g_assert_cmpuint (count_statements (fixture), >, 250);
}

/* One window is closed while the landscape opens for two: what the other asks is answered. */
static void
test_opening_shared (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_open_async (fixture->landscape, cancellable, test_done_cb, &cancelled);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &opened);
  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  g_cancellable_cancel (cancellable);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  test_wait_until (cancelled != NULL && opened != NULL);
}

/* Each card is of one state of the landscape, whatever is written meanwhile. */
static void
test_one_state (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const visitor =
    "{ \"format\": \"entente-landscape-1\", \"entities\": [ { \"id\": \"openai\", \"statements\": [] }, "
    "{ \"id\": \"visitor\", \"statements\": [ "
    "{ \"property\": \"role\", \"object\": \"openai\", \"modality\": \"asserted\" } ] } ] }";
  g_autofree char *path = write_file (fixture, "visitor.entente.json", visitor);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  guint n_answers = 0;

  open_sound (fixture);
  for (guint i = 0; i < 40; i++)
    {
      entente_landscape_import_async (fixture->landscape, file, faults, NULL, NULL, NULL, count_cb, &n_answers);
      entente_landscape_remove_dataset_async (fixture->landscape, "visitor", NULL, NULL, NULL, count_cb, &n_answers);
    }
  while (n_answers < 80)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (EntenteCard) card = NULL;
      g_autoptr (GError) error = NULL;

      entente_landscape_get_card_async (fixture->landscape, "openai", NULL, test_done_cb, &result);
      answer = test_wait (&result);
      card = entente_landscape_get_card_finish (fixture->landscape, answer, &error);
      g_assert_no_error (error);
    }
}

/* Questions that come before the landscape is open get an error, not an empty answer. */
static void
test_not_open (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, &error);
  g_assert_null (overview);
  g_assert_nonnull (error);
}

/* Whether the import that is cancelled while it may be done already says truly which it was. */
static void
test_cancel_is_true (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  guint64 before;

  open_sound (fixture);
  before = count_statements (fixture);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GAsyncResult) removed = NULL;
      g_autofree char *notice = NULL;
      gboolean success;

      entente_landscape_import_async (fixture->landscape, file, faults, NULL, NULL, cancellable, test_done_cb, &result);
      g_usleep ((gulong) g_rand_int_range (random, 0, 15000));
      g_cancellable_cancel (cancellable);
      answer = test_wait (&result);
      success = entente_landscape_import_finish (fixture->landscape, answer, &notice, NULL);
      g_assert_cmpuint (count_statements (fixture), ==, success ? before + 2 : before);
      entente_landscape_remove_dataset_async (fixture->landscape, "clouds", NULL, NULL, NULL, test_done_cb, &removed);
      g_object_unref (test_wait (&removed));
    }
}

/* Many calls, each cancelled at some moment: before, while or after it is done. Each calls back once; what was imported is
 * there whole or not at all. */
static void
test_cancel_any_moment (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *path = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (GOutputStream) sink = g_memory_output_stream_new_resizable ();
  guint64 before;
  guint n_calls = 0;
  guint n_answers = 0;

  open_sound (fixture);
  before = count_statements (fixture);
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      guint64 now;

      n_calls += 5;
      entente_landscape_import_async (fixture->landscape, file, faults, NULL, NULL, cancellable, count_cb, &n_answers);
      entente_landscape_search_async (fixture->landscape, "a", 15, 50, 50, cancellable, count_cb, &n_answers);
      entente_landscape_get_card_async (fixture->landscape, "openai", cancellable, count_cb, &n_answers);
      entente_landscape_export_async (fixture->landscape, ENTENTE_EXPORT_STATEMENTS_CSV, sink, cancellable, count_cb, &n_answers);
      entente_landscape_remove_dataset_async (fixture->landscape, "clouds", NULL, NULL, cancellable, count_cb, &n_answers);
      g_usleep ((gulong) g_rand_int_range (random, 0, 12000));
      g_cancellable_cancel (cancellable);
      test_wait_until (n_answers == n_calls);

      now = count_statements (fixture);
      g_assert_true (now == before || now == before + 2);
    }
}

/* The landscape goes while it is being asked: all is answered first. */
static void
test_drop_while_busy (Fixture      *fixture,
                      gconstpointer data)
{
  guint n_answers = 0;

  entente_landscape_open_async (fixture->landscape, NULL, count_cb, &n_answers);
  for (guint i = 0; i < 20; i++)
    entente_landscape_search_async (fixture->landscape, "open", 15, 50, 50, NULL, count_cb, &n_answers);
  drop_landscape (fixture);
  test_wait_until (n_answers == 21);
  make_landscape (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/landscape/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("first-start", test_first_start);
  ADD ("search", test_search);
  ADD ("another-process", test_another_process);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("card", test_card);
  ADD ("row", test_row);
  ADD ("import-faults", test_import_faults);
  ADD ("export-imports-to-the-same", test_export_imports_to_the_same);
  ADD ("remove-dataset", test_remove_dataset);
  ADD ("undo-and-redo", test_undo);
  ADD ("damaged", test_damaged);
  ADD ("damaged-later", test_damaged_later);
  ADD ("folder-in-the-way", test_folder_in_the_way);
  ADD ("import-names", test_import_names);
  ADD ("import-circle", test_import_circle);
  ADD ("bundle-in-the-way", test_bundle_in_the_way);
  ADD ("opening-cancelled", test_opening_cancelled);
  ADD ("opening-shared", test_opening_shared);
  ADD ("one-state", test_one_state);
  ADD ("not-open", test_not_open);
  ADD ("cancel-any-moment", test_cancel_any_moment);
  ADD ("cancel-is-true", test_cancel_is_true);
  ADD ("drop-while-busy", test_drop_while_busy);
#undef ADD
  g_test_add ("/model/landscape/asked-while-opening/opens", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_asked_while_opening, tear_down);
  g_test_add ("/model/landscape/asked-while-opening/fails", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_asked_while_opening, tear_down);

  return g_test_run ();
}
