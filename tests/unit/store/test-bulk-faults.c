/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with the records of an import: each fault by itself, and a million of them. */

#include "entente-error.h"
#include "store-batches.h"
#include "store-content.h"

/* A fault of the example: what is changed in it, and what is said of it, at the line of which kind of record. */
typedef struct {
  const char *name;
  void        (*spoil) (EntenteRecords *records);
  guint       line;
  const char *message;
} FaultCase;

/* The lines of the example: its source is the first, then three subjects, then statements. */
#define LINE_OF_SUBJECT(i)   (2 + (i))
#define LINE_OF_STATEMENT(i) (5 + (i))
#define STATEMENT(records, i) ((EntenteStatement *) (records)->statements->pdata[i])

static void
spoil_twice_subject (EntenteRecords *records)
{
  g_ptr_array_add (records->subjects, entente_subject_record_new ("alder", ENTENTE_SUBJECT_ENTITY));
}

static void
spoil_twice_statement (EntenteRecords *records)
{
  g_free (STATEMENT (records, 3)->id);
  STATEMENT (records, 3)->id = g_strdup (STATEMENT (records, 1)->id);
}

static void
spoil_made_twice (EntenteRecords *records)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&test_records_add (records, "alder", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Alnus")->id, g_free);
    }
  g_ptr_array_remove_range (records->differences, 0, 1);
}

static void
spoil_statement_as_subject (EntenteRecords *records)
{
  g_free (STATEMENT (records, 3)->id);
  STATEMENT (records, 3)->id = g_strdup ("birch");
}

static void
spoil_unknown_object (EntenteRecords *records)
{
  g_free (STATEMENT (records, 6)->object);
  STATEMENT (records, 6)->object = g_strdup ("brich");
}

static void
spoil_unknown_credit (EntenteRecords *records)
{
  STATEMENT (records, 6)->credited_to = g_strdup ("nobody");
}

static void
spoil_deal_credited (EntenteRecords *records)
{
  STATEMENT (records, 6)->credited_to = g_strdup ("wood-deal");
}

static void
spoil_entity_condition (EntenteRecords *records)
{
  STATEMENT (records, 6)->condition = g_strdup ("alder");
}

static void
spoil_source_as_object (EntenteRecords *records)
{
  g_free (STATEMENT (records, 6)->object);
  STATEMENT (records, 6)->object = g_strdup ("wood-article");
}

static void
spoil_unknown_source (EntenteRecords *records)
{
  STATEMENT (records, 0)->source = g_strdup ("wood-artikle");
}

static void
spoil_paragraph (EntenteRecords *records)
{
  STATEMENT (records, 8)->paragraph = 2;
}

static void
spoil_sentence (EntenteRecords *records)
{
  STATEMENT (records, 8)->sentence = 3;
}

static void
spoil_circle (EntenteRecords *records)
{
  /* In place of the kinds of alder and birch. */
  static const char *const pairs[] = { "alder", "birch", "alder" };

  for (guint i = 0; i < 2; i++)
    {
      EntenteStatement *statement = STATEMENT (records, 1 + 2 * i);

      statement->property = ENTENTE_PROPERTY_PART_OF;
      g_clear_pointer (&statement->code, g_free);
      statement->object = g_strdup (pairs[i + 1]);
    }
}

static void
spoil_difference_unknown (EntenteRecords *records)
{
  EntenteDifference *difference = records->differences->pdata[0];

  g_ptr_array_add (difference->statements, g_strdup ("wood-77"));
}

static void
spoil_difference_twice (EntenteRecords *records)
{
  EntenteDifference *difference = records->differences->pdata[0];

  g_ptr_array_add (difference->statements, g_strdup (difference->statements->pdata[0]));
}

static void
spoil_difference_between (EntenteRecords *records)
{
  ((EntenteDifference *) records->differences->pdata[0])->kind = ENTENTE_DIFFERENCE_BETWEEN;
}

static void
spoil_difference_within (EntenteRecords *records)
{
  STATEMENT (records, 9)->source = g_strdup ("wood-article");
}

static void
spoil_property (EntenteRecords *records)
{
  g_free (STATEMENT (records, 8)->subject);
  STATEMENT (records, 8)->subject = g_strdup ("alder");
}

