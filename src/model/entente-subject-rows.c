/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-rows.h"

#include "entente-row-text.h"

/**
 * entente_subject_rows_new:
 * @size: how many items
 *
 * Returns: (transfer full) (element-type EntenteSubject): items without rows
 */
GPtrArray *
entente_subject_rows_new (guint size)
{
  GPtrArray *self = g_ptr_array_new_full (size, g_object_unref);

  for (guint i = 0; i < size; i++)
    g_ptr_array_add (self, entente_subject_new ());
  return self;
}

/**
 * entente_subject_rows_list:
 * @self: (element-type EntenteSubject): a page
 * @shown: (element-type guint utf8): where it is put, by the keys of the rows that are there, whom they name as credited, or %NULL
 */
void
entente_subject_rows_list (GPtrArray  *self,
                           GHashTable *shown)
{
  for (guint i = 0; i < self->len; i++)
    {
      const EntenteRow *row = entente_subject_get_row (self->pdata[i]);

      if (row != NULL)
        g_hash_table_insert (shown, GSIZE_TO_POINTER ((gsize) row->key), g_strdup (entente_row_get_credited (row)));
    }
}

/* Which row belongs to an item; 0 if none does. */
static guint32
key_at (const GArray *keys,
        guint         place)
{
  return place < keys->len ? g_array_index (keys, guint32, place) : 0;
}

/**
 * entente_subject_rows_clear:
 * @self: (element-type EntenteSubject): a page
 * @keys: (element-type guint32): the order of the list
 * @first: where in the order the page begins
 * @rows: (element-type guint EntenteRow): where the rows are put, by their keys, that belong elsewhere; those that are there already
 *   are newer
 */
void
entente_subject_rows_clear (GPtrArray    *self,
                            const GArray *keys,
                            guint         first,
                            GHashTable   *rows)
{
  for (guint i = 0; i < self->len; i++)
    {
      const EntenteRow *row = entente_subject_get_row (self->pdata[i]);
      gpointer key = GSIZE_TO_POINTER (row != NULL ? (gsize) row->key : 0);

      if (row != NULL && key_at (keys, first + i) != row->key && !g_hash_table_contains (rows, key))
        g_hash_table_insert (rows, key, entente_subject_steal_row (self->pdata[i]));
    }
}

/**
 * entente_subject_rows_fill:
 * @self: (element-type EntenteSubject): a page
 * @keys: (element-type guint32): the order of the list
 * @first: where in the order the page begins
 * @rows: (element-type guint EntenteRow): by their keys rows, from which those are taken that belong in the page
 *
 * Puts rows into their places. Those that aren't among @rows stay; beyond the end there are none.
 *
 * Returns: whether each row is in its place now
 */
gboolean
entente_subject_rows_fill (GPtrArray    *self,
                           const GArray *keys,
                           guint         first,
                           GHashTable   *rows)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < self->len; i++)
    {
      const EntenteRow *row = entente_subject_get_row (self->pdata[i]);
      guint32 key = key_at (keys, first + i);
      gpointer found = NULL;

      if (key == 0 || g_hash_table_steal_extended (rows, GUINT_TO_POINTER (key), NULL, &found))
        entente_subject_take_row (self->pdata[i], found);
      else
        is_whole = is_whole && row != NULL && row->key == key;
    }
  return is_whole;
}
