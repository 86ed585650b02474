/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-page.h"

#include "entente-block.h"
#include "entente-difference-card.h"
#include "entente-facts.h"
#include "entente-glyph.h"
#include "entente-label.h"
#include "entente-letter-case.h"
#include "entente-sentence-card.h"
#include "entente-statement-text.h"
#include "entente-subject-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * EntenteStatementPage:
 *
 * A statement with nothing left out: what it names, each of its slots as it is kept, where it stands, who says otherwise, and
 * the sentence to cite it by.
 */
struct _EntenteStatementPage {
  EntentePage parent_instance;

  /* Template widgets */
  GtkBox       *box;
  GtkLabel     *text;
  EntenteGlyph *glyph;
  GtkLabel     *credit;

  /* Borrowed */
  const EntenteEvidence  *evidence;
  const EntenteStatement *statement;

  EntenteSession *session;
  guint           step;
};

G_DEFINE_FINAL_TYPE (EntenteStatementPage, entente_statement_page, ENTENTE_TYPE_PAGE)

static EntenteBlock *
append_block (EntenteStatementPage *self,
              const char           *title)
{
  GtkWidget *block = entente_block_new (title);

  gtk_box_append (self->box, block);
  return ENTENTE_BLOCK (block);
}

static const char *
name_of (EntenteStatementPage *self,
         const char           *id)
{
  const char *name = id != NULL ? entente_references_name_of (id, self->evidence->references) : NULL;

  return name != NULL ? name : id;
}

static void
add_subject (EntenteStatementPage *self,
             EntenteBlock         *block,
             const char           *id,
             const char           *part)
{
  const EntenteRow *row = id != NULL ? entente_references_find (self->evidence->references, id) : NULL;
  GtkWidget *made;

  if (row == NULL)
    return;
  made = entente_subject_row_new ();
  entente_subject_row_set_row (ENTENTE_SUBJECT_ROW (made), row, self->session);
  entente_subject_row_set_detail (ENTENTE_SUBJECT_ROW (made), part);
  entente_block_add (block, made);
}

/* Each subject that the statement names, and as what. */
static void
add_subjects (EntenteStatementPage *self)
{
  const EntenteStatement *statement = self->statement;
  EntenteBlock *block = append_block (self, _("What it names"));
  const char *code = entente_statement_get_code_label (statement);

  /* Translators: of a subject: the statement is about it. */
  add_subject (self, block, statement->subject, _("what it is about"));
  add_subject (self, block, statement->object,
               code != NULL ? code : entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, statement->property));
  /* Translators: of a deal, an event or a scenario: the statement depends on it. */
  add_subject (self, block, statement->condition, _("what it depends on"));
  /* Translators: of an entity: the source credits the statement to it. */
  add_subject (self, block, statement->credited_to, _("who is credited with it"));
}

static char *
format_bound (const EntenteMoney *amount,
              gint64              bound,
              const EntenteStyle *style)
{
  EntenteMoney exact = *amount;

  exact.lower = exact.upper = bound;
  exact.qualifier = ENTENTE_QUALIFIER_EXACT;
  exact.period = ENTENTE_PERIOD_ONCE;
  return entente_money_format (&exact, NULL, style->money);
}

/* A word of a vocabulary, as a line begins. */
static void
add_word (EntenteFacts *facts,
          const char   *name,
          const char   *word)
{
  g_autofree char *raised = entente_letter_case_raise (word);

  entente_facts_add (facts, name, raised);
}

