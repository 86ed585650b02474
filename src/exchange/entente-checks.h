/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can only be checked of all records together: that ids are used once and known where they are referred to, that
 * paragraphs and sentences exist, that nothing is part of itself, that no statement is made twice, that a difference
 * compares what it says. Knows nothing of files: whoever has the records says where a fault is. */

#pragma once

#include <gio/gio.h>

#include "entente-records.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_RECORD_SOURCE,
  ENTENTE_RECORD_SUBJECT,
  ENTENTE_RECORD_STATEMENT,
  ENTENTE_RECORD_DIFFERENCE,
} EntenteRecordKind;

/**
 * EntenteCheckFunc:
 * @kind: the kind of the record
 * @index: its number among those
 * @key: (nullable): the key of what is wrong in it
 * @element: the number of the element in a list, or -1
 * @expected: (nullable): what would be right
 * @message: what is wrong
 * @user_data: the caller's
 *
 * Is told a fault.
 */
typedef void (*EntenteCheckFunc) (EntenteRecordKind  kind,
                                  guint              index,
                                  const char        *key,
                                  int                element,
                                  const char        *expected,
                                  const char        *message,
                                  gpointer           user_data);

gboolean entente_checks_make_ids (EntenteRecords       *records,
                                  GCancellable         *cancellable,
                                  GError              **error);
gboolean entente_checks_run      (const EntenteRecords *records,
                                  const guint8         *sound,
                                  EntenteCheckFunc      report_fault,
                                  gpointer              user_data,
                                  GCancellable         *cancellable,
                                  GError              **error);

G_END_DECLS
