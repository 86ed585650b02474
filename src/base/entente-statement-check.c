/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of a statement alone, without its landscape: the table of properties, the vocabulary, and that each
 * slot holds what its kind says. Whether what it refers to is there is not known here.
 *
 * The reader of files judges the same, slot by slot, as each fault has a place there; a test writes random statements and
 * holds the two verdicts against each other. */

#include "entente-statement.h"

#include "entente-date.h"
#include "entente-error.h"
#include "entente-id.h"
#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the first fault is noted. */
typedef struct {
  EntenteSlot *slot;
  GError     **error;
} Verdict;

static gboolean refuse (Verdict     *verdict,
                        EntenteSlot  slot,
                        const char  *format,
                        ...) G_GNUC_PRINTF (3, 4);

static gboolean
refuse (Verdict     *verdict,
        EntenteSlot  slot,
        const char  *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (verdict->slot != NULL)
    *verdict->slot = slot;
  g_set_error_literal (verdict->error, ENTENTE_ERROR, ENTENTE_ERROR_FAULTS, message);
  return FALSE;
}

static gboolean
check_text (Verdict     *verdict,
            EntenteSlot  slot,
            const char  *text)
{
  const char *name = entente_slot_get_info (slot)->name;
  glong most = slot == ENTENTE_SLOT_TEXT ? ENTENTE_STATEMENT_TEXT_MAX : ENTENTE_STATEMENT_STRING_MAX;
  gunichar other;

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (verdict, slot, _("“%s” is not in UTF-8"), name);
  if (entente_plain_text_is_blank (text))
    return refuse (verdict, slot, _("“%s” is empty"), name);
  if (g_utf8_strlen (text, -1) > most)
    return refuse (verdict, slot, _("“%s” is longer than %u characters"), name, (guint) most);
  other = entente_plain_text_find_other (text);
  if (other != 0)
    return refuse (verdict, slot, _("The character U+%04X in “%s”"), other, name);
  return TRUE;
}

static gboolean
check_id (Verdict     *verdict,
          EntenteSlot  slot,
          const char  *id)
{
  g_autofree char *excerpt = NULL;

  if (entente_id_is_valid (id))
    return TRUE;
  if (!g_utf8_validate (id, -1, NULL))
    return refuse (verdict, slot, _("“%s” is not in UTF-8"), entente_slot_get_info (slot)->name);
  excerpt = entente_plain_text_excerpt (id, -1);
  return refuse (verdict, slot, _("“%s” is not an identifier"), excerpt);
}

static gboolean
check_date (Verdict     *verdict,
            EntenteSlot  slot,
            const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = entente_date_parse (text, &error);

  return date != NULL || refuse (verdict, slot, "%s", error->message);
}

static gboolean
check_word (Verdict               *verdict,
            EntenteSlot            slot,
            const EntenteSlotInfo *info,
            guint                  word)
{
  if (word < entente_vocabulary_size (info->vocabulary))
    return TRUE;
  return refuse (verdict, slot, _("“%s” has no word with the number %u"), info->name, word);
}

static gboolean
check_count (Verdict               *verdict,
             EntenteSlot            slot,
             const EntenteSlotInfo *info,
             guint                  count)
{
  g_autofree char *number = NULL;

  if (count <= ENTENTE_STATEMENT_COUNT_MAX)
    return TRUE;
  number = g_strdup_printf ("%u", count);
  return refuse (verdict, slot, _("“%s” is %s"), info->name, number);
}

/* What each slot holds, whatever the property. */
static gboolean
check_slots (Verdict                *verdict,
             const EntenteStatement *self)
{
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      const char *text;

      switch (info->kind)
        {
        case ENTENTE_SLOT_KIND_TEXT:
        case ENTENTE_SLOT_KIND_ID:
        case ENTENTE_SLOT_KIND_DATE:
          text = ENTENTE_SLOT_FIELD (self, info, char *);
          /* A code is a word of the vocabulary that the property asks for. */
          if (text == NULL || slot == ENTENTE_SLOT_CODE)
            break;
          if (info->kind == ENTENTE_SLOT_KIND_TEXT   ? !check_text (verdict, slot, text)
              : info->kind == ENTENTE_SLOT_KIND_DATE ? !check_date (verdict, slot, text)
                                                     : !check_id (verdict, slot, text))
            return FALSE;
          break;
        case ENTENTE_SLOT_KIND_WORD:
          if (!check_word (verdict, slot, info, ENTENTE_SLOT_FIELD (self, info, guint)))
            return FALSE;
          break;
        case ENTENTE_SLOT_KIND_COUNT:
          if (!check_count (verdict, slot, info, ENTENTE_SLOT_FIELD (self, info, guint)))
            return FALSE;
          break;
        case ENTENTE_SLOT_KIND_BOUND:
        case ENTENTE_SLOT_KIND_CURRENCY:
        default:
          /* Judged together, as an amount. */
          break;
        }
    }
  return TRUE;
}

static gboolean
check_amount (Verdict                *verdict,
              const EntenteStatement *self)
{
  g_autoptr (GError) error = NULL;

  if (!entente_money_check (&self->amount, &error))
    return refuse (verdict, ENTENTE_SLOT_QUALIFIER, "%s", error->message);
  if (self->words != NULL && !entente_statement_has_amount (self))
    return refuse (verdict, ENTENTE_SLOT_WORDS, _("“%s” without an amount"), "words");
  return TRUE;
}

