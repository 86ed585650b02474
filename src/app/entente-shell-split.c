/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From libadwaita 1.4 on: split views within each other, folded by breakpoints. */

#include "entente-shell.h"

#include <glib/gi18n.h>

/* The narrowest window that all is usable in, and where the panes fold: in sp, so that they fold earlier where text is large. */
#define MIN_WIDTH       360
#define MIN_HEIGHT      294
#define FOLD_INSPECTOR  "max-width: 999sp"
#define FOLD_SIDEBAR    "max-width: 599sp"
#define SIDEBAR_WIDTH   248
#define INSPECTOR_WIDTH 364

struct _EntenteShell {
  AdwBin                  parent_instance;

  AdwNavigationSplitView *outer; /* owned by the bin */
  AdwOverlaySplitView    *inner;
};

enum {
  PROP_0,
  PROP_SIDEBAR_FOLDED,
  PROP_INSPECTOR_FOLDED,
  PROP_SHOW_CONTENT,
  PROP_SHOW_INSPECTOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteShell, entente_shell, ADW_TYPE_BIN)

static void
sidebar_folded_cb (EntenteShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDEBAR_FOLDED]);
}

static void
inspector_folded_cb (EntenteShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTOR_FOLDED]);
}

static void
show_content_cb (EntenteShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

static void
show_inspector_cb (EntenteShell *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_INSPECTOR]);
}

