/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-row.h"

#include "entente-ends-layout.h"
#include "entente-evidence-grid.h"
#include "entente-glyph.h"
#include "entente-icons.h"
#include "entente-reveal.h"
#include "entente-row-text.h"
#include "entente-statement-text.h"
#include "entente-step-marks.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteSubjectRow:
 *
 * A subject in a list: a party, a related deal. Activated it selects the subject. At its end stand the step a deal has
 * reached and the evidence for what the second line says, which opens below the row.
 */
struct _EntenteSubjectRow {
  GtkListBoxRow parent_instance;

  /* Template widgets */
  GtkGrid          *grid;
  AdwAvatar        *avatar;
  GtkImage         *icon;
  GtkLabel         *name;
  GtkLabel         *detail;
  GtkLabel         *status;
  EntenteStepMarks *marks;
  GtkToggleButton  *evidence_button;
  EntenteGlyph     *glyph;
  GtkLabel         *place;

  /* Borrowed: a child of the grid, made when it is first asked for */
  GtkWidget *evidence;

  char               *id;
  EntenteSubjectType  type;
  char               *spoken;
  EntenteSession     *session;
  EntenteStatement   *statement;
  EntenteReferences  *references;
};

G_DEFINE_FINAL_TYPE (EntenteSubjectRow, entente_subject_row, GTK_TYPE_LIST_BOX_ROW)

static EntenteSelectionKind
selection_kind_of (EntenteSubjectType type)
{
  switch (type)
    {
    case ENTENTE_SUBJECT_DEAL:
      return ENTENTE_SELECTION_DEAL;
    case ENTENTE_SUBJECT_EVENT:
      return ENTENTE_SELECTION_EVENT;
    case ENTENTE_SUBJECT_SCENARIO:
      return ENTENTE_SELECTION_SCENARIO;
    case ENTENTE_SUBJECT_ENTITY:
    case ENTENTE_N_SUBJECT_TYPES:
    default:
      return ENTENTE_SELECTION_ENTITY;
    }
}

static void
update_accessible (EntenteSubjectRow *self)
{
  const char *detail = gtk_label_get_text (self->detail);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken != NULL ? self->spoken : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail,
                                  -1);
}

static void
select_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteSubjectRow *self = ENTENTE_SUBJECT_ROW (widget);

  entente_session_select (self->session, selection_kind_of (self->type), self->id);
}

static void
evidence_closed_cb (EntenteSubjectRow *self)
{
  gtk_toggle_button_set_active (self->evidence_button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->evidence_button));
}

static void
evidence_toggled_cb (EntenteSubjectRow *self)
{
  gboolean active = gtk_toggle_button_get_active (self->evidence_button);

  if (self->evidence == NULL)
    {
      self->evidence = entente_evidence_grid_new (self->statement, self->references, self->session);
      g_signal_connect_object (self->evidence, "closed", G_CALLBACK (evidence_closed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_margin_top (self->evidence, 6);
      gtk_widget_set_margin_bottom (self->evidence, 6);
      gtk_grid_attach (self->grid, self->evidence, 1, 1, 1, 1);
    }
  gtk_widget_set_visible (self->evidence, active);
  if (active)
    entente_reveal (GTK_WIDGET (self));
}

static void
entente_subject_row_dispose (GObject *object)
{
  EntenteSubjectRow *self = ENTENTE_SUBJECT_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_subject_row_parent_class)->dispose (object);
}

static void
entente_subject_row_finalize (GObject *object)
{
  EntenteSubjectRow *self = ENTENTE_SUBJECT_ROW (object);

  g_free (self->id);
  g_free (self->spoken);
  g_clear_pointer (&self->statement, entente_statement_free);
  g_clear_pointer (&self->references, entente_references_unref);

  G_OBJECT_CLASS (entente_subject_row_parent_class)->finalize (object);
}

static void
entente_subject_row_class_init (EntenteSubjectRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_subject_row_dispose;
  object_class->finalize = entente_subject_row_finalize;

  g_type_ensure (ENTENTE_TYPE_ENDS_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_GLYPH);
  g_type_ensure (ENTENTE_TYPE_STEP_MARKS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-subject-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, name);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, detail);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, status);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, marks);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubjectRow, place);
  gtk_widget_class_bind_template_callback (widget_class, evidence_toggled_cb);
  gtk_widget_class_install_action (widget_class, "subject-row.select", NULL, select_cb);
}

static void
entente_subject_row_init (EntenteSubjectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_subject_row_new:
 *
 * Returns: (transfer floating): a row of no subject yet
 */
GtkWidget *
entente_subject_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_SUBJECT_ROW, NULL);
}

/**
 * entente_subject_row_set_row:
 * @self: a row
 * @row: a subject; what is needed of it is copied
 * @session: where it is selected
 *
 * Shows a subject: its avatar or icon and its name.
 */
