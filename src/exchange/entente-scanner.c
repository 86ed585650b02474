/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-scanner-private.h"

#include "entente-error.h"
#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_VALUE ENTENTE_SCANNER_NO_VALUE

/* From so many keys on an object's keys are sorted to find one that is given twice; fewer are compared in pairs. */
#define SORT_FROM 24

typedef struct {
  guint64     hash;
  const char *text;
  gsize       length;
  guint32     value;
} Key;

typedef enum {
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_KEY,
  EXPECT_KEY_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING,
} Expect;

static const char *
describe_expected (EntenteScanner *self,
                   Expect          expect)
{
  switch (expect)
    {
    case EXPECT_VALUE:
      return _("a value");
    case EXPECT_VALUE_OR_END:
      return _("a value or ]");
    case EXPECT_KEY:
      return _("a key in quotes");
    case EXPECT_KEY_OR_END:
      return _("a key in quotes or }");
    case EXPECT_COLON:
      return _("a colon");
    case EXPECT_COMMA_OR_END:
      return entente_scanner_is_object (self, self->container) ? _("a comma or }") : _("a comma or ]");
    case EXPECT_NOTHING:
    default:
      return self->line > 0 ? _("the end of the line") : _("the end of the file");
    }
}

static gboolean
fault_unexpected (EntenteScanner *self,
                  Expect          expect,
                  guint           value)
{
  const char *at = self->p;
  guint length = entente_scanner_character (at, self->end);
  g_autofree char *character = NULL;

  if (length == 0)
    return entente_scanner_fault_utf8 (self, at, value);
  if (*at == '/' && at + 1 < self->end && (at[1] == '/' || at[1] == '*'))
    return entente_scanner_fault (self, at, value, describe_expected (self, expect), _("JSON has no comments"));
  if (!g_unichar_isgraph (g_utf8_get_char (at)))
    return entente_scanner_fault (self, at, value, describe_expected (self, expect), _("Unexpected character U+%04X"),
                                  g_utf8_get_char (at));
  character = g_strndup (at, length);
  return entente_scanner_fault (self, at, value, describe_expected (self, expect), _("Unexpected “%s”"), character);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;
  int order;

  if (first->hash != second->hash)
    return first->hash < second->hash ? -1 : 1;
  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  order = memcmp (first->text, second->text, first->length);
  if (order != 0)
    return order;
  return first->value < second->value ? -1 : first->value > second->value;
}

