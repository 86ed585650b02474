/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Before libadwaita 1.4: a leaflet of the sidebar and a flap, which holds content and inspector. The flap folds by the
 * natural width of its children, the leaflet by their minimum: so the inspector folds first. */

#include "entente-shell-private.h"

static GtkWidget *
get_focus (EntenteShell *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The keys don't walk through what lies behind the inspector unseen: they go to the inspector, and back when it goes. */
static void
update_focus (EntenteShell *self)
{
  AdwFlap *flap = ADW_FLAP (self->inner);
  GtkWidget *content = adw_flap_get_content (flap);
  GtkWidget *inspector = adw_flap_get_flap (flap);
  GtkWidget *focus = get_focus (self);
  gboolean shown = adw_flap_get_reveal_flap (flap);
  gboolean covers = shown && adw_flap_get_folded (flap);

  if (content == NULL)
    return;
  gtk_widget_set_can_focus (content, !covers);
  if (covers && focus != NULL && gtk_widget_is_ancestor (focus, content) &&
      gtk_widget_child_focus (inspector, GTK_DIR_TAB_FORWARD))
    g_set_weak_pointer (&self->covered, focus);
  else if (!shown && self->covered != NULL)
    {
      if ((focus == NULL || gtk_widget_is_ancestor (focus, inspector)) && gtk_widget_is_ancestor (self->covered, content))
        gtk_widget_grab_focus (self->covered);
      g_clear_weak_pointer (&self->covered);
    }
}

void
_entente_shell_build (EntenteShell *self)
{
  AdwLeaflet *leaflet = ADW_LEAFLET (adw_leaflet_new ());
  AdwFlap *flap = ADW_FLAP (adw_flap_new ());

  adw_leaflet_set_can_navigate_back (leaflet, TRUE);
  adw_flap_set_flap_position (flap, GTK_PACK_END);
  adw_flap_set_separator (flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_fold_threshold_policy (flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_swipe_to_open (flap, FALSE);

  self->outer = GTK_WIDGET (leaflet);
  self->inner = GTK_WIDGET (flap);
  g_signal_connect_swapped (flap, "notify::folded", G_CALLBACK (update_focus), self);
  g_signal_connect_swapped (flap, "notify::reveal-flap", G_CALLBACK (update_focus), self);
  /* Nothing in it can have the focus before it comes into sight. */
  g_signal_connect_swapped (flap, "notify::reveal-progress", G_CALLBACK (update_focus), self);
  _entente_shell_follow (self->outer, "notify::folded", ENTENTE_SHELL_SIDEBAR_FOLDED);
  _entente_shell_follow (self->outer, "notify::visible-child", ENTENTE_SHELL_SHOW_CONTENT);
  _entente_shell_follow (self->inner, "notify::folded", ENTENTE_SHELL_INSPECTOR_FOLDED);
  _entente_shell_follow (self->inner, "notify::reveal-flap", ENTENTE_SHELL_SHOW_INSPECTOR);
  adw_bin_set_child (ADW_BIN (self), self->outer);
}

/* What casts a shadow over the panes is styled anew each time that a pane is laid out, as in each frame of a list that is
 * scrolled, and GTK then looks at the style of all that comes after it: so nothing may. */
static void
put_shadows_last (GtkWidget *container)
{
  static const char *const names[] = { "dimming", "shadow", "border", "outline", NULL };
  GtkWidget *last = gtk_widget_get_last_child (container), *next;

  for (GtkWidget *child = gtk_widget_get_first_child (container); child != last; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (g_strv_contains (names, gtk_widget_get_css_name (child)) && !gtk_widget_get_can_target (child))
        gtk_widget_insert_before (child, container, NULL);
    }
}

void
_entente_shell_place_panes (EntenteShell *self,
                            GtkWidget    *content,
                            GtkWidget    *inspector)
{
  AdwLeaflet *leaflet = ADW_LEAFLET (self->outer);

  adw_flap_set_content (ADW_FLAP (self->inner), content);
  adw_flap_set_flap (ADW_FLAP (self->inner), inspector);
  adw_leaflet_append (leaflet, self->sidebar);
  adw_leaflet_page_set_navigatable (adw_leaflet_append (leaflet, gtk_separator_new (GTK_ORIENTATION_VERTICAL)), FALSE);
  gtk_widget_set_hexpand (self->inner, TRUE);
  adw_leaflet_append (leaflet, self->inner);
  put_shadows_last (self->outer);
  put_shadows_last (self->inner);
}

void
_entente_shell_prepare_header (AdwHeaderBar *header)
{
  /* It makes no way back by itself. */
}

gboolean
_entente_shell_get (EntenteShell      *self,
                    EntenteShellState  state)
{
  switch (state)
    {
    case ENTENTE_SHELL_SIDEBAR_FOLDED:
      return adw_leaflet_get_folded (ADW_LEAFLET (self->outer));
    case ENTENTE_SHELL_INSPECTOR_FOLDED:
      return adw_flap_get_folded (ADW_FLAP (self->inner));
    case ENTENTE_SHELL_SHOW_CONTENT:
      return adw_leaflet_get_visible_child (ADW_LEAFLET (self->outer)) == self->inner;
    case ENTENTE_SHELL_SHOW_INSPECTOR:
      return adw_flap_get_reveal_flap (ADW_FLAP (self->inner));
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
  GtkWidget *focus = get_focus (self);

  if (state == ENTENTE_SHELL_SHOW_INSPECTOR)
    adw_flap_set_reveal_flap (ADW_FLAP (self->inner), value);
  else if (_entente_shell_get (self, ENTENTE_SHELL_SHOW_CONTENT) != value)
    {
      adw_leaflet_set_visible_child (ADW_LEAFLET (self->outer), value ? self->inner : self->sidebar);
      /* With the page it would take the focus along, also where both are shown. */
      if (focus != NULL && !adw_leaflet_get_folded (ADW_LEAFLET (self->outer)))
        gtk_root_set_focus (gtk_widget_get_root (focus), focus);
    }
}
