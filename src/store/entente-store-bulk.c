/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-store-bulk-private.h"

#include "entente-circles.h"
#include "entente-error.h"
#include "entente-hash.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An import is a large one from this part of the store's size on. */
#define LARGE_PART 5

/* The text search collects more in memory before it writes a part of it: a fifth less work for a million texts, as there is less
 * to merge. Merging later, or not at all, saved nothing more. */
#define SEARCH_LOADING \
  "INSERT INTO statement_text (statement_text, rank) VALUES ('hashsize', 16777216);"
#define SEARCH_LOADED \
  "INSERT INTO statement_text (statement_text, rank) VALUES ('hashsize', 1048576);"

/**
 * entente_bulk_add_id:
 * @self: an import
 * @hash: the hash of an id that isn't there
 * @kind: what it names
 * @key: the key of that
 * @types: of a subject, the types that it may have, as bits
 * @line: where it stands, or 0 if the store had it
 * @is_described: whether it is described there, and not just named
 *
 * Returns: (transfer none): the id, until the next is added
 */
EntenteBulkId *
entente_bulk_add_id (EntenteBulk      *self,
                     guint64           hash,
                     EntenteBulkKind   kind,
                     gint64            key,
                     guint             types,
                     guint32           line,
                     gboolean          is_described)
{
  EntenteBulkId *id = entente_bulk_ids_add (self->ids, hash, kind);

  id->key = (guint32) MIN (key, ENTENTE_BULK_KEY_MAX) & ENTENTE_BULK_KEY_MAX;
  id->types = types & ENTENTE_BULK_ALL_TYPES;
  id->line = MIN (line, ENTENTE_BULK_LINE_MAX) & ENTENTE_BULK_LINE_MAX;
  id->is_described = is_described != FALSE;
  return id;
}

