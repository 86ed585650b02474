/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Arrays that grow, and lists by key within a pool. */

#include "entente-columns-private.h"

#define BY_BYTE 1
#define BY_WORD 4

const guint8 entente_columns_sizes[ENTENTE_N_COLUMNS] = {
  [ENTENTE_COLUMN_TYPE] = BY_BYTE,
  [ENTENTE_COLUMN_KIND] = BY_BYTE,
  [ENTENTE_COLUMN_STEP] = BY_BYTE,
  [ENTENTE_COLUMN_MODALITY] = BY_BYTE,
  [ENTENTE_COLUMN_MEASURE] = BY_BYTE,
  [ENTENTE_COLUMN_QUALIFIER] = BY_BYTE,
  [ENTENTE_COLUMN_PERIOD] = BY_BYTE,
  [ENTENTE_COLUMN_CURRENCY] = BY_BYTE,
  [ENTENTE_COLUMN_TIED] = BY_BYTE,
  [ENTENTE_COLUMN_DATE] = BY_WORD,
  [ENTENTE_COLUMN_NAME] = BY_WORD,
  [ENTENTE_COLUMN_LOWER] = sizeof (gint64),
  [ENTENTE_COLUMN_UPPER] = sizeof (gint64),
  [ENTENTE_COLUMN_PARTIES] = BY_WORD,
  [ENTENTE_COLUMN_DEALINGS] = BY_WORD,
  [ENTENTE_COLUMN_ORIGINS] = BY_WORD,
  [ENTENTE_COLUMN_STATED] = BY_WORD,
  [ENTENTE_COLUMN_PARTIES_POOL] = BY_WORD,
  [ENTENTE_COLUMN_DEALINGS_POOL] = BY_WORD,
  [ENTENTE_COLUMN_ORIGINS_POOL] = BY_WORD,
  [ENTENTE_COLUMN_STATED_POOL] = BY_WORD,
  [ENTENTE_COLUMN_TEXTS] = BY_BYTE,
  [ENTENTE_COLUMN_CURRENCIES] = BY_WORD,
  [ENTENTE_COLUMN_DATES] = sizeof (EntenteColumnsDate),
  [ENTENTE_COLUMN_DATE_ORDER] = BY_WORD,
  [ENTENTE_COLUMN_BOOKS... ENTENTE_COLUMN_STARTS - 1] = BY_WORD,
  [ENTENTE_COLUMN_STARTS... ENTENTE_COLUMN_BLOBS - 1] = BY_WORD,
  [ENTENTE_COLUMN_BLOBS... ENTENTE_N_COLUMNS - 1] = BY_BYTE,
};

/* Gives an array another length; what is new isn't set. An array that has no room left in the file moves out of it. */
void
entente_columns_resize (EntenteColumns *self,
                        EntenteColumn   column,
                        guint32         length)
{
  EntenteColumnsArray *array = &self->arrays[column];
  gsize size = entente_columns_sizes[column];

  if (length > array->room)
    {
      guint64 room = MIN (MAX ((guint64) length + 64, (guint64) array->room + array->room / 2), G_MAXUINT32);

      if (array->is_own)
        array->data = g_realloc_n (array->data, room, size);
      else
        {
          guint8 *data = g_malloc_n (room, size);

          if (array->length > 0)
            memcpy (data, array->data, array->length * size);
          array->data = data;
          array->is_own = TRUE;
        }
      array->room = (guint32) room;
    }
  array->length = length;
}

/* Replaces a part of an array. */
void
entente_columns_splice (EntenteColumns *self,
                        EntenteColumn   column,
                        guint32         at,
                        guint32         n_removed,
                        gconstpointer   added,
                        guint32         n_added)
{
  EntenteColumnsArray *array = &self->arrays[column];
  gsize size = entente_columns_sizes[column];
  guint32 tail = array->length - at - n_removed;
  guint32 length = array->length - n_removed + n_added;

  g_assert (n_removed <= array->length && at <= array->length - n_removed);

  if (n_added > n_removed)
    entente_columns_resize (self, column, length);
  if (n_added != n_removed && tail > 0)
    memmove (array->data + (at + n_added) * size, array->data + (at + n_removed) * size, tail * size);
  if (n_added > 0)
    memcpy (array->data + at * size, added, n_added * size);
  array->length = length;
}

