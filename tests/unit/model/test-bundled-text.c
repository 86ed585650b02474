/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundled landscape in German, as far as fixtures/landscape/de.po has it: what is shown of it is translated, sorted and
 * found by that, too; what the person or another dataset says isn't, and nothing is in the file. */

#include "entente-bundled-text.h"
#include "entente-id.h"
#include "entente-landscape.h"
#include "entente-language-test.h"
#include "entente-row-text.h"
#include "entente-statement-text.h"
#include "entente-test.h"

#include <string.h>

typedef struct {
  TestFolder       *folder;
  EntenteLandscape *landscape;
} Fixture;

static void
open_landscape (Fixture *fixture)
{
  g_autofree char *path = test_folder_file (fixture->folder, "landscape.db");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  fixture->landscape = entente_landscape_new (path);
  entente_landscape_open_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  entente_landscape_open_finish (fixture->landscape, answer, &notice, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = test_folder_new ();
  if (test_language_set ("de_DE.UTF-8", "catalogues"))
    open_landscape (fixture);
  else
    g_test_skip ("the C library has no such locale, and it could not be made: localedef or its sources are missing");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->landscape);
  test_folder_free (fixture->folder);
}

/* The names of a list as they are shown, each in quotation marks, in its order. */
static char *
list_names (Fixture           *fixture,
            EntenteSubjectType type,
            const char        *text)
{
  g_autoptr (EntenteListQuery) query = entente_list_query_new (type);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);

  query->filter->text = g_strdup (text);
  entente_landscape_list_async (fixture->landscape, query, 1000, 1000, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  keys = entente_landscape_list_finish (fixture->landscape, answer, &rows, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "“%s”", entente_row_get_name (rows->pdata[i]));
  return g_string_free (names, FALSE);
}

