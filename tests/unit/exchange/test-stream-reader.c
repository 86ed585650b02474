/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "entente-stream-reader.h"

#define HEAD      "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"test\",\"title\":\"A test\"}\n"
#define NAME(id)  "{\"property\":\"name\",\"text\":\"" id "\",\"modality\":\"asserted\"}"
#define ALDER     "{\"entity\":{\"id\":\"alder\",\"statements\":[" NAME ("Alder") "]}}\n"

/* What a stream has, in words: a line for each record, and one for each fault. */
typedef struct {
  GString *records;
  GString *faults;
  guint64  n_faults;
  guint    n_statements;
  guint    n_batches;
} Read;

static void
read_clear (Read *read)
{
  g_string_free (read->records, TRUE);
  g_string_free (read->faults, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Read, read_clear)

#define LINE(array, index) g_array_index (array, guint32, index)

static void
describe_batch (GString                  *text,
                const EntenteStreamBatch *batch)
{
  const EntenteRecords *records = batch->records;

  for (guint i = 0; i < records->sources->len; i++)
    {
      const EntenteSource *source = records->sources->pdata[i];

      g_string_append_printf (text, "%u source %s %s\n", LINE (batch->source_lines, i), source->id, source->kind);
    }
  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = records->subjects->pdata[i];

      g_string_append_printf (text, "%u subject %s %d\n", LINE (batch->subject_lines, i), subject->id, subject->type);
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      g_assert_nonnull (statement->dataset);
      g_assert_cmpint (statement->property, <, ENTENTE_N_PROPERTIES);
      g_string_append_printf (text, "%u statement %s %s\n", LINE (batch->statement_lines, i), statement->subject,
                              entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, statement->property));
    }
  for (guint i = 0; i < records->differences->len; i++)
    g_string_append_printf (text, "%u difference %s\n", LINE (batch->difference_lines, i),
                            ((EntenteDifference *) records->differences->pdata[i])->id);
}

static void
read_all (Read         *read,
          GInputStream *stream,
          guint64       n_bytes)
{
  g_autoptr (EntenteStreamReader) reader = entente_stream_reader_new (stream, NULL);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  guint64 n_read = 0;

  *read = (Read) { g_string_new (NULL), g_string_new (NULL) };
  for (;;)
    {
      g_autoptr (EntenteStreamBatch) batch = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_stream_reader_next (reader, &batch, NULL, &error));
      g_assert_no_error (error);
      if (batch == NULL)
        break;
      g_assert_cmpuint (batch->source_lines->len, ==, batch->records->sources->len);
      g_assert_cmpuint (batch->subject_lines->len, ==, batch->records->subjects->len);
      g_assert_cmpuint (batch->statement_lines->len, ==, batch->records->statements->len);
      g_assert_cmpuint (batch->difference_lines->len, ==, batch->records->differences->len);
      read->n_statements += batch->records->statements->len;
      n_read += batch->n_bytes;
      read->n_batches++;
      describe_batch (read->records, batch);
      entente_faults_take (faults, batch->faults);
    }
  for (guint i = 0; i < faults->list->len; i++)
    {
      g_autofree char *line = entente_fault_to_string (faults->list->pdata[i], "f");

      g_string_append_printf (read->faults, "%s\n", line);
    }
  read->n_faults = faults->total;
  /* Of a newer edition no more is read than its first line. */
  if (strstr (read->faults->str, "newer") == NULL)
    g_assert_cmpuint (n_read, ==, n_bytes);
}

static void
read_text (Read       *read,
           const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  read_all (read, stream, strlen (text));
}

static void
test_forms (void)
{
  g_auto (Read) read = { 0 };

  read_text (&read,
             "\xef\xbb\xbf" HEAD "\r\n  \n"
             "{\"statement\":{\"subject\":\"alder\",\"property\":\"role\",\"text\":\"Does much\",\"modality\":\"asserted\"}}\n"
             "{\"source\":{\"id\":\"wire\",\"kind\":\"article\"}}\r\n" ALDER
             "{\"deal\":{\"id\":\"d\",\"statements\":[" NAME ("D") "]}}\n"
             "{\"event\":{\"id\":\"e\",\"statements\":[]}}\n"
             "{\"scenario\":{\"id\":\"s\",\"statements\":[]}}\n"
             "{\"statement\":{\"subject\":\"d\",\"property\":\"kind\",\"code\":\"cloud\",\"modality\":\"asserted\"}}\n"
             "{\"statement\":{\"subject\":\"alder\",\"property\":\"kind\",\"code\":\"company\",\"modality\":\"asserted\"}}\n"
             /* The last line needs no end. */
             "{\"difference\":{\"id\":\"x\",\"title\":\"X\",\"kind\":\"between\",\"statements\":[\"a\",\"b\"],\"note\":\"N\"}}");
  g_assert_cmpstr (read.faults->str, ==, "");
  g_assert_cmpstr (read.records->str, ==,
                   "5 source wire article\n6 subject alder 0\n7 subject d 1\n8 subject e 2\n9 subject s 3\n"
                   "4 statement alder role\n6 statement alder name\n7 statement d name\n10 statement d kind\n"
                   "11 statement alder kind\n12 difference x\n");
}

