/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists show: a row of the preferred view, and what is known of a dataset. */

#pragma once

#include "entente-money.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* How many names of parties a row has. */
#define ENTENTE_ROW_MAX_PARTIES 4

/**
 * EntenteRowTexts:
 * @ENTENTE_ROW_TEXT_NAME: the name
 * @ENTENTE_ROW_TEXT_CREDIT: the name of whom it is credited to
 * @ENTENTE_ROW_TEXT_PARTY: the name of the first party; of the next one the next bit, and so on
 *
 * The texts of a row, as bits.
 */
typedef enum {
  ENTENTE_ROW_TEXT_NAME   = 1 << 0,
  ENTENTE_ROW_TEXT_CREDIT = 1 << 1,
  ENTENTE_ROW_TEXT_PARTY  = 1 << 2,
} EntenteRowTexts;

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
 * @talks: how many of the deals are in talks
 * @parties: (nullable) (array zero-terminated=1): the names of its parties in source order, the first
 *   %ENTENTE_ROW_MAX_PARTIES; of a deal or an event only
 * @n_parties: how many parties it has
 * @translated: which of its texts the bundled dataset states and has a translation of; they are shown by entente_row_get_name()
 *   and its like
 *
 * A row of the preferred view. Owns its strings. The amount of an entity is the highest of a deal that it is a party of.
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
  guint              talks;
  char             **parties;
  guint              n_parties;
  EntenteRowTexts    translated;
} EntenteRow;

/* The order of a list, each in its natural direction. What has nothing to sort by comes last in both directions. */
typedef enum {
  ENTENTE_ORDER_NAME,     /* by the collation of the locale */
  ENTENTE_ORDER_DEALS,    /* most deals first */
  ENTENTE_ORDER_AMOUNT,   /* highest first */
  ENTENTE_ORDER_DATE,     /* earliest first */
  ENTENTE_ORDER_STATUS,   /* highest step first, then exits */
  ENTENTE_ORDER_EVIDENCE, /* firmest first */
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
 * @is_new: whether the dataset wasn't there before
 *
 * What an import did to a dataset.
 */
typedef struct {
  char    *dataset;
  guint64  n_replaced;
  guint64  n_stored;
  guint64  n_there;
  guint64  n_kept;
  gboolean is_new;
} EntenteDatasetChange;

void     entente_row_free            (EntenteRow           *self);
gboolean entente_row_equal           (const EntenteRow     *a,
                                      const EntenteRow     *b);
void     entente_dataset_info_free   (EntenteDatasetInfo   *self);
void     entente_dataset_change_free (EntenteDatasetChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRow, entente_row_free)

G_END_DECLS
