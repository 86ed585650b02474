/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-report.h"

#include "entente-address.h"
#include "entente-card-blocks.h"
#include "entente-hash.h"
#include "entente-source-text.h"
#include "entente-statement-text.h"
#include "entente-subject-blocks.h"

#include <glib/gi18n-lib.h>

/* A report that is longer is read by nobody, and takes long to lay out: so many parts it has, beside its sources. */
#define N_PARTS 2000

/* A report that is made. */
typedef struct {
  EntenteReport      *report;
  EntenteReferences  *references;
  const EntenteStyle *style;
  GHashTable         *numbers; /* the id of a source -> its number, from 1 */
  GPtrArray          *sources; /* ids, borrowed, by their numbers */
  gboolean            is_cut;
} Maker;

static void
part_free (gpointer data)
{
  EntenteReportPart *part = data;

  g_free (part->text);
  g_free (part->note);
  g_free (part);
}

static void
init (Maker              *maker,
      EntenteReferences  *references,
      const EntenteStyle *style)
{
  *maker = (Maker) {
    .report = g_new0 (EntenteReport, 1),
    .references = references,
    .style = style,
    .numbers = g_hash_table_new (entente_hash_string, g_str_equal),
    .sources = g_ptr_array_new (),
  };
  maker->report->parts = g_ptr_array_new_with_free_func (part_free);
}

/* Headings of what is cut off are left out, too. */
static void
add (Maker             *maker,
     EntenteReportKind  kind,
     EntenteModality    modality,
     const char        *text,
     const char        *note)
{
  EntenteReportPart *part;

  if (maker->is_cut && kind != ENTENTE_REPORT_TEXT && kind != ENTENTE_REPORT_SOURCE)
    return;
  part = g_new0 (EntenteReportPart, 1);
  part->kind = kind;
  part->modality = modality;
  part->text = g_strdup (text);
  part->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  g_ptr_array_add (maker->report->parts, part);
}

/* Sources are numbered as they are come to. */
static guint
number_source (Maker      *maker,
               const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (maker->numbers, id));

  if (number > 0)
    return number;
  g_ptr_array_add (maker->sources, (char *) id);
  g_hash_table_insert (maker->numbers, (char *) id, GUINT_TO_POINTER (maker->sources->len));
  return maker->sources->len;
}

/* How firmly, who says so, and where. */
static char *
describe_evidence (Maker                  *maker,
                   const EntenteStatement *statement)
{
  GString *text = g_string_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality));
  g_autofree char *place = entente_statement_format_place (statement);

  if (statement->credited_to != NULL)
    {
      g_autofree char *credit = entente_statement_format_credit (statement, entente_references_name_of, maker->references);

      entente_statement_text_append (text, credit);
    }
  if (statement->source != NULL)
    {
      const EntenteSource *source = entente_references_source (maker->references, statement->source);
      const char *section = source != NULL && statement->paragraph > 0
                              ? entente_source_get_section (source, statement->paragraph)
                              : NULL;
      g_autofree char *number = g_strdup_printf ("[%u]", number_source (maker, statement->source));

      entente_statement_text_append (text, number);
      if (section != NULL)
        {
          /* Translators: the title of a section of a document. */
          g_autofree char *quoted = g_strdup_printf (_("“%s”"), section);

          entente_statement_text_append (text, quoted);
        }
    }
  else
    entente_statement_text_append (text, _("Without a source"));
  if (*place != '\0')
    entente_statement_text_append (text, place);
  if (statement->rank != ENTENTE_RANK_NORMAL)
    entente_statement_text_append (text, entente_vocabulary_label (ENTENTE_VOCABULARY_RANK, statement->rank));
  return g_string_free (text, FALSE);
}

/* The value and what is said of it, with the name of @subject before where that isn't clear. */
static void
add_statement (Maker                  *maker,
               const EntenteStatement *statement,
               const char             *subject)
{
  g_autofree char *value = NULL;
  g_autofree char *evidence = NULL;
  g_autoptr (GString) text = NULL;

  maker->is_cut = maker->report->parts->len >= N_PARTS;
  if (maker->is_cut)
    return;
  value = entente_statement_format_value (statement, maker->style, entente_references_name_of, maker->references);
  evidence = describe_evidence (maker, statement);
  text = g_string_new (subject);
  if (*value != '\0')
    entente_statement_text_append (text, value);
  if (statement->text != NULL)
    g_string_append_printf (text, text->len > 0 ? ": %s" : "%s", statement->text);
  add (maker, ENTENTE_REPORT_STATEMENT, statement->modality, text->str, evidence);
}

