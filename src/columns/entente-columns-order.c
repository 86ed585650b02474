/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The orders. A list is gathered in name order and then sorted by numbers, which keeps equals in the order that they were
 * in; so no names are compared. */

#include "entente-columns-private.h"

#define RADIX_BITS 11
#define RADIX_SIZE (1u << RADIX_BITS)

/* Sorts @keys by @values, ascending, equals as they are; both arrays are changed. */
static gboolean
sort_by (GArray        *keys,
         guint64       *values,
         GCancellable  *cancellable,
         GError       **error)
{
  guint n = keys->len;
  g_autofree guint64 *other_values = g_new (guint64, (gsize) n + 1);
  g_autofree guint32 *other_keys = g_new (guint32, (gsize) n + 1);
  guint64 *from_values = values;
  guint64 *to_values = other_values;
  guint32 *from_keys = (guint32 *) (gpointer) keys->data;
  guint32 *to_keys = other_keys;
  guint64 differing = 0;

  for (guint i = 1; i < n; i++)
    differing |= values[i] ^ values[0];
  for (guint shift = 0; shift < 64; shift += RADIX_BITS)
    {
      guint32 places[RADIX_SIZE] = { 0 };
      guint32 place = 0;

      if ((differing >> shift & (RADIX_SIZE - 1)) == 0)
        continue;
      if (entente_columns_is_cancelled (cancellable, error))
        return FALSE;
      for (guint i = 0; i < n; i++)
        places[from_values[i] >> shift & (RADIX_SIZE - 1)]++;
      for (guint digit = 0; digit < RADIX_SIZE; digit++)
        {
          guint32 count = places[digit];

          places[digit] = place;
          place += count;
        }
      for (guint i = 0; i < n; i++)
        {
          guint32 to = places[from_values[i] >> shift & (RADIX_SIZE - 1)]++;

          to_values[to] = from_values[i];
          to_keys[to] = from_keys[i];
        }
      { guint64 *swap = from_values; from_values = to_values; to_values = swap; }
      { guint32 *swap = from_keys; from_keys = to_keys; to_keys = swap; }
    }
  if (from_keys != (guint32 *) (gpointer) keys->data)
    memcpy (keys->data, from_keys, n * sizeof *from_keys);
  return TRUE;
}

/* The rank of each currency by its place: that of most deals (or of what @types has instead) first, then by its code; that
 * of no currency is the last. Returns how many ranks there are. */
guint
entente_columns_rank_currencies (EntenteColumns *self,
                                 guint           types,
                                 guint8         *ranks)
{
  const EntenteColumnsSums *sums = entente_columns_get_sums (self);
  const char *codes = (const char *) self->arrays[ENTENTE_COLUMN_CURRENCIES].data;
  guint n = MIN (entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES), 256);
  guint32 counts[256] = { 0 };

  if (types & 1 << ENTENTE_SUBJECT_ENTITY)
    types |= 1 << ENTENTE_SUBJECT_DEAL;
  types &= ~(1u << ENTENTE_SUBJECT_ENTITY);
  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    for (guint i = 0; i < n && (types >> type & 1); i++)
      counts[i] += sums->currencies[type][i];
  memset (ranks, (int) (n - 1), 256);
  for (guint i = 1; i < n; i++)
    {
      guint rank = 0;

      for (guint j = 1; j < n; j++)
        rank += counts[j] > counts[i] || (counts[j] == counts[i] && memcmp (codes + j * 4, codes + i * 4, 4) < 0);
      ranks[i] = (guint8) rank;
    }
  return n;
}

/* What a deal is worth to those who show the highest. */
typedef struct {
  gint64 figure;
  guint8 currency;
  guint8 counts; /* a deal with a figure */
} Worth;

static Worth *
make_worths (const EntenteColumns *self)
{
  const guint8 *types = entente_columns_u8 (self, ENTENTE_COLUMN_TYPE);
  guint32 n_keys = entente_columns_n_keys (self);
  Worth *worths = g_new0 (Worth, n_keys);

  for (guint32 key = 0; key < n_keys; key++)
    if (types[key] == ENTENTE_SUBJECT_DEAL && entente_columns_has_figure (self, key))
      worths[key] = (Worth) { entente_columns_figure (self, key), entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key], 1 };
  return worths;
}

