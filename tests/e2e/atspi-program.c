/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "atspi-program.h"

#include <string.h>

static void
run_tool (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* Installs what is in the build folder. @program and @data are where they are on the system for which it was set up. */
void
installation_make (Installation *self,
                   const char   *build,
                   const char   *program,
                   const char   *data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *schemas = NULL;

  self->root = g_dir_make_tmp ("entente-installed-XXXXXX", &error);
  g_assert_no_error (error);
  self->program = g_build_filename (self->root, program, NULL);
  self->data = g_build_filename (self->root, data, NULL);
  schemas = g_build_filename (self->data, "glib-2.0", "schemas", NULL);
  run_tool ((const char *const[]){ "meson", "install", "-C", build, "--no-rebuild", "--destdir", self->root, NULL });
  /* Where files are only put aside for a package, it is the packages' manager that does this. */
  run_tool ((const char *const[]){ "glib-compile-schemas", "--strict", schemas, NULL });
}

void
installation_clear (Installation *self)
{
  run_tool ((const char *const[]){ "rm", "-r", self->root, NULL });
  g_clear_pointer (&self->root, g_free);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->data, g_free);
}

/* The surroundings of the program: a home of its own, and a display that tells what is on it. */
static GSubprocessLauncher *
make_launcher (const Installation *self,
               const char         *home,
               GSubprocessFlags    flags)
{
  static const char *const folders[][2] = {
    { "HOME", "" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_STATE_HOME", "state" },
  };
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | flags);
  g_autofree char *data = g_strconcat (self->data, ":/usr/local/share:/usr/share", NULL);
  g_autofree char *config = g_build_filename (home, "config", "gtk-4.0", NULL);
  g_autofree char *settings = g_build_filename (config, "settings.ini", NULL);
  g_autoptr (GError) error = NULL;

  /* So that nothing moves away from under the pointer. */
  g_assert_cmpint (g_mkdir_with_parents (config, 0700), ==, 0);
  g_file_set_contents (settings, "[Settings]\ngtk-enable-animations=false\n", -1, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (home, folders[i][1], NULL);

      g_subprocess_launcher_setenv (launcher, folders[i][0], folder, TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_DIRS", data, TRUE);
  /* Warnings are listened for. */
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-criticals", TRUE);
  g_subprocess_launcher_setenv (launcher, "GDK_BACKEND", "x11", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSK_RENDERER", "cairo", TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DISABLE_PORTAL", "1", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GSETTINGS_SCHEMA_DIR");
  return launcher;
}

GSubprocess *
installation_start (const Installation *self,
                    const char         *home)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self, home, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_launcher_spawnv (launcher, (const char *const[]){ self->program, NULL }, &error);
  g_assert_no_error (error);
  return process;
}

void
installation_show (const Installation *self,
                   const char         *home,
                   const char         *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self, home, G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  process = g_subprocess_launcher_spawnv (launcher, (const char *const[]){ self->program, argument, NULL }, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* Newer GTK now and then warns of its own bookkeeping of frames on X11. */
gboolean
installation_warns (const char *line)
{
  return (strstr (line, "WARNING **:") != NULL || strstr (line, "CRITICAL **:") != NULL) &&
         strstr (line, "gdk_frame_timings_submitted") == NULL;
}

static gpointer
listen_thread (gpointer data)
{
  g_autoptr (GDataInputStream) errors = data;
  g_autofree char *complaint = NULL;
  char *line;

  while ((line = g_data_input_stream_read_line (errors, NULL, NULL, NULL)) != NULL)
    {
      g_printerr ("%s\n", line);
      if (complaint == NULL && installation_warns (line))
        complaint = g_steal_pointer (&line);
      g_free (line);
    }
  return g_steal_pointer (&complaint);
}

GThread *
installation_listen (GSubprocess *program)
{
  return g_thread_new ("listener", listen_thread, g_data_input_stream_new (g_subprocess_get_stderr_pipe (program)));
}
