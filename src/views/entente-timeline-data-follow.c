/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows a change of the landscape: what it touches comes, goes or moves, all else stays in its place. That holds as long as
 * the same lanes stand in the same order. Where they may not, the timeline is to be asked for anew; lanes that have as much as
 * one that is touched are taken for such. */

#include "entente-timeline-data-private.h"

#include <string.h>

/* Each moves some megabytes where there are a million: of more, all is made anew. */
#define MAX_STEPS 8

/* What happens to one subject. */
typedef struct {
  EntenteMoment before;
  EntenteMoment after;     /* with the lane that it is to have, if it is dated */
  gboolean      was_there;
  gboolean      is_there;
  guint         place;     /* where it was among items or undated */
  guint         old_lead;
  guint         new_lead;
} Step;

/* Where in the array the first stands that isn't before @moment. */
static guint
find_place (const GArray        *moments,
            const EntenteMoment *moment,
            int                (*compare) (const EntenteMoment *, const EntenteMoment *))
{
  guint low = 0, high = moments->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (&g_array_index (moments, EntenteMoment, middle), moment) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* As find_place(); or wherever a subject stands, if its date is another one than @moment has. */
static guint
find_key (const GArray        *moments,
          guint32              key,
          const EntenteMoment *moment,
          int                (*compare) (const EntenteMoment *, const EntenteMoment *))
{
  guint place = moment != NULL ? find_place (moments, moment, compare) : 0;

  if (place < moments->len && g_array_index (moments, EntenteMoment, place).key == key)
    return place;
  for (place = 0; place < moments->len && g_array_index (moments, EntenteMoment, place).key != key;)
    place++;
  return place;
}

static gboolean
is_same (const EntenteMoment *a,
         const EntenteMoment *b)
{
  EntenteMoment other = *b;

  other.lane = a->lane;
  return memcmp (a, &other, sizeof other) == 0;
}

/* The number among the lanes of entities, by the key that a moment has for its lane. */
static guint
find_lead (const EntenteTimelineData *self,
           guint32                    key)
{
  const GArray *keys = self->chronology->keys;
  guint lead = 0;

  if (key == 0)
    return self->chronology->entities->len + 1;
  while (lead < keys->len && g_array_index (keys, guint32, lead) != key)
    lead++;
  return lead;
}

/* Notes what happens to a subject, unless nothing does. @after is when it is now, if it is there. */
static void
add_step (EntenteTimelineData *self,
          guint32              key,
          const EntenteMoment *after,
          GArray              *steps)
{
  Step step = { .was_there = entente_timeline_data_has (self, key), .is_there = after != NULL };
  const GArray *moments = self->items;

  if (after != NULL)
    {
      step.after = *after;
      if (!entente_undated_is (after))
        step.new_lead = find_lead (self, after->lane);
    }
  if (step.was_there)
    {
      step.place = find_key (moments, key, after, entente_moment_compare);
      if (step.place == moments->len)
        {
          moments = self->undated;
          step.place = find_key (moments, key, after, entente_undated_compare);
        }
      g_return_if_fail (step.place < moments->len);
      step.before = g_array_index (moments, EntenteMoment, step.place);
      if (moments == self->items)
        step.old_lead = g_array_index (self->leads, guint8, step.place);
    }
  if (step.was_there == step.is_there && (!step.is_there || is_same (&step.before, after)) && step.old_lead == step.new_lead)
    return;
  g_array_append_val (steps, step);
}

static void
count (EntenteTimelineTally *tally,
       const EntenteMoment  *moment,
       gboolean              comes)
{
  if (comes)
    {
      tally->n_items++;
      tally->n_deals += moment->is_event ? 0 : 1;
    }
  else
    {
      tally->n_items--;
      tally->n_deals -= moment->is_event ? 0 : 1;
    }
}

/* Whether the lane of an entity stands where it stood, now that it has so much. Those with as much may be in any order. */
static gboolean
stands (const EntenteTimelineData  *self,
        const EntenteTimelineTally *tallies,
        guint                       lead)
{
  guint n_entities = self->chronology->entities->len;

  if ((tallies[lead].n_items > 0) != (self->tallies[lead].n_items > 0))
    return FALSE;
  if (lead >= n_entities)
    return TRUE;
  if (tallies[lead].n_items <= self->chronology->n_next)
    return FALSE;
  for (guint i = 0; i < n_entities && self->are_entities; i++)
    {
      int order = _entente_timeline_tally_compare (&tallies[lead], &tallies[i]);

      if (i != lead && tallies[i].n_items > 0 && (order == 0 || (order < 0) != (self->lane_of[lead] < self->lane_of[i])))
        return FALSE;
    }
  return TRUE;
}

/* Whether an entity without a lane of its own still has none, with so many items. */
static gboolean
stays_out (const EntenteTimelineData  *self,
           const EntenteTimelineTally *tallies,
           guint                       n_led)
{
  for (guint i = 0; i < self->chronology->entities->len; i++)
    if (tallies[i].n_items <= n_led)
      return FALSE;
  /* As long as there is room, each has a lane. */
  return self->chronology->n_next > 0;
}

static gboolean
kinds_stand (const EntenteTimelineData *self,
             const GArray              *steps)
{
  guint n_kinds = entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND) + 1;
  g_autofree EntenteTimelineTally *kinds = g_memdup2 (self->kinds, n_kinds * sizeof *kinds);

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if (step->was_there && !entente_undated_is (&step->before))
        kinds[_entente_timeline_kind_of (&step->before)].n_items--;
      if (step->is_there && !entente_undated_is (&step->after))
        kinds[_entente_timeline_kind_of (&step->after)].n_items++;
    }
  for (guint i = 0; i < n_kinds; i++)
    if ((kinds[i].n_items > 0) != (self->kinds[i].n_items > 0))
      return FALSE;
  memcpy (self->kinds, kinds, n_kinds * sizeof *kinds);
  return TRUE;
}