/* The highest in the currency of most, which @counts has; of as many in the one with the first code. */
static guint32
find_top_of_most (const EntenteColumns *self,
                  const Worth          *worths,
                  const guint32        *items,
                  guint32               n_items,
                  const guint32        *counts)
{
  const char *codes = (const char *) self->arrays[ENTENTE_COLUMN_CURRENCIES].data;
  guint32 n_currencies = entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES);
  guint32 top = 0;

  for (guint32 i = 0; i < n_items; i++)
    {
      const Worth *worth = &worths[items[i] < entente_columns_n_keys (self) ? items[i] : 0];
      const Worth *best = &worths[top];
      int order;

      if (!worth->counts || worth->currency >= n_currencies)
        continue;
      order = top == 0 || counts[worth->currency] > counts[best->currency] ? 1 : 0;
      if (order == 0 && counts[worth->currency] == counts[best->currency])
        order = memcmp (codes + best->currency * 4, codes + worth->currency * 4, 4);
      if (order > 0 || (worth->currency == best->currency && worth->figure > best->figure))
        top = items[i];
    }
  return top;
}

/* The deal whose amount each entity shows, by key; as entente_columns_get_tally() finds it, for all at once: one walk, with
 * what is asked of a deal beside each other. */
static guint32 *
find_tops (const EntenteColumns  *self,
           GCancellable          *cancellable,
           GError               **error)
{
  guint32 n_keys = entente_columns_n_keys (self);
  g_autofree guint32 *tops = g_new0 (guint32, n_keys);
  g_autofree Worth *worths = make_worths (self);
  guint32 counts[256] = { 0 };

  for (guint32 key = 0; key < n_keys; key++)
    {
      guint32 n_items;
      const guint32 *items;
      const Worth *top = NULL;
      gboolean differ = FALSE;

      if (key % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return NULL;
      if (entente_columns_type (self, key) != ENTENTE_SUBJECT_ENTITY)
        continue;
      items = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, key, &n_items);
      for (guint32 i = 0; i < n_items; i++)
        {
          const Worth *worth = items[i] < n_keys ? &worths[items[i]] : &worths[0];

          if (!worth->counts)
            continue;
          counts[worth->currency]++;
          differ |= top != NULL && worth->currency != top->currency;
          if (top == NULL || worth->figure > top->figure)
            {
              top = worth;
              tops[key] = items[i];
            }
        }
      if (top == NULL)
        continue;
      if (differ)
        tops[key] = find_top_of_most (self, worths, items, n_items, counts);
      for (guint32 i = 0; i < n_items; i++)
        counts[items[i] < n_keys ? worths[items[i]].currency : 0] = 0;
    }
  return g_steal_pointer (&tops);
}

/* By amount: by currency, then by figure. So it is sorted by figure first. */
static gboolean
sort_by_amount (EntenteColumns  *self,
                GArray          *keys,
                guint            types,
                gboolean         reversed,
                GCancellable    *cancellable,
                GError         **error)
{
  const guint8 *qualifiers = entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER);
  const guint8 *currencies = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY);
  guint8 ranks[256];
  guint n_ranks = entente_columns_rank_currencies (self, types, ranks);
  g_autofree guint64 *values = g_new0 (guint64, (gsize) keys->len + 1);
  g_autofree guint32 *tops = NULL;

  if (types & 1 << ENTENTE_SUBJECT_ENTITY)
    {
      tops = find_tops (self, cancellable, error);
      if (tops == NULL)
        return FALSE;
    }
#define MONEY_OF(key) (entente_columns_type (self, key) == ENTENTE_SUBJECT_ENTITY && tops != NULL ? tops[key] : (key))
  for (guint i = 0; i < keys->len; i++)
    {
      guint32 key = g_array_index (keys, guint32, i);
      guint32 money = key < entente_columns_n_keys (self) ? MONEY_OF (key) : 0;

      if (entente_columns_has_figure (self, money))
        values[i] = (guint64) entente_columns_figure (self, money) ^ (reversed ? G_GUINT64_CONSTANT (1) << 63 : G_MAXINT64);
    }
  if (!sort_by (keys, values, cancellable, error))
    return FALSE;
  for (guint i = 0; i < keys->len; i++)
    {
      guint32 key = g_array_index (keys, guint32, i);
      guint32 money = key < entente_columns_n_keys (self) ? MONEY_OF (key) : 0;

      if (qualifiers[money] == ENTENTE_QUALIFIER_NONE)
        values[i] = 2 * n_ranks;
      else
        values[i] = ranks[currencies[money]] + (entente_columns_has_figure (self, money) ? 0 : n_ranks);
    }