static EntenteRow *
find_row (Fixture    *fixture,
          const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteRow *row;

  entente_landscape_find_row_async (fixture->landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  row = entente_landscape_find_row_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return row;
}

static EntenteCard *
get_card (Fixture    *fixture,
          const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  EntenteCard *card;

  entente_landscape_get_card_async (fixture->landscape, id, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  card = entente_landscape_get_card_finish (fixture->landscape, answer, &error);
  g_assert_no_error (error);
  return card;
}

/* Takes over the records. */
static void
edit (Fixture        *fixture,
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

static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (EntenteRow) government = NULL;
  g_autoptr (EntenteRow) outright = NULL;
  g_autoptr (EntenteRow) untranslated = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *spoken = NULL;

  if (fixture->landscape == NULL)
    return;
  government = find_row (fixture, "government-ai-investment");
  g_assert_cmpstr (entente_row_get_name (government), ==, "Staatliche Förderung der KI-Forschung");
  g_assert_cmpstr (government->name, ==, "Government AI research funding");
  summary = entente_row_format_summary (government);
  g_assert_nonnull (strstr (summary, "Vereinigte Staaten"));

  outright = find_row (fixture, "microsoft-openai-acquisition");
  g_assert_cmpstr (entente_row_get_credit (outright), ==, "Kenner der Branche");
  spoken = entente_row_speak (outright, &(EntenteStyle) { 0 });
  g_assert_nonnull (strstr (spoken, "Übernahme von OpenAI durch Microsoft"));
  g_assert_nonnull (strstr (spoken, "Kenner der Branche"));

  untranslated = find_row (fixture, "healthcare");
  g_assert_cmpstr (entente_row_get_name (untranslated), ==, "Healthcare");
}

/* In the order of what is shown, and found by it, by the original, and by a translated alias. */
static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *all = NULL;
  const char *cloud, *net, *entente;

  if (fixture->landscape == NULL)
    return;
  all = list_names (fixture, ENTENTE_SUBJECT_ENTITY, NULL);
  cloud = strstr (all, "“Copilot”");
  net = strstr (all, "“Das Weltnetz”");
  entente = strstr (all, "“DeepMind”");
  g_assert_true (cloud != NULL && net != NULL && entente != NULL);
  g_assert_true (cloud < net && net < entente);

  for (guint i = 0; i < 3; i++)
    {
      static const char *const texts[] = { "vereinigte", "united states", "v. s." };
      g_autofree char *found = list_names (fixture, ENTENTE_SUBJECT_ENTITY, texts[i]);

      g_assert_cmpstr (found, ==, "“Vereinigte Staaten”");
    }
}

static void
test_statements (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (EntenteCard) openai = NULL;
  g_autoptr (EntenteCard) partnership = NULL;
  EntenteSource *source;
  guint n_translated = 0;

  if (fixture->landscape == NULL)
    return;
  openai = get_card (fixture, "openai");
  for (guint i = 0; i < openai->statements->len; i++)
    {
      g_autofree char *text =
        entente_statement_format_text (openai->statements->pdata[i], entente_references_name_of, openai->references);

      g_assert_cmpstr (text, !=, "Anthropic is OpenAI’s main competitor.");
      n_translated += strcmp (text, "Anthropic ist der schärfste Mitbewerber von OpenAI.") == 0;
    }
  g_assert_cmpuint (n_translated, ==, 1);

  n_translated = 0;
  for (guint i = 0; i < openai->differences->len; i++)
    n_translated +=
      strcmp (entente_difference_get_title (openai->differences->pdata[i]), "Wie viel Microsoft angelegt hat") == 0;
  partnership = get_card (fixture, "microsoft-openai-since-2019");
  for (guint i = 0; i < partnership->differences->len; i++)
    n_translated +=
      strcmp (entente_difference_get_title (partnership->differences->pdata[i]), "Wie viel Microsoft angelegt hat") == 0;
  g_assert_cmpuint (n_translated, >=, 1);

  source = g_hash_table_lookup (openai->references->sources, "openai-microsoft-partnership");
  g_assert_true (g_str_has_prefix (entente_source_get_note (source), "Ein Artikel ohne eigene Überschrift"));
}

/* Who says something in their own words is shown with these, letter by letter. */
static void
test_own (Fixture      *fixture,
          gconstpointer data)
{
  EntenteRecords *records;
  EntenteStatement *statement;
  g_autoptr (EntenteRow) mine = NULL;
  g_autoptr (EntenteRow) deal = NULL;
  g_autoptr (EntenteRow) renamed = NULL;
  g_autofree char *found = NULL;
  g_autofree char *summary = NULL;

  if (fixture->landscape == NULL)
    return;
  records = test_records_new (ENTENTE_DATASET_USER);
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "my-states", "United States", NULL);
  test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, "my-deal", "Mine", NULL);
  test_records_add (records, "my-deal", ENTENTE_PROPERTY_PARTY, "my-states", "partner", NULL);
  statement = test_records_add (records, "united-states", ENTENTE_PROPERTY_VIEW, NULL, NULL,
                                "Anthropic is OpenAI’s main competitor.");
  g_assert_cmpstr (entente_statement_get_text (statement), ==, "Anthropic is OpenAI’s main competitor.");
  edit (fixture, records);

  mine = find_row (fixture, "my-states");
  g_assert_cmpstr (entente_row_get_name (mine), ==, "United States");
  deal = find_row (fixture, "my-deal");
  summary = entente_row_format_summary (deal);
  g_assert_nonnull (strstr (summary, "United States"));
  found = list_names (fixture, ENTENTE_SUBJECT_ENTITY, "united states");
  g_assert_cmpstr (found, ==, "“United States”“Vereinigte Staaten”");

  /* What the person calls something counts more; it is still found by its other names. */
  records = test_records_new (ENTENTE_DATASET_USER);
  statement = test_records_add (records, "united-states", ENTENTE_PROPERTY_NAME, NULL, NULL, "The internet");
  g_free (statement->id);
  statement->id = g_strdup ("user-another");
  edit (fixture, records);
  renamed = find_row (fixture, "united-states");
  g_assert_cmpstr (entente_row_get_name (renamed), ==, "The internet");
  g_free (found);
  found = list_names (fixture, ENTENTE_SUBJECT_ENTITY, "vereinigte");
  g_assert_cmpstr (found, ==, "“The internet”");
}

static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (EntenteOverview) overview = NULL;

  if (fixture->landscape == NULL)
    return;
  entente_landscape_get_overview_async (fixture->landscape, NULL, test_done_cb, &result);
  answer = test_wait (&result);
  overview = entente_landscape_get_overview_finish (fixture->landscape, answer, NULL);
  g_assert_cmpstr (overview->title, ==, "Landschaft der KI-Partnerschaften");
}

/* Exports are the same in every language. */
static void
test_exports (Fixture      *fixture,
              gconstpointer data)
{
  if (fixture->landscape == NULL)
    return;
  for (EntenteExportFormat format = ENTENTE_EXPORT_STATEMENTS_CSV; format <= ENTENTE_EXPORT_JSON; format++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) answer = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      entente_landscape_export_async (fixture->landscape, format, stream, NULL, test_done_cb, &result);
      answer = test_wait (&result);
      entente_landscape_export_finish (fixture->landscape, answer, &error);
      g_assert_no_error (error);
      g_output_stream_write (stream, "", 1, NULL, NULL);
      g_output_stream_close (stream, NULL, NULL);
      text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
      g_assert_nonnull (strstr (text, "Microsoft buys OpenAI outright"));
      g_assert_nonnull (strstr (text, "United States"));
      g_assert_null (strstr (text, "Vereinigte Staaten"));
      g_assert_null (strstr (text, "Übernahme von OpenAI durch Microsoft"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name) g_test_add ("/bundled-text/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (rows);
  ADD (lists);
  ADD (statements);
  ADD (own);
  ADD (title);
  ADD (exports);
#undef ADD
  return g_test_run ();
}
