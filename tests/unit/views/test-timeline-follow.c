/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The items of the timeline follow what changes: after each of many random edits they are what a new answer makes of them, in
 * the scope and by the filter that were asked for, however the lanes are made. */

#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-test.h"
#include "entente-timeline-data.h"
#include "entente-timeline-layout.h"

#include <string.h>

#define N_EDITS    150
#define N_HAPPENINGS 60
#define N_ENTITIES 130

typedef struct {
  TestFolder       *folder;
  char             *path;
  EntenteLandscape *landscape;
} Fixture;

/* A question that is followed. */
typedef struct {
  const char           *scope;
  EntenteFilter        *filter;
  EntenteTimelineLanes  lanes;
  EntenteTimelineData  *data;
  EntenteRowCache      *rows;
  guint                 n_followed;
  guint                 n_moved;
} Question;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = test_folder_file (fixture->folder, "landscape.db");
  fixture->landscape = entente_landscape_new (fixture->path);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (fixture->landscape, answer, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  EntenteLandscape *landscape = fixture->landscape;

  g_object_add_weak_pointer (G_OBJECT (landscape), (gpointer *) &landscape);
  g_object_unref (landscape);
  test_wait_until (landscape == NULL);
  g_free (fixture->path);
  test_folder_free (fixture->folder);
}

static EntenteTimelineData *
ask (Fixture  *fixture,
     Question *question)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteChronology *chronology;

  entente_landscape_get_chronology_async (fixture->landscape, question->scope, question->filter, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  chronology = entente_landscape_get_chronology_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return entente_timeline_data_make (chronology, question->lanes);
}

/* Follows, or asks anew where that can't be followed. */
static void
follow (Fixture  *fixture,
        Question *question)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteChronologyChange) change = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_other = FALSE;

  entente_landscape_follow_chronology_async (fixture->landscape, question->scope, question->filter, question->data->chronology,
                                             NULL, test_done_cb, &result);
  answer = test_wait (&result);
  change = entente_landscape_follow_chronology_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  g_assert_false (change->is_any);
  entente_row_cache_renew (question->rows, change->keys, change->rows, change->old_names);
  if (entente_timeline_data_follow (question->data, change, &is_other))
    {
      question->n_followed++;
      question->n_moved += is_other;
      return;
    }
  entente_timeline_data_unref (question->data);
  question->data = ask (fixture, question);
  entente_timeline_data_set_rows (question->data, question->rows);
}

static void
assert_same (const EntenteTimelineData *one,
             const EntenteTimelineData *other)
{
  g_assert_cmpuint (one->lanes->len, ==, other->lanes->len);
  for (guint i = 0; i < one->lanes->len; i++)
    g_assert_cmpstr (one->lanes->pdata[i], ==, other->lanes->pdata[i]);
  g_assert_cmpmem (one->items->data, one->items->len * sizeof (EntenteMoment), other->items->data,
                   other->items->len * sizeof (EntenteMoment));
  g_assert_cmpmem (one->undated->data, one->undated->len * sizeof (EntenteMoment), other->undated->data,
                   other->undated->len * sizeof (EntenteMoment));
  g_assert_cmpint (one->has_span, ==, other->has_span);
  if (one->has_span)
    {
      g_assert_cmpint (one->first_day, ==, other->first_day);
      g_assert_cmpint (one->last_day, ==, other->last_day);
    }
  g_assert_cmpuint (one->leads->len, ==, one->items->len);
  for (guint i = 0; i < one->items->len; i++)
    {
      const EntenteRow *entity = entente_timeline_data_get_entity (one, i);
      const EntenteRow *expected = entente_timeline_data_get_entity (other, i);

      g_assert_cmpint (entity == NULL, ==, expected == NULL);
      if (entity != NULL)
        g_assert_cmpstr (entity->id, ==, expected->id);
      g_assert_true (entente_timeline_data_has (one, g_array_index (one->items, EntenteMoment, i).key));
    }
  for (guint32 key = 0; key < 2000; key++)
    g_assert_cmpint (entente_timeline_data_has (one, key), ==, entente_timeline_data_has (other, key));
}

static void
add (EntenteRecords     *records,
     EntenteSubjectType  type,
     const char         *id,
     EntenteProperty     property,
     const char         *object,
     const char         *code,
     const char         *text,
     const char         *date)
{
  EntenteStatement *statement;

  g_ptr_array_add (records->subjects, entente_subject_record_new (id, type));
  statement = test_records_add (records, id, property, object, code, text);
  statement->date = g_strdup (date);
  g_free (statement->id);
  statement->id = entente_id_new ();
}

static void
commit (Fixture        *fixture,
        EntenteRecords *records)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_edit_async (fixture->landscape, "Edit", records, NULL, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_edit_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
}

/* Some entities with many deals, each with one more than the next, and many with some. */
static void
fill (Fixture *fixture)
{
  EntenteRecords *records = test_records_new (ENTENTE_DATASET_USER);

  for (guint i = 0; i < N_ENTITIES; i++)
    for (guint j = 0; j < (i < 8 ? 14 - i : 1 + i % 3); j++)
      {
        g_autofree char *entity = g_strdup_printf ("entity-%u", i);
        g_autofree char *deal = g_strdup_printf ("deal-%u-%u", i, j);
        g_autofree char *date = g_strdup_printf ("%u-%02u", 1990 + (i * 7 + j * 3) % 30, 1 + (i + j) % 12);

        add (records, ENTENTE_SUBJECT_ENTITY, entity, ENTENTE_PROPERTY_NAME, NULL, NULL, entity, NULL);
        add (records, ENTENTE_SUBJECT_DEAL, deal, ENTENTE_PROPERTY_NAME, NULL, NULL, deal, NULL);
        add (records, ENTENTE_SUBJECT_DEAL, deal, ENTENTE_PROPERTY_PARTY, entity, "partner", "A party.", NULL);
        add (records, ENTENTE_SUBJECT_DEAL, deal, ENTENTE_PROPERTY_STATUS, NULL, "completed", "A step.",
             i < 8 && j == 4 ? NULL : date);
      }
  commit (fixture, records);
}

