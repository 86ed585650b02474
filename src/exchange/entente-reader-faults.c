/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults are found out of order, in the walk and then across records, and a bad file may have millions. The first of
 * them, by place, are kept as they come; lines, columns and pointers are made for those alone, at the end. */

#include "entente-reader-private.h"

typedef struct {
  gsize    offset;
  guint64  number;
  guint    value;
  char    *expected;
  char    *message;
} Found;

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_free (found->expected);
  g_free (found->message);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  if (first->offset != second->offset)
    return first->offset < second->offset ? -1 : 1;
  return first->number < second->number ? -1 : first->number > second->number;
}

static gsize
get_offset (EntenteReader *self,
            guint          value,
            EntenteSpot    spot)
{
  return spot == ENTENTE_SPOT_KEY ? entente_scanner_get_key_offset (self->scanner, value)
                                  : entente_scanner_get_offset (self->scanner, value);
}

/* Drops what stands behind the first thousand. */
static void
trim (EntenteReader *self)
{
  g_array_sort (self->faults, compare_found);
  if (self->faults->len > ENTENTE_FAULTS_MAX)
    {
      g_array_set_size (self->faults, ENTENTE_FAULTS_MAX);
      self->cutoff = g_array_index (self->faults, Found, ENTENTE_FAULTS_MAX - 1).offset;
    }
}

void
entente_reader_init_faults (EntenteReader *self)
{
  self->faults = g_array_new (FALSE, FALSE, sizeof (Found));
  g_array_set_clear_func (self->faults, found_clear);
  self->cutoff = G_MAXSIZE;
}

void
entente_reader_clear_faults (EntenteReader *self)
{
  g_clear_pointer (&self->faults, g_array_unref);
}

/* Whether a fault there would be shown; else a caller may spare itself the search for what was meant. */
gboolean
entente_reader_wants_fault (EntenteReader *self,
                            guint          value,
                            EntenteSpot    spot)
{
  return get_offset (self, value, spot) < self->cutoff;
}

void
entente_reader_fault (EntenteReader *self,
                      guint          value,
                      EntenteSpot    spot,
                      const char    *expected,
                      const char    *format,
                      ...)
{
  Found found = { .offset = get_offset (self, value, spot), .number = self->n_faults++, .value = value };
  va_list args;

  if (found.offset >= self->cutoff)
    return;

  found.expected = g_strdup (expected);
  va_start (args, format);
  found.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (self->faults, found);
  if (self->faults->len == 2 * ENTENTE_FAULTS_MAX)
    trim (self);
}

/* Hands over the faults, in the order of the file, and begins anew. */
void
entente_reader_flush_faults (EntenteReader *self,
                             EntenteFaults *faults)
{
  trim (self);
  for (guint i = 0; i < self->faults->len; i++)
    {
      const Found *found = &g_array_index (self->faults, Found, i);
      g_autofree char *pointer = entente_scanner_get_pointer (self->scanner, found->value);
      guint line;
      guint column;

      entente_scanner_get_place (self->scanner, found->offset, &line, &column);
      entente_faults_add (faults, line, column, pointer, found->expected, "%s", found->message);
    }
  faults->total += self->n_faults - self->faults->len;
  g_array_set_size (self->faults, 0);
  self->n_faults = 0;
  self->cutoff = G_MAXSIZE;
}
