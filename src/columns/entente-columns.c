/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-columns-private.h"

#include "entente-fold.h"

typedef struct {
  guint32 key;
  guint32 item;
} Pair;

static void
making_free (EntenteColumnsMaking *making)
{
  g_hash_table_unref (making->dates);
  g_clear_pointer (&making->parties, g_array_unref);
  g_clear_pointer (&making->origins, g_array_unref);
  g_clear_pointer (&making->names, g_array_unref);
  g_string_free (making->folded, TRUE);
  g_free (making);
}

/**
 * entente_columns_new:
 *
 * Returns: (transfer full): columns without subjects, to be filled and then finished
 */
EntenteColumns *
entente_columns_new (void)
{
  EntenteColumns *self = g_new0 (EntenteColumns, 1);
  EntenteColumnsMaking *making = g_new0 (EntenteColumnsMaking, 1);

  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    self->arrays[column].is_own = TRUE;
  making->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  making->parties = g_array_new (FALSE, FALSE, sizeof (Pair));
  making->origins = g_array_new (FALSE, FALSE, sizeof (Pair));
  making->names = g_array_new (FALSE, FALSE, sizeof (Pair));
  making->folded = g_string_new (NULL);
  self->making = making;

  /* The place 0 stands for nothing. */
  entente_columns_add_text (self, "", 0);
  entente_columns_splice (self, ENTENTE_COLUMN_CURRENCIES, 0, 0, "\0\0\0", 1);
  entente_columns_splice (self, ENTENTE_COLUMN_DATES, 0, 0,
                          &(EntenteColumnsDate) {
                            .first_day = ENTENTE_DAY_NO_FIRST,
                            .start_last_day = ENTENTE_DAY_NO_FIRST,
                            .end_first_day = ENTENTE_DAY_NO_LAST,
                            .last_day = ENTENTE_DAY_NO_LAST,
                          },
                          1);
  entente_columns_reach (self, 0);
  return self;
}

/**
 * entente_columns_free:
 * @self: (transfer full) (nullable): columns
 */
