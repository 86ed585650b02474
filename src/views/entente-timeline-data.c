/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-data.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

/* Whether the date names any day: “../..” and “XXXX” don't. */
static gboolean
make_item (EntenteTimelineItem *item,
           const EntenteRow    *row,
           guint                index)
{
  g_autoptr (EntenteDate) date = NULL;
  gint32 first, last;

  if (row->date == NULL)
    return FALSE;
  date = entente_date_parse (row->date, NULL);
  if (date == NULL)
    return FALSE;
  *item = (EntenteTimelineItem) {
    .key = index,
    .lane = ENTENTE_TIMELINE_NOTHING,
    .modality = row->modality,
    .is_event = row->type == ENTENTE_SUBJECT_EVENT,
  };
  entente_timeline_item_set_date (item, date);
  return entente_timeline_items_get_span (item, 1, &first, &last);
}

static int
compare_undated (gconstpointer a,
                 gconstpointer b)
{
  const EntenteRow *one = *(const EntenteRow *const *) a;
  const EntenteRow *other = *(const EntenteRow *const *) b;
  int order = (int) entente_timeline_group_of (one) - (int) entente_timeline_group_of (other);

  if (order != 0)
    return order;
  /* Deals before events, and the firmest first. */
  if (one->type != other->type)
    return (int) one->type - (int) other->type;
  if (one->modality != other->modality)
    return (int) one->modality - (int) other->modality;
  return one->key < other->key ? -1 : one->key > other->key;
}

/**
 * entente_timeline_data_new:
 * @chronology: (transfer full): what the landscape answered
 * @lanes: what the lanes are
 *
 * Returns: (transfer full): the items of the timeline
 */
EntenteTimelineData *
entente_timeline_data_new (EntenteChronology    *chronology,
                           EntenteTimelineLanes  lanes)
{
  EntenteTimelineData *self;

  g_return_val_if_fail (chronology != NULL, NULL);

  self = g_rc_box_new0 (EntenteTimelineData);
  self->chronology = chronology;
  self->items = g_array_new (FALSE, FALSE, sizeof (EntenteTimelineItem));
  self->undated = g_ptr_array_new ();
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < chronology->rows->len; i++)
    {
      EntenteRow *row = chronology->rows->pdata[i];
      EntenteTimelineItem item;

      if (make_item (&item, row, i))
        g_array_append_val (self->items, item);
      else
        g_ptr_array_add (self->undated, row);
    }
  g_ptr_array_sort (self->undated, compare_undated);
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

  g_array_unref (self->items);
  g_ptr_array_unref (self->undated);
  g_ptr_array_unref (self->lanes);
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

/* The number of the lane among all that there may be: of an entity in the answer's order, or of a kind. */
static guint
number_of (const EntenteTimelineData *self,
           EntenteTimelineLanes       lanes,
           guint                      index,
           GHashTable                *numbers,
           guint                      n_numbers)
{
  const EntenteRow *row = self->chronology->rows->pdata[index];
  gpointer number;
  int kind;

  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    {
      gint64 lead = index < self->chronology->leads->len ? g_array_index (self->chronology->leads, gint64, index) : 0;

      return g_hash_table_lookup_extended (numbers, &lead, NULL, &number) ? GPOINTER_TO_UINT (number) : n_numbers - 1;
    }
  kind = entente_vocabulary_find (ENTENTE_VOCABULARY_DEAL_KIND, row->kind);
  return row->type == ENTENTE_SUBJECT_EVENT || kind < 0 ? n_numbers - 1 : (guint) kind;
}

