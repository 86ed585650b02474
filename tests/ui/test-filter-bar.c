/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-view-test.h"

#include "entente-filter-bar.h"
#include "entente-filter-menu.h"

#include <string.h>

static EntenteFilterBar *
show (ViewTest *test,
      int       width,
      int       height)
{
  EntenteFilterBar *bar = g_object_new (ENTENTE_TYPE_FILTER_BAR, NULL);

  entente_filter_bar_bind (bar, test->landscape, test->session);
  gtk_widget_set_valign (GTK_WIDGET (bar), GTK_ALIGN_START);
  view_test_show (test, GTK_WIDGET (bar), width, height);
  return bar;
}

static guint64
step (const char *code)
{
  return G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, code);
}

static void
click (ViewTest   *test,
       GtkWidget  *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  view_test_settle (test);
}

/* The × of the chip with that text. */
static void
remove_chip (ViewTest         *test,
             EntenteFilterBar *bar,
             const char       *text)
{
  GtkWidget *label = view_test_find_text (GTK_WIDGET (bar), text);

  g_assert_nonnull (label);
  click (test, gtk_widget_get_next_sibling (label));
}

static GtkWidget *
open_menu (ViewTest         *test,
           EntenteFilterBar *bar)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (view_test_find (GTK_WIDGET (bar), GTK_TYPE_MENU_BUTTON, 0));

  gtk_menu_button_popup (button);
  view_test_settle (test);
  return GTK_WIDGET (gtk_menu_button_get_popover (button));
}

/* A window that goes away under an open menu makes GTK complain. */
static void
close_menu (ViewTest  *test,
            GtkWidget *popover)
{
  gtk_popover_popdown (GTK_POPOVER (popover));
  view_test_settle (test);
}

static void
go_to (ViewTest   *test,
       GtkWidget  *popover,
       const char *page)
{
  GtkWidget *label = view_test_find_text (popover, page);

  g_assert_nonnull (label);
  click (test, gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

static GtkCheckButton *
find_choice (GtkWidget  *popover,
             const char *text)
{
  GtkWidget *label = view_test_find_text (popover, text);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static void
test_chips (ViewTest      *test,
            gconstpointer  data)
{
  EntenteFilterBar *bar = show (test, 900, 420);
  GtkWidget *root = GTK_WIDGET (bar);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  gboolean is_loading = TRUE;

  g_object_get (bar, "loading", &is_loading, NULL);
  g_assert_false (is_loading);
  g_assert_nonnull (view_test_find_text (root, "27 deals, 39 events"));
  g_assert_null (view_test_find_text (root, "Clear"));

  entente_session_enter (test->session, "openai");
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (root, "With OpenAI"));
  g_assert_nonnull (view_test_find_text (root, "18 of 27 deals, 13 of 39 events"));
  g_assert_null (view_test_find_text (root, "Clear"));

  filter->steps = step ("in-talks") | step ("announced");
  filter->text = g_strdup ("ama");
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED;
  filter->source = g_strdup ("amazon-openai-gambit");
  entente_session_set_filter (test->session, filter);
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (root, "In talks or announced"));
  g_assert_nonnull (view_test_find_text (root, "Entities named “ama”"));
  g_assert_nonnull (view_test_find_text (root, "Reported"));
  g_assert_nonnull (view_test_find_text (root, "Clear"));

  remove_chip (test, bar, "In talks or announced");
  g_assert_null (view_test_find_text (root, "In talks or announced"));
  g_assert_cmpuint (entente_session_get_filter (test->session)->steps, ==, 0);
  g_assert_cmpuint (entente_session_get_filter (test->session)->modalities, !=, 0);
  entente_session_go_back (test->session);
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (root, "In talks or announced"));

  remove_chip (test, bar, "With OpenAI");
  g_assert_null (entente_session_get_scope (test->session));
  g_assert_null (view_test_find_text (root, "With OpenAI"));

  click (test, gtk_widget_get_ancestor (view_test_find_text (root, "Clear"), GTK_TYPE_BUTTON));
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);
  g_assert_null (view_test_find_text (root, "Clear"));
  g_assert_nonnull (view_test_find_text (root, "27 deals, 39 events"));
}

