/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The installed program as the desktop has it: started by a bus of its own, asked by the search of the Shell, told by a
 * launcher. None of its code is linked. The arguments are the build folder, and where program and data are installed to. */

#include "atspi-program.h"

#include <glib/gstdio.h>
#include <string.h>

#define APP_NAME        "io.github.ententeapp.Entente"
#define APP_PATH        "/io/github/ententeapp/Entente"
#define PROVIDER_NAME   APP_NAME ".SearchProvider"
#define PROVIDER_PATH   APP_PATH "/SearchProvider"
#define PROVIDER_SEARCH "org.gnome.Shell.SearchProvider2"
#define SHOWN           5 /* by the Shell */

static Installation installation;

typedef struct {
  char            *home;
  char            *display;
  GTestDBus       *bus;
  GDBusConnection *connection;
} Fixture;

static char *
file_of (Fixture    *fixture,
         const char *name,
         const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return g_build_filename (fixture->home, file, NULL);
}

/* What is installed has its place in the image of a system, so a bus has to be told where that is. What the program says and
 * how it ends is kept, as the bus doesn't tell. A warning isn't its end: newer GTK now and then has one of its own. */
static void
add_service (Fixture    *fixture,
             const char *name)
{
  g_autofree char *file = g_strconcat (name, ".service", NULL);
  g_autofree char *from = g_build_filename (installation.data, "dbus-1", "services", file, NULL);
  g_autofree char *to = g_build_filename (fixture->home, "services", file, NULL);
  g_autofree char *command = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *said = file_of (fixture, name, ".said");
  g_autofree char *ended = file_of (fixture, name, ".ended");
  g_autofree char *script = file_of (fixture, name, ".sh");
  g_autofree char *text = NULL;
  g_autofree char *started = NULL;
  g_autoptr (GKeyFile) service = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (service, from, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  command = g_key_file_get_string (service, "D-BUS Service", "Exec", &error);
  g_assert_no_error (error);
  moved = g_strconcat (installation.root, command, NULL);
  g_assert_true (g_str_has_prefix (moved, installation.program));
  text = g_strdup_printf ("cd '%s'\nexport G_DEBUG=fatal-criticals\n%s 2>>'%s'\necho $? >$$\nmv $$ '%s'\n",
                          fixture->home, moved, said, ended);
  g_file_set_contents (script, text, -1, &error);
  g_assert_no_error (error);
  started = g_strconcat ("/bin/sh ", script, NULL);
  g_key_file_set_string (service, "D-BUS Service", "Exec", started);
  g_key_file_save_to_file (service, to, &error);
  g_assert_no_error (error);
}

/* With @data there is a display, as well as what can be shown on it. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *services = NULL;

  fixture->home = g_dir_make_tmp ("entente-home-XXXXXX", &error);
  g_assert_no_error (error);
  services = g_build_filename (fixture->home, "services", NULL);
  g_assert_cmpint (g_mkdir (services, 0700), ==, 0);
  fixture->display = g_strdup (g_getenv ("DISPLAY"));
  g_setenv ("XDG_DATA_HOME", fixture->home, TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_setenv ("ADW_DISABLE_PORTAL", "1", TRUE);
  if (data == NULL)
    g_unsetenv ("DISPLAY");
  add_service (fixture, PROVIDER_NAME);
  if (data != NULL)
    add_service (fixture, APP_NAME);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (fixture->bus, services);
  g_test_dbus_up (fixture->bus);
  if (fixture->display != NULL)
    g_setenv ("DISPLAY", fixture->display, TRUE);
  fixture->connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                NULL, NULL, &error);
  g_assert_no_error (error);
}

static GVariant *
call (Fixture    *fixture,
      const char *name,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *parameters,
      GError    **error)
{
  return g_dbus_connection_call_sync (fixture->connection, name, path, interface, method, parameters, NULL, G_DBUS_CALL_FLAGS_NONE,
                                      60000, NULL, error);
}

#define wait_until(condition)                                        \
  G_STMT_START                                                       \
    {                                                                \
      for (guint tries = 0; !(condition); tries++)                   \
        {                                                            \
          if (tries == 3000)                                         \
            g_error ("line %d: waited in vain for " #condition, __LINE__); \
          g_main_context_iteration (NULL, FALSE);                    \
          g_usleep (10000);                                          \
        }                                                            \
    }                                                                \
  G_STMT_END

/* The folder in /proc of who has a name, or NULL. */
static char *
find_process (Fixture    *fixture,
              const char *name)
{
  g_autoptr (GVariant) answer = call (fixture, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                      "GetConnectionUnixProcessID", g_variant_new ("(s)", name), NULL);
  guint32 id;

  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(u)", &id);
  return g_strdup_printf ("/proc/%u", id);
}

/* What it has said so far. */
static char *
get_said (Fixture    *fixture,
          const char *name)
{
  g_autofree char *file = file_of (fixture, name, ".said");
  char *said = NULL;

  return g_file_get_contents (file, &said, NULL, NULL) ? said : g_strdup ("nothing");
}

/* Waits for the end of a program, and asserts that all went well. */
static void
wait_for_end (Fixture    *fixture,
              const char *name)
{
  g_autofree char *file = file_of (fixture, name, ".ended");
  g_autofree char *said = NULL;
  g_autofree char *status = NULL;
  g_auto (GStrv) lines = NULL;

  wait_until (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (file, &status, NULL, NULL));
  said = get_said (fixture, name);
  lines = g_strsplit (said, "\n", -1);
  if (strcmp (status, "0\n") != 0)
    g_error ("%s ended with %s after it had said: %s", name, status, said);
  for (guint i = 0; lines[i] != NULL; i++)
    if (installation_warns (lines[i]))
      g_error ("%s said: %s", name, lines[i]);
}

/* When the bus goes, so does what it has started, and the landscape is closed as it should be. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *provider = find_process (fixture, PROVIDER_NAME);
  g_autofree char *log = g_build_filename (fixture->home, "entente", "landscape.db-wal", NULL);
  g_autoptr (GSubprocess) rm = NULL;

  g_clear_object (&fixture->connection);
  g_test_dbus_stop (fixture->bus);
  g_clear_object (&fixture->bus);
  if (provider != NULL)
    wait_for_end (fixture, PROVIDER_NAME);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  rm = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-r", fixture->home, NULL);
  g_assert_true (g_subprocess_wait_check (rm, NULL, NULL));
  if (fixture->display != NULL)
    g_setenv ("DISPLAY", fixture->display, TRUE);
  g_free (fixture->display);
  g_free (fixture->home);
}

static GVariant *
ask (Fixture    *fixture,
     const char *method,
     GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer = call (fixture, PROVIDER_NAME, PROVIDER_PATH, PROVIDER_SEARCH, method, parameters, &error);

  g_assert_no_error (error);
  return answer;
}

/* What is found, one after the other with spaces between. */
static char *
search (Fixture           *fixture,
        const char *const *terms)
{
  g_autoptr (GVariant) answer = ask (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  g_autofree const char **ids = NULL;

  g_variant_get (answer, "(^a&s)", &ids);
  return g_strjoinv (" ", (char **) ids);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  const char *const before[] = { "openai", "nothing-like-it", NULL };
  g_autofree char *one = search (fixture, (const char *const[]){ "anthro", NULL });
  g_autofree char *two = search (fixture, (const char *const[]){ "Amazon", "OPENAI", NULL });
  g_autofree char *apart = search (fixture, (const char *const[]){ "outright", "micro", "open", NULL });
  g_autofree char *none = search (fixture, (const char *const[]){ "zeppelin", NULL });
  g_autofree char *empty = search (fixture, (const char *const[]){ NULL });
  g_autofree char *many = search (fixture, (const char *const[]){ "a", NULL });
  g_auto (GStrv) shown = g_strsplit (many, " ", -1);
  g_autoptr (GVariant) refined = NULL;
  g_autofree const char **ids = NULL;

  g_assert_true (g_str_has_prefix (one, "anthropic"));
  /* One after another as they are typed, then anywhere. */
  g_assert_cmpstr (two, ==, "amazon-openai-investment amazon-chips-adoption");
  g_assert_cmpstr (apart, ==, "microsoft-openai-acquisition");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpuint (g_strv_length (shown), ==, SHOWN);

  refined = ask (fixture, "GetSubsearchResultSet",
                 g_variant_new ("(^as^as)", before, (const char *const[]){ "soft", NULL }));
  g_variant_get (refined, "(^a&s)", &ids);
  g_assert_cmpstr (ids[0], ==, "microsoft");
}

/* Whatever was asked before and not waited for, the last is answered rightly, and each is answered. */
static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  guint *n_answered = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  g_assert_no_error (error);
  ++*n_answered;
}

static void
test_typing (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const typed[] = { "m", "mi", "mic", "micr", "micro", "micros" };
  guint n_answered = 0;
  g_autofree char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    g_dbus_connection_call (fixture->connection, PROVIDER_NAME, PROVIDER_PATH, PROVIDER_SEARCH, "GetInitialResultSet",
                            g_variant_new ("(^as)", (const char *const[]){ typed[i], NULL }), NULL, G_DBUS_CALL_FLAGS_NONE, 60000,
                            NULL, answered_cb, &n_answered);
  last = search (fixture, (const char *const[]){ "microso", NULL });
  g_assert_true (g_str_has_prefix (last, "microsoft"));
  wait_until (n_answered == G_N_ELEMENTS (typed));
}

/* What was found once and is gone is passed over, and what never was an id. */
static void
test_metas (Fixture      *fixture,
            gconstpointer data)
{
  const char *const ids[] = { "nothing-like-it", "openai", "../../etc", "", "amazon-openai-investment", "openai'; --", NULL };
  g_autoptr (GVariant) answer = ask (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  g_autoptr (GVariant) metas = g_variant_get_child_value (answer, 0);
  static const char *const told[][3] = {
    { "openai", "OpenAI", "Company" },
    { "amazon-openai-investment", "Amazon–OpenAI talks", "Investment · Amazon, OpenAI · $50\302\240billion" },
  };

  g_assert_cmpuint (g_variant_n_children (metas), ==, G_N_ELEMENTS (told));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, i);
      g_autoptr (GVariant) icon = g_variant_lookup_value (meta, "icon", NULL);
      g_autoptr (GIcon) theirs = g_icon_deserialize (icon);
      const char *id = NULL, *name = NULL, *description = NULL;

      g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
      g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
      g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
      g_assert_cmpstr (id, ==, told[i][0]);
      g_assert_cmpstr (name, ==, told[i][1]);
      g_test_message ("%s", description);
      g_assert_true (g_str_has_prefix (description, told[i][2]));
      g_assert_true (G_IS_THEMED_ICON (theirs));
    }
}

