/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the landscape answers on the bundled dataset, with a small one beside it: evidence, facets, the chronology, lists. */

#include "entente-error.h"
#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-moment.h"
#include "entente-test.h"

#include <string.h>

typedef struct {
  TestFolder       *folder;
  EntenteLandscape *landscape;
  EntenteFilter    *filter;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->filter = entente_filter_new ();
  path = test_folder_file (fixture->folder, "landscape.db");
  fixture->landscape = entente_landscape_new (path);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (fixture->landscape, answer, NULL, &error);
  g_assert_no_error (error);

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "research-lab");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "grove", "The grove", "investment");
  test_records_add (records, "grove", ENTENTE_PROPERTY_PARTY, "birch", "investor", NULL);
  test_records_add (records, "grove", ENTENTE_PROPERTY_PARTY, "alder", "investee", NULL);
  test_records_add (records, "grove", ENTENTE_PROPERTY_STATUS, NULL, "in-talks", NULL)->date = g_strdup ("2024-05");
  g_clear_object (&answer);
  entente_landscape_edit_async (fixture->landscape, "Add", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  entente_filter_free (fixture->filter);
  g_object_add_weak_pointer (G_OBJECT (fixture->landscape), (gpointer *) &fixture->landscape);
  g_object_unref (fixture->landscape);
  test_wait_until (fixture->landscape == NULL);
  test_folder_free (fixture->folder);
}

