/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-entity-list.h"

#include "entente-entity-row.h"
#include "entente-id-selection.h"
#include "entente-subject-list.h"
#include "entente-tab-stop.h"

#include <glib/gi18n-lib.h>

/* The rows that there is room for in a window are drawn before GTK makes as many again for scrolling, which takes longer. */
#define FIRST_ROWS 64

/**
 * EntenteEntityList:
 *
 * Lists what passes the session's filter and marks its scope. It follows the filter when it is told to, so that whoever owns
 * it can do what belongs together in one go.
 */
struct _EntenteEntityList {
  AdwBin parent_instance;

  /* Template widgets */
  GtkListView *view;

  EntenteLandscape   *landscape;
  EntenteSession     *session;
  EntenteSubjectList *list;
  EntenteIdSelection *selection;
  guint               order; /* a row of orders */
  gboolean            narrow;
};

enum {
  PROP_0,
  PROP_LOADING,
  PROP_NARROW,
  PROP_ORDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* By the nick that settings know them by. */
static const struct {
  const char   *nick;
  EntenteOrder  order;
  const char   *label;
} orders[] = {
  { "deals", ENTENTE_ORDER_DEALS, N_("Most deals") },
  { "name", ENTENTE_ORDER_NAME, N_("By name") },
  { "amount", ENTENTE_ORDER_AMOUNT, N_("Most money") },
};

G_DEFINE_FINAL_TYPE (EntenteEntityList, entente_entity_list, ADW_TYPE_BIN)

static void
list_loading_cb (EntenteEntityList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static gboolean
all_rows_cb (GtkWidget     *view,
             GdkFrameClock *clock,
             gpointer       selection)
{
  entente_id_selection_set_limit (selection, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* In the frame in which they are drawn: all others come with the next. */
static gboolean
first_rows_cb (GtkWidget     *view,
               GdkFrameClock *clock,
               gpointer       selection)
{
  gtk_widget_add_tick_callback (view, all_rows_cb, g_object_ref (selection), g_object_unref);
  return G_SOURCE_REMOVE;
}

static void
first_items_cb (EntenteIdSelection *selection,
                guint               position,
                guint               removed,
                guint               added,
                EntenteEntityList  *self)
{
  g_signal_handlers_disconnect_by_func (selection, first_items_cb, self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), first_rows_cb, g_object_ref (selection), g_object_unref);
}

static void
picked_cb (EntenteIdSelection *selection,
           const char         *id,
           EntenteEntityList  *self)
{
  /* To point at a row or to walk to it enters nothing; to unselect it leaves. */
  if (id == NULL)
    entente_session_enter (self->session, NULL);
}

static void
scope_cb (EntenteSession    *session,
          GParamSpec        *pspec,
          EntenteEntityList *self)
{
  guint position;

  entente_id_selection_set_id (self->selection, entente_session_get_scope (session));
  position = entente_id_selection_get_position (self->selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
enter (EntenteEntityList *self,
       guint              position)
{
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const EntenteRow *row = subject != NULL ? entente_subject_get_row (subject) : NULL;

  if (row == NULL)
    return;
  entente_session_enter (self->session, row->id);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
activate_cb (GtkListView       *view,
             guint              position,
             EntenteEntityList *self)
{
  enter (self, position);
}

/* Escape in the list leaves the entity. The first row is the first that is walked to, not the second. */
static gboolean
list_key_cb (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             EntenteEntityList     *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);

  if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && gtk_widget_is_focus (view))
    return gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  if (keyval != GDK_KEY_Escape || entente_session_get_scope (self->session) == NULL)
    return FALSE;
  entente_session_enter (self->session, NULL);
  return TRUE;
}

/* What the list is sorted by must be seen in it. */
static gboolean
order_to_show_amount (GBinding     *binding,
                      const GValue *from,
                      GValue       *to,
                      gpointer      data)
{
  g_value_set_boolean (to, g_strcmp0 (g_value_get_string (from), "amount") == 0);
  return TRUE;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          EntenteEntityList  *self)
{
  GtkWidget *row = entente_entity_row_new (self->session);

  g_object_bind_property (self, "narrow", row, "show-chevron", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (self, "order", row, "show-amount", G_BINDING_SYNC_CREATE, order_to_show_amount, NULL, NULL, NULL);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         EntenteEntityList  *self)
{
  entente_entity_row_set_item (ENTENTE_ENTITY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           EntenteEntityList  *self)
{
  entente_entity_row_set_item (ENTENTE_ENTITY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
entente_entity_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteEntityList *self = ENTENTE_ENTITY_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_entity_list_get_loading (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_ORDER:
      g_value_set_string (value, entente_entity_list_get_order (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_entity_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteEntityList *self = ENTENTE_ENTITY_LIST (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_ORDER:
      entente_entity_list_set_order (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drop_list (EntenteEntityList *self)
{
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
}

static void
entente_entity_list_dispose (GObject *object)
{
  EntenteEntityList *self = ENTENTE_ENTITY_LIST (object);

  drop_list (self);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_entity_list_parent_class)->dispose (object);
}

static void
entente_entity_list_class_init (EntenteEntityListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_entity_list_get_property;
  object_class->set_property = entente_entity_list_set_property;
  object_class->dispose = entente_entity_list_dispose;

  /**
   * EntenteEntityList:loading:
   *
   * Whether the order is being read.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteEntityList:narrow:
   *
   * Whether rows lead on to another page.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntenteEntityList:order:
   *
   * How the list is sorted: “deals”, “name” or “amount”.
   */
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, orders[0].nick,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteEntityList::entered:
   * @self: the list
   *
   * Somebody has chosen an entity, be it the one that is the session's scope already.
   */
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-entity-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityList, view);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
entente_entity_list_init (EntenteEntityList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
}

/**
 * entente_entity_list_bind:
 * @self: a list
 * @landscape: whose entities it lists
 * @session: whose filter and scope it shows
 *
 * To be called once, before it is shown.
 */
void
entente_entity_list_bind (EntenteEntityList *self,
                          EntenteLandscape  *landscape,
                          EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::scope", G_CALLBACK (scope_cb), self, 0);
  entente_entity_list_reload (self);
}

/**
 * entente_entity_list_reload:
 * @self: a list that is bound
 *
 * Reads everything anew, after it has failed.
 */
void
entente_entity_list_reload (EntenteEntityList *self)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_LIST (self));

  drop_list (self);
  self->list = entente_subject_list_new (self->landscape, ENTENTE_SUBJECT_ENTITY);
  entente_entity_list_follow_filter (self);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (list_loading_cb), self, G_CONNECT_SWAPPED);
  self->selection = entente_id_selection_new (self->list);
  entente_id_selection_set_limit (self->selection, FIRST_ROWS);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (first_items_cb), self, 0);
  entente_id_selection_set_id (self->selection, entente_session_get_scope (self->session));
  g_signal_connect_object (self->selection, "picked", G_CALLBACK (picked_cb), self, 0);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * entente_entity_list_follow_filter:
 * @self: a list that is bound
 *
 * Lists what passes the session's filter as it is now.
 */
void
entente_entity_list_follow_filter (EntenteEntityList *self)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);
  gboolean is_typed;

  g_return_if_fail (ENTENTE_IS_ENTITY_LIST (self));

  query->order = orders[self->order].order;
  entente_filter_free (query->filter);
  query->filter = entente_filter_copy (entente_session_get_filter (self->session));
  is_typed = g_strcmp0 (query->filter->text, entente_subject_list_get_query (self->list)->filter->text) != 0;
  entente_subject_list_set_query (self->list, query);
  /* The best match is to be seen. */
  if (is_typed && gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view))) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/**
 * entente_entity_list_enter_first:
 * @self: a list that is bound
 *
 * Enters the entity that comes first, unless another may soon.
 */
void
entente_entity_list_enter_first (EntenteEntityList *self)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_LIST (self));

  if (!entente_subject_list_get_loading (self->list))
    enter (self, 0);
}

/**
 * entente_entity_list_get_n_items:
 * @self: a list that is bound
 *
 * Returns: how many entities are listed
 */
guint
entente_entity_list_get_n_items (EntenteEntityList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

/**
 * entente_entity_list_get_error:
 * @self: a list that is bound
 *
 * Returns: (transfer none) (nullable): why the list could not be read
 */
const GError *
entente_entity_list_get_error (EntenteEntityList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_LIST (self), NULL);

  return entente_subject_list_get_error (self->list);
}

/**
 * entente_entity_list_get_loading:
 * @self: a list
 *
 * Returns: whether the order is being read
 */
gboolean
entente_entity_list_get_loading (EntenteEntityList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_LIST (self), FALSE);

  return self->list != NULL && entente_subject_list_get_loading (self->list);
}

/**
 * entente_entity_list_get_order:
 * @self: a list
 *
 * Returns: (transfer none): how it is sorted
 */
const char *
entente_entity_list_get_order (EntenteEntityList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_LIST (self), NULL);

  return orders[self->order].nick;
}

/**
 * entente_entity_list_get_order_label:
 * @self: a list
 *
 * Returns: (transfer none): how it is sorted, in words
 */
const char *
entente_entity_list_get_order_label (EntenteEntityList *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_LIST (self), NULL);

  return _(orders[self->order].label);
}

/**
 * entente_entity_list_set_order:
 * @self: a list
 * @order: “deals”, “name” or “amount”; anything else is ignored, for it may come from settings of another version
 */
void
entente_entity_list_set_order (EntenteEntityList *self,
                               const char        *order)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_LIST (self));

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].nick, order) == 0 && i != self->order)
      {
        self->order = i;
        if (self->list != NULL)
          entente_entity_list_follow_filter (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
        return;
      }
}
