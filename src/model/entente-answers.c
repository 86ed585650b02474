/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-answers.h"

#include <string.h>

static GPtrArray *
statements_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
}

/**
 * entente_card_new:
 *
 * Returns: (transfer full): a card to be filled; row, differences and sources are missing
 */
EntenteCard *
entente_card_new (void)
{
  EntenteCard *self = g_new0 (EntenteCard, 1);

  self->statements = statements_new ();
  self->naming = statements_new ();
  self->conditional = statements_new ();
  self->accounts = statements_new ();
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}

/**
 * entente_card_name_of:
 * @self: a card
 * @id: the id of a subject that stands on it
 *
 * Returns: (transfer none): its preferred name, or @id if it has none
 */
const char *
entente_card_name_of (const EntenteCard *self,
                      const char        *id)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  name = g_hash_table_lookup (self->names, id);
  return name != NULL ? name : id;
}

/**
 * entente_sources_find:
 * @sources: (element-type EntenteSource): sources
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the source with that id
 */
const EntenteSource *
entente_sources_find (const GPtrArray *sources,
                      const char      *id)
{
  g_return_val_if_fail (sources != NULL, NULL);

  for (guint i = 0; id != NULL && i < sources->len; i++)
    {
      const EntenteSource *source = sources->pdata[i];

      if (strcmp (source->id, id) == 0)
        return source;
    }
  return NULL;
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

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
  g_clear_pointer (&self->names, g_hash_table_unref);
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
 * Returns: (transfer full): an overview to be filled; differences and sources are missing
 */
EntenteOverview *
entente_overview_new (void)
{
  EntenteOverview *self = g_new0 (EntenteOverview, 1);

  self->in_talks = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->biggest = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_row_free);
  self->totals = g_ptr_array_new_with_free_func (measure_total_free);
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
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self);
}
