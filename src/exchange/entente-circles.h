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

void entente_circles_find (const EntenteEdge *edges,
                           guint              n_edges,
                           guint              n_nodes,
                           EntenteCircleFunc  found,
                           gpointer           user_data);

G_END_DECLS
