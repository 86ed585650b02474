/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import checks of records across records. The readable form's checks are the same, in exchange/entente-checks.c: those
 * have all records before them, these find them by key in the store, and their lines by the hash of their ids. */

#include "entente-store-bulk-private.h"

#include "entente-circles.h"
#include "entente-hash.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many paragraphs are remembered; then from the beginning. */
#define PARAGRAPHS_MAX 1000000

typedef struct {
  guint number;
  guint sentences;
} Paragraph;

static const EntenteProperty relations[ENTENTE_BULK_N_RELATIONS] = {
  ENTENTE_PROPERTY_PART_OF,
  ENTENTE_PROPERTY_AMENDS,
  ENTENTE_PROPERTY_SUPERSEDES,
};

/**
 * entente_bulk_report:
 * @faults: where to put it
 * @line: the line, from 1
 * @expected: (nullable): what would be right
 * @format: what is wrong, as for printf()
 * @...: what @format asks for
 *
 * Notes a fault of a line.
 */
void
entente_bulk_report (EntenteFaults *faults,
                     guint32        line,
                     const char    *expected,
                     const char    *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  if (faults->list->len < ENTENTE_FAULTS_MAX)
    message = g_strdup_vprintf (format, args);
  va_end (args);
  entente_faults_add (faults, line, 1, "", expected, "%s", message != NULL ? message : "");
}

/**
 * entente_bulk_describe_types:
 * @kind: a kind of record
 * @types: of a subject, the types that it may have, as bits
 *
 * Returns: (transfer none): in words
 */
const char *
entente_bulk_describe_types (EntenteBulkKind kind,
                             guint           types)
{
  switch (kind)
    {
    case ENTENTE_BULK_SOURCE:
      return _("a source");
    case ENTENTE_BULK_STATEMENT:
      return _("a statement");
    case ENTENTE_BULK_DIFFERENCE:
      return _("a difference");
    case ENTENTE_BULK_SUBJECT:
    default:
      break;
    }
  switch (types)
    {
    case 1 << ENTENTE_SUBJECT_ENTITY:
      return _("an entity");
    case 1 << ENTENTE_SUBJECT_DEAL:
      return _("a deal");
    case 1 << ENTENTE_SUBJECT_EVENT:
      return _("an event");
    case 1 << ENTENTE_SUBJECT_SCENARIO:
      return _("a scenario");
    default:
      return types & (1 << ENTENTE_SUBJECT_ENTITY) ? _("an entity, a deal, an event or a scenario")
                                                   : _("a deal, an event or a scenario");
    }
}

/**
 * entente_bulk_describe:
 * @id: an id
 *
 * Returns: (transfer none): what it names, in words
 */
const char *
entente_bulk_describe (const EntenteBulkId *id)
{
  return entente_bulk_describe_types (id->kind, id->types);
}

/**
 * entente_bulk_get_relation:
 * @property: a property
 *
 * Returns: which of the relations it is that may not run in a circle, or -1
 */
int
entente_bulk_get_relation (EntenteProperty property)
{
  for (int i = 0; i < ENTENTE_BULK_N_RELATIONS; i++)
    if (relations[i] == property)
      return i;
  return -1;
}

/* The paragraphs of a source in their order, as the store has them. */
static GArray *
get_outline (EntenteBulk  *self,
             gint64        source,
             GError      **error)
{
  GArray *outline = g_hash_table_lookup (self->outlines, GSIZE_TO_POINTER (source));
  g_autoptr (GArray) read = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  if (outline != NULL)
    return outline;
  query = entente_database_query (self->store->database,
                                  "SELECT number, sentences FROM paragraph WHERE source = ? ORDER BY number", error);
  if (query == NULL)
    return NULL;
  read = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  entente_query_bind_number (query, 1, source);
  while (entente_query_next (query, &local_error))
    {
      const Paragraph paragraph = { (guint) entente_query_get_number (query, 0), (guint) entente_query_get_number (query, 1) };

      g_array_append_val (read, paragraph);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), NULL;

  self->n_paragraphs += read->len + 1;
  if (self->n_paragraphs > PARAGRAPHS_MAX)
    {
      g_hash_table_remove_all (self->outlines);
      self->n_paragraphs = read->len + 1;
    }
  outline = g_steal_pointer (&read);
  g_hash_table_insert (self->outlines, GSIZE_TO_POINTER (source), outline);
  return outline;
}

