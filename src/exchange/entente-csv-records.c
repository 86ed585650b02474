/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-csv.h"

#include "entente-error.h"
#include "entente-hash.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const EntenteRecords *records;
  GHashTable           *sources;
  GHashTable           *subjects;
  GHashTable           *names;
} Index;

static int
compare_source (const Index            *self,
                const EntenteStatement *a,
                const EntenteStatement *b)
{
  guint first = a->source == NULL ? G_MAXUINT : GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, a->source));
  guint second = b->source == NULL ? G_MAXUINT : GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, b->source));

  return first < second ? -1 : first > second;
}

/* The order in which statements are preferred, as everywhere: rank, the user's own, modality, dated before undated, the
 * order of the sources, id. */
static gboolean
is_preferred (const Index            *self,
              const EntenteStatement *a,
              const EntenteStatement *b)
{
  gboolean user_a = g_strcmp0 (a->dataset, ENTENTE_DATASET_USER) == 0;
  gboolean user_b = g_strcmp0 (b->dataset, ENTENTE_DATASET_USER) == 0;
  int order;

  if (a->rank != b->rank)
    return a->rank < b->rank;
  if (user_a != user_b)
    return user_a;
  if (a->modality != b->modality)
    return a->modality < b->modality;
  if ((a->date == NULL) != (b->date == NULL))
    return a->date != NULL;
  order = compare_source (self, a, b);
  if (order != 0)
    return order < 0;
  return g_strcmp0 (a->id, b->id) < 0;
}

static void
add_name (Index                  *self,
          const EntenteStatement *statement)
{
  const EntenteStatement *before;

  if (statement->property != ENTENTE_PROPERTY_NAME || statement->condition != NULL)
    return;
  before = g_hash_table_lookup (self->names, statement->subject);
  if (before == NULL || is_preferred (self, statement, before))
    g_hash_table_insert (self->names, statement->subject, (gpointer) statement);
}

static void
index_init (Index                *self,
            const EntenteRecords *records)
{
  self->records = records;
  self->sources = g_hash_table_new (entente_hash_string, g_str_equal);
  self->subjects = g_hash_table_new (entente_hash_string, g_str_equal);
  self->names = g_hash_table_new (entente_hash_string, g_str_equal);
  for (guint i = 0; i < records->sources->len; i++)
    g_hash_table_insert (self->sources, ((EntenteSource *) g_ptr_array_index (records->sources, i))->id,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = g_ptr_array_index (records->subjects, i);

      g_hash_table_insert (self->subjects, subject->id, (gpointer) subject);
    }
  for (guint i = 0; i < records->statements->len; i++)
    add_name (self, g_ptr_array_index (records->statements, i));
}

static void
index_clear (Index *self)
{
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, index_clear)

static const char *
name_of_cb (const char *id,
            gpointer    user_data)
{
  Index *self = user_data;
  const EntenteStatement *name = g_hash_table_lookup (self->names, id);

  return name != NULL ? name->text : NULL;
}

static gboolean
add_statement (const Index             *self,
               EntenteCsv              *csv,
               const EntenteStatement  *statement,
               GCancellable            *cancellable,
               GError                 **error)
{
  const EntenteSubjectRecord *subject = g_hash_table_lookup (self->subjects, statement->subject);
  const EntenteSource *source = NULL;
  guint number = 0;

  if (subject == NULL)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                   _("The statement “%s” is about “%s”, which is not among what is to be written"),
                   statement->id, statement->subject);
      return FALSE;
    }
  if (statement->source != NULL)
    number = GPOINTER_TO_UINT (g_hash_table_lookup (self->sources, statement->source));
  if (number > 0)
    source = g_ptr_array_index (self->records->sources, number - 1);
  return entente_csv_add (csv, statement, subject->type, source, cancellable, error);
}

/**
 * entente_csv_write_records:
 * @records: a landscape without faults
 * @stream: where to write; stays open
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the statements of a landscape as a table. The name of a subject is that of its preferred unconditional statement
 * of one.
 *
 * Returns: whether all was written; else @error is one of the stream's, or %ENTENTE_ERROR_NOT_FOUND if a statement is
 *   about a subject that is not in @records
 */
gboolean
entente_csv_write_records (const EntenteRecords  *records,
                           GOutputStream         *stream,
                           GCancellable          *cancellable,
                           GError               **error)
{
  g_auto (Index) self = { 0 };
  g_autoptr (EntenteCsv) csv = NULL;

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  index_init (&self, records);
  csv = entente_csv_new (stream, name_of_cb, &self);
  for (guint i = 0; i < records->statements->len; i++)
    if (!add_statement (&self, csv, g_ptr_array_index (records->statements, i), cancellable, error))
      return FALSE;
  return entente_csv_finish (csv, cancellable, error);
}
