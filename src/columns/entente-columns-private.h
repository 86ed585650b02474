/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the columns share: the arrays and how they hang together.
 *
 * An array lies in memory of its own or in the mapped file, where there is room for a few more. What comes from a file may
 * be wrong in any place, so that whoever uses a value of an array as an index holds it against a length first. */

#pragma once

#include "entente-columns.h"

#include <string.h>

G_BEGIN_DECLS

/* The highest key. Keys are dense, so that a higher one is no key of ours. */
#define ENTENTE_COLUMNS_MAX_KEY (1u << 26)

/* After so many elements a loop looks whether it is cancelled. */
#define ENTENTE_COLUMNS_STRIDE 65536

/* Names are ordered and found by so many bytes. */
#define ENTENTE_COLUMNS_MAX_NAME 1024

/* Sources and datasets as one sequence of origins. */
#define ENTENTE_COLUMNS_SOURCE(key)  ((key) * 2)
#define ENTENTE_COLUMNS_DATASET(key) ((key) * 2 + 1)

typedef enum {
  /* By key. */
  ENTENTE_COLUMN_TYPE,      /* guint8, ENTENTE_CODE_NONE: no such subject */
  ENTENTE_COLUMN_KIND,      /* guint8, as all words: the number, or ENTENTE_CODE_NONE */
  ENTENTE_COLUMN_STEP,      /* guint8 */
  ENTENTE_COLUMN_MODALITY,  /* guint8 */
  ENTENTE_COLUMN_MEASURE,   /* guint8 */
  ENTENTE_COLUMN_QUALIFIER, /* guint8 */
  ENTENTE_COLUMN_PERIOD,    /* guint8 */
  ENTENTE_COLUMN_CURRENCY,  /* guint8, place in CURRENCIES */
  ENTENTE_COLUMN_TIED,      /* guint8, whether its name sorts as the one before it */
  ENTENTE_COLUMN_DATE,      /* guint32, place in DATES */
  ENTENTE_COLUMN_NAME,      /* guint32, place in TEXTS, 0 for none */
  ENTENTE_COLUMN_LOWER,     /* gint64 */
  ENTENTE_COLUMN_UPPER,     /* gint64 */
  ENTENTE_COLUMN_PARTIES,   /* guint32, place in its pool, 0 for none: the parties of a deal or event in their order */
  ENTENTE_COLUMN_DEALINGS,  /* guint32, likewise: what has the subject as a party, ascending */
  ENTENTE_COLUMN_ORIGINS,   /* guint32, likewise: the origins of a deal or event, ascending */
  ENTENTE_N_COLUMNS_BY_KEY,

  ENTENTE_COLUMN_STATED = ENTENTE_N_COLUMNS_BY_KEY, /* guint32, likewise, by origin: the deals and events, ascending */

  /* Pools of lists, guint32: how many a list has room for, how many it has, and these. */
  ENTENTE_COLUMN_PARTIES_POOL,
  ENTENTE_COLUMN_DEALINGS_POOL,
  ENTENTE_COLUMN_ORIGINS_POOL,
  ENTENTE_COLUMN_STATED_POOL,

  ENTENTE_COLUMN_TEXTS,      /* char, names and dates as they are written, each with its nul */
  ENTENTE_COLUMN_CURRENCIES, /* char[4], the first is the empty one */
  ENTENTE_COLUMN_DATES,      /* EntenteColumnsDate, each date once; the first is none */
  ENTENTE_COLUMN_DATE_ORDER, /* guint32, the places of all but the first, in the order of dates */

  /* The books, one for each type. */
  ENTENTE_COLUMN_BOOKS,                                                   /* guint32, subjects in name order */
  ENTENTE_COLUMN_STARTS = ENTENTE_COLUMN_BOOKS + ENTENTE_N_SUBJECT_TYPES, /* guint32, where their names begin, and the end */
  ENTENTE_COLUMN_BLOBS = ENTENTE_COLUMN_STARTS + ENTENTE_N_SUBJECT_TYPES, /* char, the folded names, each after a line feed */
  ENTENTE_N_COLUMNS = ENTENTE_COLUMN_BLOBS + ENTENTE_N_SUBJECT_TYPES,
} EntenteColumn;

typedef struct {
  guint8  *data;
  guint32  length;
  guint32  room;
  gboolean is_own; /* or else of the file */
} EntenteColumnsArray;

