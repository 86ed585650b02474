/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-notice.h"

#include "entente-label.h"

/* Some lines, the last of them cut, so that it is seen to go on. */
#define SHORT_HEIGHT 46

/* What the text has at least beside the buttons, of characters of the usual size. */
#define LEAST_CHARS 17

struct _EntenteNotice {
  AdwBin          parent_instance;

  /* Template */
  GtkRevealer    *revealer;
  AdwBin         *place;
  GtkLabel       *label;
  GtkProgressBar *bar;
  GtkButton      *button;
};

G_DEFINE_FINAL_TYPE (EntenteNotice, entente_notice, ADW_TYPE_BIN)

static void
entente_notice_class_init (EntenteNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotice, place);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotice, label);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotice, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, entente_notice_hide);
}

/* In large text fewer characters, for the buttons beside it need their room, too. */
static void
keep_room (EntenteNotice *self)
{
  gtk_label_set_width_chars (self->label, (int) (LEAST_CHARS / entente_label_get_scale (GTK_WIDGET (self))));
}

static void
entente_notice_init (EntenteNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  keep_room (self);
}

/**
 * entente_notice_show:
 * @self: a notice
 * @text: what there is to know
 * @label: what the button says that lies beside the one that closes the notice
 * @action: the action that it does
 *
 * Shows a text until it is closed or another is shown.
 */
void
entente_notice_show (EntenteNotice *self,
                     const char    *text,
                     const char    *label,
                     const char    *action)
{
  g_return_if_fail (ENTENTE_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (label != NULL);
  g_return_if_fail (action != NULL);

  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_button_set_label (self->button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * entente_notice_set_progress:
 * @self: a notice
 * @text: how far the work is that goes on
 * @done: how much of it is done, from 0 to 1, or less than 0 if that isn't known
 *
 * Says anew what the notice says, whether it is shown or was closed.
 */
void
entente_notice_set_progress (EntenteNotice *self,
                             const char    *text,
                             double         done)
{
  g_return_if_fail (ENTENTE_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_text (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), done >= 0);
  gtk_progress_bar_set_fraction (self->bar, CLAMP (done, 0, 1));
}

/**
 * entente_notice_set_short:
 * @self: a notice
 * @is_short: whether there is little room: then a long text is scrolled
 */
void
entente_notice_set_short (EntenteNotice *self,
                          gboolean       is_short)
{
  g_return_if_fail (ENTENTE_IS_NOTICE (self));

  keep_room (self);
  if (GTK_IS_SCROLLED_WINDOW (adw_bin_get_child (self->place)) == is_short)
    return;
  g_object_ref (self->label);
  if (is_short)
    {
      GtkWidget *scroller = gtk_scrolled_window_new ();

      adw_bin_set_child (self->place, scroller);
      /* A bar beside the text would need more height than the text. */
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
      gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), SHORT_HEIGHT);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->label));
    }
  else
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (adw_bin_get_child (self->place)), NULL);
      adw_bin_set_child (self->place, GTK_WIDGET (self->label));
    }
  g_object_unref (self->label);
}

/**
 * entente_notice_hide:
 * @self: a notice
 */
void
entente_notice_hide (EntenteNotice *self)
{
  g_return_if_fail (ENTENTE_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
