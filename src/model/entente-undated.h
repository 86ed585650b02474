/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What deals and events without a date are to the present, which stands for when they are. */

#pragma once

#include "entente-moment.h"

G_BEGIN_DECLS

/* In the order in which they are shown. */
typedef enum {
  ENTENTE_UNDATED_TALKS,
  ENTENTE_UNDATED_PENDING,
  ENTENTE_UNDATED_HAPPENED,
  ENTENTE_UNDATED_ENDED,
  ENTENTE_UNDATED_FOLLOWS,
  ENTENTE_UNDATED_STANDING,
  ENTENTE_N_UNDATED_GROUPS,
} EntenteUndatedGroup;

gboolean            entente_undated_is       (const EntenteMoment *moment);
EntenteUndatedGroup entente_undated_group_of (const EntenteMoment *moment);
void                entente_undated_sort     (GArray              *moments);
int                 entente_undated_compare  (const EntenteMoment *a,
                                              const EntenteMoment *b);

G_END_DECLS
