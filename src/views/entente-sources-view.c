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

/* So many sources are listed at once; the others when they are asked for, or searched. */
#define N_AT_ONCE 200
/* When the landscape has changed, so many of those that are listed are asked for anew. */
#define MAX_ANEW  1000

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
  GtkSearchEntry  *search;
  GtkListBox      *list;
  EntenteDocument *document;
  AdwStatusPage   *error_page;

  EntenteLandscape  *landscape;
  EntenteSession    *session;
  GCancellable      *sources_cancellable;   /* while the sources are awaited */
  GCancellable      *source_cancellable;    /* while the statements of one are */
  GCancellable      *statement_cancellable; /* while it is which source the selected statement rests on */
  EntenteSources    *sources;               /* those that are listed */
  char              *source;                /* the id of the one that is shown */
  gboolean           loading;
  gboolean           is_stale;              /* something has changed while nobody saw it */
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

/* The place of a source in the list, or its length. */
static guint
find_source (EntenteSourcesView *self,
             const char         *id)
{
  const GPtrArray *sources = self->sources->sources;
  guint index = 0;

  while (index < sources->len && g_strcmp0 (((EntenteSource *) sources->pdata[index])->id, id) != 0)
    index++;
  return index;
}

/* Whether all sources are listed. */
static gboolean
is_complete (EntenteSourcesView *self)
{
  return self->sources->sources->len == self->sources->n_sources && *gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0';
}

static void
mark_source (EntenteSourcesView *self)
{
  guint index = find_source (self, self->source);

  gtk_list_box_select_row (self->list, index < self->sources->sources->len
                                         ? gtk_list_box_get_row_at_index (self->list, (int) index)
                                         : NULL);
}

static GtkWidget *
create_row (EntenteSourcesView  *self,
            const EntenteSource *source,
            guint                n)
{
  const EntenteStyle *style = entente_session_get_style (self->session);
  const char *label = entente_source_get_label (source);
  g_autofree char *origin = entente_source_format_origin (source, style);
  g_autofree char *extent = entente_source_format_extent (source);
  g_autofree char *statements = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", label, origin, statements);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = entente_label_new (label, "body");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entente_label_new_secondary (origin));
  if (extent != NULL)
    gtk_box_append (GTK_BOX (box), entente_label_new_secondary (extent));
  gtk_box_append (GTK_BOX (box), entente_label_new_secondary (statements));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static GtkWidget *
create_nth_row (EntenteSourcesView *self,
                guint               n)
{
  return create_row (self, self->sources->sources->pdata[n], (guint) g_array_index (self->sources->counts, guint64, n));
}

/* Lists the sources from the nth on, and a way to those that aren't known yet. */
static void
list_from (EntenteSourcesView *self,
           guint               start)
{
  const GPtrArray *sources = self->sources->sources;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) start)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = start; i < sources->len; i++)
    gtk_list_box_append (self->list, create_nth_row (self, i));
  if (sources->len < self->sources->n_sources)
    {
      guint n = self->sources->n_sources - sources->len;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
      GtkWidget *more = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (more), entente_label_new (text, "heading"));
      gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (more), FALSE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_list_box_append (self->list, more);
    }
  mark_source (self);
}

static gboolean
is_nth_equal (const EntenteSources *a,
              const EntenteSources *b,
              guint                 n)
{
  return g_array_index (a->counts, guint64, n) == g_array_index (b->counts, guint64, n) &&
         entente_source_equal (a->sources->pdata[n], b->sources->pdata[n]);
}

/* Makes the rows anew that say something else than those of @before do. */
static void
list_others (EntenteSourcesView   *self,
             const EntenteSources *before)
{
  guint n_both = MIN (before->sources->len, self->sources->sources->len);

  for (guint i = 0; i < n_both; i++)
    if (!is_nth_equal (before, self->sources, i))
      {
        gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
        gtk_list_box_insert (self->list, create_nth_row (self, i), (int) i);
      }
  list_from (self, n_both);
}

static void
fill_document (EntenteSourcesView  *self,
               const EntenteSource *source)
{
  entente_document_set_source (self->document, source, entente_session_get_style (self->session));
}

