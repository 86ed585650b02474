/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-source-page.h"

#include "entente-block.h"
#include "entente-coverage.h"
#include "entente-difference-block.h"
#include "entente-facts.h"
#include "entente-firmness-legend.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"

#include <glib/gi18n-lib.h>

/* How many rows of a section are shown before “All n”. */
#define N_SHOWN 2

/**
 * EntenteSourcePage:
 *
 * What a source is, how firm what it says is, and the beginning of each of its sections. All of it, paragraph by paragraph,
 * is in the view of the sources.
 */
struct _EntenteSourcePage {
  AdwBin parent_instance;

  /* Template widgets */
  GtkBox   *box;
  GtkLabel *title;
  GtkLabel *counts;

  /* Borrowed */
  const EntenteEvidence *evidence;

  EntenteSession *session;
};

G_DEFINE_FINAL_TYPE (EntenteSourcePage, entente_source_page, ADW_TYPE_BIN)

/* The statements of a section, for the page with all of them. Owned by the block. */
typedef struct {
  EntenteReferences *references;
  EntenteSession    *session;
  GPtrArray         *statements; /* borrowed EntenteStatement, of the answer */
} Section;

static void
section_free (gpointer data)
{
  Section *section = data;

  g_ptr_array_unref (section->statements);
  g_free (section);
}

static void
add_row (const Section          *section,
         EntenteBlock           *block,
         const EntenteStatement *statement)
{
  GtkWidget *row = entente_statement_row_new (statement, section->references, section->session);

  entente_statement_row_show_subject (ENTENTE_STATEMENT_ROW (row));
  entente_block_add (block, row);
}

/* Names and kinds say little of what a section is about, so the others are shown first. */
static void
add_beginning (const Section *section,
               EntenteBlock  *block)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gboolean conjecture = TRUE;

  for (guint i = 0; i < section->statements->len; i++)
    {
      const EntenteStatement *statement = section->statements->pdata[i];
      gboolean is_name = statement->property == ENTENTE_PROPERTY_KIND ||
                         entente_property_get_info (statement->property)->text_is_value;

      g_ptr_array_add (is_name ? names : others, (gpointer) statement);
      if (statement->modality != ENTENTE_MODALITY_POSSIBLE && statement->modality != ENTENTE_MODALITY_FORECAST)
        conjecture = FALSE;
    }
  g_ptr_array_extend (others, names, NULL, NULL);
  for (guint i = 0; i < others->len && i < N_SHOWN; i++)
    add_row (section, block, others->pdata[i]);
  /* Of the whole section, not only of its beginning. */
  entente_block_set_conjecture (block, conjecture);
}

static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  const Section *section = data;
  GtkWidget *all = entente_block_new (entente_block_get_title (block));

  for (guint i = 0; i < section->statements->len; i++)
    add_row (section, ENTENTE_BLOCK (all), section->statements->pdata[i]);
  return all;
}

static void
add_section (EntenteSourcePage *self,
             const char        *title,
             GPtrArray         *statements)
{
  GtkWidget *block = entente_block_new (title);
  Section *section = g_new0 (Section, 1);

  section->references = self->evidence->references;
  section->session = self->session;
  section->statements = g_ptr_array_ref (statements);
  g_object_set_data_full (G_OBJECT (block), "section", section, section_free);
  add_beginning (section, ENTENTE_BLOCK (block));
  if (statements->len > N_SHOWN)
    entente_block_set_all (ENTENTE_BLOCK (block), statements->len, create_page_cb, section);
  gtk_box_append (self->box, block);
}

/* A block for each section with statements, in the order of the source; what names no paragraph is the last. */
static void
add_sections (EntenteSourcePage     *self,
              const EntenteSource   *source,
              const EntenteCoverage *coverage)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();

  for (guint i = 0; i < coverage->passages->len; i++)
    {
      const EntentePassage *passage = coverage->passages->pdata[i];
      const EntentePassage *next = i + 1 < coverage->passages->len ? coverage->passages->pdata[i + 1] : NULL;
      const char *section = entente_coverage_get_section (source, passage);

      g_ptr_array_extend (statements, passage->statements, NULL, NULL);
      if (next != NULL && entente_coverage_get_section (source, next) == section)
        continue;
      if (statements->len > 0)
        add_section (self, section, statements);
      g_ptr_array_unref (statements);
      statements = g_ptr_array_new ();
    }
}

static void
add_facts (EntenteSourcePage   *self,
           const EntenteSource *source)
{
  GtkWidget *block = entente_block_new (_("About the source"));
  GtkWidget *facts = entente_facts_new ();

  entente_facts_add_source (ENTENTE_FACTS (facts), source, entente_session_get_style (self->session));
  entente_facts_set_card (ENTENTE_FACTS (facts));
  entente_block_set_card (ENTENTE_BLOCK (block), facts);
  gtk_box_append (self->box, block);
}

static void
entente_source_page_dispose (GObject *object)
{
  EntenteSourcePage *self = ENTENTE_SOURCE_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_source_page_parent_class)->dispose (object);
}

static void
entente_source_page_class_init (EntenteSourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_source_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, counts);
}

static void
entente_source_page_init (EntenteSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_source_page_new:
 * @evidence: all that rests on a source; must outlive the page
 * @id: the id of the source
 * @session: the session of the window
 *
 * Returns: (transfer floating): a page, without a scrolled window around it
 */
GtkWidget *
entente_source_page_new (const EntenteEvidence *evidence,
                         const char            *id,
                         EntenteSession        *session)
{
  guint64 modalities[ENTENTE_N_MODALITIES] = { 0 };
  g_autoptr (EntenteCoverage) coverage = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *covered = NULL;
  g_autofree char *text = NULL;
  const EntenteSource *source;
  EntenteSourcePage *self;

  g_return_val_if_fail (evidence != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);
  source = entente_references_source (evidence->references, id);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_SOURCE_PAGE, NULL);
  self->evidence = evidence;
  self->session = g_object_ref (session);
  coverage = entente_coverage_new (source, evidence->statements);
  for (guint i = 0; i < evidence->statements->len; i++)
    modalities[((EntenteStatement *) evidence->statements->pdata[i])->modality]++;

  counts = g_strdup_printf (ngettext ("%u statement", "%u statements", coverage->n_statements), coverage->n_statements);
  covered = entente_coverage_format (coverage);
  text = g_strdup_printf ("%s · %s", counts, covered);
  gtk_label_set_text (self->title, entente_source_get_label (source));
  gtk_label_set_text (self->counts, text);
  gtk_box_append (self->box, entente_firmness_legend_new (modalities, session));
  add_facts (self, source);
  if (evidence->differences->len > 0)
    gtk_box_append (self->box, entente_difference_block_new (evidence->differences, evidence->accounts, evidence->references,
                                                             session));
  add_sections (self, source, coverage);
  return GTK_WIDGET (self);
}
