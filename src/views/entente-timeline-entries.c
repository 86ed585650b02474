/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-entries.h"

struct _EntenteTimelineEntries {
  GObject              parent_instance;

  EntenteTimelineData *data; /* owns the rows */
  GPtrArray           *rows;
};

static GType
get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_TIMELINE_ENTRIES (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  EntenteTimelineEntries *self = ENTENTE_TIMELINE_ENTRIES (model);

  if (position >= self->rows->len)
    return NULL;
  return gtk_string_object_new (entente_timeline_entries_get_row (self, position)->id);
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
 *
 * Returns: (transfer full): a model of the rows, in their order
 */
EntenteTimelineEntries *
entente_timeline_entries_new (EntenteTimelineData *data,
                              GPtrArray           *rows)
{
  EntenteTimelineEntries *self = g_object_new (ENTENTE_TYPE_TIMELINE_ENTRIES, NULL);

  self->data = entente_timeline_data_ref (data);
  self->rows = g_ptr_array_ref (rows);
  return self;
}

/**
 * entente_timeline_entries_get_row:
 * @self: entries
 * @position: less than their number
 *
 * Returns: (transfer none): the row there
 */
const EntenteRow *
entente_timeline_entries_get_row (EntenteTimelineEntries *self,
                                  guint                   position)
{
  g_return_val_if_fail (position < self->rows->len, NULL);

  return self->rows->pdata[position];
}