static void
entente_shell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  EntenteShell *self = ENTENTE_SHELL (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR_FOLDED:
      g_value_set_boolean (value, entente_shell_get_sidebar_folded (self));
      break;
    case PROP_INSPECTOR_FOLDED:
      g_value_set_boolean (value, entente_shell_get_inspector_folded (self));
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, entente_shell_get_show_content (self));
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, entente_shell_get_show_inspector (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_shell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  EntenteShell *self = ENTENTE_SHELL (object);

  switch (prop_id)
    {
    case PROP_SHOW_CONTENT:
      entente_shell_set_show_content (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      entente_shell_set_show_inspector (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_shell_class_init (EntenteShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_shell_get_property;
  object_class->set_property = entente_shell_set_property;

  /**
   * EntenteShell:sidebar-folded:
   *
   * Whether sidebar and content are pages one behind the other.
   */
  properties[PROP_SIDEBAR_FOLDED] = g_param_spec_boolean ("sidebar-folded", NULL, NULL, FALSE,
                                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:inspector-folded:
   *
   * Whether the inspector lies over the content.
   */
  properties[PROP_INSPECTOR_FOLDED] = g_param_spec_boolean ("inspector-folded", NULL, NULL, FALSE,
                                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:show-content:
   *
   * Whether the content is the page that is shown while the sidebar is folded.
   */
  properties[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:show-inspector:
   *
   * Whether the inspector is shown.
   */
  properties[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE,
                                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

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

static void
entente_shell_init (EntenteShell *self)
{
  AdwBreakpointBin *bin = ADW_BREAKPOINT_BIN (adw_breakpoint_bin_new ());

  self->outer = ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_split_view_new ());
  self->inner = ADW_OVERLAY_SPLIT_VIEW (adw_overlay_split_view_new ());
  adw_navigation_split_view_set_min_sidebar_width (self->outer, SIDEBAR_WIDTH);
  adw_navigation_split_view_set_max_sidebar_width (self->outer, SIDEBAR_WIDTH);
  adw_overlay_split_view_set_sidebar_position (self->inner, GTK_PACK_END);
  adw_overlay_split_view_set_min_sidebar_width (self->inner, INSPECTOR_WIDTH);
  adw_overlay_split_view_set_max_sidebar_width (self->inner, INSPECTOR_WIDTH);
  adw_overlay_split_view_set_enable_show_gesture (self->inner, FALSE);
  g_signal_connect_swapped (self->outer, "notify::collapsed", G_CALLBACK (sidebar_folded_cb), self);
  g_signal_connect_swapped (self->outer, "notify::show-content", G_CALLBACK (show_content_cb), self);
  g_signal_connect_swapped (self->inner, "notify::collapsed", G_CALLBACK (inspector_folded_cb), self);
  g_signal_connect_swapped (self->inner, "notify::show-sidebar", G_CALLBACK (show_inspector_cb), self);

  gtk_widget_set_size_request (GTK_WIDGET (bin), MIN_WIDTH, MIN_HEIGHT);
  adw_breakpoint_bin_set_child (bin, GTK_WIDGET (self->outer));
  add_breakpoint (bin, self, FOLD_INSPECTOR, FALSE);
  add_breakpoint (bin, self, FOLD_SIDEBAR, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (bin));
}

/**
 * entente_shell_set_panes:
 * @self: a shell without panes
 * @sidebar: (transfer none): the pane at the start
 * @content: (transfer none): the pane in the middle, which takes the room that is left
 * @inspector: (transfer none): the pane at the end
 *
 * Gives the shell its panes, once.
 */
void
entente_shell_set_panes (EntenteShell *self,
                         GtkWidget    *sidebar,
                         GtkWidget    *content,
                         GtkWidget    *inspector)
{
  g_return_if_fail (ENTENTE_IS_SHELL (self));
  g_return_if_fail (adw_navigation_split_view_get_content (self->outer) == NULL);

  adw_overlay_split_view_set_content (self->inner, content);
  adw_overlay_split_view_set_sidebar (self->inner, inspector);
  adw_navigation_split_view_set_sidebar (self->outer, adw_navigation_page_new (sidebar, _("Entities")));
  adw_navigation_split_view_set_content (self->outer, adw_navigation_page_new (GTK_WIDGET (self->inner), _("Deals")));
}

/**
 * entente_shell_add_header:
 * @self: a shell
 * @header: the header bar of one of the panes
 *
 * Prepares a header bar: ways back are the window's own buttons and not made by the bar itself.
 */
void
entente_shell_add_header (EntenteShell *self,
                          AdwHeaderBar *header)
{
  g_return_if_fail (ENTENTE_IS_SHELL (self));
  g_return_if_fail (ADW_IS_HEADER_BAR (header));

  adw_header_bar_set_show_back_button (header, FALSE);
}

/**
 * entente_shell_get_sidebar_folded:
 * @self: a shell
 *
 * Returns: whether sidebar and content are pages one behind the other
 */
gboolean
entente_shell_get_sidebar_folded (EntenteShell *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHELL (self), FALSE);

  return adw_navigation_split_view_get_collapsed (self->outer);
}

/**
 * entente_shell_get_inspector_folded:
 * @self: a shell
 *
 * Returns: whether the inspector lies over the content
 */
gboolean
entente_shell_get_inspector_folded (EntenteShell *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHELL (self), FALSE);

  return adw_overlay_split_view_get_collapsed (self->inner);
}

/**
 * entente_shell_get_show_content:
 * @self: a shell
 *
 * Returns: whether the content is shown while the sidebar is folded
 */
gboolean
entente_shell_get_show_content (EntenteShell *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHELL (self), FALSE);

  return adw_navigation_split_view_get_show_content (self->outer);
}

/**
 * entente_shell_set_show_content:
 * @self: a shell
 * @show_content: whether to show the content, and not the sidebar, where there is room for one of them
 */
void
entente_shell_set_show_content (EntenteShell *self,
                                gboolean      show_content)
{
  g_return_if_fail (ENTENTE_IS_SHELL (self));

  adw_navigation_split_view_set_show_content (self->outer, show_content);
}

/**
 * entente_shell_get_show_inspector:
 * @self: a shell
 *
 * Returns: whether the inspector is shown
 */
gboolean
entente_shell_get_show_inspector (EntenteShell *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHELL (self), FALSE);

  return adw_overlay_split_view_get_show_sidebar (self->inner);
}

/**
 * entente_shell_set_show_inspector:
 * @self: a shell
 * @show_inspector: whether to show the inspector
 */
void
entente_shell_set_show_inspector (EntenteShell *self,
                                  gboolean      show_inspector)
{
  g_return_if_fail (ENTENTE_IS_SHELL (self));

  adw_overlay_split_view_set_show_sidebar (self->inner, show_inspector);
}
