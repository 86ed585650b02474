/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands that work on files: check, import, export. */

#include "entente-command.h"

#include "entente-error.h"
#include "entente-progress-text.h"
#include "entente-reader.h"
#include "entente-stream-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How often is looked whether somebody reads from a pipe, in milliseconds. */
#define READER_DELAY 50

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

/* Nothing is fetched from or sent to the net, whatever file systems GIO knows. */
static GFile *
native_file_of (const char  *argument,
                GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);

  if (g_file_is_native (file) && g_file_peek_path (file) != NULL)
    return g_steal_pointer (&file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("“%s” is not a file of this computer, and only those are read and written"), argument);
  return NULL;
}

static GFile *
input_of (const char  *argument,
          GError     **error)
{
  return strcmp (argument, "-") == 0 ? g_file_new_for_path ("/dev/stdin") : native_file_of (argument, error);
}

/* Of a stream each line is looked at; what the lines say of each other is checked when it is imported. */
static gboolean
check_stream (const EntenteInput  *input,
              EntenteFaults       *faults,
              guint               *n_statements,
              GCancellable        *cancellable,
              GError             **error)
{
  g_autoptr (EntenteStreamReader) reader = entente_stream_reader_new (input->stream, "checked");

  for (;;)
    {
      g_autoptr (EntenteStreamBatch) batch = NULL;

      if (!entente_stream_reader_next (reader, &batch, cancellable, error))
        return FALSE;
      if (batch == NULL)
        break;
      entente_faults_take (faults, batch->faults);
      *n_statements += batch->records->statements->len;
    }
  if (faults->total > 0)
    entente_faults_set_error (faults->total, input->name, error);
  return faults->total == 0;
}

/* A file that is checked on a thread of its own, so that this one can hear that it was interrupted. */
typedef struct {
  GFile         *file;
  EntenteFaults *faults;
  guint          n_statements;
} Check;

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Check *check = data;
  GError *error = NULL;
  g_autoptr (EntenteInput) input = entente_input_open (check->file, cancellable, &error);
  gboolean success;

  if (input != NULL && input->is_stream)
    success = check_stream (input, check->faults, &check->n_statements, cancellable, &error);
  else
    {
      EntenteRecords *records = NULL;

      if (input != NULL)
        records = entente_reader_read_input (input, "checked", check->faults, cancellable, &error);
      success = records != NULL;
      if (success)
        check->n_statements = records->statements->len;
      entente_records_free (records);
    }
  if (success)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
run_check (Check   *check,
           GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, entente_command_cancellable (), entente_command_done_cb, &result);

  g_task_set_task_data (task, check, NULL);
  g_task_run_in_thread (task, check_thread);
  answer = entente_command_wait (&result);
  return g_task_propagate_boolean (G_TASK (answer), error);
}

static int
check_file (const char *argument)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = input_of (argument, &error);
  Check check = { file, faults, 0 };

  if (file == NULL || !run_check (&check, &error))
    {
      print_faults (faults, argument);
      return entente_command_fail (error);
    }
  g_print (ngettext ("%s: no faults; %u statement\n", "%s: no faults; %u statements\n", check.n_statements), argument,
           check.n_statements);
  return ENTENTE_EXIT_OK;
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
  int worst = ENTENTE_EXIT_OK;
  int exit_code;

  if (!entente_command_parse ("check", _("FILE…"),
                              _("Looks for faults in landscape files and prints each with its place. Nothing is stored. "
                                "“-” is standard input."),
                              NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc < 2)
    return entente_command_fail_usage ("check", "%s", _("A file is expected"));

  for (int i = 1; i < argc && worst != ENTENTE_EXIT_INTERRUPTED; i++)
    {
      exit_code = check_file (argv[i]);
      worst = MAX (worst, exit_code);
    }
  return worst;
}

/* A line of the terminal that is written anew and goes when the change is done. */
static void
progress_cb (const EntenteProgress *progress,
             gpointer               user_data)
{
  const gint64 *begun = user_data;
  g_autofree char *text = entente_progress_to_string (progress, g_get_monotonic_time () - *begun);

  g_printerr ("\r\033[K%s", text);
}

static void
end_progress (void)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K");
}

static int
remove_dataset (EntenteLandscape *landscape,
                const char       *dataset)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun = g_get_monotonic_time ();
  guint64 n_statements;

  entente_landscape_remove_dataset_async (landscape, dataset, isatty (STDERR_FILENO) ? progress_cb : NULL, &begun,
                                          entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  end_progress ();
  if (!entente_landscape_remove_dataset_finish (landscape, answer, &n_statements, &error))
    {
      int exit_code = entente_command_fail (error);

      g_printerr ("%s\n", _("Nothing was removed."));
      return exit_code;
    }
  g_print (ngettext ("The dataset “%s” was removed, with %u statement.\n", "The dataset “%s” was removed, with %u statements.\n",
                     (guint) n_statements),
           dataset, (guint) n_statements);
  return ENTENTE_EXIT_OK;
}

