/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-files.h"

#include "entente-alert.h"

#include <glib/gi18n.h>

#if GTK_CHECK_VERSION (4, 10, 0)

/* That the person thought better of it is no error to speak of. */
static void
return_file (GTask  *task,
             GFile  *file,
             GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
           g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
      g_error_free (error);
    }
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  return_file (user_data, file, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  return_file (user_data, file, error);
}

static void
ask (GtkWindow            *parent,
     GtkFileChooserAction  action,
     const char           *title,
     const char           *name,
     GtkFileFilter        *filter,
     GTask                *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  if (filter != NULL)
    {
      g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

      g_list_store_append (filters, filter);
      gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
    }
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    gtk_file_dialog_open (dialog, parent, g_task_get_cancellable (task), opened_cb, task);
  else
    gtk_file_dialog_save (dialog, parent, g_task_get_cancellable (task), saved_cb, task);
}

#else

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  GTask *task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No file was chosen"));
  if (g_task_get_cancellable (task) != NULL)
    g_signal_handlers_disconnect_by_data (g_task_get_cancellable (task), dialog);
  g_object_unref (task);
  g_object_unref (dialog);
}

/* The window goes away: nobody would answer. */
static void
cancelled_cb (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static void
ask (GtkWindow            *parent,
     GtkFileChooserAction  action,
     const char           *title,
     const char           *name,
     GtkFileFilter        *filter,
     GTask                *task)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  if (g_task_get_cancellable (task) != NULL)
    g_signal_connect_swapped (g_task_get_cancellable (task), "cancelled", G_CALLBACK (cancelled_cb), dialog);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * entente_files_open_async:
 * @parent: the window that asks
 * @title: what is asked
 * @filter: (nullable): which files are offered
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a file to read.
 */
void
entente_files_open_async (GtkWindow           *parent,
                          const char          *title,
                          GtkFileFilter       *filter,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  ask (parent, GTK_FILE_CHOOSER_ACTION_OPEN, title, NULL, filter, g_task_new (NULL, cancellable, callback, user_data));
}

/**
 * entente_files_save_async:
 * @parent: the window that asks
 * @title: what is asked
 * @name: the name that is proposed
 * @cancellable: (nullable): a cancellable
 * @callback: is called with the answer
 * @user_data: for @callback
 *
 * Asks for a file to write. What is there already may be replaced: the person has been asked.
 */
void
entente_files_save_async (GtkWindow           *parent,
                          const char          *title,
                          const char          *name,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  ask (parent, GTK_FILE_CHOOSER_ACTION_SAVE, title, name, NULL, g_task_new (NULL, cancellable, callback, user_data));
}

/**
 * entente_files_finish:
 * @result: the result
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the file, or %NULL with @error set, %G_IO_ERROR_CANCELLED if none was chosen
 */
GFile *
entente_files_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkWindow *parent = g_task_get_source_object (task);
  g_autofree char *path = g_file_get_parse_name (g_task_get_task_data (task));
  g_autoptr (GError) error = NULL;
  gboolean done;

#if GTK_CHECK_VERSION (4, 10, 0)
  done = gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source), result, &error);
#else
  done = gtk_show_uri_full_finish (parent, result, &error);
#endif
  if (!done)
    entente_alert_failed (parent, _("The Folder Can’t Be Shown"), path, error);
  g_task_return_boolean (task, done);
}

/**
 * entente_files_show:
 * @parent: the window that asks
 * @file: a file
 *
 * Shows the folder that a file lies in, in the application that is for it; if it can't be shown, says where the file is.
 */
void
entente_files_show (GtkWindow *parent,
                    GFile     *file)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (parent, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, parent, NULL, shown_cb, task);
#else
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *address = g_file_get_uri (folder);

  gtk_show_uri_full (parent, address, GDK_CURRENT_TIME, NULL, shown_cb, task);
#endif
}
