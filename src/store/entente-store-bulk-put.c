/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of an import, one after the other. What one names may come later: it gets its row and key when it is first
 * named, and what all who name it expect of it is remembered until it is described. */

#include "entente-store-bulk-private.h"

#include "entente-circles.h"
#include "entente-error.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The type of a subject that was named and isn't described yet; none that a store would keep. */
#define NO_TYPE 255

#define NAMED    (ENTENTE_BULK_SUBJECT | ENTENTE_BULK_SOURCE)
#define ANY_KIND (NAMED | ENTENTE_BULK_STATEMENT | ENTENTE_BULK_DIFFERENCE)

static inline guint32
clamp_line (guint32 line)
{
  return MIN (line, ENTENTE_BULK_LINE_MAX);
}

/* The id is taken by another record of the file. */
static void
report_twice (EntenteFaults        *faults,
              guint32               line,
              const char           *id,
              const EntenteBulkId  *first)
{
  entente_bulk_report (faults, line, _("an identifier of its own"), _("“%s” is already the identifier of %s (line %u)"), id,
                       entente_bulk_describe (first), first->line);
}

/* Whether a record of another kind in the file has the id. */
static gboolean
is_other_kind (EntenteBulk      *self,
               const char       *id,
               guint             own_kinds,
               guint32           line,
               EntenteFaults    *faults)
{
  const EntenteBulkId *other;

  other = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (id), (guint) ANY_KIND & ~own_kinds);
  if (other == NULL || other->line == 0 || !other->is_described)
    return FALSE;
  report_twice (faults, line, id, other);
  return TRUE;
}

/* A new row of subjects with the lowest key that is free. */
static gboolean
insert_subject (EntenteBulk  *self,
                const char   *id,
                guint         type,
                gint64       *key,
                GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  *key = entente_key_set_first_missing (&self->taken, self->next_key);
  if (*key > ENTENTE_BULK_KEY_MAX)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("There are too many entities, deals and events"));
      return FALSE;
    }
  self->next_key = *key + 1;
  entente_key_set_add (&self->upheaval.changed, *key);
  query = entente_database_query (self->store->database, "INSERT INTO subject (key, id, type) VALUES (?, ?, ?)", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, *key);
  entente_query_bind_text (query, 2, id);
  entente_query_bind_number (query, 3, type);
  return entente_query_run (query, error);
}

/* A new row of sources that waits for its description. */
static gboolean
insert_source (EntenteBulk  *self,
               const char   *id,
               gint64       *key,
               GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;

  query = entente_database_query (self->store->database,
                                  "INSERT INTO source (id, dataset, position, kind) VALUES (?, 0, 0, '')", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_text (query, 1, id);
  if (!entente_query_run (query, error))
    return FALSE;
  *key = entente_database_last_key (self->store->database);
  return TRUE;
}

static gboolean
set_number (EntenteBulk  *self,
            const char   *sql,
            gint64        number,
            gint64        key,
            GError      **error)
{
  g_autoptr (EntenteQuery) query = entente_database_query (self->store->database, sql, error);

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, number);
  entente_query_bind_number (query, 2, key);
  return entente_query_run (query, error);
}

