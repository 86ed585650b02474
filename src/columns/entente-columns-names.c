/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The books, one for each type. A book has its subjects in name order (by the collation of the locale, then by key; those
 * without a name last), and for each what it is found by: its names, folded. Where these lie and how long they are, nothing
 * else says: what is entered moves those after it. */

#include "entente-columns-private.h"

#include "entente-fold.h"

/* A subject that is to be sorted. */
typedef struct {
  guint64 beginning; /* of its collation key */
  gsize   rest;      /* where the collation key stands */
  guint32 key;
  gboolean has_name;
} Entry;

typedef struct {
  guint32 key;
  guint32 place;
} FoldedName;

#define BOOK(type)   (ENTENTE_COLUMN_BOOKS + (type))
#define STARTS(type) (ENTENTE_COLUMN_STARTS + (type))
#define BLOB(type)   (ENTENTE_COLUMN_BLOBS + (type))

/* What the name of a subject sorts by, or %NULL if it has none. */
char *
entente_columns_collate (const EntenteColumns *self,
                         guint32               key)
{
  guint32 place = key < entente_columns_n_keys (self) ? entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key] : 0;
  const char *name = entente_columns_text (self, place);
  g_autofree char *valid = NULL;

  if (place == 0)
    return NULL;
  if (g_utf8_validate (name, -1, NULL))
    return g_utf8_collate_key (name, -1);
  valid = g_utf8_make_valid (name, -1);
  return g_utf8_collate_key (valid, -1);
}

/* As strcmp(), those without a name last. */
static int
compare_collated (const char *a,
                  const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return strcmp (a, b);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const Entry *first = a;
  const Entry *second = b;
  const char *keys = data;
  int order;

  if (first->has_name != second->has_name)
    return first->has_name ? -1 : 1;
  if (first->beginning != second->beginning)
    return first->beginning < second->beginning ? -1 : 1;
  if (first->has_name && (order = strcmp (keys + first->rest, keys + second->rest)) != 0)
    return order;
  return (first->key > second->key) - (first->key < second->key);
}

static guint64
beginning_of (const char *key)
{
  guint64 beginning = 0;

  for (guint i = 0; i < sizeof beginning; i++)
    {
      beginning = beginning << 8 | (guchar) *key;
      key += *key != '\0';
    }
  return beginning;
}

/* Adds the folded names of a subject to @block, each once. */
static void
append_folded (GString    *block,
               gsize       start,
               const char *folded)
{
  gsize length = strlen (folded);
  guint n_compared = 0;

  if (length == 0)
    return;
  /* So many aliases nobody has by right: then they may be there twice. */
  for (const char *name = block->str + start; name < block->str + block->len && n_compared < 32; n_compared++)
    {
      const char *end = memchr (name + 1, '\n', (gsize) (block->str + block->len - name - 1));

      end = end != NULL ? end : block->str + block->len;
      if ((gsize) (end - name) == length + 1 && memcmp (name + 1, folded, length) == 0)
        return;
      name = end;
    }
  g_string_append_c (block, '\n');
  g_string_append_len (block, folded, (gssize) length);
}

static gboolean
sort_book (EntenteColumns  *self,
           guint8           type,
           GArray          *entries,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint32 key = 0; key < entente_columns_n_keys (self); key++)
    {
      Entry entry = { 0, keys->len, key, FALSE };
      g_autofree char *collated = NULL;

      if (key % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return FALSE;
      if (entente_columns_type (self, key) != type)
        continue;
      collated = entente_columns_collate (self, key);
      if (collated != NULL)
        {
          entry.has_name = TRUE;
          entry.beginning = beginning_of (collated);
          g_string_append_len (keys, collated, (gssize) strlen (collated) + 1);
        }
      g_array_append_val (entries, entry);
    }
  g_array_sort_with_data (entries, compare_entries, keys->str);
  for (guint i = 1; i < entries->len; i++)
    {
      const Entry *before = &g_array_index (entries, Entry, i - 1);
      const Entry *entry = &g_array_index (entries, Entry, i);

      entente_columns_u8 (self, ENTENTE_COLUMN_TIED)[entry->key] =
        before->has_name == entry->has_name && before->beginning == entry->beginning &&
        (!entry->has_name || strcmp (keys->str + before->rest, keys->str + entry->rest) == 0);
    }
  return TRUE;
}

