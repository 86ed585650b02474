/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-deals-view.h"
#include "entente-entity-pane.h"
#include "entente-filter-bar.h"
#include "entente-inspector.h"
#include "entente-notice.h"
#include "entente-pane.h"
#include "entente-shell.h"
#include "entente-sources-view.h"
#include "entente-timeline-view.h"
#include "entente-window.h"

G_BEGIN_DECLS

struct _EntenteWindow {
  AdwApplicationWindow parent_instance;

  /* Template */
  AdwToastOverlay     *toasts;
  GtkStack            *states;
  AdwStatusPage       *failure;
  EntenteShell        *shell;
  GtkWidget           *sidebar;
  AdwHeaderBar        *sidebar_header;
  EntenteEntityPane   *entity_pane;
  EntentePane         *content;
  AdwHeaderBar        *content_header;
  GtkStack            *titles;
  AdwWindowTitle      *content_title;
  GtkWidget           *landscape_button;
  GtkWidget           *entities_button;
  GtkWidget           *back_button;
  GtkWidget           *forward_button;
  GtkWidget           *filter_button;
  GtkWidget           *inspector_button;
  EntenteNotice       *notice;
  EntenteNotice       *importing_notice;
  GtkRevealer         *filter_revealer;
  EntenteFilterBar    *filter_bar;
  AdwViewStack        *pages;
  GtkPaned            *paned;
  EntenteDealsView    *deals_view;
  EntenteTimelineView *timeline_view;
  AdwViewStackPage    *timeline_page;
  AdwBin              *timeline_bin;
  EntenteSourcesView  *sources_view;
  AdwViewSwitcherBar  *switcher_bar;
  GtkWidget           *inspector_pane;
  AdwHeaderBar        *inspector_header;
  AdwWindowTitle      *inspector_title;
  GtkWidget           *inspector_back;
  EntenteInspector    *inspector;

  EntenteLandscape    *landscape;
  EntenteSession      *session;
  GCancellable        *cancellable; /* of all that goes on as long as the window is there */
  GCancellable        *importing;   /* of the import that goes on */
  GQueue               to_import;   /* files that wait for its end, owned */
  guint                import_delay;
  char                *page_left;   /* for a look at a source, until it is come back to, or NULL */
  guint                n_awaited;   /* answers that the window itself has asked for */
  int                  timeline_height; /* as the person likes it under the deals */
  int                  paned_height; /* for which it was placed, and where */
  int                  paned_position;
  guint                layout; /* the idle that places what is in the panes */
  guint                n_filled; /* how many steps of filling it are done */
  guint                filling; /* what waits for the next of them: a source, and a frame */
  guint                frame;
  gboolean             reveal_inspector; /* even if the window turns out to be too narrow for it beside the content */
  gboolean             wide_inspector; /* whether to show the inspector once there is room beside the content */
};

void     entente_window_add_actions      (EntenteWindow *self);
void     entente_window_add_file_actions (EntenteWindow *self);
void     entente_window_add_link_actions (EntenteWindow *self);
void     entente_window_add_print_action (EntenteWindow *self);
void     entente_window_begin_filling    (EntenteWindow *self);
void     entente_window_end_filling      (EntenteWindow *self);
void     entente_window_init_focus       (EntenteWindow *self);
gboolean entente_window_is_filling       (EntenteWindow *self);
void     entente_window_open_landscape   (EntenteWindow *self);
void     entente_window_return_to_page   (EntenteWindow *self);
void     entente_window_save_place       (EntenteWindow *self);
void     entente_window_say              (EntenteWindow *self,
                                          const char    *text);

G_END_DECLS
