/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-command.h"

#include "entente-address.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  const char *arguments;
  const char *summary;
  int         (*run) (int argc, char **argv);
} commands[] = {
  { "overview", "", N_("print what there is in the landscape"), entente_command_overview },
  { "show", N_("ID"), N_("show everything about one subject, with its evidence"), entente_command_show },
  { "search", N_("TEXT"), N_("find names, then statements"), entente_command_search },
  { "check", N_("FILE…"), N_("look for faults in landscape files"), entente_command_check },
  { "import", N_("FILE"), N_("add a landscape file as a dataset, or remove one"), entente_command_import },
  { "export", N_("--format=FORMAT"), N_("write the landscape as a table or as a landscape file"), entente_command_export },
};

/* Set on the first interrupt; the command then ends as soon as it can, with nothing half-done. */
static GCancellable *cancellable;

static gboolean
interrupt_cb (gpointer user_data)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_CONTINUE;
}

/**
 * entente_command_cancellable:
 *
 * Returns: (transfer none): what is cancelled when the user interrupts the program
 */
GCancellable *
entente_command_cancellable (void)
{
  return cancellable;
}

/**
 * entente_command_done_cb:
 * @source: unused
 * @result: the result
 * @user_data: where entente_command_wait() looks for it
 *
 * The callback of every asynchronous call of a command.
 */
void
entente_command_done_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

/**
 * entente_command_wait:
 * @result: where the callback puts the result; must be %NULL before the call is made
 *
 * Runs the main loop until the call has been answered.
 *
 * Returns: (transfer full): the result
 */
GAsyncResult *
entente_command_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

/**
 * entente_command_fail:
 * @error: what went wrong
 *
 * Says so on standard error.
 *
 * Returns: what the process is to end with
 */
int
entente_command_fail (const GError *error)
{
  g_printerr ("entente: %s\n", error->message);
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? ENTENTE_EXIT_INTERRUPTED : ENTENTE_EXIT_FAILED;
}

/**
 * entente_command_fail_usage:
 * @command: the name of the command
 * @format: what is wrong with how it was called, as for printf()
 * @...: what @format asks for
 *
 * Says so on standard error, and where help is.
 *
 * Returns: what the process is to end with
 */
int
entente_command_fail_usage (const char *command,
                            const char *format,
                            ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("entente: %s\n", message);
  /* Translators: a command that the user can type. */
  g_printerr (_("Try “entente %s%s--help”.\n"), command, *command != '\0' ? " " : "");
  return ENTENTE_EXIT_USAGE;
}

/**
 * entente_command_parse:
 * @command: the name of the command
 * @arguments: what stands for its arguments in the help
 * @summary: what it does
 * @entries: (nullable): its options
 * @argc: (inout): how many arguments there are
 * @argv: (inout) (array length=argc): the arguments; the options are taken out
 * @exit_code: (out): what the process is to end with if the command doesn't go on
 *
 * Reads the options of a command. “--help” prints its help, and the command doesn't go on.
 *
 * Returns: whether the command is to go on
 */
gboolean
entente_command_parse (const char          *command,
                       const char          *arguments,
                       const char          *summary,
                       const GOptionEntry  *entries,
                       int                 *argc,
                       char              ***argv,
                       int                 *exit_code)
{
  g_autofree char *program = g_strdup_printf ("entente %s", command);
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  /* GLib's own help ends the process, whether it could be written or not. */
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *exit_code = entente_command_fail_usage (command, "%s", error->message);
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *exit_code = ENTENTE_EXIT_OK;
      return FALSE;
    }
  /* GLib leaves a “--” that parts options from arguments. */
  if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
    {
      (*argv)[1] = (*argv)[0];
      ++*argv;
      --*argc;
    }
  return TRUE;
}

/**
 * entente_command_open:
 * @exit_code: (out): what the process is to end with if the landscape can't be opened
 *
 * Opens the user's landscape. What the user should know of it is said on standard error.
 *
 * Returns: (transfer full) (nullable): the landscape
 */
