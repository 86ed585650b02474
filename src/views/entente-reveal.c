/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-reveal.h"

/* Between what is revealed and the edge of the view. */
#define MARGIN 12

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scrolled != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double value, top, bottom, page;

  if (!GTK_IS_VIEWPORT (viewport) ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  top = bounds.origin.y - MARGIN;
  bottom = bounds.origin.y + bounds.size.height + MARGIN;
  /* What is higher than the view is shown from its beginning. */
  if (bottom > value + page)
    value = bottom - page;
  if (top < value)
    value = top;
  gtk_adjustment_set_value (adjustment, value);
}

/* The first frame is the one in which it gets its place. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       first)
{
  if (gdk_frame_clock_get_frame_counter (clock) <= *(gint64 *) first)
    return G_SOURCE_CONTINUE;
  scroll_to (widget);
  return G_SOURCE_REMOVE;
}

/**
 * entente_reveal:
 * @widget: a widget in a scrolled window
 *
 * Scrolls as far as it takes to see the widget, once it has its place; it may just have been made visible.
 */
void
entente_reveal (GtkWidget *widget)
{
  GdkFrameClock *clock;
  gint64 *first;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  clock = gtk_widget_get_frame_clock (widget);
  if (clock == NULL)
    return;
  first = g_new (gint64, 1);
  *first = gdk_frame_clock_get_frame_counter (clock) + 1;
  gtk_widget_add_tick_callback (widget, tick_cb, first, g_free);
}
