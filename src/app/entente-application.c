/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-application.h"

#include "entente-address.h"
#include "entente-closing.h"
#include "entente-keys.h"
#include "entente-names.h"
#include "entente-picture.h"
#include "entente-renderer.h"
#include "entente-views.h"
#include "entente-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* A picture is taken when nothing has been awaited for this long, and given up if that never comes. */
#define QUIET_MS     300
#define GIVE_UP_MS   30000
#define LOOK_EACH_MS 20

struct _EntenteApplication {
  AdwApplication    parent_instance;

  EntenteLandscape *landscape; /* all windows show the same */
  GCancellable     *opening;
  guint             terminate; /* the sources of the signals */
  guint             interrupt;

  /* Of a picture. */
  char             *picture;
  int               width;
  int               height;
  gboolean          dark;
  char             *select;
  char             *page;
  gint64            started;
  gint64            quiet_since;
  int               exit_code;
};

G_DEFINE_FINAL_TYPE (EntenteApplication, entente_application, ADW_TYPE_APPLICATION)

static EntenteWindow *
make_window (EntenteApplication *self)
{
  return entente_window_new (GTK_APPLICATION (self), self->landscape);
}

/* The window that was used last; what belongs to it, as a dialog, may be a window of the application, too. */
static EntenteWindow *
find_window (EntenteApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ENTENTE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* Takes the picture as soon as the window shows all that it was asked for, and closes it. */
static gboolean
picture_cb (gpointer user_data)
{
  EntenteApplication *self = user_data;
  EntenteWindow *window = find_window (self);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  if (window == NULL)
    return G_SOURCE_REMOVE;
  if (now - self->started > GIVE_UP_MS * 1000)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, _("The window took too long to fill"));
  else if (entente_window_is_busy (window) || g_main_context_pending (NULL))
    {
      self->quiet_since = now;
      return G_SOURCE_CONTINUE;
    }
  else if (now - self->quiet_since < QUIET_MS * 1000)
    return G_SOURCE_CONTINUE;
  else if (self->select != NULL && !entente_window_shows_id (window, self->select))
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("“%s” can’t be shown"), self->select);
  else
    entente_picture_save (GTK_WINDOW (window), self->picture, &error);
  if (error != NULL)
    g_printerr ("entente: %s\n", error->message);
  self->exit_code = error != NULL;
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static gboolean
has_font (const char *name)
{
  return pango_font_map_get_family (pango_cairo_font_map_get_default (), name) != NULL;
}

/* A picture looks the same wherever it is taken, as GNOME is set up by itself. */
static void
start_picture (EntenteApplication *self)
{
  EntenteWindow *window;

  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                "gtk-decoration-layout", ":close",
                "gtk-font-name", has_font ("Cantarell") ? "Cantarell 11" : "Sans 11",
                NULL);
  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)),
                                      self->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = make_window (self);
  gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  gtk_widget_realize (GTK_WIDGET (window));
  /* A frame that is drawn only where nobody composes the screen. */
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  gtk_window_present (GTK_WINDOW (window));
  if (self->select != NULL)
    entente_window_show_id (window, self->select);
  if (self->page != NULL)
    entente_window_set_page (window, self->page);
  self->started = self->quiet_since = g_get_monotonic_time ();
  g_timeout_add (LOOK_EACH_MS, picture_cb, self);
}

static void
entente_application_activate (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  EntenteWindow *window = find_window (self);

  if (self->picture != NULL)
    {
      start_picture (self);
      return;
    }
  if (window == NULL)
    {
      window = make_window (self);
      entente_window_restore (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
entente_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  EntenteWindow *window;

  entente_application_activate (application);
  window = find_window (ENTENTE_APPLICATION (application));
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      if (entente_address_is_meant (uri))
        entente_window_open_address (window, uri);
      else
        entente_window_import (window, files[i]);
    }
}

static gboolean
parse_size (EntenteApplication *self,
            const char         *size)
{
  char rest;

  return sscanf (size, "%4dx%4d%c", &self->width, &self->height, &rest) == 2 && self->width >= 360 && self->height >= 294;
}

static gboolean
is_page (const char *name)
{
  static const char *const pages[] = { "deals", "timeline", "sources", NULL };

  return g_strv_contains (pages, name);
}

static int
entente_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  const char *size = NULL;

  g_variant_dict_lookup (options, "picture", "^ay", &self->picture);
  g_variant_dict_lookup (options, "select", "s", &self->select);
  g_variant_dict_lookup (options, "page", "s", &self->page);
  self->dark = g_variant_dict_contains (options, "dark");
  if (g_variant_dict_lookup (options, "size", "&s", &size) && !parse_size (self, size))
    {
      g_printerr ("entente: %s\n", _("A size is given as 1280x800, and is from 360x294 to 9999x9999"));
      return 2;
    }
  if (self->page != NULL && !is_page (self->page))
    {
      g_printerr ("entente: %s\n", _("A page is deals, timeline or sources"));
      return 2;
    }
  if (!gtk_init_check ())
    {
      g_printerr ("entente: %s\n", _("There is no display to show a window on. The commands work without one: entente --help"));
      return 1;
    }
  /* A picture is nobody's window: it doesn't ask a running instance, nor is it one. */
  if (self->picture != NULL)
    {
      g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
      return -1;
    }
  /* Whether it runs already or is about to start here: the window is told what to show by actions, which go where it is. */
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("entente: %s\n", error->message);
      return 1;
    }
  if (self->select != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "show-id", g_variant_new_string (self->select));
  if (self->page != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "show-page", g_variant_new_string (self->page));
  return -1;
}

