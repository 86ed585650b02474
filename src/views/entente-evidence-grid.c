/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-evidence-grid.h"

#include "entente-reveal.h"
#include "entente-sentence-card.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteEvidenceGrid:
 *
 * The evidence of a statement, as pairs of a caption and a value. It is made when somebody asks, not before; whoever made it
 * shows and hides it.
 */
struct _EntenteEvidenceGrid {
  AdwBin parent_instance;

  /* Template widgets */
  GtkGrid   *grid;
  GtkButton *copy_button;
  GtkBox    *sentence;

  EntenteStatement  *statement;
  EntenteReferences *references;
  EntenteSession    *session;
  int                n_lines;
  guint64            opened; /* the higher, the later it came into sight */
};

G_DEFINE_FINAL_TYPE (EntenteEvidenceGrid, entente_evidence_grid, ADW_TYPE_BIN)

static guint closed_signal;

static GtkLabel *
add_line (EntenteEvidenceGrid *self,
          const char          *caption,
          const char          *value)
{
  GtkWidget *caption_label = gtk_label_new (caption);
  GtkWidget *value_label = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (caption_label), 0);
  gtk_widget_set_valign (caption_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (caption_label, "caption");
  gtk_widget_add_css_class (caption_label, "secondary");
  gtk_label_set_xalign (GTK_LABEL (value_label), 0);
  gtk_label_set_wrap (GTK_LABEL (value_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (value_label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (value_label, TRUE);
  gtk_widget_add_css_class (value_label, "caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value_label),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption_label, NULL,
                                  -1);
  gtk_grid_attach (self->grid, caption_label, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, value_label, 1, self->n_lines++, 1, 1);
  return GTK_LABEL (value_label);
}

/* The text of a file is never markup: it is escaped. */
static void
add_link (EntenteEvidenceGrid *self,
          const char          *caption,
          const char          *value,
          GCallback            activate_cb)
{
  GtkLabel *label = add_line (self, caption, NULL);
  g_autofree char *markup = g_markup_printf_escaped ("<a href=\"#\">%s</a>", value);

  gtk_label_set_markup (label, markup);
  g_signal_connect_object (label, "activate-link", activate_cb, self, G_CONNECT_SWAPPED);
}

static gboolean
source_activated_cb (EntenteEvidenceGrid *self)
{
  entente_session_select (self->session, ENTENTE_SELECTION_SOURCE, self->statement->source);
  return GDK_EVENT_STOP;
}

static void
select_subject (EntenteEvidenceGrid *self,
                const char          *id)
{
  const EntenteRow *row = entente_references_find (self->references, id);

  if (row != NULL)
    entente_subject_row_select (row, self->session);
}

static gboolean
credited_activated_cb (EntenteEvidenceGrid *self)
{
  select_subject (self, self->statement->credited_to);
  return GDK_EVENT_STOP;
}

static gboolean
condition_activated_cb (EntenteEvidenceGrid *self)
{
  select_subject (self, self->statement->condition);
  return GDK_EVENT_STOP;
}

static void
show_clicked_cb (EntenteEvidenceGrid *self)
{
  entente_session_select (self->session, ENTENTE_SELECTION_STATEMENT, self->statement->id);
}

/* The paragraph in its source, among the others. */
static gboolean
paragraph_activated_cb (EntenteEvidenceGrid *self)
{
  entente_session_select (self->session, ENTENTE_SELECTION_STATEMENT, self->statement->id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-source", NULL);
  return GDK_EVENT_STOP;
}

/* The sentence is seen before it is copied. */
static void
copy_clicked_cb (EntenteEvidenceGrid *self)
{
  GtkWidget *card = entente_sentence_card_new (self->statement, self->references);

  gtk_box_append (self->sentence, card);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), FALSE);
  entente_sentence_card_focus (ENTENTE_SENTENCE_CARD (card));
  entente_reveal (card);
}

/* A click on the evidence is no click on the row that it stands in. It is taken when it ends: until then a button or a link
 * may take it. */
static void
released_cb (GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
entente_evidence_grid_map (GtkWidget *widget)
{
  static guint64 n_opened = 0;

  ENTENTE_EVIDENCE_GRID (widget)->opened = ++n_opened;
  GTK_WIDGET_CLASS (entente_evidence_grid_parent_class)->map (widget);
}

static void
add_lines (EntenteEvidenceGrid *self)
{
  const EntenteStatement *statement = self->statement;
  const EntenteSource *source = entente_references_source (self->references, statement->source);
  const char *section = NULL;

  if (statement->condition != NULL)
    {
      const char *name = entente_references_name_of (statement->condition, self->references);

      /* Translators: before the name of a deal, an event or a scenario on which a statement depends. */
      add_link (self, _("If"), name != NULL ? name : statement->condition, G_CALLBACK (condition_activated_cb));
    }
  if (statement->credited_to != NULL)
    {
      const char *name = entente_references_name_of (statement->credited_to, self->references);

      add_link (self, _("Credited to"), name != NULL ? name : statement->credited_to,
                G_CALLBACK (credited_activated_cb));
    }
  if (source != NULL)
    {
      add_link (self, _("Source"), entente_source_get_label (source), G_CALLBACK (source_activated_cb));
      if (statement->paragraph > 0)
        section = entente_source_get_section (source, statement->paragraph);
    }
  else
    {
      /* Translators: the statement rests on no source. */
      add_line (self, _("Source"), _("None given"));
    }
  if (section != NULL)
    add_line (self, _("Section"), section);
  if (statement->paragraph > 0)
    {
      g_autofree char *place = statement->sentence > 0
                                 /* Translators: the number of a paragraph and that of a sentence in it. */
                                 ? g_strdup_printf (_("%u, sentence %u"), statement->paragraph, statement->sentence)
                                 : g_strdup_printf ("%u", statement->paragraph);

      if (source != NULL)
        add_link (self, _("Paragraph"), place, G_CALLBACK (paragraph_activated_cb));
      else
        add_line (self, _("Paragraph"), place);
    }
  if (statement->words != NULL)
    {
      /* Translators: the words of a source, quoted. */
      g_autofree char *words = g_strdup_printf (_("“%s”"), statement->words);

      add_line (self, _("Words"), words);
    }
  if (source == NULL || g_strcmp0 (source->dataset, statement->dataset) != 0)
    add_line (self, _("Dataset"), statement->dataset);
  if (statement->rank != ENTENTE_RANK_NORMAL)
    add_line (self, _("Rank"), entente_vocabulary_label (ENTENTE_VOCABULARY_RANK, statement->rank));
}

static void
entente_evidence_grid_dispose (GObject *object)
{
  EntenteEvidenceGrid *self = ENTENTE_EVIDENCE_GRID (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_evidence_grid_parent_class)->dispose (object);
}

static void
entente_evidence_grid_finalize (GObject *object)
{
  EntenteEvidenceGrid *self = ENTENTE_EVIDENCE_GRID (object);

  entente_statement_free (self->statement);
  g_clear_pointer (&self->references, entente_references_unref);

  G_OBJECT_CLASS (entente_evidence_grid_parent_class)->finalize (object);
}

static void
entente_evidence_grid_class_init (EntenteEvidenceGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_evidence_grid_dispose;
  object_class->finalize = entente_evidence_grid_finalize;
  widget_class->map = entente_evidence_grid_map;

  /**
   * EntenteEvidenceGrid::closed:
   *
   * It was closed from within; whoever shows it is to hide it.
   */
  closed_signal = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-evidence-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEvidenceGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, EntenteEvidenceGrid, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEvidenceGrid, sentence);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
entente_evidence_grid_init (EntenteEvidenceGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_evidence_grid_new:
 * @statement: a statement
 * @references: what it names
 * @session: where its source, or it itself, is selected
 *
 * Returns: (transfer floating): the evidence of @statement, which is copied
 */
GtkWidget *
entente_evidence_grid_new (const EntenteStatement *statement,
                           EntenteReferences      *references,
                           EntenteSession         *session)
{
  EntenteEvidenceGrid *self;

  g_return_val_if_fail (statement != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_EVIDENCE_GRID, NULL);
  self->statement = entente_statement_copy (statement);
  self->references = entente_references_ref (references);
  self->session = g_object_ref (session);
  add_lines (self);
  return GTK_WIDGET (self);
}

/**
 * entente_evidence_grid_close:
 * @self: the evidence of a statement
 *
 * Takes away the sentence to copy if it is shown; else emits #EntenteEvidenceGrid::closed.
 */
void
entente_evidence_grid_close (EntenteEvidenceGrid *self)
{
  GtkWidget *card;

  g_return_if_fail (ENTENTE_IS_EVIDENCE_GRID (self));

  card = gtk_widget_get_first_child (GTK_WIDGET (self->sentence));
  if (card == NULL)
    {
      g_signal_emit (self, closed_signal, 0);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->copy_button));
  gtk_box_remove (self->sentence, card);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), FALSE);
}

/**
 * entente_evidence_grid_find_last:
 * @root: a widget
 *
 * Returns: (transfer none) (nullable): of the evidence that is in sight within @root what was opened last, or %NULL
 */
EntenteEvidenceGrid *
entente_evidence_grid_find_last (GtkWidget *root)
{
  EntenteEvidenceGrid *last = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (ENTENTE_IS_EVIDENCE_GRID (root))
    return ENTENTE_EVIDENCE_GRID (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      EntenteEvidenceGrid *found = entente_evidence_grid_find_last (child);

      if (found != NULL && (last == NULL || found->opened > last->opened))
        last = found;
    }
  return last;
}
