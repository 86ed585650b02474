/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row in words: what lists show of a subject, line by line, and what is spoken of it. */

#pragma once

#include "entente-date.h"
#include "entente-row.h"

G_BEGIN_DECLS

/**
 * EntenteStyle:
 * @date: how dates are written
 * @money: how amounts are written
 *
 * What a person prefers of the ways to write dates and amounts.
 */
typedef struct {
  EntenteDateStyle  date;
  EntenteMoneyStyle money;
} EntenteStyle;

const char *entente_row_get_name         (const EntenteRow   *row);
const char *entente_row_get_credited     (const EntenteRow   *row);
const char *entente_row_get_party        (const EntenteRow   *row,
                                          guint               nth);
char       *entente_row_format_summary   (const EntenteRow   *row);
char       *entente_row_format_amount    (const EntenteRow   *row,
                                          const EntenteStyle *style);
char       *entente_row_format_measure   (const EntenteRow   *row);
char       *entente_row_format_date      (const EntenteRow   *row,
                                          const EntenteStyle *style);
char       *entente_row_format_precision (const EntenteRow   *row);
const char *entente_row_get_status       (const EntenteRow   *row);
const char *entente_row_get_credit       (const EntenteRow   *row);
char       *entente_row_speak            (const EntenteRow   *row,
                                          const EntenteStyle *style);

G_END_DECLS
