/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a thread that reads: made of the store, or taken from the file that was kept beside it, and brought up to date
 * by what has changed since. Whoever changed it: each edit notes in the store which subjects it touched. */

#include "entente-landscape-private.h"

#include "entente-bundled-text.h"
#include "entente-id.h"

#include <string.h>

/* More subjects than these that have changed are made up for by reading all anew. */
#define MAX_CHANGES 1000
/* From so many that have changed on, the columns are kept anew. */
#define MANY_CHANGES 250
/* Of so few subjects they are made in no time. */
#define MIN_KEPT 10000
/* So many entries the log has at most. */
#define MAX_LOGGED 4096
/* Names of so many bytes columns have whole. */
#define MAX_SURE 1000

/* An entry of the log. */
typedef struct {
  gint64  change;   /* the last of those that were followed at once */
  guint32 subject;
  char   *old_name; /* as rows show it, if it has another one now; or NULL */
} Affected;

static void
affected_clear (gpointer data)
{
  g_free (((Affected *) data)->old_name);
}

/* Lets go of the columns, and of what is known of their past. */
void
entente_landscape_reader_forget (EntenteReaderThread *reader)
{
  g_clear_pointer (&reader->log, g_array_unref);
  g_clear_pointer (&reader->columns, entente_columns_free);
}

/* From here on it is known what changes affect. */
static void
begin_log (EntenteReaderThread *reader)
{
  g_clear_pointer (&reader->log, g_array_unref);
  reader->log = g_array_new (FALSE, FALSE, sizeof (Affected));
  g_array_set_clear_func (reader->log, affected_clear);
  reader->log_begin = reader->stamp.change;
}

static void
log_affected (EntenteReaderThread *reader,
              gint64               change,
              guint32              subject,
              char                *old_name)
{
  const Affected affected = { change, subject, old_name };

  g_array_append_val (reader->log, affected);
}

static void
log_parties (EntenteReaderThread *reader,
             gint64               change,
             guint32              subject)
{
  guint n_parties;
  const guint32 *parties = entente_columns_get_parties (reader->columns, subject, &n_parties);
  EntenteSubjectType type = entente_columns_get_type (reader->columns, subject);

  if (type == ENTENTE_SUBJECT_DEAL || type == ENTENTE_SUBJECT_EVENT)
    for (guint i = 0; i < n_parties; i++)
      log_affected (reader, change, parties[i], NULL);
}

/* What rows call a subject: its id if it has no name. Of a name that columns may have cut nothing is known for sure. */
static gboolean
get_shown_name (EntenteReaderThread  *reader,
                guint32               subject,
                char                **name,
                GError              **error)
{
  *name = g_strdup (entente_columns_get_name (reader->columns, subject));
  if (*name != NULL && strlen (*name) > MAX_SURE)
    reader->log_begin = G_MAXINT64;
  return *name != NULL || entente_store_find_id (reader->store, "subject", subject, name, error);
}

/**
 * entente_landscape_reader_affected:
 * @reader: the context of a thread that reads, with its columns
 * @since: of which state of the file something was answered: the reader's stamp at that time
 * @affected: (nullable) (element-type guint gboolean): where the keys of the subjects are put of which something else may be
 *   answered now: those that have changed, and the parties of deals and events that have, before or after; with whether they are
 *   called by another name
 * @old_names: (nullable) (element-type utf8): a set that owns its keys, where the names are put that some of these were called by
 *   and aren't any more; rows name their parties, and who is credited
 *
 * Tells what changes since then have affected.
 *
 * Returns: %TRUE if that is known; if not, that may be all
 */
gboolean
entente_landscape_reader_affected (EntenteReaderThread       *reader,
                                   const EntenteColumnsStamp *since,
                                   GHashTable                *affected,
                                   GHashTable                *old_names)
{
  if (reader->log == NULL || since->generation != reader->stamp.generation || since->change < reader->log_begin ||
      since->change > reader->stamp.change)
    return FALSE;
  for (guint i = 0; i < reader->log->len; i++)
    {
      const Affected *entry = &g_array_index (reader->log, Affected, i);

      if (entry->change <= since->change)
        continue;
      if (affected != NULL && (entry->old_name != NULL || !g_hash_table_contains (affected, GUINT_TO_POINTER (entry->subject))))
        g_hash_table_insert (affected, GUINT_TO_POINTER (entry->subject), GINT_TO_POINTER (entry->old_name != NULL));
      if (old_names != NULL && entry->old_name != NULL)
        g_hash_table_add (old_names, g_strdup (entry->old_name));
    }
  return TRUE;
}

