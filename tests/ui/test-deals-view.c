/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-view-test.h"

#include "entente-deals-view.h"
#include "entente-subject.h"

#define TALKS "amazon-openai-investment"

static EntenteDealsView *
new_view (ViewTest *test)
{
  EntenteDealsView *view = g_object_new (ENTENTE_TYPE_DEALS_VIEW, NULL);

  entente_deals_view_bind (view, test->landscape, test->session);
  return view;
}

static EntenteDealsView *
show (ViewTest *test,
      int       width,
      int       height)
{
  EntenteDealsView *view = new_view (test);
  gboolean is_loading = TRUE;

  entente_deals_view_set_narrow (view, width < 550);
  view_test_show (test, GTK_WIDGET (view), width, height);
  g_object_get (view, "loading", &is_loading, NULL);
  g_assert_false (is_loading);
  return view;
}

static GtkSelectionModel *
get_model (EntenteDealsView *view)
{
  GtkWidget *table = view_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, 0);

  if (table != NULL)
    return gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  return gtk_list_view_get_model (GTK_LIST_VIEW (view_test_find (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW, 0)));
}

static guint
count_rows (EntenteDealsView *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_model (view)));
}

static const EntenteRow *
get_row (EntenteDealsView *view,
         guint             position)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (get_model (view)), position);

  return entente_subject_get_row (subject);
}

static guint
find_selected (EntenteDealsView *view)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_model (view));

  g_assert_cmpuint (gtk_bitset_get_size (selected), <=, 1);
  return gtk_bitset_is_empty (selected) ? G_MAXUINT : gtk_bitset_get_minimum (selected);
}

/* Rows beyond the edges have widgets too. */
static gboolean
is_in_sight (EntenteDealsView *view,
             const char       *text)
{
  GtkWidget *widget = view_test_find_text (GTK_WIDGET (view), text);
  graphene_rect_t bounds;

  return widget != NULL && gtk_widget_compute_bounds (widget, GTK_WIDGET (view), &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (view));
}

static void
test_rows (ViewTest      *test,
           gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);
  GtkWidget *row;

  g_assert_cmpuint (count_rows (view), ==, 27);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Amazon–OpenAI talks"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "$50\302\240billion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "under discussion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "In talks"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "TechCrunch"));
  /* What is too long for a line goes on in the second. */
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Multi-billion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "dollar · no figure"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Investment · Amazon, OpenAI"));

  /* The row of the table, and not its cells, has the spoken name. */
  row = view_test_find_text (GTK_WIDGET (view), "Amazon–OpenAI talks");
  while (g_strcmp0 (gtk_widget_get_css_name (row), "row") != 0)
    row = gtk_widget_get_parent (row);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
