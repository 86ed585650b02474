/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-writer.h"

#include "entente-error.h"
#include "entente-hash.h"
#include "entente-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Handed to the stream in pieces of about this size. */
#define PIECE 65536

typedef struct {
  const EntenteRecords *records;
  GString              *text;
  GOutputStream        *stream;
  GCancellable         *cancellable;

  /* The statements by subject: those of subject i stand in `order` from first[i] to first[i + 1]. */
  guint                *first;
  guint                *order;
} Writer;

static gboolean
flush (Writer   *self,
       gsize     from,
       GError  **error)
{
  if (self->stream == NULL || self->text->len < from)
    return TRUE;
  /* Not every stream asks. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, self->cancellable, error))
    return FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

static void
append_string (GString    *text,
               const char *value)
{
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        {
          g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
        }
      else if ((guint8) *p < 0x20)
        g_string_append_printf (text, "\\u%04x", *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* A member in a line of its own or, if @before is ", ", in that of others; nothing if there is no value. */
static void
append_member (GString    *text,
               const char *before,
               const char *key,
               const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, "%s\"%s\": ", before, key);
  append_string (text, value);
}

static void
append_dataset (Writer     *self,
                const char *before,
                const char *dataset)
{
  if (dataset != NULL && g_strcmp0 (dataset, self->records->dataset) != 0)
    append_member (self->text, before, "dataset", dataset);
}

static void
append_word (GString               *text,
             const char            *before,
             const EntenteSlotInfo *info,
             guint                  word)
{
  append_member (text, before, info->name, entente_vocabulary_nth (info->vocabulary, word));
}

/* Whether a slot is left out since it says nothing, or what it would say without. */
static gboolean
is_left_out (const Writer           *self,
             const EntenteStatement *statement,
             EntenteSlot             slot)
{
  const EntenteSlotInfo *info = entente_slot_get_info (slot);

  if (slot == ENTENTE_SLOT_SUBJECT)
    return TRUE;
  if (slot == ENTENTE_SLOT_DATASET)
    return statement->dataset == NULL || g_strcmp0 (statement->dataset, self->records->dataset) == 0;
  if (slot == ENTENTE_SLOT_RANK)
    return statement->rank == ENTENTE_RANK_NORMAL;
  switch (info->kind)
    {
    case ENTENTE_SLOT_KIND_TEXT:
    case ENTENTE_SLOT_KIND_ID:
    case ENTENTE_SLOT_KIND_DATE:
      return ENTENTE_SLOT_FIELD (statement, info, char *) == NULL;
    case ENTENTE_SLOT_KIND_BOUND:
      return ENTENTE_SLOT_FIELD (statement, info, gint64) == ENTENTE_MONEY_NO_LOWER ||
             ENTENTE_SLOT_FIELD (statement, info, gint64) == ENTENTE_MONEY_NO_UPPER;
    case ENTENTE_SLOT_KIND_COUNT:
      return ENTENTE_SLOT_FIELD (statement, info, guint) == 0;
    case ENTENTE_SLOT_KIND_CURRENCY:
      return *statement->amount.currency == '\0';
    case ENTENTE_SLOT_KIND_WORD:
    default:
      return FALSE;
    }
}

static void
append_slot (Writer                 *self,
             const EntenteStatement *statement,
             EntenteSlot             slot,
             const char             *before)
{
  const EntenteSlotInfo *info = entente_slot_get_info (slot);
  GString *text = self->text;

  switch (info->kind)
    {
    case ENTENTE_SLOT_KIND_WORD:
      append_word (text, before, info, ENTENTE_SLOT_FIELD (statement, info, guint));
      break;
    case ENTENTE_SLOT_KIND_COUNT:
      g_string_append_printf (text, "%s\"%s\": %u", before, info->name, ENTENTE_SLOT_FIELD (statement, info, guint));
      break;
    case ENTENTE_SLOT_KIND_CURRENCY:
      append_member (text, before, info->name, statement->amount.currency);
      break;
    case ENTENTE_SLOT_KIND_BOUND:
      {
        g_autofree char *bound = entente_money_bound_to_string (ENTENTE_SLOT_FIELD (statement, info, gint64),
                                                                statement->amount.currency);

        append_member (text, before, info->name, bound);
      }
      break;
    case ENTENTE_SLOT_KIND_TEXT:
    case ENTENTE_SLOT_KIND_ID:
    case ENTENTE_SLOT_KIND_DATE:
    default:
      append_member (text, before, info->name, ENTENTE_SLOT_FIELD (statement, info, char *));
      break;
    }
}

