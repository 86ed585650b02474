/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane of entities on the bundled landscape: what is typed, pressed, sorted and clicked, and what it shows then. */

#include "entente-entity-pane.h"
#include "entente-entity-row.h"
#include "entente-id.h"
#include "entente-kind-bar.h"
#include "entente-view-test.h"

#define HINT "Statements are found by whole words, and by the beginning of the last one."

static EntenteEntityPane *
show_pane (ViewTest *test,
           int       width,
           int       height)
{
  EntenteEntityPane *pane = g_object_new (ENTENTE_TYPE_ENTITY_PANE, NULL);

  g_assert_false (entente_entity_pane_get_loading (pane));
  entente_entity_pane_bind (pane, test->landscape, test->session);
  g_assert_true (entente_entity_pane_get_loading (pane));
  view_test_show (test, GTK_WIDGET (pane), width, height);
  g_assert_false (entente_entity_pane_get_loading (pane));
  return pane;
}

static void
type (ViewTest          *test,
      EntenteEntityPane *pane,
      const char        *text)
{
  gtk_editable_set_text (GTK_EDITABLE (view_test_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY, 0)), text);
  test_wait_until (!entente_entity_pane_get_loading (pane));
  view_test_settle (test);
}

static GtkSelectionModel *
get_model (EntenteEntityPane *pane)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0)));
}

static const EntenteRow *
row_at (EntenteEntityPane *pane,
        guint              position)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (get_model (pane)), position);

  g_assert_nonnull (subject);
  test_wait_until (entente_subject_get_row (subject) != NULL);
  return entente_subject_get_row (subject);
}

static void
click_row (ViewTest          *test,
           EntenteEntityPane *pane,
           guint              position)
{
  g_signal_emit_by_name (view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0), "activate", position);
  view_test_settle (test);
}

static void
click (ViewTest  *test,
       GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_signal_emit_by_name (button, "clicked");
  view_test_settle (test);
}

static GtkWidget *
find_button (EntenteEntityPane *pane,
             const char        *text)
{
  GtkWidget *label = view_test_find_text (GTK_WIDGET (pane), text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
assert_shown (EntenteEntityPane *pane,
              const char        *text)
{
  if (view_test_find_text (GTK_WIDGET (pane), text) == NULL)
    g_error ("“%s” isn't shown", text);
}

static EntenteFacets *
get_facets (ViewTest            *test,
            const EntenteFilter *filter)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteFacets *facets;

  entente_landscape_get_facets_async (test->landscape, NULL, filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  facets = entente_landscape_get_facets_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  return facets;
}

/* All are listed, most deals first; the kinds are counted as in the data. */
static void
test_lists (ViewTest      *test,
            gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  g_autoptr (EntenteFilter) none = entente_filter_new ();
  g_autoptr (EntenteFacets) facets = get_facets (test, none);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_model (pane)));
  g_autofree char *count = g_strdup_printf ("%u entities", n);
  g_autofree guint *counts = g_new0 (guint, entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND));

  g_assert_cmpuint (n, >, 50);
  g_assert_cmpuint (n, ==, facets->n_entities);
  assert_shown (pane, count);
  assert_shown (pane, "OpenAI");
  for (guint i = 0; i < n; i++)
    {
      const EntenteRow *row = row_at (pane, i);

      counts[entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, row->kind)]++;
      if (i > 0)
        g_assert_cmpuint (row->deals, <=, row_at (pane, i - 1)->deals);
    }
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND); i++)
    g_assert_cmpuint (counts[i], ==, facets->entity_kinds[i]);
  view_test_picture (test, "entities-light");
}

static void
test_orders (ViewTest      *test,
             gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (pane), "entities.order", "s", "name"));
  view_test_settle (test);
  g_assert_cmpstr (entente_entity_pane_get_order (pane), ==, "name");
  for (guint i = 1; i < 20; i++)
    g_assert_cmpint (g_utf8_collate (row_at (pane, i - 1)->name, row_at (pane, i)->name), <=, 0);

  entente_entity_pane_set_order (pane, "amount");
  view_test_settle (test);
  assert_shown (pane, "Most money");
  g_assert_cmpint (row_at (pane, 0)->amount.qualifier, !=, ENTENTE_QUALIFIER_NONE);
  assert_shown (pane, "$50\302\240billion · under discussion");
  view_test_picture (test, "entities-money");

  entente_entity_pane_set_order (pane, "of another version");
  g_assert_cmpstr (entente_entity_pane_get_order (pane), ==, "amount");
}

