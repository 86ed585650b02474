/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-inspector-layout.h"

#define NATURAL_WIDTH 364
/* What is taller is scrolled. */
#define MIN_HEIGHT    64

/* Sentences would be as wide as they are long; a pane is as wide as is good to read. How tall all would be matters to nobody,
 * and takes long to find out. */
static void
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum,
         int           *natural,
         int           *minimum_baseline,
         int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else
    *minimum = *natural = MIN_HEIGHT;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

/**
 * entente_inspector_layout_new:
 *
 * Returns: (transfer full): the layout of a pane with one child
 */
GtkLayoutManager *
entente_inspector_layout_new (void)
{
  return gtk_custom_layout_new (NULL, measure, allocate);
}