typedef struct {
  gint32  first_day;
  gint32  start_last_day;
  gint32  end_first_day;
  gint32  last_day;
  guint32 text; /* place in TEXTS */
  guint8  precision;
  guint8  start : 4;
  guint8  end : 4;
  guint8  approximate;
  guint8  reserved;
} EntenteColumnsDate;

G_STATIC_ASSERT (sizeof (EntenteColumnsDate) == 24);

/* So many lists and counts are kept: those that were asked for last. */
#define ENTENTE_COLUMNS_MAX_KEPT 6

/* An answer that was given, brought up to date by each change. */
typedef struct {
  EntenteColumnsQuery   query;    /* without among; the filter is its own; NULL if nothing is kept here */
  guint64               asked;    /* the higher, the later it was asked for */
  GArray               *keys;     /* of a list */
  gboolean              is_lent;  /* others may hold the array, so that it doesn't change any more */
  guint8                ranks[256]; /* of currencies, that a list by amount was sorted by */
  EntenteColumnsCounts *counts;   /* of facets */
  guint32              *places;   /* during a change: where those that it affects stand, or G_MAXUINT32 */
} EntenteColumnsKept;

/* What is counted of all subjects. */
typedef struct {
  gboolean is_known;
  guint32  undated[ENTENTE_N_SUBJECT_TYPES];
  guint32  currencies[ENTENTE_N_SUBJECT_TYPES][256];
} EntenteColumnsSums;

/* What is gathered before it is sorted. */
typedef struct {
  GHashTable *dates;   /* text -> place */
  GArray     *parties; /* pairs of guint32 */
  GArray     *origins; /* likewise */
  GArray     *names;   /* likewise: key, place in folded */
  GString    *folded;
} EntenteColumnsMaking;

struct _EntenteColumns {
  EntenteColumnsArray   arrays[ENTENTE_N_COLUMNS];
  guint32               counts[ENTENTE_N_SUBJECT_TYPES];
  guint32               garbage[ENTENTE_N_COLUMNS]; /* of the pools and texts: elements that nothing leads to */
  EntenteColumnsMaking *making;
  GMappedFile          *file;
  EntenteColumnsKept    lists[ENTENTE_COLUMNS_MAX_KEPT];
  EntenteColumnsKept    facets[ENTENTE_COLUMNS_MAX_KEPT];
  EntenteColumnsSums    sums;
  GArray               *totals;   /* EntenteColumnsTotal, of all deals; or NULL */
  GArray               *affected; /* guint32, whom a change affects, while it is being made */
  guint64               n_asked;
  guint64               n_walks;
};

extern const guint8 entente_columns_sizes[ENTENTE_N_COLUMNS];

/* entente-columns.c */
void      entente_columns_set_subject    (EntenteColumns              *self,
                                          const EntenteColumnsSubject *subject);
gsize     entente_columns_cut_name       (const char           *name);
int       entente_columns_compare_items  (const void           *a,
                                          const void           *b);

/* Arrays: entente-columns-array.c */
void      entente_columns_resize         (EntenteColumns       *self,
                                          EntenteColumn         column,
                                          guint32               length);
void      entente_columns_splice         (EntenteColumns       *self,
                                          EntenteColumn         column,
                                          guint32               at,
                                          guint32               n_removed,
                                          gconstpointer         added,
                                          guint32               n_added);
guint32   entente_columns_add_text       (EntenteColumns       *self,
                                          const char           *text,
                                          gsize                 length);
void      entente_columns_reach          (EntenteColumns       *self,
                                          guint32               key);
void      entente_columns_reach_origin   (EntenteColumns       *self,
                                          guint32               origin);
void      entente_columns_clear_subject  (EntenteColumns       *self,
                                          guint32               key);
void      entente_columns_set_list       (EntenteColumns       *self,
                                          EntenteColumn         column,
                                          guint32               key,
                                          const guint32        *items,
                                          guint32               n_items);
void      entente_columns_add_item       (EntenteColumns       *self,
                                          EntenteColumn         column,
                                          guint32               key,
                                          guint32               item);
void      entente_columns_remove_item    (EntenteColumns       *self,
                                          EntenteColumn         column,
                                          guint32               key,
                                          guint32               item);

