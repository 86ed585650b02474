/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on a desktop that offers nothing: no theme of icons, no application for links and folders, no portal. Each test
 * is a process of its own, as most of that is looked for once. */

#include "entente-window-test.h"

#include "entente-link.h"

#include <unistd.h>

/* A bus that nothing can be started by. It is kept: going away it would wait for this process to leave its own. */
static GTestDBus *bus;

/* Only what GTK can't do without: what pictures are recognized by, and its own settings. */
static void
fill_bare (const TestFolder *folder)
{
  static const char *const needed[][2] = { { "mime", "mime.cache" }, { "glib-2.0", "schemas" } };
  const char *const *before = g_get_system_data_dirs ();

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_autofree char *link = test_folder_file (folder, needed[i][0]);

      for (guint j = 0; before[j] != NULL; j++)
        {
          g_autofree char *from = g_build_filename (before[j], needed[i][0], NULL);
          g_autofree char *what = g_build_filename (from, needed[i][1], NULL);

          if (g_file_test (what, G_FILE_TEST_EXISTS) && symlink (from, link) == 0)
            break;
        }
    }
}

static void
run_bare (const char *name)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_strdup_printf ("/window/bare/%s/subprocess", name);
  g_auto (GStrv) before = g_get_environ ();
  /* GTK's own dialog of files, which only comes and goes, leaves some memory behind. */
  const char *leaks = g_str_equal (name, "file") ? "detect_leaks=0" : g_environ_getenv (before, "ASAN_OPTIONS");
  const char *const changed[][2] = {
    { "DISPLAY", g_environ_getenv (before, "DISPLAY") },
    { "DBUS_SESSION_BUS_ADDRESS", NULL },
    { "XDG_DATA_DIRS", folder },
    { "XDG_DATA_HOME", folder },
    { "XDG_CONFIG_DIRS", folder },
    { "XDG_CONFIG_HOME", folder },
    { "GTK_A11Y", "none" },
    /* As in a sandbox. */
    { "GTK_USE_PORTAL", "1" },
    { "GDK_DEBUG", "gl-disable,portals" },
    { "ASAN_OPTIONS", leaks != NULL ? leaks : "" },
  };

  fill_bare (folder);
  if (bus == NULL)
    {
      bus = g_test_dbus_new (G_TEST_DBUS_NONE);
      g_test_dbus_up (bus);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    g_setenv (changed[i][0], changed[i][1] != NULL ? changed[i][1] : g_test_dbus_get_bus_address (bus), TRUE);
  g_test_trap_subprocess (path, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    if (g_environ_getenv (before, changed[i][0]) != NULL)
      g_setenv (changed[i][0], g_environ_getenv (before, changed[i][0]), TRUE);
    else
      g_unsetenv (changed[i][0]);
  g_test_trap_assert_passed ();
}

/* What lies over the window, where that is a window of its own. */
static GtkWindow *
find_dialog (WindowTest *fixture)
{
  g_autolist (GtkWidget) windows = NULL;
  GtkWindow *found = NULL;

  for (GList *l = windows = gtk_window_list_toplevels (); l != NULL; l = l->next)
    {
      g_object_ref (l->data);
      if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window) && gtk_widget_get_mapped (l->data))
        found = l->data;
    }
  return found;
}

static gboolean
is_said (WindowTest *fixture,
         const char *text)
{
  GtkWindow *dialog = find_dialog (fixture);

  return view_test_find_text (fixture->test.window, text) != NULL ||
         (dialog != NULL && view_test_find_text (GTK_WIDGET (dialog), text) != NULL);
}

/* Goes on as if nothing had been. */
static void
assert_goes_on (WindowTest *fixture)
{
  GtkWindow *dialog = find_dialog (fixture);

  if (dialog != NULL)
    gtk_window_close (dialog);
  test_wait_until (find_dialog (fixture) == NULL);
  entente_session_select (entente_window_get_session (fixture->window), ENTENTE_SELECTION_DEAL, "microsoft-openai-2019");
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
}

static void
test_bare (gconstpointer name)
{
  /* It ends by a critical of its own, where it is told to use a portal and there is none. */
  if (gtk_get_minor_version () >= 10)
    g_test_skip ("newer GTK can’t be told that there are portals");
  else
    run_bare (name);
}

static void
test_link (WindowTest    *fixture,
           gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  entente_link_open ("https://example.org/article", fixture->test.window);
  test_wait_until (is_said (fixture, "The Link Can’t Be Opened"));
  assert_goes_on (fixture);
}

static void
test_folder (WindowTest    *fixture,
             gconstpointer  data)
{
  window_test_open (fixture, 360, 294);
  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.show-files", NULL));
  test_wait_until (is_said (fixture, "The Folder Can’t Be Shown"));
  assert_goes_on (fixture);
}

/* GTK has a dialog of its own. */
static void
test_file (WindowTest    *fixture,
           gconstpointer  data)
{
  window_test_open (fixture, 1280, 800);
  g_assert_true (gtk_widget_activate_action (fixture->test.window, "win.import", NULL));
  test_wait_until (find_dialog (fixture) != NULL);
  view_test_settle (&fixture->test);
  assert_goes_on (fixture);
}

int
main (int    argc,
      char **argv)
{
  int status;

  window_test_init (&argc, &argv);
#define ADD(name, func)                                                                                                     \
  g_test_add_data_func ("/window/bare/" name, name, test_bare);                                                            \
  g_test_add ("/window/bare/" name "/subprocess", WindowTest, NULL, window_test_set_up, func, window_test_tear_down)
  ADD ("link", test_link);
  ADD ("folder", test_folder);
  ADD ("file", test_file);
#undef ADD
  status = window_test_run ();
  if (bus != NULL)
    g_test_dbus_stop (bus);
  return status;
}
