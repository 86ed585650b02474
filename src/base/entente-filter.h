/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person wants to see, in three parts: entities (text, kinds), deals and events (kinds, steps, amount, window of
 * time), evidence (modalities, source, dataset). A plain value; a part that is empty lets everything pass. */

#pragma once

#include "entente-date.h"
#include "entente-money.h"

G_BEGIN_DECLS

/**
 * EntenteFilter:
 * @text: (nullable): what was typed into the search of entities
 * @entity_kinds: bits, `1 << n` for the n-th entity kind; 0 for all
 * @deal_kinds: bits, `1 << n` for the n-th deal kind; 0 for all
 * @steps: bits, `1 << n` for the n-th step of the status ladder; 0 for all
 * @amount: the lowest and highest amount that is wanted; its qualifier is %ENTENTE_QUALIFIER_NONE for any
 * @first_day: the first day of the window of time, or %ENTENTE_DAY_NO_FIRST
 * @last_day: the last day of the window, or %ENTENTE_DAY_NO_LAST
 * @modalities: bits, `1 << EntenteModality`; 0 for all
 * @source: (nullable): the id of a source
 * @dataset: (nullable): the id of a dataset
 */
typedef struct {
  char        *text;
  guint64      entity_kinds;
  guint64      deal_kinds;
  guint64      steps;
  EntenteMoney amount;
  gint32       first_day;
  gint32       last_day;
  guint        modalities;
  char        *source;
  char        *dataset;
} EntenteFilter;

/* What can be cleared by itself: each is a chip of the filter bar. */
typedef enum {
  ENTENTE_FILTER_TEXT,
  ENTENTE_FILTER_ENTITY_KINDS,
  ENTENTE_FILTER_DEAL_KINDS,
  ENTENTE_FILTER_STEPS,
  ENTENTE_FILTER_AMOUNT,
  ENTENTE_FILTER_WINDOW,
  ENTENTE_FILTER_MODALITIES,
  ENTENTE_FILTER_SOURCE,
  ENTENTE_FILTER_DATASET,
  ENTENTE_N_FILTER_PARTS,
} EntenteFilterPart;

EntenteFilter *entente_filter_new            (void);
EntenteFilter *entente_filter_copy           (const EntenteFilter *self);
EntenteFilter *entente_filter_copy_for_deals (const EntenteFilter *self);
void           entente_filter_free           (EntenteFilter       *self);
gboolean       entente_filter_equal          (const EntenteFilter *a,
                                              const EntenteFilter *b);
gboolean       entente_filter_has_part       (const EntenteFilter *self,
                                              EntenteFilterPart    part);
void           entente_filter_clear_part     (EntenteFilter       *self,
                                              EntenteFilterPart    part);
guint          entente_filter_count          (const EntenteFilter *self);
gboolean       entente_filter_has_other      (const EntenteFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFilter, entente_filter_free)

G_END_DECLS