static int
compare_paragraphs (gconstpointer a,
                    gconstpointer b)
{
  return (((const Paragraph *) a)->number > ((const Paragraph *) b)->number) -
         (((const Paragraph *) a)->number < ((const Paragraph *) b)->number);
}

/**
 * entente_bulk_check_place:
 * @self: an import
 * @statement: a statement with a paragraph
 * @source: the key of its source, which is described
 * @line: its line
 * @faults: where to put what is wrong
 * @error: return location for a #GError
 *
 * Looks whether the source has the paragraph and the sentence, if its outline is known.
 *
 * Returns: %TRUE if it could be found out
 */
gboolean
entente_bulk_check_place (EntenteBulk             *self,
                          const EntenteStatement  *statement,
                          gint64                   source,
                          guint32                  line,
                          EntenteFaults           *faults,
                          GError                 **error)
{
  const GArray *outline = get_outline (self, source, error);
  const Paragraph wanted = { statement->paragraph, 0 };
  guint index;

  if (outline == NULL)
    return FALSE;
  if (outline->len == 0)
    return TRUE;
  if (!g_array_binary_search ((GArray *) outline, &wanted, compare_paragraphs, &index))
    entente_bulk_report (faults, line, NULL, _("“%s” has no paragraph %u"), statement->source, statement->paragraph);
  else if (statement->sentence > g_array_index (outline, Paragraph, index).sentences)
    {
      guint sentences = g_array_index (outline, Paragraph, index).sentences;

      entente_bulk_report (faults, line, NULL,
                           g_dngettext (GETTEXT_PACKAGE, "Paragraph %u of “%s” has %u sentence, not %u",
                                        "Paragraph %u of “%s” has %u sentences, not %u", sentences),
                           statement->paragraph, statement->source, sentences, statement->sentence);
    }
  return TRUE;
}

/* The line of a statement that is in the store by now; 1 if it was there before. */
static guint32
line_of (EntenteBulk *self,
         const char  *statement)
{
  const EntenteBulkId *id = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (statement), ENTENTE_BULK_STATEMENT);

  return id != NULL && id->line > 0 ? id->line : 1;
}

/* What came before its source was described. */
static gboolean
check_unplaced (EntenteBulk    *self,
                EntenteFaults  *faults,
                GError        **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  if (self->first_unplaced == 0)
    return TRUE;
  query = entente_database_query (self->store->database,
                                  "SELECT statement.id, source.key, source.id, paragraph, sentence "
                                  "FROM statement JOIN source ON source.key = +statement.source "
                                  "WHERE statement.key BETWEEN ? AND ? AND paragraph IS NOT NULL ORDER BY statement.key",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, self->first_unplaced);
  entente_query_bind_number (query, 2, self->last_unplaced);
  while (entente_query_next (query, &local_error))
    {
      const EntenteStatement statement = {
        .source = (char *) entente_query_get_text (query, 2),
        .paragraph = (guint) entente_query_get_number (query, 3),
        .sentence = (guint) entente_query_get_number (query, 4),
      };

      if (!entente_bulk_check_place (self, &statement, entente_query_get_number (query, 1),
                                     line_of (self, entente_query_get_text (query, 0)), faults, error))
        return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const EntenteBulkId *first = a;
  const EntenteBulkId *second = b;

  return first->line != second->line ? (first->line > second->line) - (first->line < second->line)
                                     : (first->key > second->key) - (first->key < second->key);
}

/* What was named and is nowhere described. */
static gboolean
check_undescribed (EntenteBulk    *self,
                   EntenteFaults  *faults,
                   GError        **error)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (EntenteBulkId));
  const EntenteBulkId *each;
  guint64 place = 0;

  while ((each = entente_bulk_ids_next (self->ids, &place)) != NULL)
    if (!each->is_described)
      g_array_append_val (missing, *each);
  g_array_sort (missing, compare_ids);

  for (guint i = 0; i < missing->len; i++)
    {
      const EntenteBulkId *id = &g_array_index (missing, EntenteBulkId, i);
      g_autoptr (EntenteQuery) query = NULL;
      g_autoptr (GError) local_error = NULL;
      const char *name;

      if (faults->list->len == ENTENTE_FAULTS_MAX)
        {
          faults->total += missing->len - i;
          break;
        }
      query = entente_database_query (self->store->database,
                                      id->kind == ENTENTE_BULK_SOURCE ? "SELECT id FROM source WHERE key = ?"
                                                                      : "SELECT id FROM subject WHERE key = ?",
                                      error);
      if (query == NULL)
        return FALSE;
      entente_query_bind_number (query, 1, id->key);
      if (!entente_query_next (query, &local_error))
        {
          if (local_error == NULL)
            continue;
          return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
        }
      name = entente_query_get_text (query, 0);
      if (id->kind == ENTENTE_BULK_SOURCE)
        entente_bulk_report (faults, id->line, NULL, _("No source “%s”"), name);
      else if (id->types == 1 << ENTENTE_SUBJECT_ENTITY)
        entente_bulk_report (faults, id->line, NULL, _("No entity “%s”"), name);
      else if (!(id->types & 1 << ENTENTE_SUBJECT_ENTITY))
        entente_bulk_report (faults, id->line, NULL, _("No deal, event or scenario “%s”"), name);
      else
        entente_bulk_report (faults, id->line, NULL, _("No entity, deal, event or scenario “%s”"), name);
    }
  return TRUE;
}

