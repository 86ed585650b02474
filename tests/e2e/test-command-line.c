/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as its user has it: started, read, interrupted, killed. None of its code is linked. Its path is the first
 * argument. */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program;

/* A home of its own for each test, and what the last call printed. */
typedef struct {
  char *home;
  char *out;
  char *err;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->home = g_dir_make_tmp ("entente-e2e-XXXXXX", NULL);
  g_assert_nonnull (fixture->home);
}

static void
run_tool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *const argv[] = { "rm", "-r", fixture->home, NULL };

  run_tool (argv);
  g_free (fixture->home);
  g_free (fixture->out);
  g_free (fixture->err);
}

static GSubprocessLauncher *
launcher_for (const char *home)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  return launcher;
}

/* Runs the program with arguments up to a NULL, keeps what it prints, and returns what it ended with. */
static int
run_in (Fixture    *fixture,
        const char *home,
        const char *first,
        va_list     arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = launcher_for (home);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) (guintptr) program);
  for (const char *argument = first; argument != NULL; argument = va_arg (arguments, const char *))
    g_ptr_array_add (argv, (gpointer) (guintptr) argument);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static int
run (Fixture    *fixture,
     const char *first,
     ...)
{
  va_list arguments;
  int status;

  va_start (arguments, first);
  status = run_in (fixture, fixture->home, first, arguments);
  va_end (arguments);
  return status;
}

/* Runs a line of shell, in which $0 is the program. */
static int
run_shell (Fixture    *fixture,
           const char *line)
{
  const char *const argv[] = { "sh", "-c", line, program, NULL };
  g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);

  g_assert_no_error (error);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

