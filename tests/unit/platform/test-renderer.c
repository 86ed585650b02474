/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-renderer.h"
#include "entente-test.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *classes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = test_folder_new ();
  fixture->classes = test_folder_file (fixture->folder, "classes");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_free (fixture->classes);
  test_folder_free (fixture->folder);
}

static void
add_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = test_folder_file (fixture->folder, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

/* As the kernel tells what drives a node. */
static void
set_driver (Fixture    *fixture,
            const char *node,
            const char *driver)
{
  g_autofree char *folder = g_build_filename (fixture->classes, node, "device", NULL);
  g_autofree char *link = g_build_filename (folder, "driver", NULL);
  g_autofree char *target = g_strconcat ("../../../../bus/platform/drivers/", driver, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (target, link), ==, 0);
}

static gboolean
has_hardware (Fixture *fixture)
{
  return entente_renderer_has_hardware (fixture->folder, fixture->classes);
}

/* A card that only shows pictures draws nothing. */
static void
test_none (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (has_hardware (fixture));
  add_file (fixture, "dri/card0");
  set_driver (fixture, "card0", "bochs-drm");
  g_assert_false (has_hardware (fixture));
}

static void
test_node (Fixture      *fixture,
           gconstpointer data)
{
  add_file (fixture, "dri/renderD128");
  g_assert_true (has_hardware (fixture));
  set_driver (fixture, "renderD128", "amdgpu");
  g_assert_true (has_hardware (fixture));
}

/* It counts only what doesn't merely look like one. */
static void
test_pretender (Fixture      *fixture,
                gconstpointer data)
{
  add_file (fixture, "dri/renderD128");
  set_driver (fixture, "renderD128", "vgem");
  g_assert_false (has_hardware (fixture));
  add_file (fixture, "dri/renderD129");
  set_driver (fixture, "renderD129", "i915");
  g_assert_true (has_hardware (fixture));
}

static void
test_without_node (Fixture      *fixture,
                   gconstpointer data)
{
  add_file (fixture, data);
  g_assert_true (has_hardware (fixture));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/platform/renderer/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/platform/renderer/node", Fixture, NULL, set_up, test_node, tear_down);
  g_test_add ("/platform/renderer/pretender", Fixture, NULL, set_up, test_pretender, tear_down);
  g_test_add ("/platform/renderer/nvidia", Fixture, "nvidiactl", set_up, test_without_node, tear_down);
  g_test_add ("/platform/renderer/windows", Fixture, "dxg", set_up, test_without_node, tear_down);

  return g_test_run ();
}
