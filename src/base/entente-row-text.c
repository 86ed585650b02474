/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-row-text.h"

#include "entente-bundled-text.h"
#include "entente-id.h"
#include "entente-letter-case.h"
#include "entente-statement-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many names as a second line holds; of more, one less and how many are left. */
#define NAMES_MAX 3

static gboolean
has_figure (const EntenteRow *row)
{
  return row->amount.qualifier != ENTENTE_QUALIFIER_NONE && row->amount.qualifier != ENTENTE_QUALIFIER_NO_FIGURE &&
         row->amount.qualifier != ENTENTE_QUALIFIER_UNDISCLOSED;
}

static const char *
get_kind_label (const EntenteRow *row)
{
  EntenteVocabulary kinds = row->type == ENTENTE_SUBJECT_DEAL ? ENTENTE_VOCABULARY_DEAL_KIND : ENTENTE_VOCABULARY_ENTITY_KIND;

  if (row->kind == NULL)
    return entente_vocabulary_label (ENTENTE_VOCABULARY_SUBJECT_TYPE, row->type);
  return entente_vocabulary_label_of (kinds, row->kind);
}

static char *
format_deals (const EntenteRow *row)
{
  return g_strdup_printf (ngettext ("%'u deal", "%'u deals", row->deals), row->deals);
}

static char *
format_events (const EntenteRow *row)
{
  return g_strdup_printf (ngettext ("%'u event", "%'u events", row->events), row->events);
}

/* How much there is of an entity. Empty if it is a party of nothing. */
static char *
format_share (const EntenteRow *row)
{
  g_autofree char *deals = NULL;
  g_autofree char *talks = NULL;

  if (row->deals == 0)
    return row->events > 0 ? format_events (row) : g_strdup ("");

  deals = format_deals (row);
  if (row->talks == 0)
    return g_steal_pointer (&deals);
  /* Translators: how many of some deals are only talked about, as in “4 deals, 1 in talks” */
  talks = g_strdup_printf (ngettext ("%'u in talks", "%'u in talks", row->talks), row->talks);
  /* Translators: how many deals, and how many of them are in talks, as in “4 deals, 1 in talks” */
  return g_strdup_printf (C_("deals", "%1$s, %2$s"), deals, talks);
}

static char *
format_parties (const EntenteRow *row)
{
  guint n_names = row->parties != NULL ? g_strv_length (row->parties) : 0;
  guint n_parties = MAX (row->n_parties, n_names);
  guint n_shown = MIN (n_names, n_parties > NAMES_MAX ? NAMES_MAX - 1 : NAMES_MAX);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n_shown; i++)
    {
      if (i > 0)
        /* Translators: between the names in a list, as in “Amazon, OpenAI” */
        g_string_append (names, C_("list of names", ", "));
      g_string_append (names, entente_row_get_party (row, i));
    }
  if (n_shown > 0 && n_parties > n_shown)
    {
      g_autofree char *shown = g_string_free (names, FALSE);

      /* Translators: some names, and how many follow that aren't shown, as in “Amazon, OpenAI and 2 more” */
      return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_parties - n_shown), shown, n_parties - n_shown);
    }
  return g_string_free (names, FALSE);
}

static EntenteDate *
parse_date (const EntenteRow *row)
{
  return row->date != NULL ? entente_date_parse (row->date, NULL) : NULL;
}

/* What an interval or a set says of its ends. Both are often closed. */
static void
append_ends (const EntenteDate *date,
             GString           *text)
{
  switch (entente_date_get_start (date))
    {
    case ENTENTE_DATE_END_OPEN:
      entente_statement_text_append_spoken (text, _("open start"));
      break;
    case ENTENTE_DATE_END_UNKNOWN:
      entente_statement_text_append_spoken (text, _("start unknown"));
      break;
    case ENTENTE_DATE_END_STATED:
    default:
      break;
    }
  switch (entente_date_get_end (date))
    {
    case ENTENTE_DATE_END_OPEN:
      entente_statement_text_append_spoken (text, _("open end"));
      break;
    case ENTENTE_DATE_END_UNKNOWN:
      entente_statement_text_append_spoken (text, _("end unknown"));
      break;
    case ENTENTE_DATE_END_STATED:
    default:
      break;
    }
}

