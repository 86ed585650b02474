/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-ends-layout.h"

/* Between the two on a line. Below each other, they have heads and feet of their own. */
#define SPACING 12

struct _EntenteEndsLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEndsLayout, entente_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *widget;
  int        minimum;
  int        natural;
} End;

/* The two children with their widths; one that isn't shown takes none. */
static void
get_ends (GtkWidget *widget,
          End        ends[2])
{
  ends[0].widget = gtk_widget_get_first_child (widget);
  ends[1].widget = gtk_widget_get_next_sibling (ends[0].widget);
  for (guint i = 0; i < 2; i++)
    {
      ends[i].minimum = ends[i].natural = 0;
      if (gtk_widget_should_layout (ends[i].widget))
        gtk_widget_measure (ends[i].widget, GTK_ORIENTATION_HORIZONTAL, -1, &ends[i].minimum, &ends[i].natural, NULL, NULL);
    }
}

static gboolean
fits_one_line (const End ends[2],
               int       width)
{
  return width < 0 || ends[0].natural + SPACING + ends[1].natural <= width;
}

static int
measure_height (const End *end,
                int        width)
{
  int height = 0;

  if (gtk_widget_should_layout (end->widget))
    gtk_widget_measure (end->widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
entente_ends_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_ends_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  End ends[2];

  get_ends (widget, ends);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (ends[0].minimum, ends[1].minimum);
      *natural = ends[0].natural + SPACING + ends[1].natural;
    }
  else if (fits_one_line (ends, for_size))
    *minimum = *natural = MAX (measure_height (&ends[0], -1), measure_height (&ends[1], -1));
  else
    *minimum = *natural = measure_height (&ends[0], for_size) + measure_height (&ends[1], for_size);
}

static void
entente_ends_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  End ends[2];
  GtkAllocation start = { 0, 0, width, height };
  GtkAllocation end = { 0, 0, width, height };

  get_ends (widget, ends);
  if (fits_one_line (ends, width))
    {
      start.width = width - SPACING - ends[1].natural;
      end.width = ends[1].natural;
      if (mirrored)
        start.x = width - start.width;
      else
        end.x = width - end.width;
    }
  else
    {
      start.height = measure_height (&ends[0], width);
      end.y = start.height;
      end.height = height - start.height;
    }
  if (gtk_widget_should_layout (ends[0].widget))
    gtk_widget_size_allocate (ends[0].widget, &start, -1);
  if (gtk_widget_should_layout (ends[1].widget))
    gtk_widget_size_allocate (ends[1].widget, &end, -1);
}

static void
entente_ends_layout_class_init (EntenteEndsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = entente_ends_layout_get_request_mode;
  layout_class->measure = entente_ends_layout_measure;
  layout_class->allocate = entente_ends_layout_allocate;
}

static void
entente_ends_layout_init (EntenteEndsLayout *self)
{
}