/* The window that somebody who runs the program again wants to see. */
static EntenteWindow *
present_window (gpointer application)
{
  entente_application_activate (application);
  return find_window (application);
}

static void
show_id_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  entente_window_show_id (present_window (user_data), g_variant_get_string (parameter, NULL));
}

static void
show_page_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  entente_window_set_page (present_window (user_data), g_variant_get_string (parameter, NULL));
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  if (find_window (user_data) == NULL)
    entente_application_activate (user_data);
  else
    gtk_window_present (GTK_WINDOW (make_window (user_data)));
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (present_window (user_data)), "search", NULL);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  entente_window_search (present_window (user_data), g_variant_get_string (parameter, NULL));
}

/* Each window is asked, so that it remembers its place. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (user_data); l != NULL; l = l->next)
    g_ptr_array_add (windows, g_object_ref (l->data));
  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
}

/* The session is ending, or somebody in a terminal asks for it. */
static gboolean
terminate_cb (gpointer application)
{
  if (gtk_application_get_windows (application) != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  else
    g_application_quit (application);
  return G_SOURCE_CONTINUE;
}

static void
entente_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "new-window", .activate = new_window_action },
    { .name = "find", .activate = find_action },
    { .name = "search", .activate = search_action, .parameter_type = "s" },
    { .name = "quit", .activate = quit_action },
    { .name = "show-id", .activate = show_id_action, .parameter_type = "s" },
    { .name = "show-page", .activate = show_page_action, .parameter_type = "s" },
  };
  EntenteApplication *self = ENTENTE_APPLICATION (application);
  g_autofree char *path = entente_landscape_get_default_path ();

  /* On threads of its own, while GTK gets ready on this one. */
  self->landscape = entente_landscape_new (path);
  self->opening = g_cancellable_new ();
  entente_landscape_open_ahead (self->landscape, self->opening);

  /* Before GTK looks for the style that lies there. */
  entente_views_register ();
  G_APPLICATION_CLASS (entente_application_parent_class)->startup (application);

  entente_views_init ();
  entente_names_follow_menus ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  entente_keys_set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (ENTENTE_APP_ID);
  self->terminate = g_unix_signal_add (SIGTERM, terminate_cb, application);
  self->interrupt = g_unix_signal_add (SIGINT, terminate_cb, application);
}

static void
entente_application_shutdown (GApplication *application)
{
  EntenteApplication *self = ENTENTE_APPLICATION (application);

  G_APPLICATION_CLASS (entente_application_parent_class)->shutdown (application);
  g_clear_handle_id (&self->terminate, g_source_remove);
  g_clear_handle_id (&self->interrupt, g_source_remove);
  g_cancellable_cancel (self->opening);
  entente_closing_wait (&self->landscape);
}

static void
entente_application_finalize (GObject *object)
{
  EntenteApplication *self = ENTENTE_APPLICATION (object);

  g_clear_object (&self->opening);
  g_free (self->picture);
  g_free (self->select);
  g_free (self->page);

  G_OBJECT_CLASS (entente_application_parent_class)->finalize (object);
}

static void
entente_application_class_init (EntenteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_application_finalize;
  application_class->activate = entente_application_activate;
  application_class->open = entente_application_open;
  application_class->handle_local_options = entente_application_handle_local_options;
  application_class->startup = entente_application_startup;
  application_class->shutdown = entente_application_shutdown;
}

static void
entente_application_init (EntenteApplication *self)
{
  const GOptionEntry entries[] = {
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Draw the window into a PNG file and end"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_("The size of the picture, 1280x800 by default"), N_("WIDTHxHEIGHT") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Draw the picture in the dark style"), NULL },
    { "select", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Show what has that id: an entity, a deal, an event, a statement, a source"), N_("ID") },
    { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Show a page: deals, timeline or sources"), N_("NAME") },
    G_OPTION_ENTRY_NULL,
  };

  self->width = 1280;
  self->height = 800;
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * entente_application_run:
 * @argc: how many arguments there are
 * @argv: (array length=argc): the arguments, the program's name first
 *
 * Runs the application with its window.
 *
 * Returns: what the process is to end with
 */
int
entente_application_run (int    argc,
                         char **argv)
{
  g_autoptr (EntenteApplication) application = NULL;
  int status;

  entente_renderer_choose ();
  application = g_object_new (ENTENTE_TYPE_APPLICATION,
                              "application-id", ENTENTE_APP_ID,
                              "flags", G_APPLICATION_HANDLES_OPEN,
                              "resource-base-path", ENTENTE_RESOURCE_ROOT,
                              NULL);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : application->exit_code;
}
