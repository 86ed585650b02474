/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the landscape answers: plain values, made on its threads and handed over whole. Not changed after. */

#pragma once

#include "entente-portion.h"
#include "entente-records.h"
#include "entente-row.h"

G_BEGIN_DECLS

/**
 * EntenteReferences:
 * @rows: (element-type utf8 EntenteRow): the row of each subject that is named, by its id
 * @sources: (element-type utf8 EntenteSource): each source that is named, by its id; without its paragraphs, unless it is
 *   what was asked for
 *
 * What is needed to tell of the statements of an answer: whom and what they name. Immutable and reference counted; the
 * count is atomic.
 */
typedef struct {
  GHashTable *rows;
  GHashTable *sources;
} EntenteReferences;

/**
 * EntenteCard:
 * @row: the subject as lists show it
 * @statements: (element-type EntenteStatement): what is said of it, in source order
 * @n_statements: how many statements there are on it
 * @naming: (element-type EntenteStatement): the statements on others that name it as object or credit it
 * @conditional: (element-type EntenteStatement): the statements on others that depend on it
 * @differences: (element-type EntenteDifference): the recorded differences between accounts of it
 * @accounts: (element-type EntenteStatement): the statements that the differences name
 * @references: what any of these names
 * @begun: bits, `1 << EntentePortionKind`: the lists of which only the beginning is here
 * @begun_properties: bits, `1 << EntenteProperty`: the properties by which more is said of it than is here
 *
 * Everything about one subject; where that is very much, the beginning of each list. Of the deals and events that an entity
 * is a party of there are more than are here if its row counts more.
 */
typedef struct {
  EntenteRow *row;
  GPtrArray  *statements;
  guint64     n_statements;
  GPtrArray  *naming;
  GPtrArray  *conditional;
  GPtrArray  *differences;
  GPtrArray  *accounts;
  EntenteReferences *references;
  guint       begun;
  guint64     begun_properties;
} EntenteCard;

/**
 * EntenteEvidence:
 * @statements: (element-type EntenteStatement): statements, in source order
 * @differences: (element-type EntenteDifference): the recorded differences that name one of them
 * @accounts: (element-type EntenteStatement): the statements that the differences name
 * @references: what any of these names
 * @n_modalities: how many statements of each modality there are in all
 * @places: (nullable) (element-type EntentePlace): of a source of which only the beginning of each paragraph is here, where
 *   all its statements rest
 *
 * Statements that were asked for by what they rest on: those of a source, or a single one.
 */
typedef struct {
  GPtrArray         *statements;
  GPtrArray         *differences;
  GPtrArray         *accounts;
  EntenteReferences *references;
  guint64            n_modalities[ENTENTE_N_MODALITIES];
  GArray            *places;
} EntenteEvidence;

/**
 * EntentePart:
 * @statements: (element-type EntenteStatement): the statements, in source order
 * @more: whether the list goes on
 * @references: what the statements name
 *
 * A part of a long list.
 */
typedef struct {
  GPtrArray         *statements;
  gboolean           more;
  EntenteReferences *references;
} EntentePart;

/**
 * EntenteSources:
 * @sources: (element-type EntenteSource): sources with their paragraphs, in source order
 * @counts: (element-type guint64): for each, how many statements rest on it
 * @n_sources: how many there are in all
 */
typedef struct {
  GPtrArray *sources;
  GArray    *counts;
  guint      n_sources;
} EntenteSources;

/**
 * EntenteFacets:
 * @entity_kinds: how many entities would be listed with only that kind, by the number of the kind; with @n_entity_kinds of all
 * @n_entities: how many entities would be listed without regard to kinds
 * @deal_kinds: how many deals would pass with only that kind
 * @steps: how many deals and events would pass with only that step
 * @modalities: how many deals and events would pass with only that modality
 * @n_deals: how many deals pass, in the scope
 * @n_all_deals: how many there are in the landscape
 * @n_events: how many events pass, in the scope
 * @n_all_events: how many there are in the landscape
 * @source_title: (nullable): what the filter's source is called
 * @dataset_title: (nullable): what its dataset is called
 *
 * What the parts of a filter would let pass. Each facet is counted with all the parts but its own.
 */
