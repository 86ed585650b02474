/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-row.h"

/**
 * entente_row_free:
 * @self: (transfer full) (nullable): a row
 */
void
entente_row_free (EntenteRow *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->kind);
  g_free (self->step);
  g_free (self->date);
  g_free (self->measure);
  g_free (self->words);
  g_free (self->credited_to);
  g_strfreev (self->parties);
  g_free (self);
}

static gboolean
names_equal (char **a,
             char **b)
{
  return a != NULL && b != NULL ? g_strv_equal ((const char *const *) a, (const char *const *) b) : a == b;
}

/**
 * entente_row_equal:
 * @a: a row
 * @b: another
 *
 * Returns: whether all that they say is the same
 */
gboolean
entente_row_equal (const EntenteRow *a,
                   const EntenteRow *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->key == b->key && a->type == b->type && a->modality == b->modality && a->has_modality == b->has_modality &&
         a->deals == b->deals && a->events == b->events && a->differences == b->differences && a->talks == b->talks &&
         a->n_parties == b->n_parties && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->name, b->name) == 0 &&
         g_strcmp0 (a->kind, b->kind) == 0 && g_strcmp0 (a->step, b->step) == 0 && g_strcmp0 (a->date, b->date) == 0 &&
         g_strcmp0 (a->measure, b->measure) == 0 && entente_money_sort (&a->amount, &b->amount) == 0 &&
         g_strcmp0 (a->words, b->words) == 0 && g_strcmp0 (a->credited_to, b->credited_to) == 0 &&
         names_equal (a->parties, b->parties);
}

/**
 * entente_dataset_info_free:
 * @self: (transfer full) (nullable): what is known of a dataset
 */
void
entente_dataset_info_free (EntenteDatasetInfo *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

/**
 * entente_dataset_change_free:
 * @self: (transfer full) (nullable): what an import did to a dataset
 */
void
entente_dataset_change_free (EntenteDatasetChange *self)
{
  if (self == NULL)
    return;
  g_free (self->dataset);
  g_free (self);
}
