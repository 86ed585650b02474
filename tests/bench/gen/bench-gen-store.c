/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reference writer: fills an empty store by SQLite alone, as fast as it takes rows. Each table by one prepared INSERT in
 * one transaction, the indexes after their tables, the text search in the order of the keys. Nothing is looked up: the
 * generator knows the keys. */

#include "bench-gen-private.h"

#include "entente-date.h"
#include "entente-fold.h"

#include <gio/gio.h>
#include <sqlite3.h>
#include <string.h>

typedef struct {
  sqlite3      *database;
  sqlite3_stmt *source, *section, *paragraph, *subject, *statement, *text, *preferred, *difference, *member;
  gint64        source_key;
  gint64        subject_key;
  gint64        statement_key;
  gint64        difference_key;
  gint64        spent;  /* microseconds within SQLite and what is done for it */
} Writer;

static void
check (Writer *self,
       int     result)
{
  if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
    g_error ("SQLite: %s", sqlite3_errmsg (self->database));
}

static void
execute (Writer     *self,
         const char *sql)
{
  check (self, sqlite3_exec (self->database, sql, NULL, NULL, NULL));
}

static sqlite3_stmt *
prepare (Writer     *self,
         const char *sql)
{
  sqlite3_stmt *statement;

  check (self, sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
  return statement;
}

static void
run (Writer       *self,
     sqlite3_stmt *statement)
{
  check (self, sqlite3_step (statement));
  check (self, sqlite3_reset (statement));
}

static void
bind_text (sqlite3_stmt *statement,
           int           parameter,
           const char   *text)
{
  if (text != NULL && *text != '\0')
    sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, parameter);
}

static void
bind_number (sqlite3_stmt *statement,
             int           parameter,
             gint64        number)
{
  sqlite3_bind_int64 (statement, parameter, number);
}

/* Or nothing, if @number is @none. */
static void
bind_number_unless (sqlite3_stmt *statement,
                    int           parameter,
                    gint64        number,
                    gint64        none)
{
  if (number != none)
    sqlite3_bind_int64 (statement, parameter, number);
  else
    sqlite3_bind_null (statement, parameter);
}

static gint64
dataset_key (const char *dataset)
{
  static const char *const datasets[] = { BENCH_DATASET, "bench-filings", "bench-notes" };
  guint i = 0;

  while (strcmp (datasets[i], dataset) != 0)
    i++;
  return i + 1;
}

static void
put_source (const EntenteSource *source,
            gpointer             data)
{
  Writer *self = data;
  gint64 start = g_get_monotonic_time ();
  gint64 dataset = dataset_key (source->dataset);

  self->source_key++;
  bind_number (self->source, 1, self->source_key);
  bind_text (self->source, 2, source->id);
  bind_number (self->source, 3, dataset);
  bind_number (self->source, 4, dataset * 1048576 + self->source_key);
  bind_text (self->source, 5, source->kind);
  bind_text (self->source, 6, source->title);
  bind_text (self->source, 7, source->published);
  bind_text (self->source, 8, source->link);
  run (self, self->source);
  for (guint i = 0; i < source->sections->len; i++)
    {
      const EntenteSection *section = &g_array_index (source->sections, EntenteSection, i);

      bind_number (self->section, 1, self->source_key);
      bind_number (self->section, 2, section->paragraph);
      bind_text (self->section, 3, section->title);
      run (self, self->section);
    }
  for (guint i = 0; i < source->paragraphs->len; i++)
    {
      const EntenteParagraph *paragraph = &g_array_index (source->paragraphs, EntenteParagraph, i);

      bind_number (self->paragraph, 1, self->source_key);
      bind_number (self->paragraph, 2, paragraph->number);
      bind_number (self->paragraph, 3, paragraph->role);
      bind_number (self->paragraph, 4, paragraph->sentences);
      run (self, self->paragraph);
    }
  self->spent += g_get_monotonic_time () - start;
}

static void
bind_date (sqlite3_stmt *statement,
           int           parameter,
           const char   *text)
{
  g_autoptr (EntenteDate) date = text != NULL ? entente_date_parse (text, NULL) : NULL;

  if (date == NULL)
    {
      for (int i = 0; i < 3; i++)
        sqlite3_bind_null (statement, parameter + i);
      return;
    }
  bind_number (statement, parameter, entente_date_get_first_day (date));
  bind_number (statement, parameter + 1, entente_date_get_last_day (date));
  bind_number (statement, parameter + 2, entente_date_get_precision (date));
}