#undef MONEY_OF
  return sort_by (keys, values, cancellable, error);
}

/* How many deals and events each of all entities has: deals above, events below. */
static guint64 *
count_dealings (const EntenteColumns *self)
{
  guint32 n_keys = entente_columns_n_keys (self);
  guint64 *counts = g_new0 (guint64, n_keys);

  for (guint32 key = 0; key < n_keys; key++)
    {
      guint8 type = entente_columns_type (self, key);
      guint32 n_items;
      const guint32 *items;

      if (!entente_columns_is_happening (type))
        continue;
      items = entente_columns_list_of (self, ENTENTE_COLUMN_PARTIES, key, &n_items);
      for (guint32 i = 0; i < n_items; i++)
        if (items[i] < n_keys)
          counts[items[i]] += type == ENTENTE_SUBJECT_DEAL ? G_GUINT64_CONSTANT (1) << 32 : 1;
    }
  return counts;
}

guint64
entente_columns_get_step_value (guint8   step,
                                gboolean reversed)
{
  const char *word = step < entente_vocabulary_size (ENTENTE_VOCABULARY_STEP)
                       ? entente_vocabulary_nth (ENTENTE_VOCABULARY_STEP, step)
                       : NULL;
  guint64 value;

  if (word == NULL)
    return 0x1000;
  value = (entente_step_is_exit (word) ? 0x100 : 0) + (0xff - step);
  return reversed ? 0xfff - value : value;
}

/* What sorts by one number. */
static guint64 *
get_values (EntenteColumns *self,
            GArray         *keys,
            EntenteOrder    order,
            gboolean        reversed)
{
  const guint32 *column = entente_columns_u32 (self, ENTENTE_COLUMN_DATE);
  guint64 *values = g_new (guint64, (gsize) keys->len + 1);
  g_autofree guint64 *dealings = order == ENTENTE_ORDER_DEALS ? count_dealings (self) : NULL;
  g_autofree guint32 *ranks = NULL;
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  guint32 n_keys = entente_columns_n_keys (self);
  guint32 n_ranks = 0;
  guint64 by_word[256];

  if (order == ENTENTE_ORDER_DATE)
    ranks = entente_columns_rank_dates (self, TRUE, &n_ranks);
  for (guint word = 0; word < G_N_ELEMENTS (by_word); word++)
    if (order == ENTENTE_ORDER_STATUS)
      by_word[word] = entente_columns_get_step_value ((guint8) word, reversed);
    else
      by_word[word] = word == ENTENTE_CODE_NONE ? 0x1000 : reversed ? 0xff - word : word;

  for (guint i = 0; i < keys->len; i++)
    {
      guint32 key = g_array_index (keys, guint32, i) < n_keys ? g_array_index (keys, guint32, i) : 0;

      if (order == ENTENTE_ORDER_DEALS)
        values[i] = reversed ? dealings[key] : ~dealings[key];
      else if (order == ENTENTE_ORDER_DATE)
        {
          guint32 rank = ranks[column[key] < n_dates ? column[key] : 0];

          values[i] = reversed && rank < n_ranks - 1 ? n_ranks - 2 - rank : rank;
        }
      else
        values[i] = by_word[entente_columns_u8 (self, order == ENTENTE_ORDER_STATUS ? ENTENTE_COLUMN_STEP
                                                                                    : ENTENTE_COLUMN_MODALITY)[key]];
    }
  return values;
}

static gboolean
sort (EntenteColumns  *self,
      GArray          *keys,
      guint            types,
      EntenteOrder     order,
      gboolean         reversed,
      GCancellable    *cancellable,
      GError         **error)
{
  g_autofree guint64 *values = NULL;

  if (order == ENTENTE_ORDER_NAME)
    return TRUE;
  if (order == ENTENTE_ORDER_AMOUNT)
    return sort_by_amount (self, keys, types, reversed, cancellable, error);
  values = get_values (self, keys, order, reversed);
  return sort_by (keys, values, cancellable, error);
}