static int
import_file (EntenteLandscape *landscape,
             GFile            *file,
             const char       *argument)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  gint64 begun = g_get_monotonic_time ();

  entente_landscape_import_async (landscape, file, faults, isatty (STDERR_FILENO) ? progress_cb : NULL, &begun,
                                  entente_command_cancellable (), entente_command_done_cb, &result);
  answer = entente_command_wait (&result);
  end_progress ();
  if (!entente_landscape_import_finish (landscape, answer, &notice, &error))
    {
      int exit_code;

      print_faults (faults, argument);
      exit_code = entente_command_fail (error);
      g_printerr ("%s\n", _("Nothing was imported."));
      return exit_code;
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
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int exit_code;

  if (!entente_command_parse ("import", _("FILE"),
                              _("Adds a landscape file as a dataset of its own; one that is there already is replaced. "
                                "A file with faults changes nothing. “-” is standard input."),
                              entries, &argc, &argv, &exit_code))
    return exit_code;
  if (dataset == NULL ? argc != 2 : argc != 1)
    return entente_command_fail_usage ("import", "%s", dataset == NULL ? _("One file is expected")
                                                                       : _("No file is expected with “--remove”"));
  if (dataset == NULL)
    {
      file = input_of (argv[1], &error);
      if (file == NULL)
        return entente_command_fail (error);
    }
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;
  return dataset != NULL ? remove_dataset (landscape, dataset) : import_file (landscape, file, argv[1]);
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

static void
elapsed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* A pipe without a reader can't be opened yet, and waiting in open() could not be interrupted. */
static gboolean
wait_for_reader (void)
{
  gboolean elapsed = FALSE;
  guint source = g_timeout_add_once (READER_DELAY, elapsed_cb, &elapsed);

  while (!elapsed && !g_cancellable_is_cancelled (entente_command_cancellable ()))
    g_main_context_iteration (NULL, TRUE);
  if (!elapsed)
    g_source_remove (source);
  return elapsed;
}

/* Writes to a pipe, a terminal or a device, which nothing can be put in place of. */
static gboolean
export_to_special (EntenteLandscape     *landscape,
                   EntenteExportFormat   format,
                   const char           *path,
                   gboolean              is_pipe,
                   GError              **error)
{
  g_autoptr (GOutputStream) stream = NULL;
  int fd;

  do
    fd = g_open (path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  while (fd < 0 && errno == ENXIO && is_pipe && wait_for_reader ());
  if (fd < 0)
    {
      int errsv = errno;

      if (!g_cancellable_set_error_if_cancelled (entente_command_cancellable (), error))
        g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errsv), _("“%s” can’t be opened: %s"), path,
                     g_strerror (errsv));
      return FALSE;
    }
  stream = g_unix_output_stream_new (fd, TRUE);
  return export_to (landscape, format, stream, error) && g_output_stream_close (stream, NULL, error);
}

static gboolean
export_to_stdout (EntenteLandscape     *landscape,
                  EntenteExportFormat   format,
                  GError              **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return export_to (landscape, format, stream, error);
}

/* Writes beside the file and puts that in its place when it is whole. */
static gboolean
replace_file (EntenteLandscape     *landscape,
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

static gboolean
export_to_file (EntenteLandscape     *landscape,
                EntenteExportFormat   format,
                GFile                *file,
                GError              **error)
{
  const char *path = g_file_peek_path (file);
  GStatBuf status;

  if (strcmp (path, "/dev/stdout") == 0)
    return export_to_stdout (landscape, format, error);
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return export_to_special (landscape, format, path, S_ISFIFO (status.st_mode), error);
  return replace_file (landscape, format, file, error);
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
  g_autoptr (GFile) file = NULL;
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

  if (output != NULL && strcmp (output, "-") != 0)
    {
      file = native_file_of (output, &error);
      if (file == NULL)
        return entente_command_fail (error);
    }
  landscape = entente_command_open (&exit_code);
  if (landscape == NULL)
    return exit_code;
  success = file != NULL ? export_to_file (landscape, export_format, file, &error)
                         : export_to_stdout (landscape, export_format, &error);
  return success ? ENTENTE_EXIT_OK : entente_command_fail (error);
}
