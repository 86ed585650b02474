/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-window-test.h"

/* One for all: a process registers as an application once. */
static GtkApplication *application;

void
window_test_init (int    *argc,
                  char ***argv)
{
  g_autoptr (GError) error = NULL;

  view_test_init (argc, argv);
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "test.window", "flags", G_APPLICATION_NON_UNIQUE, NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

int
window_test_run (void)
{
  int status = g_test_run ();

  g_clear_object (&application);
  return status;
}

void
window_test_set_up (WindowTest    *fixture,
                    gconstpointer  data)
{
  view_test_set_up (&fixture->test, data);
}

void
window_test_tear_down (WindowTest    *fixture,
                       gconstpointer  data)
{
  g_autoptr (EntenteSession) session = NULL;

  if (fixture->window != NULL)
    {
      session = g_object_ref (entente_window_get_session (fixture->window));
      window_test_close (fixture, g_steal_pointer (&fixture->window));
      /* Nothing that the window made holds on to its state. */
      g_assert_cmpuint (G_OBJECT (session)->ref_count, ==, 1);
    }
  fixture->test.window = NULL;
  view_test_tear_down (&fixture->test, data);
}

EntenteWindow *
window_test_make (WindowTest *fixture,
                  int         width,
                  int         height)
{
  EntenteWindow *window = entente_window_new (application, fixture->test.landscape);

  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_widget_realize (GTK_WIDGET (window));
  /* A frame that would take some of the width. */
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
window_test_open (WindowTest *fixture,
                  int         width,
                  int         height)
{
  fixture->window = window_test_make (fixture, width, height);
  fixture->test.window = GTK_WIDGET (fixture->window);
  test_wait_until (!entente_window_is_busy (fixture->window));
  view_test_settle (&fixture->test);
}

void
window_test_close (WindowTest    *fixture,
                   EntenteWindow *window)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, window);
  gtk_window_destroy (GTK_WINDOW (window));
  view_test_settle (&fixture->test);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
}

void
window_test_resize (WindowTest *fixture,
                    int         width,
                    int         height)
{
  /* Otherwise newer versions were seen to hold on to what the focus was in when a breakpoint hid it; perhaps until an event
   * comes from the display, and here none comes. */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  view_test_settle (&fixture->test);
  g_assert_cmpint (gtk_widget_get_width (fixture->test.window), ==, width);
  g_assert_cmpint (gtk_widget_get_height (fixture->test.window), ==, height);
}
