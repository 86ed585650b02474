/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the making of the timeline's items and their following share. Nobody else includes this. */

#pragma once

#include "entente-timeline-data.h"

G_BEGIN_DECLS

/* What has more of its kind comes first, of these what has more deals; 0 if they have as many. */
static inline int
_entente_timeline_tally_compare (const EntenteTimelineTally *one,
                                 const EntenteTimelineTally *other)
{
  if (one->n_items != other->n_items)
    return one->n_items > other->n_items ? -1 : 1;
  if (one->n_deals != other->n_deals)
    return one->n_deals > other->n_deals ? -1 : 1;
  return 0;
}

/* By the number of the kind, the last for events and what is of no kind. */
static inline guint
_entente_timeline_kind_of (const EntenteMoment *item)
{
  guint n_kinds = entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND);

  return item->is_event || item->kind > n_kinds ? n_kinds : item->kind;
}

char *_entente_timeline_data_name_lead (const EntenteTimelineData *self,
                                        guint                      lead);
void  _entente_timeline_data_set_there (EntenteTimelineData       *self,
                                        guint32                    key,
                                        gboolean                   is_there);

G_END_DECLS
