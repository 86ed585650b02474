/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What passes a filter. Each part is one walk over a column that notes, by key, whom it holds back: so that lists, facets
 * and moments ask the same once, each with the parts that it minds. What lacks something isn't let pass. */

#include "entente-columns-private.h"

/* Walks over the keys, with a look at the cancellable now and then. */
#define FOR_EACH_KEY(key, n_keys)                                                              \
  for (guint32 stride = 0; stride < (n_keys); stride += ENTENTE_COLUMNS_STRIDE)                \
    if (entente_columns_is_cancelled (cancellable, error))                                     \
      return FALSE;                                                                            \
    else                                                                                       \
      for (guint32 key = stride; key < MIN ((n_keys), stride + ENTENTE_COLUMNS_STRIDE); key++)

/* Holds what is of none of the types, given as bits. */
void
entente_columns_hold_types (const EntenteColumns *self,
                            guint                 wanted,
                            guint8               *held)
{
  const guint8 *types = entente_columns_u8 (self, ENTENTE_COLUMN_TYPE);
  guint32 n_keys = entente_columns_n_keys (self);
  guint8 bits[256];

  for (guint type = 0; type < G_N_ELEMENTS (bits); type++)
    bits[type] = type < ENTENTE_N_SUBJECT_TYPES && (wanted >> type & 1) ? 0 : ENTENTE_NOT_ASKED_FOR;
  for (guint32 key = 0; key < n_keys; key++)
    held[key] |= bits[types[key]];
}

/* Holds by a column of words what isn't among @wanted. */
static gboolean
hold_words (const EntenteColumns  *self,
            EntenteColumn          column,
            guint64                wanted,
            guint8                 bit,
            guint8                *held,
            GCancellable          *cancellable,
            GError               **error)
{
  const guint8 *words = entente_columns_u8 (self, column);
  guint32 n_keys = entente_columns_n_keys (self);
  guint8 bits[256];

  for (guint word = 0; word < G_N_ELEMENTS (bits); word++)
    bits[word] = word < 64 && (wanted >> word & 1) ? 0 : bit;
  FOR_EACH_KEY (key, n_keys)
    held[key] |= bits[words[key]];
  return TRUE;
}

/* No event is of a kind of deals. */
static gboolean
hold_deal_kinds (const EntenteColumns  *self,
                 guint64                wanted,
                 guint8                *held,
                 GCancellable          *cancellable,
                 GError               **error)
{
  const guint8 *types = entente_columns_u8 (self, ENTENTE_COLUMN_TYPE);
  guint32 n_keys = entente_columns_n_keys (self);

  FOR_EACH_KEY (key, n_keys)
    held[key] |= types[key] == ENTENTE_SUBJECT_DEAL ? 0 : ENTENTE_HELD_BY_DEAL_KINDS;
  return hold_words (self, ENTENTE_COLUMN_KIND, wanted, ENTENTE_HELD_BY_DEAL_KINDS, held, cancellable, error);
}

static gboolean
hold_amounts (const EntenteColumns  *self,
              const EntenteMoney    *wanted,
              guint8                *held,
              GCancellable          *cancellable,
              GError               **error)
{
  const guint8 *currencies = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY);
  const char *codes = (const char *) self->arrays[ENTENTE_COLUMN_CURRENCIES].data;
  const gint64 *lower = entente_columns_i64 (self, ENTENTE_COLUMN_LOWER);
  const gint64 *upper = entente_columns_i64 (self, ENTENTE_COLUMN_UPPER);
  guint32 n_currencies = entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES);
  guint32 n_keys = entente_columns_n_keys (self);
  guint8 bits[256];

  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    bits[i] = *wanted->currency == '\0' ||
                  (i < n_currencies && strncmp (codes + i * sizeof wanted->currency, wanted->currency,
                                                sizeof wanted->currency) == 0)
                ? 0
                : ENTENTE_HELD_BY_AMOUNT;
  FOR_EACH_KEY (key, n_keys)
    {
      gboolean passes = (lower[key] != ENTENTE_MONEY_NO_LOWER || upper[key] != ENTENTE_MONEY_NO_UPPER) &&
                        lower[key] <= wanted->upper && upper[key] >= wanted->lower;

      held[key] |= bits[currencies[key]] | (passes ? 0 : ENTENTE_HELD_BY_AMOUNT);
    }
  return TRUE;
}

