/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-icons.h"

/**
 * entente_icons_get_name:
 * @row: a subject
 *
 * Returns: (transfer full): the name of the icon for its type, and of a deal for its kind
 */
char *
entente_icons_get_name (const EntenteRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (row->type == ENTENTE_SUBJECT_DEAL && row->kind != NULL)
    return g_strdup_printf ("entente-deal-%s-symbolic", row->kind);
  return g_strdup_printf ("entente-%s-symbolic", entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, row->type));
}
