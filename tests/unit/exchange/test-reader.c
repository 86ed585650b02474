/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente-checks.h"
#include "entente-date.h"
#include "entente-error.h"
#include "entente-scanner.h"
#include "test-records.h"

#define HEAD "{ \"format\": \"entente-landscape-1\", \"dataset\": \"test\""
#define ENTITY(statements) HEAD ", \"entities\": [ { \"id\": \"alder\", \"statements\": [ " statements " ] } ] }"

static EntenteRecords *
read_ok (const char *text)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  EntenteRecords *records = test_read (text, strlen (text), faults, &error);

  for (guint i = 0; i < faults->list->len; i++)
    {
      g_autofree char *line = entente_fault_to_string (g_ptr_array_index (faults->list, i), "test");

      g_test_message ("%s", line);
    }
  g_assert_no_error (error);
  g_assert_nonnull (records);
  g_assert_cmpuint (faults->total, ==, 0);
  return records;
}

static const EntenteStatement *
get_statement (const EntenteRecords *records,
               guint                 index)
{
  g_assert_cmpuint (index, <, records->statements->len);
  return g_ptr_array_index (records->statements, index);
}

/* The faults of a file as EXPECTED.tsv has them. */
static char *
describe_file (const char *path,
               const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecords) records = entente_reader_read_file (file, NULL, faults, NULL, &error);
  GString *lines = g_string_new (NULL);

  if (records != NULL)
    g_string_append_printf (lines, "%s\tread without a fault\n", name);
  else
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      g_assert_cmpuint (faults->total, ==, faults->list->len);
      g_assert_cmpuint (faults->total, >, 0);
    }
  for (guint i = 0; i < faults->list->len; i++)
    {
      const EntenteFault *fault = g_ptr_array_index (faults->list, i);

      /* An example of a date may end with two. */
      g_assert_true (!g_str_has_suffix (fault->message, ".") || g_str_has_suffix (fault->message, ".."));
      g_string_append_printf (lines, "%s\t%u\t%u\t%s\t%s\t%s\n", name, fault->line, fault->column, fault->pointer,
                              fault->message, fault->expected != NULL ? fault->expected : "");
    }
  return g_string_free (lines, FALSE);
}

/* By file name, all lines of it. */
static GHashTable *
load_expected (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "EXPECTED.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      const char *before;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      name = g_strndup (lines[i], strcspn (lines[i], "\t"));
      before = g_hash_table_lookup (expected, name);
      g_hash_table_replace (expected, g_strdup (name),
                            g_strconcat (before != NULL ? before : "", lines[i], "\n", NULL));
    }
  return expected;
}

/* Each file of tests/fixtures/broken has exactly the faults that EXPECTED.tsv tells, and there is no other file. */
static void
test_broken (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "broken", NULL);
  g_autoptr (GHashTable) expected = load_expected (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  GHashTableIter iter;
  gpointer missing;
  const char *entry;
  guint count = 0;

  g_assert_no_error (error);
  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, entry, NULL);
      g_autofree char *name = NULL;
      g_autofree char *found = NULL;
      const char *lines;

      if (!g_str_has_suffix (entry, ".entente.json"))
        continue;
      name = g_strndup (entry, strlen (entry) - strlen (".entente.json"));
      found = describe_file (path, name);
      lines = g_hash_table_lookup (expected, name);
      g_assert_cmpstr (found, ==, lines);
      g_hash_table_remove (expected, name);
      count++;
    }
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &missing, NULL))
    g_error ("EXPECTED.tsv speaks of %s, which doesn't exist", (char *) missing);
  g_assert_cmpuint (count, >, 200);
}

