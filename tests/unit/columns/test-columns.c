/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns against a plain model of the same landscape, on random subjects, queries and edits. */

#include "columns-model.h"

#include "entente-test.h"

#include <string.h>

#define N_KEYS 240

static guint64
random_bits (GRand *random,
             guint  n)
{
  guint64 bits = 0;

  for (int i = g_rand_int_range (random, 1, 4); i > 0; i--)
    bits |= G_GUINT64_CONSTANT (1) << g_rand_int_range (random, 0, (int) n);
  return bits;
}

/* Sets some parts of a filter. */
static void
randomize_filter (GRand         *random,
                  EntenteFilter *filter)
{
  guint parts = g_rand_boolean (random) ? 0 : g_rand_int (random) & g_rand_int (random);

  if (parts & 1)
    filter->entity_kinds = random_bits (random, entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND));
  if (parts & 2)
    filter->deal_kinds = random_bits (random, entente_vocabulary_size (ENTENTE_VOCABULARY_DEAL_KIND));
  if (parts & 4)
    filter->steps = random_bits (random, entente_vocabulary_size (ENTENTE_VOCABULARY_STEP));
  if (parts & 8)
    filter->modalities = (guint) random_bits (random, ENTENTE_N_MODALITIES);
  if (parts & 16)
    {
      filter->amount = (EntenteMoney) {
        .lower = g_rand_boolean (random) ? ENTENTE_MONEY_NO_LOWER : g_rand_int_range (random, 0, 20) * 100,
        .upper = g_rand_boolean (random) ? ENTENTE_MONEY_NO_UPPER : g_rand_int_range (random, 0, 20) * 100,
        .qualifier = ENTENTE_QUALIFIER_RANGE,
      };
      if (g_rand_boolean (random))
        strcpy (filter->amount.currency, g_rand_boolean (random) ? "EUR" : "XTS");
    }
  if (parts & 32)
    {
      filter->first_day = g_rand_boolean (random) ? ENTENTE_DAY_NO_FIRST : 17000 + g_rand_int_range (random, 0, 2000);
      filter->last_day = g_rand_boolean (random) ? ENTENTE_DAY_NO_LAST : 17000 + g_rand_int_range (random, 0, 2000);
    }
}

static EntenteColumnsQuery
random_query (Model         *model,
              EntenteFilter *filter)
{
  GRand *random = model->random;
  EntenteColumnsQuery query = {
    .types = g_rand_boolean (random) ? 1u << g_rand_int_range (random, 0, ENTENTE_N_SUBJECT_TYPES)
                                     : (guint) g_rand_int_range (random, 0, 16),
    .order = (EntenteOrder) g_rand_int_range (random, 0, ENTENTE_ORDER_EVIDENCE + 1),
    .reversed = g_rand_boolean (random),
    .filter = filter,
  };

  randomize_filter (random, filter);
  if (g_rand_int_range (random, 0, 4) == 0)
    query.scope = g_rand_boolean (random) ? 1 : (guint32) g_rand_int_range (random, 1, (int) model->n_keys + 3);
  if (g_rand_int_range (random, 0, 6) == 0)
    query.source = g_rand_int_range (random, 0, 8) == 0 ? G_MAXUINT32 : (guint32) g_rand_int_range (random, 1, 8);
  if (g_rand_int_range (random, 0, 6) == 0)
    query.dataset = g_rand_int_range (random, 0, 8) == 0 ? G_MAXUINT32 : (guint32) g_rand_int_range (random, 1, 5);
  return query;
}

static gboolean
same_array (const GArray *a,
            const GArray *b)
{
  gsize size = g_array_get_element_size ((GArray *) a);

  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * size) == 0);
}

static gboolean
same_table (GHashTable *a,
            GHashTable *b)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_hash_table_lookup (b, key) != value)
      return FALSE;
  return g_hash_table_size (a) == g_hash_table_size (b);
}

static gboolean
same_totals (const GArray *a,
             const GArray *b)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      const EntenteColumnsTotal *first = &g_array_index (a, EntenteColumnsTotal, i);
      const EntenteColumnsTotal *second = &g_array_index (b, EntenteColumnsTotal, i);

      if (strcmp (first->measure, second->measure) != 0 || strcmp (first->sum.currency, second->sum.currency) != 0 ||
          first->sum.lower != second->sum.lower || first->sum.upper != second->sum.upper ||
          first->sum.qualifier != second->sum.qualifier || first->sum.period != second->sum.period ||
          first->n_amounts != second->n_amounts || first->n_figures != second->n_figures)
        return FALSE;
    }
  return a->len == b->len;
}

