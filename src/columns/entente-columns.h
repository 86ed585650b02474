/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape as flat arrays, for what must be instant at half a million entities: orders, filters, counts, names, time.
 * A column is an array by the key of the subject, so that keys should be dense. Columns are made from the store once, kept in
 * a file that the next start maps, and brought up to date subject by subject: then only the pages that are touched cost
 * memory. Not done here: reading the store, and rows. Belongs to one thread at a time.
 *
 * Sizes it expects: 1.5 million subjects, 2 million parties, hubs of 100,000 deals. */

#pragma once

#include "entente-list-query.h"
#include "entente-moment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _EntenteColumns EntenteColumns;

/**
 * EntenteColumnsSubject:
 * @key: the subject's key, above 0
 * @type: its type
 * @name: (nullable): its preferred name
 * @kind: (nullable): the word of its kind
 * @step: (nullable): the word of its step
 * @date: (nullable): EDTF
 * @measure: (nullable): the word of what the amount measures
 * @amount: its own amount; qualifier %ENTENTE_QUALIFIER_NONE if it has none
 * @has_modality: whether it has any unconditional evidence
 * @modality: how firm it is
 *
 * What columns hold of a subject: its row of the preferred view.
 */
typedef struct {
  guint32            key;
  EntenteSubjectType type;
  const char        *name;
  const char        *kind;
  const char        *step;
  const char        *date;
  const char        *measure;
  EntenteMoney       amount;
  gboolean           has_modality;
  EntenteModality    modality;
} EntenteColumnsSubject;

/**
 * EntenteColumnsOrigin:
 * @source: the key of a source; 0 if there is none, or it is only said under a condition
 * @dataset: the key of a dataset
 *
 * A place where something is stated.
 */
typedef struct {
  guint32 source;
  guint32 dataset;
} EntenteColumnsOrigin;

/**
 * EntenteColumnsStamp:
 * @generation: tells one making of the derived tables from another
 * @change: the number of the last change that the columns know of
 *
 * To which state of the store columns belong.
 */
typedef struct {
  gint64 generation;
  gint64 change;
} EntenteColumnsStamp;

/**
 * EntenteColumnsQuery:
 * @types: bits, `1 << EntenteSubjectType`
 * @order: the order
 * @reversed: whether it runs against its natural direction
 * @scope: the key of an entity, of which only deals and events are wanted that it is a party of; or 0
 * @filter: what is to pass; its text, source and dataset are given by the members below
 * @source: the key of the source that the filter names; %G_MAXUINT32 if there is no such source; 0 for any
 * @dataset: the same for the dataset
 * @among: (nullable) (element-type guint32): only these, and in this order; or %NULL
 */
typedef struct {
  guint                types;
  EntenteOrder         order;
  gboolean             reversed;
  guint32              scope;
  const EntenteFilter *filter;
  guint32              source;
  guint32              dataset;
  GArray              *among;
} EntenteColumnsQuery;

/**
 * EntenteColumnsTally:
 * @deals: how many deals the entity is a party of
 * @events: how many events
 * @talks: how many of the deals are in talks
 * @top: the key of the deal with the highest amount among those in the currency of most of them; 0 if none has a figure
 */
typedef struct {
  guint   deals;
  guint   events;
  guint   talks;
  guint32 top;
} EntenteColumnsTally;

/**
 * EntenteColumnsTotal:
 * @measure: a word of the measures
 * @sum: of all amounts; its period and currency are theirs
 * @n_amounts: how many there are
 * @n_figures: how many of them have a figure
 *
 * What deals come to by one measure, in one currency and one period. A plain value.
 */
typedef struct {
  const char  *measure;
  EntenteMoney sum;
  guint        n_amounts;
  guint        n_figures;
} EntenteColumnsTotal;

/**
 * EntenteColumnsCounts:
 * @entity_kinds: how many entities there are of each kind
 * @n_entities: how many of all kinds
 * @types: how many deals and events pass all parts
 * @deal_kinds: how many deals there are of each kind; events have none
 * @steps: how many deals and events stand at each step
 * @modalities: how many deals and events there are of each modality
 *
 * How many subjects pass by a facet, with all parts of the filter but that of the facet. By the number of the word, the last
 * for those that have none.
 */
