/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list is asked for. A plain value. */

#pragma once

#include "entente-filter.h"
#include "entente-row.h"

G_BEGIN_DECLS

/**
 * EntenteListQuery:
 * @type: the type of the subjects
 * @order: their order; while @filter has a text, entities come best match first instead
 * @reversed: whether the order runs against its natural direction
 * @scope: (nullable): the id of an entity: only deals and events that it is a party of; for other types it is passed over
 * @filter: what is to pass
 *
 * Which subjects a list holds and how they are sorted. Entities pass by the first part of the filter (text and kinds) and,
 * while another part is set, if a deal or an event of theirs passes it; deals and events pass by the second and the third.
 * What doesn't have what a part asks for doesn't pass: no event is of a kind of deals, and what has no figure or no date is
 * in no range and no window. Scenarios all pass.
 */
typedef struct {
  EntenteSubjectType type;
  EntenteOrder       order;
  gboolean           reversed;
  char              *scope;
  EntenteFilter     *filter;
} EntenteListQuery;

EntenteListQuery *entente_list_query_new   (EntenteSubjectType      type);
EntenteListQuery *entente_list_query_copy  (const EntenteListQuery *self);
void              entente_list_query_free  (EntenteListQuery       *self);
gboolean          entente_list_query_equal (const EntenteListQuery *a,
                                            const EntenteListQuery *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteListQuery, entente_list_query_free)

G_END_DECLS
