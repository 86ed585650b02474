/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What imports and removals of whole datasets share. */

#pragma once

#include "entente-circles.h"
#include "entente-store-bulk-ids.h"
#include "entente-store-bulk.h"
#include "entente-store-private.h"

G_BEGIN_DECLS

/* A set of keys, a bit each: the keys of subjects are dense. */
typedef struct {
  GArray *words;
} EntenteKeySet;

/**
 * EntenteUpheaval:
 * @store: the store, within a transaction once it has begun
 * @is_large: whether so much comes or goes that indexes are made last and the preferred view anew
 * @shrinks: whether space is given back in the end, as after a large one
 * @made_last: (element-type utf8): the SQL of the indexes and triggers that were dropped
 * @changed: the subjects of which statements, or differences between them, came or went
 * @loose: the subjects that lost a statement or a mention, or that came: perhaps nothing names them at the end
 * @progress: (nullable): is told how far it is
 * @data: for @progress
 *
 * A change of whole datasets: what it touches, so that in the end just that is made anew. References are not looked at by
 * SQLite while it lasts: each that it would have to check costs as much as an insert.
 */
typedef struct {
  EntenteStore         *store;
  gboolean              is_large;
  gboolean              shrinks;
  GPtrArray            *made_last;
  EntenteKeySet         changed;
  EntenteKeySet         loose;
  EntenteStoreProgress  progress;
  gpointer              data;
} EntenteUpheaval;

/* A dataset of which an import brings something. */
typedef struct {
  EntenteDatasetChange *change;
  gint64                key;
  gboolean              is_user;
  guint                 n_sources;
} EntenteBulkDataset;

/* Any type of subject, as bits. */
#define ENTENTE_BULK_ALL_TYPES ((1u << ENTENTE_N_SUBJECT_TYPES) - 1)

/* part-of, amends, supersedes */
#define ENTENTE_BULK_N_RELATIONS 3

struct _EntenteBulk {
  EntenteStore       *store;
  EntenteUpheaval     upheaval;
  char               *dataset;
  char               *title;
  gboolean            is_cut_off;

  /* By id; the last that was asked for. */
  GHashTable         *datasets;
  EntenteBulkDataset *last_dataset;
  GPtrArray          *changes;

  /* Whether all that the store had is among the ids; else it is asked for what isn't. */
  EntenteBulkIds     *ids;
  gboolean            has_all_ids;

  EntenteKeySet       taken;
  EntenteKeySet       named;
  gint64              next_key;

  /* The statements before the import, and those of which the source wasn't described yet when they came. */
  gint64              last_before;
  gint64              first_unplaced;
  gint64              last_unplaced;

  GHashTable         *outlines;
  guint               n_paragraphs;
  GArray             *edges[ENTENTE_BULK_N_RELATIONS];

  /* Of the batch that is being stored. */
  GArray             *texts;

  EntenteQuery       *insert_statement;
};

/* Within an import: entente-store-bulk.c */
EntenteBulkId *entente_bulk_add_id       (EntenteBulk             *self,
                                          guint64                  hash,
                                          EntenteBulkKind          kind,
                                          gint64                   key,
                                          guint                    types,
                                          guint32                  line,
                                          gboolean                 is_described);
EntenteBulkDataset *entente_bulk_find_dataset
                                         (EntenteBulk             *self,
                                          const char              *id,
                                          GError                 **error);
gboolean entente_bulk_look_up            (EntenteBulk             *self,
                                          const char              *id,
                                          guint                    kinds,
                                          EntenteBulkId          **found,
                                          GError                 **error);

/* What is checked of records: entente-store-bulk-checks.c */
void     entente_bulk_report             (EntenteFaults           *faults,
                                          guint32                  line,
                                          const char              *expected,
                                          const char              *format,
                                          ...) G_GNUC_PRINTF (4, 5);
const char *entente_bulk_describe        (const EntenteBulkId     *id);
const char *entente_bulk_describe_types  (EntenteBulkKind          kind,
                                          guint                    types);
int      entente_bulk_get_relation       (EntenteProperty          property);
gboolean entente_bulk_check_place        (EntenteBulk             *self,
                                          const EntenteStatement  *statement,
                                          gint64                   source,
                                          guint32                  line,
                                          EntenteFaults           *faults,
                                          GError                 **error);

/* Sets of keys, and upheavals: entente-store-bulk-upheaval.c */
void     entente_key_set_add             (EntenteKeySet           *self,
                                          gint64                   key);
void     entente_key_set_remove          (EntenteKeySet           *self,
                                          gint64                   key);
gboolean entente_key_set_has             (const EntenteKeySet     *self,
                                          gint64                   key);
gboolean entente_key_set_next            (const EntenteKeySet     *self,
                                          gint64                  *key);
gint64   entente_key_set_first_missing   (const EntenteKeySet     *self,
                                          gint64                   from);
gsize    entente_key_set_count           (const EntenteKeySet     *self);

gboolean entente_upheaval_begin          (EntenteUpheaval         *self,
                                          EntenteStore            *store,
                                          GError                 **error);
gboolean entente_upheaval_drop_indexes   (EntenteUpheaval         *self,
                                          GError                 **error);
gboolean entente_upheaval_make_indexes   (EntenteUpheaval         *self,
                                          GError                 **error);
void     entente_upheaval_tell           (EntenteUpheaval         *self,
                                          EntenteStorePhase        phase,
                                          double                   done);
gboolean entente_upheaval_complete       (EntenteUpheaval         *self,
                                          GError                 **error);
gboolean entente_upheaval_end            (EntenteUpheaval         *self,
                                          gboolean                 success,
                                          GError                 **error);

/* Datasets within an upheaval: entente-store-remove.c */
gboolean entente_upheaval_clear_dataset  (EntenteUpheaval         *self,
                                          gint64                   dataset,
                                          guint64                 *n_statements,
                                          GError                 **error);
void     entente_upheaval_shrink         (EntenteUpheaval         *self);
gboolean entente_upheaval_note_differences
                                         (EntenteUpheaval         *self,
                                          gint64                   dataset,
                                          GError                 **error);
gboolean entente_upheaval_drop_sources   (EntenteUpheaval         *self,
                                          gint64                   dataset,
                                          GError                 **error);

G_END_DECLS