typedef struct {
  guint entity_kinds[64];
  guint n_entities;
  guint types[ENTENTE_N_SUBJECT_TYPES];
  guint deal_kinds[64];
  guint steps[64];
  guint modalities[ENTENTE_N_MODALITIES];
} EntenteColumnsCounts;

/* Making: all subjects, parties, names and origins in any order, then finish. */
EntenteColumns *entente_columns_new           (void);
void            entente_columns_free          (EntenteColumns              *self);
void            entente_columns_add_subject   (EntenteColumns              *self,
                                               const EntenteColumnsSubject *subject);
void            entente_columns_add_party     (EntenteColumns              *self,
                                               guint32                      happening,
                                               guint32                      entity);
void            entente_columns_add_name      (EntenteColumns              *self,
                                               guint32                      key,
                                               const char                  *name);
void            entente_columns_add_origin    (EntenteColumns              *self,
                                               guint32                      key,
                                               const EntenteColumnsOrigin  *origin);
gboolean        entente_columns_finish        (EntenteColumns              *self,
                                               GCancellable                *cancellable,
                                               GError                     **error);

/* Keeping */
gboolean        entente_columns_save          (const EntenteColumns        *self,
                                               const char                  *path,
                                               const EntenteColumnsStamp   *stamp,
                                               GError                     **error);
EntenteColumns *entente_columns_map           (const char                  *path,
                                               gint64                       generation,
                                               EntenteColumnsStamp         *stamp);

/* Changing: a subject with all that belongs to it, anew. */
void            entente_columns_replace       (EntenteColumns              *self,
                                               const EntenteColumnsSubject *subject,
                                               const guint32               *parties,
                                               guint                        n_parties,
                                               const char *const           *names,
                                               const EntenteColumnsOrigin  *origins,
                                               guint                        n_origins);
void            entente_columns_remove        (EntenteColumns              *self,
                                               guint32                      key);

/* Asking */
guint           entente_columns_count         (const EntenteColumns        *self,
                                               EntenteSubjectType           type);
guint           entente_columns_get_type      (const EntenteColumns        *self,
                                               guint32                      key);
const char     *entente_columns_get_name      (const EntenteColumns        *self,
                                               guint32                      key);
guint           entente_columns_count_undated (EntenteColumns              *self,
                                               EntenteSubjectType           type);
GArray         *entente_columns_list          (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               GCancellable                *cancellable,
                                               GError                     **error);
gboolean        entente_columns_count_facets  (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               EntenteColumnsCounts        *counts,
                                               GCancellable                *cancellable,
                                               GError                     **error);
gboolean        entente_columns_count_origins (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               GHashTable                  *sources,
                                               GHashTable                  *datasets,
                                               GCancellable                *cancellable,
                                               GError                     **error);
GArray         *entente_columns_list_moments  (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               GCancellable                *cancellable,
                                               GError                     **error);
gboolean        entente_columns_get_moment    (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               guint32                      key,
                                               EntenteMoment               *moment);
guint           entente_columns_count_led     (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               guint32                      entity);
const guint32  *entente_columns_get_parties   (const EntenteColumns        *self,
                                               guint32                      key,
                                               guint                       *n_parties);
void            entente_columns_get_tally     (const EntenteColumns        *self,
                                               guint32                      entity,
                                               EntenteColumnsTally         *tally);
GArray         *entente_columns_sum_amounts   (EntenteColumns              *self,
                                               const EntenteColumnsQuery   *query,
                                               GCancellable                *cancellable,
                                               GError                     **error);
guint64         entente_columns_get_n_walks   (const EntenteColumns        *self);
GArray         *entente_columns_find          (EntenteColumns              *self,
                                               guint                        types,
                                               const char                  *text,
                                               guint                        limit,
                                               GCancellable                *cancellable,
                                               GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteColumns, entente_columns_free)

G_END_DECLS