/* What differs first between the columns and the model, or %NULL. Only the asking that is named, if any is. */
static const char *
compare_query (EntenteColumns            *columns,
               Model                     *model,
               const EntenteColumnsQuery *query)
{
  g_autoptr (GArray) list = entente_columns_list (columns, query, NULL, NULL);
  g_autoptr (GArray) expected_list = model_list (model, query);
  g_autoptr (GArray) moments = entente_columns_list_moments (columns, query, NULL, NULL);
  g_autoptr (GArray) expected_moments = model_list_moments (model, query);
  g_autoptr (GArray) totals = entente_columns_sum_amounts (columns, query, NULL, NULL);
  g_autoptr (GArray) expected_totals = model_sum_amounts (model, query);
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) datasets = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) expected_sources = model_count_origins (model, query, FALSE);
  g_autoptr (GHashTable) expected_datasets = model_count_origins (model, query, TRUE);
  EntenteColumnsCounts counts;
  EntenteColumnsCounts expected_counts;

  entente_columns_count_origins (columns, query, sources, datasets, NULL, NULL);
  entente_columns_count_facets (columns, query, &counts, NULL, NULL);
  model_count_facets (model, query, &expected_counts);
  if (!same_array (list, expected_list))
    return "list";
  if (memcmp (&counts, &expected_counts, sizeof counts) != 0)
    return "facets";
  if (!same_table (sources, expected_sources) || !same_table (datasets, expected_datasets))
    return "origins";
  if (!same_array (moments, expected_moments))
    return "moments";
  if (!same_totals (totals, expected_totals))
    return "totals";
  return NULL;
}

static gboolean
same_parties (const EntenteColumns *columns,
              const Model          *model,
              guint32               key)
{
  const ModelSubject *subject = &model->subjects[key];
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_parties;
  const guint32 *parties = entente_columns_get_parties (columns, key, &n_parties);

  for (guint i = 0; subject->exists && i < subject->parties->len; i++)
    {
      guint j = 0;

      while (g_array_index (subject->parties, guint32, j) != g_array_index (subject->parties, guint32, i))
        j++;
      if (j == i)
        g_array_append_val (expected, g_array_index (subject->parties, guint32, i));
    }
  for (guint32 other = 1; subject->exists && subject->type == ENTENTE_SUBJECT_ENTITY && other < model->n_keys; other++)
    for (guint i = 0; model->subjects[other].exists && i < model->subjects[other].parties->len; i++)
      if (g_array_index (model->subjects[other].parties, guint32, i) == key)
        {
          g_array_append_val (expected, other);
          break;
        }
  return n_parties == expected->len && (n_parties == 0 || memcmp (parties, expected->data, n_parties * sizeof key) == 0);
}

static const char *
compare_subjects (EntenteColumns *columns,
                  const Model    *model)
{
  guint counts[ENTENTE_N_SUBJECT_TYPES] = { 0 };
  guint undated[ENTENTE_N_SUBJECT_TYPES] = { 0 };

  for (guint32 key = 1; key < model->n_keys; key++)
    {
      EntenteColumnsTally tally;
      EntenteColumnsTally expected;

      entente_columns_get_tally (columns, key, &tally);
      model_get_tally (model, key, &expected);
      if (memcmp (&tally, &expected, sizeof tally) != 0)
        return "tally";
      if (!same_parties (columns, model, key))
        return "parties";
      if (model->subjects[key].exists)
        {
          const char *text = model->subjects[key].date;
          g_autoptr (EntenteDate) date = text != NULL ? entente_date_parse (text, NULL) : NULL;

          counts[model->subjects[key].type]++;
          undated[model->subjects[key].type] += date == NULL;
        }
    }
  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    if (entente_columns_count (columns, type) != counts[type])
      return "count";
    else if (entente_columns_count_undated (columns, type) != undated[type])
      return "undated";
  return NULL;
}

