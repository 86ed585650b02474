/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does with files: landscapes come in, tables and landscapes go out. */

#include "entente-window-private.h"

#include "entente-files.h"
#include "entente-import-report.h"
#include "entente-progress-text.h"

#include <glib/gi18n.h>

/* An import that takes longer than this says that it goes on, and can be cancelled. */
#define IMPORT_DELAY_MS 500

/* For so long an import can be taken back with a click. Later the preferences remove a dataset. */
#define UNDO_SECONDS 15

typedef struct {
  EntenteWindow *window; /* weak: closing it cancels, but the answer comes after */
  GFile         *file;
  EntenteFaults *faults;
  gint64         begun;
} Import;

typedef struct {
  EntenteWindow *window; /* weak */
  gint64         begun;
  gboolean       waits; /* for an import that goes on, which is what is shown */
} Removal;

typedef struct {
  EntenteWindow       *window; /* weak: what was asked to be written is, also when the window has been closed */
  EntenteExportFormat  format;
  GFile               *file;
  GFileOutputStream   *stream;
} Export;

static void
import_free (Import *import)
{
  g_clear_weak_pointer (&import->window);
  g_object_unref (import->file);
  entente_faults_free (import->faults);
  g_free (import);
}

static void
removal_free (Removal *removal)
{
  g_clear_weak_pointer (&removal->window);
  g_free (removal);
}

static void
export_free (Export *export)
{
  g_clear_weak_pointer (&export->window);
  g_clear_object (&export->file);
  g_clear_object (&export->stream);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static gboolean
import_delay_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->import_delay = 0;
  entente_notice_show (self->importing_notice, _("Importing…"), _("_Cancel"), "win.cancel-import");
  return G_SOURCE_REMOVE;
}

static gboolean
removal_delay_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  self->import_delay = 0;
  entente_notice_show (self->importing_notice, _("Taking the import back…"), _("_Cancel"), "win.cancel-import");
  return G_SOURCE_REMOVE;
}

/* Before the delay is over there is nothing to be seen of it. */
static void
tell_progress (EntenteWindow         *self,
               const char            *what,
               const EntenteProgress *progress,
               gint64                 begun)
{
  g_autofree char *how_far = NULL;
  g_autofree char *text = NULL;

  if (self == NULL || self->import_delay != 0)
    return;
  how_far = entente_progress_to_string (progress, g_get_monotonic_time () - begun);
  text = g_strdup_printf ("%s %s", what, how_far);
  entente_notice_set_progress (self->importing_notice, text, progress->total);
}

static void
import_progress_cb (const EntenteProgress *progress,
                    gpointer               user_data)
{
  const Import *import = user_data;

  tell_progress (import->window, _("Importing…"), progress, import->begun);
}

static void
removal_progress_cb (const EntenteProgress *progress,
                     gpointer               user_data)
{
  const Removal *removal = user_data;

  tell_progress (removal->window, _("Taking the import back…"), progress, removal->begun);
}

static void import_next (EntenteWindow *self);

/* What may be cancelled begins: one import or removal at a time. */
static void
begin_change (EntenteWindow *self,
              GSourceFunc    delay_cb)
{
  self->importing = g_cancellable_new ();
  self->import_delay = g_timeout_add (IMPORT_DELAY_MS, delay_cb, self);
}

static void
end_change (EntenteWindow *self)
{
  g_clear_object (&self->importing);
  g_clear_handle_id (&self->import_delay, g_source_remove);
  entente_notice_hide (self->importing_notice);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  EntenteWindow *self = removal->window;
  g_autoptr (GError) error = NULL;
  guint64 n_statements = 0;
  gboolean removed = entente_landscape_remove_dataset_finish (ENTENTE_LANDSCAPE (source), result, &n_statements, &error);
  g_autofree char *text = NULL;

  if (self == NULL)
    return;
  if (removal->waits)
    self->n_awaited--;
  else
    end_change (self);
  if (removed)
    text = g_strdup_printf (ngettext ("The import was taken back: %u statement was removed.",
                                      "The import was taken back: %u statements were removed.", (guint) n_statements),
                            (guint) n_statements);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("The import was not taken back; nothing has changed"));
  else
    text = g_strdup_printf (_("The import was not taken back: %s"), error->message);
  entente_window_say (self, text);
  import_next (self);
}

static void
undo_import_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  EntenteWindow *self = user_data;
  Removal *removal = g_new0 (Removal, 1);

  g_set_weak_pointer (&removal->window, self);
  removal->begun = g_get_monotonic_time ();
  removal->waits = self->importing != NULL;
  if (removal->waits)
    self->n_awaited++;
  else
    begin_change (self, removal_delay_cb);
  entente_landscape_remove_dataset_async (self->landscape, g_variant_get_string (parameter, NULL),
                                          removal->waits ? NULL : removal_progress_cb, removal,
                                          removal->waits ? self->cancellable : self->importing, removed_cb, removal);
}

