/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-window FILE.db NAME...: drives a window of the application over that store. Names: typing scrolling inspecting panning
 * editing. BENCH_ROUNDS says how often. */

#include "bench-window.h"

#include "entente-views.h"
#include "entente-window.h"

#include <locale.h>
#include <stdlib.h>

static const struct {
  const char *name;
  void      (*run) (BenchWindow *self);
} benchmarks[] = {
  { "typing", bench_typing },       { "scrolling", bench_scrolling }, { "inspecting", bench_inspecting },
  { "panning", bench_panning },     { "editing", bench_editing },
};

static gboolean
is_busy (gpointer data)
{
  BenchWindow *self = data;

  return entente_window_is_busy (ENTENTE_WINDOW (self->painter.window));
}

/* Waits until the window awaits and paints nothing. */
gboolean
bench_settle (BenchWindow *self)
{
  return bench_painter_settle (&self->painter, is_busy, self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  if (!entente_landscape_open_finish (ENTENTE_LANDSCAPE (source), result, &notice, &error))
    g_error ("%s", error->message);
  *(gboolean *) data = TRUE;
}

static void
open_landscape (BenchWindow *self)
{
  gboolean is_open = FALSE;

  self->landscape = entente_landscape_new (self->path);
  entente_landscape_open_async (self->landscape, NULL, opened_cb, &is_open);
  while (!is_open)
    g_main_context_iteration (NULL, TRUE);
}

static void
start (BenchWindow *self)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GError) error = NULL;
  GdkDisplay *display;
  GtkWidget *window;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  adw_init ();
  entente_views_init ();
  display = gdk_display_get_default ();
  gtk_css_provider_load_from_resource (provider, ENTENTE_RESOURCE_ROOT "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), ENTENTE_RESOURCE_ROOT "/icons");
  /* What moves or blinks of itself paints frames that nobody asked for. */
  g_object_set (gtk_settings_get_for_display (display), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  self->application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "bench.window", "flags", G_APPLICATION_NON_UNIQUE,
                                    NULL);
  if (!g_application_register (G_APPLICATION (self->application), NULL, &error))
    g_error ("%s", error->message);

  open_landscape (self);
  window = GTK_WIDGET (entente_window_new (self->application, self->landscape));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  bench_painter_init (&self->painter, window);
  self->session = entente_window_get_session (ENTENTE_WINDOW (window));
  if (!bench_settle (self))
    g_printerr ("The window doesn’t come to rest\n");
}

static void
finish (BenchWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self->painter.window);

  bench_painter_clear (&self->painter);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_clear_object (&self->landscape);
  g_clear_object (&self->application);
  g_clear_pointer (&self->names, g_bytes_unref);
  g_strfreev (self->plain_names);
}

int
main (int    argc,
      char **argv)
{
  const char *rounds = g_getenv ("BENCH_ROUNDS");
  BenchWindow self = { .path = argc > 1 ? argv[1] : NULL, .rounds = rounds != NULL ? (guint) atoi (rounds) : 3 };

  setlocale (LC_ALL, "");
  if (argc < 3)
    {
      g_printerr ("Usage: %s FILE.db NAME...\n", argv[0]);
      return EXIT_FAILURE;
    }
  start (&self);
  for (int i = 2; i < argc; i++)
    for (guint j = 0; j < G_N_ELEMENTS (benchmarks); j++)
      if (g_str_equal (argv[i], benchmarks[j].name))
        benchmarks[j].run (&self);
  finish (&self);
  return EXIT_SUCCESS;
}
