/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Before libadwaita 1.4: a leaflet of the sidebar and a flap, which holds content and inspector. The flap folds by the
 * natural width of its children, the leaflet by their minimum: so the inspector folds first. */

#include "entente-shell.h"

struct _EntenteShell {
  AdwBin      parent_instance;

  AdwLeaflet *leaflet; /* owned by the bin */
  AdwFlap    *flap;
  GtkWidget  *sidebar;
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
entente_shell_init (EntenteShell *self)
{
  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_fold_threshold_policy (self->flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  g_signal_connect_swapped (self->leaflet, "notify::folded", G_CALLBACK (sidebar_folded_cb), self);
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (show_content_cb), self);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (inspector_folded_cb), self);
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (show_inspector_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->leaflet));
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
  AdwLeafletPage *separator;

  g_return_if_fail (ENTENTE_IS_SHELL (self));
  g_return_if_fail (adw_flap_get_content (self->flap) == NULL);

  adw_flap_set_content (self->flap, content);
  adw_flap_set_flap (self->flap, inspector);
  adw_leaflet_append (self->leaflet, sidebar);
  self->sidebar = sidebar;
  separator = adw_leaflet_append (self->leaflet, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_page_set_navigatable (separator, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->flap), TRUE);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->flap));
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

  return adw_leaflet_get_folded (self->leaflet);
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

  return adw_flap_get_folded (self->flap);
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

  return adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->flap);
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

  if (entente_shell_get_show_content (self) == show_content)
    return;
  adw_leaflet_set_visible_child (self->leaflet, show_content ? GTK_WIDGET (self->flap) : self->sidebar);
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

  return adw_flap_get_reveal_flap (self->flap);
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

  adw_flap_set_reveal_flap (self->flap, show_inspector);
}
