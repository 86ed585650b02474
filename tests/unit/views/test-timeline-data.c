/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline makes of an answer: which rows are dated, the lanes, the order of the shelf, and words. */

#include "entente-moment.h"
#include "entente-timeline-data.h"


static void
add_row (EntenteChronology  *chronology,
         guint               lane,
         EntenteSubjectType  type,
         const char         *id,
         const char         *kind,
         const char         *step,
         const char         *date,
         EntenteModality     modality)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);
  g_autoptr (EntenteDate) day = date != NULL ? entente_date_parse (date, NULL) : NULL;
  EntenteMoment moment = { .lane = lane, .modality = modality, .is_event = type == ENTENTE_SUBJECT_EVENT };

  row->key = moment.key = chronology->rows->len + 1;
  row->id = g_strdup (id);
  row->name = g_strdup (id);
  row->type = type;
  row->kind = g_strdup (kind);
  row->step = g_strdup (step);
  row->date = g_strdup (date);
  row->modality = modality;
  g_ptr_array_add (chronology->rows, row);
  moment.kind = (guint8) entente_vocabulary_find (ENTENTE_VOCABULARY_DEAL_KIND, kind != NULL ? kind : "");
  moment.step = (guint8) entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, step != NULL ? step : "");
  entente_moment_set_date (&moment, day);
  g_array_append_val (entente_undated_is (&moment) ? chronology->undated : chronology->moments, moment);
}

static void
add_entity (EntenteChronology *chronology,
            gint64             key,
            const char        *name)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->key = key;
  row->id = g_strdup (name);
  row->name = g_strdup (name);
  g_ptr_array_add (chronology->entities, row);
}

static EntenteTimelineData *
make_data (EntenteTimelineLanes lanes)
{
  EntenteChronology *chronology = entente_chronology_new ();

  add_entity (chronology, 7, "first");
  add_entity (chronology, 8, "undated only");
  add_entity (chronology, 9, "second");
  add_row (chronology, 2, ENTENTE_SUBJECT_DEAL, "a", "investment", "completed", "2019", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 0, ENTENTE_SUBJECT_EVENT, "b", NULL, "completed", "2019/..", ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 4, ENTENTE_SUBJECT_DEAL, "c", "licence", "completed", "2023-05-02", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "standing", "cloud", "ongoing", NULL, ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_EVENT, "follows", NULL, "hypothetical", NULL, ENTENTE_MODALITY_FORECAST);
  add_row (chronology, 1, ENTENTE_SUBJECT_EVENT, "happened", NULL, "completed", NULL, ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "committed", NULL, "committed", NULL, ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "talks", NULL, "in-talks", NULL, ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 1, ENTENTE_SUBJECT_DEAL, "whenever", NULL, "completed", "../..", ENTENTE_MODALITY_OPINION);
  entente_undated_sort (chronology->undated);
  return entente_timeline_data_new (chronology, lanes, NULL);
}

static void
assert_lane (EntenteTimelineData *data,
             guint                item,
             const char          *id,
             const char          *lane)
{
  g_assert_cmpstr (entente_timeline_data_get_row (data, item)->id, ==, id);
  g_assert_cmpstr (data->lanes->pdata[g_array_index (data->items, EntenteMoment, item).lane], ==, lane);
}

static guint32
key_of (EntenteTimelineData *data,
        const char          *id)
{
  return (guint32) entente_row_cache_find (data->rows, id)->key;
}

