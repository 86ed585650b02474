/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-landscape-nearest.h"

#include "entente-bundled-text.h"
#include "entente-fold.h"
#include "entente-id.h"
#include "entente-landscape-private.h"
#include "entente-nearest.h"

/* The search, and the keys of whatever was nearer than all before. */
typedef struct {
  EntenteNearest nearest;
  GArray        *keys;
} Nearing;

static void
offer_name (guint32     key,
            const char *name,
            gboolean    is_bundled,
            gpointer    data)
{
  Nearing *nearing = data;
  g_autofree char *folded = entente_fold (is_bundled ? entente_bundled_text (ENTENTE_DATASET_BUNDLED, name) : name);

  entente_nearest_offer (&nearing->nearest, folded);
  if (nearing->nearest.best == folded)
    g_array_append_val (nearing->keys, key);
  /* The name doesn't outlive this call; how near it is, is kept. */
  nearing->nearest.best = NULL;
}

static gpointer
nearest_job (GTask    *task,
             gpointer  context,
             GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);
  g_autofree char *wanted = entente_fold (g_task_get_task_data (task));
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) rows = NULL;
  Nearing nearing = { .keys = keys };

  if (store == NULL)
    return NULL;
  entente_nearest_init (&nearing.nearest, wanted);
  if (!entente_store_each_name (store, 0, offer_name, &nearing, error))
    return NULL;
  rows = entente_store_get_rows (store, (const guint32 *) keys->data, keys->len, error);

  /* The last is the nearest; names of deals and events are among them. */
  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    {
      const EntenteRow *row = rows->pdata[i - 1];

      if (row != NULL && row->type == ENTENTE_SUBJECT_ENTITY)
        return g_steal_pointer (&rows->pdata[i - 1]);
    }
  return NULL;
}

/**
 * entente_landscape_find_nearest_async:
 * @self: a landscape
 * @name: what a person typed, which is part of no name
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks which entity was probably meant. A third of the letters may differ, at most three.
 */
void
entente_landscape_find_nearest_async (EntenteLandscape    *self,
                                      const char          *name,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (name != NULL);

  task = entente_landscape_task (self, entente_landscape_find_nearest_async, cancellable, callback, user_data);
  g_task_set_task_data (task, g_strdup (name), g_free);
  entente_landscape_read (self, task, nearest_job, (GDestroyNotify) entente_row_free);
}

/**
 * entente_landscape_find_nearest_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the entity; %NULL without @error set if no name is near
 */
EntenteRow *
entente_landscape_find_nearest_finish (EntenteLandscape  *self,
                                       GAsyncResult      *result,
                                       GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_find_nearest_async, error);
}
