/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-salvage.h"

#include "entente-id.h"
#include "entente-row.h"
#include "entente-store-private.h"

/* How many unreadable stretches of a table are jumped over before it is given up. */
#define MAX_GAPS 10000

typedef void (*RowFunc) (EntenteQuery *query,
                         gpointer      data);

/* Reads rows from @from on, up or down, until the end or a page that can't be read. Returns whether the end was reached;
 * @reached is the last key that was read. */
static gboolean
read_run (EntenteDatabase *database,
          const char      *columns,
          gboolean         upwards,
          gint64           from,
          gint64           to,
          guint            limit,
          gint64          *reached,
          RowFunc          func,
          gpointer         data)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s WHERE key %s ?1 AND key %s ?2 ORDER BY key %s LIMIT %u", columns,
                                          upwards ? ">" : "<", upwards ? "<" : ">", upwards ? "ASC" : "DESC", limit);
  g_autoptr (EntenteQuery) query = entente_database_query (database, sql, NULL);
  g_autoptr (GError) error = NULL;

  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, from);
  entente_query_bind_number (query, 2, to);
  while (entente_query_next (query, &error))
    {
      *reached = entente_query_get_number (query, 0);
      func (query, data);
    }
  return error == NULL;
}

static void
ignore_row (EntenteQuery *query,
            gpointer      data)
{
}

/* Reads all rows of a table that can be read. Where a page is broken, looks for the next row beyond it in growing strides
 * and comes back from there. @columns begins with the key. */
static void
read_table (EntenteDatabase *database,
            const char      *columns,
            RowFunc          func,
            gpointer         data)
{
  gint64 last = G_MININT64;

  for (guint gap = 0; gap < MAX_GAPS; gap++)
    {
      gint64 found = 0;
      gboolean jumped = FALSE;

      if (read_run (database, columns, TRUE, last, G_MAXINT64, G_MAXINT32, &last, func, data))
        return;
      if (last == G_MININT64)
        last = 0;
      for (gint64 stride = 1; stride < G_MAXINT64 / 4 - last && !jumped; stride *= 2)
        {
          found = G_MININT64;
          /* Keys beyond the last one are an orderly end, not a jump. */
          if (read_run (database, columns, TRUE, last + stride, G_MAXINT64, 1, &found, ignore_row, NULL) && found == G_MININT64)
            {
              gint64 back = G_MAXINT64;

              read_run (database, columns, FALSE, G_MAXINT64, last, G_MAXINT32, &back, func, data);
              return;
            }
          jumped = found != G_MININT64;
        }
      if (!jumped)
        return;
      {
        gint64 back = found;

        read_run (database, columns, FALSE, found, last, G_MAXINT32, &back, func, data);
        last = found - 1;
      }
    }
}

/* What refers to rows by key is resolved while it is read. */
typedef struct {
  EntenteSalvage *result;
  GHashTable     *datasets; /* key -> EntenteDatasetInfo */
  GHashTable     *subjects; /* key -> EntenteSubjectRecord */
  GHashTable     *sources;  /* key -> EntenteSource */
  GHashTable     *differences; /* key -> EntenteDifference */
} Salvage;

static gboolean
is_bundled (const char *dataset)
{
  return g_strcmp0 (dataset, ENTENTE_DATASET_BUNDLED) == 0;
}

static const char *
dataset_of (const Salvage *salvage,
            gint64         key)
{
  const EntenteDatasetInfo *info = g_hash_table_lookup (salvage->datasets, &key);

  return info != NULL ? info->id : NULL;
}

static gint64 *
copy_key (EntenteQuery *query)
{
  gint64 key = entente_query_get_number (query, 0);

  return g_memdup2 (&key, sizeof key);
}

static void
take_dataset (EntenteQuery *query,
              gpointer      data)
{
  Salvage *salvage = data;
  const char *id = entente_query_get_text (query, 1);
  EntenteDatasetInfo *info;

  if (id == NULL || !entente_id_is_valid (id))
    return;
  info = g_new0 (EntenteDatasetInfo, 1);
  info->id = g_strdup (id);
  info->title = g_strdup (entente_query_get_text (query, 2));
  g_hash_table_insert (salvage->datasets, copy_key (query), info);
  if (!is_bundled (id))
    g_hash_table_insert (salvage->result->titles, g_strdup (id), g_strdup (info->title));
}

static void
take_subject (EntenteQuery *query,
              gpointer      data)
{
  Salvage *salvage = data;
  const char *id = entente_query_get_text (query, 1);

  if (id != NULL && entente_id_is_valid (id))
    g_hash_table_insert (salvage->subjects, copy_key (query),
                         entente_subject_record_new (id, MIN ((guint) entente_query_get_number (query, 2),
                                                              ENTENTE_N_SUBJECT_TYPES - 1)));
}

