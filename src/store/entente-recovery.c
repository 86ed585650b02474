/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-recovery.h"

#include "entente-error.h"
#include "entente-id.h"
#include "entente-schema.h"
#include "entente-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* How many unreadable stretches of a table are jumped over before it is given up. */
#define MAX_GAPS 10000

/* The files that make up a database. */
static const char *const suffixes[] = { "", "-wal", "-shm" };

/* "landscape.db" becomes "landscape.damaged-1.db". */
static char *
aside_path (const char *path)
{
  const char *dot = strrchr (path, '.');
  gsize stem = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? (gsize) (dot - path) : strlen (path);

  for (guint i = 1;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%.*s.damaged-%u%s", (int) stem, path, i, path + stem);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/**
 * entente_recovery_set_aside:
 * @path: the file of a damaged store that is not open
 * @error: return location for a #GError
 *
 * Renames the file, and the log beside it, so that @path is free.
 *
 * Returns: (transfer full): where it is now, or %NULL with @error set, the file being where it was
 */
char *
entente_recovery_set_aside (const char  *path,
                            GError     **error)
{
  g_autofree char *aside = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  aside = aside_path (path);
  /* The logs last: without its log a database is whole, if older; a log without its database is nothing. */
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && (i == 0 || errno != ENOENT))
        {
          int reason = errno;

          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_READ_ONLY,
                       _("The damaged file %s can’t be set aside: %s"), path, g_strerror (reason));
          return NULL;
        }
    }
  return g_steal_pointer (&aside);
}

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

/* What was read of a damaged file: the rows that statements refer to, and the statements. */
typedef struct {
  GHashTable *datasets; /* key -> id */
  GHashTable *subjects; /* key -> EntenteSubjectRecord */
  GHashTable *sources;  /* key -> EntenteSource */
  GPtrArray  *statements;
  guint64     n_lost;
} Salvage;

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

  g_hash_table_insert (salvage->datasets, copy_key (query), g_strdup (entente_query_get_text (query, 1)));
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
  gint64 dataset = entente_query_get_number (query, 9);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (entente_query_get_text (query, (int) i + 1));
  source->dataset = g_strdup (g_hash_table_lookup (salvage->datasets, &dataset));
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
      return g_hash_table_lookup (salvage->datasets, &key);
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
take_statement (EntenteQuery *query,
                gpointer      data)
{
  Salvage *salvage = data;
  g_autoptr (EntenteStatement) statement = entente_statement_sql_read (query, 1);

  /* A bundled statement comes back with the bundle. */
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      char **field = &ENTENTE_SLOT_FIELD (statement, info, char *);

      if (info->kind == ENTENTE_SLOT_KIND_ID && info->refers_to != ENTENTE_REFERS_TO_NOTHING && *field != NULL)
        {
          const char *id = resolve (salvage, info, g_ascii_strtoll (*field, NULL, 10));

          g_free (*field);
          *field = g_strdup (id);
          if (slot == ENTENTE_SLOT_DATASET && g_strcmp0 (id, ENTENTE_DATASET_BUNDLED) == 0)
            return;
          if (id == NULL)
            {
              salvage->n_lost++;
              return;
            }
        }
    }
  if (statement->id != NULL && statement->subject != NULL && statement->dataset != NULL)
    g_ptr_array_add (salvage->statements, g_steal_pointer (&statement));
  else
    salvage->n_lost++;
}

static void
salvage_clear (Salvage *salvage)
{
  g_clear_pointer (&salvage->datasets, g_hash_table_unref);
  g_clear_pointer (&salvage->subjects, g_hash_table_unref);
  g_clear_pointer (&salvage->sources, g_hash_table_unref);
  g_clear_pointer (&salvage->statements, g_ptr_array_unref);
}