/* Whether all lanes stand as they stood; then what is in them is counted. */
static gboolean
lanes_stand (EntenteTimelineData           *self,
             const EntenteChronologyChange *change,
             const GArray                  *steps)
{
  guint n_leads = self->chronology->entities->len + 2;
  g_autofree EntenteTimelineTally *tallies = g_memdup2 (self->tallies, n_leads * sizeof *tallies);
  guint n_next = self->chronology->n_next;

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if (step->was_there && !entente_undated_is (&step->before))
        count (&tallies[step->old_lead], &step->before, FALSE);
      if (step->is_there && !entente_undated_is (&step->after))
        count (&tallies[step->new_lead], &step->after, TRUE);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if ((step->was_there && !entente_undated_is (&step->before) && !stands (self, tallies, step->old_lead)) ||
          (step->is_there && !entente_undated_is (&step->after) && !stands (self, tallies, step->new_lead)))
        return FALSE;
    }
  for (guint i = 0; i < change->moments->len; i++)
    {
      const EntenteMoment *moment = &g_array_index (change->moments, EntenteMoment, i);
      guint n_led = g_array_index (change->n_led, guint, i);

      if (entente_undated_is (moment) || find_lead (self, moment->lane) != self->chronology->entities->len)
        continue;
      if (!stays_out (self, tallies, n_led))
        return FALSE;
      n_next = MAX (n_next, n_led);
    }
  if (self->kinds != NULL && !kinds_stand (self, steps))
    return FALSE;
  memcpy (self->tallies, tallies, n_leads * sizeof *tallies);
  self->chronology->n_next = n_next;
  return TRUE;
}

/* Puts a moment in, takes one out, or moves one that stays in the array: then only what is between is moved. Returns where it
 * stands now. */
static guint
move_moment (GArray              *moments,
             GArray              *leads,
             guint                from,
             const EntenteMoment *after,
             guint                lead,
             int                (*compare) (const EntenteMoment *, const EntenteMoment *))
{
  guint8 number = (guint8) lead;
  EntenteMoment *at;
  guint to;

  if (after == NULL)
    {
      g_array_remove_index (moments, from);
      if (leads != NULL)
        g_array_remove_index (leads, from);
      return ENTENTE_TIMELINE_NOTHING;
    }
  to = find_place (moments, after, compare);
  if (from == ENTENTE_TIMELINE_NOTHING)
    {
      g_array_insert_val (moments, to, *after);
      if (leads != NULL)
        g_array_insert_val (leads, to, number);
      return to;
    }
  to -= to > from ? 1 : 0;
  at = (EntenteMoment *) (gpointer) moments->data;
  if (to > from)
    memmove (at + from, at + from + 1, (to - from) * sizeof *at);
  else
    memmove (at + to + 1, at + to, (from - to) * sizeof *at);
  at[to] = *after;
  if (leads != NULL && to > from)
    memmove (leads->data + from, leads->data + from + 1, to - from);
  else if (leads != NULL)
    memmove (leads->data + to + 1, leads->data + to, from - to);
  if (leads != NULL)
    g_array_index (leads, guint8, to) = number;
  return to;
}

static void
widen_span (EntenteTimelineData *self,
            const EntenteMoment *moment)
{
  gint32 first, last;

  if (!entente_timeline_items_get_span (moment, 1, &first, &last))
    return;
  self->first_day = self->has_span ? MIN (self->first_day, first) : first;
  self->last_day = self->has_span ? MAX (self->last_day, last) : last;
  self->has_span = TRUE;
}

