/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: each of its pages on a telephone, by the keyboard. */

#include "entente-view-test.h"

#include "entente-glyph.h"
#include "entente-help.h"

#define WIDTH  360
#define HEIGHT 560
#define N_PAGES 7

static GtkWidget *
show (ViewTest *test)
{
  GtkWidget *help = entente_help_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), entente_help_get_back (ENTENTE_HELP (help)));
  gtk_widget_set_vexpand (help, TRUE);
  gtk_box_append (GTK_BOX (box), help);
  view_test_show (test, box, WIDTH, HEIGHT);
  /* There may be a frame around it. */
  g_assert_cmpint (gtk_widget_get_width (help), <=, WIDTH);
  return help;
}

static void
activate_row (ViewTest *test,
              guint     index)
{
  GtkWidget *row = view_test_find (test->window, ADW_TYPE_ACTION_ROW, index);

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  view_test_settle (test);
}

/* Every page is reached, has its title and its text, and leads back to where it came from. */
static void
test_pages (ViewTest      *test,
            gconstpointer  data)
{
  GtkWidget *help = show (test);
  GtkWidget *back = entente_help_get_back (ENTENTE_HELP (help));

  view_test_picture (test, "help");
  for (guint i = 0; i < N_PAGES; i++)
    {
      GtkWidget *row = view_test_find (test->window, ADW_TYPE_ACTION_ROW, i);
      g_autofree char *title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      g_autofree char *picture = g_strdup_printf ("help-%u", i);
      GtkWidget *focus, *heading;

      g_assert_false (gtk_widget_get_visible (back));
      activate_row (test, i);
      g_assert_true (gtk_widget_get_visible (back));
      g_assert_null (view_test_find (test->window, ADW_TYPE_ACTION_ROW, 0));
      heading = view_test_find_text (help, title);
      g_assert_nonnull (heading);
      /* The keys scroll it. */
      focus = gtk_window_get_focus (GTK_WINDOW (test->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (heading, focus));
      view_test_picture (test, picture);

      if (i % 2 == 0)
        g_signal_emit_by_name (back, "clicked");
      else
        g_assert_true (entente_help_go_back (ENTENTE_HELP (help)));
      view_test_settle (test);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)), row) ||
                     gtk_window_get_focus (GTK_WINDOW (test->window)) == row);
    }
  g_assert_null (view_test_find (test->window, ADW_TYPE_ACTION_ROW, N_PAGES));
  g_assert_false (entente_help_go_back (ENTENTE_HELP (help)));
  view_test_assert_finalized (test);
}

/* Firmness is shown by what draws it elsewhere. */
static void
test_firmness (ViewTest      *test,
               gconstpointer  data)
{
  show (test);
  activate_row (test, 1);
  for (EntenteModality modality = 0; modality < ENTENTE_N_MODALITIES; modality++)
    {
      g_assert_nonnull (view_test_find (test->window, ENTENTE_TYPE_GLYPH, modality));
      g_assert_nonnull (view_test_find_text (test->window, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, modality)));
    }
  view_test_assert_finalized (test);
}

/* Others may add a page. */
static void
test_further (ViewTest      *test,
              gconstpointer  data)
{
  GtkWidget *help = show (test);

  entente_help_add_page (ENTENTE_HELP (help), "Keys", "Which", gtk_label_new ("None"));
  view_test_settle (test);
  activate_row (test, N_PAGES);
  g_assert_nonnull (view_test_find_text (test->window, "None"));
  view_test_assert_finalized (test);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/help/" name, ViewTest, NULL, view_test_set_up, func, view_test_tear_down)
  ADD ("pages", test_pages);
  ADD ("firmness", test_firmness);
  ADD ("further", test_further);
#undef ADD
  return g_test_run ();
}