assert_not_cut (GtkWidget *widget)
{
  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_visible (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (width > gtk_widget_get_width (widget))
        g_error ("“%s” is %d px wide and has %d", text, width, gtk_widget_get_width (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_not_cut (child);
}

/* With room for all, as without the inspector, dates and status are read whole, in whatever font. */
static void
test_room (ViewTest      *test,
           gconstpointer  data)
{
  static const char *const texts[] = { "no date given", "year only", "Undated", "Since 2019", "Hypothetical", "Committed",
                                       "under discussion" };
  g_autofree char *font = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &font, NULL);
  for (guint i = 0; i < 2; i++)
    {
      EntenteDealsView *view = show (test, 1031, 800);

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          GtkWidget *line = view_test_find_text (GTK_WIDGET (view), texts[j]);

          g_assert_nonnull (line);
          assert_not_cut (gtk_widget_get_parent (line));
        }
      view_test_picture (test, i == 0 ? "deals-room" : "deals-room-other-font");
      view_test_assert_finalized (test);
      /* Wide, with a width of its characters that is guessed too small. */
      g_object_set (gtk_settings_get_default (), "gtk-font-name", "DejaVu Sans 11", NULL);
    }
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
}

/* From right to left a Latin name begins at the right too, as does a year, which has no direction of its own. */
static void
test_right_to_left (ViewTest      *test,
                    gconstpointer  data)
{
  EntenteDealsView *view;
  float xalign = -1;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = show (test, 667, 420);
  g_object_get (view_test_find_text (GTK_WIDGET (view), "Amazon–OpenAI talks"), "xalign", &xalign, NULL);
  g_assert_cmpfloat (xalign, ==, 1);
  g_object_get (view_test_find_text (GTK_WIDGET (view), "2019"), "xalign", &xalign, NULL);
  g_assert_cmpfloat (xalign, ==, 0);
  view_test_picture (test, "deals-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* An order, and the deals that come first and last in it and against it. */
static const struct {
  const char *order;
  const char *first;
  const char *last;
  const char *first_reversed;
  const char *last_reversed;
} orders[] = {
  { "name", "aws-openai-collaboration", "openai-funding-rounds", "openai-funding-rounds", "aws-openai-collaboration" },
  { "amount", TALKS, "openai-funding-rounds", "microsoft-openai-2019", "openai-funding-rounds" },
  { "date", "microsoft-openai-2019", "openai-funding-rounds", "gpt-licence", "openai-funding-rounds" },
  { "status", "apple-ai-spending", "openai-on-aws", "aws-openai-collaboration", "microsoft-openai-partnership" },
  { "evidence", "amazon-anthropic-investment", "government-ai-investment", "nscai-federal-funding",
    "microsoft-openai-partnership" },
};

static void
assert_ends (EntenteDealsView *view,
             const char       *first,
             const char       *last)
{
  g_assert_cmpstr (get_row (view, 0)->id, ==, first);
  g_assert_cmpstr (get_row (view, count_rows (view) - 1)->id, ==, last);
}

static void
test_order (ViewTest      *test,
            gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);

  g_assert_cmpstr (entente_deals_view_get_order (view), ==, "amount");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "deals.order", "s", orders[i].order));
      view_test_settle (test);
      assert_ends (view, orders[i].first, orders[i].last);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "deals.reversed", NULL));
      g_assert_true (entente_deals_view_get_reversed (view));
      view_test_settle (test);
      assert_ends (view, orders[i].first_reversed, orders[i].last_reversed);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "deals.reversed", NULL));
    }
  entente_deals_view_set_order (view, "no such order");
  g_assert_cmpstr (entente_deals_view_get_order (view), ==, "evidence");
}

/* The undated stand last in both directions. */
static void
test_undated (ViewTest      *test,
              gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);

  entente_deals_view_set_order (view, "date");
  for (int reversed = 0; reversed < 2; reversed++)
    {
      gboolean undated = FALSE;

      entente_deals_view_set_reversed (view, reversed);
      view_test_settle (test);
      for (guint i = 0; i < count_rows (view); i++)
        {
          if (undated)
            g_assert_null (get_row (view, i)->date);
          undated = get_row (view, i)->date == NULL;
        }
      g_assert_nonnull (get_row (view, 0)->date);
      g_assert_true (undated);
    }
}

/* What a click on a head does. */
static void
test_heads (ViewTest      *test,
            gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);
  GtkColumnView *table = GTK_COLUMN_VIEW (view_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, 0));
  g_autoptr (GtkColumnViewColumn) date = g_list_model_get_item (gtk_column_view_get_columns (table), 2);
  g_autoptr (GtkColumnViewColumn) name = g_list_model_get_item (gtk_column_view_get_columns (table), 0);

  gtk_column_view_sort_by_column (table, date, GTK_SORT_ASCENDING);
  g_assert_cmpstr (entente_deals_view_get_order (view), ==, "date");
  g_assert_false (entente_deals_view_get_reversed (view));
  gtk_column_view_sort_by_column (table, date, GTK_SORT_DESCENDING);
  g_assert_cmpstr (entente_deals_view_get_order (view), ==, "date");
  g_assert_true (entente_deals_view_get_reversed (view));
  gtk_column_view_sort_by_column (table, name, GTK_SORT_ASCENDING);
  g_assert_cmpstr (entente_deals_view_get_order (view), ==, "name");
  g_assert_false (entente_deals_view_get_reversed (view));
  view_test_settle (test);
  g_assert_cmpstr (get_row (view, 0)->id, ==, orders[0].first);
}

