/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "columns-model.h"

#include "entente-fold.h"

#include <string.h>

/* Names count with their first letters. */
static char *
cut (const char *name)
{
  gsize length = strlen (name);

  if (length > 1024)
    for (length = 1024; ((guchar) name[length] & 0xc0) == 0x80;)
      length--;
  return g_strndup (name, length);
}

static gboolean
is_happening (const ModelSubject *subject)
{
  return subject->exists && (subject->type == ENTENTE_SUBJECT_DEAL || subject->type == ENTENTE_SUBJECT_EVENT);
}

static gboolean
has_figure (const ModelSubject *subject)
{
  return subject->amount.lower != ENTENTE_MONEY_NO_LOWER || subject->amount.upper != ENTENTE_MONEY_NO_UPPER;
}

static gint64
figure (const ModelSubject *subject)
{
  return subject->amount.lower != ENTENTE_MONEY_NO_LOWER ? subject->amount.lower : subject->amount.upper;
}

static int
number (EntenteVocabulary vocabulary,
        const char       *word)
{
  return word != NULL ? entente_vocabulary_find (vocabulary, word) : -1;
}

static gboolean
has_party (const ModelSubject *subject,
           guint32             entity)
{
  for (guint i = 0; i < subject->parties->len; i++)
    if (g_array_index (subject->parties, guint32, i) == entity)
      return TRUE;
  return FALSE;
}

static gboolean
has_origin (const ModelSubject *subject,
            guint32             source,
            guint32             dataset)
{
  for (guint i = 0; i < subject->origins->len; i++)
    {
      const EntenteColumnsOrigin *origin = &g_array_index (subject->origins, EntenteColumnsOrigin, i);

      if (source != 0 ? origin->source == source : origin->dataset == dataset)
        return TRUE;
    }
  return FALSE;
}

static gboolean
happening_passes (const ModelSubject        *subject,
                  const EntenteColumnsQuery *query,
                  EntenteFilterPart          except)
{
  const EntenteFilter *filter = query->filter;

  if (!is_happening (subject))
    return FALSE;
  if (filter->deal_kinds != 0 && except != ENTENTE_FILTER_DEAL_KINDS)
    {
      int kind = number (ENTENTE_VOCABULARY_DEAL_KIND, subject->kind);

      if (subject->type != ENTENTE_SUBJECT_DEAL || kind < 0 || !(filter->deal_kinds >> kind & 1))
        return FALSE;
    }
  if (filter->steps != 0 && except != ENTENTE_FILTER_STEPS)
    {
      int step = number (ENTENTE_VOCABULARY_STEP, subject->step);

      if (step < 0 || !(filter->steps >> step & 1))
        return FALSE;
    }
  if (filter->amount.qualifier != ENTENTE_QUALIFIER_NONE && except != ENTENTE_FILTER_AMOUNT)
    if (!has_figure (subject) ||
        (*filter->amount.currency != '\0' && strcmp (filter->amount.currency, subject->amount.currency) != 0) ||
        subject->amount.lower > filter->amount.upper || subject->amount.upper < filter->amount.lower)
      return FALSE;
  if (entente_filter_has_part (filter, ENTENTE_FILTER_WINDOW) && except != ENTENTE_FILTER_WINDOW)
    {
      g_autoptr (EntenteDate) date = subject->date != NULL ? entente_date_parse (subject->date, NULL) : NULL;

      if (date == NULL || entente_date_get_first_day (date) > filter->last_day ||
          entente_date_get_last_day (date) < filter->first_day)
        return FALSE;
    }
  if (filter->modalities != 0 && except != ENTENTE_FILTER_MODALITIES &&
      (!subject->has_modality || !(filter->modalities >> subject->modality & 1)))
    return FALSE;
  if (query->source != 0 && except != ENTENTE_FILTER_SOURCE && !has_origin (subject, query->source, 0))
    return FALSE;
  if (query->dataset != 0 && except != ENTENTE_FILTER_DATASET && !has_origin (subject, 0, query->dataset))
    return FALSE;
  return TRUE;
}

static gboolean
has_other (const EntenteColumnsQuery *query)
{
  EntenteFilter filter = *query->filter;

  filter.source = query->source != 0 ? (char *) "source" : NULL;
  filter.dataset = query->dataset != 0 ? (char *) "dataset" : NULL;
  return entente_filter_has_other (&filter);
}

