/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-stream-reader.h"

#include "entente-id.h"
#include "entente-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A batch ends with the line that reaches one of these. */
#define BATCH_STATEMENTS 2000
#define BATCH_BYTES      (1024 * 1024)

/* What is read from the stream at once. */
#define CHUNK_BYTES (256 * 1024)

/* A dataset for the records of a stream whose first line names none: they are only looked at for their faults. */
#define NO_DATASET "stream"

struct _EntenteStreamReader {
  GInputStream       *stream;
  EntenteReader       reader;
  char               *fallback;
  char               *dataset;
  char               *title;
  EntenteStreamBatch *batch;

  /* What has been read stands from start to end; no line ends before scanned. */
  char               *buffer;
  gsize               start;
  gsize               scanned;
  gsize               end;
  gboolean            at_end;
  gboolean            skipping; /* the rest of a line that is too long */
  gboolean            is_unended; /* the line that has no end is being read */
  guint               line;
  guint64             n_read;
  gboolean            has_head;
  gboolean            done;
};

/* The members that a line may have. */
enum { SOURCE, ENTITY, DEAL, EVENT, SCENARIO, DIFFERENCE, STATEMENT, N_MEMBERS };
static const EntenteKey members[N_MEMBERS] = {
  { "source", FALSE }, { "entity", FALSE }, { "deal", FALSE }, { "event", FALSE },
  { "scenario", FALSE }, { "difference", FALSE }, { "statement", FALSE },
};

static EntenteStreamBatch *
batch_new (const char *dataset)
{
  EntenteStreamBatch *self = g_new0 (EntenteStreamBatch, 1);

  self->records = entente_records_new ();
  self->records->dataset = g_strdup (dataset != NULL ? dataset : NO_DATASET);
  self->source_lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->subject_lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->statement_lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->difference_lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->faults = entente_faults_new ();
  return self;
}

static void
add_lines (GArray          *lines,
           const GPtrArray *records,
           guint32          line)
{
  while (lines->len < records->len)
    g_array_append_val (lines, line);
}

/* Of a line with faults: what has no id is dropped, and statements that can't be stored; a source that can't be stays, so
 * that no second fault is made of each statement that names it. */
static void
mend_batch (EntenteStreamReader *self)
{
  EntenteRecords *records = self->batch->records;
  guint first = self->batch->statement_lines->len;

  for (guint i = records->statements->len; i > first; i--)
    if (!self->reader.sound->data[i - 1 - first])
      g_ptr_array_remove_index (records->statements, i - 1);
  for (guint i = records->subjects->len; i > self->batch->subject_lines->len; i--)
    if (((EntenteSubjectRecord *) records->subjects->pdata[i - 1])->id == NULL)
      g_ptr_array_remove_index (records->subjects, i - 1);
  for (guint i = records->sources->len; i > self->batch->source_lines->len; i--)
    {
      EntenteSource *source = records->sources->pdata[i - 1];

      if (source->kind == NULL)
        source->kind = g_strdup ("other");
      if (source->dataset == NULL)
        source->dataset = g_strdup (records->dataset);
      if (source->id == NULL)
        g_ptr_array_remove_index (records->sources, i - 1);
    }
  g_ptr_array_set_size (records->differences, (int) self->batch->difference_lines->len);
}

static void
end_line (EntenteStreamReader *self)
{
  EntenteReader *reader = &self->reader;
  EntenteStreamBatch *batch = self->batch;

  if (reader->n_faults > 0)
    {
      mend_batch (self);
      entente_reader_flush_faults (reader, batch->faults);
    }
  for (guint i = batch->statement_lines->len; i < batch->records->statements->len; i++)
    {
      EntenteStatement *statement = batch->records->statements->pdata[i];

      if (statement->id == NULL)
        statement->id = entente_statement_make_id (statement, 0);
    }
  add_lines (batch->source_lines, batch->records->sources, self->line);
  add_lines (batch->subject_lines, batch->records->subjects, self->line);
  add_lines (batch->statement_lines, batch->records->statements, self->line);
  add_lines (batch->difference_lines, batch->records->differences, self->line);
  g_array_set_size (reader->source_values, 0);
  g_array_set_size (reader->subject_values, 0);
  g_array_set_size (reader->statement_values, 0);
  g_array_set_size (reader->difference_values, 0);
  g_byte_array_set_size (reader->sound, 0);
}

