/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "columns-model.h"

#include <string.h>

#define N_SOURCES  6
#define N_DATASETS 3

static gboolean
chance (GRand *random,
        int    percent)
{
  return g_rand_int_range (random, 0, 100) < percent;
}

static const char *
pick_word (GRand            *random,
           EntenteVocabulary vocabulary)
{
  if (chance (random, 15))
    return NULL;
  return entente_vocabulary_nth (vocabulary, (guint) g_rand_int_range (random, 0, (int) entente_vocabulary_size (vocabulary)));
}

/* Of few letters, so that names meet often; some differ in nothing but what collation or folding passes over. */
static char *
make_name (GRand *random)
{
  static const char *const pieces[] = { "a", "b", "A", "é", "e", " ", "-", "ß", "ss", "ł", "1", "ab", "ﬁ", "fi", "中" };
  GString *name = g_string_new (NULL);

  if (chance (random, 5))
    return g_string_free (name, TRUE);
  if (chance (random, 3))
    g_string_append_c (name, (char) 0xff);
  for (int i = g_rand_int_range (random, chance (random, 3) ? 0 : 1, 7); i > 0; i--)
    g_string_append (name, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  if (chance (random, 1))
    for (int i = 0; i < 500; i++)
      g_string_append (name, "中");
  return g_string_free (name, FALSE);
}

static char *
make_date (GRand *random)
{
  static const char *const dates[] = {
    "2019", "2019~", "2019?", "2019-XX", "2020", "2020-02", "2020-02-29", "2020-02-29~", "2019/2020", "2019-01-01/2020-12-31",
    "../2020", "2020/..", "../..", "/2020", "2020/", "201X", "2020-33", "[2019,2021]", "-0004", "2020-21", "no date", "",
  };

  return chance (random, 15) ? NULL : g_strdup (dates[g_rand_int_range (random, 0, G_N_ELEMENTS (dates))]);
}

static EntenteMoney
make_amount (GRand *random)
{
  static const char *const currencies[] = { "USD", "USD", "EUR", "GBP", "JPY", "CHF" };
  EntenteMoney amount = ENTENTE_MONEY_INIT;

  if (chance (random, 25))
    return amount;
  amount.period = chance (random, 20) ? ENTENTE_PERIOD_PER_YEAR : ENTENTE_PERIOD_ONCE;
  if (chance (random, 80))
    g_strlcpy (amount.currency, currencies[g_rand_int_range (random, 0, G_N_ELEMENTS (currencies))], sizeof amount.currency);
  if (*amount.currency == '\0' || chance (random, 15))
    {
      amount.qualifier = chance (random, 50) ? ENTENTE_QUALIFIER_NO_FIGURE : ENTENTE_QUALIFIER_UNDISCLOSED;
      return amount;
    }
  amount.lower = g_rand_int_range (random, 0, 20) * 100;
  amount.upper = amount.lower;
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      amount.qualifier = ENTENTE_QUALIFIER_MORE_THAN;
      amount.upper = ENTENTE_MONEY_NO_UPPER;
      break;
    case 1:
      amount.qualifier = ENTENTE_QUALIFIER_UP_TO;
      amount.lower = ENTENTE_MONEY_NO_LOWER;
      break;
    case 2:
      amount.qualifier = ENTENTE_QUALIFIER_RANGE;
      amount.upper += 500;
      break;
    case 3:
      amount.qualifier = ENTENTE_QUALIFIER_ABOUT;
      break;
    default:
      amount.qualifier = ENTENTE_QUALIFIER_EXACT;
      break;
    }
  return amount;
}

static void
clear_subject (ModelSubject *subject)
{
  g_free (subject->name);
  for (guint i = 0; i < G_N_ELEMENTS (subject->aliases); i++)
    g_free (subject->aliases[i]);
  g_free (subject->date);
  g_clear_pointer (&subject->parties, g_array_unref);
  g_clear_pointer (&subject->origins, g_array_unref);
  memset (subject, 0, sizeof *subject);
}