/* The source of a statement of a difference; 0 if it has none. */
static gboolean
get_source (EntenteBulk          *self,
            const EntenteBulkId  *statement,
            gint64               *source,
            GError              **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database, "SELECT source, subject FROM statement WHERE key = ?", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, statement->key);
  *source = 0;
  if (entente_query_next (query, &local_error))
    {
      *source = entente_query_get_number (query, 0);
      entente_key_set_add (&self->upheaval.changed, entente_query_get_number (query, 1));
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/* A difference, of whose statements the query stands at the first. */
static gboolean
check_difference (EntenteBulk            *self,
                  EntenteQuery           *members,
                  const char             *id,
                  EntenteDifferenceKind   kind,
                  EntenteFaults          *faults,
                  GError                **error)
{
  EntenteBulkId *own = entente_bulk_ids_find (self->ids, entente_bulk_ids_hash (id), ENTENTE_BULK_DIFFERENCE);
  guint32 line = own != NULL ? own->line : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (entente_hash_string, g_str_equal, g_free, NULL);
  g_autofree char *first_id = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean all_known = TRUE;
  gboolean one_source = TRUE;
  gint64 first_source = 0;

  /* Of the user's own a difference that was there stays as it is. */
  if (line == 0)
    return TRUE;
  while (entente_query_next (members, &local_error))
    {
      const char *name = entente_query_get_text (members, 0);
      EntenteBulkId *statement;
      gint64 source;

      if (!entente_bulk_look_up (self, name, ENTENTE_BULK_STATEMENT, &statement, error))
        return FALSE;
      if (statement == NULL)
        {
          all_known = FALSE;
          entente_bulk_report (faults, line, NULL, _("No statement “%s”"), name);
          continue;
        }
      if (!g_hash_table_add (seen, g_strdup (name)))
        {
          entente_bulk_report (faults, line, _("each statement once"), _("“%s” is named twice"), name);
          continue;
        }
      if (!get_source (self, statement, &source, error))
        return FALSE;
      if (first_id == NULL)
        {
          first_id = g_strdup (name);
          first_source = source;
        }
      else if (source != first_source)
        {
          one_source = FALSE;
          if (kind == ENTENTE_DIFFERENCE_WITHIN)
            entente_bulk_report (faults, line, _("statements of one source"), _("“%s” and “%s” have different sources"),
                                 first_id, name);
        }
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  if (kind == ENTENTE_DIFFERENCE_BETWEEN && all_known && one_source && g_hash_table_size (seen) > 1)
    entente_bulk_report (faults, line, _("statements of different sources"),
                         _("All statements of this difference have one source"));
  return TRUE;
}

static gboolean
check_differences (EntenteBulk    *self,
                   gint64          dataset,
                   EntenteFaults  *faults,
                   GError        **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database,
                                  "SELECT key, id, kind FROM difference WHERE +dataset = ? ORDER BY key", error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, dataset);
  while (entente_query_next (query, &local_error))
    {
      g_autoptr (EntenteQuery) members = NULL;

      members = entente_database_query (self->store->database,
                                        "SELECT statement FROM difference_statement WHERE difference = ? ORDER BY position",
                                        error);
      if (members == NULL)
        return FALSE;
      entente_query_bind_number (members, 1, entente_query_get_number (query, 0));
      if (!check_difference (self, members, entente_query_get_text (query, 1),
                             (EntenteDifferenceKind) entente_query_get_number (query, 2), faults, error))
        return FALSE;
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

/* What is told of circles. */
typedef struct {
  EntenteBulk     *bulk;
  EntenteProperty  property;
  EntenteFaults   *faults;
  GPtrArray       *names; /* what id_of() has lent */
} Circles;

static const char *
id_of (guint         key,
       gconstpointer data)
{
  const Circles *circles = data;
  g_autoptr (EntenteQuery) query = NULL;
  char *id = NULL;

  query = entente_database_query (circles->bulk->store->database, "SELECT id FROM subject WHERE key = ?", NULL);
  if (query != NULL)
    {
      entente_query_bind_number (query, 1, key);
      if (entente_query_next (query, NULL))
        id = g_strdup (entente_query_get_text (query, 0));
    }
  if (id == NULL)
    return "?";
  g_ptr_array_add (circles->names, id);
  return id;
}

static void
circle_cb (const guint *nodes,
           guint        n_nodes,
           guint        line,
           gpointer     data)
{
  Circles *circles = data;
  g_autofree char *text = NULL;

  if (circles->faults->list->len < ENTENTE_FAULTS_MAX)
    text = entente_circles_describe (nodes, n_nodes, id_of, circles);
  entente_bulk_report (circles->faults, MAX (1, line), NULL, _("“%s” runs in a circle: %s"),
                       entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, circles->property), text != NULL ? text : "");
}

/* Adds the relations that were in the store before to those that came. */
static gboolean
add_stored_edges (EntenteBulk  *self,
                  GError      **error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) local_error = NULL;

  query = entente_database_query (self->store->database,
                                  "SELECT subject, object, property FROM statement NOT INDEXED WHERE key <= ? "
                                  "AND property IN ('part-of', 'amends', 'supersedes') AND rank <> 2 AND object <> subject",
                                  error);
  if (query == NULL)
    return FALSE;
  entente_query_bind_number (query, 1, self->last_before);
  while (entente_query_next (query, &local_error))
    {
      int property = entente_vocabulary_find (ENTENTE_VOCABULARY_PROPERTY, entente_query_get_text (query, 2));
      int relation = entente_bulk_get_relation ((EntenteProperty) property);
      const EntenteEdge edge = { (guint) entente_query_get_number (query, 0), (guint) entente_query_get_number (query, 1), 0 };

      if (relation >= 0)
        g_array_append_val (self->edges[relation], edge);
    }
  if (local_error != NULL)
    return g_propagate_error (error, g_steal_pointer (&local_error)), FALSE;
  return TRUE;
}

static gboolean
check_circles (EntenteBulk    *self,
               EntenteFaults  *faults,
               GError        **error)
{
  guint n_edges = 0;

  for (guint i = 0; i < ENTENTE_BULK_N_RELATIONS; i++)
    n_edges += self->edges[i]->len;
  if (n_edges == 0)
    return TRUE;
  if (!add_stored_edges (self, error))
    return FALSE;

  for (guint i = 0; i < ENTENTE_BULK_N_RELATIONS; i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      Circles circles = { self, relations[i], faults, names };
      guint n_nodes = 0;

      for (guint j = 0; j < self->edges[i]->len; j++)
        {
          const EntenteEdge *edge = &g_array_index (self->edges[i], EntenteEdge, j);

          n_nodes = MAX (n_nodes, MAX (edge->from, edge->to) + 1);
        }
      entente_circles_find ((const EntenteEdge *) (gconstpointer) self->edges[i]->data, self->edges[i]->len, n_nodes, circle_cb,
                            &circles);
    }
  return TRUE;
}

/**
 * entente_bulk_check:
 * @self: an import of which all records have come
 * @faults: where to put what is wrong
 * @error: return location for a #GError
 *
 * Checks what can't be known before all is there: what is named but nowhere described, places in sources that were described
 * late, differences, circles. entente_bulk_finish() does so itself; this is for who knows already that it will not be called.
 *
 * Returns: %TRUE if it was checked, faults or not; otherwise the import is to be aborted
 */
gboolean
entente_bulk_check (EntenteBulk    *self,
                    EntenteFaults  *faults,
                    GError        **error)
{
  GHashTableIter iter;
  gpointer dataset;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);

  /* That it is cut off is a fault already, and the reason of most others of this kind. */
  if (self->is_cut_off)
    return TRUE;
  if (!check_undescribed (self, faults, error) || !check_unplaced (self, faults, error))
    return FALSE;
  g_hash_table_iter_init (&iter, self->datasets);
  while (g_hash_table_iter_next (&iter, NULL, &dataset))
    if (!check_differences (self, ((EntenteBulkDataset *) dataset)->key, faults, error))
      return FALSE;
  return check_circles (self, faults, error);
}
