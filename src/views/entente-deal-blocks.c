/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-blocks.h"

#include "entente-difference-card.h"
#include "entente-evidence-grid.h"
#include "entente-glyph.h"
#include "entente-icons.h"
#include "entente-reveal.h"
#include "entente-row-text.h"
#include "entente-statement-row.h"
#include "entente-statement-text.h"
#include "entente-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define AVATAR_SIZE   42
#define N_DIFFERENCES 1

/**
 * entente_blocks_find:
 * @context: a page
 * @property: a property
 * @code: (nullable): a code, or %NULL for any
 *
 * Returns: (transfer none) (nullable): the preferred unconditional statement of the subject, or %NULL if there is none
 */
const EntenteStatement *
entente_blocks_find (const EntentePageContext *context,
                     EntenteProperty           property,
                     const char               *code)
{
  const EntenteStatement *found = NULL;

  for (guint i = 0; i < context->card->statements->len; i++)
    {
      const EntenteStatement *statement = context->card->statements->pdata[i];

      if (statement->property != property || statement->condition != NULL ||
          (code != NULL && g_strcmp0 (statement->code, code) != 0))
        continue;
      if (found == NULL || statement->rank < found->rank ||
          (statement->rank == found->rank && statement->modality < found->modality))
        found = statement;
    }
  return found;
}

/**
 * entente_blocks_name_of:
 * @context: a page
 * @id: the id of a subject
 *
 * Returns: (transfer none): its name, or the id where it has none
 */
const char *
entente_blocks_name_of (const EntentePageContext *context,
                        const char               *id)
{
  const char *name = entente_references_name_of (id, context->card->references);

  return name != NULL ? name : id;
}

/**
 * entente_blocks_get_firmness:
 * @modality: a modality
 *
 * Returns: in which list of a page a row of that modality stands
 */
EntenteFirmness
entente_blocks_get_firmness (EntenteModality modality)
{
  if (entente_modality_is_stated (modality))
    return ENTENTE_FIRMNESS_STATED;
  return modality == ENTENTE_MODALITY_OPINION ? ENTENTE_FIRMNESS_OPINION : ENTENTE_FIRMNESS_LIKELY;
}

/**
 * entente_blocks_describe_firmness:
 * @firmness: how firmly the rows of a list are stated
 *
 * Returns: (transfer none) (nullable): what to say beside the heading of the list, or %NULL where there is no need
 */
const char *
entente_blocks_describe_firmness (EntenteFirmness firmness)
{
  switch (firmness)
    {
    case ENTENTE_FIRMNESS_OPINION:
      /* Translators: beside a heading such as “Motives”, over what somebody thinks. */
      return _("in somebody’s opinion");
    case ENTENTE_FIRMNESS_LIKELY:
      /* Translators: beside a heading such as “Motives”, over what nobody has stated as such. */
      return _("likely, not stated");
    case ENTENTE_FIRMNESS_STATED:
    case ENTENTE_N_FIRMNESSES:
    default:
      return NULL;
    }
}

/* How firm it is comes first, and is what is to be seen first. */
static void
embolden_modality (GtkLabel        *label,
                   EntenteModality  modality)
{
  const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, modality);
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute *bold;

  if (!g_str_has_prefix (gtk_label_get_text (label), word))
    return;
  attributes = pango_attr_list_new ();
  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->end_index = (guint) strlen (word);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (label, attributes);
}

static void
evidence_toggled_cb (GtkToggleButton *button,
                     GtkWidget       *evidence)
{
  gtk_widget_set_visible (evidence, gtk_toggle_button_get_active (button));
  entente_reveal (evidence);
}