static void
take_source (EntenteQuery *query,
             gpointer      data)
{
  Salvage *salvage = data;
  EntenteSource *source = entente_source_new ();
  char **const texts[] = { &source->id, &source->kind, &source->title, &source->publisher,
                           &source->author, &source->published, &source->link, &source->note };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (entente_query_get_text (query, (int) i + 1));
  source->dataset = g_strdup (dataset_of (salvage, entente_query_get_number (query, 9)));
  if (source->id != NULL && source->kind != NULL && source->dataset != NULL)
    g_hash_table_insert (salvage->sources, copy_key (query), source);
  else
    entente_source_free (source);
}

static const char *
resolve (const Salvage         *salvage,
         const EntenteSlotInfo *info,
         gint64                 key)
{
  switch (info->refers_to)
    {
    case ENTENTE_REFERS_TO_DATASET:
      return dataset_of (salvage, key);
    case ENTENTE_REFERS_TO_SOURCE:
      {
        EntenteSource *source = g_hash_table_lookup (salvage->sources, &key);

        return source != NULL ? source->id : NULL;
      }
    case ENTENTE_REFERS_TO_SUBJECT:
    case ENTENTE_REFERS_TO_ENTITY:
    case ENTENTE_REFERS_TO_CONDITION:
      {
        EntenteSubjectRecord *subject = g_hash_table_lookup (salvage->subjects, &key);

        return subject != NULL ? subject->id : NULL;
      }
    case ENTENTE_REFERS_TO_NOTHING:
    default:
      g_assert_not_reached ();
    }
}

static void
take_outline (EntenteQuery *query,
              gpointer      data)
{
  EntenteSource *source = data;

  if (entente_query_is_null (query, 2))
    {
      EntenteSection section = { g_strdup (entente_query_get_text (query, 1)), (guint) entente_query_get_number (query, 0) };

      if (section.title != NULL)
        g_array_append_val (source->sections, section);
    }
  else
    {
      EntenteParagraph paragraph = { (guint) entente_query_get_number (query, 0),
                                     CLAMP (entente_query_get_number (query, 1), ENTENTE_PARAGRAPH_BODY,
                                            ENTENTE_PARAGRAPH_FURNITURE),
                                     (guint) entente_query_get_number (query, 2) };

      g_array_append_val (source->paragraphs, paragraph);
    }
}

static void
take_difference (EntenteQuery *query,
                 gpointer      data)
{
  Salvage *salvage = data;
  EntenteDifference *difference = entente_difference_new ();

  difference->id = g_strdup (entente_query_get_text (query, 1));
  difference->title = g_strdup (entente_query_get_text (query, 2));
  difference->note = g_strdup (entente_query_get_text (query, 3));
  difference->kind = entente_query_get_number (query, 4) == ENTENTE_DIFFERENCE_WITHIN ? ENTENTE_DIFFERENCE_WITHIN
                                                                                     : ENTENTE_DIFFERENCE_BETWEEN;
  difference->dataset = g_strdup (dataset_of (salvage, entente_query_get_number (query, 5)));
  if (difference->id != NULL && difference->title != NULL && difference->dataset != NULL && !is_bundled (difference->dataset))
    g_hash_table_insert (salvage->differences, copy_key (query), difference);
  else
    {
      salvage->result->n_lost += !is_bundled (difference->dataset);
      entente_difference_free (difference);
    }
}

static void
take_member (EntenteQuery *query,
             gpointer      data)
{
  EntenteDifference *difference = data;

  g_ptr_array_add (difference->statements, g_strdup (entente_query_get_text (query, 0)));
}

static void
take_statement (EntenteQuery *query,
                gpointer      data)
{
  Salvage *salvage = data;
  g_autoptr (EntenteStatement) statement = entente_statement_sql_read (query, 1, NULL);

  if (statement == NULL)
    {
      salvage->result->n_lost++;
      return;
    }
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      const char *id;
      char **field;

      if (info->kind != ENTENTE_SLOT_KIND_ID || info->refers_to == ENTENTE_REFERS_TO_NOTHING)
        continue;
      field = &ENTENTE_SLOT_FIELD (statement, info, char *);
      if (*field == NULL)
        continue;
      id = resolve (salvage, info, g_ascii_strtoll (*field, NULL, 10));
      /* A bundled statement comes back with the bundle. */
      if (slot == ENTENTE_SLOT_DATASET && is_bundled (id))
        return;
      g_free (*field);
      *field = g_strdup (id);
      if (id == NULL)
        {
          salvage->result->n_lost++;
          return;
        }
    }
  if (statement->id != NULL && statement->subject != NULL && statement->dataset != NULL)
    g_ptr_array_add (salvage->result->records->statements, g_steal_pointer (&statement));
  else
    salvage->result->n_lost++;
}

