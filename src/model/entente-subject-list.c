/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-subject-list.h"

#include "entente-subject-rows.h"

#include <gio/gio.h>
#include <string.h>

/* Rows are asked for by pages of this many, and this many pages are kept. */
#define PAGE      256
#define MAX_PAGES 16

/* While a person types, the subjects of the first names that have the text are asked for before all others, with the rows that
 * there is room for in a window. */
#define FIRST_KEYS 200
#define FIRST_ROWS 64

/**
 * EntenteSubjectList:
 *
 * A #GListModel of #EntenteSubject. When the landscape changes or another order is asked for, the length changes at the end
 * only and the items that are there take their new rows: GTK then keeps its widgets.
 */
struct _EntenteSubjectList {
  GObject             parent_instance;

  EntenteLandscape   *landscape;
  EntenteListQuery   *query;

  GArray             *keys;      /* guint32, in order; shared, so that nobody changes it */
  EntenteListing     *listing;   /* what was answered last to the present query, without rows; or NULL */
  GHashTable         *pages;     /* number of a page -> GPtrArray of EntenteSubject */
  GQueue              lately;    /* numbers of pages, the last one looked at first */
  GCancellable       *asking;    /* the order is being read */
  GCancellable       *paging;    /* pages of the present order are being read */
  GError             *error;
};

enum {
  PROP_0,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteSubjectList, entente_subject_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* A page that is asked for. */
typedef struct {
  EntenteSubjectList *self;
  guint               number;
} PageRequest;

static void
take_error (EntenteSubjectList *self,
            GError             *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Puts the rows into the page's items; those beyond, and of subjects that are gone, show nothing. */
static void
fill_page (EntenteSubjectList *self,
           guint               number,
           GPtrArray          *rows)
{
  GPtrArray *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  for (guint i = 0; page != NULL && i < page->len; i++)
    entente_subject_take_row (page->pdata[i], i < rows->len ? g_steal_pointer (&rows->pdata[i]) : NULL);
}

static void
page_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  PageRequest *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  rows = entente_landscape_get_rows_finish (ENTENTE_LANDSCAPE (source), result, &error);
  if (rows != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    fill_page (request->self, request->number, rows);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_error (request->self, g_steal_pointer (&error));
  g_free (request);
}

static void
ask_for_page (EntenteSubjectList *self,
              guint               number)
{
  PageRequest *request = g_new (PageRequest, 1);
  guint first = number * PAGE;

  /* Cancelled before the list goes away, and then not touched. */
  request->self = self;
  request->number = number;
  entente_landscape_get_rows_async (self->landscape, &g_array_index (self->keys, guint32, first),
                                    MIN (PAGE, self->keys->len - first), self->paging, page_cb, request);
}

/* Forgets the page that was looked at least lately. Its items live on for whoever holds them. */
static void
forget_oldest (EntenteSubjectList *self)
{
  if (self->lately.length > MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->lately));
}

static GPtrArray *
ensure_page (EntenteSubjectList *self,
             guint               number,
             gboolean            ask)
{
  GPtrArray *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page != NULL)
    {
      if (g_queue_peek_head (&self->lately) != GUINT_TO_POINTER (number))
        {
          g_queue_remove (&self->lately, GUINT_TO_POINTER (number));
          g_queue_push_head (&self->lately, GUINT_TO_POINTER (number));
        }
      return page;
    }

  page = entente_subject_rows_new (PAGE);
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_head (&self->lately, GUINT_TO_POINTER (number));
  forget_oldest (self);
  if (ask)
    ask_for_page (self, number);
  return page;
}

/* What has been asked for of the order before isn't wanted any more. */
static void
stop_paging (EntenteSubjectList *self)
{
  g_cancellable_cancel (self->paging);
  g_clear_object (&self->paging);
  self->paging = g_cancellable_new ();
}

/* Takes a new order; the rows are put into their places after. */
static void
take_order (EntenteSubjectList *self,
            GArray             *keys)
{
  guint old = self->keys->len;
  guint new = keys->len;
  GHashTableIter iter;
  gpointer number;

  if (keys == self->keys)
    return;
  stop_paging (self);
  g_array_unref (self->keys);
  self->keys = g_array_ref (keys);

  /* The first page has its rows at once, up to where they go. */
  if (new > 0)
    ensure_page (self, 0, FALSE);
  if (new > old)
    g_list_model_items_changed (G_LIST_MODEL (self), old, 0, new - old);
  else if (new < old)
    g_list_model_items_changed (G_LIST_MODEL (self), new, old - new, 0);

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (GPOINTER_TO_UINT (number) * PAGE >= new)
      {
        g_queue_remove (&self->lately, number);
        g_hash_table_iter_remove (&iter);
      }
}

static void
ask_for_others (EntenteSubjectList *self)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (GPOINTER_TO_UINT (number) > 0)
      ask_for_page (self, GPOINTER_TO_UINT (number));
}

/* Puts the rows at the top and leaves all else as it was: how many there are isn't known yet, and to make the list shorter and
 * then longer again would cost GTK all the rows that are out of sight. */
