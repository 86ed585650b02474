/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The state of a window: every notification is recorded, and one that no test asserts is a failure. */

#include "entente-session.h"

#include <stdlib.h>

typedef struct {
  EntenteSession *session;
  GString        *notes;
} Fixture;

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  g_string_append_printf (fixture->notes, fixture->notes->len > 0 ? " %s" : "%s", pspec->name);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The names of what was notified since, in alphabetical order. */
static void
assert_notes (Fixture    *fixture,
              const char *expected)
{
  g_auto (GStrv) notes = g_strsplit (fixture->notes->str, " ", -1);
  g_autofree char *sorted = NULL;

  qsort (notes, g_strv_length (notes), sizeof (char *), compare);
  sorted = g_strjoinv (" ", notes);
  g_assert_cmpstr (sorted, ==, expected);
  g_string_truncate (fixture->notes, 0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = entente_session_new ();
  fixture->notes = g_string_new (NULL);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  assert_notes (fixture, "");
  g_string_free (fixture->notes, TRUE);
  g_assert_finalize_object (fixture->session);
}

static void
assert_place (Fixture              *fixture,
              const char           *scope,
              EntenteSelectionKind  kind,
              const char           *selection)
{
  g_assert_cmpstr (entente_session_get_scope (fixture->session), ==, scope);
  g_assert_cmpint (entente_session_get_selection_kind (fixture->session), ==, kind);
  g_assert_cmpstr (entente_session_get_selection (fixture->session), ==, selection);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy (entente_session_get_filter (fixture->session));

  g_free (filter->text);
  filter->text = g_strdup (text);
  entente_session_set_filter (fixture->session, filter);
}

/* What was clicked on is asked for before what goes with it. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  entente_session_enter (fixture->session, "openai");
  g_assert_cmpstr (fixture->notes->str, ==, "selection-kind selection scope can-go-back");
  type (fixture, "open");
  g_string_truncate (fixture->notes, 0);
  entente_session_go_back (fixture->session);
  entente_session_go_back (fixture->session);
  g_assert_cmpstr (fixture->notes->str, ==,
                   "filter can-go-forward selection-kind selection scope can-go-back");
  g_string_truncate (fixture->notes, 0);
}

static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  assert_place (fixture, NULL, ENTENTE_SELECTION_NOTHING, NULL);
  entente_session_enter (fixture->session, "openai");
  assert_notes (fixture, "can-go-back scope selection selection-kind");
  entente_session_select (fixture->session, ENTENTE_SELECTION_DEAL, "talks");
  assert_notes (fixture, "selection selection-kind");
  entente_session_select (fixture->session, ENTENTE_SELECTION_DEAL, "licence");
  assert_notes (fixture, "selection");
  assert_place (fixture, "openai", ENTENTE_SELECTION_DEAL, "licence");

  entente_session_go_back (fixture->session);
  assert_notes (fixture, "can-go-forward selection");
  assert_place (fixture, "openai", ENTENTE_SELECTION_DEAL, "talks");
  entente_session_go_back (fixture->session);
  entente_session_go_back (fixture->session);
  g_string_truncate (fixture->notes, 0);
  assert_place (fixture, NULL, ENTENTE_SELECTION_NOTHING, NULL);
  g_assert_false (entente_session_can_go_back (fixture->session));
  /* At the end of the way nothing happens. */
  entente_session_go_back (fixture->session);
  assert_notes (fixture, "");

  entente_session_go_forward (fixture->session);
  entente_session_go_forward (fixture->session);
  entente_session_go_forward (fixture->session);
  entente_session_go_forward (fixture->session);
  g_string_truncate (fixture->notes, 0);
  assert_place (fixture, "openai", ENTENTE_SELECTION_DEAL, "licence");
}

/* To ask for what is there already is no step. */
static void
test_equal (Fixture      *fixture,
            gconstpointer data)
{
  entente_session_enter (fixture->session, "openai");
  g_string_truncate (fixture->notes, 0);
  entente_session_enter (fixture->session, "openai");
  entente_session_select (fixture->session, ENTENTE_SELECTION_ENTITY, "openai");
  type (fixture, "");
  assert_notes (fixture, "");
  entente_session_go_back (fixture->session);
  g_string_truncate (fixture->notes, 0);
  g_assert_false (entente_session_can_go_back (fixture->session));
}

/* A new step forgets what lay ahead. */
static void
test_branch (Fixture      *fixture,
             gconstpointer data)
{
  entente_session_enter (fixture->session, "openai");
  entente_session_enter (fixture->session, "amazon");
  entente_session_go_back (fixture->session);
  g_string_truncate (fixture->notes, 0);
  entente_session_enter (fixture->session, "google");
  assert_notes (fixture, "can-go-forward scope selection");
  entente_session_go_back (fixture->session);
  assert_place (fixture, "openai", ENTENTE_SELECTION_ENTITY, "openai");
  g_string_truncate (fixture->notes, 0);
}

