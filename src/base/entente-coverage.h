/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a source is in the landscape: its passages in order, the statements that rest on each, and how many sentences of
 * the body have one. Pure; quick up to some thousands of paragraphs. */

#pragma once

#include "entente-records.h"

G_BEGIN_DECLS

/**
 * EntentePlace:
 * @paragraph: the number of a paragraph, or 0 for none
 * @sentence: the number of a sentence in it, or 0 for none
 * @n_statements: how many statements rest on just that
 */
typedef struct {
  guint paragraph;
  guint sentence;
  guint n_statements;
} EntentePlace;

/**
 * EntentePassage:
 * @first: the number of its first paragraph; 0 for the statements that name none
 * @last: the number of its last paragraph; more than one only if nothing is said of any of them
 * @role: what the paragraphs are in the source
 * @n_sentences: how many sentences they have, or 0 if that isn't known
 * @n_covered: how many of these have a statement
 * @n_statements: how many statements rest on it
 * @statements: (element-type EntenteStatement): those of them that are at hand, borrowed, in their order
 *
 * A paragraph of a source, or several beside each other, of one section, that were left out for the same reason.
 */
typedef struct {
  guint                first;
  guint                last;
  EntenteParagraphRole role;
  guint                n_sentences;
  guint                n_covered;
  guint                n_statements;
  GPtrArray           *statements;
} EntentePassage;

/**
 * EntenteCoverage:
 * @passages: (element-type EntentePassage): in the order of the source, the statements without a paragraph last
 * @n_statements: how many statements there are
 * @n_sentences: how many sentences the body of the source has
 * @n_covered: how many of these have a statement
 */
typedef struct {
  GPtrArray *passages;
  guint      n_statements;
  guint      n_sentences;
  guint      n_covered;
} EntenteCoverage;

EntenteCoverage *entente_coverage_new             (const EntenteSource   *source,
                                                   const GPtrArray       *statements,
                                                   const GArray          *places);
void             entente_coverage_free            (EntenteCoverage       *self);
const char      *entente_coverage_get_section     (const EntenteSource   *source,
                                                   const EntentePassage  *passage);
GPtrArray       *entente_coverage_order_by_subject (const GPtrArray     *statements);
char            *entente_coverage_format          (const EntenteCoverage *self);
char            *entente_passage_format_paragraph (const EntentePassage  *self);
char            *entente_passage_format_role      (const EntentePassage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCoverage, entente_coverage_free)

G_END_DECLS