static void
insert_statement (Writer               *self,
                  const BenchStatement *statement)
{
  const EntenteStatement *slots = &statement->slots;
  sqlite3_stmt *insert = self->statement;
  g_autofree char *folded = slots->text != NULL ? entente_fold (slots->text) : NULL;
  int n = 1;

  self->statement_key++;
  bind_number (insert, n++, self->statement_key);
  bind_text (insert, n++, slots->id);
  bind_number (insert, n++, dataset_key (slots->dataset));
  bind_number (insert, n++, statement->subject);
  bind_text (insert, n++, entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, slots->property));
  bind_number_unless (insert, n++, statement->object, 0);
  bind_text (insert, n++, slots->code);
  bind_text (insert, n++, slots->text);
  bind_text (insert, n++, slots->amount.currency);
  bind_number_unless (insert, n++, slots->amount.lower, ENTENTE_MONEY_NO_LOWER);
  bind_number_unless (insert, n++, slots->amount.upper, ENTENTE_MONEY_NO_UPPER);
  bind_text (insert, n++, entente_vocabulary_nth (ENTENTE_VOCABULARY_QUALIFIER, slots->amount.qualifier));
  bind_text (insert, n++, entente_vocabulary_nth (ENTENTE_VOCABULARY_PERIOD, slots->amount.period));
  bind_text (insert, n++, slots->words);
  bind_text (insert, n++, slots->date);
  bind_number (insert, n++, slots->modality);
  bind_number_unless (insert, n++, statement->credited_to, 0);
  bind_number_unless (insert, n++, statement->condition, 0);
  bind_number_unless (insert, n++, statement->source, 0);
  bind_number (insert, n++, slots->paragraph);
  bind_number (insert, n++, slots->sentence);
  bind_number (insert, n++, slots->rank);
  bind_date (insert, n, slots->date);
  run (self, insert);

  if (folded != NULL)
    {
      bind_number (self->text, 1, self->statement_key);
      bind_text (self->text, 2, folded);
      run (self, self->text);
    }
}

static const EntenteStatement *
find_first (const BenchStatement *statements,
            guint                 n_statements,
            EntenteProperty       property)
{
  for (guint i = 0; i < n_statements; i++)
    if (statements[i].slots.property == property)
      return &statements[i].slots;
  return NULL;
}

/* A row of the preferred view, of the first statement of each property: not always the one that preferred.sql chooses, but as
 * much to write. */
static void
insert_preferred (Writer                     *self,
                  const EntenteSubjectRecord *subject,
                  const BenchStatement       *statements,
                  guint                       n_statements)
{
  const EntenteStatement *name = find_first (statements, n_statements, ENTENTE_PROPERTY_NAME);
  const EntenteStatement *kind = find_first (statements, n_statements, ENTENTE_PROPERTY_KIND);
  const EntenteStatement *status = find_first (statements, n_statements, ENTENTE_PROPERTY_STATUS);
  const EntenteStatement *amount = find_first (statements, n_statements, ENTENTE_PROPERTY_AMOUNT);
  sqlite3_stmt *insert = self->preferred;

  sqlite3_clear_bindings (insert);
  bind_number (insert, 1, self->subject_key);
  bind_number (insert, 2, subject->type);
  bind_text (insert, 3, name != NULL ? name->text : NULL);
  bind_text (insert, 4, kind != NULL ? kind->code : NULL);
  bind_text (insert, 5, status != NULL ? status->code : NULL);
  bind_text (insert, 6, status != NULL ? status->date : NULL);
  bind_date (insert, 7, status != NULL ? status->date : NULL);
  if (amount != NULL)
    {
      bind_text (insert, 10, amount->code);
      bind_text (insert, 11, amount->amount.currency);
      bind_number_unless (insert, 12, amount->amount.lower, ENTENTE_MONEY_NO_LOWER);
      bind_number_unless (insert, 13, amount->amount.upper, ENTENTE_MONEY_NO_UPPER);
      bind_text (insert, 14, entente_vocabulary_nth (ENTENTE_VOCABULARY_QUALIFIER, amount->amount.qualifier));
      bind_text (insert, 15, entente_vocabulary_nth (ENTENTE_VOCABULARY_PERIOD, amount->amount.period));
      bind_text (insert, 16, amount->words);
    }
  if (status != NULL || name != NULL)
    bind_number (insert, 17, (status != NULL ? status : name)->modality);
  run (self, insert);
}

static void
put_subject (const EntenteSubjectRecord *subject,
             const BenchStatement       *statements,
             guint                       n_statements,
             gpointer                    data)
{
  Writer *self = data;
  gint64 start = g_get_monotonic_time ();

  bind_number (self->subject, 1, ++self->subject_key);
  bind_text (self->subject, 2, subject->id);
  bind_number (self->subject, 3, subject->type);
  run (self, self->subject);
  for (guint i = 0; i < n_statements; i++)
    insert_statement (self, &statements[i]);
  insert_preferred (self, subject, statements, n_statements);
  self->spent += g_get_monotonic_time () - start;
}

static void
put_statement (const BenchStatement *statement,
               gpointer              data)
{
  Writer *self = data;
  gint64 start = g_get_monotonic_time ();

  insert_statement (self, statement);
  self->spent += g_get_monotonic_time () - start;
}

static void
put_difference (const EntenteDifference *difference,
                gpointer                 data)
{
  Writer *self = data;
  gint64 start = g_get_monotonic_time ();

  bind_number (self->difference, 1, ++self->difference_key);
  bind_text (self->difference, 2, difference->id);
  bind_number (self->difference, 3, dataset_key (difference->dataset));
  bind_text (self->difference, 4, difference->title);
  bind_number (self->difference, 5, difference->kind);
  bind_text (self->difference, 6, difference->note);
  run (self, self->difference);
  for (guint i = 0; i < difference->statements->len; i++)
    {
      bind_number (self->member, 1, self->difference_key);
      bind_number (self->member, 2, i);
      bind_text (self->member, 3, difference->statements->pdata[i]);
      run (self, self->member);
    }
  self->spent += g_get_monotonic_time () - start;
}