static gboolean
entity_passes (const Model               *self,
               guint32                    entity,
               const EntenteColumnsQuery *query,
               EntenteFilterPart          except)
{
  const ModelSubject *subject = &self->subjects[entity];
  int kind = number (ENTENTE_VOCABULARY_ENTITY_KIND, subject->kind);

  if (!subject->exists || subject->type != ENTENTE_SUBJECT_ENTITY)
    return FALSE;
  if (query->filter->entity_kinds != 0 && except != ENTENTE_FILTER_ENTITY_KINDS &&
      (kind < 0 || !(query->filter->entity_kinds >> kind & 1)))
    return FALSE;
  if (!has_other (query))
    return TRUE;
  for (guint key = 1; key < self->n_keys; key++)
    if (happening_passes (&self->subjects[key], query, ENTENTE_N_FILTER_PARTS) && has_party (&self->subjects[key], entity))
      return TRUE;
  return FALSE;
}

static gboolean
passes (const Model               *self,
        guint32                    key,
        const EntenteColumnsQuery *query)
{
  const ModelSubject *subject = &self->subjects[key];

  if (!subject->exists || !(query->types >> subject->type & 1))
    return FALSE;
  if (subject->type == ENTENTE_SUBJECT_ENTITY)
    return entity_passes (self, key, query, ENTENTE_N_FILTER_PARTS);
  if (subject->type == ENTENTE_SUBJECT_SCENARIO)
    return TRUE;
  return happening_passes (subject, query, ENTENTE_N_FILTER_PARTS) && (query->scope == 0 || has_party (subject, query->scope));
}

typedef struct {
  const Model               *model;
  const EntenteColumnsQuery *query;
} Sorting;

static int
compare_names (const Model *self,
               guint32      a,
               guint32      b,
               gboolean     reversed)
{
  const char *first = self->subjects[a].name;
  const char *second = self->subjects[b].name;
  g_autofree char *first_cut = NULL;
  g_autofree char *second_cut = NULL;
  g_autofree char *first_valid = NULL;
  g_autofree char *second_valid = NULL;
  int order;

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  first_cut = cut (first);
  second_cut = cut (second);
  first_valid = g_utf8_make_valid (first_cut, -1);
  second_valid = g_utf8_make_valid (second_cut, -1);
  order = g_utf8_collate (first_valid, second_valid);
  return reversed ? -order : order;
}

static int
compare_numbers (gint64   a,
                 gint64   b,
                 gboolean reversed)
{
  return reversed ? (a < b) - (a > b) : (a > b) - (a < b);
}

static guint
count_currency (const Model *self,
                const char  *currency,
                guint        types)
{
  guint n = 0;

  if (types & 1 << ENTENTE_SUBJECT_ENTITY)
    types |= 1 << ENTENTE_SUBJECT_DEAL;
  for (guint key = 1; key < self->n_keys; key++)
    {
      const ModelSubject *subject = &self->subjects[key];

      n += subject->exists && subject->type != ENTENTE_SUBJECT_ENTITY && (types >> subject->type & 1) &&
           *currency != '\0' && strcmp (subject->amount.currency, currency) == 0;
    }
  return n;
}

static int
compare_money (const Model *self,
               guint32      a,
               guint32      b,
               guint        types,
               gboolean     reversed)
{
  static const ModelSubject nobody = { .amount = ENTENTE_MONEY_INIT };
  const ModelSubject *subjects[2];
  guint32 keys[2] = { a, b };
  guint n[2];
  int order;

  for (guint i = 0; i < 2; i++)
    {
      if (self->subjects[keys[i]].type == ENTENTE_SUBJECT_ENTITY)
        {
          EntenteColumnsTally tally;

          model_get_tally (self, keys[i], &tally);
          keys[i] = tally.top;
        }
      subjects[i] = keys[i] != 0 ? &self->subjects[keys[i]] : &nobody;
      n[i] = count_currency (self, subjects[i]->amount.currency, types);
    }
  if (has_figure (subjects[0]) != has_figure (subjects[1]))
    return has_figure (subjects[0]) ? -1 : 1;
  if (n[0] != n[1])
    return n[0] > n[1] ? -1 : 1;
  order = strcmp (subjects[0]->amount.currency, subjects[1]->amount.currency);
  if (order != 0)
    return order;
  if (has_figure (subjects[0]) && figure (subjects[0]) != figure (subjects[1]))
    return compare_numbers (figure (subjects[0]), figure (subjects[1]), !reversed);
  return (subjects[0]->amount.qualifier == ENTENTE_QUALIFIER_NONE) - (subjects[1]->amount.qualifier == ENTENTE_QUALIFIER_NONE);
}