/* A copy to read from, so that the damaged file stays as it was found. */
static char *
copy_aside (const char  *damaged,
            GError     **error)
{
  g_autofree char *copy = g_strconcat (damaged, ".reading", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *from = g_strconcat (damaged, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (copy, suffixes[i], NULL);
      g_autoptr (GFile) source = g_file_new_for_path (from);
      g_autoptr (GFile) destination = g_file_new_for_path (to);

      if ((i == 0 || g_file_test (from, G_FILE_TEST_EXISTS)) &&
          !g_file_copy (source, destination, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
        return NULL;
    }
  return g_steal_pointer (&copy);
}

static void
remove_copy (const char *copy)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (copy, suffixes[i], NULL);

      g_unlink (name);
    }
}

static void
read_damaged (const char *copy,
              Salvage    *salvage)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (copy, ENTENTE_DATABASE_WRITE, NULL, NULL);
  g_autoptr (GString) columns = NULL;

  if (database == NULL)
    return;
  read_table (database, "key, id FROM dataset", take_dataset, salvage);
  read_table (database, "key, id, type FROM subject", take_subject, salvage);
  read_table (database, "key, id, kind, title, publisher, author, published, link, note, dataset FROM source", take_source,
              salvage);

  columns = g_string_new ("key");
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    g_string_append_printf (columns, ", %s", entente_slot_get_info (slot)->name);
  g_string_append (columns, " FROM statement");
  read_table (database, columns->str, take_statement, salvage);
}

static gboolean
put_salvage (EntenteStore  *self,
             Salvage       *salvage,
             guint64       *n_recovered,
             GError       **error)
{
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, salvage->subjects);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_hash_table_insert (types, ((EntenteSubjectRecord *) value)->id, value);
  g_hash_table_iter_init (&iter, salvage->sources);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_hash_table_insert (sources, ((EntenteSource *) value)->id, value);

  for (guint i = 0; i < salvage->statements->len; i++)
    {
      const EntenteStatement *statement = salvage->statements->pdata[i];
      const char *const subjects[] = { statement->subject, statement->object, statement->credited_to, statement->condition };
      g_autoptr (GError) local_error = NULL;
      gboolean success = TRUE;
      gint64 key;

      for (guint j = 0; j < G_N_ELEMENTS (subjects) && success; j++)
        if (subjects[j] != NULL)
          success = entente_store_put_subject (self, subjects[j],
                                               ((EntenteSubjectRecord *) g_hash_table_lookup (types, subjects[j]))->type,
                                               &local_error);
      if (success)
        success = entente_store_put_dataset (self, statement->dataset, &key, &local_error);
      if (success && statement->source != NULL)
        {
          success = entente_store_find_key (self, "source", statement->source, &key, &local_error);
          if (success && key == 0)
            success = entente_store_put_source (self, g_hash_table_lookup (sources, statement->source), i + 1, &local_error);
        }
      if (success && entente_store_put_statement (self, statement, &key, &local_error))
        ++*n_recovered;
      else if (g_error_matches (local_error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT))
        salvage->n_lost++;
      else
        return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
    }
  return entente_store_sweep (self, error) && entente_schema_derive (self->database, error);
}

/**
 * entente_recovery_carry_over:
 * @self: a new store, into which the bundled landscape has been put
 * @damaged: the damaged file, set aside
 * @n_recovered: (out): how many statements were carried over
 * @n_lost: (out): how many could be read but not be understood any more, because what they refer to couldn't
 * @error: return location for a #GError
 *
 * Carries over every readable statement that isn't of the bundled landscape, with the subjects and sources it names. How
 * many lay in pages that can't be read at all, nobody can tell.
 *
 * Returns: %TRUE once that is durable, be it that nothing could be read
 */
gboolean
entente_recovery_carry_over (EntenteStore  *self,
                             const char    *damaged,
                             guint64       *n_recovered,
                             guint64       *n_lost,
                             GError       **error)
{
  g_autofree char *copy = NULL;
  Salvage salvage = {
    .datasets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free),
    .subjects = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) entente_subject_record_free),
    .sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) entente_source_free),
    .statements = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_statement_free),
  };
  gboolean success = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (damaged != NULL, FALSE);

  *n_recovered = 0;
  copy = copy_aside (damaged, error);
  if (copy != NULL)
    {
      read_damaged (copy, &salvage);
      remove_copy (copy);
      if (entente_database_begin (self->database, error))
        {
          success = put_salvage (self, &salvage, n_recovered, error);
          if (success)
            success = entente_database_commit (self->database, error);
          else
            entente_database_rollback (self->database);
        }
    }
  *n_lost = salvage.n_lost;
  salvage_clear (&salvage);
  return success;
}
