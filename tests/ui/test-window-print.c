/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Ctrl+P: what the dialog shows, that it can be saved and printed where there is no printer and no viewer, and that it says
 * what goes wrong. */

#include "entente-window-test.h"

#include "entente-print-dialog.h"
#include "entente-print-preview.h"
#include "entente-test.h"
#include "entente-timeline-view.h"

#include <glib/gstdio.h>
#include <string.h>

static EntentePrintDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      found = view_test_find (toplevel, ENTENTE_TYPE_PRINT_DIALOG, 0);
    }
  return (EntentePrintDialog *) found;
}

static GtkWidget *
find_text (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      found = view_test_find_text (toplevel, text);
    }
  return found;
}

/* The picture of the window that the dialog is in. */
static void
picture (WindowTest         *fixture,
         EntentePrintDialog *dialog,
         const char         *name)
{
  GtkWidget *window = fixture->test.window;

  fixture->test.window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (dialog)));
  view_test_picture (&fixture->test, name);
  fixture->test.window = window;
}

/* Also on a page that isn’t shown. */
static GtkWidget *
find_hidden (GtkWidget *root,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_hidden (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_timeline (WindowTest *fixture)
{
  return find_hidden (fixture->test.window, ENTENTE_TYPE_TIMELINE_VIEW);
}

static gboolean
is_ready (EntentePrintDialog *dialog)
{
  GtkWidget *go = find_text ("Print…");

  return go != NULL && gtk_widget_is_sensitive (go) && view_test_find_text (GTK_WIDGET (dialog), "Timeline") != NULL;
}

/* Opens the dialog with the document that belongs to what the person is at. */
static EntentePrintDialog *
open_dialog (WindowTest *fixture)
{
  EntentePrintDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "print", NULL);
  test_wait_until (find_dialog () != NULL);
  dialog = find_dialog ();
  test_wait_until (is_ready (dialog));
  view_test_settle (&fixture->test);
  return dialog;
}

static void
select_deal (WindowTest *fixture)
{
  entente_session_select (entente_window_get_session (fixture->window), ENTENTE_SELECTION_DEAL, "amazon-openai-investment");
  view_test_settle (&fixture->test);
}

static void
choose (WindowTest         *fixture,
        EntentePrintDialog *dialog,
        const char         *label)
{
  GtkWidget *button = view_test_find_text (GTK_WIDGET (dialog), label);

  g_assert_nonnull (button);
  if (!GTK_IS_TOGGLE_BUTTON (button))
    button = gtk_widget_get_ancestor (button, GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  view_test_settle (&fixture->test);
}

/* Nothing is selected: the timeline. A deal is: its report; and the other is a click away. */
static void
test_choices (WindowTest    *fixture,
              gconstpointer  data)
{
  EntentePrintDialog *dialog;
  EntentePrintPreview *preview;

  window_test_open (fixture, 1280, 800);
  dialog = open_dialog (fixture);
  picture (fixture, dialog, "print-timeline");
  preview = ENTENTE_PRINT_PREVIEW (view_test_find (GTK_WIDGET (dialog), ENTENTE_TYPE_PRINT_PREVIEW, 0));
  g_assert_cmpuint (entente_print_preview_get_page (preview), ==, 0);
  choose (fixture, dialog, "Overview");
  picture (fixture, dialog, "print-overview");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  view_test_settle (&fixture->test);

  select_deal (fixture);
  dialog = open_dialog (fixture);
  picture (fixture, dialog, "print-deal");
  preview = ENTENTE_PRINT_PREVIEW (view_test_find (GTK_WIDGET (dialog), ENTENTE_TYPE_PRINT_PREVIEW, 0));
  entente_print_preview_turn (preview, 1);
  g_assert_cmpuint (entente_print_preview_get_page (preview), ==, 1);
  picture (fixture, dialog, "print-deal-2");
  entente_print_preview_turn (preview, G_MAXINT);
  entente_print_preview_turn (preview, G_MAXINT);
  g_assert_null (view_test_find_text (GTK_WIDGET (dialog), "Page 1 of 1"));
  entente_print_preview_turn (preview, -G_MAXINT);
  g_assert_cmpuint (entente_print_preview_get_page (preview), ==, 0);
  choose (fixture, dialog, "Timeline");
  g_assert_cmpuint (entente_print_preview_get_page (preview), ==, 0);
}

/* All that can be selected can be printed. */
static void
test_kinds (WindowTest    *fixture,
            gconstpointer  data)
{
  static const struct {
    EntenteSelectionKind kind;
    const char          *id;
    const char          *name;
  } cases[] = {
    { ENTENTE_SELECTION_ENTITY, "openai", "print-entity" },
    { ENTENTE_SELECTION_SOURCE, "amazon-openai-gambit", "print-source" },
  };

  window_test_open (fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntentePrintDialog *dialog;

      entente_session_select (entente_window_get_session (fixture->window), cases[i].kind, cases[i].id);
      view_test_settle (&fixture->test);
      dialog = open_dialog (fixture);
      picture (fixture, dialog, cases[i].name);
      gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
      view_test_settle (&fixture->test);
    }
}

static void
assert_pdf (const char *path)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpint (memcmp (content, "%PDF-", 5), ==, 0);
}

/* A PDF of either; the window tells of it. */
static void
test_save (WindowTest    *fixture,
           gconstpointer  data)
{
  static const char *const choices[] = { "Timeline", "Deal" };

  window_test_open (fixture, 1280, 800);
  select_deal (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      EntentePrintDialog *dialog = open_dialog (fixture);
      g_autofree char *path = test_folder_file (fixture->test.folder, choices[i]);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *said = g_strdup_printf ("Saved as “%s”", choices[i]);
      g_autoptr (GError) error = NULL;

      choose (fixture, dialog, choices[i]);
      entente_print_dialog_save (dialog, file, &error);
      g_assert_no_error (error);
      assert_pdf (path);
      view_test_settle (&fixture->test);
      g_assert_null (find_dialog ());
      /* Another message waits for the end of the first. */
      if (i == 0)
        g_assert_nonnull (find_text (said));
      if (g_getenv ("ENTENTE_TEST_PICTURES") != NULL)
        {
          g_autofree char *copy = g_strdup_printf ("%s/print-%s.pdf", g_getenv ("ENTENTE_TEST_PICTURES"), choices[i]);
          g_autoptr (GFile) kept = g_file_new_for_path (copy);

          g_file_copy (file, kept, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
        }
    }
}

/* Where it can't be written that is said, and the dialog stays for another try. */
static void
test_save_fails (WindowTest    *fixture,
                 gconstpointer  data)
{
  EntentePrintDialog *dialog;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  window_test_open (fixture, 1280, 800);
  dialog = open_dialog (fixture);
  path = test_folder_file (fixture->test.folder, "nowhere/at-all.pdf");
  file = g_file_new_for_path (path);
  g_assert_false (entente_print_dialog_save (dialog, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  said = g_strdup_printf ("“at-all.pdf” was not written: %s", error->message);
  g_assert_nonnull (view_test_find_text (GTK_WIDGET (dialog), said));
  g_assert_true (find_dialog () == dialog);
  picture (fixture, dialog, "print-not-saved");
}

static void
printed_cb (EntentePrintDialog *dialog,
            const char         *text,
            char              **said)
{
  *said = g_strdup (text);
}

/* The way that printing goes, as far as it goes without a printer: GTK asks for the pages, and draws them into a file. */
static void
test_print (WindowTest    *fixture,
            gconstpointer  data)
{
  EntentePrintDialog *dialog;
  g_autofree char *path = NULL;
  g_autofree char *said = NULL;

  window_test_open (fixture, 1280, 800);
  dialog = open_dialog (fixture);
  path = test_folder_file (fixture->test.folder, "printed.pdf");
  g_signal_connect (dialog, "printed", G_CALLBACK (printed_cb), &said);
  entente_print_dialog_run (dialog, GTK_PRINT_OPERATION_ACTION_EXPORT, path);
  test_wait_until (said != NULL);
  g_assert_cmpstr (said, ==, "Printing “Timeline”");
  assert_pdf (path);
  view_test_settle (&fixture->test);
}

/* The preview of the print dialog is our own: it needs no viewer, tells of no printing, and leaves the dialog as it is. */
static void
test_preview (WindowTest    *fixture,
              gconstpointer  data)
{
  EntentePrintDialog *dialog;
  g_autofree char *said = NULL;

  window_test_open (fixture, 1280, 800);
  dialog = open_dialog (fixture);
  g_signal_connect (dialog, "printed", G_CALLBACK (printed_cb), &said);
  entente_print_dialog_run (dialog, GTK_PRINT_OPERATION_ACTION_PREVIEW, NULL);
  view_test_settle (&fixture->test);
  g_assert_null (said);
  g_assert_true (find_dialog () == dialog);
  g_assert_null (view_test_find_text (GTK_WIDGET (dialog), "Not printed: Printing failed"));
}

/* In a narrow window, too, where the timeline is on a page that wasn’t looked at: it is printed from its first date to the
 * last. */
static void
test_narrow (WindowTest    *fixture,
             gconstpointer  data)
{
  EntentePrintDialog *dialog;
  g_autoptr (EntentePrint) print = NULL;

  window_test_open (fixture, 360, 640);
  dialog = open_dialog (fixture);
  gtk_window_set_default_size (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (dialog))), 360, 600);
  view_test_settle (&fixture->test);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (dialog)), <=, 360);
  picture (fixture, dialog, "print-narrow");

  print = entente_timeline_view_make_print (ENTENTE_TIMELINE_VIEW (find_timeline (fixture)));
  g_test_message ("%s", entente_print_get_subtitle (print));
  g_assert_nonnull (strstr (entente_print_get_subtitle (print), "2018 to "));
}

int
main (int    argc,
      char **argv)
{
  window_test_init (&argc, &argv);
#define ADD(name, func) g_test_add ("/window/print/" name, WindowTest, NULL, window_test_set_up, func, window_test_tear_down)
  ADD ("choices", test_choices);
  ADD ("kinds", test_kinds);
  ADD ("save", test_save);
  ADD ("save/fails", test_save_fails);
  ADD ("print", test_print);
  ADD ("preview", test_preview);
  ADD ("narrow", test_narrow);
#undef ADD
  return window_test_run ();
}
