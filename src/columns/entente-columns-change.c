/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One subject anew. Only the pages of the arrays that are written to become memory of our own; what a longer name or a new
 * subject shifts is moved in place. */

#include "entente-columns-private.h"

/* Gives a deal or an event other parties, and tells these. */
static void
set_parties (EntenteColumns *self,
             guint32         key,
             const guint32  *parties,
             guint           n_parties)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree guint32 *kept = g_new (guint32, n_parties + 1);
  g_autofree guint32 *old = NULL;
  guint32 n_kept = 0;
  guint32 n_old;
  const guint32 *list;

  for (guint i = 0; i < n_parties; i++)
    if (entente_columns_is_key (parties[i]) && g_hash_table_add (seen, GUINT_TO_POINTER (parties[i])))
      {
        entente_columns_reach (self, parties[i]);
        kept[n_kept++] = parties[i];
      }
  list = entente_columns_list_of (self, ENTENTE_COLUMN_PARTIES, key, &n_old);
  if (n_old == n_kept && (n_old == 0 || memcmp (list, kept, n_old * sizeof *kept) == 0))
    return;

  old = g_memdup2 (list, n_old * sizeof *old);
  for (guint32 i = 0; i < n_old; i++)
    if (old[i] < entente_columns_n_keys (self) && !g_hash_table_contains (seen, GUINT_TO_POINTER (old[i])))
      entente_columns_remove_item (self, ENTENTE_COLUMN_DEALINGS, old[i], key);
  for (guint32 i = 0; i < n_kept; i++)
    entente_columns_add_item (self, ENTENTE_COLUMN_DEALINGS, kept[i], key);
  entente_columns_set_list (self, ENTENTE_COLUMN_PARTIES, key, kept, n_kept);
}

static void
set_origins (EntenteColumns             *self,
             guint32                     key,
             const EntenteColumnsOrigin *origins,
             guint                       n_origins)
{
  g_autofree guint32 *items = g_new (guint32, 2 * (gsize) n_origins + 1);
  g_autofree guint32 *old = NULL;
  guint32 n_items = 0;
  guint32 n_kept = 0;
  guint32 n_old;
  const guint32 *list;

  for (guint i = 0; i < n_origins; i++)
    {
      if (entente_columns_is_key (origins[i].source))
        items[n_items++] = ENTENTE_COLUMNS_SOURCE (origins[i].source);
      if (entente_columns_is_key (origins[i].dataset))
        items[n_items++] = ENTENTE_COLUMNS_DATASET (origins[i].dataset);
    }
  qsort (items, n_items, sizeof *items, entente_columns_compare_items);
  for (guint32 i = 0; i < n_items; i++)
    if (n_kept == 0 || items[n_kept - 1] != items[i])
      items[n_kept++] = items[i];
  list = entente_columns_list_of (self, ENTENTE_COLUMN_ORIGINS, key, &n_old);
  if (n_old == n_kept && (n_old == 0 || memcmp (list, items, n_old * sizeof *items) == 0))
    return;

  old = g_memdup2 (list, n_old * sizeof *old);
  for (guint32 i = 0; i < n_old; i++)
    entente_columns_remove_item (self, ENTENTE_COLUMN_STATED, old[i], key);
  for (guint32 i = 0; i < n_kept; i++)
    {
      entente_columns_reach_origin (self, items[i]);
      entente_columns_add_item (self, ENTENTE_COLUMN_STATED, items[i], key);
    }
  entente_columns_set_list (self, ENTENTE_COLUMN_ORIGINS, key, items, n_kept);
}

static gboolean
has_name (const EntenteColumns *self,
          guint32               key,
          const char           *name)
{
  guint32 place = entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key];
  const char *old = entente_columns_text (self, place);
  gsize length;

  if (name == NULL || place == 0)
    return name == NULL && place == 0;
  length = entente_columns_cut_name (name);
  return strlen (old) == length && memcmp (old, name, length) == 0;
}

