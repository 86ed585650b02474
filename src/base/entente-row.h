/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists show: a row of the preferred view, and what is known of a dataset. */

#pragma once

#include "entente-money.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntenteRow:
 * @key: names the subject within the store
 * @id: its id
 * @type: its type
 * @name: (nullable): its preferred name
 * @kind: (nullable): its preferred kind
 * @step: (nullable): the step of the status ladder it stands at
 * @date: (nullable): EDTF, the date of that step
 * @measure: (nullable): what the amount measures
 * @amount: the preferred amount; its qualifier is %ENTENTE_QUALIFIER_NONE if there is none
 * @words: (nullable): the source's words for the amount
 * @modality: how firm the row is
 * @has_modality: whether it has any unconditional evidence
 * @credited_to: (nullable): the name of whom that is credited to
 * @deals: how many deals it is a party of
 * @events: how many events it is a party of
 * @differences: how many accounts of it differ
 *
 * A row of the preferred view. Owns its strings.
 */
typedef struct {
  gint64             key;
  char              *id;
  EntenteSubjectType type;
  char              *name;
  char              *kind;
  char              *step;
  char              *date;
  char              *measure;
  EntenteMoney       amount;
  char              *words;
  EntenteModality    modality;
  gboolean           has_modality;
  char              *credited_to;
  guint              deals;
  guint              events;
  guint              differences;
} EntenteRow;

/* Which rows a list holds, and their order. */
typedef enum {
  ENTENTE_ORDER_NAME,
  ENTENTE_ORDER_DEALS,
  ENTENTE_ORDER_AMOUNT,
  ENTENTE_ORDER_DATE,
} EntenteOrder;

/**
 * EntenteDatasetInfo:
 * @id: its id
 * @title: (nullable): its title
 * @statements: how many statements it has
 */
typedef struct {
  char   *id;
  char   *title;
  guint64 statements;
} EntenteDatasetInfo;

/**
 * EntenteDatasetChange:
 * @dataset: the id of a dataset
 * @n_replaced: how many statements it had that are gone
 * @n_stored: how many statements came
 * @n_there: how many of the user's own were there already, the same
 * @n_kept: how many of the user's own were there already, with other content, and were left as they are
 *
 * What an import did to a dataset.
 */
typedef struct {
  char   *dataset;
  guint64 n_replaced;
  guint64 n_stored;
  guint64 n_there;
  guint64 n_kept;
} EntenteDatasetChange;

void entente_row_free            (EntenteRow           *self);
void entente_dataset_info_free   (EntenteDatasetInfo   *self);
void entente_dataset_change_free (EntenteDatasetChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRow, entente_row_free)

G_END_DECLS