static gboolean
put_source (EntenteBulk          *self,
            const EntenteSource  *source,
            guint32               line,
            EntenteFaults        *faults,
            GError              **error)
{
  EntenteBulkDataset *dataset = entente_bulk_find_dataset (self, source->dataset, error);
  g_autoptr (GError) local_error = NULL;
  EntenteBulkId *id;
  gint64 key;

  if (dataset == NULL || !entente_bulk_look_up (self, source->id, NAMED, &id, error))
    return FALSE;
  if (is_other_kind (self, source->id, NAMED, line, faults))
    return TRUE;
  if (id != NULL && id->is_described && id->line > 0)
    return report_twice (faults, line, source->id, id), TRUE;
  if (id != NULL && id->kind == ENTENTE_BULK_SUBJECT)
    {
      if (id->is_described)
        entente_bulk_report (faults, line, NULL, _("“%s” is stored already and isn’t a source"), source->id);
      else
        entente_bulk_report (faults, id->line, entente_bulk_describe (id), _("“%s” is %s"), source->id, _("a source"));
      id->is_described = TRUE;
      return TRUE;
    }
  dataset->n_sources = MIN (dataset->n_sources + 1, (guint) ENTENTE_SOURCES_OF_DATASET - 1);
  if (id != NULL && dataset->is_user && id->is_described)
    return id->line = clamp_line (line), TRUE;
  if (id != NULL && !id->is_described &&
      !set_number (self, "UPDATE source SET dataset = ? WHERE key = ?", dataset->key, id->key, error))
    return FALSE;

  if (!entente_store_put_source (self->store, source, dataset->n_sources, &local_error))
    {
      if (!g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
        return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
      entente_bulk_report (faults, line, NULL, "%s", local_error->message);
    }
  if (id == NULL)
    {
      if (!entente_store_find_key (self->store, "source", source->id, &key, error))
        return FALSE;
      id = entente_bulk_add_id (self, entente_bulk_ids_hash (source->id), ENTENTE_BULK_SOURCE, key, 0, line, TRUE);
    }
  id->is_described = TRUE;
  id->line = clamp_line (line);
  return TRUE;
}

static gboolean
put_subject (EntenteBulk                 *self,
             const EntenteSubjectRecord  *subject,
             guint32                      line,
             EntenteFaults               *faults,
             GError                     **error)
{
  guint type = 1u << subject->type;
  EntenteBulkId *id;
  gint64 key;

  if (!entente_bulk_look_up (self, subject->id, NAMED, &id, error))
    return FALSE;
  if (is_other_kind (self, subject->id, NAMED, line, faults))
    return TRUE;
  if (id == NULL)
    {
      if (!insert_subject (self, subject->id, subject->type, &key, error))
        return FALSE;
      entente_bulk_add_id (self, entente_bulk_ids_hash (subject->id), ENTENTE_BULK_SUBJECT, key, type, line, TRUE);
      entente_key_set_add (&self->upheaval.loose, key);
      return TRUE;
    }
  if (id->is_described && id->line > 0)
    return report_twice (faults, line, subject->id, id), TRUE;

  if (id->kind == ENTENTE_BULK_SOURCE)
    {
      if (id->is_described)
        entente_bulk_report (faults, line, NULL, _("“%s” is stored as a source already"), subject->id);
      else
        entente_bulk_report (faults, id->line, _("a source"), _("“%s” is %s"), subject->id,
                             entente_bulk_describe_types (ENTENTE_BULK_SUBJECT, type));
    }
  else if (id->is_described)
    {
      if (id->types != type)
        entente_bulk_report (faults, line, NULL, _("“%s” is stored as %s and can’t be %s as well"), subject->id,
                             entente_bulk_describe (id), entente_bulk_describe_types (ENTENTE_BULK_SUBJECT, type));
    }
  else
    {
      if (!(id->types & type))
        entente_bulk_report (faults, id->line, entente_bulk_describe (id), _("“%s” is %s"), subject->id,
                             entente_bulk_describe_types (ENTENTE_BULK_SUBJECT, type));
      if (!set_number (self, "UPDATE subject SET type = ? WHERE key = ?", subject->type, id->key, error))
        return FALSE;
      id->types = type & ENTENTE_BULK_ALL_TYPES;
    }
  id->is_described = TRUE;
  id->line = clamp_line (line);
  entente_key_set_add (&self->upheaval.loose, id->key);
  return TRUE;
}

/* Finds what a statement names, or makes a row for it that waits for its description. The key is 0 if it can't be that. */
static gboolean
refer (EntenteBulk      *self,
       const char       *name,
       EntenteBulkKind   kind,
       guint             types,
       guint32           line,
       gint64           *key,
       gboolean         *is_described,
       EntenteFaults    *faults,
       GError          **error)
{
  EntenteBulkId *id;

  *key = 0;
  *is_described = FALSE;
  if (!entente_bulk_look_up (self, name, NAMED, &id, error))
    return FALSE;
  if (id == NULL)
    {
      if (kind == ENTENTE_BULK_SOURCE ? !insert_source (self, name, key, error)
                                      : !insert_subject (self, name, NO_TYPE, key, error))
        return FALSE;
      entente_bulk_add_id (self, entente_bulk_ids_hash (name), kind, *key, types, line, FALSE);
    }
  else if (id->kind != kind && !id->is_described)
    {
      entente_bulk_report (faults, line, entente_bulk_describe_types (kind, types), _("“%s” is taken for %s in line %u"), name,
                           entente_bulk_describe (id), id->line);
      return TRUE;
    }
  else if (id->kind != kind || (id->is_described && kind == ENTENTE_BULK_SUBJECT && !(id->types & types)))
    {
      entente_bulk_report (faults, line, entente_bulk_describe_types (kind, types), _("“%s” is %s"), name,
                           entente_bulk_describe (id));
      return TRUE;
    }
  else
    {
      if (!id->is_described && (id->types & types) != id->types)
        {
          id->types = id->types & types & ENTENTE_BULK_ALL_TYPES;
          id->line = clamp_line (line);
        }
      *key = id->key;
      *is_described = id->is_described;
    }
  if (kind == ENTENTE_BULK_SUBJECT)
    entente_key_set_add (&self->named, *key);
  return TRUE;
}

/* What a slot may refer to, as bits of types. */
static guint
get_types (EntenteSlot             slot,
           const EntenteStatement *statement)
{
  switch (entente_slot_get_info (slot)->refers_to)
    {
    case ENTENTE_REFERS_TO_ENTITY:
      return 1 << ENTENTE_SUBJECT_ENTITY;
    case ENTENTE_REFERS_TO_CONDITION:
      return ENTENTE_BULK_ALL_TYPES & ~(1u << ENTENTE_SUBJECT_ENTITY);
    case ENTENTE_REFERS_TO_SUBJECT:
    case ENTENTE_REFERS_TO_SOURCE:
    case ENTENTE_REFERS_TO_DATASET:
    case ENTENTE_REFERS_TO_NOTHING:
    default:
      return slot == ENTENTE_SLOT_OBJECT && statement->property == ENTENTE_PROPERTY_SAME_AS ? 1 << ENTENTE_SUBJECT_ENTITY
                                                                                            : ENTENTE_BULK_ALL_TYPES;
    }
}

/* Of what types the subject may be for the statement to be right. One that stands with its subject has been checked. */
static gboolean
check_type (EntenteBulk             *self,
            const EntenteStatement  *statement,
            guint32                  line,
            guint                   *types,
            EntenteFaults           *faults,
            GError                 **error)
{
  g_autoptr (GError) fault = NULL;
  EntenteBulkId *subject;

  *types = 0;
  if (!entente_bulk_look_up (self, statement->subject, NAMED, &subject, error))
    return FALSE;
  /* What is no subject, or can be none, is told elsewhere. */
  if (subject != NULL && (subject->kind != ENTENTE_BULK_SUBJECT || subject->types == 0 ||
                          (subject->is_described && subject->line == line)))
    {
      *types = ENTENTE_BULK_ALL_TYPES;
      return TRUE;
    }
  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (subject == NULL || (subject->types & 1u << type))
      {
        g_clear_error (&fault);
        if (entente_statement_check (statement, type, NULL, &fault))
          *types |= 1u << type;
      }
  if (*types == 0)
    entente_bulk_report (faults, line, NULL, "%s", fault->message);
  return TRUE;
}

/* Whether the id is free. What is there of the user's own stays as it is, and is counted. */
static gboolean
claim_id (EntenteBulk             *self,
          const EntenteStatement  *statement,
          EntenteBulkDataset      *dataset,
          guint32                  line,
          gboolean                *is_free,
          EntenteFaults           *faults,
          GError                 **error)
{
  g_autoptr (EntenteStatement) stored = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *id = statement->id;
  EntenteBulkId *first;

  *is_free = FALSE;
  if (!entente_bulk_look_up (self, id, ENTENTE_BULK_STATEMENT, &first, error))
    return FALSE;
  if (first == NULL)
    {
      *is_free = !is_other_kind (self, id, ENTENTE_BULK_STATEMENT, line, faults);
      return TRUE;
    }
  if (first->line > 0)
    {
      if (entente_statement_has_made_id (statement))
        entente_bulk_report (faults, line, NULL, _("The same statement a second time"));
      else
        report_twice (faults, line, id, first);
      return TRUE;
    }

  sql = g_strconcat (entente_statement_sql_select (), " WHERE statement.key = ?", NULL);
  query = entente_database_query (self->store->database, sql, error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, first->key);
  if (!entente_query_next (query, &local_error))
    {
      if (local_error == NULL)
        return TRUE;
      return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
    }
  stored = entente_statement_sql_read (query, 0, error);
  if (stored == NULL)
    return FALSE;
  if (!dataset->is_user || strcmp (stored->dataset, ENTENTE_DATASET_USER) != 0)
    entente_bulk_report (faults, line, NULL, _("The statement id “%s” is taken by the dataset “%s”"), id, stored->dataset);
  else if (entente_statement_equal (stored, statement))
    dataset->change->n_there++;
  else
    dataset->change->n_kept++;
  return TRUE;
}

/* Resolves what the statement names. What can't be resolved has been reported, and its key is 0. */
static gboolean
find_references (EntenteBulk             *self,
                 const EntenteStatement  *statement,
                 guint                    types,
                 guint32                  line,
                 gint64                   keys[ENTENTE_N_SLOTS],
                 gboolean                *is_whole,
                 gboolean                *is_placed,
                 EntenteFaults           *faults,
                 GError                 **error)
{
  *is_whole = TRUE;
  *is_placed = FALSE;
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      EntenteBulkKind kind = info->refers_to == ENTENTE_REFERS_TO_SOURCE ? ENTENTE_BULK_SOURCE : ENTENTE_BULK_SUBJECT;
      gboolean is_described;
      const char *id;

      if (info->refers_to == ENTENTE_REFERS_TO_NOTHING || info->refers_to == ENTENTE_REFERS_TO_DATASET)
        continue;
      id = ENTENTE_SLOT_FIELD (statement, info, char *);
      if (id == NULL)
        continue;
      if (!refer (self, id, kind, slot == ENTENTE_SLOT_SUBJECT ? types : get_types (slot, statement), line, &keys[slot],
                  &is_described, faults, error))
        return FALSE;
      *is_whole = *is_whole && keys[slot] != 0;
      if (slot == ENTENTE_SLOT_SOURCE)
        *is_placed = is_described;
    }
  return TRUE;
}

