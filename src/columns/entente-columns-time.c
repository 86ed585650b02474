/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, each kept once and ranked, so that what is dated is sorted and held against a window by a number; and the moments
 * that the timeline draws. */

#include "entente-columns-private.h"

/* As entente_date_sort(). */
static int
compare_dates (const EntenteColumns     *self,
               const EntenteColumnsDate *a,
               const EntenteColumnsDate *b,
               gboolean                  with_text)
{
  if (a->first_day != b->first_day)
    return a->first_day < b->first_day ? -1 : 1;
  if (a->last_day != b->last_day)
    return a->last_day < b->last_day ? -1 : 1;
  if (a->precision != b->precision)
    return a->precision < b->precision ? -1 : 1;
  return with_text ? strcmp (entente_columns_text (self, a->text), entente_columns_text (self, b->text)) : 0;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const EntenteColumns *self = data;
  const EntenteColumnsDate *dates = entente_columns_dates (self);

  return compare_dates (self, dates + *(const guint32 *) a, dates + *(const guint32 *) b, TRUE);
}

/* Where in the order @date stands or would. */
static guint32
find_date (const EntenteColumns     *self,
           const EntenteColumnsDate *date)
{
  const guint32 *order = entente_columns_u32 (self, ENTENTE_COLUMN_DATE_ORDER);
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  guint32 low = 0;
  guint32 high = entente_columns_length (self, ENTENTE_COLUMN_DATE_ORDER);

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      guint32 other = order[middle] < n_dates ? order[middle] : 0;

      if (compare_dates (self, entente_columns_dates (self) + other, date, TRUE) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The place of a date, which is new if need be; 0 if @text is no date. */
guint32
entente_columns_intern_date (EntenteColumns *self,
                             const char     *text)
{
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  g_autoptr (EntenteDate) parsed = NULL;
  EntenteColumnsDate date = { 0 };
  EntenteMoment moment = { 0 };
  guint32 place = 0;

  if (self->making != NULL)
    {
      gpointer known;

      if (g_hash_table_lookup_extended (self->making->dates, text, NULL, &known))
        return GPOINTER_TO_UINT (known);
    }
  parsed = entente_date_parse (text, NULL);
  if (parsed == NULL || n_dates == G_MAXUINT32)
    return 0;
  entente_moment_set_date (&moment, parsed);
  date = (EntenteColumnsDate) {
    .first_day = moment.first_day,
    .start_last_day = moment.start_last_day,
    .end_first_day = moment.end_first_day,
    .last_day = moment.last_day,
    .precision = moment.precision,
    .start = moment.start,
    .end = moment.end,
    .approximate = moment.approximate,
    .text = entente_columns_add_text (self, text, strlen (text)),
  };

  if (self->making != NULL)
    g_hash_table_insert (self->making->dates, g_strdup (text), GUINT_TO_POINTER (n_dates));
  else
    {
      const guint32 *order;

      place = find_date (self, &date);
      order = entente_columns_u32 (self, ENTENTE_COLUMN_DATE_ORDER);
      if (place < entente_columns_length (self, ENTENTE_COLUMN_DATE_ORDER) && order[place] < n_dates &&
          compare_dates (self, entente_columns_dates (self) + order[place], &date, TRUE) == 0)
        {
          /* The text isn't needed twice. */
          entente_columns_resize (self, ENTENTE_COLUMN_TEXTS, date.text);
          return order[place];
        }
      entente_columns_splice (self, ENTENTE_COLUMN_DATE_ORDER, place, 0, &n_dates, 1);
    }
  entente_columns_splice (self, ENTENTE_COLUMN_DATES, n_dates, 0, &date, 1);
  return n_dates;
}

/* Puts the dates that were gathered in order. */
void
entente_columns_sort_dates (EntenteColumns *self)
{
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_dates);

  for (guint32 i = 1; i < n_dates; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_places, self);
  entente_columns_resize (self, ENTENTE_COLUMN_DATE_ORDER, order->len);
  if (order->len > 0)
    memcpy (entente_columns_u32 (self, ENTENTE_COLUMN_DATE_ORDER), order->data, order->len * sizeof (guint32));
}

/* The rank of each date by its place, from 0; that of no date is the highest. Without the texts, dates that begin and end
 * on the same days and are as precise have the same rank. */
guint32 *
entente_columns_rank_dates (const EntenteColumns *self,
                            gboolean              with_text,
                            guint32              *n_ranks)
{
  const EntenteColumnsDate *dates = entente_columns_dates (self);
  const guint32 *order = entente_columns_u32 (self, ENTENTE_COLUMN_DATE_ORDER);
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  guint32 *ranks = g_new0 (guint32, n_dates);
  const EntenteColumnsDate *before = NULL;
  guint32 rank = 0;

  for (guint32 i = 0; i < entente_columns_length (self, ENTENTE_COLUMN_DATE_ORDER); i++)
    {
      const EntenteColumnsDate *date;

      if (order[i] >= n_dates)
        continue;
      date = dates + order[i];
      if (before != NULL && (with_text || compare_dates (self, before, date, FALSE) != 0))
        rank++;
      ranks[order[i]] = rank;
      before = date;
    }
  ranks[0] = before != NULL ? rank + 1 : 0;
  *n_ranks = ranks[0] + 1;
  return ranks;
}

/* The rank of a date by its place, among those that are there now; that of none is the highest. */
guint32
entente_columns_rank_date (const EntenteColumns *self,
                           guint32               place)
{
  if (place == 0 || place >= entente_columns_length (self, ENTENTE_COLUMN_DATES))
    return G_MAXUINT32;
  return find_date (self, entente_columns_dates (self) + place);
}

/**
 * entente_columns_count_undated:
 * @self: finished columns
 * @type: a type
 *
 * Returns: how many subjects of that type have no date
 */
guint
entente_columns_count_undated (EntenteColumns     *self,
                               EntenteSubjectType  type)
{
  g_return_val_if_fail (self != NULL && self->making == NULL && type < ENTENTE_N_SUBJECT_TYPES, 0);

  return entente_columns_get_sums (self)->undated[type];
}

/* When a deal or an event is, with the key of the first party that is named of it for its lane, 0 if none is. */
static inline EntenteMoment
make_moment (const EntenteColumns *self,
             guint32               key)
{
  guint32 place = entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[key];
  const EntenteColumnsDate *date = entente_columns_dates (self) +
                                   (place < entente_columns_length (self, ENTENTE_COLUMN_DATES) ? place : 0);
  guint8 modality = entente_columns_u8 (self, ENTENTE_COLUMN_MODALITY)[key];
  gboolean is_deal = entente_columns_u8 (self, ENTENTE_COLUMN_TYPE)[key] == ENTENTE_SUBJECT_DEAL;
  guint32 n_parties;
  const guint32 *parties = entente_columns_list_of (self, ENTENTE_COLUMN_PARTIES, key, &n_parties);

  return (EntenteMoment) {
    .key = key,
    .lane = n_parties > 0 ? parties[0] : 0,
    .first_day = date->first_day,
    .start_last_day = date->start_last_day,
    .end_first_day = date->end_first_day,
    .last_day = date->last_day,
    .precision = date->precision,
    .modality = modality < ENTENTE_N_MODALITIES ? modality : 0,
    .start = date->start,
    .end = date->end,
    .approximate = date->approximate,
    .is_event = !is_deal,
    .kind = is_deal ? entente_columns_u8 (self, ENTENTE_COLUMN_KIND)[key] : ENTENTE_CODE_NONE,
    .step = entente_columns_u8 (self, ENTENTE_COLUMN_STEP)[key],
    .has_modality = modality < ENTENTE_N_MODALITIES,
  };
}

/**
 * entente_columns_list_moments:
 * @self: finished columns
 * @query: which deals and events: its types (all of both if it names neither), scope and filter count
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteMoment): when the deals and events are that pass, in the order of time
 *   (entente_moment_compare()), the undated last, each with the key of its first party for a lane (0 if it has none); or %NULL
 *   with @error set if cancelled
 */
GArray *
entente_columns_list_moments (EntenteColumns             *self,
                              const EntenteColumnsQuery  *query,
                              GCancellable               *cancellable,
                              GError                    **error)
{
  const guint32 *column = entente_columns_u32 (self, ENTENTE_COLUMN_DATE);
  guint32 n_keys = entente_columns_n_keys (self);
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  g_autofree guint8 *held = NULL;
  g_autofree guint32 *ranks = NULL;
  g_autofree guint32 *places = NULL;
  g_autoptr (GArray) moments = NULL;
  guint32 n_ranks;

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (query != NULL && query->filter != NULL, NULL);

  held = entente_columns_hold_happenings (self, query, cancellable, error);
  if (held == NULL)
    return NULL;
  entente_columns_hold_to_scope (self, query->scope, held);
  if (query->types & (1 << ENTENTE_SUBJECT_DEAL | 1 << ENTENTE_SUBJECT_EVENT))
    entente_columns_hold_types (self, query->types, held);

  /* A counting sort: how many there are of each date, then where those of a date begin, then each to its place. */
  ranks = entente_columns_rank_dates (self, FALSE, &n_ranks);
  places = g_new0 (guint32, (gsize) n_ranks + 1);
  for (guint32 key = 0; key < n_keys; key++)
    if (held[key] == 0)
      places[ranks[column[key] < n_dates ? column[key] : 0] + 1]++;
  for (guint32 rank = 0; rank < n_ranks; rank++)
    places[rank + 1] += places[rank];
  if (entente_columns_is_cancelled (cancellable, error))
    return NULL;

  moments = g_array_sized_new (FALSE, FALSE, sizeof (EntenteMoment), places[n_ranks]);
  g_array_set_size (moments, places[n_ranks]);
  for (guint32 key = 0; key < n_keys; key++)
    {
      if (key % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return NULL;
      if (held[key] == 0)
        g_array_index (moments, EntenteMoment, places[ranks[column[key] < n_dates ? column[key] : 0]]++) =
            make_moment (self, key);
    }
  return g_steal_pointer (&moments);
}

/**
 * entente_columns_get_moment:
 * @self: finished columns
 * @query: which deals and events: its scope and filter count
 * @key: a key
 * @moment: (out): when it is, as entente_columns_list_moments() has it
 *
 * Returns: whether that is a deal or an event, and passes; or else @moment isn't set
 */
gboolean
entente_columns_get_moment (EntenteColumns            *self,
                            const EntenteColumnsQuery *query,
                            guint32                    key,
                            EntenteMoment             *moment)
{
  g_return_val_if_fail (self != NULL && self->making == NULL, FALSE);
  g_return_val_if_fail (query != NULL && query->filter != NULL && moment != NULL, FALSE);

  if (!entente_columns_is_happening (entente_columns_type (self, key)) || entente_columns_held (self, query, key) != 0)
    return FALSE;
  *moment = make_moment (self, key);
  return TRUE;
}

/**
 * entente_columns_count_led:
 * @self: finished columns
 * @query: which deals and events: its scope and filter count
 * @entity: the key of an entity
 *
 * Goes through the deals and events that it is a party of.
 *
 * Returns: how many of those that pass and have a day name it first
 */
guint
entente_columns_count_led (EntenteColumns            *self,
                           const EntenteColumnsQuery *query,
                           guint32                    entity)
{
  guint32 n_items = 0;
  const guint32 *items = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL && self->making == NULL, 0);
  g_return_val_if_fail (query != NULL && query->filter != NULL, 0);

  if (entity < entente_columns_n_keys (self))
    items = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, entity, &n_items);
  for (guint32 i = 0; i < n_items; i++)
    {
      EntenteMoment moment;

      n += entente_columns_get_moment (self, query, items[i], &moment) && moment.lane == entity &&
           (moment.first_day != ENTENTE_DAY_NO_FIRST || moment.last_day != ENTENTE_DAY_NO_LAST);
    }
  return n;
}
