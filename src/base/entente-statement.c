/* SPDX-FileCopyrightText: The Entente authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-statement.h"

#include "entente-date.h"

#include <string.h>

#define FIELD(name) G_STRUCT_OFFSET (EntenteStatement, name)
#define NO_WORD     ENTENTE_VOCABULARY_NONE
#define NOTHING     ENTENTE_REFERS_TO_NOTHING

static const EntenteSlotInfo slots[ENTENTE_N_SLOTS] = {
  [ENTENTE_SLOT_ID] = { "id", ENTENTE_SLOT_KIND_ID, NO_WORD, NOTHING, FALSE, FIELD (id) },
  [ENTENTE_SLOT_DATASET] = { "dataset", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_DATASET, FALSE, FIELD (dataset) },
  [ENTENTE_SLOT_SUBJECT] = { "subject", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_SUBJECT, FALSE, FIELD (subject) },
  [ENTENTE_SLOT_PROPERTY] = { "property", ENTENTE_SLOT_KIND_WORD, ENTENTE_VOCABULARY_PROPERTY, NOTHING, FALSE, FIELD (property) },
  [ENTENTE_SLOT_OBJECT] = { "object", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_SUBJECT, FALSE, FIELD (object) },
  [ENTENTE_SLOT_CODE] = { "code", ENTENTE_SLOT_KIND_TEXT, NO_WORD, NOTHING, FALSE, FIELD (code) },
  [ENTENTE_SLOT_TEXT] = { "text", ENTENTE_SLOT_KIND_TEXT, NO_WORD, NOTHING, FALSE, FIELD (text) },
  [ENTENTE_SLOT_CURRENCY] = { "currency", ENTENTE_SLOT_KIND_CURRENCY, NO_WORD, NOTHING, TRUE, FIELD (amount.currency) },
  [ENTENTE_SLOT_LOWER] = { "lower", ENTENTE_SLOT_KIND_BOUND, NO_WORD, NOTHING, TRUE, FIELD (amount.lower) },
  [ENTENTE_SLOT_UPPER] = { "upper", ENTENTE_SLOT_KIND_BOUND, NO_WORD, NOTHING, TRUE, FIELD (amount.upper) },
  [ENTENTE_SLOT_QUALIFIER] = { "qualifier", ENTENTE_SLOT_KIND_WORD, ENTENTE_VOCABULARY_QUALIFIER, NOTHING, TRUE,
                               FIELD (amount.qualifier) },
  [ENTENTE_SLOT_PERIOD] = { "period", ENTENTE_SLOT_KIND_WORD, ENTENTE_VOCABULARY_PERIOD, NOTHING, TRUE, FIELD (amount.period) },
  [ENTENTE_SLOT_WORDS] = { "words", ENTENTE_SLOT_KIND_TEXT, NO_WORD, NOTHING, TRUE, FIELD (words) },
  [ENTENTE_SLOT_DATE] = { "date", ENTENTE_SLOT_KIND_DATE, NO_WORD, NOTHING, FALSE, FIELD (date) },
  [ENTENTE_SLOT_MODALITY] = { "modality", ENTENTE_SLOT_KIND_WORD, ENTENTE_VOCABULARY_MODALITY, NOTHING, FALSE, FIELD (modality) },
  [ENTENTE_SLOT_CREDITED_TO] = { "credited_to", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_ENTITY, FALSE,
                                 FIELD (credited_to) },
  [ENTENTE_SLOT_CONDITION] = { "condition", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_CONDITION, FALSE,
                               FIELD (condition) },
  [ENTENTE_SLOT_SOURCE] = { "source", ENTENTE_SLOT_KIND_ID, NO_WORD, ENTENTE_REFERS_TO_SOURCE, FALSE, FIELD (source) },
  [ENTENTE_SLOT_PARAGRAPH] = { "paragraph", ENTENTE_SLOT_KIND_COUNT, NO_WORD, NOTHING, FALSE, FIELD (paragraph) },
  [ENTENTE_SLOT_SENTENCE] = { "sentence", ENTENTE_SLOT_KIND_COUNT, NO_WORD, NOTHING, FALSE, FIELD (sentence) },
  [ENTENTE_SLOT_RANK] = { "rank", ENTENTE_SLOT_KIND_WORD, ENTENTE_VOCABULARY_RANK, NOTHING, FALSE, FIELD (rank) },
};

/* The table speaks of enums as ints. */
G_STATIC_ASSERT (sizeof (EntenteProperty) == sizeof (int) && sizeof (EntenteRank) == sizeof (int));

