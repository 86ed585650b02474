/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-card-text.h"

#include "entente-bundled-text.h"
#include "entente-card-blocks.h"
#include "entente-date.h"
#include "entente-hash.h"
#include "entente-statement-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The grammar's glyphs, as far as text has them. */
static const char *const glyphs[ENTENTE_N_MODALITIES] = { "●", "◉", "◒", "◌", "▷", "❝" };

/* How values are written. */
static const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };

static char *
format_date (const char *date)
{
  g_autoptr (EntenteDate) parsed = entente_date_parse (date, NULL);

  return parsed != NULL ? entente_date_format (parsed, style.date) : g_strdup (date);
}

/* Who says so, where and how firmly. */
static char *
describe_evidence (const EntenteStatement *statement,
                   EntenteReferences      *references)
{
  const EntenteSource *source = entente_references_source (references, statement->source);
  GString *text = g_string_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));

  if (statement->credited_to != NULL)
    entente_statement_text_append (text, entente_references_name_of (statement->credited_to, references));
  entente_statement_text_append (text, statement->source);
  if (source != NULL && statement->paragraph > 0)
    {
      const char *section = entente_source_get_section (source, statement->paragraph);

      if (section != NULL)
        {
          /* Translators: the title of a section of a document. */
          g_autofree char *quoted = g_strdup_printf (_("“%s”"), section);

          entente_statement_text_append (text, quoted);
        }
    }
  if (statement->paragraph > 0)
    {
      g_autofree char *place =
        statement->sentence > 0
          /* Translators: the number of a paragraph and that of a sentence in it. */
          ? g_strdup_printf (_("¶ %u, sentence %u"), statement->paragraph, statement->sentence)
          : g_strdup_printf (_("¶ %u"), statement->paragraph);

      entente_statement_text_append (text, place);
    }
  if (statement->rank != ENTENTE_RANK_NORMAL)
    entente_statement_text_append (text, entente_vocabulary_label (ENTENTE_VOCABULARY_RANK, statement->rank));
  return g_string_free (text, FALSE);
}

/* The value and what is said of it; without a text of its own, the value alone. */
static void
write_statement (const EntenteStatement *statement,
                 EntenteReferences      *references,
                 const char             *subject,
                 EntenteTerminal        *terminal)
{
  g_autofree char *value = entente_statement_format_value (statement, &style, entente_references_name_of, references);
  g_autofree char *evidence = describe_evidence (statement, references);
  g_autoptr (GString) line = g_string_new (subject);

  entente_statement_text_append (line, value);
  if (statement->text != NULL)
    g_string_append_printf (line, line->len > 0 ? ": %s" : "%s", entente_statement_get_text (statement));

  entente_terminal_item (terminal, 2, glyphs[statement->modality], line->str);
  entente_terminal_line (terminal, 4, evidence);
}

/* What is stated and what is only likely never stand in one block. */
static void
write_block (const EntenteCard *card,
             guint              block,
             gboolean           stated,
             EntenteTerminal   *terminal)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];

      if (statement->condition != NULL || !entente_card_block_has (block, statement->property) ||
          entente_modality_is_stated (statement->modality) != stated)
        continue;
      if (!begun)
        {
          g_autofree char *title = stated ? g_strdup (entente_card_block_get_title (block))
                                          /* Translators: a heading such as "Terms", over what nobody has stated as such. */
                                          : g_strdup_printf (_("%s · likely, not stated"), entente_card_block_get_title (block));

          entente_terminal_heading (terminal, title);
          begun = TRUE;
        }
      write_statement (statement, card->references, NULL, terminal);
    }
}

/* Of what there is very much a card has the beginning. How much there is of the subject's own is known. */
static void
write_rest (const EntenteCard *card,
            EntenteTerminal   *terminal)
{
  guint n = (guint) MIN (card->n_statements - MIN (card->statements->len, card->n_statements), G_MAXUINT);
  g_autofree char *text = g_strdup_printf (ngettext ("And %'u more statement on it", "And %'u more statements on it", n), n);

  if (n > 0)
    entente_terminal_heading (terminal, text);
}