#define assert_has(text, part)                                                    \
  G_STMT_START                                                                    \
    {                                                                             \
      if (strstr (text, part) == NULL)                                            \
        g_error ("line %d: “%s” is not in: %s", __LINE__, part, text);            \
    }                                                                             \
  G_STMT_END

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (fixture->home, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static void
test_overview (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  assert_has (fixture->out, "AI Partnership Landscape");
  assert_has (fixture->out, "In talks");
  assert_has (fixture->out, "Amazon–OpenAI talks");
  g_assert_null (strstr (fixture->out, "Datasets"));
  g_assert_cmpstr (fixture->err, ==, "");
}

static void
test_show (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpint (run (fixture, "show", "amazon-anthropic-investment", NULL), ==, 0);
  assert_has (fixture->out, "about $4\302\240billion");
  assert_has (fixture->out, "¶\302\240" "5");
  assert_has (fixture->out, "amazon-openai-gambit");
  g_assert_cmpstr (fixture->err, ==, "");

  g_assert_cmpint (run (fixture, "show", "anthro", NULL), ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  assert_has (fixture->err, "anthropic");
}

/* Every slot of a statement is printed, and none twice. */
static void
test_show_slots (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *file = write_file (
    fixture, "trees.entente.json",
    "{ \"format\": \"entente-landscape-1\", \"title\": \"Trees\", \"entities\": [\n"
    "  { \"id\": \"alder\", \"statements\": [\n"
    "    { \"property\": \"name\", \"text\": \"Alder\", \"modality\": \"asserted\" } ] },\n"
    "  { \"id\": \"birch\", \"statements\": [\n"
    "    { \"property\": \"name\", \"text\": \"Birch\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"kind\", \"code\": \"research-lab\", \"text\": \"A laboratory.\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"dependence\", \"object\": \"alder\", \"text\": \"On its wood.\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"role\", \"object\": \"alder\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"view\", \"text\": \"A tree is a tree.\", \"modality\": \"opinion\" },\n"
    "    { \"property\": \"strategy\", \"object\": \"alder\", \"code\": \"paid\", \"amount\": { \"currency\": \"USD\", "
    "\"lower\": \"5\", \"upper\": \"5\", \"qualifier\": \"exact\" }, \"text\": \"Buy.\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"risk\", \"object\": \"alder\", \"text\": \"It burns.\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"tension\", \"object\": \"alder\", \"text\": \"Too near.\", \"modality\": \"asserted\" } ] } ],\n"
    "  \"deals\": [ { \"id\": \"grove\", \"statements\": [\n"
    "    { \"property\": \"kind\", \"code\": \"funding-round\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"status\", \"code\": \"signed\", \"date\": \"2020\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"term\", \"code\": \"access\", \"object\": \"alder\", \"text\": \"To all.\", \"modality\": \"asserted\" },\n"
    "    { \"property\": \"party\", \"object\": \"alder\", \"code\": \"investor\", \"modality\": \"asserted\" } ] } ] }\n");

  g_assert_cmpint (run (fixture, "import", file, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "show", "birch", NULL), ==, 0);
  assert_has (fixture->out, "● Kind · Research lab: A laboratory.\n");
  assert_has (fixture->out, "● Dependence · Alder: On its wood.\n");
  assert_has (fixture->out, "● Role · Alder\n");
  assert_has (fixture->out, "❝ A tree is a tree.\n");
  assert_has (fixture->out, "● Strategy · Alder · $5 · paid: Buy.\n");
  assert_has (fixture->out, "● for Alder: It burns.\n");
  assert_has (fixture->out, "● concerning Alder: Too near.\n");
  g_assert_cmpint (run (fixture, "show", "grove", NULL), ==, 0);
  assert_has (fixture->out, "● Kind · Funding round\n");
  assert_has (fixture->out, "● Signed · 2020\n");
  assert_has (fixture->out, "● Access · concerning Alder: To all.\n");
  assert_has (fixture->out, "● Alder · investor\n");
}

/* Of what there is very much the beginning is printed, and that there is more. */
static void
test_show_much (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"entente-landscape-stream-1\", \"dataset\": \"trees\" }\n");
  g_autofree char *file = NULL;

  g_string_append (text, "{ \"entity\": { \"id\": \"alder\", \"statements\": [\n");
  g_string_truncate (text, text->len - 1);
  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (text, "%s{ \"property\": \"alias\", \"text\": \"Alder %u\", \"modality\": \"asserted\" }",
                            i > 0 ? ", " : "", i);
  g_string_append (text, " ] } }\n");
  for (guint i = 0; i < 120; i++)
    g_string_append_printf (text,
                            "{ \"event\": { \"id\": \"event-%u\", \"statements\": [ "
                            "{ \"property\": \"risk\", \"object\": \"alder\", \"text\": \"Fire.\", \"modality\": \"asserted\" } ] } }\n",
                            i);
  file = write_file (fixture, "trees.entente.ndjson", text->str);
  g_assert_cmpint (run (fixture, "import", file, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "show", "alder", NULL), ==, 0);
  assert_has (fixture->out, "And 1150 more statements on it");
  assert_has (fixture->out, "… and more");
  g_assert_cmpint (run (fixture, "show", "event-7", NULL), ==, 0);
  g_assert_null (strstr (fixture->out, "more"));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (run (fixture, "search", "soft", NULL), ==, 0);
  assert_has (fixture->out, "[microsoft]");
  g_assert_cmpint (run (fixture, "search", "GPT", "4", NULL), ==, 0);
  assert_has (fixture->out, "[gpt-4]");
  assert_has (fixture->out, "In statements");
  g_assert_cmpint (run (fixture, "search", "-n", "1", "a", NULL), ==, 0);
  assert_has (fixture->out, "the first 1");
  g_assert_cmpint (run (fixture, "search", "zeppelin", NULL), ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  assert_has (fixture->err, "zeppelin");
  /* A text that looks like an option. */
  g_assert_cmpint (run (fixture, "search", "--", "-4", NULL), ==, 0);
  assert_has (fixture->out, "[gpt-4]");
}

static void
test_usage (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const commands[] = { "overview", "show", "search", "check", "import", "export" };

  g_assert_cmpint (run (fixture, "--help", NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    assert_has (fixture->out, commands[i]);
  g_assert_cmpint (run (fixture, "--version", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (fixture->out, "Entente "));

  g_assert_cmpint (run (fixture, "dance", NULL), ==, 2);
  assert_has (fixture->err, "dance");
  g_assert_cmpint (run (fixture, "--dance", NULL), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_assert_cmpint (run (fixture, commands[i], "--help", NULL), ==, 0);
      assert_has (fixture->out, "Usage:");
      g_assert_cmpint (run (fixture, commands[i], "--dance", NULL), ==, 2);
      /* The first alone needs no arguments, and takes none. */
      g_assert_cmpint (run (fixture, commands[i], i == 0 ? "a" : NULL, NULL), ==, 2);
      g_assert_cmpstr (fixture->out, ==, "");
    }
  g_assert_cmpint (run (fixture, "export", "--format=xml", NULL), ==, 2);
  g_assert_cmpint (run (fixture, "show", "a", "b", NULL), ==, 2);
  g_assert_cmpint (run (fixture, "search", "-n", "0", "a", NULL), ==, 2);
}

static const char *const clouds =
  "{ \"format\": \"entente-landscape-1\", \"title\": \"Clouds\", \"entities\": [\n"
  "  { \"id\": \"lodz-ai\", \"statements\": [\n"
  "    { \"property\": \"name\", \"text\": \"Łódź AI\", \"modality\": \"asserted\" },\n"
  "    { \"property\": \"view\", \"text\": \"=HYPERLINK(\\\"a\\\", 1), they say\", \"modality\": \"opinion\" } ] } ] }\n";

static void
test_check (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *good = write_file (fixture, "good.entente.json", clouds);
  g_autofree char *bad = write_file (fixture, "bad.entente.json", "{ \"format\": \"entente-landscape-1\",\n  \"title\": 3 }");
  g_autofree char *place = g_strconcat (bad, ":2:", NULL);

  g_assert_cmpint (run (fixture, "check", good, NULL), ==, 0);
  assert_has (fixture->out, "2 statements");
  g_assert_cmpint (run (fixture, "check", good, bad, NULL), ==, 1);
  assert_has (fixture->err, place);
  assert_has (fixture->err, "/title");
  g_assert_cmpint (run_shell (fixture, "cat \"$HOME/good.entente.json\" | \"$0\" check -"), ==, 0);
  g_assert_cmpstr (fixture->out, ==, "-: no faults; 2 statements\n");
  g_assert_cmpint (run_shell (fixture, "\"$0\" check - <\"$HOME/good.entente.json\""), ==, 0);
  g_assert_cmpint (run_shell (fixture, "head -c 5 /dev/zero | tr '\\0' '[' | \"$0\" check - \"$HOME/good.entente.json\""), ==, 1);
  g_assert_cmpstr (fixture->err, ==, "-:1:6: /0/0/0/0: The file ends too early, expected a value or ]\nentente: stdin has 1 fault\n");
  assert_has (fixture->out, "2 statements");
  g_assert_cmpint (run (fixture, "check", "/nowhere/at/all.json", NULL), ==, 1);
  g_assert_cmpint (run (fixture, "check", fixture->home, NULL), ==, 1);
}

static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *good = write_file (fixture, "clouds.entente.json", clouds);
  g_autofree char *bad = write_file (fixture, "bad.entente.json", "[");

  g_assert_cmpint (run (fixture, "import", good, NULL), ==, 0);
  assert_has (fixture->out, "clouds");
  g_assert_cmpint (run (fixture, "search", "łódź", NULL), ==, 0);
  g_assert_cmpint (run (fixture, "search", "LODZ", NULL), ==, 0);
  assert_has (fixture->out, "[lodz-ai]");
  g_assert_cmpint (run_shell (fixture, "sed 's/\"title\"/\"dataset\": \"piped\", &/' \"$HOME/clouds.entente.json\" | \"$0\" import - "
                                       "&& \"$0\" import --remove piped"),
                   ==, 0);
  assert_has (fixture->out, "2 statements");

  /* What can be removed is told. */
  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  assert_has (fixture->out, "Datasets\n");
  assert_has (fixture->out, "  Clouds [clouds]\n    2 statements\n");

  g_assert_cmpint (run (fixture, "import", bad, NULL), ==, 1);
  assert_has (fixture->err, "Nothing was imported");
  g_assert_cmpint (run (fixture, "import", "--remove", "bad", NULL), ==, 1);
  g_assert_cmpint (run (fixture, "import", "--remove", "clouds", NULL), ==, 0);
  assert_has (fixture->out, "2 statements");
  g_assert_cmpint (run (fixture, "search", "lodz", NULL), ==, 1);
}

static void
test_export_csv (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const header =
    "id,dataset,subject_type,subject,subject_name,property,family,object,object_name,value,text,amount_min,amount_max,currency,"
    "qualifier,measure,period,date,modality,credited_to,condition,source,section,paragraph,sentence,rank";
  g_autofree char *good = write_file (fixture, "clouds.entente.json", clouds);
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (fixture, "import", good, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "export", "--format=statements-csv", NULL), ==, 0);
  lines = g_strsplit (fixture->out, "\n", -1);
  g_assert_cmpint (strncmp (lines[0], header, strlen (header)), ==, 0);
  g_assert_cmpuint (g_strv_length (lines), >, 250);
  assert_has (fixture->out, ",lodz-ai,Łódź AI,view,,,,,\"'=HYPERLINK(\"\"a\"\", 1), they say\",");
  assert_has (fixture->out, ",50000000000,50000000000,USD,exact,discussed,once,");
}

/* The bytes of the landscape that another home gets from this one's export are the same. */
static void
test_export_json (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *good = write_file (fixture, "clouds.entente.json", clouds);
  g_autofree char *file = g_build_filename (fixture->home, "all.entente.json", NULL);
  g_autofree char *first = NULL;
  g_autofree char *home = g_steal_pointer (&fixture->home);

  fixture->home = g_build_filename (home, "one", NULL);
  g_assert_cmpint (run (fixture, "import", good, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "export", "--format=json", "--output", file, NULL), ==, 0);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_file_get_contents (file, &first, NULL, NULL));
  g_assert_cmpint (run (fixture, "check", file, NULL), ==, 0);

  g_free (fixture->home);
  fixture->home = g_build_filename (home, "two", NULL);
  g_assert_cmpint (run (fixture, "import", file, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "export", "--format=json", NULL), ==, 0);
  g_assert_cmpstr (fixture->out, ==, first);

  g_free (fixture->home);
  fixture->home = g_steal_pointer (&home);
}

/* Where it can't be written, what was there stays. */
static void
test_export_fails (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *kept = write_file (fixture, "kept", "kept");
  g_autofree char *beneath = g_build_filename (kept, "file.csv", NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpint (run (fixture, "export", "--format=json", "--output", beneath, NULL), ==, 1);
  g_assert_cmpstr (fixture->err, !=, "");
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "kept");
}

/* Whatever is printed, that it could not be is told. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const calls[] = {
    "export --format=json", "export --format=json -o /dev/stdout", "export --format=statements-csv -o /dev/full",
    "overview", "show openai", "search openai", "check \"$HOME/clouds.entente.json\"", "import \"$HOME/clouds.entente.json\"",
    "import --remove clouds", "--help", "--version", "check --help",
  };
  g_autofree char *file = write_file (fixture, "clouds.entente.json", clouds);

  if (g_access ("/dev/full", W_OK) != 0)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *line = g_strdup_printf ("\"$0\" %s >/dev/full", calls[i]);
      int status = run_shell (fixture, line);

      if (status != 1 || strstr (fixture->err, "entente: ") == NULL)
        g_error ("“%s” ended with %d: %s", calls[i], status, fixture->err);
    }
}

/* What is no regular file is written to, not replaced. */
static void
test_export_special (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *contents = NULL;
  g_autofree char *pipe = g_build_filename (fixture->home, "pipe", NULL);
  GStatBuf status;

  g_assert_cmpint (run (fixture, "export", "--format=json", "-o", "/dev/null", NULL), ==, 0);
  g_assert_cmpint (g_stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));

  g_assert_cmpint (run (fixture, "export", "--format=json", NULL), ==, 0);
  contents = g_strdup (fixture->out);
  g_assert_cmpint (run (fixture, "export", "--format=json", "-o", "/dev/stdout", NULL), ==, 0);
  g_assert_cmpstr (fixture->out, ==, contents);

  /* The reader of the pipe comes late. */
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (run_shell (fixture, "(sleep 0.3; cat \"$HOME/pipe\") & \"$0\" export --format=json -o \"$HOME/pipe\" && wait"), ==, 0);
  g_assert_cmpstr (fixture->out, ==, contents);
}

/* Nothing is fetched, and nothing sent. */
static void
test_no_network (Fixture      *fixture,
                 gconstpointer data)
{
  static const char *const addresses[] = { "http://example.org/a.json", "https://example.org/", "sftp://example.org/a.json",
                                           "resource:///a.json" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_assert_cmpint (run (fixture, "check", addresses[i], NULL), ==, 1);
      assert_has (fixture->err, "not a file of this computer");
      g_assert_cmpint (run (fixture, "import", addresses[i], NULL), ==, 1);
      assert_has (fixture->err, "not a file of this computer");
      g_assert_cmpint (run (fixture, "export", "--format=json", "-o", addresses[i], NULL), ==, 1);
      assert_has (fixture->err, "not a file of this computer");
    }
}

/* Who waits for standard input, or for a pipe, can be interrupted. */
static void
test_interrupt_waiting (Fixture      *fixture,
                        gconstpointer data)
{
  static const char *const lines[] = {
    "exec \"$0\" check - <\"$HOME/pipe\"", "exec \"$0\" check \"$HOME/pipe\"",
    "exec \"$0\" check /dev/null - /dev/null <\"$HOME/pipe\"",
    "exec \"$0\" import - <\"$HOME/pipe\"", "exec \"$0\" import \"$HOME/pipe\"",
  };
  g_autofree char *path = g_build_filename (fixture->home, "pipe", NULL);
  int pipe;

  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  pipe = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (pipe, >=, 0);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const char *const argv[] = { "sh", "-c", lines[i], program, NULL };
      g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
      g_autoptr (GSubprocess) process = NULL;
      gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;
      int unread = 1;

      g_assert_cmpint (write (pipe, "{", 1), ==, 1);
      process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
      g_assert_nonnull (process);
      /* When it has read what is there it waits for more. */
      while (unread > 0 && g_get_monotonic_time () < end)
        {
          g_usleep (1000);
          g_assert_cmpint (ioctl (pipe, FIONREAD, &unread), ==, 0);
        }
      g_assert_cmpint (unread, ==, 0);
      g_subprocess_send_signal (process, SIGINT);
      while (g_subprocess_get_identifier (process) != NULL && g_get_monotonic_time () < end)
        g_usleep (1000);
      if (g_subprocess_get_identifier (process) != NULL)
        {
          g_subprocess_force_exit (process);
          g_error ("“%s” doesn’t hear that it is interrupted", lines[i]);
        }
      g_assert_true (g_subprocess_get_if_exited (process));
      g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 130);
    }
  close (pipe);
}

