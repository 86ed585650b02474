/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-input.h"

#include "entente-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where the format is looked for. */
#define HEAD_BYTES 4096

#define FORMAT_STEM   "\"entente-landscape-"
#define STREAM_SUFFIX ".ndjson"

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
             guint64       *size,
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
  if (info != NULL)
    *size = (guint64) MAX (g_file_info_get_size (info), 0);
  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

/* The format that the file says it has, or else what its name promises. */
static gboolean
is_stream (GBufferedInputStream  *stream,
           const char            *name,
           gboolean              *answer,
           GCancellable          *cancellable,
           GError               **error)
{
  const char *head;
  const char *format;
  gsize filled;
  gssize got;

  do
    {
      got = g_buffered_input_stream_fill (stream, -1, cancellable, error);
      if (got < 0)
        return FALSE;
      head = g_buffered_input_stream_peek_buffer (stream, &filled);
      format = g_strstr_len (head, (gssize) filled, FORMAT_STEM);
    }
  while (got > 0 && filled < HEAD_BYTES && (format == NULL || (gsize) (format - head) + strlen (FORMAT_STEM) >= filled));

  if (format != NULL)
    {
      format += strlen (FORMAT_STEM);
      *answer = format < head + filled && *format == 's';
    }
  else
    *answer = g_str_has_suffix (name, STREAM_SUFFIX);
  return TRUE;
}

/**
 * entente_input_open:
 * @file: a file of this computer; `/dev/stdin` is standard input, and what is no regular file is read as well
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Opens a landscape file and looks at its beginning. It can be cancelled while it waits for a pipe or a terminal.
 *
 * The error is one of GIO's, %G_IO_ERROR_NOT_SUPPORTED if the file is on the net.
 *
 * Returns: (transfer full) (nullable): the open file, or %NULL on error
 */
EntenteInput *
entente_input_open (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (EntenteInput) self = g_new0 (EntenteInput, 1);
  g_autofree char *base = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  stream = open_stream (file, &self->size, cancellable, error);
  if (stream == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  base = g_file_get_basename (file);
  self->name = g_filename_display_name (base != NULL ? base : "");
  self->stream = g_buffered_input_stream_new_sized (stream, HEAD_BYTES);
  if (!is_stream (G_BUFFERED_INPUT_STREAM (self->stream), self->name, &self->is_stream, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * entente_input_free:
 * @self: (transfer full) (nullable): an open file
 *
 * Closes it.
 */
void
entente_input_free (EntenteInput *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_free (self->name);
  g_free (self);
}
