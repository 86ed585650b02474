/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-inspector-page.h"

#include "entente-overview-page.h"
#include "entente-source-page.h"
#include "entente-statement-page.h"
#include "entente-statement-text.h"
#include "entente-subject-page.h"

#include <glib/gi18n-lib.h>

/* What a page is made for, and what is to be known of it. */
typedef struct {
  EntenteSession      *session;
  EntenteSelectionKind kind;
  char                *id;
  GtkWidget           *present; /* the page that is there, or NULL */
  gboolean             stands;  /* what that leads to is the same as before */
  char                *sentence; /* to cite it by, or NULL */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->session);
  g_clear_object (&order->present);
  g_free (order->id);
  g_free (order->sentence);
  g_free (order);
}

static void
cite (Order                  *order,
      const EntenteStatement *statement,
      EntenteReferences      *references)
{
  if (statement != NULL)
    order->sentence = entente_statement_attribute (statement, entente_references_source (references, statement->source),
                                                   entente_references_name_of, references);
}

static void
return_page (GTask     *task,
             GtkWidget *page)
{
  g_task_return_pointer (task, g_object_ref_sink (page), g_object_unref);
  g_object_unref (task);
}

/* The page that is there says it. @is_whole: and what it leads to is in the answer. */
static void
return_present (GTask   *task,
                gboolean is_whole)
{
  Order *order = g_task_get_task_data (task);

  order->stands = is_whole;
  return_page (task, order->present);
}

static void
return_error (GTask  *task,
              GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
card_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  GError *error = NULL;
  EntenteCard *card = entente_landscape_get_card_finish (ENTENTE_LANDSCAPE (object), result, &error);
  Order *order = g_task_get_task_data (data);
  GtkWidget *page;

  if (card == NULL)
    {
      return_error (data, error);
      return;
    }
  if (order->present != NULL && entente_card_equal (card, entente_subject_page_get_card (ENTENTE_SUBJECT_PAGE (order->present))))
    {
      return_present (data, card->begun == 0 && card->begun_properties == 0);
      entente_card_free (card);
      return;
    }
  page = entente_subject_page_new (card, ENTENTE_LANDSCAPE (object), order->session);
  cite (order, entente_subject_page_get_main (ENTENTE_SUBJECT_PAGE (page)), card->references);
  return_page (data, page);
}

static void
overview_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  GError *error = NULL;
  EntenteOverview *overview = entente_landscape_get_overview_finish (ENTENTE_LANDSCAPE (object), result, &error);
  Order *order = g_task_get_task_data (data);
  GtkWidget *page;

  if (overview == NULL)
    {
      return_error (data, error);
      return;
    }
  page = order->present != NULL ? order->present : entente_overview_page_new (overview, order->session);
  order->stands = page == order->present && entente_overview_page_update (ENTENTE_OVERVIEW_PAGE (page), overview);
  /* The page borrows of the answer. */
  g_object_set_data_full (G_OBJECT (page), "answer", overview, (GDestroyNotify) entente_overview_free);
  return_page (data, page);
}

static void
return_evidence (GTask            *task,
                 EntenteLandscape *landscape,
                 EntenteEvidence  *evidence,
                 GError           *error)
{
  Order *order = g_task_get_task_data (task);
  GtkWidget *page;

  if (evidence == NULL)
    {
      return_error (task, error);
      return;
    }
  if (order->present != NULL && entente_evidence_equal (evidence, g_object_get_data (G_OBJECT (order->present), "answer")))
    {
      return_present (task, evidence->places == NULL);
      entente_evidence_free (evidence);
      return;
    }
  if (order->kind == ENTENTE_SELECTION_SOURCE)
    page = entente_source_page_new (evidence, order->id, landscape, order->session);
  else
    {
      page = entente_statement_page_new (evidence, order->session);
      cite (order, evidence->statements->pdata[0], evidence->references);
    }
  g_object_set_data_full (G_OBJECT (page), "answer", evidence, (GDestroyNotify) entente_evidence_free);
  return_page (task, page);
}

