/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-answers.h"

#include "entente-hash.h"
#include "entente-moment.h"
#include "entente-row-text.h"

#include <string.h>

static void
references_clear (gpointer data)
{
  EntenteReferences *self = data;

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
}

/**
 * entente_references_new:
 *
 * Returns: (transfer full): references to be filled, then shared
 */
EntenteReferences *
entente_references_new (void)
{
  EntenteReferences *self = g_atomic_rc_box_new0 (EntenteReferences);

  self->rows = g_hash_table_new_full (entente_hash_string, g_str_equal, NULL, (GDestroyNotify) entente_row_free);
  self->sources = g_hash_table_new_full (entente_hash_string, g_str_equal, NULL, (GDestroyNotify) entente_source_free);
  return self;
}

/**
 * entente_references_ref:
 * @self: references
 *
 * Returns: (transfer full): the same
 */
EntenteReferences *
entente_references_ref (EntenteReferences *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * entente_references_unref:
 * @self: (transfer full): references
 */
void
entente_references_unref (EntenteReferences *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, references_clear);
}

/**
 * entente_references_find:
 * @self: references
 * @id: (nullable): the id of a subject
 *
 * Returns: (transfer none) (nullable): its row, if it is named
 */
const EntenteRow *
entente_references_find (EntenteReferences *self,
                         const char        *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (self->rows, id) : NULL;
}

/**
 * entente_references_name_of:
 * @id: the id of a subject
 * @self: (type EntenteReferences): references
 *
 * An #EntenteNameFunc.
 *
 * Returns: (transfer none): its preferred name as it is shown, or @id if it has none
 */
const char *
entente_references_name_of (const char *id,
                            gpointer    self)
{
  const EntenteRow *row = entente_references_find (self, id);

  return row != NULL ? entente_row_get_name (row) : id;
}

/**
 * entente_references_source:
 * @self: references
 * @id: (nullable): the id of a source
 *
 * Returns: (transfer none) (nullable): the source, if it is named
 */
const EntenteSource *
entente_references_source (EntenteReferences *self,
                           const char        *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return id != NULL ? g_hash_table_lookup (self->sources, id) : NULL;
}

static GPtrArray *
statements_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
}

/**
 * entente_card_new:
 *
 * Returns: (transfer full): a card to be filled; row and differences are missing
 */
EntenteCard *
entente_card_new (void)
{
  EntenteCard *self = g_new0 (EntenteCard, 1);

  self->statements = statements_new ();
  self->naming = statements_new ();
  self->conditional = statements_new ();
  self->accounts = statements_new ();
  self->references = entente_references_new ();
  return self;
}

/**
 * entente_card_free:
 * @self: (transfer full) (nullable): a card
 */
void
entente_card_free (EntenteCard *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->row, entente_row_free);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->naming, g_ptr_array_unref);
  g_clear_pointer (&self->conditional, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->references, entente_references_unref);
  g_free (self);
}

/**
 * entente_card_find_account:
 * @self: a card
 * @id: the id of a statement that a difference names
 *
 * Returns: (transfer none) (nullable): the statement
 */
const EntenteStatement *
entente_card_find_account (const EntenteCard *self,
                           const char        *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->accounts->len; i++)
    {
      const EntenteStatement *statement = self->accounts->pdata[i];

      if (strcmp (statement->id, id) == 0)
        return statement;
    }
  return NULL;
}

/**
 * entente_evidence_new:
 *
 * Returns: (transfer full): an answer to be filled; the differences are missing
 */
EntenteEvidence *
entente_evidence_new (void)
{
  EntenteEvidence *self = g_new0 (EntenteEvidence, 1);

  self->statements = statements_new ();
  self->accounts = statements_new ();
  self->references = entente_references_new ();
  return self;
}

/**
 * entente_evidence_free:
 * @self: (transfer full) (nullable): an answer
 */
void
entente_evidence_free (EntenteEvidence *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->references, entente_references_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

/**
 * entente_part_new:
 *
 * Returns: (transfer full): an answer to be filled; the statements are missing
 */
EntentePart *
entente_part_new (void)
{
  EntentePart *self = g_new0 (EntentePart, 1);

  self->references = entente_references_new ();
  return self;
}

/**
 * entente_part_free:
 * @self: (transfer full) (nullable): an answer
 */
void
entente_part_free (EntentePart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->references, entente_references_unref);
  g_free (self);
}

/**
 * entente_sources_new:
 *
 * Returns: (transfer full): an answer to be filled; the sources are missing
 */
EntenteSources *
entente_sources_new (void)
{
  EntenteSources *self = g_new0 (EntenteSources, 1);

  self->counts = g_array_new (FALSE, FALSE, sizeof (guint64));
  return self;
}

/**
 * entente_sources_free:
 * @self: (transfer full) (nullable): an answer
 */
void
entente_sources_free (EntenteSources *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_free (self);
}

