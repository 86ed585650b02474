/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-kind-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "entente-label.h"

/* So many kinds have a button of their own; the others are in a menu. */
#define N_BUTTONS 4

/* Counts of more digits than this one's would leave the names no room beside them. */
#define MAX_BESIDE 9999

/* Text of more than this scale leaves no room for two columns. */
#define LARGE_TEXT 1.3

/* In the order of the vocabulary. */
static const char *const plurals[] = {
  N_("Companies"),
  N_("Divisions"),
  N_("Research labs"),
  N_("Organisations"),
  N_("Regulators"),
  N_("Governments"),
  N_("Advisory bodies"),
  N_("People"),
  N_("Groups"),
  N_("Publications"),
  N_("Models"),
  N_("Products"),
  N_("Services"),
  N_("Chips"),
  N_("Legal structures"),
  N_("Regions"),
  N_("Markets"),
  N_("Topics"),
};

/**
 * EntenteKindBar:
 *
 * Which kinds there are and in which order they stand depends on the landscape alone, so that no button moves while
 * somebody types; the counts follow the filter.
 */
struct _EntenteKindBar {
  AdwBin parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  GtkViewport       *viewport;
  GtkGrid           *grid;

  /* Borrowed: children of the grid and of the menu */
  GtkWidget *all;
  GtkWidget *more;
  GtkWidget *more_label;
  GPtrArray *toggles; /* GtkToggleButton or GtkCheckButton, in order */

  EntenteSession *session;
  GArray         *kinds; /* guint, those there are, most entities first */
  gboolean        is_large; /* counts stand below the names */
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (EntenteKindBar, entente_kind_bar, ADW_TYPE_BIN)

static void
set_kinds (EntenteKindBar *self,
           guint64         kinds)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy (entente_session_get_filter (self->session));

  filter->entity_kinds = kinds;
  entente_session_set_filter (self->session, filter);
}

static guint64
bit_of (GtkWidget *toggle)
{
  return G_GUINT64_CONSTANT (1) << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "kind"));
}

static gboolean
is_active (GtkWidget *toggle)
{
  gboolean active;

  g_object_get (toggle, "active", &active, NULL);
  return active;
}

static void toggled_cb (GtkWidget *toggle, EntenteKindBar *self);
static void all_toggled_cb (GtkWidget *toggle, EntenteKindBar *self);

/* Presses what the filter holds. */
static void
follow_filter (EntenteKindBar *self)
{
  guint64 kinds = entente_session_get_filter (self->session)->entity_kinds;
  guint n_more = 0;

  if (self->all == NULL)
    return;
  g_signal_handlers_block_by_func (self->all, all_toggled_cb, self);
  g_object_set (self->all, "active", kinds == 0, NULL);
  g_signal_handlers_unblock_by_func (self->all, all_toggled_cb, self);

  for (guint i = 0; i < self->toggles->len; i++)
    {
      GtkWidget *toggle = self->toggles->pdata[i];
      gboolean active = (kinds & bit_of (toggle)) != 0;

      g_signal_handlers_block_by_func (toggle, toggled_cb, self);
      g_object_set (toggle, "active", active, NULL);
      g_signal_handlers_unblock_by_func (toggle, toggled_cb, self);
      if (i >= N_BUTTONS)
        n_more += active;
    }

  if (self->more != NULL)
    {
      g_autofree char *text = n_more > 0 ? g_strdup_printf (ngettext ("%u more kind", "%u more kinds", n_more), n_more)
                                         : g_strdup (_("More kinds"));

      gtk_label_set_text (GTK_LABEL (self->more_label), text);
      gtk_widget_set_tooltip_text (self->more, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      if (n_more > 0)
        gtk_widget_add_css_class (self->more, "chosen");
      else
        gtk_widget_remove_css_class (self->more, "chosen");
    }
}

static void
toggled_cb (GtkWidget      *toggle,
            EntenteKindBar *self)
{
  guint64 kinds = entente_session_get_filter (self->session)->entity_kinds;

  set_kinds (self, is_active (toggle) ? kinds | bit_of (toggle) : kinds & ~bit_of (toggle));
}

/* It is not by itself that it comes up again, but by pressing a kind. */
static void
all_toggled_cb (GtkWidget      *toggle,
                EntenteKindBar *self)
{
  set_kinds (self, 0);
  follow_filter (self);
}

static void
filter_cb (EntenteSession *session,
           GParamSpec     *pspec,
           EntenteKindBar *self)
{
  follow_filter (self);
}

/* A name at the start and a count at the end. */
static GtkWidget *
create_content (const char *name)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "count");
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), count);
  return content;
}

