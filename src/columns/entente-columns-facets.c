/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many would pass, and what they come to. */

#include "entente-columns-private.h"

/* The last place of the counts is for what has no word. */
#define NO_WORD 63

/* What deals and events are counted by. */
typedef struct {
  const guint8 *types;
  const guint8 *kinds;
  const guint8 *steps;
  const guint8 *modalities;
} Facets;

static inline Facets
get_facets (const EntenteColumns *self)
{
  return (Facets) {
    entente_columns_u8 (self, ENTENTE_COLUMN_TYPE),
    entente_columns_u8 (self, ENTENTE_COLUMN_KIND),
    entente_columns_u8 (self, ENTENTE_COLUMN_STEP),
    entente_columns_u8 (self, ENTENTE_COLUMN_MODALITY),
  };
}

/* Counts a deal or an event by what holds it back, @n times. */
static inline void
count_happening (Facets                facets,
                 guint8                by,
                 guint32               key,
                 guint                 n,
                 EntenteColumnsCounts *counts)
{
  if (by & ENTENTE_NOT_ASKED_FOR)
    return;
  if (by == 0)
    counts->types[facets.types[key]] += n;
  if ((by & ~ENTENTE_HELD_BY_DEAL_KINDS) == 0)
    counts->deal_kinds[MIN (facets.kinds[key], NO_WORD)] += n;
  if ((by & ~ENTENTE_HELD_BY_STEPS) == 0)
    counts->steps[MIN (facets.steps[key], NO_WORD)] += n;
  if ((by & ~ENTENTE_HELD_BY_MODALITIES) == 0 && facets.modalities[key] < ENTENTE_N_MODALITIES)
    counts->modalities[facets.modalities[key]] += n;
}

static inline void
count_entity (const EntenteColumns *self,
              guint8                by,
              guint32               key,
              guint                 n,
              EntenteColumnsCounts *counts)
{
  if ((by & ~ENTENTE_HELD_BY_ENTITY_KINDS) != 0)
    return;
  counts->n_entities += n;
  counts->entity_kinds[MIN (entente_columns_u8 (self, ENTENTE_COLUMN_KIND)[key], NO_WORD)] += n;
}

/* Adds a subject @n times to counts that were made of all; -1 takes it out. */
void
entente_columns_count_one (const EntenteColumns      *self,
                           const EntenteColumnsQuery *query,
                           guint32                    key,
                           guint                      n,
                           EntenteColumnsCounts      *counts)
{
  guint8 type = entente_columns_type (self, key);

  if (type == ENTENTE_SUBJECT_ENTITY)
    count_entity (self, entente_columns_held (self, query, key), key, n, counts);
  else if (entente_columns_is_happening (type))
    count_happening (get_facets (self), entente_columns_held (self, query, key), key, n, counts);
}

/**
 * entente_columns_count_facets:
 * @self: finished columns
 * @query: what is to pass; its types and order aren't looked at, @among is of entities, its scope of deals and events
 * @counts: (out): how many there are
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Counts the entities, and the deals and events, that pass all parts of the filter but that of the facet.
 *
 * Returns: %TRUE, or %FALSE with @error set if cancelled
 */
