/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random numbers, and what is made of them alone. */

#pragma once

#include "bench-gen.h"

G_BEGIN_DECLS

/* splitmix64, by Sebastiano Vigna: https://prng.di.unimi.it/splitmix64.c (public domain). */
typedef struct {
  guint64 state;
} BenchRandom;

static inline guint64
bench_mix (guint64 z)
{
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static inline guint64
bench_random_next (BenchRandom *self)
{
  return bench_mix (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

/* The stream of the thing @index of a @kind. */
static inline BenchRandom
bench_random_of (guint   kind,
                 guint64 index)
{
  return (BenchRandom) { bench_mix ((guint64) (kind + 1) << 48 ^ index) };
}

/* Below @n, which is below 2^32. */
static inline guint
bench_random_below (BenchRandom *self,
                    guint        n)
{
  return (guint) ((bench_random_next (self) >> 32) * n >> 32);
}

/* The number of a weight, with the odds of the weights, which end with 0. */
static inline guint
bench_random_choose (BenchRandom  *self,
                     const guint8 *weights)
{
  guint sum = 0;
  guint i;

  for (i = 0; weights[i] != 0; i++)
    sum += weights[i];
  sum = bench_random_below (self, sum);
  for (i = 0; sum >= weights[i]; i++)
    sum -= weights[i];
  return i;
}

/* Names and texts: bench-gen-words.c */
void bench_append_name     (GString     *text,
                            guint        entity);
void bench_append_alias    (GString     *text,
                            guint        entity,
                            BenchRandom *random);
void bench_append_id       (GString     *text,
                            guint        entity);
void bench_append_sentence (GString     *text,
                            BenchRandom *random);

/* Dates and amounts: bench-gen-values.c */
void bench_append_date     (GString     *text,
                            BenchRandom *random);
void bench_draw_amount     (EntenteStatement *statement,
                            GString          *words,
                            BenchRandom      *random);

/* Sources: bench-gen-source.c */
const char    *bench_dataset_of (guint source);
EntenteSource *bench_source_new (guint index);

G_END_DECLS
