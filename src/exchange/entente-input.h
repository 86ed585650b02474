/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A landscape file that is open, and which of the two forms it has. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteInput:
 * @stream: what is in the file
 * @name: its name, for people
 * @size: its size in bytes, or 0 if that isn't known before the end
 * @is_stream: whether it has the stream form
 */
typedef struct {
  GInputStream *stream;
  char         *name;
  guint64       size;
  gboolean      is_stream;
} EntenteInput;

EntenteInput *entente_input_open (GFile         *file,
                                  GCancellable  *cancellable,
                                  GError       **error);
void          entente_input_free (EntenteInput  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteInput, entente_input_free)

G_END_DECLS
