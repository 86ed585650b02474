/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a landscape file: scanned whole, then walked by the scanner's table, by which each fault has its place, and
 * checked across records. json-glib builds the values of one record at a time (entente-reader-values.c): a tree of the
 * whole would take fifteen times the size of the file, of a hostile one eighty.
 *
 * So a file of 64 MB takes some 400 MB while it is read, most of that its records, and no file more than 600.
 *
 * The order of the records is that of the format (sources, entities, deals, events, scenarios, differences), whatever
 * the order of these lists in the file, and within a list that of the file. */

#include "entente-reader.h"

#include "entente-checks.h"
#include "entente-error.h"
#include "entente-id.h"
#include "entente-plain-text.h"
#include "entente-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_subjects (EntenteReader       *self,
               const char          *name,
               EntenteCell          list,
               EntenteSubjectType   type,
               GError             **error)
{
  EntenteCell cell = { 0 };
  guint length;

  entente_reader_get_list (self, name, list, &length);
  for (guint i = 0; i < length; i++)
    {
      cell = entente_reader_get_element (self, list, i, cell);
      entente_reader_add_subject (self, name, cell, type);
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_landscape (EntenteReader  *self,
                const char     *dataset,
                GError        **error)
{
  enum { FORMAT, DATASET, TITLE, SOURCES, ENTITIES, DEALS, EVENTS, SCENARIOS, DIFFERENCES, N_KEYS };
  static const EntenteKey keys[N_KEYS] = {
    { "format", TRUE }, { "dataset", FALSE }, { "title", FALSE }, { "sources", FALSE }, { "entities", FALSE },
    { "deals", FALSE }, { "events", FALSE }, { "scenarios", FALSE }, { "differences", FALSE },
  };
  EntenteCell whole = { NULL, 0 };
  EntenteCell found[N_KEYS];
  EntenteCell cell = { 0 };
  guint length;

  if (entente_reader_get_initial (self, whole) == '{' && !entente_reader_check_format (self, ENTENTE_LANDSCAPE_FORMAT))
    return TRUE;
  if (!entente_reader_get_object (self, NULL, whole, keys, N_KEYS, found))
    return TRUE;
  if (!entente_cell_is_there (found[DATASET]) && dataset == NULL)
    entente_reader_fault (self, 0, ENTENTE_SPOT_VALUE, NULL, _("“%s” is missing"), "dataset");
  self->records->dataset = entente_cell_is_there (found[DATASET]) ? entente_reader_get_id (self, "dataset", found[DATASET])
                                                                  : g_strdup (dataset);
  self->records->title = entente_reader_get_text (self, "title", found[TITLE], ENTENTE_READER_STRING_MAX);

  entente_reader_get_list (self, "sources", found[SOURCES], &length);
  for (guint i = 0; i < length; i++)
    {
      cell = entente_reader_get_element (self, found[SOURCES], i, cell);
      entente_reader_add_source (self, "sources", cell);
    }
  for (guint i = 0; i < ENTENTE_N_SUBJECT_TYPES; i++)
    if (!read_subjects (self, keys[ENTITIES + i].name, found[ENTITIES + i], ENTENTE_SUBJECT_ENTITY + i, error))
      return FALSE;
  entente_reader_get_list (self, "differences", found[DIFFERENCES], &length);
  for (guint i = 0; i < length; i++)
    {
      cell = entente_reader_get_element (self, found[DIFFERENCES], i, cell);
      entente_reader_add_difference (self, "differences", cell);
    }
  return TRUE;
}

/* Faults of a list come in its order, so that each is found from the one before. */
static guint
find_element (EntenteReader *self,
              guint          list,
              guint          element)
{
  if (self->list != list || self->element > element)
    {
      self->list = list;
      self->element = 0;
      self->element_value = entente_scanner_get_first_child (self->scanner, list);
    }
  for (; self->element < element; self->element++)
    self->element_value = entente_scanner_get_next (self->scanner, self->element_value);
  return self->element_value;
}

static void
report_cb (EntenteRecordKind  kind,
           guint              index,
           const char        *key,
           int                element,
           const char        *expected,
           const char        *message,
           gpointer           user_data)
{
  EntenteReader *self = user_data;
  GArray *values[] = {
    [ENTENTE_RECORD_SOURCE] = self->source_values,
    [ENTENTE_RECORD_SUBJECT] = self->subject_values,
    [ENTENTE_RECORD_STATEMENT] = self->statement_values,
    [ENTENTE_RECORD_DIFFERENCE] = self->difference_values,
  };
  guint record = g_array_index (values[kind], guint32, index);
  guint value = record;

  if (key != NULL)
    value = entente_scanner_get_member (self->scanner, record, key);
  if (value == ENTENTE_SCANNER_NO_VALUE)
    value = record;
  else if (element >= 0)
    value = find_element (self, value, (guint) element);
  entente_reader_fault (self, value, ENTENTE_SPOT_VALUE, expected, "%s", message);
}

static gboolean
read_records (EntenteReader  *self,
              const char     *dataset,
              GError        **error)
{
  if (!entente_reader_check_table (self))
    return TRUE;
  if (!read_landscape (self, dataset, error))
    return FALSE;
  g_clear_object (&self->parser);
  return entente_checks_make_ids (self->records, self->cancellable, error) &&
         entente_checks_run (self->records, self->sound->data, report_cb, self, self->cancellable, error);
}

/**
 * entente_reader_read:
 * @bytes: the text of a landscape file
 * @name: (nullable): the name of the file, for the error
 * @dataset: (nullable): the dataset of a file that names none
 * @faults: (nullable): where to note the faults, in the order of the file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a landscape. A fault of syntax is noted alone; of faults of meaning all are noted. A landscape with faults has
 * no records.
 *
 * The error is %ENTENTE_ERROR_FAULTS if there are faults, its message a summary in one line; %ENTENTE_ERROR_LIMIT if
 * @bytes is too large; or %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the records, or %NULL on error
 */
EntenteRecords *
entente_reader_read (GBytes         *bytes,
                     const char     *name,
                     const char     *dataset,
                     EntenteFaults  *faults,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_auto (EntenteReader) self = { .cancellable = cancellable };
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (dataset == NULL || entente_id_is_valid (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entente_reader_init (&self);
  self.records = entente_records_new ();
  self.scanner = entente_scanner_new (bytes, faults, cancellable, &local_error);
  if (self.scanner == NULL)
    {
      if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS))
        entente_faults_set_error (1, name, error);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (!read_records (&self, dataset, error))
    return NULL;
  if (self.n_faults == 0)
    return g_steal_pointer (&self.records);

  entente_faults_set_error (self.n_faults, name, error);
  if (faults != NULL)
    entente_reader_flush_faults (&self, faults);
  return NULL;
}

static void
set_limit_error (const char  *name,
                 GError     **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("%s is larger than 64 MiB, the most that is read at once"),
               name);
}

/* Reads to the end or one byte beyond the limit: what a file says of its size is not to be trusted. */
static GBytes *
load (GInputStream  *stream,
      const char    *name,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gsize filled = 0;
  gsize got;

  do
    {
      gsize most = MIN (MAX (filled, 65536), ENTENTE_SCANNER_BYTES_MAX + 1 - filled);

      g_byte_array_set_size (data, (guint) (filled + most));
      if (!g_input_stream_read_all (stream, data->data + filled, most, &got, cancellable, error))
        return NULL;
      filled += got;
      if (filled > ENTENTE_SCANNER_BYTES_MAX)
        {
          set_limit_error (name, error);
          return NULL;
        }
      if (got < most)
        break;
    }
  while (TRUE);

  g_byte_array_set_size (data, (guint) filled);
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/**
 * entente_reader_read_input:
 * @input: an open landscape file in the readable form
 * @dataset: (nullable): the dataset of a file that names none
 * @faults: (nullable): where to note the faults, in the order of the file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a landscape as entente_reader_read() does. The error may also be one of GIO's, and is %ENTENTE_ERROR_LIMIT if the
 * file is larger than %ENTENTE_SCANNER_BYTES_MAX, of which no more than that is read.
 *
 * Returns: (transfer full) (nullable): the records, or %NULL on error
 */
EntenteRecords *
entente_reader_read_input (const EntenteInput  *input,
                           const char          *dataset,
                           EntenteFaults       *faults,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (input->size > ENTENTE_SCANNER_BYTES_MAX)
    {
      set_limit_error (input->name, error);
      return NULL;
    }
  bytes = load (input->stream, input->name, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return entente_reader_read (bytes, input->name, dataset, faults, cancellable, error);
}

/**
 * entente_reader_read_file:
 * @file: a landscape file of this computer, in the readable form
 * @dataset: (nullable): the dataset of a file that names none
 * @faults: (nullable): where to note the faults, in the order of the file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Opens a landscape file with entente_input_open() and reads it with entente_reader_read_input().
 *
 * Returns: (transfer full) (nullable): the records, or %NULL on error
 */
EntenteRecords *
entente_reader_read_file (GFile          *file,
                          const char     *dataset,
                          EntenteFaults  *faults,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autoptr (EntenteInput) input = entente_input_open (file, cancellable, error);

  return input == NULL ? NULL : entente_reader_read_input (input, dataset, faults, cancellable, error);
}
