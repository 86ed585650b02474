/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-id.h"

#include <string.h>

/**
 * entente_id_is_valid:
 * @id: any text
 *
 * Whether @id is an identifier: lower-case ASCII letters and digits in words joined by single hyphens, at most
 * %ENTENTE_ID_MAX bytes.
 *
 * Returns: %TRUE if it is
 */
gboolean
entente_id_is_valid (const char *id)
{
  gsize length = 0;
  gboolean after_word = FALSE;

  g_return_val_if_fail (id != NULL, FALSE);

  for (const char *p = id; *p != '\0'; p++, length++)
    {
      gboolean of_word = g_ascii_islower (*p) || g_ascii_isdigit (*p);

      if (length == ENTENTE_ID_MAX || (!of_word && !(*p == '-' && after_word)))
        return FALSE;
      after_word = of_word;
    }

  return after_word;
}

/**
 * entente_id_new:
 *
 * Makes an id for a record of the user's own: a random UUID (RFC 4122), which is a valid id as it stands.
 *
 * Returns: (transfer full): the id
 */
char *
entente_id_new (void)
{
  return g_uuid_string_random ();
}

/**
 * entente_id_from_name:
 * @name: a name for people, such as that of a file
 *
 * Makes a readable id from @name: letters without their marks, all else a hyphen.
 *
 * Returns: (transfer full) (nullable): the id, or %NULL if nothing of @name can stand in one
 */
char *
entente_id_from_name (const char *name)
{
  g_autofree char *ascii = NULL;
  GString *id;

  g_return_val_if_fail (name != NULL, NULL);

  ascii = g_str_to_ascii (name, "C");
  id = g_string_new (NULL);
  for (const char *p = ascii; *p != '\0' && id->len < ENTENTE_ID_MAX; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (id, g_ascii_tolower (*p));
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  if (id->len == 0)
    return g_string_free (id, TRUE), NULL;
  return g_string_free (id, FALSE);
}
