/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-list-query.h"

/**
 * entente_list_query_new:
 * @type: the type of the subjects
 *
 * Returns: (transfer full): a query for all subjects of @type in name order
 */
EntenteListQuery *
entente_list_query_new (EntenteSubjectType type)
{
  EntenteListQuery *self = g_new0 (EntenteListQuery, 1);

  self->type = type;
  self->filter = entente_filter_new ();
  return self;
}

/**
 * entente_list_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): a copy with strings of its own
 */
EntenteListQuery *
entente_list_query_copy (const EntenteListQuery *self)
{
  EntenteListQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->scope = g_strdup (self->scope);
  copy->filter = entente_filter_copy (self->filter);
  return copy;
}

/**
 * entente_list_query_free:
 * @self: (transfer full) (nullable): a query
 */
void
entente_list_query_free (EntenteListQuery *self)
{
  if (self == NULL)
    return;
  g_free (self->scope);
  entente_filter_free (self->filter);
  g_free (self);
}

/**
 * entente_list_query_equal:
 * @a: a query
 * @b: another
 *
 * Returns: whether they ask for the same
 */
gboolean
entente_list_query_equal (const EntenteListQuery *a,
                          const EntenteListQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->type == b->type && a->order == b->order && a->reversed == b->reversed && g_strcmp0 (a->scope, b->scope) == 0 &&
         entente_filter_equal (a->filter, b->filter);
}
