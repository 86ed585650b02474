/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether an import would close a circle, whatever ids it has. */

#include "entente-error.h"
#include "entente-relations.h"
#include "entente-test.h"

#include <string.h>

#define N_BITS 15

/* An id of the bits of a number. */
static char *
make_id (guint       number,
         const char *zero,
         const char *one)
{
  GString *id = g_string_new (NULL);

  for (guint bit = 0; bit < N_BITS; bit++)
    g_string_append (id, number & (1u << bit) ? one : zero);
  return g_string_free (id, FALSE);
}

/* Each a part of the next, and with @closed the last of the first. */
static EntenteRecords *
make_chain (const char *zero,
            const char *one,
            gboolean    closed)
{
  EntenteRecords *records = test_records_new ("wood");

  for (guint i = 0; i + !closed < 1u << N_BITS; i++)
    {
      g_autofree char *part = make_id (i, zero, one);
      g_autofree char *whole = make_id ((i + 1) % (1u << N_BITS), zero, one);

      test_records_add (records, part, ENTENTE_PROPERTY_PART_OF, whole, NULL, NULL);
    }
  return records;
}

static gint64
time_check (EntenteStore *store,
            const char   *zero,
            const char   *one)
{
  g_autoptr (EntenteRecords) records = make_chain (zero, one, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_true (entente_relations_check (store, records, &error));
  g_assert_no_error (error);
  return g_get_monotonic_time () - start;
}

/* Whoever writes a file may choose ids that g_str_hash() can't tell apart, as it can't "ar" and "c0". */
static void
test_colliding_ids (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  gint64 usual = time_check (store, "ar", "br");
  gint64 hostile = time_check (store, "ar", "c0");

  g_assert_cmpuint (g_str_hash ("arc0"), ==, g_str_hash ("c0ar"));
  g_test_message ("%.3f s, usually %.3f s", (double) hostile / 1e6, (double) usual / 1e6);
  g_assert_cmpint (hostile, <, 5 * usual);
}

static void
test_long_circle (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = test_folder_file (folder, "landscape.db");
  g_autofree char *backup = NULL;
  g_autoptr (EntenteStore) store = entente_store_open (path, FALSE, NULL, &backup, NULL);
  g_autoptr (EntenteRecords) records = make_chain ("ar", "br", TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_relations_check (store, records, &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT);
  /* Not all of it is told. */
  g_assert_nonnull (strstr (error->message, " → … → "));
  g_assert_cmpuint (strlen (error->message), <, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/relations/colliding-ids", test_colliding_ids);
  g_test_add_func ("/model/relations/long-circle", test_long_circle);

  return g_test_run ();
}