static void
test_example (void)
{
  g_autofree char *text = test_load_example ();
  g_autoptr (EntenteRecords) records = read_ok (text);
  const EntenteSource *source = g_ptr_array_index (records->sources, 0);
  const EntenteStatement *statement;

  g_assert_cmpstr (records->title, ==, "A worked example");
  g_assert_cmpstr (records->dataset, ==, "example");
  g_assert_cmpuint (records->subjects->len, ==, 4);
  g_assert_cmpuint (records->statements->len, ==, 15);
  g_assert_cmpuint (records->differences->len, ==, 1);
  g_assert_cmpstr (source->published, ==, "2024-05");
  g_assert_cmpstr (source->dataset, ==, "example");
  g_assert_cmpstr (entente_source_get_section (source, 2), ==, "Opening");
  g_assert_cmpuint (entente_source_get_paragraph (source, 1)->sentences, ==, 3);

  statement = get_statement (records, 10);
  g_assert_cmpstr (statement->id, ==, "sum-of-two");
  g_assert_cmpstr (statement->subject, ==, "birch-alder-investment");
  g_assert_cmpint (statement->property, ==, ENTENTE_PROPERTY_AMOUNT);
  g_assert_cmpstr (statement->code, ==, "discussed");
  g_assert_cmpstr (statement->amount.currency, ==, "USD");
  g_assert_cmpint (statement->amount.lower, ==, G_GINT64_CONSTANT (200000000000));
  g_assert_cmpint (statement->amount.upper, ==, G_GINT64_CONSTANT (200000000000));
  g_assert_cmpint (statement->amount.qualifier, ==, ENTENTE_QUALIFIER_ABOUT);
  g_assert_cmpint (statement->amount.period, ==, ENTENTE_PERIOD_ONCE);
  g_assert_cmpstr (statement->words, ==, "about $2 billion");
  g_assert_cmpint (statement->modality, ==, ENTENTE_MODALITY_REPORTED);
  g_assert_cmpstr (statement->credited_to, ==, "the-courier");
  g_assert_cmpint (statement->rank, ==, ENTENTE_RANK_NORMAL);
  g_assert_cmpuint (statement->paragraph, ==, 1);
  g_assert_cmpuint (statement->sentence, ==, 1);

  statement = get_statement (records, 11);
  g_assert_cmpint (statement->amount.upper, ==, ENTENTE_MONEY_NO_UPPER);
  statement = get_statement (records, 14);
  g_assert_cmpstr (statement->condition, ==, "birch-alder-investment");
  g_assert_cmpstr (statement->object, ==, "alder");
  g_assert_cmpstr (statement->text, ==, "Alder would have the means for its research.");
  g_assert_false (entente_statement_has_amount (statement));
  g_assert_cmpint (statement->amount.period, ==, ENTENTE_PERIOD_NONE);
}

static void
test_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-partnerships.entente.json", NULL);
  g_autofree char *found = describe_file (path, "ai-partnerships");

  g_assert_cmpstr (found, ==, "ai-partnerships\tread without a fault\n");
}

/* Wherever a file was cut, that is noticed. */
static void
test_truncated (void)
{
  g_autofree char *text = test_load_example ();

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (GError) error = NULL;

      g_assert_null (test_read (text, length, faults, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      g_assert_cmpuint (faults->total, ==, 1);
    }
}

/* Whatever one byte is changed to: records without faults or faults without records. */
static void
test_changed (void)
{
  static const char bytes[] = { '"', '{', ']', ',', '0', 'x', ' ', '\\', '\0', '\xff' };
  g_autofree char *text = test_load_example ();
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i += 3)
    {
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (EntenteRecords) records = NULL;
      char before = text[i];

      text[i] = bytes[i % G_N_ELEMENTS (bytes)];
      records = test_read (text, length, faults, NULL);
      g_assert_true ((records != NULL) == (faults->total == 0));
      text[i] = before;
    }
}

