/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-overview-biggest.h"

#include "entente-amount-bars.h"
#include "entente-block.h"

#include <glib/gi18n-lib.h>

#define N_BIGGEST 5

/* Over each bar lies a button, as high as the bar's row: what is drawn can't be clicked. */
static GtkWidget *
make_bar_button (const EntenteRow   *row,
                 const EntenteStyle *style)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *spoken = entente_row_speak (row, style);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "bar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.select-deal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", row->id);
  return button;
}

static gboolean
has_figure (const EntenteRow *row)
{
  return row->amount.lower != ENTENTE_MONEY_NO_LOWER || row->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

/* The highest first. */
static int
compare_amounts (gconstpointer a,
                 gconstpointer b)
{
  return -entente_money_sort (&(*(const EntenteRow *const *) a)->amount, &(*(const EntenteRow *const *) b)->amount);
}

/* The answer keeps the deals in talks by themselves; the biggest are to be seen on one axis. */
static GPtrArray *
get_biggest (const EntenteOverview *overview)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_extend (rows, overview->biggest, NULL, NULL);
  for (guint i = 0; i < overview->in_talks->len; i++)
    if (has_figure (overview->in_talks->pdata[i]))
      g_ptr_array_add (rows, overview->in_talks->pdata[i]);
  g_ptr_array_sort (rows, compare_amounts);
  if (rows->len > N_BIGGEST)
    g_ptr_array_set_size (rows, N_BIGGEST);
  return rows;
}

static guint
count_without_figure (const EntenteOverview *overview)
{
  guint n = 0;

  for (guint i = 0; i < overview->totals->len; i++)
    {
      const EntenteMeasureTotal *total = overview->totals->pdata[i];

      n += total->n_amounts - total->n_figures;
    }
  return n;
}

/**
 * entente_overview_biggest_new:
 * @overview: what there is
 * @style: how amounts are written
 *
 * Returns: (transfer floating) (nullable): a block with the biggest deals, or %NULL if none has a figure
 */
GtkWidget *
entente_overview_biggest_new (const EntenteOverview *overview,
                              const EntenteStyle    *style)
{
  g_autoptr (GPtrArray) biggest = get_biggest (overview);
  guint n_without = count_without_figure (overview);
  GtkWidget *block, *overlay, *bars, *buttons;

  if (biggest->len == 0)
    return NULL;
  overlay = gtk_overlay_new ();
  bars = entente_amount_bars_new ();
  buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < biggest->len; i++)
    {
      const EntenteRow *row = biggest->pdata[i];
      g_autofree char *amount = entente_row_format_amount (row, style);

      entente_amount_bars_add (ENTENTE_AMOUNT_BARS (bars), entente_row_get_name (row), &row->amount, row->modality, amount);
      gtk_box_append (GTK_BOX (buttons), make_bar_button (row, style));
    }
  if (n_without > 0)
    {
      const EntenteMoney none = { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_NO_FIGURE, ENTENTE_PERIOD_NONE };
      g_autofree char *label = g_strdup_printf (ngettext ("%'u more amount", "%'u more amounts", n_without), n_without);

      entente_amount_bars_add (ENTENTE_AMOUNT_BARS (bars), label, &none, ENTENTE_MODALITY_ASSERTED, _("no figure"));
      gtk_box_append (GTK_BOX (buttons), gtk_label_new (NULL));
    }
  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  gtk_widget_add_css_class (overlay, "card");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), bars);
  /* The buttons say the same, one by one. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bars), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), buttons);
  gtk_widget_set_margin_start (bars, 12);
  gtk_widget_set_margin_end (bars, 12);
  gtk_widget_set_margin_top (bars, 6);
  gtk_widget_set_margin_bottom (bars, 6);
  gtk_widget_set_margin_start (buttons, 6);
  gtk_widget_set_margin_end (buttons, 6);
  gtk_widget_set_margin_top (buttons, 6);
  gtk_widget_set_margin_bottom (buttons, 6);
  block = entente_block_new (_("Biggest deals"));
  entente_block_set_card (ENTENTE_BLOCK (block), overlay);
  return block;
}

/**
 * entente_overview_biggest_equal:
 * @a: what there is
 * @b: what there is elsewhere, or another time
 *
 * Returns: whether the blocks for them say the same
 */
gboolean
entente_overview_biggest_equal (const EntenteOverview *a,
                                const EntenteOverview *b)
{
  g_autoptr (GPtrArray) rows = get_biggest (a);
  g_autoptr (GPtrArray) others = get_biggest (b);

  return count_without_figure (a) == count_without_figure (b) && entente_rows_equal (rows, others);
}
