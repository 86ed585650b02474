/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the help says, page by page: paragraphs, and examples drawn as everywhere else. */

#include "entente-help-pages.h"

#include "entente-amount-glyph.h"
#include "entente-date.h"
#include "entente-glyph.h"
#include "entente-label.h"

#include <glib/gi18n-lib.h>

#define MARGIN    18
#define PAGE_MAX  560
#define GLYPH_COLUMN 22 /* as wide as the widest glyph */

/* What stands in a page. All but a paragraph is an example: a drawing, its words, and what they mean. */
typedef enum {
  PART_TEXT,
  PART_MODALITY,
  PART_MARK,
  PART_AMOUNT,
  PART_DATE,
} PartKind;

typedef struct {
  PartKind     kind;
  const char  *text;
  guint        value;  /* a modality or a mark */
  const char  *word;   /* of a mark */
  const char  *date;   /* in EDTF */
  EntenteMoney amount;
} Part;

#define TEXT(words)             { .kind = PART_TEXT, .text = words }
#define MODALITY(number, words) { .kind = PART_MODALITY, .value = ENTENTE_MODALITY_##number, .text = words }
#define MARK(number, its_word, words) { .kind = PART_MARK, .value = ENTENTE_MARK_##number, .word = its_word, .text = words }
#define DATE(edtf, words)       { .kind = PART_DATE, .date = edtf, .text = words }
#define BILLIONS(n)             ((n) * G_GINT64_CONSTANT (100000000000))
#define AMOUNT(lower, upper, how, words) \
  { .kind = PART_AMOUNT, .amount = { "USD", lower, upper, ENTENTE_QUALIFIER_##how, ENTENTE_PERIOD_ONCE }, .text = words }

static const Part statements[] = {
  TEXT (N_("Everything in Entente is a statement: one thing that is said about one entity, deal, event or scenario, with who "
           "said it, where, and how firmly.")),
  TEXT (N_("A company’s name, the amount of a deal and each step of its status have statements of their own. A click on a line "
           "in the inspector shows its evidence: the source, the section and paragraph, and who is credited.")),
  TEXT (N_("What is stated and what is only likely stand under different headings. What depends on something else stands "
           "under “If …”, and is never counted as if it had happened.")),
  TEXT (N_("No statement is overwritten. Where there are several of the same thing, one is preferred for lists, and the others "
           "stay within reach.")),
};

static const Part firmness[] = {
  TEXT (N_("How firmly something is said is shown by a shape, a line and a word together, never by colour alone.")),
  MODALITY (ASSERTED, N_("Said flatly, as a fact")),
  MODALITY (REPORTED, N_("Passed on from somebody else: “reportedly”, “according to”")),
  MODALITY (ESTIMATED, N_("A figure that somebody has worked out")),
  MODALITY (POSSIBLE, N_("It could, may or might be so")),
  MODALITY (FORECAST, N_("Somebody expects that it will be so")),
  MODALITY (OPINION, N_("A judgement: somebody argues, hopes or worries")),
  TEXT (N_("The first three are stated, the others only likely. In bars and on the timeline what is only likely has a broken "
           "outline, what is stated a whole one.")),
};

static const Part dates[] = {
  TEXT (N_("A date is kept as exactly as its source has it. Where only a year is known, a year is drawn and not a day in it. "
           "What goes on has an open end, and what has no date stands on a shelf below the timeline.")),
  DATE ("2023-11-17", N_("That day")),
  DATE ("2023-11", N_("Some day in that month")),
  DATE ("2019", N_("Some time in that year")),
  DATE ("2019~", N_("That year, or one beside it")),
  DATE ("2019/..", N_("Since that year, without an end")),
  TEXT (N_("Amounts are not made more exact than they are, either. A drawing beside them shows what their bounds are like.")),
  AMOUNT (BILLIONS (1), BILLIONS (1), EXACT, N_("Just that")),
  AMOUNT (BILLIONS (13), BILLIONS (13), ABOUT, N_("That, or near it")),
  AMOUNT (BILLIONS (13), ENTENTE_MONEY_NO_UPPER, AT_LEAST, N_("That or more")),
  AMOUNT (ENTENTE_MONEY_NO_LOWER, BILLIONS (50), UP_TO, N_("That or less")),
  AMOUNT (BILLIONS (10), BILLIONS (20), RANGE, N_("Somewhere between the two")),
  TEXT (N_("Amounts that measure different things, such as money that is discussed and money that was paid, are never added.")),
};

static const Part differences[] = {
  TEXT (N_("Two sources may give different amounts, dates or accounts of the same thing. Entente doesn’t decide who is right: "
           "all of them stay.")),
  MARK (DIFFER, N_("Accounts differ"), N_("Beside this mark stands how many differences there are")),
  MARK (NONE, N_("Nothing stated"), N_("No source says anything about it")),
  TEXT (N_("A click on what is marked shows it in the inspector, where the accounts stand side by side, each with its "
           "evidence.")),
  TEXT (N_("One value has to come first in lists. Your own statements come before others, the firm before the likely, and the "
           "dated before the undated.")),
};

static const Part search[] = {
  TEXT (N_("Typing into the list of entities searches it, and so does Ctrl+F from anywhere. Any part of a name will do, and so "
           "will beginnings of its words in any order, in capitals or not, with accents or without. What was found in the "
           "names of deals and events and in statements is told at the end of the list.")),
  TEXT (N_("Who enters an entity sees only its deals and events. Back leads to where you were.")),
  TEXT (N_("The filter bar leaves out what you don’t want to see: by kind, status, amount, time, firmness, source or dataset. "
           "Each part of a filter can be removed by itself, or all at once.")),
  TEXT (N_("The search of GNOME finds entities, deals and events as well, also while Entente isn’t running.")),
};

static const Part import[] = {
  TEXT (N_("A landscape of your own is a file whose name ends in “.entente.json” or “.entente.ndjson”. Import it by the main "
           "menu, drop it on the window, or open it from Files.")),
  TEXT (N_("The file is checked before. If something is wrong with it, you are told what and in which line, and nothing is "
           "changed.")),
  TEXT (N_("What is imported is a dataset of its own beside the others. It can be taken back at once, and be removed in the "
           "preferences at any time.")),
  TEXT (N_("All of it stays on your computer: Entente doesn’t use the network.")),
};

static const Part printing[] = {
  TEXT (N_("Ctrl+P, or Print in the main menu, shows the pages before anything is printed: the timeline as it is seen, with all of "
           "its lanes, or what the inspector shows, as a report.")),
  TEXT (N_("On paper, too, shapes and lines say how firm everything is. A report numbers its sources, and names them at its end.")),
  TEXT (N_("Without a printer, save the pages as a PDF.")),
  TEXT (N_("Ctrl+C copies the row that has the focus, with who says so, where, and a link that leads back to it. Rows can be dragged "
           "into other programs as well.")),
};

static const struct {
  const char *title;
  const char *subtitle;
  const Part *parts;
  guint       n_parts;
} pages[] = {
  { N_("What a Statement Is"), N_("Who says what, where, and how firmly"), statements, G_N_ELEMENTS (statements) },
  { N_("How Firmness Is Drawn"), N_("Shapes and lines from asserted to opinion"), firmness, G_N_ELEMENTS (firmness) },
  { N_("Imprecise Dates and Amounts"), N_("As exact as the source, and no more"), dates, G_N_ELEMENTS (dates) },
  { N_("Sources That Differ"), N_("What the mark means, and what comes first"), differences, G_N_ELEMENTS (differences) },
  { N_("Searching and Filtering"), N_("To what you want to see"), search, G_N_ELEMENTS (search) },
  { N_("Printing and Copying"), N_("On paper, as a PDF, into other programs"), printing, G_N_ELEMENTS (printing) },
  { N_("Importing Your Own Landscape"), N_("Files, checks and datasets"), import, G_N_ELEMENTS (import) },
};

static GtkWidget *
make_drawing (const Part *part)
{
  GtkWidget *drawing;

  switch (part->kind)
    {
    case PART_MODALITY:
      drawing = entente_glyph_new ();
      entente_glyph_set_modality (ENTENTE_GLYPH (drawing), part->value);
      return drawing;
    case PART_MARK:
      drawing = entente_glyph_new ();
      entente_glyph_set_mark (ENTENTE_GLYPH (drawing), part->value);
      return drawing;
    case PART_AMOUNT:
      drawing = entente_amount_glyph_new ();
      entente_amount_glyph_set_amount (ENTENTE_AMOUNT_GLYPH (drawing), &part->amount, NULL);
      return drawing;
    case PART_TEXT:
    case PART_DATE:
    default:
      return NULL;
    }
}

static char *
make_words (const Part *part)
{
  g_autoptr (EntenteDate) date = NULL;

  switch (part->kind)
    {
    case PART_MODALITY:
      return g_strdup (entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, part->value));
    case PART_MARK:
      return g_strdup (_(part->word));
    case PART_AMOUNT:
      return entente_money_format (&part->amount, NULL, ENTENTE_MONEY_STYLE_SHORT);
    case PART_DATE:
      date = entente_date_parse (part->date, NULL);
      return entente_date_format (date, ENTENTE_DATE_STYLE_LONG);
    case PART_TEXT:
    default:
      return NULL;
    }
}

/* A drawing with its words, and under them what they mean. */
static GtkWidget *
make_example (const Part *part)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *drawing = make_drawing (part);
  g_autofree char *words = make_words (part);
  GtkWidget *heading = entente_label_new (words, "heading");
  GtkWidget *meaning = entente_label_new_secondary (_(part->text));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_set_margin_start (grid, 6);
  if (drawing != NULL)
    {
      gtk_widget_set_size_request (drawing, GLYPH_COLUMN, -1);
      gtk_widget_set_valign (drawing, GTK_ALIGN_CENTER);
      gtk_grid_attach (GTK_GRID (grid), drawing, 0, 0, 1, 1);
    }
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_grid_attach (GTK_GRID (grid), heading, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), meaning, 1, 1, 1, 1);
  return grid;
}

static GtkWidget *
make_page (const char *title,
           const Part *parts,
           guint       n_parts)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_box_append (GTK_BOX (box), entente_label_new (title, "title-2"));
  for (guint i = 0; i < n_parts; i++)
    gtk_box_append (GTK_BOX (box), parts[i].kind == PART_TEXT ? entente_label_new (_(parts[i].text), NULL) : make_example (&parts[i]));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_MAX);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

/**
 * entente_help_pages_add:
 * @help: the help
 *
 * Adds the pages that tell of what is seen.
 */
void
entente_help_pages_add (EntenteHelp *help)
{
  g_return_if_fail (ENTENTE_IS_HELP (help));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    entente_help_add_page (help, _(pages[i].title), _(pages[i].subtitle),
                           make_page (_(pages[i].title), pages[i].parts, pages[i].n_parts));
}
