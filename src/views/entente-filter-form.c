/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-filter-form.h"

#include "entente-filter-text.h"

#include <glib/gi18n-lib.h>

/**
 * EntenteFilterForm:
 *
 * Its entries, what would be applied or what is wrong with it, and a button.
 */
struct _EntenteFilterForm {
  AdwBin            parent_instance;

  GtkEntry         *entries[2];
  GtkLabel         *hint;
  GtkButton        *apply;

  EntenteSession   *session;
  EntenteFilterPart part;
  gboolean          showing; /* the state of the session, and nothing is typed by a person */
};

G_DEFINE_FINAL_TYPE (EntenteFilterForm, entente_filter_form, ADW_TYPE_BIN)

/* Reads what is typed into @filter. */
static gboolean
read_form (EntenteFilterForm  *self,
           EntenteFilter      *filter,
           GError            **error)
{
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->entries[0]));

  if (self->part == ENTENTE_FILTER_WINDOW)
    return entente_filter_parse_window (filter, first, error);
  return entente_filter_parse_amount (filter, first, gtk_editable_get_text (GTK_EDITABLE (self->entries[1])), error);
}

/* Says what would be applied, or what is wrong with it. */
static void
show_hint (EntenteFilterForm *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy (entente_session_get_filter (self->session));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_sound = read_form (self, filter, &error);

  if (!is_sound)
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
      if (entente_filter_has_part (filter, self->part))
        text = entente_filter_format_part (filter, self->part, entente_session_get_style (self->session)->date);
      else if (self->part == ENTENTE_FILTER_AMOUNT)
        text = g_strdup (_("Any amount. Examples: 1 billion, €20 million"));
      else
        text = g_strdup (_("Any date. Examples: 2023, 2023-11, 2019/2023, 2019/.."));
    }
  gtk_label_set_text (self->hint, is_sound ? text : error->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply),
                            is_sound && !entente_filter_equal (filter, entente_session_get_filter (self->session)));
}

static void
typed_cb (EntenteFilterForm *self)
{
  if (!self->showing)
    show_hint (self);
}

/* What is applied has been said, and the menu goes; what is wrong stays, with what is wrong with it. */
static void
apply_cb (EntenteFilterForm *self)
{
  g_autoptr (EntenteFilter) filter = entente_filter_copy (entente_session_get_filter (self->session));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (!read_form (self, filter, NULL))
    return;
  entente_session_set_filter (self->session, filter);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
add_entry (EntenteFilterForm *self,
           GtkBox            *box,
           guint              index,
           const char        *title)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (title);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->entries[index] = GTK_ENTRY (entry);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 5);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (apply_cb), self);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (box, line);
}

static void
add_hint (EntenteFilterForm *self,
          GtkBox            *box)
{
  GtkWidget *hint = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Apply"));

  self->hint = GTK_LABEL (hint);
  self->apply = GTK_BUTTON (button);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (hint), 34);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 34);
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (box, hint);

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (apply_cb), self);
  gtk_box_append (box, button);
}

static void
entente_filter_form_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_FILTER_FORM (object)->session);

  G_OBJECT_CLASS (entente_filter_form_parent_class)->dispose (object);
}

static void
entente_filter_form_class_init (EntenteFilterFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_filter_form_dispose;
}

static void
entente_filter_form_init (EntenteFilterForm *self)
{
}

/**
 * entente_filter_form_new:
 * @part: the amount or the window
 * @session: the session of its window
 *
 * Returns: (transfer floating): a form; what it shows is set by entente_filter_form_show()
 */
GtkWidget *
entente_filter_form_new (EntenteFilterPart  part,
                         EntenteSession    *session)
{
  EntenteFilterForm *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  g_return_val_if_fail (part == ENTENTE_FILTER_AMOUNT || part == ENTENTE_FILTER_WINDOW, NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_FILTER_FORM, NULL);
  self->part = part;
  self->session = g_object_ref (session);
  add_entry (self, GTK_BOX (box), 0, part == ENTENTE_FILTER_AMOUNT ? _("_From") : _("_Date"));
  if (part == ENTENTE_FILTER_AMOUNT)
    add_entry (self, GTK_BOX (box), 1, _("_To"));
  add_hint (self, GTK_BOX (box));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * entente_filter_form_show:
 * @self: a form
 *
 * Shows what the session's filter has, and forgets what was typed and not applied.
 */
void
entente_filter_form_show (EntenteFilterForm *self)
{
  const EntenteFilter *filter;

  g_return_if_fail (ENTENTE_IS_FILTER_FORM (self));

  filter = entente_session_get_filter (self->session);
  self->showing = TRUE;
  if (self->part == ENTENTE_FILTER_AMOUNT)
    for (guint i = 0; i < G_N_ELEMENTS (self->entries); i++)
      {
        g_autofree char *bound = entente_filter_format_bound (filter, i == 1);

        gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), bound);
      }
  else
    {
      g_autofree char *window = entente_filter_format_window (filter);

      gtk_editable_set_text (GTK_EDITABLE (self->entries[0]), window);
    }
  self->showing = FALSE;
  show_hint (self);
}
