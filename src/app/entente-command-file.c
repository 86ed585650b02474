/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that work on files: check, import, export. */

#include "entente-command.h"

#include "entente-error.h"
#include "entente-reader.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

static void
print_faults (const EntenteFaults *faults,
              const char          *file)
{
  for (guint i = 0; i < faults->list->len; i++)
    {
      g_autofree char *line = entente_fault_to_string (faults->list->pdata[i], file);

      g_printerr ("%s\n", line);
    }
  if (faults->total > faults->list->len)
    g_printerr (ngettext ("%s: and %u fault more\n", "%s: and %u faults more\n", (guint) (faults->total - faults->list->len)),
                file, (guint) (faults->total - faults->list->len));
}

static GFile *
file_of (const char *argument)
{
  return strcmp (argument, "-") == 0 ? g_file_new_for_path ("/dev/stdin") : g_file_new_for_commandline_arg (argument);
}

static gboolean
check_file (const char *argument)
{
  g_autoptr (GFile) file = file_of (argument);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (GError) error = NULL;

  records = entente_reader_read_file (file, "checked", faults, entente_command_cancellable (), &error);
  if (records == NULL)
    {
      print_faults (faults, argument);
      entente_command_fail (error);
      return FALSE;
    }
  g_print (ngettext ("%s: no faults; %u statement\n", "%s: no faults; %u statements\n", records->statements->len), argument,
           records->statements->len);
  return TRUE;
}

/**
 * entente_command_check:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Prints the faults of landscape files. Nothing is stored.
 *
 * Returns: what the process is to end with
 */
int
entente_command_check (int    argc,
                       char **argv)
{
  gboolean success = TRUE;
  int exit_code;

  if (!entente_command_parse ("check", _("FILE…"),
                              _("Looks for faults in landscape files and prints each with its place. Nothing is stored. "
                                "“-” is standard input."),
                              NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc < 2)
    return entente_command_fail_usage ("check", "%s", _("A file is expected"));

  for (int i = 1; i < argc && !g_cancellable_is_cancelled (entente_command_cancellable ()); i++)
    success = check_file (argv[i]) && success;
  return success ? ENTENTE_EXIT_OK : ENTENTE_EXIT_FAILED;
}

static int
remove_dataset (EntenteLandscape *landscape,
                const char       *dataset)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_statements;

  entente_landscape_remove_dataset_async (landscape, dataset, entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  if (!entente_landscape_remove_dataset_finish (landscape, answer, &n_statements, &error))
    return entente_command_fail (error);
  g_print (ngettext ("The dataset “%s” was removed, with %u statement.\n", "The dataset “%s” was removed, with %u statements.\n",
                     (guint) n_statements),
           dataset, (guint) n_statements);
  return ENTENTE_EXIT_OK;
}

static int
import_file (EntenteLandscape *landscape,
             const char       *argument)
{
  g_autoptr (GFile) file = file_of (argument);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  entente_landscape_import_async (landscape, file, faults, entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  if (!entente_landscape_import_finish (landscape, answer, &notice, &error))
    {
      print_faults (faults, argument);
      entente_command_fail (error);
      g_printerr ("%s\n", _("Nothing was imported."));
      return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? ENTENTE_EXIT_INTERRUPTED : ENTENTE_EXIT_FAILED;
    }
  g_print ("%s\n", notice);
  return ENTENTE_EXIT_OK;
}

/**
 * entente_command_import:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Imports a landscape file as a dataset, or removes one.
 *
 * Returns: what the process is to end with
 */
int
entente_command_import (int    argc,
                        char **argv)
{
  g_autofree char *dataset = NULL;
  const GOptionEntry entries[] = {
    { "remove", 0, 0, G_OPTION_ARG_STRING, &dataset, N_("Remove the dataset, with all that it stated"), N_("DATASET") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (EntenteLandscape) landscape = NULL;
  int exit_code;

  if (!entente_command_parse ("import", _("FILE"),
                              _("Adds a landscape file as a dataset of its own; one that is there already is replaced. "
                                "A file with faults changes nothing. “-” is standard input."),
                              entries, &argc, &argv, &exit_code))
    return exit_code;
  if (dataset == NULL ? argc != 2 : argc != 1)
    return entente_command_fail_usage ("import", "%s", dataset == NULL ? _("One file is expected")
                                                                       : _("No file is expected with “--remove”"));
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;
  return dataset != NULL ? remove_dataset (landscape, dataset) : import_file (landscape, argv[1]);
}

static gboolean
export_to (EntenteLandscape     *landscape,
           EntenteExportFormat   format,
           GOutputStream        *stream,
           GError              **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  entente_landscape_export_async (landscape, format, stream, entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  return entente_landscape_export_finish (landscape, answer, error);
}

/* Writes beside the file and puts that in its place when it is whole. */
static gboolean
export_to_file (EntenteLandscape     *landscape,
                EntenteExportFormat   format,
                GFile                *file,
                GError              **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);
  g_autoptr (GCancellable) abandon = NULL;

  if (stream == NULL)
    return FALSE;
  if (export_to (landscape, format, G_OUTPUT_STREAM (stream), error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);

  /* Closing it cancelled leaves the file as it was. */
  abandon = g_cancellable_new ();
  g_cancellable_cancel (abandon);
  g_output_stream_close (G_OUTPUT_STREAM (stream), abandon, NULL);
  return FALSE;
}

/**
 * entente_command_export:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments
 *
 * Writes the whole landscape to standard output or a file.
 *
 * Returns: what the process is to end with
 */
int
entente_command_export (int    argc,
                        char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      /* Translators: “statements-csv” and “json” are typed as they stand. */
      N_("“statements-csv”: a row for each statement; “json”: a landscape file"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to FILE, not to standard output"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (EntenteLandscape) landscape = NULL;
  g_autoptr (GError) error = NULL;
  EntenteExportFormat export_format;
  gboolean success;
  int exit_code;

  if (!entente_command_parse ("export", "", _("Writes the whole landscape."), entries, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 1)
    return entente_command_fail_usage ("export", _("“%s” is one argument too many"), argv[1]);
  if (format == NULL)
    return entente_command_fail_usage ("export", "%s", _("A format is expected: --format=statements-csv or --format=json"));
  if (strcmp (format, "statements-csv") == 0)
    export_format = ENTENTE_EXPORT_STATEMENTS_CSV;
  else if (strcmp (format, "json") == 0)
    export_format = ENTENTE_EXPORT_JSON;
  else
    return entente_command_fail_usage ("export", _("“%s” is not a format: statements-csv or json is"), format);

  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;
  if (output != NULL && strcmp (output, "-") != 0)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);

      success = export_to_file (landscape, export_format, file, &error);
    }
  else
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

      success = export_to (landscape, export_format, stream, &error);
    }
  return success ? ENTENTE_EXIT_OK : entente_command_fail (error);
}