static void
evidence_closed_cb (GtkToggleButton *button)
{
  gtk_toggle_button_set_active (button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

/**
 * entente_blocks_new_evidence_button:
 * @context: a page
 * @statement: a statement
 * @text: what the button says beside the glyph
 * @place: where the evidence is shown
 *
 * Returns: (transfer floating): a button that shows and hides the evidence of @statement
 */
GtkWidget *
entente_blocks_new_evidence_button (const EntentePageContext *context,
                                    const EntenteStatement   *statement,
                                    const char               *text,
                                    GtkBox                   *place)
{
  EntenteReferences *references = context->card->references;
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *glyph = entente_glyph_new ();
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *chevron = gtk_image_new_from_icon_name ("pan-down-symbolic");
  GtkWidget *evidence = entente_evidence_grid_new (statement, references, context->session);
  const EntenteSource *source = entente_references_source (references, statement->source);
  g_autofree char *spoken = entente_statement_speak (statement, source, entente_references_name_of, references);
  g_autofree char *locator = entente_statement_format_locator (statement, source);

  entente_glyph_set_modality (ENTENTE_GLYPH (glyph), statement->modality);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  embolden_modality (GTK_LABEL (label), statement->modality);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), glyph, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), label, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), chevron, 2, 0, 1, 1);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), grid);
  gtk_widget_add_css_class (button, "evidence");
  entente_tooltip_set (button, locator);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  gtk_widget_set_margin_top (evidence, 6);
  gtk_box_append (place, evidence);
  gtk_widget_set_visible (evidence, FALSE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (evidence_toggled_cb), evidence, 0);
  g_signal_connect_object (evidence, "closed", G_CALLBACK (evidence_closed_cb), button, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The avatars of the first two parties overlap; what isn't of parties has its icon. */
static GtkWidget *
new_portrait (const EntentePageContext *context)
{
  const EntenteRow *row = context->card->row;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint n = 0;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (row->type == ENTENTE_SUBJECT_ENTITY)
    gtk_box_append (GTK_BOX (box), adw_avatar_new (AVATAR_SIZE, entente_row_get_name (row), TRUE));
  for (; row->parties != NULL && row->parties[n] != NULL && n < 2; n++)
    {
      GtkWidget *avatar = adw_avatar_new (AVATAR_SIZE, entente_row_get_party (row, n), TRUE);

      if (n > 0)
        gtk_widget_add_css_class (avatar, "overlapping");
      gtk_box_append (GTK_BOX (box), avatar);
    }
  if (gtk_widget_get_first_child (box) == NULL)
    {
      g_autofree char *icon = entente_icons_get_name (row);
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_image_set_icon_size (GTK_IMAGE (image), GTK_ICON_SIZE_LARGE);
      gtk_box_append (GTK_BOX (box), image);
    }
  return box;
}

/**
 * entente_blocks_add_header:
 * @context: a page
 *
 * Appends the name of the subject, with its avatar or those of its parties, and what it is in a line.
 */
void
entente_blocks_add_header (const EntentePageContext *context)
{
  const EntenteRow *row = context->card->row;
  g_autofree char *summary = entente_row_format_summary (row);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *name = new_label (entente_row_get_name (row), "title-2");

  g_object_set (name, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_grid_attach (GTK_GRID (grid), new_portrait (context), 0, 0, 1, 2);
  gtk_widget_set_valign (name, summary != NULL ? GTK_ALIGN_END : GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (name, TRUE);
  gtk_grid_attach (GTK_GRID (grid), name, 1, 0, 1, 1);
  if (summary != NULL)
    {
      GtkWidget *label = new_label (summary, "caption");

      gtk_widget_add_css_class (label, "secondary");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_vexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), label, 1, 1, 1, 1);
    }
  gtk_box_append (context->box, grid);
}

static char *
format_date (const EntentePageContext *context,
             const EntenteStatement   *statement)
{
  g_autoptr (EntenteDate) date = statement->date != NULL ? entente_date_parse (statement->date, NULL) : NULL;

  return date != NULL ? entente_date_format (date, entente_session_get_style (context->session)->date) : NULL;
}

/* A deal reached a step then, or at no stated time. */
static void
describe_step (const EntentePageContext *context,
               EntenteStatementRow      *row,
               const EntenteStatement   *statement)
{
  g_autofree char *when = format_date (context, statement);
  /* Translators: a step of a deal, and when it was reached. */
  g_autofree char *text = g_strdup_printf (_("%s: %s"), entente_statement_get_code_label (statement),
                                           when != NULL ? when : C_("date", "undated"));

  entente_statement_row_set_text (row, text);
}

/* An event has a date and no steps; that it goes on is said, for its date doesn't tell. */
static void
describe_time (const EntentePageContext *context,
               EntenteStatementRow      *row,
               const EntenteStatement   *statement)
{
  const EntenteRow dated = { .type = ENTENTE_SUBJECT_EVENT, .date = statement->date };
  g_autofree char *when = format_date (context, statement);
  g_autofree char *precision = entente_row_format_precision (&dated);
  g_autoptr (GString) lead = g_string_new (precision);

  if (g_strcmp0 (statement->code, "ongoing") == 0)
    /* Translators: of an event. */
    entente_statement_text_append (lead, _("going on"));
  entente_statement_row_set_text (row, when != NULL ? when : _("Undated"));
  entente_statement_row_set_lead (row, lead->str);
}

/**
 * entente_blocks_add_dates:
 * @context: a page
 *
 * Appends when a deal reached which step, or when an event was. What has no date says so.
 */
void
entente_blocks_add_dates (const EntentePageContext *context)
{
  const EntenteCard *card = context->card;
  gboolean is_event = card->row->type == ENTENTE_SUBJECT_EVENT;
  GtkWidget *blocks[ENTENTE_N_FIRMNESSES] = { NULL };

  for (guint i = 0; i < card->statements->len; i++)
    {
      const EntenteStatement *statement = card->statements->pdata[i];
      EntenteFirmness firmness = entente_blocks_get_firmness (statement->modality);
      GtkWidget *row;

      if (statement->property != ENTENTE_PROPERTY_STATUS || statement->condition != NULL)
        continue;
      row = entente_statement_row_new (statement, card->references, context->session);
      if (is_event)
        describe_time (context, ENTENTE_STATEMENT_ROW (row), statement);
      else
        describe_step (context, ENTENTE_STATEMENT_ROW (row), statement);
      /* A step may be told in several places. */
      entente_statement_row_show_place (ENTENTE_STATEMENT_ROW (row));
      if (context->many_sources)
        entente_statement_row_show_source (ENTENTE_STATEMENT_ROW (row));
      if (blocks[firmness] == NULL)
        {
          /* Translators: a heading over the date of an event. */
          blocks[firmness] = entente_block_new (is_event ? _("When") : _("Dates"));
          entente_block_set_note (ENTENTE_BLOCK (blocks[firmness]), entente_blocks_describe_firmness (firmness));
          gtk_box_append (context->box, blocks[firmness]);
        }
      entente_block_add (ENTENTE_BLOCK (blocks[firmness]), row);
    }
}

static GtkWidget *
new_difference (const EntentePageContext *context,
                guint                     i)
{
  const EntenteCard *card = context->card;
  GtkWidget *difference = entente_difference_card_new (card->differences->pdata[i], card->accounts, card->references,
                                                       context->session);

  gtk_widget_set_margin_top (difference, 6);
  return difference;
}

static GtkWidget *
create_differences_cb (EntenteBlock *block,
                       gpointer      data)
{
  const EntentePageContext *context = data;
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < context->card->differences->len; i++)
    gtk_box_append (GTK_BOX (page), new_difference (context, i));
  return page;
}

/**
 * entente_blocks_add_differences:
 * @context: a page
 *
 * Appends where accounts of the subject differ.
 */
void
entente_blocks_add_differences (const EntentePageContext *context)
{
  guint n = context->card->differences->len;
  GtkWidget *block, *first;

  if (n == 0)
    return;
  block = entente_block_new (_("Accounts that differ"));
  first = new_difference (context, 0);
  entente_difference_card_fold (ENTENTE_DIFFERENCE_CARD (first));
  entente_block_set_card (ENTENTE_BLOCK (block), first);
  if (n > N_DIFFERENCES)
    entente_block_set_all (ENTENTE_BLOCK (block), n, create_differences_cb, (gpointer) context);
  gtk_box_append (context->box, block);
}
