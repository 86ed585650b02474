/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem */

#include "entente-name-index.h"

#include "entente-fold.h"

#include <string.h>

/* Where a name begins in the block, and whose it is. */
typedef struct {
  gsize  start;
  gint64 key;
} Entry;

struct _EntenteNameIndex {
  GString *block; /* each name between two line feeds, which no folded name contains */
  GArray  *entries;
};

/**
 * entente_name_index_new:
 *
 * Returns: (transfer full): an index without names
 */
EntenteNameIndex *
entente_name_index_new (void)
{
  EntenteNameIndex *self = g_new (EntenteNameIndex, 1);

  self->block = g_string_new ("\n");
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  return self;
}

/**
 * entente_name_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
entente_name_index_free (EntenteNameIndex *self)
{
  if (self == NULL)
    return;
  g_string_free (self->block, TRUE);
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * entente_name_index_add:
 * @self: an index
 * @key: what the name is of; may be added under several names
 * @name: the name, as it is written
 *
 * Adds a name after those that are there.
 */
void
entente_name_index_add (EntenteNameIndex *self,
                        gint64            key,
                        const char       *name)
{
  g_autofree char *folded = NULL;
  Entry entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  folded = entente_fold (name);
  if (*folded == '\0')
    return;
  entry = (Entry) { self->block->len, key };
  g_array_append_val (self->entries, entry);
  g_string_append (self->block, folded);
  g_string_append_c (self->block, '\n');
}

/* The last entry that begins at @offset or before it. */
static guint
entry_at (const EntenteNameIndex *self,
          gsize                   offset)
{
  guint low = 0;
  guint high = self->entries->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->entries, Entry, middle).start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Adds the keys of the names in which @needle stands, up to @limit in all; @skip is the length of what in @needle is not
 * of the name. */
static void
collect (const EntenteNameIndex *self,
         const char             *needle,
         gsize                   skip,
         guint                   limit,
         GHashTable             *seen,
         GArray                 *keys)
{
  const char *from = self->block->str;
  const char *end = from + self->block->len;
  gsize length = strlen (needle);

  while (keys->len < limit)
    {
      const char *hit = memmem (from, (gsize) (end - from), needle, length);
      const Entry *entry;

      if (hit == NULL)
        return;
      entry = &g_array_index (self->entries, Entry, entry_at (self, (gsize) (hit - self->block->str) + skip));
      if (g_hash_table_add (seen, g_memdup2 (&entry->key, sizeof entry->key)))
        g_array_append_val (keys, entry->key);
      /* On to the next name; its leading line feed is kept in sight. */
      from = memchr (hit + skip, '\n', (gsize) (end - hit) - skip);
    }
}

/**
 * entente_name_index_find:
 * @self: an index
 * @text: what a person typed
 * @limit: how many to find at most
 *
 * Finds whose name has @text in it, whatever the case, accents and punctuation: first those with a name that begins with
 * it, then the others, both in name order.
 *
 * Returns: (transfer full) (element-type gint64): the keys, each once; none if @text has no letter or digit
 */
GArray *
entente_name_index_find (const EntenteNameIndex *self,
                         const char             *text,
                         guint                   limit)
{
  g_autofree char *folded = NULL;
  g_autofree char *at_start = NULL;
  g_autoptr (GHashTable) seen = NULL;
  GArray *keys;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  folded = entente_fold (text);
  if (*folded == '\0' || self->entries->len == 0)
    return keys;

  seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  at_start = g_strconcat ("\n", folded, NULL);
  collect (self, at_start, 1, limit, seen, keys);
  collect (self, folded, 0, limit, seen, keys);
  return keys;
}