/* One fault each: what is told, and what is left of the stream. */
static void
test_faults (void)
{
  static const struct {
    const char *text;
    const char *faults;
    const char *records;
  } cases[] = {
    { "", "f:1:1: The file is empty, expected an object\n", "" },
    { "\n \n", "f:1:1: The file is empty, expected an object\n", "" },
    { "[]\n", "f:1:1: The line holds a list, expected an object\n", "" },
    { "{\"format\":\"entente-landscape-stream-2\"}\n{\n",
      "f:1:11: /format: “entente-landscape-stream-2” was written for a newer Entente, expected entente-landscape-stream-1\n",
      "" },
    { "{\"format\":\"csv\",\"dataset\":\"d\"}\n" ALDER,
      "f:1:11: /format: “csv” is not a format that Entente reads, expected entente-landscape-stream-1\n",
      "2 subject alder 0\n2 statement alder name\n" },
    { "{\"format\":\"entente-landscape-stream-1\"}\n", "f:1:1: “dataset” is missing\n", "" },
    { "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"d\",\"x\":1}\n",
      "f:1:54: /x: Unknown key “x”, expected one of format, dataset, title\n", "" },
    { HEAD "{\"entity\":{\"id\":\"a\",]}}\n" ALDER,
      "f:2:21: /entity: Unexpected “]”, expected a key in quotes\n", "3 subject alder 0\n3 statement alder name\n" },
    { HEAD ALDER "{\"entity\":{\"id\":\"be",
      "f:3:20: /entity/id: The line ends inside a text, expected a closing quote\n",
      "2 subject alder 0\n2 statement alder name\n" },
    { HEAD "{\"entity\":{\"id\":\"be\"\n" ALDER, "f:2:21: /entity: The line ends too early, expected a comma or }\n",
      "3 subject alder 0\n3 statement alder name\n" },
    { HEAD "{\"entity\":1}\n", "f:2:11: /entity: “entity” holds a number, expected an object\n", "" },
    { HEAD "{} \n", "f:2:1: The line holds an empty object, expected a record\n", "" },
    { HEAD "{\"entiti\":{}}\n", "f:2:2: /entiti: Unknown key “entiti”, expected perhaps “entity”\n", "" },
    { HEAD "{\"event\":{\"id\":\"e\",\"statements\":[]},\"deal\":{\"id\":\"d\",\"statements\":[]}}\n",
      "f:2:37: /deal: The line goes on after its record, expected one record a line\n", "2 subject d 1\n2 subject e 2\n" },
    { HEAD "{\"event\":{\"id\":\"e\",\"statements\":[]}} {}\n",
      "f:2:38: Unexpected “{”, expected the end of the line\n", "" },
    { HEAD "{\"entity\":{\"id\":\"A\",\"statements\":[" NAME ("A") "]}}\n",
      "f:2:17: /entity/id: “A” is not an identifier, expected lower-case letters and digits in words joined by “-”\n", "" },
    { HEAD "{\"deal\":{\"id\":\"D\",\"statements\":[]},\"entity\":{\"id\":\"E\",\"statements\":[]},\"event\":{\"id\":\"e\",\"statements\":[]}}\n",
      "f:2:15: /deal/id: “D” is not an identifier, expected lower-case letters and digits in words joined by “-”\n"
      "f:2:36: /entity: The line goes on after its record, expected one record a line\n"
      "f:2:51: /entity/id: “E” is not an identifier, expected lower-case letters and digits in words joined by “-”\n",
      "2 subject e 2\n" },
    /* A faulty statement is left out, and its subject known to the others. */
    { HEAD "{\"deal\":{\"id\":\"d\",\"statements\":[" NAME ("D") ",{\"property\":\"name\",\"modality\":\"asserted\"}]}}\n",
      "f:2:86: /deal/statements/1: A statement of “name” without “text”\n", "2 subject d 1\n2 statement d name\n" },
    { HEAD "{\"source\":{\"id\":\"s\"}}\n", "f:2:11: /source: “kind” is missing\n", "2 source s other\n" },
    { HEAD "{\"statement\":" NAME ("A") "}\n", "f:2:14: /statement: “subject” is missing\n", "" },
    { HEAD "{\"statement\":{\"subject\":\"d\",\"property\":\"kind\",\"code\":5,\"modality\":\"asserted\"}}\n",
      "f:2:54: /statement/code: “code” holds a number, expected text\n", "" },
    { HEAD "{\"entity\":{\"id\":\"a\",\"id\":\"b\",\"statements\":[]}}\n",
      "f:2:21: /entity/id: “id” is given twice, expected each key once\n", "" },
    { HEAD "\xef\xbb\xbf" ALDER, "f:2:1: Unexpected character U+FEFF, expected a value\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Read) read = { 0 };

      g_test_message ("%s", cases[i].text);
      read_text (&read, cases[i].text);
      g_assert_cmpstr (read.faults->str, ==, cases[i].faults);
      g_assert_cmpstr (read.records->str, ==, cases[i].records);
    }
}

/* Gives its text in pieces of any length, so that lines are cut anywhere. */
static GInputStream *
make_pieces (const char *text,
             GRand      *rand)
{
  GInputStream *stream = g_memory_input_stream_new ();

  while (*text != '\0')
    {
      gsize most = (gsize) g_rand_int_range (rand, 1, 40);
      gsize n = MIN (strlen (text), most);

      g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (stream), g_memdup2 (text, n), (gssize) n, g_free);
      text += n;
    }
  return stream;
}

