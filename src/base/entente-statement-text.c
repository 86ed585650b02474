/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement-text.h"

#include "entente-date.h"

#include <glib/gi18n-lib.h>

/**
 * entente_statement_text_append:
 * @text: a text in parts
 * @part: (nullable): one more
 *
 * Appends a part with a middle dot before it, unless it is the first. Nothing is appended of nothing.
 */
void
entente_statement_text_append (GString    *text,
                               const char *part)
{
  g_return_if_fail (text != NULL);

  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * entente_statement_get_code_label:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): its code for people, translated, or %NULL if it has none
 */
const char *
entente_statement_get_code_label (const EntenteStatement *self)
{
  EntenteVocabulary vocabulary;

  g_return_val_if_fail (self != NULL, NULL);

  /* A kind stands for an entity or a deal: a word of either says which. */
  vocabulary = entente_property_code_of (self->property, ENTENTE_SUBJECT_ENTITY);
  if (self->code == NULL || vocabulary == ENTENTE_VOCABULARY_NONE)
    return self->code;
  if (entente_vocabulary_find (vocabulary, self->code) < 0)
    vocabulary = entente_property_code_of (self->property, ENTENTE_SUBJECT_DEAL);
  return entente_vocabulary_label_of (vocabulary, self->code);
}

/**
 * entente_statement_compose_text:
 * @self: a statement
 * @name_of: (scope call): gives the name of a subject
 * @data: for @name_of
 *
 * What a reader sees of the statement: its own sentence, or one made from its slots where it has none.
 *
 * Returns: (transfer full): a text, never empty
 */
char *
entente_statement_compose_text (const EntenteStatement *self,
                                EntenteNameFunc         name_of,
                                gpointer                data)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name_of != NULL, NULL);

  if (self->text != NULL)
    return g_strdup (self->text);

  text = g_string_new (NULL);
  entente_statement_text_append (text, entente_vocabulary_label (ENTENTE_VOCABULARY_PROPERTY, self->property));
  if (self->object != NULL)
    {
      const char *name = name_of (self->object, data);

      entente_statement_text_append (text, name != NULL ? name : self->object);
    }
  if (entente_statement_has_amount (self))
    {
      g_autofree char *amount = entente_money_format (&self->amount, self->words, ENTENTE_MONEY_STYLE_SHORT);

      entente_statement_text_append (text, amount);
    }
  entente_statement_text_append (text, entente_statement_get_code_label (self));
  if (self->date != NULL)
    {
      g_autoptr (EntenteDate) date = entente_date_parse (self->date, NULL);
      g_autofree char *formatted = date != NULL ? entente_date_format (date, ENTENTE_DATE_STYLE_LONG) : g_strdup (self->date);

      entente_statement_text_append (text, formatted);
    }
  return g_string_free (text, FALSE);
}