void
entente_columns_free (EntenteColumns *self)
{
  if (self == NULL)
    return;
  entente_columns_forget_answers (self);
  g_clear_pointer (&self->making, making_free);
  for (EntenteColumn column = 0; column < ENTENTE_N_COLUMNS; column++)
    if (self->arrays[column].is_own)
      g_free (self->arrays[column].data);
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

static guint8
number_of (EntenteVocabulary vocabulary,
           const char       *word)
{
  int number = word != NULL && vocabulary != ENTENTE_VOCABULARY_NONE ? entente_vocabulary_find (vocabulary, word) : -1;

  return number >= 0 ? (guint8) number : ENTENTE_CODE_NONE;
}

/* The place of a currency, which is new if need be. */
static guint8
intern_currency (EntenteColumns *self,
                 const char     *code)
{
  guint32 n_currencies = entente_columns_length (self, ENTENTE_COLUMN_CURRENCIES);
  char currency[4] = { 0 };

  g_strlcpy (currency, code, sizeof currency);
  for (guint32 i = 0; i < n_currencies; i++)
    if (memcmp (self->arrays[ENTENTE_COLUMN_CURRENCIES].data + i * sizeof currency, currency, sizeof currency) == 0)
      return (guint8) i;
  /* ISO 4217 has fewer. */
  if (n_currencies > G_MAXUINT8)
    return 0;
  entente_columns_splice (self, ENTENTE_COLUMN_CURRENCIES, n_currencies, 0, currency, 1);
  return (guint8) n_currencies;
}

/* Only entities and deals have kinds. */
static EntenteVocabulary
kinds_of (EntenteSubjectType type)
{
  return type == ENTENTE_SUBJECT_ENTITY || type == ENTENTE_SUBJECT_DEAL
           ? entente_property_code_of (ENTENTE_PROPERTY_KIND, type)
           : ENTENTE_VOCABULARY_NONE;
}

/* Sets all that is said of the subject itself but its name. */
void
entente_columns_set_subject (EntenteColumns              *self,
                             const EntenteColumnsSubject *subject)
{
  guint32 key = subject->key;

  entente_columns_clear_subject (self, key);
  entente_columns_u8 (self, ENTENTE_COLUMN_TYPE)[key] = (guint8) subject->type;
  entente_columns_u8 (self, ENTENTE_COLUMN_KIND)[key] = number_of (kinds_of (subject->type), subject->kind);
  entente_columns_u8 (self, ENTENTE_COLUMN_STEP)[key] = number_of (ENTENTE_VOCABULARY_STEP, subject->step);
  entente_columns_u8 (self, ENTENTE_COLUMN_MEASURE)[key] = number_of (ENTENTE_VOCABULARY_MEASURE, subject->measure);
  if (subject->has_modality)
    entente_columns_u8 (self, ENTENTE_COLUMN_MODALITY)[key] = (guint8) subject->modality;
  if (subject->date != NULL)
    entente_columns_u32 (self, ENTENTE_COLUMN_DATE)[key] = entente_columns_intern_date (self, subject->date);
  if (subject->amount.qualifier != ENTENTE_QUALIFIER_NONE)
    {
      entente_columns_u8 (self, ENTENTE_COLUMN_QUALIFIER)[key] = (guint8) subject->amount.qualifier;
      entente_columns_u8 (self, ENTENTE_COLUMN_PERIOD)[key] = (guint8) subject->amount.period;
      entente_columns_u8 (self, ENTENTE_COLUMN_CURRENCY)[key] = intern_currency (self, subject->amount.currency);
      entente_columns_i64 (self, ENTENTE_COLUMN_LOWER)[key] = subject->amount.lower;
      entente_columns_i64 (self, ENTENTE_COLUMN_UPPER)[key] = subject->amount.upper;
    }
}

/* How many bytes of a name are kept: whole letters. */
gsize
entente_columns_cut_name (const char *name)
{
  gsize length = strnlen (name, ENTENTE_COLUMNS_MAX_NAME + 1);

  if (length <= ENTENTE_COLUMNS_MAX_NAME)
    return length;
  for (length = ENTENTE_COLUMNS_MAX_NAME; length > 0 && ((guchar) name[length] & 0xc0) == 0x80;)
    length--;
  return length;
}

/**
 * entente_columns_add_subject:
 * @self: columns that are being made
 * @subject: a subject that isn't there yet; is copied
 *
 * Adds a subject. Its parties, names and origins may be added before or after. A key above 2²⁶ is passed over: keys are
 * dense, and no landscape is as large.
 */
void
entente_columns_add_subject (EntenteColumns              *self,
                             const EntenteColumnsSubject *subject)
{
  g_return_if_fail (self != NULL && self->making != NULL);
  g_return_if_fail (subject != NULL && subject->type < ENTENTE_N_SUBJECT_TYPES);

  if (!entente_columns_is_key (subject->key))
    return;
  entente_columns_reach (self, subject->key);
  if (entente_columns_type (self, subject->key) != ENTENTE_CODE_NONE)
    return;
  entente_columns_set_subject (self, subject);
  if (subject->name != NULL)
    entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[subject->key] =
      entente_columns_add_text (self, subject->name, entente_columns_cut_name (subject->name));
  self->counts[subject->type]++;
  if (subject->name != NULL)
    entente_columns_add_name (self, subject->key, subject->name);
}

/**
 * entente_columns_add_party:
 * @self: columns that are being made
 * @happening: the key of a deal or an event
 * @entity: the key of an entity that is a party of it
 *
 * Adds a party after those that are there; a second time is passed over.
 */
void
entente_columns_add_party (EntenteColumns *self,
                           guint32         happening,
                           guint32         entity)
{
  Pair pair = { happening, entity };

  g_return_if_fail (self != NULL && self->making != NULL);

  if (entente_columns_is_key (happening) && entente_columns_is_key (entity))
    g_array_append_val (self->making->parties, pair);
}

/**
 * entente_columns_add_name:
 * @self: columns that are being made
 * @key: the key of a subject
 * @name: a name of it, or an alias; its first 1024 bytes count
 *
 * Adds a name that the subject is found by. The preferred one needn't be added.
 */
void
entente_columns_add_name (EntenteColumns *self,
                          guint32         key,
                          const char     *name)
{
  Pair pair;
  g_autofree char *cut = NULL;
  g_autofree char *folded = NULL;

  g_return_if_fail (self != NULL && self->making != NULL);
  g_return_if_fail (name != NULL);

  if (!entente_columns_is_key (key) || self->making->folded->len > G_MAXUINT32 / 2)
    return;
  if (strnlen (name, ENTENTE_COLUMNS_MAX_NAME + 1) > ENTENTE_COLUMNS_MAX_NAME)
    cut = g_strndup (name, entente_columns_cut_name (name));
  folded = entente_fold (cut != NULL ? cut : name);
  if (*folded == '\0')
    return;
  pair = (Pair) { key, (guint32) self->making->folded->len };
  g_array_append_val (self->making->names, pair);
  g_string_append_len (self->making->folded, folded, (gssize) strlen (folded) + 1);
}

static void
add_origin (GArray  *origins,
            guint32  key,
            guint32  item)
{
  /* They come subject by subject, mostly the same again and again. */
  for (guint i = origins->len; i > 0 && origins->len - i < 8; i--)
    {
      const Pair *pair = &g_array_index (origins, Pair, i - 1);

      if (pair->key != key)
        break;
      if (pair->item == item)
        return;
    }
  g_array_append_vals (origins, &(Pair) { key, item }, 1);
}

/**
 * entente_columns_add_origin:
 * @self: columns that are being made
 * @key: the key of a deal or an event; of other subjects origins are passed over
 * @origin: where something is stated of it; its source is 0 if it has none or is said under a condition
 *
 * Adds a source and a dataset; a second time is passed over. Origins that come subject by subject take the least memory.
 */
void
entente_columns_add_origin (EntenteColumns             *self,
                            guint32                     key,
                            const EntenteColumnsOrigin *origin)
{
  g_return_if_fail (self != NULL && self->making != NULL);
  g_return_if_fail (origin != NULL);

  if (!entente_columns_is_key (key))
    return;
  if (entente_columns_is_key (origin->source))
    add_origin (self->making->origins, key, ENTENTE_COLUMNS_SOURCE (origin->source));
  if (entente_columns_is_key (origin->dataset))
    add_origin (self->making->origins, key, ENTENTE_COLUMNS_DATASET (origin->dataset));
}

/* For qsort(). */
int
entente_columns_compare_items (const void *a,
                               const void *b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

/* Sorts the items by key, keeping their order, and makes the lists. What a list has twice stays once; a list that has no
 * order of its own is sorted. */
static gboolean
make_lists (EntenteColumns  *self,
            EntenteColumn    column,
            GArray          *pairs,
            gboolean         is_ordered,
            GCancellable    *cancellable,
            GError         **error)
{
  guint32 n_keys;
  g_autofree guint32 *ends = NULL;
  g_autofree guint32 *items = g_new (guint32, pairs->len + 1);
  guint32 start = 0;

  for (guint i = 0; i < pairs->len; i++)
    if (column < ENTENTE_N_COLUMNS_BY_KEY)
      entente_columns_reach (self, g_array_index (pairs, Pair, i).key);
    else
      entente_columns_reach_origin (self, g_array_index (pairs, Pair, i).key);
  n_keys = entente_columns_length (self, column);
  ends = g_new0 (guint32, n_keys + 1);
  for (guint i = 0; i < pairs->len; i++)
    ends[g_array_index (pairs, Pair, i).key + 1]++;
  for (guint32 key = 0; key < n_keys; key++)
    ends[key + 1] += ends[key];
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      items[ends[pair->key]++] = pair->item;
    }

  for (guint32 key = 0; key < n_keys; key++)
    {
      guint32 *list = items + start;
      guint32 n_items = 0;

      if (key % ENTENTE_COLUMNS_STRIDE == 0 && entente_columns_is_cancelled (cancellable, error))
        return FALSE;
      if (!is_ordered && ends[key] - start > 1)
        qsort (list, ends[key] - start, sizeof *list, entente_columns_compare_items);
      for (guint32 i = start; i < ends[key]; i++)
        if (n_items == 0 || list[n_items - 1] != items[i])
          list[n_items++] = items[i];
      if (n_items > 0)
        entente_columns_set_list (self, column, key, list, n_items);
      start = ends[key];
    }
  return TRUE;
}

/* Drops the parties that a happening had before. They may stand apart: @last says who was seen last with whom. */
static void
drop_repeated_parties (EntenteColumns *self,
                       GArray         *parties)
{
  guint32 max_key = 0;
  g_autofree guint32 *firsts = NULL;
  g_autofree guint32 *order = g_new (guint32, parties->len + 1);
  g_autofree guint32 *seen = NULL;
  g_autofree guint8 *repeated = g_malloc0 (parties->len + 1);
  guint n_kept = 0;

  for (guint i = 0; i < parties->len; i++)
    {
      const Pair *pair = &g_array_index (parties, Pair, i);

      max_key = MAX (max_key, MAX (pair->key, pair->item));
    }
  firsts = g_new0 (guint32, max_key + 2);
  seen = g_new0 (guint32, max_key + 1);
  for (guint i = 0; i < parties->len; i++)
    firsts[g_array_index (parties, Pair, i).key + 1]++;
  for (guint32 key = 0; key <= max_key; key++)
    firsts[key + 1] += firsts[key];
  for (guint i = 0; i < parties->len; i++)
    order[firsts[g_array_index (parties, Pair, i).key]++] = i;
  for (guint i = 0; i < parties->len; i++)
    {
      const Pair *pair = &g_array_index (parties, Pair, order[i]);

      repeated[order[i]] = seen[pair->item] == pair->key;
      seen[pair->item] = pair->key;
    }
  for (guint i = 0; i < parties->len; i++)
    if (!repeated[i])
      g_array_index (parties, Pair, n_kept++) = g_array_index (parties, Pair, i);
  g_array_set_size (parties, n_kept);
}

static void
turn_round (GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      Pair *pair = &g_array_index (pairs, Pair, i);

      *pair = (Pair) { pair->item, pair->key };
    }
}