static const char *
get_precision_label (const EntenteDate *date)
{
  switch (entente_date_get_precision (date))
    {
    case ENTENTE_PRECISION_MONTH:
      /* Translators: below a date: the day isn't known */
      return _("month only");
    case ENTENTE_PRECISION_SEASON:
      return _("season only");
    case ENTENTE_PRECISION_QUARTER:
      return _("quarter only");
    case ENTENTE_PRECISION_HALF:
      return _("half-year only");
    case ENTENTE_PRECISION_YEAR:
      /* Translators: below a date: month and day aren't known */
      return _("year only");
    case ENTENTE_PRECISION_DECADE:
      return _("decade only");
    case ENTENTE_PRECISION_CENTURY:
      return _("century only");
    case ENTENTE_PRECISION_MILLENNIUM:
      return _("millennium only");
    case ENTENTE_PRECISION_SET:
      /* Translators: below a list of dates, of which only one is right */
      return _("one of several");
    case ENTENTE_PRECISION_INTERVAL:
    case ENTENTE_PRECISION_DAY:
    default:
      return "";
    }
}

static void
speak_label (GString    *sentence,
             const char *label)
{
  g_autofree char *lower = entente_letter_case_lower (label);

  entente_statement_text_append_spoken (sentence, lower);
}

/* What is short for the eye is spoken in full. A person who reads EDTF hears it too. */
static void
speak_date (const EntenteRow   *row,
            const EntenteStyle *style,
            GString            *sentence)
{
  g_autoptr (EntenteDate) date = parse_date (row);
  g_autofree char *precision = entente_row_format_precision (row);
  g_autofree char *text = NULL;

  if (date == NULL)
    {
      entente_statement_text_append_spoken (sentence, row->date != NULL ? row->date : C_("date", "undated"));
      return;
    }
  text = entente_date_format (date, style->date == ENTENTE_DATE_STYLE_EDTF ? style->date : ENTENTE_DATE_STYLE_LONG);
  entente_statement_text_append_spoken (sentence, text);
  /* The date has named its month, or said “about”, by itself. */
  if (entente_date_get_precision (date) != ENTENTE_PRECISION_MONTH && !entente_date_is_approximate (date) &&
      !entente_date_is_uncertain (date))
    entente_statement_text_append_spoken (sentence, precision);
}

static char *
speak_amount (const EntenteRow   *row,
              const EntenteStyle *style)
{
  g_autofree char *amount = entente_money_speak (&row->amount, style->money);

  if (!has_figure (row) || row->measure == NULL)
    return g_steal_pointer (&amount);
  if (strcmp (row->measure, "discussed") == 0)
    /* Translators: a spoken amount, as in “50 billion dollars under discussion” */
    return g_strdup_printf (_("%s under discussion"), amount);
  if (strcmp (row->measure, "committed") == 0)
    /* Translators: a spoken amount, as in “50 billion dollars committed” */
    return g_strdup_printf (_("%s committed"), amount);
  if (strcmp (row->measure, "paid") == 0)
    /* Translators: a spoken amount, as in “50 billion dollars paid” */
    return g_strdup_printf (_("%s paid"), amount);
  /* Translators: what is measured and a spoken amount, as in “running total, about 13 billion dollars” */
  return g_strdup_printf (C_("spoken amount", "%1$s, %2$s"),
                          entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, row->measure),
                          amount);
}

static void
speak_entity (const EntenteRow *row,
              GString          *sentence)
{
  g_autofree char *share = format_share (row);

  entente_statement_text_append_spoken (sentence, entente_row_get_name (row));
  speak_label (sentence, get_kind_label (row));
  entente_statement_text_append_spoken (sentence, share);
}

static void
speak_deal (const EntenteRow   *row,
            const EntenteStyle *style,
            GString            *sentence)
{
  entente_statement_text_append_spoken (sentence, entente_vocabulary_label (ENTENTE_VOCABULARY_SUBJECT_TYPE, row->type));
  entente_statement_text_append_spoken (sentence, entente_row_get_name (row));
  speak_label (sentence, entente_row_get_status (row));
  if (row->amount.qualifier == ENTENTE_QUALIFIER_NONE)
    {
      entente_statement_text_append_spoken (sentence, _("amount not stated"));
    }
  else
    {
      g_autofree char *amount = speak_amount (row, style);

      entente_statement_text_append_spoken (sentence, amount);
    }
  speak_date (row, style, sentence);
}

