/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-id-selection.h"

/**
 * EntenteIdSelection:
 *
 * A #GtkSelectionModel in which the item with the given id is selected, wherever it stands. The lazy list below it changes
 * the rows of its items in place and says nothing, so the items that were handed out are followed.
 */
struct _EntenteIdSelection {
  GObject             parent_instance;

  EntenteSubjectList *list;
  char               *id;
  EntenteSubject     *selected; /* the item that has the id, or NULL while none of those that are there has it */
  guint               position; /* where it stands, or GTK_INVALID_LIST_POSITION */
  guint               limit;    /* so many items are shown at most */
};

enum {
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteIdSelection, entente_id_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_iface_init))

/* Finds the selected item again, and tells where the selection was and where it is. */
static void
update (EntenteIdSelection *self)
{
  guint before = self->position;
  guint now = self->id != NULL ? entente_subject_list_find (self->list, self->id) : GTK_INVALID_LIST_POSITION;

  /* A list that has become shorter may not have cleared its last rows yet. */
  if (now >= g_list_model_get_n_items (G_LIST_MODEL (self)))
    now = GTK_INVALID_LIST_POSITION;

  g_clear_object (&self->selected);
  if (now != GTK_INVALID_LIST_POSITION)
    self->selected = g_list_model_get_item (G_LIST_MODEL (self->list), now);
  if (now == before)
    return;

  self->position = now;
  if (before != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), before, 1);
  /* A listener may have selected something else. */
  if (now != GTK_INVALID_LIST_POSITION && self->position == now)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), now, 1);
}

static gboolean
has_id (EntenteIdSelection *self,
        EntenteSubject     *subject)
{
  const EntenteRow *row = entente_subject_get_row (subject);

  return row != NULL && g_strcmp0 (row->id, self->id) == 0;
}

static void
subject_id_cb (EntenteSubject     *subject,
               GParamSpec         *pspec,
               EntenteIdSelection *self)
{
  if (subject == self->selected || has_id (self, subject))
    update (self);
}

static void
loading_cb (EntenteSubjectList *list,
            GParamSpec         *pspec,
            EntenteIdSelection *self)
{
  if (!entente_subject_list_get_loading (list))
    update (self);
}

static void
items_changed_cb (GListModel         *list,
                  guint               position,
                  guint               removed,
                  guint               added,
                  EntenteIdSelection *self)
{
  /* The list changes its length at the end only, so nothing selected can move by this. */
  if (self->position != GTK_INVALID_LIST_POSITION && self->position >= position)
    {
      self->position = GTK_INVALID_LIST_POSITION;
      g_clear_object (&self->selected);
    }
  if (position < self->limit)
    g_list_model_items_changed (G_LIST_MODEL (self), position, MIN (removed, self->limit - position),
                                MIN (added, self->limit - position));
}

static GType
entente_id_selection_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_SUBJECT;
}

static guint
entente_id_selection_get_n_items (GListModel *model)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);

  return MIN (g_list_model_get_n_items (G_LIST_MODEL (self->list)), self->limit);
}

static gpointer
entente_id_selection_get_item (GListModel *model,
                               guint       position)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);
  gpointer item = position < self->limit ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;

  if (item == NULL ||
      g_signal_handler_find (item, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, subject_id_cb, self) != 0)
    return item;

  g_signal_connect_object (item, "notify::id", G_CALLBACK (subject_id_cb), self, 0);
  /* Its page was read before anybody looked at it: it is selected from the start, so there is nothing to tell. */
  if (self->selected == NULL && has_id (self, item))
    {
      self->selected = g_object_ref (item);
      self->position = position;
    }
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_id_selection_get_item_type;
  iface->get_n_items = entente_id_selection_get_n_items;
  iface->get_item = entente_id_selection_get_item;
}

static gboolean
entente_id_selection_is_selected (GtkSelectionModel *model,
                                  guint              position)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);

  return position != GTK_INVALID_LIST_POSITION && position == self->position;
}

static GtkBitset *
entente_id_selection_get_selection_in_range (GtkSelectionModel *model,
                                             guint              position,
                                             guint              n_items)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);
  GtkBitset *selection = gtk_bitset_new_empty ();

  if (self->position != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selection, self->position);
  return selection;
}