/* As far as it is listed: of another all is told when its statements are. */
static void
fill_document_from_list (EntenteSourcesView *self)
{
  guint index = self->source != NULL ? find_source (self, self->source) : G_MAXUINT;

  if (index < self->sources->sources->len)
    fill_document (self, self->sources->sources->pdata[index]);
  else if (self->source == NULL || is_complete (self))
    fill_document (self, NULL);
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
  if (evidence != NULL && entente_document_shows (self->document, evidence))
    {
      entente_evidence_free (evidence);
      gtk_stack_set_visible_child_name (self->stack, "sources");
    }
  else if (evidence != NULL)
    {
      fill_document (self, entente_references_source (evidence->references, self->source));
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
  if (id == NULL || (is_complete (self) && find_source (self, id) == self->sources->sources->len))
    return;
  if (g_strcmp0 (self->source, id) != 0)
    {
      g_free (self->source);
      self->source = g_strdup (id);
      mark_source (self);
      fill_document_from_list (self);
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
  if (self->sources->sources->len > 0)
    show_source (self, ((EntenteSource *) self->sources->sources->pdata[0])->id);
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

  if (self->sources == NULL || self->sources->n_sources == 0)
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

/* The whole list anew, or what matches the search. */
static void
take_sources (EntenteSourcesView *self,
              EntenteSources     *sources)
{
  g_autoptr (EntenteSources) before = g_steal_pointer (&self->sources);
  gboolean is_search = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';

  self->sources = sources;
  if (before != NULL)
    list_others (self, before);
  else
    list_from (self, 0);
  if (is_search)
    return;
  if (self->source != NULL && is_complete (self) && find_source (self, self->source) == sources->sources->len)
    g_clear_pointer (&self->source, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->search), sources->n_sources > N_AT_ONCE);
  gtk_stack_set_visible_child_name (self->stack, sources->n_sources > 0 ? "sources" : "empty");
  fill_document_from_list (self);
  if (self->source != NULL)
    ask_source (self);
  follow_selection (self);
}

static void
add_sources (EntenteSourcesView *self,
             EntenteSources     *more)
{
  guint start = self->sources->sources->len;

  g_array_append_vals (self->sources->counts, more->counts->data, more->counts->len);
  self->sources->n_sources = more->n_sources;
  g_ptr_array_extend_and_steal (self->sources->sources, g_steal_pointer (&more->sources));
  entente_sources_free (more);
  list_from (self, start);
}

static void
sources_answered_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (GError) error = NULL;
  EntenteSources *sources = entente_landscape_list_sources_finish (ENTENTE_LANDSCAPE (object), result, &error);
  EntenteSourcesView *self = data;
  gboolean goes_on;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  goes_on = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->sources_cancellable), "goes-on"));
  g_clear_object (&self->sources_cancellable);
  if (sources == NULL)
    show_error (self, error);
  else if (goes_on)
    add_sources (self, sources);
  else
    take_sources (self, sources);
  update_loading (self);
}

static void
ask_sources (EntenteSourcesView *self,
             guint               start,
             guint               length)
{
  cancel (&self->sources_cancellable);
  self->sources_cancellable = g_cancellable_new ();
  g_object_set_data (G_OBJECT (self->sources_cancellable), "goes-on", GINT_TO_POINTER (start > 0));
  entente_landscape_list_sources_async (self->landscape, gtk_editable_get_text (GTK_EDITABLE (self->search)), start, length,
                                        self->sources_cancellable, sources_answered_cb, self);
  update_loading (self);
}

static void
reload (EntenteSourcesView *self)
{
  self->is_stale = FALSE;
  cancel (&self->statement_cancellable);
  cancel (&self->source_cancellable);
  ask_sources (self, 0, self->sources != NULL ? CLAMP (self->sources->sources->len, N_AT_ONCE, MAX_ANEW) : N_AT_ONCE);
}

/* What nobody sees waits until it is seen: sources are counted at length. */
static void
changed_cb (EntenteSourcesView *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale)
    reload (self);
}

static void
entente_sources_view_map (GtkWidget *widget)
{
  EntenteSourcesView *self = ENTENTE_SOURCES_VIEW (widget);

  GTK_WIDGET_CLASS (entente_sources_view_parent_class)->map (widget);
  if (self->is_stale)
    reload (self);
}

static void
search_changed_cb (EntenteSourcesView *self)
{
  ask_sources (self, 0, N_AT_ONCE);
}

static void
style_changed_cb (EntenteSourcesView *self)
{
  if (self->sources == NULL)
    return;
  list_from (self, 0);
  fill_document_from_list (self);
}

static void
source_activated_cb (EntenteSourcesView *self,
                     GtkListBoxRow      *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  const EntenteSource *source;

  if (index == self->sources->sources->len)
    {
      ask_sources (self, index, N_AT_ONCE);
      return;
    }
  source = self->sources->sources->pdata[index];
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

  g_clear_pointer (&self->sources, entente_sources_free);
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
  GTK_WIDGET_CLASS (klass)->map = entente_sources_view_map;

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
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, search);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, document);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcesView, error_page);
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
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
  entente_document_bind (self->document, landscape);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::style", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  reload (self);
}
