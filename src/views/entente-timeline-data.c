/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-data.h"

#include <glib/gi18n.h>
#include <math.h>

/* An item that wasn't touched itself is no further from where it was. */
#define NEAR 16

/**
 * entente_timeline_data_new:
 * @chronology: (transfer full): what the landscape answered
 * @lanes: what the lanes are
 * @rows: (nullable): where rows are got from; %NULL if the answer has them all
 *
 * As entente_timeline_data_make() and entente_timeline_data_set_rows().
 *
 * Returns: (transfer full): the items of the timeline
 */
EntenteTimelineData *
entente_timeline_data_new (EntenteChronology    *chronology,
                           EntenteTimelineLanes  lanes,
                           EntenteRowCache      *rows)
{
  g_autoptr (EntenteRowCache) own = rows != NULL ? g_object_ref (rows) : entente_row_cache_new (NULL);
  EntenteTimelineData *self = entente_timeline_data_make (chronology, lanes);

  g_return_val_if_fail (self != NULL, NULL);

  entente_timeline_data_set_rows (self, own);
  return self;
}

/**
 * entente_timeline_data_set_rows:
 * @self: items that were made and have no rows yet
 * @rows: where rows are got from
 *
 * Puts the rows in that came with the answer.
 */
void
entente_timeline_data_set_rows (EntenteTimelineData *self,
                                EntenteRowCache     *rows)
{
  g_return_if_fail (self->rows == NULL);

  self->rows = g_object_ref (rows);
  entente_row_cache_take (rows, self->chronology->rows);
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
  g_clear_object (&self->rows);
  g_array_unref (self->leads);
  g_free (self->is_there);
  g_free (self->tallies);
  g_free (self->kinds);
  g_free (self->lane_of);
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
  guint lead;

  g_return_val_if_fail (item < self->items->len, NULL);

  lead = g_array_index (self->leads, guint8, item);
  return lead < self->chronology->entities->len ? self->chronology->entities->pdata[lead] : NULL;
}

/**
 * entente_timeline_data_has:
 * @self: the items of the timeline
 * @key: the key of a subject
 *
 * Returns: whether it is among the dated or the undated
 */
gboolean
entente_timeline_data_has (const EntenteTimelineData *self,
                           guint32                    key)
{
  return key < self->n_keys && (self->is_there[key / 8] & (1 << key % 8)) != 0;
}

/**
 * entente_timeline_data_find_item:
 * @self: the items of the timeline
 * @key: the key of a subject, or 0 for none
 * @near: where its item was before a change, or %ENTENTE_TIMELINE_NOTHING
 *
 * Goes through all items if it isn't near.
 *
 * Returns: the index of its item, or %ENTENTE_TIMELINE_NOTHING
 */
guint
entente_timeline_data_find_item (const EntenteTimelineData *self,
                                 guint32                    key,
                                 guint                      near)
{
  const EntenteMoment *items = (const EntenteMoment *) (gconstpointer) self->items->data;
  guint first = near > NEAR ? near - NEAR : 0;

  if (key == 0 || !entente_timeline_data_has (self, key))
    return ENTENTE_TIMELINE_NOTHING;
  for (guint i = first; i < self->items->len && i - first <= 2 * NEAR; i++)
    if (items[i].key == key)
      return i;
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
    return g_strdup_printf (_("Undated, %s: %s, %'u of %'u"), modality, entente_row_get_name (row), nth, n_rows);
  /* Translators: spoken, as in “Undated, possible: Microsoft buys OpenAI outright, industry analysts, 4 of 30”. */
  return g_strdup_printf (_("Undated, %s: %s, %s, %'u of %'u"), modality, entente_row_get_name (row), credit, nth,
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
    count = g_strdup_printf (ngettext ("%'u event", "%'u events", n_items), n_items);
  else if (n_events == 0)
    count = g_strdup_printf (ngettext ("%'u deal", "%'u deals", n_items), n_items);
  else
    count = g_strdup_printf (ngettext ("%'u deal or event", "%'u deals and events", n_items), n_items);
  /* Translators: spoken of several items drawn as one, as in “2 events, January 2024, Federal Trade Commission, press
   * Return to open”. */
  return g_strdup_printf (_("%s, %s, %s, press Return to open"), count, span, lane);
}
