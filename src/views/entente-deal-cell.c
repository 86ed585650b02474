/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deal-cell.h"

#include "entente-amount-glyph.h"
#include "entente-glyph.h"
#include "entente-icon.h"
#include "entente-icons.h"
#include "entente-step-marks.h"
#include "entente-text-line.h"

/* How wide the columns are, in characters: as little as can be borne, and as much as nearly all rows need. What is more is
 * for all of them, as the width of a character is but a guess. */
static const struct {
  guint min_chars;
  guint nat_chars;
} widths[] = {
  [ENTENTE_ORDER_NAME] = { 9, 30 },  [ENTENTE_ORDER_AMOUNT] = { 9, 11 },  [ENTENTE_ORDER_DATE] = { 8, 9 },
  [ENTENTE_ORDER_STATUS] = { 9, 10 }, [ENTENTE_ORDER_EVIDENCE] = { 7, 8 },
};

/* So many letters of the words for an amount have room in a line. */
#define LINE_OF_WORDS 13

struct _EntenteDealCell {
  EntenteDealItem parent_instance;

  EntenteOrder    column;
  GtkWidget      *drawing; /* before the first line, or NULL */
  GtkWidget      *first;
  GtkWidget      *mark;    /* after the first line, or NULL */
  GtkWidget      *second;
  GtkWidget      *steps;   /* in the place of the second line, or NULL */
};

G_DEFINE_FINAL_TYPE (EntenteDealCell, entente_deal_cell, ENTENTE_TYPE_DEAL_ITEM)

static void
show_deal (EntenteDealCell  *self,
           const EntenteRow *row)
{
  g_autofree char *icon = entente_icons_get_name (row);
  g_autofree char *summary = entente_row_format_summary (row);

  entente_icon_set_name (ENTENTE_ICON (self->drawing), icon);
  entente_text_line_set (self->first, entente_row_get_name (row));
  entente_text_line_set (self->second, summary);
}

/* Where the words for an amount without a figure go on in the second line, such as “Multi-billion dollar”; or NULL. */
static char *
find_second_line (const EntenteRow *row,
                  char             *words)
{
  char *end = words, *space = NULL;
  glong length = 0;

  if (row->amount.qualifier != ENTENTE_QUALIFIER_NO_FIGURE && row->amount.qualifier != ENTENTE_QUALIFIER_UNDISCLOSED)
    return NULL;
  for (; *end != '\0'; end = g_utf8_next_char (end), length++)
    if (*end == ' ' && length <= LINE_OF_WORDS)
      space = end;
  return length > LINE_OF_WORDS ? space : NULL;
}

static void
show_amount (EntenteDealCell    *self,
             const EntenteRow   *row,
             const EntenteStyle *style)
{
  g_autofree char *amount = entente_row_format_amount (row, style);
  g_autofree char *measure = entente_row_format_measure (row);
  g_autofree char *first = g_strdup (amount);
  g_autofree char *second = NULL;
  char *space = first != NULL ? find_second_line (row, first) : NULL;

  if (space != NULL)
    {
      *space = '\0';
      second = g_strdup_printf ("%s · %s", space + 1, measure);
    }
  entente_amount_glyph_set_amount (ENTENTE_AMOUNT_GLYPH (self->drawing), &row->amount, row->measure);
  entente_text_line_set (self->first, first);
  entente_text_line_set (self->second, second != NULL ? second : measure);
}

static void
show_date (EntenteDealCell    *self,
           const EntenteRow   *row,
           const EntenteStyle *style)
{
  g_autofree char *date = entente_row_format_date (row, style);
  g_autofree char *precision = entente_row_format_precision (row);

  entente_text_line_set (self->first, date);
  entente_text_line_set (self->second, precision);
}

static void
show_status (EntenteDealCell  *self,
             const EntenteRow *row)
{
  entente_text_line_set (self->first, entente_row_get_status (row));
  entente_step_marks_set_step (ENTENTE_STEP_MARKS (self->steps), row->step);
}

static void
show_evidence (EntenteDealCell  *self,
               const EntenteRow *row)
{
  const char *word = row->has_modality ? entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality) : NULL;

  gtk_widget_set_visible (self->drawing, row->has_modality);
  if (row->has_modality)
    entente_glyph_set_modality (ENTENTE_GLYPH (self->drawing), row->modality);
  entente_text_line_set (self->first, word);
  entente_text_line_set (self->second, entente_row_get_credit (row));
  entente_deal_item_set_difference (self->mark, row);
}

static void
entente_deal_cell_show (EntenteDealItem    *item,
                        const EntenteRow   *row,
                        const EntenteStyle *style)
{
  EntenteDealCell *self = ENTENTE_DEAL_CELL (item);

  gtk_widget_set_child_visible (adw_bin_get_child (ADW_BIN (self)), row != NULL);
  if (self->column == ENTENTE_ORDER_NAME)
    entente_deal_item_speak (item, row, style);
  if (row == NULL)
    return;

  switch (self->column)
    {
    case ENTENTE_ORDER_NAME:
      show_deal (self, row);
      break;
    case ENTENTE_ORDER_AMOUNT:
      show_amount (self, row, style);
      break;
    case ENTENTE_ORDER_DATE:
      show_date (self, row, style);
      break;
    case ENTENTE_ORDER_STATUS:
      show_status (self, row);
      break;
    case ENTENTE_ORDER_EVIDENCE:
      show_evidence (self, row);
      break;
    case ENTENTE_ORDER_DEALS:
    default:
      g_assert_not_reached ();
    }
}

