/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-relations.h"

#include "entente-circles.h"
#include "entente-error.h"
#include "entente-hash.h"
#include "entente-id.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const EntenteProperty relations[] = {
  ENTENTE_PROPERTY_PART_OF,
  ENTENTE_PROPERTY_AMENDS,
  ENTENTE_PROPERTY_SUPERSEDES,
};

/* What the landscape would be after the import, as far as it matters here. */
typedef struct {
  GHashTable *replaced; /* ids of datasets */
  GHashTable *nodes;    /* id of a subject -> its number */
  GPtrArray  *names;    /* number -> id, borrowed from the table */
  GArray     *edges[G_N_ELEMENTS (relations)];
  char       *circle;   /* one that was found */
} Relations;

static guint
find_node (Relations  *self,
           const char *id)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->nodes, id, NULL, &number))
    {
      char *own = g_strdup (id);

      number = GUINT_TO_POINTER (self->names->len);
      g_hash_table_insert (self->nodes, own, number);
      g_ptr_array_add (self->names, own);
    }
  return GPOINTER_TO_UINT (number);
}

static void
add_edge (Relations              *self,
          const EntenteStatement *statement)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (statement->property == relations[i] && statement->object != NULL && statement->rank != ENTENTE_RANK_DEPRECATED)
      {
        EntenteEdge edge = { find_node (self, statement->subject), find_node (self, statement->object), 0 };

        g_array_append_val (self->edges[i], edge);
      }
}

static gboolean
add_stored (EntenteStatement *statement,
            gpointer          data)
{
  g_autoptr (EntenteStatement) owned = statement;
  Relations *self = data;

  if (!g_hash_table_contains (self->replaced, statement->dataset))
    add_edge (self, statement);
  return TRUE;
}

static const char *
name_of (guint         node,
         gconstpointer user_data)
{
  const Relations *self = user_data;

  return self->names->pdata[node];
}

/* The first circle that is found is told. */
static void
found_cb (const guint *nodes,
          guint        n_nodes,
          guint        data,
          gpointer     user_data)
{
  Relations *self = user_data;

  if (self->circle == NULL)
    self->circle = entente_circles_describe (nodes, n_nodes, name_of, self);
}

static gboolean
check_circles (Relations  *self,
               GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      entente_circles_find ((const EntenteEdge *) self->edges[i]->data, self->edges[i]->len, self->names->len, found_cb, self);
      if (self->circle != NULL)
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_CONFLICT,
                       /* Translators: the first place is "part-of", "amends" or "supersedes". */
                       _("With what is stored, “%s” would run in a circle: %s"),
                       entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, relations[i]), self->circle);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * entente_relations_check:
 * @store: a store
 * @records: what is to be imported
 * @error: return location for a #GError
 *
 * Looks whether the import would close a circle. Asks the store only if @records have a relation at all.
 *
 * Returns: %TRUE if it wouldn't; otherwise @error is %ENTENTE_ERROR_CONFLICT
 */
gboolean
entente_relations_check (EntenteStore          *store,
                         const EntenteRecords  *records,
                         GError               **error)
{
  Relations self = { 0 };
  gboolean success = TRUE;

  self.replaced = g_hash_table_new (entente_hash_string, g_str_equal);
  self.nodes = g_hash_table_new_full (entente_hash_string, g_str_equal, g_free, NULL);
  self.names = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    self.edges[i] = g_array_new (FALSE, FALSE, sizeof (EntenteEdge));

  for (guint i = 0; i < records->statements->len; i++)
    {
      const EntenteStatement *statement = records->statements->pdata[i];

      if (strcmp (statement->dataset, ENTENTE_DATASET_USER) != 0)
        g_hash_table_add (self.replaced, statement->dataset);
      add_edge (&self, statement);
    }
  if (self.names->len > 0)
    success = entente_store_each_statement (store, ENTENTE_STATEMENTS_RELATING, NULL, add_stored, &self, error) &&
              check_circles (&self, error);

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    g_array_unref (self.edges[i]);
  g_free (self.circle);
  g_ptr_array_unref (self.names);
  g_hash_table_unref (self.nodes);
  g_hash_table_unref (self.replaced);
  return success;
}
