/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as JSON. What the scanner accepts json-glib must read too, to the very tree that the scanner's table
 * describes; what it refuses has one fault, with a place in the text. */

#include <stdint.h>

#include <json-glib/json-glib.h>

#include "entente-error.h"
#include "entente-scanner.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_type (JsonNode *node,
            char      initial)
{
  switch (initial)
    {
    case '{':
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      return;
    case '[':
      g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
      return;
    case 'n':
      g_assert_true (JSON_NODE_HOLDS_NULL (node));
      return;
    default:
      break;
    }
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  if (initial == '"')
    g_assert_true (json_node_get_value_type (node) == G_TYPE_STRING);
  else if (initial == 't' || initial == 'f')
    g_assert_true (json_node_get_value_type (node) == G_TYPE_BOOLEAN);
  else
    g_assert_true (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static void
check_place (EntenteScanner *scanner,
             guint           value)
{
  g_autofree char *pointer = entente_scanner_get_pointer (scanner, value);
  guint line;
  guint column;

  g_assert_true (g_utf8_validate (pointer, -1, NULL));
  g_assert_cmpuint (entente_scanner_get_key_offset (scanner, value), <=, entente_scanner_get_offset (scanner, value));
  entente_scanner_get_place (scanner, entente_scanner_get_offset (scanner, value), &line, &column);
  g_assert_cmpuint (line, >=, 1);
  g_assert_cmpuint (column, >=, 1);
  /* Escapes of control characters, and cuts, are for people only. */
  if (strchr (pointer, '\\') == NULL && strstr (pointer, "…") == NULL)
    g_assert_cmpuint (entente_scanner_find (scanner, pointer), ==, value);
}

/* Returns the number of the value that comes after. */
static guint
check_node (EntenteScanner *scanner,
            JsonNode       *node,
            guint           value)
{
  guint child = entente_scanner_get_first_child (scanner, value);
  guint next = value + 1;

  check_type (node, entente_scanner_get_initial (scanner, value));
  if (entente_scanner_get_n_values (scanner) < 200)
    check_place (scanner, value);
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_assert_cmpuint (child, ==, next);
        next = check_node (scanner, json_array_get_element (json_node_get_array (node), i), child);
        child = entente_scanner_get_next (scanner, child);
      }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *member;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &key, &member))
        {
          g_assert_cmpuint (child, ==, next);
          g_assert_cmpuint (entente_scanner_get_member (scanner, value, key), ==, child);
          next = check_node (scanner, member, child);
          child = entente_scanner_get_next (scanner, child);
        }
    }
  g_assert_cmpuint (child, ==, ENTENTE_SCANNER_NO_VALUE);
  return next;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteScanner) scanner = entente_scanner_new (bytes, faults, NULL, &error);
  g_autoptr (JsonParser) parser = NULL;
  const char *text;
  gsize length;

  if (scanner == NULL)
    {
      const EntenteFault *fault;

      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      g_assert_cmpuint (faults->total, ==, 1);
      fault = g_ptr_array_index (faults->list, 0);
      g_assert_true (g_utf8_validate (fault->message, -1, NULL));
      g_assert_true (g_utf8_validate (fault->pointer, -1, NULL));
      g_assert_cmpuint (fault->line, <=, size + 1);
      g_assert_cmpuint (fault->column, <=, size + 1);
      return 0;
    }

  g_assert_cmpuint (faults->total, ==, 0);
  parser = json_parser_new_immutable ();
  text = entente_scanner_get_text (scanner, &length);
  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  if (entente_scanner_get_n_notes (scanner) == 0)
    g_assert_cmpuint (check_node (scanner, json_parser_get_root (parser), 0), ==,
                      entente_scanner_get_n_values (scanner));
  return 0;
}
