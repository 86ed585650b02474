/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-error.h"
#include "entente-scanner.h"

#include <string.h>

static EntenteScanner *
scan (const char     *text,
      gsize           length,
      EntenteFaults  *faults,
      GError        **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return entente_scanner_new (bytes, faults, NULL, error);
}

static EntenteScanner *
scan_ok (const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteScanner *scanner = scan (text, strlen (text), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (scanner);
  return scanner;
}

static void
assert_fault_length (const char *text,
                     gsize       length,
                     guint       line,
                     guint       column,
                     const char *pointer)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  const EntenteFault *fault;

  g_assert_null (scan (text, length, faults, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->list->len, ==, 1);
  g_assert_cmpuint (faults->total, ==, 1);
  fault = g_ptr_array_index (faults->list, 0);
  g_assert_cmpuint (fault->line, ==, line);
  g_assert_cmpuint (fault->column, ==, column);
  g_assert_cmpstr (fault->pointer, ==, pointer);
}

static void
assert_fault (const char *text,
              guint       line,
              guint       column,
              const char *pointer)
{
  assert_fault_length (text, strlen (text), line, column, pointer);
}

static void
test_accepted (void)
{
  static const char *const texts[] = {
    "{}", "[]", "0", "-0", "-0.0e-0", "\"\"", "true", "false", "null", " \t\r\n[ ] \n", "[1,2.5,-3E+4,1e-400]",
    "9223372036854775807", "-9223372036854775808", "1.7976931348623157e308", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]",
    "\"\\ud83d\\ude00\"", "\"\xf0\x9f\x98\x80\"", "\"\xef\xbf\xbf\"", "\"\x7f\"", "{\"\":{\"\":[]}}", "\xef\xbb\xbf{}",
    "{\"a\":1,\"b\":{\"a\":1}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntenteScanner) scanner = scan_ok (texts[i]);

      g_assert_cmpuint (entente_scanner_get_n_notes (scanner), ==, 0);
    }
}

/* The corpus in tests/fixtures/broken has what a person may meet; here are the corners. */
static void
test_refused (void)
{
  assert_fault ("", 1, 1, "");
  assert_fault ("\xef\xbb\xbf", 1, 1, "");
  assert_fault ("\xef\xbb\xbf x", 1, 2, "");
  assert_fault ("\xef\xbb", 1, 1, "");
  assert_fault ("[1,]", 1, 4, "/1");
  assert_fault ("[,1]", 1, 2, "/0");
  assert_fault ("[1 2]", 1, 4, "");
  assert_fault ("[[],[0,[}]]]", 1, 9, "/1/1/0");
  assert_fault ("{\"a\":1,}", 1, 8, "");
  assert_fault ("{\"a\" 1}", 1, 6, "");
  assert_fault ("{\"a\":}", 1, 6, "/a");
  assert_fault ("[-]", 1, 3, "/0");
  assert_fault ("[+1]", 1, 2, "/0");
  assert_fault ("[.5]", 1, 2, "/0");
  assert_fault ("[1.]", 1, 4, "/0");
  assert_fault ("[1.e1]", 1, 4, "/0");
  assert_fault ("[1e+]", 1, 5, "/0");
  assert_fault ("[-01]", 1, 2, "/0");
  assert_fault ("[9223372036854775808]", 1, 2, "/0");
  assert_fault ("[-9223372036854775809]", 1, 2, "/0");
  assert_fault ("[100000000000000000000000]", 1, 2, "/0");
  assert_fault ("[1.8e308]", 1, 2, "/0");
  assert_fault ("[truely]", 1, 2, "/0");
  assert_fault ("[\"\\ud800\\u0041\"]", 1, 3, "/0");
  assert_fault ("[\"\\ud800", 1, 3, "/0");
  assert_fault ("[\"\\", 1, 4, "/0");
  assert_fault ("[\"\xc0\x80\"]", 1, 3, "/0");
  assert_fault ("[\"\xed\xb0\x80\"]", 1, 3, "/0");
  assert_fault ("[\"\xf4\x90\x80\x80\"]", 1, 3, "/0");
  assert_fault ("[\"\xe2\x82", 1, 3, "/0");
  assert_fault ("[\"é\n\"]", 1, 4, "/0");
  assert_fault ("[]\n\n []", 3, 2, "");
  assert_fault_length ("[\"a\0b\"]", 7, 1, 4, "/0");
  assert_fault_length ("[\0]", 3, 1, 2, "/0");
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (EntenteScanner) scanner = NULL;
  g_autofree char *pointer = NULL;

  for (guint i = 0; i < ENTENTE_SCANNER_DEPTH_MAX; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"k\":");
  g_string_append (text, "0");
  for (guint i = ENTENTE_SCANNER_DEPTH_MAX; i > 0; i--)
    g_string_append (text, (i - 1) % 2 == 0 ? "]" : "}");
  scanner = scan_ok (text->str);
  g_assert_cmpuint (entente_scanner_get_n_values (scanner), ==, ENTENTE_SCANNER_DEPTH_MAX + 1);
  pointer = entente_scanner_get_pointer (scanner, ENTENTE_SCANNER_DEPTH_MAX);
  g_assert_cmpuint (entente_scanner_find (scanner, pointer), ==, ENTENTE_SCANNER_DEPTH_MAX);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  g_assert_null (scan (text->str, text->len, NULL, NULL));
}

