/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-renderer.h"

#include <gtk/gtk.h>
#include <string.h>

/* Whether a node is of a device that draws, not of one that only looks like it. */
static gboolean
draws (const char *classes,
       const char *node)
{
  static const char *const pretenders[] = { "vgem", "vkms", NULL };
  g_autofree char *link = g_build_filename (classes, node, "device", "driver", NULL);
  g_autofree char *driver = g_file_read_link (link, NULL);
  g_autofree char *name = driver != NULL ? g_path_get_basename (driver) : NULL;

  return name == NULL || !g_strv_contains (pretenders, name);
}

/**
 * entente_renderer_has_hardware:
 * @devices: the folder of devices, as /dev
 * @classes: the folder that tells their drivers, as /sys/class/drm; need not be there
 *
 * Looks for a graphics device that programs may draw with, by a few names of files and without loading a driver. In a sandbox
 * that is given no such device none is seen, and GL doesn’t find one either. A device of unknown driver is taken for one.
 *
 * Returns: whether there is one; if not, GL is done in software
 */
gboolean
entente_renderer_has_hardware (const char *devices,
                               const char *classes)
{
  /* Of drivers that do without render nodes: NVIDIA’s own, and the one that hands GL on to Windows. */
  static const char *const others[] = { "nvidiactl", "dxg" };
  g_autofree char *path = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_return_val_if_fail (devices != NULL, FALSE);
  g_return_val_if_fail (classes != NULL, FALSE);

  path = g_build_filename (devices, "dri", NULL);
  folder = g_dir_open (path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "renderD") && draws (classes, name))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *device = g_build_filename (devices, others[i], NULL);

      if (g_file_test (device, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/**
 * entente_renderer_choose:
 *
 * Where GL would be done in software lets GTK draw by cairo, which takes a tenth of the time for a frame, and keeps GDK from
 * loading the driver, which is a quarter of the time until the first one. What the person has chosen stands. To be called
 * before anything of GTK is, and before there are threads.
 */
void
entente_renderer_choose (void)
{
  if (g_getenv ("GSK_RENDERER") != NULL || entente_renderer_has_hardware ("/dev", "/sys/class/drm"))
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (gtk_get_minor_version () >= 16)
    g_setenv ("GDK_DISABLE", "gl", FALSE);
  else
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}