static gboolean
insert_statement (EntenteBulk             *self,
                  const EntenteStatement  *statement,
                  const gint64            *keys,
                  gint64                  *key,
                  GError                 **error)
{
  entente_statement_sql_bind_by_key (self->insert_statement, statement, keys);
  entente_statement_sql_bind_days (self->insert_statement, ENTENTE_N_SLOTS + 1, statement->date);
  if (!entente_query_run (self->insert_statement, error))
    return FALSE;
  *key = entente_database_last_key (self->store->database);
  entente_store_texts_add (self->texts, *key, statement->text);
  return TRUE;
}

static gboolean
put_statement (EntenteBulk             *self,
               const EntenteStatement  *statement,
               guint32                  line,
               EntenteFaults           *faults,
               GError                 **error)
{
  EntenteBulkDataset *dataset = entente_bulk_find_dataset (self, statement->dataset, error);
  EntenteStatement named = *statement;
  g_autofree char *made_id = NULL;
  gint64 keys[ENTENTE_N_SLOTS] = { 0 };
  gboolean is_free, is_whole, is_placed;
  int relation = entente_bulk_get_relation (statement->property);
  guint types;
  gint64 key;

  if (dataset == NULL || !check_type (self, statement, line, &types, faults, error))
    return FALSE;
  if (types == 0)
    return TRUE;
  if (statement->id == NULL)
    named.id = made_id = entente_statement_make_id (statement, 0);
  if (!claim_id (self, &named, dataset, line, &is_free, faults, error))
    return FALSE;
  if (!is_free)
    return TRUE;
  if (!find_references (self, statement, types, line, keys, &is_whole, &is_placed, faults, error))
    return FALSE;
  if (!is_whole)
    {
      entente_bulk_add_id (self, entente_bulk_ids_hash (named.id), ENTENTE_BULK_STATEMENT, 0, 0, line, TRUE);
      return TRUE;
    }

  keys[ENTENTE_SLOT_DATASET] = dataset->key;
  if (!insert_statement (self, &named, keys, &key, error))
    return FALSE;
  entente_bulk_add_id (self, entente_bulk_ids_hash (named.id), ENTENTE_BULK_STATEMENT, key, 0, line, TRUE);
  entente_key_set_add (&self->upheaval.changed, keys[ENTENTE_SLOT_SUBJECT]);
  dataset->change->n_stored++;

  if (relation >= 0 && statement->object != NULL && statement->rank != ENTENTE_RANK_DEPRECATED &&
      keys[ENTENTE_SLOT_SUBJECT] != keys[ENTENTE_SLOT_OBJECT])
    {
      const EntenteEdge edge = { (guint) keys[ENTENTE_SLOT_SUBJECT], (guint) keys[ENTENTE_SLOT_OBJECT], line };

      g_array_append_val (self->edges[relation], edge);
    }
  if (statement->paragraph == 0 || statement->source == NULL)
    return TRUE;
  if (is_placed)
    return entente_bulk_check_place (self, statement, keys[ENTENTE_SLOT_SOURCE], line, faults, error);
  if (self->first_unplaced == 0)
    self->first_unplaced = key;
  self->last_unplaced = key;
  return TRUE;
}

