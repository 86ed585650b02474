/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which subjects pass, in which order, and how many would: what columns that were read from a store answer, as it is asked of
 * them, held against lists written by hand. */

#include "entente-landscape-private.h"
#include "entente-test.h"

typedef struct {
  TestFolder         *folder;
  EntenteStore       *store;
  EntenteReaderThread reader;
  EntenteListQuery   *query;
} Fixture;

static EntenteStatement *
add_status (EntenteRecords  *records,
            const char      *subject,
            const char      *step,
            const char      *date,
            EntenteModality  modality)
{
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_STATUS, NULL, step, NULL);

  statement->date = g_strdup (date);
  statement->modality = modality;
  return statement;
}

static void
add_amount (EntenteRecords *records,
            const char     *subject,
            EntenteMoney    amount,
            const char     *words)
{
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_AMOUNT, NULL, "paid", NULL);

  statement->amount = amount;
  statement->words = g_strdup (words);
}

static EntenteStatement *
add_party (EntenteRecords *records,
           const char     *subject,
           const char     *object,
           guint           paragraph)
{
  EntenteStatement *statement = test_records_add (records, subject, ENTENTE_PROPERTY_PARTY, object, "partner", NULL);

  statement->source = paragraph > 0 ? g_strdup ("paper") : NULL;
  statement->paragraph = paragraph;
  return statement;
}

#define USD(minor) ((EntenteMoney) { "USD", minor, minor, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE })

static EntenteRecords *
make_records (void)
{
  EntenteRecords *records = test_records_new ("wood");
  EntenteStatement *statement;

  test_records_add_source (records, "paper");
  test_records_add_source (records, "book");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "research-lab");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "cedar", "Cedar", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "dogwood", "Dogwood", NULL);
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "elm", NULL, "company");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "one", "One", "investment");
  add_party (records, "one", "birch", 2);
  add_party (records, "one", "alder", 1);
  add_party (records, "one", "birch", 3);
  add_status (records, "one", "in-talks", "2020", ENTENTE_MODALITY_REPORTED)->source = g_strdup ("book");
  add_amount (records, "one", USD (5000), NULL);

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "two", "Two", "cloud");
  add_party (records, "two", "birch", 0);
  add_party (records, "two", "cedar", 0);
  add_status (records, "two", "signed", "2022-06", ENTENTE_MODALITY_ASSERTED);
  add_amount (records, "two",
              (EntenteMoney) { "USD", ENTENTE_MONEY_NO_LOWER, 9000, ENTENTE_QUALIFIER_UP_TO, ENTENTE_PERIOD_ONCE },
              "up to $90");

  /* Neither a date nor a figure; Alder only if, and Birch no more. */
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "three", "Three", "investment");
  add_party (records, "three", "cedar", 0);
  add_party (records, "three", "alder", 0)->condition = g_strdup ("one");
  add_party (records, "three", "birch", 0)->rank = ENTENTE_RANK_DEPRECATED;
  add_status (records, "three", "rumoured", NULL, ENTENTE_MODALITY_POSSIBLE);
  add_amount (records, "three",
              (EntenteMoney) { "", ENTENTE_MONEY_NO_LOWER, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_UNDISCLOSED,
                               ENTENTE_PERIOD_NONE },
              NULL);
  statement = test_records_add (records, "three", ENTENTE_PROPERTY_BENEFIT, NULL, NULL, "It may help.");
  statement->source = g_strdup ("book");
  statement->condition = g_strdup ("one");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "four", "Four", "acquisition");
  add_party (records, "four", "cedar", 0);
  add_status (records, "four", "terminated", "2021", ENTENTE_MODALITY_ASSERTED);
  add_amount (records, "four", (EntenteMoney) { "EUR", 900000, 900000, ENTENTE_QUALIFIER_EXACT, ENTENTE_PERIOD_ONCE },
              NULL);

  test_records_add_subject (records, ENTENTE_SUBJECT_EVENT, "fire", "Fire", NULL);
  add_party (records, "fire", "alder", 0);
  add_party (records, "fire", "birch", 0);
  add_party (records, "fire", "cedar", 0);
  add_party (records, "fire", "dogwood", 0);
  add_party (records, "fire", "elm", 0);
  add_status (records, "fire", "completed", "2021-03", ENTENTE_MODALITY_ASSERTED);
  return records;
}