static gboolean
slot_is_string (const EntenteSlotInfo *info)
{
  return info->kind == ENTENTE_SLOT_KIND_TEXT || info->kind == ENTENTE_SLOT_KIND_ID ||
         info->kind == ENTENTE_SLOT_KIND_DATE;
}

/**
 * entente_slot_get_info:
 * @slot: a slot
 *
 * Returns: (transfer none): what is known of the slot
 */
const EntenteSlotInfo *
entente_slot_get_info (EntenteSlot slot)
{
  g_return_val_if_fail (slot < ENTENTE_N_SLOTS, NULL);

  return &slots[slot];
}

/**
 * entente_statement_new:
 *
 * Returns: (transfer full): a statement with empty slots and normal rank
 */
EntenteStatement *
entente_statement_new (void)
{
  EntenteStatement *self = g_new0 (EntenteStatement, 1);

  self->amount = (EntenteMoney) ENTENTE_MONEY_INIT;
  self->rank = ENTENTE_RANK_NORMAL;
  return self;
}

/**
 * entente_statement_copy:
 * @self: a statement
 *
 * Returns: (transfer full): a copy with strings of its own
 */
EntenteStatement *
entente_statement_copy (const EntenteStatement *self)
{
  EntenteStatement *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  for (guint i = 0; i < ENTENTE_N_SLOTS; i++)
    if (slot_is_string (&slots[i]))
      ENTENTE_SLOT_FIELD (copy, &slots[i], char *) = g_strdup (ENTENTE_SLOT_FIELD (self, &slots[i], char *));
  return copy;
}

/**
 * entente_statement_free:
 * @self: (transfer full) (nullable): a statement
 */
void
entente_statement_free (EntenteStatement *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < ENTENTE_N_SLOTS; i++)
    if (slot_is_string (&slots[i]))
      g_free (ENTENTE_SLOT_FIELD (self, &slots[i], char *));
  g_free (self);
}

/**
 * entente_statement_has_amount:
 * @self: a statement
 *
 * Returns: %TRUE if its amount slots are filled, be it with "no figure"
 */
gboolean
entente_statement_has_amount (const EntenteStatement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->amount.qualifier != ENTENTE_QUALIFIER_NONE;
}

/* Whether the slot tells statements apart: our wording and the id itself don't. */
static gboolean
slot_is_identity (const EntenteStatement *self,
                  EntenteSlot             slot)
{
  if (slot == ENTENTE_SLOT_TEXT)
    return entente_property_get_info (self->property)->text_is_value;
  return slot != ENTENTE_SLOT_ID && slot != ENTENTE_SLOT_RANK;
}

/* An import makes ids by the million, and printf() takes as much as the rest of it. */
static void
append_number (GString *text,
               gint64   number)
{
  char digits[20];
  char *first = digits + sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  do
    *--first = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *--first = '-';
  g_string_append_len (text, first, digits + sizeof digits - first);
}

/**
 * entente_statement_make_id:
 * @self: a statement whose slots are filled, except its id
 * @ordinal: 0, or how many statements with the same slots stand before it in its file
 *
 * Makes an id from all that tells the statement apart: dataset, subject, property, slots and locator, but not our
 * wording (unless it is the value) nor the rank, so that rewording keeps the id. 80 bits of SHA-256.
 *
 * Returns: (transfer full): the id
 */
char *
entente_statement_make_id (const EntenteStatement *self,
                           guint                   ordinal)
{
  g_autoptr (GChecksum) checksum = NULL;
  g_autoptr (GString) key = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  key = g_string_sized_new (256);
  for (EntenteSlot slot = 0; slot < ENTENTE_N_SLOTS; slot++)
    {
      const EntenteSlotInfo *info = &slots[slot];

      if (slot_is_identity (self, slot))
        switch (info->kind)
          {
          case ENTENTE_SLOT_KIND_TEXT:
          case ENTENTE_SLOT_KIND_ID:
          case ENTENTE_SLOT_KIND_DATE:
            {
              const char *value = ENTENTE_SLOT_FIELD (self, info, char *);

              g_string_append (key, value != NULL ? value : "");
            }
            break;
          case ENTENTE_SLOT_KIND_WORD:
            g_string_append (key, entente_vocabulary_nth (info->vocabulary, ENTENTE_SLOT_FIELD (self, info, guint)));
            break;
          case ENTENTE_SLOT_KIND_BOUND:
            append_number (key, ENTENTE_SLOT_FIELD (self, info, gint64));
            break;
          case ENTENTE_SLOT_KIND_COUNT:
            append_number (key, ENTENTE_SLOT_FIELD (self, info, guint));
            break;
          case ENTENTE_SLOT_KIND_CURRENCY:
            g_string_append (key, self->amount.currency);
            break;
          default:
            g_assert_not_reached ();
          }
      /* No slot holds this byte, so no two rows of slots make the same key. */
      g_string_append_c (key, 0x1f);
    }
  if (ordinal > 0)
    append_number (key, ordinal);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) key->str, (gssize) key->len);
  g_string_assign (key, "s-");
  g_string_append_len (key, g_checksum_get_string (checksum), 20);
  return g_strdup (key->str);
}

