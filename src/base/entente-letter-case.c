/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-letter-case.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static char *
replace_first (const char *text,
               gunichar    first)
{
  GString *replaced = g_string_new (NULL);

  if (*text != '\0')
    {
      g_string_append_unichar (replaced, first);
      g_string_append (replaced, g_utf8_next_char (text));
    }
  return g_string_free (replaced, FALSE);
}

/**
 * entente_letter_case_raise:
 * @text: a text in UTF-8
 *
 * Returns: (transfer full): @text with a capital first letter, as a line of its own begins
 */
char *
entente_letter_case_raise (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return replace_first (text, g_unichar_toupper (g_utf8_get_char (text)));
}

/**
 * entente_letter_case_lower:
 * @text: a text in UTF-8
 *
 * For labels within a spoken sentence. A language that writes nouns with a capital letter leaves them as they are.
 *
 * Returns: (transfer full): @text with a small first letter
 */
char *
entente_letter_case_lower (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  /* Translators: “small” if labels such as “Company” are written small within a spoken sentence, as in “OpenAI, company, 18
   * deals”; anything else if they are left as they are. */
  if (strcmp (C_("label within a sentence", "small"), "small") != 0)
    return g_strdup (text);
  return replace_first (text, g_unichar_tolower (g_utf8_get_char (text)));
}