/* Appends those from @start to @end in a book that aren't held; %NULL holds nobody. */
static void
append_free (const EntenteColumns *self,
             const guint32        *book,
             guint32               start,
             guint32               end,
             const guint8         *held,
             GArray               *keys)
{
  guint32 n_keys = entente_columns_n_keys (self);
  guint32 *to;
  guint n = keys->len;

  g_array_set_size (keys, n + (end - start));
  to = (guint32 *) (gpointer) keys->data;
  if (held == NULL)
    {
      memcpy (to + n, book + start, (end - start) * sizeof *book);
      return;
    }
  /* Without a branch: half of them may pass. */
  for (guint32 i = start; i < end; i++)
    {
      to[n] = book[i];
      n += book[i] < n_keys && held[book[i]] == 0;
    }
  g_array_set_size (keys, n);
}

/* What isn't held of a book, in name order. Backwards, those that sort alike stay by key, and those without a name last. */
static GArray *
list_book (const EntenteColumns *self,
           guint8                type,
           gboolean              reversed,
           const guint8         *held)
{
  const guint32 *book = entente_columns_u32 (self, ENTENTE_COLUMN_BOOKS + type);
  const guint8 *tied = entente_columns_u8 (self, ENTENTE_COLUMN_TIED);
  const guint32 *names = entente_columns_u32 (self, ENTENTE_COLUMN_NAME);
  guint32 n_keys = entente_columns_n_keys (self);
  guint32 length = entente_columns_length (self, ENTENTE_COLUMN_BOOKS + type);
  guint32 n_named = length;
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (length == 0)
    return keys;
  if (!reversed)
    {
      append_free (self, book, 0, length, held, keys);
      return keys;
    }
  while (n_named > 0 && (book[n_named - 1] >= n_keys || names[book[n_named - 1]] == 0))
    n_named--;
  for (guint32 end = n_named; end > 0;)
    {
      guint32 start = end - 1;

      while (start > 0 && book[start] < n_keys && tied[book[start]])
        start--;
      for (guint32 i = start; i < end; i++)
        if (book[i] < n_keys && (held == NULL || held[book[i]] == 0))
          g_array_append_val (keys, book[i]);
      end = start;
    }
  if (n_named < length)
    append_free (self, book, n_named, length, held, keys);
  return keys;
}

static GArray *
list_names (const EntenteColumns  *self,
            guint                  types,
            gboolean               reversed,
            const guint8          *held,
            GCancellable          *cancellable,
            GError               **error)
{
  GArray *keys = NULL;

  for (guint8 type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (types >> type & 1)
      {
        GArray *more = list_book (self, type, reversed, held);

        keys = keys == NULL ? more : entente_columns_merge_names (self, keys, more, reversed, cancellable, error);
        if (keys == NULL)
          return NULL;
      }
  return keys != NULL ? keys : g_array_new (FALSE, FALSE, sizeof (guint32));
}

/* Takes out of a kept order what is held. */
static GArray *
pick_free (const EntenteColumns *self,
           const GArray         *order,
           const guint8         *held)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (guint32), order->len);

  if (order->len > 0)
    append_free (self, (const guint32 *) (gconstpointer) order->data, 0, order->len, held, keys);
  return keys;
}

/* Those that aren't held, in the order of the query; @held is %NULL for all of the types. */
GArray *
entente_columns_list_in_order (EntenteColumns             *self,
                               const EntenteColumnsQuery  *query,
                               const guint8               *held,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  const GArray *order = entente_columns_find_order (self, query);
  gboolean by_name = query->order == ENTENTE_ORDER_NAME;
  g_autoptr (GArray) keys = NULL;

  if (order != NULL)
    return pick_free (self, order, held);
  self->n_walks++;
  keys = list_names (self, query->types, by_name && query->reversed, held, cancellable, error);
  if (keys == NULL || !sort (self, keys, query->types, query->order, query->reversed, cancellable, error))
    return NULL;
  return g_steal_pointer (&keys);
}
