/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which subjects pass a filter, in an order; and what belongs to one. */

#include "entente-columns-private.h"

#define ENTITIES   (1u << ENTENTE_SUBJECT_ENTITY)
#define HAPPENINGS (1u << ENTENTE_SUBJECT_DEAL | 1u << ENTENTE_SUBJECT_EVENT)

/* What is held back of all types that are asked for; %NULL if cancelled. */
static guint8 *
hold (EntenteColumns             *self,
      const EntenteColumnsQuery  *query,
      GCancellable               *cancellable,
      GError                    **error)
{
  guint32 n_keys = entente_columns_n_keys (self);
  g_autofree guint8 *held = NULL;
  g_autofree guint8 *entities = NULL;

  held = entente_columns_hold_happenings (self, query, cancellable, error);
  if (held == NULL)
    return NULL;
  if (query->types & ENTITIES)
    {
      entities = entente_columns_hold_entities (self, query, entente_columns_holds_happenings (query) ? held : NULL,
                                                cancellable, error);
      if (entities == NULL)
        return NULL;
      if (query->types == ENTITIES)
        return g_steal_pointer (&entities);
    }
  entente_columns_hold_to_scope (self, query->scope, held);
  for (guint32 key = 0; key < n_keys; key++)
    {
      guint8 type = entente_columns_type (self, key);

      if (type == ENTENTE_SUBJECT_ENTITY && entities != NULL)
        held[key] = entities[key];
      else if (type == ENTENTE_SUBJECT_SCENARIO)
        held[key] = 0;
    }
  entente_columns_hold_types (self, query->types, held);
  return g_steal_pointer (&held);
}

static gboolean
is_of_all (const EntenteColumnsQuery *query)
{
  return !entente_columns_holds_happenings (query) && (query->scope == 0 || (query->types & HAPPENINGS) == 0) &&
         (query->filter->entity_kinds == 0 || (query->types & ENTITIES) == 0);
}

/**
 * entente_columns_list:
 * @self: finished columns
 * @query: which subjects, in which order; the text of its filter isn't looked at
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Lists what passes. Entities pass by their kinds and, while another part of the filter is set, if a deal or an event of
 * theirs passes it; deals and events pass by all parts but the kinds of entities. What lacks what a part asks for doesn't
 * pass. Scenarios all pass. Those that are equal by the order follow in name order (the collation of the locale), those
 * without a name after the others, and then by key; what has nothing to sort by comes last in both directions.
 *
 * Returns: (transfer full) (element-type guint32): the keys in order, which nobody changes any more: as long as nothing moves it
 *   is the same array; or %NULL with @error set if cancelled
 */
GArray *
entente_columns_list (EntenteColumns             *self,
                      const EntenteColumnsQuery  *query,
                      GCancellable               *cancellable,
                      GError                    **error)
{
  g_autofree guint8 *held = NULL;
  GArray *keys;

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (query != NULL && query->filter != NULL, NULL);
  g_return_val_if_fail (query->order <= ENTENTE_ORDER_EVIDENCE, NULL);

  keys = query->among == NULL ? entente_columns_find_list (self, query) : NULL;
  if (keys != NULL)
    return entente_columns_is_cancelled (cancellable, error) ? g_array_unref (keys), NULL : keys;
  if (query->among != NULL || !is_of_all (query))
    {
      held = hold (self, query, cancellable, error);
      if (held == NULL)
        return NULL;
    }
  if (query->among == NULL)
    {
      keys = entente_columns_list_in_order (self, query, held, cancellable, error);
      if (keys != NULL)
        entente_columns_keep_list (self, query, keys);
      return keys;
    }

  keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < query->among->len; i++)
    {
      guint32 key = g_array_index (query->among, guint32, i);

      if (key < entente_columns_n_keys (self) && held[key] == 0)
        g_array_append_val (keys, key);
    }
  return keys;
}

/**
 * entente_columns_get_parties:
 * @self: finished columns
 * @key: the key of a subject
 * @n_parties: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_parties) (nullable): of a deal or an event the keys of its parties, the first
 *   named first; of an entity the keys of the deals and events that it is a party of, in their order. They stay until the
 *   columns are changed
 */
const guint32 *
entente_columns_get_parties (const EntenteColumns *self,
                             guint32               key,
                             guint                *n_parties)
{
  guint8 type;

  g_return_val_if_fail (self != NULL && self->making == NULL, NULL);
  g_return_val_if_fail (n_parties != NULL, NULL);

  *n_parties = 0;
  type = entente_columns_type (self, key);
  if (type == ENTENTE_CODE_NONE)
    return NULL;
  return entente_columns_list_of (self,
                                  entente_columns_is_happening (type) ? ENTENTE_COLUMN_PARTIES : ENTENTE_COLUMN_DEALINGS,
                                  key, n_parties);
}

/* Of the deals in a currency: how many have a figure, and the one with the highest. */
typedef struct {
  guint32 n;
  guint32 top;
  gint64  figure;
} Sums;

/**
 * entente_columns_get_tally:
 * @self: finished columns
 * @entity: the key of an entity
 * @tally: (out): how many deals and events it is a party of; nothing if there is no such entity
 *
 * Counts what an entity is a party of, and finds the deal whose amount it shows. Sums of different currencies can't be
 * compared, so that is the highest in the currency of most of them.
 */
void
entente_columns_get_tally (const EntenteColumns *self,
                           guint32               entity,
                           EntenteColumnsTally  *tally)
{
  const guint8 *steps = entente_columns_u8 (self, ENTENTE_COLUMN_STEP);
  const guint8 *currencies = entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY);
  const char *codes = (const char *) self->arrays[ENTENTE_COLUMN_CURRENCIES].data;
  guint8 talks = (guint8) entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "in-talks");
  Sums sums[256];
  guint8 used[256];
  guint n_used = 0;
  guint32 n_items;
  const guint32 *items;
  const Sums *best = NULL;
  guint8 best_currency = 0;

  g_return_if_fail (self != NULL && self->making == NULL);
  g_return_if_fail (tally != NULL);

  *tally = (EntenteColumnsTally) { 0 };
  if (entente_columns_type (self, entity) != ENTENTE_SUBJECT_ENTITY)
    return;
  items = entente_columns_list_of (self, ENTENTE_COLUMN_DEALINGS, entity, &n_items);
  for (guint32 i = 0; i < n_items; i++)
    {
      guint8 type = entente_columns_type (self, items[i]);
      guint8 currency;
      gint64 figure;
      guint place = 0;

      tally->events += type == ENTENTE_SUBJECT_EVENT;
      if (type != ENTENTE_SUBJECT_DEAL)
        continue;
      tally->deals++;
      tally->talks += steps[items[i]] == talks;
      if (!entente_columns_has_figure (self, items[i]))
        continue;
      currency = currencies[items[i]];
      figure = entente_columns_figure (self, items[i]);
      while (place < n_used && used[place] != currency)
        place++;
      if (place == n_used)
        {
          used[n_used++] = currency;
          sums[currency] = (Sums) { 0, items[i], figure };
        }
      sums[currency].n++;
      if (figure > sums[currency].figure)
        {
          sums[currency].top = items[i];
          sums[currency].figure = figure;
        }
    }
  for (guint i = 0; i < n_used; i++)
    {
      const Sums *of = &sums[used[i]];

      if (best == NULL || of->n > best->n ||
          (of->n == best->n && used[i] < entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES) &&
           memcmp (codes + used[i] * 4, codes + best_currency * 4, 4) < 0))
        {
          best = of;
          best_currency = used[i];
        }
    }
  tally->top = best != NULL ? best->top : 0;
}
