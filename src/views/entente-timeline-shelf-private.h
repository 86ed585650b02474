/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the shelf share. Nobody else includes this. */

#pragma once

#include "entente-timeline-shelf.h"

G_BEGIN_DECLS

struct _EntenteTimelineShelf {
  GtkWidget             parent_instance;

  GtkWidget            *icon;
  GtkWidget            *title;
  GtkWidget            *count;
  GtkWidget            *more;
  GtkWidget            *popover;
  GtkWidget            *list;
  GPtrArray            *chips;
  GPtrArray            *groups; /* before each chip the name of its group, or NULL if that of the chip before goes on */

  EntenteTimelineState *state;
  EntenteTimelineData  *data;
  gboolean              narrow;
  guint                 n_shown;
  guint                 n_told;
  guint                 lead;    /* which of the undated is the first chip */
  gboolean              is_waiting; /* for rows of chips */
  EntenteUndatedGroup   last_group; /* of the chip that was made last */
  guint                 current; /* the chip where the arrows were */
};

GtkSizeRequestMode _entente_timeline_shelf_get_request_mode (GtkWidget      *widget);
void               _entente_timeline_shelf_measure          (GtkWidget      *widget,
                                                             GtkOrientation  orientation,
                                                             int             for_size,
                                                             int            *minimum,
                                                             int            *natural,
                                                             int            *minimum_baseline,
                                                             int            *natural_baseline);
void               _entente_timeline_shelf_allocate         (GtkWidget      *widget,
                                                             int             width,
                                                             int             height,
                                                             int             baseline);

G_END_DECLS
