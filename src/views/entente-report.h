/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the inspector shows, as a report to be read on paper: headings, statements with who says so and where, and the sources
 * that are meant by numbers. Text only; nothing is drawn here. What is stated and what is only likely never stand under one
 * heading, and what depends on something stands under “If …”. */

#pragma once

#include "entente-answers.h"
#include "entente-draw.h"
#include "entente-row-text.h"

G_BEGIN_DECLS

/**
 * EntenteReportKind:
 * @ENTENTE_REPORT_TEXT: a paragraph
 * @ENTENTE_REPORT_HEADING: a heading, and what is to be said beside it
 * @ENTENTE_REPORT_STATEMENT: a statement with its evidence
 * @ENTENTE_REPORT_MARK: accounts that differ, and what of it
 * @ENTENTE_REPORT_SOURCE: a source, and where it comes from
 */
typedef enum {
  ENTENTE_REPORT_TEXT,
  ENTENTE_REPORT_HEADING,
  ENTENTE_REPORT_STATEMENT,
  ENTENTE_REPORT_MARK,
  ENTENTE_REPORT_SOURCE,
} EntenteReportKind;

/**
 * EntenteReportPart:
 * @kind: what it is
 * @modality: of a statement
 * @text: what stands there
 * @note: (nullable): what stands beside or below it, smaller
 */
typedef struct {
  EntenteReportKind kind;
  EntenteModality   modality;
  char             *text;
  char             *note;
} EntenteReportPart;

/**
 * EntenteReport:
 * @title: what it is of
 * @subtitle: (nullable): what that is, in a line
 * @parts: (element-type EntenteReportPart): the parts, from above
 */
typedef struct {
  char      *title;
  char      *subtitle;
  GPtrArray *parts;
} EntenteReport;

EntenteReport *entente_report_new_card     (const EntenteCard     *card,
                                            const EntenteStyle    *style);
EntenteReport *entente_report_new_evidence (const EntenteEvidence *evidence,
                                            const char            *source,
                                            const EntenteStyle    *style);
EntenteReport *entente_report_new_overview (const EntenteOverview *overview,
                                            const EntenteStyle    *style);
void           entente_report_free         (EntenteReport         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteReport, entente_report_free)

G_END_DECLS
