/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-row.h"

#include "entente-ends-layout.h"
#include "entente-evidence-grid.h"
#include "entente-glyph.h"
#include "entente-reveal.h"
#include "entente-statement-text.h"
#include "entente-tooltip.h"

/**
 * EntenteStatementRow:
 *
 * A statement in a list: how firm it is, what it says, and, where somebody is credited, who and where. Activated it opens
 * its evidence below itself. Its text wraps and is never cut.
 */
struct _EntenteStatementRow {
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkGrid      *grid;
  EntenteGlyph *glyph;
  GtkLabel     *text;
  GtkLabel     *word;
  GtkImage     *chevron;
  GtkLabel     *detail;

  /* Borrowed: a child of the grid, made when it is first asked for */
  GtkWidget *evidence;

  EntenteStatement  *statement;
  EntenteReferences *references;
  EntenteSession    *session;
  char              *lead; /* at the start of the second line, or NULL */
  gboolean           show_place;
  gboolean           show_source;
  gboolean           expanded;
};

G_DEFINE_FINAL_TYPE (EntenteStatementRow, entente_statement_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  PROP_0,
  PROP_EXPANDED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *
name_or_id (EntenteStatementRow *self,
            const char          *id)
{
  const char *name = entente_references_name_of (id, self->references);

  return name != NULL ? name : id;
}

/* “Industry analysts, ¶ 4”; where somebody is credited, or the place is told in any case but not at the end of the line. */
static char *
describe_credit (EntenteStatementRow *self)
{
  const EntenteSource *source = entente_references_source (self->references, self->statement->source);
  const char *credited_to = self->statement->credited_to;
  g_autofree char *place = entente_statement_format_place (self->statement);
  GString *credit = g_string_new (credited_to != NULL ? name_or_id (self, credited_to) : NULL);
  gboolean is_placed = self->show_place && !self->show_source;

  if (self->show_source && source != NULL && (credited_to != NULL || self->show_place))
    entente_statement_text_append_spoken (credit, entente_source_get_short_label (source));
  if (!is_placed && (credited_to != NULL || self->show_place))
    entente_statement_text_append_spoken (credit, place);
  return g_string_free (credit, FALSE);
}

/* The second line, and the words at the end of the first. */
static void
update_lines (EntenteStatementRow *self)
{
  const char *modality = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, self->statement->modality);
  g_autofree char *place = entente_statement_format_place (self->statement);
  g_autofree char *credit = describe_credit (self);
  g_autoptr (GString) detail = g_string_new (self->lead);
  g_autoptr (GString) word = g_string_new (modality);

  entente_statement_text_append (detail, credit);
  gtk_label_set_text (self->detail, detail->str);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail->len > 0);
  if (self->show_place && !self->show_source)
    entente_statement_text_append_spoken (word, place);
  gtk_label_set_text (self->word, word->str);
}

static void
update_accessible (EntenteStatementRow *self)
{
  const EntenteSource *source = entente_references_source (self->references, self->statement->source);
  g_autofree char *spoken = entente_statement_speak (self->statement, source, entente_references_name_of, self->references);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded, -1);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteStatementRow *self = ENTENTE_STATEMENT_ROW (widget);

  entente_statement_row_set_expanded (self, !self->expanded);
}