/* What is typed is the session's, and the other way round. */
static void
test_search (ViewTest      *test,
             gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *entry = view_test_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0);
  g_autofree char *count = NULL;
  int height = gtk_widget_get_height (list);

  /* What leads to statements is there before they are counted, so that the list keeps its height. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "anthr");
  g_assert_true (gtk_widget_is_sensitive (find_button (pane, "In statements")));
  test_wait_until (gtk_widget_get_height (list) != height);
  height = gtk_widget_get_height (list);
  test_wait_until (!entente_entity_pane_get_loading (pane));
  view_test_settle (test);
  g_assert_null (find_button (pane, "In statements"));
  g_assert_cmpint (gtk_widget_get_height (list), ==, height);
  g_assert_cmpstr (entente_session_get_filter (test->session)->text, ==, "anthr");
  g_assert_cmpstr (row_at (pane, 0)->name, ==, "Anthropic");
  count = g_strdup_printf ("%u of 102 entities", g_list_model_get_n_items (G_LIST_MODEL (get_model (pane))));
  assert_shown (pane, count);
  g_assert_null (view_test_find_text (GTK_WIDGET (pane), "Most deals"));
  view_test_picture (test, "entities-search");

  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (entente_session_get_scope (test->session), ==, "anthropic");
  entente_session_go_back (test->session);
  entente_session_go_back (test->session);
  view_test_settle (test);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  assert_shown (pane, "102 entities");

  type (test, pane, "micro");
  g_signal_emit_by_name (entry, "stop-search");
  view_test_settle (test);
  g_assert_false (entente_filter_has_part (entente_session_get_filter (test->session), ENTENTE_FILTER_TEXT));
  assert_shown (pane, "102 entities");
}

/* The icon in the entry, which is pressed while the focus is elsewhere, leaves it where one goes on typing. */
static void
test_clear_icon (ViewTest      *test,
                 gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *entry = view_test_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *icon = gtk_widget_get_last_child (entry);
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *focus;

  type (test, pane, "openai");
  gtk_widget_child_focus (view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_false (gtk_widget_is_ancestor (focus, entry));

  g_assert_true (GTK_IS_IMAGE (icon));
  controllers = gtk_widget_observe_controllers (icon);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, 4.0, 4.0);
      g_signal_emit_by_name (controller, "released", 1, 4.0, 4.0);
    }
  view_test_settle (test);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, entry));
}

static void
test_enter (ViewTest      *test,
            gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkSelectionModel *model = get_model (pane);

  click_row (test, pane, 1);
  g_assert_cmpstr (entente_session_get_scope (test->session), ==, row_at (pane, 1)->id);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  click_row (test, pane, 1);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  /* To walk to a row with the keys, or to point at it, enters nothing. */
  gtk_selection_model_select_item (model, 3, TRUE);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  view_test_picture (test, "entities-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);

  click_row (test, pane, 0);
  entente_session_go_back (test->session);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  entente_session_go_back (test->session);
  g_assert_false (gtk_selection_model_is_selected (model, 1));
  g_assert_null (entente_session_get_scope (test->session));
}

static void
test_kinds (ViewTest      *test,
            gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *companies = find_button (pane, "Companies");
  int kind = entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, "company");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (companies), TRUE);
  view_test_settle (test);
  g_assert_cmpuint (entente_session_get_filter (test->session)->entity_kinds, ==, G_GUINT64_CONSTANT (1) << kind);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (pane, "All kinds"))));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_model (pane))); i++)
    g_assert_cmpstr (row_at (pane, i)->kind, ==, "company");
  view_test_picture (test, "entities-kind");

  /* Nobody passes both, and it isn't the name that is wrong. */
  type (test, pane, "Sam Altman");
  g_assert_null (view_test_find_text (GTK_WIDGET (pane), "Show Sam Altman"));
  click (test, find_button (pane, "Clear Filter"));
  g_assert_cmpstr (row_at (pane, 0)->name, ==, "Sam Altman");

  type (test, pane, "");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (pane, "Companies")), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (pane, "All kinds")), TRUE);
  view_test_settle (test);
  g_assert_cmpuint (entente_session_get_filter (test->session)->entity_kinds, ==, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (pane, "All kinds"))));
  /* It doesn't come up by itself. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (pane, "All kinds")), FALSE);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (pane, "All kinds"))));
}

static void
test_nearest (ViewTest      *test,
              gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 290, 400);

  type (test, pane, "antropic");
  assert_shown (pane, "Nothing is called “antropic”, and no statement has these words. Anthropic comes nearest.\n" HINT);
  view_test_picture (test, "entities-empty");
  click (test, find_button (pane, "Show Anthropic"));
  g_assert_cmpstr (entente_session_get_scope (test->session), ==, "anthropic");
  assert_shown (pane, "102 entities");

  type (test, pane, "<qqqqqqqqqqqq>");
  assert_shown (pane, "Nothing is called “<qqqqqqqqqqqq>”, and no statement has these words.\n" HINT);
  click (test, find_button (pane, "Clear Search"));
  assert_shown (pane, "102 entities");
}

static void
test_statements (ViewTest      *test,
                 gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *row;

  type (test, pane, "board");
  click (test, find_button (pane, "In statements (4)"));
  assert_shown (pane, "In statements (4)");
  view_test_picture (test, "entities-statements");
  row = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_BOX_ROW, 0);
  /* There is more than one document in which that could be. */
  g_assert_nonnull (view_test_find_text (row, "OpenAI’s board · Asserted · Untitled article, ¶\u00a020"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kind, asserted: OpenAI’s board is a group, no member of which is named, "
                                       "paragraph 20, Untitled article");
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpint (entente_session_get_selection_kind (test->session), ==, ENTENTE_SELECTION_STATEMENT);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  click (test, view_test_find (GTK_WIDGET (pane), GTK_TYPE_BUTTON, 0));
  g_assert_nonnull (view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0));
}

