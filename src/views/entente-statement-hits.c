/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-hits.h"

#include "entente-glyph.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>

/* Whoever gets more types on. */
#define N_SHOWN 100

/**
 * EntenteStatementHits:
 *
 * The deals, events and scenarios of that name first. The row of a statement shows its text whole, and below it whom it is
 * about, how firm it is and where it stands.
 */
struct _EntenteStatementHits {
  AdwBin parent_instance;

  /* Template widgets */
  GtkStack      *stack;
  GtkLabel      *title;
  GtkLabel      *count;
  GtkListBox    *list;
  AdwStatusPage *failure;

  EntenteLandscape *landscape;
  EntenteSession   *session;
  char             *text;
  GCancellable     *searching;
  char             *counted;   /* of which text it is counted what has it */
  GCancellable     *counting;
  EntenteElsewhere *elsewhere; /* or NULL */
};

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  SIGNAL_BACK,
  SIGNAL_COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteStatementHits, entente_statement_hits, ADW_TYPE_BIN)

/* “OpenAI · Reported · Untitled article, ¶ 4”: what is found may stand in any document. */
static char *
format_detail (const EntenteStatement *statement,
               EntenteReferences      *references)
{
  const EntenteSource *source = entente_references_source (references, statement->source);
  const char *subject = entente_references_name_of (statement->subject, references);
  g_autofree char *place = entente_statement_format_place (statement);
  g_autoptr (GString) where = g_string_new (source != NULL ? entente_source_get_short_label (source) : NULL);
  GString *detail = g_string_new (subject != NULL ? subject : statement->subject);

  entente_statement_text_append_spoken (where, place);
  entente_statement_text_append (detail, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));
  entente_statement_text_append (detail, where->str);
  return g_string_free (detail, FALSE);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
create_row (const EntenteStatement *statement,
            EntenteReferences      *references)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *glyph = entente_glyph_new ();
  g_autofree char *text = entente_statement_format_text (statement, entente_references_name_of, references);
  g_autofree char *detail = format_detail (statement, references);
  g_autofree char *spoken = entente_statement_speak (statement, entente_references_source (references, statement->source),
                                                     entente_references_name_of, references);
  GtkWidget *detail_label = create_label (detail);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), statement->modality);
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_set_margin_top (glyph, 2);
  gtk_widget_add_css_class (detail_label, "caption");
  gtk_widget_add_css_class (detail_label, "secondary");
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), create_label (text), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), detail_label, 1, 1, 1, 1);
  gtk_widget_add_css_class (row, "hit");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (statement->id), g_free);
  return row;
}

/* Shows which of them the session has selected. */
static void
follow_selection (EntenteStatementHits *self)
{
  const char *id = NULL;

  if (entente_session_get_selection_kind (self->session) == ENTENTE_SELECTION_STATEMENT)
    id = entente_session_get_selection (self->session);
  gtk_list_box_unselect_all (self->list);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); id != NULL && row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "id"), id) == 0)
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
show_found (EntenteStatementHits *self,
            const EntenteFound   *found)
{
  guint n_named = 0;
  g_autofree char *title = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < found->rows->len; i++)
    {
      const EntenteRow *named = found->rows->pdata[i];

      if (named == NULL)
        continue;
      row = entente_subject_row_new ();
      entente_subject_row_set_row (ENTENTE_SUBJECT_ROW (row), named, self->session);
      gtk_list_box_append (self->list, row);
      n_named++;
    }
  title = entente_statement_hits_format_title (n_named, found->n_statements);
  for (guint i = 0; i < found->statements->len; i++)
    gtk_list_box_append (self->list, create_row (found->statements->pdata[i], found->references));
  gtk_label_set_text (self->title, title);
  if (found->statements->len < found->n_statements)
    {
      g_autofree char *count = g_strdup_printf (ngettext ("The first %u statement", "The first %u statements",
                                                          found->statements->len),
                                                found->statements->len);

      gtk_label_set_text (self->count, count);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->count), found->statements->len < found->n_statements);
  gtk_stack_set_visible_child_name (self->stack, found->statements->len + n_named > 0 ? "list" : "nothing");
  follow_selection (self);
}

static void
search_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteStatementHits *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFound) found = entente_landscape_search_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->searching);
  if (found != NULL)
    show_found (self, found);
  else
    {
      g_autofree char *description = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, description);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
