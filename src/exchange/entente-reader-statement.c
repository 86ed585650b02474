/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-reader-private.h"

#include "entente-money.h"
#include "entente-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The keys of a statement and of its amount, as the slot table has them; the subject is the object around it, or a key
 * more where the statement stands by itself. */
#define AMOUNT ENTENTE_N_SLOTS

typedef struct {
  EntenteKey keys[ENTENTE_N_SLOTS + 1];
  guint      slots[ENTENTE_N_SLOTS + 1];
  guint      n_keys;
} Keys;

static Keys statement_keys;
static Keys lone_keys;
static Keys amount_keys;

static void
add_key (Keys       *keys,
         const char *name,
         guint       slot,
         gboolean    required)
{
  keys->keys[keys->n_keys] = (EntenteKey) { name, required };
  keys->slots[keys->n_keys++] = slot;
}

static void
make_keys (void)
{
  static gsize made;
  gboolean has_amount = FALSE;

  if (!g_once_init_enter (&made))
    return;
  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = entente_slot_get_info (slot);
      const char *name = info->of_amount ? "amount" : info->name;
      gboolean required = slot == ENTENTE_SLOT_SUBJECT || slot == ENTENTE_SLOT_PROPERTY || slot == ENTENTE_SLOT_MODALITY;

      if (info->of_amount)
        {
          add_key (&amount_keys, info->name, slot, slot == ENTENTE_SLOT_QUALIFIER);
          if (has_amount)
            continue;
          has_amount = TRUE;
        }
      add_key (&lone_keys, name, info->of_amount ? AMOUNT : slot, required);
      if (slot != ENTENTE_SLOT_SUBJECT)
        add_key (&statement_keys, name, info->of_amount ? AMOUNT : slot, required);
    }
  g_once_init_leave (&made, 1);
}

/* Finds the values of an object by slot; the last is that of the amount. */
static gboolean
get_slots (EntenteReader *self,
           const char    *name,
           EntenteCell    cell,
           const Keys    *keys,
           EntenteCell   *found)
{
  EntenteCell by_key[ENTENTE_N_SLOTS + 1];

  if (!entente_reader_get_object (self, name, cell, keys->keys, keys->n_keys, by_key))
    return FALSE;
  for (guint i = 0; i < keys->n_keys; i++)
    found[keys->slots[i]] = by_key[i];
  return TRUE;
}

/* The slots that carry the value of a statement. */
static const struct {
  EntenteValueSlots slot;
  guint             cell;
  const char       *name;
} value_slots[] = {
  { ENTENTE_HAS_OBJECT, ENTENTE_SLOT_OBJECT, "object" },
  { ENTENTE_HAS_CODE, ENTENTE_SLOT_CODE, "code" },
  { ENTENTE_HAS_TEXT, ENTENTE_SLOT_TEXT, "text" },
  { ENTENTE_HAS_AMOUNT, AMOUNT, "amount" },
};

static char *
list_slots (EntenteValueSlots slots)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (value_slots); i++)
    if (slots & value_slots[i].slot)
      g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", value_slots[i].name);
  return g_string_free (list, FALSE);
}

static void
read_currency (EntenteReader    *self,
               EntenteCell       cell,
               EntenteStatement *statement)
{
  const char *currency = entente_reader_get_string (self, "currency", cell, ENTENTE_READER_STRING_MAX);
  g_autofree char *excerpt = NULL;

  if (currency == NULL)
    return;
  if (entente_currency_is_known (currency))
    {
      g_strlcpy (statement->amount.currency, currency, sizeof statement->amount.currency);
      return;
    }
  excerpt = entente_plain_text_excerpt (currency, -1);
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, _("a code of ISO 4217, such as USD"),
                        _("“%s” is not a currency"), excerpt);
}