static void
test_selection (ViewTest      *test,
                gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);

  g_assert_cmpuint (find_selected (view), ==, G_MAXUINT);
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, TALKS);
  g_assert_cmpuint (find_selected (view), ==, 0);

  /* Kept through another order and a filter, and revealed. */
  entente_deals_view_set_reversed (view, TRUE);
  entente_deals_view_set_order (view, "name");
  view_test_settle (test);
  g_assert_cmpuint (find_selected (view), !=, G_MAXUINT);
  g_assert_cmpstr (get_row (view, find_selected (view))->id, ==, TALKS);
  g_assert_cmpuint (find_selected (view), >, 20);
  g_assert_true (is_in_sight (view, "Amazon–OpenAI talks"));
  entente_session_enter (test->session, "openai");
  g_assert_cmpuint (find_selected (view), ==, G_MAXUINT);
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, TALKS);
  view_test_settle (test);
  g_assert_cmpstr (get_row (view, find_selected (view))->id, ==, TALKS);

  gtk_selection_model_select_item (get_model (view), 2, TRUE);
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_DEAL);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, get_row (view, 2)->id);
  entente_session_select (test->session, ENTENTE_SELECTION_ENTITY, "openai");
  g_assert_cmpuint (find_selected (view), ==, G_MAXUINT);
  entente_session_go_back (test->session);
  g_assert_cmpuint (find_selected (view), ==, 2);
}

static void
activated_cb (EntenteDealsView *view,
              const char       *id,
              char            **activated)
{
  g_free (*activated);
  *activated = g_strdup (id);
}

static void
test_activate (ViewTest      *test,
               gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);
  g_autofree char *activated = NULL;

  g_signal_connect (view, "activated", G_CALLBACK (activated_cb), &activated);
  g_signal_emit_by_name (view_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, 0), "activate", 0);
  g_assert_cmpstr (activated, ==, TALKS);
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, TALKS);
}

static void
test_scope (ViewTest      *test,
            gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  entente_session_enter (test->session, "openai");
  view_test_settle (test);
  g_assert_cmpuint (count_rows (view), ==, 18);
  filter->steps = 1 << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  entente_session_set_filter (test->session, filter);
  view_test_settle (test);
  g_assert_cmpuint (count_rows (view), ==, 1);
  entente_session_go_back (test->session);
  entente_session_go_back (test->session);
  view_test_settle (test);
  g_assert_cmpuint (count_rows (view), ==, 27);
}

static void
click_way_on (ViewTest         *test,
              EntenteDealsView *view,
              const char       *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (view_test_find_text (GTK_WIDGET (view), label), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  view_test_settle (test);
}

static void
test_empty (ViewTest      *test,
            gconstpointer  data)
{
  EntenteDealsView *view = show (test, 667, 420);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  filter->steps = 1 << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "expired");
  entente_session_set_filter (test->session, filter);
  view_test_picture (test, "deals-filtered");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "27 deals don’t pass the filter"));
  click_way_on (test, view, "Clear Filter");
  g_assert_cmpuint (count_rows (view), ==, 27);

  entente_session_enter (test->session, "ftc");
  view_test_picture (test, "deals-of-nobody");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "No Deals of Federal Trade Commission"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Show What Is Said of It"));
  g_assert_null (view_test_find_text (GTK_WIDGET (view), "What is said of it is shown beside"));
  click_way_on (test, view, "Show Whole Landscape");
  g_assert_null (entente_session_get_scope (test->session));
  g_assert_cmpuint (count_rows (view), ==, 27);
}

