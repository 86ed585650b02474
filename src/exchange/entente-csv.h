/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements as a table for spreadsheets and scripts: RFC 4180 in UTF-8 without a byte order mark, a header, and a line
 * for each statement. Lines end with LF and not, as the RFC has it, with CRLF: every spreadsheet reads that, and on the
 * command line a CR would stick to the last column. No cell holds a line end, so lines can be counted and cut.
 *
 * A cell of text that a spreadsheet would run as a formula gets an apostrophe in front, by which they know text. Columns
 * of numbers are left alone.
 *
 * Fed row by row and written in pieces, so that it takes no more memory for five million statements than for five. */

#pragma once

#include <gio/gio.h>

#include "entente-records.h"
#include "entente-statement-text.h"

G_BEGIN_DECLS

typedef struct _EntenteCsv EntenteCsv;

EntenteCsv *entente_csv_new           (GOutputStream           *stream,
                                       EntenteNameFunc          name_of,
                                       gpointer                 user_data);
void        entente_csv_free          (EntenteCsv              *self);
gboolean    entente_csv_add           (EntenteCsv              *self,
                                       const EntenteStatement  *statement,
                                       EntenteSubjectType       subject_type,
                                       const EntenteSource     *source,
                                       GCancellable            *cancellable,
                                       GError                 **error);
gboolean    entente_csv_finish        (EntenteCsv              *self,
                                       GCancellable            *cancellable,
                                       GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsv, entente_csv_free)

G_END_DECLS