/* Names of the bundled landscape that have a translation: those of a subject by its key, as they are stated. */
static GHashTable *
translated_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* The translation of a name, if it is one of the bundled landscape and has one; it is noted in @translated. */
static const char *
translate_name (GHashTable *translated,
                guint32     subject,
                const char *name,
                gboolean    is_bundled)
{
  const char *translation = is_bundled ? entente_bundled_text (ENTENTE_DATASET_BUNDLED, name) : name;
  GPtrArray *names;

  if (translation == name)
    return NULL;
  names = g_hash_table_lookup (translated, GUINT_TO_POINTER (subject));
  if (names == NULL)
    {
      names = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (translated, GUINT_TO_POINTER (subject), names);
    }
  g_ptr_array_add (names, g_strdup (name));
  return translation;
}

/* What columns order and call a subject by is what is shown, as by entente_row_get_name(). */
static const char *
find_shown (GHashTable       *translated,
            const EntenteRow *row)
{
  GPtrArray *names = g_hash_table_lookup (translated, GUINT_TO_POINTER ((guint32) row->key));

  if (names == NULL || row->name == NULL || !g_ptr_array_find_with_equal_func (names, row->name, g_str_equal, NULL))
    return row->name;
  return entente_bundled_text (ENTENTE_DATASET_BUNDLED, row->name);
}

static void
take_subject (EntenteColumnsSubject *subject,
              const EntenteRow      *row,
              GHashTable            *translated)
{
  *subject = (EntenteColumnsSubject) {
    .key = row->key,
    .type = row->type,
    .name = find_shown (translated, row),
    .kind = row->kind,
    .step = row->step,
    .date = row->date,
    .measure = row->measure,
    .amount = row->amount,
    .has_modality = row->has_modality,
    .modality = row->modality,
  };
}

/* All columns, in the making. */
typedef struct {
  EntenteColumns *columns;
  GHashTable     *translated;
} Making;

static void
add_subject (const EntenteRow *row,
             gpointer          data)
{
  Making *making = data;
  EntenteColumnsSubject subject;

  take_subject (&subject, row, making->translated);
  entente_columns_add_subject (making->columns, &subject);
}

static void
add_party (guint32  happening,
           guint32  entity,
           gpointer data)
{
  entente_columns_add_party (data, happening, entity);
}

static void
add_name (guint32     key,
          const char *name,
          gboolean    is_bundled,
          gpointer    data)
{
  Making *making = data;
  const char *translation = translate_name (making->translated, key, name, is_bundled);

  entente_columns_add_name (making->columns, key, name);
  if (translation != NULL)
    entente_columns_add_name (making->columns, key, translation);
}

static void
add_origin (guint32  subject,
            guint32  source,
            guint32  dataset,
            gpointer data)
{
  const EntenteColumnsOrigin origin = { source, dataset };

  entente_columns_add_origin (data, subject, &origin);
}

static EntenteColumns *
make_all (EntenteStore  *store,
          GError       **error)
{
  g_autoptr (EntenteColumns) columns = entente_columns_new ();
  g_autoptr (GHashTable) translated = translated_new ();
  Making making = { columns, translated };

  /* Names first: what a subject is called is known by them. */
  if (!entente_store_each_name (store, 0, add_name, &making, error) ||
      !entente_store_each_subject (store, 0, add_subject, &making, error) ||
      !entente_store_each_party (store, 0, add_party, columns, error) ||
      !entente_store_each_origin (store, 0, add_origin, columns, error) ||
      !entente_columns_finish (columns, NULL, error))
    return NULL;
  return g_steal_pointer (&columns);
}

/* Where nothing can be written they are made anew the next time. */
static void
keep (EntenteReaderThread *reader)
{
  g_autofree char *path = g_strconcat (reader->path, "-columns", NULL);
  g_autoptr (GError) error = NULL;
  guint n_subjects = 0;

  for (EntenteSubjectType type = 0; type < ENTENTE_N_SUBJECT_TYPES; type++)
    n_subjects += entente_columns_count (reader->columns, type);
  if (n_subjects < MIN_KEPT)
    g_unlink (path);
  else if (!entente_columns_save (reader->columns, path, &reader->stamp, &error))
    g_debug ("The columns of %s aren't kept: %s", reader->path, error->message);
}

