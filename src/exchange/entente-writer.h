/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a landscape as a file that people can read and entente_reader_read() reads back to equal records: lists in the
 * order of the format, one statement to a line, keys in the order of the slots, ids always, and nothing that is the
 * default but the period of an amount. The same records give the same bytes. */

#pragma once

#include <gio/gio.h>

#include "entente-records.h"

G_BEGIN_DECLS

gboolean entente_writer_write     (const EntenteRecords  *records,
                                   GOutputStream         *stream,
                                   GCancellable          *cancellable,
                                   GError               **error);
GString *entente_writer_to_string (const EntenteRecords  *records,
                                   GError               **error);

G_END_DECLS