/* A name that no entity has, but a deal: what was found is there at once, and Back leads to what was not. */
static void
test_named_otherwise (ViewTest      *test,
                      gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *row;

  type (test, pane, "exclusivity");
  assert_shown (pane, "Exclusivity renegotiated");
  view_test_picture (test, "entities-named-otherwise");
  row = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_BOX_ROW, 0);
  g_signal_emit_by_name (row, "activate");
  g_assert_cmpstr (entente_session_get_selection (test->session), ==, "exclusivity-renegotiation");

  click (test, view_test_find (GTK_WIDGET (pane), GTK_TYPE_BUTTON, 0));
  assert_shown (pane, "No Results Found");
  assert_shown (pane, "No entity is called “exclusivity”.");
  type (test, pane, "anthr");
  assert_shown (pane, "Anthropic");
  type (test, pane, "exclusivity");
  assert_shown (pane, "Exclusivity renegotiated");
}

/* Presses a key where @widget has the focus, at the controller that takes it before the widget does. */
static gboolean
press (ViewTest  *test,
       GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  view_test_settle (test);
  return handled;
}

static gboolean
has_focus_in (ViewTest  *test,
              GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Tab goes from the search to the kinds, the order and the list, and leaves the pane; Down goes to the list at once, and
 * Escape empties the search. */
static void
test_keys (ViewTest      *test,
           gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *search = view_test_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0);
  guint n_stops = 0;

  entente_entity_pane_focus_search (pane);
  g_assert_true (has_focus_in (test, search));
  g_assert_false (press (test, search, GDK_KEY_a));
  g_assert_true (press (test, search, GDK_KEY_Down));
  g_assert_true (has_focus_in (test, list));
  g_assert_true (gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (search)) != NULL);
  g_assert_true (gtk_widget_is_ancestor (list, gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (search))));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (pane), GTK_DIR_TAB_FORWARD));

  entente_entity_pane_focus_search (pane);
  while (!has_focus_in (test, list))
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (pane), GTK_DIR_TAB_FORWARD));
      g_assert_cmpuint (n_stops++, <, 12);
    }
  g_assert_cmpuint (n_stops, >=, 3);

  type (test, pane, "anthr");
  g_signal_emit_by_name (search, "stop-search");
  view_test_settle (test);
  assert_shown (pane, "102 entities");
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ENTENTE_IS_ENTITY_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* A thousand more are scrolled through to the end and back, with no more widgets than before. */
static void
test_thousand (ViewTest      *test,
               gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 800);
  GtkWidget *view = view_test_find (GTK_WIDGET (pane), GTK_TYPE_LIST_VIEW, 0);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("zz-%u", i);
      g_autofree char *name = g_strdup_printf ("Zz entity %04u", i);
      EntenteStatement *statement;

      g_ptr_array_add (records->subjects, entente_subject_record_new (id, ENTENTE_SUBJECT_ENTITY));
      statement = test_records_add (records, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name);
      g_free (statement->id);
      statement->id = g_strdup_printf ("zz-name-%u", i);
    }
  entente_landscape_edit_async (test->landscape, "Add", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (test->landscape, answer, &error);
  g_assert_no_error (error);
  view_test_settle (test);
  assert_shown (pane, "1102 entities");

  for (guint i = 0; i <= 20; i++)
    {
      double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

      gtk_adjustment_set_value (adjustment, end * (i <= 10 ? i : 20 - i) / 10);
      view_test_settle (test);
      if (i == 10)
        assert_shown (pane, "Zz entity 0999");
    }
  assert_shown (pane, "OpenAI");
  g_assert_cmpuint (count_rows (view), <, 300);

  /* Far down in the list the best matches are seen as they are typed. */
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) / 2);
  view_test_settle (test);
  type (test, pane, "zz entity");
  assert_shown (pane, "Zz entity 0000");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (find_button (pane, "In statements (0)")));
}