static const char *
find_name (Maker      *maker,
           const char *id)
{
  const char *name = entente_references_name_of (id, maker->references);

  return name != NULL ? name : id;
}

static void
add_block (Maker             *maker,
           const EntenteCard *card,
           guint              block,
           EntenteFirmness    firmness)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];

      if (statement->condition != NULL || !entente_card_block_has (block, statement->property) ||
          entente_blocks_get_firmness (statement->modality) != firmness)
        continue;
      if (!begun)
        add (maker, ENTENTE_REPORT_HEADING, 0, entente_card_block_get_title (block), entente_blocks_describe_firmness (firmness));
      begun = TRUE;
      add_statement (maker, statement, NULL);
    }
}

/* What would follow from a deal, an event or a scenario, under its name. */
static void
add_conditional (Maker             *maker,
                 const EntenteCard *card)
{
  g_autoptr (GHashTable) done = g_hash_table_new (entente_hash_string, g_str_equal);

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *first = card->statements->pdata[i];
      g_autofree char *title = NULL;

      if (first->condition == NULL || !g_hash_table_add (done, first->condition))
        continue;
      title = g_strcmp0 (first->condition, card->row->id) == 0
                ? g_strdup (_("If this comes about"))
                : g_strdup_printf (_("If “%s”"), find_name (maker, first->condition));
      add (maker, ENTENTE_REPORT_HEADING, 0, title, NULL);
      for (guint j = i; j < card->statements->len; j++)
        {
          const EntenteStatement *statement = card->statements->pdata[j];

          if (g_strcmp0 (statement->condition, first->condition) == 0)
            add_statement (maker, statement, NULL);
        }
    }
}

static const EntenteStatement *
find_account (const GPtrArray *accounts,
              const char      *id)
{
  for (guint i = 0; i < accounts->len; i++)
    {
      const EntenteStatement *statement = accounts->pdata[i];

      if (g_strcmp0 (statement->id, id) == 0)
        return statement;
    }
  return NULL;
}

/* All accounts of a difference, one below the other. */
static void
add_differences (Maker           *maker,
                 const GPtrArray *differences,
                 const GPtrArray *accounts)
{
  if (differences->len > 0)
    add (maker, ENTENTE_REPORT_HEADING, 0, _("Accounts that differ"), NULL);
  for (guint i = 0; i < differences->len; i++)
    {
      const EntenteDifference *difference = differences->pdata[i];
      guint n_missing = 0;

      add (maker, ENTENTE_REPORT_MARK, 0, difference->title, difference->note);
      for (guint j = 0; j < difference->statements->len; j++)
        {
          const EntenteStatement *statement = find_account (accounts, difference->statements->pdata[j]);

          if (statement != NULL)
            add_statement (maker, statement, find_name (maker, statement->subject));
          else
            n_missing++;
        }
      if (n_missing > 0)
        {
          g_autofree char *rest = g_strdup_printf (ngettext ("… and %u more", "… and %u more", n_missing), n_missing);

          add (maker, ENTENTE_REPORT_TEXT, 0, rest, NULL);
        }
    }
}

static void
add_elsewhere (Maker           *maker,
               const GPtrArray *statements,
               const char      *title,
               gboolean         more)
{
  if (statements->len > 0)
    add (maker, ENTENTE_REPORT_HEADING, 0, title, NULL);
  for (guint i = 0; i < statements->len; i++)
    {
      const EntenteStatement *statement = statements->pdata[i];

      add_statement (maker, statement, find_name (maker, statement->subject));
    }
  if (statements->len > 0 && more)
    add (maker, ENTENTE_REPORT_TEXT, 0, _("… and more"), NULL);
}