static void
assert_place (EntenteScanner *scanner,
              const char     *pointer,
              guint           line,
              guint           column)
{
  guint value = entente_scanner_find (scanner, pointer);
  g_autofree char *back = NULL;
  guint found_line;
  guint found_column;

  g_assert_cmpuint (value, !=, ENTENTE_SCANNER_NO_VALUE);
  back = entente_scanner_get_pointer (scanner, value);
  g_assert_cmpstr (back, ==, pointer);
  entente_scanner_get_place (scanner, entente_scanner_get_offset (scanner, value), &found_line, &found_column);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpuint (found_column, ==, column);
}

static void
test_places (void)
{
  g_autoptr (EntenteScanner) scanner = scan_ok ("\xef\xbb\xbf{ \"é\": [ 1,\r\n"
                                                "  \"😀\", { \"a/b\": [], \"m~n\": null } ],\n"
                                                "\"\": { \"\\u0061\": 2 } }");
  guint value;

  assert_place (scanner, "", 1, 1);
  assert_place (scanner, "/é", 1, 8);
  assert_place (scanner, "/é/0", 1, 10);
  assert_place (scanner, "/é/1", 2, 3);
  assert_place (scanner, "/é/2", 2, 8);
  assert_place (scanner, "/é/2/a~1b", 2, 17);
  assert_place (scanner, "/é/2/m~0n", 2, 28);
  assert_place (scanner, "/", 3, 5);
  assert_place (scanner, "//a", 3, 17);
  g_assert_cmpuint (entente_scanner_get_n_values (scanner), ==, 9);

  g_assert_cmpuint (entente_scanner_find (scanner, "x"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/é/3"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/é/00"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/é/+1"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/é/-"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/é/0/0"), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_find (scanner, "/e"), ==, ENTENTE_SCANNER_NO_VALUE);

  value = entente_scanner_find (scanner, "//a");
  g_assert_cmpuint (entente_scanner_get_key_offset (scanner, value), <, entente_scanner_get_offset (scanner, value));
  g_assert_cmpuint (entente_scanner_get_member (scanner, entente_scanner_find (scanner, "/"), "a"), ==, value);
}

/* Places are counted from marks at every 64 KiB: compared with a plain count around each. */
static void
test_places_far (void)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (EntenteScanner) scanner = NULL;
  guint line = 1;
  guint column = 2;
  guint value = 1;

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, i % 977 == 0 ? "\n1," : "\"é😀\",");
  g_string_append (text, "0]");
  scanner = scan_ok (text->str);
  for (gsize i = 1; i < text->len - 1; value++)
    {
      guint found_line;
      guint found_column;

      if (text->str[i] == '\n')
        {
          i++;
          line++;
          column = 1;
        }
      g_assert_cmpuint (entente_scanner_get_offset (scanner, value), ==, i);
      entente_scanner_get_place (scanner, i, &found_line, &found_column);
      g_assert_cmpuint (found_line, ==, line);
      g_assert_cmpuint (found_column, ==, column);
      column += text->str[i] == '1' ? 2 : 5;
      i += text->str[i] == '1' ? 2 : strlen ("\"é😀\",");
    }
}