/* Writes a book; @firsts says where in the folded names those of a key begin, sorted by key. */
static gboolean
make_book (EntenteColumns    *self,
           guint8             type,
           const FoldedName  *names,
           const guint32     *firsts,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GString) blob = g_string_new (NULL);
  EntenteColumnsArray *array;
  guint32 *starts;

  if (!sort_book (self, type, entries, cancellable, error))
    return FALSE;
  entente_columns_resize (self, BOOK (type), entries->len);
  entente_columns_resize (self, STARTS (type), entries->len + 1);
  starts = entente_columns_u32 (self, STARTS (type));
  for (guint i = 0; i < entries->len; i++)
    {
      guint32 key = g_array_index (entries, Entry, i).key;

      if (i % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return FALSE;
      entente_columns_u32 (self, BOOK (type))[i] = key;
      starts[i] = (guint32) blob->len;
      /* Whatever came first: a match of the preferred name counts more. */
      if (g_array_index (entries, Entry, i).has_name)
        {
          guint32 place = entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key];
          g_autofree char *folded = entente_fold (entente_columns_text (self, place));

          append_folded (blob, starts[i], folded);
        }
      for (guint32 j = firsts[key]; j < firsts[key + 1]; j++)
        append_folded (blob, starts[i], self->making->folded->str + names[j].place);
    }
  starts[entries->len] = (guint32) blob->len;
  array = &self->arrays[BLOB (type)];
  g_free (array->data);
  *array = (EntenteColumnsArray) { NULL, (guint32) blob->len, (guint32) MIN (blob->allocated_len, G_MAXUINT32), TRUE };
  array->data = (guint8 *) g_string_free (g_steal_pointer (&blob), FALSE);
  return TRUE;
}

/* Makes the books of the names that were added. */
gboolean
entente_columns_make_books (EntenteColumns  *self,
                            GCancellable    *cancellable,
                            GError         **error)
{
  GArray *added = self->making->names;
  guint32 n_keys;
  g_autofree guint32 *firsts = NULL;
  g_autofree FoldedName *names = g_new (FoldedName, added->len + 1);

  for (guint i = 0; i < added->len; i++)
    entente_columns_reach (self, g_array_index (added, FoldedName, i).key);
  n_keys = entente_columns_n_keys (self);
  firsts = g_new0 (guint32, n_keys + 2);
  for (guint i = 0; i < added->len; i++)
    firsts[g_array_index (added, FoldedName, i).key + 2]++;
  for (guint32 key = 0; key < n_keys; key++)
    firsts[key + 2] += firsts[key + 1];
  for (guint i = 0; i < added->len; i++)
    {
      const FoldedName *name = &g_array_index (added, FoldedName, i);

      names[firsts[name->key + 1]++] = *name;
    }
  g_clear_pointer (&self->making->names, g_array_unref);
  for (guint8 type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (!make_book (self, type, names, firsts, cancellable, error))
      return FALSE;
  return TRUE;
}

/* The place in a book that a subject with @collated has or would have. */
static guint32
find_place (const EntenteColumns *self,
            guint8                type,
            const char           *collated,
            guint32               key)
{
  const guint32 *keys = entente_columns_u32 (self, BOOK (type));
  guint32 low = 0;
  guint32 high = entente_columns_length (self, BOOK (type));

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      g_autofree char *other = entente_columns_collate (self, keys[middle]);
      int difference = compare_collated (other, collated);

      if (difference < 0 || (difference == 0 && keys[middle] < key))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Notes whether the name at a place sorts as the one before it. */
static void
set_tied (EntenteColumns *self,
          guint8          type,
          guint32         place)
{
  const guint32 *keys = entente_columns_u32 (self, BOOK (type));
  g_autofree char *before = NULL;
  g_autofree char *at = NULL;

  if (place >= entente_columns_length (self, BOOK (type)) || keys[place] >= entente_columns_n_keys (self))
    return;
  before = place > 0 ? entente_columns_collate (self, keys[place - 1]) : NULL;
  at = entente_columns_collate (self, keys[place]);
  entente_columns_u8 (self, ENTENTE_COLUMN_TIED)[keys[place]] = place > 0 && compare_collated (before, at) == 0;
}

/* What the names at a place take up; a wrong file has no say in where. */
static void
get_block (const EntenteColumns *self,
           guint8                type,
           guint32               place,
           guint32              *start,
           guint32              *length)
{
  const guint32 *starts = entente_columns_u32 (self, STARTS (type));
  guint32 blob_length = entente_columns_length (self, BLOB (type));

  *start = MIN (starts[place], blob_length);
  *length = MIN (starts[place + 1], blob_length);
  *length = *length > *start ? *length - *start : 0;
}

/* Replaces the names at a place, and moves those after it. */
static void
put_block (EntenteColumns *self,
           guint8          type,
           guint32         place,
           guint32         start,
           guint32         n_removed,
           const GString  *block)
{
  guint32 *starts = entente_columns_u32 (self, STARTS (type));
  guint32 n_places = entente_columns_length (self, BOOK (type));
  guint32 n_added = (guint32) block->len;

  entente_columns_splice (self, BLOB (type), start, n_removed, block->str, n_added);
  for (guint32 i = place + 1; i <= n_places; i++)
    starts[i] += n_added - n_removed;
}

static GString *
fold_names (const EntenteColumns *self,
            guint32               key,
            const char *const    *names)
{
  guint32 place = entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key];
  GString *block = g_string_new (NULL);

  if (place != 0)
    {
      g_autofree char *folded = entente_fold (entente_columns_text (self, place));

      append_folded (block, 0, folded);
    }
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gsize length = strnlen (names[i], ENTENTE_COLUMNS_MAX_NAME + 1);
      g_autofree char *cut = NULL;
      g_autofree char *folded = NULL;

      if (length > ENTENTE_COLUMNS_MAX_NAME)
        cut = g_strndup (names[i], entente_columns_cut_name (names[i]));
      folded = entente_fold (cut != NULL ? cut : names[i]);
      append_folded (block, 0, folded);
    }
  return block;
}