/* Dates: entente-columns-time.c */
guint32   entente_columns_intern_date    (EntenteColumns       *self,
                                          const char           *text);
void      entente_columns_sort_dates     (EntenteColumns       *self);
guint32  *entente_columns_rank_dates     (const EntenteColumns *self,
                                          gboolean              with_text,
                                          guint32              *n_ranks);

guint32   entente_columns_rank_date      (const EntenteColumns *self,
                                          guint32               place);

/* Names: entente-columns-names.c */
char     *entente_columns_collate        (const EntenteColumns *self,
                                          guint32               key);
gboolean  entente_columns_make_books     (EntenteColumns       *self,
                                          GCancellable         *cancellable,
                                          GError              **error);
void      entente_columns_enter_names    (EntenteColumns       *self,
                                          guint32               key,
                                          const char *const    *names);
void      entente_columns_strike_names   (EntenteColumns       *self,
                                          guint32               key);
gboolean  entente_columns_update_names   (EntenteColumns       *self,
                                          guint32               key,
                                          const char *const    *names);
GArray   *entente_columns_merge_names    (const EntenteColumns *self,
                                          GArray               *a,
                                          GArray               *b,
                                          gboolean              reversed,
                                          GCancellable         *cancellable,
                                          GError              **error);

/* Passing: entente-columns-pass.c */

/* Bits by key: which parts of the filter hold a subject back. */
enum {
  ENTENTE_HELD_BY_ENTITY_KINDS = 1 << 0,
  ENTENTE_HELD_BY_DEAL_KINDS   = 1 << 0, /* of no entity */
  ENTENTE_HELD_BY_STEPS        = 1 << 1,
  ENTENTE_HELD_BY_AMOUNT       = 1 << 2,
  ENTENTE_HELD_BY_WINDOW       = 1 << 3,
  ENTENTE_HELD_BY_MODALITIES   = 1 << 4,
  ENTENTE_HELD_BY_SOURCE       = 1 << 5,
  ENTENTE_HELD_BY_DATASET      = 1 << 6,
  ENTENTE_NOT_ASKED_FOR        = 1 << 7, /* of another type, or out of scope */
};

guint8   *entente_columns_hold_happenings (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query,
                                           GCancellable              *cancellable,
                                           GError                   **error);
void      entente_columns_hold_types      (const EntenteColumns      *self,
                                           guint                      wanted,
                                           guint8                    *held);
void      entente_columns_hold_to_scope   (const EntenteColumns      *self,
                                           guint32                    scope,
                                           guint8                    *held);
gboolean  entente_columns_holds_happenings (const EntenteColumnsQuery *query);
guint8    entente_columns_held             (const EntenteColumns      *self,
                                           const EntenteColumnsQuery *query,
                                           guint32                    key);
gboolean  entente_columns_passes           (const EntenteColumns      *self,
                                           const EntenteColumnsQuery *query,
                                           guint32                    key);
guint8   *entente_columns_hold_entities   (const EntenteColumns      *self,
                                           const EntenteColumnsQuery *query,
                                           const guint8              *held,
                                           GCancellable              *cancellable,
                                           GError                   **error);

/* Orders: entente-columns-order.c */
GArray   *entente_columns_list_in_order   (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query,
                                           const guint8              *held,
                                           GCancellable              *cancellable,
                                           GError                   **error);
guint     entente_columns_rank_currencies (EntenteColumns            *self,
                                           guint                      types,
                                           guint8                    *ranks);
guint64   entente_columns_get_step_value  (guint8                     step,
                                           gboolean                   reversed);

/* Where one subject stands in an order: entente-columns-place.c */
guint32   entente_columns_find_place      (EntenteColumns            *self,
                                           const EntenteColumnsKept  *list,
                                           guint32                    key);
gboolean  entente_columns_is_in_place     (EntenteColumns            *self,
                                           const EntenteColumnsKept  *list,
                                           guint32                    place);

/* Counts: entente-columns-facets.c */
void      entente_columns_count_one       (const EntenteColumns      *self,
                                           const EntenteColumnsQuery *query,
                                           guint32                    key,
                                           guint                      n,
                                           EntenteColumnsCounts      *counts);

/* What is kept of the last answers: entente-columns-kept.c */
void      entente_columns_begin_change    (EntenteColumns            *self,
                                           guint32                    key,
                                           const guint32             *parties,
                                           guint                      n_parties);