static void
test_walk (void)
{
  g_autoptr (EntenteScanner) scanner = scan_ok ("[[],{\"a\":[1,2],\"b\":3},4]");
  guint value = entente_scanner_get_first_child (scanner, 0);

  g_assert_cmpuint (value, ==, 1);
  g_assert_cmpuint (entente_scanner_get_first_child (scanner, value), ==, ENTENTE_SCANNER_NO_VALUE);
  value = entente_scanner_get_next (scanner, value);
  g_assert_cmpuint (value, ==, 2);
  g_assert_cmpint (entente_scanner_get_initial (scanner, value), ==, '{');
  value = entente_scanner_get_first_child (scanner, value);
  g_assert_cmpuint (value, ==, 3);
  value = entente_scanner_get_next (scanner, value);
  g_assert_cmpuint (value, ==, 6);
  g_assert_cmpuint (entente_scanner_get_next (scanner, value), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_get_next (scanner, 2), ==, 7);
  g_assert_cmpuint (entente_scanner_get_next (scanner, 7), ==, ENTENTE_SCANNER_NO_VALUE);
  g_assert_cmpuint (entente_scanner_get_next (scanner, 0), ==, ENTENTE_SCANNER_NO_VALUE);
}

static void
assert_note (const char            *text,
             const char            *pointer,
             EntenteScannerTrouble  trouble)
{
  g_autoptr (EntenteScanner) scanner = scan_ok (text);
  g_autofree char *found = NULL;
  EntenteScannerTrouble found_trouble;
  guint value;

  g_assert_cmpuint (entente_scanner_get_n_notes (scanner), ==, 1);
  value = entente_scanner_get_note (scanner, 0, &found_trouble);
  found = entente_scanner_get_pointer (scanner, value);
  g_assert_cmpstr (found, ==, pointer);
  g_assert_cmpint (found_trouble, ==, trouble);
}

static void
test_notes (void)
{
  assert_note ("{\"a\":1,\"a\":2}", "/a", ENTENTE_SCANNER_KEY_TWICE);
  assert_note ("{\"ab\":1,\"a\\u0062\":2}", "/ab", ENTENTE_SCANNER_KEY_TWICE);
  assert_note ("{\"\":1,\"\":2}", "/", ENTENTE_SCANNER_KEY_TWICE);
  assert_note ("{\"😀\":1,\"\\ud83d\\ude00\":2}", "/😀", ENTENTE_SCANNER_KEY_TWICE);
  assert_note ("[{\"x\\/y\":[],\"x/y\":2}]", "/0/x~1y", ENTENTE_SCANNER_KEY_TWICE);
  assert_note ("[0,\"a\\u0000\"]", "/1", ENTENTE_SCANNER_NUL_IN_TEXT);
  assert_note ("{\"a\\u0000b\":0,\"a\":1}", "/a\\u0000b", ENTENTE_SCANNER_NUL_IN_KEY);
}

/* Many keys are compared in another way than few. */
static void
test_keys_many (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (EntenteScanner) scanner = NULL;
  g_autoptr (EntenteScanner) again = NULL;
  EntenteScannerTrouble trouble;
  g_autofree char *pointer = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "\"%s%u\":%u,", i % 7 == 0 ? "\\u006b" : "k", i, i);
  g_string_append (text, "\"z\":0}");
  scanner = scan_ok (text->str);
  g_assert_cmpuint (entente_scanner_get_n_notes (scanner), ==, 0);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"k70\":0}");
  again = scan_ok (text->str);
  g_assert_cmpuint (entente_scanner_get_n_notes (again), ==, 1);
  pointer = entente_scanner_get_pointer (again, entente_scanner_get_note (again, 0, &trouble));
  g_assert_cmpstr (pointer, ==, "/k70");
  g_assert_cmpuint (entente_scanner_get_note (again, 0, &trouble), ==, 1002);
  g_assert_cmpint (trouble, ==, ENTENTE_SCANNER_KEY_TWICE);
}

