/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-gen-private.h"

#include <string.h>

/* Which random numbers are for what. */
enum { STREAM_ENTITY = 1, STREAM_DEAL, STREAM_EVENT, STREAM_SCENARIO };

/* Statements of one subject, except of the one with very many. */
#define STATEMENTS_MAX 64

typedef struct {
  const BenchSizes *sizes;
  const BenchSink  *sink;
  gpointer          data;
  gboolean          with_ids;
  BenchRandom       random;

  /* The subject that is being made. */
  EntenteSubjectRecord record;
  guint32           key;
  guint             first_place;  /* in the sources: the sentence of its first statement */
  BenchStatement    statements[STATEMENTS_MAX];
  guint             n_statements;
  guint             n_placed;     /* statements of the subject so far */
  GStringChunk     *strings;
  GString          *scratch;

  guint             n_made;
  GPtrArray        *differences;  /* ids of deals with two sums in one source */
} Generator;

/**
 * bench_get_sizes:
 * @percent: 1 to 100
 * @sizes: (out): how many there are of each
 */
void
bench_get_sizes (guint       percent,
                 BenchSizes *sizes)
{
  g_assert (percent >= 1 && percent <= 100);

  *sizes = (BenchSizes) {
    .percent = percent,
    .sources = 30 * percent,
    .entities = 5000 * percent,
    .deals = 7000 * percent,
    .events = 3000 * percent,
    .scenarios = 3 * percent,
    .statements = 50000 * percent,
  };
}

static char *
keep (Generator *self)
{
  return g_string_chunk_insert_len (self->strings, self->scratch->str, (gssize) self->scratch->len);
}

static char *
numbered (Generator  *self,
          const char *name,
          guint       number)
{
  g_string_printf (self->scratch, "%s-%u", name, number);
  return keep (self);
}

static char *
source_id (Generator *self,
           guint      source)
{
  return numbered (self, "source", source);
}

/* The id of the subject with @key. */
static char *
subject_id (Generator *self,
            guint32    key)
{
  guint index = key - 1;

  if (index < self->sizes->entities)
    {
      g_string_truncate (self->scratch, 0);
      bench_append_id (self->scratch, index);
      return keep (self);
    }
  index -= self->sizes->entities;
  if (index < self->sizes->deals)
    return numbered (self, "deal", index);
  index -= self->sizes->deals;
  if (index < self->sizes->events)
    return numbered (self, "event", index);
  return numbered (self, "scenario", index - self->sizes->events);
}

/* An entity with the odds of a few being asked for often; scattered over the keys. */
static guint32
draw_entity (Generator *self)
{
  guint64 n = self->sizes->entities;
  guint64 index = n;

  for (guint i = 0; i < 3; i++)
    index = index * (bench_random_next (&self->random) >> 32) >> 32;
  return (guint32) (index * 7919 % n) + 1;
}

static guint32
draw_happening (Generator *self)
{
  return self->sizes->entities + bench_random_below (&self->random, self->sizes->deals + self->sizes->events) + 1;
}

static const char *
word (EntenteVocabulary vocabulary,
      guint             index)
{
  return entente_vocabulary_nth (vocabulary, index % entente_vocabulary_size (vocabulary));
}

static const char *
draw_word (Generator         *self,
           EntenteVocabulary  vocabulary)
{
  return word (vocabulary, bench_random_below (&self->random, entente_vocabulary_size (vocabulary)));
}

/* Where the next statement of the subject stands: no two of them in the same sentence, so that no two are the same. */
static void
place (Generator      *self,
       BenchStatement *statement)
{
  guint of_source = BENCH_PARAGRAPHS * BENCH_SENTENCES;
  guint at = self->first_place + self->n_placed++;
  guint source = at / of_source % self->sizes->sources;

  statement->source = source + 1;
  statement->slots.source = source_id (self, source);
  statement->slots.paragraph = at % of_source / BENCH_SENTENCES + 1;
  statement->slots.sentence = at % BENCH_SENTENCES + 1;
  statement->slots.dataset = (char *) bench_dataset_of (source);
}