static void
import (Fixture              *fixture,
        const EntenteRecords *records)
{
  g_autoptr (GError) error = NULL;

  entente_store_import (fixture->store, records, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Brings the columns up to date, as each job does before it asks them. */
static void
follow (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, test_done_cb, &result);
  g_autoptr (GError) error = NULL;

  entente_landscape_reader_columns (&fixture->reader, task, &error);
  g_assert_no_error (error);
  g_task_return_boolean (task, TRUE);
  answer = test_wait (&result);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteRecords) records = make_records ();
  g_autoptr (EntenteRecords) others = test_records_new ("stone");
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->reader.path = test_folder_file (fixture->folder, "landscape.db");
  fixture->store = entente_store_open (fixture->reader.path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);
  import (fixture, records);
  g_ptr_array_add (others->subjects, entente_subject_record_new ("four", ENTENTE_SUBJECT_DEAL));
  test_records_add (others, "four", ENTENTE_PROPERTY_RISK, NULL, NULL, "It may fail.");
  import (fixture, others);

  fixture->reader.opening = entente_opening_new ();
  entente_opening_begin (fixture->reader.opening);
  entente_opening_end (fixture->reader.opening, FALSE, NULL);
  follow (fixture);
  fixture->query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_list_query_free (fixture->query);
  entente_landscape_reader_forget (&fixture->reader);
  entente_store_end_reading (fixture->reader.store);
  entente_store_close (fixture->reader.store);
  entente_opening_unref (fixture->reader.opening);
  g_free (fixture->reader.path);
  entente_store_close (fixture->store);
  test_folder_free (fixture->folder);
}

static guint32
key_of (Fixture    *fixture,
        const char *table,
        const char *id)
{
  gint64 key = 0;

  g_assert_true (entente_store_find_key (fixture->reader.store, table, id, &key, NULL));
  g_assert_cmpint (key, >, 0);
  return (guint32) key;
}

/* The ids of the subjects, with spaces between. */
static char *
name_all (Fixture       *fixture,
          const guint32 *keys,
          guint          n_keys)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *id = NULL;

      g_assert_true (entente_store_find_id (fixture->reader.store, "subject", keys[i], &id, NULL));
      g_string_append_printf (ids, i == 0 ? "%s" : " %s", id);
    }
  return g_string_free (ids, FALSE);
}

static EntenteColumnsQuery
make_query (Fixture *fixture,
            guint    types)
{
  EntenteColumnsQuery query;

  g_assert_true (entente_landscape_columns_query (&fixture->reader, fixture->query->scope, fixture->query->filter, &query, NULL));
  query.types = types;
  query.order = fixture->query->order;
  query.reversed = fixture->query->reversed;
  return query;
}

static void
assert_keys (Fixture                   *fixture,
             const EntenteColumnsQuery *query,
             const char                *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = entente_columns_list (fixture->reader.columns, query, NULL, &error);
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  ids = name_all (fixture, (const guint32 *) keys->data, keys->len);
  g_assert_cmpstr (ids, ==, expected);
}

static void
assert_list (Fixture    *fixture,
             const char *expected)
{
  EntenteColumnsQuery query = make_query (fixture, 1u << fixture->query->type);

  assert_keys (fixture, &query, expected);
}

/* The deals and events, in the order of time, and then the entities that pass; the filter is cleared after. */
static void
assert_pass (Fixture    *fixture,
             const char *happenings,
             const char *entities)
{
  EntenteColumnsQuery query = make_query (fixture, 1u << ENTENTE_SUBJECT_DEAL | 1u << ENTENTE_SUBJECT_EVENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) moments = entente_columns_list_moments (fixture->reader.columns, &query, NULL, &error);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < moments->len; i++)
    g_array_append_val (keys, g_array_index (moments, EntenteMoment, i).key);
  ids = name_all (fixture, (const guint32 *) keys->data, keys->len);
  g_assert_cmpstr (ids, ==, happenings);
  query.order = ENTENTE_ORDER_DATE;
  assert_keys (fixture, &query, happenings);

  fixture->query->type = ENTENTE_SUBJECT_ENTITY;
  assert_list (fixture, entities);
  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    entente_filter_clear_part (fixture->query->filter, part);
}