static void
test_lanes (void)
{
  g_autoptr (EntenteTimelineData) data = make_data (ENTENTE_TIMELINE_LANES_ENTITY);

  g_assert_cmpuint (data->items->len, ==, 3);
  g_assert_cmpuint (data->lanes->len, ==, 3);
  g_assert_true (data->are_entities);
  /* Of as many items, the lane with more deals is above; what names no party is last. Without a date there is no lane. */
  g_assert_cmpstr (data->lanes->pdata[0], ==, "second");
  g_assert_cmpstr (data->lanes->pdata[1], ==, "first");
  assert_lane (data, 0, "a", "second");
  assert_lane (data, 1, "b", "first");
  assert_lane (data, 2, "c", "No Party Named");
  g_assert_true (g_array_index (data->items, EntenteMoment, 1).is_event);

  entente_timeline_data_unref (data);
  data = make_data (ENTENTE_TIMELINE_LANES_KIND);
  g_assert_false (data->are_entities);
  g_assert_cmpuint (data->lanes->len, ==, 3);
  assert_lane (data, 0, "a", "Investment");
  assert_lane (data, 1, "b", "Events");
  assert_lane (data, 2, "c", "Licence");
  g_assert_cmpstr (data->lanes->pdata[2], ==, "Events");

  g_assert_cmpuint (entente_timeline_data_find_item (data, key_of (data, "c"), ENTENTE_TIMELINE_NOTHING), ==, 2);
  g_assert_cmpuint (entente_timeline_data_find_item (data, key_of (data, "c"), 0), ==, 2);
  g_assert_cmpuint (entente_timeline_data_find_item (data, key_of (data, "talks"), 0), ==, ENTENTE_TIMELINE_NOTHING);
  g_assert_cmpuint (entente_timeline_data_find_item (data, 0, 0), ==, ENTENTE_TIMELINE_NOTHING);
  /* Whom an item belongs to is known whatever the lanes are. */
  g_assert_cmpstr (entente_timeline_data_get_entity (data, 0)->id, ==, "second");
  g_assert_null (entente_timeline_data_get_entity (data, 2));
}

/* What belongs to entities without a lane of their own has one together, below all others but that of no party. */
static void
test_others (void)
{
  static const guint lanes[] = { 3, 2, 2, 2, 1, 0, 2, 0 };
  EntenteChronology *chronology = entente_chronology_new ();
  g_autoptr (EntenteTimelineData) data = NULL;

  add_entity (chronology, 1, "first");
  add_entity (chronology, 2, "second");
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    add_row (chronology, lanes[i], ENTENTE_SUBJECT_DEAL, "deal", "licence", "completed", "2019", ENTENTE_MODALITY_ASSERTED);
  data = entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY, NULL);
  g_assert_cmpuint (data->lanes->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    g_assert_cmpuint (g_array_index (data->items, EntenteMoment, i).lane, ==, lanes[i]);
  g_assert_cmpstr (data->lanes->pdata[1], ==, "second");
  g_assert_cmpstr (data->lanes->pdata[2], ==, "Others");
  g_assert_cmpstr (data->lanes->pdata[3], ==, "No Party Named");
  g_assert_null (entente_timeline_data_get_entity (data, 1));
}

