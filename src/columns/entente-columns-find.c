/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds names by any part of them. The folded names of a book lie one after another in name order, so that a search is one
 * pass and its answer is sorted already. */

#define _GNU_SOURCE /* memmem */

#include "entente-columns-private.h"

#include "entente-fold.h"

#define ENTITIES (1u << ENTENTE_SUBJECT_ENTITY)

/* A book that is searched. */
typedef struct {
  const EntenteColumns *columns;
  const guint32        *keys;
  const guint32        *starts;
  const char           *blob;
  guint32               n_places;
  guint32               length;
  guint                 types;
} Book;

static Book
open_book (const EntenteColumns *self,
           EntenteColumn         order,
           guint                 types)
{
  EntenteColumn starts = order + (ENTENTE_COLUMN_STARTS - ENTENTE_COLUMN_ORDER);
  EntenteColumn blob = order + (ENTENTE_COLUMN_BLOB - ENTENTE_COLUMN_ORDER);

  return (Book) {
    .columns = self,
    .keys = entente_columns_u32 (self, order),
    .starts = entente_columns_u32 (self, starts),
    .blob = (const char *) self->arrays[blob].data,
    .n_places = entente_columns_length (self, order),
    .length = entente_columns_length (self, blob),
    .types = types,
  };
}

/* The last place that begins at @offset or before it, not before @from. */
static guint32
place_at (const Book *book,
          guint32     from,
          guint32     offset)
{
  guint32 low = from;
  guint32 high;
  guint32 step = 1;

  /* Mostly it is near. */
  while (low + step < book->n_places && book->starts[low + step] <= offset)
    {
      low += step;
      step *= 2;
    }
  high = MIN (low + step, book->n_places);
  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (book->starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Adds the keys of those that have @needle in a name, up to @limit in all, but those that are @seen, by their place. @skip
 * is the length of what in @needle is not of the name. */
static gboolean
collect (const Book    *book,
         const char    *needle,
         guint32        skip,
         guint          limit,
         guint8        *seen,
         GArray        *keys,
         GCancellable  *cancellable,
         GError       **error)
{
  guint32 length = (guint32) strlen (needle);
  guint32 from = 0;
  guint32 place = 0;
  guint32 next_look = 0;

  while (keys->len < limit && from < book->length)
    {
      const char *hit = memmem (book->blob + from, book->length - from, needle, length);
      guint32 offset;

      if (hit == NULL)
        return TRUE;
      offset = (guint32) (hit - book->blob);
      place = place_at (book, place, offset + skip);
      if (place >= next_look)
        {
          if (entente_columns_is_cancelled (cancellable, error))
            return FALSE;
          next_look = place + ENTENTE_COLUMNS_STRIDE;
        }
      if (!(seen[place / 8] & 1 << place % 8))
        {
          guint8 type = entente_columns_type (book->columns, book->keys[place]);

          seen[place / 8] |= (guint8) (1 << place % 8);
          if (type < ENTENTE_N_SUBJECT_TYPES && (book->types >> type & 1))
            g_array_append_val (keys, book->keys[place]);
        }
      /* On to the next subject. */
      from = MAX (offset + 1, place + 1 < book->n_places ? book->starts[place + 1] : book->length);
    }
  return TRUE;
}

/* Finds in one book; in the second list those that begin otherwise. */
static gboolean
find_in_book (const Book    *book,
              const char    *folded,
              guint          limit,
              GArray        *beginning,
              GArray        *containing,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree guint8 *seen = NULL;
  g_autofree char *at_start = NULL;

  if (book->n_places == 0)
    return TRUE;
  seen = g_malloc0 (book->n_places / 8 + 1);
  at_start = g_strconcat ("\n", folded, NULL);
  if (!collect (book, at_start, 1, limit, seen, beginning, cancellable, error))
    return FALSE;
  return collect (book, folded, 0, limit - MIN (beginning->len, limit), seen, containing, cancellable, error);
}

/**
 * entente_columns_find:
 * @self: finished columns
 * @types: of which types, as bits
 * @text: what a person typed
 * @limit: how many to find at most
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Finds who has a name, or an alias, with @text in it, whatever the case, accents and punctuation (entente_fold()): first
 * those with a name that begins with it, then the others, both in name order.
 *
 * Returns: (transfer full) (element-type guint32): the keys, each once, none if @text has no letter or digit; or %NULL with
 *   @error set if cancelled
 */
GArray *
entente_columns_find (EntenteColumns  *self,
                      guint            types,
                      const char      *text,
                      guint            limit,
                      GCancellable    *cancellable,
                      GError         **error)
{
  static const EntenteColumn orders[] = { ENTENTE_COLUMN_ORDER, ENTENTE_COLUMN_OTHERS_ORDER };
  g_autofree char *folded = NULL;
  g_autoptr (GArray) beginning = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) containing = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  folded = entente_fold (text);
  for (guint i = 0; i < G_N_ELEMENTS (orders) && *folded != '\0'; i++)
    {
      Book book = open_book (self, orders[i], types & (i == 0 ? ENTITIES : ~ENTITIES));
      GArray *more_beginning = g_array_new (FALSE, FALSE, sizeof (guint32));
      GArray *more_containing = g_array_new (FALSE, FALSE, sizeof (guint32));
      gboolean is_done = book.types == 0 || find_in_book (&book, folded, limit, more_beginning, more_containing,
                                                          cancellable, error);

      beginning = entente_columns_merge_names (self, beginning, more_beginning, FALSE, cancellable, is_done ? error : NULL);
      containing = entente_columns_merge_names (self, containing, more_containing, FALSE, cancellable,
                                                is_done && beginning != NULL ? error : NULL);
      if (!is_done || beginning == NULL || containing == NULL)
        return NULL;
    }
  g_array_append_vals (beginning, containing->data, containing->len);
  if (beginning->len > limit)
    g_array_set_size (beginning, limit);
  return g_steal_pointer (&beginning);
}