static void
read_bound (EntenteReader    *self,
            const char       *name,
            EntenteCell       cell,
            EntenteStatement *statement,
            gint64           *bound)
{
  const char *text = entente_reader_get_string (self, name, cell, ENTENTE_READER_STRING_MAX);
  g_autoptr (GError) error = NULL;

  /* Without its currency nobody knows how many decimals it may have; that is told of the currency. */
  if (text == NULL || *statement->amount.currency == '\0')
    return;
  if (!entente_money_parse_bound (text, statement->amount.currency, bound, &error))
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, "%s", error->message);
}

static void
read_code (EntenteReader      *self,
           EntenteCell         cell,
           EntenteStatement   *statement,
           EntenteSubjectType  type)
{
  EntenteVocabulary vocabulary;
  int word;

  if (statement->property == ENTENTE_N_PROPERTIES)
    {
      statement->code = entente_reader_get_text (self, "code", cell, ENTENTE_READER_STRING_MAX);
      return;
    }
  vocabulary = entente_property_code_of (statement->property, type);
  /* Without the subject's type the word tells which vocabulary is meant. */
  if (type == ENTENTE_N_SUBJECT_TYPES && statement->property == ENTENTE_PROPERTY_KIND)
    {
      const char *kind = entente_reader_get_string (self, "code", cell, ENTENTE_READER_STRING_MAX);

      if (kind == NULL)
        return;
      if (entente_vocabulary_find (ENTENTE_VOCABULARY_DEAL_KIND, kind) >= 0)
        vocabulary = ENTENTE_VOCABULARY_DEAL_KIND;
    }
  /* That there may be none is told later. */
  if (!entente_cell_is_there (cell) || vocabulary == ENTENTE_VOCABULARY_NONE)
    return;
  word = entente_reader_get_word (self, "code", cell, vocabulary);
  if (word >= 0)
    statement->code = g_strdup (entente_vocabulary_nth (vocabulary, (guint) word));
}

static char *
describe_wrong_type (EntenteProperty    property,
                     EntenteSubjectType type)
{
  const char *name = entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, property);

  switch (type)
    {
    case ENTENTE_SUBJECT_DEAL:
      return g_strdup_printf (_("“%s” is no property of a deal"), name);
    case ENTENTE_SUBJECT_EVENT:
      return g_strdup_printf (_("“%s” is no property of an event"), name);
    case ENTENTE_SUBJECT_SCENARIO:
      return g_strdup_printf (_("“%s” is no property of a scenario"), name);
    case ENTENTE_SUBJECT_ENTITY:
    case ENTENTE_N_SUBJECT_TYPES:
    default:
      return g_strdup_printf (_("“%s” is no property of an entity"), name);
    }
}

/* A property that the subject can't have is as good as unknown: its other slots can't be judged. */
static void
check_subject (EntenteReader      *self,
               EntenteCell         cell,
               EntenteStatement   *statement,
               EntenteSubjectType  type)
{
  g_autoptr (GString) list = NULL;
  g_autofree char *message = NULL;
  g_autofree char *expected = NULL;

  if (type == ENTENTE_N_SUBJECT_TYPES || (entente_property_get_info (statement->property)->subjects & (1u << type)))
    return;
  list = g_string_new (NULL);
  for (guint i = 0; i < ENTENTE_N_PROPERTIES; i++)
    if (entente_property_get_info (i)->subjects & (1u << type))
      g_string_append_printf (list, list->len > 0 ? ", %s" : "%s",
                              entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, i));
  expected = g_strdup_printf (_("one of %s"), list->str);
  message = describe_wrong_type (statement->property, type);
  entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, expected, "%s", message);
  statement->property = ENTENTE_N_PROPERTIES;
}

static void
read_word (EntenteReader         *self,
           EntenteCell            cell,
           EntenteStatement      *statement,
           EntenteSubjectType     type,
           const EntenteSlotInfo *info)
{
  int word;

  if (!entente_cell_is_there (cell))
    return;
  word = entente_reader_get_word (self, info->name, cell, info->vocabulary);
  if (word < 0)
    return;
  ENTENTE_SLOT_FIELD (statement, info, guint) = (guint) word;
  if (info->vocabulary == ENTENTE_VOCABULARY_PROPERTY)
    check_subject (self, cell, statement, type);
}