/* What would follow from a deal, an event or a scenario, under its name. */
static void
write_conditional (const EntenteCard *card,
                   EntenteTerminal   *terminal)
{
  g_autoptr (GHashTable) done = g_hash_table_new (entente_hash_string, g_str_equal);

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *first = card->statements->pdata[i];
      g_autofree char *title = NULL;

      if (first->condition == NULL || !g_hash_table_add (done, first->condition))
        continue;
      title = strcmp (first->condition, card->row->id) == 0
                ? g_strdup (_("If this comes about"))
                /* Translators: the name of a deal, an event or a scenario on which something depends. */
                : g_strdup_printf (_("If this comes about: %s"), entente_references_name_of (first->condition, card->references));
      entente_terminal_heading (terminal, title);
      for (guint j = i; j < card->statements->len; j++)
        {
          const EntenteStatement *statement = card->statements->pdata[j];

          if (g_strcmp0 (statement->condition, first->condition) == 0)
            write_statement (statement, card->references, NULL, terminal);
        }
    }
}

static void
write_naming (const EntenteCard *card,
              const GPtrArray   *statements,
              const char        *title,
              guint              kinds,
              EntenteTerminal   *terminal)
{
  if (statements->len == 0 && !(card->begun & kinds))
    return;
  entente_terminal_heading (terminal, title);
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      write_statement (statement, card->references, entente_references_name_of (statement->subject, card->references), terminal);
    }
  if (card->begun & kinds)
    entente_terminal_line (terminal, 2, _("… and more"));
}

static void
write_differences (const EntenteCard *card,
                   EntenteTerminal   *terminal)
{
  if (card->differences->len == 0)
    return;
  entente_terminal_heading (terminal, _("Accounts that differ"));
  for (guint i = 0; i < card->differences->len; i++)
    {
      const EntenteDifference *difference = card->differences->pdata[i];
      guint n_passed = 0;

      entente_terminal_item (terminal, 0, "≠", entente_difference_get_title (difference));
      for (guint j = 0; j < difference->statements->len; j++)
        {
          const EntenteStatement *statement = entente_card_find_account (card, difference->statements->pdata[j]);

          if (statement == NULL)
            continue;
          write_statement (statement, card->references,
                           strcmp (statement->subject, card->row->id) != 0
                             ? entente_references_name_of (statement->subject, card->references)
                             : NULL,
                           terminal);
          n_passed = j + 1;
        }
      if (n_passed < difference->statements->len)
        {
          guint n = difference->statements->len - n_passed;
          g_autofree char *rest = g_strdup_printf (ngettext ("… and %u more", "… and %u more", n), n);

          entente_terminal_line (terminal, 2, rest);
        }
      if (difference->note != NULL)
        entente_terminal_line (terminal, 2, entente_difference_get_note (difference));
    }
}

static char *
describe_row (const EntenteRow *row)
{
  EntenteVocabulary kinds = row->type == ENTENTE_SUBJECT_DEAL ? ENTENTE_VOCABULARY_DEAL_KIND : ENTENTE_VOCABULARY_ENTITY_KIND;
  GString *text = g_string_new (entente_vocabulary_label (ENTENTE_VOCABULARY_SUBJECT_TYPE, row->type));

  if (row->kind != NULL)
    entente_statement_text_append (text, entente_vocabulary_label_of (kinds, row->kind));
  if (row->step != NULL)
    entente_statement_text_append (text, entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, row->step));
  if (row->type == ENTENTE_SUBJECT_DEAL || row->type == ENTENTE_SUBJECT_EVENT)
    {
      g_autofree char *date = row->date != NULL ? format_date (row->date) : g_strdup (C_("date", "undated"));

      entente_statement_text_append (text, date);
    }
  if (row->type != ENTENTE_SUBJECT_ENTITY && row->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    {
      g_autofree char *amount = entente_money_format (&row->amount, row->words, ENTENTE_MONEY_STYLE_SHORT);

      entente_statement_text_append (text, amount);
      entente_statement_text_append (text, entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, row->measure));
    }
  if (row->type == ENTENTE_SUBJECT_ENTITY)
    {
      g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", row->deals), row->deals);
      g_autofree char *events = g_strdup_printf (ngettext ("%u event", "%u events", row->events), row->events);

      entente_statement_text_append (text, deals);
      entente_statement_text_append (text, events);
    }
  if (row->differences > 0)
    {
      g_autofree char *differences = g_strdup_printf (ngettext ("≠ %u difference between accounts",
                                                                "≠ %u differences between accounts", row->differences),
                                                      row->differences);

      entente_statement_text_append (text, differences);
    }
  return g_string_free (text, FALSE);
}

