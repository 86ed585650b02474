/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The landscape as a file in the stream form, and the hash of its records, which is that of its lines. */

#include "bench-gen-private.h"

#include "entente-records.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  GString   *line;
  FILE      *file;     /* either */
  GChecksum *checksum;
} Stream;

/* @text has no character that JSON wouldn't take as it is but quotes, and none of those. */
static void
append_member (GString    *line,
               const char *key,
               const char *text)
{
  char last = line->str[line->len - 1];

  if (text == NULL || *text == '\0')
    return;
  g_assert (strpbrk (text, "\"\\\n") == NULL);
  if (last != '{')
    g_string_append_c (line, ',');
  g_string_append_c (line, '"');
  g_string_append (line, key);
  g_string_append (line, "\":\"");
  g_string_append (line, text);
  g_string_append_c (line, '"');
}

static void
append_bound (GString            *line,
              const char         *key,
              gint64              bound,
              const EntenteMoney *money)
{
  g_autofree char *text = NULL;

  if (bound == ENTENTE_MONEY_NO_LOWER || bound == ENTENTE_MONEY_NO_UPPER)
    return;
  text = entente_money_bound_to_string (bound, money->currency);
  append_member (line, key, text);
}

static void
append_amount (GString                *line,
               const EntenteStatement *slots)
{
  const EntenteMoney *money = &slots->amount;

  if (!entente_statement_has_amount (slots))
    return;
  g_string_append (line, ",\"amount\":{");
  append_member (line, "currency", money->currency);
  append_bound (line, "lower", money->lower, money);
  append_bound (line, "upper", money->upper, money);
  append_member (line, "qualifier", entente_vocabulary_nth (ENTENTE_VOCABULARY_QUALIFIER, money->qualifier));
  append_member (line, "period", entente_vocabulary_nth (ENTENTE_VOCABULARY_PERIOD, money->period));
  append_member (line, "words", slots->words);
  g_string_append_c (line, '}');
}

static void
append_statement (GString              *line,
                  const BenchStatement *statement,
                  gboolean              with_subject)
{
  const EntenteStatement *slots = &statement->slots;

  g_string_append_c (line, '{');
  append_member (line, "id", slots->id);
  if (with_subject)
    append_member (line, "subject", slots->subject);
  if (strcmp (slots->dataset, BENCH_DATASET) != 0)
    append_member (line, "dataset", slots->dataset);
  append_member (line, "property", entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, slots->property));
  append_member (line, "object", slots->object);
  append_member (line, "code", slots->code);
  append_member (line, "text", slots->text);
  append_amount (line, slots);
  append_member (line, "date", slots->date);
  append_member (line, "modality", entente_vocabulary_nth (ENTENTE_VOCABULARY_MODALITY, slots->modality));
  append_member (line, "credited_to", slots->credited_to);
  append_member (line, "condition", slots->condition);
  append_member (line, "source", slots->source);
  g_string_append_printf (line, ",\"paragraph\":%u,\"sentence\":%u", slots->paragraph, slots->sentence);
  if (slots->rank != ENTENTE_RANK_NORMAL)
    append_member (line, "rank", entente_vocabulary_nth (ENTENTE_VOCABULARY_RANK, slots->rank));
  g_string_append_c (line, '}');
}

static void
end_line (Stream *self)
{
  g_string_append (self->line, "}\n");
  if (self->checksum != NULL)
    g_checksum_update (self->checksum, (const guchar *) self->line->str, (gssize) self->line->len);
  else if (fwrite (self->line->str, 1, self->line->len, self->file) != self->line->len)
    g_error ("The file can’t be written");
  g_string_truncate (self->line, 0);
}