static void
read_slot (EntenteReader      *self,
           EntenteSlot         slot,
           EntenteCell         cell,
           EntenteStatement   *statement,
           EntenteSubjectType  type)
{
  const EntenteSlotInfo *info = entente_slot_get_info (slot);

  if (slot == ENTENTE_SLOT_CODE)
    {
      read_code (self, cell, statement, type);
      return;
    }
  switch (info->kind)
    {
    case ENTENTE_SLOT_KIND_ID:
      ENTENTE_SLOT_FIELD (statement, info, char *) = entente_reader_get_id (self, info->name, cell);
      break;
    case ENTENTE_SLOT_KIND_TEXT:
      ENTENTE_SLOT_FIELD (statement, info, char *) =
        entente_reader_get_text (self, info->name, cell,
                                 slot == ENTENTE_SLOT_TEXT ? ENTENTE_READER_TEXT_MAX : ENTENTE_READER_STRING_MAX);
      break;
    case ENTENTE_SLOT_KIND_DATE:
      ENTENTE_SLOT_FIELD (statement, info, char *) = entente_reader_get_date (self, info->name, cell);
      break;
    case ENTENTE_SLOT_KIND_WORD:
      read_word (self, cell, statement, type, info);
      break;
    case ENTENTE_SLOT_KIND_BOUND:
      read_bound (self, info->name, cell, statement, &ENTENTE_SLOT_FIELD (statement, info, gint64));
      break;
    case ENTENTE_SLOT_KIND_COUNT:
      ENTENTE_SLOT_FIELD (statement, info, guint) = entente_reader_get_count (self, info->name, cell);
      break;
    case ENTENTE_SLOT_KIND_CURRENCY:
      read_currency (self, cell, statement);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
read_amount (EntenteReader    *self,
             EntenteCell       cell,
             EntenteCell      *found,
             EntenteStatement *statement)
{
  guint64 before = self->n_faults;
  g_autoptr (GError) error = NULL;

  if (!get_slots (self, "amount", cell, &amount_keys, found))
    return;
  statement->amount.period = ENTENTE_PERIOD_ONCE;
  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    if (entente_slot_get_info (slot)->of_amount)
      read_slot (self, slot, found[slot], statement, ENTENTE_SUBJECT_ENTITY);

  if (!entente_cell_is_there (found[ENTENTE_SLOT_CURRENCY]) &&
      (entente_cell_is_there (found[ENTENTE_SLOT_LOWER]) || entente_cell_is_there (found[ENTENTE_SLOT_UPPER])))
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("An amount with a figure needs its currency"));
  else if (self->n_faults == before && !entente_money_check (&statement->amount, &error))
    entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, "%s", error->message);
}

static void
check_value (EntenteReader          *self,
             EntenteCell             cell,
             const EntenteCell      *found,
             const EntenteStatement *statement)
{
  const EntentePropertyInfo *info = entente_property_get_info (statement->property);
  const char *property = entente_vocabulary_nth (ENTENTE_VOCABULARY_PROPERTY, statement->property);
  g_autofree char *allowed = list_slots (info->allowed);
  EntenteValueSlots filled = 0;

  /* A slot that stands in the file is filled, be it rightly or not. */
  for (guint i = 0; i < G_N_ELEMENTS (value_slots); i++)
    {
      EntenteCell slot = found[value_slots[i].cell];

      if (entente_cell_is_there (slot))
        filled |= value_slots[i].slot;
      if (entente_cell_is_there (slot) && !(info->allowed & value_slots[i].slot))
        entente_reader_fault (self, slot.value, ENTENTE_SPOT_KEY, allowed, _("A statement of “%s” has no “%s”"),
                              property, value_slots[i].name);
      if (!entente_cell_is_there (slot) && (info->required & value_slots[i].slot))
        entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("A statement of “%s” without “%s”"),
                              property, value_slots[i].name);
    }
  if (info->one_of != 0 && (filled & info->one_of) == 0)
    {
      g_autofree char *any = list_slots (info->one_of);

      entente_reader_fault (self, cell.value, ENTENTE_SPOT_VALUE, NULL, _("A statement of “%s” without any of %s"),
                            property, any);
    }
  /* In a description the code is the measure of its amount. */
  if ((info->one_of & ENTENTE_HAS_AMOUNT) && (filled & (ENTENTE_HAS_CODE | ENTENTE_HAS_AMOUNT)) == ENTENTE_HAS_CODE)
    entente_reader_fault (self, found[ENTENTE_SLOT_CODE].value, ENTENTE_SPOT_KEY, NULL,
                          _("A code, but no amount of which it would be the measure"));
}