/* Takes away indexes and triggers, and returns the SQL that makes them after the rows. */
static char *
drop_what_follows (Writer *self)
{
  g_autoptr (GString) drop = g_string_new (NULL);
  GString *create = g_string_new (NULL);
  sqlite3_stmt *list = prepare (self, "SELECT name, sql, type FROM sqlite_schema "
                                      "WHERE type IN ('index', 'trigger') AND sql IS NOT NULL");

  while (sqlite3_step (list) == SQLITE_ROW)
    {
      g_string_append_printf (drop, "DROP %s %s;", sqlite3_column_text (list, 2), sqlite3_column_text (list, 0));
      g_string_append_printf (create, "%s;", sqlite3_column_text (list, 1));
    }
  sqlite3_finalize (list);
  execute (self, drop->str);
  return g_string_free (create, FALSE);
}

static gboolean
has (Writer     *self,
     const char *sql)
{
  sqlite3_stmt *query = prepare (self, sql);
  gboolean is_there = sqlite3_step (query) == SQLITE_ROW;

  sqlite3_finalize (query);
  return is_there;
}

/* Up to step 3 of the schema it counted deals and events. */
static sqlite3_stmt *
prepare_preferred (Writer *self)
{
  gboolean counts = has (self, "SELECT 1 FROM pragma_table_info ('preferred') WHERE name = 'deals'");
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO preferred (subject, type, name, kind, step, date, first_day, last_day, precision, measure, "
                     "currency, lower, upper, qualifier, period, words, modality, differences%s) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0%s)",
                     counts ? ", deals, events" : "", counts ? ", 0, 0" : "");

  return prepare (self, sql);
}

/**
 * bench_write_store:
 * @sizes: how many there are of each
 * @path: an empty store of the present schema
 * @generating: (out) (optional): the time that making the records took, in microseconds
 * @writing: (out) (optional): the time that writing them took
 *
 * Fills the store by the reference writer. The rows of the preferred view are such as to take as long, not those that
 * preferred.sql would choose: a caller who looks at them has the store make them anew.
 */
void
bench_write_store (const BenchSizes *sizes,
                   const char       *path,
                   gint64           *generating,
                   gint64           *writing)
{
  static const BenchSink sink = { put_source, put_subject, put_statement, put_difference };
  Writer self = { 0 };
  g_autofree char *indexes = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 generated, before_indexes;

  check (&self, sqlite3_open_v2 (path, &self.database, SQLITE_OPEN_READWRITE, NULL));
  execute (&self, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA foreign_keys = OFF;"
                  "PRAGMA wal_autocheckpoint = 100000; BEGIN");
  execute (&self, "INSERT INTO dataset (key, id) VALUES (1, '" BENCH_DATASET "'), (2, 'bench-filings'), (3, 'bench-notes')");
  indexes = drop_what_follows (&self);
  self.source = prepare (&self, "INSERT INTO source (key, id, dataset, position, kind, title, published, link) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  self.section = prepare (&self, "INSERT INTO section VALUES (?, ?, ?)");
  self.paragraph = prepare (&self, "INSERT INTO paragraph VALUES (?, ?, ?, ?)");
  self.subject = prepare (&self, "INSERT INTO subject (key, id, type) VALUES (?, ?, ?)");
  self.statement = prepare (&self, "INSERT INTO statement VALUES "
                                   "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  self.text = prepare (&self, "INSERT INTO statement_text (rowid, text) VALUES (?, ?)");
  self.preferred = prepare_preferred (&self);
  self.difference = prepare (&self, "INSERT INTO difference VALUES (?, ?, ?, ?, ?, ?)");
  self.member = prepare (&self, "INSERT INTO difference_statement VALUES (?, ?, ?)");

  bench_generate (sizes, TRUE, &sink, &self);
  generated = g_get_monotonic_time () - start - self.spent;

  before_indexes = g_get_monotonic_time ();
  if (has (&self, "SELECT 1 FROM sqlite_schema WHERE name = 'statement_tally'"))
    execute (&self, "INSERT INTO statement_tally SELECT dataset, ifnull (source, 0), modality, count(*) "
                    "FROM statement NOT INDEXED GROUP BY 1, 2, 3");
  execute (&self, indexes);
  execute (&self, "COMMIT");
  sqlite3_stmt *all[] = { self.source, self.section,   self.paragraph,  self.subject, self.statement,
                          self.text,   self.preferred, self.difference, self.member };
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    sqlite3_finalize (all[i]);
  check (&self, sqlite3_close (self.database));
  self.spent += g_get_monotonic_time () - before_indexes;

  if (generating != NULL)
    *generating = generated;
  if (writing != NULL)
    *writing = self.spent;
}
