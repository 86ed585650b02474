/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-data.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/**
 * entente_timeline_data_new:
 * @chronology: (transfer full): what the landscape answered
 * @lanes: what the lanes are
 * @rows: (nullable): where rows are got from; %NULL if the answer has them all
 *
 * Returns: (transfer full): the items of the timeline
 */
EntenteTimelineData *
entente_timeline_data_new (EntenteChronology    *chronology,
                           EntenteTimelineLanes  lanes,
                           EntenteRowCache      *rows)
{
  EntenteTimelineData *self;

  g_return_val_if_fail (chronology != NULL, NULL);
  g_return_val_if_fail (chronology->entities->len < G_MAXUINT8 - 1, NULL);

  self = g_rc_box_new0 (EntenteTimelineData);
  self->chronology = chronology;
  self->items = chronology->moments;
  self->undated = chronology->undated;
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->rows = rows != NULL ? g_object_ref (rows) : entente_row_cache_new (NULL);
  entente_row_cache_take (self->rows, chronology->rows);
  self->leads = g_new (guint8, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    self->leads[i] = (guint8) MIN (g_array_index (self->items, EntenteMoment, i).lane, chronology->entities->len + 1);
  entente_timeline_data_set_lanes (self, lanes);
  return self;
}

/**
 * entente_timeline_data_ref:
 * @self: the items of the timeline
 *
 * Returns: (transfer full): @self, with one more reference
 */
EntenteTimelineData *
entente_timeline_data_ref (EntenteTimelineData *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  EntenteTimelineData *self = data;

  entente_timeline_index_free (self->index);
  g_ptr_array_unref (self->lanes);
  g_object_unref (self->rows);
  g_free (self->leads);
  entente_chronology_free (self->chronology);
}

/**
 * entente_timeline_data_unref:
 * @self: (transfer full): the items of the timeline
 *
 * Gives up a reference; the last one frees the items and the answer that they rest on.
 */
void
entente_timeline_data_unref (EntenteTimelineData *self)
{
  g_rc_box_release_full (self, clear);
}

/* The number of the lane among all that there may be: as the answer has it, or of a kind. */
static inline guint
number_of (const EntenteTimelineData *self,
           EntenteTimelineLanes       lanes,
           guint                      index,
           guint                      n_numbers)
{
  const EntenteMoment *item;

  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    return self->leads[index];
  item = &g_array_index (self->items, EntenteMoment, index);
  return item->is_event || item->kind >= n_numbers ? n_numbers - 1 : item->kind;
}

static char *
name_of_lane (const EntenteTimelineData *self,
              EntenteTimelineLanes       lanes,
              guint                      number,
              guint                      n_numbers)
{
  const EntenteRow *entity;

  if (lanes == ENTENTE_TIMELINE_LANES_KIND)
    /* Translators: the lane of the timeline for events, below those for kinds of deals. */
    return g_strdup (number + 1 == n_numbers ? _("Events")
                                             : entente_vocabulary_label (ENTENTE_VOCABULARY_DEAL_KIND, number));
  if (number + 2 == n_numbers)
    /* Translators: the lane of the timeline for deals and events of all entities that have no lane of their own. */
    return g_strdup (_("Others"));
  if (number + 1 == n_numbers)
    /* Translators: the lane of the timeline for deals and events that name no party. */
    return g_strdup (_("No Party Named"));
  entity = self->chronology->entities->pdata[number];
  return g_strdup (entity != NULL ? entente_row_get_name (entity) : "");
}

/* What stands for a lane while lanes are put in order. */
typedef struct {
  guint number;
  guint n_items;
  guint n_deals;
} LaneCount;

/* The lanes with the most items come first, of these the ones with the most deals. */
static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const LaneCount *one = a;
  const LaneCount *other = b;

  if (one->n_items != other->n_items)
    return one->n_items > other->n_items ? -1 : 1;
  if (one->n_deals != other->n_deals)
    return one->n_deals > other->n_deals ? -1 : 1;
  return one->number < other->number ? -1 : one->number > other->number;
}

/**
 * entente_timeline_data_set_lanes:
 * @self: the items of the timeline
 * @lanes: what the lanes are to be
 *
 * Gives each item its lane. Lanes in which nothing is dated aren't there. Those of entities are in the order of how much
 * is in them, then the one of others, with what names no party at the end; those of kinds in the order of the vocabulary.
 */
