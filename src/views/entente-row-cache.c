/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-row-cache.h"

#include "entente-row-text.h"

/* Rows are kept in two tables. When the new one is full it becomes the old one, whose rows go; a row of the old one that is
 * looked at moves to the new one. So at least as many as a table holds are there, those looked at last. */
#define TABLE_ROWS 2048

/* No more are asked for at a time; what was wanted first, when more was, isn't looked at any more. */
#define MAX_WANTED 1024

struct _EntenteRowCache {
  GObject           parent_instance;

  EntenteLandscape *landscape; /* NULL: only what was put in is there */
  GHashTable       *rows;      /* key -> EntenteRow, or NULL of a subject that is gone */
  GHashTable       *old_rows;
  GHashTable       *stale;     /* keys of rows that may be others now: shown until these come */
  GArray           *wanted;    /* guint32 */
  GHashTable       *wanted_keys;
  GCancellable     *asking;    /* rows are on their way; cancelled when nobody waits for them */
  guint             idle;
  char             *id;        /* what is looked for, or was and isn't there */
  GCancellable     *finding;
};

enum {
  ARRIVED,
  RENEWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteRowCache, entente_row_cache, G_TYPE_OBJECT)

/* What is asked for. The cache cancels it before it goes away, and then isn't touched. */
typedef struct {
  EntenteRowCache *self;
  GArray          *keys;
} Request;

static void ask (EntenteRowCache *self);

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entente_row_free);
}

static gboolean
is_gone (gpointer key,
         gpointer value,
         gpointer user_data)
{
  return !g_hash_table_contains (((EntenteRowCache *) user_data)->old_rows, key);
}

static void
put (EntenteRowCache *self,
     guint32          key,
     EntenteRow      *row)
{
  gboolean is_other;

  if (g_hash_table_size (self->rows) >= TABLE_ROWS)
    {
      g_hash_table_unref (self->old_rows);
      self->old_rows = self->rows;
      self->rows = make_table ();
      g_hash_table_foreach_remove (self->stale, is_gone, self);
    }
  is_other = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (key)) != NULL ||
             g_hash_table_lookup (self->old_rows, GUINT_TO_POINTER (key)) != NULL;
  g_hash_table_remove (self->old_rows, GUINT_TO_POINTER (key));
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (key), row);
  g_hash_table_remove (self->stale, GUINT_TO_POINTER (key));
  if (is_other)
    g_signal_emit (self, signals[RENEWED], 0, key);
}

static void
rows_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GArray) keys = request->keys;
  g_autoptr (GPtrArray) rows = entente_landscape_get_rows_finish (ENTENTE_LANDSCAPE (source), result, NULL);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  EntenteRowCache *self = request->self;

  g_free (request);
  if (g_cancellable_is_cancelled (cancellable))
    return;
  g_clear_object (&self->asking);
  /* What can't be read is as good as gone: asking again and again would be no help. */
  for (guint i = 0; i < keys->len; i++)
    put (self, g_array_index (keys, guint32, i), rows != NULL ? g_steal_pointer (&rows->pdata[i]) : NULL);
  g_object_ref (self);
  g_signal_emit (self, signals[ARRIVED], 0);
  if (self->wanted->len > 0)
    ask (self);
  g_object_unref (self);
}

/* Asks for what is wanted and not there. */
static void
ask (EntenteRowCache *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  Request *request;

  for (guint i = self->wanted->len; i > 0 && keys->len < MAX_WANTED; i--)
    {
      guint32 key = g_array_index (self->wanted, guint32, i - 1);

      if (!g_hash_table_contains (self->rows, GUINT_TO_POINTER (key)) ||
          g_hash_table_contains (self->stale, GUINT_TO_POINTER (key)))
        g_array_append_val (keys, key);
    }
  g_array_set_size (self->wanted, 0);
  g_hash_table_remove_all (self->wanted_keys);
  if (keys->len == 0)
    {
      g_array_unref (keys);
      return;
    }
  request = g_new (Request, 1);
  *request = (Request) { self, keys };
  self->asking = g_cancellable_new ();
  entente_landscape_get_rows_async (self->landscape, (const guint32 *) (gpointer) keys->data, keys->len, self->asking, rows_cb,
                                    request);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  EntenteRow *row = entente_landscape_find_row_finish (ENTENTE_LANDSCAPE (source), result, NULL);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  EntenteRowCache *self = user_data;

  if (g_cancellable_is_cancelled (cancellable) || row == NULL)
    {
      entente_row_free (row);
      return;
    }
  g_clear_object (&self->finding);
  g_clear_pointer (&self->id, g_free);
  put (self, (guint32) row->key, row);
  g_signal_emit (self, signals[ARRIVED], 0);
}

