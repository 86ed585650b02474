/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "entente-csv.h"
#include "entente-error.h"
#include "test-records.h"

#define HEADER \
  "id,dataset,subject_type,subject,subject_name,property,family,object,object_name,value,text,amount_min,amount_max," \
  "currency,qualifier,measure,period,date,modality,credited_to,condition,source,section,paragraph,sentence,rank\n"

static char *
get_text (GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  return g_strndup (g_memory_output_stream_get_data (memory), g_memory_output_stream_get_data_size (memory));
}

static const char *
no_name_cb (const char *id,
            gpointer    user_data)
{
  return NULL;
}

/* The rows of the table in data/README.md, with all their columns. */
static void
test_example (void)
{
  static const char *const rows[] = {
    "s-75aa2b70d4e7158e5e7e,example,deal,birch-alder-investment,Birch–Alder talks,party,investor,birch,Birch,,"
    "Birch would be the investor.,,,,,,,,reported,The Courier,,daily-wire,Opening,1,1,normal\n",
    "sum-of-two,example,deal,birch-alder-investment,Birch–Alder talks,amount,,,,about $2 billion,"
    "About $2 billion is under discussion.,2000000000,2000000000,USD,about,discussed,once,,reported,The Courier,,"
    "daily-wire,Opening,1,1,normal\n",
    "sum-above-three,example,deal,birch-alder-investment,Birch–Alder talks,amount,,,,more than $3 billion,"
    "The sum is put at more than $3 billion.,3000000000,,USD,more-than,discussed,once,,asserted,,,daily-wire,Opening,"
    "2,2,normal\n",
    "example,deal,birch-alder-investment,Birch–Alder talks,status,,,,in-talks,"
    "Birch and Alder were in talks in May 2024.,,,,,,,2024-05,reported,The Courier,,daily-wire,Opening,1,1,normal\n",
    "example,deal,birch-alder-investment,Birch–Alder talks,term,infrastructure,,,,"
    "Alder is likely to run on Birch's machines.,,,,,,,,possible,,,daily-wire,Opening,1,2,normal\n",
    "example,deal,birch-alder-investment,Birch–Alder talks,benefit,,alder,Alder,,"
    "Alder would have the means for its research.,,,,,,,,forecast,,birch-alder-investment,daily-wire,Opening,2,1,"
    "normal\n",
    "example,entity,alder,Alder,kind,,,,research-lab,Alder is a research lab.,,,,,,,,asserted,,,daily-wire,Opening,1,1,"
    "normal\n",
    "example,entity,alder,Alder,name,,,,Alder,Alder,,,,,,,,asserted,,,daily-wire,Opening,1,1,normal\n",
  };
  g_autofree char *example = test_load_example ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecords) records = test_read (example, strlen (example), NULL, &error);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *text = NULL;
  guint lines = 0;

  g_assert_no_error (error);
  g_assert_true (test_write_csv (records, stream, &error));
  g_assert_no_error (error);
  text = get_text (stream);
  g_assert_true (g_str_has_prefix (text, HEADER));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strstr (text, rows[i]) == NULL)
      g_error ("No row %s in:\n%s", rows[i], text);
  for (const char *p = text; *p != '\0'; p++)
    lines += *p == '\n';
  g_assert_cmpuint (lines, ==, records->statements->len + 1);
}

/* The cell of a text as it is written. */
static char *
write_cell (const char *text)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (EntenteCsv) csv = entente_csv_new (stream, no_name_cb, NULL);
  g_autoptr (EntenteStatement) statement = entente_statement_new ();
  g_autofree char *line = NULL;
  const char *start = "i,,entity,,,view,,,,,";
  const char *end = ",,,,,,,,asserted,,,,,,,normal\n";
  char *cell;

  statement->id = g_strdup ("i");
  statement->property = ENTENTE_PROPERTY_VIEW;
  statement->text = g_strdup (text);
  g_assert_true (entente_csv_add (csv, statement, ENTENTE_SUBJECT_ENTITY, NULL, NULL, NULL));
  g_assert_true (entente_csv_finish (csv, NULL, NULL));
  line = get_text (stream);
  cell = line + strlen (HEADER);
  g_assert_true (g_str_has_prefix (cell, start));
  g_assert_true (g_str_has_suffix (cell, end));
  return g_strndup (cell + strlen (start), strlen (cell) - strlen (start) - strlen (end));
}