static const char *
compare_finding (EntenteColumns *columns,
                 Model          *model)
{
  static const char *const pieces[] = { "a", "b", "E", " ", "s", "l", "1", "f", "i", "中", "" };
  g_autoptr (GString) text = g_string_new (NULL);
  guint types = (guint) g_rand_int_range (model->random, 0, 16);
  guint limit = g_rand_boolean (model->random) ? G_MAXUINT : (guint) g_rand_int_range (model->random, 0, 20);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) expected = NULL;

  for (int i = g_rand_int_range (model->random, 1, 4); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (model->random, 0, G_N_ELEMENTS (pieces))]);
  found = entente_columns_find (columns, types, text->str, limit, NULL, NULL);
  expected = model_find (model, types, text->str, limit);
  return same_array (found, expected) ? NULL : "find";
}

/* All answers to some random questions. */
static const char *
compare_all (EntenteColumns *columns,
             Model          *model,
             guint           n_queries)
{
  const char *difference = compare_subjects (columns, model);

  for (guint i = 0; i < n_queries && difference == NULL; i++)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      EntenteColumnsQuery query = random_query (model, filter);
      g_autoptr (GArray) among = NULL;

      if (g_rand_int_range (model->random, 0, 5) == 0)
        {
          among = model_find (model, 15, "a", G_MAXUINT);
          query.among = among;
        }
      difference = compare_query (columns, model, &query);
      if (difference == NULL)
        difference = compare_finding (columns, model);
      if (difference != NULL)
        g_test_message ("%s differs: types %x order %d reversed %d scope %u source %u dataset %u among %d", difference,
                        query.types, query.order, query.reversed, query.scope, query.source, query.dataset, among != NULL);
    }
  return difference;
}

static void
test_made (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (Model) model = model_new (seed, N_KEYS);
      g_autoptr (EntenteColumns) columns = model_make_columns (model);

      g_assert_cmpstr (compare_all (columns, model, 60), ==, NULL);
    }
}

/* After each edit columns answer as if they were made anew. */
static void
test_changed (void)
{
  for (guint32 seed = 100; seed < 106; seed++)
    {
      g_autoptr (Model) model = model_new (seed, N_KEYS);
      g_autoptr (EntenteColumns) columns = model_make_columns (model);

      for (guint i = 0; i < 200; i++)
        {
          model_change (model, columns);
          g_assert_cmpstr (compare_all (columns, model, i % 10 == 0 ? 10 : 2), ==, NULL);
        }
    }
}

#define N_KEPT 4

/* The same questions again after each edit. A sum of money aside, that walks through all subjects only if the order of the
 * currencies has changed. */
static void
test_kept (void)
{
  guint64 n_walks = 0;
  guint n_asked = 0;

  for (guint32 seed = 200; seed < 215; seed++)
    {
      g_autoptr (Model) model = model_new (seed, N_KEYS);
      g_autoptr (EntenteColumns) columns = model_make_columns (model);
      EntenteFilter *filters[N_KEPT];
      EntenteColumnsQuery queries[N_KEPT];

      for (guint i = 0; i < N_KEPT; i++)
        {
          filters[i] = entente_filter_new ();
          queries[i] = random_query (model, filters[i]);
        }
      for (guint i = 0; i < 40; i++)
        {
          guint64 before;

          if (i > 0)
            model_change (model, columns);
          before = entente_columns_get_n_walks (columns);
          for (guint j = 0; j < N_KEPT; j++)
            {
              EntenteColumnsCounts counts;

              g_array_unref (entente_columns_list (columns, &queries[j], NULL, NULL));
              entente_columns_count_facets (columns, &queries[j], &counts, NULL, NULL);
            }
          n_walks += i > 0 ? entente_columns_get_n_walks (columns) - before : 0;
          n_asked += N_KEPT * 2;
          for (guint j = 0; j < N_KEPT; j++)
            {
              const char *difference = compare_query (columns, model, &queries[j]);

              if (difference != NULL)
                g_test_message ("seed %u, edit %u, query %u: %s differs: types %x order %d reversed %d scope %u source %u dataset %u",
                                seed, i, j, difference, queries[j].types, queries[j].order, queries[j].reversed, queries[j].scope,
                                queries[j].source, queries[j].dataset);
              g_assert_cmpstr (difference, ==, NULL);
            }
        }
      for (guint i = 0; i < N_KEPT; i++)
        entente_filter_free (filters[i]);
    }
  g_test_message ("%" G_GUINT64_FORMAT " walks for %u questions", n_walks, n_asked);
  g_assert_cmpuint (n_walks, <, n_asked / 50);
}

