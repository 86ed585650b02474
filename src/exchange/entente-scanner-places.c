/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-scanner-private.h"

#include "entente-plain-text.h"

#include <string.h>

#define NO_VALUE ENTENTE_SCANNER_NO_VALUE

/* Line and column are counted from the nearest of these marks. */
#define BLOCK_SIZE 65536
/* Of a key that long only the beginning is written in a pointer. */
#define POINTER_KEY_MAX 100

/**
 * entente_scanner_get_text:
 * @self: a scanner
 * @length: (out): its length in bytes
 *
 * Returns: (transfer none): the text without a byte order mark; not nul-terminated
 */
const char *
entente_scanner_get_text (const EntenteScanner *self,
                          gsize                *length)
{
  *length = (gsize) (self->end - self->start);
  return self->start;
}

/**
 * entente_scanner_get_n_values:
 * @self: a scanner
 *
 * Returns: how many values there are, at least one
 */
guint
entente_scanner_get_n_values (const EntenteScanner *self)
{
  return self->values->len;
}

/**
 * entente_scanner_get_initial:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: the first character of the value, which tells its type: one of `{["tfn-` or a digit
 */
char
entente_scanner_get_initial (const EntenteScanner *self,
                             guint                 value)
{
  g_return_val_if_fail (value < self->values->len, '\0');

  return self->data[entente_scanner_value (self, value)->offset];
}

/**
 * entente_scanner_get_first_child:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: its first element or member, or %ENTENTE_SCANNER_NO_VALUE
 */
guint
entente_scanner_get_first_child (const EntenteScanner *self,
                                 guint                 value)
{
  g_return_val_if_fail (value < self->values->len, NO_VALUE);

  return entente_scanner_value (self, value)->end > value + 1 ? value + 1 : NO_VALUE;
}

/**
 * entente_scanner_get_next:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: the next element or member of the same parent, or %ENTENTE_SCANNER_NO_VALUE
 */
guint
entente_scanner_get_next (const EntenteScanner *self,
                          guint                 value)
{
  guint parent;
  guint next;

  g_return_val_if_fail (value < self->values->len, NO_VALUE);

  parent = entente_scanner_value (self, value)->parent;
  next = entente_scanner_value (self, value)->end;
  return parent != NO_VALUE && next < entente_scanner_value (self, parent)->end ? next : NO_VALUE;
}

/**
 * entente_scanner_get_size:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: how many values it is made of, with itself
 */
guint
entente_scanner_get_size (const EntenteScanner *self,
                          guint                 value)
{
  g_return_val_if_fail (value < self->values->len, 0);

  return entente_scanner_value (self, value)->end - value;
}

static const char *
skip_space (const char *p)
{
  while (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
    p++;
  return p;
}

/* The end of a value that is no container: what stands behind it is known to be right, or nothing. */
static const char *
skip_scalar (const char *p,
             const char *end)
{
  if (*p == '"')
    {
      for (p++; *p != '"'; p++)
        if (*p == '\\')
          p++;
      return p + 1;
    }
  while (p < end && (g_ascii_isalnum (*p) || *p == '-' || *p == '+' || *p == '.'))
    p++;
  return p;
}

/**
 * entente_scanner_get_slice:
 * @self: a scanner
 * @value: the number of a value
 * @length: (out): its length in bytes
 *
 * Takes no longer for a large value than for the last one in it.
 *
 * Returns: (transfer none): the text of the value alone; not nul-terminated
 */
const char *
entente_scanner_get_slice (const EntenteScanner *self,
                           guint                 value,
                           gsize                *length)
{
  const char *start;
  const char *p;
  guint last;

  g_return_val_if_fail (value < self->values->len, NULL);

  /* Behind the last value in it, all that it is in has still to be closed. */
  start = self->data + entente_scanner_value (self, value)->offset;
  last = entente_scanner_value (self, value)->end - 1;
  p = self->data + entente_scanner_value (self, last)->offset;
  if (*p == '{' || *p == '[')
    p = skip_space (p + 1) + 1;
  else
    p = skip_scalar (p, self->end);
  for (; last != value; last = entente_scanner_value (self, last)->parent)
    p = skip_space (p) + 1;
  *length = (gsize) (p - start);
  return start;
}

/**
 * entente_scanner_key_is:
 * @self: a scanner
 * @member: the number of a member of an object
 * @key: a key
 *
 * Returns: %TRUE if that is its key, however it is escaped
 */
gboolean
entente_scanner_key_is (const EntenteScanner *self,
                        guint                 member,
                        const char           *key)
{
  const char *p = self->data + entente_scanner_value (self, member)->where + 1;
  gsize left = (gsize) (self->end - p);
  gsize length = strlen (key);

  if (left > length && memcmp (p, key, length) == 0 && p[length] == '"' && strpbrk (key, "\\\"") == NULL)
    return TRUE;
  for (gsize i = 0; p[i] != '"'; i++)
    if (p[i] == '\\')
      {
        g_autoptr (GString) decoded = g_string_new (NULL);

        entente_scanner_decode (decoded, p - 1);
        return decoded->len == length && memcmp (decoded->str, key, length) == 0;
      }
  return FALSE;
}

/**
 * entente_scanner_get_member:
 * @self: a scanner
 * @object: the number of an object
 * @key: a key
 *
 * Takes as long as the object has members.
 *
 * Returns: the member of that key, or %ENTENTE_SCANNER_NO_VALUE
 */
guint
entente_scanner_get_member (const EntenteScanner *self,
                            guint                 object,
                            const char           *key)
{
  g_return_val_if_fail (object < self->values->len, NO_VALUE);
  g_return_val_if_fail (entente_scanner_is_object (self, object), NO_VALUE);

  for (guint child = entente_scanner_get_first_child (self, object); child != NO_VALUE;
       child = entente_scanner_get_next (self, child))
    if (entente_scanner_key_is (self, child, key))
      return child;
  return NO_VALUE;
}

static guint
get_element (const EntenteScanner *self,
             guint                 array,
             const char           *token)
{
  guint64 number;
  guint child;

  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &number, NULL) || (*token == '0' && token[1] != '\0') ||
      !g_ascii_isdigit (*token))
    return NO_VALUE;
  child = entente_scanner_get_first_child (self, array);
  for (; child != NO_VALUE && number > 0; number--)
    child = entente_scanner_get_next (self, child);
  return child;
}

