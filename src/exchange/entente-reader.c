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

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* No object of a landscape has near as many keys, and json-glib's table of them can be made slow by who writes them. */
#define MEMBERS_MAX 100
/* Each may be a record, which takes some 300 bytes even if it is empty in the file. 64 MB of statements with their
 * sentences and places have little more than half as many. */
#define CONTAINERS_MAX 1000000

#define FORMAT_STEM "entente-landscape-"

static void
read_subject (EntenteReader      *self,
              const char         *name,
              EntenteCell         cell,
              EntenteSubjectType  type)
{
  enum { ID, STATEMENTS, N_KEYS };
  static const EntenteKey keys[N_KEYS] = { { "id", TRUE }, { "statements", TRUE } };
  EntenteCell found[N_KEYS];
  EntenteCell statement = { 0 };
  g_autofree char *id = NULL;
  guint length;

  if (!entente_reader_get_object (self, name, cell, keys, N_KEYS, found))
    return;
  id = entente_reader_get_id (self, "id", found[ID]);
  g_ptr_array_add (self->records->subjects, entente_subject_record_new (id, type));
  entente_reader_add_value (self->subject_values, cell.value);

  entente_reader_get_list (self, "statements", found[STATEMENTS], &length);
  for (guint i = 0; i < length; i++)
    {
      /* What is cancelled is thrown away; whoever called tells it. */
      if (i % 256 == 255 && g_cancellable_is_cancelled (self->cancellable))
        break;
      statement = entente_reader_get_element (self, found[STATEMENTS], i, statement);
      entente_reader_add_statement (self, statement, id, type);
    }
}

static void
read_difference (EntenteReader *self,
                 EntenteCell    cell)
{
  enum { ID, DATASET, TITLE, KIND, STATEMENTS, NOTE, N_KEYS };
  static const EntenteKey keys[N_KEYS] = {
    { "id", TRUE }, { "dataset", FALSE }, { "title", TRUE }, { "kind", TRUE }, { "statements", TRUE }, { "note", TRUE },
  };
  EntenteCell found[N_KEYS];
  EntenteCell element = { 0 };
  EntenteDifference *difference;
  guint length;
  int kind;

  if (!entente_reader_get_object (self, "differences", cell, keys, N_KEYS, found))
    return;
  difference = entente_difference_new ();
  difference->id = entente_reader_get_id (self, "id", found[ID]);
  difference->dataset = entente_reader_get_dataset (self, found[DATASET]);
  difference->title = entente_reader_get_text (self, "title", found[TITLE], ENTENTE_READER_STRING_MAX);
  kind = entente_reader_get_word (self, "kind", found[KIND], ENTENTE_VOCABULARY_DIFFERENCE_KIND);
  /* If it isn't known it is neither, and what it asks for isn't checked. */
  difference->kind = (EntenteDifferenceKind) kind;
  difference->note = entente_reader_get_text (self, "note", found[NOTE], ENTENTE_READER_TEXT_MAX);
  if (entente_reader_get_list (self, "statements", found[STATEMENTS], &length) && length < 2)
    entente_reader_fault (self, found[STATEMENTS].value, ENTENTE_SPOT_VALUE, _("two statements or more"),
                          _("A difference needs something to differ from"));
  for (guint i = 0; i < length; i++)
    {
      /* What is no id leaves a gap, so that the others keep their places. */
      element = entente_reader_get_element (self, found[STATEMENTS], i, element);
      g_ptr_array_add (difference->statements, entente_reader_get_id (self, "statements", element));
    }

  g_ptr_array_add (self->records->differences, difference);
  entente_reader_add_value (self->difference_values, cell.value);
}

/* Looked at before all else. Returns %FALSE if there is no use in reading on: what is new in a newer edition would be
 * called a fault. */
