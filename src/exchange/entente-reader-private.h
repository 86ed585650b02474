/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the reader share: the walk over a landscape (entente-reader.c) or a stream (entente-stream-reader.c),
 * records (-records.c), sources (-source.c), statements (-statement.c), single values (-values.c), and faults with their
 * places (-faults.c).
 *
 * Everything is read as far as it can be understood, so that all faults are found in one pass; what could not be
 * understood stays empty, and no second fault is made of it. */

#pragma once

#include <json-glib/json-glib.h>

#include "entente-fault.h"
#include "entente-records.h"
#include "entente-scanner.h"

G_BEGIN_DECLS

/* Characters in a text, and in any other string. */
#define ENTENTE_READER_TEXT_MAX   ENTENTE_STATEMENT_TEXT_MAX
#define ENTENTE_READER_STRING_MAX ENTENTE_STATEMENT_STRING_MAX
/* For paragraphs and sentences. */
#define ENTENTE_READER_COUNT_MAX  ENTENTE_STATEMENT_COUNT_MAX

/* A value of the file: its number in the scanner's table and, where one has been built, its node in a tree. */
typedef struct {
  JsonNode *node;
  guint     value;
} EntenteCell;

#define ENTENTE_CELL_NONE ((EntenteCell) { NULL, ENTENTE_SCANNER_NO_VALUE })

static inline gboolean
entente_cell_is_there (EntenteCell cell)
{
  return cell.value != ENTENTE_SCANNER_NO_VALUE;
}

/* A key that an object may have. */
typedef struct {
  const char *name;
  gboolean    required;
} EntenteKey;

typedef enum {
  ENTENTE_SPOT_VALUE,
  ENTENTE_SPOT_KEY,
} EntenteSpot;

typedef struct {
  EntenteScanner *scanner;
  EntenteRecords *records;
  gboolean        of_line; /* of a stream */
  GCancellable   *cancellable;

  /* Builds the tree of one record at a time; its nodes live until the next is built. */
  JsonParser     *parser;

  /* The faults that come first in the file, and how many there are. */
  GArray         *faults;
  guint64         n_faults;
  gsize           cutoff;

  /* For each record the number of its value, and for each statement whether it had no fault in itself. */
  GArray         *source_values;
  GArray         *subject_values;
  GArray         *statement_values;
  GArray         *difference_values;
  GByteArray     *sound;

  /* The element of a list that was last looked for. */
  guint           list;
  guint           element;
  guint           element_value;
} EntenteReader;

void        entente_reader_init         (EntenteReader     *self);
void        entente_reader_clear        (EntenteReader     *self);
gboolean    entente_reader_check_table  (EntenteReader     *self);
gboolean    entente_reader_check_format (EntenteReader     *self,
                                         const char        *expected);
void        entente_reader_init_faults  (EntenteReader     *self);
void        entente_reader_clear_faults (EntenteReader     *self);
gboolean    entente_reader_wants_fault  (EntenteReader     *self,
                                         guint              value,
                                         EntenteSpot        spot);
void        entente_reader_fault        (EntenteReader     *self,
                                         guint              value,
                                         EntenteSpot        spot,
                                         const char        *expected,
                                         const char        *format,
                                         ...) G_GNUC_PRINTF (5, 6);
void        entente_reader_flush_faults (EntenteReader     *self,
                                         EntenteFaults     *faults);

char        entente_reader_get_initial  (EntenteReader     *self,
                                         EntenteCell        cell);
gboolean    entente_reader_get_object   (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         const EntenteKey  *keys,
                                         guint              n_keys,
                                         EntenteCell       *found);
gboolean    entente_reader_get_list     (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         guint             *length);
EntenteCell entente_reader_get_element  (EntenteReader     *self,
                                         EntenteCell        list,
                                         guint              index,
                                         EntenteCell        before);
const char *entente_reader_get_string   (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         guint              most);
char       *entente_reader_get_text     (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         guint              most);
char       *entente_reader_get_id       (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell);
int         entente_reader_get_word     (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         EntenteVocabulary  vocabulary);
guint       entente_reader_get_count    (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell);
char       *entente_reader_get_date     (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell);

char       *entente_reader_get_dataset  (EntenteReader     *self,
                                         EntenteCell        cell);

void        entente_reader_add_source   (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell);
void        entente_reader_add_subject  (EntenteReader     *self,
                                         const char        *name,
                                         EntenteCell        cell,
                                         EntenteSubjectType type);
void        entente_reader_add_difference (EntenteReader     *self,
                                           const char        *name,
                                           EntenteCell        cell);
void        entente_reader_add_statement (EntenteReader     *self,
                                          EntenteCell        cell,
                                          const char        *subject,
                                          EntenteSubjectType type);
void        entente_reader_add_lone_statement (EntenteReader *self,
                                               EntenteCell    cell);

static inline void
entente_reader_add_value (GArray  *values,
                          guint32  value)
{
  g_array_append_val (values, value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteReader, entente_reader_clear)

G_END_DECLS