static gboolean
read_all (EntenteReaderThread       *reader,
          const EntenteColumnsStamp *stamp,
          GError                   **error)
{
  entente_landscape_reader_forget (reader);
  reader->columns = make_all (reader->store, error);
  if (reader->columns == NULL)
    return FALSE;
  reader->stamp = *stamp;
  begin_log (reader);
  keep (reader);
  return TRUE;
}

/* What belongs to a subject. */
typedef struct {
  EntenteReaderThread *reader;
  GArray              *parties;
  GPtrArray           *names;
  GHashTable          *translated;
  GArray              *origins;
  gboolean             is_there;
  GError              *error;
} Whole;

static void
whole_party (guint32  happening,
             guint32  entity,
             gpointer data)
{
  g_array_append_val (((Whole *) data)->parties, entity);
}

static void
whole_name (guint32     key,
            const char *name,
            gboolean    is_bundled,
            gpointer    data)
{
  Whole *whole = data;
  const char *translation = translate_name (whole->translated, key, name, is_bundled);

  g_ptr_array_add (whole->names, g_strdup (name));
  if (translation != NULL)
    g_ptr_array_add (whole->names, g_strdup (translation));
}

static void
whole_origin (guint32  subject,
              guint32  source,
              guint32  dataset,
              gpointer data)
{
  const EntenteColumnsOrigin origin = { source, dataset };

  g_array_append_val (((Whole *) data)->origins, origin);
}

/* The row comes last, and doesn't outlive this. Where entities are stated nobody asks, and that may be in very many places. */
static void
whole_row (const EntenteRow *row,
           gpointer          data)
{
  Whole *whole = data;
  EntenteStore *store = whole->reader->store;
  EntenteColumnsSubject subject;

  whole->is_there = TRUE;
  if ((row->type == ENTENTE_SUBJECT_DEAL || row->type == ENTENTE_SUBJECT_EVENT) &&
      (!entente_store_each_party (store, (guint32) row->key, whole_party, whole, &whole->error) ||
       !entente_store_each_origin (store, (guint32) row->key, whole_origin, whole, &whole->error)))
    return;
  take_subject (&subject, row, whole->translated);
  entente_columns_replace (whole->reader->columns, &subject, (const guint32 *) whole->parties->data, whole->parties->len,
                           (const char *const *) whole->names->pdata, (const EntenteColumnsOrigin *) whole->origins->data,
                           whole->origins->len);
}

static gboolean
read_one (EntenteReaderThread  *reader,
          guint32               key,
          gint64                change,
          GError              **error)
{
  g_autofree char *old_name = NULL;
  g_autofree char *new_name = NULL;
  g_autoptr (GArray) parties = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) translated = translated_new ();
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (EntenteColumnsOrigin));
  Whole whole = { reader, parties, names, translated, origins, FALSE, NULL };

  log_parties (reader, change, key);
  if (!get_shown_name (reader, key, &old_name, error) ||
      !entente_store_each_name (reader->store, key, whole_name, &whole, error))
    return FALSE;
  g_ptr_array_add (names, NULL);
  if (!entente_store_each_subject (reader->store, key, whole_row, &whole, error))
    return g_clear_error (&whole.error), FALSE;
  if (whole.error != NULL)
    return g_propagate_error (error, whole.error), FALSE;
  if (!whole.is_there)
    entente_columns_remove (reader->columns, key);
  log_parties (reader, change, key);
  if (!get_shown_name (reader, key, &new_name, error))
    return FALSE;
  log_affected (reader, change, key, g_strcmp0 (old_name, new_name) != 0 ? g_steal_pointer (&old_name) : NULL);
  return TRUE;
}

static void
add_change (guint32  subject,
            gpointer data)
{
  g_hash_table_add (data, GUINT_TO_POINTER (subject));
}

