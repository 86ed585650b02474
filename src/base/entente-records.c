/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-records.h"

static void
section_clear (gpointer data)
{
  g_free (((EntenteSection *) data)->title);
}

/**
 * entente_source_new:
 *
 * Returns: (transfer full): an empty source, to be filled
 */
EntenteSource *
entente_source_new (void)
{
  EntenteSource *self = g_new0 (EntenteSource, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (EntenteSection));
  g_array_set_clear_func (self->sections, section_clear);
  self->paragraphs = g_array_new (FALSE, TRUE, sizeof (EntenteParagraph));
  return self;
}

/**
 * entente_source_free:
 * @self: (transfer full) (nullable): a source
 */
void
entente_source_free (EntenteSource *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->dataset);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->published);
  g_free (self->link);
  g_free (self->note);
  g_array_unref (self->sections);
  g_array_unref (self->paragraphs);
  g_free (self);
}

static gboolean
sections_equal (const GArray *a,
                const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const EntenteSection *one = &g_array_index (a, EntenteSection, i);
      const EntenteSection *other = &g_array_index (b, EntenteSection, i);

      if (one->paragraph != other->paragraph || g_strcmp0 (one->title, other->title) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
paragraphs_equal (const GArray *a,
                  const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const EntenteParagraph *one = &g_array_index (a, EntenteParagraph, i);
      const EntenteParagraph *other = &g_array_index (b, EntenteParagraph, i);

      if (one->number != other->number || one->role != other->role || one->sentences != other->sentences)
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_source_equal:
 * @a: a source
 * @b: another
 *
 * Returns: whether all that is known of them is the same
 */
gboolean
entente_source_equal (const EntenteSource *a,
                      const EntenteSource *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->dataset, b->dataset) == 0 && g_strcmp0 (a->kind, b->kind) == 0 &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->publisher, b->publisher) == 0 &&
         g_strcmp0 (a->author, b->author) == 0 && g_strcmp0 (a->published, b->published) == 0 &&
         g_strcmp0 (a->link, b->link) == 0 && g_strcmp0 (a->note, b->note) == 0 && sections_equal (a->sections, b->sections) &&
         paragraphs_equal (a->paragraphs, b->paragraphs);
}

/**
 * entente_source_get_section:
 * @self: a source
 * @paragraph: the number of a paragraph, from 1
 *
 * Returns: (transfer none) (nullable): the title of the section that @paragraph stands in, or %NULL before the first
 */
const char *
entente_source_get_section (const EntenteSource *self,
                            guint                paragraph)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, NULL);

  /* To the first section that begins after the paragraph. */
  high = self->sections->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sections, EntenteSection, middle).paragraph <= paragraph)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_array_index (self->sections, EntenteSection, low - 1).title : NULL;
}

/**
 * entente_source_get_paragraph:
 * @self: a source
 * @number: the number of a paragraph, from 1
 *
 * Returns: (transfer none) (nullable): what is recorded of that paragraph
 */
const EntenteParagraph *
entente_source_get_paragraph (const EntenteSource *self,
                              guint                number)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, NULL);

  high = self->paragraphs->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const EntenteParagraph *paragraph = &g_array_index (self->paragraphs, EntenteParagraph, middle);

      if (paragraph->number == number)
        return paragraph;
      if (paragraph->number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/**
 * entente_subject_record_new:
 * @id: its id
 * @type: its type
 *
 * Returns: (transfer full): the record
 */
EntenteSubjectRecord *
entente_subject_record_new (const char        *id,
                            EntenteSubjectType type)
{
  EntenteSubjectRecord *self = g_new (EntenteSubjectRecord, 1);

  self->id = g_strdup (id);
  self->type = type;
  return self;
}

/**
 * entente_subject_record_free:
 * @self: (transfer full) (nullable): a record
 */
void
entente_subject_record_free (EntenteSubjectRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self);
}

/**
 * entente_difference_new:
 *
 * Returns: (transfer full): an empty difference, to be filled
 */
EntenteDifference *
entente_difference_new (void)
{
  EntenteDifference *self = g_new0 (EntenteDifference, 1);

  self->statements = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * entente_difference_free:
 * @self: (transfer full) (nullable): a difference
 */
void
entente_difference_free (EntenteDifference *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->dataset);
  g_free (self->title);
  g_free (self->note);
  g_ptr_array_unref (self->statements);
  g_free (self);
}

/**
 * entente_difference_equal:
 * @a: a difference
 * @b: another
 *
 * Returns: whether it is the same, of the same statements and told in the same words
 */
gboolean
entente_difference_equal (const EntenteDifference *a,
                          const EntenteDifference *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind || a->statements->len != b->statements->len || g_strcmp0 (a->id, b->id) != 0 ||
      g_strcmp0 (a->dataset, b->dataset) != 0 || g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->note, b->note) != 0)
    return FALSE;
  for (guint i = 0; i < a->statements->len; i++)
    if (g_strcmp0 (a->statements->pdata[i], b->statements->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * entente_records_new:
 *
 * Returns: (transfer full): a landscape without records
 */
EntenteRecords *
entente_records_new (void)
{
  EntenteRecords *self = g_new0 (EntenteRecords, 1);

  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_source_free);
  self->subjects = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_subject_record_free);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_difference_free);
  return self;
}

/**
 * entente_records_free:
 * @self: (transfer full) (nullable): a landscape
 */
void
entente_records_free (EntenteRecords *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->dataset);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}