/* Cut off in the middle, an export leaves the file that was there. */
static void
test_export_cut_off (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *kept = write_file (fixture, "kept", "kept");
  g_autofree char *call = g_strdup_printf ("trap '' XFSZ; ulimit -f 100; exec %s export --format=json --output %s", program, kept);
  const char *const argv[] = { "sh", "-c", call, NULL };
  g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *contents = NULL;

  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  assert_has (fixture->err, "entente: ");
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "kept");
}

/* A reader that goes away early is no reason to complain. */
static void
test_pipe (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *call = g_strdup_printf ("%s export --format=statements-csv | head -n 1", program);
  const char *const argv[] = { "sh", "-c", call, NULL };
  g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, NULL);

  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, NULL);
  g_assert_true (g_str_has_prefix (fixture->out, "id,dataset,"));
  g_assert_cmpstr (fixture->err, ==, "");
}

static void
test_unwritable_home (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *in_the_way = write_file (fixture, "entente", "a file where the folder should be");

  g_assert_cmpint (run (fixture, "overview", NULL), ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  assert_has (fixture->err, "can’t be");
}

/* In the child: someone who may not write where others have written. */
static void
become_nobody (gpointer data)
{
  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    _exit (99);
}

/* A home that can be read but not written: what is there can be looked at, and nothing is said to be stored. */
static void
test_read_only_home (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->home, "entente", NULL);
  g_autofree char *path = g_build_filename (folder, "landscape.db", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  const char *const show[] = { program, "show", "openai", NULL };
  const char *const import[] = { program, "import", "clouds.entente.json", NULL };
  g_autofree char *file = write_file (fixture, "clouds.entente.json", clouds);
  g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
  g_autoptr (GSubprocess) shown = NULL;
  g_autoptr (GSubprocess) imported = NULL;

  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  g_assert_cmpint (g_chmod (fixture->home, 0755), ==, 0);
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_unlink (lock), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  g_subprocess_launcher_set_cwd (launcher, fixture->home);
  g_subprocess_launcher_set_child_setup (launcher, become_nobody, NULL, NULL);

  shown = g_subprocess_launcher_spawnv (launcher, show, NULL);
  if (shown == NULL)
    {
      g_test_skip ("the program lies where nobody may run it");
      g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
      return;
    }
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (shown, NULL, NULL, &fixture->out, &fixture->err, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (shown), ==, 0);
  assert_has (fixture->out, "OpenAI");
  assert_has (fixture->err, "looked at");

  imported = g_subprocess_launcher_spawnv (launcher, import, NULL);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (imported, NULL, NULL, &fixture->out, &fixture->err, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (imported), ==, 1);
  assert_has (fixture->err, "Nothing was imported");
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->home, "entente", "landscape.db", NULL);
  g_autofree char *aside = g_build_filename (fixture->home, "entente", "landscape.damaged-1.db", NULL);

  g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
  g_assert_true (g_file_set_contents (path, "not a database, but longer than the smallest page would be: ", -1, NULL));
  g_assert_cmpint (run (fixture, "show", "openai", NULL), ==, 0);
  assert_has (fixture->out, "OpenAI");
  assert_has (fixture->err, aside);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "show", "openai", NULL), ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
}