void
entente_timeline_data_set_lanes (EntenteTimelineData  *self,
                                 EntenteTimelineLanes  lanes)
{
  guint n_numbers = lanes == ENTENTE_TIMELINE_LANES_ENTITY ? self->chronology->entities->len + 2
                                                           : entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND) + 1;
  g_autofree guint *lane_of = g_new0 (guint, n_numbers);
  g_autofree LaneCount *counts = g_new0 (LaneCount, n_numbers);
  EntenteMoment *items = (EntenteMoment *) (gpointer) self->items->data;

  for (guint i = 0; i < n_numbers; i++)
    counts[i].number = i;
  for (guint i = 0; i < self->items->len; i++)
    {
      LaneCount *count = &counts[number_of (self, lanes, i, n_numbers)];

      count->n_items++;
      count->n_deals += items[i].is_event ? 0 : 1;
    }
  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    qsort (counts, n_numbers - 2, sizeof (LaneCount), compare_lanes);
  g_ptr_array_set_size (self->lanes, 0);
  for (guint i = 0; i < n_numbers; i++)
    if (counts[i].n_items > 0)
      {
        lane_of[counts[i].number] = self->lanes->len;
        g_ptr_array_add (self->lanes, name_of_lane (self, lanes, counts[i].number, n_numbers));
      }
  for (guint i = 0; i < self->items->len; i++)
    items[i].lane = lane_of[number_of (self, lanes, i, n_numbers)];
  self->are_entities = lanes == ENTENTE_TIMELINE_LANES_ENTITY;

  g_clear_pointer (&self->index, entente_timeline_index_free);
  if (self->items->len >= ENTENTE_TIMELINE_INDEX_FROM)
    self->index = entente_timeline_index_new (items, self->items->len, self->lanes->len);
}

/**
 * entente_timeline_data_get_row:
 * @self: the items of the timeline
 * @item: the index of an item
 *
 * Returns: (transfer none) (nullable): its row, until the main loop runs again; %NULL if it isn't there yet: then it is asked
 *   for
 */
const EntenteRow *
entente_timeline_data_get_row (const EntenteTimelineData *self,
                               guint                      item)
{
  g_return_val_if_fail (item < self->items->len, NULL);

  return entente_row_cache_get (self->rows, g_array_index (self->items, EntenteMoment, item).key);
}

/**
 * entente_timeline_data_get_entity:
 * @self: the items of the timeline
 * @item: the index of an item
 *
 * Returns: (transfer none) (nullable): the entity that it belongs to, if that is one of those that have most
 */
const EntenteRow *
entente_timeline_data_get_entity (const EntenteTimelineData *self,
                                  guint                      item)
{
  g_return_val_if_fail (item < self->items->len, NULL);

  if (self->leads[item] >= self->chronology->entities->len)
    return NULL;
  return self->chronology->entities->pdata[self->leads[item]];
}

/**
 * entente_timeline_data_find_item:
 * @self: the items of the timeline
 * @key: the key of a subject, or 0 for none
 *
 * Goes through all items.
 *
 * Returns: the index of its item, or %ENTENTE_TIMELINE_NOTHING
 */
guint
entente_timeline_data_find_item (const EntenteTimelineData *self,
                                 guint32                    key)
{
  const EntenteMoment *items = (const EntenteMoment *) (gpointer) self->items->data;

  if (key != 0)
    for (guint i = 0; i < self->items->len; i++)
      if (items[i].key == key)
        return i;
  return ENTENTE_TIMELINE_NOTHING;
}

/**
 * entente_timeline_group_get_name:
 * @group: a group of what has no date
 *
 * Returns: (transfer none): its name in the language of the user, or %NULL if there is no such group
 */
const char *
entente_timeline_group_get_name (EntenteUndatedGroup group)
{
  static const char *const names[] = {
    /* Translators: the next six group deals and events without a date. */
    [ENTENTE_UNDATED_TALKS] = N_("In Talks"),
    /* Translators: announced, committed or signed, and not known to be completed. */
    [ENTENTE_UNDATED_PENDING] = N_("Pending"),
    [ENTENTE_UNDATED_HAPPENED] = N_("Happened"),
    /* Translators: withdrawn, blocked, terminated or expired. */
    [ENTENTE_UNDATED_ENDED] = N_("Ended"),
    [ENTENTE_UNDATED_FOLLOWS] = N_("Would Follow"),
    [ENTENTE_UNDATED_STANDING] = N_("Standing"),
  };

  g_return_val_if_fail (group < ENTENTE_N_UNDATED_GROUPS, NULL);

  return _(names[group]);
}

/**
 * entente_timeline_format_label:
 * @row: a deal or an event
 * @style: how amounts are written
 *
 * Returns: (transfer full): its name, and its amount if one is stated
 */
