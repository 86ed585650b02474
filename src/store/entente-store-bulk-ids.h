/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ids that an import has met or the store had before, without their text: 16 bytes each, some 21 with the room between
 * them. Two ids are one if their keyed hashes of 64 bits are equal: of six million ids that happens to any two once in a
 * million imports, and nobody can write a file for which it happens. Sized for some ten million ids. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_BULK_SUBJECT    = 1 << 0,
  ENTENTE_BULK_SOURCE     = 1 << 1,
  ENTENTE_BULK_STATEMENT  = 1 << 2,
  ENTENTE_BULK_DIFFERENCE = 1 << 3,
} EntenteBulkKind;

/* Keys and lines beyond this aren't told apart. */
#define ENTENTE_BULK_KEY_MAX  ((1u << 28) - 1)
#define ENTENTE_BULK_LINE_MAX ((1u << 27) - 1)

/**
 * EntenteBulkId:
 * @hash: the keyed hash of the id
 * @key: the key of its row
 * @types: of a subject, as bits, the types that it may have: one, once it is described, else those that all who name it allow
 * @line: where it is described or else named; 0 if the store had it before
 * @kind: one of #EntenteBulkKind; 0 if the id was taken out
 */
typedef struct {
  guint64 hash;
  guint32 key : 28;
  guint32 types : 4;
  guint32 line : 27;
  guint32 is_described : 1;
  guint32 kind : 4;
} EntenteBulkId;

typedef struct _EntenteBulkIds EntenteBulkIds;

EntenteBulkIds *entente_bulk_ids_new    (void);
void            entente_bulk_ids_free   (EntenteBulkIds *self);
guint64         entente_bulk_ids_hash   (const char     *id);
EntenteBulkId  *entente_bulk_ids_find   (EntenteBulkIds *self,
                                         guint64         hash,
                                         guint           kinds);
EntenteBulkId  *entente_bulk_ids_add    (EntenteBulkIds *self,
                                         guint64         hash,
                                         EntenteBulkKind kind);
EntenteBulkId  *entente_bulk_ids_next   (EntenteBulkIds *self,
                                         guint64        *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBulkIds, entente_bulk_ids_free)

G_END_DECLS
