/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When a deal or an event is: 32 bytes without holes, so that a million of them are read, sorted and drawn from one array. */

#pragma once

#include "entente-date.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * ENTENTE_CODE_NONE:
 *
 * Stands for no word of a vocabulary where a word is a byte.
 */
#define ENTENTE_CODE_NONE 0xff

/**
 * EntenteMoment:
 * @key: the subject's
 * @lane: the lane it belongs to; what is no lane hides it
 * @first_day: as of #EntenteDate
 * @start_last_day: as of #EntenteDate
 * @end_first_day: as of #EntenteDate
 * @last_day: as of #EntenteDate
 * @precision: an #EntentePrecision
 * @modality: an #EntenteModality
 * @start: an #EntenteDateEnd
 * @end: an #EntenteDateEnd
 * @approximate: whether it is about that date
 * @is_event: an event, or else a deal
 * @kind: the number of its kind in the vocabulary of deal kinds, or %ENTENTE_CODE_NONE
 * @step: the number of its step in the vocabulary, or %ENTENTE_CODE_NONE
 * @has_modality: whether it has any unconditional evidence
 * @reserved: 0
 *
 * A deal or an event. What has no day has %ENTENTE_DAY_NO_FIRST and %ENTENTE_DAY_NO_LAST.
 */
typedef struct {
  guint32 key;
  guint32 lane;
  gint32  first_day;
  gint32  start_last_day;
  gint32  end_first_day;
  gint32  last_day;
  guint8  precision;
  guint8  modality;
  guint8  start : 4;
  guint8  end : 4;
  guint8  approximate : 4;
  guint8  is_event : 4;
  guint8  kind;
  guint8  step;
  guint8  has_modality;
  guint8  reserved;
} EntenteMoment;

G_STATIC_ASSERT (sizeof (EntenteMoment) == 32);

void     entente_moment_set_date (EntenteMoment       *self,
                                  const EntenteDate   *date); /* NULL: no date */
gboolean entente_moment_is_dated (const EntenteMoment *self);
int      entente_moment_compare  (const EntenteMoment *a,     /* in time: first day, last day, precision, key; the undated last */
                                  const EntenteMoment *b);

G_END_DECLS