static void
take_top (EntenteSubjectList *self,
          GPtrArray          *rows)
{
  GPtrArray *page = ensure_page (self, 0, FALSE);

  stop_paging (self);
  for (guint i = 0; i < rows->len; i++)
    entente_subject_take_row (page->pdata[i], g_steal_pointer (&rows->pdata[i]));
}

/* The best matches, while the others are looked for. If something is wrong, the question for all tells. */
static void
first_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  EntenteSubjectList *self = user_data;
  g_autoptr (GPtrArray) first_rows = NULL;
  g_autoptr (GArray) keys = NULL;

  keys = entente_landscape_list_finish (ENTENTE_LANDSCAPE (source), result, &first_rows, NULL);
  if (keys == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (first_rows->len == FIRST_ROWS && self->keys->len >= FIRST_ROWS)
    {
      take_top (self, first_rows);
      return;
    }
  take_order (self, keys);
  fill_page (self, 0, first_rows);
  ask_for_others (self);
}

/* Takes what has changed. Nobody hears of a row before all are in their places. */
static void
take_changes (EntenteSubjectList *self,
              GArray             *keys,
              GHashTable         *rows)
{
  g_autoptr (GPtrArray) frozen = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_moved = keys != self->keys;
  GHashTableIter iter;
  gpointer number, page;

  take_order (self, keys);
  g_hash_table_iter_init (&iter, self->pages);
  while (is_moved && g_hash_table_iter_next (&iter, &number, &page))
    for (guint i = 0; i < ((GPtrArray *) page)->len; i++)
      {
        g_object_freeze_notify (((GPtrArray *) page)->pdata[i]);
        g_ptr_array_add (frozen, g_object_ref (((GPtrArray *) page)->pdata[i]));
      }
  g_hash_table_iter_init (&iter, self->pages);
  while (is_moved && g_hash_table_iter_next (&iter, &number, &page))
    entente_subject_rows_clear (page, self->keys, GPOINTER_TO_UINT (number) * PAGE, rows);
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, &page))
    if (!entente_subject_rows_fill (page, self->keys, GPOINTER_TO_UINT (number) * PAGE, rows) && is_moved)
      ask_for_page (self, GPOINTER_TO_UINT (number));
  for (guint i = 0; i < frozen->len; i++)
    g_object_thaw_notify (frozen->pdata[i]);
}

/* Takes the answer to another question; the rows of all pages but the first come after. */
static void
take_first (EntenteSubjectList *self,
            GArray             *keys,
            GHashTable         *rows)
{
  GPtrArray *page;

  take_order (self, keys);
  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (0));
  if (page != NULL)
    entente_subject_rows_fill (page, self->keys, 0, rows);
  ask_for_others (self);
}

static void
list_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  EntenteSubjectList *self = user_data;
  g_autoptr (EntenteListing) listing = NULL;
  g_autoptr (GError) error = NULL;

  listing = entente_landscape_follow_list_finish (ENTENTE_LANDSCAPE (source), result, &error);
  /* A question that is out of date, or a list that is gone. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->asking);
  if (listing != NULL)
    {
      if (self->listing != NULL)
        take_changes (self, listing->keys, listing->rows);
      else
        take_first (self, listing->keys, listing->rows);
      g_hash_table_remove_all (listing->rows);
      g_clear_pointer (&self->listing, entente_listing_free);
      self->listing = g_steal_pointer (&listing);
    }
  take_error (self, g_steal_pointer (&error));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* Asks what the list is now; of rows that are held only for those that are others by now. */
static void
ask (EntenteSubjectList *self)
{
  gboolean was_loading = self->asking != NULL;
  GHashTable *shown = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = 0;
  GHashTableIter iter;
  gpointer number, page;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  g_hash_table_iter_init (&iter, self->pages);
  while (self->listing != NULL && g_hash_table_iter_next (&iter, &number, &page))
    {
      guint place = GPOINTER_TO_UINT (number) * PAGE;

      g_array_append_val (places, place);
      entente_subject_rows_list (page, shown);
    }
  if (self->listing == NULL)
    {
      g_array_append_val (places, first);
      if (entente_filter_has_part (self->query->filter, ENTENTE_FILTER_TEXT))
        entente_landscape_list_async (self->landscape, self->query, FIRST_KEYS, FIRST_ROWS, self->asking, first_cb, self);
    }
  entente_landscape_follow_list_async (self->landscape, self->query, self->listing, shown, places, PAGE, self->asking, list_cb,
                                       self);
  if (!was_loading)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
reload (EntenteSubjectList *self)
{
  g_clear_pointer (&self->listing, entente_listing_free);
  ask (self);
}

static void
changed_cb (EntenteLandscape   *landscape,
            GArray             *keys,
            EntenteSubjectList *self)
{
  ask (self);
}

static GType
entente_subject_list_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_SUBJECT;
}

static guint
entente_subject_list_get_n_items (GListModel *model)
{
  return ENTENTE_SUBJECT_LIST (model)->keys->len;
}

