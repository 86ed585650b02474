/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the landscape answers: plain values, made on its threads and handed over whole. Not changed after. */

#pragma once

#include "entente-records.h"
#include "entente-row.h"

G_BEGIN_DECLS

/**
 * EntenteCard:
 * @row: the subject as lists show it
 * @statements: (element-type EntenteStatement): all that is said of it, in source order
 * @naming: (element-type EntenteStatement): the statements on others that name it as object or credit it
 * @conditional: (element-type EntenteStatement): the statements on others that depend on it
 * @differences: (element-type EntenteDifference): the recorded differences between accounts of it
 * @accounts: (element-type EntenteStatement): the statements that the differences name
 * @names: (element-type utf8 utf8): the preferred name of each id that stands in any of these
 * @sources: (element-type EntenteSource): all sources, in source order
 *
 * Everything about one subject.
 */
typedef struct {
  EntenteRow *row;
  GPtrArray  *statements;
  GPtrArray  *naming;
  GPtrArray  *conditional;
  GPtrArray  *differences;
  GPtrArray  *accounts;
  GHashTable *names;
  GPtrArray  *sources;
} EntenteCard;

/**
 * EntenteFound:
 * @rows: (element-type EntenteRow): the subjects with such a name, best first
 * @statements: (element-type EntenteStatement): the first statements with such a text
 * @n_statements: how many statements there are in all
 * @names: (element-type utf8 utf8): the preferred name of each id that stands in the statements
 */
typedef struct {
  GPtrArray  *rows;
  GPtrArray  *statements;
  guint64     n_statements;
  GHashTable *names;
} EntenteFound;

/* The money of all deals for one measure. Different measures are never added. */
typedef struct {
  char        *measure;
  EntenteMoney sum;
  guint        n_amounts;
  guint        n_figures;
} EntenteMeasureTotal;

/**
 * EntenteOverview:
 * @title: (nullable): the landscape's title
 * @n_subjects: how many subjects of each type
 * @n_modalities: how many statements of each modality
 * @in_talks: (element-type EntenteRow): the deals in talks
 * @biggest: (element-type EntenteRow): the deals with a figure, the highest first, at most five
 * @totals: (element-type EntenteMeasureTotal): the money of the deals by measure
 * @n_undated: how many subjects of each type have no date
 * @differences: (element-type EntenteDifference): where accounts differ
 * @sources: (element-type EntenteSource): all sources
 */
typedef struct {
  char      *title;
  guint      n_subjects[ENTENTE_N_SUBJECT_TYPES];
  guint      n_undated[ENTENTE_N_SUBJECT_TYPES];
  guint64    n_modalities[ENTENTE_N_MODALITIES];
  GPtrArray *in_talks;
  GPtrArray *biggest;
  GPtrArray *totals;
  GPtrArray *differences;
  GPtrArray *sources;
} EntenteOverview;

EntenteCard          *entente_card_new           (void);
void                  entente_card_free          (EntenteCard         *self);
const char           *entente_card_name_of       (const EntenteCard   *self,
                                                  const char          *id);
const EntenteSource  *entente_sources_find       (const GPtrArray     *sources,
                                                  const char          *id);
EntenteFound         *entente_found_new          (void);
void                  entente_found_free         (EntenteFound        *self);
EntenteOverview      *entente_overview_new       (void);
void                  entente_overview_free      (EntenteOverview     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCard, entente_card_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFound, entente_found_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOverview, entente_overview_free)

G_END_DECLS