static void
test_choices (ViewTest      *test,
              gconstpointer  data)
{
  EntenteFilterBar *bar = show (test, 900, 420);
  GtkWidget *popover = open_menu (test, bar);

  go_to (test, popover, "Status");
  gtk_check_button_set_active (find_choice (popover, "In talks"), TRUE);
  g_assert_cmpuint (entente_session_get_filter (test->session)->steps, ==, step ("in-talks"));
  gtk_check_button_set_active (find_choice (popover, "Completed"), TRUE);
  g_assert_cmpuint (entente_session_get_filter (test->session)->steps, ==, step ("in-talks") | step ("completed"));
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "In talks or completed"));
  /* What is nowhere in the landscape isn't offered. */
  g_assert_null (view_test_find_text (popover, "Expired"));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (popover, "Completed"))));
  entente_session_go_back (test->session);
  g_assert_false (gtk_check_button_get_active (find_choice (popover, "Completed")));
  g_assert_true (gtk_check_button_get_active (find_choice (popover, "In talks")));
  entente_session_go_back (test->session);
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);

  go_to (test, popover, "Status");
  go_to (test, popover, "Evidence");
  gtk_check_button_set_active (find_choice (popover, "Estimated"), TRUE);
  g_assert_cmpuint (entente_session_get_filter (test->session)->modalities, ==, 1 << ENTENTE_MODALITY_ESTIMATED);
  view_test_settle (test);

  /* What passes nothing can't be chosen; what is chosen can be taken back. */
  go_to (test, popover, "Evidence");
  go_to (test, popover, "Status");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (popover, "In talks"))));
  go_to (test, popover, "Status");
  go_to (test, popover, "Evidence");
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (popover, "Estimated"))));

  go_to (test, popover, "Evidence");
  go_to (test, popover, "Dataset");
  gtk_check_button_set_active (find_choice (popover, "AI Partnership Landscape"), TRUE);
  g_assert_nonnull (entente_session_get_filter (test->session)->dataset);
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "AI Partnership Landscape"));
  gtk_check_button_set_active (find_choice (popover, "AI Partnership Landscape"), FALSE);
  g_assert_null (entente_session_get_filter (test->session)->dataset);
  close_menu (test, popover);
}

static void
test_typed (ViewTest      *test,
            gconstpointer  data)
{
  EntenteFilterBar *bar = show (test, 900, 420);
  GtkWidget *popover = open_menu (test, bar);
  GtkWidget *entry, *apply;

  go_to (test, popover, "Amount");
  entry = view_test_find (popover, GTK_TYPE_ENTRY, 0);
  apply = gtk_widget_get_ancestor (view_test_find_text (popover, "Apply"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (apply));
  gtk_editable_set_text (GTK_EDITABLE (entry), "1 bilion");
  g_assert_nonnull (view_test_find_text (popover, "Not an amount. Examples: 1 billion, 500 million, €20 million"));
  g_assert_false (gtk_widget_get_sensitive (apply));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_editable_set_text (GTK_EDITABLE (entry), "1 billion");
  g_assert_nonnull (view_test_find_text (popover, "≥\302\240$1\302\240billion"));
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);
  click (test, apply);
  g_assert_true (entente_filter_has_part (entente_session_get_filter (test->session), ENTENTE_FILTER_AMOUNT));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "≥\302\240$1\302\240billion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "4 of 27 deals, 0 of 39 events"));
  /* Applied, the menu goes. */
  g_assert_false (gtk_widget_get_visible (popover));
  entente_session_go_back (test->session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  open_menu (test, bar);
  go_to (test, popover, "Date");
  entry = view_test_find (popover, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "20-19");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (test->session)), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2019/2023");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (entente_session_get_filter (test->session)->first_day, ==, entente_day_from_civil (2019, 1, 1));
  g_assert_cmpint (entente_session_get_filter (test->session)->last_day, ==, entente_day_from_civil (2023, 12, 31));
  view_test_settle (test);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "2019–2023"));
  g_assert_false (gtk_widget_get_visible (popover));
}

/* With room, the counts stand at the end of the line; without, below. */
static void
test_lines (ViewTest      *test,
            gconstpointer  data)
{
  EntenteFilterBar *bar;
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  int height;

  entente_session_enter (test->session, "openai");
  bar = show (test, 700, 420);
  height = gtk_widget_get_height (GTK_WIDGET (bar));
  view_test_assert_finalized (test);

  filter->steps = step ("in-talks") | step ("announced");
  entente_session_set_filter (test->session, filter);
  bar = show (test, 360, 420);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (bar)), >, height);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (bar)), <=, 360);
  view_test_picture (test, "filter-360");
}

/* In a narrow window a long name ends early, and the × after it can be pressed. */
static void
test_long_name (ViewTest      *test,
                gconstpointer  data)
{
  EntenteFilterBar *bar;
  GtkWidget *label, *scroller;
  graphene_rect_t bounds;

  entente_session_enter (test->session, "ftc");
  bar = show (test, 360, 420);
  label = view_test_find_text (GTK_WIDGET (bar), "With Federal Trade Commission");
  scroller = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_next_sibling (label), scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (scroller));
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  view_test_picture (test, "filter-360-long");
  remove_chip (test, bar, "With Federal Trade Commission");
  g_assert_null (entente_session_get_scope (test->session));
  view_test_assert_finalized (test);

  /* With room all of it is there. */
  entente_session_enter (test->session, "ftc");
  bar = show (test, 900, 420);
  label = view_test_find_text (GTK_WIDGET (bar), "With Federal Trade Commission");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* What is typed into the search of entities changes no deal: nothing is counted anew. */
