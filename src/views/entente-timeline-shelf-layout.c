/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the chips of the shelf stand: in rows, as many as have room, with the names of their groups before them and the way to
 * the rest after the last. */

#include "entente-timeline-shelf-private.h"

#include "entente-timeline-sheet.h"

#define MARGIN 6
#define MARGIN_START 12
#define CHIP_GAP 8
#define GROUP_GAP 6
#define ROW_GAP 7
#define MAX_ROWS 2

/* In less the chips need the room more than the names of their groups. */
#define ROOM_FOR_GROUPS 720

static int
natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static int
natural_height (GtkWidget *widget)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

/* Where the chips begin: beside the heading, or in a narrow window after it. */
static int
chips_start (EntenteTimelineShelf *self,
             int                   width)
{
  if (!self->narrow)
    return entente_timeline_header_width (width, FALSE) + MARGIN_START;
  return MARGIN_START + natural_width (self->icon) + 6 + natural_width (self->title) + 12;
}

/* Lays the chips out in rows, @max_rows at most, and gives them their places if @allocate. Returns the number of rows. */
static guint
flow (EntenteTimelineShelf *self,
      int                   width,
      guint                 max_rows,
      gboolean              allocate)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint row = 0, n_shown = 0;
  int start = chips_start (self, width), end = width - MARGIN_START, x = start;
  int height = self->chips->len > 0 ? natural_height (self->chips->pdata[0]) : 0;
  int more_width = natural_width (self->more), y = MARGIN + 1;
  gboolean has_groups = !self->narrow && end - start >= ROOM_FOR_GROUPS;

  for (; n_shown < self->chips->len; n_shown++)
    {
      GtkWidget *chip = self->chips->pdata[n_shown];
      GtkWidget *group = has_groups ? self->groups->pdata[n_shown] : NULL;
      int group_width = group != NULL ? natural_width (group) : 0;
      int lead = group != NULL ? group_width + GROUP_GAP : 0;
      int chip_width = MIN (natural_width (chip), end - start - lead);
      gboolean is_last = n_shown + 1 == self->data->undated->len;

      if (x > start && x + lead + chip_width > end && row + 1 < max_rows)
        {
          row++;
          start = self->narrow ? MARGIN_START : start;
          x = start;
        }
      /* In the last row, room is kept for the way to the rest. */
      if (row + 1 == max_rows && x + lead + chip_width + (is_last ? 0 : CHIP_GAP + more_width) > end)
        {
          if (x > start)
            break;
          chip_width = MAX (end - start - lead - (is_last ? 0 : CHIP_GAP + more_width), 0);
          if (chip_width < 80)
            break;
        }
      if (allocate && group != NULL)
        {
          gtk_widget_set_child_visible (group, TRUE);
          gtk_widget_size_allocate (group,
                                    &(GtkAllocation) { mirrored ? width - x - group_width : x,
                                                       y + (int) row * (height + ROW_GAP), group_width, height },
                                    -1);
        }
      x += lead;
      if (allocate)
        gtk_widget_set_child_visible (chip, TRUE);
      if (allocate)
        gtk_widget_size_allocate (chip,
                                  &(GtkAllocation) { mirrored ? width - x - chip_width : x,
                                                     y + (int) row * (height + ROW_GAP), chip_width, height },
                                  -1);
      x += chip_width + CHIP_GAP;
    }
  if (!allocate)
    return row + 1;

  self->n_shown = n_shown;
  for (guint i = n_shown; i < self->chips->len; i++)
    gtk_widget_set_child_visible (self->chips->pdata[i], FALSE);
  for (guint i = has_groups ? n_shown : 0; i < self->groups->len; i++)
    if (self->groups->pdata[i] != NULL)
      gtk_widget_set_child_visible (self->groups->pdata[i], FALSE);
  gtk_widget_set_child_visible (self->more, n_shown < self->data->undated->len);
  if (n_shown < self->data->undated->len)
    {
      int more_height = natural_height (self->more);

      gtk_widget_size_allocate (self->more,
                                &(GtkAllocation) { mirrored ? width - x - more_width : x,
                                                   y + (int) row * (height + ROW_GAP) + (height - more_height) / 2,
                                                   more_width, more_height },
                                -1);
    }
  return row + 1;
}

GtkSizeRequestMode
_entente_timeline_shelf_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
_entente_timeline_shelf_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);
  int chip_height, rows;

  /* One row will do where there is little height. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 600;
      return;
    }
  *minimum = *natural = 0;
  if (self->data == NULL || self->chips->len == 0)
    return;
  chip_height = natural_height (self->chips->pdata[0]);
  rows = (int) flow (self, for_size > 0 ? for_size : 600, MAX_ROWS, FALSE);
  *minimum = 2 * MARGIN + 1 + chip_height;
  *natural = *minimum + (rows - 1) * (chip_height + ROW_GAP);
}

static void
allocate_at (GtkWidget *widget,
             int        x,
             int        y,
             int        width,
             int        total)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { mirrored ? total - x - width : x, y, width, natural_height (widget) },
                            -1);
}

void
_entente_timeline_shelf_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  EntenteTimelineShelf *self = ENTENTE_TIMELINE_SHELF (widget);
  int icon = natural_width (self->icon), title_height = natural_height (self->title);
  int x = MARGIN_START + icon + 6;
  int room = self->narrow ? natural_width (self->title) : entente_timeline_header_width (width, FALSE) - x - 6;
  int chip_height;

  if (self->data == NULL || self->chips->len == 0)
    return;
  chip_height = natural_height (self->chips->pdata[0]);
  allocate_at (self->icon, MARGIN_START, MARGIN + 1 + (chip_height - natural_height (self->icon)) / 2, icon, width);
  allocate_at (self->title, x, MARGIN + 1 + (chip_height - title_height) / 2, room, width);
  gtk_widget_set_child_visible (self->count, !self->narrow && height > 2 * chip_height);
  allocate_at (self->count, x, MARGIN + 1 + (chip_height + title_height) / 2, MAX (room, natural_width (self->count)), width);
  flow (self, width, height < 2 * (MARGIN + chip_height) + ROW_GAP ? 1 : MAX_ROWS, TRUE);
}