/**
 * entente_facets_new:
 *
 * Returns: (transfer full): counts that are all zero
 */
EntenteFacets *
entente_facets_new (void)
{
  EntenteFacets *self = g_new0 (EntenteFacets, 1);

  self->entity_kinds = g_new0 (guint, entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND));
  self->deal_kinds = g_new0 (guint, entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND));
  self->steps = g_new0 (guint, entente_vocabulary_size (ENTENTE_VOCABULARY_STEP));
  return self;
}

/**
 * entente_facets_free:
 * @self: (transfer full) (nullable): counts
 */
void
entente_facets_free (EntenteFacets *self)
{
  if (self == NULL)
    return;
  g_free (self->entity_kinds);
  g_free (self->deal_kinds);
  g_free (self->steps);
  g_free (self->source_title);
  g_free (self->dataset_title);
  g_free (self);
}

static void
origin_free (gpointer data)
{
  EntenteOrigin *origin = data;

  g_free (origin->id);
  g_free (origin->title);
  g_free (origin);
}

/**
 * entente_listing_new:
 * @keys: (transfer full) (element-type guint32): the keys in order
 *
 * Returns: (transfer full): a list without rows
 */
EntenteListing *
entente_listing_new (GArray *keys)
{
  EntenteListing *self = g_new0 (EntenteListing, 1);

  self->keys = keys;
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) entente_row_free);
  return self;
}

/**
 * entente_listing_free:
 * @self: (transfer full): a list
 */
void
entente_listing_free (EntenteListing *self)
{
  g_array_unref (self->keys);
  g_hash_table_unref (self->rows);
  g_free (self);
}

/**
 * entente_origins_new:
 *
 * Returns: (transfer full): no counts
 */
EntenteOrigins *
entente_origins_new (void)
{
  EntenteOrigins *self = g_new0 (EntenteOrigins, 1);

  self->sources = g_ptr_array_new_with_free_func (origin_free);
  self->datasets = g_ptr_array_new_with_free_func (origin_free);
  return self;
}

/**
 * entente_origins_free:
 * @self: (transfer full) (nullable): counts
 */
void
entente_origins_free (EntenteOrigins *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->datasets);
  g_free (self);
}

/**
 * entente_chronology_new:
 *
 * Returns: (transfer full): an answer without moments
 */
EntenteChronology *
entente_chronology_new (void)
{
  EntenteChronology *self = g_new0 (EntenteChronology, 1);

  self->moments = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  self->undated = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/**
 * entente_chronology_free:
 * @self: (transfer full) (nullable): an answer
 */
void
entente_chronology_free (EntenteChronology *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->moments, g_array_unref);
  g_clear_pointer (&self->undated, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->entities, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self);
}

/**
 * entente_chronology_change_new:
 *
 * Returns: (transfer full): a change of nothing
 */
EntenteChronologyChange *
entente_chronology_change_new (void)
{
  EntenteChronologyChange *self = g_new0 (EntenteChronologyChange, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->moments = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));
  self->n_led = g_array_new (FALSE, FALSE, sizeof (guint));
  self->old_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * entente_chronology_change_free:
 * @self: (transfer full) (nullable): a change
 */
void
entente_chronology_change_free (EntenteChronologyChange *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->moments, g_array_unref);
  g_clear_pointer (&self->n_led, g_array_unref);
  g_clear_pointer (&self->old_names, g_hash_table_unref);
  g_free (self);
}

/**
 * entente_found_new:
 *
 * Returns: (transfer full): an answer to be filled; rows and statements are missing
 */
EntenteFound *
entente_found_new (void)
{
  EntenteFound *self = g_new0 (EntenteFound, 1);

  self->references = entente_references_new ();
  return self;
}

/**
 * entente_found_free:
 * @self: (transfer full) (nullable): an answer
 */
void
entente_found_free (EntenteFound *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->references, entente_references_unref);
  g_free (self);
}

static void
measure_total_free (gpointer data)
{
  EntenteMeasureTotal *total = data;

  g_free (total->measure);
  g_free (total);
}

/**
 * entente_overview_new:
 *
 * Returns: (transfer full): an overview to be filled; differences are missing
 */
EntenteOverview *
entente_overview_new (void)
{
  EntenteOverview *self = g_new0 (EntenteOverview, 1);

  self->in_talks = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->biggest = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->totals = g_ptr_array_new_with_free_func (measure_total_free);
  self->accounts = statements_new ();
  self->references = entente_references_new ();
  return self;
}

/**
 * entente_overview_free:
 * @self: (transfer full) (nullable): an overview
 */
void
entente_overview_free (EntenteOverview *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_clear_pointer (&self->in_talks, g_ptr_array_unref);
  g_clear_pointer (&self->biggest, g_ptr_array_unref);
  g_clear_pointer (&self->totals, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->references, entente_references_unref);
  g_free (self);
}
