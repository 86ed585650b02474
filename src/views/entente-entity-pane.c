/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-entity-pane.h"

#include "entente-entity-list.h"
#include "entente-kind-bar.h"
#include "entente-no-entities.h"
#include "entente-statement-hits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * EntenteEntityPane:
 *
 * What is typed and which kinds are pressed is the session's filter, what is selected its scope. The order is the pane's own,
 * for the window to remember.
 */
struct _EntenteEntityPane {
  AdwBin parent_instance;

  /* Template widgets */
  GtkSearchEntry       *search;
  GtkStack             *stack;
  EntenteKindBar       *kinds;
  GtkLabel             *count;
  GtkMenuButton        *sort;
  EntenteEntityList    *list;
  EntenteNoEntities    *empty;
  EntenteStatementHits *hits;
  AdwStatusPage        *failure;
  GtkButton            *show_hits;
  GtkLabel             *hits_label;

  EntenteLandscape     *landscape;
  EntenteSession       *session;

  GCancellable         *asking_all;
  GCancellable         *asking_facets;
  EntenteFacets        *all;    /* what there is without a filter */
  EntenteFacets        *facets; /* what the filter lets pass */
  GError               *error;  /* of either */
  gboolean              is_recounted; /* what the filter lets pass is counted when it is listed */
  gboolean              showing_hits;
  gboolean              was_unknown; /* no entity had the name that was typed */
};

enum {
  PROP_0,
  PROP_LOADING,
  PROP_NARROW,
  PROP_ORDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum { SIGNAL_ENTERED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteEntityPane, entente_entity_pane, ADW_TYPE_BIN)

static gboolean
has_text (EntenteEntityPane *self)
{
  return self->session != NULL && entente_filter_has_part (entente_session_get_filter (self->session), ENTENTE_FILTER_TEXT);
}

static void
update_count (EntenteEntityPane *self)
{
  guint n = entente_entity_list_get_n_items (self->list);
  guint total = self->all != NULL ? self->all->n_entities : n;
  g_autofree char *text = NULL;

  if (n < total)
    /* Translators: how many entities are listed, and how many there are */
    text = g_strdup_printf (ngettext ("%1$'u of %2$'u entity", "%1$'u of %2$'u entities", total), n, total);
  else
    text = g_strdup_printf (ngettext ("%'u entity", "%'u entities", n), n);
  gtk_label_set_text (self->count, text);
}

static void
update_hits (EntenteEntityPane *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);
  const EntenteElsewhere *elsewhere = has_text (self) ? entente_statement_hits_get_elsewhere (self->hits) : NULL;
  gboolean is_nowhere = elsewhere != NULL && elsewhere->n_named + elsewhere->n_statements == 0;
  g_autofree char *text = elsewhere != NULL ? entente_statement_hits_format_title (elsewhere->n_named, elsewhere->n_statements)
                                            : g_strdup (_("In statements"));
  gboolean is_settled = !entente_statement_hits_get_loading (self->hits) && !entente_entity_list_get_loading (self->list);
  gboolean is_unknown = entente_entity_list_get_n_items (self->list) == 0 && filter->entity_kinds == 0 &&
                        !entente_filter_has_other (filter) && elsewhere != NULL && !is_nowhere;

  /* Where no entity has such a name, what else was found is shown at once. */
  if (!has_text (self))
    self->showing_hits = self->was_unknown = FALSE;
  else if (is_settled && is_unknown != self->was_unknown)
    self->showing_hits = self->was_unknown = is_unknown;
  entente_statement_hits_set_text (self->hits, self->showing_hits ? filter->text : NULL);
  gtk_label_set_text (self->hits_label, text);
  /* It stands below the list from the first letter on, so that the list keeps its height. */
  gtk_widget_set_visible (GTK_WIDGET (self->show_hits), has_text (self) && !self->showing_hits &&
                          (!is_nowhere || entente_entity_list_get_n_items (self->list) > 0));
  gtk_widget_set_sensitive (GTK_WIDGET (self->show_hits), !is_nowhere);
}

/* The list before stands until there is an answer. */
static void
update_page (EntenteEntityPane *self)
{
  const GError *error = entente_entity_list_get_error (self->list);
  const char *page = "list";

  update_hits (self);
  if (error == NULL)
    error = self->error;
  if (error != NULL)
    {
      g_autofree char *description = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, description);
      page = "failure";
    }
  else if (self->showing_hits)
    page = "hits";
  else if (entente_entity_list_get_loading (self->list))
    return;
  else if (entente_entity_list_get_n_items (self->list) == 0)
    {
      gboolean is_counted = !entente_statement_hits_get_loading (self->hits);

      entente_no_entities_update (self->empty, is_counted ? entente_statement_hits_get_elsewhere (self->hits) : NULL);
      page = "empty";
    }
  gtk_stack_set_visible_child_name (self->stack, page);
  update_count (self);
}

