/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-blocks.h"

#include "entente-amount-bars.h"
#include "entente-currency.h"
#include "entente-ends-layout.h"
#include "entente-facts.h"
#include "entente-label.h"
#include "entente-letter-case.h"
#include "entente-row-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_bound (const EntenteMoney *amount,
              gint64              bound,
              EntenteMoneyStyle   style)
{
  EntenteMoney exact = *amount;

  exact.lower = exact.upper = bound;
  exact.qualifier = ENTENTE_QUALIFIER_EXACT;
  exact.period = ENTENTE_PERIOD_ONCE;
  return entente_money_format (&exact, NULL, style);
}

static char *
describe_bounds (const EntenteMoney *amount,
                 EntenteMoneyStyle   style)
{
  gboolean has_lower = amount->lower != ENTENTE_MONEY_NO_LOWER;
  gboolean has_upper = amount->upper != ENTENTE_MONEY_NO_UPPER;
  g_autofree char *lower = has_lower ? format_bound (amount, amount->lower, style) : NULL;
  g_autofree char *upper = has_upper ? format_bound (amount, amount->upper, style) : NULL;

  /* An exact figure says it all, and that there is none has been said. */
  if (amount->qualifier == ENTENTE_QUALIFIER_EXACT || (!has_lower && !has_upper))
    return NULL;
  if (amount->qualifier == ENTENTE_QUALIFIER_ABOUT)
    /* Translators: the bounds of an amount that is given as “about” something. */
    return g_strdup_printf (_("none given, only “about” %s"), has_lower ? lower : upper);
  if (has_lower && has_upper)
    /* Translators: the bounds of an amount. */
    return g_strdup_printf (_("lowest %s, highest %s"), lower, upper);
  if (has_lower)
    /* Translators: the bounds of an amount. */
    return g_strdup_printf (_("lowest %s, no highest given"), lower);
  /* Translators: the bounds of an amount. */
  return g_strdup_printf (_("highest %s, no lowest given"), upper);
}

/* The words of the source, and that they limit nothing where an amount is exact. */
static char *
describe_words (const EntenteStatement *statement)
{
  if (statement->amount.qualifier == ENTENTE_QUALIFIER_EXACT)
    /* Translators: the words of a source, quoted, that give an amount exactly. */
    return g_strdup_printf (_("“%s”, no “about”, no “up to”"), statement->words);
  /* Translators: the words of a source, quoted. */
  return g_strdup_printf (_("“%s”"), statement->words);
}

static char *
describe_currency (const EntenteStatement *statement)
{
  const char *currency = statement->amount.currency;
  const char *symbol = entente_currency_get_symbol (currency);

  if (symbol != NULL && statement->words != NULL && strstr (statement->words, symbol) != NULL)
    /* Translators: the sign of a currency that a source writes, and the code of the currency that it is taken for. */
    return g_strdup_printf (_("“%s” in the source, read as %s"), symbol, currency);
  return g_strdup (currency);
}

/* There is no property for which share an investment buys: that none is stated is only certain where no statement could tell
 * it. Of what it would be a share is told, or nothing. */
static char *
describe_share (const EntentePageContext *context)
{
  const EntenteCard *card = context->card;
  const char *investee = NULL;

  if (g_strcmp0 (card->row->kind, "investment") != 0)
    return NULL;
  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];

      if (statement->property == ENTENTE_PROPERTY_FIGURE || statement->property == ENTENTE_PROPERTY_STRUCTURE ||
          (statement->property == ENTENTE_PROPERTY_TERM && entente_modality_is_stated (statement->modality)))
        return NULL;
      if (statement->property == ENTENTE_PROPERTY_PARTY && g_strcmp0 (statement->code, "investee") == 0)
        investee = entente_blocks_name_of (context, statement->object);
    }
  /* Translators: which share of a company an investment buys; the name of the company. */
  return investee != NULL ? g_strdup_printf (_("of %s: not stated"), investee) : NULL;
}

static GtkWidget *
new_facts (const EntentePageContext *context,
           const EntenteStatement   *statement,
           EntenteMoneyStyle         style)
{
  GtkWidget *facts = entente_facts_new ();
  g_autofree char *bounds = describe_bounds (&statement->amount, style);
  g_autofree char *share = describe_share (context);

  if (bounds != NULL)
    entente_facts_add (ENTENTE_FACTS (facts), _("Bounds"), bounds);
  if (statement->words != NULL)
    {
      g_autofree char *words = describe_words (statement);

      entente_facts_add (ENTENTE_FACTS (facts), _("Words"), words);
    }
  if (statement->amount.currency[0] != '\0')
    {
      g_autofree char *currency = describe_currency (statement);

      entente_facts_add (ENTENTE_FACTS (facts), _("Currency"), currency);
    }
  if (share != NULL)
    entente_facts_add (ENTENTE_FACTS (facts), _("Share"), share);
  return facts;
}

