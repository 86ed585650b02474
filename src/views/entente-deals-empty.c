/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deals-empty.h"

#include <glib/gi18n-lib.h>

#include "entente-subject-name.h"

typedef enum {
  REASON_ERROR,
  REASON_FILTER,
  REASON_SCOPE,
  REASON_LANDSCAPE,
} Reason;

struct _EntenteDealsEmpty {
  AdwBin              parent_instance;

  AdwStatusPage      *page;
  GtkButton          *way_on;
  GtkToggleButton    *details; /* down while the window shows what is said of the selection */

  EntenteLandscape   *landscape;
  EntenteSession     *session;
  EntenteSubjectName *scope_name;
  GCancellable       *counting; /* how many deals there would be without the filter */

  Reason              reason;
};

enum {
  SIGNAL_RETRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteDealsEmpty, entente_deals_empty, ADW_TYPE_BIN)

/* Large text in a narrow window takes two lines. */
static void
let_wrap (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
show (EntenteDealsEmpty *self,
      const char        *icon_name,
      const char        *title,
      const char        *text,
      const char        *way_on)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *text_markup = g_markup_escape_text (text, -1);

  adw_status_page_set_icon_name (self->page, icon_name);
  adw_status_page_set_title (self->page, title_markup);
  adw_status_page_set_description (self->page, text_markup);
  gtk_widget_set_visible (GTK_WIDGET (self->details), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->way_on), way_on != NULL);
  if (way_on == NULL)
    return;
  gtk_button_set_label (self->way_on, way_on);
  let_wrap (self->way_on);
}

static void
show_scope (EntenteDealsEmpty *self)
{
  const char *name;
  gboolean has_details = gtk_toggle_button_get_active (self->details);
  g_autofree char *title = NULL;

  if (self->reason != REASON_SCOPE || self->scope_name == NULL)
    return;
  name = entente_subject_name_get (self->scope_name);
  if (name != NULL)
    /* Translators: the name of an entity */
    title = g_strdup_printf (_("No Deals of %s"), name);
  show (self, "entente-deal-symbolic", title != NULL ? title : _("No Deals"),
        has_details ? _("What is said of it is shown beside") : "", _("Show _Whole Landscape"));
  gtk_widget_set_visible (GTK_WIDGET (self->details), !has_details);
}

static void
facets_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteDealsEmpty *self = user_data;
  g_autoptr (EntenteFacets) facets = entente_landscape_get_facets_finish (ENTENTE_LANDSCAPE (source), result, NULL);
  g_autofree char *text = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->counting);
  if (facets == NULL || facets->n_deals == 0)
    return;
  text = g_strdup_printf (ngettext ("%'u deal doesn’t pass the filter", "%'u deals don’t pass the filter", facets->n_deals),
                          facets->n_deals);
  adw_status_page_set_description (self->page, text);
}

static void
show_filter (EntenteDealsEmpty *self)
{
  g_autoptr (EntenteFilter) everything = entente_filter_new ();

  show (self, "edit-find-symbolic", _("No Deals Found"), _("None passes the filter"), _("_Clear Filter"));
  self->counting = g_cancellable_new ();
  entente_landscape_get_facets_async (self->landscape, entente_session_get_scope (self->session), everything, self->counting,
                                      facets_cb, self);
}

static void
stop_counting (EntenteDealsEmpty *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
way_on_cb (EntenteDealsEmpty *self)
{
  g_autoptr (EntenteFilter) everything = NULL;

  switch (self->reason)
    {
    case REASON_ERROR:
      g_signal_emit (self, signals[SIGNAL_RETRY], 0);
      break;
    case REASON_FILTER:
      everything = entente_filter_new ();
      entente_session_set_filter (self->session, everything);
      break;
    case REASON_SCOPE:
      entente_session_enter (self->session, NULL);
      break;
    case REASON_LANDSCAPE:
    default:
      break;
    }
}

static void
entente_deals_empty_dispose (GObject *object)
{
  EntenteDealsEmpty *self = ENTENTE_DEALS_EMPTY (object);

  stop_counting (self);
  if (self->scope_name != NULL)
    g_signal_handlers_disconnect_by_data (self->scope_name, self);
  g_clear_object (&self->scope_name);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_deals_empty_parent_class)->dispose (object);
}

static void
entente_deals_empty_class_init (EntenteDealsEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_deals_empty_dispose;

  /**
   * EntenteDealsEmpty::retry:
   * @self: the page
   *
   * The deals are to be read once more.
   */
  signals[SIGNAL_RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-deals-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsEmpty, page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsEmpty, way_on);
  gtk_widget_class_bind_template_child (widget_class, EntenteDealsEmpty, details);
  gtk_widget_class_bind_template_callback (widget_class, way_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_scope);
}

static void
entente_deals_empty_init (EntenteDealsEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_wrap (GTK_BUTTON (self->details));
}

/**
 * entente_deals_empty_bind:
 * @self: a page
 * @landscape: a landscape
 * @session: the session of its window
 *
 * Called once.
 */
void
entente_deals_empty_bind (EntenteDealsEmpty *self,
                          EntenteLandscape  *landscape,
                          EntenteSession    *session)
{
  g_return_if_fail (ENTENTE_IS_DEALS_EMPTY (self));
  g_return_if_fail (self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->scope_name = entente_subject_name_new (landscape);
  g_signal_connect_swapped (self->scope_name, "notify::name", G_CALLBACK (show_scope), self);
}

/**
 * entente_deals_empty_explain:
 * @self: a page
 * @error: (nullable): why the deals could not be read, or %NULL if there are none
 *
 * Says why there are no deals to show, and offers what helps.
 */
void
entente_deals_empty_explain (EntenteDealsEmpty *self,
                             const GError      *error)
{
  const char *scope = entente_session_get_scope (self->session);

  g_return_if_fail (ENTENTE_IS_DEALS_EMPTY (self));

  stop_counting (self);
  if (error != NULL)
    {
      self->reason = REASON_ERROR;
      show (self, "dialog-error-symbolic", _("Deals Can’t Be Shown"), error->message, _("_Try Again"));
    }
  else if (entente_filter_has_other (entente_session_get_filter (self->session)))
    {
      self->reason = REASON_FILTER;
      show_filter (self);
    }
  else if (scope != NULL)
    {
      self->reason = REASON_SCOPE;
      entente_subject_name_set_id (self->scope_name, scope);
      show_scope (self);
    }
  else
    {
      self->reason = REASON_LANDSCAPE;
      show (self, "entente-deal-symbolic", _("No Deals"), _("This landscape holds none yet"), NULL);
    }
}
