/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deals-view.h"

#include <glib/gi18n-lib.h>

#include "entente-column-sorter.h"
#include "entente-deal-cell.h"
#include "entente-deal-row.h"
#include "entente-deals-empty.h"
#include "entente-id-selection.h"
#include "entente-subject-list.h"

/* The columns, in their order; the names of the orders are also those in the menu and the settings. */
static const struct {
  EntenteOrder order;
  const char  *name;
  const char  *title;
  const char  *sorted_by;
} columns[] = {
  { ENTENTE_ORDER_NAME, "name", N_("Deal"), N_("Name") },
  { ENTENTE_ORDER_AMOUNT, "amount", N_("Amount"), N_("Highest amount") },
  { ENTENTE_ORDER_DATE, "date", N_("Date"), N_("Earliest date") },
  { ENTENTE_ORDER_STATUS, "status", N_("Status"), N_("Furthest status") },
  { ENTENTE_ORDER_EVIDENCE, "evidence", N_("Evidence"), N_("Firmest evidence") },
};

#define DEFAULT_COLUMN 1

struct _EntenteDealsView {
  AdwBin              parent_instance;

  GtkStack           *stack;
  GtkColumnView      *table;
  GtkMenuButton      *table_sort;
  GtkListView        *list;
  GtkMenuButton      *list_sort;
  GtkLabel           *count;
  GtkLabel           *sorted_by;
  EntenteDealsEmpty  *empty;

  EntenteLandscape   *landscape;
  EntenteSession     *session;
  EntenteSubjectList *deals;
  EntenteIdSelection *selection;

  guint               column; /* the index of the one that is sorted by */
  gboolean            reversed;
  gboolean            narrow;
  gboolean            reveal; /* the selected row, when the list has been read */
};

enum {
  PROP_0,
  PROP_LOADING,
  PROP_ORDER,
  PROP_REVERSED,
  N_PROPS,
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteDealsView, entente_deals_view, ADW_TYPE_BIN)

static gboolean
is_loading (EntenteDealsView *self)
{
  return self->deals != NULL && entente_subject_list_get_loading (self->deals);
}

/* Shows the rows, or what is there instead of them. */
static void
update_page (EntenteDealsView *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->deals));
  const GError *error = entente_subject_list_get_error (self->deals);
  g_autofree char *count = g_strdup_printf (ngettext ("%'u deal", "%'u deals", n), n);

  gtk_label_set_text (self->count, count);
  if (error == NULL && (n > 0 || is_loading (self)))
    {
      gtk_stack_set_visible_child_name (self->stack, self->narrow ? "list" : "table");
      return;
    }
  entente_deals_empty_explain (self->empty, error);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

/* The widget that scrolls the rows: of a table it is inside. */
static GtkWidget *
get_rows (EntenteDealsView *self)
{
  GtkWidget *child;

  if (self->narrow)
    return GTK_WIDGET (self->list);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->table)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return child;
  g_return_val_if_reached (GTK_WIDGET (self->table));
}

static void
reveal_selected (EntenteDealsView *self)
{
  guint position = entente_id_selection_get_position (self->selection);

  self->reveal = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (get_rows (self), "list.scroll-to-item", "u", position);
}

static void
loading_cb (EntenteDealsView *self)
{
  update_page (self);
  if (self->reveal && !is_loading (self))
    reveal_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
picked_cb (EntenteDealsView *self,
           const char       *id)
{
  entente_session_select (self->session, id != NULL ? ENTENTE_SELECTION_DEAL : ENTENTE_SELECTION_NOTHING, id);
}

/* Follows the session's selection. */
static void
update_selection (EntenteDealsView *self)
{
  gboolean is_deal = entente_session_get_selection_kind (self->session) == ENTENTE_SELECTION_DEAL;

  entente_id_selection_set_id (self->selection, is_deal ? entente_session_get_selection (self->session) : NULL);
  if (is_loading (self))
    self->reveal = TRUE;
  else
    reveal_selected (self);
}

static void
update_query (EntenteDealsView *self)
{
  g_autoptr (EntenteListQuery) query = NULL;

  if (self->deals == NULL)
    return;
  query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
  query->order = columns[self->column].order;
  query->reversed = self->reversed;
  query->scope = g_strdup (entente_session_get_scope (self->session));
  entente_filter_free (query->filter);
  query->filter = entente_filter_copy_for_deals (entente_session_get_filter (self->session));

  if (entente_list_query_equal (query, entente_subject_list_get_query (self->deals)))
    return;
  self->reveal = TRUE;
  entente_subject_list_set_query (self->deals, query);
}

/* Only what is seen has rows. */
static void
update_models (EntenteDealsView *self)
{
  GtkSelectionModel *model = self->selection != NULL ? GTK_SELECTION_MODEL (self->selection) : NULL;

  gtk_column_view_set_model (self->table, self->narrow ? NULL : model);
  gtk_list_view_set_model (self->list, self->narrow ? model : NULL);
}

static void
drop_list (EntenteDealsView *self)
{
  if (self->deals == NULL)
    return;
  gtk_column_view_set_model (self->table, NULL);
  gtk_list_view_set_model (self->list, NULL);
  g_signal_handlers_disconnect_by_data (self->deals, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->deals);
}

static void
make_list (EntenteDealsView *self)
{
  drop_list (self);
  self->deals = entente_subject_list_new (self->landscape, ENTENTE_SUBJECT_DEAL);
  self->selection = entente_id_selection_new (self->deals);
  g_signal_connect_swapped (self->deals, "notify::loading", G_CALLBACK (loading_cb), self);
  g_signal_connect_swapped (self->deals, "notify::error", G_CALLBACK (update_page), self);
  g_signal_connect_swapped (self->selection, "picked", G_CALLBACK (picked_cb), self);
  update_query (self);
  update_selection (self);
  update_models (self);
  loading_cb (self);
}

static void
activate_cb (EntenteDealsView *self,
             guint             position)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (self->deals), position);
  const EntenteRow *row = subject != NULL ? entente_subject_get_row (subject) : NULL;
  g_autofree char *id = NULL;

  if (row == NULL)
    return;
  id = g_strdup (row->id);
  entente_session_select (self->session, ENTENTE_SELECTION_DEAL, id);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, id);
}