static EntenteStatement *
add (Generator       *self,
     EntenteProperty  property)
{
  static const guint8 modalities[] = { 50, 25, 7, 8, 6, 4, 0 };
  BenchStatement *statement = &self->statements[self->n_statements++];

  g_assert (self->n_statements <= STATEMENTS_MAX);
  memset (statement, 0, sizeof *statement);
  statement->subject = self->key;
  statement->slots.subject = self->record.id;
  statement->slots.property = property;
  statement->slots.amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  statement->slots.rank = ENTENTE_RANK_NORMAL;
  statement->slots.modality = (EntenteModality) bench_random_choose (&self->random, modalities);
  place (self, statement);
  if (bench_random_below (&self->random, 10) == 0)
    {
      statement->credited_to = draw_entity (self);
      statement->slots.credited_to = subject_id (self, statement->credited_to);
    }
  return &statement->slots;
}

/* A statement in a sentence of ours, in a few cases under a condition or of another rank. */
static EntenteStatement *
add_sentence (Generator       *self,
              EntenteProperty  property,
              const char      *code)
{
  EntenteStatement *slots = add (self, property);
  BenchStatement *statement = &self->statements[self->n_statements - 1];
  guint luck = bench_random_below (&self->random, 100);

  slots->code = (char *) code;
  g_string_truncate (self->scratch, 0);
  bench_append_sentence (self->scratch, &self->random);
  slots->text = keep (self);
  if (luck < 2)
    {
      statement->condition = draw_happening (self);
      slots->condition = subject_id (self, statement->condition);
    }
  else if (luck < 4)
    slots->rank = ENTENTE_RANK_PREFERRED;
  else if (luck < 5)
    slots->rank = ENTENTE_RANK_DEPRECATED;
  return slots;
}

/* A fact that lists are made of: neither under a condition nor of another rank. */
static EntenteStatement *
add_fact (Generator       *self,
          EntenteProperty  property,
          const char      *code)
{
  EntenteStatement *slots = add_sentence (self, property, code);

  slots->condition = NULL;
  slots->rank = ENTENTE_RANK_NORMAL;
  self->statements[self->n_statements - 1].condition = 0;
  return slots;
}

/* @object is the key of a subject. */
static void
set_object (Generator        *self,
            EntenteStatement *slots,
            guint32           object)
{
  self->statements[self->n_statements - 1].object = object;
  slots->object = subject_id (self, object);
}

static void
add_amount (Generator  *self,
            const char *measure)
{
  EntenteStatement *slots = add_fact (self, ENTENTE_PROPERTY_AMOUNT, measure);

  g_string_truncate (self->scratch, 0);
  bench_draw_amount (slots, self->scratch, &self->random);
  slots->words = keep (self);
}

static void
add_status (Generator *self,
            guint      step,
            gboolean   is_dated)
{
  EntenteStatement *slots = add_fact (self, ENTENTE_PROPERTY_STATUS, word (ENTENTE_VOCABULARY_STEP, step));

  if (!is_dated)
    return;
  g_string_truncate (self->scratch, 0);
  bench_append_date (self->scratch, &self->random);
  slots->date = keep (self);
}

/* One of the properties that are told in words. */
static void
add_description (Generator *self)
{
  static const EntenteProperty properties[] = {
    ENTENTE_PROPERTY_BENEFIT, ENTENTE_PROPERTY_MOTIVE, ENTENTE_PROPERTY_TENSION, ENTENTE_PROPERTY_RISK,
    ENTENTE_PROPERTY_IMPLICATION, ENTENTE_PROPERTY_PRECEDENT, ENTENTE_PROPERTY_ROLE, ENTENTE_PROPERTY_STRUCTURE,
    ENTENTE_PROPERTY_STRATEGY, ENTENTE_PROPERTY_DEPENDENCE, ENTENTE_PROPERTY_FIGURE, ENTENTE_PROPERTY_POSITION,
    ENTENTE_PROPERTY_VIEW, ENTENTE_PROPERTY_LESSON, ENTENTE_PROPERTY_QUESTION,
  };
  guint index = bench_random_below (&self->random, G_N_ELEMENTS (properties));
  EntenteStatement *slots = add_sentence (self, properties[index], NULL);

  if (bench_random_below (&self->random, 2) == 0)
    set_object (self, slots, draw_entity (self));
  if (properties[index] == ENTENTE_PROPERTY_FIGURE)
    {
      slots->code = (char *) draw_word (self, ENTENTE_VOCABULARY_MEASURE);
      g_string_truncate (self->scratch, 0);
      bench_draw_amount (slots, self->scratch, &self->random);
      slots->words = keep (self);
    }
}

