/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-sources-view.h"

#include "entente-document.h"
#include "entente-error.h"
#include "entente-label.h"
#include "entente-source-text.h"
#include "entente-statement-text.h"
#include "entente-two-panes.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteSourcesView:
 *
 * Shows the source that is selected, or that the selected statement rests on; else the one it showed before. So it never
 * jumps away from a document while its subjects are looked at.
 */
struct _EntenteSourcesView {
  AdwBin parent_instance;

  /* Template widgets */
  GtkStack        *stack;
  EntenteTwoPanes *panes;
  GtkListBox      *list;
  EntenteDocument *document;
  AdwStatusPage   *error_page;

  EntenteLandscape  *landscape;
  EntenteSession    *session;
  GCancellable      *sources_cancellable;   /* while the sources are awaited */
  GCancellable      *source_cancellable;    /* while the statements of one are */
  GCancellable      *statement_cancellable; /* while it is which source the selected statement rests on */
  EntenteReferences *references;            /* has the sources */
  GHashTable        *n_statements;          /* how many rest on each, by its id */
  char              *source;                /* the id of the one that is shown */
  gboolean           loading;
};

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteSourcesView, entente_sources_view, ADW_TYPE_BIN)

static void
update_loading (EntenteSourcesView *self)
{
  gboolean loading = self->sources_cancellable != NULL || self->source_cancellable != NULL || self->statement_cancellable != NULL;

  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Ends a question, if one is under way. */
static void
cancel (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
show_error (EntenteSourcesView *self,
            const GError       *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->error_page, text);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
mark_selection (EntenteSourcesView *self)
{
  gboolean is_statement = entente_session_get_selection_kind (self->session) == ENTENTE_SELECTION_STATEMENT;

  entente_document_mark (self->document, is_statement ? entente_session_get_selection (self->session) : NULL);
}

static void
mark_source (EntenteSourcesView *self)
{
  for (guint i = 0; i < self->references->sources->len; i++)
    {
      const EntenteSource *source = self->references->sources->pdata[i];

      if (g_strcmp0 (source->id, self->source) == 0)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
    }
}

static void
fill_list (EntenteSourcesView *self)
{
  const EntenteStyle *style = entente_session_get_style (self->session);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->references->sources->len; i++)
    {
      const EntenteSource *source = self->references->sources->pdata[i];
      const char *label = entente_source_get_label (source);
      g_autofree char *origin = entente_source_format_origin (source, style);
      g_autofree char *extent = entente_source_format_extent (source);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_statements, source->id));
      g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
      g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", label, origin, statements);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      GtkWidget *title = entente_label_new (label, "body");
      GtkWidget *made = gtk_list_box_row_new ();

      gtk_label_set_lines (GTK_LABEL (title), 3);
      gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
      gtk_widget_set_margin_top (box, 6);
      gtk_widget_set_margin_bottom (box, 6);
      gtk_box_append (GTK_BOX (box), title);
      gtk_box_append (GTK_BOX (box), entente_label_new_secondary (origin));
      if (extent != NULL)
        gtk_box_append (GTK_BOX (box), entente_label_new_secondary (extent));
      gtk_box_append (GTK_BOX (box), entente_label_new_secondary (statements));
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (made), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (made), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_list_box_append (self->list, made);
    }
  mark_source (self);
}

static void
fill_document (EntenteSourcesView *self)
{
  const EntenteSource *source = self->source != NULL ? entente_references_source (self->references, self->source) : NULL;

  entente_document_set_source (self->document, source, entente_session_get_style (self->session));
}

static void
source_answered_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (GError) error = NULL;
  EntenteEvidence *evidence = entente_landscape_get_source_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteSourcesView *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->source_cancellable);
  if (evidence != NULL)
    {
      entente_document_set_evidence (self->document, evidence, self->session);
      mark_selection (self);
      gtk_stack_set_visible_child_name (self->stack, "sources");
    }
  else
    show_error (self, error);
  update_loading (self);
}

static void
ask_source (EntenteSourcesView *self)
{
  cancel (&self->source_cancellable);
  self->source_cancellable = g_cancellable_new ();
  entente_landscape_get_source_async (self->landscape, self->source, self->source_cancellable, source_answered_cb, self);
  update_loading (self);
}

static void
show_source (EntenteSourcesView *self,
             const char         *id)
{
  if (id == NULL || entente_references_source (self->references, id) == NULL)
    return;
  if (g_strcmp0 (self->source, id) != 0)
    {
      g_free (self->source);
      self->source = g_strdup (id);
      mark_source (self);
      fill_document (self);
      ask_source (self);
    }
  else if (entente_document_has_evidence (self->document))
    mark_selection (self);
  else if (self->source_cancellable == NULL)
    ask_source (self);
}

static void
show_first (EntenteSourcesView *self)
{
  show_source (self, ((EntenteSource *) self->references->sources->pdata[0])->id);
}

