/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-csv.h"

#include <string.h>

/* Handed to the stream in pieces of about this size. */
#define PIECE 65536

#define HEADER \
  "id,dataset,subject_type,subject,subject_name,property,family,object,object_name,value,text,amount_min,amount_max," \
  "currency,qualifier,measure,period,date,modality,credited_to,condition,source,section,paragraph,sentence,rank"

struct _EntenteCsv {
  GOutputStream      *stream;
  EntenteNameFunc  name_of;
  gpointer            user_data;
  GString            *text;
};

/* Whether a spreadsheet would take a cell that begins so for a formula, in ASCII or in the full-width and small forms
 * that some turn into it. */
static gboolean
begins_formula (gunichar character)
{
  switch (character)
    {
    case '=': case '+': case '-': case '@': case '\t': case '\r': case '\n':
    case 0xff1d: case 0xff0b: case 0xff0d: case 0xff20: /* full width = + - @ */
    case 0xfe66: case 0xfe62: case 0xfe63: case 0xfe6b: /* small = + - @ */
    case 0x2212: /* minus */
      return TRUE;
    default:
      return FALSE;
    }
}

/* What may stand before it, since programs strip it before they look. */
static gboolean
is_skipped (gunichar character)
{
  return character == '"' || character == '\'' || character == '`' || g_unichar_isspace (character) ||
         (character >= 0x2018 && character <= 0x201f) || character == 0x200b || character == 0xfeff;
}