/* Keeps a text for good; where it stands, or 0 if there is no more room. */
guint32
entente_columns_add_text (EntenteColumns *self,
                          const char     *text,
                          gsize           length)
{
  EntenteColumnsArray *texts = &self->arrays[ENTENTE_COLUMN_TEXTS];
  guint32 place = texts->length;

  if (length >= G_MAXUINT32 - place)
    return 0;
  entente_columns_resize (self, ENTENTE_COLUMN_TEXTS, place + (guint32) length + 1);
  memcpy (texts->data + place, text, length);
  texts->data[place + length] = '\0';
  return place;
}

/* Sets what is said of a subject itself to nothing. Its lists stay. */
void
entente_columns_clear_subject (EntenteColumns *self,
                               guint32         key)
{
  entente_columns_u8 (self, ENTENTE_COLUMN_TYPE)[key] = ENTENTE_CODE_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_KIND)[key] = ENTENTE_CODE_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_STEP)[key] = ENTENTE_CODE_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_MODALITY)[key] = ENTENTE_CODE_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_MEASURE)[key] = ENTENTE_CODE_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[key] = ENTENTE_QUALIFIER_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_PERIOD)[key] = ENTENTE_PERIOD_NONE;
  entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key] = 0;
  entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[key] = 0;
  entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key] = ENTENTE_MONEY_NO_LOWER;
  entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key] = ENTENTE_MONEY_NO_UPPER;
}

/* Makes the columns long enough for @key. */
void
entente_columns_reach (EntenteColumns *self,
                       guint32         key)
{
  guint32 n_keys = entente_columns_n_keys (self);

  if (key < n_keys)
    return;
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS_BY_KEY; column++)
    {
      entente_columns_resize (self, column, key + 1);
      memset (self->arrays[column].data + (gsize) n_keys * entente_columns_sizes[column], 0,
              (gsize) (key + 1 - n_keys) * entente_columns_sizes[column]);
    }
  for (guint32 new_key = n_keys; new_key <= key; new_key++)
    entente_columns_clear_subject (self, new_key);
}

/* The same for an origin. */
void
entente_columns_reach_origin (EntenteColumns *self,
                              guint32         origin)
{
  guint32 length = entente_columns_length (self, ENTENTE_COLUMN_STATED);

  if (origin < length)
    return;
  entente_columns_resize (self, ENTENTE_COLUMN_STATED, origin + 1);
  memset (entente_columns_u32 (self, ENTENTE_COLUMN_STATED) + length, 0, (origin + 1 - length) * sizeof (guint32));
}

static EntenteColumn
pool_of (EntenteColumn column)
{
  return ENTENTE_COLUMN_PARTIES_POOL + (column - ENTENTE_COLUMN_PARTIES);
}

/* Writes all lists of a pool anew, without what lies between. */
static void
compact (EntenteColumns *self,
         EntenteColumn   column)
{
  EntenteColumnsArray *pool = &self->arrays[pool_of (column)];
  g_autofree guint32 *old = g_memdup2 (pool->data, (gsize) pool->length * sizeof (guint32));
  guint32 old_length = pool->length;
  guint32 *heads = entente_columns_u32 (self, column);
  guint32 length = 1;

  for (guint32 key = 0; key < entente_columns_length (self, column); key++)
    {
      guint32 head = heads[key];
      guint32 n_items;

      heads[key] = 0;
      if (head == 0 || head > old_length - 2)
        continue;
      n_items = MIN (old[head + 1], old_length - 2 - head);
      if (n_items == 0)
        continue;
      /* Lists of a wrong file may lie over each other and not fit. */
      entente_columns_resize (self, pool_of (column), MAX (pool->length, length + 2 + n_items));
      heads[key] = length;
      ((guint32 *) (gpointer) pool->data)[length] = n_items;
      memcpy ((guint32 *) (gpointer) pool->data + length + 1, old + head + 1, (n_items + 1) * sizeof (guint32));
      ((guint32 *) (gpointer) pool->data)[length + 1] = n_items;
      length += 2 + n_items;
    }
  pool->length = length;
  self->garbage[pool_of (column)] = 0;
}

