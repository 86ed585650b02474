/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line in German, with the bundled landscape as far as fixtures/landscape/de.po has it. */

#include "entente-command.h"
#include "entente-language-test.h"
#include "entente-test.h"

static gboolean has_locale;

static void
test_show (void)
{
  TestFolder *folder;

  if (g_test_subprocess ())
    {
      const char *arguments[] = { "entente", "show", "microsoft-openai-acquisition", NULL };

      g_assert_cmpint (entente_command_line_run (G_N_ELEMENTS (arguments) - 1, (char **) arguments), ==, 0);
      return;
    }
  if (!has_locale)
    {
      g_test_skip ("the C library has no such locale, and it could not be made: localedef or its sources are missing");
      return;
    }
  folder = test_folder_new ();
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  test_folder_free (folder);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*Übernahme von OpenAI durch Microsoft*Kenner der Branche*");
}

int
main (int    argc,
      char **argv)
{
  has_locale = test_language_set ("de_DE.UTF-8", "catalogues");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-language/show", test_show);
  return g_test_run ();
}