void
entente_subject_row_set_row (EntenteSubjectRow *self,
                             const EntenteRow  *row,
                             EntenteSession    *session)
{
  gboolean is_entity;

  g_return_if_fail (ENTENTE_IS_SUBJECT_ROW (self));
  g_return_if_fail (row != NULL);
  g_return_if_fail (ENTENTE_IS_SESSION (session));

  is_entity = row->type == ENTENTE_SUBJECT_ENTITY;
  g_set_object (&self->session, session);
  g_free (self->id);
  self->id = g_strdup (row->id);
  self->type = row->type;
  g_free (self->spoken);
  self->spoken = entente_row_speak (row, entente_session_get_style (session));

  gtk_label_set_text (self->name, entente_row_get_name (row));
  gtk_widget_set_visible (GTK_WIDGET (self->avatar), is_entity);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !is_entity);
  if (is_entity)
    adw_avatar_set_text (self->avatar, entente_row_get_name (row));
  else
    {
      g_autofree char *icon = entente_icons_get_name (row);

      gtk_image_set_from_icon_name (self->icon, icon);
    }
  update_accessible (self);
}

/**
 * entente_subject_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of the subject it shows
 */
const char *
entente_subject_row_get_id (EntenteSubjectRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_ROW (self), NULL);

  return self->id;
}

/**
 * entente_subject_row_get_subject_type:
 * @self: a row with a subject
 *
 * Returns: what the subject that it shows is
 */
EntenteSubjectType
entente_subject_row_get_subject_type (EntenteSubjectRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_ROW (self) && self->id != NULL, ENTENTE_SUBJECT_ENTITY);

  return self->type;
}

/**
 * entente_subject_row_get_words:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the subject that it shows in one sentence, as it is spoken
 */
const char *
entente_subject_row_get_words (EntenteSubjectRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_ROW (self), NULL);

  return self->spoken;
}

/**
 * entente_subject_row_set_detail:
 * @self: a row
 * @detail: (nullable): a role, a relation, a summary; or %NULL for no second line
 *
 * Sets the second line.
 */
void
entente_subject_row_set_detail (EntenteSubjectRow *self,
                                const char        *detail)
{
  g_return_if_fail (ENTENTE_IS_SUBJECT_ROW (self));

  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  update_accessible (self);
}

/**
 * entente_subject_row_set_step:
 * @self: a row
 * @step: (nullable): the step a deal has reached, or %NULL for none
 *
 * Shows a step at the end, as a word over its marks.
 */
void
entente_subject_row_set_step (EntenteSubjectRow *self,
                              const char        *step)
{
  g_return_if_fail (ENTENTE_IS_SUBJECT_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->status), step != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), step != NULL);
  if (step == NULL)
    return;
  gtk_label_set_text (self->status, entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, step));
  entente_step_marks_set_step (self->marks, step);
}

/**
 * entente_subject_row_set_evidence:
 * @self: a row
 * @statement: the statement that the row tells; it is copied
 * @references: what it names
 *
 * Shows at the end how firmly the row is stated; that opens the evidence. To be called once, after
 * entente_subject_row_set_row().
 */
void
entente_subject_row_set_evidence (EntenteSubjectRow      *self,
                                  const EntenteStatement *statement,
                                  EntenteReferences      *references)
{
  const EntenteSource *source;
  g_autofree char *locator = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (ENTENTE_IS_SUBJECT_ROW (self));
  g_return_if_fail (self->session != NULL && self->statement == NULL);
  g_return_if_fail (statement != NULL);
  g_return_if_fail (references != NULL);

  self->statement = entente_statement_copy (statement);
  self->references = entente_references_ref (references);
  source = entente_references_source (references, statement->source);
  locator = entente_statement_format_locator (statement, source);
  spoken = entente_statement_speak (statement, source, entente_references_name_of, references);
  /* Translators: how firm a statement is; its paragraph and the title of the document. */
  tooltip = g_strdup_printf (_("%s, %s"), entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality), locator);
  entente_glyph_set_modality (self->glyph, statement->modality);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_button), TRUE);
  entente_tooltip_set (GTK_WIDGET (self->evidence_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->evidence_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * entente_subject_row_show_place:
 * @self: a row with evidence
 * @with_source: whether to name the source
 *
 * Shows the paragraph beside the glyph; for rows with little else to tell.
 */
void
entente_subject_row_show_place (EntenteSubjectRow *self,
                                gboolean           with_source)
{
  const EntenteSource *source;
  g_autofree char *place = NULL;
  g_autoptr (GString) text = NULL;

  g_return_if_fail (ENTENTE_IS_SUBJECT_ROW (self));
  g_return_if_fail (self->statement != NULL);

  source = entente_references_source (self->references, self->statement->source);
  place = entente_statement_format_place (self->statement);
  text = g_string_new (with_source && source != NULL ? entente_source_get_short_label (source) : NULL);
  entente_statement_text_append_spoken (text, place);
  gtk_label_set_text (self->place, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->place), TRUE);
}

/**
 * entente_subject_row_get_evidence:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the statement that the row tells, or %NULL if it tells of none
 */
const EntenteStatement *
entente_subject_row_get_evidence (EntenteSubjectRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_ROW (self), NULL);

  return self->statement;
}

/**
 * entente_subject_row_select:
 * @row: a subject
 * @session: a session
 *
 * Selects a subject, whatever it is.
 */
void
entente_subject_row_select (const EntenteRow *row,
                            EntenteSession   *session)
{
  g_return_if_fail (row != NULL);
  g_return_if_fail (ENTENTE_IS_SESSION (session));

  entente_session_select (session, selection_kind_of (row->type), row->id);
}