static gboolean
is_formula (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !begins_formula (g_utf8_get_char (p)) && is_skipped (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != '\0' && begins_formula (g_utf8_get_char (p));
}

/* Cells are parted by a comma behind each; that behind the last becomes the end of the line. */
static void
append_number (GString    *row,
               const char *number)
{
  if (number != NULL)
    g_string_append (row, number);
  g_string_append_c (row, ',');
}

static void
append_count (GString *row,
              guint    count)
{
  if (count > 0)
    g_string_append_printf (row, "%u", count);
  g_string_append_c (row, ',');
}

static void
append_text (GString    *row,
             const char *text)
{
  gboolean guarded;
  gboolean quoted;

  if (text == NULL)
    text = "";
  guarded = is_formula (text);
  /* Those that only some programs need quoted are quoted for them. */
  quoted = strpbrk (text, "\",;\t\r\n") != NULL;

  if (quoted)
    g_string_append_c (row, '"');
  if (guarded)
    g_string_append_c (row, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (row, '"');
      g_string_append_c (row, *p);
    }
  g_string_append (row, quoted ? "\"," : ",");
}

static void
append_name (EntenteCsv *self,
             const char *id)
{
  append_text (self->text, id == NULL ? NULL : self->name_of (id, self->user_data));
}

/* There is no column for the id of who is credited, so that it stands in for a name that isn't known. */
static void
append_credit (EntenteCsv *self,
               const char *id)
{
  const char *name = id == NULL ? NULL : self->name_of (id, self->user_data);

  append_text (self->text, name != NULL ? name : id);
}

static void
append_bound (GString            *row,
              gint64              bound,
              const EntenteMoney *amount)
{
  g_autofree char *text = NULL;

  if (bound != ENTENTE_MONEY_NO_LOWER && bound != ENTENTE_MONEY_NO_UPPER)
    text = entente_money_bound_to_string (bound, amount->currency);
  append_number (row, text);
}

/* Where the code has a column of its own: the family of a term, the role of a party. */
static gboolean
has_family (const EntenteStatement *statement)
{
  return statement->property == ENTENTE_PROPERTY_TERM || statement->property == ENTENTE_PROPERTY_PARTY;
}

static const char *
get_value (const EntenteStatement *statement)
{
  if (entente_statement_has_amount (statement))
    return statement->words;
  if (entente_property_get_info (statement->property)->text_is_value)
    return statement->text;
  return has_family (statement) ? NULL : statement->code;
}

static void
append_word (GString           *row,
             EntenteVocabulary  vocabulary,
             guint              word)
{
  append_text (row, entente_vocabulary_nth (vocabulary, word));
}

static void
append_row (EntenteCsv             *self,
            const EntenteStatement *statement,
            EntenteSubjectType      subject_type,
            const EntenteSource    *source)
{
  const EntenteMoney *amount = &statement->amount;
  gboolean has_amount = entente_statement_has_amount (statement);
  GString *row = self->text;

  append_text (row, statement->id);
  append_text (row, statement->dataset);
  append_word (row, ENTENTE_VOCABULARY_SUBJECT_TYPE, subject_type);
  append_text (row, statement->subject);
  append_name (self, statement->subject);
  append_word (row, ENTENTE_VOCABULARY_PROPERTY, statement->property);
  append_text (row, has_family (statement) ? statement->code : NULL);
  append_text (row, statement->object);
  append_name (self, statement->object);
  append_text (row, get_value (statement));
  append_text (row, statement->text);
  append_bound (row, amount->lower, amount);
  append_bound (row, amount->upper, amount);
  append_text (row, amount->currency);
  append_word (row, ENTENTE_VOCABULARY_QUALIFIER, amount->qualifier);
  append_text (row, has_amount ? statement->code : NULL);
  append_word (row, ENTENTE_VOCABULARY_PERIOD, amount->period);
  append_text (row, statement->date);
  append_word (row, ENTENTE_VOCABULARY_MODALITY, statement->modality);
  append_credit (self, statement->credited_to);
  append_text (row, statement->condition);
  append_text (row, statement->source);
  append_text (row, source == NULL || statement->paragraph == 0
                      ? NULL : entente_source_get_section (source, statement->paragraph));
  append_count (row, statement->paragraph);
  append_count (row, statement->sentence);
  append_word (row, ENTENTE_VOCABULARY_RANK, statement->rank);
  row->str[row->len - 1] = '\n';
}

static gboolean
flush (EntenteCsv    *self,
       GCancellable  *cancellable,
       GError       **error)
{
  /* Not every stream asks. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, cancellable, error))
    return FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

/**
 * entente_csv_new:
 * @stream: where to write
 * @name_of: (scope forever): tells the preferred name of a subject
 * @user_data: for @name_of
 *
 * Begins a table of statements with its header line.
 *
 * Returns: (transfer full): the table, to be fed by entente_csv_add() and ended by entente_csv_finish()
 */
EntenteCsv *
entente_csv_new (GOutputStream   *stream,
                 EntenteNameFunc  name_of,
                 gpointer         user_data)
{
  EntenteCsv *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  self = g_new0 (EntenteCsv, 1);
  self->stream = g_object_ref (stream);
  self->name_of = name_of;
  self->user_data = user_data;
  self->text = g_string_sized_new (PIECE + PIECE / 4);
  g_string_append (self->text, HEADER "\n");
  return self;
}

/**
 * entente_csv_free:
 * @self: (transfer full) (nullable): a table
 *
 * Drops what has not been written yet; the stream stays open.
 */
void
entente_csv_free (EntenteCsv *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * entente_csv_add:
 * @self: a table
 * @statement: a statement
 * @subject_type: the type of its subject
 * @source: (nullable): its source, for the section; may be %NULL if that isn't known
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Adds a line.
 *
 * Returns: whether it was added; else @error is one of the stream's
 */
gboolean
entente_csv_add (EntenteCsv              *self,
                 const EntenteStatement  *statement,
                 EntenteSubjectType       subject_type,
                 const EntenteSource     *source,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (statement != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  append_row (self, statement, subject_type, source);
  return self->text->len < PIECE || flush (self, cancellable, error);
}

/**
 * entente_csv_finish:
 * @self: a table
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is still to be written. The stream stays open.
 *
 * Returns: whether all was written; else @error is one of the stream's
 */
gboolean
entente_csv_finish (EntenteCsv    *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return flush (self, cancellable, error);
}