static void
source_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  GError *error = NULL;
  EntenteEvidence *evidence = entente_landscape_get_source_finish (ENTENTE_LANDSCAPE (object), result, &error);

  return_evidence (data, ENTENTE_LANDSCAPE (object), evidence, error);
}

static void
statement_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  GError *error = NULL;
  EntenteEvidence *evidence = entente_landscape_get_statement_finish (ENTENTE_LANDSCAPE (object), result, &error);

  return_evidence (data, ENTENTE_LANDSCAPE (object), evidence, error);
}

/**
 * entente_inspector_page_get_title:
 * @kind: what is selected
 *
 * Returns: (transfer none): the title of its page
 */
const char *
entente_inspector_page_get_title (EntenteSelectionKind kind)
{
  static const char *const titles[] = {
    [ENTENTE_SELECTION_NOTHING] = N_("Overview"),   [ENTENTE_SELECTION_ENTITY] = N_("Entity"),
    [ENTENTE_SELECTION_DEAL] = N_("Deal"),          [ENTENTE_SELECTION_EVENT] = N_("Event"),
    [ENTENTE_SELECTION_SCENARIO] = N_("Scenario"),  [ENTENTE_SELECTION_SOURCE] = N_("Source"),
    [ENTENTE_SELECTION_STATEMENT] = N_("Statement"),
  };

  return _(titles[kind]);
}

/**
 * entente_inspector_page_make_async:
 * @landscape: where the answer comes from
 * @session: the session of the window
 * @kind: what is selected
 * @id: (nullable): which; %NULL for the overview
 * @present: (nullable): the page that was made for the same before
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called with the page
 * @user_data: for @callback
 *
 * Makes the page of a selection; or has @present follow the landscape, as far as it can.
 */
void
entente_inspector_page_make_async (EntenteLandscape    *landscape,
                                   EntenteSession      *session,
                                   EntenteSelectionKind kind,
                                   const char          *id,
                                   GtkWidget           *present,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GTask *task;
  Order *order;

  g_return_if_fail (ENTENTE_IS_LANDSCAPE (landscape));
  g_return_if_fail (ENTENTE_IS_SESSION (session));

  task = g_task_new (NULL, cancellable, callback, user_data);
  order = g_new0 (Order, 1);
  order->session = g_object_ref (session);
  order->kind = kind;
  order->id = g_strdup (id);
  order->present = present != NULL ? g_object_ref (present) : NULL;
  g_task_set_task_data (task, order, order_free);
  switch (kind)
    {
    case ENTENTE_SELECTION_ENTITY:
    case ENTENTE_SELECTION_DEAL:
    case ENTENTE_SELECTION_EVENT:
    case ENTENTE_SELECTION_SCENARIO:
      entente_landscape_get_card_async (landscape, id, cancellable, card_cb, task);
      break;
    case ENTENTE_SELECTION_SOURCE:
      entente_landscape_get_source_async (landscape, id, cancellable, source_cb, task);
      break;
    case ENTENTE_SELECTION_STATEMENT:
      entente_landscape_get_statement_async (landscape, id, cancellable, statement_cb, task);
      break;
    case ENTENTE_SELECTION_NOTHING:
    default:
      entente_landscape_get_overview_async (landscape, cancellable, overview_cb, task);
    }
}

/**
 * entente_inspector_page_make_finish:
 * @result: a result
 * @sentence: (out) (transfer full) (nullable): the sentence to cite the selection by, or %NULL if there is none, or
 *   if the page is the one that was there
 * @stands: (out): whether the page is the one that was there, and what it leads to is the same as before
 * @error: return location for an error
 *
 * Returns: (transfer full): the page, or %NULL if the answer failed
 */
GtkWidget *
entente_inspector_page_make_finish (GAsyncResult *result,
                                    char        **sentence,
                                    gboolean     *stands,
                                    GError      **error)
{
  Order *order = g_task_get_task_data (G_TASK (result));

  *stands = order->stands;
  *sentence = g_steal_pointer (&order->sentence);
  return g_task_propagate_pointer (G_TASK (result), error);
}