void      entente_columns_end_change      (EntenteColumns            *self,
                                           guint32                    key);
void      entente_columns_forget_answers  (EntenteColumns            *self);
GArray   *entente_columns_find_list       (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query);
const GArray *entente_columns_find_order  (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query);
void      entente_columns_keep_list       (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query,
                                           GArray                    *keys);
gboolean  entente_columns_find_facets     (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query,
                                           EntenteColumnsCounts      *counts);
void      entente_columns_keep_facets     (EntenteColumns            *self,
                                           const EntenteColumnsQuery *query,
                                           const EntenteColumnsCounts *counts);
const EntenteColumnsSums *entente_columns_get_sums (EntenteColumns   *self);

static inline guint32
entente_columns_length (const EntenteColumns *self,
                        EntenteColumn         column)
{
  return self->arrays[column].length;
}

static inline guint8 *
entente_columns_u8 (const EntenteColumns *self,
                    EntenteColumn         column)
{
  return self->arrays[column].data;
}

static inline guint32 *
entente_columns_u32 (const EntenteColumns *self,
                     EntenteColumn         column)
{
  return (guint32 *) (gpointer) self->arrays[column].data;
}

static inline gint64 *
entente_columns_i64 (const EntenteColumns *self,
                     EntenteColumn         column)
{
  return (gint64 *) (gpointer) self->arrays[column].data;
}

static inline EntenteColumnsDate *
entente_columns_dates (const EntenteColumns *self)
{
  return (EntenteColumnsDate *) (gpointer) self->arrays[ENTENTE_COLUMN_DATES].data;
}

static inline gboolean
entente_columns_is_key (guint32 key)
{
  return key > 0 && key <= ENTENTE_COLUMNS_MAX_KEY;
}

/* One more than the highest key. */
static inline guint32
entente_columns_n_keys (const EntenteColumns *self)
{
  return self->arrays[ENTENTE_COLUMN_TYPE].length;
}

/* The type, or ENTENTE_CODE_NONE. */
static inline guint8
entente_columns_type (const EntenteColumns *self,
                      guint32               key)
{
  return key < entente_columns_n_keys (self) ? self->arrays[ENTENTE_COLUMN_TYPE].data[key] : ENTENTE_CODE_NONE;
}

static inline gboolean
entente_columns_is_happening (guint8 type)
{
  return type == ENTENTE_SUBJECT_DEAL || type == ENTENTE_SUBJECT_EVENT;
}

static inline gboolean
entente_columns_has_figure (const EntenteColumns *self,
                            guint32               key)
{
  return entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key] != ENTENTE_MONEY_NO_LOWER ||
         entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key] != ENTENTE_MONEY_NO_UPPER;
}

/* What an amount is sorted by. */
static inline gint64
entente_columns_figure (const EntenteColumns *self,
                        guint32               key)
{
  gint64 lower = entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key];

  return lower != ENTENTE_MONEY_NO_LOWER ? lower : entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key];
}

static inline const char *
entente_columns_text (const EntenteColumns *self,
                      guint32               place)
{
  return place < self->arrays[ENTENTE_COLUMN_TEXTS].length
           ? (const char *) self->arrays[ENTENTE_COLUMN_TEXTS].data + place
           : "";
}

/* A list; @column says of which sort, @key whose. */
static inline guint32 *
entente_columns_list_of (const EntenteColumns *self,
                         EntenteColumn         column,
                         guint32               key,
                         guint32              *n_items)
{
  const EntenteColumnsArray *pool =
    &self->arrays[ENTENTE_COLUMN_PARTIES_POOL + (column - ENTENTE_COLUMN_PARTIES)];
  guint32 head = key < self->arrays[column].length ? entente_columns_u32 (self, column)[key] : 0;
  guint32 *list;

  *n_items = 0;
  if (head == 0 || pool->length < 2 || head > pool->length - 2)
    return NULL;
  list = (guint32 *) (gpointer) pool->data + head;
  *n_items = MIN (list[1], pool->length - 2 - head);
  return list + 2;
}

static inline gboolean
entente_columns_is_cancelled (GCancellable  *cancellable,
                              GError       **error)
{
  return cancellable != NULL && g_cancellable_set_error_if_cancelled (cancellable, error);
}

G_END_DECLS