static int
compare_dates (const ModelSubject *a,
               const ModelSubject *b,
               gboolean            reversed)
{
  g_autoptr (EntenteDate) first = a->date != NULL ? entente_date_parse (a->date, NULL) : NULL;
  g_autoptr (EntenteDate) second = b->date != NULL ? entente_date_parse (b->date, NULL) : NULL;
  int order = entente_date_sort (first, second);

  return reversed && first != NULL && second != NULL ? -order : order;
}

static int
compare_steps (const ModelSubject *a,
               const ModelSubject *b,
               gboolean            reversed)
{
  int first = number (ENTENTE_VOCABULARY_STEP, a->step);
  int second = number (ENTENTE_VOCABULARY_STEP, b->step);

  if (first < 0 || second < 0)
    return (first < 0) - (second < 0);
  if (entente_step_is_exit (a->step) != entente_step_is_exit (b->step))
    return compare_numbers (entente_step_is_exit (a->step), entente_step_is_exit (b->step), reversed);
  return compare_numbers (first, second, !reversed);
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const Sorting *sorting = data;
  guint32 keys[2] = { *(const guint32 *) a, *(const guint32 *) b };
  const ModelSubject *subjects[2] = { &sorting->model->subjects[keys[0]], &sorting->model->subjects[keys[1]] };
  gboolean reversed = sorting->query->reversed;
  EntenteColumnsTally tallies[2];
  int order = 0;

  switch (sorting->query->order)
    {
    case ENTENTE_ORDER_NAME:
      order = compare_names (sorting->model, keys[0], keys[1], reversed);
      break;
    case ENTENTE_ORDER_DEALS:
      for (guint i = 0; i < 2; i++)
        model_get_tally (sorting->model, keys[i], &tallies[i]);
      order = compare_numbers (tallies[0].deals, tallies[1].deals, !reversed);
      if (order == 0)
        order = compare_numbers (tallies[0].events, tallies[1].events, !reversed);
      break;
    case ENTENTE_ORDER_AMOUNT:
      order = compare_money (sorting->model, keys[0], keys[1], sorting->query->types, reversed);
      break;
    case ENTENTE_ORDER_DATE:
      order = compare_dates (subjects[0], subjects[1], reversed);
      break;
    case ENTENTE_ORDER_STATUS:
      order = compare_steps (subjects[0], subjects[1], reversed);
      break;
    case ENTENTE_ORDER_EVIDENCE:
    default:
      order = subjects[1]->has_modality - subjects[0]->has_modality;
      if (order == 0)
        order = compare_numbers (subjects[0]->modality, subjects[1]->modality, reversed);
      break;
    }
  if (order == 0)
    order = compare_names (sorting->model, keys[0], keys[1], FALSE);
  return order != 0 ? order : compare_numbers (keys[0], keys[1], FALSE);
}

GArray *
model_list (const Model               *self,
            const EntenteColumnsQuery *query)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  Sorting sorting = { self, query };

  if (query->among != NULL)
    {
      for (guint i = 0; i < query->among->len; i++)
        {
          guint32 key = g_array_index (query->among, guint32, i);

          if (key < self->n_keys && passes (self, key, query))
            g_array_append_val (keys, key);
        }
      return keys;
    }
  for (guint32 key = 1; key < self->n_keys; key++)
    if (passes (self, key, query))
      g_array_append_val (keys, key);
  g_array_sort_with_data (keys, compare, &sorting);
  return keys;
}

void
model_count_facets (const Model               *self,
                    const EntenteColumnsQuery *query,
                    EntenteColumnsCounts      *counts)
{
  memset (counts, 0, sizeof *counts);
  for (guint32 key = 1; key < self->n_keys; key++)
    {
      const ModelSubject *subject = &self->subjects[key];
      gboolean is_wanted = query->among == NULL;

      for (guint i = 0; query->among != NULL && i < query->among->len; i++)
        is_wanted |= g_array_index (query->among, guint32, i) == key;
      if (is_wanted && entity_passes (self, key, query, ENTENTE_FILTER_ENTITY_KINDS))
        {
          counts->n_entities++;
          counts->entity_kinds[subject->kind != NULL ? number (ENTENTE_VOCABULARY_ENTITY_KIND, subject->kind) : 63]++;
        }
      if (!is_happening (subject) || (query->scope != 0 && !has_party (subject, query->scope)))
        continue;
      counts->types[subject->type] += happening_passes (subject, query, ENTENTE_N_FILTER_PARTS);
      counts->deal_kinds[subject->kind != NULL ? number (ENTENTE_VOCABULARY_DEAL_KIND, subject->kind) : 63] +=
        happening_passes (subject, query, ENTENTE_FILTER_DEAL_KINDS);
      counts->steps[subject->step != NULL ? number (ENTENTE_VOCABULARY_STEP, subject->step) : 63] +=
        happening_passes (subject, query, ENTENTE_FILTER_STEPS);
      if (subject->has_modality)
        counts->modalities[subject->modality] += happening_passes (subject, query, ENTENTE_FILTER_MODALITIES);
    }
}