/* Asks the owner; an item that hasn't been read yet can't be asked for. */
static gboolean
entente_id_selection_select_item (GtkSelectionModel *model,
                                  guint              position,
                                  gboolean           unselect_rest)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);
  g_autoptr (EntenteSubject) subject = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const EntenteRow *row = subject != NULL ? entente_subject_get_row (subject) : NULL;

  if (row != NULL)
    {
      /* The row may go while the listener runs. */
      g_autofree char *id = g_strdup (row->id);

      g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
    }
  return TRUE;
}

static gboolean
entente_id_selection_unselect_all (GtkSelectionModel *model)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (model);

  if (self->id != NULL)
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, NULL);
  return TRUE;
}

static gboolean
entente_id_selection_unselect_item (GtkSelectionModel *model,
                                    guint              position)
{
  if (gtk_selection_model_is_selected (model, position))
    entente_id_selection_unselect_all (model);
  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = entente_id_selection_is_selected;
  iface->get_selection_in_range = entente_id_selection_get_selection_in_range;
  iface->select_item = entente_id_selection_select_item;
  iface->unselect_item = entente_id_selection_unselect_item;
  iface->unselect_all = entente_id_selection_unselect_all;
}

static void
entente_id_selection_finalize (GObject *object)
{
  EntenteIdSelection *self = ENTENTE_ID_SELECTION (object);

  g_clear_object (&self->list);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (entente_id_selection_parent_class)->finalize (object);
}

static void
entente_id_selection_class_init (EntenteIdSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_id_selection_finalize;

  /**
   * EntenteIdSelection::picked:
   * @self: the selection
   * @id: (nullable): the id that is asked for; %NULL for none
   *
   * A person asks for a selection by pointer or keys. Nothing has changed yet.
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_id_selection_init (EntenteIdSelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  self->limit = G_MAXUINT;
}

/**
 * entente_id_selection_new:
 * @list: the items
 *
 * Returns: (transfer full): a selection over @list, with nothing selected
 */
EntenteIdSelection *
entente_id_selection_new (EntenteSubjectList *list)
{
  EntenteIdSelection *self;

  g_return_val_if_fail (ENTENTE_IS_SUBJECT_LIST (list), NULL);

  self = g_object_new (ENTENTE_TYPE_ID_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, 0);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (loading_cb), self, 0);
  return self;
}

/**
 * entente_id_selection_get_id:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the id that is selected, whether or not an item has it
 */
const char *
entente_id_selection_get_id (EntenteIdSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_ID_SELECTION (self), NULL);

  return self->id;
}

/**
 * entente_id_selection_set_id:
 * @self: a selection
 * @id: (nullable): an id, or %NULL for nothing
 *
 * Selects the item with @id, at once or as soon as there is one.
 */
void
entente_id_selection_set_id (EntenteIdSelection *self,
                             const char         *id)
{
  char *copy;

  g_return_if_fail (ENTENTE_IS_ID_SELECTION (self));

  if (g_strcmp0 (self->id, id) == 0)
    return;
  copy = g_strdup (id);
  g_free (self->id);
  self->id = copy;
  update (self);
}

/**
 * entente_id_selection_get_position:
 * @self: a selection
 *
 * Returns: where the selected item stands, or %GTK_INVALID_LIST_POSITION if none of those that were looked at lately has
 *   the id
 */
guint
entente_id_selection_get_position (EntenteIdSelection *self)
{
  g_return_val_if_fail (ENTENTE_IS_ID_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

/**
 * entente_id_selection_set_limit:
 * @self: a selection
 * @limit: how many items are shown at most; %G_MAXUINT, as it is at first, for all
 *
 * Leaves out the items at the end.
 */
void
entente_id_selection_set_limit (EntenteIdSelection *self,
                                guint               limit)
{
  guint before, now;

  g_return_if_fail (ENTENTE_IS_ID_SELECTION (self));

  before = g_list_model_get_n_items (G_LIST_MODEL (self));
  self->limit = limit;
  now = g_list_model_get_n_items (G_LIST_MODEL (self));
  if (now > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, now - before);
  else if (now < before)
    {
      if (self->position != GTK_INVALID_LIST_POSITION && self->position >= now)
        self->position = GTK_INVALID_LIST_POSITION;
      g_list_model_items_changed (G_LIST_MODEL (self), now, before - now, 0);
    }
  update (self);
}
