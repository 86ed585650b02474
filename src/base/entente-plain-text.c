/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says is shown in lists and printed in terminals, so text is one line of visible characters: no controls,
 * which drive a terminal, no line ends, and none of the characters that reverse what stands around them. */

#include "entente-plain-text.h"

#include <string.h>

#define EXCERPT_MAX 60

static gboolean
is_other (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character < 0xa0) ||
         character == 0x2028 || character == 0x2029 ||
         (character >= 0x202a && character <= 0x202e) ||
         (character >= 0x2066 && character <= 0x2069);
}

/**
 * entente_plain_text_is_blank:
 * @text: valid UTF-8
 *
 * Returns: %TRUE if @text is empty or white space
 */
gboolean
entente_plain_text_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * entente_plain_text_find_other:
 * @text: valid UTF-8
 *
 * Looks for what plain text doesn't hold: C0 and C1 controls, line ends of any sort, and the characters that override
 * or isolate the direction of text.
 *
 * Returns: the first of them, or 0
 */
gunichar
entente_plain_text_find_other (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character;

      /* Most text is mostly this. */
      if (*p >= 0x20 && *p < 0x7f)
        continue;
      character = g_utf8_get_char (p);
      if (is_other (character))
        return character;
    }
  return 0;
}

/**
 * entente_plain_text_append:
 * @string: where to write
 * @character: any character
 *
 * Appends @character, or the escape that JSON has for it if it is not one of plain text.
 */
void
entente_plain_text_append (GString  *string,
                           gunichar  character)
{
  if (is_other (character))
    g_string_append_printf (string, "\\u%04x", character);
  else
    g_string_append_unichar (string, character);
}

/**
 * entente_plain_text_excerpt:
 * @text: valid UTF-8, which may hold anything
 * @length: its length in bytes, or -1 if it is nul-terminated
 *
 * Returns: (transfer full): the beginning of @text, harmless and short enough to stand in a message
 */
char *
entente_plain_text_excerpt (const char *text,
                            gssize      length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  GString *excerpt = g_string_new (NULL);
  guint count = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      if (count++ == EXCERPT_MAX)
        {
          g_string_append (excerpt, "…");
          break;
        }
      entente_plain_text_append (excerpt, g_utf8_get_char (p));
    }
  return g_string_free (excerpt, FALSE);
}