static gpointer
entente_subject_list_get_item (GListModel *model,
                               guint       position)
{
  EntenteSubjectList *self = ENTENTE_SUBJECT_LIST (model);
  GPtrArray *page;

  if (position >= self->keys->len)
    return NULL;
  page = ensure_page (self, position / PAGE, TRUE);
  return g_object_ref (page->pdata[position % PAGE]);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_subject_list_get_item_type;
  iface->get_n_items = entente_subject_list_get_n_items;
  iface->get_item = entente_subject_list_get_item;
}

static void
entente_subject_list_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteSubjectList *self = ENTENTE_SUBJECT_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->asking != NULL);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_subject_list_dispose (GObject *object)
{
  EntenteSubjectList *self = ENTENTE_SUBJECT_LIST (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_cancellable_cancel (self->paging);
  if (self->landscape != NULL)
    g_signal_handlers_disconnect_by_func (self->landscape, changed_cb, self);
  g_clear_object (&self->landscape);

  G_OBJECT_CLASS (entente_subject_list_parent_class)->dispose (object);
}

static void
entente_subject_list_finalize (GObject *object)
{
  EntenteSubjectList *self = ENTENTE_SUBJECT_LIST (object);

  g_clear_object (&self->paging);
  g_queue_clear (&self->lately);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->listing, entente_listing_free);
  g_clear_pointer (&self->query, entente_list_query_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (entente_subject_list_parent_class)->finalize (object);
}

static void
entente_subject_list_class_init (EntenteSubjectListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_subject_list_get_property;
  object_class->dispose = entente_subject_list_dispose;
  object_class->finalize = entente_subject_list_finalize;

  /**
   * EntenteSubjectList:loading:
   *
   * Whether the order is being read; the list shows the one before until then.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteSubjectList:error:
   *
   * Why the list could not be read, or %NULL.
   */
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_subject_list_init (EntenteSubjectList *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->paging = g_cancellable_new ();
  g_queue_init (&self->lately);
}

/**
 * entente_subject_list_new:
 * @landscape: a landscape
 * @type: the type of the subjects
 *
 * Makes a list of all subjects of @type in name order. It is empty at first, fills when the landscape has answered, and
 * follows its changes.
 *
 * Returns: (transfer full): the list
 */
EntenteSubjectList *
entente_subject_list_new (EntenteLandscape   *landscape,
                          EntenteSubjectType  type)
{
  EntenteSubjectList *self;

  g_return_val_if_fail (ENTENTE_IS_LANDSCAPE (landscape), NULL);

  self = g_object_new (ENTENTE_TYPE_SUBJECT_LIST, NULL);
  self->landscape = g_object_ref (landscape);
  self->query = entente_list_query_new (type);
  g_signal_connect (landscape, "changed", G_CALLBACK (changed_cb), self);
  reload (self);
  return self;
}

/**
 * entente_subject_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none): what was asked for last
 */
const EntenteListQuery *
entente_subject_list_get_query (EntenteSubjectList *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_LIST (self), NULL);

  return self->query;
}

/**
 * entente_subject_list_set_query:
 * @self: a list
 * @query: a query for subjects of the same type
 *
 * Asks for other subjects, or another order.
 */
void
entente_subject_list_set_query (EntenteSubjectList     *self,
                                const EntenteListQuery *query)
{
  g_return_if_fail (ENTENTE_IS_SUBJECT_LIST (self));
  g_return_if_fail (query != NULL && query->type == self->query->type);

  if (entente_list_query_equal (self->query, query))
    return;
  entente_list_query_free (self->query);
  self->query = entente_list_query_copy (query);
  reload (self);
}

/**
 * entente_subject_list_find:
 * @self: a list
 * @id: the id of a subject
 *
 * Looks among the rows that are there, which are those that were looked at lately.
 *
 * Returns: its position, or %G_MAXUINT if it isn't among them
 */
guint
entente_subject_list_find (EntenteSubjectList *self,
                           const char         *id)
{
  GHashTableIter iter;
  gpointer number, page;

  g_return_val_if_fail (ENTENTE_IS_SUBJECT_LIST (self), G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &number, &page))
    for (guint i = 0; i < ((GPtrArray *) page)->len; i++)
      {
        const EntenteRow *row = entente_subject_get_row (((GPtrArray *) page)->pdata[i]);

        if (row != NULL && strcmp (row->id, id) == 0)
          return GPOINTER_TO_UINT (number) * PAGE + i;
      }
  return G_MAXUINT;
}

/**
 * entente_subject_list_get_loading:
 * @self: a list
 *
 * Returns: whether the order is being read
 */
gboolean
entente_subject_list_get_loading (EntenteSubjectList *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_LIST (self), FALSE);

  return self->asking != NULL;
}

/**
 * entente_subject_list_get_error:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): why the list could not be read
 */
const GError *
entente_subject_list_get_error (EntenteSubjectList *self)
{
  g_return_val_if_fail (ENTENTE_IS_SUBJECT_LIST (self), NULL);

  return self->error;
}