/* Takes over what has changed since. Cut off in the middle, it is done again from the beginning, to the same end. */
static gboolean
read_changes (EntenteReaderThread       *reader,
              const EntenteColumnsStamp *stamp,
              GError                   **error)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer key;

  if (!entente_store_each_change (reader->store, reader->stamp.change, add_change, changed, error))
    return FALSE;
  if (g_hash_table_size (changed) > MAX_CHANGES)
    return read_all (reader, stamp, error);
  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!read_one (reader, GPOINTER_TO_UINT (key), stamp->change, error))
      return FALSE;
  reader->stamp = *stamp;
  if (reader->log->len > MAX_LOGGED || reader->log_begin == G_MAXINT64)
    begin_log (reader);
  if (g_hash_table_size (changed) > MANY_CHANGES)
    keep (reader);
  return TRUE;
}

static gboolean
follow (EntenteReaderThread  *reader,
        GError              **error)
{
  EntenteColumnsStamp stamp;

  if (!entente_store_get_stamp (reader->store, &stamp.generation, &stamp.change, error))
    return FALSE;
  if (reader->columns != NULL && reader->stamp.generation != stamp.generation)
    entente_landscape_reader_forget (reader);
  if (reader->columns == NULL)
    {
      g_autofree char *path = g_strconcat (reader->path, "-columns", NULL);
      gboolean is_followed = TRUE;

      entente_opening_begin_columns (reader->opening);
      reader->columns = entente_columns_map (path, stamp.generation, &reader->stamp);
      if (reader->columns != NULL)
        begin_log (reader);
      else
        is_followed = read_all (reader, &stamp, error);
      entente_opening_end_columns (reader->opening);
      if (!is_followed)
        return FALSE;
    }
  return read_changes (reader, &stamp, error);
}

/**
 * entente_landscape_reader_columns:
 * @reader: the context of a thread that reads
 * @task: the task that is being done
 * @error: return location for a #GError
 *
 * Waits until the landscape is open, as entente_landscape_reader_store() does, and makes sure that the columns are there and of
 * the file as it is now, whoever has changed it. That is done to its end even if @task is cancelled: who asks next needs it, too.
 *
 * Returns: (transfer none): the columns, or %NULL with @error set
 */
EntenteColumns *
entente_landscape_reader_columns (EntenteReaderThread  *reader,
                                  GTask                *task,
                                  GError              **error)
{
  EntenteStore *store = entente_landscape_reader_store (reader, task, error);
  gboolean is_followed;
  gint64 version;

  if (store == NULL || !entente_store_get_version (store, &version, error))
    return NULL;
  if (reader->columns != NULL && reader->version == version)
    return reader->columns;

  entente_store_set_cancellable (store, NULL);
  is_followed = follow (reader, error);
  entente_store_set_cancellable (store, g_task_get_cancellable (task));
  if (!is_followed)
    return NULL;
  reader->version = version;
  return reader->columns;
}

/**
 * entente_landscape_reader_complete:
 * @reader: the context of a thread that reads, with its columns
 * @row: a row
 * @error: return location for a #GError
 *
 * Gives an entity what its deals make of it: how many there are, and the highest amount.
 *
 * Returns: %TRUE if it could be read
 */
gboolean
entente_landscape_reader_complete (EntenteReaderThread  *reader,
                                   EntenteRow           *row,
                                   GError              **error)
{
  EntenteColumnsTally tally;

  if (row->type != ENTENTE_SUBJECT_ENTITY)
    return TRUE;
  entente_columns_get_tally (reader->columns, row->key, &tally);
  row->deals = tally.deals;
  row->events = tally.events;
  row->talks = tally.talks;
  return tally.top == 0 || entente_store_borrow_amount (reader->store, row, tally.top, error);
}

/**
 * entente_landscape_reader_rows:
 * @reader: the context of a thread that reads, with its columns
 * @keys: (array length=n_keys): keys of subjects
 * @n_keys: how many
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type EntenteRow): the rows in the same order, %NULL for a subject that is gone; or %NULL
 *   with @error set
 */
GPtrArray *
entente_landscape_reader_rows (EntenteReaderThread  *reader,
                               const guint32        *keys,
                               guint                 n_keys,
                               GError              **error)
{
  g_autoptr (GPtrArray) rows = entente_store_get_rows (reader->store, keys, n_keys, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (rows->pdata[i] != NULL && !entente_landscape_reader_complete (reader, rows->pdata[i], error))
      return NULL;
  return g_steal_pointer (&rows);
}
