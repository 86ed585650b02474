/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Samples, and what they come to: a benchmark measures itself and its reference by turns, and tells both with a verdict. Each
 * result is one line of JSON on standard output; build-aux/bench makes the table of them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is repeated alike and whose p95 is so many times its median is too noisy to judge by. */
#define BENCH_NOISE_MAX 1.5

typedef GArray BenchSamples;

typedef enum {
  BENCH_P50,
  BENCH_P95,
  BENCH_P99,
  BENCH_MAX,
} BenchStatistic;

/**
 * BenchResult:
 * @name: what it is called
 * @action: what is done
 * @against: what it is held against
 * @unit: of the samples
 * @measured: the samples
 * @reference: (nullable): those of the reference
 * @noise: (nullable): what is repeated alike within the run, to tell noise by; else @reference is
 * @statistic: which of the samples' figures is judged
 * @most: the target: the most times the same figure of the reference, or the most units if there is none; 0 for none
 * @least: the target where more is better, likewise; 0 for none
 * @most_units: a further target in units, for @limit_statistic; 0 for none
 * @limit_statistic: which figure @most_units is for
 * @note: (nullable): what else is to be said
 */
typedef struct {
  const char     *name;
  const char     *action;
  const char     *against;
  const char     *unit;
  BenchSamples   *measured;
  BenchSamples   *reference;
  BenchSamples   *noise;
  BenchStatistic  statistic;
  double          most;
  double          least;
  double          most_units;
  BenchStatistic  limit_statistic;
  const char     *note;
} BenchResult;

BenchSamples *bench_samples_new     (void);
void          bench_samples_add     (BenchSamples       *samples,
                                     double              sample);
double        bench_samples_get     (const BenchSamples *samples,
                                     BenchStatistic      statistic);
const char   *bench_report          (const BenchResult  *result);
void          bench_report_failure  (const char         *name,
                                     const char         *action,
                                     const char         *why);

static inline double
bench_now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

G_END_DECLS
