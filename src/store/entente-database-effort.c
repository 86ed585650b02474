/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What queries cost; and one that is ended although it doesn't look by itself whether it should. */

#include "entente-database-private.h"

/**
 * entente_database_each_prepared:
 * @self: a connection
 * @func: (scope call): is called with each query that is prepared, and what it has cost since it was last asked
 * @data: for @func
 *
 * For tests and measurements: steps, rows and sorts are the same in each run, however busy the machine is.
 */
void
entente_database_each_prepared (EntenteDatabase     *self,
                                EntentePreparedFunc  func,
                                gpointer             data)
{
  GHashTableIter iter;
  gpointer sql, statement;

  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  g_hash_table_iter_init (&iter, self->prepared);
  while (g_hash_table_iter_next (&iter, &sql, &statement))
    {
      const EntenteEffort effort = {
        .runs = (guint) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_RUN, 1),
        .steps = (guint) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_VM_STEP, 1),
        .scanned = (guint) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1),
        .sorts = (guint) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_SORT, 1),
        .indexed = (guint) sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_AUTOINDEX, 1),
      };

      func (sql, &effort, data);
    }
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      connection)
{
  sqlite3_interrupt (connection);
}

/**
 * entente_query_next_long:
 * @self: a query
 * @error: return location for a #GError
 *
 * As entente_query_next(), for a query that may take seconds to its next row without looking at the cancellable, as the search
 * for damage does.
 *
 * Returns: %TRUE if there is a row; %FALSE at the end, or with @error set on failure
 */
gboolean
entente_query_next_long (EntenteQuery *self,
                         GError      **error)
{
  GCancellable *cancellable = self->database->cancellable;
  gulong handler = 0;
  gboolean has_row;

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), self->database->connection, NULL);
  has_row = entente_query_next (self, error);
  if (handler != 0)
    g_cancellable_disconnect (cancellable, handler);
  return has_row;
}
