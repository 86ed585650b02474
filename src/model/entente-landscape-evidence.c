/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements by what they rest on: all of a source, or a single one. */

#include "entente-landscape-private.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>

static EntenteEvidence *
make_evidence (EntenteStore             *store,
               EntenteStatementsFilter   filter,
               const char               *id,
               GError                  **error)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_new ();
  gboolean is_there;

  if (!entente_store_each_statement (store, filter, id, entente_landscape_add_statement, evidence->statements, error) ||
      !entente_landscape_add_sources (store, evidence->references, error))
    return NULL;
  is_there = evidence->statements->len > 0 ||
             (filter == ENTENTE_STATEMENTS_OF_SOURCE && entente_references_source (evidence->references, id) != NULL);
  if (!is_there)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
      return NULL;
    }
  evidence->differences = entente_store_get_differences (store, filter, id, error);
  if (evidence->differences == NULL ||
      !entente_landscape_add_accounts (store, evidence->differences, evidence->accounts, error) ||
      !entente_landscape_add_references (store, evidence->references, evidence->statements, error) ||
      !entente_landscape_add_references (store, evidence->references, evidence->accounts, error))
    return NULL;
  return g_steal_pointer (&evidence);
}

/* The one function asks for a source, the other for a statement; the rest is the same. */
static gpointer
evidence_job (GTask    *task,
              gpointer  context,
              GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);
  EntenteStatementsFilter filter = g_task_get_source_tag (task) == entente_landscape_get_source_async
                                     ? ENTENTE_STATEMENTS_OF_SOURCE
                                     : ENTENTE_STATEMENTS_BY_ID;

  return store != NULL ? make_evidence (store, filter, g_task_get_task_data (task), error) : NULL;
}

static void
ask (EntenteLandscape    *self,
     const char          *id,
     gpointer             tag,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = entente_landscape_task (self, tag, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (id), g_free);
  entente_landscape_read (self, task, evidence_job, (GDestroyNotify) entente_evidence_free);
}

/**
 * entente_landscape_get_source_async:
 * @self: a landscape
 * @id: the id of a source
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for all statements that rest on a source, in source order.
 */
void
entente_landscape_get_source_async (EntenteLandscape    *self,
                                    const char          *id,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (id != NULL);

  ask (self, id, entente_landscape_get_source_async, cancellable, callback, user_data);
}

/**
 * entente_landscape_get_source_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the statements, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such source
 */
EntenteEvidence *
entente_landscape_get_source_finish (EntenteLandscape  *self,
                                     GAsyncResult      *result,
                                     GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_source_async, error);
}

/**
 * entente_landscape_get_statement_async:
 * @self: a landscape
 * @id: the id of a statement
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a single statement.
 */
void
entente_landscape_get_statement_async (EntenteLandscape    *self,
                                       const char          *id,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (id != NULL);

  ask (self, id, entente_landscape_get_statement_async, cancellable, callback, user_data);
}

/**
 * entente_landscape_get_statement_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the statement, or %NULL with @error set, %ENTENTE_ERROR_NOT_FOUND if there is no such statement
 */
EntenteEvidence *
entente_landscape_get_statement_finish (EntenteLandscape  *self,
                                        GAsyncResult      *result,
                                        GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_statement_async, error);
}
