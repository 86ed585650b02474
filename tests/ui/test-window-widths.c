/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window from the widest to the narrowest: each page at each size, and nothing may be smaller than it needs, stick out of what
 * it is in, or depend on which size came before. The argument is how it looks: light, dark, mirrored, contrast, large, or
 * large-contrast. A warning of GTK ends the test, as everywhere. */

#include "entente-window-test.h"

#include "entente-deals-view.h"
#include "entente-entity-pane.h"
#include "entente-inspector.h"
#include "entente-language-test.h"
#include "entente-shell.h"

#include <string.h>

/* Rounding, and what is drawn up to the very edge of its text. */
#define TOLERANCE 1
/* A glyph without a frame reaches out so far, to stand under the letters of its heading. */
#define OVERHANG 4

typedef struct {
  int width;
  int height;
} Size;

static const Size sizes[] = {
  { 1920, 1080 }, { 1600, 900 }, { 1280, 800 }, { 1000, 700 }, { 960, 700 }, { 860, 600 }, { 860, 420 }, { 700, 700 },
  { 640, 480 },   { 600, 700 },  { 550, 700 },  { 500, 700 },  { 430, 860 }, { 360, 720 }, { 360, 294 },
};
/* Where the panes fold, and what is looked at in every style. In large letters, what gives way in a low window takes too much
 * height before it has, to come to the least at once. */
static const Size chief_sizes[] = {
  { 1280, 800 }, { 860, 600 }, { 550, 700 }, { 360, 720 }, { 360, 360 }, { 360, 294 },
};

static const struct {
  EntenteSelectionKind kind;
  const char *id;
} selections[] = {
  { ENTENTE_SELECTION_NOTHING, NULL },
  { ENTENTE_SELECTION_DEAL, "amazon-openai-investment" },
  { ENTENTE_SELECTION_ENTITY, "openai" },
  { ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit" },
  { ENTENTE_SELECTION_STATEMENT, "talks-amount" },
};

static const char *style = "light";
static gboolean is_large, is_contrast;

/* What is wrong, each once. */
static GHashTable *faults;

static char *
describe (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget != NULL && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    {
      const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
      g_autofree char *step = g_strdup_printf ("%s%s%s%s/", G_OBJECT_TYPE_NAME (widget), text != NULL ? " “" : "",
                                               text != NULL ? text : "", text != NULL ? "”" : "");

      g_string_prepend (path, step);
    }
  return g_string_free (path, FALSE);
}

G_GNUC_PRINTF (2, 3)
static void
complain (GtkWidget  *widget,
          const char *format,
          ...)
{
  g_autofree char *path = describe (widget);
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (g_hash_table_add (faults, g_strdup (path)))
    g_test_message ("FAULT %s: %s", path, what);
}

/* Whether what is in @parent may be larger than it, as it can be scrolled to. */
static gboolean
scrolls (GtkWidget      *parent,
         GtkOrientation  orientation)
{
  GtkWidget *scroller = GTK_IS_SCROLLABLE (parent) ? gtk_widget_get_ancestor (parent, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkPolicyType horizontal, vertical;

  if (scroller == NULL)
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &horizontal, &vertical);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? horizontal : vertical) != GTK_POLICY_NEVER;
}

static void
check_place (GtkWidget *widget,
             GtkWidget *parent)
{
  graphene_rect_t own, around;

  g_assert_true (gtk_widget_compute_bounds (widget, parent, &own));
  g_assert_true (gtk_widget_compute_bounds (parent, parent, &around));
  if (!scrolls (parent, GTK_ORIENTATION_HORIZONTAL) &&
      (own.origin.x < around.origin.x - OVERHANG ||
       own.origin.x + own.size.width > around.origin.x + around.size.width + OVERHANG))
    complain (widget, "from %g to %g in what is from %g to %g", own.origin.x, own.origin.x + own.size.width, around.origin.x,
              around.origin.x + around.size.width);
  if (!scrolls (parent, GTK_ORIENTATION_VERTICAL) &&
      (own.origin.y < around.origin.y - OVERHANG ||
       own.origin.y + own.size.height > around.origin.y + around.size.height + OVERHANG))
    complain (widget, "from %g down to %g in what is from %g to %g", own.origin.y, own.origin.y + own.size.height,
              around.origin.y, around.origin.y + around.size.height);
}