/* A list is another array only if something in it has moved, and what was answered stays as it is. */
static void
test_lent (void)
{
  g_autoptr (Model) model = model_new (300, N_KEYS);
  g_autoptr (EntenteColumns) columns = model_make_columns (model);
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  const EntenteColumnsQuery query = { .types = 1 << ENTENTE_SUBJECT_DEAL, .order = ENTENTE_ORDER_DATE, .filter = filter };
  g_autoptr (GArray) list = entente_columns_list (columns, &query, NULL, NULL);
  g_autoptr (GArray) copy = g_array_copy (list);
  g_autoptr (GArray) same = NULL;
  g_autoptr (GArray) other = NULL;
  guint32 key = g_array_index (list, guint32, 0);
  guint32 last;

  model->subjects[key].kind = model->subjects[key].kind == NULL ? "cloud" : NULL;
  model_send (model, key, columns);
  same = entente_columns_list (columns, &query, NULL, NULL);
  g_assert_true (same == list);

  g_free (model->subjects[key].date);
  model->subjects[key].date = NULL;
  g_free (model->subjects[key].name);
  model->subjects[key].name = NULL;
  model_send (model, key, columns);
  other = entente_columns_list (columns, &query, NULL, NULL);
  g_assert_true (other != list);
  g_assert_true (same_array (list, copy));
  last = g_array_index (other, guint32, 0);
  g_assert_cmpuint (last, !=, key);
}

/* The comparison finds each sort of change that the columns weren't told of. */
static void
test_can_fail (void)
{
  g_autoptr (Model) model = model_new (100, N_KEYS);
  g_autoptr (EntenteColumns) columns = model_make_columns (model);
  ModelSubject *subject = model->subjects;

  while (!subject->exists || subject->type != ENTENTE_SUBJECT_DEAL || subject->parties->len == 0 || subject->date == NULL)
    subject++;
#define ASSERT_FOUND(change, back)                               \
  change;                                                        \
  g_assert_nonnull (compare_all (columns, model, 400));          \
  back;                                                          \
  g_assert_cmpstr (compare_all (columns, model, 20), ==, NULL)

  ASSERT_FOUND (subject->exists = FALSE, subject->exists = TRUE);
  ASSERT_FOUND (g_array_index (subject->parties, guint32, 0) += 2, g_array_index (subject->parties, guint32, 0) -= 2);
  ASSERT_FOUND (subject->has_modality ^= 1, subject->has_modality ^= 1);
  ASSERT_FOUND (char *name = subject->name; subject->name = (char *) "zz", subject->name = name);
  ASSERT_FOUND (char *date = subject->date; subject->date = (char *) "1999", subject->date = date);
#undef ASSERT_FOUND
}

static EntenteColumns *
make_named (const char *const *names)
{
  EntenteColumns *columns = entente_columns_new ();

  for (guint32 i = 0; names[i] != NULL; i++)
    {
      EntenteColumnsSubject subject = { .key = i + 1, .name = names[i], .amount = ENTENTE_MONEY_INIT };

      entente_columns_add_subject (columns, &subject);
    }
  return columns;
}

