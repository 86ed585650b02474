/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-print-dialog.h"

#include "entente-dialog.h"
#include "entente-files.h"
#include "entente-print-preview.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define HEIGHT 640

/* Printers can't print to the edge, and eyes want some white. */
#define LEAST_MARGIN 36.0

/* So long the printer waits for what is still read for its pages. */
#define PATIENCE_US (3 * G_USEC_PER_SEC)

/**
 * EntentePrintDialog:
 *
 * Lets the person choose between two documents, of which one may come later. Emits `printed` with a text for people when
 * something has been printed or saved.
 */
struct _EntentePrintDialog {
  AdwBin                parent_instance;

  GtkWindow            *window; /* weak: the one it belongs to */
  GtkWidget            *save;
  GtkWidget            *go;
  GtkWidget            *choices;
  GtkWidget            *buttons[ENTENTE_N_PRINT_CHOICES];
  GtkWidget            *message;
  EntentePrintPreview  *preview;

  EntentePrint         *prints[ENTENTE_N_PRINT_CHOICES];
  EntentePrintChoice    choice;
  GtkPageSetup         *setup;
  GtkPrintSettings     *settings;
  GCancellable         *cancellable;
  gint64                patient_until;
};

G_DEFINE_FINAL_TYPE (EntentePrintDialog, entente_print_dialog, ADW_TYPE_BIN)

static guint printed_signal;

static EntentePrintPaper
get_paper (GtkPageSetup *setup)
{
  double margin = MAX (MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS)),
                       MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                            gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS)));

  return (EntentePrintPaper) {
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .margin = MAX (margin, LEAST_MARGIN),
    .mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
}

/* The paper lies as is best for what is chosen, until the person wants it otherwise. */
static void
turn_paper (EntentePrintDialog *self)
{
  EntentePrint *print = self->prints[self->choice];

  if (print != NULL)
    gtk_page_setup_set_orientation (self->setup, entente_print_is_wide (print) ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                               : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
update (EntentePrintDialog *self)
{
  EntentePrint *print = self->prints[self->choice];
  EntentePrintPaper paper = get_paper (self->setup);

  entente_print_preview_set (self->preview, print, &paper);
  gtk_widget_set_sensitive (self->save, print != NULL);
  gtk_widget_set_sensitive (self->go, print != NULL);
  for (guint i = 0; i < ENTENTE_N_PRINT_CHOICES; i++)
    gtk_widget_set_sensitive (self->buttons[i], self->prints[i] != NULL);
}

static void
choice_cb (EntentePrintDialog *self)
{
  gboolean report = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[ENTENTE_PRINT_CHOICE_REPORT]));

  self->choice = report ? ENTENTE_PRINT_CHOICE_REPORT : ENTENTE_PRINT_CHOICE_TIMELINE;
  entente_print_dialog_say (self, NULL);
  turn_paper (self);
  update (self);
}

/* What comes out of the printer is what the preview shows: the same code draws both. */
static gboolean
paginate_cb (EntentePrintDialog *self,
             GtkPrintContext    *context,
             GtkPrintOperation  *operation)
{
  EntentePrint *print = g_object_get_data (G_OBJECT (operation), "entente-print");
  EntentePrintPaper paper = get_paper (gtk_print_context_get_page_setup (context));

  gtk_print_operation_set_n_pages (operation, (int) entente_print_lay_out (print, &paper));
  return entente_print_is_whole (print) || g_get_monotonic_time () > self->patient_until;
}

static void
draw_page_cb (EntentePrintDialog *self,
              GtkPrintContext    *context,
              int                 page,
              GtkPrintOperation  *operation)
{
  EntentePrint *print = g_object_get_data (G_OBJECT (operation), "entente-print");

  entente_print_draw_page (print, gtk_print_context_get_cairo_context (context), (guint) page);
}

static gboolean
end_preview_cb (gpointer user_data)
{
  gtk_print_operation_preview_end_preview (user_data);
  return G_SOURCE_REMOVE;
}

static void
ready_cb (GtkPrintOperationPreview *preview)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview_cb, g_object_ref (preview), g_object_unref);
}

/* The preview of the print dialog is our own as well, on the paper that was chosen there: no other program has to be there. */
static gboolean
preview_cb (EntentePrintDialog       *self,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  g_clear_object (&self->setup);
  self->setup = gtk_page_setup_copy (gtk_print_context_get_page_setup (context));
  g_object_set_data (G_OBJECT (preview), "entente-preview", self);
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  g_signal_connect_object (preview, "ready", G_CALLBACK (ready_cb), preview, 0);
  return TRUE;
}