static gboolean
hold_window (const EntenteColumns  *self,
             gint32                 first_day,
             gint32                 last_day,
             guint8                *held,
             GCancellable          *cancellable,
             GError               **error)
{
  const EntenteColumnsDate *dates = entente_columns_dates (self);
  const guint32 *column = entente_columns_u32 (self, ENTENTE_COLUMN_DATE);
  guint32 n_dates = entente_columns_length (self, ENTENTE_COLUMN_DATES);
  guint32 n_keys = entente_columns_n_keys (self);
  g_autofree guint8 *bits = g_malloc (n_dates);

  bits[0] = ENTENTE_HELD_BY_WINDOW;
  for (guint32 i = 1; i < n_dates; i++)
    bits[i] = dates[i].first_day <= last_day && dates[i].last_day >= first_day ? 0 : ENTENTE_HELD_BY_WINDOW;
  FOR_EACH_KEY (key, n_keys)
    held[key] |= bits[column[key] < n_dates ? column[key] : 0];
  return TRUE;
}

static gboolean
hold_origins (const EntenteColumns  *self,
              guint32                wanted,
              guint8                 bit,
              guint8                *held,
              GCancellable          *cancellable,
              GError               **error)
{
  guint32 n_keys = entente_columns_n_keys (self);
  guint32 n_items;
  const guint32 *items;

  if (entente_columns_is_cancelled (cancellable, error))
    return FALSE;
  for (guint32 key = 0; key < n_keys; key++)
    held[key] |= bit;
  items = entente_columns_list_of (self, ENTENTE_COLUMN_STATED, wanted, &n_items);
  for (guint32 i = 0; i < n_items; i++)
    if (items[i] < n_keys)
      held[items[i]] &= (guint8) ~bit;
  return TRUE;
}

/* What is no key has no place, and so no list. */
static guint32
get_source (const EntenteColumnsQuery *query)
{
  return entente_columns_is_key (query->source) ? ENTENTE_COLUMNS_SOURCE (query->source) : G_MAXUINT32;
}

static guint32
get_dataset (const EntenteColumnsQuery *query)
{
  return entente_columns_is_key (query->dataset) ? ENTENTE_COLUMNS_DATASET (query->dataset) : G_MAXUINT32;
}

static gboolean
hold_all (const EntenteColumns       *self,
          const EntenteColumnsQuery  *query,
          guint8                     *held,
          GCancellable               *cancellable,
          GError                    **error)
{
  const EntenteFilter *filter = query->filter;

  entente_columns_hold_types (self, 1 << ENTENTE_SUBJECT_DEAL | 1 << ENTENTE_SUBJECT_EVENT, held);
  return (filter->deal_kinds == 0 || hold_deal_kinds (self, filter->deal_kinds, held, cancellable, error)) &&
         (filter->steps == 0 || hold_words (self, ENTENTE_COLUMN_STEP, filter->steps, ENTENTE_HELD_BY_STEPS, held,
                                            cancellable, error)) &&
         (filter->modalities == 0 || hold_words (self, ENTENTE_COLUMN_MODALITY, filter->modalities,
                                                 ENTENTE_HELD_BY_MODALITIES, held, cancellable, error)) &&
         (!entente_filter_has_part (filter, ENTENTE_FILTER_AMOUNT) ||
          hold_amounts (self, &filter->amount, held, cancellable, error)) &&
         (!entente_filter_has_part (filter, ENTENTE_FILTER_WINDOW) ||
          hold_window (self, filter->first_day, filter->last_day, held, cancellable, error)) &&
         (query->source == 0 || hold_origins (self, get_source (query), ENTENTE_HELD_BY_SOURCE, held, cancellable, error)) &&
         (query->dataset == 0 || hold_origins (self, get_dataset (query), ENTENTE_HELD_BY_DATASET, held, cancellable, error));
}

/* What holds each deal and event back, by key, whatever the scope; %NULL if cancelled. */
guint8 *
entente_columns_hold_happenings (EntenteColumns             *self,
                                 const EntenteColumnsQuery  *query,
                                 GCancellable               *cancellable,
                                 GError                    **error)
{
  g_autofree guint8 *held = g_malloc0 (entente_columns_n_keys (self));

  self->n_walks++;
  return hold_all (self, query, held, cancellable, error) ? g_steal_pointer (&held) : NULL;
}

