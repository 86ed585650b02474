/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The last answers are kept, and each change brings them up to date by the few subjects that it affects: these are taken out
 * of lists and counts as they were before, and put in as they are after. An array that was handed out doesn't change any
 * more; the first change that moves something in it makes another. */

#include "entente-columns-private.h"

/* A change that affects more than so many makes all answers anew. */
#define MAX_AFFECTED 256

static void
clear_kept (EntenteColumnsKept *kept)
{
  g_clear_pointer (&kept->keys, g_array_unref);
  g_free (kept->counts);
  g_free (kept->places);
  entente_filter_free ((EntenteFilter *) kept->query.filter);
  *kept = (EntenteColumnsKept) { 0 };
}

/* Drops all that is kept. */
void
entente_columns_forget_answers (EntenteColumns *self)
{
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      clear_kept (&self->lists[i]);
      clear_kept (&self->facets[i]);
    }
  g_clear_pointer (&self->totals, g_array_unref);
  g_clear_pointer (&self->affected, g_array_unref);
  self->sums.is_known = FALSE;
}

static gboolean
is_of_subjects (const EntenteColumnsQuery *a,
                const EntenteColumnsQuery *b)
{
  return a->scope == b->scope && a->source == b->source && a->dataset == b->dataset &&
         entente_filter_equal (a->filter, b->filter);
}

static gboolean
is_of_order (const EntenteColumnsQuery *a,
             const EntenteColumnsQuery *b)
{
  return a->types == b->types && a->order == b->order && a->reversed == b->reversed;
}

/* The place for an answer: that of the one that was asked for the longest time ago. */
static EntenteColumnsKept *
make_room (EntenteColumns            *self,
           EntenteColumnsKept        *all,
           const EntenteColumnsQuery *query)
{
  EntenteColumnsKept *kept = all;

  for (guint i = 1; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    if (all[i].asked < kept->asked)
      kept = &all[i];
  clear_kept (kept);
  kept->query = *query;
  kept->query.filter = entente_filter_copy (query->filter);
  kept->asked = ++self->n_asked;
  return kept;
}

/* The list as it was answered and brought up to date, or %NULL if it isn't kept. */
GArray *
entente_columns_find_list (EntenteColumns            *self,
                           const EntenteColumnsQuery *query)
{
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      EntenteColumnsKept *kept = &self->lists[i];

      if (kept->keys == NULL || !is_of_order (&kept->query, query) || !is_of_subjects (&kept->query, query))
        continue;
      kept->asked = ++self->n_asked;
      kept->is_lent = TRUE;
      return g_array_ref (kept->keys);
    }
  return NULL;
}

/* A list of all subjects of the query's types in its order, or %NULL. */
const GArray *
entente_columns_find_order (EntenteColumns            *self,
                            const EntenteColumnsQuery *query)
{
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      EntenteColumnsKept *kept = &self->lists[i];

      if (kept->keys == NULL || !is_of_order (&kept->query, query) || kept->query.scope != 0 ||
          kept->query.filter->entity_kinds != 0 || entente_columns_holds_happenings (&kept->query))
        continue;
      kept->asked = ++self->n_asked;
      return kept->keys;
    }
  return NULL;
}

/* Keeps an answer. The array is lent to whoever asked for it. */
void
entente_columns_keep_list (EntenteColumns            *self,
                           const EntenteColumnsQuery *query,
                           GArray                    *keys)
{
  EntenteColumnsKept *kept = make_room (self, self->lists, query);

  kept->keys = g_array_ref (keys);
  kept->is_lent = TRUE;
  if (query->order == ENTENTE_ORDER_AMOUNT)
    entente_columns_rank_currencies (self, query->types, kept->ranks);
}

/* The counts as they were answered and brought up to date; %FALSE if they aren't kept. */
gboolean
entente_columns_find_facets (EntenteColumns            *self,
                             const EntenteColumnsQuery *query,
                             EntenteColumnsCounts      *counts)
{
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      EntenteColumnsKept *kept = &self->facets[i];

      if (kept->counts == NULL || !is_of_subjects (&kept->query, query))
        continue;
      kept->asked = ++self->n_asked;
      *counts = *kept->counts;
      return TRUE;
    }
  return FALSE;
}

void
entente_columns_keep_facets (EntenteColumns             *self,
                             const EntenteColumnsQuery  *query,
                             const EntenteColumnsCounts *counts)
{
  make_room (self, self->facets, query)->counts = g_memdup2 (counts, sizeof *counts);
}

static void
sum_one (EntenteColumns *self,
         guint32         key,
         guint32         n)
{
  guint8 type = entente_columns_type (self, key);

  if (type >= ENTENTE_N_SUBJECT_TYPES)
    return;
  if (entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[key] == 0)
    self->sums.undated[type] += n;
  if (entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[key] != ENTENTE_QUALIFIER_NONE)
    self->sums.currencies[type][entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key]] += n;
}

/* What is counted of all subjects: once, and then with each change. */
const EntenteColumnsSums *
entente_columns_get_sums (EntenteColumns *self)
{
  if (self->sums.is_known)
    return &self->sums;
  self->sums = (EntenteColumnsSums) { .is_known = TRUE };
  self->n_walks++;
  for (guint32 key = 0; key < entente_columns_n_keys (self); key++)
    sum_one (self, key, 1);
  return &self->sums;
}