/* What the numbers mean. Ends the making. */
static EntenteReport *
finish (Maker *maker)
{
  if (maker->is_cut)
    add (maker, ENTENTE_REPORT_TEXT, 0, _("… and more"), NULL);
  maker->is_cut = FALSE;
  if (maker->sources->len > 0)
    add (maker, ENTENTE_REPORT_HEADING, 0, _("Sources"), NULL);
  for (guint i = 0; i < maker->sources->len; i++)
    {
      const char *id = maker->sources->pdata[i];
      const EntenteSource *source = entente_references_source (maker->references, id);
      g_autofree char *text = g_strdup_printf ("[%u] %s", i + 1, source != NULL ? entente_source_get_label (source) : id);
      g_autofree char *origin = source != NULL ? entente_source_format_origin (source, maker->style) : NULL;
      g_autoptr (GString) note = g_string_new (origin);

      if (source != NULL && source->link != NULL)
        entente_statement_text_append (note, source->link);
      add (maker, ENTENTE_REPORT_SOURCE, 0, text, note->str);
    }
  g_hash_table_unref (maker->numbers);
  g_ptr_array_unref (maker->sources);
  return maker->report;
}

/* The link by which the application finds it again. */
static void
add_address (Maker              *maker,
             EntenteAddressKind  kind,
             const char         *id)
{
  g_autofree char *address = entente_address_format (kind, id);

  add (maker, ENTENTE_REPORT_TEXT, 0, address, NULL);
}

/**
 * entente_report_new_card:
 * @card: everything about a subject
 * @style: how dates and amounts are written
 *
 * Of what there is very much it has the beginning.
 *
 * Returns: (transfer full): a report on the subject
 */
