/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-address.h"

#include "entente-date.h"
#include "entente-error.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A date may be long, and each of its characters three in a link. */
#define LENGTH_MAX (32 + 3 * ENTENTE_DATE_MAX_LENGTH)

/* Of what is no link as much is said again. */
#define SAID_MAX 80

static const char *const kinds[ENTENTE_N_ADDRESS_KINDS] = {
  [ENTENTE_ADDRESS_ENTITY] = "entity",     [ENTENTE_ADDRESS_DEAL] = "deal",     [ENTENTE_ADDRESS_EVENT] = "event",
  [ENTENTE_ADDRESS_SCENARIO] = "scenario", [ENTENTE_ADDRESS_SOURCE] = "source", [ENTENTE_ADDRESS_STATEMENT] = "statement",
  [ENTENTE_ADDRESS_DATE] = "date",
};

static void
set_broken (const char  *address,
            GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (address, (gssize) strnlen (address, 4 * SAID_MAX));
  g_autofree char *said = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), SAID_MAX));

  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
               /* Translators: the place is an “entente:” link that somebody has followed, in which something is wrong. */
               _("Not a link that leads anywhere: %s"), said);
}

/**
 * entente_address_is_meant:
 * @text: what the program was asked to open
 *
 * Returns: whether @text has the scheme of such links, sound or not
 */
gboolean
entente_address_is_meant (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text, ENTENTE_ADDRESS_SCHEME ":", strlen (ENTENTE_ADDRESS_SCHEME ":")) == 0;
}

/**
 * entente_address_format:
 * @kind: what the link is to lead to
 * @value: its id, or the date in EDTF
 *
 * Returns: (transfer full): the link
 */
char *
entente_address_format (EntenteAddressKind  kind,
                        const char         *value)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (kind < ENTENTE_N_ADDRESS_KINDS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  /* An interval has a slash, which may stand here as it is. */
  escaped = g_uri_escape_string (value, "/", TRUE);
  return g_strdup_printf (ENTENTE_ADDRESS_SCHEME ":%s/%s", kinds[kind], escaped);
}

/**
 * entente_address_parse:
 * @address: what somebody says is a link, of any length
 * @kind: (out): what it leads to
 * @error: return location for a #GError
 *
 * Reads a link. Slashes after the scheme, which some programs add, are passed over. Whether there is what it leads to isn't
 * asked here.
 *
 * Returns: (transfer full): the id, or the date in EDTF; or %NULL with @error set, whose text is for people
 */
char *
entente_address_parse (const char          *address,
                       EntenteAddressKind  *kind,
                       GError             **error)
{
  const char *path, *slash;
  g_autofree char *value = NULL;
  g_autoptr (EntenteDate) date = NULL;

  g_return_val_if_fail (address != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  if (entente_address_is_meant (address) && strnlen (address, LENGTH_MAX + 1) <= LENGTH_MAX)
    {
      path = address + strlen (ENTENTE_ADDRESS_SCHEME ":");
      path += strspn (path, "/");
      slash = strchr (path, '/');
      for (EntenteAddressKind i = 0; slash != NULL && i < ENTENTE_N_ADDRESS_KINDS; i++)
        if (strncmp (path, kinds[i], (gsize) (slash - path)) == 0 && kinds[i][slash - path] == '\0')
          {
            *kind = i;
            value = g_uri_unescape_string (slash + 1, NULL);
          }
    }
  if (value == NULL || !g_utf8_validate (value, -1, NULL) || (*kind != ENTENTE_ADDRESS_DATE && !entente_id_is_valid (value)))
    {
      set_broken (address, error);
      return NULL;
    }
  if (*kind == ENTENTE_ADDRESS_DATE)
    {
      date = entente_date_parse (value, error);
      if (date == NULL)
        return NULL;
    }
  return g_steal_pointer (&value);
}
