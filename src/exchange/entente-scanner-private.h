/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the three parts of the scanner share: structure (entente-scanner.c), strings and numbers (-text.c), and what is
 * asked of it later (-places.c). */

#pragma once

#include "entente-scanner.h"

G_BEGIN_DECLS

/* `where` is the offset of the key if the parent is an object, else the number among the parent's elements. */
typedef struct {
  guint32 offset;
  guint32 end;
  guint32 parent;
  guint32 where;
} EntenteScannerValue;

typedef struct {
  guint32               value;
  EntenteScannerTrouble trouble;
} EntenteScannerNote;

/* What was counted before the first byte of a block of the text. */
typedef struct {
  guint32 line;
  guint32 chars;
  guint32 chars_before_line;
} EntenteScannerBlock;

struct _EntenteScanner {
  GBytes              *bytes; /* none if the text is a line, which is the caller's */
  guint                line; /* the number of that line, else 0 */
  const char          *data;
  const char          *start;
  const char          *end;
  GArray              *values;
  GArray              *notes;
  EntenteScannerBlock *blocks;

  /* While scanning. */
  const char          *p;
  guint32              container;
  guint32              key;
  guint32              count;
  guint                depth;
  GArray              *keys;
  GString             *decoded;

  /* The fault, if there is one. */
  const char          *fault_at;
  guint32              fault_value;
  char                *message;
  char                *expected;
};

static inline EntenteScannerValue *
entente_scanner_value (const EntenteScanner *self,
                       guint                 index)
{
  return &g_array_index (self->values, EntenteScannerValue, index);
}

static inline gboolean
entente_scanner_is_object (const EntenteScanner *self,
                           guint                 value)
{
  return self->data[entente_scanner_value (self, value)->offset] == '{';
}

guint    entente_scanner_character    (const char      *p,
                                       const char      *end);
gboolean entente_scanner_fault        (EntenteScanner  *self,
                                       const char      *at,
                                       guint            value,
                                       const char      *expected,
                                       const char      *format,
                                       ...) G_GNUC_PRINTF (5, 6);
gboolean entente_scanner_fault_utf8   (EntenteScanner  *self,
                                       const char      *at,
                                       guint            value);
gboolean entente_scanner_scan_string  (EntenteScanner  *self,
                                       guint            value,
                                       gboolean        *nul);
gboolean entente_scanner_scan_number  (EntenteScanner  *self,
                                       guint            value);
gboolean entente_scanner_scan_literal (EntenteScanner  *self,
                                       guint            value);
void     entente_scanner_decode       (GString         *decoded,
                                       const char      *p);

G_END_DECLS