/* An id where one was given or is asked for. */
static void
set_id (Generator      *self,
        BenchStatement *statement)
{
  g_autofree char *id = NULL;

  if (!self->with_ids || statement->has_own_id)
    return;
  id = entente_statement_make_id (&statement->slots, 0);
  statement->slots.id = g_string_chunk_insert (self->strings, id);
}

static void
begin_subject (Generator          *self,
               EntenteSubjectType  type,
               guint               stream,
               guint               index)
{
  self->random = bench_random_of (stream, index);
  self->key++;
  self->n_statements = 0;
  self->n_placed = 0;
  self->record.type = type;
  g_string_chunk_clear (self->strings);
  self->record.id = subject_id (self, self->key);
  self->first_place = bench_random_below (&self->random, self->sizes->sources * BENCH_PARAGRAPHS * BENCH_SENTENCES);
}

static void
end_subject (Generator *self)
{
  for (guint i = 0; i < self->n_statements; i++)
    set_id (self, &self->statements[i]);
  self->n_made += self->n_statements;
  if (self->sink->subject != NULL)
    self->sink->subject (&self->record, self->statements, self->n_statements, self->data);
}

static EntenteStatement *
add_name (Generator *self)
{
  EntenteStatement *slots = add (self, ENTENTE_PROPERTY_NAME);

  g_string_truncate (self->scratch, 0);
  return slots;
}

static void
make_entity (Generator *self,
             guint      index)
{
  /* Companies, research labs, organisations, people, products ... */
  static const guint8 kinds[] = { 50, 5, 8, 8, 1, 1, 1, 8, 1, 2, 4, 5, 4, 1, 1, 1, 1, 2, 0 };
  EntenteStatement *slots;

  begin_subject (self, ENTENTE_SUBJECT_ENTITY, STREAM_ENTITY, index);
  slots = add_name (self);
  bench_append_name (self->scratch, index);
  slots->text = keep (self);
  if (index < BENCH_N_HUBS || bench_random_below (&self->random, 20) < 17)
    add_fact (self, ENTENTE_PROPERTY_KIND, word (ENTENTE_VOCABULARY_ENTITY_KIND, bench_random_choose (&self->random, kinds)));
  if (bench_random_below (&self->random, 8) == 0)
    {
      slots = add (self, ENTENTE_PROPERTY_ALIAS);
      g_string_truncate (self->scratch, 0);
      bench_append_alias (self->scratch, index, &self->random);
      slots->text = keep (self);
    }
  if (bench_random_below (&self->random, 10) == 0)
    add_description (self);
  /* Of an earlier one, so that nothing runs in a circle. */
  if (index > 0 && bench_random_below (&self->random, 50) == 0)
    {
      gboolean is_part = bench_random_below (&self->random, 4) > 0;

      slots = add_fact (self, is_part ? ENTENTE_PROPERTY_PART_OF : ENTENTE_PROPERTY_SAME_AS, NULL);
      set_object (self, slots, bench_random_below (&self->random, index) + 1);
    }
  end_subject (self);
}

static void
add_party (Generator  *self,
           const char *role,
           guint32     entity)
{
  set_object (self, add_fact (self, ENTENTE_PROPERTY_PARTY, role), entity);
}

/* What the first party of a deal is called, and the second: by the kind of the deal. */
static void
get_roles (guint        kind,
           const char **first,
           const char **second)
{
  static const guint8 roles[][2] = { { 0, 1 },  { 2, 3 },   { 4, 5 },   { 6, 5 },   { 4, 5 },   { 13, 4 },  { 12, 12 },
                                     { 7, 8 },  { 12, 12 }, { 0, 1 },   { 11, 10 }, { 9, 10 },  { 14, 15 }, { 12, 12 } };

  *first = word (ENTENTE_VOCABULARY_ROLE, roles[kind % G_N_ELEMENTS (roles)][0]);
  *second = word (ENTENTE_VOCABULARY_ROLE, roles[kind % G_N_ELEMENTS (roles)][1]);
}

