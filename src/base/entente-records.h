/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a landscape as they travel between files and the store: sources, subjects, statements, differences.
 * Sized for what is read at once (a readable file of 64 MB at most); the stream form passes them one by one. */

#pragma once

#include "entente-statement.h"

G_BEGIN_DECLS

/* A heading of a source and the first paragraph under it; it reaches to the next one. */
typedef struct {
  char *title;
  guint paragraph;
} EntenteSection;

typedef enum {
  ENTENTE_PARAGRAPH_BODY,
  ENTENTE_PARAGRAPH_HEADING,
  ENTENTE_PARAGRAPH_LABEL,
  ENTENTE_PARAGRAPH_MARK,
  ENTENTE_PARAGRAPH_FURNITURE,
} EntenteParagraphRole;

typedef struct {
  guint                number;
  EntenteParagraphRole role;
  guint                sentences;
} EntenteParagraph;

/**
 * EntenteSource:
 * @id: its id
 * @dataset: the dataset that describes it
 * @kind: a word of %ENTENTE_VOCABULARY_SOURCE_KIND
 * @title: (nullable): its title, if it has one
 * @publisher: (nullable): who published it
 * @author: (nullable): who wrote it
 * @published: (nullable): EDTF, normalised
 * @link: (nullable): an http or https address
 * @note: (nullable): what else is known of it, in our words
 * @sections: (element-type EntenteSection): in the order of their paragraphs
 * @paragraphs: (element-type EntenteParagraph): in the order of their numbers
 */
typedef struct {
  char   *id;
  char   *dataset;
  char   *kind;
  char   *title;
  char   *publisher;
  char   *author;
  char   *published;
  char   *link;
  char   *note;
  GArray *sections;
  GArray *paragraphs;
} EntenteSource;

/* A subject has an id and a type, and nothing else of its own. */
typedef struct {
  char              *id;
  EntenteSubjectType type;
} EntenteSubjectRecord;

typedef enum {
  ENTENTE_DIFFERENCE_BETWEEN,
  ENTENTE_DIFFERENCE_WITHIN,
} EntenteDifferenceKind;

/* A recorded difference between two statements or more, named by their ids. */
typedef struct {
  char                 *id;
  char                 *dataset;
  char                 *title;
  EntenteDifferenceKind kind;
  GPtrArray            *statements;
  char                 *note;
} EntenteDifference;

/**
 * EntenteRecords:
 * @title: (nullable): the landscape's title
 * @dataset: the dataset of all records that name no other
 * @sources: (element-type EntenteSource): in source order
 * @subjects: (element-type EntenteSubjectRecord): in the order of the file
 * @statements: (element-type EntenteStatement): in the order of the file
 * @differences: (element-type EntenteDifference): in the order of the file
 *
 * A landscape, whole. Owns all that it holds.
 */
typedef struct {
  char      *title;
  char      *dataset;
  GPtrArray *sources;
  GPtrArray *subjects;
  GPtrArray *statements;
  GPtrArray *differences;
} EntenteRecords;

EntenteSource        *entente_source_new              (void);
void                  entente_source_free             (EntenteSource        *self);
gboolean              entente_source_equal            (const EntenteSource  *a,
                                                       const EntenteSource  *b);
const char           *entente_source_get_section      (const EntenteSource  *self,
                                                       guint                 paragraph);
const EntenteParagraph *entente_source_get_paragraph  (const EntenteSource  *self,
                                                       guint                 number);

EntenteSubjectRecord *entente_subject_record_new      (const char           *id,
                                                       EntenteSubjectType    type);
void                  entente_subject_record_free     (EntenteSubjectRecord *self);

EntenteDifference    *entente_difference_new          (void);
void                  entente_difference_free         (EntenteDifference    *self);
gboolean              entente_difference_equal        (const EntenteDifference *a,
                                                       const EntenteDifference *b);

EntenteRecords       *entente_records_new             (void);
void                  entente_records_free            (EntenteRecords       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSource, entente_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDifference, entente_difference_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecords, entente_records_free)

G_END_DECLS