static gboolean
put_difference (EntenteBulk              *self,
                const EntenteDifference  *difference,
                guint32                   line,
                EntenteFaults            *faults,
                GError                  **error)
{
  EntenteBulkDataset *dataset = entente_bulk_find_dataset (self, difference->dataset, error);
  const EntenteBulkId *first;
  g_autoptr (GError) local_error = NULL;
  gint64 key;

  if (dataset == NULL)
    return FALSE;
  first = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (difference->id), ENTENTE_BULK_DIFFERENCE);
  if (first != NULL)
    return report_twice (faults, line, difference->id, first), TRUE;
  if (is_other_kind (self, difference->id, ENTENTE_BULK_DIFFERENCE, line, faults))
    return TRUE;
  if (!entente_store_find_key (self->store, "difference", difference->id, &key, error))
    return FALSE;
  /* One of the user's own that is there stays as it is. */
  if (key != 0 && dataset->is_user)
    return TRUE;
  entente_bulk_add_id (self, entente_bulk_ids_hash (difference->id), ENTENTE_BULK_DIFFERENCE, 0, 0, line, TRUE);
  if (entente_store_put_difference (self->store, difference, &local_error))
    return TRUE;
  if (!g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  entente_bulk_report (faults, line, NULL, "%s", local_error->message);
  return TRUE;
}