/* What is gone from either end of the span may have been the only one there. */
static void
follow_span (EntenteTimelineData *self,
             const EntenteMoment *before,
             const EntenteMoment *after)
{
  gint32 first, last;

  if (before != NULL && entente_timeline_items_get_span (before, 1, &first, &last) &&
      (first == self->first_day || last == self->last_day))
    self->has_span = entente_timeline_items_get_span ((EntenteMoment *) (gpointer) self->items->data, self->items->len,
                                                      &self->first_day, &self->last_day);
  else if (after != NULL)
    widen_span (self, after);
}

static void
take_step (EntenteTimelineData *self,
           Step                *step)
{
  gboolean was_item = step->was_there && !entente_undated_is (&step->before);
  gboolean is_item = step->is_there && !entente_undated_is (&step->after);
  guint to;

  step->after.lane = 0;
  if (is_item)
    step->after.lane = self->lane_of[self->are_entities ? step->new_lead : _entente_timeline_kind_of (&step->after)];
  if (was_item || is_item)
    {
      const EntenteMoment *before = was_item ? &step->before : NULL;
      guint from = was_item ? step->place : ENTENTE_TIMELINE_NOTHING;

      to = move_moment (self->items, self->leads, from, is_item ? &step->after : NULL, step->new_lead, entente_moment_compare);
      follow_span (self, before, is_item ? &step->after : NULL);
      if (self->index != NULL)
        entente_timeline_index_move (self->index, (EntenteMoment *) (gpointer) self->items->data, self->items->len, before,
                                     from, to);
    }
  if (step->was_there != was_item || step->is_there != is_item)
    move_moment (self->undated, NULL, step->was_there && !was_item ? step->place : ENTENTE_TIMELINE_NOTHING,
                 step->is_there && !is_item ? &step->after : NULL, 0, entente_undated_compare);
  _entente_timeline_data_set_there (self, step->is_there ? step->after.key : step->before.key, step->is_there);
}

/* The lane of an entity has the name that this has now. Returns whether one is called otherwise. */
static gboolean
rename_lanes (EntenteTimelineData     *self,
              EntenteChronologyChange *change)
{
  gboolean is_other = FALSE;

  for (guint i = 0; i < change->keys->len; i++)
    {
      guint lead = find_lead (self, g_array_index (change->keys, guint32, i));
      g_autofree char *before = NULL;
      char **name;

      if (lead >= self->chronology->entities->len)
        continue;
      entente_row_free (self->chronology->entities->pdata[lead]);
      self->chronology->entities->pdata[lead] = g_steal_pointer (&change->rows->pdata[i]);
      if (!self->are_entities || self->lane_of[lead] == ENTENTE_TIMELINE_NOTHING)
        continue;
      name = (char **) &self->lanes->pdata[self->lane_of[lead]];
      before = g_steal_pointer (name);
      *name = _entente_timeline_data_name_lead (self, lead);
      is_other |= !g_str_equal (*name, before);
    }
  return is_other;
}

/**
 * entente_timeline_data_follow:
 * @self: the items of the timeline
 * @change: what has changed since
 * @is_other: (out): whether an item, what is undated, or the name of a lane is another one now; set if it could be followed
 *
 * Takes over what has changed: @self is then what it would be if it were made of a new answer. Costs what is touched, and where
 * a date has changed, that what lies between is moved. The rows are left to the cache.
 *
 * Returns: %TRUE, or %FALSE with nothing changed if it is to be asked for anew: a lane may come, go or move, or that is too much
 */
gboolean
entente_timeline_data_follow (EntenteTimelineData     *self,
                              EntenteChronologyChange *change,
                              gboolean                *is_other)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));

  g_return_val_if_fail (self != NULL && change != NULL && is_other != NULL, FALSE);

  if (change->is_any)
    return FALSE;
  for (guint i = 0; i < change->keys->len; i++)
    {
      guint32 key = g_array_index (change->keys, guint32, i);
      const EntenteMoment *after = NULL;

      for (guint j = 0; j < change->moments->len && after == NULL; j++)
        if (g_array_index (change->moments, EntenteMoment, j).key == key)
          after = &g_array_index (change->moments, EntenteMoment, j);
      if (after != NULL || entente_timeline_data_has (self, key))
        add_step (self, key, after, steps);
      if (steps->len > MAX_STEPS)
        return FALSE;
    }
  if (!lanes_stand (self, change, steps))
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = &g_array_index (steps, Step, i);

      /* The steps before may have moved it. */
      if (i > 0 && step->was_there)
        step->place = entente_undated_is (&step->before)
                        ? find_place (self->undated, &step->before, entente_undated_compare)
                        : find_place (self->items, &step->before, entente_moment_compare);
      take_step (self, step);
    }
  *is_other = rename_lanes (self, change) || steps->len > 0;
  self->chronology->change = change->change;
  return TRUE;
}
