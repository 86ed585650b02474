/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* What was probably meant by a word that is none: offer the candidates one by one, then look at `best`. */
typedef struct {
  const char *wanted;
  gsize       length;
  const char *best;
  guint       limit;
} EntenteNearest;

void        entente_nearest_init  (EntenteNearest *self,
                                   const char     *wanted);
void        entente_nearest_offer (EntenteNearest *self,
                                   const char     *candidate);
const char *entente_nearest_word  (const char        *wanted,
                                   EntenteVocabulary  vocabulary);

G_END_DECLS