/* A word typed letter by letter is one step; a filter set otherwise is another. Back takes each of them back. */
static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (EntenteFilter) filter = NULL;

  type (fixture, "o");
  assert_notes (fixture, "can-go-back filter");
  type (fixture, "op");
  type (fixture, "ope");
  assert_notes (fixture, "filter filter");
  filter = entente_filter_copy (entente_session_get_filter (fixture->session));
  filter->modalities = 1 << ENTENTE_MODALITY_REPORTED;
  entente_session_set_filter (fixture->session, filter);
  assert_notes (fixture, "filter");
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (fixture->session)), ==, 2);

  entente_session_go_back (fixture->session);
  g_assert_cmpstr (entente_session_get_filter (fixture->session)->text, ==, "ope");
  g_assert_cmpuint (entente_session_get_filter (fixture->session)->modalities, ==, 0);
  /* After walking, typing is a new step. */
  type (fixture, "open");
  entente_session_go_back (fixture->session);
  g_assert_cmpstr (entente_session_get_filter (fixture->session)->text, ==, "ope");
  entente_session_go_back (fixture->session);
  g_assert_cmpuint (entente_filter_count (entente_session_get_filter (fixture->session)), ==, 0);
  g_assert_false (entente_session_can_go_back (fixture->session));
  g_string_truncate (fixture->notes, 0);
}

/* What was typed and erased again is no step. */
static void
test_erase (Fixture      *fixture,
            gconstpointer data)
{
  entente_session_enter (fixture->session, "openai");
  g_string_truncate (fixture->notes, 0);
  type (fixture, "o");
  type (fixture, "op");
  type (fixture, "");
  assert_notes (fixture, "filter filter filter");
  assert_place (fixture, "openai", ENTENTE_SELECTION_ENTITY, "openai");
  g_assert_false (entente_session_can_go_forward (fixture->session));
  entente_session_go_back (fixture->session);
  assert_notes (fixture, "can-go-back can-go-forward scope selection selection-kind");
  type (fixture, "a");
  type (fixture, "");
  assert_notes (fixture, "can-go-back can-go-back can-go-forward filter filter");
}

/* The history is bounded, and its far end is forgotten first. */
static void
test_long_history (Fixture      *fixture,
                   gconstpointer data)
{
  guint n = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("entity-%u", i);

      entente_session_enter (fixture->session, id);
    }
  assert_place (fixture, "entity-999", ENTENTE_SELECTION_ENTITY, "entity-999");
  while (entente_session_can_go_back (fixture->session))
    {
      entente_session_go_back (fixture->session);
      n++;
    }
  g_assert_cmpuint (n, ==, 199);
  assert_place (fixture, "entity-800", ENTENTE_SELECTION_ENTITY, "entity-800");
  g_string_truncate (fixture->notes, 0);
}

static void
fill_part (EntenteFilter    *filter,
           EntenteFilterPart part)
{
  switch (part)
    {
    case ENTENTE_FILTER_TEXT:
      filter->text = g_strdup ("a");
      break;
    case ENTENTE_FILTER_ENTITY_KINDS:
      filter->entity_kinds = 1;
      break;
    case ENTENTE_FILTER_DEAL_KINDS:
      filter->deal_kinds = 1;
      break;
    case ENTENTE_FILTER_STEPS:
      filter->steps = 1;
      break;
    case ENTENTE_FILTER_AMOUNT:
      filter->amount = (EntenteMoney) { "USD", 1, ENTENTE_MONEY_NO_UPPER, ENTENTE_QUALIFIER_AT_LEAST, ENTENTE_PERIOD_ONCE };
      break;
    case ENTENTE_FILTER_WINDOW:
      filter->last_day = 0;
      break;
    case ENTENTE_FILTER_MODALITIES:
      filter->modalities = 1;
      break;
    case ENTENTE_FILTER_SOURCE:
      filter->source = g_strdup ("s");
      break;
    case ENTENTE_FILTER_DATASET:
      filter->dataset = g_strdup ("d");
      break;
    case ENTENTE_N_FILTER_PARTS:
    default:
      g_assert_not_reached ();
    }
}

/* Each part is seen, counted, copied, compared and cleared by itself. */
static void
test_parts (void)
{
  g_autoptr (EntenteFilter) nothing = entente_filter_new ();

  for (EntenteFilterPart part = 0; part < ENTENTE_N_FILTER_PARTS; part++)
    {
      g_autoptr (EntenteFilter) filter = entente_filter_new ();
      g_autoptr (EntenteFilter) copy = NULL;
      g_autoptr (EntenteFilter) deals = NULL;

      fill_part (filter, part);
      for (EntenteFilterPart other = 0; other < ENTENTE_N_FILTER_PARTS; other++)
        g_assert_cmpint (entente_filter_has_part (filter, other), ==, other == part);
      g_assert_cmpuint (entente_filter_count (filter), ==, 1);
      g_assert_cmpint (entente_filter_has_other (filter), ==,
                       part != ENTENTE_FILTER_TEXT && part != ENTENTE_FILTER_ENTITY_KINDS);
      copy = entente_filter_copy (filter);
      g_assert_true (entente_filter_equal (filter, copy));
      g_assert_false (entente_filter_equal (filter, nothing));
      deals = entente_filter_copy_for_deals (filter);
      g_assert_true (entente_filter_equal (deals, entente_filter_has_other (filter) ? filter : nothing));
      entente_filter_clear_part (copy, part);
      g_assert_true (entente_filter_equal (copy, nothing));
      g_assert_false (entente_filter_equal (filter, copy));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/session/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("walk", test_walk);
  ADD ("equal", test_equal);
  ADD ("branch", test_branch);
  ADD ("filter", test_filter);
  ADD ("erase", test_erase);
  ADD ("long-history", test_long_history);
#undef ADD
  g_test_add_func ("/session/filter/parts", test_parts);

  return g_test_run ();
}
