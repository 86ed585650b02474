/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The statement: one flat row of typed slots, the same in files, store and lists. Everything that is known of a subject
 * is statements. A table of the slots, from which reader, writer and store derive their keys and columns, is below. */

#pragma once

#include "entente-money.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/* Characters in `text`, and in any other string of a statement; and the last number of a paragraph or a sentence. */
#define ENTENTE_STATEMENT_TEXT_MAX   10000
#define ENTENTE_STATEMENT_STRING_MAX 1000
#define ENTENTE_STATEMENT_COUNT_MAX  1000000

/**
 * EntenteStatement:
 * @id: written in the file, or made by entente_statement_make_id()
 * @dataset: the dataset that it belongs to
 * @subject: the id of what it is about
 * @property: a row of the table of properties
 * @object: (nullable): the id of a subject
 * @code: (nullable): a word of the property's vocabulary
 * @text: (nullable): our sentence; in a name or alias the name itself
 * @amount: the amount; its qualifier is %ENTENTE_QUALIFIER_NONE if there is none
 * @words: (nullable): the source's own words for the amount
 * @date: (nullable): EDTF, normalised
 * @modality: how firmly it is said
 * @credited_to: (nullable): the id of the entity to whom the source credits it
 * @condition: (nullable): the id of the deal, event or scenario on which it depends
 * @source: (nullable): the id of the source
 * @paragraph: from 1, or 0 if none is given
 * @sentence: from 1 within the paragraph, or 0 if none is given
 * @rank: its rank
 *
 * Owns its strings. Filled once by a reader, the store or an edit, and not changed after.
 */
typedef struct {
  char             *id;
  char             *dataset;
  char             *subject;
  EntenteProperty   property;
  char             *object;
  char             *code;
  char             *text;
  EntenteMoney      amount;
  char             *words;
  char             *date;
  EntenteModality   modality;
  char             *credited_to;
  char             *condition;
  char             *source;
  guint             paragraph;
  guint             sentence;
  EntenteRank       rank;
} EntenteStatement;

typedef enum {
  ENTENTE_SLOT_ID,
  ENTENTE_SLOT_DATASET,
  ENTENTE_SLOT_SUBJECT,
  ENTENTE_SLOT_PROPERTY,
  ENTENTE_SLOT_OBJECT,
  ENTENTE_SLOT_CODE,
  ENTENTE_SLOT_TEXT,
  ENTENTE_SLOT_CURRENCY,
  ENTENTE_SLOT_LOWER,
  ENTENTE_SLOT_UPPER,
  ENTENTE_SLOT_QUALIFIER,
  ENTENTE_SLOT_PERIOD,
  ENTENTE_SLOT_WORDS,
  ENTENTE_SLOT_DATE,
  ENTENTE_SLOT_MODALITY,
  ENTENTE_SLOT_CREDITED_TO,
  ENTENTE_SLOT_CONDITION,
  ENTENTE_SLOT_SOURCE,
  ENTENTE_SLOT_PARAGRAPH,
  ENTENTE_SLOT_SENTENCE,
  ENTENTE_SLOT_RANK,
  ENTENTE_N_SLOTS,
} EntenteSlot;

typedef enum {
  ENTENTE_SLOT_KIND_TEXT,   /* char *, free text */
  ENTENTE_SLOT_KIND_ID,     /* char *, an id; `refers_to` says of what */
  ENTENTE_SLOT_KIND_DATE,   /* char *, EDTF */
  ENTENTE_SLOT_KIND_WORD,   /* an enum that numbers the words of `vocabulary` */
  ENTENTE_SLOT_KIND_BOUND,  /* gint64, minor units */
  ENTENTE_SLOT_KIND_COUNT,  /* guint, 0 = not given */
  ENTENTE_SLOT_KIND_CURRENCY, /* char[4] */
} EntenteSlotKind;

typedef enum {
  ENTENTE_REFERS_TO_NOTHING,
  ENTENTE_REFERS_TO_DATASET,
  ENTENTE_REFERS_TO_SUBJECT,
  ENTENTE_REFERS_TO_ENTITY,
  ENTENTE_REFERS_TO_CONDITION,  /* a deal, event or scenario */
  ENTENTE_REFERS_TO_SOURCE,
} EntenteReference;

/**
 * EntenteSlotInfo:
 * @name: the key in a landscape file and the column in the store
 * @kind: what the field holds
 * @vocabulary: for %ENTENTE_SLOT_KIND_WORD
 * @refers_to: for %ENTENTE_SLOT_KIND_ID
 * @of_amount: whether the key stands inside the `amount` object
 * @offset: of the field in #EntenteStatement
 */
typedef struct {
  const char       *name;
  EntenteSlotKind   kind;
  EntenteVocabulary vocabulary;
  EntenteReference  refers_to;
  gboolean          of_amount;
  gsize             offset;
} EntenteSlotInfo;

const EntenteSlotInfo *entente_slot_get_info          (EntenteSlot              slot);
#define ENTENTE_SLOT_FIELD(statement, info, type) G_STRUCT_MEMBER (type, statement, (info)->offset)

EntenteStatement      *entente_statement_new          (void);
EntenteStatement      *entente_statement_copy         (const EntenteStatement  *self);
void                   entente_statement_free         (EntenteStatement        *self);

gboolean               entente_statement_has_amount   (const EntenteStatement  *self);
char                  *entente_statement_make_id      (const EntenteStatement  *self,
                                                       guint                    ordinal);
gboolean               entente_statement_has_made_id  (const EntenteStatement  *self);
gboolean               entente_statement_equal        (const EntenteStatement  *a,
                                                       const EntenteStatement  *b);
gboolean               entente_statement_is_rival     (const EntenteStatement  *a,
                                                       const EntenteStatement  *b);
gboolean               entente_statement_check        (const EntenteStatement  *self,
                                                       EntenteSubjectType       type,
                                                       EntenteSlot             *slot,
                                                       GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStatement, entente_statement_free)

G_END_DECLS