EntenteLandscape *
entente_command_open (int *exit_code)
{
  g_autofree char *path = entente_landscape_get_default_path ();
  g_autoptr (EntenteLandscape) landscape = entente_landscape_new (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  entente_landscape_open_async (landscape, cancellable, entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  if (!entente_landscape_open_finish (landscape, answer, &notice, &error))
    {
      *exit_code = entente_command_fail (error);
      return NULL;
    }
  if (notice != NULL)
    g_printerr ("entente: %s\n", notice);

  /* Nobody would be told later. */
  g_clear_object (&result);
  g_clear_object (&answer);
  g_clear_pointer (&notice, g_free);
  entente_landscape_check_async (landscape, cancellable, entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  if (!entente_landscape_check_finish (landscape, answer, &notice, &error))
    {
      *exit_code = entente_command_fail (error);
      return NULL;
    }
  if (notice != NULL)
    g_printerr ("entente: %s\n", notice);
  return g_steal_pointer (&landscape);
}

static void
print_help (void)
{
  g_print ("%s\n\n", _("Usage: entente [COMMAND] [ARGUMENTS]"));
  g_print ("%s\n\n", _("Explore who is bound to whom by which deal, since when, for how much, and who says so.\n"
                       "Without a command, opens the window; a landscape file that is given is imported, an “entente:” link shown."));
  g_print ("%s\n", _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s %s", commands[i].name,
                                               *commands[i].arguments != '\0' ? _(commands[i].arguments) : "");

      g_print ("  %s%*s  %s\n", call, (int) MAX (0, 24 - g_utf8_strlen (call, -1)), "", _(commands[i].summary));
    }
  g_print ("\n%s\n  --help, --version\n", _("Options:"));
  g_print ("  %s\n\n", _("and of the window: --select ID, --page NAME, --picture FILE [--size WIDTHxHEIGHT] [--dark]"));
  g_print ("%s\n", _("“entente COMMAND --help” tells more of a command."));
}

/* What was printed has to have arrived: of a full disk nothing is known before. */
static int
end_output (int exit_code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return exit_code;
  g_printerr ("entente: %s\n", _("Standard output could not be written"));
  return exit_code == ENTENTE_EXIT_OK ? ENTENTE_EXIT_FAILED : exit_code;
}

/**
 * entente_command_line_is_meant:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Returns: whether the arguments are for the command line: there are some, and they name neither a file nor a link nor an
 *   option of the window
 */
gboolean
entente_command_line_is_meant (int    argc,
                               char **argv)
{
  static const char *const window_options[] = { "--picture", "--size", "--dark", "--select", "--page", "--gapplication-service" };

  if (argc < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (window_options); i++)
    if (g_str_has_prefix (argv[1], window_options[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, argv[1]) == 0)
      return TRUE;
  /* A file that is there is opened; what is neither is an error that the command line explains. */
  return *argv[1] == '-' || (!g_str_has_suffix (argv[1], ".json") && !g_str_has_suffix (argv[1], ".ndjson") &&
                             !entente_address_is_meant (argv[1]) && strstr (argv[1], "://") == NULL);
}

/**
 * entente_command_line_run:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Runs the command that the arguments name.
 *
 * Returns: what the process is to end with
 */
int
entente_command_line_run (int    argc,
                          char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  guint interrupt;
  int exit_code = -1;

  if (name != NULL && (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0 || strcmp (name, "help") == 0))
    return print_help (), end_output (ENTENTE_EXIT_OK);
  if (name != NULL && strcmp (name, "--version") == 0)
    return g_print ("Entente %s\n", ENTENTE_VERSION), end_output (ENTENTE_EXIT_OK);

  cancellable = g_cancellable_new ();
  interrupt = g_unix_signal_add (SIGINT, interrupt_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (commands) && exit_code < 0; i++)
    if (strcmp (commands[i].name, name) == 0)
      exit_code = commands[i].run (argc - 1, argv + 1);
  if (exit_code < 0)
    exit_code = entente_command_fail_usage ("", *name == '-' ? _("There is no option “%s”") : _("There is no command “%s”"),
                                            name);

  g_source_remove (interrupt);
  g_clear_object (&cancellable);
  return end_output (exit_code);
}