static void
add_amount (EntenteStatementPage *self,
            EntenteFacts         *facts,
            const EntenteStyle   *style)
{
  const EntenteMoney *amount = &self->statement->amount;
  g_autofree char *text = entente_money_format (amount, self->statement->words, style->money);
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *words = NULL;

  /* The bounds of “about” something are the figure itself. */
  if (amount->lower != ENTENTE_MONEY_NO_LOWER && amount->qualifier != ENTENTE_QUALIFIER_ABOUT)
    lowest = format_bound (amount, amount->lower, style);
  if (amount->upper != ENTENTE_MONEY_NO_UPPER && amount->qualifier != ENTENTE_QUALIFIER_ABOUT)
    highest = format_bound (amount, amount->upper, style);
  if (self->statement->words != NULL)
    /* Translators: the words of a source, quoted. */
    words = g_strdup_printf (_("“%s”"), self->statement->words);
  entente_facts_add (facts, _("Amount"), text);
  /* Translators: how the bounds of an amount are meant: exact, about, at least. */
  add_word (facts, _("Meant as"), entente_vocabulary_label (ENTENTE_VOCABULARY_QUALIFIER, amount->qualifier));
  entente_facts_add (facts, _("Lowest"), lowest);
  entente_facts_add (facts, _("Highest"), highest);
  /* Translators: the words of a source for an amount. */
  entente_facts_add (facts, _("Words"), words);
  entente_facts_add (facts, _("Currency"), *amount->currency != '\0' ? amount->currency : NULL);
  if (amount->period != ENTENTE_PERIOD_NONE)
    add_word (facts, _("Period"), entente_vocabulary_label (ENTENTE_VOCABULARY_PERIOD, amount->period));
}

/* As people write it, and as it is kept. */
static void
add_date (EntenteFacts       *facts,
          const char         *edtf,
          const EntenteStyle *style)
{
  g_autoptr (EntenteDate) date = entente_date_parse (edtf, NULL);
  g_autofree char *text = date != NULL ? entente_date_format (date, style->date) : NULL;

  entente_facts_add (facts, _("Date"), text != NULL ? text : edtf);
  /* Translators: the name of a notation for dates; it stays as it is. */
  entente_facts_add (facts, _("EDTF"), edtf);
}

static void
add_place (EntenteStatementPage *self,
           EntenteFacts         *facts)
{
  const EntenteStatement *statement = self->statement;
  const EntenteSource *source = entente_references_source (self->evidence->references, statement->source);
  g_autofree char *place = NULL;

  entente_facts_add (facts, _("Source"), source != NULL ? entente_source_get_label (source) : statement->source);
  if (source != NULL && statement->paragraph > 0)
    entente_facts_add (facts, _("Section"), entente_source_get_section (source, statement->paragraph));
  if (statement->paragraph > 0 && statement->sentence > 0)
    /* Translators: the number of a paragraph and that of a sentence in it. */
    place = g_strdup_printf (_("%u, sentence %u"), statement->paragraph, statement->sentence);
  else if (statement->paragraph > 0)
    place = g_strdup_printf ("%u", statement->paragraph);
  entente_facts_add (facts, _("Paragraph"), place);
}

static void
add_slots (EntenteStatementPage *self)
{
  const EntenteStatement *statement = self->statement;
  const EntenteStyle *style = entente_session_get_style (self->session);
  EntenteFacts *facts = ENTENTE_FACTS (entente_facts_new ());
  const char *code = entente_statement_get_code_label (statement);

  entente_facts_set_card (facts);
  entente_facts_add (facts, _("About"), name_of (self, statement->subject));
  /* Translators: which property of its subject a statement states. */
  entente_facts_add (facts, _("Property"), entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, statement->property));
  if (code != NULL)
    add_word (facts, _("Value"), code);
  if (statement->object != NULL)
    /* Translators: whom or what a statement names besides its subject. */
    entente_facts_add (facts, _("Names"), name_of (self, statement->object));
  if (entente_statement_has_amount (statement))
    add_amount (self, facts, style);
  if (statement->date != NULL)
    add_date (facts, statement->date, style);
  entente_facts_add (facts, _("Modality"), entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));
  entente_facts_add (facts, _("Credited to"), name_of (self, statement->credited_to));
  if (statement->condition != NULL)
    /* Translators: before the name of a deal, an event or a scenario on which a statement depends. */
    entente_facts_add (facts, _("If"), name_of (self, statement->condition));
  add_place (self, facts);
  entente_facts_add (facts, _("Rank"), entente_vocabulary_label (ENTENTE_VOCABULARY_RANK, statement->rank));
  entente_facts_add (facts, _("Dataset"), statement->dataset);
  entente_facts_add (facts, _("Id"), statement->id);
  entente_block_set_card (append_block (self, _("As it is kept")), GTK_WIDGET (facts));
}

static void
row_activated_cb (EntenteStatementPage *self,
                  GtkListBoxRow        *row)
{
  if (gtk_list_box_row_get_index (row) == 0)
    entente_session_select (self->session, ENTENTE_SELECTION_SOURCE, self->statement->source);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.read-source", NULL);
}

