/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline makes of an answer: which rows are dated, the lanes, the order of the shelf, and words. */

#include "entente-timeline-data.h"


static void
add_row (EntenteChronology  *chronology,
         gint64              lead,
         EntenteSubjectType  type,
         const char         *id,
         const char         *kind,
         const char         *step,
         const char         *date,
         EntenteModality     modality)
{
  EntenteRow *row = g_new0 (EntenteRow, 1);

  row->key = chronology->rows->len + 1;
  row->id = g_strdup (id);
  row->name = g_strdup (id);
  row->type = type;
  row->kind = g_strdup (kind);
  row->step = g_strdup (step);
  row->date = g_strdup (date);
  row->modality = modality;
  g_ptr_array_add (chronology->rows, row);
  g_array_append_val (chronology->leads, lead);
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
make_data (void)
{
  EntenteChronology *chronology = entente_chronology_new ();

  add_entity (chronology, 7, "first");
  add_entity (chronology, 8, "undated only");
  add_entity (chronology, 9, "second");
  add_row (chronology, 9, ENTENTE_SUBJECT_DEAL, "a", "investment", "completed", "2019", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 7, ENTENTE_SUBJECT_EVENT, "b", NULL, "completed", "2019/..", ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 0, ENTENTE_SUBJECT_DEAL, "c", "licence", "completed", "2023-05-02", ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 8, ENTENTE_SUBJECT_DEAL, "standing", "cloud", "ongoing", NULL, ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 8, ENTENTE_SUBJECT_EVENT, "follows", NULL, "hypothetical", NULL, ENTENTE_MODALITY_FORECAST);
  add_row (chronology, 8, ENTENTE_SUBJECT_EVENT, "happened", NULL, "completed", NULL, ENTENTE_MODALITY_ASSERTED);
  add_row (chronology, 8, ENTENTE_SUBJECT_DEAL, "committed", NULL, "committed", NULL, ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 8, ENTENTE_SUBJECT_DEAL, "talks", NULL, "in-talks", NULL, ENTENTE_MODALITY_REPORTED);
  add_row (chronology, 8, ENTENTE_SUBJECT_DEAL, "whenever", NULL, "completed", "../..", ENTENTE_MODALITY_OPINION);
  return entente_timeline_data_new (chronology, ENTENTE_TIMELINE_LANES_ENTITY);
}

static void
assert_lane (EntenteTimelineData *data,
             guint                item,
             const char          *id,
             const char          *lane)
{
  g_assert_cmpstr (entente_timeline_data_get_row (data, item)->id, ==, id);
  g_assert_cmpstr (data->lanes->pdata[g_array_index (data->items, EntenteTimelineItem, item).lane], ==, lane);
}

static void
test_lanes (void)
{
  g_autoptr (EntenteTimelineData) data = make_data ();

  g_assert_cmpuint (data->items->len, ==, 3);
  g_assert_cmpuint (data->lanes->len, ==, 3);
  g_assert_true (data->are_entities);
  /* Of as many items, the lane with more deals is above; what names no party is last. Without a date there is no lane. */
  g_assert_cmpstr (data->lanes->pdata[0], ==, "second");
  g_assert_cmpstr (data->lanes->pdata[1], ==, "first");
  assert_lane (data, 0, "a", "second");
  assert_lane (data, 1, "b", "first");
  assert_lane (data, 2, "c", "No Party Named");
  g_assert_true (g_array_index (data->items, EntenteTimelineItem, 1).is_event);

  entente_timeline_data_set_lanes (data, ENTENTE_TIMELINE_LANES_KIND);
  g_assert_false (data->are_entities);
  g_assert_cmpuint (data->lanes->len, ==, 3);
  assert_lane (data, 0, "a", "Investment");
  assert_lane (data, 1, "b", "Events");
  assert_lane (data, 2, "c", "Licence");
  g_assert_cmpstr (data->lanes->pdata[2], ==, "Events");

  g_assert_cmpuint (entente_timeline_data_find_item (data, "c"), ==, 2);
  g_assert_cmpuint (entente_timeline_data_find_item (data, "talks"), ==, ENTENTE_TIMELINE_NOTHING);
  g_assert_cmpuint (entente_timeline_data_find_item (data, NULL), ==, ENTENTE_TIMELINE_NOTHING);
}

static void
test_shelf (void)
{
  static const char *const order[] = { "talks", "committed", "whenever", "happened", "follows", "standing" };
  g_autoptr (EntenteTimelineData) data = make_data ();

  g_assert_cmpuint (data->undated->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((EntenteRow *) data->undated->pdata[i])->id, ==, order[i]);
  g_assert_cmpuint (entente_timeline_group_of (data->undated->pdata[4]), ==, ENTENTE_TIMELINE_GROUP_FOLLOWS);
  g_assert_cmpstr (entente_timeline_group_get_name (ENTENTE_TIMELINE_GROUP_STANDING), ==, "Standing");
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
      EntenteRow row = { .type = ENTENTE_SUBJECT_DEAL, .step = (char *) groups[i].step, .modality = ENTENTE_MODALITY_ASSERTED };

      g_assert_cmpstr (entente_timeline_group_get_name (entente_timeline_group_of (&row)), ==, groups[i].group);
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
  g_autoptr (EntenteTimelineData) data = make_data ();
  EntenteRow *talks = data->undated->pdata[0];
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
  g_test_add_func ("/timeline-data/shelf", test_shelf);
  g_test_add_func ("/timeline-data/groups", test_groups);
  g_test_add_func ("/timeline-data/words", test_words);
  g_test_add_func ("/timeline-data/label", test_label);
  return g_test_run ();
}