static guint64
bit (EntenteVocabulary vocabulary,
     const char       *word)
{
  return G_GUINT64_CONSTANT (1) << entente_vocabulary_find (vocabulary, word);
}

static gint32
day (const char *text)
{
  g_autoptr (EntenteDate) date = entente_date_parse (text, NULL);

  return entente_date_get_first_day (date);
}

/* Each order in both directions, for deals and for entities. */
static void
test_orders (Fixture      *fixture,
             gconstpointer data)
{
  static const struct {
    EntenteOrder order;
    const char  *deals[2];
    const char  *entities[2];
  } cases[] = {
    { ENTENTE_ORDER_NAME, { "four one three two", "two three one four" },
      { "alder birch cedar dogwood elm", "dogwood cedar birch alder elm" } },
    { ENTENTE_ORDER_DEALS, { "four one three two", "four one three two" },
      { "cedar birch alder dogwood elm", "dogwood elm alder birch cedar" } },
    /* Dollars first, as most are in dollars; of Cedar, who has both, the first by its code. */
    { ENTENTE_ORDER_AMOUNT, { "two one four three", "one two four three" },
      { "birch alder cedar dogwood elm", "alder birch cedar dogwood elm" } },
    { ENTENTE_ORDER_DATE, { "one four two three", "two four one three" },
      { "alder birch cedar dogwood elm", "alder birch cedar dogwood elm" } },
    { ENTENTE_ORDER_STATUS, { "two one three four", "four three one two" },
      { "alder birch cedar dogwood elm", "alder birch cedar dogwood elm" } },
    { ENTENTE_ORDER_EVIDENCE, { "four two one three", "three one four two" },
      { "alder birch cedar dogwood elm", "alder birch cedar dogwood elm" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint reversed = 0; reversed < 2; reversed++)
      {
        fixture->query->order = cases[i].order;
        fixture->query->reversed = reversed;
        fixture->query->type = ENTENTE_SUBJECT_DEAL;
        assert_list (fixture, cases[i].deals[reversed]);
        fixture->query->type = ENTENTE_SUBJECT_ENTITY;
        assert_list (fixture, cases[i].entities[reversed]);
      }
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  EntenteFilter *filter = fixture->query->filter;

  assert_pass (fixture, "one four fire two three", "alder birch cedar dogwood elm");

  filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  assert_pass (fixture, "one four fire two three", "birch cedar elm");

  filter->deal_kinds = bit (ENTENTE_VOCABULARY_DEAL_KIND, "investment");
  assert_pass (fixture, "one three", "alder birch cedar");
  filter->deal_kinds = bit (ENTENTE_VOCABULARY_DEAL_KIND, "cloud") | bit (ENTENTE_VOCABULARY_DEAL_KIND, "acquisition");
  assert_pass (fixture, "four two", "birch cedar");

  filter->steps = bit (ENTENTE_VOCABULARY_STEP, "in-talks") | bit (ENTENTE_VOCABULARY_STEP, "completed");
  assert_pass (fixture, "one fire", "alder birch cedar dogwood elm");

  /* A bound that is open is beyond every range; no other currency, and nothing without a figure. */
  filter->amount = (EntenteMoney) { "USD", 6000, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_NONE };
  assert_pass (fixture, "two", "birch cedar");
  filter->amount = (EntenteMoney) { "USD", ENTENTE_MONEY_NO_LOWER, 5000, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_NONE };
  assert_pass (fixture, "one two", "alder birch cedar");
  filter->amount = (EntenteMoney) { "USD", ENTENTE_MONEY_NO_LOWER, 4999, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_NONE };
  assert_pass (fixture, "two", "birch cedar");
  filter->amount = (EntenteMoney) { "EUR", 900000, 900000, ENTENTE_QUALIFIER_RANGE, ENTENTE_PERIOD_NONE };
  assert_pass (fixture, "four", "cedar");

  /* The window meets the last of 2020 and the first of 2021. */
  filter->last_day = day ("2020-12-31");
  assert_pass (fixture, "one", "alder birch");
  filter->first_day = day ("2020-12-31");
  filter->last_day = day ("2021-01-01");
  assert_pass (fixture, "one four", "alder birch cedar");
  filter->first_day = day ("2022-06-30");
  assert_pass (fixture, "two", "birch cedar");

  filter->modalities = 1 << ENTENTE_MODALITY_POSSIBLE | 1 << ENTENTE_MODALITY_REPORTED;
  assert_pass (fixture, "one three", "alder birch cedar");

  /* What is said only under a condition is no evidence. */
  filter->source = g_strdup ("book");
  assert_pass (fixture, "one", "alder birch");
  filter->source = g_strdup ("nowhere");
  assert_pass (fixture, "", "");

  filter->dataset = g_strdup ("stone");
  assert_pass (fixture, "four", "cedar");

  /* All parts at once. */
  filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  filter->deal_kinds = bit (ENTENTE_VOCABULARY_DEAL_KIND, "investment");
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED;
  assert_pass (fixture, "one", "birch");
}

/* A scope is of deals and events; neither a conditional nor a deprecated party is one. */
static void
test_scope (Fixture      *fixture,
            gconstpointer data)
{
  fixture->query->scope = g_strdup ("alder");
  assert_list (fixture, "one");
  assert_pass (fixture, "one fire", "alder birch cedar dogwood elm");
  g_free (fixture->query->scope);
  fixture->query->scope = g_strdup ("birch");
  assert_pass (fixture, "one fire two", "alder birch cedar dogwood elm");
  fixture->query->filter->modalities = 1 << ENTENTE_MODALITY_ASSERTED;
  assert_pass (fixture, "fire two", "alder birch cedar dogwood elm");
  g_free (fixture->query->scope);
  fixture->query->scope = g_strdup ("x' OR '1' = '1");
  assert_pass (fixture, "", "alder birch cedar dogwood elm");
}

/* Only the keys that were found, in their order, and of them what passes. */
static void
test_among (Fixture      *fixture,
            gconstpointer data)
{
  const char *const found[] = { "elm", "one", "cedar", "alder" };
  g_autoptr (GArray) among = g_array_new (FALSE, FALSE, sizeof (guint32));
  EntenteColumnsQuery query = make_query (fixture, 1u << ENTENTE_SUBJECT_ENTITY);

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      guint32 key = key_of (fixture, "subject", found[i]);

      g_array_append_val (among, key);
    }
  query.among = among;
  assert_keys (fixture, &query, "elm cedar alder");

  fixture->query->filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  assert_keys (fixture, &query, "elm cedar");
}

/* What is equal by the order follows by name, and what has no sum comes last; in a dataset that has come since. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteRecords) records = test_records_new ("zoo");

  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "deal", "Zebra", "investment");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "ape", "ape", "investment");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "bear", "Bear", "investment");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "cat", "Cat", "company");
  add_amount (records, "deal", USD (5), NULL);
  add_amount (records, "bear", USD (50), NULL);
  entente_store_end_reading (fixture->reader.store);
  import (fixture, records);
  follow (fixture);

  fixture->query->filter->dataset = g_strdup ("zoo");
  assert_list (fixture, "bear deal ape");
  fixture->query->order = ENTENTE_ORDER_AMOUNT;
  assert_list (fixture, "bear deal ape");
  fixture->query->reversed = TRUE;
  assert_list (fixture, "deal bear ape");
}

/* How many pass by a word, the empty one for those that have none. */
static guint
lookup (Fixture           *fixture,
        EntenteVocabulary  facet,
        const char        *word)
{
  EntenteColumnsQuery query = make_query (fixture, 0);
  int number = *word != '\0' ? entente_vocabulary_find (facet, word) : 63;
  EntenteColumnsCounts counts;
  g_autoptr (GError) error = NULL;

  entente_columns_count_facets (fixture->reader.columns, &query, &counts, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number, >=, 0);
  switch ((int) facet)
    {
    case ENTENTE_VOCABULARY_ENTITY_KIND:
      return counts.entity_kinds[number];
    case ENTENTE_VOCABULARY_SUBJECT_TYPE:
      return counts.types[number];
    case ENTENTE_VOCABULARY_DEAL_KIND:
      return counts.deal_kinds[number];
    case ENTENTE_VOCABULARY_STEP:
      return counts.steps[number];
    case ENTENTE_VOCABULARY_MODALITY:
      return counts.modalities[number];
    default:
      g_assert_not_reached ();
    }
}

static guint
lookup_origin (Fixture    *fixture,
               const char *table,
               const char *id)
{
  EntenteColumnsQuery query = make_query (fixture, 0);
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) datasets = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  entente_columns_count_origins (fixture->reader.columns, &query, sources, datasets, NULL, &error);
  g_assert_no_error (error);
  return GPOINTER_TO_UINT (g_hash_table_lookup (g_str_equal (table, "source") ? sources : datasets,
                                                GUINT_TO_POINTER (key_of (fixture, table, id))));
}

