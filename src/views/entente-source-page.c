/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-source-page.h"

#include "entente-block.h"
#include "entente-coverage.h"
#include "entente-difference-block.h"
#include "entente-facts.h"
#include "entente-firmness-legend.h"
#include "entente-statement-row.h"
#include "entente-statements-page.h"
#include "entente-statement-text.h"

#include <glib/gi18n-lib.h>

/* How many rows of a section are shown before “All n”. */
#define N_SHOWN 2
/* How many sections have a block: the view of the sources has all. */
#define MAX_SECTIONS 100

/**
 * EntenteSourcePage:
 *
 * What a source is, how firm what it says is, and the beginning of each of its sections. All of it, paragraph by paragraph,
 * is in the view of the sources.
 */
struct _EntenteSourcePage {
  EntentePage parent_instance;

  /* Template widgets */
  GtkBox   *box;
  GtkLabel *title;
  GtkLabel *counts;

  /* Borrowed */
  const EntenteEvidence *evidence;
  const EntenteSource   *source;

  EntenteLandscape *landscape;
  EntenteSession   *session;
  EntenteCoverage  *coverage;
  guint             step;
  guint             n_passages; /* that are in sections */
  guint             n_sections; /* that have been made */
};

G_DEFINE_FINAL_TYPE (EntenteSourcePage, entente_source_page, ENTENTE_TYPE_PAGE)

/* The statements of a section, for the page with all of them. Owned by the block. */
typedef struct {
  EntenteLandscape  *landscape;
  EntenteReferences *references;
  EntenteSession    *session;
  GPtrArray         *statements; /* borrowed EntenteStatement, of the answer */
  GArray            *portions;   /* EntentePortion: what all are read from where the answer has only the beginnings */
  guint              n;          /* how many statements there are */
} Section;

static Section *
section_new (EntenteSourcePage *self)
{
  Section *section = g_new0 (Section, 1);

  section->landscape = self->landscape;
  section->references = self->evidence->references;
  section->session = self->session;
  section->statements = g_ptr_array_new ();
  section->portions = g_array_new (FALSE, FALSE, sizeof (EntentePortion));
  return section;
}

static void
section_free (gpointer data)
{
  Section *section = data;

  g_ptr_array_unref (section->statements);
  g_array_unref (section->portions);
  g_free (section);
}

static GtkWidget *
create_row (const EntenteStatement *statement,
            EntenteReferences      *references,
            gconstpointer           data)
{
  const Section *section = data;
  GtkWidget *row = entente_statement_row_new (statement, references, section->session);

  entente_statement_row_show_subject (ENTENTE_STATEMENT_ROW (row));
  return row;
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
    entente_block_add (block, create_row (others->pdata[i], section->references, section));
  /* Of the whole section, not only of its beginning. */
  entente_block_set_conjecture (block, conjecture);
}

static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  static const EntenteStatementsPageFuncs funcs = { create_row, NULL, NULL };
  const Section *section = data;
  GtkWidget *page = entente_statements_page_new (section->landscape, entente_block_get_title (block), NULL, &funcs, section);

  if (section->statements->len == section->n)
    entente_statements_page_add (ENTENTE_STATEMENTS_PAGE (page), section->statements, section->references);
  else
    for (guint i = 0; i < section->portions->len; i++)
      entente_statements_page_add_portion (ENTENTE_STATEMENTS_PAGE (page), &g_array_index (section->portions, EntentePortion, i));
  return page;
}

static void
add_section (EntenteSourcePage *self,
             const char        *title,
             Section           *section)
{
  GtkWidget *block = entente_block_new (title);

  g_object_set_data_full (G_OBJECT (block), "section", section, section_free);
  add_beginning (section, ENTENTE_BLOCK (block));
  if (section->n > N_SHOWN)
    entente_block_set_all (ENTENTE_BLOCK (block), section->n, create_page_cb, section);
  gtk_box_append (self->box, block);
}

/* A block for the next section with statements, in the order of the source; what names no paragraph is the last. FALSE: there
 * is none left. */
