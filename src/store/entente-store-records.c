/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records as a landscape file holds them: sources, differences, datasets, and all of them at once. */

#include "entente-store-private.h"

static gboolean
read_sections (EntenteStore   *self,
               EntenteSource  *source,
               gint64          key,
               GError        **error)
{
  g_autoptr (EntenteQuery) sections = NULL;
  g_autoptr (GError) local_error = NULL;

  sections = entente_database_query (self->database, "SELECT paragraph, title FROM section WHERE source = ? ORDER BY paragraph",
                                     error);
  if (sections == NULL)
    return FALSE;
  entente_query_bind_number (sections, 1, key);
  while (entente_query_next (sections, &local_error))
    {
      EntenteSection section = { g_strdup (entente_query_get_text (sections, 1)),
                                 (guint) entente_query_get_number (sections, 0) };

      g_array_append_val (source->sections, section);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
read_paragraphs (EntenteStore   *self,
                 EntenteSource  *source,
                 gint64          key,
                 GError        **error)
{
  g_autoptr (EntenteQuery) paragraphs = NULL;
  g_autoptr (GError) local_error = NULL;

  paragraphs = entente_database_query (self->database,
                                       "SELECT number, role, sentences FROM paragraph WHERE source = ? ORDER BY number", error);
  if (paragraphs == NULL)
    return FALSE;
  entente_query_bind_number (paragraphs, 1, key);
  while (entente_query_next (paragraphs, &local_error))
    {
      EntenteParagraph paragraph = { (guint) entente_query_get_number (paragraphs, 0),
                                     (EntenteParagraphRole) CLAMP (entente_query_get_number (paragraphs, 1),
                                                                   ENTENTE_PARAGRAPH_BODY, ENTENTE_PARAGRAPH_FURNITURE),
                                     (guint) entente_query_get_number (paragraphs, 2) };

      g_array_append_val (source->paragraphs, paragraph);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_read_source:
 * @self: a store
 * @query: a query of %ENTENTE_SQL_SELECT_SOURCE that stands at a row
 * @paragraphs: whether its paragraphs are wanted, or only its sections
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the source, or %NULL with @error set
 */
EntenteSource *
entente_store_read_source (EntenteStore  *self,
                           EntenteQuery  *query,
                           gboolean       paragraphs,
                           GError       **error)
{
  g_autoptr (EntenteSource) source = entente_source_new ();
  char **const texts[] = { &source->id, &source->dataset, &source->kind, &source->title, &source->publisher,
                           &source->author, &source->published, &source->link, &source->note };
  gint64 key = entente_query_get_number (query, 0);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (entente_query_get_text (query, (int) i + 1));
  if (!read_sections (self, source, key, error) || (paragraphs && !read_paragraphs (self, source, key, error)))
    return NULL;
  return g_steal_pointer (&source);
}

/**
 * entente_store_get_sources:
 * @self: a store
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteSource): all sources in source order, or %NULL with @error set
 */
GPtrArray *
entente_store_get_sources (EntenteStore  *self,
                           GError       **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  query = entente_database_query (self->database, ENTENTE_SQL_SELECT_SOURCE "ORDER BY position", error);
  if (query == NULL)
    return NULL;
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_source_free);
  while (entente_query_next (query, &local_error))
    {
      EntenteSource *source = entente_store_read_source (self, query, TRUE, error);

      if (source == NULL)
        return NULL;
      g_ptr_array_add (sources, source);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&sources);
}

static gboolean
read_members (EntenteStore       *self,
              EntenteDifference  *difference,
              gint64              key,
              GError            **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->database,
                                  "SELECT statement.id FROM difference_statement "
                                  "JOIN statement ON statement.id = difference_statement.statement "
                                  "WHERE difference = ? ORDER BY position",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, key);
  while (entente_query_next (query, &local_error))
    g_ptr_array_add (difference->statements, g_strdup (entente_query_get_text (query, 0)));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_read_difference:
 * @self: a store
 * @query: a query of %ENTENTE_SQL_SELECT_DIFFERENCE that stands at a row
 * @differences: (element-type EntenteDifference): where to put it, if two of its statements or more are there
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it was read
 */
gboolean
entente_store_read_difference (EntenteStore  *self,
                               EntenteQuery  *query,
                               GPtrArray     *differences,
                               GError       **error)
{
  EntenteDifference *difference = entente_difference_new ();

  g_ptr_array_add (differences, difference);
  difference->id = g_strdup (entente_query_get_text (query, 1));
  difference->dataset = g_strdup (entente_query_get_text (query, 2));
  difference->title = g_strdup (entente_query_get_text (query, 3));
  difference->note = g_strdup (entente_query_get_text (query, 4));
  difference->kind = entente_query_get_number (query, 5) == ENTENTE_DIFFERENCE_WITHIN ? ENTENTE_DIFFERENCE_WITHIN
                                                                                     : ENTENTE_DIFFERENCE_BETWEEN;
  if (!read_members (self, difference, entente_query_get_number (query, 0), error))
    return FALSE;
  if (difference->statements->len < 2)
    g_ptr_array_set_size (differences, (int) differences->len - 1);
  return TRUE;
}

/**
 * entente_store_get_differences:
 * @self: a store
 * @filter: between which statements: of a subject, of a source, one by its id, or all
 * @id: (nullable): the id that @filter asks for
 * @error: return location for a #GError
 *
 * A difference of which, after a dataset has gone, fewer than two statements are left, is left out.
 *
 * Returns: (transfer full) (element-type EntenteDifference): the recorded differences that name one of the statements, in
 *   the order in which they were stored; or %NULL with @error set
 */
GPtrArray *
entente_store_get_differences (EntenteStore             *self,
                               EntenteStatementsFilter   filter,
                               const char               *id,
                               GError                  **error)
{
#define NAMING                                                                                                           \
  "WHERE key IN (SELECT difference FROM difference_statement JOIN statement ON statement.id = difference_statement.statement "
  static const char *const queries[] = {
    [ENTENTE_STATEMENTS_ALL] = ENTENTE_SQL_SELECT_DIFFERENCE "ORDER BY key",
    [ENTENTE_STATEMENTS_OF_SUBJECT] =
      ENTENTE_SQL_SELECT_DIFFERENCE NAMING "WHERE statement.subject = (SELECT key FROM subject WHERE id = ?1)) ORDER BY key",
    [ENTENTE_STATEMENTS_OF_SOURCE] =
      ENTENTE_SQL_SELECT_DIFFERENCE NAMING "WHERE statement.source = (SELECT key FROM source WHERE id = ?1)) ORDER BY key",
    [ENTENTE_STATEMENTS_BY_ID] = ENTENTE_SQL_SELECT_DIFFERENCE NAMING "WHERE statement.id = ?1) ORDER BY key",
  };
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (filter < G_N_ELEMENTS (queries) && queries[filter] != NULL, NULL);
  g_return_val_if_fail (filter == ENTENTE_STATEMENTS_ALL || id != NULL, NULL);

  query = entente_database_query (self->database, queries[filter], error);
  if (query == NULL)
    return NULL;
  if (id != NULL)
    entente_query_bind_text (query, 1, id);
  differences = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_difference_free);
  while (entente_query_next (query, &local_error))
    if (!entente_store_read_difference (self, query, differences, error))
      return NULL;
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&differences);
#undef NAMING
}

/**
 * entente_store_get_title:
 * @self: a store
 * @dataset: (out) (transfer full) (nullable): the id of the dataset that came first, %NULL if there is none
 * @title: (out) (transfer full) (nullable): its title, %NULL if it has none
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_store_get_title (EntenteStore  *self,
                         char         **dataset,
                         char         **title,
                         GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (dataset != NULL && title != NULL, FALSE);

  *dataset = *title = NULL;
  query = entente_database_query (self->database, "SELECT id, title FROM dataset ORDER BY key LIMIT 1", error);
  if (query == NULL)
    return FALSE;
  if (entente_query_next (query, &local_error))
    {
      *dataset = g_strdup (entente_query_get_text (query, 0));
      *title = g_strdup (entente_query_get_text (query, 1));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_get_datasets:
 * @self: a store
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteDatasetInfo): the datasets in the order in which they came, or %NULL with
 *   @error set
 */
GPtrArray *
entente_store_get_datasets (EntenteStore  *self,
                            GError       **error)
{
  g_autoptr (GPtrArray) datasets = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  query = entente_database_query (self->database,
                                  "SELECT id, title, (SELECT sum (n) FROM statement_tally WHERE dataset = dataset.key) "
                                  "FROM dataset ORDER BY key",
                                  error);
  if (query == NULL)
    return NULL;
  datasets = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_dataset_info_free);
  while (entente_query_next (query, &local_error))
    {
      EntenteDatasetInfo *info = g_new0 (EntenteDatasetInfo, 1);

      info->id = g_strdup (entente_query_get_text (query, 0));
      info->title = g_strdup (entente_query_get_text (query, 1));
      info->statements = (guint64) entente_query_get_number (query, 2);
      g_ptr_array_add (datasets, info);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;
  return g_steal_pointer (&datasets);
}

/**
 * entente_store_get_dataset_label:
 * @self: a store
 * @id: the id of a dataset
 * @label: (out) (transfer full) (nullable): its title, or else its id; %NULL if there is no such dataset
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be looked up
 */
gboolean
entente_store_get_dataset_label (EntenteStore  *self,
                                 const char    *id,
                                 char         **label,
                                 GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (label != NULL, FALSE);

  *label = NULL;
  query = entente_database_query (self->database, "SELECT ifnull (title, id) FROM dataset WHERE id = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  if (entente_query_next (query, &local_error))
    *label = g_strdup (entente_query_get_text (query, 0));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
add_statement (EntenteStatement *statement,
               gpointer          data)
{
  g_ptr_array_add (data, statement);
  return TRUE;
}

static gboolean
read_subjects (EntenteStore  *self,
               GPtrArray     *subjects,
               GError       **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->database, "SELECT id, type FROM subject ORDER BY key", error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    g_ptr_array_add (subjects,
                     entente_subject_record_new (entente_query_get_text (query, 0),
                                                 MIN ((guint) entente_query_get_number (query, 1), ENTENTE_N_SUBJECT_TYPES - 1)));
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_get_records:
 * @self: a store
 * @error: return location for a #GError
 *
 * Reads the whole landscape into memory, as a landscape file holds it: for the readable form, not for large stores. Call
 * it between entente_store_begin_reading() and entente_store_end_reading().
 *
 * Returns: (transfer full): the records, or %NULL with @error set
 */
EntenteRecords *
entente_store_get_records (EntenteStore  *self,
                           GError       **error)
{
  g_autoptr (EntenteRecords) records = NULL;
  g_autoptr (GPtrArray) datasets = NULL;
  gboolean success;

  g_return_val_if_fail (self != NULL, NULL);

  records = entente_records_new ();
  g_clear_pointer (&records->sources, g_ptr_array_unref);
  g_clear_pointer (&records->differences, g_ptr_array_unref);
  datasets = entente_store_get_datasets (self, error);
  success = datasets != NULL && (records->sources = entente_store_get_sources (self, error)) != NULL &&
            (records->differences = entente_store_get_differences (self, ENTENTE_STATEMENTS_ALL, NULL, error)) != NULL &&
            read_subjects (self, records->subjects, error) &&
            entente_store_each_statement (self, ENTENTE_STATEMENTS_ALL, NULL, add_statement, records->statements, error);
  if (!success)
    return NULL;

  if (datasets->len > 0)
    {
      const EntenteDatasetInfo *first = datasets->pdata[0];

      records->dataset = g_strdup (first->id);
      records->title = g_strdup (first->title);
    }
  return g_steal_pointer (&records);
}
