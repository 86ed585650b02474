/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-picture.h"

#include <glib/gi18n.h>

/**
 * entente_picture_save:
 * @window: a window that has been drawn
 * @path: where to save the picture, a PNG
 * @error: return location for a #GError
 *
 * Saves what the window shows.
 *
 * Returns: whether it was saved
 */
gboolean
entente_picture_save (GtkWindow   *window,
                      const char  *path,
                      GError     **error)
{
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot;
  GskRenderNode *node;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The window has nothing to draw")), FALSE;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  if (!gdk_texture_save_to_png (texture, path))
    return g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” could not be written"), path), FALSE;
  return TRUE;
}