static gboolean
make_parties (EntenteColumns  *self,
              GCancellable    *cancellable,
              GError         **error)
{
  GArray *pairs = self->making->parties;

  drop_repeated_parties (self, pairs);
  if (!make_lists (self, ENTENTE_COLUMN_PARTIES, pairs, TRUE, cancellable, error))
    return FALSE;
  turn_round (pairs);
  return make_lists (self, ENTENTE_COLUMN_DEALINGS, pairs, FALSE, cancellable, error);
}

static gboolean
make_origins (EntenteColumns  *self,
              GCancellable    *cancellable,
              GError         **error)
{
  GArray *pairs = self->making->origins;
  guint n_kept = 0;

  for (guint i = 0; i < pairs->len; i++)
    if (entente_columns_is_happening (entente_columns_type (self, g_array_index (pairs, Pair, i).key)))
      g_array_index (pairs, Pair, n_kept++) = g_array_index (pairs, Pair, i);
  g_array_set_size (pairs, n_kept);
  if (!make_lists (self, ENTENTE_COLUMN_ORIGINS, pairs, FALSE, cancellable, error))
    return FALSE;
  turn_round (pairs);
  return make_lists (self, ENTENTE_COLUMN_STATED, pairs, FALSE, cancellable, error);
}

/**
 * entente_columns_finish:
 * @self: columns to which all was added
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #GError
 *
 * Sorts what was added. Then the columns can be asked, kept and changed; before they can only be filled.
 *
 * Returns: %TRUE, or %FALSE with @error set if cancelled: then the columns are good for nothing but to be freed
 */
