/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the timeline share. Nobody else includes this. */

#pragma once

#include "entente-timeline-canvas.h"
#include "entente-timeline-caption.h"
#include "entente-timeline-card.h"
#include "entente-timeline-list.h"
#include "entente-timeline-loader.h"
#include "entente-timeline-overview.h"
#include "entente-timeline-shelf.h"
#include "entente-timeline-view.h"

G_BEGIN_DECLS

struct _EntenteTimelineView {
  AdwBin                   parent_instance;

  GtkWidget               *tools;
  GtkWidget               *heading;
  EntenteTimelineCaption  *caption;
  GtkWidget               *lanes_button;
  GtkWidget               *zoom_in;
  GtkWidget               *zoom_out;
  GtkWidget               *fit;
  GtkWidget               *fit_label;
  GtkWidget               *pages;
  EntenteTimelineCanvas   *canvas;
  EntenteTimelineList     *list;
  GtkWidget               *message;
  GtkWidget               *remedy;
  EntenteTimelineShelf    *shelf;
  GtkWidget               *narrow_card;
  EntenteTimelineCard     *narrow_facts;
  EntenteTimelineOverview *overview;

  GtkWidget               *menu;    /* of an item */
  GtkWidget               *popover; /* with the card beside an item */
  EntenteTimelineCard     *facts;
  guint                    card_item;
  guint32                  card_key;

  EntenteLandscape        *landscape;
  EntenteSession          *session;
  EntenteTimelineState    *state;
  EntenteTimelineLoader   *loader;
  GSimpleActionGroup      *actions;
  gboolean                 as_list;
  gboolean                 narrow;
  gboolean                 loading;
};

void _entente_timeline_view_hide_card   (EntenteTimelineView *self);
void _entente_timeline_view_show_card   (EntenteTimelineView *self,
                                         guint                item);
void _entente_timeline_view_leave_card  (EntenteTimelineView *self,
                                         guint                item);
void _entente_timeline_view_show_menu   (EntenteTimelineView *self,
                                         guint                item);
void _entente_timeline_view_row_renewed (EntenteTimelineView *self,
                                         guint                key);
void _entente_timeline_view_rows_came   (EntenteTimelineView *self);

G_END_DECLS