/**
 * entente_bulk_put:
 * @self: an import
 * @batch: some of its records; what has no id, or no subject, is passed over: whoever read it has reported that
 * @lines: where they stand
 * @faults: where to put what is wrong with them
 * @error: return location for a #GError
 *
 * Stores the records, as far as nothing is wrong with them. After a fault the others are stored all the same, so that all that
 * is wrong can be told.
 *
 * Returns: %TRUE if that worked, faults or not; otherwise the import is to be aborted
 */
gboolean
entente_bulk_put (EntenteBulk             *self,
                  const EntenteRecords    *batch,
                  const EntenteBulkLines  *lines,
                  EntenteFaults           *faults,
                  GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);
  g_return_val_if_fail (lines != NULL, FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);

  for (guint i = 0; i < batch->sources->len; i++)
    {
      const EntenteSource *source = batch->sources->pdata[i];

      if (source->id != NULL && !put_source (self, source, clamp_line (lines->sources[i]), faults, error))
        return FALSE;
    }
  for (guint i = 0; i < batch->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = batch->subjects->pdata[i];

      if (subject->id != NULL && !put_subject (self, subject, clamp_line (lines->subjects[i]), faults, error))
        return FALSE;
    }
  for (guint i = 0; i < batch->statements->len; i++)
    {
      const EntenteStatement *statement = batch->statements->pdata[i];

      if (statement->subject != NULL && !put_statement (self, statement, clamp_line (lines->statements[i]), faults, error))
        return FALSE;
    }
  for (guint i = 0; i < batch->differences->len; i++)
    {
      const EntenteDifference *difference = batch->differences->pdata[i];

      if (difference->id != NULL && !put_difference (self, difference, clamp_line (lines->differences[i]), faults, error))
        return FALSE;
    }
  return entente_store_put_texts (self->store, self->texts, error);
}