typedef struct {
  guint      *entity_kinds;
  guint       n_entities;
  guint      *deal_kinds;
  guint      *steps;
  guint       modalities[ENTENTE_N_MODALITIES];
  guint       n_deals;
  guint       n_all_deals;
  guint       n_events;
  guint       n_all_events;
  char       *source_title;
  char       *dataset_title;
} EntenteFacets;

/**
 * EntenteListing:
 * @keys: (element-type guint32): the keys of all rows in order; nobody changes it any more
 * @rows: (element-type guint EntenteRow): rows by their keys, %NULL for a subject that is gone
 * @generation: with @change, of which state of the file it is
 * @change: the number of the last change that it knows of
 *
 * A list with some of its rows.
 */
typedef struct {
  GArray     *keys;
  GHashTable *rows;
  gint64      generation;
  gint64      change;
} EntenteListing;

/**
 * EntenteElsewhere:
 * @n_statements: how many statements have the text
 * @n_named: how many deals, events and scenarios have it in their names; they are not counted beyond a hundred
 *
 * What has a text beside the names of entities.
 */
typedef struct {
  guint64 n_statements;
  guint   n_named;
} EntenteElsewhere;

/**
 * EntenteOrigin:
 * @id: the id of a source or a dataset
 * @title: what it is called
 * @count: how many deals and events would pass with only that
 *
 * What deals and events rest on.
 */
typedef struct {
  char *id;
  char *title;
  guint count;
} EntenteOrigin;

/**
 * EntenteOrigins:
 * @sources: (element-type EntenteOrigin): the sources of most deals and events
 * @n_sources: how many sources there are on which any rests
 * @datasets: (element-type EntenteOrigin): the same for datasets
 * @n_datasets: how many datasets
 *
 * What the parts of a filter for sources and datasets would let pass, each counted with all the parts but its own.
 */
typedef struct {
  GPtrArray *sources;
  guint      n_sources;
  GPtrArray *datasets;
  guint      n_datasets;
} EntenteOrigins;

/**
 * EntenteChronology:
 * @moments: (element-type EntenteMoment): the dated deals and events, in the order of time
 * @undated: (element-type EntenteMoment): the others, in the order of entente_undated_sort()
 * @entities: (element-type EntenteRow): the entities that most of the dated belong to, the one with most first; at most a
 *   hundred; without what deals make of them
 * @keys: (element-type guint32): their keys
 * @n_next: how many of the dated belong to the entity that would come next; 0 if there is none
 * @rows: (element-type EntenteRow): the rows of the deals and events; if these are many, of the first of the undated only
 * @generation: with @change, of which state of the landscape this is
 * @change: the number of the last change that it knows of
 *
 * What happened when, in the scope and by the filter. A moment's lane is the place in @entities of the entity that it belongs
 * to, the first party named of it; one more than the last if that is another one, two more if it has none.
 */
typedef struct {
  GArray    *moments;
  GArray    *undated;
  GPtrArray *entities;
  GArray    *keys;
  guint      n_next;
  GPtrArray *rows;
  gint64     generation;
  gint64     change;
} EntenteChronology;

/**
 * EntenteChronologyChange:
 * @is_any: whether it may be anything: then it is to be asked for anew, and nothing else is set
 * @keys: (element-type guint32): the subjects that may be otherwise now, in order
 * @rows: (element-type EntenteRow): their rows, %NULL for one that is gone; those of entities without what deals make of them
 * @moments: (element-type EntenteMoment): when those of them are that are in the chronology now, in no order; a moment's lane is
 *   the key of the entity that it belongs to, 0 if it has none
 * @n_led: (element-type guint): of each of these, how many of the dated belong to that entity in all; 0 if it has a lane
 * @old_names: (element-type utf8): a set of the names that subjects had before: who has one in a row has that row read again
 * @change: the number of the last change that this knows of
 *
 * What has changed in a chronology since it was answered.
 */
typedef struct {
  gboolean    is_any;
  GArray     *keys;
  GPtrArray  *rows;
  GArray     *moments;
  GArray     *n_led;
  GHashTable *old_names;
  gint64      change;
} EntenteChronologyChange;

/**
 * EntenteFound:
 * @rows: (element-type EntenteRow): the subjects with such a name, best first
 * @statements: (element-type EntenteStatement): the first statements with such a text
 * @n_statements: how many statements there are in all
 * @references: what the statements name
 */