/* What a bar is of: what has been done with the money. */
static char *
get_bar_label (const char *measure)
{
  if (strcmp (measure, "discussed") == 0)
    /* Translators: before a bar: the money that is under discussion. */
    return g_strdup (C_("amount", "Discussed"));
  return entente_letter_case_raise (entente_vocabulary_label_of (ENTENTE_VOCABULARY_MEASURE, measure));
}

static void
add_bar (EntenteAmountBars        *bars,
         const EntentePageContext *context,
         const char               *measure,
         gboolean                  always)
{
  const EntenteStatement *statement = entente_blocks_find (context, ENTENTE_PROPERTY_AMOUNT, measure);
  g_autofree char *label = get_bar_label (measure);

  if (statement != NULL)
    entente_amount_bars_add (bars, label, &statement->amount, statement->modality, NULL);
  else if (always)
    entente_amount_bars_add (bars, label, NULL, ENTENTE_MODALITY_ASSERTED, NULL);
}

static GtkWidget *
new_bars (const EntentePageContext *context)
{
  static const char *const always[] = { "discussed", "committed", "paid" };
  GtkWidget *bars = entente_amount_bars_new ();

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    add_bar (ENTENTE_AMOUNT_BARS (bars), context, always[i], TRUE);
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_MEASURE); i++)
    {
      const char *measure = entente_vocabulary_nth (ENTENTE_VOCABULARY_MEASURE, i);
      gboolean there = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (always); j++)
        there |= strcmp (measure, always[j]) == 0;
      if (!there)
        add_bar (ENTENTE_AMOUNT_BARS (bars), context, measure, FALSE);
    }
  return bars;
}

/* What the figure measures. One that is talked of for an investment is the whole of it, and no running total. */
static char *
describe_measure (const EntenteRow *row)
{
  if (g_strcmp0 (row->measure, "discussed") == 0 && g_strcmp0 (row->kind, "investment") == 0)
    return g_strdup (_("under discussion, as one investment"));
  return entente_row_format_measure (row);
}

/* The amount in large, whose word it is, the money by measure, and how it is given. */
static GtkWidget *
new_amount_card (const EntentePageContext *context,
                 const EntenteStatement   *statement)
{
  const EntenteRow *row = context->card->row;
  const EntenteStyle *style = entente_session_get_style (context->session);
  g_autofree char *amount = entente_row_format_amount (row, style);
  g_autofree char *measure = describe_measure (row);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *figure = entente_label_new (amount, "title-1");
  GtkWidget *button = entente_blocks_new_evidence_button (
    context, statement, entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, statement->modality), GTK_BOX (place));

  /* A figure in large letters needs the whole line where letters are large. */
  gtk_widget_set_layout_manager (line, g_object_new (ENTENTE_TYPE_ENDS_LAYOUT, NULL));
  gtk_widget_add_css_class (figure, "numeric");
  gtk_label_set_natural_wrap_mode (GTK_LABEL (figure), GTK_NATURAL_WRAP_NONE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), figure);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (heading), line);
  gtk_box_append (GTK_BOX (heading), entente_label_new_secondary (measure));

  gtk_box_append (GTK_BOX (content), heading);
  gtk_box_append (GTK_BOX (content), place);
  gtk_box_append (GTK_BOX (content), new_bars (context));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (content), new_facts (context, statement, style->money));
  gtk_widget_set_margin_start (content, 13);
  gtk_widget_set_margin_end (content, 13);
  gtk_widget_set_margin_top (content, 9);
  gtk_widget_set_margin_bottom (content, 9);
  gtk_box_append (GTK_BOX (card), content);
  gtk_widget_add_css_class (card, "card");
  return card;
}

/**
 * entente_blocks_add_amount:
 * @context: a page
 *
 * Appends the amounts of a deal or an event. That a deal has none is said, and that those which it has are no sum of its own.
 */
void
entente_blocks_add_amount (const EntentePageContext *context)
{
  const EntenteRow *row = context->card->row;
  static const EntenteProperty amounts[] = { ENTENTE_PROPERTY_AMOUNT };
  const EntenteStatement *preferred =
    row->measure != NULL ? entente_blocks_find (context, ENTENTE_PROPERTY_AMOUNT, row->measure) : NULL;
  gboolean has_more = FALSE;
  GtkWidget *block;

  /* The card tells the preferred amount; each of several has its own evidence. */
  for (guint i = 0; i < context->card->statements->len; i++)
    {
      const EntenteStatement *statement = context->card->statements->pdata[i];

      has_more |= statement->property == ENTENTE_PROPERTY_AMOUNT && statement != preferred;
    }
  if (preferred != NULL || row->type == ENTENTE_SUBJECT_DEAL)
    {
      block = entente_block_new (_("Amount"));
      if (preferred != NULL)
        entente_block_set_card (ENTENTE_BLOCK (block), new_amount_card (context, preferred));
      else
        entente_block_add_none (ENTENTE_BLOCK (block), has_more ? _("No sum for the deal itself") : _("None in any source"));
      gtk_box_append (context->box, block);
    }
  if (has_more)
    entente_blocks_add_properties (context, preferred != NULL ? _("All amounts") : _("Other amounts"), amounts,
                                   G_N_ELEMENTS (amounts), FALSE);
}