/* What another process has imported by now is found, too. */
static void
test_following (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->home, "works.entente.json", NULL);
  g_autofree char *before = search (fixture, (const char *const[]){ "zeppelin", NULL });
  g_autofree char *after = NULL;
  g_autoptr (GSubprocess) import = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (before, ==, "");
  g_assert_true (g_file_set_contents (file,
                                      "{ \"format\": \"entente-landscape-1\", \"title\": \"Works\", \"entities\": [\n"
                                      "  { \"id\": \"works\", \"statements\": [\n"
                                      "    { \"property\": \"name\", \"text\": \"Zeppelin Works\", \"modality\": \"asserted\" } ] } ] }\n",
                                      -1, NULL));
  import = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, installation.program, "import", file, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (import, NULL, &error));
  g_assert_no_error (error);
  after = search (fixture, (const char *const[]){ "zeppelin", NULL });
  g_assert_cmpstr (after, ==, "works");
}

/* A landscape that can't be opened is an error, not an empty answer, and it is left as it is; when it can be, it is asked. */
static void
test_trouble (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->home, "entente", NULL);
  g_autofree char *file = g_build_filename (folder, "landscape.db", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "no landscape at all, but long enough for one", -1, NULL));
  g_assert_null (call (fixture, PROVIDER_NAME, PROVIDER_PATH, PROVIDER_SEARCH, "GetInitialResultSet",
                       g_variant_new ("(^as)", (const char *const[]){ "openai", NULL }), &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (file, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "no landscape at all, but long enough for one");

  g_assert_cmpint (g_unlink (file), ==, 0);
  found = search (fixture, (const char *const[]){ "anthro", NULL });
  g_assert_true (g_str_has_prefix (found, "anthropic"));
}

static void
tell (Fixture    *fixture,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = call (fixture, APP_NAME, APP_PATH, "org.freedesktop.Application", method, parameters, &error);
  g_autofree char *said = get_said (fixture, APP_NAME);

  if (error != NULL)
    g_error ("%s: %s; it had said: %s", method, error->message, said);
}

static GVariant *
no_platform_data (void)
{
  return g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0);
}

