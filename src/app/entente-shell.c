/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-shell-private.h"

static GParamSpec *properties[ENTENTE_SHELL_N_STATES];

G_DEFINE_FINAL_TYPE (EntenteShell, entente_shell, ADW_TYPE_BIN)

static void
entente_shell_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_boolean (value, _entente_shell_get (ENTENTE_SHELL (object), prop_id));
}

static void
entente_shell_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  _entente_shell_set (ENTENTE_SHELL (object), prop_id, g_value_get_boolean (value));
}

static void
entente_shell_dispose (GObject *object)
{
  g_clear_weak_pointer (&ENTENTE_SHELL (object)->covered);

  G_OBJECT_CLASS (entente_shell_parent_class)->dispose (object);
}

static void
entente_shell_class_init (EntenteShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_shell_dispose;
  object_class->get_property = entente_shell_get_property;
  object_class->set_property = entente_shell_set_property;

  /**
   * EntenteShell:sidebar-folded:
   *
   * Whether sidebar and content are pages one behind the other.
   */
  properties[ENTENTE_SHELL_SIDEBAR_FOLDED] =
    g_param_spec_boolean ("sidebar-folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:inspector-folded:
   *
   * Whether the inspector lies over the content.
   */
  properties[ENTENTE_SHELL_INSPECTOR_FOLDED] =
    g_param_spec_boolean ("inspector-folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:show-content:
   *
   * Whether the content is the page that is shown while the sidebar is folded.
   */
  properties[ENTENTE_SHELL_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * EntenteShell:show-inspector:
   *
   * Whether the inspector is shown.
   */
  properties[ENTENTE_SHELL_SHOW_INSPECTOR] =
    g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, ENTENTE_SHELL_N_STATES, properties);
}

static void
entente_shell_init (EntenteShell *self)
{
  _entente_shell_build (self);
}

static void
changed_cb (GtkWidget  *widget,
            GParamSpec *pspec,
            gpointer    state)
{
  GtkWidget *self = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_SHELL);

  if (self != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[GPOINTER_TO_UINT (state)]);
}

void
_entente_shell_follow (GtkWidget         *widget,
                       const char        *notification,
                       EntenteShellState  state)
{
  g_signal_connect (widget, notification, G_CALLBACK (changed_cb), GUINT_TO_POINTER (state));
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
  g_return_if_fail (self->sidebar == NULL);

  self->sidebar = sidebar;
  _entente_shell_place_panes (self, content, inspector);
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

  _entente_shell_prepare_header (header);
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

  return _entente_shell_get (self, ENTENTE_SHELL_SIDEBAR_FOLDED);
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

  return _entente_shell_get (self, ENTENTE_SHELL_INSPECTOR_FOLDED);
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

  return _entente_shell_get (self, ENTENTE_SHELL_SHOW_CONTENT);
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

  _entente_shell_set (self, ENTENTE_SHELL_SHOW_CONTENT, show_content);
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

  return _entente_shell_get (self, ENTENTE_SHELL_SHOW_INSPECTOR);
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

  _entente_shell_set (self, ENTENTE_SHELL_SHOW_INSPECTOR, show_inspector);
}
