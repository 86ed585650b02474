/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-circles.h"

#define NOT_SEEN 0
#define DONE     G_MAXUINT

/* How many nodes of a circle are told. */
#define TOLD_MAX 5

typedef struct {
  const EntenteEdge *edges;
  EntenteCircleFunc  found;
  gpointer           user_data;

  /* For each node the place in `order` of the first edge that leaves it, and at the end how many there are. */
  guint             *first;
  guint             *order;

  /* For each node its place on the way, from 1, or one of these. */
  guint             *place;
  GArray            *path;
  GArray            *next;
} Search;

static void
enter (Search *self,
       guint   node)
{
  g_array_append_val (self->path, node);
  self->place[node] = self->path->len;
  g_array_append_val (self->next, self->first[node]);
}

static void
leave (Search *self,
       guint   node)
{
  self->place[node] = DONE;
  g_array_set_size (self->path, self->path->len - 1);
  g_array_set_size (self->next, self->next->len - 1);
}

/* Depth first, without recursion: an edge back to what is on the way closes a circle. */
static void
search_from (Search *self,
             guint   start)
{
  enter (self, start);
  while (self->path->len > 0)
    {
      guint node = g_array_index (self->path, guint, self->path->len - 1);
      guint *next = &g_array_index (self->next, guint, self->next->len - 1);
      const EntenteEdge *edge;
      guint place;

      if (*next == self->first[node + 1])
        {
          leave (self, node);
          continue;
        }
      edge = &self->edges[self->order[(*next)++]];
      place = self->place[edge->to];
      if (place == NOT_SEEN)
        enter (self, edge->to);
      else if (place != DONE)
        self->found (&g_array_index (self->path, guint, place - 1), self->path->len - place + 1, edge->data,
                     self->user_data);
    }
}

/**
 * entente_circles_find:
 * @edges: (array length=n_edges): edges from node to node, none from a node to itself
 * @n_edges: how many
 * @n_nodes: how many nodes there are; edges name them by number
 * @found: (scope call): is told each circle
 * @user_data: for @found
 *
 * Finds circles in a directed graph, in time linear in its size: at least one in each knot, so that if none is found
 * there is none. The same edges give the same circles.
 */
void
entente_circles_find (const EntenteEdge *edges,
                      guint              n_edges,
                      guint              n_nodes,
                      EntenteCircleFunc  found,
                      gpointer           user_data)
{
  Search self = { .edges = edges, .found = found, .user_data = user_data };
  g_autofree guint *first = NULL;
  g_autofree guint *order = NULL;
  g_autofree guint *place = NULL;
  g_autoptr (GArray) path = NULL;
  g_autoptr (GArray) next = NULL;

  if (n_edges == 0)
    return;

  /* Counted two places further on, summed, and moved to the right place by filling. */
  self.first = first = g_new0 (guint, (gsize) n_nodes + 2);
  self.order = order = g_new (guint, n_edges);
  for (guint i = 0; i < n_edges; i++)
    first[edges[i].from + 2]++;
  for (guint i = 2; i < n_nodes + 2; i++)
    first[i] += first[i - 1];
  for (guint i = 0; i < n_edges; i++)
    order[first[edges[i].from + 1]++] = i;

  self.place = place = g_new0 (guint, n_nodes);
  self.path = path = g_array_new (FALSE, FALSE, sizeof (guint));
  self.next = next = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_nodes; i++)
    if (place[i] == NOT_SEEN)
      search_from (&self, i);
}

/**
 * entente_circles_describe:
 * @nodes: (array length=n_nodes): the nodes of a circle in their order, at least one
 * @n_nodes: how many
 * @id_of: (scope call): tells the id of a node
 * @user_data: for @id_of
 *
 * Writes a circle as `a → b → a`. Of a long one only the beginning is told.
 *
 * Returns: (transfer full): the circle in one line
 */
char *
entente_circles_describe (const guint     *nodes,
                          guint            n_nodes,
                          EntenteNodeFunc  id_of,
                          gconstpointer    user_data)
{
  GString *circle = g_string_new (NULL);

  for (guint i = 0; i < MIN (n_nodes, TOLD_MAX); i++)
    g_string_append_printf (circle, "%s → ", id_of (nodes[i], user_data));
  if (n_nodes > TOLD_MAX)
    g_string_append (circle, "… → ");
  g_string_append (circle, id_of (nodes[0], user_data));
  return g_string_free (circle, FALSE);
}
