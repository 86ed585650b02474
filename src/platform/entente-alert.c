/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-alert.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  EntenteAlertFunc func;
  gpointer         data;
  gboolean         is_given;
} Answer;

static void
response_cb (gpointer    alert,
             const char *response,
             Answer     *answer)
{
  answer->is_given = TRUE;
  answer->func (strcmp (response, "confirm") == 0, answer->data);
}

/* With the alert. Where that was destroyed with its window, there was no response. */
static void
answer_free (gpointer  data,
             GClosure *closure)
{
  Answer *answer = data;

  if (!answer->is_given)
    answer->func (FALSE, answer->data);
  g_free (answer);
}

/**
 * entente_alert_present:
 * @parent: the window it belongs to
 * @heading: what is asked
 * @body: what follows from it
 * @confirm: the label of the button that goes on, with a mnemonic; what it does can't be undone
 * @func: is called with the answer, once
 * @data: for @func
 *
 * Asks before something that can't be undone.
 */
void
entente_alert_present (GtkWindow        *parent,
                       const char       *heading,
                       const char       *body,
                       const char       *confirm,
                       EntenteAlertFunc  func,
                       gpointer          data)
{
  Answer *answer;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (func != NULL);

  answer = g_new0 (Answer, 1);
  answer->func = func;
  answer->data = data;
#if ADW_CHECK_VERSION (1, 5, 0)
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "confirm", confirm, NULL);
  adw_alert_dialog_set_response_appearance (alert, "confirm", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_data (alert, "response", G_CALLBACK (response_cb), answer, answer_free, 0);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (parent));
#else
  AdwMessageDialog *alert = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (alert, "cancel", _("_Cancel"), "confirm", confirm, NULL);
  adw_message_dialog_set_response_appearance (alert, "confirm", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (alert, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (alert), TRUE);
  g_signal_connect_data (alert, "response", G_CALLBACK (response_cb), answer, answer_free, 0);
  gtk_window_present (GTK_WINDOW (alert));
#endif
}

static gboolean
was_dismissed (const GError *error)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return TRUE;
#endif
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/**
 * entente_alert_failed:
 * @parent: the window it belongs to, which may have been closed meanwhile
 * @heading: what could not be done
 * @what: with what, so that it can be done elsewhere
 * @error: (nullable): why not, if GTK says so: where there is no portal some versions don't
 *
 * Says that something that was asked of the desktop could not be done. That the person thought better of it isn't said.
 */
void
entente_alert_failed (GtkWindow    *parent,
                      const char   *heading,
                      const char   *what,
                      const GError *error)
{
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (was_dismissed (error) || !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;
  body = g_strconcat (what, error != NULL ? "\n\n" : NULL, error != NULL ? error->message : NULL, NULL);
#if ADW_CHECK_VERSION (1, 5, 0)
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_response (alert, "close", _("_Close"));
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (parent));
#else
  AdwMessageDialog *alert = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (alert, "close", _("_Close"));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (alert), TRUE);
  gtk_window_present (GTK_WINDOW (alert));
#endif
}