static void
test_cells (void)
{
  static const struct {
    const char *text;
    const char *cell;
  } cells[] = {
    { "plain", "plain" },
    { "two, three", "\"two, three\"" },
    { "a \"b\"", "\"a \"\"b\"\"\"" },
    { "a; b", "\"a; b\"" },
    { "é😀", "é😀" },
    { "a - b = c", "a - b = c" },
    { "'quoted'", "'quoted'" },
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
    { "  =1", "'  =1" },
    { "\xc2\xa0=1", "'\xc2\xa0=1" },
    { "\"=1\"", "\"'\"\"=1\"\"\"" },
    { "'=1", "''=1" },
    { "“=1”", "'“=1”" },
    { "\xe2\x80\x8b=1", "'\xe2\x80\x8b=1" },
    { "＝1", "'＝1" },
    { "＋1", "'＋1" },
    { "－1", "'－1" },
    { "＠SUM", "'＠SUM" },
    { "﹦1", "'﹦1" },
    { "−1", "'−1" },
    { "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0" },
    { "=HYPERLINK(\"http://a,b\")", "\"'=HYPERLINK(\"\"http://a,b\"\")\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell = write_cell (cells[i].text);

      g_assert_cmpstr (cell, ==, cells[i].cell);
    }
}

/* The year 44 before our era begins like a formula; a number is left alone. */
static void
test_date_and_number (void)
{
  const char *text = "{ \"format\": \"entente-landscape-1\", \"dataset\": \"t\", \"entities\": [ { \"id\": \"a\","
                     "\"statements\": [ { \"id\": \"i\", \"property\": \"figure\", \"code\": \"paid\","
                     "\"date\": \"-0044\", \"modality\": \"asserted\","
                     "\"amount\": { \"currency\": \"EUR\", \"upper\": \"12.50\","
                     "\"qualifier\": \"up-to\", \"period\": \"per-year\" } } ] } ] }";
  g_autoptr (EntenteRecords) records = test_read (text, strlen (text), NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *table = NULL;

  g_assert_nonnull (records);
  g_assert_true (test_write_csv (records, stream, NULL));
  table = get_text (stream);
  g_assert_cmpstr (table, ==,
                   HEADER "i,t,entity,a,,figure,,,,,,,12.50,EUR,up-to,paid,per-year,'-0044,asserted,,,,,,,normal\n");
}

/* Who is credited has no column for the id, so the id stands in for a name that isn't known. */
static void
test_credit (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (EntenteCsv) csv = entente_csv_new (stream, no_name_cb, NULL);
  g_autoptr (EntenteStatement) statement = entente_statement_new ();
  g_autofree char *table = NULL;

  statement->property = ENTENTE_PROPERTY_VIEW;
  statement->credited_to = g_strdup ("the-courier");
  g_assert_true (entente_csv_add (csv, statement, ENTENTE_SUBJECT_DEAL, NULL, NULL, NULL));
  g_assert_true (entente_csv_finish (csv, NULL, NULL));
  table = get_text (stream);
  g_assert_nonnull (strstr (table, ",asserted,the-courier,"));
}

static void
test_stream (void)
{
  char room[200000];
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (EntenteCsv) csv = entente_csv_new (stream, no_name_cb, NULL);
  g_autoptr (EntenteStatement) statement = entente_statement_new ();
  g_autoptr (GError) error = NULL;
  guint rows = 0;

  statement->property = ENTENTE_PROPERTY_VIEW;
  statement->text = g_strdup ("A row of some length, so that there need not be so many of them to fill the stream");
  while (entente_csv_add (csv, statement, ENTENTE_SUBJECT_DEAL, NULL, NULL, &error))
    {
      rows++;
      /* What is not written yet stays small. */
      g_assert_cmpint (g_seekable_tell (G_SEEKABLE (stream)), >, (goffset) rows * 100 - 70000);
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (rows, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/example", test_example);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/date-and-number", test_date_and_number);
  g_test_add_func ("/csv/credit", test_credit);
  g_test_add_func ("/csv/stream", test_stream);

  return g_test_run ();
}
