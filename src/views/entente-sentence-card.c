/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-sentence-card.h"

#include "entente-ends-layout.h"
#include "entente-statement-text.h"

/**
 * EntenteSentenceCard:
 *
 * A statement as a sentence to cite: who says so, where and how firmly is in it. It is copied by its button, which
 * activates the action `inspector.copied` of the inspector that it stands in.
 */
struct _EntenteSentenceCard {
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel  *sentence;
  GtkButton *copy_button;
};

G_DEFINE_FINAL_TYPE (EntenteSentenceCard, entente_sentence_card, ADW_TYPE_BIN)

static void
entente_sentence_card_class_init (EntenteSentenceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ENTENTE_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_ROOT "/ui/entente-sentence-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSentenceCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, EntenteSentenceCard, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, entente_sentence_card_copy);
}

static void
entente_sentence_card_init (EntenteSentenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entente_sentence_card_new:
 * @statement: a statement
 * @references: what it names
 *
 * Returns: (transfer floating): a card with the attributed sentence
 */
GtkWidget *
entente_sentence_card_new (const EntenteStatement *statement,
                           EntenteReferences      *references)
{
  EntenteSentenceCard *self;
  g_autofree char *text = NULL;

  g_return_val_if_fail (statement != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_SENTENCE_CARD, NULL);
  text = entente_statement_attribute (statement, entente_references_source (references, statement->source),
                                      entente_references_name_of, references);
  gtk_label_set_text (self->sentence, text);
  return GTK_WIDGET (self);
}

/**
 * entente_sentence_card_get_text:
 * @self: a card
 *
 * Returns: (transfer none): the sentence
 */
const char *
entente_sentence_card_get_text (EntenteSentenceCard *self)
{
  g_return_val_if_fail (ENTENTE_IS_SENTENCE_CARD (self), NULL);

  return gtk_label_get_text (self->sentence);
}

/**
 * entente_sentence_card_copy:
 * @self: a card
 *
 * Puts the sentence on the clipboard.
 */
void
entente_sentence_card_copy (EntenteSentenceCard *self)
{
  g_return_if_fail (ENTENTE_IS_SENTENCE_CARD (self));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), entente_sentence_card_get_text (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "inspector.copied", NULL);
}

/**
 * entente_sentence_card_focus:
 * @self: a card
 *
 * Puts the focus on the button that copies.
 */
void
entente_sentence_card_focus (EntenteSentenceCard *self)
{
  g_return_if_fail (ENTENTE_IS_SENTENCE_CARD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->copy_button));
}