/* Makes room for a list of @n_items, with the items that it has or without, and sets its length. Returns %NULL if there is
 * no more room. */
static guint32 *
make_list (EntenteColumns *self,
           EntenteColumn   column,
           guint32         key,
           guint32         n_items,
           guint32         room)
{
  EntenteColumn pool_column = pool_of (column);
  EntenteColumnsArray *pool = &self->arrays[pool_column];
  guint32 n_old;
  guint32 *old = entente_columns_list_of (self, column, key, &n_old);
  guint32 *list;
  guint32 head;

  if (old != NULL)
    {
      guint32 start = (guint32) (old - (guint32 *) (gpointer) pool->data);

      if (n_items <= MIN (old[-2], pool->length - start))
        {
          old[-1] = n_items;
          return old;
        }
      self->garbage[pool_column] += MIN (old[-2], pool->length - start) + 2;
    }
  else if (n_items == 0)
    return NULL;

  head = MAX (pool->length, 1);
  if (room > G_MAXUINT32 - 3 - head)
    return NULL;
  n_old = MIN (n_old, n_items);
  entente_columns_resize (self, pool_column, head + 2 + room);
  list = (guint32 *) (gpointer) pool->data + head;
  list[0] = room;
  list[1] = n_items;
  if (n_old > 0)
    memcpy (list + 2, entente_columns_list_of (self, column, key, &n_old), n_old * sizeof (guint32));
  memset (list + 2 + n_items, 0, (room - n_items) * sizeof (guint32));
  entente_columns_u32 (self, column)[key] = head;
  return list + 2;
}

static void
collect_garbage (EntenteColumns *self,
                 EntenteColumn   column)
{
  if (self->garbage[pool_of (column)] > ENTENTE_COLUMNS_STRIDE + self->arrays[pool_of (column)].length / 2)
    compact (self, column);
}

/* Gives a subject another list. */
void
entente_columns_set_list (EntenteColumns *self,
                          EntenteColumn   column,
                          guint32         key,
                          const guint32  *items,
                          guint32         n_items)
{
  guint32 *list = make_list (self, column, key, n_items, n_items);

  if (list != NULL && n_items > 0)
    memcpy (list, items, n_items * sizeof (guint32));
  collect_garbage (self, column);
}

/* Where @item stands in an ascending list, or would. */
static guint32
search (const guint32 *list,
        guint32        n_items,
        guint32        item)
{
  guint32 low = 0;

  while (low < n_items)
    {
      guint32 middle = low + (n_items - low) / 2;

      if (list[middle] < item)
        low = middle + 1;
      else
        n_items = middle;
    }
  return low;
}

/* Adds to an ascending list what it doesn't have. A list that grows gets room to grow on. */
void
entente_columns_add_item (EntenteColumns *self,
                          EntenteColumn   column,
                          guint32         key,
                          guint32         item)
{
  guint32 n_items;
  guint32 *list = entente_columns_list_of (self, column, key, &n_items);
  guint32 place = search (list, n_items, item);

  if (place < n_items && list[place] == item)
    return;
  list = make_list (self, column, key, n_items + 1, n_items + 1 + n_items / 4);
  if (list == NULL)
    return;
  memmove (list + place + 1, list + place, (n_items - place) * sizeof (guint32));
  list[place] = item;
  collect_garbage (self, column);
}

/* Removes from an ascending list what it has. */
void
entente_columns_remove_item (EntenteColumns *self,
                             EntenteColumn   column,
                             guint32         key,
                             guint32         item)
{
  guint32 n_items;
  guint32 *list = entente_columns_list_of (self, column, key, &n_items);
  guint32 place = search (list, n_items, item);

  if (place == n_items || list[place] != item)
    return;
  memmove (list + place, list + place + 1, (n_items - place - 1) * sizeof (guint32));
  list[-1] = n_items - 1;
}
