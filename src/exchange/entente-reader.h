/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-fault.h"
#include "entente-input.h"
#include "entente-records.h"

G_BEGIN_DECLS

/* The edition of the format that is read and written. */
#define ENTENTE_LANDSCAPE_FORMAT "entente-landscape-1"

EntenteRecords *entente_reader_read       (GBytes              *bytes,
                                           const char          *name,
                                           const char          *dataset,
                                           EntenteFaults       *faults,
                                           GCancellable        *cancellable,
                                           GError             **error);
EntenteRecords *entente_reader_read_input (const EntenteInput  *input,
                                           const char          *dataset,
                                           EntenteFaults       *faults,
                                           GCancellable        *cancellable,
                                           GError             **error);
EntenteRecords *entente_reader_read_file  (GFile               *file,
                                           const char          *dataset,
                                           EntenteFaults       *faults,
                                           GCancellable        *cancellable,
                                           GError             **error);

G_END_DECLS