static void
test_shelf (void)
{
  static const char *const order[] = { "talks", "committed", "whenever", "happened", "follows", "standing" };
  g_autoptr (EntenteTimelineData) data = make_data (ENTENTE_TIMELINE_LANES_ENTITY);

  g_assert_cmpuint (data->undated->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpuint (g_array_index (data->undated, EntenteMoment, i).key, ==, key_of (data, order[i]));
  g_assert_cmpuint (entente_undated_group_of (&g_array_index (data->undated, EntenteMoment, 4)), ==, ENTENTE_UNDATED_FOLLOWS);
  g_assert_cmpstr (entente_timeline_group_get_name (ENTENTE_UNDATED_STANDING), ==, "Standing");
}

/* Each step is in the group whose name says it. */
static void
test_groups (void)
{
  static const struct {
    const char *step;
    const char *group;
  } groups[] = {
    { "hypothetical", "Would Follow" }, { "rumoured", "In Talks" },  { "reported", "In Talks" }, { "in-talks", "In Talks" },
    { "announced", "Pending" },         { "committed", "Pending" },  { "signed", "Pending" },    { "completed", "Happened" },
    { "ongoing", "Standing" },          { "withdrawn", "Ended" },    { "blocked", "Ended" },     { "terminated", "Ended" },
    { "expired", "Ended" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (groups), ==, entente_vocabulary_size (ENTENTE_VOCABULARY_STEP));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      EntenteMoment moment = { .step = (guint8) entente_vocabulary_find (ENTENTE_VOCABULARY_STEP, groups[i].step) };

      g_assert_cmpstr (entente_timeline_group_get_name (entente_undated_group_of (&moment)), ==, groups[i].group);
    }
}

static void
assert_span (int         first_year,
             int         first_month,
             double      last_day,
             const char *expected)
{
  g_autofree char *span = entente_timeline_format_span (entente_day_from_civil (first_year, first_month, 9), last_day);

  g_assert_cmpstr (span, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (EntenteTimelineData) data = make_data (ENTENTE_TIMELINE_LANES_ENTITY);
  EntenteRow *talks = (EntenteRow *) entente_row_cache_find (data->rows, "talks");
  g_autofree char *plain = entente_timeline_speak_undated (talks, 1, 6);
  g_autofree char *credited = NULL;
  g_autofree char *until = entente_timeline_format_span (ENTENTE_DAY_NO_FIRST, entente_day_from_civil (2019, 12, 31));
  g_autofree char *events = NULL, *deals = NULL, *both = NULL;
  double day = entente_day_from_civil (2024, 1, 31);

  g_assert_cmpstr (plain, ==, "Undated, reported: talks, 1 of 6");
  talks->credited_to = g_strdup ("TechCrunch");
  credited = entente_timeline_speak_undated (talks, 1, 6);
  g_assert_cmpstr (credited, ==, "Undated, reported: talks, TechCrunch, 1 of 6");

  assert_span (2018, 8, entente_day_from_civil (2025, 1, 1), "August 2018 to January 2025");
  assert_span (2024, 1, day, "January 2024");
  assert_span (2019, 1, ENTENTE_DAY_NO_LAST, "since January 2019");
  assert_span (-44, 3, entente_day_from_civil (5, 1, 1), "March −0044 to January 0005");
  g_assert_cmpstr (until, ==, "until December 2019");

  events = entente_timeline_speak_cluster (2, 2, day - 30, day, "Federal Trade Commission");
  g_assert_cmpstr (events, ==, "2 events, January 2024, Federal Trade Commission, press Return to open");
  deals = entente_timeline_speak_cluster (3, 0, day, day, "OpenAI");
  g_assert_cmpstr (deals, ==, "3 deals, January 2024, OpenAI, press Return to open");
  both = entente_timeline_speak_cluster (3, 1, day, day, "OpenAI");
  g_assert_cmpstr (both, ==, "3 deals and events, January 2024, OpenAI, press Return to open");
}

static void
test_label (void)
{
  static const EntenteStyle style = { ENTENTE_DATE_STYLE_LONG, ENTENTE_MONEY_STYLE_SHORT };
  EntenteRow row = { .id = (char *) "talks", .name = (char *) "Talks", .type = ENTENTE_SUBJECT_DEAL };
  g_autofree char *without = entente_timeline_format_label (&row, &style);
  g_autofree char *with = NULL, *event = NULL;

  g_assert_cmpstr (without, ==, "Talks");
  row.amount = (EntenteMoney) { .currency = "USD", .lower = 5000000000000, .upper = 5000000000000,
                                .qualifier = ENTENTE_QUALIFIER_EXACT, .period = ENTENTE_PERIOD_ONCE };
  with = entente_timeline_format_label (&row, &style);
  g_assert_cmpstr (with, ==, "Talks, $50\302\240billion");
  row.type = ENTENTE_SUBJECT_EVENT;
  event = entente_timeline_format_label (&row, &style);
  g_assert_cmpstr (event, ==, "Talks");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-data/lanes", test_lanes);
  g_test_add_func ("/timeline-data/others", test_others);
  g_test_add_func ("/timeline-data/shelf", test_shelf);
  g_test_add_func ("/timeline-data/groups", test_groups);
  g_test_add_func ("/timeline-data/words", test_words);
  g_test_add_func ("/timeline-data/label", test_label);
  return g_test_run ();
}