/**
 * entente_scanner_find:
 * @self: a scanner
 * @pointer: a JSON pointer (RFC 6901)
 *
 * Takes as long as there are elements and members beside those on the way.
 *
 * Returns: the number of the value, or %ENTENTE_SCANNER_NO_VALUE
 */
guint
entente_scanner_find (const EntenteScanner *self,
                      const char           *pointer)
{
  g_auto (GStrv) tokens = NULL;
  guint value = 0;

  g_return_val_if_fail (pointer != NULL, NO_VALUE);

  if (*pointer == '\0')
    return 0;
  if (*pointer != '/')
    return NO_VALUE;
  tokens = g_strsplit (pointer + 1, "/", -1);
  /* The empty key is a key, but g_strsplit() makes no token of an empty text. */
  if (tokens[0] == NULL)
    return entente_scanner_is_object (self, 0) ? entente_scanner_get_member (self, 0, "") : NO_VALUE;
  for (guint i = 0; tokens[i] != NULL && value != NO_VALUE; i++)
    {
      g_autoptr (GString) token = g_string_new (tokens[i]);
      char initial = entente_scanner_get_initial (self, value);

      g_string_replace (token, "~1", "/", 0);
      g_string_replace (token, "~0", "~", 0);
      if (initial == '{')
        value = entente_scanner_get_member (self, value, token->str);
      else
        value = initial == '[' ? get_element (self, value, token->str) : NO_VALUE;
    }
  return value;
}

/**
 * entente_scanner_get_n_notes:
 * @self: a scanner
 *
 * Returns: how many keys and texts no reader should accept, though they are JSON
 */
guint
entente_scanner_get_n_notes (const EntenteScanner *self)
{
  return self->notes->len;
}

/**
 * entente_scanner_get_note:
 * @self: a scanner
 * @index: less than entente_scanner_get_n_notes()
 * @trouble: (out): what it is
 *
 * Notes are in no particular order.
 *
 * Returns: the number of the value
 */
guint
entente_scanner_get_note (const EntenteScanner  *self,
                          guint                  index,
                          EntenteScannerTrouble *trouble)
{
  const EntenteScannerNote *note;

  g_return_val_if_fail (index < self->notes->len, NO_VALUE);

  note = &g_array_index (self->notes, EntenteScannerNote, index);
  *trouble = note->trouble;
  return note->value;
}

/**
 * entente_scanner_get_key:
 * @self: a scanner
 * @value: the number of a member of an object
 *
 * Returns: (transfer full): the beginning of its key, to be shown
 */
char *
entente_scanner_get_key (const EntenteScanner *self,
                         guint                 value)
{
  g_autoptr (GString) key = g_string_new (NULL);

  g_return_val_if_fail (value < self->values->len, NULL);

  entente_scanner_decode (key, self->data + entente_scanner_value (self, value)->where);
  return entente_plain_text_excerpt (key->str, (gssize) key->len);
}