static void
test_search (ViewTest      *test,
             gconstpointer  data)
{
  EntenteFilterBar *bar = show (test, 900, 420);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  gboolean is_loading = TRUE;

  filter->text = g_strdup ("ama");
  entente_session_set_filter (test->session, filter);
  g_object_get (bar, "loading", &is_loading, NULL);
  g_assert_false (is_loading);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "Clear"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (bar), "27 deals, 39 events"));

  filter->steps = step ("in-talks");
  entente_session_set_filter (test->session, filter);
  g_object_get (bar, "loading", &is_loading, NULL);
  g_assert_true (is_loading);
  view_test_settle (test);
  g_assert_null (view_test_find_text (GTK_WIDGET (bar), "27 deals, 39 events"));
}

/* Of many sources those are found that are typed; of few none has to be. */
static void
test_many_sources (ViewTest      *test,
                   gconstpointer  data)
{
  EntenteFilterMenu *menu = g_object_new (ENTENTE_TYPE_FILTER_MENU, NULL);
  g_autoptr (EntenteOrigins) origins = entente_origins_new ();
  GtkWidget *search;

  for (guint i = 0; i < 40; i++)
    {
      EntenteOrigin *origin = g_new0 (EntenteOrigin, 1);

      origin->id = g_strdup_printf ("source-%u", i);
      origin->title = g_strdup_printf ("%s %u", i % 2 == 0 ? "Financial Times" : "Süddeutsche Zeitung", i);
      origin->count = 40 - i;
      g_ptr_array_add (origins->sources, origin);
    }
  origins->n_sources = 40;
  entente_filter_menu_bind (menu, test->session);
  entente_filter_menu_set_origins (menu, origins, NULL);
  view_test_show (test, GTK_WIDGET (menu), 300, 500);
  go_to (test, GTK_WIDGET (menu), "Dataset");
  g_assert_null (view_test_find (GTK_WIDGET (menu), GTK_TYPE_SEARCH_ENTRY, 0));
  gtk_stack_set_visible_child_name (GTK_STACK (view_test_find (GTK_WIDGET (menu), GTK_TYPE_STACK, 0)), "parts");
  view_test_settle (test);
  go_to (test, GTK_WIDGET (menu), "Source");
  search = view_test_find (GTK_WIDGET (menu), GTK_TYPE_SEARCH_ENTRY, 0);
  g_assert_nonnull (search);
  view_test_picture (test, "filter-menu-many");

  gtk_editable_set_text (GTK_EDITABLE (search), "sudd");
  view_test_settle (test);
  g_assert_null (view_test_find_text (GTK_WIDGET (menu), "Financial Times 0"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (menu), "Süddeutsche Zeitung 1"));
  g_assert_true (gtk_widget_get_visible (search));
  entente_filter_menu_open (menu);
  view_test_settle (test);
  go_to (test, GTK_WIDGET (menu), "Source");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (menu), "Financial Times 0"));
}

static void
test_pictures (ViewTest      *test,
               gconstpointer  data)
{
  EntenteFilterBar *bar;
  GtkMenuButton *button;
  GtkWidget *popover;
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  entente_session_enter (test->session, "openai");
  bar = show (test, 667, 420);
  view_test_picture (test, "filter-667");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (test, "filter-667-dark");
  filter->steps = 1 << 3 | 1 << 4;
  entente_session_set_filter (test->session, filter);
  view_test_picture (test, "filter-667-chips");
  button = GTK_MENU_BUTTON (view_test_find (GTK_WIDGET (bar), GTK_TYPE_MENU_BUTTON, 0));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  view_test_picture_popover (test, popover, "filter-menu");
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("filter-menu-%u", i);

      gtk_stack_set_visible_child_name (GTK_STACK (view_test_find (popover, GTK_TYPE_STACK, 0)), name + strlen ("filter-menu-"));
      view_test_picture_popover (test, popover, name);
    }
  gtk_menu_button_popdown (button);
  view_test_settle (test);
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/filter-bar/chips", ViewTest, NULL, view_test_set_up, test_chips, view_test_tear_down);
  g_test_add ("/filter-bar/choices", ViewTest, NULL, view_test_set_up, test_choices, view_test_tear_down);
  g_test_add ("/filter-bar/typed", ViewTest, NULL, view_test_set_up, test_typed, view_test_tear_down);
  g_test_add ("/filter-bar/lines", ViewTest, NULL, view_test_set_up, test_lines, view_test_tear_down);
  g_test_add ("/filter-bar/long-name", ViewTest, NULL, view_test_set_up, test_long_name, view_test_tear_down);
  g_test_add ("/filter-bar/search", ViewTest, NULL, view_test_set_up, test_search, view_test_tear_down);
  g_test_add ("/filter-bar/many-sources", ViewTest, NULL, view_test_set_up, test_many_sources, view_test_tear_down);
  g_test_add ("/filter-bar/pictures", ViewTest, NULL, view_test_set_up, test_pictures, view_test_tear_down);
  return g_test_run ();
}
