/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which subjects pass, in which order, how many would; and what a row says of parties and sums. */

#include "entente-store.h"
#include "entente-test.h"

typedef struct {
  TestFolder       *folder;
  EntenteStore     *store;
  EntenteListQuery *query;
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
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (EntenteRecords) records = make_records ();
  g_autoptr (EntenteRecords) others = test_records_new ("stone");
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  path = test_folder_file (fixture->folder, "landscape.db");
  fixture->store = entente_store_open (path, FALSE, NULL, &backup, &error);
  g_assert_no_error (error);
  entente_store_import (fixture->store, records, NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (others->subjects, entente_subject_record_new ("four", ENTENTE_SUBJECT_DEAL));
  test_records_add (others, "four", ENTENTE_PROPERTY_RISK, NULL, NULL, "It may fail.");
  entente_store_import (fixture->store, others, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->query = entente_list_query_new (ENTENTE_SUBJECT_DEAL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_list_query_free (fixture->query);
  entente_store_close (fixture->store);
  test_folder_free (fixture->folder);
}

static GPtrArray *
get_rows (EntenteStore *store,
          GArray       *keys)
{
  g_autofree guint32 *narrow = g_new (guint32, keys->len);

  for (guint i = 0; i < keys->len; i++)
    narrow[i] = (guint32) g_array_index (keys, gint64, i);
  return entente_store_get_rows (store, narrow, keys->len, NULL);
}

/* The ids of the subjects, with spaces between. */
static char *
name_all (EntenteStore *store,
          GArray       *keys)
{
  g_autoptr (GPtrArray) rows = get_rows (store, keys);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (ids, i == 0 ? "%s" : " %s", ((EntenteRow *) rows->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
assert_list (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = entente_store_list (fixture->store, fixture->query, NULL, &error);
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  ids = name_all (fixture->store, keys);
  g_assert_cmpstr (ids, ==, expected);
}

/* The deals and events and then the entities that pass; the filter is cleared after. */
static void
assert_pass (Fixture    *fixture,
             const char *happenings,
             const char *entities)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = entente_store_list_happenings (fixture->store, fixture->query->scope, fixture->query->filter,
                                                           &error);
  g_autofree char *ids = NULL;

  g_assert_no_error (error);
  ids = name_all (fixture->store, keys);
  g_assert_cmpstr (ids, ==, happenings);
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
  g_autoptr (GArray) among = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) companies = NULL;
  g_autofree char *all_ids = NULL;
  g_autofree char *company_ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (EntenteRow) row = entente_store_find_row (fixture->store, found[i], NULL);

      g_array_append_val (among, row->key);
    }
  fixture->query->type = ENTENTE_SUBJECT_ENTITY;
  all = entente_store_list (fixture->store, fixture->query, among, NULL);
  all_ids = name_all (fixture->store, all);
  g_assert_cmpstr (all_ids, ==, "elm cedar alder");

  fixture->query->filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  companies = entente_store_list (fixture->store, fixture->query, among, NULL);
  company_ids = name_all (fixture->store, companies);
  g_assert_cmpstr (company_ids, ==, "elm cedar");
}

static guint
lookup (Fixture      *fixture,
        EntenteFacet  facet,
        const char   *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) counts = entente_store_count_facet (fixture->store, facet, fixture->query->scope,
                                                             fixture->query->filter, NULL, &error);

  g_assert_no_error (error);
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
}

/* Each facet leaves its own part of the filter out, and minds the others. */
static void
test_facets (Fixture      *fixture,
             gconstpointer data)
{
  EntenteFilter *filter = fixture->query->filter;

  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_ENTITY_KIND, "company"), ==, 3);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_ENTITY_KIND, ""), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_TYPE, "deal"), ==, 4);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_TYPE, "event"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_STEP, "completed"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_MODALITY, "asserted"), ==, 3);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_SOURCE, "paper"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_SOURCE, "book"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_DATASET, "wood"), ==, 5);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_DATASET, "stone"), ==, 1);

  filter->deal_kinds = bit (ENTENTE_VOCABULARY_DEAL_KIND, "investment");
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED;
  filter->entity_kinds = bit (ENTENTE_VOCABULARY_ENTITY_KIND, "company");
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_ENTITY_KIND, "company"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_ENTITY_KIND, "research-lab"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_TYPE, "deal"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_TYPE, "event"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_DEAL_KIND, "investment"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_DEAL_KIND, "cloud"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_MODALITY, "reported"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_MODALITY, "possible"), ==, 1);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_MODALITY, "asserted"), ==, 0);

  fixture->query->scope = g_strdup ("cedar");
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_MODALITY, "reported"), ==, 0);
  g_assert_cmpuint (lookup (fixture, ENTENTE_FACET_ENTITY_KIND, "company"), ==, 1);
}