/**
 * entente_scanner_get_offset:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: where it begins, in bytes
 */
gsize
entente_scanner_get_offset (const EntenteScanner *self,
                            guint                 value)
{
  g_return_val_if_fail (value < self->values->len, 0);

  return entente_scanner_value (self, value)->offset;
}

/**
 * entente_scanner_get_key_offset:
 * @self: a scanner
 * @value: the number of a value
 *
 * Returns: where its key begins, in bytes, or it itself if it has none
 */
gsize
entente_scanner_get_key_offset (const EntenteScanner *self,
                                guint                 value)
{
  const EntenteScannerValue *of;

  g_return_val_if_fail (value < self->values->len, 0);

  of = entente_scanner_value (self, value);
  return of->parent != NO_VALUE && entente_scanner_is_object (self, of->parent) ? of->where : of->offset;
}

/* Bytes that begin a character, or are none: then each counts as one. */
static inline gboolean
begins_character (char c)
{
  return ((guint8) c & 0xc0) != 0x80;
}

static void
count (const char          *p,
       const char          *end,
       EntenteScannerBlock *state)
{
  for (; p < end; p++)
    {
      state->chars += begins_character (*p);
      if (*p == '\n')
        {
          state->line++;
          state->chars_before_line = state->chars;
        }
    }
}

/**
 * entente_scanner_get_place:
 * @self: a scanner
 * @offset: a place in the text, in bytes
 * @line: (out): the line, from 1; lines end with a line feed
 * @column: (out): the column in characters, from 1
 *
 * The first call passes over the whole text, each one over 64 kB at most.
 */
void
entente_scanner_get_place (EntenteScanner *self,
                           gsize           offset,
                           guint          *line,
                           guint          *column)
{
  gsize size = (gsize) (self->end - self->start);
  EntenteScannerBlock state;

  offset -= MIN (offset, (gsize) (self->start - self->data));
  g_return_if_fail (offset <= size);

  if (self->blocks == NULL)
    {
      self->blocks = g_new (EntenteScannerBlock, size / BLOCK_SIZE + 1);
      state = (EntenteScannerBlock) { .line = MAX (self->line, 1) };
      for (gsize i = 0; i <= size / BLOCK_SIZE; i++)
        {
          self->blocks[i] = state;
          count (self->start + i * BLOCK_SIZE, self->start + MIN ((i + 1) * BLOCK_SIZE, size), &state);
        }
    }

  state = self->blocks[offset / BLOCK_SIZE];
  count (self->start + offset / BLOCK_SIZE * BLOCK_SIZE, self->start + offset, &state);
  *line = state.line;
  *column = state.chars - state.chars_before_line + 1;
}

static void
append_key (GString    *pointer,
            const char *quote)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *end;
  guint length = 0;

  entente_scanner_decode (key, quote);
  end = key->str + key->len;
  for (const char *p = key->str; p < end; p = g_utf8_next_char (p))
    {
      if (length++ == POINTER_KEY_MAX)
        {
          g_string_append (pointer, "…");
          break;
        }
      if (*p == '~')
        g_string_append (pointer, "~0");
      else if (*p == '/')
        g_string_append (pointer, "~1");
      else
        entente_plain_text_append (pointer, g_utf8_get_char (p));
    }
}

/**
 * entente_scanner_get_pointer:
 * @self: a scanner
 * @value: the number of a value
 *
 * Makes the JSON pointer (RFC 6901) of a value, to be shown: control characters in it are written as JSON escapes them
 * and keys of more than 100 characters are cut.
 *
 * Returns: (transfer full): the pointer
 */
char *
entente_scanner_get_pointer (const EntenteScanner *self,
                             guint                 value)
{
  guint path[ENTENTE_SCANNER_DEPTH_MAX + 1];
  guint depth = 0;
  GString *pointer;

  g_return_val_if_fail (value < self->values->len, NULL);

  while (entente_scanner_value (self, value)->parent != NO_VALUE)
    {
      path[depth++] = value;
      value = entente_scanner_value (self, value)->parent;
    }

  pointer = g_string_new (NULL);
  while (depth > 0)
    {
      const EntenteScannerValue *of = entente_scanner_value (self, path[--depth]);

      g_string_append_c (pointer, '/');
      if (entente_scanner_is_object (self, of->parent))
        append_key (pointer, self->data + of->where);
      else
        g_string_append_printf (pointer, "%u", of->where);
    }
  return g_string_free (pointer, FALSE);
}
