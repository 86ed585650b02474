/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements by what they rest on: those of a source, or a single one; and parts of lists that are too long to be read whole. */

#include "entente-landscape-private.h"

#include "entente-error.h"

#include <glib/gi18n-lib.h>

/* Of a source with more statements only the beginnings of its paragraphs are read: so many statements of each, and so many in
 * all. */
#define MAX_WHOLE        2000
#define MAX_OF_PARAGRAPH 5
#define MAX_BEGINNINGS   500

#define MAX_DIFFERENCES 50

/* The longest part of a list that is read at once. */
#define MAX_PART 500

/* The first statements of each paragraph that has any. */
static gboolean
add_beginnings (EntenteStore     *store,
                const char       *source,
                EntenteEvidence  *evidence,
                GError          **error)
{
  evidence->places = entente_store_get_places (store, source, error);
  if (evidence->places == NULL)
    return FALSE;
  for (guint i = 0; i < evidence->places->len && evidence->statements->len < MAX_BEGINNINGS; i++)
    {
      guint paragraph = g_array_index (evidence->places, EntentePlace, i).paragraph;
      const EntentePortion portion = {
        .kind = ENTENTE_PORTION_OF_PARAGRAPH, .id = (char *) source, .paragraph = paragraph, .length = MAX_OF_PARAGRAPH,
      };
      GPtrArray *statements;
      gboolean more;

      if (i > 0 && paragraph == g_array_index (evidence->places, EntentePlace, i - 1).paragraph)
        continue;
      statements = entente_store_get_portion (store, &portion, &more, error);
      if (statements == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (evidence->statements, statements);
    }
  return TRUE;
}

static gboolean
add_of_source (EntenteStore     *store,
               const char       *id,
               EntenteEvidence  *evidence,
               GError          **error)
{
  guint64 n_statements = 0;

  if (!entente_landscape_add_source (store, evidence->references, id, TRUE, error) ||
      !entente_store_count_on_source (store, id, evidence->n_modalities, error))
    return FALSE;
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    n_statements += evidence->n_modalities[i];
  return n_statements > MAX_WHOLE ? add_beginnings (store, id, evidence, error)
                                  : entente_store_each_statement (store, ENTENTE_STATEMENTS_OF_SOURCE, id,
                                                                  entente_landscape_add_statement, evidence->statements, error);
}

static gboolean
add_by_id (EntenteStore     *store,
           const char       *id,
           EntenteEvidence  *evidence,
           GError          **error)
{
  if (!entente_store_each_statement (store, ENTENTE_STATEMENTS_BY_ID, id, entente_landscape_add_statement, evidence->statements,
                                     error))
    return FALSE;
  if (evidence->statements->len > 0)
    return TRUE;
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND, _("Nothing has the id “%s”"), id);
  return FALSE;
}

static EntenteEvidence *
make_evidence (EntenteStore  *store,
               gboolean       is_source,
               const char    *id,
               GError       **error)
{
  g_autoptr (EntenteEvidence) evidence = entente_evidence_new ();

  if (!(is_source ? add_of_source (store, id, evidence, error) : add_by_id (store, id, evidence, error)))
    return NULL;
  evidence->differences = entente_store_get_differences_of (store, evidence->statements, MAX_DIFFERENCES, error);
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
  gboolean is_source = g_task_get_source_tag (task) == entente_landscape_get_source_async;

  return store != NULL ? make_evidence (store, is_source, g_task_get_task_data (task), error) : NULL;
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
 * Asks for the statements that rest on a source, in source order; of a source with very many, for the first of each
 * paragraph.
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

static EntentePart *
make_part (EntenteStore          *store,
           const EntentePortion  *portion,
           GError               **error)
{
  g_autoptr (EntentePart) part = entente_part_new ();

  part->statements = entente_store_get_portion (store, portion, &part->more, error);
  if (part->statements == NULL || !entente_landscape_add_references (store, part->references, part->statements, error))
    return NULL;
  return g_steal_pointer (&part);
}

static gpointer
part_job (GTask    *task,
          gpointer  context,
          GError  **error)
{
  EntenteStore *store = entente_landscape_reader_store (context, task, error);

  return store != NULL ? make_part (store, g_task_get_task_data (task), error) : NULL;
}

/**
 * entente_landscape_get_part_async:
 * @self: a landscape
 * @portion: which part of which list, of at most 500 statements
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a part of a long list of statements.
 */
void
entente_landscape_get_part_async (EntenteLandscape     *self,
                                  const EntentePortion *portion,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  GTask *task;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (self));
  g_return_if_fail (portion != NULL && portion->id != NULL);
  g_return_if_fail (portion->length <= MAX_PART);

  task = entente_landscape_task (self, entente_landscape_get_part_async, cancellable, callback, user_data);
  g_task_set_task_data (task, entente_portion_copy (portion), (GDestroyNotify) entente_portion_free);
  entente_landscape_read (self, task, part_job, (GDestroyNotify) entente_part_free);
}

/**
 * entente_landscape_get_part_finish:
 * @self: a landscape
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the part, empty beyond the end of the list and of what isn't there; or %NULL with @error set
 */
EntentePart *
entente_landscape_get_part_finish (EntenteLandscape  *self,
                                   GAsyncResult      *result,
                                   GError           **error)
{
  return entente_landscape_answer (self, result, entente_landscape_get_part_async, error);
}
