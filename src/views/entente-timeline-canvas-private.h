/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the canvas share. Nobody else includes this. */

#pragma once

#include "entente-timeline-canvas.h"
#include "entente-timeline-sheet.h"

G_BEGIN_DECLS

struct _EntenteTimelineCanvas {
  GtkWidget              parent_instance;

  EntenteTimelineState  *state;
  EntenteTimelineSheet   sheet; /* what is drawn, and where it is */

  /* The item that the keys are at, and the one under the pointer, or ENTENTE_TIMELINE_NOTHING. */
  guint                  focus_item;
  guint32                focus_key;
  guint                  hover_item;
  gboolean               is_unseen;  /* it has still to come into sight */
  guint                  tick;       /* of the frame that lays out anew; until then the layout may not fit the data */
  guint                  reveal;
  guint                  bring_item; /* whose lane has to be scrolled to */

  /* Two, that take turns in having the focus, so that each step of the keys is heard. */
  GtkWidget             *spots[2];
  guint                  spot;
  char                  *words[2]; /* what is heard of each */

  GtkWidget             *nothing; /* says that nothing is dated in the window, and leads back */
  GtkWidget             *members; /* the popover with what is in a cluster */
  guint                  hover_timer;
  double                 pointer_x;
  double                 pointer_y;

  /* Of a drag: where it began, and the window then. */
  double                 drag_x;
  double                 drag_y;
  double                 drag_scroll;
  EntenteTimelineScale   drag_scale;
  EntenteTimelineScale   pinch_scale; /* as two fingers began; without a width if there are none */
  double                 pinch_x; /* the middle between the fingers, when they began */
  guint                  held_item; /* that a finger stays on, or has been shown the card of */
  gboolean               is_panning;
  guint                  kinetic;
  double                 velocity; /* px a second */
  gint64                 kinetic_time;

  AdwAnimation          *animation;
  EntenteTimelineScale   animate_from;
  EntenteTimelineScale   animate_to;

  GtkAdjustment         *hadjustment;
  GtkAdjustment         *vadjustment;
  GtkScrollablePolicy    hscroll_policy;
  GtkScrollablePolicy    vscroll_policy;
};

enum {
  ENTENTE_TIMELINE_CANVAS_CARD_WANTED,
  ENTENTE_TIMELINE_CANVAS_CARD_UNWANTED,
  ENTENTE_TIMELINE_CANVAS_ACTIVATED,
  ENTENTE_TIMELINE_CANVAS_MENU_WANTED,
  ENTENTE_TIMELINE_CANVAS_N_SIGNALS,
};

void         _entente_timeline_canvas_emit         (EntenteTimelineCanvas       *self,
                                                    guint                        signal,
                                                    guint                        item);
double       _entente_timeline_canvas_scroll       (EntenteTimelineCanvas       *self);
guint        _entente_timeline_canvas_mark_at      (EntenteTimelineCanvas       *self,
                                                    double                       x,
                                                    double                       y,
                                                    double                       slop);
void         _entente_timeline_canvas_animate      (EntenteTimelineCanvas       *self,
                                                    const EntenteTimelineScale  *to);
void         _entente_timeline_canvas_stop         (EntenteTimelineCanvas       *self);
void         _entente_timeline_canvas_snapshot     (GtkWidget                   *widget,
                                                    GtkSnapshot                 *snapshot);
void         _entente_timeline_canvas_set_focus    (EntenteTimelineCanvas       *self,
                                                    guint                        item,
                                                    gboolean                     grab);
void         _entente_timeline_canvas_reveal       (EntenteTimelineCanvas       *self,
                                                    guint                        item);
void         _entente_timeline_canvas_bring        (EntenteTimelineCanvas       *self);
void         _entente_timeline_canvas_allocate_spots (EntenteTimelineCanvas     *self);
void         _entente_timeline_canvas_init_spots   (EntenteTimelineCanvas       *self);
void         _entente_timeline_canvas_allocate_nothing (EntenteTimelineCanvas   *self);
void         _entente_timeline_canvas_init_nothing (EntenteTimelineCanvas       *self);
gboolean     _entente_timeline_canvas_focus        (GtkWidget                   *widget,
                                                    GtkDirectionType             direction);
gboolean     _entente_timeline_canvas_grab_focus   (GtkWidget                   *widget);
gboolean     _entente_timeline_canvas_walk         (EntenteTimelineCanvas       *self,
                                                    int                          step);
void         _entente_timeline_canvas_open         (EntenteTimelineCanvas       *self,
                                                    guint                        mark);
void         _entente_timeline_canvas_list_members (EntenteTimelineCanvas      *self,
                                                    guint                        mark);
void         _entente_timeline_canvas_init_input   (EntenteTimelineCanvas       *self);
void         _entente_timeline_canvas_init_keys    (EntenteTimelineCanvas       *self);

G_END_DECLS