/* A landscape that can't be opened is an error on the screen. */
static void
test_error (ViewTest      *test,
            gconstpointer  data)
{
  EntenteDealsView *view;
  g_autofree char *path = test_folder_file (test->folder, "landscape.db");
  g_autofree char *below = g_build_filename (path, "no-folder", "landscape.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  g_clear_object (&test->landscape);
  test->landscape = entente_landscape_new (below);
  entente_landscape_open_async (test->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  view = show (test, 667, 420);
  view_test_picture (test, "deals-error");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Deals Can’t Be Shown"));
  click_way_on (test, view, "Try Again");
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Deals Can’t Be Shown"));
}

static void
test_narrow (ViewTest      *test,
             gconstpointer  data)
{
  EntenteDealsView *view = show (test, 360, 600);

  g_assert_null (view_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, 0));
  g_assert_cmpuint (count_rows (view), ==, 27);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "27 deals"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Highest amount"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "≈ $13\302\240billion"));
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Since 2019 · Ongoing"));
  entente_deals_view_set_reversed (view, TRUE);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), "Highest amount, reversed"));
  entente_deals_view_set_reversed (view, FALSE);
  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, TALKS);
  view_test_picture (test, "deals-360");

  entente_deals_view_set_narrow (view, FALSE);
  view_test_settle (test);
  g_assert_nonnull (view_test_find (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW, 0));
  g_assert_cmpuint (find_selected (view), ==, 0);
}

/* Tab goes through the sort menu into the rows, and out of them. */
static void
test_tab (ViewTest      *test,
          gconstpointer  data)
{
  EntenteDealsView *view = new_view (test);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *after = gtk_button_new_with_label ("after");
  GtkWidget *focus;

  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (view));
  gtk_box_append (GTK_BOX (box), after);
  view_test_show (test, box, 667, 420);

  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  g_assert_true (gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON));
  g_assert_true (gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  g_assert_true (gtk_widget_child_focus (test->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == after);
  g_assert_true (gtk_widget_child_focus (test->window, GTK_DIR_TAB_BACKWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
  g_assert_true (gtk_widget_child_focus (test->window, GTK_DIR_TAB_BACKWARD));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON));
}

static void
import_many (ViewTest *test,
             guint     n)
{
  g_autoptr (GString) text = g_string_new ("{\"format\":\"entente-landscape-1\",\"dataset\":\"many\",\"title\":\"Many\",\"deals\":[");
  g_autofree char *path = test_folder_file (test->folder, "many.entente.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\":\"many-%u\",\"statements\":["
                            "{\"property\":\"name\",\"text\":\"Deal %u\",\"modality\":\"asserted\"},"
                            "{\"property\":\"kind\",\"code\":\"cloud\",\"modality\":\"asserted\"},"
                            "{\"property\":\"amount\",\"code\":\"paid\",\"text\":\"An amount.\",\"modality\":\"asserted\","
                            "\"amount\":{\"currency\":\"USD\",\"lower\":\"%u\",\"upper\":\"%u\",\"qualifier\":\"exact\"}}]}",
                            i > 0 ? "," : "", i, i, i + 1, i + 1);
  g_string_append (text, "]}");
  g_assert_true (g_file_set_contents (path, text->str, -1, &error));
  entente_landscape_import_async (test->landscape, file, faults, NULL, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_import_finish (test->landscape, answer, &notice, &error);
  g_assert_no_error (error);
}

static gboolean
is_at_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
         gtk_adjustment_get_upper (adjustment) - 1;
}

static void
test_thousand (ViewTest      *test,
               gconstpointer  data)
{
  for (int narrow = 0; narrow < 2; narrow++)
    {
      EntenteDealsView *view;
      GtkAdjustment *adjustment;

      if (narrow == 0)
        import_many (test, 1000);
      view = show (test, narrow ? 360 : 667, 420);
      g_assert_cmpuint (count_rows (view), ==, 1027);
      adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view_test_find (GTK_WIDGET (view), GTK_TYPE_SCROLLABLE, 0)));
      for (double y = 0; y < gtk_adjustment_get_upper (adjustment); y += gtk_adjustment_get_page_size (adjustment) * 3)
        {
          gtk_adjustment_set_value (adjustment, y);
          while (g_main_context_iteration (NULL, FALSE))
            ;
        }
      /* Where the end is turns out on the way there. */
      for (guint i = 0; i < 10 && !is_at_end (adjustment); i++)
        {
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
          view_test_settle (test);
        }
      g_assert_true (is_at_end (adjustment));
      g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 1027 * 40);
      g_assert_nonnull (get_row (view, 1026));
      g_assert_nonnull (view_test_find_text (GTK_WIDGET (view), entente_row_get_name (get_row (view, 1026))));
      view_test_assert_finalized (test);
    }
}