static void
notify_loading (EntenteEntityPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* What passes the filter, or what there is without one. */
static void
facets_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteEntityPane *self = user_data;
  GCancellable *asked = g_task_get_cancellable (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFacets) facets = entente_landscape_get_facets_finish (ENTENTE_LANDSCAPE (source), result, &error);
  gboolean is_of_all = asked == self->asking_all;

  if (g_cancellable_is_cancelled (asked))
    return;
  g_clear_object (is_of_all ? &self->asking_all : &self->asking_facets);
  g_clear_pointer (is_of_all ? &self->all : &self->facets, entente_facets_free);
  *(is_of_all ? &self->all : &self->facets) = g_steal_pointer (&facets);
  if (error != NULL && self->error == NULL)
    self->error = g_steal_pointer (&error);
  if (is_of_all && self->all != NULL)
    entente_kind_bar_set_kinds (self->kinds, self->all);
  if (self->all != NULL && self->facets != NULL)
    entente_kind_bar_set_counts (self->kinds, self->facets);
  update_page (self);
  notify_loading (self);
}

static void
stop (GCancellable **asking)
{
  g_cancellable_cancel (*asking);
  g_clear_object (asking);
}

static void
ask (EntenteEntityPane   *self,
     GCancellable       **asking,
     const EntenteFilter *filter)
{
  stop (asking);
  *asking = g_cancellable_new ();
  entente_landscape_get_facets_async (self->landscape, NULL, filter, *asking, facets_cb, self);
}

static void
ask_for_facets (EntenteEntityPane *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);

  self->is_recounted = FALSE;
  ask (self, &self->asking_facets, filter);
  entente_statement_hits_count (self->hits, has_text (self) ? filter->text : NULL);
  notify_loading (self);
}

static void
ask_for_all (EntenteEntityPane *self)
{
  g_autoptr (EntenteFilter) none = entente_filter_new ();

  ask (self, &self->asking_all, none);
  ask_for_facets (self);
}

static void
list_loading_cb (EntenteEntityPane *self)
{
  if (self->is_recounted && !entente_entity_list_get_loading (self->list))
    ask_for_facets (self);
  update_page (self);
  notify_loading (self);
}

