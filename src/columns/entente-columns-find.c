/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds names by any part of them. The folded names of a book lie one after another in name order, so that a search is one
 * pass and its answer is sorted already. */

#define _GNU_SOURCE /* memmem */

#include "entente-columns-private.h"

#include "entente-fold.h"

/* Bytes that are compared at once. */
typedef guint8 Lane __attribute__ ((vector_size (16)));

/* More words than these are not told apart. */
#define MAX_WORDS 8

#define N_LANES 4
#define STRIP   (N_LANES * sizeof (Lane))

/* A book that is searched. */
typedef struct {
  const guint32 *keys;
  const guint32 *starts;
  const char    *blob;
  guint32        n_places;
  guint32        length;
} Book;

/* What is searched for, and which two of its bytes are looked for first. */
typedef struct {
  const char *text;
  guint32     length;
  guint32     first;
  guint32     second;
} Needle;

/* How well the names of a subject have what is searched for. */
typedef enum {
  RANK_NAME,     /* the preferred name begins with it */
  RANK_ALIAS,    /* an alias does */
  RANK_IN_NAME,  /* the preferred name has it in it */
  RANK_IN_ALIAS,
  RANK_WORDS,    /* words begin with its words, in any order */
  N_RANKS,
} Rank;

static Book
open_book (const EntenteColumns *self,
           guint8                type)
{
  return (Book) {
    .keys = entente_columns_u32 (self, ENTENTE_COLUMN_BOOKS + type),
    .starts = entente_columns_u32 (self, ENTENTE_COLUMN_STARTS + type),
    .blob = (const char *) self->arrays[ENTENTE_COLUMN_BLOBS + type].data,
    .n_places = entente_columns_length (self, ENTENTE_COLUMN_BOOKS + type),
    .length = entente_columns_length (self, ENTENTE_COLUMN_BLOBS + type),
  };
}

/* How often a byte is met in names, roughly: by its place among the letters of English. */
static gsize
get_frequency (char byte)
{
  static const char letters[] = "zqxj9876543210kvbpygfwmucldrhs\nioate ";
  const char *place = memchr (letters, byte, sizeof letters - 1);

  /* Of a letter of several bytes the first tells little more than its script. */
  if (((guchar) byte & 0xc0) == 0xc0)
    return sizeof letters;
  return place != NULL ? 1 + (gsize) (place - letters) : 0;
}

/* The rarest two bytes make for the fewest false hits. */
static Needle
make_needle (const char *text)
{
  Needle needle = { text, (guint32) strlen (text), 0, 0 };

  for (guint32 i = 1; i < needle.length; i++)
    if (get_frequency (text[i]) < get_frequency (text[needle.first]))
      needle.first = i;
  needle.second = needle.first > 0 ? 0 : needle.length - 1;
  for (guint32 i = 0; i < needle.length; i++)
    if (i != needle.first && get_frequency (text[i]) < get_frequency (text[needle.second]))
      needle.second = i;
  return needle;
}

static Lane
load (const char *bytes)
{
  Lane lane;

  memcpy (&lane, bytes, sizeof lane);
  return lane;
}