gboolean
entente_columns_count_facets (EntenteColumns             *self,
                              const EntenteColumnsQuery  *query,
                              EntenteColumnsCounts       *counts,
                              GCancellable               *cancellable,
                              GError                    **error)
{
  guint32 n_keys;
  g_autofree guint8 *held = NULL;
  g_autofree guint8 *entities = NULL;
  Facets facets;

  g_return_val_if_fail (self != NULL && self->making == NULL, FALSE);
  g_return_val_if_fail (query != NULL && query->filter != NULL, FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  if (query->among == NULL && entente_columns_find_facets (self, query, counts))
    return !entente_columns_is_cancelled (cancellable, error);
  memset (counts, 0, sizeof *counts);
  n_keys = entente_columns_n_keys (self);
  held = entente_columns_hold_happenings (self, query, cancellable, error);
  if (held == NULL)
    return FALSE;
  entities = entente_columns_hold_entities (self, query, entente_columns_holds_happenings (query) ? held : NULL, cancellable,
                                            error);
  if (entities == NULL)
    return FALSE;
  if (query->among == NULL)
    for (guint32 key = 0; key < n_keys; key++)
      count_entity (self, entities[key], key, 1, counts);
  else
    for (guint i = 0; i < query->among->len; i++)
      {
        guint32 key = g_array_index (query->among, guint32, i);

        if (key < n_keys)
          count_entity (self, entities[key], key, 1, counts);
      }

  entente_columns_hold_to_scope (self, query->scope, held);
  facets = get_facets (self);
  for (guint32 key = 0; key < n_keys; key++)
    count_happening (facets, held[key], key, 1, counts);
  if (query->among == NULL)
    entente_columns_keep_facets (self, query, counts);
  return !entente_columns_is_cancelled (cancellable, error);
}

/* How many of a list are held by nothing but @bit. */
static guint
count_free (const guint8  *held,
            guint32        n_keys,
            guint8         bit,
            const guint32 *list,
            guint32        n_items)
{
  guint n = 0;

  for (guint32 i = 0; i < n_items; i++)
    n += list[i] < n_keys && (held[list[i]] & ~bit) == 0;
  return n;
}

/**
 * entente_columns_count_origins:
 * @self: finished columns
 * @query: what is to pass; its types and order aren't looked at
 * @sources: (nullable) (element-type guint guint): is filled with how many there are by the key of the source
 * @datasets: (nullable) (element-type guint guint): the same by the key of the dataset
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Counts the deals and events that pass all parts of the filter but that of the source, or that of the dataset.
 *
 * Returns: %TRUE, or %FALSE with @error set if cancelled
 */
gboolean
entente_columns_count_origins (EntenteColumns             *self,
                               const EntenteColumnsQuery  *query,
                               GHashTable                 *sources,
                               GHashTable                 *datasets,
                               GCancellable               *cancellable,
                               GError                    **error)
{
  g_autofree guint8 *held = NULL;
  guint32 n_keys;
  guint32 n_counted = 0;

  g_return_val_if_fail (self != NULL && self->making == NULL, FALSE);
  g_return_val_if_fail (query != NULL && query->filter != NULL, FALSE);

  n_keys = entente_columns_n_keys (self);
  held = entente_columns_hold_happenings (self, query, cancellable, error);
  if (held == NULL)
    return FALSE;
  entente_columns_hold_to_scope (self, query->scope, held);
  for (guint32 origin = 0; origin < entente_columns_length (self, ENTENTE_COLUMN_STATED); origin++)
    {
      gboolean is_dataset = origin % 2 == 1;
      GHashTable *table = is_dataset ? datasets : sources;
      guint32 n_items;
      const guint32 *items = entente_columns_list_of (self, ENTENTE_COLUMN_STATED, origin, &n_items);
      guint n;

      if (table == NULL || n_items == 0)
        continue;
      if (n_counted / ENTENTE_COLUMNS_STRIDE != (n_counted + n_items) / ENTENTE_COLUMNS_STRIDE &&
          entente_columns_is_cancelled (cancellable, error))
        return FALSE;
      n_counted += n_items;
      n = count_free (held, n_keys, is_dataset ? ENTENTE_HELD_BY_DATASET : ENTENTE_HELD_BY_SOURCE, items, n_items);
      if (n > 0)
        g_hash_table_insert (table, GUINT_TO_POINTER (origin / 2), GUINT_TO_POINTER (n));
    }
  return TRUE;
}

/* A total that is being added up, and where its first amount stands in the order of amounts. */
typedef struct {
  EntenteColumnsTotal total;
  gboolean            has_figure;
  guint8              rank;
  gint64              highest;
  guint32             first; /* by name, of those with the highest */
} Total;

static void
add_money (EntenteColumnsTotal *total,
           const EntenteMoney  *money)
{
  EntenteMoney sum;

  if (entente_money_add (&total->sum, money, &sum, NULL))
    total->sum = sum;
  else
    {
      /* Beyond all numbers. */
      total->sum.upper = ENTENTE_MONEY_NO_UPPER;
      total->sum.qualifier = ENTENTE_QUALIFIER_AT_LEAST;
    }
}

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const Total *first = a;
  const Total *second = b;

  if (first->has_figure != second->has_figure)
    return first->has_figure ? -1 : 1;
  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (first->highest != second->highest)
    return first->highest > second->highest ? -1 : 1;
  return (first->first > second->first) - (first->first < second->first);
}

static EntenteMoney
get_money (const EntenteColumns *self,
           guint32               key)
{
  guint8 currency = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key];
  EntenteMoney money = {
    .lower = entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key],
    .upper = entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key],
    .qualifier = entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[key],
    .period = entente_columns_u8 (self, ENTENTE_COLUMN_PERIOD)[key],
  };

  if (currency < entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES))
    memcpy (money.currency, self->arrays[ENTENTE_COLUMN_CURRENCIES].data + currency * sizeof money.currency,
            sizeof money.currency - 1);
  return money;
}

