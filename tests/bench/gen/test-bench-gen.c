/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscapes of the benchmarks: always the same, valid, and of all that a landscape may hold. */

#include "bench-gen.h"

#include "entente-checks.h"
#include "entente-date.h"

/* Changes with each change of the generator, whose figures can't be held against older ones then. */
#define HASH_OF_ONE_PERCENT "ddaa3487e5eec5be3a0057db95cb1c555bfa9091d52deea7859476241b24eca3"

typedef struct {
  BenchSizes      sizes;
  EntenteRecords *records;
  GArray         *kept;     /* BenchStatement, without strings */
} Fixture;

static void
take_source (const EntenteSource *source,
             gpointer             data)
{
  Fixture *fixture = data;
  EntenteSource *copy = entente_source_new ();

  copy->id = g_strdup (source->id);
  copy->dataset = g_strdup (source->dataset);
  copy->kind = g_strdup (source->kind);
  g_array_append_vals (copy->paragraphs, source->paragraphs->data, source->paragraphs->len);
  g_ptr_array_add (fixture->records->sources, copy);
}

static void
take_statement (const BenchStatement *statement,
                gpointer              data)
{
  Fixture *fixture = data;

  g_assert_nonnull (statement->slots.id);
  g_ptr_array_add (fixture->records->statements, entente_statement_copy (&statement->slots));
  g_array_append_vals (fixture->kept, statement, 1);
}

static void
take_subject (const EntenteSubjectRecord *subject,
              const BenchStatement       *statements,
              guint                       n_statements,
              gpointer                    data)
{
  Fixture *fixture = data;

  g_ptr_array_add (fixture->records->subjects, entente_subject_record_new (subject->id, subject->type));
  for (guint i = 0; i < n_statements; i++)
    take_statement (&statements[i], data);
}

static void
take_difference (const EntenteDifference *difference,
                 gpointer                 data)
{
  Fixture *fixture = data;
  EntenteDifference *copy = entente_difference_new ();

  copy->id = g_strdup (difference->id);
  copy->dataset = g_strdup (difference->dataset);
  copy->title = g_strdup (difference->title);
  copy->kind = difference->kind;
  for (guint i = 0; i < difference->statements->len; i++)
    g_ptr_array_add (copy->statements, g_strdup (difference->statements->pdata[i]));
  g_ptr_array_add (fixture->records->differences, copy);
}

static void
fail_on_fault (EntenteRecordKind  kind,
               guint              index,
               const char        *key,
               int                element,
               const char        *expected,
               const char        *message,
               gpointer           user_data)
{
  g_test_message ("record %u of kind %d: %s", index, kind, message);
  g_test_fail ();
}

static void
test_valid (Fixture       *fixture,
            gconstpointer  data)
{
  const EntenteRecords *records = fixture->records;
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < records->subjects->len; i++)
    {
      const EntenteSubjectRecord *subject = records->subjects->pdata[i];

      g_hash_table_insert (types, subject->id, GUINT_TO_POINTER (subject->type));
    }
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      EntenteSubjectType type = GPOINTER_TO_UINT (g_hash_table_lookup (types, statement->subject));

      entente_statement_check (statement, type, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_true (entente_checks_run (records, NULL, fail_on_fault, NULL, NULL, &error));
  g_assert_no_error (error);
}

static const char *
id_of_subject (Fixture *fixture,
               guint32  key)
{
  return key == 0 ? NULL : ((EntenteSubjectRecord *) fixture->records->subjects->pdata[key - 1])->id;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const EntenteRecords *records = fixture->records;

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      const BenchStatement *keys = &g_array_index (fixture->kept, BenchStatement, i);

      g_assert_cmpstr (statement->subject, ==, id_of_subject (fixture, keys->subject));
      g_assert_cmpstr (statement->object, ==, id_of_subject (fixture, keys->object));
      g_assert_cmpstr (statement->credited_to, ==, id_of_subject (fixture, keys->credited_to));
      g_assert_cmpstr (statement->condition, ==, id_of_subject (fixture, keys->condition));
      g_assert_cmpstr (statement->source, ==, ((EntenteSource *) records->sources->pdata[keys->source - 1])->id);
    }
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  const EntenteRecords *records = fixture->records;
  guint n[ENTENTE_N_SUBJECT_TYPES] = { 0 };
  guint n_of_hubs[BENCH_N_HUBS] = { 0 };

  for (guint i = 0; i < records->subjects->len; i++)
    n[((EntenteSubjectRecord *) records->subjects->pdata[i])->type]++;
  g_assert_cmpuint (n[ENTENTE_SUBJECT_ENTITY], ==, 5000);
  g_assert_cmpuint (n[ENTENTE_SUBJECT_DEAL], ==, 7000);
  g_assert_cmpuint (n[ENTENTE_SUBJECT_EVENT], ==, 3000);
  g_assert_cmpuint (records->statements->len, ==, 50000);

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      const BenchStatement *keys = &g_array_index (fixture->kept, BenchStatement, i);

      if (statement->property == ENTENTE_PROPERTY_PARTY && g_str_has_prefix (statement->subject, "deal-") &&
          keys->object <= BENCH_N_HUBS)
        n_of_hubs[keys->object - 1]++;
    }
  g_assert_cmpuint (n_of_hubs[BENCH_HUB], >=, 1000);
  g_assert_cmpuint (n_of_hubs[BENCH_HUB] + n_of_hubs[BENCH_HUB_TOO], >=, 1400);
}

