/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that ask: overview, show, search. */

#include "entente-command.h"

#include "entente-card-text.h"
#include "entente-error.h"

#include <glib/gi18n.h>

#define DEFAULT_LIMIT 50
/* How many ids are offered when the one that was asked for isn't there. */
#define N_OFFERED 5

static GPtrArray *
get_datasets (EntenteLandscape  *landscape,
              GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  entente_landscape_get_datasets_async (landscape, entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  return entente_landscape_get_datasets_finish (landscape, answer, error);
}

/**
 * entente_command_overview:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Prints what there is in the landscape.
 *
 * Returns: what the process is to end with
 */
int
entente_command_overview (int    argc,
                          char **argv)
{
  int exit_code;
  g_autoptr (EntenteLandscape) landscape = NULL;
  g_autoptr (EntenteTerminal) terminal = NULL;
  g_autoptr (EntenteOverview) overview = NULL;
  g_autoptr (GPtrArray) datasets = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (!entente_command_parse ("overview", "", _("Prints what there is in the landscape."), NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 1)
    return entente_command_fail_usage ("overview", "%s", _("No argument is expected"));
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;
  entente_landscape_get_overview_async (landscape, entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  overview = entente_landscape_get_overview_finish (landscape, answer, &error);
  if (overview == NULL)
    return entente_command_fail (error);
  datasets = get_datasets (landscape, &error);
  if (datasets == NULL)
    return entente_command_fail (error);

  terminal = entente_terminal_new ();
  entente_overview_text_write (overview, datasets, terminal);
  entente_terminal_write (terminal);
  return ENTENTE_EXIT_OK;
}

static EntenteFound *
search (EntenteLandscape  *landscape,
        const char        *text,
        guint              limit,
        GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  entente_landscape_search_async (landscape, text, (1u << ENTENTE_N_SUBJECT_TYPES) - 1, limit, limit,
                                  entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  return entente_landscape_search_finish (landscape, answer, error);
}

/* A person who doesn't know the id has typed a name, or part of one. */
static void
offer_ids (EntenteLandscape *landscape,
           const char       *text)
{
  g_autoptr (EntenteFound) found = search (landscape, text, N_OFFERED, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; found != NULL && i < found->rows->len; i++)
    if (found->rows->pdata[i] != NULL)
      g_string_append_printf (ids, ids->len > 0 ? ", %s" : "%s", ((EntenteRow *) found->rows->pdata[i])->id);
  if (ids->len > 0)
    /* Translators: a list of ids that the user may have meant. */
    g_printerr (_("Perhaps: %s\n"), ids->str);
  else
    g_printerr ("%s\n", _("“entente search TEXT” finds ids by name."));
}

/**
 * entente_command_show:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Prints the card of one subject.
 *
 * Returns: what the process is to end with
 */
int
entente_command_show (int    argc,
                      char **argv)
{
  int exit_code;
  g_autoptr (EntenteLandscape) landscape = NULL;
  g_autoptr (EntenteTerminal) terminal = NULL;
  g_autoptr (EntenteCard) card = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  if (!entente_command_parse ("show", _("ID"), _("Shows everything about one subject, with its evidence."), NULL, &argc, &argv,
                              &exit_code))
    return exit_code;
  if (argc != 2)
    return entente_command_fail_usage ("show", "%s", _("One id is expected"));
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;

  entente_landscape_get_card_async (landscape, argv[1], entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  card = entente_landscape_get_card_finish (landscape, answer, &error);
  if (card == NULL)
    {
      exit_code = entente_command_fail (error);
      if (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND))
        offer_ids (landscape, argv[1]);
      return exit_code;
    }

  terminal = entente_terminal_new ();
  entente_card_text_write (card, terminal);
  entente_terminal_write (terminal);
  return ENTENTE_EXIT_OK;
}

/**
 * entente_command_search:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Prints the names and statements that have a text. Ends with %ENTENTE_EXIT_FAILED if there are none, as grep does.
 *
 * Returns: what the process is to end with
 */
int
entente_command_search (int    argc,
                        char **argv)
{
  int limit = DEFAULT_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 'n', 0, G_OPTION_ARG_INT, &limit, N_("Show at most N names and N statements"), N_("N") },
    G_OPTION_ENTRY_NULL,
  };
  int exit_code;
  g_autoptr (EntenteLandscape) landscape = NULL;
  g_autoptr (EntenteTerminal) terminal = NULL;
  g_autoptr (EntenteFound) found = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!entente_command_parse ("search", _("TEXT"), _("Finds names by any part of them, then statements by words or the "
                                             "beginning of the last, whatever the case, accents and punctuation."),
                      entries, &argc, &argv, &exit_code))
    return exit_code;
  if (limit < 1)
    return entente_command_fail_usage ("search", "%s", _("The limit is a number from 1"));
  text = g_strjoinv (" ", argv + 1);
  if (*g_strstrip (text) == '\0')
    return entente_command_fail_usage ("search", "%s", _("A text to search for is expected"));
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;

  found = search (landscape, text, (guint) limit, &error);
  if (found == NULL)
    return entente_command_fail (error);
  if (found->rows->len == 0 && found->statements->len == 0)
    {
      g_printerr (_("entente: Nothing has “%s” in it\n"), text);
      return ENTENTE_EXIT_FAILED;
    }
  terminal = entente_terminal_new ();
  entente_found_text_write (found, (guint) limit, terminal);
  entente_terminal_write (terminal);
  return ENTENTE_EXIT_OK;
}
