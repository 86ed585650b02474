/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-fold.h"

#include <string.h>

/* Letters that Unicode gives no decomposition, spelt out as people type them without the key. All lower case: they are
 * looked up after case folding. */
static const char *
spell_out (gunichar letter)
{
  switch (letter)
    {
    case 0x00e6: /* æ */
      return "ae";
    case 0x00f0: /* ð */
    case 0x0111: /* đ */
      return "d";
    case 0x00f8: /* ø */
      return "o";
    case 0x00fe: /* þ */
      return "th";
    case 0x0127: /* ħ */
      return "h";
    case 0x0131: /* ı */
      return "i";
    case 0x0142: /* ł */
      return "l";
    case 0x0153: /* œ */
      return "oe";
    case 0x0167: /* ŧ */
      return "t";
    default:
      return NULL;
    }
}

/* Most texts have no other letters, and there are millions of texts. */
static char *
fold_ascii (const char *text)
{
  char *folded = g_malloc (strlen (text) + 1);
  char *end = folded;
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p))
        {
          gap = end > folded;
          continue;
        }
      if (gap)
        *end++ = ' ';
      gap = FALSE;
      *end++ = g_ascii_tolower (*p);
    }
  *end = '\0';
  return folded;
}

/**
 * entente_fold:
 * @text: any text; what is not UTF-8 is taken as if it were replaced
 *
 * Folds @text for searching: NFKD (Unicode Standard Annex 15) without its marks, case folded, with letters such as ł, ø,
 * đ, ß and æ spelt out, and each run of anything but letters and digits as one space. "GPT-4" becomes "gpt 4", "Łódź"
 * becomes "lodz". Names, texts and what a person types are folded alike and then compared as bytes.
 *
 * Returns: (transfer full): the folded text; empty if @text has no letter or digit
 */
char *
entente_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *decomposed = NULL;
  g_autofree char *caseless = NULL;
  GString *folded;
  gboolean gap = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_is_ascii (text))
    return fold_ascii (text);
  valid = g_utf8_make_valid (text, -1);
  decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  caseless = g_utf8_casefold (decomposed, -1);
  folded = g_string_sized_new (strlen (caseless));

  for (const char *p = caseless; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      const char *spelt;

      if (g_unichar_ismark (letter))
        continue;
      if (!g_unichar_isalnum (letter))
        {
          gap = folded->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (folded, ' ');
      gap = FALSE;
      spelt = spell_out (letter);
      if (spelt != NULL)
        g_string_append (folded, spelt);
      else
        g_string_append_unichar (folded, letter);
    }

  return g_string_free (folded, FALSE);
}