GHashTable *
model_count_origins (const Model               *self,
                     const EntenteColumnsQuery *query,
                     gboolean                   by_dataset)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint32 origin = 1; origin < 20; origin++)
    {
      guint n = 0;

      for (guint32 key = 1; key < self->n_keys; key++)
        {
          const ModelSubject *subject = &self->subjects[key];

          n += happening_passes (subject, query, by_dataset ? ENTENTE_FILTER_DATASET : ENTENTE_FILTER_SOURCE) &&
               (query->scope == 0 || has_party (subject, query->scope)) &&
               has_origin (subject, by_dataset ? 0 : origin, by_dataset ? origin : 0);
        }
      if (n > 0)
        g_hash_table_insert (counts, GUINT_TO_POINTER (origin), GUINT_TO_POINTER (n));
    }
  return counts;
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  return entente_moment_compare (a, b);
}

GArray *
model_list_moments (const Model               *self,
                    const EntenteColumnsQuery *query)
{
  guint happenings = 1 << ENTENTE_SUBJECT_DEAL | 1 << ENTENTE_SUBJECT_EVENT;
  EntenteColumnsQuery of_happenings = *query;
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));

  of_happenings.types = query->types & happenings ? query->types & happenings : happenings;
  for (guint32 key = 1; key < self->n_keys; key++)
    {
      const ModelSubject *subject = &self->subjects[key];
      g_autoptr (EntenteDate) date = NULL;
      EntenteMoment moment = { .key = key };
      int kind = number (ENTENTE_VOCABULARY_DEAL_KIND, subject->kind);
      int step = number (ENTENTE_VOCABULARY_STEP, subject->step);

      if (!passes (self, key, &of_happenings))
        continue;
      date = subject->date != NULL ? entente_date_parse (subject->date, NULL) : NULL;
      entente_moment_set_date (&moment, date);
      moment.is_event = subject->type == ENTENTE_SUBJECT_EVENT;
      moment.has_modality = subject->has_modality;
      moment.modality = subject->modality;
      moment.kind = kind >= 0 ? kind : ENTENTE_CODE_NONE;
      moment.step = step >= 0 ? step : ENTENTE_CODE_NONE;
      moment.lane = subject->parties->len > 0 ? g_array_index (subject->parties, guint32, 0) : 0;
      g_array_append_val (moments, moment);
    }
  g_array_sort (moments, compare_moments);
  return moments;
}

void
model_get_tally (const Model         *self,
                 guint32              entity,
                 EntenteColumnsTally *tally)
{
  guint best_n = 0;

  *tally = (EntenteColumnsTally) { 0 };
  if (!self->subjects[entity].exists || self->subjects[entity].type != ENTENTE_SUBJECT_ENTITY)
    return;
  for (guint32 key = 1; key < self->n_keys; key++)
    {
      const ModelSubject *subject = &self->subjects[key];
      const ModelSubject *top = &self->subjects[tally->top];
      guint n = 0;

      if (!is_happening (subject) || !has_party (subject, entity))
        continue;
      tally->events += subject->type == ENTENTE_SUBJECT_EVENT;
      if (subject->type != ENTENTE_SUBJECT_DEAL)
        continue;
      tally->deals++;
      tally->talks += g_strcmp0 (subject->step, "in-talks") == 0;
      if (!has_figure (subject))
        continue;
      for (guint32 other = 1; other < self->n_keys; other++)
        n += is_happening (&self->subjects[other]) && self->subjects[other].type == ENTENTE_SUBJECT_DEAL &&
             has_party (&self->subjects[other], entity) && has_figure (&self->subjects[other]) &&
             strcmp (self->subjects[other].amount.currency, subject->amount.currency) == 0;
      if (tally->top == 0 || n > best_n ||
          (n == best_n && (strcmp (subject->amount.currency, top->amount.currency) < 0 ||
                           (strcmp (subject->amount.currency, top->amount.currency) == 0 &&
                            figure (subject) > figure (top)))))
        {
          best_n = n;
          tally->top = key;
        }
    }
}