static void
append_statement (Writer                 *self,
                  const EntenteStatement *statement)
{
  gboolean has_amount = entente_statement_has_amount (statement);
  gboolean in_amount = FALSE;
  const char *before = " ";

  g_string_append_c (self->text, '{');
  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);

      if ((info->of_amount && !has_amount) || is_left_out (self, statement, slot))
        continue;
      if (info->of_amount && !in_amount)
        {
          g_string_append_printf (self->text, "%s\"amount\": {", before);
          before = " ";
        }
      else if (!info->of_amount && in_amount)
        g_string_append (self->text, " }");
      in_amount = info->of_amount;
      append_slot (self, statement, slot, before);
      before = ", ";
    }
  g_string_append (self->text, in_amount ? " } }" : " }");
}

static void
append_source (Writer              *self,
               const EntenteSource *source)
{
  static const char *const next_line = ",\n      ";
  GString *text = self->text;

  append_member (text, "    {\n      ", "id", source->id);
  append_dataset (self, next_line, source->dataset);
  append_member (text, next_line, "kind", source->kind);
  append_member (text, next_line, "title", source->title);
  append_member (text, next_line, "publisher", source->publisher);
  append_member (text, next_line, "author", source->author);
  append_member (text, next_line, "published", source->published);
  append_member (text, next_line, "link", source->link);
  append_member (text, next_line, "note", source->note);

  for (guint i = 0; i < source->sections->len; i++)
    {
      const EntenteSection *section = &g_array_index (source->sections, EntenteSection, i);

      g_string_append (text, i == 0 ? ",\n      \"sections\": [\n        {" : ",\n        {");
      append_member (text, " ", "title", section->title);
      g_string_append_printf (text, ", \"paragraph\": %u }", section->paragraph);
    }
  if (source->sections->len > 0)
    g_string_append (text, "\n      ]");

  for (guint i = 0; i < source->paragraphs->len; i++)
    {
      const EntenteParagraph *paragraph = &g_array_index (source->paragraphs, EntenteParagraph, i);

      g_string_append (text, i == 0 ? ",\n      \"paragraphs\": [\n        {" : ",\n        {");
      g_string_append_printf (text, " \"number\": %u, \"role\": \"%s\"", paragraph->number,
                              entente_vocabulary_nth (ENTENTE_VOCABULARY_PARAGRAPH_ROLE, paragraph->role));
      if (paragraph->sentences > 0)
        g_string_append_printf (text, ", \"sentences\": %u", paragraph->sentences);
      g_string_append (text, " }");
    }
  if (source->paragraphs->len > 0)
    g_string_append (text, "\n      ]");
  g_string_append (text, "\n    }");
}

static gboolean
append_subject (Writer   *self,
                guint     index,
                GError  **error)
{
  const EntenteSubjectRecord *subject = g_ptr_array_index (self->records->subjects, index);
  guint end = self->first[index + 1];

  append_member (self->text, "    {\n      ", "id", subject->id);
  g_string_append (self->text, ",\n      \"statements\": [");
  for (guint i = self->first[index]; i < end; i++)
    {
      g_string_append (self->text, i == self->first[index] ? "\n        " : ",\n        ");
      append_statement (self, g_ptr_array_index (self->records->statements, self->order[i]));
      if (!flush (self, PIECE, error))
        return FALSE;
    }
  g_string_append (self->text, self->first[index] < end ? "\n      ]\n    }" : "]\n    }");
  return TRUE;
}

static void
append_difference (Writer                  *self,
                   const EntenteDifference *difference)
{
  GString *text = self->text;

  append_member (text, "    {\n      ", "id", difference->id);
  append_dataset (self, ", ", difference->dataset);
  append_member (text, ", ", "title", difference->title);
  append_member (text, ", ", "kind", entente_vocabulary_nth (ENTENTE_VOCABULARY_DIFFERENCE_KIND, difference->kind));
  g_string_append (text, ",\n      \"statements\": [");
  for (guint i = 0; i < difference->statements->len; i++)
    {
      g_string_append (text, i == 0 ? " " : ", ");
      append_string (text, g_ptr_array_index (difference->statements, i));
    }
  g_string_append (text, " ]");
  append_member (text, ",\n      ", "note", difference->note);
  g_string_append (text, "\n    }");
}

/* Opens a list of the landscape with its first record, or goes on to the next one. */
static void
next_record (Writer     *self,
             const char *list,
             gboolean   *open)
{
  if (*open)
    g_string_append (self->text, ",\n");
  else
    g_string_append_printf (self->text, ",\n  \"%s\": [\n", list);
  *open = TRUE;
}

