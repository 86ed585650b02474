/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-view-test.h"

#include "entente-views.h"

#include <string.h>
#include <unistd.h>

static GWeakRef shown;

/* A warning ends a test. These aren't of what is tested: newer GTK warns of its own bookkeeping of frames on X11; and when it
 * computes the size of a window, it asks first for the least height at the width that the window has, then for the width at that
 * height, and warns that text which wraps would need more height at the least width. */
static gboolean
is_of_gtk (const char *message)
{
  return strstr (message, "gdk_frame_timings_submitted") != NULL ||
         (strstr (message, " for height of ") != NULL && (g_str_has_prefix (message, "Trying to measure AdwWindow ") ||
                                                          g_str_has_prefix (message, "Trying to measure EntenteWindow ")));
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && is_of_gtk (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* Without a window manager any window may be the active one, and only that one gets keys and keeps a menu open: so the
 * tests, which run side by side, don't share an X server where it can be helped. It ends with its last client. */
static void
start_display (void)
{
  const char *command[] = { "Xvfb", "-displayfd", "1", "-screen", "0", "2000x3000x24", "-nolisten", "tcp", "-terminate", NULL };
  char display[16] = ":";
  int output;

  if (!g_spawn_async_with_pipes (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                                 NULL, NULL, &output, NULL, NULL))
    return;
  for (gsize end = 1; end + 1 < sizeof display && read (output, display + end, 1) == 1 && display[end] != '\n'; end++)
    continue;
  close (output);
  g_strchomp (display);
  if (display[1] == '\0')
    return;
  g_setenv ("DISPLAY", display, TRUE);
  g_setenv ("GDK_BACKEND", "x11", TRUE);
}

static void
init_once (void)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  GdkDisplay *display;

  if (gdk_display_get_default () != NULL && adw_is_initialized ())
    return;
  start_display ();
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_log_set_writer_func (write_log, NULL, NULL);
  adw_init ();
  entente_views_init ();
  display = gdk_display_get_default ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, ENTENTE_RESOURCE_ROOT "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), ENTENTE_RESOURCE_ROOT "/icons");
  /* A cursor that blinks draws for ten seconds after each key. */
  g_object_set (gtk_settings_get_for_display (display),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                "gtk-font-name", "Cantarell 11",
                NULL);
}

void
view_test_init (int    *argc,
                char ***argv)
{
  g_test_init (argc, argv, NULL);
  init_once ();
}

void
view_test_set_up (ViewTest      *test,
                  gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  test->folder = test_folder_new ();
  path = test_folder_file (test->folder, "landscape.db");
  test->landscape = entente_landscape_new (path);
  entente_landscape_open_async (test->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (test->landscape, answer, NULL, &error);
  g_assert_no_error (error);
  test->session = entente_session_new ();
}

void
view_test_tear_down (ViewTest      *test,
                     gconstpointer  data)
{
  if (test->window != NULL)
    view_test_assert_finalized (test);
  g_assert_finalize_object (test->session);
  view_test_settle (test);
  g_clear_object (&test->landscape);
  test_folder_free (test->folder);
}

void
view_test_show (ViewTest  *test,
                GtkWidget *widget,
                int        width,
                int        height)
{
  g_assert_null (test->window);
  test->window = adw_window_new ();
  g_weak_ref_init (&shown, widget);
  /* A cursor that blinks draws frame after frame, so that nothing would ever settle. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (test->window), width, height);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  adw_window_set_content (ADW_WINDOW (test->window), widget);
  gtk_window_present (GTK_WINDOW (test->window));
  view_test_settle (test);
}

/* Turns of the loop in a row in which nothing happened, with a pause after each: some frames long. They are counted, as time
 * also passes while this process waits for its turn on a machine that is busy. */
#define QUIET_TURNS 50

void
view_test_settle (ViewTest *test)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  for (guint n_quiet = 0; n_quiet < QUIET_TURNS; n_quiet++)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (g_main_context_iteration (NULL, FALSE) || (test->landscape != NULL && entente_landscape_is_asked (test->landscape)))
        n_quiet = 0;
      g_usleep (2000);
    }
}

void
view_test_picture (ViewTest   *test,
                   const char *name)
{
  const char *folder = g_getenv ("ENTENTE_TEST_PICTURES");
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GskRenderNode *node;
  int width, height;

  view_test_settle (test);
  width = gtk_widget_get_width (test->window);
  height = gtk_widget_get_height (test->window);
  g_assert_cmpint (width, >, 0);
  paintable = gtk_widget_paintable_new (test->window);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (test->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* A popover has a surface of its own. */
void
view_test_picture_popover (ViewTest   *test,
                           GtkWidget  *popover,
                           const char *name)
{
  const char *folder = g_getenv ("ENTENTE_TEST_PICTURES");
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (popover);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GskRenderNode *node;

  view_test_settle (test);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (popover), gtk_widget_get_height (popover));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (popover)), node, NULL);
  gsk_render_node_unref (node);
  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

void
view_test_assert_finalized (ViewTest *test)
{
  g_autoptr (GObject) widget = NULL;

  gtk_window_destroy (GTK_WINDOW (test->window));
  test->window = NULL;
  view_test_settle (test);
  widget = g_weak_ref_get (&shown);
  g_assert_null (widget);
  g_weak_ref_clear (&shown);
}

static GtkWidget *
find (GtkWidget  *root,
      gboolean  (*match) (GtkWidget *widget, gconstpointer data),
      gconstpointer data,
      guint      *nth)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (match (root, data) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
has_text (GtkWidget    *widget,
          gconstpointer data)
{
  if (GTK_IS_LABEL (widget))
    return strcmp (gtk_label_get_text (GTK_LABEL (widget)), data) == 0;
  if (GTK_IS_INSCRIPTION (widget))
    return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), data) == 0;
  return FALSE;
}

GtkWidget *
view_test_find (GtkWidget *root,
                GType      type,
                guint      nth)
{
  return find (root, is_of_type, &type, &nth);
}

GtkWidget *
view_test_find_text (GtkWidget  *root,
                     const char *text)
{
  guint nth = 0;

  return find (root, has_text, text, &nth);
}
