/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-entries.h"

#include <glib/gi18n.h>

struct _EntenteTimelineEntries {
  GObject              parent_instance;

  EntenteTimelineData *data;
  EntenteTimelinePart  part;
  GArray              *items; /* guint, of some only */
  guint                n_of_group[ENTENTE_N_UNDATED_GROUPS]; /* all 0 if no group has a heading */
  guint                n_items; /* as those who listen know it */
};

static guint
count_moments (EntenteTimelineEntries *self)
{
  if (self->part == ENTENTE_TIMELINE_PART_SOME)
    return self->items->len;
  return self->data->undated->len + (self->part == ENTENTE_TIMELINE_PART_ALL ? self->data->items->len : 0);
}

static const EntenteMoment *
nth_moment (EntenteTimelineEntries *self,
            guint                   nth)
{
  guint n_items = self->data->items->len;

  if (self->part == ENTENTE_TIMELINE_PART_SOME)
    return &g_array_index (self->data->items, EntenteMoment, g_array_index (self->items, guint, nth));
  if (self->part == ENTENTE_TIMELINE_PART_UNDATED)
    return &g_array_index (self->data->undated, EntenteMoment, nth);
  return nth < n_items ? &g_array_index (self->data->items, EntenteMoment, nth)
                       : &g_array_index (self->data->undated, EntenteMoment, nth - n_items);
}

/* Where a position is: at the heading of a group, or at a row. Groups are few, and each is in one piece. */
static gboolean
locate (EntenteTimelineEntries *self,
        guint                   position,
        guint                  *group,
        guint                  *row)
{
  guint heading = 0, n_headings = 0;

  for (guint i = 0; i < ENTENTE_N_UNDATED_GROUPS && heading <= position; i++)
    if (self->n_of_group[i] > 0)
      {
        *group = i;
        if (heading == position)
          return FALSE;
        heading += 1 + self->n_of_group[i];
        n_headings++;
      }
  *row = position - n_headings;
  return TRUE;
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  EntenteTimelineEntries *self = ENTENTE_TIMELINE_ENTRIES (model);
  guint n_items = count_moments (self);

  for (guint i = 0; i < ENTENTE_N_UNDATED_GROUPS; i++)
    n_items += self->n_of_group[i] > 0;
  return n_items;
}

/* Who has an entry asks for the moment that stands at its position. */
static gpointer
get_item (GListModel *model,
          guint       position)
{
  return position < get_n_items (model) ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteTimelineEntries, entente_timeline_entries, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
entente_timeline_entries_finalize (GObject *object)
{
  EntenteTimelineEntries *self = ENTENTE_TIMELINE_ENTRIES (object);

  g_clear_pointer (&self->items, g_array_unref);
  entente_timeline_data_unref (self->data);
  G_OBJECT_CLASS (entente_timeline_entries_parent_class)->finalize (object);
}

static void
entente_timeline_entries_class_init (EntenteTimelineEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_timeline_entries_finalize;
}

static void
entente_timeline_entries_init (EntenteTimelineEntries *self)
{
}

/* The undated are in the order of groups: the end of each is found by halves. */
static void
count_groups (EntenteTimelineEntries *self)
{
  const GArray *undated = self->data->undated;
  guint at = 0;

  for (guint group = 0; self->part == ENTENTE_TIMELINE_PART_UNDATED && group < ENTENTE_N_UNDATED_GROUPS; group++)
    {
      guint low = at, high = undated->len;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (entente_undated_group_of (&g_array_index (undated, EntenteMoment, middle)) <= group)
            low = middle + 1;
          else
            high = middle;
        }
      self->n_of_group[group] = low - at;
      at = low;
    }
}

/**
 * entente_timeline_entries_new:
 * @data: what the timeline shows
 * @part: what of it is listed
 * @items: (nullable) (element-type guint): the indices of items, if only some are listed; not changed after
 *
 * Returns: (transfer full): a model of the entries
 */
EntenteTimelineEntries *
entente_timeline_entries_new (EntenteTimelineData *data,
                              EntenteTimelinePart  part,
                              GArray              *items)
{
  EntenteTimelineEntries *self;

  g_return_val_if_fail ((items != NULL) == (part == ENTENTE_TIMELINE_PART_SOME), NULL);

  self = g_object_new (ENTENTE_TYPE_TIMELINE_ENTRIES, NULL);
  self->data = entente_timeline_data_ref (data);
  self->part = part;
  self->items = items != NULL ? g_array_ref (items) : NULL;
  count_groups (self);
  self->n_items = get_n_items (G_LIST_MODEL (self));
  return self;
}

/**
 * entente_timeline_entries_follow:
 * @self: entries, not of some only
 * @data: what has become of what the timeline shows; may be the same as before
 *
 * Follows a change of the items. The length changes at the end; what is at any place may be another moment.
 */
void
entente_timeline_entries_follow (EntenteTimelineEntries *self,
                                 EntenteTimelineData    *data)
{
  EntenteTimelineData *before = self->data;
  guint n_before = self->n_items, n_items;

  g_return_if_fail (self->part != ENTENTE_TIMELINE_PART_SOME);

  self->data = entente_timeline_data_ref (data);
  entente_timeline_data_unref (before);
  count_groups (self);
  n_items = self->n_items = get_n_items (G_LIST_MODEL (self));
  if (n_items > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_items - n_before);
  else if (n_items < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_items, n_before - n_items, 0);
}

/**
 * entente_timeline_entries_get_moment:
 * @self: entries
 * @position: less than their number
 *
 * Returns: (transfer none) (nullable): what is there, or %NULL if it is a heading
 */
const EntenteMoment *
entente_timeline_entries_get_moment (EntenteTimelineEntries *self,
                                     guint                   position)
{
  guint group, nth;

  g_return_val_if_fail (position < get_n_items (G_LIST_MODEL (self)), NULL);

  return locate (self, position, &group, &nth) ? nth_moment (self, nth) : NULL;
}

/**
 * entente_timeline_entries_format_heading:
 * @self: entries
 * @position: that of a heading
 *
 * Returns: (transfer full): the heading
 */
char *
entente_timeline_entries_format_heading (EntenteTimelineEntries *self,
                                         guint                   position)
{
  guint group, row;

  g_return_val_if_fail (position < get_n_items (G_LIST_MODEL (self)), NULL);
  g_return_val_if_fail (!locate (self, position, &group, &row), NULL);

  /* Translators: a group of deals and events without a date and how many they are, as in “Would Follow · 12” */
  return g_strdup_printf (_("%s · %'u"), entente_timeline_group_get_name (group), self->n_of_group[group]);
}