static void
add_affected (GArray  *affected,
              guint32  key)
{
  for (guint i = 0; i < affected->len && affected->len <= MAX_AFFECTED; i++)
    if (g_array_index (affected, guint32, i) == key)
      return;
  g_array_append_val (affected, key);
}

/* Notes where they stand that are affected; %FALSE if one isn't where it should be. */
static gboolean
note_places (EntenteColumns     *self,
             EntenteColumnsKept *list)
{
  const GArray *affected = self->affected;

  list->places = g_new (guint32, affected->len);
  for (guint i = 0; i < affected->len; i++)
    {
      guint32 key = g_array_index (affected, guint32, i);

      list->places[i] = G_MAXUINT32;
      if (!entente_columns_passes (self, &list->query, key))
        continue;
      list->places[i] = entente_columns_find_place (self, list, key);
      if (list->places[i] >= list->keys->len || g_array_index (list->keys, guint32, list->places[i]) != key)
        return FALSE;
    }
  return TRUE;
}

/* Before a subject changes, or what belongs to it; @parties are those that it will have. Whom that affects is taken out of
 * what is kept: besides itself its parties, whose deals are counted. */
void
entente_columns_begin_change (EntenteColumns *self,
                              guint32         key,
                              const guint32  *parties,
                              guint           n_parties)
{
  GArray *affected = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 n_items;
  const guint32 *items = entente_columns_list_of (self, ENTENTE_COLUMN_PARTIES, key, &n_items);

  g_array_append_val (affected, key);
  for (guint32 i = 0; i < n_items; i++)
    add_affected (affected, items[i]);
  for (guint i = 0; i < n_parties; i++)
    add_affected (affected, parties[i]);
  if (affected->len > MAX_AFFECTED)
    {
      g_array_unref (affected);
      entente_columns_forget_answers (self);
      return;
    }
  self->affected = affected;
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      if (self->lists[i].keys != NULL && !note_places (self, &self->lists[i]))
        clear_kept (&self->lists[i]);
      if (self->facets[i].counts != NULL)
        for (guint j = 0; j < affected->len; j++)
          entente_columns_count_one (self, &self->facets[i].query, g_array_index (affected, guint32, j), -1u,
                                     self->facets[i].counts);
    }
  if (self->sums.is_known)
    sum_one (self, key, -1u);
  if (entente_columns_type (self, key) == ENTENTE_SUBJECT_DEAL)
    g_clear_pointer (&self->totals, g_array_unref);
}

static gboolean
is_unmoved (EntenteColumns           *self,
            const EntenteColumnsKept *list)
{
  for (guint i = 0; i < self->affected->len; i++)
    {
      guint32 key = g_array_index (self->affected, guint32, i);

      if (entente_columns_passes (self, &list->query, key)
            ? list->places[i] == G_MAXUINT32 || !entente_columns_is_in_place (self, list, list->places[i])
            : list->places[i] != G_MAXUINT32)
        return FALSE;
    }
  return TRUE;
}

/* Puts the affected where they belong now. */
static void
update_list (EntenteColumns     *self,
             EntenteColumnsKept *list)
{
  const GArray *affected = self->affected;

  if (list->query.order == ENTENTE_ORDER_AMOUNT)
    {
      guint8 ranks[256];

      entente_columns_rank_currencies (self, list->query.types, ranks);
      if (memcmp (ranks, list->ranks, sizeof ranks) != 0)
        {
          clear_kept (list);
          return;
        }
    }
  if (is_unmoved (self, list))
    return;
  if (list->is_lent)
    {
      GArray *copy = g_array_copy (list->keys);

      g_array_unref (list->keys);
      list->keys = copy;
      list->is_lent = FALSE;
    }
  /* The last place first: it doesn't move the others. */
  qsort (list->places, affected->len, sizeof *list->places, entente_columns_compare_items);
  for (guint i = affected->len; i > 0; i--)
    if (list->places[i - 1] != G_MAXUINT32)
      g_array_remove_index (list->keys, list->places[i - 1]);
  for (guint i = 0; i < affected->len; i++)
    {
      guint32 key = g_array_index (affected, guint32, i);

      if (entente_columns_passes (self, &list->query, key))
        g_array_insert_val (list->keys, entente_columns_find_place (self, list, key), key);
    }
}

/* After the change. */
void
entente_columns_end_change (EntenteColumns *self,
                            guint32         key)
{
  g_autoptr (GArray) affected = self->affected;

  if (affected == NULL)
    return;
  if (self->sums.is_known)
    sum_one (self, key, 1);
  if (entente_columns_type (self, key) == ENTENTE_SUBJECT_DEAL)
    g_clear_pointer (&self->totals, g_array_unref);
  for (guint i = 0; i < ENTENTE_COLUMNS_MAX_KEPT; i++)
    {
      if (self->lists[i].keys != NULL)
        update_list (self, &self->lists[i]);
      g_clear_pointer (&self->lists[i].places, g_free);
      if (self->facets[i].counts != NULL)
        for (guint j = 0; j < affected->len; j++)
          entente_columns_count_one (self, &self->facets[i].query, g_array_index (affected, guint32, j), 1,
                                     self->facets[i].counts);
    }
  self->affected = NULL;
}

/**
 * entente_columns_get_n_walks:
 * @self: columns
 *
 * Returns: how often all subjects were walked through to answer something
 */
guint64
entente_columns_get_n_walks (const EntenteColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_walks;
}
