/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-document.h"

#include "entente-coverage.h"
#include "entente-ends-layout.h"
#include "entente-facts.h"
#include "entente-label.h"
#include "entente-passage-row.h"
#include "entente-statement-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Space that is left above a statement which is scrolled to. */
#define SCROLL_MARGIN 48

/**
 * EntenteDocument:
 *
 * A source is there at once, with as many rows as it has paragraphs; what rests on a paragraph is laid out when that is opened.
 */
struct _EntenteDocument {
  AdwBin parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scrolled;
  GtkBox            *content;
  GtkLabel          *title;
  EntenteFacts      *facts;
  GtkBox            *evidence_box;
  GtkLabel          *counts;
  GtkLevelBar       *coverage_bar;
  GtkLabel          *coverage_label;
  GtkBox            *sections;

  EntenteLandscape *landscape; /* where more is read, or NULL */
  char            *source;   /* the id of the one that is shown */
  EntenteEvidence *evidence; /* what rests on it, or NULL */
  EntenteCoverage *coverage;
  GPtrArray       *rows;     /* EntentePassageRow, borrowed */
  GtkWidget       *goal;     /* what to scroll to; borrowed, in one of the rows */
  guint            n_frames; /* since that is known */
};

G_DEFINE_FINAL_TYPE (EntenteDocument, entente_document, ADW_TYPE_BIN)

/* To the goal, once it has its place: that is after the frame which lays it out. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  if (self->goal == NULL)
    return G_SOURCE_REMOVE;
  if (!gtk_widget_get_mapped (self->goal) || ++self->n_frames < 3)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (self->goal, GTK_WIDGET (self->content), &bounds) &&
      (bounds.origin.y < value || bounds.origin.y + MIN (bounds.size.height, page) > value + page))
    gtk_adjustment_set_value (adjustment, bounds.origin.y - SCROLL_MARGIN);
  self->goal = NULL;
  return G_SOURCE_REMOVE;
}

static void
scroll_to (EntenteDocument *self,
           GtkWidget       *goal)
{
  if (self->goal == NULL && goal != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  self->goal = goal;
  self->n_frames = 0;
}

/* A section's heading, with how much is said in it. */
static void
append_section (EntenteDocument *self,
                const char      *section,
                guint            n_statements)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n_statements), n_statements);
  GtkWidget *line = g_object_new (GTK_TYPE_BOX,
                                  "layout-manager", g_object_new (ENTENTE_TYPE_ENDS_LAYOUT, "chars", 24, NULL),
                                  "margin-top", 12,
                                  NULL);
  GtkWidget *title = entente_label_new (section, "heading");
  GtkWidget *number = gtk_label_new (count);

  g_object_set (title, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_set_valign (number, GTK_ALIGN_END);
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "secondary");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (line), title);
  if (n_statements > 0)
    gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (self->sections, line);
}

static void
fill_sections (EntenteDocument     *self,
               const EntenteSource *source,
               EntenteSession      *session)
{
  const GPtrArray *passages = self->coverage->passages;
  GtkWidget *card = NULL;
  const char *before = NULL;

  for (guint i = 0; i < passages->len; i++)
    {
      const char *section = entente_coverage_get_section (source, passages->pdata[i]);
      GtkWidget *row = entente_passage_row_new (passages->pdata[i], self->evidence->references, session);

      if (self->landscape != NULL)
        entente_passage_row_set_origin (ENTENTE_PASSAGE_ROW (row), self->landscape, source->id);
      if (section != before)
        {
          guint n_statements = 0;

          for (guint j = i; j < passages->len && entente_coverage_get_section (source, passages->pdata[j]) == section; j++)
            n_statements += ((EntentePassage *) passages->pdata[j])->n_statements;
          append_section (self, section, n_statements);
          card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
          gtk_widget_add_css_class (card, "card");
          gtk_widget_add_css_class (card, "passages");
          gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
          gtk_box_append (self->sections, card);
          before = section;
        }
      gtk_box_append (GTK_BOX (card), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
fill_coverage (EntenteDocument *self)
{
  guint n = self->coverage->n_statements;
  g_autofree char *counts = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);
  g_autofree char *text = entente_coverage_format (self->coverage);

  gtk_label_set_text (self->counts, counts);
  gtk_label_set_text (self->coverage_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->coverage_bar), self->coverage->n_sentences > 0);
  gtk_level_bar_set_max_value (self->coverage_bar, MAX (self->coverage->n_sentences, 1));
  gtk_level_bar_set_value (self->coverage_bar, self->coverage->n_covered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->coverage_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
clear_evidence (EntenteDocument *self)
{
  GtkWidget *child;

  scroll_to (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_box), FALSE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->coverage, entente_coverage_free);
  g_clear_pointer (&self->evidence, entente_evidence_free);
}

/* The numbers of the paragraphs that are open: they stay so when the landscape has changed. */
static GHashTable *
get_expanded (EntenteDocument *self)
{
  GHashTable *expanded = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (entente_passage_row_get_expanded (self->rows->pdata[i]))
      g_hash_table_add (expanded, GUINT_TO_POINTER (entente_passage_row_get_passage (self->rows->pdata[i])->first));
  return expanded;
}

static void
entente_document_dispose (GObject *object)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  self->goal = NULL;
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_document_parent_class)->dispose (object);
}

