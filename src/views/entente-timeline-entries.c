/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-entries.h"

#include <glib/gi18n.h>

struct _EntenteTimelineEntries {
  GObject              parent_instance;

  EntenteTimelineData *data; /* owns the rows */
  GPtrArray           *rows;
  guint                n_of_group[ENTENTE_TIMELINE_N_GROUPS]; /* all 0 if no group has a heading */
};

/* Where a position is: at the heading of a group, or at a row. Groups are few, and each is in one piece. */
static gboolean
locate (EntenteTimelineEntries *self,
        guint                   position,
        guint                  *group,
        guint                  *row)
{
  guint heading = 0, n_headings = 0;

  for (guint i = 0; i < ENTENTE_TIMELINE_N_GROUPS && heading <= position; i++)
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
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  EntenteTimelineEntries *self = ENTENTE_TIMELINE_ENTRIES (model);
  guint n_items = self->rows->len;

  for (guint i = 0; i < ENTENTE_TIMELINE_N_GROUPS; i++)
    n_items += self->n_of_group[i] > 0;
  return n_items;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  const EntenteRow *row;

  if (position >= get_n_items (model))
    return NULL;
  row = entente_timeline_entries_get_row (ENTENTE_TIMELINE_ENTRIES (model), position);
  return gtk_string_object_new (row != NULL ? row->id : "");
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

  g_ptr_array_unref (self->rows);
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

/**
 * entente_timeline_entries_new:
 * @data: what owns the rows
 * @rows: (element-type EntenteRow): rows of it; not changed after
 * @with_headings: whether there is a heading before each group; @rows are then in the order of groups
 *
 * Returns: (transfer full): a model of the rows, in their order
 */
EntenteTimelineEntries *
entente_timeline_entries_new (EntenteTimelineData *data,
                              GPtrArray           *rows,
                              gboolean             with_headings)
{
  EntenteTimelineEntries *self = g_object_new (ENTENTE_TYPE_TIMELINE_ENTRIES, NULL);

  self->data = entente_timeline_data_ref (data);
  self->rows = g_ptr_array_ref (rows);
  for (guint i = 0; with_headings && i < rows->len; i++)
    self->n_of_group[entente_timeline_group_of (rows->pdata[i])]++;
  return self;
}

/**
 * entente_timeline_entries_get_row:
 * @self: entries
 * @position: less than their number
 *
 * Returns: (transfer none) (nullable): the row there, or %NULL if it is a heading
 */
const EntenteRow *
entente_timeline_entries_get_row (EntenteTimelineEntries *self,
                                  guint                   position)
{
  guint group, row;

  g_return_val_if_fail (position < get_n_items (G_LIST_MODEL (self)), NULL);

  return locate (self, position, &group, &row) ? self->rows->pdata[row] : NULL;
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
  return g_strdup_printf (_("%s · %u"), entente_timeline_group_get_name (group), self->n_of_group[group]);
}