static void
done_cb (EntentePrintDialog      *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  EntentePrint *print = g_object_get_data (G_OBJECT (operation), "entente-print");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      text = g_strdup_printf (_("Not printed: %s"), error != NULL ? error->message : _("the printer gave no reason"));
      entente_print_dialog_say (self, text);
      break;
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      g_set_object (&self->settings, gtk_print_operation_get_print_settings (operation));
      if (g_object_get_data (G_OBJECT (operation), "entente-preview") != NULL)
        break;
      /* Translators: with the title of what is printed. */
      text = g_strdup_printf (_("Printing “%s”"), entente_print_get_title (print));
      g_signal_emit (self, printed_signal, 0, text);
      break;
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      break;
    }
  update (self);
}

static void
go_cb (EntentePrintDialog *self)
{
  entente_print_dialog_run (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (EntentePrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = entente_files_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL)
    entente_print_dialog_say (self, error->message);
  else
    entente_print_dialog_save (self, file, NULL);
}

static void
save_cb (EntentePrintDialog *self)
{
  EntentePrint *print = self->prints[self->choice];
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (print == NULL || self->window == NULL)
    return;
  /* No folders in the name of a file. */
  title = g_strdelimit (g_strdup (entente_print_get_title (print)), "/\\", '-');
  name = g_strdup_printf ("%s.pdf", title);
  entente_files_save_async (self->window, _("Save as PDF"), name, self->cancellable, save_chosen_cb, g_object_ref (self));
}

static void
entente_print_dialog_dispose (GObject *object)
{
  EntentePrintDialog *self = ENTENTE_PRINT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < ENTENTE_N_PRINT_CHOICES; i++)
    g_clear_object (&self->prints[i]);
  g_clear_object (&self->save);
  g_clear_object (&self->go);
  g_clear_object (&self->setup);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->window);
  G_OBJECT_CLASS (entente_print_dialog_parent_class)->dispose (object);
}

static void
entente_print_dialog_class_init (EntentePrintDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_print_dialog_dispose;

  /**
   * EntentePrintDialog::printed:
   * @text: what to tell the person
   *
   * Something was printed or saved.
   */
  printed_signal = g_signal_new ("printed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
}

static gboolean
turn_cb (GtkWidget *widget,
         GVariant  *pages,
         gpointer   user_data)
{
  entente_print_preview_turn (ENTENTE_PRINT_DIALOG (widget)->preview, g_variant_get_int32 (pages));
  return TRUE;
}

/* Wherever the focus is in the dialog. */
static void
add_keys (EntentePrintDialog *self)
{
  static const struct {
    guint keyval;
    int   pages;
  } keys[] = {
    { GDK_KEY_Page_Up, -1 },
    { GDK_KEY_Page_Down, 1 },
    { GDK_KEY_Home, -G_MAXINT32 },
    { GDK_KEY_End, G_MAXINT32 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, 0),
                                                gtk_callback_action_new (turn_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].pages));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
entente_print_dialog_init (EntentePrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->setup = gtk_page_setup_new ();
  self->cancellable = g_cancellable_new ();
  self->save = g_object_ref_sink (gtk_button_new_with_mnemonic (_("_Save as PDF…")));
  self->go = g_object_ref_sink (gtk_button_new_with_mnemonic (_("_Print…")));
  gtk_widget_add_css_class (self->go, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);

  self->choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->choices, "linked");
  gtk_widget_set_halign (self->choices, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->choices, 6);
  for (guint i = 0; i < ENTENTE_N_PRINT_CHOICES; i++)
    {
      self->buttons[i] = gtk_toggle_button_new ();
      gtk_box_append (GTK_BOX (self->choices), self->buttons[i]);
    }
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[1]), GTK_TOGGLE_BUTTON (self->buttons[0]));
  g_signal_connect_object (self->buttons[ENTENTE_PRINT_CHOICE_REPORT], "toggled", G_CALLBACK (choice_cb), self,
                           G_CONNECT_SWAPPED);

  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_start (self->message, 12);
  gtk_widget_set_margin_end (self->message, 12);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);

  self->preview = ENTENTE_PRINT_PREVIEW (entente_print_preview_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_box_append (GTK_BOX (box), self->choices);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  adw_bin_set_child (ADW_BIN (self), box);
  add_keys (self);
}

/**
 * entente_print_dialog_present:
 * @parent: the window it belongs to
 * @choice: what is chosen first
 *
 * Shows the dialog. It has nothing to print before entente_print_dialog_set().
 *
 * Returns: (transfer none): the dialog
 */
