/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-portion.h"

/**
 * entente_portion_copy:
 * @self: a portion
 *
 * Returns: (transfer full): a copy
 */
EntentePortion *
entente_portion_copy (const EntentePortion *self)
{
  EntentePortion *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->id = g_strdup (self->id);
  return copy;
}

/**
 * entente_portion_free:
 * @self: (transfer full) (nullable): a portion
 */
void
entente_portion_free (EntentePortion *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self);
}