static void
assert_found (EntenteColumns *columns,
              const char     *text,
              guint           limit,
              const char     *expected)
{
  g_autoptr (GArray) keys = entente_columns_find (columns, 15, text, limit, NULL, NULL);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (found, i == 0 ? "%u" : " %u", g_array_index (keys, guint32, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (EntenteColumns) columns = make_named ((const char *const[]) { "Amazon", "Azure", "GPT-3", "GPT-4", "Microsoft",
                                                                           "OpenAI", "Software AG", "Łódź AI", NULL });

  g_assert_true (entente_columns_finish (columns, NULL, NULL));
  /* Those that begin with it first, each group in name order. */
  assert_found (columns, "soft", 10, "7 5");
  assert_found (columns, "A", 10, "1 2 6 7 8");
  assert_found (columns, "A", 3, "1 2 6");
  assert_found (columns, "a", 0, "");
  assert_found (columns, "gpt 4", 10, "4");
  assert_found (columns, "GPT-4", 10, "4");
  assert_found (columns, "lodz", 10, "8");
  assert_found (columns, "ŁÓDŹ", 10, "8");
  assert_found (columns, "ai", 10, "6 8");
  assert_found (columns, "nobody", 10, "");
  assert_found (columns, "-", 10, "");
  assert_found (columns, "", 10, "");
  /* No match runs from one name into the next. */
  assert_found (columns, "amazon azure", 10, "");
}

/* Words may stand in any order and in any of the names, and may be begun only; those that stand as they were typed come
 * first. */
static void
test_words (void)
{
  g_autoptr (EntenteColumns) columns =
    make_named ((const char *const[]) { "Amazon Web Services", "Services on the Web", "Web Trust", "Web Services", NULL });

  entente_columns_add_name (columns, 3, "Trusted Services");
  g_assert_true (entente_columns_finish (columns, NULL, NULL));
  assert_found (columns, "web services", 10, "4 1 2 3");
  assert_found (columns, "services, web", 10, "1 2 4 3");
  assert_found (columns, "web services", 3, "4 1 2");
  assert_found (columns, "web services", 1, "4");
  assert_found (columns, "web ama serv", 10, "1");
  assert_found (columns, "web mazon", 10, "");
  assert_found (columns, "s w", 10, "1 2 4 3");
  assert_found (columns, "web nobody", 10, "");
  assert_found (columns, "o e a w b m z n r v c s", 10, "");
}

/* A subject with an alias is found once, under either; the alias is the one that begins with the text. */
static void
test_alias (void)
{
  g_autoptr (EntenteColumns) columns = make_named ((const char *const[]) { "Big Amazon Web Services", "Caw", NULL });

  entente_columns_add_name (columns, 1, "AWS");
  entente_columns_add_name (columns, 1, "Big Amazon Web Services");
  g_assert_true (entente_columns_finish (columns, NULL, NULL));
  assert_found (columns, "aw", 10, "1 2");
  assert_found (columns, "web", 10, "1");
  assert_found (columns, "a", 10, "1 2");
}

static void
test_empty (void)
{
  g_autoptr (EntenteColumns) columns = make_named ((const char *const[]) { NULL });
  g_autoptr (EntenteColumns) unnamed = make_named ((const char *const[]) { "…", NULL });

  g_assert_true (entente_columns_finish (columns, NULL, NULL));
  g_assert_true (entente_columns_finish (unnamed, NULL, NULL));
  assert_found (columns, "a", 10, "");
  assert_found (unnamed, "…", 10, "");
}

/* Whatever is asked of a cancelled cancellable says so. */
static void
test_cancelled (void)
{
  g_autoptr (Model) model = model_new (1, N_KEYS);
  g_autoptr (EntenteColumns) columns = model_make_columns (model);
  g_autoptr (EntenteColumns) unfinished = entente_columns_new ();
  g_autoptr (EntenteFilter) filter = entente_filter_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  EntenteColumnsQuery query = { .types = 1 << ENTENTE_SUBJECT_DEAL, .order = ENTENTE_ORDER_DATE, .filter = filter };
  EntenteColumnsCounts counts;
  g_autoptr (GError) error = NULL;

#define ASSERT_CANCELLED(answer)                               \
  g_assert_true (!(answer));                                   \
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);    \
  g_clear_error (&error)

  filter->steps = 0xff;
  g_cancellable_cancel (cancellable);
  ASSERT_CANCELLED (entente_columns_list (columns, &query, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_list_moments (columns, &query, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_sum_amounts (columns, &query, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_count_facets (columns, &query, &counts, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_count_origins (columns, &query, NULL, NULL, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_find (columns, 15, "a", 10, cancellable, &error));
  ASSERT_CANCELLED (entente_columns_finish (unfinished, cancellable, &error));
#undef ASSERT_CANCELLED
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/made", test_made);
  g_test_add_func ("/columns/changed", test_changed);
  g_test_add_func ("/columns/kept", test_kept);
  g_test_add_func ("/columns/lent", test_lent);
  g_test_add_func ("/columns/can-fail", test_can_fail);
  g_test_add_func ("/columns/find", test_find);
  g_test_add_func ("/columns/words", test_words);
  g_test_add_func ("/columns/alias", test_alias);
  g_test_add_func ("/columns/empty", test_empty);
  g_test_add_func ("/columns/cancelled", test_cancelled);

  return g_test_run ();
}
