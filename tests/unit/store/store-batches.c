/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-batches.h"

#include "entente-test.h"

EntenteStore *
batches_open_store (const char *path,
            const char *vfs)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  EntenteStore *store = entente_store_open (path, FALSE, vfs, &backup, &error);

  g_assert_no_error (error);
  return store;
}

EntenteStore *
batches_new_store (const TestFolder *folder,
           const char       *name)
{
  g_autofree char *path = test_folder_file (folder, name);

  return batches_open_store (path, NULL);
}

void
batches_import_whole (EntenteStore         *store,
        const EntenteRecords *records)
{
  g_autoptr (GError) error = NULL;

  entente_store_import (store, records, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* One record as a batch of its own; each array is moved in turn. */
typedef struct {
  GPtrArray *array;
  guint      index;
} Place;

static void
add_places (GArray    *places,
            GPtrArray *array)
{
  for (guint i = 0; i < array->len; i++)
    {
      const Place place = { array, i };

      g_array_append_val (places, place);
    }
}

static void
shuffle (GArray *places,
         GRand  *random)
{
  for (guint i = places->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      Place place = g_array_index (places, Place, j);

      g_array_index (places, Place, j) = g_array_index (places, Place, i - 1);
      g_array_index (places, Place, i - 1) = place;
    }
}

/* The order of sources counts: they keep it. */
static void
put_in_order (GArray    *places,
              GPtrArray *array)
{
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, Place, i).array == array)
      g_array_index (places, Place, i).index = n++;
}

/* A batch that borrows its records. */
static EntenteRecords *
new_batch (const EntenteRecords *records)
{
  EntenteRecords *batch = entente_records_new ();

  batch->dataset = g_strdup (records->dataset);
  g_ptr_array_set_free_func (batch->sources, NULL);
  g_ptr_array_set_free_func (batch->subjects, NULL);
  g_ptr_array_set_free_func (batch->statements, NULL);
  g_ptr_array_set_free_func (batch->differences, NULL);
  return batch;
}

/* Puts the records in random order, some at a time. The line of a record is its place in that order, from 1; without @random it
 * is as they stand: sources, subjects, statements, differences. */
gboolean
batches_put (EntenteBulk          *bulk,
         const EntenteRecords *records,
         GRand                *random,
         EntenteFaults        *faults,
         GError              **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint n_put = 0;

  add_places (places, records->sources);
  add_places (places, records->subjects);
  add_places (places, records->statements);
  add_places (places, records->differences);
  if (random != NULL)
    shuffle (places, random);
  put_in_order (places, records->sources);

  while (n_put < places->len)
    {
      guint n = random != NULL ? (guint) g_rand_int_range (random, 1, 20) : places->len;
      g_autoptr (EntenteRecords) batch = new_batch (records);
      GArray *lines[4];
      EntenteBulkLines all = { 0 };
      gboolean success;

      for (guint i = 0; i < 4; i++)
        lines[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
      for (guint i = n_put; i < MIN (n_put + n, places->len); i++)
        {
          const Place *place = &g_array_index (places, Place, i);
          GPtrArray *const from[] = { records->sources, records->subjects, records->statements, records->differences };
          GPtrArray *const to[] = { batch->sources, batch->subjects, batch->statements, batch->differences };
          guint32 line = i + 1;

          for (guint kind = 0; kind < 4; kind++)
            if (place->array == from[kind])
              {
                g_ptr_array_add (to[kind], place->array->pdata[place->index]);
                g_array_append_val (lines[kind], line);
              }
        }
      n_put += n;
      all.sources = (const guint32 *) (gconstpointer) lines[0]->data;
      all.subjects = (const guint32 *) (gconstpointer) lines[1]->data;
      all.statements = (const guint32 *) (gconstpointer) lines[2]->data;
      all.differences = (const guint32 *) (gconstpointer) lines[3]->data;
      success = entente_bulk_put (bulk, batch, &all, faults, error);
      for (guint i = 0; i < 4; i++)
        g_array_unref (lines[i]);
      if (!success)
        return FALSE;
    }
  return TRUE;
}

gboolean
batches_import (EntenteStore          *store,
                   const EntenteRecords  *records,
                   guint64                size_hint,
                   GRand                 *random,
                   EntenteFaults         *faults,
                   GPtrArray            **changes,
                   GError               **error)
{
  EntenteBulk *bulk = entente_store_begin_bulk (store, records->dataset, size_hint, NULL, error);

  if (bulk == NULL)
    return FALSE;
  entente_bulk_set_title (bulk, records->title);
  if (batches_put (bulk, records, random, faults, error))
    return entente_bulk_finish (bulk, faults, NULL, NULL, changes, error);
  entente_bulk_abort (bulk);
  return FALSE;
}

static void
assert_no_faults (const EntenteFaults *faults)
{
  if (faults->total > 0)
    g_test_message ("line %u: %s", ((EntenteFault *) faults->list->pdata[0])->line,
                    ((EntenteFault *) faults->list->pdata[0])->message);
  g_assert_cmpuint (faults->total, ==, 0);
}

void
batches_import_well (EntenteStore         *store,
             const EntenteRecords *records,
             guint64               size_hint,
             GRand                *random)
{
  g_autoptr (EntenteFaults) faults = entente_faults_new ();
  g_autoptr (GError) error = NULL;

  batches_import (store, records, size_hint, random, faults, NULL, &error);
  assert_no_faults (faults);
  g_assert_no_error (error);
}

/* A landscape of @n deals, all between the same two companies. */
EntenteRecords *
batches_many_deals (const char *dataset,
            guint       n)
{
  EntenteRecords *records = test_records_new (dataset);

  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "alder", "Alder", "company");
  test_records_add_subject (records, ENTENTE_SUBJECT_ENTITY, "birch", "Birch", "company");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *deal = g_strdup_printf ("%s-deal-%u", dataset, i);

      test_records_add_subject (records, ENTENTE_SUBJECT_DEAL, deal, "Alpha deal", "investment");
      test_records_add (records, deal, ENTENTE_PROPERTY_PARTY, i % 2 ? "alder" : "birch", "investor", NULL);
      test_records_add (records, deal, ENTENTE_PROPERTY_STATUS, NULL, "signed", "The beta was signed by both of them.");
    }
  return records;
}
