/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-language-test.h"

#include "entente-bundled-text.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

gboolean
test_language_set (const char *locale,
                   const char *catalogues)
{
  /* Not by g_test_build_filename(), which waits for g_test_init(). */
  const char *built = g_getenv ("G_TEST_BUILDDIR") != NULL ? g_getenv ("G_TEST_BUILDDIR") : ".";
  g_autofree char *ours = g_build_filename (built, "languages", "locales", NULL);
  g_autofree char *folder = g_build_filename (built, "languages", catalogues, NULL);

  g_setenv ("LC_ALL", locale, TRUE);
  g_unsetenv ("LANGUAGE");
  /* Those that were made for the tests, or the system's. */
  g_setenv ("LOCPATH", ours, TRUE);
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_unsetenv ("LOCPATH");
      if (setlocale (LC_ALL, "") == NULL)
        {
          /* GTK would complain of it. */
          g_setenv ("LC_ALL", "C.UTF-8", TRUE);
          return FALSE;
        }
    }
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  entente_bundled_text_init (folder);
  return TRUE;
}