/* Several at once, on a home where nothing is yet or where the file is damaged: one of them does what is to be done. */
static void
test_start_together (Fixture      *fixture,
                     gconstpointer data)
{
  gboolean damaged = GPOINTER_TO_INT (data);
  g_autofree char *path = g_build_filename (fixture->home, "entente", "landscape.db", NULL);
  g_autofree char *second_aside = g_build_filename (fixture->home, "entente", "landscape.damaged-2.db", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;
  GSubprocess *processes[12];
  guint n_notices = 0;
  const char *const argv[] = { program, "export", "--format=json", NULL };
  g_autofree char *first = NULL;

  if (damaged)
    {
      g_assert_cmpint (run (fixture, "overview", NULL), ==, 0);
      /* Long enough that looking it over takes a moment, in which others come. */
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      memset (contents + length / 2, 0x5a, length / 4);
      g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);

      processes[i] = g_subprocess_launcher_spawnv (launcher, argv, NULL);
      g_assert_nonnull (processes[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (processes); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_subprocess_communicate_utf8 (processes[i], NULL, NULL, &out, &err, NULL);
      n_notices += *err != '\0';
      g_assert_true (g_subprocess_get_successful (processes[i]));
      if (first == NULL)
        first = g_steal_pointer (&out);
      else
        g_assert_cmpstr (out, ==, first);
      g_object_unref (processes[i]);
    }
  g_assert_cmpuint (n_notices, ==, damaged ? 1 : 0);
  g_assert_false (g_file_test (second_aside, G_FILE_TEST_EXISTS));
}

/* A dataset of @n statements. */
static char *
write_large_file (Fixture *fixture,
                  guint    n)
{
  g_autoptr (GString) json = g_string_new ("{ \"format\": \"entente-landscape-1\", \"title\": \"Large\", \"entities\": [\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            "%s{ \"id\": \"many-%u\", \"statements\": [ { \"property\": \"name\", \"text\": \"Many %u\", "
                            "\"modality\": \"asserted\" } ] }",
                            i > 0 ? ",\n" : "", i, i);
  g_string_append (json, "\n] }\n");
  return write_file (fixture, "large.entente.json", json->str);
}

/* Killed or interrupted at any moment, an import is there whole or not at all, and the next start is an ordinary one. */
static void
test_end_at_any_moment (Fixture      *fixture,
                        gconstpointer data)
{
  int signal_number = GPOINTER_TO_INT (data);
  g_autofree char *file = write_large_file (fixture, 3000);
  const char *const argv[] = { program, "import", file, NULL };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_ended = 0;
  guint n_done = 0;

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
      g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
      g_autofree char *database = g_build_filename (fixture->home, "entente", NULL);
      const char *const clear[] = { "rm", "-rf", database, NULL };
      gboolean has_some;
      gboolean has_last;

      g_usleep ((gulong) g_rand_int_range (random, 0, 250000));
      g_subprocess_send_signal (process, signal_number);
      g_subprocess_communicate (process, NULL, NULL, NULL, NULL, NULL);
      n_ended += !g_subprocess_get_successful (process);
      n_done += g_subprocess_get_successful (process);

      has_some = run (fixture, "search", "many 0", NULL) == 0;
      g_assert_cmpstr (has_some ? fixture->err : "", ==, "");
      has_last = run (fixture, "search", "many 2999", NULL) == 0;
      g_assert_cmpint (has_some, ==, has_last);
      if (g_subprocess_get_successful (process))
        g_assert_true (has_some);
      g_assert_cmpint (run (fixture, "show", "openai", NULL), ==, 0);
      g_assert_cmpstr (fixture->err, ==, "");
      run_tool (clear);
    }
  g_test_message ("%u ended early, %u finished before", n_ended, n_done);
  g_assert_cmpuint (n_ended, >, 0);
}

/* Killed at any moment of a recovery, the next start has all that the damaged file had. */
static void
test_killed_while_recovering (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *file = write_large_file (fixture, 2000);
  g_autofree char *path = g_build_filename (fixture->home, "entente", "landscape.db", NULL);
  g_autofree char *sound = NULL;
  const char *const argv[] = { program, "overview", NULL };
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  gsize length;
  guint n_killed = 0;

  g_assert_cmpint (run (fixture, "import", file, NULL), ==, 0);
  g_assert_true (g_file_get_contents (path, &sound, &length, NULL));
  /* The leaves of indexes: the rows themselves can still be read. */
  for (gsize page = 1; page < length / 4096; page++)
    if (sound[page * 4096] == 0x0a)
      memset (sound + page * 4096, 0x5a, 4096);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GSubprocessLauncher) launcher = launcher_for (fixture->home);
      g_autoptr (GSubprocess) process = NULL;

      g_assert_true (g_file_set_contents (path, sound, (gssize) length, NULL));
      process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
      g_usleep ((gulong) g_rand_int_range (random, 0, 150000));
      g_subprocess_force_exit (process);
      g_subprocess_communicate (process, NULL, NULL, NULL, NULL, NULL);
      n_killed += !g_subprocess_get_successful (process);

      g_assert_cmpint (run (fixture, "search", "many 0", NULL), ==, 0);
      g_assert_cmpint (run (fixture, "search", "many 1999", NULL), ==, 0);
      g_assert_cmpint (run (fixture, "show", "openai", NULL), ==, 0);
      g_assert_cmpstr (fixture->err, ==, "");
    }
  g_assert_cmpuint (n_killed, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  /* Some tests run it from another folder. */
  program = g_canonicalize_filename (argv[1], NULL);

#define ADD(path, function) g_test_add ("/command-line/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("overview", test_overview);
  ADD ("show", test_show);
  ADD ("show-much", test_show_much);
  ADD ("show-slots", test_show_slots);
  ADD ("search", test_search);
  ADD ("usage", test_usage);
  ADD ("check", test_check);
  ADD ("import", test_import);
  ADD ("export-csv", test_export_csv);
  ADD ("export-json", test_export_json);
  ADD ("export-fails", test_export_fails);
  ADD ("export-cut-off", test_export_cut_off);
  ADD ("export-special", test_export_special);
  ADD ("full-disk", test_full_disk);
  ADD ("no-network", test_no_network);
  ADD ("interrupt-waiting", test_interrupt_waiting);
  ADD ("pipe", test_pipe);
  ADD ("unwritable-home", test_unwritable_home);
  ADD ("read-only-home", test_read_only_home);
  ADD ("damaged", test_damaged);
#undef ADD
  g_test_add ("/command-line/start-together/fresh", Fixture, GINT_TO_POINTER (FALSE), set_up, test_start_together, tear_down);
  g_test_add ("/command-line/start-together/damaged", Fixture, GINT_TO_POINTER (TRUE), set_up, test_start_together, tear_down);
  g_test_add ("/command-line/killed-while-recovering", Fixture, NULL, set_up, test_killed_while_recovering, tear_down);
  g_test_add ("/command-line/killed", Fixture, GINT_TO_POINTER (SIGKILL), set_up, test_end_at_any_moment, tear_down);
  g_test_add ("/command-line/interrupted", Fixture, GINT_TO_POINTER (SIGINT), set_up, test_end_at_any_moment, tear_down);

  return g_test_run ();
}
