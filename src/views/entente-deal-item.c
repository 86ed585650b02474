/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deal-item.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "entente-text-line.h"

typedef struct {
  EntenteSession *session;
  EntenteSubject *subject;
} EntenteDealItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteDealItem, entente_deal_item, ADW_TYPE_BIN)

static void
show (EntenteDealItem *self)
{
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  if (priv->subject != NULL)
    ENTENTE_DEAL_ITEM_GET_CLASS (self)->show (self, entente_subject_get_row (priv->subject),
                                              entente_session_get_style (priv->session));
}

static void
entente_deal_item_dispose (GObject *object)
{
  EntenteDealItem *self = ENTENTE_DEAL_ITEM (object);
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  entente_deal_item_set_subject (self, NULL);
  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_func (priv->session, show, self);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (entente_deal_item_parent_class)->dispose (object);
}

static void
entente_deal_item_class_init (EntenteDealItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_deal_item_dispose;
}

static void
entente_deal_item_init (EntenteDealItem *self)
{
}

/**
 * entente_deal_item_set_session:
 * @self: an item
 * @session: the session whose style it follows
 *
 * Called once, when the item is made.
 */
void
entente_deal_item_set_session (EntenteDealItem *self,
                               EntenteSession  *session)
{
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DEAL_ITEM (self));
  g_return_if_fail (ENTENTE_IS_SESSION (session) && priv->session == NULL);

  priv->session = g_object_ref (session);
  g_signal_connect_swapped (session, "notify::style", G_CALLBACK (show), self);
}

/**
 * entente_deal_item_set_subject:
 * @self: an item with a session
 * @subject: (nullable): the deal to show
 */
void
entente_deal_item_set_subject (EntenteDealItem *self,
                               EntenteSubject  *subject)
{
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DEAL_ITEM (self));
  g_return_if_fail (subject == NULL || ENTENTE_IS_SUBJECT (subject));

  if (priv->subject == subject)
    return;
  if (priv->subject != NULL)
    g_signal_handlers_disconnect_by_func (priv->subject, show, self);
  g_set_object (&priv->subject, subject);
  if (subject == NULL)
    return;
  /* Notified last of all when a row is put into its place. */
  g_signal_connect_swapped (subject, "notify::loading", G_CALLBACK (show), self);
  show (self);
}

/**
 * entente_deal_item_get_row:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the deal that it shows, or %NULL while that is being read
 */
const EntenteRow *
entente_deal_item_get_row (EntenteDealItem *self)
{
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_DEAL_ITEM (self), NULL);

  return priv->subject != NULL ? entente_subject_get_row (priv->subject) : NULL;
}

/**
 * entente_deal_item_get_style:
 * @self: an item with a session
 *
 * Returns: (transfer none): how dates and amounts are written
 */
const EntenteStyle *
entente_deal_item_get_style (EntenteDealItem *self)
{
  EntenteDealItemPrivate *priv = entente_deal_item_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_DEAL_ITEM (self) && priv->session != NULL, NULL);

  return entente_session_get_style (priv->session);
}

static gboolean
query_difference_cb (GtkWidget  *mark,
                     int         x,
                     int         y,
                     gboolean    keyboard,
                     GtkTooltip *tooltip)
{
  GtkWidget *item = gtk_widget_get_ancestor (mark, ENTENTE_TYPE_DEAL_ITEM);
  const EntenteRow *row = entente_deal_item_get_row (ENTENTE_DEAL_ITEM (item));
  g_autofree char *tip = NULL;

  if (row == NULL || row->differences == 0)
    return FALSE;
  tip = g_strdup_printf (ngettext ("%u account differs", "%u accounts differ", row->differences), row->differences);
  gtk_tooltip_set_text (tooltip, tip);
  return TRUE;
}

/**
 * entente_deal_item_new_difference:
 * @chars: how wide it is, in characters: as wide in all rows, so that what stands before it ends at one edge
 *
 * Returns: (transfer floating): the place for “≠ 2” in an item
 */
GtkWidget *
entente_deal_item_new_difference (guint chars)
{
  GtkWidget *mark = entente_text_line_new ("difference", chars, chars);

  /* To set the tip of each row would ask the display for the pointer each time. */
  gtk_widget_set_has_tooltip (mark, TRUE);
  g_signal_connect (mark, "query-tooltip", G_CALLBACK (query_difference_cb), NULL);
  return mark;
}

/**
 * entente_deal_item_set_difference:
 * @mark: a place for it
 * @row: a deal
 *
 * Sets the mark if accounts of the deal differ.
 */
void
entente_deal_item_set_difference (GtkWidget        *mark,
                                  const EntenteRow *row)
{
  /* Translators: how many accounts differ; the space is a no-break space */
  g_autofree char *text = row->differences > 0 ? g_strdup_printf (_("≠\302\240%u"), row->differences) : NULL;

  entente_text_line_set (mark, text);
}

/**
 * entente_deal_item_speak:
 * @self: an item of a list or table
 * @row: (nullable): the deal
 * @style: how dates and amounts are written
 *
 * Names the whole row of the list for those who can't see it: such rows have no name of their own.
 */
void
entente_deal_item_speak (EntenteDealItem    *self,
                         const EntenteRow   *row,
                         const EntenteStyle *style)
{
  g_autofree char *name = row != NULL ? entente_row_speak (row, style) : NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  while (widget != NULL && strcmp (gtk_widget_get_css_name (widget), "row") != 0)
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL)
    return;
  /* Translators: the name of a row that is still being read */
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : _("Loading"),
                                  -1);
}