static void
entente_document_finalize (GObject *object)
{
  EntenteDocument *self = ENTENTE_DOCUMENT (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->coverage, entente_coverage_free);
  g_clear_pointer (&self->evidence, entente_evidence_free);
  g_free (self->source);

  G_OBJECT_CLASS (entente_document_parent_class)->finalize (object);
}

static void
entente_document_class_init (EntenteDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_document_dispose;
  object_class->finalize = entente_document_finalize;

  g_type_ensure (ENTENTE_TYPE_FACTS);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-document.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, scrolled);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, facts);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, evidence_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, counts);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, coverage_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, coverage_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDocument, sections);
}

static void
entente_document_init (EntenteDocument *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Full is as good as half full: the bar counts, it doesn't warn. */
  gtk_level_bar_remove_offset_value (self->coverage_bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->coverage_bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->coverage_bar, GTK_LEVEL_BAR_OFFSET_FULL);
}

/**
 * entente_document_bind:
 * @self: a document
 * @landscape: where more is read of what there is too much of to be handed over at once
 */
void
entente_document_bind (EntenteDocument  *self,
                       EntenteLandscape *landscape)
{
  g_return_if_fail (ENTENTE_IS_DOCUMENT (self));
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));

  g_set_object (&self->landscape, landscape);
}

/**
 * entente_document_set_source:
 * @self: a document
 * @source: (nullable): a source; what is needed of it is copied
 * @style: how dates are written
 *
 * Shows what is known of a source. What rests on another one is taken away.
 */
void
entente_document_set_source (EntenteDocument     *self,
                             const EntenteSource *source,
                             const EntenteStyle  *style)
{
  g_return_if_fail (ENTENTE_IS_DOCUMENT (self));
  g_return_if_fail (style != NULL);

  if (source == NULL || g_strcmp0 (source->id, self->source) != 0)
    {
      g_free (self->source);
      self->source = source != NULL ? g_strdup (source->id) : NULL;
      clear_evidence (self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
    }
  entente_facts_clear (self->facts);
  gtk_label_set_text (self->title, source != NULL ? entente_source_get_label (source) : "");
  if (source != NULL)
    entente_facts_add_source (self->facts, source, style);
}

/**
 * entente_document_set_evidence:
 * @self: a document with a source
 * @evidence: (transfer full): what rests on it
 * @session: where statements and subjects are selected
 *
 * Lays the statements beside the paragraphs. Those that were open stay open.
 */
void
entente_document_set_evidence (EntenteDocument *self,
                               EntenteEvidence *evidence,
                               EntenteSession  *session)
{
  g_autoptr (GHashTable) expanded = NULL;
  const EntenteSource *source;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (self));
  g_return_if_fail (evidence != NULL);
  g_return_if_fail (ENTENTE_IS_SESSION (session));

  expanded = get_expanded (self);
  clear_evidence (self);
  self->evidence = evidence;
  source = entente_references_source (evidence->references, self->source);
  g_return_if_fail (source != NULL);
  self->coverage = entente_coverage_new (source, evidence->statements, evidence->places);
  fill_coverage (self);
  fill_sections (self, source, session);
  for (guint i = 0; i < self->rows->len; i++)
    if (g_hash_table_contains (expanded, GUINT_TO_POINTER (entente_passage_row_get_passage (self->rows->pdata[i])->first)))
      entente_passage_row_set_expanded (self->rows->pdata[i], TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_box), TRUE);
}

/**
 * entente_document_shows:
 * @self: a document with a source
 * @evidence: what rests on it
 *
 * Returns: whether that is what it shows
 */
gboolean
entente_document_shows (EntenteDocument       *self,
                        const EntenteEvidence *evidence)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (evidence != NULL, FALSE);

  return self->evidence != NULL && entente_evidence_equal (self->evidence, evidence);
}

/**
 * entente_document_has_evidence:
 * @self: a document
 *
 * Returns: whether it is known what rests on its source
 */
gboolean
entente_document_has_evidence (EntenteDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), FALSE);

  return self->evidence != NULL;
}

/**
 * entente_document_has_statement:
 * @self: a document
 * @statement: the id of a statement
 *
 * Returns: whether it is known to rest on the source
 */
gboolean
entente_document_has_statement (EntenteDocument *self,
                                const char      *statement)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (statement != NULL, FALSE);

  for (guint i = 0; self->evidence != NULL && i < self->evidence->statements->len; i++)
    if (strcmp (((EntenteStatement *) self->evidence->statements->pdata[i])->id, statement) == 0)
      return TRUE;
  return FALSE;
}

/**
 * entente_document_mark:
 * @self: a document
 * @statement: (nullable): the id of a statement
 *
 * Marks the statement as selected and brings it into sight, if it rests on the source; else marks none.
 */
void
entente_document_mark (EntenteDocument *self,
                       const char      *statement)
{
  GtkWidget *marked = NULL;

  g_return_if_fail (ENTENTE_IS_DOCUMENT (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *found = entente_passage_row_mark (self->rows->pdata[i], statement);

      if (found != NULL)
        marked = found;
    }
  scroll_to (self, marked);
}