/* Adds all rows of a table that a query finds: id, key and type. */
static gboolean
add_stored_ids (EntenteBulk      *self,
                const char       *sql,
                EntenteBulkKind   kind,
                GError          **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->store->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    entente_bulk_add_id (self, entente_bulk_ids_hash (entente_query_get_text (query, 0)), kind, entente_query_get_number (query, 1),
            1u << MIN (entente_query_get_number (query, 2), ENTENTE_N_SUBJECT_TYPES - 1), 0, TRUE);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
look_up_stored (EntenteBulk       *self,
                const char        *sql,
                EntenteBulkKind    kind,
                const char        *id,
                EntenteBulkId    **found,
                GError           **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->store->database, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  if (entente_query_next (query, &local_error))
    *found = entente_bulk_add_id (self, entente_bulk_ids_hash (id), kind, entente_query_get_number (query, 0),
                     1u << MIN (entente_query_get_number (query, 1), ENTENTE_N_SUBJECT_TYPES - 1), 0, TRUE);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_bulk_look_up:
 * @self: an import
 * @id: an id
 * @kinds: what it may be, as bits
 * @found: (out) (transfer none) (nullable): what it is, in what has come or in the store, until the next call
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_bulk_look_up (EntenteBulk    *self,
                      const char     *id,
                      guint           kinds,
                      EntenteBulkId **found,
                      GError        **error)
{
  *found = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (id), kinds);
  if (*found != NULL || self->has_all_ids)
    return TRUE;
  return (!(kinds & ENTENTE_BULK_SUBJECT) ||
          look_up_stored (self, "SELECT key, type FROM subject WHERE id = ?", ENTENTE_BULK_SUBJECT, id, found, error)) &&
         (*found != NULL || !(kinds & ENTENTE_BULK_SOURCE) ||
          look_up_stored (self, "SELECT key, 0 FROM source WHERE id = ?", ENTENTE_BULK_SOURCE, id, found, error)) &&
         (*found != NULL || !(kinds & ENTENTE_BULK_STATEMENT) ||
          look_up_stored (self, "SELECT key, 0 FROM statement WHERE id = ?", ENTENTE_BULK_STATEMENT, id, found, error));
}

/* Takes the statements of a dataset that will be replaced out of the ids. */
static gboolean
forget_statements (EntenteBulk  *self,
                   gint64        dataset,
                   GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database, "SELECT id FROM statement WHERE dataset = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, dataset);
  while (entente_query_next (query, &local_error))
    {
      EntenteBulkId *id = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (entente_query_get_text (query, 0)),
                                                 ENTENTE_BULK_STATEMENT);

      if (id != NULL)
        id->kind = 0;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_bulk_find_dataset:
 * @self: an import
 * @id: (nullable): the dataset that a record names
 * @error: return location for a #GError
 *
 * When the first record of a dataset comes, what it stated before goes, except what the user stated.
 *
 * Returns: (transfer none): the dataset, or %NULL with @error set
 */
EntenteBulkDataset *
entente_bulk_find_dataset (EntenteBulk  *self,
                           const char   *id,
                           GError      **error)
{
  EntenteBulkDataset *dataset = self->last_dataset;
  gint64 before;

  if (id == NULL)
    id = self->dataset;
  if (dataset != NULL && strcmp (dataset->change->dataset, id) == 0)
    return dataset;
  dataset = g_hash_table_lookup (self->datasets, id);
  if (dataset != NULL)
    return self->last_dataset = dataset;

  dataset = g_new0 (EntenteBulkDataset, 1);
  dataset->change = g_new0 (EntenteDatasetChange, 1);
  dataset->change->dataset = g_strdup (id);
  dataset->is_user = strcmp (id, ENTENTE_DATASET_USER) == 0;
  g_ptr_array_add (self->changes, dataset->change);
  g_hash_table_insert (self->datasets, dataset->change->dataset, dataset);
  if (!entente_store_find_key (self->store, "dataset", id, &before, error) ||
      !entente_store_put_dataset (self->store, id, &dataset->key, error))
    return NULL;
  dataset->change->is_new = before == 0;
  /* No id is known yet when the first comes. A negative position marks the sources that the new edition hasn't brought yet. */
  if (before != 0 && !dataset->is_user &&
      ((self->last_dataset != NULL && !forget_statements (self, before, error)) ||
       !entente_upheaval_clear_dataset (&self->upheaval, before, &dataset->change->n_replaced, error) ||
       !entente_store_run_with_number (self->store, "UPDATE source SET position = -position WHERE dataset = ? AND position > 0",
                                       before, error)))
    return NULL;
  return self->last_dataset = dataset;
}

/* Which keys are taken, so that new subjects get the lowest that are free: keys stay dense. */
static gboolean
collect_keys (EntenteBulk  *self,
              GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database, "SELECT key FROM subject", error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    entente_key_set_add (&self->taken, entente_query_get_number (query, 0));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
begin (EntenteBulk  *self,
       guint64       size_hint,
       GError      **error)
{
  EntenteDatabase *database = self->store->database;
  gint64 n_pages, page_size;

  if (!entente_upheaval_begin (&self->upheaval, self->store, error) ||
      !entente_database_get_number (database, "PRAGMA page_count", &n_pages, error) ||
      !entente_database_get_number (database, "PRAGMA page_size", &page_size, error))
    return FALSE;
  self->has_all_ids = size_hint / (guint64) MAX (1, page_size) > (guint64) n_pages / LARGE_PART;
  if (self->has_all_ids && (!entente_upheaval_drop_indexes (&self->upheaval, error) ||
                            !entente_database_execute (database, SEARCH_LOADING, error)))
    return FALSE;
  if (entente_bulk_find_dataset (self, self->dataset, error) == NULL || !collect_keys (self, error) ||
      !entente_database_get_number (database, "SELECT max (key) FROM statement", &self->last_before, error))
    return FALSE;
  if (self->has_all_ids &&
      (!add_stored_ids (self, "SELECT id, key, type FROM subject", ENTENTE_BULK_SUBJECT, error) ||
       !add_stored_ids (self, "SELECT id, key, 0 FROM source", ENTENTE_BULK_SOURCE, error) ||
       !add_stored_ids (self, "SELECT id, key, 0 FROM statement", ENTENTE_BULK_STATEMENT, error)))
    return FALSE;

  self->insert_statement = entente_database_query (database, entente_statement_sql_insert (), error);
  return self->insert_statement != NULL;
}

/* Ends the import: what it holds is freed, but for the changes. */
static gboolean
end (EntenteBulk  *self,
     gboolean      success,
     GError      **error)
{
  g_clear_pointer (&self->insert_statement, entente_query_free);
  g_clear_pointer (&self->ids, entente_bulk_ids_free);
  g_array_unref (self->texts);
  success = entente_upheaval_end (&self->upheaval, success, error);
  entente_database_set_cancellable (self->store->database, NULL);

  g_hash_table_unref (self->datasets);
  g_hash_table_unref (self->outlines);
  for (guint i = 0; i < ENTENTE_BULK_N_RELATIONS; i++)
    g_array_unref (self->edges[i]);
  g_clear_pointer (&self->taken.words, g_array_unref);
  g_clear_pointer (&self->named.words, g_array_unref);
  g_ptr_array_unref (self->changes);
  g_free (self->dataset);
  g_free (self->title);
  g_free (self);
  return success;
}

/**
 * entente_store_begin_bulk:
 * @self: a store; until the import has ended nothing else may be done with it
 * @dataset: the dataset of all records that name no other
 * @size_hint: about how many bytes the records have as text, or 0 if it isn't known: whether the import is a large part of
 *   the store, so that its indexes are better made last
 * @cancellable: (nullable): what ends the import; at most some tenths of a second after it is cancelled
 * @error: return location for a #GError
 *
 * Begins to import a landscape: a dataset that is there already is replaced by what comes of it; to the user's own statements
 * those that come are added, and what is there of them is left as it is.
 *
 * Returns: (transfer full): the import, to be ended by entente_bulk_finish() or entente_bulk_abort(), or %NULL with @error set
 */
EntenteBulk *
entente_store_begin_bulk (EntenteStore  *self,
                          const char    *dataset,
                          guint64        size_hint,
                          GCancellable  *cancellable,
                          GError       **error)
{
  EntenteBulk *bulk;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  bulk = g_new0 (EntenteBulk, 1);
  bulk->store = self;
  bulk->dataset = g_strdup (dataset);
  bulk->next_key = 1;
  bulk->ids = entente_bulk_ids_new ();
  bulk->datasets = g_hash_table_new_full (entente_hash_string, g_str_equal, NULL, g_free);
  bulk->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_dataset_change_free);
  bulk->outlines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  bulk->texts = entente_store_texts_new ();
  for (guint i = 0; i < ENTENTE_BULK_N_RELATIONS; i++)
    bulk->edges[i] = g_array_new (FALSE, FALSE, sizeof (EntenteEdge));

  entente_database_set_cancellable (self->database, cancellable);
  if (begin (bulk, size_hint, error))
    return bulk;
  entente_bulk_abort (bulk);
  return NULL;
}

/**
 * entente_bulk_set_title:
 * @self: an import
 * @title: (nullable): the title of its dataset; without one it keeps the one that it had
 */
void
entente_bulk_set_title (EntenteBulk *self,
                        const char  *title)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * entente_bulk_set_cut_off:
 * @self: an import
 *
 * Notes that its records don't all come: what others of them name isn't missed then.
 */
void
entente_bulk_set_cut_off (EntenteBulk *self)
{
  g_return_if_fail (self != NULL);

  self->is_cut_off = TRUE;
}

/* Gives the dataset its title. It is of no file's edition. */
static gboolean
set_dataset (EntenteBulk  *self,
             GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  query = entente_database_query (self->store->database,
                                  "UPDATE dataset SET title = ifnull (?, title), digest = NULL WHERE id = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, self->title);
  entente_query_bind_text (query, 2, self->dataset);
  return entente_query_run (query, error);
}

/* What came of subjects that nothing says anything of goes again, and so do the sources that have no place any more. */
static gboolean
tidy (EntenteBulk  *self,
      GError      **error)
{
  GHashTableIter iter;
  gpointer dataset;
  gint64 key = 0;

  while (entente_key_set_next (&self->named, &key))
    entente_key_set_remove (&self->upheaval.loose, key);
  if (!entente_upheaval_make_indexes (&self->upheaval, error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->datasets);
  while (g_hash_table_iter_next (&iter, NULL, &dataset))
    if (!entente_upheaval_drop_sources (&self->upheaval, ((EntenteBulkDataset *) dataset)->key, error))
      return FALSE;
  return TRUE;
}

static int
compare_faults (gconstpointer a,
                gconstpointer b)
{
  const EntenteFault *first = *(EntenteFault *const *) a;
  const EntenteFault *second = *(EntenteFault *const *) b;

  return first->line != second->line ? (first->line > second->line) - (first->line < second->line)
                                     : (first->column > second->column) - (first->column < second->column);
}

static gboolean
complete (EntenteBulk    *self,
          EntenteFaults  *faults,
          GError        **error)
{
  gboolean is_large = self->has_all_ids;

  entente_upheaval_tell (&self->upheaval, ENTENTE_STORE_CHECKING, 0);
  if (!entente_bulk_check (self, faults, error))
    return FALSE;
  if (faults->total > 0)
    {
      gulong n = (gulong) MIN (faults->total, G_MAXULONG);

      g_ptr_array_sort (faults->list, compare_faults);
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS,
                   g_dngettext (GETTEXT_PACKAGE, "The landscape has %lu fault", "The landscape has %lu faults", n), n);
      return FALSE;
    }
  /* The room is needed for the indexes. */
  g_clear_pointer (&self->ids, entente_bulk_ids_free);
  return (!is_large || entente_database_execute (self->store->database, SEARCH_LOADED, error)) && tidy (self, error) &&
         set_dataset (self, error) && entente_upheaval_complete (&self->upheaval, error);
}

/**
 * entente_bulk_finish:
 * @self: (transfer full): an import of which all records have come
 * @faults: where to put what is wrong with them; if there is anything, also from before, nothing is imported
 * @progress: (nullable) (scope call): is told how far it is
 * @data: for @progress
 * @changes: (out) (optional) (transfer full) (element-type EntenteDatasetChange): what was done to each dataset
 * @error: return location for a #GError
 *
 * Checks what came as a whole, makes what is derived from it, and commits.
 *
 * Returns: %TRUE if the landscape is stored; otherwise nothing has changed, and if @error is %ENTENTE_ERROR_FAULTS the faults
 *   say why
 */
gboolean
entente_bulk_finish (EntenteBulk           *self,
                     EntenteFaults         *faults,
                     EntenteStoreProgress   progress,
                     gpointer               data,
                     GPtrArray            **changes,
                     GError               **error)
{
  g_autoptr (GPtrArray) done = NULL;
  gboolean success;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);

  done = g_ptr_array_ref (self->changes);
  self->upheaval.progress = progress;
  self->upheaval.data = data;
  success = end (self, complete (self, faults, error), error);
  if (success && changes != NULL)
    *changes = g_steal_pointer (&done);
  return success;
}

/**
 * entente_bulk_abort:
 * @self: (transfer full) (nullable): an import
 *
 * Takes back all that came.
 */
void
entente_bulk_abort (EntenteBulk *self)
{
  if (self != NULL)
    end (self, FALSE, NULL);
}
