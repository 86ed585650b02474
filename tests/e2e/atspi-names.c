/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "atspi-names.h"

/* Toolkits may say the name of a class where there is none. */
static gboolean
is_named (Accessible *accessible)
{
  g_autofree char *name = person_get_name (accessible);

  return *name != '\0' && !g_regex_match_simple ("^(Gtk|Adw|Entente)[A-Z][A-Za-z]*$", name, 0, 0);
}

static gboolean
has_role (Accessible *accessible,
          AtspiRole   role)
{
  return atspi_accessible_get_role (accessible, NULL) == role;
}

/* Not every version has a role for that. GTK 4.8 says its class; in later ones it is two panes and a handle between them, in
 * which there is nothing. */
static gboolean
is_paned (Accessible *accessible)
{
  g_autofree char *name = person_get_name (accessible);
  g_autoptr (Accessible) handle = NULL;

  if (g_str_equal (name, "GtkPaned"))
    return TRUE;
  if (!has_role (accessible, ATSPI_ROLE_PANEL) || atspi_accessible_get_child_count (accessible, NULL) != 3)
    return FALSE;
  handle = atspi_accessible_get_child_at_index (accessible, 1, NULL);
  return handle != NULL && has_role (handle, ATSPI_ROLE_PANEL) && atspi_accessible_get_child_count (handle, NULL) == 0;
}

/* Where dialogs are in the window of others, their whole body takes the focus. It is the first that does, so that nothing of
 * ours can be taken for it. */
static gboolean
is_body_of_dialog (Accessible *accessible)
{
  g_autoptr (Accessible) parent = atspi_accessible_get_parent (accessible, NULL);

  if (parent == NULL || !has_role (accessible, ATSPI_ROLE_PANEL))
    return FALSE;
  return has_role (parent, ATSPI_ROLE_DIALOG) || (!person_can_focus (parent) && is_body_of_dialog (parent));
}

static gboolean
is_of_toolkit (Accessible *accessible)
{
  return has_role (accessible, ATSPI_ROLE_FRAME) || has_role (accessible, ATSPI_ROLE_SCROLL_PANE) ||
         has_role (accessible, ATSPI_ROLE_SPLIT_PANE) || is_paned (accessible) || is_body_of_dialog (accessible);
}

gboolean
names_lacks (Accessible *accessible)
{
  return !is_named (accessible) && !is_of_toolkit (accessible);
}

/* What it is in, from the inside out. */
static char *
describe_around (Accessible *accessible)
{
  g_autoptr (Accessible) parent = atspi_accessible_get_parent (accessible, NULL);
  g_autofree char *words = NULL;
  g_autofree char *around = NULL;

  if (parent == NULL || has_role (parent, ATSPI_ROLE_FRAME))
    return g_strdup ("");
  words = person_describe (parent);
  around = describe_around (parent);
  return g_strdup_printf (" in %s%s", words, around);
}

guint
names_find_lacking (Accessible *within,
                    GString    *lacking)
{
  int n = atspi_accessible_get_child_count (within, NULL);
  gboolean is_stop = person_can_focus (within);
  guint n_stops = is_stop ? 1 : 0;

  if (is_stop && names_lacks (within))
    {
      g_autofree char *words = person_describe (within);
      g_autofree char *around = describe_around (within);

      g_string_append_printf (lacking, "\n  %s%s", words, around);
    }
  /* The list that it would open is the toolkit's. */
  if (has_role (within, ATSPI_ROLE_COMBO_BOX))
    return n_stops;
  for (int i = 0; i < n; i++)
    {
      g_autoptr (Accessible) child = atspi_accessible_get_child_at_index (within, i, NULL);

      if (child != NULL)
        n_stops += names_find_lacking (child, lacking);
    }
  return n_stops;
}