static char *
name_of_lane (const EntenteTimelineData *self,
              EntenteTimelineLanes       lanes,
              guint                      number,
              guint                      n_numbers)
{
  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    /* Translators: the lane of the timeline for deals and events that name no party. */
    return g_strdup (number + 1 == n_numbers ? _("No Party Named")
                                             : entente_row_get_name (self->chronology->entities->pdata[number]));
  /* Translators: the lane of the timeline for events, below those for kinds of deals. */
  return g_strdup (number + 1 == n_numbers ? _("Events")
                                           : entente_vocabulary_label (ENTENTE_VOCABULARY_DEAL_KIND, number));
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
 * is in them, with what names no party at the end; those of kinds in the order of the vocabulary.
 */
void
entente_timeline_data_set_lanes (EntenteTimelineData  *self,
                                 EntenteTimelineLanes  lanes)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint *lane_of = NULL;
  g_autofree LaneCount *counts = NULL;
  guint n_numbers = 1;

  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    {
      for (guint i = 0; i < self->chronology->entities->len; i++)
        {
          EntenteRow *entity = self->chronology->entities->pdata[i];

          g_hash_table_insert (numbers, &entity->key, GUINT_TO_POINTER (i));
        }
      n_numbers += self->chronology->entities->len;
    }
  else
    {
      n_numbers += entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND);
    }

  lane_of = g_new0 (guint, n_numbers);
  counts = g_new0 (LaneCount, n_numbers);
  for (guint i = 0; i < n_numbers; i++)
    counts[i].number = i;
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteTimelineItem *item = &g_array_index (self->items, EntenteTimelineItem, i);

      item->lane = number_of (self, lanes, (guint) item->key, numbers, n_numbers);
      counts[item->lane].n_items++;
      counts[item->lane].n_deals += item->is_event ? 0 : 1;
    }
  if (lanes == ENTENTE_TIMELINE_LANES_ENTITY)
    qsort (counts, n_numbers - 1, sizeof (LaneCount), compare_lanes);
  g_ptr_array_set_size (self->lanes, 0);
  for (guint i = 0; i < n_numbers; i++)
    if (counts[i].n_items > 0)
      {
        lane_of[counts[i].number] = self->lanes->len;
        g_ptr_array_add (self->lanes, name_of_lane (self, lanes, counts[i].number, n_numbers));
      }
  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteTimelineItem *item = &g_array_index (self->items, EntenteTimelineItem, i);

      item->lane = lane_of[item->lane];
    }
  self->are_entities = lanes == ENTENTE_TIMELINE_LANES_ENTITY;
}

/**
 * entente_timeline_data_get_row:
 * @self: the items of the timeline
 * @item: the index of an item
 *
 * Returns: (transfer none): its row
 */
const EntenteRow *
entente_timeline_data_get_row (const EntenteTimelineData *self,
                               guint                      item)
{
  g_return_val_if_fail (item < self->items->len, NULL);

  return self->chronology->rows->pdata[g_array_index (self->items, EntenteTimelineItem, item).key];
}

/**
 * entente_timeline_data_find_item:
 * @self: the items of the timeline
 * @id: (nullable): the id of a subject
 *
 * Returns: the index of its item, or %ENTENTE_TIMELINE_NOTHING
 */
guint
entente_timeline_data_find_item (const EntenteTimelineData *self,
                                 const char                *id)
{
  if (id != NULL)
    for (guint i = 0; i < self->items->len; i++)
      if (g_str_equal (entente_timeline_data_get_row (self, i)->id, id))
        return i;
  return ENTENTE_TIMELINE_NOTHING;
}

/**
 * entente_timeline_group_of:
 * @row: a deal or an event
 *
 * Returns: what it is to the present, by its step and how firmly it is said
 */
EntenteTimelineGroup
entente_timeline_group_of (const EntenteRow *row)
{
  static const char *const talks[] = { "rumoured", "reported", "in-talks", NULL };
  static const char *const pending[] = { "announced", "committed", "signed", NULL };

  if (row->step != NULL && g_strv_contains (talks, row->step))
    return ENTENTE_TIMELINE_GROUP_TALKS;
  if (g_strcmp0 (row->step, "hypothetical") == 0 || row->modality == ENTENTE_MODALITY_POSSIBLE ||
      row->modality == ENTENTE_MODALITY_FORECAST)
    return ENTENTE_TIMELINE_GROUP_FOLLOWS;
  if (row->step == NULL || g_str_equal (row->step, "ongoing"))
    return ENTENTE_TIMELINE_GROUP_STANDING;
  if (g_strv_contains (pending, row->step))
    return ENTENTE_TIMELINE_GROUP_PENDING;
  if (entente_step_is_exit (row->step))
    return ENTENTE_TIMELINE_GROUP_ENDED;
  return ENTENTE_TIMELINE_GROUP_HAPPENED;
}

/**
 * entente_timeline_group_get_name:
 * @group: a group of what has no date
 *
 * Returns: (transfer none): its name in the language of the user, or %NULL if there is no such group
 */
const char *
entente_timeline_group_get_name (EntenteTimelineGroup group)
{
  static const char *const names[] = {
    /* Translators: the next six group deals and events without a date. */
    [ENTENTE_TIMELINE_GROUP_TALKS] = N_("In Talks"),
    /* Translators: announced, committed or signed, and not known to be completed. */
    [ENTENTE_TIMELINE_GROUP_PENDING] = N_("Pending"),
    [ENTENTE_TIMELINE_GROUP_HAPPENED] = N_("Happened"),
    /* Translators: withdrawn, blocked, terminated or expired. */
    [ENTENTE_TIMELINE_GROUP_ENDED] = N_("Ended"),
    [ENTENTE_TIMELINE_GROUP_FOLLOWS] = N_("Would Follow"),
    [ENTENTE_TIMELINE_GROUP_STANDING] = N_("Standing"),
  };

  g_return_val_if_fail (group < ENTENTE_TIMELINE_N_GROUPS, NULL);

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