static void
tell_action (Fixture    *fixture,
             const char *action)
{
  tell (fixture, "ActivateAction", g_variant_new ("(s@av@a{sv})", action, g_variant_new_array (G_VARIANT_TYPE_VARIANT, NULL, 0),
                                                  no_platform_data ()));
}

static void
tell_open (Fixture    *fixture,
           const char *address)
{
  tell (fixture, "Open", g_variant_new ("(^as@a{sv})", (const char *const[]){ address, NULL }, no_platform_data ()));
}

/* Whether an action of the n-th window can be used; not if there is no such window. */
static gboolean
is_enabled (Fixture    *fixture,
            guint       window,
            const char *action)
{
  g_autofree char *path = g_strdup_printf (APP_PATH "/window/%u", window);
  g_autoptr (GVariant) answer = call (fixture, APP_NAME, path, "org.gtk.Actions", "Describe", g_variant_new ("(s)", action), NULL);
  gboolean enabled = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "((bgav))", &enabled, NULL, NULL);
  return enabled;
}

static gboolean
has_window (Fixture *fixture,
            guint    window)
{
  return is_enabled (fixture, window, "search");
}

static void
quit (Fixture *fixture)
{
  tell_action (fixture, "quit");
  wait_for_end (fixture, APP_NAME);
}