/* Two sums of which a difference tells. */
static void
add_rival_sums (Generator *self,
                guint      index)
{
  static const char *const suffixes[] = { "one", "other" };

  for (guint i = 0; i < 2; i++)
    {
      BenchStatement *statement = &self->statements[self->n_statements];

      add_amount (self, word (ENTENTE_VOCABULARY_MEASURE, 0));
      g_string_printf (self->scratch, "deal-%u-sum-%s", index, suffixes[i]);
      statement->slots.id = keep (self);
      statement->has_own_id = TRUE;
      /* Within one source. */
      statement->source = self->statements[0].source;
      statement->slots.source = self->statements[0].slots.source;
      statement->slots.dataset = self->statements[0].slots.dataset;
    }
  g_ptr_array_add (self->differences, GUINT_TO_POINTER (index));
}

static void
make_deal (Generator *self,
           guint      index)
{
  static const guint8 kinds[] = { 20, 10, 12, 8, 8, 6, 10, 5, 2, 9, 2, 3, 2, 6, 0 };
  static const guint8 steps[] = { 3, 5, 8, 10, 22, 10, 14, 18, 12, 2, 1, 2, 2, 0 };
  const char *first_role, *second_role;
  EntenteStatement *slots;
  guint kind, step;
  guint32 first, second;
  guint hub = index % 119;

  begin_subject (self, ENTENTE_SUBJECT_DEAL, STREAM_DEAL, index);
  kind = bench_random_choose (&self->random, kinds);
  get_roles (kind, &first_role, &second_role);
  /* 17 of 119 are a seventh, 7 of 119 a seventeenth: together a fifth. */
  first = hub < 17 ? BENCH_HUB + 1 : hub < 24 ? BENCH_HUB_TOO + 1 : draw_entity (self);
  do
    second = draw_entity (self);
  while (second == first);

  if (bench_random_below (&self->random, 2) == 0)
    {
      slots = add_name (self);
      bench_append_name (self->scratch, first - 1);
      g_string_append (self->scratch, "–");
      bench_append_name (self->scratch, second - 1);
      g_string_append_printf (self->scratch, " %s", word (ENTENTE_VOCABULARY_DEAL_KIND, kind));
      slots->text = keep (self);
    }
  if (bench_random_below (&self->random, 4) > 0)
    add_fact (self, ENTENTE_PROPERTY_KIND, word (ENTENTE_VOCABULARY_DEAL_KIND, kind));
  add_party (self, first_role, first);
  add_party (self, second_role, second);
  if (bench_random_below (&self->random, 20) == 0)
    {
      guint32 third = draw_entity (self);

      if (third != first && third != second)
        add_party (self, word (ENTENTE_VOCABULARY_ROLE, 16), third);
    }
  step = bench_random_choose (&self->random, steps);
  if (bench_random_below (&self->random, 20) < 16)
    add_status (self, step, bench_random_below (&self->random, 12) > 0);
  if (step > 3 && bench_random_below (&self->random, 12) == 0)
    add_status (self, 3, TRUE);
  if (bench_random_below (&self->random, 300) == 0)
    add_rival_sums (self, index);
  else if (bench_random_below (&self->random, 4) == 0)
    add_amount (self, draw_word (self, ENTENTE_VOCABULARY_MEASURE));
  if (bench_random_below (&self->random, 20) == 0)
    add_sentence (self, ENTENTE_PROPERTY_TERM, draw_word (self, ENTENTE_VOCABULARY_FAMILY));
  if (bench_random_below (&self->random, 20) == 0)
    add_description (self);
  if (index > 0 && bench_random_below (&self->random, 100) == 0)
    {
      gboolean amends = bench_random_below (&self->random, 2) == 0;

      slots = add_fact (self, amends ? ENTENTE_PROPERTY_AMENDS : ENTENTE_PROPERTY_SUPERSEDES, NULL);
      set_object (self, slots, self->sizes->entities + bench_random_below (&self->random, index) + 1);
    }
  end_subject (self);
}