EntentePrintDialog *
entente_print_dialog_present (GtkWindow          *parent,
                              EntentePrintChoice  choice)
{
  EntentePrintDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (choice < ENTENTE_N_PRINT_CHOICES, NULL);

  self = g_object_new (ENTENTE_TYPE_PRINT_DIALOG, NULL);
  g_set_weak_pointer (&self->window, parent);
  self->choice = choice;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[choice]), TRUE);
  update (self);
  entente_dialog_present (parent, _("Print"), GTK_WIDGET (self), self->save, self->go, WIDTH, HEIGHT);
  gtk_widget_grab_focus (self->go);
  return self;
}

/**
 * entente_print_dialog_set:
 * @self: a dialog
 * @choice: which of the choices
 * @label: (nullable): what it is called, or %NULL if that has been told
 * @print: (nullable): the document, or %NULL where there is nothing to print
 *
 * Gives it something to print.
 */
void
entente_print_dialog_set (EntentePrintDialog *self,
                          EntentePrintChoice  choice,
                          const char         *label,
                          EntentePrint       *print)
{
  g_return_if_fail (ENTENTE_IS_PRINT_DIALOG (self));
  g_return_if_fail (choice < ENTENTE_N_PRINT_CHOICES);

  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->buttons[choice]), label);
  g_set_object (&self->prints[choice], print);
  turn_paper (self);
  update (self);
}

/**
 * entente_print_dialog_say:
 * @self: a dialog
 * @text: (nullable): what went wrong, or %NULL for nothing
 *
 * Says it in the dialog.
 */
void
entente_print_dialog_say (EntentePrintDialog *self,
                          const char         *text)
{
  g_return_if_fail (ENTENTE_IS_PRINT_DIALOG (self));

  gtk_label_set_text (GTK_LABEL (self->message), text != NULL ? text : "");
  gtk_widget_set_visible (self->message, text != NULL);
}

/**
 * entente_print_dialog_save:
 * @self: a dialog that has something to print
 * @file: where to save it
 * @error: (nullable): return location for a #GError
 *
 * Saves what is chosen as a PDF, whole or not at all, and tells the person either way.
 *
 * Returns: whether it was saved
 */
gboolean
entente_print_dialog_save (EntentePrintDialog  *self,
                           GFile               *file,
                           GError             **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  EntentePrintPaper paper;
  gboolean saved;

  g_return_val_if_fail (ENTENTE_IS_PRINT_DIALOG (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (self->prints[self->choice] != NULL, FALSE);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  paper = get_paper (self->setup);
  bytes = entente_print_make_pdf (self->prints[self->choice], &paper, &failure);
  saved = bytes != NULL && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                                    G_FILE_CREATE_NONE, NULL, NULL, &failure);
  if (saved)
    {
      text = g_strdup_printf (_("Saved as “%s”"), name);
      g_signal_emit (self, printed_signal, 0, text);
      return TRUE;
    }
  text = g_strdup_printf (_("“%s” was not written: %s"), name, failure->message);
  entente_print_dialog_say (self, text);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * entente_print_dialog_run:
 * @self: a dialog
 * @action: what to do: ask the person for a printer, or write a file without asking
 * @path: (nullable): the file, where @action is to write one
 *
 * Prints what is chosen, if there is anything. In a sandbox GTK asks through the portal.
 */
void
entente_print_dialog_run (EntentePrintDialog      *self,
                          GtkPrintOperationAction  action,
                          const char              *path)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  EntentePrint *print;

  g_return_if_fail (ENTENTE_IS_PRINT_DIALOG (self));

  print = self->prints[self->choice];
  if (print == NULL)
    return;
  entente_print_dialog_say (self, NULL);
  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_copy (self->setup);
  /* Pages are drawn also when the dialog has been closed meanwhile. */
  g_object_set_data_full (G_OBJECT (operation), "entente-print", g_object_ref (print), g_object_unref);
  g_object_set_data_full (G_OBJECT (operation), "entente-dialog", g_object_ref (self), g_object_unref);
  gtk_print_operation_set_job_name (operation, entente_print_get_title (print));
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (self->settings != NULL)
    gtk_print_operation_set_print_settings (operation, self->settings);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  self->patient_until = g_get_monotonic_time () + PATIENCE_US;
  g_signal_connect_object (operation, "paginate", G_CALLBACK (paginate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "preview", G_CALLBACK (preview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  /* What went wrong is told by “done”, too. */
  gtk_print_operation_run (operation, action, self->window, NULL);
}
