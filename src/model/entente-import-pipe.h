/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stream that is read on a thread of its own, some batches ahead of who takes them. */

#pragma once

#include "entente-stream-reader.h"

G_BEGIN_DECLS

typedef struct _EntenteImportPipe EntenteImportPipe;

EntenteImportPipe *entente_import_pipe_new  (GInputStream         *stream,
                                             const char           *dataset,
                                             GCancellable         *cancellable);
void               entente_import_pipe_free (EntenteImportPipe    *self);
gboolean           entente_import_pipe_next (EntenteImportPipe    *self,
                                             EntenteStreamBatch  **batch,
                                             GError              **error);
void               entente_import_pipe_give_back   (EntenteImportPipe  *self,
                                                    EntenteStreamBatch *batch);
const char        *entente_import_pipe_get_dataset (EntenteImportPipe *self);
const char        *entente_import_pipe_get_title   (EntenteImportPipe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportPipe, entente_import_pipe_free)

G_END_DECLS
