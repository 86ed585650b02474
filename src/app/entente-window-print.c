/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window prints: the timeline as it is seen, and what the inspector shows. */

#include "entente-window-private.h"

#include "entente-dialog.h"
#include "entente-inspector-page.h"
#include "entente-print-dialog.h"
#include "entente-print-report.h"
#include "entente-print-timeline.h"
#include "entente-source-text.h"
#include "entente-statement-text.h"

#include <glib/gi18n.h>

/* So many sources are named under a timeline. */
#define N_SOURCES 20

/* What is still asked for, for a dialog that may be closed by then. */
typedef struct {
  EntentePrintDialog   *dialog; /* weak */
  EntenteStyle          style;
  EntentePrintTimeline *timeline;
  char                 *source; /* the id of the source that is shown, or NULL */
} Question;

static Question *
question_new (EntenteWindow      *self,
              EntentePrintDialog *dialog)
{
  Question *question = g_new0 (Question, 1);

  g_set_weak_pointer (&question->dialog, dialog);
  question->style = *entente_session_get_style (self->session);
  return question;
}

static void
question_free (Question *question)
{
  g_clear_weak_pointer (&question->dialog);
  g_clear_object (&question->timeline);
  g_free (question->source);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* Takes @report, which is %NULL with @error set. */
static void
show_report (Question      *question,
             EntenteReport *report,
             const GError  *error)
{
  if (question->dialog != NULL && report != NULL)
    {
      g_autoptr (EntentePrint) print = entente_print_report_new (g_steal_pointer (&report));

      entente_print_dialog_set (question->dialog, ENTENTE_PRINT_CHOICE_REPORT, NULL, print);
    }
  else if (question->dialog != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_print_dialog_say (question->dialog, error->message);
  entente_report_free (report);
}

static void
card_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCard) card = entente_landscape_get_card_finish (ENTENTE_LANDSCAPE (source), result, &error);

  show_report (question, card != NULL ? entente_report_new_card (card, &question->style) : NULL, error);
}

static void
source_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvidence) evidence = entente_landscape_get_source_finish (ENTENTE_LANDSCAPE (source), result, &error);

  show_report (question, evidence != NULL ? entente_report_new_evidence (evidence, question->source, &question->style) : NULL,
               error);
}

static void
statement_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEvidence) evidence = entente_landscape_get_statement_finish (ENTENTE_LANDSCAPE (source), result, &error);

  show_report (question, evidence != NULL ? entente_report_new_evidence (evidence, NULL, &question->style) : NULL, error);
}

static void
overview_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteOverview) overview = entente_landscape_get_overview_finish (ENTENTE_LANDSCAPE (source), result, &error);

  show_report (question, overview != NULL ? entente_report_new_overview (overview, &question->style) : NULL, error);
}

/* A timeline without the names of its sources is better than none. */
static void
sources_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (EntenteSources) sources = entente_landscape_list_sources_finish (ENTENTE_LANDSCAPE (source), result, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sources == NULL || sources->sources->len == 0)
    return;
  for (guint i = 0; i < sources->sources->len; i++)
    {
      const EntenteSource *one = sources->sources->pdata[i];
      g_autofree char *origin = entente_source_format_origin (one, &question->style);
      /* Translators: a source, and in brackets where it comes from. */
      g_autofree char *named = g_strdup_printf (C_("printed source", "%s (%s)"), entente_source_get_label (one), origin);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", named);
    }
  if (sources->n_sources > sources->sources->len)
    {
      guint n = sources->n_sources - sources->sources->len;

      g_string_append (text, "; ");
      g_string_append_printf (text, ngettext ("%'u more", "%'u more", n), n);
    }
  entente_print_timeline_set_sources (question->timeline, text->str);
}

static void
ask_report (EntenteWindow      *self,
            EntentePrintDialog *dialog)
{
  EntenteSelectionKind kind = entente_session_get_selection_kind (self->session);
  const char *id = entente_session_get_selection (self->session);
  Question *question = question_new (self, dialog);

  entente_print_dialog_set (dialog, ENTENTE_PRINT_CHOICE_REPORT, entente_inspector_page_get_title (kind), NULL);
  switch (kind)
    {
    case ENTENTE_SELECTION_NOTHING:
      entente_landscape_get_overview_async (self->landscape, self->cancellable, overview_cb, question);
      break;
    case ENTENTE_SELECTION_SOURCE:
      question->source = g_strdup (id);
      entente_landscape_get_source_async (self->landscape, id, self->cancellable, source_cb, question);
      break;
    case ENTENTE_SELECTION_STATEMENT:
      entente_landscape_get_statement_async (self->landscape, id, self->cancellable, statement_cb, question);
      break;
    case ENTENTE_SELECTION_ENTITY:
    case ENTENTE_SELECTION_DEAL:
    case ENTENTE_SELECTION_EVENT:
    case ENTENTE_SELECTION_SCENARIO:
    default:
      entente_landscape_get_card_async (self->landscape, id, self->cancellable, card_cb, question);
    }
}

static void
set_timeline (EntenteWindow      *self,
              EntentePrintDialog *dialog)
{
  g_autoptr (EntentePrint) print = entente_timeline_view_make_print (self->timeline_view);
  Question *question;

  entente_print_dialog_set (dialog, ENTENTE_PRINT_CHOICE_TIMELINE, _("Timeline"), print);
  if (print == NULL)
    return;
  question = question_new (self, dialog);
  question->timeline = g_object_ref (ENTENTE_PRINT_TIMELINE (print));
  entente_landscape_list_sources_async (self->landscape, NULL, 0, N_SOURCES, self->cancellable, sources_cb, question);
}

/* What the person is at: the pane that has the focus, or else what is selected. */
static EntentePrintChoice
find_choice (EntenteWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->inspector)))
    return ENTENTE_PRINT_CHOICE_REPORT;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->timeline_view)))
    return ENTENTE_PRINT_CHOICE_TIMELINE;
  return entente_session_get_selection_kind (self->session) != ENTENTE_SELECTION_NOTHING ? ENTENTE_PRINT_CHOICE_REPORT
                                                                                          : ENTENTE_PRINT_CHOICE_TIMELINE;
}

static void
printed_cb (EntenteWindow      *self,
            const char         *text,
            EntentePrintDialog *dialog)
{
  entente_dialog_close (GTK_WIDGET (dialog));
  entente_window_say (self, text);
}

static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  EntenteWindow *self = user_data;
  EntentePrintDialog *dialog = entente_print_dialog_present (GTK_WINDOW (self), find_choice (self));

  g_signal_connect_object (dialog, "printed", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  set_timeline (self, dialog);
  ask_report (self, dialog);
}

/* Adds the action that prints. */
void
entente_window_add_print_action (EntenteWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "print", .activate = print_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