/* More faults than are kept: the first of the file, in its order, though they aren't found in it. */
static void
test_many_faults (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ",\n\"deals\": [ { \"id\": \"deal\", \"statements\": [\n");
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "{ \"property\": \"view\", \"text\": \"%u\", \"modality\": \"sure\","
                                  " \"object\": \"x%u\" }%s\n", i, i, i < 2999 ? "," : "] } ],");
  g_string_append (text, "\"entities\": [\n");
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "{ \"id\": \"e-%u\", \"statements\": 0 }%s\n", i, i < 1999 ? "," : "]\n}");

  g_assert_null (test_read (text->str, text->len, faults, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpstr (error->message, ==, "test.entente.json has 8000 faults");
  g_assert_cmpuint (faults->total, ==, 8000);
  g_assert_cmpuint (faults->list->len, ==, ENTENTE_FAULTS_MAX);
  for (guint i = 0; i < faults->list->len; i++)
    {
      const EntenteFault *fault = g_ptr_array_index (faults->list, i);
      g_autofree char *pointer = g_strdup_printf ("/deals/0/statements/%u/%s", i / 2,
                                                  i % 2 == 0 ? "modality" : "object");

      g_assert_cmpuint (fault->line, ==, i / 2 + 3);
      g_assert_cmpstr (fault->pointer, ==, pointer);
    }
}

static void
test_newer (void)
{
  const char *text = "{ \"format\": \"entente-landscape-2\", \"worlds\": [ 1 ], \"entities\": 0 }";
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  /* What else a newer edition has is no fault of the file. */
  g_assert_null (test_read (text, strlen (text), faults, &error));
  g_assert_cmpuint (faults->total, ==, 1);
  g_assert_cmpstr (((EntenteFault *) g_ptr_array_index (faults->list, 0))->pointer, ==, "/format");
}

static void
test_dataset (void)
{
  const char *text = "\xef\xbb\xbf{ \"format\": \"entente-landscape-1\" }";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (EntenteRecords) other = NULL;
  g_autoptr (GError) error = NULL;

  records = entente_reader_read (bytes, NULL, "fallback", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (records->dataset, ==, "fallback");
  g_assert_null (entente_reader_read (bytes, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpstr (error->message, ==, "The landscape has 1 fault");

  other = read_ok (HEAD ", \"sources\": [ { \"id\": \"s\", \"kind\": \"book\", \"dataset\": \"second\" } ],"
                   "\"entities\": [ { \"id\": \"alder\", \"statements\": [ { \"property\": \"name\", \"text\": \"A\","
                   "\"modality\": \"asserted\", \"dataset\": \"user\" } ] } ] }");
  g_assert_cmpstr (((EntenteSource *) g_ptr_array_index (other->sources, 0))->dataset, ==, "second");
  g_assert_cmpstr (get_statement (other, 0)->dataset, ==, "user");
}

static void
test_ids (void)
{
  g_autoptr (EntenteRecords) records = read_ok (
    ENTITY ("{ \"property\": \"view\", \"text\": \"One.\", \"modality\": \"opinion\" },"
            "{ \"property\": \"view\", \"text\": \"Two.\", \"modality\": \"opinion\" },"
            "{ \"property\": \"view\", \"text\": \"Two.\", \"modality\": \"asserted\" }"));
  g_autoptr (EntenteRecords) reworded = read_ok (
    ENTITY ("{ \"property\": \"view\", \"text\": \"Reworded.\", \"modality\": \"opinion\" }"));
  g_autofree char *first = entente_statement_make_id (get_statement (records, 0), 0);
  g_autofree char *second = entente_statement_make_id (get_statement (records, 0), 1);
  g_autofree char *taken = NULL;
  g_autoptr (EntenteRecords) again = NULL;

  g_assert_cmpstr (get_statement (records, 0)->id, ==, first);
  g_assert_cmpstr (get_statement (records, 1)->id, ==, second);
  g_assert_cmpstr (get_statement (records, 2)->id, !=, first);
  g_assert_cmpstr (get_statement (reworded, 0)->id, ==, first);

  /* A line that was exported, and copied above itself without its id, doesn't take the id away. */
  taken = g_strdup_printf (ENTITY ("{ \"property\": \"view\", \"text\": \"New.\", \"modality\": \"opinion\" },"
                                   "{ \"id\": \"%s\", \"property\": \"view\", \"text\": \"Old.\","
                                   "\"modality\": \"opinion\" }"), first);
  again = read_ok (taken);
  g_assert_cmpstr (get_statement (again, 0)->id, ==, second);
  g_assert_cmpstr (get_statement (again, 1)->id, ==, first);
}

/* What looks like a fault and is none. */
static void
test_allowed (void)
{
  g_autoptr (EntenteRecords) records = read_ok (
    HEAD ", \"title\": \"日本語 عربي\", \"entities\": ["
    "{ \"id\": \"a\", \"statements\": ["
    "  { \"property\": \"same-as\", \"object\": \"b\", \"modality\": \"asserted\" },"
    "  { \"property\": \"part-of\", \"object\": \"b\", \"modality\": \"asserted\", \"rank\": \"deprecated\" },"
    "  { \"property\": \"part-of\", \"object\": \"deal\", \"modality\": \"asserted\" },"
    "  { \"property\": \"figure\", \"modality\": \"asserted\","
    "    \"amount\": { \"qualifier\": \"undisclosed\", \"words\": \"a sum\" } },"
    "  { \"property\": \"name\", \"text\": \" A\", \"modality\": \"asserted\" },"
    "  { \"property\": \"name\", \"text\": \"B \\ud83d\\ude00\", \"modality\": \"asserted\" } ] },"
    "{ \"id\": \"b\", \"statements\": ["
    "  { \"property\": \"same-as\", \"object\": \"a\", \"modality\": \"asserted\" },"
    "  { \"property\": \"part-of\", \"object\": \"a\", \"modality\": \"asserted\" } ] } ],"
    "\"deals\": [ { \"id\": \"deal\", \"statements\": ["
    "  { \"property\": \"benefit\", \"text\": \"x\", \"condition\": \"deal\", \"modality\": \"forecast\" } ] } ],"
    "\"sources\": [ { \"id\": \"s\", \"kind\": \"web-page\", \"link\": \"http://example.org:80/é?a=b#c\","
    "  \"sections\": [], \"paragraphs\": [] } ], \"differences\": [] }");

  g_assert_cmpint (get_statement (records, 3)->amount.qualifier, ==, ENTENTE_QUALIFIER_UNDISCLOSED);
  g_assert_cmpstr (get_statement (records, 3)->amount.currency, ==, "");
  g_assert_cmpstr (get_statement (records, 4)->text, ==, " A");
  g_assert_cmpstr (get_statement (records, 5)->text, ==, "B 😀");
}

static void
test_dates (void)
{
  static const char *const dates[] = { "2024", "2019/..", "2024-05?", "202X", "2024-33", "[2023,2024]", "-0044-03-15" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (EntenteDate) date = entente_date_parse (dates[i], NULL);
      g_autofree char *text = g_strdup_printf (ENTITY ("{ \"property\": \"view\", \"text\": \"x\", \"date\": \"%s\","
                                                       "\"modality\": \"opinion\" }"), dates[i]);
      g_autoptr (EntenteRecords) records = read_ok (text);

      g_assert_cmpstr (get_statement (records, 0)->date, ==, entente_date_get_text (date));
    }
}

static void
assert_file_error (const char *path,
                   GQuark      domain,
                   int         code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_reader_read_file (file, NULL, faults, NULL, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpuint (faults->total, ==, 0);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "clouds.entente.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_no_error (error);
  assert_file_error (path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_file_error (folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);

  g_file_set_contents (path, "{ \"format\": 1, \"title\": \"\" }", -1, &error);
  g_assert_no_error (error);
  g_assert_null (entente_reader_read_file (file, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpstr (error->message, ==, "clouds.entente.json has 3 faults");
  g_clear_error (&error);

  /* Its size is known before it is read. */
  g_assert_no_errno (truncate (path, ENTENTE_SCANNER_BYTES_MAX + 1));
  assert_file_error (path, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);
  g_assert_no_errno (truncate (path, ENTENTE_SCANNER_BYTES_MAX));
  g_assert_null (entente_reader_read_file (file, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_clear_error (&error);

  /* And here it isn't. */
  if (g_file_test ("/dev/zero", G_FILE_TEST_EXISTS))
    assert_file_error ("/dev/zero", ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

/* Only files of this computer are read, and who waits for one can be told to stop. */
static void
test_no_network (void)
{
  static const char *const uris[] = { "http://example.org/a.json", "sftp://example.org/a.json", "resource:///a.json" };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_reader_read_file (file, "net", NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
    }
}

static gpointer
cancel_later (gpointer cancellable)
{
  g_usleep (100000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled_waiting (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GThread) thread = NULL;

  g_assert_no_error (error);
  g_assert_no_errno (mkfifo (path, 0600));
  /* Nobody writes to it. */
  thread = g_thread_new ("cancel", cancel_later, cancellable);
  g_assert_null (entente_reader_read_file (file, "pipe", NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (g_steal_pointer (&thread));
  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

static void
test_cancelled (void)
{
  g_autofree char *text = test_load_example ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (entente_reader_read (bytes, NULL, NULL, faults, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (faults->total, ==, 0);
}

static void
count_cb (EntenteRecordKind  kind,
          guint              index,
          const char        *key,
          int                element,
          const char        *expected,
          const char        *message,
          gpointer           user_data)
{
  g_test_message ("%d %u %s %d: %s", kind, index, key != NULL ? key : "-", element, message);
  (*(guint *) user_data)++;
}

/* A ring of a hundred thousand: found without recursion and without delay. */
static void
test_long_circle (void)
{
  g_autoptr (EntenteRecords) records = entente_records_new ();
  g_autoptr (GError) error = NULL;
  guint count = 0;
  const guint n = 100000;

  for (guint i = 0; i < n; i++)
    {
      EntenteStatement *statement = entente_statement_new ();
      g_autofree char *id = g_strdup_printf ("e-%u", i);

      g_ptr_array_add (records->subjects, entente_subject_record_new (id, ENTENTE_SUBJECT_ENTITY));
      statement->subject = g_strdup (id);
      statement->object = g_strdup_printf ("e-%u", (i + 1) % n);
      statement->property = ENTENTE_PROPERTY_PART_OF;
      statement->dataset = g_strdup ("test");
      g_ptr_array_add (records->statements, statement);
    }
  g_assert_true (entente_checks_make_ids (records, NULL, &error));
  g_assert_true (entente_checks_run (records, NULL, count_cb, &count, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, 1);
}

/* A landscape with one unit over and over in a list, so often that the file has @n values, or as often as it can hold. */
static GString *
make_monotonous (const char *before,
                 const char *unit,
                 guint       n,
                 const char *after)
{
  GString *text = g_string_new (before);
  gsize room = ENTENTE_SCANNER_BYTES_MAX - strlen (after);

  g_string_append (text, unit);
  for (guint i = 1; i < n && text->len + 1 + strlen (unit) <= room; i++)
    {
      g_string_append_c (text, ',');
      g_string_append (text, unit);
    }
  g_string_append (text, after);
  return text;
}

/* Small in the file, large in memory: refused, with what is to be done about it. */
static void
test_too_many_objects (void)
{
  g_autoptr (GString) text = make_monotonous (HEAD ", \"entities\": [ ", "{}", 1000001, "] }");
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  const EntenteFault *fault;

  g_assert_null (test_read (text->str, text->len, faults, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->total, ==, 1);
  fault = g_ptr_array_index (faults->list, 0);
  g_assert_cmpstr (fault->pointer, ==, "/entities/999998");
  g_assert_nonnull (strstr (fault->message, "Divide it into several"));
}

/* What the files below may take: 64 MB for the text, 200 for the scanner's table while it grows, the rest for records. */
#define PEAK_MAX (600 * 1024)

static const struct {
  const char *before;
  const char *unit;
  guint       n;
  const char *after;
} monotonous[] = {
  { HEAD ", \"entities\": [ ", "{\"a\":1}", 999990, "] }" },
  { HEAD ", \"entities\": [ ", "\"\"", 8000000, "] }" },
  { HEAD ", \"sources\": [ ", "{}", 999990, "] }" },
  { HEAD ", \"entities\": [ { \"id\": \"a\", \"statements\": [ ", "{}", 999990, "] } ] }" },
  { HEAD ", \"entities\": [ { \"id\": \"a\", \"statements\": [ ", "{\"object\":\"a\",\"code\":\"a\",\"text\":\"a\",\"date\":\"1\"}", 999990, "] } ] }" },
  { HEAD ", \"differences\": [ { \"id\": \"d\", \"title\": \"d\", \"kind\": \"within\", \"note\": \"n\", \"statements\": [ ", "\"a\"", 8000000,
    "] } ] }" },
};

/* The most memory that this process ever took, in kB. */
static glong
get_peak (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

static void
test_memory_of (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
#ifdef __SANITIZE_ADDRESS__
  /* Its own shadows are what would be measured. */
  return;
#endif
  text = make_monotonous (monotonous[i].before, monotonous[i].unit, monotonous[i].n, monotonous[i].after);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  g_assert_null (entente_reader_read (bytes, NULL, NULL, faults, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->total, >, 1);
  g_printerr ("# %s: %ld MB\n", monotonous[i].unit, get_peak () / 1024);
  g_assert_cmpint (get_peak (), <, PEAK_MAX);
}

/* As large as a file may be, and in order. */
static void
test_largest (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"sources\": [ { \"id\": \"s\", \"kind\": \"article\" } ], \"entities\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  for (; text->len < ENTENTE_SCANNER_BYTES_MAX - 2000; n += 10)
    {
      g_string_append_printf (text, "%s\n    { \"id\": \"many-%u\", \"statements\": [", n > 0 ? "," : "", n);
      for (guint i = 0; i < 10; i++)
        g_string_append_printf (text,
                                "%s\n      { \"property\": \"view\", \"text\": \"What is said of it in a sentence, %u.\", "
                                "\"modality\": \"asserted\", \"source\": \"s\", \"paragraph\": %u, \"sentence\": 1 }",
                                i > 0 ? "," : "", n + i, i + 1);
      g_string_append (text, "\n    ] }");
    }
  g_string_append (text, "] }");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  records = entente_reader_read (bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->statements->len, ==, n);
  g_assert_cmpuint (n, >, 400000);
  g_printerr ("# %u statements: %ld MB\n", n, get_peak () / 1024);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (get_peak (), <, PEAK_MAX);
#endif
}

/* What is too large for a tree is walked, and its parts are read as they are in a small record. */
static void
test_large_records (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"sources\": [ { \"\\u0069d\" : \"s\" , \"kind\": \"article\", \"paragraphs\": [");
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  const EntenteSource *source;
  const EntenteFault *fault;
  gsize length;

  for (guint i = 1; i <= 500; i++)
    g_string_append_printf (text, "%s{ \"number\": %u , \"role\":\"body\",\"sentences\": %u}", i > 1 ? "," : "", i, i % 7 + 1);
  g_string_append (text, " ] } ], \"entities\": [ { \"statements\": [");
  for (guint i = 1; i <= 500; i++)
    g_string_append_printf (text,
                            "%s\n{ \"property\": \"view\", \"te\\u0078t\": \"\\u201eSaid\\u201c \\\"%u\\\"\", \"modality\": \"opinion\",\n"
                            "\"source\": \"s\", \"paragraph\": %u, \"amount\": { \"qualifier\": \"undisclosed\" } }",
                            i > 1 ? "," : "", i, i);
  length = text->len;
  g_string_append (text, " ] , \"id\": \"alder\" } ] }");
  records = read_ok (text->str);
  source = g_ptr_array_index (records->sources, 0);
  g_assert_cmpstr (source->id, ==, "s");
  g_assert_cmpuint (source->paragraphs->len, ==, 500);
  g_assert_cmpuint (g_array_index (source->paragraphs, EntenteParagraph, 499).number, ==, 500);
  g_assert_cmpuint (g_array_index (source->paragraphs, EntenteParagraph, 499).sentences, ==, 500 % 7 + 1);
  g_assert_cmpuint (records->statements->len, ==, 500);
  for (guint i = 0; i < 500; i++)
    {
      const EntenteStatement *statement = get_statement (records, i);
      g_autofree char *expected = g_strdup_printf ("„Said“ \"%u\"", i + 1);

      g_assert_cmpstr (statement->text, ==, expected);
      g_assert_cmpstr (statement->subject, ==, "alder");
      g_assert_cmpuint (statement->paragraph, ==, i + 1);
      g_assert_cmpint (statement->amount.qualifier, ==, ENTENTE_QUALIFIER_UNDISCLOSED);
    }

  /* A fault in one keeps its place, and what no record has is one fault, however much is in it. */
  g_string_truncate (text, length);
  g_string_append (text, ", { \"property\": \"view\", \"text\": 3.5, \"modality\": \"opinion\", \"texts\": [ 0");
  for (guint i = 0; i < 500; i++)
    g_string_append (text, ", [ {} ]");
  g_string_append (text, "] } ], \"id\": \"alder\" } ] }");
  g_assert_null (test_read (text->str, text->len, faults, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->total, ==, 2);
  fault = g_ptr_array_index (faults->list, 0);
  g_assert_cmpstr (fault->pointer, ==, "/entities/0/statements/500/text");
  g_assert_cmpstr (fault->message, ==, "“text” holds a decimal number");
  fault = g_ptr_array_index (faults->list, 1);
  g_assert_cmpstr (fault->pointer, ==, "/entities/0/statements/500/texts");
  g_assert_cmpstr (fault->expected, ==, "perhaps “text”");
}

static gint64
time_ids (const char *zero,
          const char *one)
{
  g_autoptr (GString) text = g_string_new (HEAD ", \"entities\": [");
  g_autoptr (EntenteRecords) records = NULL;
  gint64 start;

  for (guint i = 0; i < 32768; i++)
    {
      g_string_append (text, i > 0 ? ", { \"id\": \"" : "{ \"id\": \"");
      for (guint bit = 0; bit < 15; bit++)
        g_string_append (text, i & (1u << bit) ? one : zero);
      g_string_append (text, "\", \"statements\": [] }");
    }
  g_string_append (text, "] }");
  start = g_get_monotonic_time ();
  records = read_ok (text->str);
  return g_get_monotonic_time () - start;
}

/* Whoever writes a file may choose ids that g_str_hash() can't tell apart, as it can't "ar" and "c0". */
static void
test_colliding_ids (void)
{
  gint64 usual = time_ids ("ar", "br");
  gint64 hostile = time_ids ("ar", "c0");

  g_assert_cmpuint (g_str_hash ("arc0"), ==, g_str_hash ("c0ar"));
  g_test_message ("%.3f s, usually %.3f s", (double) hostile / 1e6, (double) usual / 1e6);
  g_assert_cmpint (hostile, <, 5 * usual);
}

static char *
choose (GRand             *random,
        const char *const *values,
        guint              n_values)
{
  return g_strdup (values[g_rand_int_range (random, 0, (gint32) n_values)]);
}

#define CHOOSE(random, ...)                                                                                            \
  choose (random, (const char *const[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

static void
make_random_amount (GRand            *random,
                    EntenteStatement *statement)
{
  static const gint64 bounds[] = { 0, 100, 250, ENTENTE_MONEY_MAX };
  EntenteMoney *amount = &statement->amount;

  amount->qualifier = (EntenteQualifier) g_rand_int_range (random, 1, ENTENTE_QUALIFIER_UNDISCLOSED + 1);
  amount->period = (EntentePeriod) g_rand_int_range (random, ENTENTE_PERIOD_ONCE, ENTENTE_PERIOD_PER_YEAR + 1);
  if (g_rand_int_range (random, 0, 4) != 0)
    strcpy (amount->currency, g_rand_int_range (random, 0, 8) == 0 ? "XYZ" : "USD");
  /* A bound is written in its currency. */
  if (strcmp (amount->currency, "USD") == 0)
    {
      if (g_rand_boolean (random))
        amount->lower = bounds[g_rand_int_range (random, 0, G_N_ELEMENTS (bounds))];
      if (g_rand_boolean (random))
        amount->upper = g_rand_boolean (random) && amount->lower != ENTENTE_MONEY_NO_LOWER
                          ? amount->lower
                          : bounds[g_rand_int_range (random, 0, G_N_ELEMENTS (bounds))];
    }
  statement->words = CHOOSE (random, NULL, NULL, "some billions", "", "a\tb");
}

/* Slots that are mostly right. An id is known or wrong in itself: one that is unknown only the whole landscape tells. */
static EntenteStatement *
make_random_statement (GRand              *random,
                       const char         *subject,
                       EntenteSubjectType  type)
{
  EntenteStatement *statement = entente_statement_new ();
  EntenteVocabulary vocabulary;

  statement->subject = g_strdup (subject);
  statement->property = (EntenteProperty) g_rand_int_range (random, 0, ENTENTE_N_PROPERTIES);
  statement->modality = (EntenteModality) g_rand_int_range (random, 0, ENTENTE_N_MODALITIES);
  statement->rank = (EntenteRank) g_rand_int_range (random, 0, ENTENTE_RANK_DEPRECATED + 1);
  vocabulary = entente_property_code_of (statement->property, type);

  if (g_rand_int_range (random, 0, 8) == 0)
    statement->id = CHOOSE (random, "an-id", "No id", "-", "");
  if (g_rand_int_range (random, 0, 2) == 0)
    statement->object = CHOOSE (random, "entity", "entity", "other", "other", "Other", "");
  if (g_rand_int_range (random, 0, 2) == 0)
    statement->text = CHOOSE (random, "A sentence.", "A sentence.", "A sentence.", "", "   ", "a\nb", "\342\200\256");
  if (g_rand_int_range (random, 0, 3) != 0)
    {
      if (vocabulary != ENTENTE_VOCABULARY_NONE && g_rand_int_range (random, 0, 4) != 0)
        statement->code = g_strdup (entente_vocabulary_nth (
          vocabulary, (guint) g_rand_int_range (random, 0, (gint32) entente_vocabulary_size (vocabulary))));
      else if (g_rand_int_range (random, 0, 2) == 0)
        statement->code = CHOOSE (random, "signed", "company", "paid", "investor", "nonsense", "");
    }
  if (g_rand_int_range (random, 0, 3) == 0)
    make_random_amount (random, statement);
  if (g_rand_int_range (random, 0, 3) == 0)
    statement->date = CHOOSE (random, "2019", "2019-07-22", "2019/..", "202X", "2019-13", "yesterday", "");
  if (g_rand_int_range (random, 0, 4) == 0)
    statement->credited_to = CHOOSE (random, "other", "other", "An other");
  if (g_rand_int_range (random, 0, 4) == 0)
    statement->condition = CHOOSE (random, "scenario", "scenario", "If");
  if (g_rand_int_range (random, 0, 2) == 0)
    statement->source = CHOOSE (random, "paper", "paper", "paper", "a paper");
  if (g_rand_int_range (random, 0, 3) == 0)
    statement->paragraph = g_rand_int_range (random, 0, 8) == 0 ? ENTENTE_STATEMENT_COUNT_MAX + 1 : 3;
  if (g_rand_int_range (random, 0, 4) == 0)
    statement->sentence = 2;
  return statement;
}

/* Gives the statement the slots that its property asks for and no other, so that some are sound. */
static void
mend_slots (EntenteStatement   *statement,
            EntenteSubjectType  type)
{
  const EntentePropertyInfo *info = entente_property_get_info (statement->property);
  EntenteValueSlots wanted = info->required | (info->one_of & ENTENTE_HAS_TEXT);

  if (!(info->allowed & ENTENTE_HAS_OBJECT))
    g_clear_pointer (&statement->object, g_free);
  if (!(info->allowed & ENTENTE_HAS_CODE))
    g_clear_pointer (&statement->code, g_free);
  if (!(info->allowed & ENTENTE_HAS_AMOUNT))
    {
      statement->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
      g_clear_pointer (&statement->words, g_free);
    }
  if ((wanted & ENTENTE_HAS_OBJECT) && statement->object == NULL)
    statement->object = g_strdup ("other");
  if ((wanted & ENTENTE_HAS_CODE) && statement->code == NULL)
    statement->code = g_strdup (entente_vocabulary_nth (entente_property_code_of (statement->property, type), 0));
  if ((wanted & ENTENTE_HAS_TEXT) && statement->text == NULL)
    statement->text = g_strdup ("A sentence.");
  if ((wanted & ENTENTE_HAS_AMOUNT) && !entente_statement_has_amount (statement))
    statement->amount = (EntenteMoney) { "USD", 100, 100, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE };
  if (statement->paragraph != 0 && statement->source == NULL)
    statement->source = g_strdup ("paper");
  if (statement->sentence != 0 && statement->paragraph == 0)
    statement->sentence = 0;
}

/* What the reader refuses of one statement and what entente_statement_check() refuses is the same. */
static void
test_agrees_with_check (void)
{
  static const char *const subjects[] = { "entity", "deal", "event", "scenario" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_sound = 0;
  guint n_of_property[ENTENTE_N_PROPERTIES] = { 0 };
  const guint n = 40000;

  for (guint i = 0; i < n; i++)
    {
      EntenteSubjectType type = (EntenteSubjectType) g_rand_int_range (random, 0, ENTENTE_N_SUBJECT_TYPES);
      g_autoptr (EntenteRecords) records = entente_records_new ();
      EntenteStatement *statement = make_random_statement (random, subjects[type], type);
      EntenteSource *source = entente_source_new ();
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (EntenteRecords) read = NULL;
      g_autoptr (GString) text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) read_error = NULL;
      gboolean is_sound;

      records->dataset = g_strdup ("test");
      for (EntenteSubjectType j = 0; j < ENTENTE_N_SUBJECT_TYPES; j++)
        g_ptr_array_add (records->subjects, entente_subject_record_new (subjects[j], j));
      g_ptr_array_add (records->subjects, entente_subject_record_new ("other", ENTENTE_SUBJECT_ENTITY));
      source->id = g_strdup ("paper");
      source->kind = g_strdup ("article");
      g_ptr_array_add (records->sources, source);
      g_ptr_array_add (records->statements, statement);
      if (g_rand_boolean (random))
        mend_slots (statement, type);
      text = entente_writer_to_string (records, &error);
      g_assert_no_error (error);

      is_sound = entente_statement_check (statement, type, NULL, &error);
      read = test_read (text->str, text->len, faults, &read_error);
      if (is_sound != (read != NULL))
        {
          for (guint j = 0; j < faults->list->len; j++)
            g_test_message ("%s", ((EntenteFault *) g_ptr_array_index (faults->list, j))->message);
          g_error ("the check says “%s” and the reader “%s” of %s", error != NULL ? error->message : "sound",
                   read_error != NULL ? read_error->message : "sound", text->str);
        }
      n_sound += is_sound;
      n_of_property[statement->property] += is_sound;
    }
  g_test_message ("%u of %u were sound", n_sound, n);
  g_assert_cmpuint (n_sound, >, n / 20);
  g_assert_cmpuint (n_sound, <, n / 2);
  for (EntenteProperty property = 0; property < ENTENTE_N_PROPERTIES; property++)
    g_assert_cmpuint (n_of_property[property], >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/broken", test_broken);
  g_test_add_func ("/reader/example", test_example);
  g_test_add_func ("/reader/bundled", test_bundled);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/changed", test_changed);
  g_test_add_func ("/reader/many-faults", test_many_faults);
  g_test_add_func ("/reader/newer", test_newer);
  g_test_add_func ("/reader/dataset", test_dataset);
  g_test_add_func ("/reader/ids", test_ids);
  g_test_add_func ("/reader/allowed", test_allowed);
  g_test_add_func ("/reader/dates", test_dates);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/long-circle", test_long_circle);
  g_test_add_func ("/reader/too-many-objects", test_too_many_objects);
  for (guint i = 0; i < G_N_ELEMENTS (monotonous); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/memory/%u", i + 1);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_memory_of);
    }
  g_test_add_func ("/reader/largest", test_largest);
  g_test_add_func ("/reader/large-records", test_large_records);
  g_test_add_func ("/reader/no-network", test_no_network);
  g_test_add_func ("/reader/cancelled-waiting", test_cancelled_waiting);
  g_test_add_func ("/reader/agrees-with-check", test_agrees_with_check);
  g_test_add_func ("/reader/colliding-ids", test_colliding_ids);

  return g_test_run ();
}