/* Adds what has no currency to the first total of its measure and period. */
static GArray *
join_totals (GArray *totals)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (EntenteColumnsTotal));

  for (guint i = 0; i < totals->len; i++)
    {
      const Total *of = &g_array_index (totals, Total, i);
      guint place = 0;

      for (; place < joined->len; place++)
        {
          EntenteColumnsTotal *total = &g_array_index (joined, EntenteColumnsTotal, place);

          if (total->measure != of->total.measure || total->sum.period != of->total.sum.period ||
              (*total->sum.currency != '\0' && *of->total.sum.currency != '\0'))
            continue;
          add_money (total, &of->total.sum);
          total->n_amounts += of->total.n_amounts;
          total->n_figures += of->total.n_figures;
          break;
        }
      if (place == joined->len)
        g_array_append_val (joined, of->total);
    }
  return joined;
}

/**
 * entente_columns_sum_amounts:
 * @self: finished columns
 * @query: which deals; its types and order aren't looked at
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Adds the amounts of the deals that pass, by measure, period and currency: different ones are never added. Bounds are
 * added, and an amount without a figure opens the upper one; such an amount may have no currency, and then joins the first
 * total of its measure and period. A sum that is beyond all numbers is open above.
 *
 * Returns: (transfer full) (element-type EntenteColumnsTotal): the totals, in the order in which the deals that begin them
 *   stand by %ENTENTE_ORDER_AMOUNT; or %NULL with @error set if cancelled
 */
GArray *
entente_columns_sum_amounts (EntenteColumns             *self,
                             const EntenteColumnsQuery  *query,
                             GCancellable               *cancellable,
                             GError                    **error)
{
  g_autofree guint8 *held = NULL;
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (Total));
  g_autofree guint16 *places = NULL;
  const guint32 *book;
  guint8 ranks[256];
  gboolean is_of_all;
  GArray *joined;

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (query != NULL && query->filter != NULL, NULL);

  is_of_all = query->scope == 0 && !entente_columns_holds_happenings (query);
  if (is_of_all && self->totals != NULL)
    return entente_columns_is_cancelled (cancellable, error) ? NULL : g_array_ref (self->totals);
  held = entente_columns_hold_happenings (self, query, cancellable, error);
  if (held == NULL)
    return NULL;
  entente_columns_hold_to_scope (self, query->scope, held);
  entente_columns_rank_currencies (self, 1 << ENTENTE_SUBJECT_DEAL, ranks);

  /* By measure, period and currency, one more than the place of the total. */
  places = g_new0 (guint16, 4 * 256 * entente_vocabulary_size (ENTENTE_VOCABULARY_MEASURE));
  book = entente_columns_u32 (self, ENTENTE_COLUMN_BOOKS + ENTENTE_SUBJECT_DEAL);
  for (guint32 i = 0; i < entente_columns_length (self, ENTENTE_COLUMN_BOOKS + ENTENTE_SUBJECT_DEAL); i++)
    {
      guint32 key = book[i];
      guint8 measure;
      guint8 period;
      guint8 currency;
      gint64 figure;
      EntenteMoney money;
      guint16 *place;
      Total *of;

      if (i % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return NULL;
      if (entente_columns_type (self, key) != ENTENTE_SUBJECT_DEAL || held[key] != 0)
        continue;
      measure = entente_columns_u8 (self, ENTENTE_COLUMN_MEASURE)[key];
      period = entente_columns_u8 (self, ENTENTE_COLUMN_PERIOD)[key];
      currency = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key];
      if (measure >= entente_vocabulary_size (ENTENTE_VOCABULARY_MEASURE) || period > ENTENTE_PERIOD_PER_YEAR ||
          entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[key] == ENTENTE_QUALIFIER_NONE)
        continue;
      place = &places[(measure * 4 + period) * 256 + currency];
      money = get_money (self, key);
      if (*place == 0)
        {
          Total new_total = { .rank = ranks[currency], .highest = G_MININT64, .first = i };

          new_total.total.measure = entente_vocabulary_nth (ENTENTE_VOCABULARY_MEASURE, measure);
          new_total.total.sum = (EntenteMoney) ENTENTE_MONEY_INIT;
          g_array_append_val (totals, new_total);
          *place = (guint16) totals->len;
        }
      of = &g_array_index (totals, Total, *place - 1);
      add_money (&of->total, &money);
      of->total.n_amounts++;
      if (!entente_columns_has_figure (self, key))
        continue;
      of->total.n_figures++;
      figure = entente_columns_figure (self, key);
      if (!of->has_figure || figure > of->highest)
        {
          of->has_figure = TRUE;
          of->highest = figure;
          of->first = i;
        }
    }
  g_array_sort (totals, compare_totals);
  joined = join_totals (totals);
  if (is_of_all)
    self->totals = g_array_ref (joined);
  return joined;
}