static void
make_event (Generator *self,
            guint      index)
{
  static const guint8 steps[] = { 15, 2, 2, 2, 5, 2, 2, 50, 20, 0 };
  EntenteStatement *slots;

  begin_subject (self, ENTENTE_SUBJECT_EVENT, STREAM_EVENT, index);
  slots = add_name (self);
  bench_append_sentence (self->scratch, &self->random);
  slots->text = keep (self);
  if (bench_random_below (&self->random, 10) < 6)
    add_party (self, word (ENTENTE_VOCABULARY_ROLE, 17 + bench_random_below (&self->random, 3)), draw_entity (self));
  if (bench_random_below (&self->random, 20) > 0)
    add_status (self, bench_random_choose (&self->random, steps), bench_random_below (&self->random, 15) > 0);
  if (bench_random_below (&self->random, 50) == 0)
    add_description (self);
  end_subject (self);
}

static void
make_scenario (Generator *self,
               guint      index)
{
  EntenteStatement *slots;

  begin_subject (self, ENTENTE_SUBJECT_SCENARIO, STREAM_SCENARIO, index);
  slots = add_name (self);
  bench_append_sentence (self->scratch, &self->random);
  slots->text = keep (self);
  add_description (self);
  end_subject (self);
}

/* What is missing to the number of statements is said of the first entity. */
static void
make_rest (Generator *self)
{
  g_assert (self->n_made < self->sizes->statements);
  self->key = 0;
  begin_subject (self, ENTENTE_SUBJECT_ENTITY, STREAM_ENTITY, self->sizes->entities);
  for (self->n_placed = STATEMENTS_MAX; self->n_made < self->sizes->statements; self->n_made++)
    {
      self->n_statements = 0;
      g_string_chunk_clear (self->strings);
      self->record.id = subject_id (self, self->key);
      add_description (self);
      set_id (self, &self->statements[0]);
      if (self->sink->statement != NULL)
        self->sink->statement (&self->statements[0], self->data);
    }
}

static void
make_differences (Generator *self)
{
  if (self->sink->difference == NULL)
    return;
  for (guint i = 0; i < self->differences->len; i++)
    {
      guint deal = GPOINTER_TO_UINT (self->differences->pdata[i]);
      g_autoptr (EntenteDifference) difference = entente_difference_new ();

      difference->id = g_strdup_printf ("deal-%u-sums", deal);
      difference->dataset = g_strdup (BENCH_DATASET);
      difference->title = g_strdup ("How much it is");
      difference->kind = ENTENTE_DIFFERENCE_WITHIN;
      difference->note = g_strdup ("One sum in one sentence, another in the next.");
      g_ptr_array_add (difference->statements, g_strdup_printf ("deal-%u-sum-one", deal));
      g_ptr_array_add (difference->statements, g_strdup_printf ("deal-%u-sum-other", deal));
      self->sink->difference (difference, self->data);
    }
}

/**
 * bench_generate:
 * @sizes: how many there are of each
 * @with_ids: whether all statements get their ids, as an import would make them
 * @sink: where the records go
 * @data: passed to @sink
 *
 * Makes a landscape, record by record.
 */
void
bench_generate (const BenchSizes *sizes,
                gboolean          with_ids,
                const BenchSink  *sink,
                gpointer          data)
{
  Generator self = {
    .sizes = sizes,
    .sink = sink,
    .data = data,
    .with_ids = with_ids,
    .strings = g_string_chunk_new (65536),
    .scratch = g_string_new (NULL),
    .differences = g_ptr_array_new (),
  };

  for (guint i = 0; i < sizes->sources && sink->source != NULL; i++)
    {
      g_autoptr (EntenteSource) source = bench_source_new (i);

      sink->source (source, data);
    }
  for (guint i = 0; i < sizes->entities; i++)
    make_entity (&self, i);
  for (guint i = 0; i < sizes->deals; i++)
    make_deal (&self, i);
  for (guint i = 0; i < sizes->events; i++)
    make_event (&self, i);
  for (guint i = 0; i < sizes->scenarios; i++)
    make_scenario (&self, i);
  make_rest (&self);
  make_differences (&self);

  g_string_chunk_free (self.strings);
  g_string_free (self.scratch, TRUE);
  g_ptr_array_unref (self.differences);
}
