/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of a list of statements that may be very long, to be read a part at a time. A plain value. */

#pragma once

#include "entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntentePortionKind:
 * @ENTENTE_PORTION_OF_SUBJECT: what is said of a subject, by one property after the other
 * @ENTENTE_PORTION_OF_PROPERTY: what is said of a subject by a property
 * @ENTENTE_PORTION_OF_EACH_MODALITY: of the first thousand of these, the first of each modality, with and without a condition
 * @ENTENTE_PORTION_NAMING: what is said of others and names the subject, but not as a party
 * @ENTENTE_PORTION_CREDITED: what is said of others and credited to the subject
 * @ENTENTE_PORTION_CONDITIONAL: what is said of others for the case that the subject comes about
 * @ENTENTE_PORTION_OF_PARAGRAPH: what rests on a paragraph of a source
 *
 * Which list. Each is found by an index, whose order is that of the list.
 */
typedef enum {
  ENTENTE_PORTION_OF_SUBJECT,
  ENTENTE_PORTION_OF_PROPERTY,
  ENTENTE_PORTION_OF_EACH_MODALITY,
  ENTENTE_PORTION_NAMING,
  ENTENTE_PORTION_CREDITED,
  ENTENTE_PORTION_CONDITIONAL,
  ENTENTE_PORTION_OF_PARAGRAPH,
  ENTENTE_N_PORTION_KINDS,
} EntentePortionKind;

/**
 * EntentePortion:
 * @kind: which list
 * @id: the id of a subject or a source
 * @property: of %ENTENTE_PORTION_OF_PROPERTY and %ENTENTE_PORTION_OF_EACH_MODALITY
 * @paragraph: of %ENTENTE_PORTION_OF_PARAGRAPH: its number, or 0 for what names no paragraph
 * @start: how many statements of the list are passed over
 * @length: how many are to be read at most
 */
typedef struct {
  EntentePortionKind kind;
  char              *id;
  EntenteProperty    property;
  guint              paragraph;
  guint              start;
  guint              length;
} EntentePortion;

EntentePortion *entente_portion_copy (const EntentePortion *self);
void            entente_portion_free (EntentePortion       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePortion, entente_portion_free)

G_END_DECLS