static void
evidence_closed_cb (EntenteStatementRow *self)
{
  entente_statement_row_set_expanded (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
entente_statement_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  EntenteStatementRow *self = ENTENTE_STATEMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_statement_row_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_EXPANDED:
      entente_statement_row_set_expanded (ENTENTE_STATEMENT_ROW (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_statement_row_dispose (GObject *object)
{
  EntenteStatementRow *self = ENTENTE_STATEMENT_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_statement_row_parent_class)->dispose (object);
}

static void
entente_statement_row_finalize (GObject *object)
{
  EntenteStatementRow *self = ENTENTE_STATEMENT_ROW (object);

  entente_statement_free (self->statement);
  g_clear_pointer (&self->references, entente_references_unref);
  g_free (self->lead);

  G_OBJECT_CLASS (entente_statement_row_parent_class)->finalize (object);
}

static void
entente_statement_row_class_init (EntenteStatementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_statement_row_get_property;
  object_class->set_property = entente_statement_row_set_property;
  object_class->dispose = entente_statement_row_dispose;
  object_class->finalize = entente_statement_row_finalize;

  /**
   * EntenteStatementRow:expanded:
   *
   * Whether the evidence is shown.
   */
  props[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ENTENTE_TYPE_ENDS_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, word);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, chevron);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementRow, detail);
  /* A list box activates the action of a row, by click and by key, whatever list it stands in. */
  gtk_widget_class_install_action (widget_class, "statement-row.toggle", NULL, toggle_cb);
}

static void
entente_statement_row_init (EntenteStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_statement_row_new:
 * @statement: a statement
 * @references: what it names
 * @session: where its source, or it itself, is selected
 *
 * Returns: (transfer floating): a row for @statement, which is copied
 */
GtkWidget *
entente_statement_row_new (const EntenteStatement *statement,
                           EntenteReferences      *references,
                           EntenteSession         *session)
{
  EntenteStatementRow *self;
  g_autofree char *text = NULL;
  g_autofree char *locator = NULL;

  g_return_val_if_fail (statement != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_STATEMENT_ROW, NULL);
  self->statement = entente_statement_copy (statement);
  self->references = entente_references_ref (references);
  self->session = g_object_ref (session);

  text = entente_statement_format_text (statement, entente_references_name_of, references);
  locator = entente_statement_format_locator (statement, entente_references_source (references, statement->source));
  entente_glyph_set_modality (self->glyph, statement->modality);
  entente_tooltip_set (GTK_WIDGET (self->word), locator);
  entente_tooltip_set (GTK_WIDGET (self->detail), locator);
  entente_statement_row_set_text (self, text);
  update_lines (self);
  update_accessible (self);
  return GTK_WIDGET (self);
}

/**
 * entente_statement_row_get_statement:
 * @self: a row
 *
 * Returns: (transfer none): the statement it shows
 */
const EntenteStatement *
entente_statement_row_get_statement (EntenteStatementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT_ROW (self), NULL);

  return self->statement;
}

/**
 * entente_statement_row_set_text:
 * @self: a row
 * @text: what is shown in place of the statement's text
 *
 * Sets the first line, where the list already says what the statement is about.
 */
void
entente_statement_row_set_text (EntenteStatementRow *self,
                                const char          *text)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  gtk_label_set_text (self->text, text != NULL ? text : "");
}

/**
 * entente_statement_row_set_lead:
 * @self: a row
 * @lead: (nullable): what stands at the start of the second line, before credit and place
 *
 * Sets what the second line begins with: what the statement is about, how precise its date is.
 */
void
entente_statement_row_set_lead (EntenteStatementRow *self,
                                const char          *lead)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  g_free (self->lead);
  self->lead = g_strdup (lead);
  update_lines (self);
}

/**
 * entente_statement_row_show_subject:
 * @self: a row
 *
 * Names the statement's subject at the start of the second line; for lists of statements on several subjects.
 */
void
entente_statement_row_show_subject (EntenteStatementRow *self)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  /* A group to which things are credited is often their subject. */
  if (g_strcmp0 (self->statement->subject, self->statement->credited_to) != 0)
    entente_statement_row_set_lead (self, name_or_id (self, self->statement->subject));
}

/**
 * entente_statement_row_show_place:
 * @self: a row
 *
 * Tells the paragraph in any case, and adds a chevron; for lists that are there for the evidence.
 */
void
entente_statement_row_show_place (EntenteStatementRow *self)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  self->show_place = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->chevron), TRUE);
  update_lines (self);
}

/**
 * entente_statement_row_show_source:
 * @self: a row
 *
 * Names the source wherever the paragraph is told; for pages on which statements rest on several sources.
 */
void
entente_statement_row_show_source (EntenteStatementRow *self)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  self->show_source = TRUE;
  update_lines (self);
}

/**
 * entente_statement_row_get_expanded:
 * @self: a row
 *
 * Returns: whether the evidence is shown
 */
gboolean
entente_statement_row_get_expanded (EntenteStatementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT_ROW (self), FALSE);

  return self->expanded;
}

/**
 * entente_statement_row_set_expanded:
 * @self: a row
 * @expanded: whether to show the evidence
 *
 * Shows or hides the evidence below the row.
 */
void
entente_statement_row_set_expanded (EntenteStatementRow *self,
                                    gboolean             expanded)
{
  g_return_if_fail (ENTENTE_IS_STATEMENT_ROW (self));

  if (self->expanded == expanded)
    return;
  self->expanded = expanded;
  if (self->evidence == NULL)
    {
      self->evidence = entente_evidence_grid_new (self->statement, self->references, self->session);
      g_signal_connect_object (self->evidence, "closed", G_CALLBACK (evidence_closed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_margin_top (self->evidence, 6);
      gtk_widget_set_margin_bottom (self->evidence, 6);
      gtk_grid_attach (self->grid, self->evidence, 1, 2, 1, 1);
    }
  gtk_widget_set_visible (self->evidence, expanded);
  if (expanded)
    entente_reveal (GTK_WIDGET (self));
  gtk_image_set_from_icon_name (self->chevron, expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXPANDED]);
}

/**
 * entente_statement_row_get_references:
 * @self: a row
 *
 * Returns: (transfer none): what its statement names
 */
EntenteReferences *
entente_statement_row_get_references (EntenteStatementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT_ROW (self), NULL);

  return self->references;
}