static void
write_row (const EntenteRow *row,
           EntenteTerminal  *terminal)
{
  g_autofree char *description = describe_row (row);
  g_autofree char *title = g_strdup_printf ("%s  [%s]", entente_row_get_name (row), row->id);

  entente_terminal_line (terminal, 2, title);
  entente_terminal_line (terminal, 4, description);
}

/**
 * entente_card_text_write:
 * @card: a card
 * @terminal: where to write it
 *
 * Writes everything about a subject, each value with its evidence.
 */
void
entente_card_text_write (const EntenteCard *card,
                         EntenteTerminal   *terminal)
{
  g_autofree char *description = describe_row (card->row);
  g_autofree char *title = g_strdup_printf ("%s  [%s]", entente_row_get_name (card->row), card->row->id);

  entente_terminal_heading (terminal, title);
  entente_terminal_line (terminal, 0, description);
  for (guint block = 0; block < ENTENTE_N_CARD_BLOCKS; block++)
    {
      write_block (card, block, TRUE, terminal);
      write_block (card, block, FALSE, terminal);
    }
  write_conditional (card, terminal);
  write_rest (card, terminal);
  write_differences (card, terminal);
  write_naming (card, card->conditional, _("What depends on it"), 1u << ENTENTE_PORTION_CONDITIONAL, terminal);
  write_naming (card, card->naming, _("Named elsewhere"), 1u << ENTENTE_PORTION_NAMING | 1u << ENTENTE_PORTION_CREDITED, terminal);
}

/**
 * entente_found_text_write:
 * @found: what a search found
 * @limit: how many were asked for
 * @terminal: where to write it
 *
 * Writes names first, then statements.
 */
void
entente_found_text_write (const EntenteFound *found,
                          guint               limit,
                          EntenteTerminal    *terminal)
{
  if (found->rows->len > 0)
    {
      g_autofree char *title = found->rows->len == limit
                                 ? g_strdup_printf (_("Names (the first %u)"), limit)
                                 : g_strdup_printf (_("Names (%u)"), found->rows->len);

      entente_terminal_heading (terminal, title);
      for (guint i = 0; i < found->rows->len; i++)
        if (found->rows->pdata[i] != NULL)
          write_row (found->rows->pdata[i], terminal);
    }
  if (found->statements->len > 0)
    {
      g_autofree char *title =
        found->statements->len < found->n_statements
          ? g_strdup_printf (_("In statements (%u of %u)"), found->statements->len, (guint) found->n_statements)
          : g_strdup_printf (_("In statements (%u)"), found->statements->len);

      entente_terminal_heading (terminal, title);
      for (guint i = 0; i < found->statements->len; i++)
        {
          const EntenteStatement *statement = found->statements->pdata[i];

          write_statement (statement, found->references, entente_references_name_of (statement->subject, found->references),
                           terminal);
        }
    }
}

static void
write_totals (const EntenteOverview *overview,
              EntenteTerminal       *terminal)
{
  if (overview->totals->len == 0)
    return;
  entente_terminal_heading (terminal, _("Money of the deals by measure (measures are never added)"));
  for (guint i = 0; i < overview->totals->len; i++)
    {
      const EntenteMeasureTotal *total = overview->totals->pdata[i];
      g_autofree char *sum = entente_money_format (&total->sum, NULL, ENTENTE_MONEY_STYLE_SHORT);
      g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", total->n_amounts), total->n_amounts);
      g_autofree char *figures = g_strdup_printf (ngettext ("%u with a figure", "%u with a figure", total->n_figures),
                                                  total->n_figures);
      g_autoptr (GString) line = g_string_new (entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, total->measure));

      entente_statement_text_append (line, sum);
      entente_statement_text_append (line, deals);
      entente_statement_text_append (line, figures);
      entente_terminal_line (terminal, 2, line->str);
    }
}