/* Runs @sql for one key and takes as many rows as can be read. */
static void
read_for_key (EntenteDatabase *database,
              const char      *sql,
              gint64           key,
              RowFunc          func,
              gpointer         data)
{
  g_autoptr (EntenteQuery) query = entente_database_query (database, sql, NULL);

  if (query == NULL)
    return;
  entente_query_bind_number (query, 1, key);
  while (entente_query_next (query, NULL))
    func (query, data);
}

static void
read_outlines (EntenteDatabase *database,
               Salvage         *salvage)
{
  GHashTableIter iter;
  gpointer key;
  gpointer source;

  g_hash_table_iter_init (&iter, salvage->sources);
  while (g_hash_table_iter_next (&iter, &key, &source))
    {
      read_for_key (database, "SELECT paragraph, title, NULL FROM section WHERE source = ? ORDER BY paragraph",
                    *(const gint64 *) key, take_outline, source);
      read_for_key (database, "SELECT number, role, sentences FROM paragraph WHERE source = ? ORDER BY number",
                    *(const gint64 *) key, take_outline, source);
    }
}

static void
read_members (EntenteDatabase *database,
              Salvage         *salvage)
{
  GHashTableIter iter;
  gpointer key;
  gpointer difference;

  g_hash_table_iter_init (&iter, salvage->differences);
  while (g_hash_table_iter_next (&iter, &key, &difference))
    read_for_key (database, "SELECT statement FROM difference_statement WHERE difference = ? ORDER BY position",
                  *(const gint64 *) key, take_member, difference);
}

static void
read_all (EntenteDatabase *database,
          Salvage         *salvage)
{
  g_autoptr (GString) columns = g_string_new ("key");
  gint64 n_edits = 0;

  read_table (database, "key, id, title FROM dataset", take_dataset, salvage);
  read_table (database, "key, id, type FROM subject", take_subject, salvage);
  read_table (database, "key, id, kind, title, publisher, author, published, link, note, dataset FROM source", take_source,
              salvage);
  read_outlines (database, salvage);
  read_table (database, "key, id, title, note, kind, dataset FROM difference", take_difference, salvage);
  read_members (database, salvage);
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    g_string_append_printf (columns, ", %s", entente_slot_get_info (slot)->name);
  g_string_append (columns, " FROM statement");
  read_table (database, columns->str, take_statement, salvage);
  /* A journal that can't be read counts as one that isn't there. */
  salvage->result->has_edits = entente_database_get_number (database, "SELECT 1 FROM edit LIMIT 1", &n_edits, NULL) &&
                               n_edits > 0;
}

/* Hands what the tables hold over to the records. */
static void
take_over (GHashTable *table,
           GPtrArray  *records)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (records, value);
}

/**
 * entente_salvage_read:
 * @path: a damaged file that nobody needs any more; SQLite may write to it
 *
 * Reads all records that can be read and aren't of the bundled dataset, with the subjects and sources that they name.
 *
 * Returns: (transfer full): what was read, be it nothing
 */
EntenteSalvage *
entente_salvage_read (const char *path)
{
  g_autoptr (EntenteDatabase) database = NULL;
  EntenteSalvage *self = g_new0 (EntenteSalvage, 1);
  Salvage salvage = {
    .result = self,
    .datasets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) entente_dataset_info_free),
    .subjects = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .differences = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
  };

  self->records = entente_records_new ();
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  database = entente_database_open (path, ENTENTE_DATABASE_WRITE, NULL, NULL);
  if (database != NULL)
    read_all (database, &salvage);

  take_over (salvage.subjects, self->records->subjects);
  take_over (salvage.sources, self->records->sources);
  take_over (salvage.differences, self->records->differences);
  g_hash_table_unref (salvage.datasets);
  g_hash_table_unref (salvage.subjects);
  g_hash_table_unref (salvage.sources);
  g_hash_table_unref (salvage.differences);
  return self;
}

/**
 * entente_salvage_free:
 * @self: (transfer full) (nullable): what was read
 */
void
entente_salvage_free (EntenteSalvage *self)
{
  if (self == NULL)
    return;
  entente_records_free (self->records);
  g_hash_table_unref (self->titles);
  g_free (self);
}