static gboolean
read_format (EntenteReader *self)
{
  EntenteCell cell = { NULL, entente_scanner_get_member (self->scanner, 0, "format") };
  const char *format;
  g_autofree char *excerpt = NULL;

  format = entente_reader_get_string (self, "format", cell, ENTENTE_READER_STRING_MAX);
  if (format == NULL || strcmp (format, ENTENTE_LANDSCAPE_FORMAT) == 0)
    return TRUE;
  excerpt = entente_plain_text_excerpt (format, -1);
  if (g_str_has_prefix (format, FORMAT_STEM) && g_ascii_isdigit (format[strlen (FORMAT_STEM)]))
    {
      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, ENTENTE_LANDSCAPE_FORMAT,
                            _("“%s” was written for a newer Entente"), excerpt);
      return FALSE;
    }
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, ENTENTE_LANDSCAPE_FORMAT,
                        _("“%s” is not a format that Entente reads"), excerpt);
  return TRUE;
}

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
      read_subject (self, name, cell, type);
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

  if (entente_reader_get_initial (self, whole) == '{' && !read_format (self))
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
      entente_reader_add_source (self, cell);
    }
  for (guint i = 0; i < ENTENTE_N_SUBJECT_TYPES; i++)
    if (!read_subjects (self, keys[ENTITIES + i].name, found[ENTITIES + i], ENTENTE_SUBJECT_ENTITY + i, error))
      return FALSE;
  entente_reader_get_list (self, "differences", found[DIFFERENCES], &length);
  for (guint i = 0; i < length; i++)
    {
      cell = entente_reader_get_element (self, found[DIFFERENCES], i, cell);
      read_difference (self, cell);
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

static void
check_members (EntenteReader *self,
               guint          object)
{
  guint member = entente_scanner_get_first_child (self->scanner, object);
  guint count = 0;

  for (; member != ENTENTE_SCANNER_NO_VALUE && count <= MEMBERS_MAX; count++)
    member = entente_scanner_get_next (self->scanner, member);
  if (count > MEMBERS_MAX)
    entente_reader_fault (self, object, ENTENTE_SPOT_VALUE, NULL, _("An object with more than %d keys"), MEMBERS_MAX);
}

/* What json-glib must not see, since it would lose a value over it or be slow, and what would take all memory. */
static gboolean
check_table (EntenteReader *self)
{
  guint n_values = entente_scanner_get_n_values (self->scanner);
  guint n_containers = 0;

  for (guint i = 0; i < entente_scanner_get_n_notes (self->scanner); i++)
    {
      EntenteScannerTrouble trouble;
      guint value = entente_scanner_get_note (self->scanner, i, &trouble);

      if (trouble == ENTENTE_SCANNER_KEY_TWICE)
        {
          g_autofree char *key = entente_scanner_get_key (self->scanner, value);

          entente_reader_fault (self, value, ENTENTE_SPOT_KEY, _("each key once"), _("“%s” is given twice"), key);
        }
      else
        entente_reader_fault (self, value,
                              trouble == ENTENTE_SCANNER_NUL_IN_KEY ? ENTENTE_SPOT_KEY : ENTENTE_SPOT_VALUE,
                              _("one line of plain text"), _("The character U+0000 in a text"));
    }

  for (guint value = 0; value < n_values; value++)
    {
      char initial = entente_scanner_get_initial (self->scanner, value);

      if (initial == '{')
        check_members (self, value);
      if ((initial == '{' || initial == '[') && n_containers++ == CONTAINERS_MAX)
        entente_reader_fault (self, value, ENTENTE_SPOT_VALUE, NULL,
                              _("More than %d objects and lists in one file. Divide it into several, each with a "
                                "“dataset” of its own"),
                              CONTAINERS_MAX);
    }
  return self->n_faults == 0;
}

static gboolean
read_records (EntenteReader  *self,
              const char     *dataset,
              GError        **error)
{
  if (!check_table (self))
    return TRUE;
  self->parser = json_parser_new ();
  if (!read_landscape (self, dataset, error))
    return FALSE;
  g_clear_object (&self->parser);
  return entente_checks_make_ids (self->records, self->cancellable, error) &&
         entente_checks_run (self->records, self->sound->data, report_cb, self, self->cancellable, error);
}

static void
set_faults_error (guint64      n_faults,
                  const char  *name,
                  GError     **error)
{
  gulong n = (gulong) MIN (n_faults, G_MAXULONG);

  if (name != NULL)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS,
                 g_dngettext (GETTEXT_PACKAGE, "%s has %lu fault", "%s has %lu faults", n), name, n);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS,
                 g_dngettext (GETTEXT_PACKAGE, "The landscape has %lu fault", "The landscape has %lu faults", n), n);
}