static void
set_count (GtkWidget  *toggle,
           GtkWidget  *content,
           guint       n)
{
  GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (content));
  g_autofree char *count = g_strdup_printf ("%'u", n);
  /* Translators: a kind of entities and how many there are, to be read out, as in “Companies, 9” */
  g_autofree char *spoken = g_strdup_printf (C_("kind", "%1$s, %2$'u"), gtk_label_get_text (label), n);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (content)), count);
  /* It can be pressed all the same: other parts of the filter may go. */
  gtk_widget_set_opacity (content, n > 0 ? 1 : .55);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GtkWidget *
get_content (GtkWidget *toggle)
{
  return GTK_IS_CHECK_BUTTON (toggle) ? gtk_check_button_get_child (GTK_CHECK_BUTTON (toggle))
                                      : gtk_button_get_child (GTK_BUTTON (toggle));
}

static GtkWidget *
create_facet (const char *name)
{
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (toggle), create_content (name));
  gtk_widget_set_tooltip_text (toggle, name);
  gtk_widget_add_css_class (toggle, "facet");
  return toggle;
}

static GtkWidget *
create_more (EntenteKindBar *self,
             GtkWidget      *list)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *popover = gtk_popover_new ();

  self->more_label = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->more_label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->more_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->more_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), self->more_label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), content);
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "facet");
  return button;
}

/* Both whole: beside each other if there is room. */
static void
arrange_content (GtkWidget *content,
                 gboolean   is_stacked)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (content), is_stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (content), is_stacked ? 0 : 6);
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (content)), is_stacked ? 0 : 1);
}

/* In two columns, or where they have no room for the words, in one line that scrolls. */
static void
arrange (EntenteKindBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  gboolean in_line = self->narrow || entente_label_get_scale (GTK_WIDGET (self)) > LARGE_TEXT;
  int i = 0;

  gtk_grid_set_column_homogeneous (self->grid, !in_line);
  /* In a line each has the width of its words. */
  gtk_scrollable_set_hscroll_policy (GTK_SCROLLABLE (self->viewport), in_line ? GTK_SCROLL_NATURAL : GTK_SCROLL_MINIMUM);
  gtk_scrolled_window_set_policy (self->scroller, in_line ? GTK_POLICY_EXTERNAL : GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    {
      GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));

      gtk_grid_layout_child_set_column (place, in_line ? i : i % 2);
      gtk_grid_layout_child_set_row (place, in_line ? 0 : i / 2);
      if (child != self->more)
        arrange_content (get_content (child), self->is_large && !in_line);
    }
}

static void
build (EntenteKindBar *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->toggles, 0);
  self->more = NULL;
  g_object_ref_sink (list);

  self->all = create_facet (_("All kinds"));
  g_signal_connect (self->all, "toggled", G_CALLBACK (all_toggled_cb), self);
  gtk_grid_attach (self->grid, self->all, 0, 0, 1, 1);
  for (guint i = 0; i < self->kinds->len; i++)
    {
      guint kind = g_array_index (self->kinds, guint, i);
      GtkWidget *toggle;

      if (i < N_BUTTONS)
        {
          toggle = create_facet (_(plurals[kind]));
          gtk_grid_attach (self->grid, toggle, 0, 0, 1, 1);
        }
      else
        {
          toggle = gtk_check_button_new ();
          gtk_check_button_set_child (GTK_CHECK_BUTTON (toggle), create_content (_(plurals[kind])));
          gtk_box_append (GTK_BOX (list), toggle);
        }
      g_object_set_data (G_OBJECT (toggle), "kind", GUINT_TO_POINTER (kind));
      g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
      g_ptr_array_add (self->toggles, toggle);
    }
  if (self->kinds->len > N_BUTTONS)
    {
      self->more = create_more (self, list);
      gtk_grid_attach (self->grid, self->more, 0, 0, 1, 1);
    }
  g_object_unref (list);
  arrange (self);
  follow_filter (self);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const guint *counts = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (counts[first] != counts[second])
    return counts[first] > counts[second] ? -1 : 1;
  return first < second ? -1 : first > second;
}

