/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-difference-block.h"

#include "entente-bundled-text.h"
#include "entente-difference-card.h"
#include "entente-inspector.h"
#include "entente-label.h"

#include <glib/gi18n-lib.h>

/* How many rows the block shows before “All n”: with one more, that row is shown instead of the button. */
#define N_SHOWN 3

/* What the rows need to make the cards. Owned by the block. */
typedef struct {
  GPtrArray         *differences;
  GPtrArray         *accounts;
  EntenteReferences *references;
  EntenteSession    *session;
} Accounts;

static void
accounts_free (gpointer data)
{
  Accounts *accounts = data;

  g_ptr_array_unref (accounts->differences);
  g_ptr_array_unref (accounts->accounts);
  entente_references_unref (accounts->references);
  g_object_unref (accounts->session);
  g_free (accounts);
}

static void
append_card (const Accounts *accounts,
             GtkWidget      *page,
             guint           index)
{
  GtkWidget *card = entente_difference_card_new (accounts->differences->pdata[index], accounts->accounts, accounts->references,
                                                 accounts->session);

  gtk_widget_set_margin_top (card, 12);
  gtk_box_append (GTK_BOX (page), card);
}

static GtkWidget *
create_page_cb (EntenteBlock *block,
                gpointer      data)
{
  const Accounts *accounts = data;
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < accounts->differences->len; i++)
    append_card (accounts, page, i);
  return page;
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  Accounts      *accounts)
{
  GtkWidget *inspector = gtk_widget_get_ancestor (GTK_WIDGET (row), ENTENTE_TYPE_INSPECTOR);
  GtkWidget *page;

  if (inspector == NULL)
    return;
  page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  append_card (accounts, page, (guint) gtk_list_box_row_get_index (row));
  entente_inspector_push (ENTENTE_INSPECTOR (inspector), _("Accounts that differ"), page);
}

static GtkWidget *
new_row (const EntenteDifference *difference)
{
  const char *kind = entente_vocabulary_label (ENTENTE_VOCABULARY_DIFFERENCE_KIND, difference->kind);
  g_autofree char *count = g_strdup_printf (ngettext ("%u account", "%u accounts", difference->statements->len),
                                            difference->statements->len);
  g_autofree char *detail = g_strdup_printf ("%s · %s", count, kind);
  /* Translators: spoken of accounts that differ: what about, how many, and whether within or between documents. */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s differ, %s"), entente_difference_get_title (difference), count, kind);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *sign = gtk_image_new_from_icon_name ("entente-differ-symbolic");
  GtkWidget *title = entente_label_new (entente_difference_get_title (difference), NULL);

  gtk_widget_add_css_class (sign, "warning");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  gtk_widget_set_margin_top (grid, 4);
  gtk_widget_set_margin_bottom (grid, 4);
  gtk_grid_attach (GTK_GRID (grid), sign, 0, 0, 1, 2);
  gtk_grid_attach (GTK_GRID (grid), title, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), entente_label_new_secondary (detail), 1, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_image_new_from_icon_name ("go-next-symbolic"), 2, 0, 1, 2);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/**
 * entente_difference_block_new:
 * @differences: (element-type EntenteDifference): at least one
 * @accounts: (element-type EntenteStatement): the statements that they name
 * @references: what those name
 * @session: the session of the window
 *
 * Returns: (transfer floating): a block with the first of them; it keeps what it needs of the arguments
 */
GtkWidget *
entente_difference_block_new (GPtrArray         *differences,
                              GPtrArray         *accounts,
                              EntenteReferences *references,
                              EntenteSession    *session)
{
  GtkWidget *block = entente_block_new (_("Accounts that differ"));
  guint n_shown = differences->len <= N_SHOWN + 1 ? differences->len : N_SHOWN;
  Accounts *kept = g_new0 (Accounts, 1);

  kept->differences = g_ptr_array_ref (differences);
  kept->accounts = g_ptr_array_ref (accounts);
  kept->references = entente_references_ref (references);
  kept->session = g_object_ref (session);
  g_object_set_data_full (G_OBJECT (block), "accounts", kept, accounts_free);
  for (guint i = 0; i < n_shown; i++)
    {
      GtkWidget *row = new_row (differences->pdata[i]);

      entente_block_add (ENTENTE_BLOCK (block), row);
      if (i == 0)
        g_signal_connect (gtk_widget_get_parent (row), "row-activated", G_CALLBACK (row_activated_cb), kept);
    }
  if (n_shown < differences->len)
    entente_block_set_all (ENTENTE_BLOCK (block), differences->len, create_page_cb, kept);
  return block;
}