static void
statement_answered_cb (GObject      *object,
                       GAsyncResult *result,
                       gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvidence) evidence = entente_landscape_get_statement_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteSourcesView *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->statement_cancellable);
  if (evidence != NULL)
    show_source (self, ((EntenteStatement *) evidence->statements->pdata[0])->source);
  else if (!g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND))
    show_error (self, error);
  if (self->source == NULL)
    show_first (self);
  update_loading (self);
}

static void
follow_selection (EntenteSourcesView *self)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  const char *id = entente_session_get_selection (self->session);

  if (self->references == NULL || self->references->sources->len == 0)
    return;
  cancel (&self->statement_cancellable);
  if (kind == ENTENTE_SELECTION_SOURCE)
    show_source (self, id);
  else if (kind == ENTENTE_SELECTION_STATEMENT && !entente_document_has_statement (self->document, id))
    {
      self->statement_cancellable = g_cancellable_new ();
      entente_landscape_get_statement_async (self->landscape, id, self->statement_cancellable, statement_answered_cb, self);
    }
  else if (self->source == NULL)
    show_first (self);
  else
    mark_selection (self);
  if (kind == ENTENTE_SELECTION_SOURCE || kind == ENTENTE_SELECTION_STATEMENT)
    entente_two_panes_set_show_content (self->panes, TRUE);
  update_loading (self);
}

static void
sources_answered_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteOverview) overview = entente_landscape_get_overview_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteSourcesView *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->sources_cancellable);
  if (overview == NULL)
    show_error (self, error);
  else
    {
      g_clear_pointer (&self->references, entente_references_unref);
      self->references = entente_references_ref (overview->references);
      g_clear_pointer (&self->n_statements, g_hash_table_unref);
      self->n_statements = g_hash_table_ref (overview->n_by_source);
      if (entente_references_source (self->references, self->source != NULL ? self->source : "") == NULL)
        g_clear_pointer (&self->source, g_free);
      fill_list (self);
      gtk_stack_set_visible_child_name (self->stack, self->references->sources->len > 0 ? "sources" : "empty");
      fill_document (self);
      if (self->source != NULL)
        ask_source (self);
      follow_selection (self);
    }
  update_loading (self);
}

static void
reload (EntenteSourcesView *self)
{
  cancel (&self->statement_cancellable);
  cancel (&self->source_cancellable);
  cancel (&self->sources_cancellable);
  self->sources_cancellable = g_cancellable_new ();
  entente_landscape_get_overview_async (self->landscape, self->sources_cancellable, sources_answered_cb, self);
  update_loading (self);
}

static void
style_changed_cb (EntenteSourcesView *self)
{
  if (self->references == NULL)
    return;
  fill_list (self);
  fill_document (self);
}

static void
source_activated_cb (EntenteSourcesView *self,
                     GtkListBoxRow      *row)
{
  const EntenteSource *source = self->references->sources->pdata[gtk_list_box_row_get_index (row)];

  entente_session_select (self->session, ENTENTE_SELECTION_SOURCE, source->id);
  /* It may have been selected all the while. */
  entente_two_panes_set_show_content (self->panes, TRUE);
}

static void
back_clicked_cb (EntenteSourcesView *self)
{
  entente_two_panes_set_show_content (self->panes, FALSE);
}

static void
entente_sources_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteSourcesView *self = ENTENTE_SOURCES_VIEW (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_sources_view_dispose (GObject *object)
{
  EntenteSourcesView *self = ENTENTE_SOURCES_VIEW (object);

  cancel (&self->sources_cancellable);
  cancel (&self->source_cancellable);
  cancel (&self->statement_cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_sources_view_parent_class)->dispose (object);
}

static void
entente_sources_view_finalize (GObject *object)
{
  EntenteSourcesView *self = ENTENTE_SOURCES_VIEW (object);

  g_clear_pointer (&self->references, entente_references_unref);
  g_clear_pointer (&self->n_statements, g_hash_table_unref);
  g_free (self->source);

  G_OBJECT_CLASS (entente_sources_view_parent_class)->finalize (object);
}

static void
entente_sources_view_class_init (EntenteSourcesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_sources_view_get_property;
  object_class->dispose = entente_sources_view_dispose;
  object_class->finalize = entente_sources_view_finalize;

  /**
   * EntenteSourcesView:loading:
   *
   * Whether an answer is awaited.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENTENTE_TYPE_DOCUMENT);
  g_type_ensure (ENTENTE_TYPE_TWO_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-sources-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, panes);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, document);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, error_page);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reload);
}

static void
entente_sources_view_init (EntenteSourcesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_sources_view_bind:
 * @self: a view, to which nothing is bound yet
 * @landscape: what is shown
 * @session: what is selected in it
 */
void
entente_sources_view_bind (EntenteSourcesView *self,
                           EntenteLandscape   *landscape,
                           EntenteSession     *session)
{
  g_return_if_fail (ENTENTE_IS_SOURCES_VIEW (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session));
  g_return_if_fail (self->landscape == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::style", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
}