/* What holds nothing. What holds something shows it there: that sticks out. */
static void
check_size (GtkWidget *widget)
{
  int margin_x = gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  int margin_y = gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);
  graphene_rect_t own;
  int width, height, least;

  g_assert_true (gtk_widget_compute_bounds (widget, widget, &own));
  width = (int) own.size.width + margin_x;
  height = (int) own.size.height + margin_y;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > width + TOLERANCE)
    complain (widget, "is %d wide and needs %d", width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), &least, NULL, NULL, NULL);
  if (least > height + TOLERANCE)
    complain (widget, "is %d high and needs %d at a width of %d", height, least, width);
}

/* The shadows of panes that lie over others, wherever they are. */
static gboolean
is_shadow (GtkWidget *widget)
{
  static const char *const names[] = { "dimming", "shadow", "border", "outline", "shield", NULL };

  return g_strv_contains (names, gtk_widget_get_css_name (widget));
}

/* What libadwaita itself lets stick out: titles give up their margins in a header bar, and a mark of something new lies on the
 * edge of its icon. */
static gboolean
may_stick_out (GtkWidget *widget)
{
  static const char *const names[] = { "windowtitle", "indicator", "mask", NULL };

  return g_strv_contains (names, gtk_widget_get_css_name (widget));
}

/* Whether a line ends within a word. */
static gboolean
breaks_words (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, NULL);

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_line_get_start_index (pango_layout_get_line_readonly (layout, i));

      if (!attrs[g_utf8_pointer_to_offset (text, text + start)].is_line_break)
        return TRUE;
    }
  return FALSE;
}

/* Text that may not be shortened is as wide as its lines, and as high, and made of whole words. */
static void
check_text (GtkWidget *widget)
{
  int width, height;

  if (breaks_words (gtk_label_get_layout (GTK_LABEL (widget))))
    complain (widget, "has a line that ends within a word");

  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), &width, &height);
  if (width > gtk_widget_get_width (widget) + TOLERANCE || height > gtk_widget_get_height (widget) + TOLERANCE)
    complain (widget, "needs %d × %d and has %d × %d", width, height, gtk_widget_get_width (widget),
              gtk_widget_get_height (widget));
}

static void
check_all (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  /* What isn't seen has any place; and what has a surface of its own is placed by the display. */
  if (!gtk_widget_get_mapped (widget) || (parent != NULL && GTK_IS_NATIVE (widget)) ||
      (GTK_IS_REVEALER (widget) && !gtk_revealer_get_child_revealed (GTK_REVEALER (widget))) ||
      /* It is drawn thinner than it is, and reaches out for those who point at it. */
      GTK_IS_SCROLLBAR (widget) || is_shadow (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_text (widget);
  if (gtk_widget_get_first_child (widget) == NULL)
    check_size (widget);
  if (parent != NULL && !may_stick_out (widget))
    check_place (widget, parent);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_all (child);
}

static void
check (WindowTest *fixture,
       const char *what)
{
  g_autofree char *picture =
    g_strdup_printf ("widths-%s-%s-%dx%d", style, what, gtk_widget_get_width (fixture->test.window),
                     gtk_widget_get_height (fixture->test.window));

  view_test_settle (&fixture->test);
  g_test_message ("%s", picture);
  check_all (fixture->test.window);
  view_test_picture (&fixture->test, picture);
}

static void
assert_faultless (void)
{
  g_assert_cmpuint (g_hash_table_size (faults), ==, 0);
}

static const Size *
get_sizes (guint *n)
{
  gboolean is_light = strcmp (style, "light") == 0;

  *n = is_light ? G_N_ELEMENTS (sizes) : G_N_ELEMENTS (chief_sizes);
  return is_light ? sizes : chief_sizes;
}

static void
test_pages (WindowTest    *fixture,
            gconstpointer  data)
{
  static const char *const pages[] = { "deals", "timeline", "sources" };
  guint n;
  const Size *some = get_sizes (&n);

  window_test_open (fixture, 1280, 800);
  for (guint i = 0; i < n; i++)
    {
      window_test_resize (fixture, some[i].width, some[i].height);
      gtk_widget_activate_action (fixture->test.window, "win.show-entities", NULL);
      check (fixture, "entities");
      gtk_widget_activate_action (fixture->test.window, "win.show-landscape", NULL);
      for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
        {
          entente_window_set_page (fixture->window, pages[page]);
          check (fixture, pages[page]);
        }
    }
  assert_faultless ();
}

static void
test_inspector (WindowTest    *fixture,
                gconstpointer  data)
{
  guint n;
  const Size *some = get_sizes (&n);
  EntenteShell *shell;

  window_test_open (fixture, 1280, 800);
  shell = ENTENTE_SHELL (view_test_find (fixture->test.window, ENTENTE_TYPE_SHELL, 0));
  for (guint i = 0; i < n; i++)
    {
      window_test_resize (fixture, some[i].width, some[i].height);
      for (guint one = 0; one < G_N_ELEMENTS (selections); one++)
        {
          entente_session_select (entente_window_get_session (fixture->window), selections[one].kind, selections[one].id);
          if (!entente_shell_get_show_inspector (shell))
            gtk_widget_activate_action (fixture->test.window, "win.inspector", NULL);
          check (fixture, selections[one].id != NULL ? selections[one].id : "overview");
        }
    }
  assert_faultless ();
}

/* Twice as large, what a deal is about and how firm it is can be read in the narrowest window. */
static void
test_whole (WindowTest    *fixture,
            gconstpointer  data)
{
  static const char *const texts[] = { "$50\302\240billion", "≈ $13\302\240billion", "Since 2019 · Ongoing", "Asserted", "Reported",
                                       "3 more amounts" };

  window_test_open (fixture, 360, 720);
  gtk_widget_activate_action (fixture->test.window, "win.show-landscape", NULL);
  view_test_settle (&fixture->test);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label;

      if (i == 3)
        gtk_widget_activate_action (fixture->test.window, "win.inspector", NULL);
      view_test_settle (&fixture->test);
      label = view_test_find_text (fixture->test.window, texts[i]);
      g_test_message ("%s", texts[i]);
      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    }
}

/* Where the panes are, and how they show what is in them. */
static char *
describe_layout (WindowTest *fixture)
{
  static GType (*const types[]) (void) = {
    entente_entity_pane_get_type, entente_deals_view_get_type, entente_inspector_get_type, adw_view_switcher_get_type,
    gtk_column_view_get_type,
  };
  EntenteShell *shell = ENTENTE_SHELL (view_test_find (fixture->test.window, ENTENTE_TYPE_SHELL, 0));
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%d %d", entente_shell_get_sidebar_folded (shell), entente_shell_get_inspector_folded (shell));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = view_test_find (fixture->test.window, types[i] (), 0);
      graphene_rect_t bounds;

      if (widget == NULL || !gtk_widget_compute_bounds (widget, fixture->test.window, &bounds))
        g_string_append (text, " –");
      else
        g_string_append_printf (text, " %s %g, %g, %g × %g", G_OBJECT_TYPE_NAME (widget), bounds.origin.x, bounds.origin.y,
                                bounds.size.width, bounds.size.height);
    }
  return g_string_free (text, FALSE);
}