static gboolean
add_next_section (EntenteSourcePage *self)
{
  const GPtrArray *passages = self->coverage->passages;
  Section *section = section_new (self);

  while (self->n_passages < passages->len && self->n_sections < MAX_SECTIONS)
    {
      const EntentePassage *passage = passages->pdata[self->n_passages++];
      const EntentePassage *next = self->n_passages < passages->len ? passages->pdata[self->n_passages] : NULL;
      const char *title = entente_coverage_get_section (self->source, passage);

      section->n += passage->n_statements;
      g_ptr_array_extend (section->statements, passage->statements, NULL, NULL);
      if (passage->n_statements > 0)
        {
          EntentePortion portion = { .kind = ENTENTE_PORTION_OF_PARAGRAPH, .id = self->source->id, .paragraph = passage->first };

          g_array_append_val (section->portions, portion);
        }
      if ((next != NULL && entente_coverage_get_section (self->source, next) == title) || section->n == 0)
        continue;
      add_section (self, title, section);
      self->n_sections++;
      return TRUE;
    }
  section_free (section);
  return FALSE;
}

static void
add_legend (EntenteSourcePage *self)
{
  gtk_box_append (self->box, entente_firmness_legend_new (self->evidence->n_modalities, self->session));
}

static void
add_facts (EntenteSourcePage *self)
{
  GtkWidget *block = entente_block_new (_("About the source"));
  GtkWidget *facts = entente_facts_new ();

  entente_facts_add_source (ENTENTE_FACTS (facts), self->source, entente_session_get_style (self->session));
  entente_facts_set_card (ENTENTE_FACTS (facts));
  entente_block_set_card (ENTENTE_BLOCK (block), facts);
  gtk_box_append (self->box, block);
}

static void
add_differences (EntenteSourcePage *self)
{
  const EntenteEvidence *evidence = self->evidence;

  if (evidence->differences->len > 0)
    gtk_box_append (self->box, entente_difference_block_new (evidence->differences, evidence->accounts, evidence->references,
                                                             self->session));
}

static gboolean
make_step (EntentePage *page)
{
  static void (*const steps[]) (EntenteSourcePage *self) = { add_legend, add_facts, add_differences };
  EntenteSourcePage *self = ENTENTE_SOURCE_PAGE (page);

  if (self->step == G_N_ELEMENTS (steps))
    return add_next_section (self);
  steps[self->step++] (self);
  return TRUE;
}

static void
entente_source_page_dispose (GObject *object)
{
  EntenteSourcePage *self = ENTENTE_SOURCE_PAGE (object);

  g_clear_object (&self->landscape);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_source_page_parent_class)->dispose (object);
}

static void
entente_source_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_SOURCE_PAGE (object)->coverage, entente_coverage_free);

  G_OBJECT_CLASS (entente_source_page_parent_class)->finalize (object);
}

static void
entente_source_page_class_init (EntenteSourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_source_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_source_page_finalize;
  ENTENTE_PAGE_CLASS (klass)->make_step = make_step;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-source-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourcePage, counts);
}

static void
entente_source_page_init (EntenteSourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_page_set_box (ENTENTE_PAGE (self), self->box);
}

/**
 * entente_source_page_new:
 * @evidence: what rests on a source; must outlive the page
 * @id: the id of the source
 * @landscape: where more of it is read
 * @session: the session of the window
 *
 * Returns: (transfer floating): a page, to be begun
 */
GtkWidget *
entente_source_page_new (const EntenteEvidence *evidence,
                         const char            *id,
                         EntenteLandscape      *landscape,
                         EntenteSession        *session)
{
  g_autofree char *counts = NULL;
  g_autofree char *covered = NULL;
  g_autofree char *text = NULL;
  const EntenteSource *source;
  EntenteSourcePage *self;

  g_return_val_if_fail (evidence != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);
  source = entente_references_source (evidence->references, id);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_SOURCE_PAGE, NULL);
  self->evidence = evidence;
  self->landscape = g_object_ref (landscape);
  self->session = g_object_ref (session);
  self->source = source;
  self->coverage = entente_coverage_new (source, evidence->statements, evidence->places);

  counts = g_strdup_printf (ngettext ("%'u statement", "%'u statements", self->coverage->n_statements),
                            self->coverage->n_statements);
  covered = entente_coverage_format (self->coverage);
  text = g_strdup_printf ("%s · %s", counts, covered);
  gtk_label_set_text (self->title, entente_source_get_label (source));
  gtk_label_set_text (self->counts, text);
  return GTK_WIDGET (self);
}
