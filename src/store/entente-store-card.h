/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cards and pages ask for, never more than is shown: each question reads a bounded number of rows by an index, however
 * much there is of it. */

#pragma once

#include "entente-coverage.h"
#include "entente-portion.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* As many deals, and as many events, of an entity are read; beyond that there are lists for them. */
#define ENTENTE_STORE_MAX_INVOLVED 50

GPtrArray     *entente_store_get_portion         (EntenteStore          *self,
                                                  const EntentePortion  *portion,
                                                  gboolean              *more,
                                                  GError               **error);
gboolean       entente_store_has_portion         (EntenteStore          *self,
                                                  const EntentePortion  *portion,
                                                  gboolean              *has,
                                                  GError               **error);
GPtrArray     *entente_store_get_naming          (EntenteStore          *self,
                                                  const char            *id,
                                                  guint                  length,
                                                  GError               **error);
gboolean       entente_store_count_on            (EntenteStore          *self,
                                                  const char            *id,
                                                  guint64               *n_statements,
                                                  GError               **error);
GArray        *entente_store_get_places          (EntenteStore          *self,
                                                  const char            *source,
                                                  GError               **error);
GPtrArray     *entente_store_get_differences_of  (EntenteStore          *self,
                                                  const GPtrArray       *statements,
                                                  guint                  length,
                                                  GError               **error);
GPtrArray     *entente_store_get_first_differences (EntenteStore        *self,
                                                  guint                  length,
                                                  guint                 *n_differences,
                                                  GError               **error);
EntenteSource *entente_store_find_source         (EntenteStore          *self,
                                                  const char            *id,
                                                  gboolean               paragraphs,
                                                  GError               **error);
GPtrArray     *entente_store_list_sources        (EntenteStore          *self,
                                                  const char            *text,
                                                  guint                  start,
                                                  guint                  length,
                                                  guint                 *n_sources,
                                                  GError               **error);
gboolean       entente_store_count_sources       (EntenteStore          *self,
                                                  guint                 *n_sources,
                                                  guint                 *n_dated,
                                                  GError               **error);
gboolean       entente_store_count_on_source     (EntenteStore          *self,
                                                  const char            *source,
                                                  guint64                n_modalities[ENTENTE_N_MODALITIES],
                                                  GError               **error);

G_END_DECLS