static gboolean
key_equal (const Key *a,
           const Key *b)
{
  return a->hash == b->hash && a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* Gathers the keys of an object that ends here. */
static void
collect_keys (EntenteScanner *self,
              guint           object)
{
  guint32 end = self->values->len;

  g_array_set_size (self->keys, 0);
  g_string_truncate (self->decoded, 0);
  for (guint32 child = object + 1; child < end; child = entente_scanner_value (self, child)->end)
    {
      const char *start = self->data + entente_scanner_value (self, child)->where + 1;
      const char *p = start;
      Key key = { .hash = G_GUINT64_CONSTANT (0xcbf29ce484222325), .text = start, .value = child };
      gboolean escaped = FALSE;

      for (; *p != '"'; p++)
        {
          if (*p == '\\')
            {
              escaped = TRUE;
              p++;
            }
        }
      key.length = (gsize) (p - start);
      if (escaped)
        {
          gsize before = self->decoded->len;

          /* The buffer may move while it grows, so that its texts are found again by their place below. */
          entente_scanner_decode (self->decoded, start - 1);
          key.length = self->decoded->len - before;
          key.text = NULL;
        }
      g_array_append_val (self->keys, key);
    }

  for (gsize i = 0, at = 0; i < self->keys->len; i++)
    {
      Key *key = &g_array_index (self->keys, Key, i);

      if (key->text == NULL)
        {
          key->text = self->decoded->str + at;
          at += key->length;
        }
      for (gsize j = 0; j < key->length; j++)
        key->hash = (key->hash ^ (guint8) key->text[j]) * G_GUINT64_CONSTANT (0x100000001b3);
    }
}

static void
add_note (EntenteScanner        *self,
          guint                  value,
          EntenteScannerTrouble  trouble)
{
  EntenteScannerNote note = { value, trouble };

  g_array_append_val (self->notes, note);
}

/* Sorting, and not a table of hashes, since whoever wrote the file may have chosen the hashes. */
static void
check_keys (EntenteScanner *self,
            guint           object)
{
  const Key *keys;

  collect_keys (self, object);
  keys = (const Key *) (gconstpointer) self->keys->data;
  if (self->keys->len < SORT_FROM)
    {
      for (guint i = 1; i < self->keys->len; i++)
        for (guint j = 0; j < i; j++)
          if (key_equal (&keys[i], &keys[j]))
            {
              add_note (self, keys[i].value, ENTENTE_SCANNER_KEY_TWICE);
              break;
            }
    }
  else
    {
      g_array_sort (self->keys, compare_keys);
      for (guint i = 1; i < self->keys->len; i++)
        if (key_equal (&keys[i], &keys[i - 1]))
          add_note (self, keys[i].value, ENTENTE_SCANNER_KEY_TWICE);
    }
}

/* Begins a value at `p`; its `end` is set when it is complete. */
static guint
begin_value (EntenteScanner *self)
{
  EntenteScannerValue value = { .offset = (guint32) (self->p - self->data), .parent = self->container };

  value.end = self->values->len + 1;
  if (self->container != NO_VALUE)
    value.where = entente_scanner_is_object (self, self->container) ? self->key : self->count;
  g_array_append_val (self->values, value);
  return self->values->len - 1;
}

/* Counts a value of its container and goes on behind it. */
static Expect
end_value (EntenteScanner *self)
{
  if (self->container == NO_VALUE)
    return EXPECT_NOTHING;
  self->count++;
  return EXPECT_COMMA_OR_END;
}

static gboolean
scan_value (EntenteScanner *self,
            Expect         *expect)
{
  guint value = begin_value (self);
  gboolean nul;

  if (value == ENTENTE_SCANNER_VALUES_MAX)
    return entente_scanner_fault (self, self->p, value, NULL,
                                  _("Too many values for one file. Divide it into several, each with a “dataset” of "
                                    "its own"));

  switch (*self->p)
    {
    case '{':
    case '[':
      if (self->depth == ENTENTE_SCANNER_DEPTH_MAX)
        return entente_scanner_fault (self, self->p, value, _("at most 64 levels"), _("Nested too deeply"));
      self->depth++;
      self->container = value;
      self->count = 0;
      *expect = *self->p == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
      self->p++;
      return TRUE;
    case '"':
      if (!entente_scanner_scan_string (self, value, &nul))
        return FALSE;
      if (nul)
        add_note (self, value, ENTENTE_SCANNER_NUL_IN_TEXT);
      break;
    case '-':
    case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
      if (!entente_scanner_scan_number (self, value))
        return FALSE;
      break;
    default:
      if (!g_ascii_isalpha (*self->p))
        return fault_unexpected (self, *expect, value);
      if (!entente_scanner_scan_literal (self, value))
        return FALSE;
      break;
    }
  *expect = end_value (self);
  return TRUE;
}

static gboolean
scan_key (EntenteScanner *self)
{
  gboolean nul;

  self->key = (guint32) (self->p - self->data);
  if (!entente_scanner_scan_string (self, self->container, &nul))
    return FALSE;
  /* The value that will get the next number is the one that bears this key. */
  if (nul)
    add_note (self, self->values->len, ENTENTE_SCANNER_NUL_IN_KEY);
  return TRUE;
}

static void
end_container (EntenteScanner *self,
               Expect         *expect)
{
  EntenteScannerValue *value = entente_scanner_value (self, self->container);

  if (*self->p == '}')
    check_keys (self, self->container);
  value->end = self->values->len;
  self->depth--;
  self->p++;
  self->container = value->parent;
  /* An element takes up the count where it stood; members need none. */
  self->count = value->where;
  *expect = end_value (self);
}

static gboolean
scan_structure (EntenteScanner *self,
                Expect         *expect)
{
  const char c = *self->p;

  switch (*expect)
    {
    case EXPECT_VALUE_OR_END:
    case EXPECT_VALUE:
      if (c != ']' || *expect != EXPECT_VALUE_OR_END)
        return scan_value (self, expect);
      end_container (self, expect);
      return TRUE;
    case EXPECT_KEY_OR_END:
    case EXPECT_KEY:
      if (c == '}' && *expect == EXPECT_KEY_OR_END)
        {
          end_container (self, expect);
          return TRUE;
        }
      if (c != '"')
        return fault_unexpected (self, *expect, self->container);
      *expect = EXPECT_COLON;
      return scan_key (self);
    case EXPECT_COLON:
      if (c != ':')
        return fault_unexpected (self, *expect, self->container);
      self->p++;
      *expect = EXPECT_VALUE;
      return TRUE;
    case EXPECT_COMMA_OR_END:
      if (c == ',')
        {
          self->p++;
          *expect = entente_scanner_is_object (self, self->container) ? EXPECT_KEY : EXPECT_VALUE;
          return TRUE;
        }
      if (c != (entente_scanner_is_object (self, self->container) ? '}' : ']'))
        return fault_unexpected (self, *expect, self->container);
      end_container (self, expect);
      return TRUE;
    case EXPECT_NOTHING:
    default:
      return fault_unexpected (self, *expect, 0);
    }
}

/* Returns %FALSE on a fault or if cancelled. */
static gboolean
scan (EntenteScanner *self,
      GCancellable   *cancellable)
{
  Expect expect = EXPECT_VALUE;
  guint steps = 0;

  if (self->end - self->start >= 2 &&
      (memcmp (self->start, "\xff\xfe", 2) == 0 || memcmp (self->start, "\xfe\xff", 2) == 0))
    return entente_scanner_fault (self, self->start, NO_VALUE, _("UTF-8"), _("The file is in UTF-16"));

  for (;;)
    {
      while (self->p < self->end && (*self->p == ' ' || *self->p == '\n' || *self->p == '\t' || *self->p == '\r'))
        self->p++;
      if (self->p == self->end)
        break;
      if (!scan_structure (self, &expect))
        return FALSE;
      if (++steps % 65536 == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
    }
  if (expect == EXPECT_NOTHING)
    return TRUE;
  if (self->values->len == 0)
    return entente_scanner_fault (self, self->start, NO_VALUE, _("an object"), _("The file is empty"));
  return entente_scanner_fault (self, self->p, self->container, describe_expected (self, expect),
                                self->line > 0 ? _("The line ends too early") : _("The file ends too early"));
}

static void
add_fault (EntenteScanner *self,
           EntenteFaults  *faults,
           GError        **error)
{
  g_autofree char *pointer = NULL;
  guint line;
  guint column;

  pointer = self->fault_value == NO_VALUE ? g_strdup ("") : entente_scanner_get_pointer (self, self->fault_value);
  entente_scanner_get_place (self, (guint32) (self->fault_at - self->data), &line, &column);
  if (faults != NULL)
    entente_faults_add (faults, line, column, pointer, self->expected, "%s", self->message);
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS, _("Line %u, column %u: %s"), line, column, self->message);
}

static void
set_text (EntenteScanner *self,
          const char     *data,
          gsize           size)
{
  self->data = size > 0 ? data : "";
  self->start = self->data;
  self->end = self->data + size;
  /* In a stream the mark can only be that of the first line. */
  if (self->line <= 1 && size >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    self->start += 3;
  self->p = self->start;
  self->container = NO_VALUE;
}

/**
 * entente_scanner_new_for_lines:
 *
 * Returns: (transfer full): a scanner for entente_scanner_scan_line(); before that, nothing can be asked of it
 */
EntenteScanner *
entente_scanner_new_for_lines (void)
{
  EntenteScanner *self = g_new0 (EntenteScanner, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (EntenteScannerValue));
  self->notes = g_array_new (FALSE, FALSE, sizeof (EntenteScannerNote));
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->decoded = g_string_new (NULL);
  return self;
}

/**
 * entente_scanner_new:
 * @bytes: the text of a file; a reference is kept
 * @faults: (nullable): where to note the fault
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Scans @bytes. At the first fault of syntax it stops: what follows could not be trusted, so that fault is told alone.
 *
 * The error is %ENTENTE_ERROR_FAULTS on a fault, %ENTENTE_ERROR_LIMIT if @bytes is larger than
 * %ENTENTE_SCANNER_BYTES_MAX, or %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): where all values stand, or %NULL on error
 */
EntenteScanner *
entente_scanner_new (GBytes         *bytes,
                     EntenteFaults  *faults,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr (EntenteScanner) self = NULL;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  size = g_bytes_get_size (bytes);
  if (size > ENTENTE_SCANNER_BYTES_MAX)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("More than 64 MiB can’t be read at once"));
      return NULL;
    }

  self = entente_scanner_new_for_lines ();
  self->bytes = g_bytes_ref (bytes);
  set_text (self, g_bytes_get_data (bytes, NULL), size);

  if (!scan (self, cancellable))
    {
      if (self->message != NULL)
        add_fault (self, faults, error);
      else
        g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  g_clear_pointer (&self->keys, g_array_unref);
  return g_steal_pointer (&self);
}

/**
 * entente_scanner_scan_line:
 * @self: a scanner for lines
 * @line: (array length=length): a line without its end; it must stay as it is until the next one is scanned
 * @length: its length in bytes, at most %ENTENTE_SCANNER_BYTES_MAX
 * @number: the number of the line, from 1: faults and places are told with it
 * @faults: where to note the fault
 *
 * Scans a line of a stream as entente_scanner_new() does a file. What was known of the line before is forgotten.
 *
 * Returns: %TRUE if it is JSON; else the fault is in @faults, and nothing can be asked of @self but to scan another
 */
gboolean
entente_scanner_scan_line (EntenteScanner *self,
                           const char     *line,
                           gsize           length,
                           guint           number,
                           EntenteFaults  *faults)
{
  g_return_val_if_fail (self != NULL && self->bytes == NULL, FALSE);
  g_return_val_if_fail (length <= ENTENTE_SCANNER_BYTES_MAX, FALSE);
  g_return_val_if_fail (number > 0, FALSE);

  g_array_set_size (self->values, 0);
  g_array_set_size (self->notes, 0);
  g_clear_pointer (&self->blocks, g_free);
  self->key = 0;
  self->count = 0;
  self->depth = 0;
  self->line = number;
  set_text (self, line, length);
  if (scan (self, NULL))
    return TRUE;
  add_fault (self, faults, NULL);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->expected, g_free);
  return FALSE;
}

/**
 * entente_scanner_free:
 * @self: (transfer full) (nullable): a scanner
 */
void
entente_scanner_free (EntenteScanner *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_array_unref (self->values);
  g_array_unref (self->notes);
  g_clear_pointer (&self->keys, g_array_unref);
  g_string_free (self->decoded, TRUE);
  g_free (self->blocks);
  g_free (self->message);
  g_free (self->expected);
  g_free (self);
}