static void
speak_event (const EntenteRow   *row,
             const EntenteStyle *style,
             GString            *sentence)
{
  g_autofree char *parties = format_parties (row);

  entente_statement_text_append_spoken (sentence, parties);
  speak_date (row, style, sentence);
  entente_statement_text_append_spoken (sentence, entente_row_get_name (row));
  if (row->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    {
      g_autofree char *amount = speak_amount (row, style);

      entente_statement_text_append_spoken (sentence, amount);
    }
}

/* How firm what was said of the row is. */
static void
speak_evidence (const EntenteRow *row,
                GString          *sentence)
{
  if (row->has_modality)
    speak_label (sentence, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality));
  entente_statement_text_append_spoken (sentence, entente_row_get_credited (row));
}

/* The text of that bit as it is shown. */
static const char *
translate (const EntenteRow *row,
           guint             bit,
           const char       *text)
{
  return row->translated & bit ? entente_bundled_text (ENTENTE_DATASET_BUNDLED, text) : text;
}

/**
 * entente_row_get_name:
 * @row: a row
 *
 * Returns: (transfer none): its name, or its id if it has none
 */
const char *
entente_row_get_name (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return row->name != NULL ? translate (row, ENTENTE_ROW_TEXT_NAME, row->name) : row->id;
}

/**
 * entente_row_get_credited:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): the name of whom it is credited to, or %NULL if that is nobody
 */
const char *
entente_row_get_credited (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return translate (row, ENTENTE_ROW_TEXT_CREDIT, row->credited_to);
}

/**
 * entente_row_get_party:
 * @row: a row
 * @nth: which one of its parties, from 0; one that it names
 *
 * Returns: (transfer none): the name of that party
 */
const char *
entente_row_get_party (const EntenteRow *row,
                       guint             nth)
{
  g_return_val_if_fail (row != NULL && row->parties != NULL && nth < ENTENTE_ROW_MAX_PARTIES, NULL);

  return translate (row, ENTENTE_ROW_TEXT_PARTY << nth, row->parties[nth]);
}

/**
 * entente_row_format_summary:
 * @row: a row
 *
 * Writes what stands below the name: the kind, and how much there is of an entity or who takes part in a deal or an
 * event. “Company · 4 deals, 1 in talks”, “Investment · Amazon, OpenAI”.
 *
 * Returns: (transfer full): the text, never empty
 */
char *
entente_row_format_summary (const EntenteRow *row)
{
  g_autofree char *more = NULL;
  GString *summary;

  g_return_val_if_fail (row != NULL, NULL);

  more = row->type == ENTENTE_SUBJECT_ENTITY ? format_share (row) : format_parties (row);
  summary = g_string_new (get_kind_label (row));
  entente_statement_text_append (summary, more);
  return g_string_free (summary, FALSE);
}

/**
 * entente_row_format_amount:
 * @row: a row
 * @style: how to write it
 *
 * Writes the amount for a column: “$50 billion”, “≈ $13 billion”, the source's words where there is no figure.
 *
 * Returns: (transfer full): the text; “Not stated” if there is no amount
 */
char *
entente_row_format_amount (const EntenteRow   *row,
                           const EntenteStyle *style)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  if (has_figure (row))
    return entente_money_format_compact (&row->amount, style->money);
  if (row->amount.qualifier != ENTENTE_QUALIFIER_NONE && row->words != NULL)
    return entente_letter_case_raise (row->words);
  amount = entente_money_format_compact (&row->amount, style->money);
  return entente_letter_case_raise (amount);
}

/**
 * entente_row_format_measure:
 * @row: a row
 *
 * Writes what stands below the amount: what it measures, as in “under discussion”, or that the words above it are no
 * figure.
 *
 * Returns: (transfer full): the text; empty if there is no amount
 */