static gboolean
idle_cb (gpointer user_data)
{
  EntenteRowCache *self = user_data;

  self->idle = 0;
  if (self->asking == NULL)
    ask (self);
  return G_SOURCE_REMOVE;
}

static void
entente_row_cache_dispose (GObject *object)
{
  EntenteRowCache *self = ENTENTE_ROW_CACHE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->landscape);
  G_OBJECT_CLASS (entente_row_cache_parent_class)->dispose (object);
}

static void
entente_row_cache_finalize (GObject *object)
{
  EntenteRowCache *self = ENTENTE_ROW_CACHE (object);

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->old_rows);
  g_hash_table_unref (self->stale);
  g_hash_table_unref (self->wanted_keys);
  g_array_unref (self->wanted);
  g_free (self->id);
  G_OBJECT_CLASS (entente_row_cache_parent_class)->finalize (object);
}

static void
entente_row_cache_class_init (EntenteRowCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_row_cache_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_row_cache_finalize;
  signals[ARRIVED] = g_signal_new ("arrived", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
  signals[RENEWED] = g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_UINT);
}

static void
entente_row_cache_init (EntenteRowCache *self)
{
  self->rows = make_table ();
  self->old_rows = make_table ();
  self->stale = g_hash_table_new (NULL, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->wanted_keys = g_hash_table_new (NULL, NULL);
}

/**
 * entente_row_cache_new:
 * @landscape: (nullable): what to ask, or %NULL if all rows will be put in
 *
 * Returns: (transfer full): a cache without rows
 */
EntenteRowCache *
entente_row_cache_new (EntenteLandscape *landscape)
{
  EntenteRowCache *self = g_object_new (ENTENTE_TYPE_ROW_CACHE, NULL);

  g_set_object (&self->landscape, landscape);
  return self;
}

/**
 * entente_row_cache_take:
 * @self: a cache
 * @rows: (element-type EntenteRow): rows, which are taken out of the array; those that are %NULL are passed over
 *
 * Puts rows in that are there already. Of many, the last ones stay.
 */
void
entente_row_cache_take (EntenteRowCache *self,
                        GPtrArray       *rows)
{
  g_return_if_fail (ENTENTE_IS_ROW_CACHE (self));
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      EntenteRow *row = g_steal_pointer (&rows->pdata[i]);

      if (row != NULL)
        put (self, (guint32) row->key, row);
    }
}