/**
 * entente_statement_has_made_id:
 * @self: a statement
 *
 * Returns: whether its id looks as if entente_statement_make_id() had made it
 */
gboolean
entente_statement_has_made_id (const EntenteStatement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->id != NULL && g_str_has_prefix (self->id, "s-") && strlen (self->id) == 22 &&
         strspn (self->id + 2, "0123456789abcdef") == 20;
}

/**
 * entente_statement_equal:
 * @a: a statement
 * @b: another
 *
 * Returns: %TRUE if all slots are equal
 */
gboolean
entente_statement_equal (const EntenteStatement *a,
                         const EntenteStatement *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_N_SLOTS; i++)
    {
      const EntenteSlotInfo *info = &slots[i];

      if (slot_is_string (info))
        {
          if (g_strcmp0 (ENTENTE_SLOT_FIELD (a, info, char *), ENTENTE_SLOT_FIELD (b, info, char *)) != 0)
            return FALSE;
        }
      else if (info->kind == ENTENTE_SLOT_KIND_BOUND)
        {
          if (ENTENTE_SLOT_FIELD (a, info, gint64) != ENTENTE_SLOT_FIELD (b, info, gint64))
            return FALSE;
        }
      else if (info->kind == ENTENTE_SLOT_KIND_CURRENCY)
        {
          if (strcmp (a->amount.currency, b->amount.currency) != 0)
            return FALSE;
        }
      else if (ENTENTE_SLOT_FIELD (a, info, guint) != ENTENTE_SLOT_FIELD (b, info, guint))
        return FALSE;
    }
  return TRUE;
}

static gboolean
dates_can_both_hold (const char *a,
                     const char *b)
{
  g_autoptr (EntenteDate) first = NULL;
  g_autoptr (EntenteDate) second = NULL;

  if (a == NULL || b == NULL)
    return TRUE;
  first = entente_date_parse (a, NULL);
  second = entente_date_parse (b, NULL);
  return first == NULL || second == NULL || entente_date_can_both_hold (first, second);
}

/**
 * entente_statement_is_rival:
 * @a: a statement
 * @b: another
 *
 * Whether the two can't both hold by the table of properties: the same subject and property, neither under a condition
 * nor deprecated (what is known to be wrong contradicts nothing), and values that exclude each other. Differences that
 * are recorded by hand are not known here.
 *
 * Returns: %TRUE if they are rivals
 */
gboolean
entente_statement_is_rival (const EntenteStatement *a,
                            const EntenteStatement *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->property != b->property || a->condition != NULL || b->condition != NULL ||
      a->rank == ENTENTE_RANK_DEPRECATED || b->rank == ENTENTE_RANK_DEPRECATED ||
      g_strcmp0 (a->subject, b->subject) != 0)
    return FALSE;

  switch (entente_property_get_info (a->property)->rivalry)
    {
    case ENTENTE_RIVALS_VALUES_DIFFER:
      return a->property == ENTENTE_PROPERTY_NAME ? g_strcmp0 (a->text, b->text) != 0 : g_strcmp0 (a->code, b->code) != 0;
    case ENTENTE_RIVALS_BOUNDS_DISJOINT:
      return g_strcmp0 (a->code, b->code) == 0 && entente_money_is_disjoint (&a->amount, &b->amount);
    case ENTENTE_RIVALS_DATES_DISJOINT:
      return g_strcmp0 (a->code, b->code) == 0 && !dates_can_both_hold (a->date, b->date);
    case ENTENTE_RIVALS_NEVER:
    case ENTENTE_RIVALS_BY_RECORD:
    default:
      return FALSE;
    }
}
