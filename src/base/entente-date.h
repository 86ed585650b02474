/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as imprecise as their source: a profile of EDTF, which is ISO 8601-2:2019. Levels 0 and 1; of level 2 quarters
 * (33 to 36), halves (40, 41), one-of sets `[..]`, and qualifiers on parts. Years -9999 to 9999. Not times of day, `{}`
 * sets, years with Y, E or S, an X anywhere but at the right, or X within an interval. See entente_date_parse(). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDate:
 *
 * A date, an interval or a set of dates. Immutable and reference counted; the count is atomic, so a date may be read
 * and released on any thread.
 */
typedef struct _EntenteDate EntenteDate;

/**
 * ENTENTE_DATE_MAX_LENGTH:
 *
 * The longest text of a date that is read, in bytes.
 */
#define ENTENTE_DATE_MAX_LENGTH 1000

/**
 * ENTENTE_DAY_NO_FIRST:
 *
 * The first day of what has no stated start. Days are counted from 1970-01-01 in the proleptic Gregorian calendar.
 */
#define ENTENTE_DAY_NO_FIRST G_MININT32

/**
 * ENTENTE_DAY_NO_LAST:
 *
 * The last day of what has no stated end.
 */
#define ENTENTE_DAY_NO_LAST G_MAXINT32

/**
 * EntentePrecision:
 * @ENTENTE_PRECISION_DAY: `1985-04-12`
 * @ENTENTE_PRECISION_MONTH: `1985-04`, and an unknown day of a month, `1985-04-XX`
 * @ENTENTE_PRECISION_SEASON: `2001-21` to `2001-24`, whichever the hemisphere
 * @ENTENTE_PRECISION_QUARTER: `2001-33` to `2001-36`
 * @ENTENTE_PRECISION_HALF: `2001-40` and `2001-41`
 * @ENTENTE_PRECISION_YEAR: `1985`, and an unknown month or day of a year, `1985-XX`, `1985-XX-XX`
 * @ENTENTE_PRECISION_DECADE: `201X`, one of ten years
 * @ENTENTE_PRECISION_CENTURY: `20XX`, one of a hundred years from one that ends in 00
 * @ENTENTE_PRECISION_MILLENNIUM: `1XXX`, one of a thousand years
 * @ENTENTE_PRECISION_INTERVAL: an interval; its ends have precisions of their own
 * @ENTENTE_PRECISION_SET: one of several dates
 *
 * How precise a date is, from the finest. The order is the one in which equal spans sort.
 */
typedef enum {
  ENTENTE_PRECISION_DAY,
  ENTENTE_PRECISION_MONTH,
  ENTENTE_PRECISION_SEASON,
  ENTENTE_PRECISION_QUARTER,
  ENTENTE_PRECISION_HALF,
  ENTENTE_PRECISION_YEAR,
  ENTENTE_PRECISION_DECADE,
  ENTENTE_PRECISION_CENTURY,
  ENTENTE_PRECISION_MILLENNIUM,
  ENTENTE_PRECISION_INTERVAL,
  ENTENTE_PRECISION_SET,
} EntentePrecision;

/**
 * EntenteDateEnd:
 * @ENTENTE_DATE_END_STATED: a date stands there; so for all that isn't an interval
 * @ENTENTE_DATE_END_OPEN: `..`, there is none: it goes on, or (in a set) any earlier or later date
 * @ENTENTE_DATE_END_UNKNOWN: nothing stands there: there is one, but it isn't known
 *
 * How an end of an interval or of a set is given.
 */
typedef enum {
  ENTENTE_DATE_END_STATED,
  ENTENTE_DATE_END_OPEN,
  ENTENTE_DATE_END_UNKNOWN,
} EntenteDateEnd;

/**
 * EntenteDateStyle:
 * @ENTENTE_DATE_STYLE_LONG: “about 12 April 1985”
 * @ENTENTE_DATE_STYLE_SHORT: “≈ 12 Apr 1985”
 * @ENTENTE_DATE_STYLE_EDTF: `1985-04-12~`
 *
 * How a date is written for people.
 */
typedef enum {
  ENTENTE_DATE_STYLE_LONG,
  ENTENTE_DATE_STYLE_SHORT,
  ENTENTE_DATE_STYLE_EDTF,
} EntenteDateStyle;

EntenteDate      *entente_date_parse                (const char         *text,
                                                     GError            **error);
EntenteDate      *entente_date_ref                  (EntenteDate        *date);
void              entente_date_unref                (EntenteDate        *date);

const char       *entente_date_get_text             (const EntenteDate  *date);
gint32            entente_date_get_first_day        (const EntenteDate  *date);
gint32            entente_date_get_last_day         (const EntenteDate  *date);
gint32            entente_date_get_start_last_day   (const EntenteDate  *date);
gint32            entente_date_get_end_first_day    (const EntenteDate  *date);
EntentePrecision  entente_date_get_precision        (const EntenteDate  *date);
EntenteDateEnd    entente_date_get_start            (const EntenteDate  *date);
EntenteDateEnd    entente_date_get_end              (const EntenteDate  *date);
gboolean          entente_date_is_approximate       (const EntenteDate  *date);
gboolean          entente_date_is_uncertain         (const EntenteDate  *date);

gboolean          entente_date_can_both_hold        (const EntenteDate  *a,
                                                     const EntenteDate  *b);
int               entente_date_sort                 (const EntenteDate  *a,
                                                     const EntenteDate  *b);
char             *entente_date_format               (const EntenteDate  *date,
                                                     EntenteDateStyle    style);

gint32            entente_day_from_civil            (int                 year,
                                                     int                 month,
                                                     int                 day);
void              entente_day_to_civil              (gint32              day_number,
                                                     int                *year,
                                                     int                *month,
                                                     int                *day);
int               entente_day_count_in_month        (int                 year,
                                                     int                 month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDate, entente_date_unref)

G_END_DECLS
