/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From libadwaita 1.4 on: split views within each other, folded by breakpoints. */

#include "entente-shell-private.h"

#include <glib/gi18n.h>

/* The narrowest window that all is usable in, and where the panes fold: in sp, so that they fold earlier where text is large. */
#define MIN_WIDTH       360
#define MIN_HEIGHT      228 /* of the 294 of the window, so that a notice has room below */
#define FOLD_INSPECTOR  "max-width: 999sp"
#define FOLD_SIDEBAR    "max-width: 609sp"
#define SIDEBAR_WIDTH   248
#define INSPECTOR_WIDTH 364

static void
add_breakpoint (AdwBreakpointBin *bin,
                EntenteShell     *self,
                const char       *condition,
                gboolean          sidebar_too)
{
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse (condition));
  g_auto (GValue) yes = G_VALUE_INIT;
  g_auto (GValue) any = G_VALUE_INIT;

  g_value_init (&yes, G_TYPE_BOOLEAN);
  g_value_set_boolean (&yes, TRUE);
  g_value_init (&any, G_TYPE_DOUBLE);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (self->inner), "collapsed", &yes);
  /* Over the content the inspector may be as narrow as the window. */
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (self->inner), "min-sidebar-width", &any);
  if (sidebar_too)
    adw_breakpoint_add_setter (breakpoint, G_OBJECT (self->outer), "collapsed", &yes);
  adw_breakpoint_bin_add_breakpoint (bin, breakpoint);
}

void
_entente_shell_build (EntenteShell *self)
{
  AdwBreakpointBin *bin = ADW_BREAKPOINT_BIN (adw_breakpoint_bin_new ());
  AdwNavigationSplitView *outer = ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_split_view_new ());
  AdwOverlaySplitView *inner = ADW_OVERLAY_SPLIT_VIEW (adw_overlay_split_view_new ());

  adw_navigation_split_view_set_min_sidebar_width (outer, SIDEBAR_WIDTH);
  adw_navigation_split_view_set_max_sidebar_width (outer, SIDEBAR_WIDTH);
  adw_overlay_split_view_set_sidebar_position (inner, GTK_PACK_END);
  adw_overlay_split_view_set_min_sidebar_width (inner, INSPECTOR_WIDTH);
  adw_overlay_split_view_set_max_sidebar_width (inner, INSPECTOR_WIDTH);
  adw_overlay_split_view_set_enable_show_gesture (inner, FALSE);

  self->outer = GTK_WIDGET (outer);
  self->inner = GTK_WIDGET (inner);
  _entente_shell_follow (self->outer, "notify::collapsed", ENTENTE_SHELL_SIDEBAR_FOLDED);
  _entente_shell_follow (self->outer, "notify::show-content", ENTENTE_SHELL_SHOW_CONTENT);
  _entente_shell_follow (self->inner, "notify::collapsed", ENTENTE_SHELL_INSPECTOR_FOLDED);
  _entente_shell_follow (self->inner, "notify::show-sidebar", ENTENTE_SHELL_SHOW_INSPECTOR);

  gtk_widget_set_size_request (GTK_WIDGET (bin), MIN_WIDTH, MIN_HEIGHT);
  adw_breakpoint_bin_set_child (bin, self->outer);
  add_breakpoint (bin, self, FOLD_INSPECTOR, FALSE);
  add_breakpoint (bin, self, FOLD_SIDEBAR, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (bin));
}

void
_entente_shell_place_panes (EntenteShell *self,
                            GtkWidget    *content,
                            GtkWidget    *inspector)
{
  AdwNavigationSplitView *outer = ADW_NAVIGATION_SPLIT_VIEW (self->outer);

  adw_overlay_split_view_set_content (ADW_OVERLAY_SPLIT_VIEW (self->inner), content);
  adw_overlay_split_view_set_sidebar (ADW_OVERLAY_SPLIT_VIEW (self->inner), inspector);
  adw_navigation_split_view_set_sidebar (outer, adw_navigation_page_new (self->sidebar, _("Entities")));
  adw_navigation_split_view_set_content (outer, adw_navigation_page_new (self->inner, _("Deals")));
}

void
_entente_shell_prepare_header (AdwHeaderBar *header)
{
  adw_header_bar_set_show_back_button (header, FALSE);
}

gboolean
_entente_shell_get (EntenteShell      *self,
                    EntenteShellState  state)
{
  switch (state)
    {
    case ENTENTE_SHELL_SIDEBAR_FOLDED:
      return adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (self->outer));
    case ENTENTE_SHELL_INSPECTOR_FOLDED:
      return adw_overlay_split_view_get_collapsed (ADW_OVERLAY_SPLIT_VIEW (self->inner));
    case ENTENTE_SHELL_SHOW_CONTENT:
      return adw_navigation_split_view_get_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->outer));
    case ENTENTE_SHELL_SHOW_INSPECTOR:
      return adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (self->inner));
    case ENTENTE_SHELL_N_STATES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

void
_entente_shell_set (EntenteShell      *self,
                    EntenteShellState  state,
                    gboolean           value)
{
  if (state == ENTENTE_SHELL_SHOW_INSPECTOR)
    adw_overlay_split_view_set_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (self->inner), value);
  else
    adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->outer), value);
}