typedef struct {
  GPtrArray  *rows;
  GPtrArray  *statements;
  guint64     n_statements;
  EntenteReferences *references;
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
 * @n_sources: how many sources
 * @n_dated_sources: of how many of them it is known when they were published
 * @in_talks: (element-type EntenteRow): the first deals in talks, those of the highest amounts
 * @n_in_talks: how many there are
 * @biggest: (element-type EntenteRow): the deals with a figure, the highest first, at most five
 * @totals: (element-type EntenteMeasureTotal): the money of the deals by measure
 * @n_undated: how many subjects of each type have no date
 * @differences: (element-type EntenteDifference): where accounts differ, the first of them
 * @n_differences: how many there are
 * @accounts: (element-type EntenteStatement): the statements that the differences name
 * @references: what those name
 */
typedef struct {
  char      *title;
  guint      n_subjects[ENTENTE_N_SUBJECT_TYPES];
  guint      n_undated[ENTENTE_N_SUBJECT_TYPES];
  guint64    n_modalities[ENTENTE_N_MODALITIES];
  guint      n_sources;
  guint      n_dated_sources;
  GPtrArray *in_talks;
  guint      n_in_talks;
  GPtrArray *biggest;
  GPtrArray *totals;
  GPtrArray *differences;
  guint      n_differences;
  GPtrArray *accounts;
  EntenteReferences *references;
} EntenteOverview;

EntenteReferences    *entente_references_new     (void);
EntenteReferences    *entente_references_ref     (EntenteReferences   *self);
void                  entente_references_unref   (EntenteReferences   *self);
const EntenteRow     *entente_references_find    (EntenteReferences   *self,
                                                  const char          *id);
const char           *entente_references_name_of (const char          *id,
                                                  gpointer             self);
const EntenteSource  *entente_references_source  (EntenteReferences   *self,
                                                  const char          *id);

EntenteCard          *entente_card_new           (void);
void                  entente_card_free          (EntenteCard         *self);
const EntenteStatement *entente_card_find_account (const EntenteCard  *self,
                                                   const char         *id);
EntenteEvidence      *entente_evidence_new       (void);
void                  entente_evidence_free      (EntenteEvidence     *self);
EntentePart          *entente_part_new           (void);
void                  entente_part_free          (EntentePart         *self);
EntenteSources       *entente_sources_new        (void);
void                  entente_sources_free       (EntenteSources      *self);
EntenteFacets        *entente_facets_new         (void);
void                  entente_facets_free        (EntenteFacets       *self);
EntenteListing       *entente_listing_new        (GArray              *keys);
void                  entente_listing_free       (EntenteListing      *self);
EntenteOrigins       *entente_origins_new        (void);
void                  entente_origins_free       (EntenteOrigins      *self);
EntenteChronology    *entente_chronology_new     (void);
void                  entente_chronology_free    (EntenteChronology   *self);
EntenteChronologyChange *entente_chronology_change_new (void);
void                  entente_chronology_change_free (EntenteChronologyChange *self);
EntenteFound         *entente_found_new          (void);
void                  entente_found_free         (EntenteFound        *self);
EntenteOverview      *entente_overview_new       (void);
void                  entente_overview_free      (EntenteOverview     *self);

gboolean              entente_statements_equal   (const GPtrArray       *a,
                                                  const GPtrArray       *b);
gboolean              entente_rows_equal         (const GPtrArray       *a,
                                                  const GPtrArray       *b);
gboolean              entente_differences_equal  (const GPtrArray       *a,
                                                  const GPtrArray       *b);
gboolean              entente_references_equal   (EntenteReferences     *a,
                                                  EntenteReferences     *b);
gboolean              entente_card_equal         (const EntenteCard     *a,
                                                  const EntenteCard     *b);
gboolean              entente_evidence_equal     (const EntenteEvidence *a,
                                                  const EntenteEvidence *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReferences, entente_references_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCard, entente_card_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEvidence, entente_evidence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePart, entente_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSources, entente_sources_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFacets, entente_facets_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteListing, entente_listing_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOrigins, entente_origins_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChronology, entente_chronology_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChronologyChange, entente_chronology_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteFound, entente_found_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOverview, entente_overview_free)

G_END_DECLS
