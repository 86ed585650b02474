/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-nearest.h"

#include <string.h>

#define LENGTH_MAX   100
#define DISTANCE_MAX 3

/**
 * entente_nearest_init:
 * @self: to be filled
 * @wanted: the word that was not found; must live as long as @self
 *
 * Begins a search for what may have been meant by @wanted: a third of its letters may differ, at most three.
 */
void
entente_nearest_init (EntenteNearest *self,
                      const char     *wanted)
{
  self->wanted = wanted;
  self->length = strnlen (wanted, LENGTH_MAX + 1);
  self->best = NULL;
  self->limit = self->length > LENGTH_MAX ? 0 : (guint) MIN (self->length / 3, DISTANCE_MAX) + 1;
}

/* Letters to insert, drop, change or swap with the next, or `limit` if that many or more. */
static guint
distance (const char *a,
          gsize       a_length,
          const char *b,
          gsize       b_length,
          guint       limit)
{
  guint rows[3][LENGTH_MAX + 1];
  guint *before = rows[0];
  guint *last = rows[1];
  guint *row = rows[2];

  for (guint j = 0; j <= b_length; j++)
    last[j] = j;
  for (guint i = 1; i <= a_length; i++)
    {
      guint *spare = before;
      guint least = i;

      row[0] = i;
      for (guint j = 1; j <= b_length; j++)
        {
          guint cost = last[j - 1] + (a[i - 1] != b[j - 1]);

          cost = MIN (cost, MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            cost = MIN (cost, before[j - 2] + 1);
          row[j] = cost;
          least = MIN (least, cost);
        }
      if (least >= limit)
        return limit;
      before = last;
      last = row;
      row = spare;
    }
  return last[b_length];
}

/**
 * entente_nearest_offer:
 * @self: a search
 * @candidate: what may have been meant; must live as long as @self
 *
 * Keeps @candidate if it is nearer than all before.
 */
void
entente_nearest_offer (EntenteNearest *self,
                       const char     *candidate)
{
  gsize length;
  guint found;

  if (self->limit == 0)
    return;
  length = strnlen (candidate, LENGTH_MAX + 1);
  if (length > LENGTH_MAX || length + self->limit <= self->length || self->length + self->limit <= length)
    return;

  found = distance (self->wanted, self->length, candidate, length, self->limit);
  if (found < self->limit)
    {
      self->limit = found;
      self->best = candidate;
    }
}

/**
 * entente_nearest_word:
 * @wanted: a text that is no word of @vocabulary
 * @vocabulary: a vocabulary
 *
 * Returns: (transfer none) (nullable): the word of @vocabulary that was probably meant
 */
const char *
entente_nearest_word (const char        *wanted,
                      EntenteVocabulary  vocabulary)
{
  EntenteNearest nearest;

  entente_nearest_init (&nearest, wanted);
  for (guint i = 0; i < entente_vocabulary_size (vocabulary); i++)
    {
      const char *word = entente_vocabulary_nth (vocabulary, i);

      if (*word != '\0')
        entente_nearest_offer (&nearest, word);
    }
  return nearest.best;
}