static void
test_pictures (ViewTest      *test,
               gconstpointer  data)
{
  static const struct {
    const char *name;
    int         width;
    int         height;
    gboolean    dark;
  } pictures[] = {
    { "deals-667", 667, 420, FALSE }, { "deals-667-dark", 667, 420, TRUE },     { "deals-560", 560, 420, FALSE },
    { "deals-360", 360, 600, FALSE }, { "deals-360-dark", 360, 600, TRUE },
  };

  entente_session_select (test->session, ENTENTE_SELECTION_DEAL, TALKS);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          pictures[i].dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
      show (test, pictures[i].width, pictures[i].height);
      view_test_picture (test, pictures[i].name);
      view_test_assert_finalized (test);
    }
  entente_session_set_reduced_detail (test->session, TRUE);
  show (test, 667, 420);
  view_test_picture (test, "deals-reduced");
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/deals-view/rows", ViewTest, NULL, view_test_set_up, test_rows, view_test_tear_down);
  g_test_add ("/deals-view/right-to-left", ViewTest, NULL, view_test_set_up, test_right_to_left, view_test_tear_down);
  g_test_add ("/deals-view/room", ViewTest, NULL, view_test_set_up, test_room, view_test_tear_down);
  g_test_add ("/deals-view/order", ViewTest, NULL, view_test_set_up, test_order, view_test_tear_down);
  g_test_add ("/deals-view/undated", ViewTest, NULL, view_test_set_up, test_undated, view_test_tear_down);
  g_test_add ("/deals-view/heads", ViewTest, NULL, view_test_set_up, test_heads, view_test_tear_down);
  g_test_add ("/deals-view/selection", ViewTest, NULL, view_test_set_up, test_selection, view_test_tear_down);
  g_test_add ("/deals-view/activate", ViewTest, NULL, view_test_set_up, test_activate, view_test_tear_down);
  g_test_add ("/deals-view/scope", ViewTest, NULL, view_test_set_up, test_scope, view_test_tear_down);
  g_test_add ("/deals-view/empty", ViewTest, NULL, view_test_set_up, test_empty, view_test_tear_down);
  g_test_add ("/deals-view/error", ViewTest, NULL, view_test_set_up, test_error, view_test_tear_down);
  g_test_add ("/deals-view/narrow", ViewTest, NULL, view_test_set_up, test_narrow, view_test_tear_down);
  g_test_add ("/deals-view/tab", ViewTest, NULL, view_test_set_up, test_tab, view_test_tear_down);
  g_test_add ("/deals-view/thousand", ViewTest, NULL, view_test_set_up, test_thousand, view_test_tear_down);
  g_test_add ("/deals-view/pictures", ViewTest, NULL, view_test_set_up, test_pictures, view_test_tear_down);
  return g_test_run ();
}