EntenteReport *
entente_report_new_card (const EntenteCard  *card,
                         const EntenteStyle *style)
{
  static const EntenteAddressKind kinds[ENTENTE_N_SUBJECT_TYPES] = {
    [ENTENTE_SUBJECT_ENTITY] = ENTENTE_ADDRESS_ENTITY,
    [ENTENTE_SUBJECT_DEAL] = ENTENTE_ADDRESS_DEAL,
    [ENTENTE_SUBJECT_EVENT] = ENTENTE_ADDRESS_EVENT,
    [ENTENTE_SUBJECT_SCENARIO] = ENTENTE_ADDRESS_SCENARIO,
  };
  guint naming = 1u << ENTENTE_PORTION_NAMING | 1u << ENTENTE_PORTION_CREDITED;
  Maker maker;
  guint64 n_more;

  g_return_val_if_fail (card != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  init (&maker, card->references, style);
  maker.report->title = g_strdup (entente_row_get_name (card->row));
  maker.report->subtitle = entente_row_format_summary (card->row);
  add_address (&maker, kinds[card->row->type], card->row->id);
  for (guint block = 0; block < ENTENTE_N_CARD_BLOCKS; block++)
    for (guint firmness = 0; firmness < ENTENTE_N_FIRMNESSES; firmness++)
      add_block (&maker, card, block, firmness);
  add_conditional (&maker, card);
  n_more = card->n_statements - MIN (card->statements->len, card->n_statements);
  if (n_more > 0)
    {
      guint n = (guint) MIN (n_more, G_MAXUINT);
      g_autofree char *text = g_strdup_printf (ngettext ("And %'u more statement on it", "And %'u more statements on it", n), n);

      add (&maker, ENTENTE_REPORT_TEXT, 0, text, NULL);
    }
  add_differences (&maker, card->differences, card->accounts);
  add_elsewhere (&maker, card->conditional, _("What depends on it"), card->begun & 1u << ENTENTE_PORTION_CONDITIONAL);
  add_elsewhere (&maker, card->naming, _("Named elsewhere"), card->begun & naming);
  return finish (&maker);
}

/**
 * entente_report_new_evidence:
 * @evidence: what rests on a source, or a single statement
 * @source: (nullable): the id of the source, or %NULL for a statement
 * @style: how dates and amounts are written
 *
 * Returns: (transfer full): a report on the source, or on the statement
 */
EntenteReport *
entente_report_new_evidence (const EntenteEvidence *evidence,
                             const char            *source,
                             const EntenteStyle    *style)
{
  const EntenteStatement *first;
  const EntenteSource *of;
  const char *before = NULL;
  Maker maker;

  g_return_val_if_fail (evidence != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  first = evidence->statements->len > 0 ? evidence->statements->pdata[0] : NULL;
  of = source != NULL ? entente_references_source (evidence->references, source) : NULL;
  init (&maker, evidence->references, style);
  if (source != NULL)
    {
      maker.report->title = g_strdup (of != NULL ? entente_source_get_label (of) : source);
      maker.report->subtitle = of != NULL ? entente_source_format_origin (of, style) : NULL;
      add_address (&maker, ENTENTE_ADDRESS_SOURCE, source);
      number_source (&maker, source);
    }
  else
    {
      maker.report->title = first != NULL
                              ? entente_statement_format_text (first, entente_references_name_of, evidence->references)
                              : g_strdup (_("Statement"));
      maker.report->subtitle = first != NULL ? g_strdup (find_name (&maker, first->subject)) : NULL;
      if (first != NULL)
        add_address (&maker, ENTENTE_ADDRESS_STATEMENT, first->id);
    }
  for (guint i = 0; i < evidence->statements->len; i++)
    {
      const EntenteStatement *statement = evidence->statements->pdata[i];

      if (g_strcmp0 (statement->subject, before) != 0)
        add (&maker, ENTENTE_REPORT_HEADING, 0, find_name (&maker, statement->subject), NULL);
      before = statement->subject;
      if (statement->condition != NULL)
        {
          g_autofree char *condition = g_strdup_printf (_("If “%s”"), find_name (&maker, statement->condition));

          add_statement (&maker, statement, condition);
        }
      else
        add_statement (&maker, statement, NULL);
    }
  add_differences (&maker, evidence->differences, evidence->accounts);
  return finish (&maker);
}

static void
add_rows (Maker           *maker,
          const GPtrArray *rows,
          const char      *title)
{
  if (rows->len > 0)
    add (maker, ENTENTE_REPORT_HEADING, 0, title, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteRow *row = rows->pdata[i];
      g_autofree char *amount = entente_row_format_amount (row, maker->style);
      g_autofree char *date = entente_row_format_date (row, maker->style);
      g_autoptr (GString) text = g_string_new (entente_row_get_name (row));
      g_autoptr (GString) note = g_string_new (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality));

      if (amount != NULL && *amount != '\0')
        entente_statement_text_append (text, amount);
      entente_statement_text_append (note, entente_row_get_credit (row));
      if (date != NULL && *date != '\0')
        entente_statement_text_append (note, date);
      add (maker, ENTENTE_REPORT_STATEMENT, row->modality, text->str, note->str);
    }
}

/**
 * entente_report_new_overview:
 * @overview: what there is in the landscape
 * @style: how dates and amounts are written
 *
 * Returns: (transfer full): a report on the landscape
 */
EntenteReport *
entente_report_new_overview (const EntenteOverview *overview,
                             const EntenteStyle    *style)
{
  static const char *const plurals[ENTENTE_N_SUBJECT_TYPES] = { N_("Entities"), N_("Deals"), N_("Events"), N_("Scenarios") };
  Maker maker;

  g_return_val_if_fail (overview != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  init (&maker, overview->references, style);
  maker.report->title = g_strdup (overview->title != NULL ? overview->title : _("Landscape"));
  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    {
      g_autofree char *line = g_strdup_printf (_("%s: %u"), _(plurals[type]), overview->n_subjects[type]);

      add (&maker, ENTENTE_REPORT_TEXT, 0, line, NULL);
    }
  add (&maker, ENTENTE_REPORT_HEADING, 0, _("How firm it is"), NULL);
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    {
      guint n = (guint) MIN (overview->n_modalities[i], G_MAXUINT);
      g_autofree char *count = g_strdup_printf (ngettext ("%'u statement", "%'u statements", n), n);

      add (&maker, ENTENTE_REPORT_STATEMENT, i, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, i), count);
    }
  add_rows (&maker, overview->in_talks, _("In talks"));
  add_rows (&maker, overview->biggest, _("Biggest deals"));
  add_differences (&maker, overview->differences, overview->accounts);
  return finish (&maker);
}

/**
 * entente_report_free:
 * @self: a report
 *
 * Frees it.
 */
void
entente_report_free (EntenteReport *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->parts);
  g_free (self);
}