char *
entente_row_format_measure (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (row->amount.qualifier == ENTENTE_QUALIFIER_NONE)
    return g_strdup ("");
  /* Without words the line above says so. */
  if (!has_figure (row) && row->words != NULL)
    return g_strdup (entente_vocabulary_label (ENTENTE_VOCABULARY_QUALIFIER, row->amount.qualifier));
  if (g_strcmp0 (row->measure, "committed") == 0)
    /* Translators: below an amount: it is what somebody has committed */
    return g_strdup (_("commitment"));
  if (g_strcmp0 (row->measure, "paid") == 0)
    /* Translators: below an amount: it was paid at once, it is no running total */
    return g_strdup (_("one investment"));
  return g_strdup (entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, row->measure));
}

/**
 * entente_row_format_date:
 * @row: a row
 * @style: how to write it
 *
 * Returns: (transfer full): its date with a capital first letter, as in “Since 2019”; “Undated” if there is none
 */
char *
entente_row_format_date (const EntenteRow   *row,
                         const EntenteStyle *style)
{
  g_autoptr (EntenteDate) date = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  date = parse_date (row);
  if (date == NULL)
    return g_strdup (row->date != NULL ? row->date : C_("date", "Undated"));
  text = entente_date_format (date, style->date);
  return entente_letter_case_raise (text);
}

/**
 * entente_row_format_precision:
 * @row: a row
 *
 * Writes what stands below the date: how imprecise it is, as in “year only” or “open end”.
 *
 * Returns: (transfer full): the text; empty for a day and for an interval between two dates
 */
char *
entente_row_format_precision (const EntenteRow *row)
{
  g_autoptr (EntenteDate) date = NULL;
  GString *text;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->date == NULL)
    return g_strdup (_("no date given"));

  text = g_string_new (NULL);
  date = parse_date (row);
  if (date == NULL)
    return g_string_free (text, FALSE);

  append_ends (date, text);
  if (entente_date_is_approximate (date))
    entente_statement_text_append_spoken (text, C_("precision of a date", "about"));
  if (entente_date_is_uncertain (date))
    entente_statement_text_append_spoken (text, C_("precision of a date", "uncertain"));
  if (text->len == 0)
    g_string_append (text, get_precision_label (date));
  return g_string_free (text, FALSE);
}

/**
 * entente_row_get_status:
 * @row: a row
 *
 * Returns: (transfer none): the step of the status ladder it stands at, translated; “No status” if it stands nowhere
 */
const char *
entente_row_get_status (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return row->step != NULL ? entente_vocabulary_label_of (ENTENTE_VOCABULARY_STEP, row->step) : _("No status");
}

/**
 * entente_row_get_credit:
 * @row: a row
 *
 * Returns: (transfer none): the name of whom it is credited to; “none credited” if there is none
 */
const char *
entente_row_get_credit (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  return row->credited_to != NULL ? entente_row_get_credited (row) : _("none credited");
}

/**
 * entente_row_speak:
 * @row: a row
 * @style: whether an amount is spoken in full, and a date as EDTF
 *
 * Writes a row as a sentence to be spoken: all that it shows, in words and without signs, as in “OpenAI, company, 18
 * deals”.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
entente_row_speak (const EntenteRow   *row,
                   const EntenteStyle *style)
{
  GString *sentence;

  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (style != NULL, NULL);

  sentence = g_string_new (NULL);
  switch ((int) row->type)
    {
    case ENTENTE_SUBJECT_ENTITY:
      speak_entity (row, sentence);
      break;
    case ENTENTE_SUBJECT_DEAL:
      speak_deal (row, style, sentence);
      speak_evidence (row, sentence);
      break;
    case ENTENTE_SUBJECT_EVENT:
      speak_event (row, style, sentence);
      speak_evidence (row, sentence);
      break;
    default:
      entente_statement_text_append_spoken (sentence, entente_vocabulary_label (ENTENTE_VOCABULARY_SUBJECT_TYPE, row->type));
      entente_statement_text_append_spoken (sentence, entente_row_get_name (row));
      speak_evidence (row, sentence);
    }
  if (row->differences > 0)
    {
      g_autofree char *differ = g_strdup_printf (ngettext ("%u account differs", "%u accounts differ", row->differences),
                                                 row->differences);

      entente_statement_text_append_spoken (sentence, differ);
    }
  return g_string_free (sentence, FALSE);
}
