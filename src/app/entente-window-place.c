/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows: a page, a subject, and where it was when it was closed last. */

#include "entente-window-private.h"

#include "entente-settings.h"

#include <string.h>

/* Remembers size, page and place for the next start. */
void
entente_window_save_place (EntenteWindow *self)
{
  GSettings *settings = entente_settings_get ();
  const char *scope = entente_session_get_scope (self->session);
  const char *selection = entente_session_get_selection (self->session);

  if (settings == NULL)
    return;
  g_settings_set (settings, "place", "(sus)", scope != NULL ? scope : "", entente_session_get_selection_kind (self->session),
                  selection != NULL ? selection : "");
  g_settings_set_string (settings, "page", adw_view_stack_get_visible_child_name (self->pages));
  g_settings_set_boolean (settings, "show-inspector", self->wide_inspector);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      int width, height;

      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set_int (settings, "window-width", CLAMP (width, 360, 16384));
      g_settings_set_int (settings, "window-height", CLAMP (height, 294, 16384));
    }
  g_settings_set_int (settings, "timeline-height", CLAMP (self->timeline_height, 0, 16384));
}

/**
 * entente_window_set_page:
 * @self: a window
 * @page: “deals”, “timeline” or “sources”; what is none of these is ignored
 *
 * Shows a page of the content. Where the timeline has no page of its own, it is seen with the deals.
 */
void
entente_window_set_page (EntenteWindow *self,
                         const char    *page)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (page != NULL);

  if (strcmp (page, "timeline") == 0 && !adw_view_stack_page_get_visible (self->timeline_page))
    page = "deals";
  if (adw_view_stack_get_child_by_name (self->pages, page) == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->pages, page);
  entente_shell_set_show_content (self->shell, TRUE);
}

/* An id that is looked for. */
typedef struct {
  EntenteWindow *window;  /* not owned: cancels before it goes away */
  char          *id;
  GError        *failure; /* what to say if no record of any kind has it */
} Search;

static void
search_free (Search *search)
{
  g_free (search->id);
  g_clear_error (&search->failure);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
show_selection (EntenteWindow        *self,
                EntenteSelectionKind  kind,
                const char           *id)
{
  entente_shell_set_show_content (self->shell, TRUE);
  self->reveal_inspector = entente_pane_get_room (self->content) == 0;
  entente_session_select (self->session, kind, id);
}

static void
show_source_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvidence) evidence = entente_landscape_get_source_finish (ENTENTE_LANDSCAPE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  search->window->n_awaited--;
  if (evidence != NULL)
    show_selection (search->window, ENTENTE_SELECTION_SOURCE, search->id);
  else
    entente_window_say (search->window, search->failure->message);
}

static void
show_statement_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvidence) evidence = entente_landscape_get_statement_finish (ENTENTE_LANDSCAPE (source), result, &error);
  EntenteWindow *self = search->window;
  const char *id = search->id;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (evidence == NULL)
    {
      entente_landscape_get_source_async (self->landscape, id, self->cancellable, show_source_cb, g_steal_pointer (&search));
      return;
    }
  self->n_awaited--;
  show_selection (self, ENTENTE_SELECTION_STATEMENT, id);
}

static void
show_row_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  static const EntenteSelectionKind kinds[ENTENTE_N_SUBJECT_TYPES] = {
    [ENTENTE_SUBJECT_ENTITY] = ENTENTE_SELECTION_ENTITY,
    [ENTENTE_SUBJECT_DEAL] = ENTENTE_SELECTION_DEAL,
    [ENTENTE_SUBJECT_EVENT] = ENTENTE_SELECTION_EVENT,
    [ENTENTE_SUBJECT_SCENARIO] = ENTENTE_SELECTION_SCENARIO,
  };
  g_autoptr (Search) search = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRow) row = entente_landscape_get_row_finish (ENTENTE_LANDSCAPE (source), result, &error);
  EntenteWindow *self = search->window;
  const char *id = search->id;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (row == NULL)
    {
      search->failure = g_steal_pointer (&error);
      entente_landscape_get_statement_async (self->landscape, id, self->cancellable, show_statement_cb, g_steal_pointer (&search));
      return;
    }
  self->n_awaited--;
  if (row->type == ENTENTE_SUBJECT_ENTITY)
    entente_session_enter (self->session, row->id);
  else
    show_selection (self, kinds[row->type], row->id);
}

/**
 * entente_window_show_id:
 * @self: a window
 * @id: the id of a subject, a statement or a source
 *
 * Shows what has that id; if nothing does, says so.
 */
void
entente_window_show_id (EntenteWindow *self,
                        const char    *id)
{
  Search *search;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  search = g_new0 (Search, 1);
  search->window = self;
  search->id = g_strdup (id);
  self->n_awaited++;
  entente_landscape_get_row_async (self->landscape, id, self->cancellable, show_row_cb, search);
}

/**
 * entente_window_shows_id:
 * @self: a window
 * @id: an id
 *
 * Returns: whether that is what the window is about, or what is selected in it
 */
gboolean
entente_window_shows_id (EntenteWindow *self,
                         const char    *id)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), FALSE);

  return g_strcmp0 (entente_session_get_selection (self->session), id) == 0 ||
         g_strcmp0 (entente_session_get_scope (self->session), id) == 0;
}

/**
 * entente_window_restore:
 * @self: a window
 *
 * Brings back the size, the page and the place of the last window that was closed.
 */
void
entente_window_restore (EntenteWindow *self)
{
  GSettings *settings = entente_settings_get ();
  g_autofree char *scope = NULL;
  g_autofree char *selection = NULL;
  g_autofree char *page = NULL;
  guint kind;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  if (settings == NULL)
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->timeline_height = g_settings_get_int (settings, "timeline-height");
  self->wide_inspector = g_settings_get_boolean (settings, "show-inspector");
  entente_shell_set_show_inspector (self->shell, self->wide_inspector);
  page = g_settings_get_string (settings, "page");
  entente_window_set_page (self, page);
  g_settings_get (settings, "place", "(sus)", &scope, &kind, &selection);
  if (*scope != '\0')
    entente_session_enter (self->session, scope);
  if (*selection != '\0' && kind > ENTENTE_SELECTION_NOTHING && kind <= ENTENTE_SELECTION_STATEMENT)
    entente_session_select (self->session, kind, selection);
}