static EntenteEvidence *
get_source (Fixture     *fixture,
            const char  *id,
            GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  entente_landscape_get_source_async (fixture->landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  return entente_landscape_get_source_finish (fixture->landscape, answer, error);
}

static EntenteEvidence *
get_statement (Fixture     *fixture,
               const char  *id,
               GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;

  entente_landscape_get_statement_async (fixture->landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  return entente_landscape_get_statement_finish (fixture->landscape, answer, error);
}

static gboolean
names_one_of (const EntenteDifference *difference,
              const GPtrArray         *statements)
{
  for (guint i = 0; i < statements->len; i++)
    for (guint j = 0; j < difference->statements->len; j++)
      if (strcmp (difference->statements->pdata[j], ((EntenteStatement *) statements->pdata[i])->id) == 0)
        return TRUE;
  return FALSE;
}

/* All of a source, in its order, with what differs and whom it names. */
static void
test_source (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autoptr (EntenteEvidence) nothing = NULL;
  g_autoptr (GError) error = NULL;
  guint last = 0;

  evidence = get_source (fixture, "amazon-openai-gambit", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (evidence->statements->len, >, 50);
  for (guint i = 0; i < evidence->statements->len; i++)
    {
      const EntenteStatement *statement = evidence->statements->pdata[i];

      g_assert_cmpstr (statement->source, ==, "amazon-openai-gambit");
      g_assert_cmpuint (statement->paragraph, >=, last);
      last = statement->paragraph;
      g_assert_nonnull (entente_references_find (evidence->references, statement->subject));
      if (statement->object != NULL)
        g_assert_nonnull (entente_references_find (evidence->references, statement->object));
    }
  g_assert_cmpuint (evidence->differences->len, >, 0);
  for (guint i = 0; i < evidence->differences->len; i++)
    g_assert_true (names_one_of (evidence->differences->pdata[i], evidence->statements));
  g_assert_cmpuint (evidence->accounts->len, >=, 2 * evidence->differences->len);
  g_assert_nonnull (entente_references_source (evidence->references, "amazon-openai-gambit"));

  nothing = get_source (fixture, "nowhere", &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_assert_null (nothing);
}

static void
test_statement (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (EntenteEvidence) source = get_source (fixture, "amazon-openai-gambit", NULL);
  const EntenteDifference *difference = source->differences->pdata[0];
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autoptr (EntenteEvidence) nothing = NULL;
  g_autoptr (GError) error = NULL;

  evidence = get_statement (fixture, difference->statements->pdata[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (evidence->statements->len, ==, 1);
  g_assert_cmpstr (((EntenteStatement *) evidence->statements->pdata[0])->id, ==, difference->statements->pdata[0]);
  g_assert_cmpuint (evidence->differences->len, >=, 1);
  for (guint i = 0; i < evidence->differences->len; i++)
    g_assert_true (names_one_of (evidence->differences->pdata[i], evidence->statements));

  nothing = get_statement (fixture, "nothing", &error);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  g_assert_null (nothing);
}

static EntenteFacets *
get_facets (Fixture    *fixture,
            const char *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteFacets *facets;

  entente_landscape_get_facets_async (fixture->landscape, scope, fixture->filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  facets = entente_landscape_get_facets_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return facets;
}

static GArray *
list (Fixture                 *fixture,
      const EntenteListQuery  *query,
      GPtrArray              **rows)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  GArray *keys;

  entente_landscape_list_async (fixture->landscape, query, G_MAXUINT, 10, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  keys = entente_landscape_list_finish (fixture->landscape, answer, rows, &error);
  g_assert_no_error (error);
  return keys;
}

static guint
count_list (Fixture            *fixture,
            EntenteSubjectType  type)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (type);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) keys = NULL;

  entente_filter_free (query->filter);
  query->filter = entente_filter_copy (fixture->filter);
  keys = list (fixture, query, &rows);
  return keys->len;
}

/* Every count is what a list with only that would hold. */
static void
test_facets (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteFacets) all = get_facets (fixture, NULL);
  g_autoptr (EntenteFacets) scoped = get_facets (fixture, "alder");
  g_autoptr (EntenteFacets) found = NULL;

  g_assert_cmpuint (all->n_entities, ==, count_list (fixture, ENTENTE_SUBJECT_ENTITY));
  g_assert_cmpuint (all->n_deals, ==, count_list (fixture, ENTENTE_SUBJECT_DEAL));
  g_assert_cmpuint (all->n_events, ==, count_list (fixture, ENTENTE_SUBJECT_EVENT));
  g_assert_cmpuint (all->n_deals, ==, all->n_all_deals);
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_ENTITY_KIND); i++)
    {
      fixture->filter->entity_kinds = G_GUINT64_CONSTANT (1) << i;
      g_assert_cmpuint (all->entity_kinds[i], ==, count_list (fixture, ENTENTE_SUBJECT_ENTITY));
    }
  entente_filter_clear_part (fixture->filter, ENTENTE_FILTER_ENTITY_KINDS);
  for (guint i = 0; i < entente_vocabulary_size (ENTENTE_VOCABULARY_STEP); i++)
    {
      fixture->filter->steps = G_GUINT64_CONSTANT (1) << i;
      g_assert_cmpuint (all->steps[i], ==,
                        count_list (fixture, ENTENTE_SUBJECT_DEAL) + count_list (fixture, ENTENTE_SUBJECT_EVENT));
    }
  entente_filter_clear_part (fixture->filter, ENTENTE_FILTER_STEPS);
  for (guint i = 0; i < ENTENTE_N_MODALITIES; i++)
    {
      fixture->filter->modalities = 1u << i;
      g_assert_cmpuint (all->modalities[i], ==,
                        count_list (fixture, ENTENTE_SUBJECT_DEAL) + count_list (fixture, ENTENTE_SUBJECT_EVENT));
    }
  entente_filter_clear_part (fixture->filter, ENTENTE_FILTER_MODALITIES);

  g_assert_cmpuint (scoped->n_deals, ==, 1);
  g_assert_cmpuint (scoped->n_events, ==, 0);
  g_assert_cmpuint (scoped->n_all_deals, ==, all->n_all_deals);
  g_assert_cmpuint (scoped->n_entities, ==, all->n_entities);

  /* The text is of entities. */
  fixture->filter->text = g_strdup ("microsoft");
  found = get_facets (fixture, NULL);
  g_assert_cmpuint (found->n_entities, ==, count_list (fixture, ENTENTE_SUBJECT_ENTITY));
  g_assert_cmpuint (found->n_entities, <, all->n_entities);
  g_assert_cmpuint (found->n_deals, ==, all->n_deals);
}

/* What has a text beside entities: names of deals and events, and statements. */
static void
test_elsewhere (Fixture      *fixture,
                gconstpointer data)
{
  static const struct {
    const char *text;
    gboolean    is_named;
    gboolean    is_stated;
  } cases[] = { { "microsoft", TRUE, TRUE }, { "stability", FALSE, TRUE }, { "no such word", FALSE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree EntenteElsewhere *elsewhere = NULL;

      entente_landscape_count_elsewhere_async (fixture->landscape, cases[i].text, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      elsewhere = entente_landscape_count_elsewhere_finish (fixture->landscape, answer, &error);
      g_assert_no_error (error);
      g_assert_cmpint (elsewhere->n_named > 0, ==, cases[i].is_named);
      g_assert_cmpint (elsewhere->n_statements > 0, ==, cases[i].is_stated);
    }
}

static const EntenteOrigin *
find_origin (const GPtrArray *origins,
             const char      *id)
{
  for (guint i = 0; i < origins->len; i++)
    if (g_str_equal (((EntenteOrigin *) origins->pdata[i])->id, id))
      return origins->pdata[i];
  return NULL;
}

static EntenteOrigins *
get_origins (Fixture    *fixture,
             const char *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteOrigins *origins;

  entente_landscape_get_origins_async (fixture->landscape, scope, fixture->filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  origins = entente_landscape_get_origins_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return origins;
}

/* Those of most deals and events first, each with the count of a list with only that, and by its title. */
static void
test_origins (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (EntenteOrigins) all = get_origins (fixture, NULL);
  g_autoptr (EntenteOrigins) scoped = get_origins (fixture, "alder");
  const EntenteOrigin *own = find_origin (all->datasets, ENTENTE_DATASET_USER);

  g_assert_nonnull (own);
  g_assert_cmpuint (own->count, ==, 1);
  g_assert_cmpuint (all->n_datasets, ==, all->datasets->len);
  g_assert_cmpuint (all->sources->len, >, 1);
  for (guint i = 0; i < all->sources->len; i++)
    {
      const EntenteOrigin *source = all->sources->pdata[i];
      g_autoptr (EntenteFacets) facets = NULL;

      g_assert_cmpuint (source->count, <=, i == 0 ? G_MAXUINT : ((EntenteOrigin *) all->sources->pdata[i - 1])->count);
      fixture->filter->source = g_strdup (source->id);
      g_assert_cmpuint (source->count, ==,
                        count_list (fixture, ENTENTE_SUBJECT_DEAL) + count_list (fixture, ENTENTE_SUBJECT_EVENT));
      facets = get_facets (fixture, NULL);
      g_assert_cmpstr (facets->source_title, ==, source->title);
      entente_filter_clear_part (fixture->filter, ENTENTE_FILTER_SOURCE);
    }
  g_assert_cmpuint (scoped->datasets->len, ==, 1);
}

static EntenteChronology *
get_chronology (Fixture    *fixture,
                const char *scope)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteChronology *chronology;

  entente_landscape_get_chronology_async (fixture->landscape, scope, fixture->filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  chronology = entente_landscape_get_chronology_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return chronology;
}

static guint
count_lane (const EntenteChronology *chronology,
            guint                    lane)
{
  guint n = 0;

  for (guint i = 0; i < chronology->moments->len; i++)
    n += g_array_index (chronology->moments, EntenteMoment, i).lane == lane;
  return n;
}

/* In the order of time, the undated last; each row with whom it belongs to. */
static void
test_chronology (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EntenteChronology) all = get_chronology (fixture, NULL);
  g_autoptr (EntenteChronology) scoped = get_chronology (fixture, "alder");
  g_autoptr (EntenteChronology) window = NULL;
  gint32 last = G_MININT32;
  guint n_leads = 0;

  /* So few come with their rows. */
  g_assert_cmpuint (all->rows->len, ==, count_list (fixture, ENTENTE_SUBJECT_DEAL) + count_list (fixture, ENTENTE_SUBJECT_EVENT));
  g_assert_cmpuint (all->moments->len + all->undated->len, ==, all->rows->len);
  for (guint i = 0; i < all->rows->len; i++)
    {
      const EntenteRow *row = all->rows->pdata[i];
      const EntenteMoment *moment = i < all->moments->len
                                      ? &g_array_index (all->moments, EntenteMoment, i)
                                      : &g_array_index (all->undated, EntenteMoment, i - all->moments->len);
      g_autoptr (EntenteDate) date = row->date != NULL ? entente_date_parse (row->date, NULL) : NULL;

      g_assert_cmpint (moment->key, ==, row->key);
      g_assert_cmpint (moment->is_event, ==, row->type == ENTENTE_SUBJECT_EVENT);
      if (i >= all->moments->len)
        g_assert_null (date);
      else
        {
          g_assert_cmpint (entente_date_get_first_day (date), >=, last);
          last = entente_date_get_first_day (date);
          g_assert_cmpint (moment->first_day, ==, last);
        }
    }
  g_assert_cmpuint (all->undated->len, >, 0);

  for (guint i = 0; i < all->entities->len; i++)
    {
      const EntenteRow *entity = all->entities->pdata[i];
      guint n = count_lane (all, i);

      g_assert_cmpint (entity->type, ==, ENTENTE_SUBJECT_ENTITY);
      g_assert_cmpuint (n, >, 0);
      if (i > 0)
        g_assert_cmpuint (n, <=, count_lane (all, i - 1));
      n_leads += n;
    }
  g_assert_cmpuint (n_leads + count_lane (all, all->entities->len + 1), ==, all->moments->len);

  g_assert_cmpuint (scoped->rows->len, ==, 1);
  g_assert_cmpuint (scoped->entities->len, ==, 1);
  g_assert_cmpstr (((EntenteRow *) scoped->entities->pdata[0])->id, ==, "birch");

  {
    g_autoptr (EntenteDate) may = entente_date_parse ("2024-05", NULL);

    fixture->filter->first_day = entente_date_get_first_day (may);
    fixture->filter->last_day = entente_date_get_last_day (may);
  }
  window = get_chronology (fixture, "birch");
  g_assert_cmpuint (window->rows->len, ==, 1);
}

/* A text brings the best match first, intersected with the rest of the filter. */
static void
test_list_text (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (ENTENTE_SUBJECT_ENTITY);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) no_rows = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) no_keys = NULL;

  query->filter->text = g_strdup ("ALD");
  query->reversed = TRUE;
  keys = list (fixture, query, &rows);
  g_assert_cmpuint (keys->len, >, 0);
  g_assert_cmpstr (((EntenteRow *) rows->pdata[0])->id, ==, "alder");

  query->filter->dataset = g_strdup ("nowhere");
  no_keys = list (fixture, query, &no_rows);
  g_assert_cmpuint (no_keys->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/model/answers/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("source", test_source);
  ADD ("statement", test_statement);
  ADD ("elsewhere", test_elsewhere);
  ADD ("origins", test_origins);
  ADD ("facets", test_facets);
  ADD ("chronology", test_chronology);
  ADD ("list-text", test_list_text);
#undef ADD

  return g_test_run ();
}