gboolean
entente_columns_finish (EntenteColumns  *self,
                        GCancellable    *cancellable,
                        GError         **error)
{
  g_return_val_if_fail (self != NULL && self->making != NULL, FALSE);

  /* What is done with is let go of at once: this is where columns take the most memory. */
  entente_columns_sort_dates (self);
  g_hash_table_remove_all (self->making->dates);
  if (!make_parties (self, cancellable, error))
    return FALSE;
  g_clear_pointer (&self->making->parties, g_array_unref);
  if (!make_origins (self, cancellable, error))
    return FALSE;
  g_clear_pointer (&self->making->origins, g_array_unref);
  if (!entente_columns_make_books (self, cancellable, error))
    return FALSE;
  g_clear_pointer (&self->making, making_free);
  return TRUE;
}

/**
 * entente_columns_count:
 * @self: columns
 * @type: a type
 *
 * Returns: how many subjects there are of @type
 */
guint
entente_columns_count (const EntenteColumns *self,
                       EntenteSubjectType    type)
{
  g_return_val_if_fail (self != NULL && type < ENTENTE_N_SUBJECT_TYPES, 0);

  return self->counts[type];
}

/**
 * entente_columns_get_type:
 * @self: columns
 * @key: the key of a subject, which may be none
 *
 * Returns: the #EntenteSubjectType, or %ENTENTE_N_SUBJECT_TYPES if there is no such subject
 */
guint
entente_columns_get_type (const EntenteColumns *self,
                          guint32               key)
{
  g_return_val_if_fail (self != NULL, ENTENTE_N_SUBJECT_TYPES);

  return MIN (entente_columns_type (self, key), ENTENTE_N_SUBJECT_TYPES);
}

/**
 * entente_columns_get_name:
 * @self: columns
 * @key: the key of a subject, which may be none
 *
 * Returns: (transfer none) (nullable): the first 1024 bytes of its preferred name, or %NULL if it has none; until the columns are
 *   changed
 */
const char *
entente_columns_get_name (const EntenteColumns *self,
                          guint32               key)
{
  guint32 place;

  g_return_val_if_fail (self != NULL, NULL);

  place = key < entente_columns_n_keys (self) ? entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key] : 0;
  return place != 0 ? entente_columns_text (self, place) : NULL;
}