/* Leaves of the deals and events only those that @scope, unless it is 0, is a party of. */
void
entente_columns_hold_to_scope (const EntenteColumns *self,
                               guint32               scope,
                               guint8               *held)
{
  guint32 n_keys = entente_columns_n_keys (self);
  g_autofree guint8 *kept = NULL;
  const guint32 *list = NULL;
  guint32 n_items = 0;

  if (scope == 0)
    return;
  if (scope < n_keys)
    list = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, scope, &n_items);
  kept = g_malloc (n_items + 1);
  for (guint32 i = 0; i < n_items; i++)
    kept[i] = list[i] < n_keys ? held[list[i]] : 0;
  memset (held, ENTENTE_NOT_ASKED_FOR, n_keys);
  for (guint32 i = 0; i < n_items; i++)
    if (list[i] < n_keys)
      held[list[i]] = kept[i];
}

static gboolean
let_parties_pass (const EntenteColumns  *self,
                  const guint8          *held_happenings,
                  guint8                *held,
                  GCancellable          *cancellable,
                  GError               **error)
{
  guint32 n_keys = entente_columns_n_keys (self);

  FOR_EACH_KEY (key, n_keys)
    {
      guint32 n_items;
      const guint32 *items;

      if (held_happenings[key] != 0)
        continue;
      items = entente_columns_list_of (self, ENTENTE_COLUMN_PARTIES, key, &n_items);
      for (guint32 i = 0; i < n_items; i++)
        if (items[i] < n_keys)
          held[items[i]] = 0;
    }
  return TRUE;
}

/* What holds each entity back, by key: %ENTENTE_NOT_ASKED_FOR what is none or has no deal or event that passes, and
 * %ENTENTE_HELD_BY_ENTITY_KINDS. @held_happenings is %NULL if all deals and events pass. */
guint8 *
entente_columns_hold_entities (const EntenteColumns       *self,
                               const EntenteColumnsQuery  *query,
                               const guint8               *held_happenings,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  g_autofree guint8 *held = g_malloc0 (entente_columns_n_keys (self));
  guint64 kinds = query->filter->entity_kinds;

  if (held_happenings != NULL)
    {
      memset (held, ENTENTE_NOT_ASKED_FOR, entente_columns_n_keys (self));
      if (!let_parties_pass (self, held_happenings, held, cancellable, error))
        return NULL;
    }
  entente_columns_hold_types (self, 1 << ENTENTE_SUBJECT_ENTITY, held);
  if (kinds != 0 &&
      !hold_words (self, ENTENTE_COLUMN_KIND, kinds, ENTENTE_HELD_BY_ENTITY_KINDS, held, cancellable, error))
    return NULL;
  return g_steal_pointer (&held);
}

/* Whether any part of the query holds deals and events back. */
gboolean
entente_columns_holds_happenings (const EntenteColumnsQuery *query)
{
  const EntenteFilter *filter = query->filter;

  return filter->deal_kinds != 0 || filter->steps != 0 || entente_filter_has_part (filter, ENTENTE_FILTER_AMOUNT) ||
         entente_filter_has_part (filter, ENTENTE_FILTER_WINDOW) || filter->modalities != 0 || query->source != 0 ||
         query->dataset != 0;
}

static gboolean
has_item (const EntenteColumns *self,
          EntenteColumn         column,
          guint32               key,
          guint32               item)
{
  guint32 n_items;
  const guint32 *items = entente_columns_list_of (self, column, key, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i] == item)
      return TRUE;
  return FALSE;
}

static gboolean
passes_amount (const EntenteColumns *self,
               const EntenteMoney   *wanted,
               guint32               key)
{
  guint8 currency = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key];
  const char *codes = (const char *) self->arrays[ENTENTE_COLUMN_CURRENCIES].data;

  return (*wanted->currency == '\0' ||
          (currency < entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES) &&
           strncmp (codes + currency * sizeof wanted->currency, wanted->currency, sizeof wanted->currency) == 0)) &&
         entente_columns_has_figure (self, key) && entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key] <= wanted->upper &&
         entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key] >= wanted->lower;
}

