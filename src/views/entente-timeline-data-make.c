/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the items of the timeline from an answer: some ten milliseconds for a million, in any thread. */

#include "entente-timeline-data-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* What stands for a lane while lanes are put in order. */
typedef struct {
  guint                       number;
  const EntenteTimelineTally *tally;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;
  int result = _entente_timeline_tally_compare (one->tally, other->tally);

  return result != 0 ? result : one->number < other->number ? -1 : one->number > other->number;
}

/* The name of the lane of an entity, of others, or of none. */
char *
_entente_timeline_data_name_lead (const EntenteTimelineData *self,
                                  guint                      lead)
{
  const GPtrArray *entities = self->chronology->entities;

  if (lead == entities->len)
    /* Translators: the lane of the timeline for deals and events of all entities that have no lane of their own. */
    return g_strdup (_("Others"));
  if (lead > entities->len)
    /* Translators: the lane of the timeline for deals and events that name no party. */
    return g_strdup (_("No Party Named"));
  return g_strdup (entities->pdata[lead] != NULL ? entente_row_get_name (entities->pdata[lead]) : "");
}

/* Those of entities are in the order of how much is in them, then the one of others, with what names no party at the end. */
static void
make_entity_lanes (EntenteTimelineData *self)
{
  guint n_leads = self->chronology->entities->len + 2;
  g_autofree Place *places = g_new (Place, n_leads);

  for (guint i = 0; i < n_leads; i++)
    places[i] = (Place) { i, &self->tallies[i] };
  qsort (places, n_leads - 2, sizeof (Place), compare_places);
  for (guint i = 0; i < n_leads; i++)
    if (places[i].tally->n_items > 0)
      {
        self->lane_of[places[i].number] = self->lanes->len;
        g_ptr_array_add (self->lanes, _entente_timeline_data_name_lead (self, places[i].number));
      }
}

/* Those of kinds are in the order of the vocabulary. */
static void
make_kind_lanes (EntenteTimelineData *self)
{
  guint n_kinds = entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND);

  for (guint i = 0; i <= n_kinds; i++)
    if (self->kinds[i].n_items > 0)
      {
        self->lane_of[i] = self->lanes->len;
        /* Translators: the lane of the timeline for events, below those for kinds of deals. */
        g_ptr_array_add (self->lanes, g_strdup (i == n_kinds ? _("Events")
                                                             : entente_vocabulary_label (ENTENTE_VOCABULARY_DEAL_KIND, i)));
      }
}

/* Gives each item its lane. Lanes in which nothing is dated aren't there. */
static void
make_lanes (EntenteTimelineData *self)
{
  guint n_leads = self->chronology->entities->len + 2;
  guint n_kinds = entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND) + 1;
  EntenteMoment *items = (EntenteMoment *) (gpointer) self->items->data;
  const guint8 *leads = (const guint8 *) self->leads->data;

  self->tallies = g_new0 (EntenteTimelineTally, n_leads);
  if (!self->are_entities)
    self->kinds = g_new0 (EntenteTimelineTally, n_kinds);
  for (guint i = 0; i < self->items->len; i++)
    {
      guint is_deal = items[i].is_event ? 0 : 1;

      self->tallies[leads[i]].n_items++;
      self->tallies[leads[i]].n_deals += is_deal;
      if (self->kinds != NULL)
        self->kinds[_entente_timeline_kind_of (&items[i])].n_items++;
    }
  self->lane_of = g_new (guint, MAX (n_leads, n_kinds));
  for (guint i = 0; i < MAX (n_leads, n_kinds); i++)
    self->lane_of[i] = ENTENTE_TIMELINE_NOTHING;
  if (self->are_entities)
    make_entity_lanes (self);
  else
    make_kind_lanes (self);
  for (guint i = 0; i < self->items->len; i++)
    items[i].lane = self->lane_of[self->are_entities ? leads[i] : _entente_timeline_kind_of (&items[i])];
}

/* Notes whether a subject is among the items or the undated. */
void
_entente_timeline_data_set_there (EntenteTimelineData *self,
                                  guint32              key,
                                  gboolean             is_there)
{
  if (key >= self->n_keys)
    {
      guint32 n_keys = key / 4096 * 4096 + 4096;

      self->is_there = g_realloc (self->is_there, n_keys / 8);
      memset (self->is_there + self->n_keys / 8, 0, (n_keys - self->n_keys) / 8);
      self->n_keys = n_keys;
    }
  if (is_there)
    self->is_there[key / 8] |= (guint8) (1 << key % 8);
  else
    self->is_there[key / 8] &= (guint8) ~(1 << key % 8);
}

/**
 * entente_timeline_data_make:
 * @chronology: (transfer full): what the landscape answered
 * @lanes: what the lanes are
 *
 * May be called in a thread. It is followed by entente_timeline_data_set_rows() where it is shown.
 *
 * Returns: (transfer full): the items of the timeline, without rows
 */
EntenteTimelineData *
entente_timeline_data_make (EntenteChronology    *chronology,
                            EntenteTimelineLanes  lanes)
{
  EntenteTimelineData *self;

  g_return_val_if_fail (chronology != NULL, NULL);
  g_return_val_if_fail (chronology->entities->len < G_MAXUINT8 - 1, NULL);

  self = g_rc_box_new0 (EntenteTimelineData);
  self->chronology = chronology;
  self->items = chronology->moments;
  self->undated = chronology->undated;
  self->are_entities = lanes == ENTENTE_TIMELINE_LANES_ENTITY;
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->leads = g_array_sized_new (FALSE, FALSE, sizeof (guint8), self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      const EntenteMoment *item = &g_array_index (self->items, EntenteMoment, i);
      guint8 lead = (guint8) MIN (item->lane, chronology->entities->len + 1);

      g_array_append_val (self->leads, lead);
      _entente_timeline_data_set_there (self, item->key, TRUE);
    }
  for (guint i = 0; i < self->undated->len; i++)
    _entente_timeline_data_set_there (self, g_array_index (self->undated, EntenteMoment, i).key, TRUE);
  make_lanes (self);
  self->has_span = entente_timeline_items_get_span ((EntenteMoment *) (gpointer) self->items->data, self->items->len,
                                                    &self->first_day, &self->last_day);
  if (self->items->len >= ENTENTE_TIMELINE_INDEX_FROM)
    self->index = entente_timeline_index_new ((EntenteMoment *) (gpointer) self->items->data, self->items->len,
                                              self->lanes->len);
  return self;
}
