/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-store-bulk-ids.h"

#include "entente-hash.h"

#include <string.h>

/* In many parts that grow by themselves, a fifth at a time, so that there is never much that is empty or twice. */
#define PARTS_BITS 6
#define N_PARTS    (1u << PARTS_BITS)
#define FIRST_SIZE 64

G_STATIC_ASSERT (sizeof (EntenteBulkId) == 16);

/* Open addressing; the place is that of the hash among all hashes. */
typedef struct {
  EntenteBulkId *ids;
  guint32        size;
  guint32        n_used;
} Part;

struct _EntenteBulkIds {
  Part parts[N_PARTS];
};

static inline Part *
part_of (EntenteBulkIds *self,
         guint64         hash)
{
  return &self->parts[hash >> (64 - PARTS_BITS)];
}

static inline guint32
place_of (const Part *part,
          guint64     hash)
{
  return (guint32) (((hash << PARTS_BITS >> 32) * part->size) >> 32);
}

static EntenteBulkId *
find_free (Part   *part,
           guint64 hash)
{
  guint32 place = place_of (part, hash);

  while (part->ids[place].hash != 0)
    place = place + 1 == part->size ? 0 : place + 1;
  return &part->ids[place];
}

static void
grow (Part *part)
{
  g_autofree EntenteBulkId *old = part->ids;
  guint32 old_size = part->size;

  part->size = MAX (FIRST_SIZE, old_size + old_size / 5);
  part->ids = g_new0 (EntenteBulkId, part->size);
  part->n_used = 0;
  for (guint32 i = 0; i < old_size; i++)
    if (old[i].hash != 0 && old[i].kind != 0)
      {
        *find_free (part, old[i].hash) = old[i];
        part->n_used++;
      }
}

/**
 * entente_bulk_ids_new:
 *
 * Returns: (transfer full): no ids
 */
EntenteBulkIds *
entente_bulk_ids_new (void)
{
  return g_new0 (EntenteBulkIds, 1);
}

/**
 * entente_bulk_ids_free:
 * @self: (transfer full) (nullable): ids
 */
void
entente_bulk_ids_free (EntenteBulkIds *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->parts[i].ids);
  g_free (self);
}

/**
 * entente_bulk_ids_hash:
 * @id: an id
 *
 * Returns: its keyed hash, never 0
 */
guint64
entente_bulk_ids_hash (const char *id)
{
  return MAX (1, entente_hash_bytes (id, strlen (id)));
}

/**
 * entente_bulk_ids_find:
 * @self: ids
 * @hash: the hash of an id
 * @kinds: bits of #EntenteBulkKind
 *
 * Returns: (transfer none) (nullable): the id as one of @kinds, until the next is added
 */
EntenteBulkId *
entente_bulk_ids_find (EntenteBulkIds *self,
                       guint64         hash,
                       guint           kinds)
{
  Part *part = part_of (self, hash);

  if (part->size == 0)
    return NULL;
  for (guint32 place = place_of (part, hash); part->ids[place].hash != 0; place = place + 1 == part->size ? 0 : place + 1)
    if (part->ids[place].hash == hash && (part->ids[place].kind & kinds) != 0)
      return &part->ids[place];
  return NULL;
}

/**
 * entente_bulk_ids_add:
 * @self: ids
 * @hash: the hash of an id that isn't there as a @kind
 * @kind: what it is
 *
 * Returns: (transfer none): its place, all else 0, until the next is added
 */
EntenteBulkId *
entente_bulk_ids_add (EntenteBulkIds *self,
                      guint64         hash,
                      EntenteBulkKind kind)
{
  Part *part = part_of (self, hash);
  EntenteBulkId *id;

  /* Seven of eight places at most. */
  if (part->n_used >= part->size - part->size / 8)
    grow (part);
  id = find_free (part, hash);
  id->hash = hash;
  id->kind = kind;
  part->n_used++;
  return id;
}

/**
 * entente_bulk_ids_next:
 * @self: ids
 * @place: (inout): where the walk is; 0 before it begins
 *
 * Walks over all ids, in no order.
 *
 * Returns: (transfer none) (nullable): the next, or %NULL at the end
 */
EntenteBulkId *
entente_bulk_ids_next (EntenteBulkIds *self,
                       guint64        *place)
{
  for (;;)
    {
      guint part = (guint) (*place >> 32);
      guint32 index = (guint32) *place;

      if (part >= N_PARTS)
        return NULL;
      if (index >= self->parts[part].size)
        {
          *place = (guint64) (part + 1) << 32;
          continue;
        }
      (*place)++;
      if (self->parts[part].ids[index].hash != 0 && self->parts[part].ids[index].kind != 0)
        return &self->parts[part].ids[index];
    }
}
