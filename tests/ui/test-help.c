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

/* No text is cut off, nor sticks out. */
static void
check_labels (GtkWidget *widget,
              GtkWidget *help)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));

      g_assert_false (pango_layout_is_ellipsized (layout));
      g_assert_true (gtk_widget_compute_bounds (widget, help, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, -0.5f);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, WIDTH + 0.5f);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_labels (child, help);
}

/* As those see it whose eyes are tired, and as those do who write from right to left: each page. */
static void
test_eyes (ViewTest      *test,
           gconstpointer  data)
{
  static const char *const names[] = { "dark", "mirrored", "large" };
  guint way = GPOINTER_TO_UINT (data);
  GtkWidget *help;

  if (way == 0)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  else if (way == 1)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  else
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  help = show (test);
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *list = g_strdup_printf ("help-%s", names[way]);
      g_autofree char *picture = g_strdup_printf ("help-%s-%u", names[way], i);

      check_labels (help, help);
      view_test_picture (test, list);
      activate_row (test, i);
      check_labels (help, help);
      view_test_picture (test, picture);
      g_assert_true (entente_help_go_back (ENTENTE_HELP (help)));
      view_test_settle (test);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
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
  g_test_add ("/help/dark", ViewTest, GUINT_TO_POINTER (0), view_test_set_up, test_eyes, view_test_tear_down);
  g_test_add ("/help/mirrored", ViewTest, GUINT_TO_POINTER (1), view_test_set_up, test_eyes, view_test_tear_down);
  g_test_add ("/help/large", ViewTest, GUINT_TO_POINTER (2), view_test_set_up, test_eyes, view_test_tear_down);
  ADD ("firmness", test_firmness);
  ADD ("further", test_further);
#undef ADD
  return g_test_run ();
}