static void
make_parties (Model        *self,
              ModelSubject *subject)
{
  for (int i = g_rand_int_range (self->random, 0, chance (self->random, 5) ? 20 : 4); i > 0; i--)
    {
      guint32 party = (guint32) g_rand_int_range (self->random, 1, (int) self->n_keys);

      /* Some are in nearly everything. */
      if (chance (self->random, 20))
        party = 1 + party % 3;
      if (self->subjects[party].type == ENTENTE_SUBJECT_ENTITY)
        g_array_append_val (subject->parties, party);
    }
}

static void
make_origins (Model        *self,
              ModelSubject *subject)
{
  for (int i = g_rand_int_range (self->random, 0, 5); i > 0; i--)
    {
      EntenteColumnsOrigin origin = {
        chance (self->random, 20) ? 0 : (guint32) g_rand_int_range (self->random, 1, N_SOURCES + 1),
        (guint32) g_rand_int_range (self->random, 1, N_DATASETS + 1),
      };

      g_array_append_val (subject->origins, origin);
    }
}

/* Half are entities, by their key, so that a key has its type for good. */
static EntenteSubjectType
type_of_key (guint32 key)
{
  if (key % 2 == 1)
    return ENTENTE_SUBJECT_ENTITY;
  return key % 16 == 0 ? ENTENTE_SUBJECT_SCENARIO : key % 6 == 0 ? ENTENTE_SUBJECT_EVENT : ENTENTE_SUBJECT_DEAL;
}

static void
make_subject (Model  *self,
              guint32 key)
{
  ModelSubject *subject = &self->subjects[key];
  GRand *random = self->random;

  clear_subject (subject);
  subject->exists = TRUE;
  subject->type = type_of_key (key);
  subject->name = make_name (random);
  for (guint i = 0; i < 2 && chance (random, 30); i++)
    {
      subject->aliases[i] = make_name (random);
      if (subject->aliases[i] == NULL)
        break;
    }
  if (subject->type == ENTENTE_SUBJECT_ENTITY || subject->type == ENTENTE_SUBJECT_DEAL)
    subject->kind = pick_word (random, entente_property_code_of (ENTENTE_PROPERTY_KIND, subject->type));
  subject->step = pick_word (random, ENTENTE_VOCABULARY_STEP);
  subject->date = make_date (random);
  subject->amount = make_amount (random);
  subject->measure = subject->amount.qualifier != ENTENTE_QUALIFIER_NONE ? pick_word (random, ENTENTE_VOCABULARY_MEASURE) : NULL;
  subject->has_modality = chance (random, 85);
  subject->modality = subject->has_modality ? (EntenteModality) g_rand_int_range (random, 0, ENTENTE_N_MODALITIES) : 0;
  subject->parties = g_array_new (FALSE, FALSE, sizeof (guint32));
  subject->origins = g_array_new (FALSE, FALSE, sizeof (EntenteColumnsOrigin));
  if (subject->type == ENTENTE_SUBJECT_DEAL || subject->type == ENTENTE_SUBJECT_EVENT)
    {
      make_parties (self, subject);
      make_origins (self, subject);
    }
}

Model *
model_new (guint32 seed,
           guint   n_keys)
{
  Model *self = g_new0 (Model, 1);

  self->random = g_rand_new_with_seed (seed);
  self->n_keys = n_keys;
  self->subjects = g_new0 (ModelSubject, n_keys);
  for (guint32 key = 1; key < n_keys; key++)
    self->subjects[key].type = type_of_key (key);
  for (guint32 key = 1; key < n_keys; key++)
    if (chance (self->random, 85))
      make_subject (self, key);
  return self;
}

void
model_free (Model *self)
{
  for (guint key = 0; key < self->n_keys; key++)
    clear_subject (&self->subjects[key]);
  g_free (self->subjects);
  g_rand_free (self->random);
  g_free (self);
}

