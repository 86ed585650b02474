/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "entente-error.h"
#include "test-records.h"

/* Every sort of record and slot, laid out as the writer does it. */
static const char everything[] =
  "{\n"
  "  \"format\": \"entente-landscape-1\",\n"
  "  \"dataset\": \"test\",\n"
  "  \"title\": \"All \\\"of\\\" it \\\\ é😀\",\n"
  "  \"sources\": [\n"
  "    {\n"
  "      \"id\": \"wire\",\n"
  "      \"dataset\": \"other\",\n"
  "      \"kind\": \"article\",\n"
  "      \"title\": \"Talks\",\n"
  "      \"publisher\": \"Wire\",\n"
  "      \"author\": \"A. Author\",\n"
  "      \"published\": \"2024-05\",\n"
  "      \"link\": \"https://example.org/\",\n"
  "      \"note\": \"Ours.\",\n"
  "      \"sections\": [\n"
  "        { \"title\": \"Opening\", \"paragraph\": 1 },\n"
  "        { \"title\": \"Terms\", \"paragraph\": 3 }\n"
  "      ],\n"
  "      \"paragraphs\": [\n"
  "        { \"number\": 1, \"role\": \"body\", \"sentences\": 2 },\n"
  "        { \"number\": 2, \"role\": \"mark\" }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"book\",\n"
  "      \"kind\": \"book\"\n"
  "    }\n"
  "  ],\n"
  "  \"entities\": [\n"
  "    {\n"
  "      \"id\": \"alder\",\n"
  "      \"statements\": [\n"
  "        { \"id\": \"a\", \"property\": \"name\", \"text\": \"Alder\", \"modality\": \"asserted\","
  " \"source\": \"wire\", \"paragraph\": 1, \"sentence\": 2 },\n"
  "        { \"id\": \"b\", \"dataset\": \"user\", \"property\": \"kind\", \"code\": \"company\","
  " \"modality\": \"opinion\", \"rank\": \"preferred\" }\n"
  "      ]\n"
  "    },\n"
  "    {\n"
  "      \"id\": \"birch\",\n"
  "      \"statements\": []\n"
  "    }\n"
  "  ],\n"
  "  \"deals\": [\n"
  "    {\n"
  "      \"id\": \"talks\",\n"
  "      \"statements\": [\n"
  "        { \"id\": \"c\", \"property\": \"amount\", \"code\": \"paid\", \"text\": \"Two.\", \"amount\": {"
  " \"currency\": \"USD\", \"lower\": \"2\", \"upper\": \"3.50\", \"qualifier\": \"range\", \"period\": \"per-year\","
  " \"words\": \"two to three\" }, \"date\": \"2019/..\", \"modality\": \"reported\", \"credited_to\": \"alder\","
  " \"condition\": \"talks\", \"rank\": \"deprecated\" },\n"
  "        { \"id\": \"d\", \"property\": \"figure\", \"amount\": { \"qualifier\": \"undisclosed\","
  " \"period\": \"once\" }, \"modality\": \"asserted\" },\n"
  "        { \"id\": \"e\", \"property\": \"benefit\", \"object\": \"birch\", \"text\": \"It gains.\","
  " \"modality\": \"forecast\", \"source\": \"wire\" }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "  \"scenarios\": [\n"
  "    {\n"
  "      \"id\": \"later\",\n"
  "      \"statements\": [\n"
  "        { \"id\": \"f\", \"property\": \"view\", \"text\": \"One.\", \"modality\": \"opinion\" }\n"
  "      ]\n"
  "    }\n"
  "  ],\n"
  "  \"differences\": [\n"
  "    {\n"
  "      \"id\": \"g\", \"dataset\": \"user\", \"title\": \"Who\", \"kind\": \"between\",\n"
  "      \"statements\": [ \"a\", \"b\" ],\n"
  "      \"note\": \"Ours.\"\n"
  "    }\n"
  "  ]\n"
  "}\n";

static EntenteRecords *
read_ok (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteRecords *records = test_read (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  return records;
}

static void
test_layout (void)
{
  g_autoptr (EntenteRecords) records = read_ok (everything);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = entente_writer_to_string (records, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, everything);
}

static void
test_round_trip (void)
{
  g_autofree char *example = test_load_example ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-partnerships.entente.json", NULL);
  g_autofree char *bundled = NULL;
  g_autoptr (EntenteRecords) first = read_ok (everything);
  g_autoptr (EntenteRecords) second = read_ok (example);
  g_autoptr (EntenteRecords) third = NULL;

  g_assert_true (g_file_get_contents (path, &bundled, NULL, NULL));
  third = read_ok (bundled);
  test_assert_round_trip (first);
  test_assert_round_trip (second);
  test_assert_round_trip (third);
}

/* Lists in another order than that of the format, and statements of subjects that take turns, as of a store. */
static void
test_order (void)
{
  g_autoptr (EntenteRecords) records = read_ok (everything);
  gpointer statement = g_ptr_array_steal_index (records->statements, 0);
  gpointer subject = g_ptr_array_steal_index (records->subjects, 0);
  g_autoptr (GString) text = NULL;

  g_ptr_array_insert (records->statements, 2, statement);
  g_ptr_array_insert (records->subjects, 3, subject);
  text = entente_writer_to_string (records, NULL);
  g_assert_cmpuint (text->len, ==, strlen (everything));
  g_assert_nonnull (strstr (text->str, "\"birch\",\n      \"statements\": []\n    },\n    {\n      \"id\": \"alder\""));
}

static void
test_empty (void)
{
  g_autoptr (EntenteRecords) records = entente_records_new ();
  g_autoptr (GString) text = NULL;

  records->dataset = g_strdup ("none");
  text = entente_writer_to_string (records, NULL);
  g_assert_cmpstr (text->str, ==, "{\n  \"format\": \"entente-landscape-1\",\n  \"dataset\": \"none\"\n}\n");
  test_assert_round_trip (records);
}

static void
test_unknown_subject (void)
{
  g_autoptr (EntenteRecords) records = read_ok (everything);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_remove_index (records->subjects, 0);
  g_assert_null (entente_writer_to_string (records, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (entente_writer_write (records, stream, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

/* In pieces, the same as at once; and a stream that breaks off is told. */
static void
test_stream (void)
{
  g_autoptr (EntenteRecords) records = read_ok (everything);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GString) text = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *room = g_malloc (100000);
  g_autoptr (GOutputStream) small = g_memory_output_stream_new (room, 100000, NULL, NULL);

  for (guint i = 0; i < 5000; i++)
    {
      const EntenteStatement *model = g_ptr_array_index (records->statements, i % 2 == 0 ? 0 : 5);
      EntenteStatement *statement = entente_statement_copy (model);

      g_free (statement->id);
      statement->id = g_strdup_printf ("x-%u", i);
      g_free (statement->text);
      statement->text = g_strdup_printf ("Text %u", i);
      g_ptr_array_add (records->statements, statement);
    }
  text = entente_writer_to_string (records, &error);
  g_assert_no_error (error);
  g_assert_true (entente_writer_write (records, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (text->str, text->len, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));

  g_assert_false (entente_writer_write (records, small, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_false (entente_writer_write (records, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/layout", test_layout);
  g_test_add_func ("/writer/round-trip", test_round_trip);
  g_test_add_func ("/writer/order", test_order);
  g_test_add_func ("/writer/empty", test_empty);
  g_test_add_func ("/writer/unknown-subject", test_unknown_subject);
  g_test_add_func ("/writer/stream", test_stream);

  return g_test_run ();
}