/* A window that is drawn narrower and wider again looks at each width as it did before: nothing depends on where it comes from,
 * and nothing goes to and fro. */
static void
test_same_again (WindowTest    *fixture,
                 gconstpointer  data)
{
  enum { WIDEST = 1280, NARROWEST = 360, STEP = 46, N_STEPS = (WIDEST - NARROWEST) / STEP };
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_free);

  window_test_open (fixture, WIDEST, 700);
  entente_window_set_page (fixture->window, "deals");
  gtk_widget_activate_action (fixture->test.window, "win.show-landscape", NULL);
  for (int i = 0; i <= N_STEPS; i++)
    {
      window_test_resize (fixture, WIDEST - i * STEP, 700);
      g_ptr_array_add (layouts, describe_layout (fixture));
    }
  for (int i = N_STEPS; i-- > 0;)
    {
      g_autofree char *layout = NULL;

      window_test_resize (fixture, WIDEST - i * STEP, 700);
      layout = describe_layout (fixture);
      g_test_message ("at %d", WIDEST - i * STEP);
      g_assert_cmpstr (layout, ==, layouts->pdata[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  style = argv[argc - 1];
  is_large = g_str_has_prefix (style, "large");
  is_contrast = g_str_has_suffix (style, "contrast");
  if (strcmp (style, "mirrored") == 0)
    test_language_set ("de_DE.UTF-8", "pseudo");
  if (is_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  if (strcmp (style, "dark") == 0)
    g_setenv ("ADW_DEBUG_COLOR_SCHEME", "prefer-dark", TRUE);
  window_test_init (&argc, &argv);
  /* As GNOME has it. */
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
  if (strcmp (style, "mirrored") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (is_large)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
#define ADD(name, func) g_test_add ("/window/widths/" name, WindowTest, NULL, window_test_set_up, func, window_test_tear_down)
  ADD ("pages", test_pages);
  ADD ("inspector", test_inspector);
  if (strcmp (style, "light") == 0)
    ADD ("same-again", test_same_again);
  if (is_large)
    ADD ("whole", test_whole);
#undef ADD
  status = window_test_run ();
  g_hash_table_unref (faults);
  return status;
}
