/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the date share. Nobody else includes this. */

#pragma once

#include "entente-date.h"

G_BEGIN_DECLS

/* The XX that stands for a month or a day. */
#define ENTENTE_DATE_ANY 255

typedef enum {
  ENTENTE_DATE_COMPONENT_YEAR = 1 << 0,
  ENTENTE_DATE_COMPONENT_PART = 1 << 1, /* month, season, quarter or half */
  ENTENTE_DATE_COMPONENT_DAY  = 1 << 2,
} EntenteDateComponents;

/* One date of a text: all of it, an end of an interval, or a member of a set. */
typedef struct {
  EntentePrecision      precision;
  int                   year; /* of a year with X, the first */
  int                   last_year;
  guint8                part; /* as written: 1 to 12, 21 to 24 ..., or ANY; 0 if there is none */
  guint8                day;  /* 1 to 31 or ANY; 0 if there is none */
  EntenteDateComponents present;
  EntenteDateComponents approximate;
  EntenteDateComponents uncertain;
  gint32                first; /* as written */
  gint32                last;
  gint32                earliest; /* as compared: with the other hemisphere's season, and widened if approximate */
  gint32                latest;
} EntenteDatePoint;

typedef struct {
  gint32 earliest;
  gint32 latest;
} EntenteDateSpan;

typedef struct {
  const char  *text;
  const char  *at;
  GError     **error;
} EntenteDateScanner;

struct _EntenteDate
{
  gatomicrefcount ref_count;
  gint32          first;
  gint32          last;
  gint32          start_last;
  gint32          end_first;
  guint8          precision;
  guint8          start;
  guint8          end;
  guint8          approximate : 1;
  guint8          uncertain   : 1;

  const char     *text; /* behind the spans, in the same block */
  guint           n_spans;
  EntenteDateSpan spans[]; /* one, or one for each member of a set */
};

gboolean _entente_date_scan_point     (EntenteDateScanner *scanner,
                                       EntenteDatePoint   *point);
gboolean _entente_date_scan_end_point (EntenteDateScanner *scanner,
                                       EntenteDateEnd     *end,
                                       EntenteDatePoint   *point);
gboolean _entente_date_scan_dots      (EntenteDateScanner *scanner);
gboolean _entente_date_fail           (EntenteDateScanner *scanner,
                                       const char         *at,
                                       const char         *format,
                                       ...) G_GNUC_PRINTF (3, 4);
gboolean _entente_date_fail_at_rest   (EntenteDateScanner *scanner);

static inline gboolean
_entente_date_point_is_masked (const EntenteDatePoint *point)
{
  return point->last_year != point->year || point->part == ENTENTE_DATE_ANY || point->day == ENTENTE_DATE_ANY;
}

G_END_DECLS