/* Returns %FALSE if there is no use in reading on. */
static gboolean
read_head (EntenteStreamReader *self)
{
  enum { FORMAT, DATASET, TITLE, N_KEYS };
  static const EntenteKey keys[N_KEYS] = { { "format", TRUE }, { "dataset", FALSE }, { "title", FALSE } };
  EntenteReader *reader = &self->reader;
  EntenteCell whole = { NULL, 0 };
  EntenteCell found[N_KEYS];

  if (entente_reader_get_initial (reader, whole) == '{' && !entente_reader_check_format (reader, ENTENTE_STREAM_FORMAT))
    return FALSE;
  if (!entente_reader_get_object (reader, NULL, whole, keys, N_KEYS, found))
    return TRUE;
  if (entente_cell_is_there (found[DATASET]))
    self->dataset = entente_reader_get_id (reader, "dataset", found[DATASET]);
  else if (self->fallback != NULL)
    self->dataset = g_strdup (self->fallback);
  else
    entente_reader_fault (reader, 0, ENTENTE_SPOT_VALUE, NULL, _("“%s” is missing"), "dataset");
  self->title = entente_reader_get_text (reader, "title", found[TITLE], ENTENTE_READER_STRING_MAX);
  if (self->dataset != NULL)
    {
      g_free (reader->records->dataset);
      reader->records->dataset = g_strdup (self->dataset);
    }
  return TRUE;
}

static void
read_record (EntenteStreamReader *self)
{
  EntenteReader *reader = &self->reader;
  EntenteCell whole = { NULL, 0 };
  EntenteCell found[N_MEMBERS];
  guint first;

  if (!entente_reader_get_object (reader, NULL, whole, members, N_MEMBERS, found))
    return;
  first = entente_scanner_get_first_child (reader->scanner, 0);
  if (first == ENTENTE_SCANNER_NO_VALUE)
    entente_reader_fault (reader, 0, ENTENTE_SPOT_VALUE, _("a record"), _("The line holds an empty object"));
  else if (entente_scanner_get_next (reader->scanner, first) != ENTENTE_SCANNER_NO_VALUE)
    entente_reader_fault (reader, entente_scanner_get_next (reader->scanner, first), ENTENTE_SPOT_KEY,
                          _("one record a line"), _("The line goes on after its record"));
  for (guint i = 0; i < N_MEMBERS; i++)
    {
      if (!entente_cell_is_there (found[i]))
        continue;
      switch (i)
        {
        case SOURCE:
          entente_reader_add_source (reader, members[i].name, found[i]);
          break;
        case DIFFERENCE:
          entente_reader_add_difference (reader, members[i].name, found[i]);
          break;
        case STATEMENT:
          entente_reader_add_lone_statement (reader, found[i]);
          break;
        default:
          entente_reader_add_subject (reader, members[i].name, found[i], ENTENTE_SUBJECT_ENTITY + (i - ENTITY));
          break;
        }
    }
}

/* Returns %FALSE if there is no use in reading on. */
static gboolean
read_line (EntenteStreamReader *self,
           const char          *line,
           gsize                length)
{
  EntenteReader *reader = &self->reader;
  gboolean go_on = TRUE;

  /* What json-glib has built of the line before is gone from here on. */
  if (entente_scanner_scan_line (reader->scanner, line, length, self->line, self->batch->faults) &&
      entente_reader_check_table (reader))
    {
      if (!self->has_head)
        go_on = read_head (self);
      else
        read_record (self);
    }
  else
    self->batch->is_cut_off = self->is_unended;
  self->has_head = TRUE;
  end_line (self);
  return go_on;
}

/* Forgets what of the line that is being read stands in the buffer, if it is too long. */
static void
check_length (EntenteStreamReader *self,
              gsize                length)
{
  if (length <= ENTENTE_STREAM_LINE_MAX || self->skipping)
    return;
  entente_faults_add (self->batch->faults, self->line + 1, 1, "", _("at most 1 MiB"), _("The line is too long"));
  self->skipping = TRUE;
}

static gboolean
fill (EntenteStreamReader  *self,
      GCancellable         *cancellable,
      GError              **error)
{
  gssize got;

  check_length (self, self->end - self->start);
  if (self->skipping)
    self->start = self->end;
  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->start = 0;
  self->scanned = self->end;
  got = g_input_stream_read (self->stream, self->buffer + self->end, CHUNK_BYTES, cancellable, error);
  if (got < 0)
    return FALSE;
  self->end += (gsize) got;
  self->n_read += (gsize) got;
  self->at_end = got == 0;
  return TRUE;
}

