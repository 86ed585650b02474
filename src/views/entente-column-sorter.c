/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-column-sorter.h"

struct _EntenteColumnSorter {
  GtkSorter    parent_instance;

  EntenteOrder order;
};

G_DEFINE_FINAL_TYPE (EntenteColumnSorter, entente_column_sorter, GTK_TYPE_SORTER)

/* Only entente_column_sorter_read() compares, and not rows but two of these: the first learns which column is asked first. */
static GtkOrdering
entente_column_sorter_compare (GtkSorter *sorter,
                               gpointer   item1,
                               gpointer   item2)
{
  EntenteColumnSorter *self = ENTENTE_COLUMN_SORTER (sorter);

  ENTENTE_COLUMN_SORTER (item1)->order = self->order;
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
entente_column_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
entente_column_sorter_class_init (EntenteColumnSorterClass *klass)
{
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);

  sorter_class->compare = entente_column_sorter_compare;
  sorter_class->get_order = entente_column_sorter_get_order;
}

static void
entente_column_sorter_init (EntenteColumnSorter *self)
{
}

/**
 * entente_column_sorter_new:
 * @order: the order that a click on the column's head asks for
 *
 * Returns: (transfer full): a sorter for the column
 */
GtkSorter *
entente_column_sorter_new (EntenteOrder order)
{
  EntenteColumnSorter *self = g_object_new (ENTENTE_TYPE_COLUMN_SORTER, NULL);

  self->order = order;
  return GTK_SORTER (self);
}

/**
 * entente_column_sorter_read:
 * @table: a table all of whose columns' sorters are of this type
 * @order: (out): the order of the column that was clicked last
 * @reversed: (out): whether it was clicked once more
 *
 * The table's own sorter has no question for it on all versions, but it asks the columns in order and turns the answer of
 * one that is reversed.
 *
 * Returns: whether it is sorted by a column at all
 */
gboolean
entente_column_sorter_read (GtkColumnView *table,
                            EntenteOrder  *order,
                            gboolean      *reversed)
{
  g_autoptr (EntenteColumnSorter) first = NULL;
  g_autoptr (EntenteColumnSorter) second = NULL;
  GtkOrdering ordering;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (table), FALSE);
  g_return_val_if_fail (order != NULL && reversed != NULL, FALSE);

  first = ENTENTE_COLUMN_SORTER (entente_column_sorter_new (ENTENTE_ORDER_NAME));
  second = ENTENTE_COLUMN_SORTER (entente_column_sorter_new (ENTENTE_ORDER_NAME));
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (table), first, second);
  if (ordering == GTK_ORDERING_EQUAL)
    return FALSE;

  *order = first->order;
  *reversed = ordering == GTK_ORDERING_LARGER;
  return TRUE;
}