static gboolean
passes_window (const EntenteColumns *self,
               const EntenteFilter  *filter,
               guint32               key)
{
  guint32 place = entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[key];
  const EntenteColumnsDate *date;

  if (place == 0 || place >= entente_columns_length (self, ENTENTE_COLUMN_DATES))
    return FALSE;
  date = entente_columns_dates (self) + place;
  return date->first_day <= filter->last_day && date->last_day >= filter->first_day;
}

static gboolean
passes_word (const EntenteColumns *self,
             EntenteColumn         column,
             guint64               wanted,
             guint32               key)
{
  guint8 word = entente_columns_u8 (self, column)[key];

  return wanted == 0 || (word < 64 && (wanted >> word & 1));
}

/* What holds one deal or event back, whatever the scope: as entente_columns_hold_happenings() finds it for all. */
static guint8
hold_happening (const EntenteColumns      *self,
                const EntenteColumnsQuery *query,
                guint32                    key)
{
  const EntenteFilter *filter = query->filter;
  guint8 type = entente_columns_type (self, key);
  guint8 held = 0;

  if (!entente_columns_is_happening (type))
    return ENTENTE_NOT_ASKED_FOR;
  if (filter->deal_kinds != 0 &&
      (type != ENTENTE_SUBJECT_DEAL || !passes_word (self, ENTENTE_COLUMN_KIND, filter->deal_kinds, key)))
    held |= ENTENTE_HELD_BY_DEAL_KINDS;
  if (!passes_word (self, ENTENTE_COLUMN_STEP, filter->steps, key))
    held |= ENTENTE_HELD_BY_STEPS;
  if (!passes_word (self, ENTENTE_COLUMN_MODALITY, filter->modalities, key))
    held |= ENTENTE_HELD_BY_MODALITIES;
  if (entente_filter_has_part (filter, ENTENTE_FILTER_AMOUNT) && !passes_amount (self, &filter->amount, key))
    held |= ENTENTE_HELD_BY_AMOUNT;
  if (entente_filter_has_part (filter, ENTENTE_FILTER_WINDOW) && !passes_window (self, filter, key))
    held |= ENTENTE_HELD_BY_WINDOW;
  if (query->source != 0 && !has_item (self, ENTENTE_COLUMN_ORIGINS, key, get_source (query)))
    held |= ENTENTE_HELD_BY_SOURCE;
  if (query->dataset != 0 && !has_item (self, ENTENTE_COLUMN_ORIGINS, key, get_dataset (query)))
    held |= ENTENTE_HELD_BY_DATASET;
  return held;
}

/* As entente_columns_hold_entities() finds it for all. */
static guint8
hold_entity (const EntenteColumns      *self,
             const EntenteColumnsQuery *query,
             guint32                    key)
{
  guint8 held = 0;

  if (entente_columns_holds_happenings (query))
    {
      guint32 n_items;
      const guint32 *items = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, key, &n_items);
      guint32 i = 0;

      while (i < n_items && hold_happening (self, query, items[i]) != 0)
        i++;
      if (i == n_items)
        held = ENTENTE_NOT_ASKED_FOR;
    }
  return passes_word (self, ENTENTE_COLUMN_KIND, query->filter->entity_kinds, key) ? held : held | ENTENTE_HELD_BY_ENTITY_KINDS;
}

/**
 * entente_columns_held:
 * @self: finished columns
 * @query: what is to pass; its types aren't looked at
 * @key: the key of a subject, which may be none
 *
 * Returns: what holds that subject back: of an entity, that no deal or event of its own passes, or its kind
 */
guint8
entente_columns_held (const EntenteColumns      *self,
                          const EntenteColumnsQuery *query,
                          guint32                    key)
{
  guint8 type = entente_columns_type (self, key);

  if (type == ENTENTE_SUBJECT_ENTITY)
    return hold_entity (self, query, key);
  if (query->scope != 0 && !has_item (self, ENTENTE_COLUMN_PARTIES, key, query->scope))
    return ENTENTE_NOT_ASKED_FOR;
  return hold_happening (self, query, key);
}

/* Whether a subject belongs into the list of a query. */
gboolean
entente_columns_passes (const EntenteColumns      *self,
                        const EntenteColumnsQuery *query,
                        guint32                    key)
{
  guint8 type = entente_columns_type (self, key);

  return type < ENTENTE_N_SUBJECT_TYPES && (query->types >> type & 1) &&
         (type == ENTENTE_SUBJECT_SCENARIO || entente_columns_held (self, query, key) == 0);
}
