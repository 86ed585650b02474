/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a stream: records that can be stored and faults in the order of the lines, whatever the pieces in which the
 * bytes come. */

#include <stdint.h>

#include "entente-stream-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_batch (const EntenteStreamBatch *batch)
{
  const EntenteRecords *records = batch->records;

  g_assert_cmpuint (batch->source_lines->len, ==, records->sources->len);
  g_assert_cmpuint (batch->subject_lines->len, ==, records->subjects->len);
  g_assert_cmpuint (batch->statement_lines->len, ==, records->statements->len);
  g_assert_cmpuint (batch->difference_lines->len, ==, records->differences->len);
  for (guint i = 0; i < records->sources->len; i++)
    g_assert_true (((EntenteSource *) records->sources->pdata[i])->id != NULL &&
                   ((EntenteSource *) records->sources->pdata[i])->kind != NULL);
  for (guint i = 0; i < records->subjects->len; i++)
    g_assert_nonnull (((EntenteSubjectRecord *) records->subjects->pdata[i])->id);
  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];
      gboolean is_right = FALSE;

      g_assert_true (statement->subject != NULL && statement->dataset != NULL);
      for (guint type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
        {
          g_autofree char *made = statement->id == NULL ? entente_statement_make_id (statement, 0) : NULL;
          EntenteStatement whole = *statement;

          whole.id = made != NULL ? made : statement->id;
          is_right = is_right || entente_statement_check (&whole, type, NULL, NULL);
        }
      g_assert_true (is_right);
    }
  for (guint i = 0; i < records->differences->len; i++)
    g_assert_nonnull (((EntenteDifference *) records->differences->pdata[i])->id);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (EntenteStreamReader) reader = entente_stream_reader_new (stream, NULL);
  gsize n_read = 0;
  guint line = 0;

  /* The first byte says where the others are cut. */
  for (gsize i = 1, n = 0; i < size; i += n)
    {
      n = MIN (size - i, data[0] > 0 ? (gsize) data[0] : size);
      g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (stream), data + i, (gssize) n, NULL);
    }
  for (;;)
    {
      g_autoptr (EntenteStreamBatch) batch = NULL;

      g_assert_true (entente_stream_reader_next (reader, &batch, NULL, NULL));
      if (batch == NULL)
        break;
      check_batch (batch);
      n_read += batch->n_bytes;
      for (guint i = 0; i < batch->faults->list->len; i++)
        {
          const EntenteFault *fault = batch->faults->list->pdata[i];
          g_autofree char *text = entente_fault_to_string (fault, "file");

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpuint (fault->line, >=, line);
          line = fault->line;
        }
    }
  g_assert_cmpuint (n_read, <=, size);
  return 0;
}
