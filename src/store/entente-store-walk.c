/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over all subjects, parties, names and places, for what is kept outside of the store for speed. Each is one pass over
 * a table as it lies, which is the fastest way to read all of it; or over what belongs to one subject, in a time that does
 * not depend on how much else there is. A stamp tells what has changed since. */

#include "entente-store-private.h"

#include "entente-id.h"

/* Of how many pairs that were told last a walk over places knows that they were. */
#define N_TOLD 8

/* Ready for a subject, or for all. */
static EntenteQuery *
start (EntenteStore  *self,
       const char    *of_one,
       const char    *of_all,
       guint32        only,
       GError       **error)
{
  EntenteQuery *query = entente_database_query (self->database, only != 0 ? of_one : of_all, error);

  if (query != NULL && only != 0)
    entente_query_bind_number (query, 1, only);
  return query;
}

/**
 * entente_store_each_subject:
 * @self: a store
 * @only: the key of a subject, or 0 for all
 * @func: (scope call): is called with each
 * @data: for @func
 * @error: return location for a #GError
 *
 * Walks over the preferred view.
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_subject (EntenteStore             *self,
                            guint32                   only,
                            EntenteStoreSubjectFunc   func,
                            gpointer                  data,
                            GError                  **error)
{
#define SELECT                                                                                                            \
  "SELECT subject, type, name, kind, step, date, measure, currency, lower, upper, qualifier, period, modality FROM preferred"
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  query = start (self, SELECT " WHERE subject = ?", SELECT, only, error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    {
      EntenteRow row = {
        .key = entente_query_get_number (query, 0),
        .type = entente_query_get_enum (query, 1, ENTENTE_N_SUBJECT_TYPES),
        .name = (char *) entente_query_get_text (query, 2),
        .kind = (char *) entente_query_get_text (query, 3),
        .step = (char *) entente_query_get_text (query, 4),
        .date = (char *) entente_query_get_text (query, 5),
        .measure = (char *) entente_query_get_text (query, 6),
        .has_modality = !entente_query_is_null (query, 12),
        .modality = entente_query_get_enum (query, 12, ENTENTE_N_MODALITIES),
      };

      entente_query_get_money (query, 7, &row.amount);
      func (&row, data);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
#undef SELECT
}

/**
 * entente_store_each_party:
 * @self: a store
 * @only: the key of a deal or an event, or 0 for all
 * @func: (scope call): is called with each deal or event and an entity that is a party of it
 * @data: for @func
 * @error: return location for a #GError
 *
 * Walks over the parties that count: neither conditional nor deprecated. They come in the order in which they were stored, one
 * that is stated twice comes twice.
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_party (EntenteStore           *self,
                          guint32                 only,
                          EntenteStorePartyFunc   func,
                          gpointer                data,
                          GError                **error)
{
#define SELECT "SELECT subject, object FROM statement "
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  query = start (self, SELECT "WHERE subject = ? AND " ENTENTE_SQL_IS_PARTY " ORDER BY key",
                 SELECT "NOT INDEXED WHERE " ENTENTE_SQL_IS_PARTY " ORDER BY key", only, error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    func ((guint32) entente_query_get_number (query, 0), (guint32) entente_query_get_number (query, 1), data);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
#undef SELECT
}

/**
 * entente_store_each_name:
 * @self: a store
 * @only: the key of a subject, or 0 for all
 * @func: (scope call): is called with each name and alias, and whether the bundled dataset states it
 * @data: for @func
 * @error: return location for a #GError
 *
 * Walks over the names and aliases that anything has, preferred or not, in no order.
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_name (EntenteStore          *self,
                         guint32                only,
                         EntenteStoreNameFunc   func,
                         gpointer               data,
                         GError               **error)
{
#define SELECT "SELECT subject, text, dataset IS " ENTENTE_SQL_BUNDLED " FROM statement "
#define NAMED  "property IN ('name', 'alias') AND text IS NOT NULL"
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  query = start (self, SELECT "WHERE subject = ? AND " NAMED, SELECT "NOT INDEXED WHERE " NAMED, only, error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    func ((guint32) entente_query_get_number (query, 0), entente_query_get_text (query, 1),
          entente_query_get_number (query, 2) != 0, data);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
#undef SELECT
#undef NAMED
}

/**
 * entente_store_each_origin:
 * @self: a store
 * @only: the key of a subject, or 0 for all
 * @func: (scope call): is called with a subject, a source that something is stated of it in, and the dataset that states it
 * @data: for @func
 * @error: return location for a #GError
 *
 * Walks over the places where something is stated. The source is 0 for a statement without one, or under a condition: that is
 * no evidence of what the source says. The same may come more than once.
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_origin (EntenteStore            *self,
                           guint32                  only,
                           EntenteStoreOriginFunc   func,
                           gpointer                 data,
                           GError                 **error)
{
#define SELECT "SELECT subject, CASE WHEN condition IS NULL THEN ifnull (source, 0) ELSE 0 END, dataset FROM statement "
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;
  struct { guint32 subject, source, dataset; } told[N_TOLD] = { 0 };
  guint next = 0;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  query = start (self, SELECT "WHERE subject = ?", SELECT "NOT INDEXED", only, error);
  if (query == NULL)
    return FALSE;
  while (entente_query_next (query, &local_error))
    {
      guint32 subject = (guint32) entente_query_get_number (query, 0);
      guint32 source = (guint32) entente_query_get_number (query, 1);
      guint32 dataset = (guint32) entente_query_get_number (query, 2);
      gboolean was_told = FALSE;

      /* Most statements stand beside others of the same place. */
      for (guint i = 0; i < N_TOLD && !was_told; i++)
        was_told = told[i].subject == subject && told[i].source == source && told[i].dataset == dataset;
      if (was_told)
        continue;
      told[next].subject = subject;
      told[next].source = source;
      told[next].dataset = dataset;
      next = (next + 1) % N_TOLD;
      func (subject, source, dataset, data);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
#undef SELECT
}

/**
 * entente_store_get_stamp:
 * @self: a store
 * @generation: (out): a number above 0 that is another whenever much has come or gone
 * @change: (out): the number of the last change since the generation began, 0 if there is none
 * @error: return location for a #GError
 *
 * Returns: %TRUE if it could be read
 */
gboolean
entente_store_get_stamp (EntenteStore  *self,
                         gint64        *generation,
                         gint64        *change,
                         GError       **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (generation != NULL, FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  *generation = 0;
  *change = 0;
  query = entente_database_query (self->database, "SELECT generation, (SELECT max (number) FROM change) FROM derived", error);
  if (query == NULL)
    return FALSE;
  if (entente_query_next (query, &local_error))
    {
      *generation = entente_query_get_number (query, 0);
      *change = entente_query_get_number (query, 1);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/**
 * entente_store_each_change:
 * @self: a store
 * @after: the number of a change of the generation, or 0
 * @func: (scope call): is called with each subject that has changed after it, once; it may be gone
 * @data: for @func
 * @error: return location for a #GError
 *
 * Returns: %TRUE if all were read
 */
gboolean
entente_store_each_change (EntenteStore            *self,
                           gint64                   after,
                           EntenteStoreChangeFunc   func,
                           gpointer                 data,
                           GError                 **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  query = entente_database_query (self->database, "SELECT DISTINCT subject FROM change WHERE number > ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, after);
  while (entente_query_next (query, &local_error))
    func ((guint32) entente_query_get_number (query, 0), data);
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}