static void
setup_cell_cb (EntenteDealsView *self,
               GtkListItem      *item,
               GObject          *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (factory, "column"));

  gtk_list_item_set_child (item, entente_deal_cell_new (columns[column].order, self->session));
}

static void
setup_row_cb (EntenteDealsView *self,
              GtkListItem      *item)
{
  gtk_list_item_set_child (item, entente_deal_row_new (self->session));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  entente_deal_item_set_subject (ENTENTE_DEAL_ITEM (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  entente_deal_item_set_subject (ENTENTE_DEAL_ITEM (gtk_list_item_get_child (item)), NULL);
}

/* Tells the table's heads which arrow to show, and the line above the list what it is sorted by. */
static void
show_order (EntenteDealsView *self)
{
  GListModel *heads = gtk_column_view_get_columns (self->table);
  g_autoptr (GtkColumnViewColumn) head = g_list_model_get_item (heads, self->column);
  g_autofree char *text = NULL;
  EntenteOrder order = ENTENTE_ORDER_NAME;
  gboolean reversed = FALSE;

  if (!entente_column_sorter_read (self->table, &order, &reversed) || order != columns[self->column].order ||
      reversed != self->reversed)
    gtk_column_view_sort_by_column (self->table, head, self->reversed ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);

  if (self->reversed)
    /* Translators: an order, such as “Highest amount” */
    text = g_strdup_printf (_("%s, reversed"), _(columns[self->column].sorted_by));
  gtk_label_set_text (self->sorted_by, text != NULL ? text : _(columns[self->column].sorted_by));
}

static void
set_sorting (EntenteDealsView *self,
             guint             column,
             gboolean          reversed)
{
  guint column_before = self->column;
  gboolean reversed_before = self->reversed;

  if (column == column_before && reversed == reversed_before)
    return;
  self->column = column;
  self->reversed = reversed;
  show_order (self);
  update_query (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (column != column_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  if (reversed != reversed_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVERSED]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* A head was clicked. */
static void
sorter_changed_cb (EntenteDealsView *self)
{
  EntenteOrder order;
  gboolean reversed;

  if (!entente_column_sorter_read (self->table, &order, &reversed))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].order == order)
      set_sorting (self, i, reversed);
}

/* Tab leaves the rows, where this GTK would go from row to row. The Sort menu comes before them. */
static gboolean
entente_deals_view_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  EntenteDealsView *self = ENTENTE_DEALS_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *sort = GTK_WIDGET (self->narrow ? self->list_sort : self->table_sort);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  gboolean in_rows, in_sort;

  if (!is_tab || gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->empty))
    return GTK_WIDGET_CLASS (entente_deals_view_parent_class)->focus (widget, direction);

  in_rows = focus != NULL && (focus == get_rows (self) || gtk_widget_is_ancestor (focus, get_rows (self)));
  in_sort = focus != NULL && (focus == sort || gtk_widget_is_ancestor (focus, sort));
  if (direction == GTK_DIR_TAB_FORWARD)
    return !in_rows && (in_sort ? gtk_widget_child_focus (get_rows (self), direction) : gtk_widget_child_focus (sort, direction));
  return !in_sort && (in_rows ? gtk_widget_child_focus (sort, direction) : gtk_widget_child_focus (get_rows (self), direction));
}

static void
entente_deals_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  EntenteDealsView *self = ENTENTE_DEALS_VIEW (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, is_loading (self));
      break;
    case PROP_ORDER:
      g_value_set_string (value, entente_deals_view_get_order (self));
      break;
    case PROP_REVERSED:
      g_value_set_boolean (value, self->reversed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_deals_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  EntenteDealsView *self = ENTENTE_DEALS_VIEW (object);

  switch (prop_id)
    {
    case PROP_ORDER:
      entente_deals_view_set_order (self, g_value_get_string (value));
      break;
    case PROP_REVERSED:
      entente_deals_view_set_reversed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_deals_view_dispose (GObject *object)
{
  EntenteDealsView *self = ENTENTE_DEALS_VIEW (object);

  drop_list (self);
  /* The table drops its columns one by one, and each time it says that it is sorted anew. */
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->table), sorter_changed_cb, self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_deals_view_parent_class)->dispose (object);
}

static void
entente_deals_view_class_init (EntenteDealsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_deals_view_get_property;
  object_class->set_property = entente_deals_view_set_property;
  object_class->dispose = entente_deals_view_dispose;
  widget_class->focus = entente_deals_view_focus;

  /**
   * EntenteDealsView:loading:
   *
   * Whether the deals are being read.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteDealsView:order:
   *
   * What the deals are sorted by: name, amount, date, status or evidence, each in its natural direction.
   */
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, columns[DEFAULT_COLUMN].name,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntenteDealsView:reversed:
   *
   * Whether they are sorted against the natural direction.
   */
  properties[PROP_REVERSED] = g_param_spec_boolean ("reversed", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "deals.order", "order");
  gtk_widget_class_install_property_action (widget_class, "deals.reversed", "reversed");

  /**
   * EntenteDealsView::activated:
   * @self: the view
   * @id: the id of a deal
   *
   * The deal, which is selected by now, was activated by Return or a double click.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-deals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, table);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, table_sort);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, list_sort);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, count);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, sorted_by);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsView, empty);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_list);
}

static GtkListItemFactory *
new_factory (EntenteDealsView *self,
             GCallback         setup_cb)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", setup_cb, self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

static void
entente_deals_view_init (EntenteDealsView *self)
{
  g_autoptr (GtkListItemFactory) row_factory = NULL;
  GtkWidget *headings;

  g_type_ensure (ENTENTE_TYPE_DEALS_EMPTY);
  self->column = DEFAULT_COLUMN;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = new_factory (self, G_CALLBACK (setup_cell_cb));
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(columns[i].title), factory);
      g_autoptr (GtkSorter) sorter = entente_column_sorter_new (columns[i].order);

      g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (i));
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->table, column);
    }
  /* The row of headings would take the focus without a use, and what does take it has no name of its own. */
  headings = gtk_widget_get_first_child (GTK_WIDGET (self->table));
  gtk_widget_set_focusable (headings, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_next_sibling (headings)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Deals"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->list_sort))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sort Deals"), -1);
  row_factory = new_factory (self, G_CALLBACK (setup_row_cb));
  gtk_list_view_set_factory (self->list, row_factory);
  show_order (self);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sorter_changed_cb), self);
}