static void
test_too_large (void)
{
  gsize size = ENTENTE_SCANNER_BYTES_MAX + 1;
  char *text = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) most = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteScanner) scanner = NULL;

  memset (text, ' ', size);
  text[0] = '0';
  bytes = g_bytes_new_take (text, size);
  most = g_bytes_new_from_bytes (bytes, 0, size - 1);
  scanner = entente_scanner_new (most, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scanner);
  g_assert_null (entente_scanner_new (bytes, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT);
}

static void
test_too_many_values (void)
{
  gsize size = 2 * (gsize) ENTENTE_SCANNER_VALUES_MAX + 1;
  char *text = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < size; i++)
    text[i] = i % 2 == 0 ? ',' : '0';
  text[0] = '[';
  text[size - 1] = ']';
  bytes = g_bytes_new_take (text, size);
  g_assert_null (entente_scanner_new (bytes, faults, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpstr (((EntenteFault *) g_ptr_array_index (faults->list, 0))->pointer, ==, "/8388607");
}

/* An object of a million keys, of which a third are equal once unescaped: neither slow nor lost. */
static void
test_million_keys (void)
{
  g_autoptr (GString) text = g_string_sized_new (24 * 1024 * 1024);
  g_autoptr (EntenteScanner) scanner = NULL;
  gint64 start;

  g_string_append_c (text, '{');
  for (guint i = 0; i < 1000000; i++)
    g_string_append_printf (text, "%s\"%s%u\":0", i > 0 ? "," : "", i % 2 == 0 ? "" : "\\u0030", i / 3);
  g_string_append_c (text, '}');
  start = g_get_monotonic_time ();
  scanner = scan_ok (text->str);
  g_assert_cmpuint (entente_scanner_get_n_values (scanner), ==, 1000001);
  g_assert_cmpuint (entente_scanner_get_n_notes (scanner), >, 0);
  g_test_message ("%u notes in %.3f s", entente_scanner_get_n_notes (scanner),
                  (double) (g_get_monotonic_time () - start) / 1e6);
}

static void
test_cancelled (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  bytes = g_bytes_new (text->str, text->len);
  g_cancellable_cancel (cancellable);
  g_assert_null (entente_scanner_new (bytes, faults, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (faults->total, ==, 0);
}

/* A fault must be found where it is, and nowhere else: each byte of a text is damaged in turn. */
static void
test_damaged (void)
{
  static const char text[] = "{ \"a\": [ 1, -2.5e3, \"x\\u00e9\", true ], \"b\": null }";
  gsize length = strlen (text);
  g_autofree char *copy = g_strdup (text);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (EntenteScanner) scanner = NULL;

      copy[i] = '\x01';
      scanner = scan (copy, length, faults, NULL);
      g_assert_null (scanner);
      g_assert_cmpuint (faults->total, ==, 1);
      g_assert_cmpuint (((EntenteFault *) g_ptr_array_index (faults->list, 0))->column, <=, i + 1);
      copy[i] = text[i];
      if (i > 0)
        g_assert_null (scan (text, i, NULL, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scanner/accepted", test_accepted);
  g_test_add_func ("/scanner/refused", test_refused);
  g_test_add_func ("/scanner/depth", test_depth);
  g_test_add_func ("/scanner/places", test_places);
  g_test_add_func ("/scanner/places/far", test_places_far);
  g_test_add_func ("/scanner/walk", test_walk);
  g_test_add_func ("/scanner/notes", test_notes);
  g_test_add_func ("/scanner/keys/many", test_keys_many);
  g_test_add_func ("/scanner/keys/million", test_million_keys);
  g_test_add_func ("/scanner/too-large", test_too_large);
  g_test_add_func ("/scanner/too-many-values", test_too_many_values);
  g_test_add_func ("/scanner/cancelled", test_cancelled);
  g_test_add_func ("/scanner/damaged", test_damaged);

  return g_test_run ();
}
