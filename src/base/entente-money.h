/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-currency.h"
#include "entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * ENTENTE_MONEY_NO_LOWER:
 *
 * An open lower bound. It isn't zero: nothing is said.
 */
#define ENTENTE_MONEY_NO_LOWER G_MININT64

/**
 * ENTENTE_MONEY_NO_UPPER:
 *
 * An open upper bound.
 */
#define ENTENTE_MONEY_NO_UPPER G_MAXINT64

/**
 * ENTENTE_MONEY_MAX:
 *
 * The largest amount, in minor units.
 */
#define ENTENTE_MONEY_MAX (G_MAXINT64 - 1)

/**
 * EntenteMoney:
 * @currency: an ISO 4217 code, nul-terminated; empty where there is no amount
 * @lower: the lower bound in minor units, or %ENTENTE_MONEY_NO_LOWER
 * @upper: the upper bound in minor units, or %ENTENTE_MONEY_NO_UPPER
 * @qualifier: how the bounds are meant; %ENTENTE_QUALIFIER_NONE is "no amount at all"
 * @period: once or per year
 *
 * An amount as imprecise as its source. A plain value: copied by assignment, nothing to free.
 */
typedef struct {
  char             currency[4];
  gint64           lower;
  gint64           upper;
  EntenteQualifier qualifier;
  EntentePeriod    period;
} EntenteMoney;

/**
 * EntenteMoneyStyle:
 * @ENTENTE_MONEY_STYLE_SHORT: “$13.25 billion”, where that isn't rounded
 * @ENTENTE_MONEY_STYLE_FULL: “$13,250,000,000”
 *
 * How an amount is written for people.
 */
typedef enum {
  ENTENTE_MONEY_STYLE_SHORT,
  ENTENTE_MONEY_STYLE_FULL,
} EntenteMoneyStyle;

/**
 * ENTENTE_MONEY_INIT:
 *
 * No amount at all. Where a sum starts.
 */
#define ENTENTE_MONEY_INIT                                                                                             \
  { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_NONE, ENTENTE_PERIOD_NONE }

gboolean entente_money_parse_bound     (const char          *text,
                                        const char          *currency,
                                        gint64              *minor,
                                        GError             **error);
char    *entente_money_bound_to_string (gint64               minor,
                                        const char          *currency);
gboolean entente_money_check           (const EntenteMoney  *money,
                                        GError             **error);
gboolean entente_money_is_disjoint     (const EntenteMoney  *a,
                                        const EntenteMoney  *b);
int      entente_money_sort            (const EntenteMoney  *a,
                                        const EntenteMoney  *b);
gboolean entente_money_add             (const EntenteMoney  *a,
                                        const EntenteMoney  *b,
                                        EntenteMoney        *sum,
                                        GError             **error);
char    *entente_money_format          (const EntenteMoney  *money,
                                        const char          *words,
                                        EntenteMoneyStyle    style);
char    *entente_money_format_compact  (const EntenteMoney  *money,
                                        EntenteMoneyStyle    style);
char    *entente_money_speak           (const EntenteMoney  *money,
                                        EntenteMoneyStyle    style);

G_END_DECLS