static gboolean
check_code (Verdict                *verdict,
            const EntenteStatement *self,
            EntenteSubjectType      type)
{
  EntenteVocabulary vocabulary = entente_property_code_of (self->property, type);
  g_autofree char *excerpt = NULL;

  if (self->code == NULL || vocabulary == ENTENTE_VOCABULARY_NONE || entente_vocabulary_find (vocabulary, self->code) >= 0)
    return TRUE;
  excerpt = g_utf8_validate (self->code, -1, NULL) ? entente_plain_text_excerpt (self->code, -1) : g_strdup ("�");
  return refuse (verdict, ENTENTE_SLOT_CODE, _("Unknown word “%s” for “%s”"), excerpt, "code");
}

/* The slots that carry the value, against the table of properties. */
static gboolean
check_value (Verdict                *verdict,
             const EntenteStatement *self)
{
  const struct {
    EntenteValueSlots value;
    EntenteSlot       slot;
    const char       *name;
    gboolean          is_filled;
  } values[] = {
    { ENTENTE_HAS_OBJECT, ENTENTE_SLOT_OBJECT, "object", self->object != NULL },
    { ENTENTE_HAS_CODE, ENTENTE_SLOT_CODE, "code", self->code != NULL },
    { ENTENTE_HAS_TEXT, ENTENTE_SLOT_TEXT, "text", self->text != NULL },
    { ENTENTE_HAS_AMOUNT, ENTENTE_SLOT_QUALIFIER, "amount", entente_statement_has_amount (self) },
  };
  const EntentePropertyInfo *info = entente_property_get_info (self->property);
  const char *property = entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, self->property);
  EntenteValueSlots filled = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (values[i].is_filled)
        filled |= values[i].value;
      if (values[i].is_filled && !(info->allowed & values[i].value))
        return refuse (verdict, values[i].slot, _("A statement of “%s” has no “%s”"), property, values[i].name);
      if (!values[i].is_filled && (info->required & values[i].value))
        return refuse (verdict, values[i].slot, _("A statement of “%s” without “%s”"), property, values[i].name);
    }
  if (info->one_of != 0 && (filled & info->one_of) == 0)
    return refuse (verdict, ENTENTE_SLOT_TEXT, _("A statement of “%s” says nothing"), property);
  /* In a description the code is the measure of its amount. */
  if ((info->one_of & ENTENTE_HAS_AMOUNT) && (filled & (ENTENTE_HAS_CODE | ENTENTE_HAS_AMOUNT)) == ENTENTE_HAS_CODE)
    return refuse (verdict, ENTENTE_SLOT_CODE, _("A code, but no amount of which it would be the measure"));
  return TRUE;
}

/* How one subject stands to another is not how it stands to itself. */
static gboolean
check_self (Verdict                *verdict,
            const EntenteStatement *self)
{
  if (self->property != ENTENTE_PROPERTY_PART_OF && self->property != ENTENTE_PROPERTY_AMENDS &&
      self->property != ENTENTE_PROPERTY_SUPERSEDES && self->property != ENTENTE_PROPERTY_SAME_AS)
    return TRUE;
  if (g_strcmp0 (self->subject, self->object) != 0)
    return TRUE;
  return refuse (verdict, ENTENTE_SLOT_OBJECT, _("“%s” refers to its own subject, “%s”"),
                 entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, self->property), self->object);
}

static gboolean
check_locator (Verdict                *verdict,
               const EntenteStatement *self)
{
  if (self->paragraph != 0 && self->source == NULL)
    return refuse (verdict, ENTENTE_SLOT_PARAGRAPH, _("A paragraph without a source"));
  if (self->sentence != 0 && self->paragraph == 0)
    return refuse (verdict, ENTENTE_SLOT_SENTENCE, _("A sentence without a paragraph"));
  return TRUE;
}

/**
 * entente_statement_check:
 * @self: a statement; its id and dataset may be %NULL, if they are to be made later
 * @type: the type of its subject
 * @slot: (out) (optional): where the fault is; for what is missing, the slot that would have to be filled; for an amount
 *   as a whole its qualifier
 * @error: return location for an error
 *
 * Checks all that can be said of a statement by itself: that the subject may have the property, that the slots which the
 * property asks for are filled and no other, that the code is a word of the property's vocabulary (and in a description
 * has an amount of which it is the measure), that ids are ids, texts one line of plain text and not blank, the date one of
 * our profile of EDTF, the amount consistent, and the place in the source whole. Finds the first fault only.
 *
 * Whether the subjects and the source exist, and whether others say the same, isn't looked at.
 *
 * Returns: %TRUE if the statement may stand in a landscape; else @error is %ENTENTE_ERROR_FAULTS, and its message fit for
 *   the user
 */
gboolean
entente_statement_check (const EntenteStatement  *self,
                         EntenteSubjectType       type,
                         EntenteSlot             *slot,
                         GError                 **error)
{
  Verdict verdict = { slot, error };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (type < ENTENTE_N_SUBJECT_TYPES, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (self->subject == NULL)
    return refuse (&verdict, ENTENTE_SLOT_SUBJECT, _("“%s” is missing"), "subject");
  if (!check_slots (&verdict, self))
    return FALSE;
  if (!(entente_property_get_info (self->property)->subjects & (1u << type)))
    return refuse (&verdict, ENTENTE_SLOT_PROPERTY, _("“%s” is no property of this subject (%s)"),
                   entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, self->property),
                   entente_vocabulary_nth (ENTENTE_VOCABULARY_SUBJECT_TYPE, type));
  return check_value (&verdict, self) && check_code (&verdict, self, type) && check_amount (&verdict, self) &&
         check_self (&verdict, self) && check_locator (&verdict, self);
}
