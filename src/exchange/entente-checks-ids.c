/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-checks.h"

#include "entente-hash.h"

static void
take (GHashTable *taken,
      const char *id)
{
  if (id != NULL)
    g_hash_table_add (taken, g_strdup (id));
}

static GHashTable *
collect_taken (const EntenteRecords *records)
{
  GHashTable *taken = g_hash_table_new_full (entente_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->sources->len; i++)
    take (taken, ((EntenteSource *) g_ptr_array_index (records->sources, i))->id);
  for (guint i = 0; i < records->subjects->len; i++)
    take (taken, ((EntenteSubjectRecord *) g_ptr_array_index (records->subjects, i))->id);
  for (guint i = 0; i < records->statements->len; i++)
    take (taken, ((EntenteStatement *) g_ptr_array_index (records->statements, i))->id);
  for (guint i = 0; i < records->differences->len; i++)
    take (taken, ((EntenteDifference *) g_ptr_array_index (records->differences, i))->id);
  return taken;
}

/**
 * entente_checks_make_ids:
 * @records: a landscape
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Gives each statement that has no id the one that entente_statement_make_id() makes. Of statements with the same slots
 * the later ones get the next ordinals, and none gets an id that is written elsewhere in the landscape.
 *
 * Returns: whether it was done; else @error is %G_IO_ERROR_CANCELLED
 */
gboolean
entente_checks_make_ids (EntenteRecords  *records,
                         GCancellable    *cancellable,
                         GError         **error)
{
  g_autoptr (GHashTable) taken = NULL;
  g_autoptr (GHashTable) ordinals = NULL;
  guint i = 0;

  g_return_val_if_fail (records != NULL, FALSE);

  while (i < records->statements->len && ((EntenteStatement *) g_ptr_array_index (records->statements, i))->id != NULL)
    i++;
  if (i == records->statements->len)
    return TRUE;

  taken = collect_taken (records);
  ordinals = g_hash_table_new_full (entente_hash_string, g_str_equal, g_free, NULL);
  for (i = 0; i < records->statements->len; i++)
    {
      EntenteStatement *statement = g_ptr_array_index (records->statements, i);
      g_autofree char *plain = NULL;
      guint ordinal;

      if (i % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (statement->property >= ENTENTE_N_PROPERTIES)
        continue;
      plain = entente_statement_make_id (statement, 0);
      ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (ordinals, plain));
      if (statement->id == NULL)
        {
          statement->id = entente_statement_make_id (statement, ordinal);
          while (g_hash_table_contains (taken, statement->id))
            {
              g_free (statement->id);
              statement->id = entente_statement_make_id (statement, ++ordinal);
            }
          g_hash_table_add (taken, g_strdup (statement->id));
        }
      g_hash_table_insert (ordinals, g_steal_pointer (&plain), GUINT_TO_POINTER (ordinal + 1));
    }
  return TRUE;
}