char *
entente_timeline_format_label (const EntenteRow   *row,
                               const EntenteStyle *style)
{
  g_autofree char *amount = NULL;

  if (row->amount.qualifier == ENTENTE_QUALIFIER_NONE || row->type != ENTENTE_SUBJECT_DEAL)
    return g_strdup (entente_row_get_name (row));
  amount = entente_row_format_amount (row, style);
  if (amount == NULL || *amount == '\0')
    return g_strdup (entente_row_get_name (row));
  /* Translators: a deal and its amount, as in “Amazon–OpenAI talks, $50 billion”. */
  return g_strdup_printf (_("%s, %s"), entente_row_get_name (row), amount);
}

static char *
format_month (double day)
{
  g_autofree char *text = NULL;
  g_autoptr (EntenteDate) date = NULL;
  int year, month;

  entente_day_to_civil ((gint32) CLAMP (floor (day), -4e6, 3e6), &year, &month, NULL);
  text = g_strdup_printf (year < 0 ? "-%04d-%02d" : "%04d-%02d", ABS (year), month);
  date = entente_date_parse (text, NULL);
  return date != NULL ? entente_date_format (date, ENTENTE_DATE_STYLE_LONG) : g_strdup (text);
}

/**
 * entente_timeline_format_span:
 * @first_day: a time
 * @last_day: a time not before it
 *
 * Returns: (transfer full): the months from one to the other, such as “August 2018 to January 2025”
 */
char *
entente_timeline_format_span (double first_day,
                              double last_day)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first_day <= ENTENTE_DAY_NO_FIRST || last_day >= ENTENTE_DAY_NO_LAST)
    {
      if (first_day > ENTENTE_DAY_NO_FIRST)
        {
          from = format_month (first_day);
          /* Translators: a span of time without an end; %s is a month such as “August 2018”. */
          return g_strdup_printf (_("since %s"), from);
        }
      if (last_day >= ENTENTE_DAY_NO_LAST)
        return g_strdup (_("any time"));
      to = format_month (last_day);
      /* Translators: a span of time without a beginning; %s is a month such as “August 2018”. */
      return g_strdup_printf (_("until %s"), to);
    }
  from = format_month (first_day);
  to = format_month (last_day);
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);
  /* Translators: a span of time, as in “August 2018 to January 2025”. */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/**
 * entente_timeline_speak_undated:
 * @row: a deal or an event without a date
 * @nth: its number on the shelf, from 1
 * @n_rows: how many there are on it
 *
 * Returns: (transfer full): what is spoken of its chip
 */
char *
entente_timeline_speak_undated (const EntenteRow *row,
                                guint             nth,
                                guint             n_rows)
{
  const char *credit = entente_row_get_credit (row);
  const char *word = entente_vocabulary_label (ENTENTE_VOCABULARY_MODALITY, row->modality);
  g_autofree char *modality = g_utf8_strdown (word, -1);

  if (row->credited_to == NULL)
    /* Translators: spoken, as in “Undated, possible: Microsoft buys OpenAI outright, 4 of 30”. */
    return g_strdup_printf (_("Undated, %s: %s, %u of %u"), modality, entente_row_get_name (row), nth, n_rows);
  /* Translators: spoken, as in “Undated, possible: Microsoft buys OpenAI outright, industry analysts, 4 of 30”. */
  return g_strdup_printf (_("Undated, %s: %s, %s, %u of %u"), modality, entente_row_get_name (row), credit, nth,
                          n_rows);
}

/**
 * entente_timeline_speak_cluster:
 * @n_items: how many items are in it
 * @n_events: how many of them are events
 * @first_day: the first day of any
 * @last_day: the last day of any
 * @lane: the name of its lane
 *
 * Returns: (transfer full): what is spoken of a cluster
 */
char *
entente_timeline_speak_cluster (guint       n_items,
                                guint       n_events,
                                double      first_day,
                                double      last_day,
                                const char *lane)
{
  g_autofree char *count = NULL;
  g_autofree char *span = entente_timeline_format_span (first_day, last_day);

  if (n_events == n_items)
    count = g_strdup_printf (ngettext ("%u event", "%u events", n_items), n_items);
  else if (n_events == 0)
    count = g_strdup_printf (ngettext ("%u deal", "%u deals", n_items), n_items);
  else
    count = g_strdup_printf (ngettext ("%u deal or event", "%u deals and events", n_items), n_items);
  /* Translators: spoken of several items drawn as one, as in “2 events, January 2024, Federal Trade Commission, press
   * Return to open”. */
  return g_strdup_printf (_("%s, %s, %s, press Return to open"), count, span, lane);
}
