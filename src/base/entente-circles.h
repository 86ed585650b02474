/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint from;
  guint to;
  guint data;
} EntenteEdge;

/**
 * EntenteCircleFunc:
 * @nodes: (array length=n_nodes): the nodes of the circle in their order
 * @n_nodes: how many
 * @data: that of the edge which closes it, from the last node to the first
 * @user_data: the caller's
 */
typedef void (*EntenteCircleFunc) (const guint *nodes,
                                   guint        n_nodes,
                                   guint        data,
                                   gpointer     user_data);

/**
 * EntenteNodeFunc:
 * @node: a node
 * @user_data: the caller's
 *
 * Returns: (transfer none): its id
 */
typedef const char *(*EntenteNodeFunc) (guint         node,
                                        gconstpointer user_data);

void  entente_circles_find     (const EntenteEdge *edges,
                                guint              n_edges,
                                guint              n_nodes,
                                EntenteCircleFunc  found,
                                gpointer           user_data);
char *entente_circles_describe (const guint       *nodes,
                                guint              n_nodes,
                                EntenteNodeFunc    id_of,
                                gconstpointer      user_data);

G_END_DECLS