static GtkWidget *
new_way (const char *text,
         const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *label = entente_label_new (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_grid_attach (GTK_GRID (grid), label, 0, 0, 1, 1);
  if (detail != NULL)
    gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (detail), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 1, 0, 1, 2);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

/* The ways to the source, and to the paragraph in it. */
static void
add_source (EntenteStatementPage *self)
{
  const EntenteSource *source = entente_references_source (self->evidence->references, self->statement->source);
  guint paragraph = self->statement->paragraph;
  EntenteBlock *block;
  GtkWidget *row;

  if (source == NULL)
    return;
  block = append_block (self, _("Source"));
  row = new_way (entente_source_get_label (source), NULL);
  entente_block_add (block, row);
  if (paragraph > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Paragraph %u"), paragraph);

      entente_block_add (block, new_way (text, entente_source_get_section (source, paragraph)));
    }
  g_signal_connect_object (gtk_widget_get_parent (row), "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_differences (EntenteStatementPage *self)
{
  const EntenteEvidence *evidence = self->evidence;
  GtkWidget *cards;

  if (evidence->differences->len == 0)
    return;
  cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  for (guint i = 0; i < evidence->differences->len; i++)
    gtk_box_append (GTK_BOX (cards), entente_difference_card_new (evidence->differences->pdata[i], evidence->accounts,
                                                                  evidence->references, self->session));
  entente_block_set_card (append_block (self, _("Accounts that differ")), cards);
}

static void
add_sentence (EntenteStatementPage *self)
{
  entente_block_set_card (append_block (self, _("To be cited")),
                          entente_sentence_card_new (self->statement, self->evidence->references));
}

static gboolean
make_step (EntentePage *page)
{
  static void (*const steps[]) (EntenteStatementPage *self) = {
    add_subjects, add_differences, add_slots, add_source, add_sentence,
  };
  EntenteStatementPage *self = ENTENTE_STATEMENT_PAGE (page);

  steps[self->step++] (self);
  return self->step < G_N_ELEMENTS (steps);
}

static void
entente_statement_page_dispose (GObject *object)
{
  EntenteStatementPage *self = ENTENTE_STATEMENT_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (entente_statement_page_parent_class)->dispose (object);
}

static void
entente_statement_page_class_init (EntenteStatementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_statement_page_dispose;
  ENTENTE_PAGE_CLASS (klass)->make_step = make_step;

  g_type_ensure (ENTENTE_TYPE_GLYPH);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-statement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementPage, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementPage, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementPage, glyph);
  gtk_widget_class_bind_template_child (widget_class, EntenteStatementPage, credit);
}

static void
entente_statement_page_init (EntenteStatementPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_page_set_box (ENTENTE_PAGE (self), self->box);
}

/**
 * entente_statement_page_new:
 * @evidence: a single statement with what it names; must outlive the page
 * @session: the session of the window
 *
 * Returns: (transfer floating): a page, to be begun
 */
GtkWidget *
entente_statement_page_new (const EntenteEvidence *evidence,
                            EntenteSession        *session)
{
  g_autofree char *text = NULL;
  g_autofree char *who = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GString) credit = NULL;
  const EntenteSource *source;
  EntenteStatementPage *self;

  g_return_val_if_fail (evidence != NULL && evidence->statements->len > 0, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_STATEMENT_PAGE, NULL);
  self->evidence = evidence;
  self->statement = evidence->statements->pdata[0];
  self->session = g_object_ref (session);

  text = entente_statement_format_text (self->statement, entente_references_name_of, evidence->references);
  who = entente_statement_format_credit (self->statement, entente_references_name_of, evidence->references);
  place = entente_statement_format_place (self->statement);
  credit = g_string_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, self->statement->modality));
  entente_statement_text_append_spoken (credit, who);
  source = entente_references_source (evidence->references, self->statement->source);
  entente_statement_text_append_spoken (credit, source != NULL ? entente_source_get_short_label (source) : NULL);
  entente_statement_text_append_spoken (credit, place);
  gtk_label_set_text (self->text, text);
  entente_glyph_set_modality (self->glyph, self->statement->modality);
  gtk_label_set_text (self->credit, credit->str);
  return GTK_WIDGET (self);
}
