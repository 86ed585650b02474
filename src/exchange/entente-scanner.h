/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first of the two steps of reading: a strict scanner of JSON (RFC 8259) that builds nothing but a table of where
 * each value stands. What it refuses is refused for every reader; what passes is handed to json-glib, which alone would
 * accept what JSON forbids, keeps no lines and crashes on deep nesting.
 *
 * Strict means: the grammar to the letter, UTF-8 to the letter, no half surrogates, at most 64 levels, whole numbers of
 * 64 bits, other numbers that a double can hold. A byte order mark at the start is skipped, as the RFC permits: nobody
 * can see it, so nobody could take it away.
 *
 * Two things are JSON to the letter, and yet json-glib would lose data over them without a word: a key that one object
 * has twice, and the escape \u0000, where it ends the text. The scanner notes them all, and a reader has to refuse them
 * before the tree is built.
 *
 * The lines of a stream are scanned one after the other by one scanner, each as a text of its own.
 *
 * One pass without recursion, linear but for the keys of one object (n log n), 16 bytes for each value, for files of
 * 64 MB. Values are numbered in the order of the file, 0 being the whole, so that a walk over a tree in the same order
 * keeps step by entente_scanner_get_first_child() and entente_scanner_get_next(), at no cost. */

#pragma once

#include <gio/gio.h>

#include "entente-fault.h"

G_BEGIN_DECLS

#define ENTENTE_SCANNER_BYTES_MAX  (64 * 1024 * 1024)
#define ENTENTE_SCANNER_DEPTH_MAX  64
#define ENTENTE_SCANNER_VALUES_MAX (8 * 1024 * 1024)
#define ENTENTE_SCANNER_NO_VALUE   G_MAXUINT32

typedef struct _EntenteScanner EntenteScanner;

/* What is JSON and yet not to be read. */
typedef enum {
  ENTENTE_SCANNER_KEY_TWICE,
  ENTENTE_SCANNER_NUL_IN_KEY,
  ENTENTE_SCANNER_NUL_IN_TEXT,
} EntenteScannerTrouble;

EntenteScanner *entente_scanner_new             (GBytes                *bytes,
                                                 EntenteFaults         *faults,
                                                 GCancellable          *cancellable,
                                                 GError               **error);
EntenteScanner *entente_scanner_new_for_lines   (void);
gboolean        entente_scanner_scan_line       (EntenteScanner        *self,
                                                 const char            *line,
                                                 gsize                  length,
                                                 guint                  number,
                                                 EntenteFaults         *faults);
void            entente_scanner_free            (EntenteScanner        *self);

const char     *entente_scanner_get_text        (const EntenteScanner  *self,
                                                 gsize                 *length);
guint           entente_scanner_get_n_values    (const EntenteScanner  *self);
char            entente_scanner_get_initial     (const EntenteScanner  *self,
                                                 guint                  value);
guint           entente_scanner_get_first_child (const EntenteScanner  *self,
                                                 guint                  value);
guint           entente_scanner_get_next        (const EntenteScanner  *self,
                                                 guint                  value);
guint           entente_scanner_get_member      (const EntenteScanner  *self,
                                                 guint                  object,
                                                 const char            *key);
guint           entente_scanner_find            (const EntenteScanner  *self,
                                                 const char            *pointer);
guint           entente_scanner_get_size        (const EntenteScanner  *self,
                                                 guint                  value);
const char     *entente_scanner_get_slice       (const EntenteScanner  *self,
                                                 guint                  value,
                                                 gsize                 *length);
gboolean        entente_scanner_key_is          (const EntenteScanner  *self,
                                                 guint                  member,
                                                 const char            *key);
guint           entente_scanner_get_n_notes     (const EntenteScanner  *self);
guint           entente_scanner_get_note        (const EntenteScanner  *self,
                                                 guint                  index,
                                                 EntenteScannerTrouble *trouble);

char           *entente_scanner_get_key         (const EntenteScanner  *self,
                                                 guint                  value);
gsize           entente_scanner_get_offset      (const EntenteScanner  *self,
                                                 guint                  value);
gsize           entente_scanner_get_key_offset  (const EntenteScanner  *self,
                                                 guint                  value);
void            entente_scanner_get_place       (EntenteScanner        *self,
                                                 gsize                  offset,
                                                 guint                 *line,
                                                 guint                 *column);
char           *entente_scanner_get_pointer     (const EntenteScanner  *self,
                                                 guint                  value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteScanner, entente_scanner_free)

G_END_DECLS