static void
end_list (Writer   *self,
          gboolean  open)
{
  if (open)
    g_string_append (self->text, "\n  ]");
}

static gboolean
append_landscape (Writer  *self,
                  GError **error)
{
  static const char *const lists[ENTENTE_N_SUBJECT_TYPES] = { "entities", "deals", "events", "scenarios" };
  const EntenteRecords *records = self->records;
  gboolean open = FALSE;

  g_string_append (self->text, "{\n  \"format\": \"" ENTENTE_LANDSCAPE_FORMAT "\"");
  append_member (self->text, ",\n  ", "dataset", records->dataset);
  append_member (self->text, ",\n  ", "title", records->title);

  for (guint i = 0; i < records->sources->len; i++)
    {
      next_record (self, "sources", &open);
      append_source (self, g_ptr_array_index (records->sources, i));
      if (!flush (self, PIECE, error))
        return FALSE;
    }
  end_list (self, open);

  for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    {
      open = FALSE;
      for (guint i = 0; i < records->subjects->len; i++)
        if (((EntenteSubjectRecord *) g_ptr_array_index (records->subjects, i))->type == type)
          {
            next_record (self, lists[type], &open);
            if (!append_subject (self, i, error) || !flush (self, PIECE, error))
              return FALSE;
          }
      end_list (self, open);
    }

  open = FALSE;
  for (guint i = 0; i < records->differences->len; i++)
    {
      next_record (self, "differences", &open);
      append_difference (self, g_ptr_array_index (records->differences, i));
      if (!flush (self, PIECE, error))
        return FALSE;
    }
  end_list (self, open);
  g_string_append (self->text, "\n}\n");
  return flush (self, 0, error);
}

/* Sorts the statements by subject, those of one subject staying in their order. */
static gboolean
group_statements (Writer  *self,
                  GError **error)
{
  const EntenteRecords *records = self->records;
  g_autoptr (GHashTable) subjects = g_hash_table_new (entente_hash_string, g_str_equal);
  g_autofree guint *of = g_new (guint, records->statements->len);

  for (guint i = 0; i < records->subjects->len; i++)
    g_hash_table_insert (subjects, ((EntenteSubjectRecord *) g_ptr_array_index (records->subjects, i))->id,
                         GUINT_TO_POINTER (i));

  /* Counted two places further on, summed, and moved to the right place by filling. */
  self->first = g_new0 (guint, (gsize) records->subjects->len + 2);
  self->order = g_new (guint, records->statements->len);
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = g_ptr_array_index (records->statements, i);
      gpointer subject;

      if (!g_hash_table_lookup_extended (subjects, statement->subject, NULL, &subject))
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND,
                       _("The statement “%s” is about “%s”, which is not among what is to be written"),
                       statement->id, statement->subject);
          return FALSE;
        }
      of[i] = GPOINTER_TO_UINT (subject);
      self->first[of[i] + 2]++;
    }
  for (guint i = 2; i < records->subjects->len + 2; i++)
    self->first[i] += self->first[i - 1];
  for (guint i = 0; i < records->statements->len; i++)
    self->order[self->first[of[i] + 1]++] = i;
  return TRUE;
}

static gboolean
write_records (Writer  *self,
               GError **error)
{
  gboolean written = group_statements (self, error) && append_landscape (self, error);

  g_free (self->first);
  g_free (self->order);
  return written;
}

/**
 * entente_writer_write:
 * @records: a landscape without faults
 * @stream: where to write it; stays open
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes a landscape. The error is one of the stream's, or %ENTENTE_ERROR_NOT_FOUND if a statement is about a subject
 * that is not in @records; then nothing has been written.
 *
 * Returns: whether all was written
 */
gboolean
entente_writer_write (const EntenteRecords  *records,
                      GOutputStream         *stream,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (GString) text = g_string_sized_new (PIECE);
  Writer self = { .records = records, .text = text, .stream = stream, .cancellable = cancellable };

  g_return_val_if_fail (records != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return write_records (&self, error);
}

/**
 * entente_writer_to_string:
 * @records: a landscape without faults
 * @error: return location for an error
 *
 * Writes a landscape as entente_writer_write() does.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL on error
 */
GString *
entente_writer_to_string (const EntenteRecords  *records,
                          GError               **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Writer self = { .records = records, .text = text };

  g_return_val_if_fail (records != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return write_records (&self, error) ? g_steal_pointer (&text) : NULL;
}