static void
assert_all_words (EntenteVocabulary vocabulary,
                  guint64           seen)
{
  for (guint i = 0; i < entente_vocabulary_size (vocabulary); i++)
    if (!(seen & (G_GUINT64_CONSTANT (1) << i)) && *entente_vocabulary_nth (vocabulary, i) != '\0')
      {
        g_test_message ("there is no “%s”", entente_vocabulary_nth (vocabulary, i));
        g_test_fail ();
      }
}

static void
test_every_sort (Fixture       *fixture,
                 gconstpointer  data)
{
  guint64 seen[ENTENTE_N_VOCABULARIES] = { 0 };
  guint scripts[128] = { 0 };
  guint precisions = 0, starts = 0, ends = 0;

  for (guint i = 0; i < fixture->records->statements->len; i++)
    {
      const EntenteStatement *statement = fixture->records->statements->pdata[i];
      EntenteVocabulary vocabulary = entente_property_code_of (
        statement->property,
        g_str_has_prefix (statement->subject, "deal-") ? ENTENTE_SUBJECT_DEAL : ENTENTE_SUBJECT_ENTITY);

      seen[ENTENTE_VOCABULARY_PROPERTY] |= G_GUINT64_CONSTANT (1) << statement->property;
      seen[ENTENTE_VOCABULARY_MODALITY] |= G_GUINT64_CONSTANT (1) << statement->modality;
      seen[ENTENTE_VOCABULARY_RANK] |= G_GUINT64_CONSTANT (1) << statement->rank;
      seen[ENTENTE_VOCABULARY_QUALIFIER] |= G_GUINT64_CONSTANT (1) << statement->amount.qualifier;
      seen[ENTENTE_VOCABULARY_PERIOD] |= G_GUINT64_CONSTANT (1) << statement->amount.period;
      if (statement->code != NULL)
        seen[vocabulary] |= G_GUINT64_CONSTANT (1) << entente_vocabulary_find (vocabulary, statement->code);
      if (statement->property == ENTENTE_PROPERTY_NAME)
        scripts[MIN (g_unichar_get_script (g_utf8_get_char (statement->text)), 127)]++;
      if (statement->date != NULL)
        {
          g_autoptr (EntenteDate) date = entente_date_parse (statement->date, NULL);

          precisions |= 1u << entente_date_get_precision (date);
          starts |= 1u << entente_date_get_start (date);
          ends |= 1u << entente_date_get_end (date);
        }
    }

  for (EntenteVocabulary vocabulary = ENTENTE_VOCABULARY_PROPERTY; vocabulary <= ENTENTE_VOCABULARY_PERIOD; vocabulary++)
    assert_all_words (vocabulary, seen[vocabulary]);
  /* None of a thousand years. */
  g_assert_cmphex (precisions, ==, ((2u << ENTENTE_PRECISION_SET) - 1) & ~(1u << ENTENTE_PRECISION_MILLENNIUM));
  g_assert_cmphex (starts, ==, 7);
  g_assert_cmphex (ends, ==, 7);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_LATIN], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_CYRILLIC], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_GREEK], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_ARABIC], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_HEBREW], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_HAN], >, 0);
  g_assert_cmpuint (scripts[G_UNICODE_SCRIPT_DEVANAGARI], >, 0);
}

static void
test_hash (void)
{
  g_autofree char *hash = NULL;
  BenchSizes sizes;

  bench_get_sizes (1, &sizes);
  hash = bench_hash (&sizes);
  g_assert_cmpstr (hash, ==, HASH_OF_ONE_PERCENT);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const BenchSink sink = { take_source, take_subject, take_statement, take_difference };

  bench_get_sizes (1, &fixture->sizes);
  fixture->records = entente_records_new ();
  fixture->records->dataset = g_strdup (BENCH_DATASET);
  fixture->kept = g_array_new (FALSE, FALSE, sizeof (BenchStatement));
  bench_generate (&fixture->sizes, TRUE, &sink, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  entente_records_free (fixture->records);
  g_array_unref (fixture->kept);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bench-gen/hash", test_hash);
  g_test_add ("/bench-gen/valid", Fixture, NULL, set_up, test_valid, tear_down);
  g_test_add ("/bench-gen/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/bench-gen/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/bench-gen/every-sort", Fixture, NULL, set_up, test_every_sort, tear_down);
  return g_test_run ();
}
