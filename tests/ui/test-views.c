/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each template is made, shown and finalized. */

#include "entente-view-test.h"

#include "entente-entity-pane.h"

static void
test_entity_pane (ViewTest      *test,
                  gconstpointer  data)
{
  view_test_show (test, g_object_new (ENTENTE_TYPE_ENTITY_PANE, NULL), 300, 400);
  view_test_picture (test, "entity-pane");
}

int
main (int    argc,
      char **argv)
{
  view_test_init (&argc, &argv);
  g_test_add ("/views/entity-pane", ViewTest, NULL, view_test_set_up, test_entity_pane, view_test_tear_down);
  return g_test_run ();
}