static void
edit (Fixture *fixture,
      GRand   *random,
      guint   *n_edits)
{
  static const char *const steps[] = { "in-talks", "announced", "completed", "withdrawn" };
  static const char *const dates[] = { "2019", "2023-11", "1970-05-02", "2021/..", "../..", "2300", NULL };
  static const char *const kinds[] = { "cloud", "licence", "investment" };
  EntenteRecords *records = NULL;
  int lead = g_rand_int_range (random, 0, g_rand_boolean (random) ? 8 : N_ENTITIES), what = g_rand_int_range (random, 0, 12);
  g_autofree char *entity = g_strdup_printf ("entity-%d", lead);
  g_autofree char *old = g_strdup_printf ("deal-%d-%d", lead, g_rand_int_range (random, 0, lead < 8 ? 6 : 1 + lead % 3));
  g_autofree char *own = g_strdup_printf ("own-%d", g_rand_int_range (random, 0, N_HAPPENINGS));
  g_autofree char *name = g_strdup_printf ("Name %d", g_rand_int_range (random, 0, 1000));
  gboolean is_own = g_rand_boolean (random);
  const char *id = is_own ? own : old;
  EntenteSubjectType type = is_own && own[strlen (own) - 1] % 3 == 0 ? ENTENTE_SUBJECT_EVENT : ENTENTE_SUBJECT_DEAL;

  if (what < 2 && *n_edits > 0)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) answer = NULL;
      g_autofree char *label = NULL;

      entente_landscape_undo_async (fixture->landscape, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      label = entente_landscape_undo_finish (fixture->landscape, answer, NULL);
      g_assert_nonnull (label);
      --*n_edits;
      return;
    }
  records = test_records_new (ENTENTE_DATASET_USER);
  if (what < 6)
    add (records, type, id, ENTENTE_PROPERTY_STATUS, NULL,
         type == ENTENTE_SUBJECT_EVENT ? "completed" : steps[g_rand_int_range (random, 0, G_N_ELEMENTS (steps))], "A step.",
         dates[g_rand_int_range (random, 0, G_N_ELEMENTS (dates))]);
  else if (what < 8)
    add (records, type, id, ENTENTE_PROPERTY_PARTY, entity, "partner", "A party.", NULL);
  else if (what < 9)
    add (records, ENTENTE_SUBJECT_ENTITY, entity, ENTENTE_PROPERTY_NAME, NULL, NULL, name, NULL);
  else if (what < 10 && type == ENTENTE_SUBJECT_DEAL)
    add (records, type, id, ENTENTE_PROPERTY_KIND, NULL, kinds[g_rand_int_range (random, 0, 3)], "A kind.", NULL);
  else
    add (records, type, id, ENTENTE_PROPERTY_NAME, NULL, NULL, name, NULL);
  if (what % 2 == 0)
    ((EntenteStatement *) records->statements->pdata[0])->rank = ENTENTE_RANK_PREFERRED;
  commit (fixture, records);
  ++*n_edits;
}

static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  Question questions[4] = { { .lanes = ENTENTE_TIMELINE_LANES_ENTITY },
                            { .lanes = ENTENTE_TIMELINE_LANES_KIND },
                            { .lanes = ENTENTE_TIMELINE_LANES_ENTITY, .scope = "entity-2" },
                            { .lanes = ENTENTE_TIMELINE_LANES_ENTITY } };
  guint n_edits = 0, n_followed = 0, n_moved = 0;

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      questions[i].filter = entente_filter_new ();
      if (i == 3)
        questions[i].filter->steps = G_GUINT64_CONSTANT (1) << entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, "completed");
      questions[i].rows = entente_row_cache_new (NULL);
      questions[i].data = ask (fixture, &questions[i]);
      entente_timeline_data_set_rows (questions[i].data, questions[i].rows);
    }
  g_assert_cmpuint (questions[0].data->lanes->len, >, 100);

  for (guint i = 0; i < N_EDITS; i++)
    {
      edit (fixture, random, &n_edits);
      for (guint j = 0; j < G_N_ELEMENTS (questions); j++)
        {
          g_autoptr (EntenteTimelineData) fresh = NULL;

          if (i % 3 == j % 3)
            continue;
          follow (fixture, &questions[j]);
          fresh = ask (fixture, &questions[j]);
          assert_same (questions[j].data, fresh);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      n_followed += questions[i].n_followed;
      n_moved += questions[i].n_moved;
      entente_timeline_data_unref (questions[i].data);
      entente_filter_free (questions[i].filter);
      g_object_unref (questions[i].rows);
    }
  g_test_message ("followed %u, moved %u", n_followed, n_moved);
  g_assert_cmpuint (n_followed, >, N_EDITS);
  g_assert_cmpuint (n_moved, >, N_EDITS / 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/timeline-follow/edits", Fixture, NULL, set_up, test_edits, tear_down);
  return g_test_run ();
}
