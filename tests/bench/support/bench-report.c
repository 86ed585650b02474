/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-report.h"

#include <stdio.h>
#include <stdlib.h>

/**
 * bench_samples_new:
 *
 * Returns: (transfer full): no samples yet; free with g_array_unref()
 */
BenchSamples *
bench_samples_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * bench_samples_add:
 * @samples: samples
 * @sample: one more
 */
void
bench_samples_add (BenchSamples *samples,
                   double        sample)
{
  g_array_append_val (samples, sample);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/**
 * bench_samples_get:
 * @samples: one sample or more
 * @statistic: which figure
 *
 * Returns: the figure, that of a sample
 */
double
bench_samples_get (const BenchSamples *samples,
                   BenchStatistic      statistic)
{
  static const guint percents[] = { [BENCH_P50] = 50, [BENCH_P95] = 95, [BENCH_P99] = 99, [BENCH_MAX] = 100 };
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) samples);

  g_assert (samples->len > 0);
  g_array_sort (sorted, compare);
  return g_array_index (sorted, double, (samples->len * percents[statistic] + 99) / 100 - 1);
}

static void
print_samples (const char         *key,
               const BenchSamples *samples)
{
  printf (", \"%s\": { \"n\": %u, \"p50\": %.4g, \"p95\": %.4g, \"p99\": %.4g, \"max\": %.4g }", key, samples->len,
          bench_samples_get (samples, BENCH_P50), bench_samples_get (samples, BENCH_P95),
          bench_samples_get (samples, BENCH_P99), bench_samples_get (samples, BENCH_MAX));
}

static void
print_text (const char *key,
            const char *text)
{
  /* Of ours, without quotes. */
  printf (", \"%s\": \"%s\"", key, text);
}

static const char *
judge (const BenchResult *result,
       double             ratio)
{
  const BenchSamples *noise = result->noise != NULL ? result->noise : result->reference;

  if (noise != NULL && (result->most > 0 || result->least > 0) &&
      bench_samples_get (noise, BENCH_P95) > BENCH_NOISE_MAX * bench_samples_get (noise, BENCH_P50))
    return "noisy";
  if ((result->most > 0 && ratio > result->most) || (result->least > 0 && ratio < result->least) ||
      (result->most_units > 0 && bench_samples_get (result->measured, result->limit_statistic) > result->most_units))
    return "missed";
  return result->most > 0 || result->least > 0 || result->most_units > 0 ? "met" : "told";
}

/**
 * bench_report:
 * @result: a result
 *
 * Prints it.
 *
 * Returns: (transfer none): the verdict: “met”, “missed”, “noisy” if the reference doesn't allow one, “told” if there is no
 *   target
 */
const char *
bench_report (const BenchResult *result)
{
  static const char *const statistics[] = { "p50", "p95", "p99", "max" };
  double measured = bench_samples_get (result->measured, result->statistic);
  double ratio = measured;
  const char *verdict;

  if (result->reference != NULL)
    ratio = measured / MAX (bench_samples_get (result->reference, result->statistic), 1e-6);
  verdict = judge (result, ratio);

  printf ("{ \"name\": \"%s\"", result->name);
  print_text ("action", result->action);
  print_text ("against", result->against != NULL ? result->against : "");
  print_text ("unit", result->unit);
  print_samples ("measured", result->measured);
  if (result->reference != NULL)
    {
      print_samples ("reference", result->reference);
      printf (", \"ratio\": %.4g", ratio);
    }
  print_text ("statistic", statistics[result->statistic]);
  if (result->most > 0)
    printf (", \"most\": %.4g", result->most);
  if (result->least > 0)
    printf (", \"least\": %.4g", result->least);
  if (result->most_units > 0)
    printf (", \"most_units\": %.4g, \"limit_statistic\": \"%s\"", result->most_units, statistics[result->limit_statistic]);
  if (result->note != NULL)
    print_text ("note", result->note);
  print_text ("verdict", verdict);
  printf (" }\n");
  fflush (stdout);
  return verdict;
}

/**
 * bench_report_failure:
 * @name: what the benchmark is called
 * @action: what was to be done
 * @why: why it couldn't be measured
 *
 * Prints that there is no figure.
 */
void
bench_report_failure (const char *name,
                      const char *action,
                      const char *why)
{
  printf ("{ \"name\": \"%s\"", name);
  print_text ("action", action);
  print_text ("note", why);
  print_text ("verdict", "failed");
  printf (" }\n");
  fflush (stdout);
}
