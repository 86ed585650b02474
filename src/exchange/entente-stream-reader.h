/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The stream form of a landscape, for what is too large to be held at once: an object a line, each read by itself, handed
 * out in batches. What takes more than one record to be judged (that ids are used once and known where they are referred
 * to, what a statement on a line of its own may say of its subject) is left to who stores them.
 *
 * Takes some 3 MiB, and what a batch takes; hostile files take no more. */

#pragma once

#include <gio/gio.h>

#include "entente-fault.h"
#include "entente-records.h"

G_BEGIN_DECLS

/* The edition of the stream form that is read and written. */
#define ENTENTE_STREAM_FORMAT "entente-landscape-stream-1"
/* The bytes of the longest line, without its end. */
#define ENTENTE_STREAM_LINE_MAX (1024 * 1024)

/**
 * EntenteStreamBatch:
 * @records: what was read, statements with the ids that they have or that are made of them; of faulty lines only what can be
 *   named, so that nobody looks for it
 * @source_lines: (element-type guint32): the line of each source, from 1
 * @subject_lines: (element-type guint32): of each subject
 * @statement_lines: (element-type guint32): of each statement
 * @difference_lines: (element-type guint32): of each difference
 * @faults: what is wrong with these lines
 * @n_bytes: how much of the stream was read with it
 * @is_cut_off: whether it ends with the beginning of a line, so that the stream had more
 */
typedef struct {
  EntenteRecords *records;
  GArray         *source_lines;
  GArray         *subject_lines;
  GArray         *statement_lines;
  GArray         *difference_lines;
  EntenteFaults  *faults;
  guint64         n_bytes;
  gboolean        is_cut_off;
} EntenteStreamBatch;

typedef struct _EntenteStreamReader EntenteStreamReader;

EntenteStreamReader *entente_stream_reader_new  (GInputStream         *stream,
                                                 const char           *dataset);
void                 entente_stream_reader_free (EntenteStreamReader  *self);
gboolean             entente_stream_reader_next (EntenteStreamReader  *self,
                                                 EntenteStreamBatch  **batch,
                                                 GCancellable         *cancellable,
                                                 GError              **error);
const char          *entente_stream_reader_get_dataset (const EntenteStreamReader *self);
const char          *entente_stream_reader_get_title   (const EntenteStreamReader *self);

void                 entente_stream_batch_free  (EntenteStreamBatch   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStreamReader, entente_stream_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStreamBatch, entente_stream_batch_free)

G_END_DECLS
