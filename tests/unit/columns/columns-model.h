/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A landscape of some hundred subjects, and what columns should answer of it, found out in the plainest way. */

#pragma once

#include "entente-columns.h"

typedef struct {
  gboolean           exists;
  EntenteSubjectType type;
  char              *name;
  char              *aliases[3]; /* NULL-terminated */
  const char        *kind;
  const char        *step;
  char              *date;
  const char        *measure;
  EntenteMoney       amount;
  gboolean           has_modality;
  EntenteModality    modality;
  GArray            *parties; /* guint32 */
  GArray            *origins; /* EntenteColumnsOrigin */
} ModelSubject;

typedef struct {
  GRand        *random;
  guint         n_keys; /* one more than the highest */
  ModelSubject *subjects;
} Model;

Model          *model_new           (guint32                    seed,
                                     guint                      n_keys);
void            model_free          (Model                     *self);
EntenteColumns *model_make_columns  (Model                     *self);
void            model_change        (Model                     *self,
                                     EntenteColumns            *columns);
void            model_send          (const Model               *self,
                                     guint32                    key,
                                     EntenteColumns            *columns);

/* What should come out: model-answers.c */
GArray         *model_list          (const Model               *self,
                                     const EntenteColumnsQuery *query);
void            model_count_facets  (const Model               *self,
                                     const EntenteColumnsQuery *query,
                                     EntenteColumnsCounts      *counts);
GHashTable     *model_count_origins (const Model               *self,
                                     const EntenteColumnsQuery *query,
                                     gboolean                   by_dataset);
GArray         *model_list_moments  (const Model               *self,
                                     const EntenteColumnsQuery *query);
void            model_get_tally     (const Model               *self,
                                     guint32                    entity,
                                     EntenteColumnsTally       *tally);
GArray         *model_find          (const Model               *self,
                                     guint                      types,
                                     const char                *text,
                                     guint                      limit);
GArray         *model_sum_amounts   (const Model               *self,
                                     const EntenteColumnsQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)
