/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in a language that doesn't exist: words are longer by some 40 percent, and accented; and it is mirrored, as for
 * languages that are written from right to left. Each page is opened at each width, and no text may be cut off or stick out. */

#include "entente-window-test.h"

#include <string.h>

#include "entente-language-test.h"
#include "entente-shell.h"

static const struct {
  int width;
  int height;
} sizes[] = { { 1280, 720 }, { 360, 720 }, { 1000, 700 }, { 860, 600 }, { 550, 600 }, { 360, 294 } };

/* Of these sizes, how many are enough after all have been seen once. */
#define N_EXTREMES 2

static gboolean has_locale;
/* Those of the bundled landscape, as a set. */
static GHashTable *words;

static gboolean
speaks_pseudo (void)
{
  if (!has_locale)
    g_test_skip ("the C library has no German locale, and it could not be made: localedef or its sources are missing");
  return has_locale;
}

/* Whether what is beyond its edges can be scrolled to. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

/* Names and sentences may end in an ellipsis where there is no room. What is to be clicked may not, unless a tooltip has it. */
static gboolean
must_be_whole (GtkWidget *label)
{
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  GtkWidget *menu = gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON);
  const char *tooltip;

  if (button == NULL && menu == NULL)
    return FALSE;
  tooltip = gtk_widget_get_tooltip_text (menu != NULL ? menu : button);
  return tooltip == NULL || strstr (tooltip, gtk_label_get_text (GTK_LABEL (label))) == NULL;
}

/* Whether the landscape has the word; else it was to be translated. A word without plain vowels was. */
static gboolean
is_of_landscape (const char *word)
{
  return strpbrk (word, "aeiouyAEIOUY") == NULL || strlen (word) < 3 || g_hash_table_contains (words, word);
}

static void
take_words (const char *text,
            GHashTable *known)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[^\\p{L}]+", text, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    if (known != NULL)
      g_hash_table_add (known, g_strdup (parts[i]));
    else if (!is_of_landscape (parts[i]))
      g_error ("“%s” in “%s” isn’t translated", parts[i], text);
}

static void
check_label (WindowTest *fixture,
             GtkWidget  *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = gtk_label_get_text (label);
  int window_width = gtk_widget_get_width (fixture->test.window);
  graphene_rect_t bounds;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > gtk_widget_get_width (widget) + 1)
    g_error ("“%s” needs a width of %d and has %d", text, width, gtk_widget_get_width (widget));
  if (pango_layout_is_ellipsized (layout) && must_be_whole (widget))
    g_error ("“%s” is cut off, and there is no tooltip", text);

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->test.window, &bounds));
  if (!scrolls_sideways (widget) && (bounds.origin.x < -0.5 || bounds.origin.x + bounds.size.width > window_width + 0.5))
    g_error ("“%s” sticks out of the window: from %g to %g", text, bounds.origin.x, bounds.origin.x + bounds.size.width);

  take_words (text, NULL);
}

static void
check_all (WindowTest *fixture,
           GtkWidget  *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (fixture, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_all (fixture, child);
}

static void
check (WindowTest *fixture,
       const char *what)
{
  const char *direction = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? "mirrored" : "pseudo";
  g_autofree char *picture = g_strdup_printf ("%s-%s-%d", direction, what, gtk_widget_get_width (fixture->test.window));

  g_test_message ("%s", picture);
  view_test_settle (&fixture->test);
  check_all (fixture, fixture->test.window);
  view_test_picture (&fixture->test, picture);
}

static void
test_pages (WindowTest    *fixture,
            gconstpointer  data)
{
  static const char *const pages[] = { "deals", "timeline", "sources" };
  guint n_sizes;

  if (!speaks_pseudo ())
    return;
  window_test_open (fixture, 1280, 720);
  n_sizes = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? N_EXTREMES : G_N_ELEMENTS (sizes);
  for (guint i = 0; i < n_sizes; i++)
    {
      window_test_resize (fixture, sizes[i].width, sizes[i].height);
      gtk_widget_activate_action (fixture->test.window, "win.show-entities", NULL);
      check (fixture, "entities");
      gtk_widget_activate_action (fixture->test.window, "win.show-landscape", NULL);
      for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
        {
          entente_window_set_page (fixture->window, pages[page]);
          check (fixture, pages[page]);
        }
    }
}

static void
test_inspector (WindowTest    *fixture,
                gconstpointer  data)
{
  static const struct {
    EntenteSelectionKind kind;
    const char *id;
  } selections[] = {
    { ENTENTE_SELECTION_NOTHING, NULL },
    { ENTENTE_SELECTION_DEAL, "amazon-openai-investment" },
    { ENTENTE_SELECTION_EVENT, "ftc-investigations" },
    { ENTENTE_SELECTION_SCENARIO, "closer-integration" },
    { ENTENTE_SELECTION_ENTITY, "openai" },
    { ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit" },
    { ENTENTE_SELECTION_STATEMENT, "talks-amount" },
  };
  EntenteShell *shell;
  EntenteSession *session;

  if (!speaks_pseudo ())
    return;
  window_test_open (fixture, 1280, 720);
  session = entente_window_get_session (fixture->window);
  shell = ENTENTE_SHELL (view_test_find (fixture->test.window, ENTENTE_TYPE_SHELL, 0));
  for (guint i = 0; i < N_EXTREMES; i++)
    {
      window_test_resize (fixture, sizes[i].width, sizes[i].height);
      for (guint one = 0; one < G_N_ELEMENTS (selections); one++)
        {
          entente_session_select (session, selections[one].kind, selections[one].id);
          if (!entente_shell_get_show_inspector (shell))
            gtk_widget_activate_action (fixture->test.window, "win.inspector", NULL);
          check (fixture, selections[one].id != NULL ? selections[one].id : "overview");
        }
    }
}

static void
test_mirrored (WindowTest    *fixture,
               gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_pages (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_mirrored_inspector (WindowTest    *fixture,
                         gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_inspector (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(name, func) g_test_add ("/pseudo/" name, WindowTest, NULL, window_test_set_up, func, window_test_tear_down)

/* All that stands in quotes in the bundled landscape, keys and ids too. */
static GHashTable *
make_words (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "ai-partnerships.entente.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  take_words (text, known);
  /* The words of a source for an amount begin with a capital where they stand alone. */
  g_hash_table_add (known, g_strdup ("Billions"));
  g_hash_table_add (known, g_strdup ("Multi"));
  return g_steal_pointer (&known);
}

int
main (int    argc,
      char **argv)
{
  int status;

  has_locale = test_language_set ("de_DE.UTF-8", "pseudo");
  window_test_init (&argc, &argv);
  words = make_words ();
  ADD ("pages", test_pages);
  ADD ("inspector", test_inspector);
  ADD ("mirrored", test_mirrored);
  ADD ("mirrored-inspector", test_mirrored_inspector);
  status = window_test_run ();
  g_hash_table_unref (words);
  return status;
}