/* The example has eleven statements: names and kinds of three, two parties, a step, a sum, a benefit. */
static const FaultCase fault_cases[] = {
  { "subject-twice", spoil_twice_subject, 5, "“alder” is already the identifier of an entity (line 2)" },
  { "statement-twice", spoil_twice_statement, LINE_OF_STATEMENT (3), "“wood-1” is already the identifier of a statement (line 6)" },
  { "made-twice", spoil_made_twice, LINE_OF_STATEMENT (12), "The same statement a second time" },
  { "statement-as-subject", spoil_statement_as_subject, LINE_OF_STATEMENT (3),
    "“birch” is already the identifier of an entity (line 3)" },
  { "property", spoil_property, LINE_OF_STATEMENT (8), "“status” is no property of this subject (entity)" },
  { "unknown-object", spoil_unknown_object, LINE_OF_STATEMENT (6), "No entity, deal, event or scenario “brich”" },
  { "unknown-credit", spoil_unknown_credit, LINE_OF_STATEMENT (6), "No entity “nobody”" },
  { "deal-credited", spoil_deal_credited, LINE_OF_STATEMENT (6), "“wood-deal” is a deal" },
  { "entity-condition", spoil_entity_condition, LINE_OF_STATEMENT (6), "“alder” is an entity" },
  { "source-as-object", spoil_source_as_object, LINE_OF_STATEMENT (6), "“wood-article” is a source" },
  { "unknown-source", spoil_unknown_source, LINE_OF_STATEMENT (0), "No source “wood-artikle”" },
  { "paragraph", spoil_paragraph, LINE_OF_STATEMENT (8), "“wood-article” has no paragraph 2" },
  { "sentence", spoil_sentence, LINE_OF_STATEMENT (8), "Paragraph 1 of “wood-article” has 2 sentences, not 3" },
  { "circle", spoil_circle, LINE_OF_STATEMENT (3), "“part-of” runs in a circle: alder → birch → alder" },
  { "difference-unknown", spoil_difference_unknown, 16, "No statement “wood-77”" },
  { "difference-twice", spoil_difference_twice, 16, "“wood-9” is named twice" },
  { "difference-between", spoil_difference_between, 16, "All statements of this difference have one source" },
  { "difference-within", spoil_difference_within, 16, "“wood-9” and “wood-10” have different sources" },
};

