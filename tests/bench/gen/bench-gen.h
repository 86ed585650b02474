/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Landscapes of any size for benchmarks: the same on every machine, from integers only. At 100 % there are 500,000 entities,
 * 700,000 deals, 300,000 events and 5,000,000 statements; 1 to 100 % of that are made. Each subject is drawn from a stream of
 * random numbers of its own, so that it can be asked for by its number. */

#pragma once

#include "entente-records.h"

G_BEGIN_DECLS

#define BENCH_DATASET       "bench"
#define BENCH_PARAGRAPHS    60 /* of each source */
#define BENCH_SENTENCES     5  /* of each paragraph */

typedef enum {
  BENCH_HUB,       /* party of a seventh of the deals */
  BENCH_HUB_TOO,   /* of a seventeenth */
  BENCH_N_HUBS,
} BenchHub;

/* How many there are of each. Keys are counted from 1: sources by themselves; entities, deals, events, scenarios in one
 * row, in this order. */
typedef struct {
  guint percent;
  guint sources;
  guint entities;
  guint deals;
  guint events;
  guint scenarios;
  guint statements;
} BenchSizes;

/**
 * BenchStatement:
 * @slots: the statement; its strings belong to the generator and last until the call returns
 * @subject: the key of the subject
 * @object: the key of the object, or 0
 * @credited_to: the key of the entity, or 0
 * @condition: the key of what it depends on, or 0
 * @source: the key of the source, or 0
 * @has_own_id: whether its id has to stand in a file
 *
 * A statement with the keys of what it names.
 */
typedef struct {
  EntenteStatement slots;
  guint32          subject;
  guint32          object;
  guint32          credited_to;
  guint32          condition;
  guint32          source;
  gboolean         has_own_id;
} BenchStatement;

/**
 * BenchSink:
 * @source: takes a source
 * @subject: takes a subject with its statements
 * @statement: takes a statement of a subject with very many
 * @difference: takes a difference
 *
 * Where the records go: the sources, then the subjects by their keys, then the statements of the first entity that are not
 * with it, then the differences. Each may be %NULL.
 */
typedef struct {
  void (*source)     (const EntenteSource        *source,
                      gpointer                    data);
  void (*subject)    (const EntenteSubjectRecord *subject,
                      const BenchStatement       *statements,
                      guint                       n_statements,
                      gpointer                    data);
  void (*statement)  (const BenchStatement       *statement,
                      gpointer                    data);
  void (*difference) (const EntenteDifference    *difference,
                      gpointer                    data);
} BenchSink;

void  bench_get_sizes    (guint             percent,
                          BenchSizes       *sizes);
void  bench_generate     (const BenchSizes *sizes,
                          gboolean          with_ids,
                          const BenchSink  *sink,
                          gpointer          data);
char *bench_hash         (const BenchSizes *sizes);

/* Files: bench-gen-stream.c, bench-gen-store.c */
void  bench_write_stream (const BenchSizes *sizes,
                          const char       *path);
void  bench_write_store  (const BenchSizes *sizes,
                          const char       *path,
                          gint64           *generating,
                          gint64           *writing);

G_END_DECLS