static void
test_pieces (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const char *text = HEAD ALDER "\n{\"entity\":5}\n" ALDER "{\"ev";
  g_auto (Read) whole = { 0 };

  read_text (&whole, text);
  g_assert_cmpuint (whole.n_faults, ==, 2);
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GInputStream) stream = make_pieces (text, rand);
      g_auto (Read) read = { 0 };

      read_all (&read, stream, strlen (text));
      g_assert_cmpstr (read.records->str, ==, whole.records->str);
      g_assert_cmpstr (read.faults->str, ==, whole.faults->str);
    }
}

/* A line of just the most is read; a longer one is one fault, however long, also as the last. */
static void
test_long_lines (void)
{
  static const struct {
    gsize    length;
    gboolean is_right;
  } cases[] = { { ENTENTE_STREAM_LINE_MAX, TRUE }, { ENTENTE_STREAM_LINE_MAX + 1, FALSE }, { 9 * ENTENTE_STREAM_LINE_MAX, FALSE } };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i / 2].length;
      gboolean is_last = i % 2;
      g_autoptr (GString) text = g_string_new (HEAD);
      gsize before = text->len;
      g_auto (Read) read = { 0 };

      g_string_append_len (text, ALDER, (gssize) strlen (ALDER) - 1);
      while (text->len - before < length)
        g_string_append_c (text, ' ');
      if (!is_last)
        g_string_append (text, "\n{\"event\":{\"id\":\"e\",\"statements\":[]}}\n");
      read_text (&read, text->str);
      g_assert_cmpstr (read.faults->str, ==, cases[i / 2].is_right ? "" : "f:2:1: The line is too long, expected at most 1 MiB\n");
      g_assert_true (cases[i / 2].is_right == g_str_has_prefix (read.records->str, "2 subject alder 0\n"));
      g_assert_true (is_last == (strstr (read.records->str, "3 subject e 2\n") == NULL));
    }
}

/* Batches are bounded; a thousand faults are kept, and all are counted. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_auto (Read) read = { 0 };

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "{\"statement\":{\"subject\":\"a\",\"property\":\"name\",\"text\":\"A\",\"modality\":\"asserted\"}}\n");
  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "{\"oops\n");
  read_text (&read, text->str);
  g_assert_cmpuint (read.n_statements, ==, 5000);
  g_assert_cmpuint (read.n_batches, >=, 3);
  g_assert_cmpuint (read.n_faults, ==, 3000);
  g_assert_true (g_str_has_prefix (read.faults->str, "f:5002:7: The line ends inside a text"));
}

static void
test_cancel (void)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (HEAD ALDER, -1, NULL);
  g_autoptr (EntenteStreamReader) reader = entente_stream_reader_new (stream, "d");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteStreamBatch) batch = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (entente_stream_reader_next (reader, &batch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (batch);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stream-reader/forms", test_forms);
  g_test_add_func ("/stream-reader/faults", test_faults);
  g_test_add_func ("/stream-reader/pieces", test_pieces);
  g_test_add_func ("/stream-reader/long-lines", test_long_lines);
  g_test_add_func ("/stream-reader/many", test_many);
  g_test_add_func ("/stream-reader/cancel", test_cancel);

  return g_test_run ();
}