/* What may be cut, whole. To set the tip of each row would ask the display for the pointer each time. */
static gboolean
entente_deal_cell_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  EntenteDealCell *self = ENTENTE_DEAL_CELL (widget);
  const EntenteRow *row = entente_deal_item_get_row (ENTENTE_DEAL_ITEM (self));
  const EntenteStyle *style = entente_deal_item_get_style (ENTENTE_DEAL_ITEM (self));
  g_autofree char *tip = NULL;

  if (row == NULL)
    return FALSE;
  switch (self->column)
    {
    case ENTENTE_ORDER_NAME:
      tip = g_strdup (entente_row_get_name (row));
      break;
    case ENTENTE_ORDER_AMOUNT:
      tip = entente_row_format_amount (row, style);
      break;
    case ENTENTE_ORDER_DATE:
      tip = entente_row_format_date (row, style);
      break;
    case ENTENTE_ORDER_EVIDENCE:
      tip = g_strdup (entente_row_get_credit (row));
      break;
    case ENTENTE_ORDER_STATUS:
    case ENTENTE_ORDER_DEALS:
    default:
      break;
    }
  gtk_tooltip_set_text (tooltip, tip);
  return tip != NULL;
}

static void
entente_deal_cell_class_init (EntenteDealCellClass *klass)
{
  GTK_WIDGET_CLASS (klass)->query_tooltip = entente_deal_cell_query_tooltip;
  ENTENTE_DEAL_ITEM_CLASS (klass)->show = entente_deal_cell_show;
}

static void
entente_deal_cell_init (EntenteDealCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
new_drawing (EntenteOrder column)
{
  switch (column)
    {
    case ENTENTE_ORDER_NAME:
      return entente_icon_new ();
    case ENTENTE_ORDER_AMOUNT:
      return entente_amount_glyph_new ();
    case ENTENTE_ORDER_EVIDENCE:
      return entente_glyph_new ();
    case ENTENTE_ORDER_DATE:
    case ENTENTE_ORDER_STATUS:
    case ENTENTE_ORDER_DEALS:
    default:
      return NULL;
    }
}

/**
 * entente_deal_cell_new:
 * @column: what it shows of a deal, by the order that its column asks for
 * @session: a session
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
entente_deal_cell_new (EntenteOrder    column,
                       EntenteSession *session)
{
  EntenteDealCell *self = g_object_new (ENTENTE_TYPE_DEAL_CELL, NULL);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->column = column;
  gtk_widget_set_valign (GTK_WIDGET (grid), GTK_ALIGN_CENTER);

  self->drawing = new_drawing (column);
  if (self->drawing != NULL)
    {
      gtk_widget_set_margin_end (self->drawing, column == ENTENTE_ORDER_EVIDENCE ? 6 : 9);
      /* The kind is the whole deal's, the others are of the first line. */
      gtk_grid_attach (grid, self->drawing, 0, 0, 1, column == ENTENTE_ORDER_NAME ? 2 : 1);
    }

  self->first = entente_text_line_new (column == ENTENTE_ORDER_NAME ? "deal-name" : "numeric", widths[column].min_chars,
                                            widths[column].nat_chars);
  gtk_widget_set_hexpand (self->first, column != ENTENTE_ORDER_EVIDENCE);
  gtk_grid_attach (grid, self->first, 1, 0, 1, 1);

  self->second = entente_text_line_new ("caption", 0, 0);
  gtk_widget_add_css_class (self->second, "secondary");
  gtk_widget_add_css_class (self->second, "numeric");
  gtk_grid_attach (grid, self->second, 1, 1, 2, 1);
  g_object_bind_property (session, "reduced-detail", self->second, "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  if (column == ENTENTE_ORDER_STATUS)
    {
      /* The line keeps its height, so that first lines stand on one line in all columns. */
      self->steps = entente_step_marks_new ();
      gtk_widget_set_halign (self->steps, GTK_ALIGN_START);
      gtk_widget_set_valign (self->steps, GTK_ALIGN_CENTER);
      gtk_grid_attach (grid, self->steps, 1, 1, 2, 1);
      g_object_bind_property (self->second, "visible", self->steps, "visible", G_BINDING_SYNC_CREATE);
    }
  if (column == ENTENTE_ORDER_EVIDENCE)
    {
      self->mark = entente_deal_item_new_difference (3);
      gtk_widget_set_hexpand (self->mark, TRUE);
      gtk_grid_attach (grid, self->mark, 2, 0, 1, 1);
    }

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (grid));
  entente_deal_item_set_session (ENTENTE_DEAL_ITEM (self), session);
  return GTK_WIDGET (self);
}