/* The actions of the launcher's menu are those of the desktop entry, and start the program. */
static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = g_build_filename (installation.data, "applications", APP_NAME ".desktop", NULL);
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_auto (GStrv) actions = NULL;

  g_assert_true (g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, NULL));
  g_assert_true (g_key_file_get_boolean (entry, "Desktop Entry", "DBusActivatable", NULL));
  actions = g_key_file_get_string_list (entry, "Desktop Entry", "Actions", NULL, NULL);
  g_assert_cmpuint (g_strv_length (actions), ==, 2);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      tell_action (fixture, actions[i]);
      wait_until (has_window (fixture, 1));
    }
  /* “Find” was for the window that is there, another one is made by asking again. */
  g_assert_false (has_window (fixture, 2));
  tell_action (fixture, "new-window");
  wait_until (has_window (fixture, 2));
  quit (fixture);
}

/* A link starts the program, and shows what it leads to. A broken one changes nothing. */
static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  tell_open (fixture, "entente:what/ever");
  wait_until (has_window (fixture, 1));
  tell_open (fixture, "entente:deal/nothing-like-it");
  g_assert_false (is_enabled (fixture, 1, "copy-link"));
  tell_open (fixture, "entente:deal/amazon-openai-investment");
  wait_until (is_enabled (fixture, 1, "copy-link"));
  quit (fixture);
}

/* The same on the command line, where the program runs already. */
static void
test_command_line (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GSubprocess) second = NULL;
  g_autoptr (GError) error = NULL;

  tell_action (fixture, "new-window");
  wait_until (has_window (fixture, 1));
  g_assert_false (is_enabled (fixture, 1, "copy-link"));
  second = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, installation.program, "entente:entity/openai", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (second, NULL, &error));
  g_assert_no_error (error);
  wait_until (is_enabled (fixture, 1, "copy-link"));
  g_assert_false (has_window (fixture, 2));
  quit (fixture);
}

/* What is chosen in the Shell's search is shown by the application, which isn't running; and all of it. */
static void
test_results (Fixture      *fixture,
              gconstpointer data)
{
  const char *const terms[] = { "amazon", NULL };

  /* What has gone meanwhile leads nowhere, but to the window. */
  g_variant_unref (ask (fixture, "ActivateResult", g_variant_new ("(s^asu)", "nothing-like-it", terms, 0)));
  wait_until (has_window (fixture, 1));
  g_assert_false (is_enabled (fixture, 1, "copy-link"));
  g_variant_unref (ask (fixture, "ActivateResult", g_variant_new ("(s^asu)", "amazon-openai-investment", terms, 0)));
  wait_until (is_enabled (fixture, 1, "copy-link"));
  g_variant_unref (ask (fixture, "LaunchSearch", g_variant_new ("(^asu)", terms, 0)));
  g_assert_true (has_window (fixture, 1));
  g_assert_false (has_window (fixture, 2));
  quit (fixture);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 4);
  installation_make (&installation, argv[1], argv[2], argv[3]);

#define ADD(name, data, func) g_test_add ("/bus/" name, Fixture, data, set_up, func, tear_down)
  ADD ("search", NULL, test_search);
  ADD ("typing", NULL, test_typing);
  ADD ("metas", NULL, test_metas);
  ADD ("following", NULL, test_following);
  ADD ("trouble", NULL, test_trouble);
  if (g_getenv ("DISPLAY") != NULL)
    {
      ADD ("actions", "display", test_actions);
      ADD ("link", "display", test_link);
      ADD ("command-line", "display", test_command_line);
      ADD ("results", "display", test_results);
    }
#undef ADD
  status = g_test_run ();

  installation_clear (&installation);
  return status;
}
