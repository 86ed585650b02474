/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-timeline-page-layout.h"

/* The axis and a lane of one row, with its name above it. */
#define LEAST_LANES 96

/* With so much for the lanes, the shelf may have its second row. */
#define FAIR_LANES 112

struct _EntenteTimelinePageLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteTimelinePageLayout, entente_timeline_page_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum {
  TOOLS,
  LANES,
  SHELF,
  CARD,
  OVERVIEW,
  N_PARTS,
} Part;

typedef struct {
  GtkWidget *widget;
  int        minimum;
  int        natural;
} Measured;

/* The heights in a width; what isn't visible has none. */
static void
measure_parts (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               Measured        parts[N_PARTS])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_PARTS; i++)
    {
      parts[i] = (Measured) { .widget = child };
      if (gtk_widget_get_visible (child))
        gtk_widget_measure (child, orientation, for_size, &parts[i].minimum, &parts[i].natural, NULL, NULL);
      child = gtk_widget_get_next_sibling (child);
    }
}

static GtkSizeRequestMode
entente_timeline_page_layout_get_request_mode (GtkLayoutManager *manager,
                                               GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_timeline_page_layout_measure (GtkLayoutManager *manager,
                                      GtkWidget        *widget,
                                      GtkOrientation    orientation,
                                      int               for_size,
                                      int              *minimum,
                                      int              *natural,
                                      int              *minimum_baseline,
                                      int              *natural_baseline)
{
  Measured parts[N_PARTS];

  measure_parts (widget, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, parts);
  *minimum = *natural = 0;
  for (guint i = 0; i < N_PARTS; i++)
    if (orientation == GTK_ORIENTATION_HORIZONTAL)
      {
        *minimum = MAX (*minimum, parts[i].minimum);
        *natural = MAX (*natural, parts[i].natural);
      }
    else
      {
        *minimum += i == TOOLS || i == LANES ? parts[i].minimum : 0;
        *natural += parts[i].natural;
      }
}

static void
entente_timeline_page_layout_allocate (GtkLayoutManager *manager,
                                       GtkWidget        *widget,
                                       int               width,
                                       int               height,
                                       int               baseline)
{
  static const Part by_need[] = { CARD, SHELF, OVERVIEW };
  Measured parts[N_PARTS];
  int heights[N_PARTS] = { 0 };
  int lanes, y = 0;

  measure_parts (widget, GTK_ORIENTATION_VERTICAL, width, parts);
  heights[TOOLS] = parts[TOOLS].minimum;
  lanes = height - heights[TOOLS];
  for (guint i = 0; i < G_N_ELEMENTS (by_need); i++)
    if (lanes - parts[by_need[i]].minimum >= LEAST_LANES)
      {
        heights[by_need[i]] = parts[by_need[i]].minimum;
        lanes -= heights[by_need[i]];
      }
  if (heights[SHELF] > 0 && lanes - (parts[SHELF].natural - heights[SHELF]) >= FAIR_LANES)
    {
      lanes -= parts[SHELF].natural - heights[SHELF];
      heights[SHELF] = parts[SHELF].natural;
    }
  heights[LANES] = lanes;

  for (guint i = 0; i < N_PARTS; i++)
    {
      gtk_widget_set_child_visible (parts[i].widget, heights[i] > 0);
      if (heights[i] == 0 || !gtk_widget_get_visible (parts[i].widget))
        continue;
      gtk_widget_size_allocate (parts[i].widget, &(GtkAllocation) { 0, y, width, heights[i] }, -1);
      y += heights[i];
    }
}

static void
entente_timeline_page_layout_class_init (EntenteTimelinePageLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = entente_timeline_page_layout_get_request_mode;
  layout_class->measure = entente_timeline_page_layout_measure;
  layout_class->allocate = entente_timeline_page_layout_allocate;
}

static void
entente_timeline_page_layout_init (EntenteTimelinePageLayout *self)
{
}
