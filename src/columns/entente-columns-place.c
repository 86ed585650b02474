/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one subject stands in an order, which entente-columns-order.c makes of all at once: both must sort by the same. */

#include "entente-columns-private.h"

/* What a subject is sorted by: by the numbers, then by name, then by key. */
typedef struct {
  guint64  major;
  guint64  minor;
  guint32  key;
  gboolean is_collated;
  char    *collated; /* once it is asked for */
} Standing;

static void
standing_clear (Standing *self)
{
  g_free (self->collated);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, standing_clear)

/* How many deals and events name it a party: deals above, events below. */
static guint64
count_dealings (const EntenteColumns *self,
                guint32               key)
{
  guint32 n_items;
  const guint32 *items = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, key, &n_items);
  guint64 count = 0;

  for (guint32 i = 0; i < n_items; i++)
    {
      guint8 type = entente_columns_type (self, items[i]);

      count += type == ENTENTE_SUBJECT_DEAL ? G_GUINT64_CONSTANT (1) << 32 : type == ENTENTE_SUBJECT_EVENT;
    }
  return count;
}

/* By currency, those without a figure after all with one, then by figure. */
static void
set_amount (const EntenteColumns     *self,
            const EntenteColumnsKept *list,
            Standing                 *standing)
{
  guint32 money = standing->key;

  if (entente_columns_type (self, money) == ENTENTE_SUBJECT_ENTITY)
    {
      EntenteColumnsTally tally;

      entente_columns_get_tally (self, money, &tally);
      money = tally.top;
    }
  if (entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[money] == ENTENTE_QUALIFIER_NONE)
    {
      standing->major = G_MAXUINT64;
      return;
    }
  standing->major = list->ranks[entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[money]];
  if (entente_columns_has_figure (self, money))
    standing->minor = (guint64) entente_columns_figure (self, money) ^
                      (list->query.reversed ? G_GUINT64_CONSTANT (1) << 63 : G_MAXINT64);
  else
    standing->major += 256;
}

static Standing
get_standing (const EntenteColumns     *self,
              const EntenteColumnsKept *list,
              guint32                   key)
{
  Standing standing = { .key = key < entente_columns_n_keys (self) ? key : 0 };
  gboolean reversed = list->query.reversed;
  guint8 word;

  switch (list->query.order)
    {
    case ENTENTE_ORDER_DEALS:
      standing.major = reversed ? count_dealings (self, standing.key) : ~count_dealings (self, standing.key);
      break;
    case ENTENTE_ORDER_AMOUNT:
      set_amount (self, list, &standing);
      break;
    case ENTENTE_ORDER_DATE:
      standing.major = entente_columns_rank_date (self, entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[standing.key]);
      if (reversed && standing.major < G_MAXUINT32)
        standing.major = G_MAXUINT32 - 1 - standing.major;
      break;
    case ENTENTE_ORDER_STATUS:
      standing.major = entente_columns_get_step_value (entente_columns_u8 (self, ENTENTE_COLUMN_STEP)[standing.key], reversed);
      break;
    case ENTENTE_ORDER_EVIDENCE:
      word = entente_columns_u8 (self, ENTENTE_COLUMN_MODALITY)[standing.key];
      standing.major = word == ENTENTE_CODE_NONE ? 0x1000 : reversed ? 0xff - word : word;
      break;
    case ENTENTE_ORDER_NAME:
    default:
      break;
    }
  return standing;
}

static const char *
get_collated (const EntenteColumns *self,
              Standing             *standing)
{
  if (!standing->is_collated)
    {
      standing->collated = entente_columns_collate (self, standing->key);
      standing->is_collated = TRUE;
    }
  return standing->collated;
}

/* As strcmp(). Those without a name come last in both directions. */
static int
compare (const EntenteColumns     *self,
         const EntenteColumnsKept *list,
         Standing                 *a,
         Standing                 *b)
{
  const char *first;
  const char *second;
  int order;

  if (a->major != b->major)
    return a->major < b->major ? -1 : 1;
  if (a->minor != b->minor)
    return a->minor < b->minor ? -1 : 1;
  first = get_collated (self, a);
  second = get_collated (self, b);
  if (first == NULL || second == NULL)
    order = (first == NULL) - (second == NULL);
  else if (list->query.order == ENTENTE_ORDER_NAME && list->query.reversed)
    order = strcmp (second, first);
  else
    order = strcmp (first, second);
  return order != 0 ? order : (a->key > b->key) - (a->key < b->key);
}

/* The place in a kept list that a subject has or would have. */
guint32
entente_columns_find_place (EntenteColumns           *self,
                            const EntenteColumnsKept *list,
                            guint32                   key)
{
  g_auto (Standing) standing = get_standing (self, list, key);
  guint32 low = 0;
  guint32 high = list->keys->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      g_auto (Standing) other = get_standing (self, list, g_array_index (list->keys, guint32, middle));

      if (compare (self, list, &other, &standing) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether what stands at @place comes after the one before it, and before the one after it. */
gboolean
entente_columns_is_in_place (EntenteColumns           *self,
                             const EntenteColumnsKept *list,
                             guint32                   place)
{
  g_auto (Standing) standing = get_standing (self, list, g_array_index (list->keys, guint32, place));

  for (int step = -1; step <= 1; step += 2)
    if (place + (guint32) step < list->keys->len)
      {
        g_auto (Standing) other = get_standing (self, list, g_array_index (list->keys, guint32, place + (guint32) step));

        if (compare (self, list, &standing, &other) * step >= 0)
          return FALSE;
      }
  return TRUE;
}