static void
put_source (const EntenteSource *source,
            gpointer             data)
{
  Stream *self = data;
  GString *line = self->line;

  g_string_append (line, "{\"source\":{");
  append_member (line, "id", source->id);
  if (strcmp (source->dataset, BENCH_DATASET) != 0)
    append_member (line, "dataset", source->dataset);
  append_member (line, "kind", source->kind);
  append_member (line, "title", source->title);
  append_member (line, "published", source->published);
  append_member (line, "link", source->link);
  for (guint i = 0; i < source->sections->len; i++)
    {
      const EntenteSection *section = &g_array_index (source->sections, EntenteSection, i);

      g_string_append (line, i == 0 ? ",\"sections\":[{" : ",{");
      append_member (line, "title", section->title);
      g_string_append_printf (line, ",\"paragraph\":%u}", section->paragraph);
    }
  g_string_append (line, "],\"paragraphs\":[");
  for (guint i = 0; i < source->paragraphs->len; i++)
    {
      const EntenteParagraph *paragraph = &g_array_index (source->paragraphs, EntenteParagraph, i);

      g_string_append_printf (line, "%s{\"number\":%u,\"role\":\"body\",\"sentences\":%u}", i == 0 ? "" : ",",
                              paragraph->number, paragraph->sentences);
    }
  g_string_append (line, "]}");
  end_line (self);
}

static void
put_subject (const EntenteSubjectRecord *subject,
             const BenchStatement       *statements,
             guint                       n_statements,
             gpointer                    data)
{
  Stream *self = data;

  g_string_append_printf (self->line, "{\"%s\":{\"id\":\"%s\",\"statements\":[",
                          entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, subject->type), subject->id);
  for (guint i = 0; i < n_statements; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, ',');
      append_statement (self->line, &statements[i], FALSE);
    }
  g_string_append (self->line, "]}");
  end_line (self);
}

static void
put_statement (const BenchStatement *statement,
               gpointer              data)
{
  Stream *self = data;

  g_string_append (self->line, "{\"statement\":");
  append_statement (self->line, statement, TRUE);
  end_line (self);
}

static void
put_difference (const EntenteDifference *difference,
                gpointer                 data)
{
  Stream *self = data;
  GString *line = self->line;

  g_string_append (line, "{\"difference\":{");
  append_member (line, "id", difference->id);
  append_member (line, "title", difference->title);
  append_member (line, "kind", entente_vocabulary_nth (ENTENTE_VOCABULARY_DIFFERENCE_KIND, difference->kind));
  for (guint i = 0; i < difference->statements->len; i++)
    g_string_append_printf (line, "%s\"%s\"", i == 0 ? ",\"statements\":[" : ",", (char *) difference->statements->pdata[i]);
  g_string_append_c (line, ']');
  append_member (line, "note", difference->note);
  g_string_append_c (line, '}');
  end_line (self);
}

static void
write_lines (Stream           *self,
             const BenchSizes *sizes)
{
  static const BenchSink sink = { put_source, put_subject, put_statement, put_difference };

  self->line = g_string_new (NULL);
  g_string_append_printf (self->line,
                          "{\"format\":\"entente-landscape-stream-1\",\"dataset\":\"" BENCH_DATASET
                          "\",\"title\":\"A landscape of %u %%\"",
                          sizes->percent);
  end_line (self);
  bench_generate (sizes, FALSE, &sink, self);
  g_string_free (self->line, TRUE);
}

/**
 * bench_write_stream:
 * @sizes: how many there are of each
 * @path: the file to write
 *
 * Writes a landscape in the stream form.
 */
void
bench_write_stream (const BenchSizes *sizes,
                    const char       *path)
{
  Stream self = { .file = fopen (path, "wb") };

  if (self.file == NULL)
    g_error ("%s can’t be written", path);
  write_lines (&self, sizes);
  if (fclose (self.file) != 0)
    g_error ("%s can’t be written", path);
}

/**
 * bench_hash:
 * @sizes: how many there are of each
 *
 * Returns: (transfer full): the SHA-256 of the landscape's lines
 */
char *
bench_hash (const BenchSizes *sizes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  Stream self = { .checksum = checksum };

  write_lines (&self, sizes);
  return g_strdup (g_checksum_get_string (checksum));
}