/* Each fault by itself is the only one that is told; in any order of the records it is told, and nothing changes. */
static void
test_fault (gconstpointer data)
{
  const FaultCase *fault_case = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
      g_autoptr (EntenteRecords) stone = test_records_example ("stone");
      g_autoptr (EntenteRecords) wood = test_records_example ("wood");
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (round % 4 > 1)
        batches_import_whole (store, wood);
      else
        batches_import_whole (store, stone);
      before = store_content (store);
      fault_case->spoil (wood);
      g_assert_false (batches_import (store, wood, round % 2 ? BATCHES_LARGE : BATCHES_SMALL, round < 4 ? NULL : random, faults, NULL, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      if (round < 4)
        {
          const EntenteFault *fault = faults->list->pdata[0];

          g_assert_cmpstr (fault->message, ==, fault_case->message);
          g_assert_cmpuint (fault->line, ==, fault_case->line);
          g_assert_cmpuint (faults->total, ==, 1);
        }
      after = store_content (store);
      store_content_assert_equal (after, before);
      store_content_check (store);
      /* The store goes on. */
      g_clear_error (&error);
      batches_import_whole (store, stone);
    }
}

static void
spoil_stored_statement (EntenteRecords *records)
{
  g_free (STATEMENT (records, 3)->id);
  STATEMENT (records, 3)->id = g_strdup ("stone-3");
}

static void
spoil_stored_type (EntenteRecords *records)
{
  g_ptr_array_add (records->subjects, entente_subject_record_new ("stone-deal", ENTENTE_SUBJECT_EVENT));
}

static void
spoil_stored_source (EntenteRecords *records)
{
  test_records_add_source (records, "stone-article");
  g_ptr_array_insert (records->sources, 0, g_ptr_array_steal_index (records->sources, 1));
}

static void
spoil_subject_as_source (EntenteRecords *records)
{
  g_ptr_array_add (records->subjects, entente_subject_record_new ("stone-article", ENTENTE_SUBJECT_ENTITY));
}

static void
spoil_stored_circle (EntenteRecords *records)
{
  EntenteStatement *statement = STATEMENT (records, 3);

  statement->property = ENTENTE_PROPERTY_PART_OF;
  g_clear_pointer (&statement->code, g_free);
  statement->object = g_strdup ("alder");
}

/* What contradicts another dataset that is in the store, which says that alder is part of birch. */
static const FaultCase stored_cases[] = {
  { "stored-statement", spoil_stored_statement, LINE_OF_STATEMENT (3), "The statement id “stone-3” is taken by the dataset “stone”" },
  { "stored-type", spoil_stored_type, 5, "“stone-deal” is stored as a deal and can’t be an event as well" },
  { "stored-source", spoil_stored_source, 1, "The source “stone-article” is described by another dataset; give it another id" },
  { "subject-as-source", spoil_subject_as_source, 5, "“stone-article” is stored as a source already" },
  { "stored-circle", spoil_stored_circle, LINE_OF_STATEMENT (3), "“part-of” runs in a circle: alder → birch → alder" },
};

static void
test_stored (gconstpointer data)
{
  const FaultCase *fault_case = data;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (TestFolder) folder = test_folder_new ();
      g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
      g_autoptr (EntenteRecords) stone = test_records_example ("stone");
      g_autoptr (EntenteRecords) wood = test_records_example ("wood");
      g_autoptr (EntenteFaults) faults = entente_faults_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      test_records_add (stone, "alder", ENTENTE_PROPERTY_PART_OF, "birch", NULL, NULL);
      batches_import_whole (store, stone);
      before = store_content (store);
      fault_case->spoil (wood);
      g_assert_false (batches_import (store, wood, round == 0 ? BATCHES_SMALL : BATCHES_LARGE, NULL, faults, NULL, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      g_assert_cmpuint (faults->total, ==, 1);
      g_assert_cmpstr (((EntenteFault *) faults->list->pdata[0])->message, ==, fault_case->message);
      g_assert_cmpuint (((EntenteFault *) faults->list->pdata[0])->line, ==, fault_case->line);
      after = store_content (store);
      store_content_assert_equal (after, before);
    }
}

/* A million times the same id: a thousand faults are told, the rest counted, and no more is kept of them. */
static void
test_million_twice (void)
{
  enum { N_BATCHES = 500, N = 2000 };
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (EntenteStore) store = batches_new_store (folder, "landscape.db");
  g_autoptr (EntenteRecords) records = test_records_new ("wood");
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autofree guint32 *line = g_new (guint32, N);
  EntenteBulkLines lines = { line, line, line, line };
  EntenteBulk *bulk = entente_store_begin_bulk (store, "wood", BATCHES_LARGE, NULL, &error);

  g_assert_no_error (error);
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", NULL, NULL);
  line[0] = 1;
  g_assert_true (entente_bulk_put (bulk, records, &lines, faults, &error));
  g_ptr_array_set_size (records->subjects, 0);
  for (guint i = 0; i < N; i++)
    {
      EntenteStatement *statement = test_records_add (records, "alder", ENTENTE_PROPERTY_ALIAS, NULL, NULL, "Alnus");

      g_free (statement->id);
      statement->id = g_strdup ("the-same");
    }
  for (guint batch = 0; batch < N_BATCHES; batch++)
    {
      for (guint i = 0; i < N; i++)
        line[i] = 2 + batch * N + i;
      g_assert_true (entente_bulk_put (bulk, records, &lines, faults, &error));
    }
  g_assert_false (entente_bulk_finish (bulk, faults, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
  g_assert_cmpuint (faults->total, ==, (guint64) N * N_BATCHES - 1);
  g_assert_cmpuint (faults->list->len, ==, ENTENTE_FAULTS_MAX);
  g_assert_cmpuint (((EntenteFault *) faults->list->pdata[0])->line, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/bulk/fault/", fault_cases[i].name, NULL);

      g_test_add_data_func (path, &fault_cases[i], test_fault);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stored_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/bulk/fault/", stored_cases[i].name, NULL);

      g_test_add_data_func (path, &stored_cases[i], test_stored);
    }
  g_test_add_func ("/store/bulk/million-twice", test_million_twice);

  return g_test_run ();
}
