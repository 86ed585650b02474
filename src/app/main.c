/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-application.h"
#include "entente-bundled-text.h"
#include "entente-command.h"
#include "entente-search-provider.h"

#include <glib/gi18n.h>
#include <locale.h>

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ENTENTE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  entente_bundled_text_init (ENTENTE_LOCALEDIR);

  g_set_application_name (_("Entente"));
  if (entente_search_provider_is_meant (argc, argv))
    return entente_search_provider_run ();
  if (entente_command_line_is_meant (argc, argv))
    return entente_command_line_run (argc, argv);
  return entente_application_run (argc, argv);
}
