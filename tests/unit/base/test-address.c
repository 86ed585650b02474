/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-address.h"
#include "entente-date.h"
#include "entente-error.h"
#include "entente-id.h"

#include <string.h>

static void
test_sound (void)
{
  static const struct {
    const char        *address;
    EntenteAddressKind kind;
    const char        *value;
    const char        *written; /* as we write it, if otherwise */
  } cases[] = {
    { "entente:entity/openai", ENTENTE_ADDRESS_ENTITY, "openai", NULL },
    { "entente:deal/microsoft-2019", ENTENTE_ADDRESS_DEAL, "microsoft-2019", NULL },
    { "entente:event/a1", ENTENTE_ADDRESS_EVENT, "a1", NULL },
    { "entente:scenario/a", ENTENTE_ADDRESS_SCENARIO, "a", NULL },
    { "entente:source/a", ENTENTE_ADDRESS_SOURCE, "a", NULL },
    { "entente:statement/a", ENTENTE_ADDRESS_STATEMENT, "a", NULL },
    { "entente:date/2019-07", ENTENTE_ADDRESS_DATE, "2019-07", NULL },
    { "entente:date/2019/..", ENTENTE_ADDRESS_DATE, "2019/..", NULL },
    { "entente:date/2019?", ENTENTE_ADDRESS_DATE, "2019?", "entente:date/2019%3F" },
    { "entente:date/2019%25", ENTENTE_ADDRESS_DATE, "2019%", NULL },
    { "entente:///deal/a", ENTENTE_ADDRESS_DEAL, "a", "entente:deal/a" },
    { "entente://deal/a", ENTENTE_ADDRESS_DEAL, "a", "entente:deal/a" },
    { "ENTENTE:deal/%61", ENTENTE_ADDRESS_DEAL, "a", "entente:deal/a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteAddressKind kind = ENTENTE_N_ADDRESS_KINDS;
      g_autofree char *value = entente_address_parse (cases[i].address, &kind, &error);
      g_autofree char *written = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (value, ==, cases[i].value);
      g_assert_cmpint (kind, ==, cases[i].kind);
      written = entente_address_format (kind, value);
      g_assert_cmpstr (written, ==, cases[i].written != NULL ? cases[i].written : cases[i].address);
    }
}

/* What is no link is said to be none, in short, and as text that can be shown. */
static void
test_broken (void)
{
  static const char *const cases[] = {
    "", "entente", "entente:", "entente:/", "entente:deal", "entente:deal/", "entente:/deal/", "entente:deals/a",
    "entente:dea/a", "entente:deal/A", "entente:deal/a/b", "entente:deal/a%", "entente:deal/a%00b", "entente:deal/%ff",
    "entente:deal/\xff", "\xff", "entente:date/", "entente:date/soon", "entente:date/2019-13", "http:deal/a", "deal/a",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntenteAddressKind kind;

      g_assert_null (entente_address_parse (cases[i], &kind, &error));
      g_assert_true (error->domain == ENTENTE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *many = g_strnfill (1000000, 'a');
  g_autofree char *address = g_strconcat ("entente:deal/", many, NULL);
  g_autofree char *longest = g_strconcat ("entente:deal/", many + strlen (many) - ENTENTE_ID_MAX, NULL);
  g_autofree char *value = NULL;
  EntenteAddressKind kind;

  g_assert_null (entente_address_parse (address, &kind, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_assert_cmpuint (strlen (error->message), <, 400);
  value = entente_address_parse (longest, &kind, NULL);
  g_assert_cmpuint (strlen (value), ==, ENTENTE_ID_MAX);
}

static void
test_meant (void)
{
  g_assert_true (entente_address_is_meant ("entente:"));
  g_assert_true (entente_address_is_meant ("Entente:what"));
  g_assert_false (entente_address_is_meant ("entente"));
  g_assert_false (entente_address_is_meant ("entente.json"));
  g_assert_false (entente_address_is_meant (""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/address/sound", test_sound);
  g_test_add_func ("/address/broken", test_broken);
  g_test_add_func ("/address/long", test_long);
  g_test_add_func ("/address/meant", test_meant);
  return g_test_run ();
}
