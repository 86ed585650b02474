/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a landscape: records and no fault, or faults in the order of the file and no records. Records must be
 * written and read again to the same. */

#include <stdint.h>
#include <string.h>

#include "entente-error.h"
#include "entente-csv.h"
#include "test-records.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_faults (const EntenteFaults *faults)
{
  g_assert_cmpuint (faults->total, >, 0);
  g_assert_cmpuint (faults->list->len, ==, MIN (faults->total, ENTENTE_FAULTS_MAX));
  for (guint i = 0; i < faults->list->len; i++)
    {
      const EntenteFault *fault = g_ptr_array_index (faults->list, i);
      g_autofree char *line = entente_fault_to_string (fault, "file");

      g_assert_true (g_utf8_validate (line, -1, NULL));
      for (const char *p = line; *p != '\0'; p++)
        g_assert_true ((guint8) *p >= 0x20 && *p != 0x7f);
      if (i > 0)
        {
          const EntenteFault *before = g_ptr_array_index (faults->list, i - 1);

          g_assert_true (before->line < fault->line ||
                         (before->line == fault->line && before->column <= fault->column));
        }
    }
}

static void
check_csv (EntenteRecords *records)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  const char *text;
  gsize lines = 0;

  g_assert_true (test_write_csv (records, stream, NULL));
  text = g_memory_output_stream_get_data (memory);
  for (gsize i = 0; i < g_memory_output_stream_get_data_size (memory); i++)
    lines += text[i] == '\n';
  g_assert_cmpuint (lines, ==, records->statements->len + 1);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecords) records = test_read ((const char *) data, size, faults, &error);

  if (records == NULL)
    {
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS);
      check_faults (faults);
      return 0;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (faults->total, ==, 0);
  test_assert_round_trip (records);
  check_csv (records);
  return 0;
}