/* Whether a name has @folded in it, 2 if it begins with it. */
static int
match (const char *name,
       const char *folded)
{
  g_autofree char *kept = cut (name);
  g_autofree char *name_folded = entente_fold (kept);

  return g_str_has_prefix (name_folded, folded) ? 2 : strstr (name_folded, folded) != NULL;
}

/* Whether a word of a name begins so. */
static gboolean
match_word (const char *name,
            const char *folded)
{
  g_autofree char *kept = cut (name);
  g_autofree char *name_folded = entente_fold (kept);
  g_auto (GStrv) words = g_strsplit (name_folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], folded))
      return TRUE;
  return FALSE;
}

/* Whether with each word of @folded a word of the names begins. */
static gboolean
match_words (const ModelSubject *subject,
             const char         *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean is_there = subject->name != NULL && match_word (subject->name, words[i]);

      for (guint j = 0; subject->aliases[j] != NULL && !is_there; j++)
        is_there = match_word (subject->aliases[j], words[i]);
      if (!is_there)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_letters (const char *name)
{
  g_autofree char *kept = cut (name);
  g_autofree char *folded = entente_fold (kept);

  return *folded != '\0';
}

GArray *
model_find (const Model *self,
            guint        types,
            const char  *text,
            guint        limit)
{
  static const EntenteFilter any = { .first_day = ENTENTE_DAY_NO_FIRST, .last_day = ENTENTE_DAY_NO_LAST };
  EntenteColumnsQuery query = { .types = types, .order = ENTENTE_ORDER_NAME, .filter = &any };
  g_autofree char *folded = entente_fold (text);
  g_autoptr (GArray) all = model_list (self, &query);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (int wanted = 5; wanted > 0 && *folded != '\0'; wanted--)
    for (guint i = 0; i < all->len; i++)
      {
        guint32 key = g_array_index (all, guint32, i);
        const ModelSubject *subject = &self->subjects[key];
        int best = subject->name != NULL && match (subject->name, folded) ? 2 * match (subject->name, folded) + 1 : 0;
        gboolean has_name = subject->name != NULL && has_letters (subject->name);

        /* Whoever has no name goes by the first of the aliases. */
        for (guint j = 0; subject->aliases[j] != NULL; j++)
          {
            int rank = match (subject->aliases[j], folded) ? 2 * match (subject->aliases[j], folded) + 1 : 0;

            best = MAX (best, rank > 0 && has_name ? rank - 1 : rank);
            has_name = has_name || has_letters (subject->aliases[j]);
          }
        if (best == 0 && match_words (subject, folded))
          best = 1;
        if (best == wanted && keys->len < limit)
          g_array_append_val (keys, key);
      }
  return keys;
}

static EntenteColumnsTotal *
find_total (GArray             *totals,
            const ModelSubject *subject)
{
  for (guint i = 0; i < totals->len; i++)
    {
      EntenteColumnsTotal *total = &g_array_index (totals, EntenteColumnsTotal, i);

      if (strcmp (total->measure, subject->measure) == 0 && total->sum.period == subject->amount.period &&
          (*total->sum.currency == '\0' || *subject->amount.currency == '\0' ||
           strcmp (total->sum.currency, subject->amount.currency) == 0))
        return total;
    }
  g_array_append_vals (totals, &(EntenteColumnsTotal) { .measure = subject->measure, .sum = ENTENTE_MONEY_INIT }, 1);
  return &g_array_index (totals, EntenteColumnsTotal, totals->len - 1);
}

/* One after another, in the order of amounts. */
GArray *
model_sum_amounts (const Model               *self,
                   const EntenteColumnsQuery *query)
{
  EntenteColumnsQuery deals = *query;
  g_autoptr (GArray) keys = NULL;
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (EntenteColumnsTotal));

  deals.types = 1 << ENTENTE_SUBJECT_DEAL;
  deals.order = ENTENTE_ORDER_AMOUNT;
  deals.reversed = FALSE;
  deals.among = NULL;
  keys = model_list (self, &deals);
  for (guint i = 0; i < keys->len; i++)
    {
      const ModelSubject *subject = &self->subjects[g_array_index (keys, guint32, i)];
      EntenteColumnsTotal *total;

      if (subject->amount.qualifier == ENTENTE_QUALIFIER_NONE || subject->measure == NULL)
        continue;
      total = find_total (totals, subject);
      g_assert_true (entente_money_add (&total->sum, &subject->amount, &total->sum, NULL));
      total->n_amounts++;
      total->n_figures += has_figure (subject);
    }
  return totals;
}