/* As memmem(), which goes byte by byte: here a strip at a time is held against two bytes of the needle. */
static const char *
search (const char   *from,
        const char   *end,
        const Needle *needle)
{
  const Lane first = (Lane) { 0 } + (guint8) needle->text[needle->first];
  const Lane second = (Lane) { 0 } + (guint8) needle->text[needle->second];

  if (needle->length == 1)
    return memchr (from, *needle->text, (gsize) (end - from));
  while ((gsize) (end - from) >= STRIP + needle->length)
    {
      union {
        Lane    lanes[N_LANES];
        guint64 words[STRIP / 8];
        guint8  bytes[STRIP];
      } hits;

      for (guint i = 0; i < N_LANES; i++)
        hits.lanes[i] = (Lane) (load (from + needle->first + i * sizeof (Lane)) == first) &
                        (Lane) (load (from + needle->second + i * sizeof (Lane)) == second);
      for (guint word = 0; word < G_N_ELEMENTS (hits.words); word++)
        if (hits.words[word] != 0)
          for (guint i = word * 8; i < word * 8 + 8; i++)
            if (hits.bytes[i] && memcmp (from + i, needle->text, needle->length) == 0)
              return from + i;
      from += STRIP;
    }
  return memmem (from, (gsize) (end - from), needle->text, needle->length);
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

/* How well a subject's names, from @start to @end, have the needle; a name begins with a line feed, the preferred one comes
 * first. */
static Rank
get_rank (const char   *start,
          const char   *end,
          const char   *hit,
          const Needle *needle)
{
  for (const char *name = start; name != NULL; name = memchr (name + 1, '\n', (gsize) (end - name) - 1))
    if ((gsize) (end - name) > needle->length && *name == '\n' &&
        memcmp (name + 1, needle->text, needle->length) == 0)
      return name == start ? RANK_NAME : RANK_ALIAS;
  return hit == start || memchr (start + 1, '\n', (gsize) (hit - start) - 1) == NULL ? RANK_IN_NAME : RANK_IN_ALIAS;
}

/* Goes to the next subject with the needle in its names, which lie from @start to @from then; NULL if there is none. */
static inline const char *
next_hit (const Book    *book,
          const Needle  *needle,
          guint32       *place,
          const char   **start,
          const char   **from)
{
  const char *hit = search (*from, book->blob + book->length, needle);
  guint32 offset;

  if (hit == NULL)
    return NULL;
  offset = (guint32) (hit - book->blob);
  *place = place_at (book, *place, offset);
  *start = book->blob + MIN (book->starts[*place], offset);
  *from = book->blob + (*place + 1 < book->n_places ? CLAMP (book->starts[*place + 1], offset + 1, book->length) : book->length);
  return hit;
}

/* Finds in one book. When there are enough that only contain the text, it goes on to look for those that begin with it. */
static gboolean
find_in_book (const Book    *book,
              const char    *folded,
              guint          limit,
              GArray       **found,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofree char *at_start = g_strconcat ("\n", folded, NULL);
  const Needle anywhere = make_needle (folded);
  const Needle needle_at_start = make_needle (at_start);
  const char *end = book->blob + book->length;
  guint32 place = 0;
  guint32 next_look = 0;

  if (book->n_places == 0 || book->length == 0)
    return TRUE;
  for (const char *from = book->blob; from < end && found[RANK_NAME]->len < limit;)
    {
      gboolean is_anywhere = found[RANK_IN_NAME]->len < limit;
      const char *start;
      const char *hit = next_hit (book, is_anywhere ? &anywhere : &needle_at_start, &place, &start, &from);
      Rank rank;

      if (hit == NULL)
        break;
      rank = get_rank (start, from, hit, &anywhere);
      if (found[rank]->len < limit)
        g_array_append_val (found[rank], book->keys[place]);
      if (place >= next_look)
        {
          if (entente_columns_is_cancelled (cancellable, error))
            return FALSE;
          next_look = place + ENTENTE_COLUMNS_STRIDE;
        }
    }
  return TRUE;
}

static guint
count (GArray *const *found)
{
  guint n = 0;

  for (Rank rank = 0; rank < RANK_WORDS; rank++)
    n += found[rank]->len;
  return n;
}

/* Whether a word of the names begins so. */
static gboolean
has_word (const char *start,
          const char *end,
          const char *word)
{
  gsize length = strlen (word);
  const char *hit = start;

  while ((hit = memmem (hit + 1, (gsize) (end - hit) - 1, word, length)) != NULL)
    if (hit[-1] == ' ' || hit[-1] == '\n')
      return TRUE;
  return FALSE;
}

static gboolean
has_words (const char  *start,
           const char  *end,
           char       **words)
{
  for (; *words != NULL; words++)
    if (!has_word (start, end, *words))
      return FALSE;
  return TRUE;
}

/* Finds in one book those who have all the words of the text in their names, as beginnings of words, but not as they were
 * typed. */
static gboolean
find_words (const Book    *book,
            const char    *folded,
            guint          limit,
            GArray        *found,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_WORDS);
  const char *longest = words[0];
  const char *from = book->blob;
  guint32 place = 0;
  guint32 next_look = 0;
  Needle needle;

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) > strlen (longest))
      longest = words[i];
  needle = make_needle (longest);
  while (from < book->blob + book->length && found->len < limit)
    {
      const char *start;

      if (next_hit (book, &needle, &place, &start, &from) == NULL)
        break;
      if (has_words (start, from, words) && memmem (start, (gsize) (from - start), folded, strlen (folded)) == NULL)
        g_array_append_val (found, book->keys[place]);
      if (place >= next_look)
        {
          if (entente_columns_is_cancelled (cancellable, error))
            return FALSE;
          next_look = place + ENTENTE_COLUMNS_STRIDE;
        }
    }
  return TRUE;
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
 * those whose preferred name begins with it, then those of whom an alias does, then those who have it within their names,
 * and within aliases, then those of whose names words begin with its words, in any order; each in name order.
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
  g_autofree char *folded = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *merged[N_RANKS] = { NULL };
  gboolean success = TRUE;

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  for (Rank rank = 0; rank < N_RANKS; rank++)
    merged[rank] = g_array_new (FALSE, FALSE, sizeof (guint32));
  folded = entente_fold (text);
  for (guint8 type = 0; type < ENTENTE_N_SUBJECT_TYPES && *folded != '\0' && success; type++)
    {
      Book book = open_book (self, type);
      GArray *found[N_RANKS];

      if (!(types >> type & 1))
        continue;
      for (Rank rank = 0; rank < N_RANKS; rank++)
        found[rank] = g_array_new (FALSE, FALSE, sizeof (guint32));
      success = find_in_book (&book, folded, limit, found, cancellable, error);
      if (success && strchr (folded, ' ') != NULL && book.n_places > 0 && count (found) < limit)
        success = find_words (&book, folded, limit, found[RANK_WORDS], cancellable, error);
      for (Rank rank = 0; rank < N_RANKS; rank++)
        {
          if (!success)
            {
              g_array_unref (found[rank]);
              continue;
            }
          merged[rank] = entente_columns_merge_names (self, merged[rank], found[rank], FALSE, cancellable, error);
          success = merged[rank] != NULL;
        }
    }
  for (Rank rank = 0; rank < N_RANKS; rank++)
    {
      if (merged[rank] != NULL && merged[rank]->len > 0)
        g_array_append_vals (keys, merged[rank]->data, MIN (merged[rank]->len, limit - keys->len));
      g_clear_pointer (&merged[rank], g_array_unref);
    }
  return success ? g_steal_pointer (&keys) : NULL;
}