/* Enters a subject in the book of its type, by the name that it has in its column. */
void
entente_columns_enter_names (EntenteColumns    *self,
                             guint32            key,
                             const char *const *names)
{
  guint8 type = entente_columns_type (self, key);
  g_autofree char *collated = entente_columns_collate (self, key);
  g_autoptr (GString) block = fold_names (self, key, names);
  guint32 place = find_place (self, type, collated, key);
  guint32 blob_length = entente_columns_length (self, BLOB (type));
  guint32 start = MIN (entente_columns_u32 (self, STARTS (type))[place], blob_length);

  if (block->len > G_MAXUINT32 / 2 - MIN (blob_length, G_MAXUINT32 / 2))
    g_string_truncate (block, 0);
  entente_columns_splice (self, BOOK (type), place, 0, &key, 1);
  entente_columns_splice (self, STARTS (type), place, 0, &start, 1);
  put_block (self, type, place, start, 0, block);
  set_tied (self, type, place);
  set_tied (self, type, place + 1);
}

/* Strikes a subject out of the book of its type; its name is still in its column. */
void
entente_columns_strike_names (EntenteColumns *self,
                              guint32         key)
{
  guint8 type = entente_columns_type (self, key);
  g_autofree char *collated = entente_columns_collate (self, key);
  g_autoptr (GString) nothing = g_string_new (NULL);
  guint32 place = find_place (self, type, collated, key);
  guint32 start, length;

  if (place >= entente_columns_length (self, BOOK (type)) || entente_columns_u32 (self, BOOK (type))[place] != key)
    return;
  get_block (self, type, place, &start, &length);
  put_block (self, type, place, start, length, nothing);
  entente_columns_splice (self, STARTS (type), place, 1, NULL, 0);
  entente_columns_splice (self, BOOK (type), place, 1, NULL, 0);
  set_tied (self, type, place);
}

/* Replaces the names of a subject whose preferred name stays; %FALSE if it isn't in the book. */
gboolean
entente_columns_update_names (EntenteColumns    *self,
                              guint32            key,
                              const char *const *names)
{
  guint8 type = entente_columns_type (self, key);
  g_autofree char *collated = entente_columns_collate (self, key);
  g_autoptr (GString) block = fold_names (self, key, names);
  guint32 place = find_place (self, type, collated, key);
  guint32 start, length;

  if (place >= entente_columns_length (self, BOOK (type)) || entente_columns_u32 (self, BOOK (type))[place] != key)
    return FALSE;
  get_block (self, type, place, &start, &length);
  if (block->len != length || memcmp (block->str, entente_columns_u8 (self, BLOB (type)) + start, length) != 0)
    put_block (self, type, place, start, length, block);
  return TRUE;
}

/* As strcmp(), for subjects of different books. */
static int
compare_heads (const char *a,
               guint32     a_key,
               const char *b,
               guint32     b_key,
               gboolean    reversed)
{
  int order = a == NULL || b == NULL || !reversed ? compare_collated (a, b) : compare_collated (b, a);

  return order != 0 ? order : (a_key > b_key) - (a_key < b_key);
}

/* Merges two lists of keys in name order into one. Takes over both; answers %NULL if cancelled. */
GArray *
entente_columns_merge_names (const EntenteColumns  *self,
                             GArray          *a,
                             GArray          *b,
                             gboolean         reversed,
                             GCancellable    *cancellable,
                             GError         **error)
{
  g_autoptr (GArray) first = a;
  g_autoptr (GArray) second = b;
  g_autoptr (GArray) merged = NULL;
  g_autofree char *first_name = NULL;
  g_autofree char *second_name = NULL;
  guint i = 0;
  guint j = 0;

  if (a->len == 0)
    return g_steal_pointer (&second);
  if (b->len == 0)
    return g_steal_pointer (&first);
  merged = g_array_sized_new (FALSE, FALSE, sizeof (guint32), a->len + b->len);
  first_name = entente_columns_collate (self, g_array_index (a, guint32, 0));
  second_name = entente_columns_collate (self, g_array_index (b, guint32, 0));
  while (i < a->len && j < b->len)
    {
      guint32 first_key = g_array_index (a, guint32, i);
      guint32 second_key = g_array_index (b, guint32, j);

      if ((i + j) % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return NULL;
      if (compare_heads (first_name, first_key, second_name, second_key, reversed) < 0)
        {
          g_array_append_val (merged, first_key);
          g_free (first_name);
          first_name = ++i < a->len ? entente_columns_collate (self, g_array_index (a, guint32, i)) : NULL;
        }
      else
        {
          g_array_append_val (merged, second_key);
          g_free (second_name);
          second_name = ++j < b->len ? entente_columns_collate (self, g_array_index (b, guint32, j)) : NULL;
        }
    }
  g_array_append_vals (merged, &g_array_index (a, guint32, i), a->len - i);
  g_array_append_vals (merged, &g_array_index (b, guint32, j), b->len - j);
  return g_steal_pointer (&merged);
}