static void
write_rows (GPtrArray       *rows,
            const char      *title,
            EntenteTerminal *terminal)
{
  if (rows->len == 0)
    return;
  entente_terminal_heading (terminal, title);
  for (guint i = 0; i < rows->len; i++)
    write_row (rows->pdata[i], terminal);
}

/* By their ids they can be removed. The bundled one can't, and where there is no other there is nothing to tell. */
static void
write_datasets (const GPtrArray *datasets,
                EntenteTerminal *terminal)
{
  if (datasets->len < 2)
    return;
  entente_terminal_heading (terminal, _("Datasets"));
  for (guint i = 0; i < datasets->len; i++)
    {
      const EntenteDatasetInfo *dataset = datasets->pdata[i];
      g_autofree char *size = g_strdup_printf (ngettext ("%u statement", "%u statements", (guint) dataset->statements),
                                               (guint) dataset->statements);
      g_autoptr (GString) line = g_string_new (entente_dataset_info_get_title (dataset));
      g_autofree char *id = g_strdup_printf (line->len > 0 ? "  [%s]" : "[%s]", dataset->id);

      g_string_append (line, id);
      entente_terminal_line (terminal, 2, line->str);
      entente_terminal_line (terminal, 4, size);
    }
}

/**
 * entente_overview_text_write:
 * @overview: an overview
 * @datasets: (element-type EntenteDatasetInfo): the datasets
 * @terminal: where to write it
 *
 * Writes what there is in the landscape, and how firm it is.
 */
void
entente_overview_text_write (const EntenteOverview *overview,
                             const GPtrArray       *datasets,
                             EntenteTerminal       *terminal)
{
  static const char *const plurals[ENTENTE_N_SUBJECT_TYPES] = { N_("Entities"), N_("Deals"), N_("Events"), N_("Scenarios") };
  guint64 n_statements = 0;
  g_autofree char *size = NULL;

  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n_statements += overview->n_modalities[i];
  size = g_strdup_printf (_("%u statements from %u sources"), (guint) n_statements, overview->n_sources);
  entente_terminal_heading (terminal, overview->title != NULL ? overview->title : _("Landscape"));
  entente_terminal_line (terminal, 0, size);
  entente_terminal_gap (terminal);
  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    {
      g_autofree char *line =
        type == ENTENTE_SUBJECT_DEAL || type == ENTENTE_SUBJECT_EVENT
          ? g_strdup_printf (_("%s: %u, %u of them undated"), _(plurals[type]), overview->n_subjects[type],
                             overview->n_undated[type])
          : g_strdup_printf (_("%s: %u"), _(plurals[type]), overview->n_subjects[type]);

      entente_terminal_line (terminal, 2, line);
    }

  entente_terminal_heading (terminal, _("How firm it is"));
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %" G_GUINT64_FORMAT, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, i),
                                               overview->n_modalities[i]);

      entente_terminal_item (terminal, 2, glyphs[i], line);
    }
  write_rows (overview->in_talks, _("In talks"), terminal);
  write_rows (overview->biggest, _("Biggest deals"), terminal);
  write_totals (overview, terminal);
  if (overview->differences->len > 0)
    {
      entente_terminal_heading (terminal, _("Accounts that differ"));
      for (guint i = 0; i < overview->differences->len; i++)
        entente_terminal_item (terminal, 2, "≠", entente_difference_get_title (overview->differences->pdata[i]));
    }
  write_datasets (datasets, terminal);
  entente_terminal_gap (terminal);
  entente_terminal_line (terminal, 0, _("Look closer with “entente show ID” or “entente search TEXT”."));
}
