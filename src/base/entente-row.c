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
