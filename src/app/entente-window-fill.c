/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window comes to be whole. Its first frame has the headers and the place of the entities, which is as soon as a window
 * can be seen; then come the rows of the entities, and one after the other what needs more time, with a frame between. */

#include "entente-window-private.h"

#include "entente-settings.h"

#include <glib/gi18n.h>

/* Rows that are longer in coming aren't waited for, nor frames where nobody sees the window, in milliseconds. */
#define NO_ROWS_MS  300
#define NO_FRAME_MS 60
/* So long after the last step all that was asked for should have been drawn. */
#define CHECK_MS    1000

/* In the first frame, so that they are looked for while that is drawn. */
static void
fill_entities (EntenteWindow *self)
{
  entente_entity_pane_bind (self->entity_pane, self->landscape, self->session);
  entente_settings_bind (self->entity_pane, "order", "entity-order");
}

/* Deals and what filters them are seen together, so that nothing moves. */
static void
fill_deals (EntenteWindow *self)
{
  entente_filter_bar_bind (self->filter_bar, self->landscape, self->session);
  entente_deals_view_bind (self->deals_view, self->landscape, self->session);
  entente_settings_bind (self->deals_view, "order", "deal-order");
  entente_settings_bind (self->deals_view, "reversed", "deal-order-reversed");
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->deals_view), TRUE);
}

static void
fill_timeline (EntenteWindow *self)
{
  entente_timeline_view_bind (self->timeline_view, self->landscape, self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline_view), TRUE);
}

static void
fill_inspector (EntenteWindow *self)
{
  entente_inspector_bind (self->inspector, self->landscape, self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector), TRUE);
}

static void
fill_sources (EntenteWindow *self)
{
  entente_sources_view_bind (self->sources_view, self->landscape, self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->sources_view), TRUE);
}

static void (*const steps[]) (EntenteWindow *self) = { fill_entities, fill_deals, fill_timeline, fill_inspector, fill_sources };

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  EntenteWindow *self = user_data;
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;

  entente_landscape_check_finish (ENTENTE_LANDSCAPE (source), result, &notice, &error);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (error != NULL || notice != NULL)
    entente_notice_show (self->notice, error != NULL ? error->message : notice, _("Show _Files"), "win.show-files");
}

/* Reads the whole file, which is to hinder nothing. */
static gboolean
check_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->filling = 0;
  entente_landscape_check_async (self->landscape, self->cancellable, checked_cb, self);
  return G_SOURCE_REMOVE;
}

static void
fill (EntenteWindow *self)
{
  entente_window_end_filling (self);
  steps[self->n_filled++] (self);
  if (entente_window_is_filling (self))
    entente_window_begin_filling (self);
  else
    self->filling = g_timeout_add (CHECK_MS, check_cb, self);
}

static gboolean
fill_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->filling = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* At the beginning of a frame, which is on the screen before the source is dispatched. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  EntenteWindow *self = user_data;

  if (self->n_filled == 1 && entente_entity_pane_get_loading (self->entity_pane))
    return G_SOURCE_CONTINUE;
  self->frame = 0;
  entente_window_end_filling (self);
  if (self->n_filled == 0)
    fill (self);
  else
    self->filling = g_idle_add_full (G_PRIORITY_DEFAULT, fill_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/* Waits for the next frame, to fill the window further. */
void
entente_window_begin_filling (EntenteWindow *self)
{
  self->frame = gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, self, NULL);
  self->filling = g_timeout_add (self->n_filled <= 1 ? NO_ROWS_MS : NO_FRAME_MS, fill_cb, self);
}

/* Waits for no further step. */
void
entente_window_end_filling (EntenteWindow *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  if (self->frame > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->frame);
  self->frame = 0;
}

/* Whether it doesn't have all yet that it is to show. */
gboolean
entente_window_is_filling (EntenteWindow *self)
{
  return self->n_filled < G_N_ELEMENTS (steps);
}
