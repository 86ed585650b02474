/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-no-entities.h"

#include "entente-landscape-nearest.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteNoEntities:
 *
 * It asks for the nearest name only when it is told to update, which is when the list has turned out to be empty.
 */
struct _EntenteNoEntities {
  AdwBin parent_instance;

  /* Template widgets */
  AdwStatusPage *page;
  GtkButton     *show;
  GtkButton     *clear_search;
  GtkButton     *clear_filter;

  EntenteLandscape *landscape;
  EntenteSession   *session;
  GCancellable     *nearing; /* the nearest name is being looked for */
  EntenteRow       *nearest;
  gboolean          is_nothing; /* no deal, event, scenario or statement has been found, either */
};

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteNoEntities, entente_no_entities, ADW_TYPE_BIN)

static void
describe (EntenteNoEntities *self)
{
  const EntenteFilter *filter = entente_session_get_filter (self->session);
  gboolean has_text = entente_filter_has_part (filter, ENTENTE_FILTER_TEXT);
  gboolean has_more = entente_filter_count (filter) > (has_text ? 1 : 0);
  g_autoptr (GString) text = NULL;
  g_autofree char *description = NULL;
  g_autofree char *label = NULL;

  if (has_more)
    /* Translators: said of the filter, when no entity is listed */
    text = g_string_new (has_text ? _("The filter and the search leave no entity.") : _("The filter leaves no entity."));
  else if (has_text && self->nearest != NULL)
    {
      text = g_string_new (NULL);
      /* Translators: what was typed, and the name of an entity that is nearest to it */
      g_string_printf (text, self->is_nothing
                               ? _("Nothing is called “%1$s”, and no statement has these words. %2$s comes nearest.")
                               : _("No entity is called “%1$s”. %2$s comes nearest."),
                       filter->text, entente_row_get_name (self->nearest));
    }
  else if (has_text)
    {
      text = g_string_new (NULL);
      /* Translators: what was typed */
      g_string_printf (text, self->is_nothing ? _("Nothing is called “%s”, and no statement has these words.")
                                              : _("No entity is called “%s”."),
                       filter->text);
    }
  else
    text = g_string_new (_("There is none in this landscape yet."));
  if (has_text && !has_more && self->is_nothing)
    g_string_append_printf (text, "\n%s", _("Statements are found by whole words, and by the beginning of the last one."));

  adw_status_page_set_title (self->page, has_text || has_more ? _("No Results Found") : _("No Entities"));
  /* A status page takes markup. */
  description = g_markup_escape_text (text->str, -1);
  adw_status_page_set_description (self->page, description);

  if (self->nearest != NULL)
    /* Translators: a button; %s is the name of an entity */
    label = g_strdup_printf (_("Show %s"), entente_row_get_name (self->nearest));
  gtk_button_set_label (self->show, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->show), label != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_filter), has_more);
  gtk_widget_set_visible (GTK_WIDGET (self->clear_search), has_text);
}

static void
nearest_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  EntenteNoEntities *self = user_data;
  g_autoptr (GError) error = NULL;
  EntenteRow *nearest = entente_landscape_find_nearest_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&nearest, entente_row_free);
      return;
    }
  /* It was only a suggestion: an error leaves it out, and the list tells of its own. */
  self->nearest = nearest;
  g_clear_object (&self->nearing);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
clear_text (EntenteNoEntities *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy (entente_session_get_filter (self->session));

  entente_filter_clear_part (filter, ENTENTE_FILTER_TEXT);
  entente_session_set_filter (self->session, filter);
}

static void
show_cb (GtkButton         *button,
         EntenteNoEntities *self)
{
  g_autofree char *id = g_strdup (self->nearest->id);

  clear_text (self);
  entente_session_enter (self->session, id);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

static void
clear_search_cb (GtkButton         *button,
                 EntenteNoEntities *self)
{
  clear_text (self);
}

/* Leaves what is typed. */
static void
clear_filter_cb (GtkButton         *button,
                 EntenteNoEntities *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_new ();

  filter->text = g_strdup (entente_session_get_filter (self->session)->text);
  entente_session_set_filter (self->session, filter);
}

static void
entente_no_entities_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_no_entities_get_loading (ENTENTE_NO_ENTITIES (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_no_entities_dispose (GObject *object)
{
  EntenteNoEntities *self = ENTENTE_NO_ENTITIES (object);

  g_cancellable_cancel (self->nearing);
  g_clear_object (&self->nearing);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);
  g_clear_pointer (&self->nearest, entente_row_free);

  G_OBJECT_CLASS (entente_no_entities_parent_class)->dispose (object);
}

static void
entente_no_entities_class_init (EntenteNoEntitiesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_no_entities_get_property;
  object_class->dispose = entente_no_entities_dispose;

  /**
   * EntenteNoEntities:loading:
   *
   * Whether the nearest name is being looked for.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteNoEntities::entered:
   * @self: the page
   *
   * Somebody has chosen the nearest entity, be it the one that is the session's scope already.
   */
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-no-entities.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNoEntities, page);
  gtk_widget_class_bind_template_child (widget_class, EntenteNoEntities, show);
  gtk_widget_class_bind_template_child (widget_class, EntenteNoEntities, clear_search);
  gtk_widget_class_bind_template_child (widget_class, EntenteNoEntities, clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter_cb);
}

static void
entente_no_entities_init (EntenteNoEntities *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_no_entities_bind:
 * @self: a page
 * @landscape: a landscape
 * @session: a session
 *
 * To be called once, before it is shown.
 */
void
entente_no_entities_bind (EntenteNoEntities *self,
                          EntenteLandscape  *landscape,
                          EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_NO_ENTITIES (self));
  g_return_if_fail (self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
}

/**
 * entente_no_entities_update:
 * @self: a page
 * @found: (nullable): what has the text beside entities, or %NULL while that isn't known
 *
 * Says why nothing is listed by the session's filter.
 */
void
entente_no_entities_update (EntenteNoEntities   *self,
                            const EntenteElsewhere *found)
{
  const EntenteFilter *filter;

  g_return_if_fail (ENTENTE_IS_NO_ENTITIES (self));

  filter = entente_session_get_filter (self->session);
  g_cancellable_cancel (self->nearing);
  g_clear_object (&self->nearing);
  g_clear_pointer (&self->nearest, entente_row_free);
  self->is_nothing = found != NULL && found->n_named + found->n_statements == 0;
  if (entente_filter_has_part (filter, ENTENTE_FILTER_TEXT) && entente_filter_count (filter) == 1)
    {
      self->nearing = g_cancellable_new ();
      entente_landscape_find_nearest_async (self->landscape, filter->text, self->nearing, nearest_cb, self);
    }
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/**
 * entente_no_entities_get_loading:
 * @self: a page
 *
 * Returns: whether the nearest name is being looked for
 */
gboolean
entente_no_entities_get_loading (EntenteNoEntities *self)
{
  g_return_val_if_fail (ENTENTE_IS_NO_ENTITIES (self), FALSE);

  return self->nearing != NULL;
}