static void
reader_clear (EntenteReader *self)
{
  entente_scanner_free (self->scanner);
  entente_records_free (self->records);
  g_clear_object (&self->parser);
  entente_reader_clear_faults (self);
  g_array_unref (self->source_values);
  g_array_unref (self->subject_values);
  g_array_unref (self->statement_values);
  g_array_unref (self->difference_values);
  g_byte_array_unref (self->sound);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteReader, reader_clear)

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

  self.records = entente_records_new ();
  self.source_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.subject_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.statement_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.difference_values = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.sound = g_byte_array_new ();
  entente_reader_init_faults (&self);

  self.scanner = entente_scanner_new (bytes, faults, cancellable, &local_error);
  if (self.scanner == NULL)
    {
      if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS))
        set_faults_error (1, name, error);
      else
        g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (!read_records (&self, dataset, error))
    return NULL;
  if (self.n_faults == 0)
    return g_steal_pointer (&self.records);

  if (faults != NULL)
    entente_reader_flush_faults (&self, faults);
  set_faults_error (self.n_faults, name, error);
  return NULL;
}

static void
set_limit_error (const char  *name,
                 GError     **error)
{
  g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("%s is larger than 64 MiB, the most that is read at once"),
               name);
}

/* A pipe, a terminal or a device is opened without waiting for its other side and polled, so that whoever waits for it
 * can be told to stop; GIO's own stream of files would wait in a read. */
static GInputStream *
open_special (const char  *path,
              GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);

  if (fd >= 0)
    return g_unix_input_stream_new (fd, TRUE);
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), _("“%s” can’t be opened: %s"), path,
               g_strerror (errno));
  return NULL;
}

static GInputStream *
open_stream (GFile         *file,
             const char    *name,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GStatBuf status;

  if (!g_file_is_native (file) || path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” is not a file of this computer, and only those are read"), uri);
      return NULL;
    }
  if (strcmp (path, "/dev/stdin") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return open_special (path, error);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_get_size (info) > ENTENTE_SCANNER_BYTES_MAX)
    {
      set_limit_error (name, error);
      return NULL;
    }
  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

/* Reads to the end or one byte beyond the limit: what a file says of its size is not to be trusted. */
static GBytes *
load (GFile         *file,
      const char    *name,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GInputStream) stream = open_stream (file, name, cancellable, error);
  g_autoptr (GByteArray) data = NULL;
  gsize filled = 0;
  gsize got;

  if (stream == NULL)
    return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  data = g_byte_array_new ();
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
 * entente_reader_read_file:
 * @file: a landscape file of this computer; `/dev/stdin` is standard input, and what is no regular file is read as well
 * @dataset: (nullable): the dataset of a file that names none
 * @faults: (nullable): where to note the faults, in the order of the file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a landscape file as entente_reader_read() does. It can be cancelled while it waits for a pipe or a terminal.
 *
 * The error may also be one of GIO's if the file can't be read (%G_IO_ERROR_NOT_SUPPORTED if it is on the net), and is
 * %ENTENTE_ERROR_LIMIT if it is larger than %ENTENTE_SCANNER_BYTES_MAX, of which no more than that is read.
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
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base != NULL ? base : "");
  bytes = load (file, name, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return entente_reader_read (bytes, name, dataset, faults, cancellable, error);
}