static void
entente_kind_bar_dispose (GObject *object)
{
  EntenteKindBar *self = ENTENTE_KIND_BAR (object);

  g_clear_object (&self->session);
  g_ptr_array_set_size (self->toggles, 0);

  G_OBJECT_CLASS (entente_kind_bar_parent_class)->dispose (object);
}

static void
entente_kind_bar_finalize (GObject *object)
{
  EntenteKindBar *self = ENTENTE_KIND_BAR (object);

  g_ptr_array_unref (self->toggles);
  g_array_unref (self->kinds);

  G_OBJECT_CLASS (entente_kind_bar_parent_class)->finalize (object);
}

static void
entente_kind_bar_class_init (EntenteKindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_kind_bar_dispose;
  object_class->finalize = entente_kind_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-kind-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteKindBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntenteKindBar, viewport);
  gtk_widget_class_bind_template_child (widget_class, EntenteKindBar, grid);
}

static void
entente_kind_bar_init (EntenteKindBar *self)
{
  self->toggles = g_ptr_array_new ();
  self->kinds = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_kind_bar_bind:
 * @self: a bar
 * @session: whose filter it shows and changes
 *
 * To be called once, before it is shown.
 */
void
entente_kind_bar_bind (EntenteKindBar *self,
                       EntenteSession *session)
{
  g_return_if_fail (ENTENTE_IS_KIND_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_cb), self, 0);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi", G_CALLBACK (arrange), self,
                           G_CONNECT_SWAPPED);
}

/**
 * entente_kind_bar_set_kinds:
 * @self: a bar
 * @all: what there is without any filter
 *
 * Says which kinds there are.
 */
void
entente_kind_bar_set_kinds (EntenteKindBar      *self,
                            const EntenteFacets *all)
{
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (guint));

  gboolean is_large;

  g_return_if_fail (ENTENTE_IS_KIND_BAR (self));
  g_return_if_fail (all != NULL);

  is_large = all->n_entities > MAX_BESIDE;
  for (guint i = 0; i < MIN (G_N_ELEMENTS (plurals), entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND)); i++)
    if (all->entity_kinds[i] > 0)
      g_array_append_val (kinds, i);
  g_array_sort_with_data (kinds, compare_kinds, all->entity_kinds);

  if (self->all != NULL && is_large == self->is_large && kinds->len == self->kinds->len &&
      (kinds->len == 0 || memcmp (kinds->data, self->kinds->data, kinds->len * sizeof (guint)) == 0))
    return;
  self->is_large = is_large;
  g_array_unref (self->kinds);
  self->kinds = g_steal_pointer (&kinds);
  build (self);
}

/**
 * entente_kind_bar_set_counts:
 * @self: a bar that knows its kinds
 * @facets: what the filter lets pass
 *
 * Shows how many entities each kind would list.
 */
void
entente_kind_bar_set_counts (EntenteKindBar      *self,
                             const EntenteFacets *facets)
{
  g_return_if_fail (ENTENTE_IS_KIND_BAR (self));
  g_return_if_fail (self->all != NULL);

  set_count (self->all, get_content (self->all), facets->n_entities);
  for (guint i = 0; i < self->toggles->len; i++)
    set_count (self->toggles->pdata[i], get_content (self->toggles->pdata[i]),
               facets->entity_kinds[g_array_index (self->kinds, guint, i)]);
}

/**
 * entente_kind_bar_set_narrow:
 * @self: a bar
 * @narrow: whether to stand in one line that scrolls, instead of two columns
 */
void
entente_kind_bar_set_narrow (EntenteKindBar *self,
                             gboolean        narrow)
{
  g_return_if_fail (ENTENTE_IS_KIND_BAR (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  arrange (self);
}

/**
 * entente_kind_bar_get_narrow:
 * @self: a bar
 *
 * Returns: whether it stands in one line
 */
gboolean
entente_kind_bar_get_narrow (EntenteKindBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_KIND_BAR (self), FALSE);

  return self->narrow;
}