static EntenteColumnsSubject
describe (const Model *self,
          guint32      key)
{
  const ModelSubject *subject = &self->subjects[key];

  return (EntenteColumnsSubject) {
    .key = key,
    .type = subject->type,
    .name = subject->name,
    .kind = subject->kind,
    .step = subject->step,
    .date = subject->date,
    .measure = subject->measure,
    .amount = subject->amount,
    .has_modality = subject->has_modality,
    .modality = subject->modality,
  };
}

/* All that belongs to a subject. */
static void
add_subject (const Model    *self,
             guint32         key,
             EntenteColumns *columns)
{
  const ModelSubject *subject = &self->subjects[key];
  EntenteColumnsSubject description = describe (self, key);

  if (!subject->exists)
    return;
  /* What belongs to it may come first. */
  if (key % 3 == 0)
    entente_columns_add_subject (columns, &description);
  for (guint i = 0; i < subject->parties->len; i++)
    entente_columns_add_party (columns, key, g_array_index (subject->parties, guint32, i));
  for (guint i = 0; subject->aliases[i] != NULL; i++)
    entente_columns_add_name (columns, key, subject->aliases[i]);
  for (guint i = 0; i < subject->origins->len; i++)
    entente_columns_add_origin (columns, key, &g_array_index (subject->origins, EntenteColumnsOrigin, i));
  if (key % 3 != 0)
    entente_columns_add_subject (columns, &description);
}

/* In some order. */
EntenteColumns *
model_make_columns (Model *self)
{
  EntenteColumns *columns = entente_columns_new ();
  guint step = self->n_keys > 8 ? 7 : 1;

  for (guint start = 0; start < step; start++)
    for (guint key = 1 + start; key < self->n_keys; key += step)
      add_subject (self, key, columns);
  g_assert_true (entente_columns_finish (columns, NULL, NULL));
  return columns;
}

/* Tells @columns what a subject is now. */
void
model_send (const Model    *self,
            guint32         key,
            EntenteColumns *columns)
{
  const ModelSubject *subject = &self->subjects[key];
  EntenteColumnsSubject description = describe (self, key);

  if (!subject->exists)
    {
      entente_columns_remove (columns, key);
      return;
    }
  entente_columns_replace (columns, &description, (const guint32 *) (gpointer) subject->parties->data, subject->parties->len,
                           (const char *const *) subject->aliases,
                           (const EntenteColumnsOrigin *) (gpointer) subject->origins->data, subject->origins->len);
}

/* Changes something of one subject, or removes or adds one. */
void
model_change (Model          *self,
              EntenteColumns *columns)
{
  guint32 key = (guint32) g_rand_int_range (self->random, 1, (int) self->n_keys);
  ModelSubject *subject = &self->subjects[key];

  if (!subject->exists || chance (self->random, 20))
    make_subject (self, key);
  else if (chance (self->random, 15))
    {
      clear_subject (subject);
      subject->type = type_of_key (key);
    }
  else
    {
      switch (g_rand_int_range (self->random, 0, 5))
        {
        case 0:
          g_free (subject->name);
          subject->name = make_name (self->random);
          break;
        case 1:
          g_free (subject->date);
          subject->date = make_date (self->random);
          break;
        case 2:
          g_array_set_size (subject->parties, 0);
          if (subject->type == ENTENTE_SUBJECT_DEAL || subject->type == ENTENTE_SUBJECT_EVENT)
            make_parties (self, subject);
          break;
        case 3:
          g_free (subject->aliases[0]);
          subject->aliases[0] = make_name (self->random);
          if (subject->aliases[0] == NULL)
            g_clear_pointer (&subject->aliases[1], g_free);
          break;
        default:
          subject->amount = make_amount (self->random);
          subject->measure = NULL;
          subject->step = pick_word (self->random, ENTENTE_VOCABULARY_STEP);
          break;
        }
    }
  model_send (self, key, columns);
}