search (EntenteStatementHits *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (self->text != NULL)
    {
      self->searching = g_cancellable_new ();
      entente_landscape_search_async (self->landscape, self->text, ENTENTE_ELSEWHERE_TYPES, N_SHOWN, N_SHOWN, self->searching,
                                      search_cb, self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  EntenteStatementHits *self = user_data;
  g_autofree EntenteElsewhere *elsewhere = entente_landscape_count_elsewhere_finish (ENTENTE_LANDSCAPE (source), result, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->counting);
  g_free (self->elsewhere);
  self->elsewhere = g_steal_pointer (&elsewhere);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* What was counted of another text stands until there is an answer. */
static void
count (EntenteStatementHits *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (self->counted != NULL)
    {
      self->counting = g_cancellable_new ();
      entente_landscape_count_elsewhere_async (self->landscape, self->counted, self->counting, counted_cb, self);
    }
  else
    g_clear_pointer (&self->elsewhere, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
back_cb (GtkButton            *button,
         EntenteStatementHits *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
try_again_cb (GtkButton            *button,
              EntenteStatementHits *self)
{
  search (self);
  count (self);
}

static void
row_activated_cb (GtkListBox           *list,
                  GtkListBoxRow        *row,
                  EntenteStatementHits *self)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");

  /* The row of a subject knows itself what to do. */
  if (id != NULL)
    entente_session_select (self->session, ENTENTE_SELECTION_STATEMENT, id);
}

static void
selection_cb (EntenteSession       *session,
              GParamSpec           *pspec,
              EntenteStatementHits *self)
{
  follow_selection (self);
}

static void
changed_cb (EntenteLandscape     *landscape,
            GArray               *keys,
            EntenteStatementHits *self)
{
  search (self);
}

static void
entente_statement_hits_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, entente_statement_hits_get_loading (ENTENTE_STATEMENT_HITS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_statement_hits_dispose (GObject *object)
{
  EntenteStatementHits *self = ENTENTE_STATEMENT_HITS (object);

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->landscape);
  g_clear_object (&self->session);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->counted, g_free);
  g_clear_pointer (&self->elsewhere, g_free);

  G_OBJECT_CLASS (entente_statement_hits_parent_class)->dispose (object);
}

static void
entente_statement_hits_class_init (EntenteStatementHitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_statement_hits_get_property;
  object_class->dispose = entente_statement_hits_dispose;

  /**
   * EntenteStatementHits:loading:
   *
   * Whether the statements are being searched or counted.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteStatementHits::back:
   * @self: the page
   *
   * The entities are to be shown again.
   */
  signals[SIGNAL_BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteStatementHits::counted:
   * @self: the page
   *
   * It is known what there is beside entities.
   */
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-statement-hits.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementHits, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementHits, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementHits, count);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementHits, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementHits, failure);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
entente_statement_hits_init (EntenteStatementHits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_statement_hits_bind:
 * @self: a page
 * @landscape: what is searched
 * @session: where a click selects
 *
 * To be called once, before it is shown.
 */
void
entente_statement_hits_bind (EntenteStatementHits *self,
                             EntenteLandscape     *landscape,
                             EntenteSession       *session)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_HITS (self));
  g_return_if_fail (self->session == NULL);

  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self, 0);
  g_signal_connect_object (landscape, "changed", G_CALLBACK (changed_cb), self, 0);
}

/**
 * entente_statement_hits_set_text:
 * @self: a page
 * @text: (nullable): what to look for, or %NULL while the page isn't shown
 */
void
entente_statement_hits_set_text (EntenteStatementHits *self,
                                 const char           *text)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_HITS (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  search (self);
}

/**
 * entente_statement_hits_count:
 * @self: a page
 * @text: (nullable): a text
 *
 * Counts what has the text beside the names of entities, whether the page is shown or not.
 */
void
entente_statement_hits_count (EntenteStatementHits *self,
                              const char           *text)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_HITS (self));

  if (g_strcmp0 (self->counted, text) == 0)
    return;
  g_free (self->counted);
  self->counted = g_strdup (text);
  count (self);
}

/**
 * entente_statement_hits_get_elsewhere:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what was counted last, or %NULL if that isn't known
 */
const EntenteElsewhere *
entente_statement_hits_get_elsewhere (EntenteStatementHits *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT_HITS (self), NULL);

  return self->elsewhere;
}

/**
 * entente_statement_hits_get_loading:
 * @self: a page
 *
 * Returns: whether the statements are being searched or counted
 */
gboolean
entente_statement_hits_get_loading (EntenteStatementHits *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT_HITS (self), FALSE);

  return self->searching != NULL || self->counting != NULL;
}

/**
 * entente_statement_hits_format_title:
 * @n_named: how many deals, events and scenarios have such a name
 * @n_statements: how many statements have such a text
 *
 * Returns: (transfer full): what is found beside entities, in words
 */
char *
entente_statement_hits_format_title (guint   n_named,
                                     guint64 n_statements)
{
  guint n = (guint) MIN (n_statements + n_named, G_MAXUINT);

  if (n_named > 0)
    /* Translators: how many deals, events, scenarios and statements were found beside entities. */
    return g_strdup_printf (_("Also found (%'u)"), n);
  return g_strdup_printf (_("In statements (%'u)"), n);
}