/**
 * entente_deals_view_bind:
 * @self: a view
 * @landscape: a landscape, which may still be opening
 * @session: the session of its window
 *
 * Called once, before the view is shown.
 */
void
entente_deals_view_bind (EntenteDealsView *self,
                         EntenteLandscape *landscape,
                         EntenteSession   *session)
{
  g_return_if_fail (ENTENTE_IS_DEALS_VIEW (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session) && self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  entente_deals_empty_bind (self->empty, landscape, session);
  g_signal_connect_swapped (session, "notify::scope", G_CALLBACK (update_query), self);
  g_signal_connect_swapped (session, "notify::filter", G_CALLBACK (update_query), self);
  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (update_selection), self);
  make_list (self);
}

/**
 * entente_deals_view_set_narrow:
 * @self: a view
 * @narrow: whether there is room for a list of composed rows only
 */
void
entente_deals_view_set_narrow (EntenteDealsView *self,
                               gboolean          narrow)
{
  g_return_if_fail (ENTENTE_IS_DEALS_VIEW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  update_models (self);
  if (self->deals == NULL)
    return;
  update_page (self);
  reveal_selected (self);
}

/**
 * entente_deals_view_get_order:
 * @self: a view
 *
 * Returns: (transfer none): what the deals are sorted by
 */
const char *
entente_deals_view_get_order (EntenteDealsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DEALS_VIEW (self), NULL);

  return columns[self->column].name;
}

/**
 * entente_deals_view_set_order:
 * @self: a view
 * @order: name, amount, date, status or evidence; another word, as settings may hold it, changes nothing
 */
void
entente_deals_view_set_order (EntenteDealsView *self,
                              const char       *order)
{
  g_return_if_fail (ENTENTE_IS_DEALS_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].name, order) == 0)
      set_sorting (self, i, self->reversed);
}

/**
 * entente_deals_view_get_reversed:
 * @self: a view
 *
 * Returns: whether they are sorted against the natural direction
 */
gboolean
entente_deals_view_get_reversed (EntenteDealsView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DEALS_VIEW (self), FALSE);

  return self->reversed;
}

/**
 * entente_deals_view_set_reversed:
 * @self: a view
 * @reversed: whether to sort against the natural direction
 */
void
entente_deals_view_set_reversed (EntenteDealsView *self,
                                 gboolean          reversed)
{
  g_return_if_fail (ENTENTE_IS_DEALS_VIEW (self));

  set_sorting (self, self->column, reversed);
}
