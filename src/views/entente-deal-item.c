/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-deal-item.h"

#include <string.h>

#include <glib/gi18n-lib.h>

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
 * entente_deal_item_new_line:
 * @css_class: (nullable): its style
 * @min_chars: how many characters it is wide at least
 * @nat_chars: how many it would like to be
 *
 * Returns: (transfer floating): a line of text, cheap enough for the cells of a table
 */
GtkWidget *
entente_deal_item_new_line (const char *css_class,
                            guint       min_chars,
                            guint       nat_chars)
{
  /* Not without a text: GTK complains when a screen reader asks for that. */
  GtkWidget *line = gtk_inscription_new ("");

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), nat_chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (line, css_class);
  return line;
}

/**
 * entente_deal_item_set_line:
 * @line: a line
 * @text: (nullable): what it says
 */
void
entente_deal_item_set_line (GtkWidget  *line,
                            const char *text)
{
  const char *words = text != NULL ? text : "";

  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (line)), words) == 0)
    return;
  /* It would begin where its own script does: a Latin name in a line from right to left, at the wrong end. */
  if (gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (line, words);
      const char *letter = words;
      gboolean is_foreign;

      while (*letter != '\0' && !g_unichar_isalpha (g_utf8_get_char (letter)))
        letter = g_utf8_next_char (letter);
      is_foreign = *letter != '\0' && pango_layout_get_direction (layout, (int) (letter - words)) == PANGO_DIRECTION_LTR;
      gtk_inscription_set_xalign (GTK_INSCRIPTION (line), is_foreign ? 1 : 0);
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (line), words);
}

/**
 * entente_deal_item_set_difference:
 * @mark: a label for “≠ 2”
 * @row: (nullable): a deal
 *
 * Sets the mark if accounts of the deal differ.
 */
void
entente_deal_item_set_difference (GtkWidget        *mark,
                                  const EntenteRow *row)
{
  g_autofree char *text = NULL;
  g_autofree char *tip = NULL;

  if (row != NULL && row->differences > 0)
    {
      /* Translators: how many accounts differ; the space is a no-break space */
      text = g_strdup_printf (_("≠\302\240%u"), row->differences);
      tip = g_strdup_printf (ngettext ("%u account differs", "%u accounts differ", row->differences), row->differences);
    }
  gtk_label_set_text (GTK_LABEL (mark), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (mark, tip);
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