/* Parties as they were stored; what an entity's deals tell of it is not in its row, but an amount can be borrowed. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteRow) one = entente_store_find_row (fixture->store, "one", NULL);
  g_autoptr (EntenteRow) fire = entente_store_find_row (fixture->store, "fire", NULL);
  g_autoptr (EntenteRow) three = entente_store_find_row (fixture->store, "three", NULL);
  g_autoptr (EntenteRow) alder = entente_store_find_row (fixture->store, "alder", NULL);
  g_autoptr (EntenteRow) birch = entente_store_find_row (fixture->store, "birch", NULL);
  g_autoptr (EntenteRow) two = entente_store_find_row (fixture->store, "two", NULL);

  g_assert_cmpstrv (one->parties, ((const char *const[]) { "Birch", "Alder", NULL }));
  g_assert_cmpuint (one->n_parties, ==, 2);
  g_assert_cmpstrv (three->parties, ((const char *const[]) { "Cedar", NULL }));
  g_assert_cmpstrv (fire->parties, ((const char *const[]) { "Alder", "Birch", "Cedar", "Dogwood", NULL }));
  g_assert_cmpuint (fire->n_parties, ==, 5);
  g_assert_null (alder->parties);

  g_assert_cmpint (one->amount.upper, ==, 5000);
  g_assert_cmpuint (birch->deals, ==, 0);
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_NONE);
  g_assert_true (entente_store_borrow_amount (fixture->store, birch, (guint32) two->key, NULL));
  g_assert_cmpint (birch->amount.upper, ==, 9000);
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_UP_TO);
  g_assert_cmpstr (birch->words, ==, "up to $90");
  g_assert_cmpstr (birch->measure, ==, "paid");
  g_assert_true (entente_store_borrow_amount (fixture->store, birch, (guint32) three->key, NULL));
  g_assert_cmpint (birch->amount.qualifier, ==, ENTENTE_QUALIFIER_UNDISCLOSED);
  g_assert_null (birch->words);
}

static void
test_leads (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (EntenteRow) one = entente_store_find_row (fixture->store, "one", NULL);
  g_autoptr (EntenteRow) three = entente_store_find_row (fixture->store, "three", NULL);
  g_autoptr (EntenteRow) alder = entente_store_find_row (fixture->store, "alder", NULL);
  g_autoptr (EntenteRow) birch = entente_store_find_row (fixture->store, "birch", NULL);
  g_autoptr (EntenteRow) cedar = entente_store_find_row (fixture->store, "cedar", NULL);
  const gint64 keys[] = { one->key, alder->key, three->key };
  g_autoptr (GArray) leads = entente_store_get_leads (fixture->store, keys, G_N_ELEMENTS (keys), NULL);

  g_assert_cmpint (g_array_index (leads, gint64, 0), ==, birch->key);
  g_assert_cmpint (g_array_index (leads, gint64, 1), ==, 0);
  g_assert_cmpint (g_array_index (leads, gint64, 2), ==, cedar->key);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/store/list/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("orders", test_orders);
  ADD ("filters", test_filters);
  ADD ("scope", test_scope);
  ADD ("among", test_among);
  ADD ("facets", test_facets);
  ADD ("rows", test_rows);
  ADD ("leads", test_leads);
#undef ADD

  return g_test_run ();
}