static void
check_locator (EntenteReader     *self,
               const EntenteCell *found)
{
  if (entente_cell_is_there (found[ENTENTE_SLOT_PARAGRAPH]) && !entente_cell_is_there (found[ENTENTE_SLOT_SOURCE]))
    entente_reader_fault (self, found[ENTENTE_SLOT_PARAGRAPH].value, ENTENTE_SPOT_KEY, NULL,
                          _("A paragraph without a source"));
  if (entente_cell_is_there (found[ENTENTE_SLOT_SENTENCE]) && !entente_cell_is_there (found[ENTENTE_SLOT_PARAGRAPH]))
    entente_reader_fault (self, found[ENTENTE_SLOT_SENTENCE].value, ENTENTE_SPOT_KEY, NULL,
                          _("A sentence without a paragraph"));
}

/* A statement whose property can't be used has %ENTENTE_N_PROPERTIES for it; as there is a fault then, it never leaves
 * the reader. */
static void
add_statement (EntenteReader      *self,
               const char         *name,
               EntenteCell         cell,
               const Keys         *keys,
               const char         *subject,
               EntenteSubjectType  type)
{
  EntenteCell found[ENTENTE_N_SLOTS + 1] = { 0 };
  EntenteStatement *statement;
  guint64 before = self->n_faults;
  guint8 sound;

  if (!get_slots (self, name, cell, keys, found))
    return;

  statement = entente_statement_new ();
  statement->subject = g_strdup (subject);
  statement->property = ENTENTE_N_PROPERTIES;
  for (guint slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    if ((slot != ENTENTE_SLOT_SUBJECT || type == ENTENTE_N_SUBJECT_TYPES) && !entente_slot_get_info (slot)->of_amount)
      read_slot (self, slot, found[slot], statement, type);
  if (entente_cell_is_there (found[AMOUNT]))
    read_amount (self, found[AMOUNT], found, statement);
  if (!entente_cell_is_there (found[ENTENTE_SLOT_DATASET]))
    statement->dataset = g_strdup (self->records->dataset);

  check_locator (self, found);
  if (statement->property != ENTENTE_N_PROPERTIES)
    check_value (self, cell, found, statement);

  sound = self->n_faults == before && statement->subject != NULL;
  g_ptr_array_add (self->records->statements, statement);
  g_array_append_val (self->statement_values, cell.value);
  g_byte_array_append (self->sound, &sound, 1);
}

/* Reads a statement on a subject. */
void
entente_reader_add_statement (EntenteReader      *self,
                              EntenteCell         cell,
                              const char         *subject,
                              EntenteSubjectType  type)
{
  make_keys ();
  add_statement (self, "statements", cell, &statement_keys, subject, type);
}

/* Reads a statement that names its subject. What depends on the type of that isn't judged, since nobody knows it here. */
void
entente_reader_add_lone_statement (EntenteReader *self,
                                   EntenteCell    cell)
{
  make_keys ();
  add_statement (self, "statement", cell, &lone_keys, NULL, ENTENTE_N_SUBJECT_TYPES);
}