static void
entered_cb (EntenteEntityPane *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
order_cb (EntenteEntityPane *self)
{
  gtk_menu_button_set_label (self->sort, entente_entity_list_get_order_label (self->list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

static void
landscape_changed_cb (EntenteLandscape  *landscape,
                      GArray            *keys,
                      EntenteEntityPane *self)
{
  ask_for_all (self);
}

static void
text_cb (GtkEditable       *search,
         EntenteEntityPane *self)
{
  g_autoptr (EntenteFilter) filter = NULL;

  if (self->session == NULL)
    return;
  filter = entente_filter_copy (entente_session_get_filter (self->session));
  g_free (filter->text);
  filter->text = g_strdup (gtk_editable_get_text (search));
  entente_session_set_filter (self->session, filter);
  /* Typed in the list, whose rows may go, or cleared by a click on the icon: what is typed next must not get lost. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (search)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (search));
}

static void
follow_filter (EntenteEntityPane *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);
  const char *text = filter->text != NULL ? filter->text : "";

  entente_entity_list_follow_filter (self->list);
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->search)), text) != 0)
    {
      g_signal_handlers_block_by_func (self->search, text_cb, self);
      gtk_editable_set_text (GTK_EDITABLE (self->search), text);
      g_signal_handlers_unblock_by_func (self->search, text_cb, self);
    }
  /* While something is typed the best match comes first. */
  gtk_widget_set_visible (GTK_WIDGET (self->sort), *text == '\0');
  update_page (self);
}

static void
filter_cb (EntenteSession    *session,
           GParamSpec        *pspec,
           EntenteEntityPane *self)
{
  follow_filter (self);
  /* The rows are wanted first, and who types on wants no counts. */
  self->is_recounted = TRUE;
  if (!entente_entity_list_get_loading (self->list))
    ask_for_facets (self);
}

/* Return while typing: the best match. */
static void
first_cb (GtkSearchEntry    *search,
          EntenteEntityPane *self)
{
  if (has_text (self))
    entente_entity_list_enter_first (self->list);
}

static void
stop_search_cb (GtkSearchEntry    *search,
                EntenteEntityPane *self)
{
  if (has_text (self))
    gtk_editable_set_text (GTK_EDITABLE (search), "");
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               EntenteEntityPane     *self)
{
  gboolean has_list = gtk_widget_get_mapped (GTK_WIDGET (self->list));

  return (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) &&
         gtk_widget_child_focus (has_list ? GTK_WIDGET (self->list) : GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_hits_cb (GtkButton         *button,
              EntenteEntityPane *self)
{
  self->showing_hits = TRUE;
  update_page (self);
  gtk_widget_child_focus (GTK_WIDGET (self->hits), GTK_DIR_TAB_FORWARD);
}

static void
hide_hits_cb (EntenteEntityPane *self)
{
  self->showing_hits = FALSE;
  update_page (self);
  entente_entity_pane_focus_search (self);
}

static void
try_again_cb (GtkButton         *button,
              EntenteEntityPane *self)
{
  g_clear_error (&self->error);
  entente_entity_list_reload (self->list);
  ask_for_all (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
entente_entity_pane_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteEntityPane *self = ENTENTE_ENTITY_PANE (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_entity_pane_get_loading (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, entente_kind_bar_get_narrow (self->kinds));
      break;
    case PROP_ORDER:
      g_value_set_string (value, entente_entity_pane_get_order (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_entity_pane_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteEntityPane *self = ENTENTE_ENTITY_PANE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      entente_entity_pane_set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_ORDER:
      entente_entity_pane_set_order (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_entity_pane_dispose (GObject *object)
{
  EntenteEntityPane *self = ENTENTE_ENTITY_PANE (object);

  stop (&self->asking_all);
  stop (&self->asking_facets);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);
  g_clear_pointer (&self->all, entente_facets_free);
  g_clear_pointer (&self->facets, entente_facets_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (entente_entity_pane_parent_class)->dispose (object);
}

static void
entente_entity_pane_class_init (EntenteEntityPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_entity_pane_get_property;
  object_class->set_property = entente_entity_pane_set_property;
  object_class->dispose = entente_entity_pane_dispose;

  /**
   * EntenteEntityPane:loading:
   *
   * Whether an answer is awaited.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteEntityPane:narrow:
   *
   * Whether the pane is a page of its own, from which a row leads on.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * EntenteEntityPane:order:
   *
   * How the list is sorted: “deals”, “name” or “amount”.
   */
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, "deals",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteEntityPane::entered:
   * @self: the pane
   *
   * Somebody has chosen an entity, be it the one that is the session's scope already.
   */
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_install_property_action (widget_class, "entities.order", "order");

  g_type_ensure (ENTENTE_TYPE_ENTITY_LIST);
  g_type_ensure (ENTENTE_TYPE_KIND_BAR);
  g_type_ensure (ENTENTE_TYPE_NO_ENTITIES);
  g_type_ensure (ENTENTE_TYPE_STATEMENT_HITS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-entity-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, search);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, kinds);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, count);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, sort);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, empty);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, hits);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, failure);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, show_hits);
  gtk_widget_class_bind_template_child (widget_class, EntenteEntityPane, hits_label);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_loading_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_hits_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_hits_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, notify_loading);
}

static void
entente_entity_pane_init (EntenteEntityPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
  gtk_menu_button_set_label (self->sort, entente_entity_list_get_order_label (self->list));
}

/**
 * entente_entity_pane_bind:
 * @self: a pane
 * @landscape: whose entities it lists
 * @session: whose filter and scope it shows and changes
 *
 * To be called once. What has been typed before becomes the session's filter.
 */
void
entente_entity_pane_bind (EntenteEntityPane *self,
                          EntenteLandscape  *landscape,
                          EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_PANE (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session) && self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  /* First, so that the rows are looked for while the others follow. */
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_cb), self, 0);
  entente_kind_bar_bind (self->kinds, session);
  entente_no_entities_bind (self->empty, landscape, session);
  entente_statement_hits_bind (self->hits, landscape, session);
  g_signal_connect_object (self->hits, "counted", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (landscape_changed_cb), self, 0);
  entente_entity_list_bind (self->list, landscape, session);
  ask_for_all (self);
  /* The window may be filled only after somebody has begun to type. */
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    text_cb (GTK_EDITABLE (self->search), self);
  follow_filter (self);
}

/**
 * entente_entity_pane_focus_search:
 * @self: a pane
 *
 * Gives the focus to the search.
 */
void
entente_entity_pane_focus_search (EntenteEntityPane *self)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * entente_entity_pane_get_loading:
 * @self: a pane
 *
 * Returns: whether an answer is awaited
 */
gboolean
entente_entity_pane_get_loading (EntenteEntityPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_PANE (self), FALSE);

  return self->asking_all != NULL || self->asking_facets != NULL ||
         entente_entity_list_get_loading (self->list) ||
         entente_no_entities_get_loading (self->empty) || entente_statement_hits_get_loading (self->hits);
}

/**
 * entente_entity_pane_set_narrow:
 * @self: a pane
 * @narrow: whether it is a page of its own, as on a phone
 */
void
entente_entity_pane_set_narrow (EntenteEntityPane *self,
                                gboolean           narrow)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_PANE (self));

  narrow = narrow != FALSE;
  if (entente_kind_bar_get_narrow (self->kinds) == narrow)
    return;
  entente_kind_bar_set_narrow (self->kinds, narrow);
  g_object_set (self->list, "narrow", narrow, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * entente_entity_pane_get_order:
 * @self: a pane
 *
 * Returns: (transfer none): how the list is sorted
 */
const char *
entente_entity_pane_get_order (EntenteEntityPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTITY_PANE (self), NULL);

  return entente_entity_list_get_order (self->list);
}

/**
 * entente_entity_pane_set_order:
 * @self: a pane
 * @order: “deals”, “name” or “amount”; anything else is ignored, for it may come from settings of another version
 */
void
entente_entity_pane_set_order (EntenteEntityPane *self,
                               const char        *order)
{
  g_return_if_fail (ENTENTE_IS_ENTITY_PANE (self));

  entente_entity_list_set_order (self->list, order);
}