/* Names and counts of kinds are whole where there are very many entities. */
static void
test_large_counts (ViewTest      *test,
                   gconstpointer  data)
{
  static const char *const words[] = { "All kinds", "500102", "Companies", "204005", "Organisations", "Research labs" };
  g_autoptr (EntenteFacets) facets = entente_facets_new ();
  EntenteKindBar *bar = g_object_new (ENTENTE_TYPE_KIND_BAR, NULL);

  facets->n_entities = 500102;
  facets->entity_kinds[entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, "company")] = 204005;
  facets->entity_kinds[entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, "organisation")] = 33171;
  facets->entity_kinds[entente_vocabulary_find (ENTENTE_VOCABULARY_ENTITY_KIND, "research-lab")] = 32910;
  entente_kind_bar_bind (bar, test->session);
  entente_kind_bar_set_kinds (bar, facets);
  entente_kind_bar_set_counts (bar, facets);
  view_test_show (test, GTK_WIDGET (bar), 248, 200);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *label = view_test_find_text (GTK_WIDGET (bar), words[i]);

      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
  view_test_picture (test, "kinds-large");
}

static void
test_narrow (ViewTest      *test,
             gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 360, 720);

  entente_entity_pane_set_narrow (pane, TRUE);
  view_test_settle (test);
  g_assert_true (gtk_widget_get_visible (view_test_find (view_test_find (GTK_WIDGET (pane), ENTENTE_TYPE_ENTITY_ROW, 0), GTK_TYPE_IMAGE, 0)));
  view_test_picture (test, "entities-narrow");
}

/* Where text is large, two columns would leave no room for the words. */
static void
test_large_text (ViewTest      *test,
                 gconstpointer  data)
{
  EntenteEntityPane *pane = show_pane (test, 248, 500);
  GtkWidget *first = gtk_widget_get_ancestor (view_test_find_text (GTK_WIDGET (pane), "All kinds"), GTK_TYPE_BUTTON);
  GtkWidget *third = gtk_widget_get_ancestor (view_test_find_text (GTK_WIDGET (pane), "Topics"), GTK_TYPE_BUTTON);
  graphene_point_t place;

  g_assert_true (gtk_widget_compute_point (third, first, &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpfloat (place.y, >, 0);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * 1024, NULL);
  view_test_settle (test);
  g_assert_true (gtk_widget_compute_point (third, first, &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpfloat (place.y, ==, 0);
  g_assert_cmpfloat (place.x, >, 0);
  view_test_picture (test, "entities-large-text");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/views/entity-pane/" path, ViewTest, NULL, view_test_set_up, function, view_test_tear_down)
  ADD ("lists", test_lists);
  ADD ("orders", test_orders);
  ADD ("search", test_search);
  ADD ("clear-icon", test_clear_icon);
  ADD ("enter", test_enter);
  ADD ("kinds", test_kinds);
  ADD ("keys", test_keys);
  ADD ("nearest", test_nearest);
  ADD ("statements", test_statements);
  ADD ("named-otherwise", test_named_otherwise);
  ADD ("thousand", test_thousand);
  ADD ("large-counts", test_large_counts);
  ADD ("narrow", test_narrow);
  ADD ("large-text", test_large_text);
#undef ADD

  return g_test_run ();
}