/* Tells of an import, and offers to take it back where that is possible: by removing the dataset that is new. */
static void
tell_imported (EntenteWindow *self,
               const char    *notice,
               const char    *added)
{
  g_autofree char *escaped = g_markup_escape_text (notice, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (added != NULL)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-import");
      adw_toast_set_action_target (toast, "s", added);
      adw_toast_set_timeout (toast, UNDO_SECONDS);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autofree char *name = get_name (import->file);
  gboolean imported = entente_landscape_import_finish (ENTENTE_LANDSCAPE (source), result, &notice, &error);
  EntenteWindow *self = import->window;
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* The window may be gone, and what was done by then stays done. */
  if (self == NULL)
    return;
  end_change (self);
  if (imported)
    tell_imported (self, notice, entente_landscape_import_get_added (ENTENTE_LANDSCAPE (source), result));
  else if (cancelled)
    entente_window_say (self, _("The import was cancelled; nothing has changed"));
  else
    entente_import_report_present (GTK_WINDOW (self), name, import->faults, error);
  import_next (self);
}

/* One file after the other: each is told of by itself. */
static void
import_next (EntenteWindow *self)
{
  g_autoptr (GFile) file = NULL;
  Import *import;

  if (self->importing != NULL || g_queue_is_empty (&self->to_import))
    return;
  file = g_queue_pop_head (&self->to_import);
  import = g_new0 (Import, 1);
  g_set_weak_pointer (&import->window, self);
  import->file = g_object_ref (file);
  import->faults = entente_faults_new ();
  import->begun = g_get_monotonic_time ();
  begin_change (self, import_delay_cb);
  entente_landscape_import_async (self->landscape, file, import->faults, import_progress_cb, import, self->importing,
                                  imported_cb, import);
}

static void
cancel_import_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  EntenteWindow *self = user_data;

  g_queue_clear_full (&self->to_import, g_object_unref);
  g_cancellable_cancel (self->importing);
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = entente_files_finish (result, &error);

  if (file != NULL)
    entente_window_import (user_data, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_window_say (user_data, error->message);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  EntenteWindow *self = user_data;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Landscape Files"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_filter_add_pattern (filter, "*.ndjson");
  entente_files_open_async (GTK_WINDOW (self), _("Import Landscape"), filter, self->cancellable, import_chosen_cb, self);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) abandon = g_cancellable_new ();
  g_autofree char *name = get_name (export->file);
  g_autofree char *text = NULL;
  gboolean exported = entente_landscape_export_finish (ENTENTE_LANDSCAPE (source), result, &error);

  g_application_release (g_application_get_default ());
  /* Closing puts the new file in place of the old one; a cancelled close leaves the old one. */
  if (!exported)
    {
      g_cancellable_cancel (abandon);
      g_output_stream_close (G_OUTPUT_STREAM (export->stream), abandon, NULL);
    }
  else
    exported = g_output_stream_close (G_OUTPUT_STREAM (export->stream), NULL, &error);
  if (export->window == NULL)
    return;
  if (exported)
    /* Translators: the name of a file. */
    text = g_strdup_printf (_("Exported to “%s”"), name);
  else
    text = g_strdup_printf (_("“%s” was not written: %s"), name, error->message);
  entente_window_say (export->window, text);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  EntenteWindow *self = export->window;

  export->file = entente_files_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (export->file != NULL)
    export->stream = g_file_replace (export->file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (export->stream == NULL)
    entente_window_say (self, error->message);
  else
    {
      EntenteExportFormat format = export->format;
      GOutputStream *stream = G_OUTPUT_STREAM (export->stream);

      /* Until it is written, also without a window. */
      g_application_hold (g_application_get_default ());
      entente_landscape_export_async (self->landscape, format, stream, NULL, exported_cb, g_steal_pointer (&export));
    }
}

static void
export_to (EntenteWindow       *self,
           EntenteExportFormat  format,
           const char          *title,
           const char          *name)
{
  Export *export = g_new0 (Export, 1);

  g_set_weak_pointer (&export->window, self);
  export->format = format;
  entente_files_save_async (GTK_WINDOW (self), title, name, self->cancellable, export_chosen_cb, export);
}

static void
export_statements_action (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  export_to (user_data, ENTENTE_EXPORT_STATEMENTS_CSV, _("Export Statements"), "statements.csv");
}

static void
export_landscape_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  export_to (user_data, ENTENTE_EXPORT_JSON, _("Export Landscape"), "landscape.entente.json");
}

static void
show_files_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  EntenteWindow *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_path (entente_landscape_get_path (self->landscape));

  entente_files_show (GTK_WINDOW (self), file);
}

static gboolean
drop_cb (EntenteWindow *self,
         const GValue  *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    entente_window_import (self, l->data);
  g_slist_free (files);
  return files != NULL;
}

/* Adds the actions that deal with files, and that a file can be dropped on the window. */
void
entente_window_add_file_actions (EntenteWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "import", .activate = import_action },
    { .name = "cancel-import", .activate = cancel_import_action },
    { .name = "undo-import", .activate = undo_import_action, .parameter_type = "s" },
    { .name = "export-statements", .activate = export_statements_action },
    { .name = "export-landscape", .activate = export_landscape_action },
    { .name = "show-files", .activate = show_files_action },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * entente_window_import:
 * @self: a window
 * @file: a landscape file
 *
 * Imports a file, after those that were asked for before. What is wrong with it is shown, and then nothing has changed.
 */
void
entente_window_import (EntenteWindow *self,
                       GFile         *file)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_queue_push_tail (&self->to_import, g_object_ref (file));
  import_next (self);
}