static void
want (EntenteRowCache *self,
      guint32          key)
{
  if (self->landscape == NULL || !g_hash_table_add (self->wanted_keys, GUINT_TO_POINTER (key)))
    return;
  g_array_append_val (self->wanted, key);
  if (self->wanted->len >= 2 * MAX_WANTED)
    {
      for (guint i = 0; i < MAX_WANTED; i++)
        g_hash_table_remove (self->wanted_keys, GUINT_TO_POINTER (g_array_index (self->wanted, guint32, i)));
      g_array_remove_range (self->wanted, 0, MAX_WANTED);
    }
  if (self->asking == NULL && self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

/**
 * entente_row_cache_get:
 * @self: a cache
 * @key: the key of a subject
 *
 * Returns: (transfer none) (nullable): its row, until the main loop runs again; %NULL if it isn't there: then it is asked for.
 *   It may be that of before a change: then that of after is asked for
 */
const EntenteRow *
entente_row_cache_get (EntenteRowCache *self,
                       guint32          key)
{
  gpointer row = NULL;

  g_return_val_if_fail (ENTENTE_IS_ROW_CACHE (self), NULL);

  if (!g_hash_table_lookup_extended (self->rows, GUINT_TO_POINTER (key), NULL, &row))
    {
      if (!g_hash_table_steal_extended (self->old_rows, GUINT_TO_POINTER (key), NULL, &row))
        {
          want (self, key);
          return NULL;
        }
      /* The table may grow beyond its size until the next rows come: no row goes while one is looked at. */
      g_hash_table_insert (self->rows, GUINT_TO_POINTER (key), row);
    }
  if (g_hash_table_contains (self->stale, GUINT_TO_POINTER (key)))
    want (self, key);
  return row;
}

static const EntenteRow *
find_in (GHashTable *rows,
         const char *id)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (row != NULL && g_strcmp0 (((EntenteRow *) row)->id, id) == 0)
      return row;
  return NULL;
}

/**
 * entente_row_cache_find:
 * @self: a cache
 * @id: the id of a subject
 *
 * Returns: (transfer none) (nullable): its row, until the main loop runs again; %NULL if it isn't there: then it is asked for,
 *   unless another is by then
 */
const EntenteRow *
entente_row_cache_find (EntenteRowCache *self,
                        const char      *id)
{
  const EntenteRow *row;

  g_return_val_if_fail (ENTENTE_IS_ROW_CACHE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  row = find_in (self->rows, id);
  if (row == NULL)
    row = find_in (self->old_rows, id);
  if (row != NULL || self->landscape == NULL || g_strcmp0 (self->id, id) == 0)
    return row;
  g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_free (self->id);
  self->id = g_strdup (id);
  self->finding = g_cancellable_new ();
  entente_landscape_find_row_async (self->landscape, id, self->finding, found_cb, self);
  return NULL;
}

/* Whether a row that may have been read before names somebody who was called so. */
static gboolean
names_any (const EntenteRow *row,
           GHashTable       *names)
{
  if (row->credited_to != NULL && g_hash_table_contains (names, entente_row_get_credited (row)))
    return TRUE;
  for (guint i = 0; row->parties != NULL && row->parties[i] != NULL; i++)
    if (g_hash_table_contains (names, entente_row_get_party (row, i)))
      return TRUE;
  return FALSE;
}

/**
 * entente_row_cache_renew:
 * @self: a cache
 * @keys: (nullable) (element-type guint32): the subjects whose rows may be others now; %NULL if that may be all
 * @rows: (nullable) (element-type EntenteRow): the rows of @keys, as many, which are taken out of the array; may be %NULL if
 *   @keys is
 * @old_names: (nullable) (element-type utf8): a set of names that some subjects had before
 *
 * Follows a change. Rows that are there are replaced, and `renewed` is emitted with the key of each; those that name somebody
 * who was called otherwise are read again when they are looked at, and so are all if it may be any.
 */
void
entente_row_cache_renew (EntenteRowCache *self,
                         const GArray    *keys,
                         GPtrArray       *rows,
                         GHashTable      *old_names)
{
  GHashTable *tables[2];
  gboolean is_other = FALSE;

  g_return_if_fail (ENTENTE_IS_ROW_CACHE (self));
  g_return_if_fail (keys == NULL || (rows != NULL && rows->len == keys->len));

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      guint32 key = g_array_index (keys, guint32, i);

      if (g_hash_table_contains (self->rows, GUINT_TO_POINTER (key)) ||
          g_hash_table_contains (self->old_rows, GUINT_TO_POINTER (key)))
        {
          put (self, key, g_steal_pointer (&rows->pdata[i]));
          is_other = TRUE;
        }
    }
  tables[0] = self->rows;
  tables[1] = self->old_rows;
  for (guint i = 0; i < G_N_ELEMENTS (tables) && (keys == NULL || g_hash_table_size (old_names) > 0); i++)
    {
      GHashTableIter iter;
      gpointer key, row;

      g_hash_table_iter_init (&iter, tables[i]);
      while (g_hash_table_iter_next (&iter, &key, &row))
        if (keys == NULL || (row != NULL && names_any (row, old_names)))
          g_hash_table_add (self->stale, key);
    }
  /* What wasn't there may be now. */
  if (self->finding == NULL)
    g_clear_pointer (&self->id, g_free);
  if (is_other)
    g_signal_emit (self, signals[ARRIVED], 0);
}