/* Each facet leaves its own part of the filter out, and minds the others. */
static void
test_facets (Fixture      *fixture,
             gconstpointer data)
{
  EntenteFilter *filter = fixture->query->filter;

  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_ENTITY_KIND, "company"), ==, 3);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_ENTITY_KIND, ""), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_SUBJECT_TYPE, "deal"), ==, 4);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_SUBJECT_TYPE, "event"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_STEP, "completed"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_MODALITY, "asserted"), ==, 3);
  g_assert_cmpuint (lookup_origin (fixture, "source", "paper"), ==, 1);
  g_assert_cmpuint (lookup_origin (fixture, "source", "book"), ==, 1);
  g_assert_cmpuint (lookup_origin (fixture, "dataset", "wood"), ==, 5);
  g_assert_cmpuint (lookup_origin (fixture, "dataset", "stone"), ==, 1);

  filter->deal_kinds = bit (ENTENTE_VOCABULARY_DEAL_KIND, "investment");
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED;
  filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_ENTITY_KIND, "company"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_ENTITY_KIND, "research-lab"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_SUBJECT_TYPE, "deal"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_SUBJECT_TYPE, "event"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_DEAL_KIND, "investment"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_DEAL_KIND, "cloud"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_MODALITY, "reported"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_MODALITY, "possible"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_MODALITY, "asserted"), ==, 0);

  fixture->query->scope = g_strdup ("cedar");
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_MODALITY, "reported"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_ENTITY_KIND, "company"), ==, 1);
  g_clear_pointer (&fixture->query->scope, g_free);

  filter->modalities = 1 << ENTENTE_MODALITY_ASSERTED;
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_DEAL_KIND, "cloud"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_DEAL_KIND, "investment"), ==, 0);
  entente_filter_clear_part (filter, ENTENTE_FILTER_DEAL_KINDS);
  filter->steps = bit (ENTENTE_VOCABULARY_STEP, "signed");
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_STEP, "completed"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_VOCABULARY_STEP, "in-talks"), ==, 0);
  entente_filter_clear_part (filter, ENTENTE_FILTER_STEPS);
  entente_filter_clear_part (filter, ENTENTE_FILTER_MODALITIES);
  filter->dataset = g_strdup ("stone");
  g_assert_cmpuint (lookup_origin (fixture, "dataset", "wood"), ==, 5);
  g_assert_cmpuint (lookup_origin (fixture, "source", "paper"), ==, 0);
}

static void
assert_parties (Fixture    *fixture,
                const char *id,
                const char *expected)
{
  guint n_parties;
  const guint32 *parties = entente_columns_get_parties (fixture->reader.columns, key_of (fixture, "subject", id), &n_parties);
  g_autofree char *ids = name_all (fixture, parties, n_parties);

  g_assert_cmpstr (ids, ==, expected);
}

/* The party that was stored first leads; an entity has what it is a party of instead. */
static void
test_leads (Fixture      *fixture,
            gconstpointer data)
{
  assert_parties (fixture, "one", "birch alder");
  assert_parties (fixture, "alder", "one fire");
  assert_parties (fixture, "three", "cedar");
  assert_parties (fixture, "fire", "alder birch cedar dogwood elm");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/lists/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("orders", test_orders);
  ADD ("filters", test_filters);
  ADD ("scope", test_scope);
  ADD ("among", test_among);
  ADD ("names", test_names);
  ADD ("facets", test_facets);
  ADD ("leads", test_leads);
#undef ADD

  return g_test_run ();
}