/* Finds the next line that is neither blank nor too long; at the end there is none. */
static gboolean
next_line (EntenteStreamReader  *self,
           const char          **line,
           gsize                *length,
           GCancellable         *cancellable,
           GError              **error)
{
  for (*line = NULL; *line == NULL && (!self->at_end || self->start < self->end);)
    {
      const char *end = memchr (self->buffer + self->scanned, '\n', self->end - self->scanned);
      const char *p = self->buffer + self->start;

      if (end == NULL && !self->at_end)
        {
          if (!fill (self, cancellable, error))
            return FALSE;
          continue;
        }
      self->is_unended = end == NULL;
      if (self->is_unended)
        end = self->buffer + self->end;
      *length = (gsize) (end - p);
      check_length (self, *length);
      self->start = self->scanned = MIN ((gsize) (end - self->buffer) + 1, self->end);
      self->line++;
      while (p < end && g_ascii_isspace (*p))
        p++;
      if (p < end && !self->skipping)
        *line = end - *length;
      self->skipping = FALSE;
    }
  return TRUE;
}

static guint64
get_position (const EntenteStreamReader *self)
{
  return self->n_read - (self->end - self->start);
}

static gboolean
read_on (EntenteStreamReader  *self,
         GCancellable         *cancellable,
         GError              **error)
{
  const char *line;
  gsize length;

  if (!next_line (self, &line, &length, cancellable, error))
    return FALSE;
  self->done = line == NULL || !read_line (self, line, length);
  if (line == NULL && !self->has_head)
    entente_faults_add (self->batch->faults, 1, 1, "", _("an object"), _("The file is empty"));
  return TRUE;
}

/**
 * entente_stream_reader_new:
 * @stream: what to read; a reference is kept
 * @dataset: (nullable): the dataset of a stream that names none
 *
 * Returns: (transfer full): a reader
 */
EntenteStreamReader *
entente_stream_reader_new (GInputStream *stream,
                           const char   *dataset)
{
  EntenteStreamReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (dataset == NULL || entente_id_is_valid (dataset), NULL);

  self = g_new0 (EntenteStreamReader, 1);
  self->stream = g_object_ref (stream);
  self->fallback = g_strdup (dataset);
  self->buffer = g_malloc (ENTENTE_STREAM_LINE_MAX + CHUNK_BYTES);
  entente_reader_init (&self->reader);
  self->reader.of_line = TRUE;
  self->reader.scanner = entente_scanner_new_for_lines ();
  return self;
}

/**
 * entente_stream_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
entente_stream_reader_free (EntenteStreamReader *self)
{
  if (self == NULL)
    return;
  self->reader.records = NULL;
  entente_reader_clear (&self->reader);
  g_clear_pointer (&self->batch, entente_stream_batch_free);
  g_object_unref (self->stream);
  g_free (self->fallback);
  g_free (self->dataset);
  g_free (self->title);
  g_free (self->buffer);
  g_free (self);
}

/**
 * entente_stream_reader_next:
 * @self: a reader
 * @batch: (out) (transfer full) (nullable): the next records, or %NULL at the end of the stream
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads on. A line with faults is passed over, and reading goes on behind it.
 *
 * Returns: %TRUE if it could be read, faults or not; else @error is one of the stream's
 */
gboolean
entente_stream_reader_next (EntenteStreamReader  *self,
                            EntenteStreamBatch  **batch,
                            GCancellable         *cancellable,
                            GError              **error)
{
  guint64 before;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);

  *batch = NULL;
  /* Not every stream asks. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->done)
    return TRUE;
  before = get_position (self);
  self->batch = batch_new (self->dataset);
  self->reader.records = self->batch->records;
  while (!self->done && self->batch->records->statements->len < BATCH_STATEMENTS && get_position (self) - before < BATCH_BYTES)
    if (!read_on (self, cancellable, error))
      {
        self->reader.records = NULL;
        g_clear_pointer (&self->batch, entente_stream_batch_free);
        return FALSE;
      }
  self->batch->n_bytes = get_position (self) - before;
  self->reader.records = NULL;
  *batch = g_steal_pointer (&self->batch);
  return TRUE;
}

/**
 * entente_stream_reader_get_dataset:
 * @self: a reader that has read a batch
 *
 * Returns: (transfer none) (nullable): the dataset of the stream, or %NULL if it names none that can be used: that is
 *   among the faults
 */
const char *
entente_stream_reader_get_dataset (const EntenteStreamReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dataset;
}

/**
 * entente_stream_reader_get_title:
 * @self: a reader that has read a batch
 *
 * Returns: (transfer none) (nullable): the title of the stream, if it has one
 */
const char *
entente_stream_reader_get_title (const EntenteStreamReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * entente_stream_batch_free:
 * @self: (transfer full) (nullable): a batch
 */
void
entente_stream_batch_free (EntenteStreamBatch *self)
{
  if (self == NULL)
    return;
  entente_records_free (self->records);
  g_array_unref (self->source_lines);
  g_array_unref (self->subject_lines);
  g_array_unref (self->statement_lines);
  g_array_unref (self->difference_lines);
  entente_faults_free (self->faults);
  g_free (self);
}
