/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The closed vocabulary: every word a landscape may use, and the table of properties that says which slots a statement
 * of each property carries. Reader, store, writer and views ask here and keep no list of their own. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_VOCABULARY_SUBJECT_TYPE,
  ENTENTE_VOCABULARY_PROPERTY,
  ENTENTE_VOCABULARY_ENTITY_KIND,
  ENTENTE_VOCABULARY_DEAL_KIND,
  ENTENTE_VOCABULARY_ROLE,
  ENTENTE_VOCABULARY_STEP,
  ENTENTE_VOCABULARY_MEASURE,
  ENTENTE_VOCABULARY_FAMILY,
  ENTENTE_VOCABULARY_MODALITY,
  ENTENTE_VOCABULARY_RANK,
  ENTENTE_VOCABULARY_QUALIFIER,
  ENTENTE_VOCABULARY_PERIOD,
  ENTENTE_VOCABULARY_SOURCE_KIND,
  ENTENTE_VOCABULARY_PARAGRAPH_ROLE,
  ENTENTE_VOCABULARY_DIFFERENCE_KIND,
  ENTENTE_N_VOCABULARIES,
  ENTENTE_VOCABULARY_NONE = -1,
} EntenteVocabulary;

/* The enums below number the words of their vocabulary in its order. */

typedef enum {
  ENTENTE_SUBJECT_ENTITY,
  ENTENTE_SUBJECT_DEAL,
  ENTENTE_SUBJECT_EVENT,
  ENTENTE_SUBJECT_SCENARIO,
  ENTENTE_N_SUBJECT_TYPES,
} EntenteSubjectType;

typedef enum {
  ENTENTE_PROPERTY_NAME,
  ENTENTE_PROPERTY_KIND,
  ENTENTE_PROPERTY_PARTY,
  ENTENTE_PROPERTY_AMOUNT,
  ENTENTE_PROPERTY_STATUS,
  ENTENTE_PROPERTY_TERM,
  ENTENTE_PROPERTY_BENEFIT,
  ENTENTE_PROPERTY_MOTIVE,
  ENTENTE_PROPERTY_TENSION,
  ENTENTE_PROPERTY_RISK,
  ENTENTE_PROPERTY_IMPLICATION,
  ENTENTE_PROPERTY_PRECEDENT,
  ENTENTE_PROPERTY_ALIAS,
  ENTENTE_PROPERTY_ROLE,
  ENTENTE_PROPERTY_STRUCTURE,
  ENTENTE_PROPERTY_STRATEGY,
  ENTENTE_PROPERTY_DEPENDENCE,
  ENTENTE_PROPERTY_FIGURE,
  ENTENTE_PROPERTY_POSITION,
  ENTENTE_PROPERTY_VIEW,
  ENTENTE_PROPERTY_LESSON,
  ENTENTE_PROPERTY_QUESTION,
  ENTENTE_PROPERTY_PART_OF,
  ENTENTE_PROPERTY_AMENDS,
  ENTENTE_PROPERTY_SUPERSEDES,
  ENTENTE_PROPERTY_SAME_AS,
  ENTENTE_N_PROPERTIES,
} EntenteProperty;

/* From the firmest to the least firm; the first three are stated, the others only likely. */
typedef enum {
  ENTENTE_MODALITY_ASSERTED,
  ENTENTE_MODALITY_REPORTED,
  ENTENTE_MODALITY_ESTIMATED,
  ENTENTE_MODALITY_POSSIBLE,
  ENTENTE_MODALITY_FORECAST,
  ENTENTE_MODALITY_OPINION,
  ENTENTE_N_MODALITIES,
} EntenteModality;

/* Ranks as on Wikidata, in the order in which they are preferred. */
typedef enum {
  ENTENTE_RANK_PREFERRED,
  ENTENTE_RANK_NORMAL,
  ENTENTE_RANK_DEPRECATED,
} EntenteRank;

/* The first is what a statement without an amount has. */
typedef enum {
  ENTENTE_QUALIFIER_NONE,
  ENTENTE_QUALIFIER_EXACT,
  ENTENTE_QUALIFIER_ABOUT,
  ENTENTE_QUALIFIER_AT_LEAST,
  ENTENTE_QUALIFIER_MORE_THAN,
  ENTENTE_QUALIFIER_UP_TO,
  ENTENTE_QUALIFIER_LESS_THAN,
  ENTENTE_QUALIFIER_RANGE,
  ENTENTE_QUALIFIER_NO_FIGURE,
  ENTENTE_QUALIFIER_UNDISCLOSED,
} EntenteQualifier;

typedef enum {
  ENTENTE_PERIOD_NONE,
  ENTENTE_PERIOD_ONCE,
  ENTENTE_PERIOD_PER_YEAR,
} EntentePeriod;

/* What may stand in a statement of a property, as bits. */
typedef enum {
  ENTENTE_HAS_OBJECT = 1 << 0,
  ENTENTE_HAS_CODE   = 1 << 1,
  ENTENTE_HAS_TEXT   = 1 << 2,
  ENTENTE_HAS_AMOUNT = 1 << 3,
} EntenteValueSlots;

/* When two statements of one subject and property can't both hold. */
typedef enum {
  ENTENTE_RIVALS_NEVER,
  ENTENTE_RIVALS_VALUES_DIFFER,
  ENTENTE_RIVALS_BOUNDS_DISJOINT,
  ENTENTE_RIVALS_DATES_DISJOINT,
  ENTENTE_RIVALS_BY_RECORD,
} EntenteRivalry;

/**
 * EntentePropertyInfo:
 * @subjects: bits, `1 << EntenteSubjectType`, of the subjects that may have it
 * @required: the slots that must all be filled
 * @allowed: the slots that may be filled; includes @required
 * @one_of: slots of which at least one must be filled, or 0
 * @rivalry: when two statements of it are rivals
 * @text_is_value: whether `text` is the value itself (a name) and not our sentence about it
 *
 * A row of the table of properties.
 */
typedef struct {
  guint             subjects;
  EntenteValueSlots required;
  EntenteValueSlots allowed;
  EntenteValueSlots one_of;
  EntenteRivalry    rivalry;
  gboolean          text_is_value;
} EntentePropertyInfo;

const EntentePropertyInfo *entente_property_get_info  (EntenteProperty property);
EntenteVocabulary          entente_property_code_of   (EntenteProperty    property,
                                                       EntenteSubjectType type);

guint                      entente_vocabulary_size    (EntenteVocabulary vocabulary);
const char                *entente_vocabulary_nth     (EntenteVocabulary vocabulary,
                                                       guint             index);
int                        entente_vocabulary_find    (EntenteVocabulary vocabulary,
                                                       const char       *code);
const char                *entente_vocabulary_label   (EntenteVocabulary vocabulary,
                                                       guint             index);
const char                *entente_vocabulary_label_of(EntenteVocabulary vocabulary,
                                                       const char       *code);
char                      *entente_vocabulary_list    (EntenteVocabulary vocabulary);

gboolean                   entente_step_is_exit       (const char *step);
gboolean                   entente_modality_is_stated (EntenteModality modality);

G_END_DECLS
