/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why nothing was imported: every fault with its place and what was expected, to be read and copied. */

#include "entente-import-report.h"

#include "entente-dialog.h"

#include <glib/gi18n.h>

/* As many are shown; all that were kept are copied. */
#define MAX_SHOWN 100

static void
close_cb (GtkWidget *button)
{
  entente_dialog_close (button);
}

static void
copy_cb (GtkWidget  *button,
         const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  gtk_button_set_label (GTK_BUTTON (button), _("Copied"));
}

static void
free_text (gpointer  text,
           GClosure *closure)
{
  g_free (text);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const EntenteFault *fault)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *message = make_label (fault->message, NULL, 0);
  /* Translators: the number of a line in a file. */
  g_autofree char *line = g_strdup_printf (_("line %u"), fault->line);
  GtkWidget *place = make_label (line, "caption", 1);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (grid, "fault");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 9);
  gtk_widget_add_css_class (icon, "error");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (message, TRUE);
  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_set_valign (place, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (grid), icon, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), message, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), place, 2, 0, 1, 1);
  if (fault->expected != NULL)
    {
      /* Translators: what would be right in a file. */
      g_autofree char *expected = g_strdup_printf (_("expected %s"), fault->expected);
      GtkWidget *label = make_label (expected, "caption", 0);

      gtk_widget_add_css_class (label, "secondary");
      gtk_grid_attach (GTK_GRID (grid), label, 1, 1, 1, 1);
    }
  if (*fault->pointer != '\0')
    {
      GtkWidget *label = make_label (fault->pointer, "caption", 1);

      gtk_widget_add_css_class (label, "secondary");
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_START);
      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
      gtk_widget_set_tooltip_text (label, fault->pointer);
      gtk_grid_attach (GTK_GRID (grid), label, 2, 1, 1, 1);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static GtkWidget *
make_list (const EntenteFaults *faults)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < MIN (faults->list->len, MAX_SHOWN); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (faults->list->pdata[i]));
  return list;
}

static char *
make_text (const char          *file,
           const EntenteFaults *faults)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < faults->list->len; i++)
    {
      g_autofree char *line = entente_fault_to_string (faults->list->pdata[i], file);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

/* What isn't shown, and that nothing has changed. */
static char *
make_footer (const EntenteFaults *faults)
{
  const char *safe = _("A file with faults changes nothing, so it can be mended and brought in again.");
  guint n_more = (guint) faults->total - MIN (faults->list->len, MAX_SHOWN);
  g_autofree char *more = NULL;

  if (n_more == 0)
    return g_strdup (safe);
  more = g_strdup_printf (ngettext ("%u more fault isn’t shown.", "%u more faults aren’t shown.", n_more), n_more);
  return g_strdup_printf ("%s %s", more, safe);
}

/**
 * entente_import_report_present:
 * @parent: the window it belongs to
 * @file: the name of the file
 * @faults: what is wrong with it
 * @error: why it wasn't imported
 *
 * Shows why nothing was imported.
 */
void
entente_import_report_present (GtkWindow           *parent,
                               const char          *file,
                               const EntenteFaults *faults,
                               const GError        *error)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Close"));
  GtkWidget *title = make_label (_("Nothing Was Imported"), "title-2", .5);
  GtkWidget *summary = make_label (error->message, "secondary", .5);
  GtkWidget *copy = NULL;

  gtk_widget_add_css_class (box, "report");
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (GTK_LABEL (summary), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), summary);
  if (faults->list->len > 0)
    {
      g_autofree char *footer = make_footer (faults);
      GtkWidget *label = make_label (footer, "caption", 0);

      gtk_widget_add_css_class (label, "secondary");
      gtk_box_append (GTK_BOX (box), make_list (faults));
      gtk_box_append (GTK_BOX (box), label);
      copy = gtk_button_new_with_mnemonic (_("Copy _List"));
      g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), make_text (file, faults), free_text, 0);
    }
  g_signal_connect (close, "clicked", G_CALLBACK (close_cb), NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  entente_dialog_present (parent, _("Import"), scroller, close, copy, 480, 480);
}