/* Names and dates are kept one after another: those that nothing leads to any more are left out when they are many. */
static void
collect_texts (EntenteColumns *self)
{
  EntenteColumnsArray *texts = &self->arrays[ENTENTE_COLUMN_TEXTS];
  EntenteColumnsDate *dates = entente_columns_dates (self);
  guint32 *names = entente_columns_u32 (self, ENTENTE_COLUMN_NAME);
  EntenteColumnsArray old = *texts;

  if (self->garbage[ENTENTE_COLUMN_TEXTS] <= ENTENTE_COLUMNS_STRIDE + texts->length / 2)
    return;
  *texts = (EntenteColumnsArray) { .is_own = TRUE };
  entente_columns_add_text (self, "", 0);
  for (guint32 key = 0; key < entente_columns_n_keys (self); key++)
    if (names[key] != 0)
      {
        const char *name = names[key] < old.length ? (const char *) old.data + names[key] : "";

        names[key] = entente_columns_add_text (self, name, strlen (name));
      }
  for (guint32 i = 1; i < entente_columns_length (self, ENTENTE_COLUMN_DATES); i++)
    {
      const char *date = dates[i].text < old.length ? (const char *) old.data + dates[i].text : "";

      dates[i].text = entente_columns_add_text (self, date, strlen (date));
    }
  if (old.is_own)
    g_free (old.data);
  self->garbage[ENTENTE_COLUMN_TEXTS] = 0;
}

static void
set_name (EntenteColumns *self,
          guint32         key,
          const char     *name)
{
  guint32 *place = &entente_columns_u32 (self, ENTENTE_COLUMN_NAME)[key];

  if (*place != 0)
    self->garbage[ENTENTE_COLUMN_TEXTS] += (guint32) strlen (entente_columns_text (self, *place)) + 1;
  *place = name != NULL ? entente_columns_add_text (self, name, entente_columns_cut_name (name)) : 0;
  collect_texts (self);
}

/**
 * entente_columns_replace:
 * @self: finished columns
 * @subject: a subject as it is now, known before or not; is copied
 * @parties: (array length=n_parties): of a deal or an event, the keys of its parties, the first named first
 * @n_parties: how many
 * @names: (nullable) (array zero-terminated=1): its names and aliases; the preferred one needn't be among them
 * @origins: (array length=n_origins): of a deal or an event, where something is stated of it
 * @n_origins: how many
 *
 * Brings the columns up to date after a change. A key above 2²⁶ is passed over.
 */
void
entente_columns_replace (EntenteColumns              *self,
                         const EntenteColumnsSubject *subject,
                         const guint32               *parties,
                         guint                        n_parties,
                         const char *const           *names,
                         const EntenteColumnsOrigin  *origins,
                         guint                        n_origins)
{
  guint32 key;
  guint8 old_type;
  gboolean is_happening;
  gboolean stays;

  g_return_if_fail (self != NULL && self->making == NULL);
  g_return_if_fail (subject != NULL && subject->type < ENTENTE_N_SUBJECT_TYPES);
  g_return_if_fail (parties != NULL || n_parties == 0);
  g_return_if_fail (origins != NULL || n_origins == 0);

  key = subject->key;
  if (!entente_columns_is_key (key))
    return;
  is_happening = entente_columns_is_happening ((guint8) subject->type);
  entente_columns_reach (self, key);
  entente_columns_begin_change (self, key, parties, is_happening ? n_parties : 0);
  old_type = entente_columns_type (self, key);
  stays = old_type < ENTENTE_N_SUBJECT_TYPES && has_name (self, key, subject->name) &&
          old_type == (guint8) subject->type;
  if (old_type < ENTENTE_N_SUBJECT_TYPES)
    {
      self->counts[old_type]--;
      if (!stays)
        entente_columns_strike_names (self, key);
    }
  entente_columns_set_subject (self, subject);
  self->counts[subject->type]++;
  if (!stays)
    set_name (self, key, subject->name);
  if (!stays || !entente_columns_update_names (self, key, names))
    entente_columns_enter_names (self, key, names);

  set_parties (self, key, parties, is_happening ? n_parties : 0);
  set_origins (self, key, origins, is_happening ? n_origins : 0);
  entente_columns_end_change (self, key);
}

/**
 * entente_columns_remove:
 * @self: finished columns
 * @key: the key of a subject; nothing is done if there is none
 *
 * Removes a subject with its parties, names and origins. Where it is a party it stays one, until that deal or event is
 * replaced.
 */
void
entente_columns_remove (EntenteColumns *self,
                        guint32         key)
{
  guint8 type;

  g_return_if_fail (self != NULL && self->making == NULL);

  type = entente_columns_type (self, key);
  if (type >= ENTENTE_N_SUBJECT_TYPES)
    return;
  entente_columns_begin_change (self, key, NULL, 0);
  entente_columns_strike_names (self, key);
  set_name (self, key, NULL);
  entente_columns_clear_subject (self, key);
  self->counts[type]--;
  set_parties (self, key, NULL, 0);
  set_origins (self, key, NULL, 0);
  entente_columns_end_change (self, key);
}
