/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an answer is the one that is there already: after an edit nearly all are, and what shows them stays as it is. */

#include "entente-answers.h"

#include "entente-coverage.h"

#include <string.h>

/* Both may be missing. */
static gboolean
arrays_equal (const GPtrArray *a,
              const GPtrArray *b,
              GEqualFunc       equal)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
tables_equal (GHashTable *a,
              GHashTable *b,
              GEqualFunc  equal)
{
  GHashTableIter iter;
  gpointer id, one;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &id, &one))
    {
      gconstpointer other = g_hash_table_lookup (b, id);

      if (other == NULL || !equal (one, other))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_statements_equal:
 * @a: (element-type EntenteStatement): statements
 * @b: (element-type EntenteStatement): others
 *
 * Returns: whether they are the same in the same order
 */
gboolean
entente_statements_equal (const GPtrArray *a,
                          const GPtrArray *b)
{
  return arrays_equal (a, b, (GEqualFunc) entente_statement_equal);
}

/**
 * entente_rows_equal:
 * @a: (element-type EntenteRow): rows
 * @b: (element-type EntenteRow): others
 *
 * Returns: whether they are the same in the same order
 */
gboolean
entente_rows_equal (const GPtrArray *a,
                    const GPtrArray *b)
{
  return arrays_equal (a, b, (GEqualFunc) entente_row_equal);
}

/**
 * entente_differences_equal:
 * @a: (nullable) (element-type EntenteDifference): differences
 * @b: (nullable) (element-type EntenteDifference): others
 *
 * Returns: whether they are the same in the same order
 */
gboolean
entente_differences_equal (const GPtrArray *a,
                           const GPtrArray *b)
{
  return arrays_equal (a, b, (GEqualFunc) entente_difference_equal);
}

/**
 * entente_references_equal:
 * @a: references
 * @b: others
 *
 * Returns: whether they know the same of the same
 */
gboolean
entente_references_equal (EntenteReferences *a,
                          EntenteReferences *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return tables_equal (a->rows, b->rows, (GEqualFunc) entente_row_equal) &&
         tables_equal (a->sources, b->sources, (GEqualFunc) entente_source_equal);
}

/**
 * entente_card_equal:
 * @a: a card
 * @b: another
 *
 * Returns: whether they tell the same
 */
gboolean
entente_card_equal (const EntenteCard *a,
                    const EntenteCard *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_statements == b->n_statements && a->begun == b->begun && a->begun_properties == b->begun_properties &&
         entente_row_equal (a->row, b->row) && entente_statements_equal (a->statements, b->statements) &&
         entente_statements_equal (a->naming, b->naming) && entente_statements_equal (a->conditional, b->conditional) &&
         entente_differences_equal (a->differences, b->differences) && entente_statements_equal (a->accounts, b->accounts) &&
         entente_references_equal (a->references, b->references);
}

static gboolean
places_equal (const GArray *a,
              const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (EntentePlace)) == 0);
}

/**
 * entente_evidence_equal:
 * @a: an answer
 * @b: another
 *
 * Returns: whether they tell the same
 */
gboolean
entente_evidence_equal (const EntenteEvidence *a,
                        const EntenteEvidence *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return memcmp (a->n_modalities, b->n_modalities, sizeof a->n_modalities) == 0 && places_equal (a->places, b->places) &&
         entente_statements_equal (a->statements, b->statements) && entente_differences_equal (a->differences, b->differences) &&
         entente_statements_equal (a->accounts, b->accounts) && entente_references_equal (a->references, b->references);
}
